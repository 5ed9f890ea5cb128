"""Who is in the picture: kinds, counts and actions to members with a look and a pose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from literai.engines.illustrator import known, lexicon
from literai.engines.illustrator.actions import ACTIONS, HAND_WORDS, HOLDABLE
from literai.engines.illustrator.animals import ANIMALS
from literai.engines.illustrator.people import person
from literai.engines.illustrator.picture import Part
from literai.engines.illustrator.rig import SEATED
from literai.engines.illustrator.things import THINGS
from literai.engines.illustrator.wardrobe import ROLES, Look, look_for, trimmed
from literai.types import Fields

T = TypeVar("T")
SITTABLE = frozenset(
    (
        "chair",
        "armchair",
        "sofa",
        "bench",
        "stool",
        "throne",
        "piano stool",
        "wheelchair",
        "barrel",
        "crate",
        "chest",
        "log",
        "rock",
        "cushion",
        "stairs",
        "stile",
        "swing",
        "grave",
    )
)
MIXED = {  # several of these are not all of one kind: every second one is this
    **dict.fromkeys(
        (
            "lover",
            "villager",
            "guest",
            "dancer",
            "neighbour",
            "neighbor",
            "person",
            "passenger",
            "visitor",
            "stranger",
            "spectator",
            "traveller",
            "traveler",
            "citizen",
            "servant",
            "friend",
            "parent",
            "spouse",
            "peasant",
            "beggar",
            "singer",
            "reader",
            "tourist",
            "worshipper",
        ),
        "woman",
    ),
    **dict.fromkeys(("child", "kid", "orphan", "pupil", "infant"), "girl"),
}
MOST = 9  # figures in one picture; a larger crowd is drawn as this many


@dataclass(frozen=True, slots=True)
class Member:
    """One figure of the cast."""

    kind: str
    role: str  # of ROLES, or "" for an animal
    animal: str  # of ANIMALS, or ""
    look: Look
    pose: str
    action: str = ""
    held: str = ""  # of HOLDABLE's values, or "thing:" and a key of THINGS
    seat: str = ""  # key of THINGS, or an animal it rides

    def parts(self, pose: str, rim: float, item: str = "", mood: str = "", *, view: str = "quarter") -> list[Part]:
        return person(self.look, pose, item=item, rim=rim, mood=mood, view=view)

    def with_look(self, look: Look) -> Member:
        return replace(self, look=look)


def role_of(kind: str) -> tuple[str, str]:
    """The role and the proper name in a kind such as "man named Holmes", "old woman", "white rabbit" (no role)."""
    plain, _, name = kind.partition(" named ")
    words = plain.lower().split()
    role = lexicon.find("people", plain)
    if role in ("man", "gentleman") and "old" in words:
        role = "old man"
    elif role in ("woman", "lady") and "old" in words:
        role = "old woman"
    if role == "clerk" or role == "servant":
        role = "maid" if {"female", "woman"} & set(words) else role
    if "holmes" in name.lower() and role in ("man", "gentleman"):
        role = "detective"
    return role, name


def unfold(fields: Fields, seed: int) -> list[Member]:
    """One Member a figure, in the order of the cast."""
    members: list[Member] = []
    crowded = sum(max(1, count) for _, count in fields.cast) > MOST
    for index, (kind, count) in enumerate(fields.cast):
        action = _nth(fields.actions, index, "")
        role, name = role_of(kind)
        animal = "" if role else known.animal(kind)
        held = in_hand(_nth(fields.held, index, ""))
        seat = _seat(_nth(fields.seats, index, "")) or ("" if animal else _mount(fields, kind))
        pose = _pose(ACTIONS.get(action, ""), action, seat, animal)
        group = kind.split()[-1] in lexicon.GROUPS or kind in lexicon.GROUPS
        many = max(1, count) if not (group and count <= 1) else lexicon.GROUPS.get(kind, lexicon.GROUPS.get(kind.split()[-1], 4))
        many = min(many, 4 if crowded and len(fields.cast) > 1 else MOST)
        for k in range(many):
            actual = role or "man"
            if group and role in ("man", "") and not animal:
                actual = ("man", "woman", "gentleman", "lady", "labourer", "old man")[(k + seed) % 6]
            elif many > 1 and k % 2 and kind.split()[-1] in MIXED:
                actual = MIXED[kind.split()[-1]]
            look = trimmed(look_for(actual if actual in ROLES else "man", name, len(members), seed), _nth(fields.traits, index, ()))
            members.append(Member(kind, "" if animal else actual, animal, look, pose, action, "" if animal else held, seat))
    return _carried(members[: MOST + 3])


def _carried(members: list[Member]) -> list[Member]:
    """Whom a beast carries rides on it."""
    carrier = next((member for member in members if member.animal and member.action in ("carry", "bear")), None)
    rider = next((member for member in members if not member.animal and not member.pose), None)
    if carrier is None or rider is None or ANIMALS[carrier.animal][0] < 0.6:
        return members
    return [replace(member, pose="ride", seat=carrier.animal) if member is rider else member for member in members]


def _nth(values: Sequence[T], index: int, default: T) -> T:
    return values[index] if index < len(values) else default


def _seat(phrase: str) -> str:
    return (known.animal(phrase) or known.thing(phrase)) if phrase else ""


def _mount(fields: Fields, kind: str) -> str:
    """The beast that the line says this one is on."""
    last = kind.partition(" named ")[0].split()[-1]
    found = [known.animal(other) for who, where, other in fields.relations if where in ("on", "upon", "astride") and who.split()[-1] == last]
    return next((name for name in found if name and ANIMALS[name][0] >= 0.6), "")


def _pose(pose: str, action: str, seat: str, animal: str) -> str:
    """What one does on a seat: ride a beast, lie in a bed, sit on anything else that people sit on."""
    if not seat or animal:
        return pose
    if seat in ANIMALS:
        return "ride"
    if seat == "bed" or seat == "hammock":
        return "lie" if pose not in SEATED else pose
    if seat in SITTABLE and pose not in SEATED and action not in ("stand", "climb", "lean", "rise"):
        return "sit"
    return pose


def in_hand(phrase: str) -> str:
    """How something in a hand is drawn, or ""; only what one hand can carry."""
    words = lexicon.singular(phrase.lower())
    if words in HAND_WORDS:
        return HAND_WORDS[words]
    name = known.thing(phrase) if phrase else ""
    if name in HOLDABLE:
        return HOLDABLE[name]
    return (
        f"thing:{name}"
        if name in THINGS and THINGS[name][0] <= 0.5 and THINGS[name][1] in ("top", "wall", "floor") and name not in SITTABLE | {"chess", "globe stand"}
        else ""
    )


def in_hands(fields: Fields) -> tuple[list[str], frozenset[str]]:
    """What the first people may hold, from the objects named; with `held` known, only that is in hands."""
    if fields.held:
        return [], frozenset(known.thing(phrase) for phrase in fields.held if phrase and in_hand(phrase))
    items, used = [], set()
    for phrase in fields.objects:
        words = lexicon.singular(phrase.lower())
        name = known.thing(phrase)
        if words in HAND_WORDS or (name in HOLDABLE and name not in used):
            items.append(HAND_WORDS.get(words) or HOLDABLE[name])
            used.add(name)
    return items, frozenset(used)
