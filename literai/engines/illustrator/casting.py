"""Who is in the picture: kinds, counts and actions to members with a look and a pose."""

from __future__ import annotations

from dataclasses import dataclass, replace

from literai.engines.illustrator import known, lexicon
from literai.engines.illustrator.actions import ACTIONS, HAND_WORDS, HOLDABLE
from literai.engines.illustrator.people import person
from literai.engines.illustrator.picture import Part
from literai.engines.illustrator.wardrobe import ROLES, Look, look_for
from literai.types import Fields

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
        action = fields.actions[index] if index < len(fields.actions) else ""
        pose = ACTIONS.get(action, "")
        role, name = role_of(kind)
        animal = "" if role else known.animal(kind)
        group = kind.split()[-1] in lexicon.GROUPS or kind in lexicon.GROUPS
        many = max(1, count) if not (group and count <= 1) else lexicon.GROUPS.get(kind, lexicon.GROUPS.get(kind.split()[-1], 4))
        many = min(many, 4 if crowded and len(fields.cast) > 1 else MOST)
        for k in range(many):
            actual = role or "man"
            if group and role in ("man", "") and not animal:
                actual = ("man", "woman", "gentleman", "lady", "labourer", "old man")[(k + seed) % 6]
            members.append(Member(kind, "" if animal else actual, animal, look_for(actual if actual in ROLES else "man", name, len(members), seed), pose, action))
    return members[: MOST + 3]


def in_hands(fields: Fields) -> tuple[list[str], frozenset[str]]:
    """What the first people may hold, from the objects named."""
    items, used = [], set()
    for phrase in fields.objects:
        words = lexicon.singular(phrase.lower())
        if words in HAND_WORDS:
            items.append(HAND_WORDS[words])
            used.add(known.thing(phrase))
        else:
            name = known.thing(phrase)
            if name in HOLDABLE and name not in used:
                items.append(HOLDABLE[name])
                used.add(name)
    return items, frozenset(used)
