"""Who is in the picture: kinds and actions to dressed figures and animals, set on the floor in a group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from literai.engines.illustrator import lexicon
from literai.engines.illustrator.actions import ACTIONS, HAND_WORDS, HOLDABLE
from literai.engines.illustrator.animals import ANIMALS, FLYING, SWIMMING
from literai.engines.illustrator.furnishing import shadow
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import place
from literai.engines.illustrator.people import person
from literai.engines.illustrator.picture import Part, Picture
from literai.engines.illustrator.rig import SEATED
from literai.engines.illustrator.things import thing
from literai.engines.illustrator.wardrobe import ROLES, Look, look_for
from literai.types import Fields, Scene

SWIMMERS = SWIMMING
MOST = 9  # figures in one picture; a larger crowd is drawn as this many
_BAREHEADED = frozenset(("man", "gentleman", "lady", "boy", "doctor", "traveller", "labourer"))  # they take their hats off under a roof


@dataclass(frozen=True, slots=True)
class Member:
    """One figure of the cast."""

    kind: str
    role: str  # of ROLES, or "" for an animal
    animal: str  # of ANIMALS, or ""
    look: Look
    pose: str

    def parts(self, pose: str, rim: float, item: str = "", mood: str = "") -> list[Part]:
        return person(self.look, pose, item=item, rim=rim, mood=mood)


@lru_cache(maxsize=128)
def _animal(name: str, rim: float) -> tuple[Part, ...]:
    return tuple(ANIMALS[name][1](rim))


def animal_parts(name: str, rim: float) -> tuple[Part, ...]:
    return _animal(name, rim)


def animal_height(name: str, man: float) -> float:
    """Beside a man of this height; the smallest are shown larger than life."""
    return max(man * ANIMALS[name][0], man * 0.17)


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
        animal = "" if role else lexicon.find("animals", kind)
        group = kind.split()[-1] in lexicon.GROUPS or kind in lexicon.GROUPS
        many = max(1, count) if not (group and count <= 1) else lexicon.GROUPS.get(kind, lexicon.GROUPS.get(kind.split()[-1], 4))
        many = min(many, 4 if crowded and len(fields.cast) > 1 else MOST)
        for k in range(many):
            actual = role or "man"
            if group and role in ("man", "") and not animal:
                actual = ("man", "woman", "gentleman", "lady", "labourer", "old man")[(k + seed) % 6]
            members.append(Member(kind, "" if animal else actual, animal, look_for(actual if actual in ROLES else "man", name, len(members), seed), pose))
    return members[: MOST + 3]


def _slots(count: int, picture: Picture) -> list[float]:
    """Middles of the figures along the floor, as shares of the width: one off centre, two facing, more in an arc."""
    centre = picture.choose((0.4, 0.46, 0.54, 0.6))
    if count == 1:
        return [centre]
    if count == 2:
        gap = picture.pick(0.22, 0.3)
        return [centre - gap / 2, centre + gap / 2]
    spread = min(0.8, 0.22 * count)
    return [0.5 + spread * (i / (count - 1) - 0.5) for i in range(count)]


def figures(picture: Picture, ground: Ground, scene: Scene, *, wet: bool) -> None:
    """Draws the cast, far ones first; what swims only where there is water (`wet`): in a parlour it was a figure of speech."""
    fields = scene.fields
    members = [member for member in unfold(fields, scene.seed) if wet or member.animal not in SWIMMERS]
    if not members:
        return
    items = list(in_hands(fields)[0])
    count = len(members)
    shares = _slots(count, picture)
    near = picture.pick(0.48, 0.68) if count < 5 else 0.36
    if ground.tall_back >= picture.unit * 0.55:
        near = 0.5
    placed = []
    for i, member in enumerate(members):
        row = near + (picture.pick(-0.06, 0.06) if count < 4 else 0.34 * ((i * 2) % 3) / 2)
        placed.append((ground.at(row), i, member))
    for y, i, member in sorted(placed, key=lambda entry: entry[0]):
        x = picture.width * shares[i]
        flip = x > picture.width / 2 if count > 1 else x > picture.width * 0.5
        if member.animal:
            _stand_animal(picture, ground, member, x, y, flip)
        else:
            item = items.pop(0) if items else member.look.item if count < 4 else ""
            _stand_person(picture, ground, member, x, y, flip, item, fields.mood)


def in_hands(fields: Fields) -> tuple[list[str], frozenset[str]]:
    """What the first people may hold, from the objects named."""
    items, used = [], set()
    for phrase in fields.objects:
        words = lexicon.singular(phrase.lower())
        if words in HAND_WORDS:
            items.append(HAND_WORDS[words])
            used.add(lexicon.find("things", phrase))
        else:
            name = lexicon.find("things", phrase)
            if name in HOLDABLE and name not in used:
                items.append(HOLDABLE[name])
                used.add(name)
    return items, frozenset(used)


def _stand_animal(picture: Picture, ground: Ground, member: Member, x: float, y: float, flip: bool) -> None:
    tall = animal_height(member.animal, ground.tall(y)) * (1.25 if ANIMALS[member.animal][0] < 0.3 else 1.0)
    sheet = picture.sheet(0.04, "fall", 1.0, 2.0)
    if member.animal in FLYING:
        y -= picture.height * picture.pick(0.22, 0.4)
    else:
        shadow(sheet, x, y, tall * 0.7)
    ground.take(x, tall * 1.1)
    sheet.stamp(animal_parts(member.animal, 2.0), place(x, y, tall, flip=flip))


def _stand_person(picture: Picture, ground: Ground, member: Member, x: float, y: float, flip: bool, item: str, mood: str) -> None:
    tall = ground.tall(y) * member.look.size
    if ground.indoors and member.look.hat in ("top", "bowler", "cap", "straw", "wide") and member.role in _BAREHEADED:
        member = replace(member, look=replace(member.look, hat=""))
    pose = member.pose or picture.choose(("stand", "stand2", "hold", "listen", "walk"))
    if pose == "read":
        item = item or "book"
        pose = "sitread" if ground.indoors or picture.chance(0.5) else "read"
    if pose == "swim" and not ground.water:
        pose = "crawl" if ground.indoors else "reach"
    if item and pose in ("stand", "stand2", "walk"):
        pose = "hold" if item not in ("stick", "bag", "staff", "gun", "tool", "umbrella", "spear") else pose
    sheet = picture.sheet(0.02, "cloth", 1.0, 2.2)
    half = tall * (0.5 if pose == "lie" else 0.24)
    if pose == "ride":
        horse = ground.tall(y) * 0.98
        shadow(sheet, x, y, horse * 0.8)
        sheet.stamp(animal_parts("horse", 2.0), place(x, y, horse, flip=flip))
        sheet.stamp(member.parts("ride", 2.2, "", mood), place(x, y - horse * 0.5, tall, flip=flip))
        ground.take(x, horse * 1.3)
        return
    shadow(sheet, x, y, half)
    if pose in SEATED:
        seat = "chair" if ground.indoors else "bench"
        high = tall * (0.52 if seat == "chair" else 0.46)
        sheet.stamp(thing(seat, 1.8), place(x + (high * 0.06 if flip else -high * 0.06), y, high * 1.15, flip=flip))
    sheet.stamp(member.parts(pose, 2.2, item, mood), place(x, y, tall, flip=flip))
    ground.take(x, half * 1.8)
