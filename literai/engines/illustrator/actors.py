"""Members of the cast as drawn bodies: pose, view, seat and mount, with their true measures."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from dataclasses import dataclass, field, replace

from literai.engines.illustrator.animals import ANIMALS, FLYING, animal
from literai.engines.illustrator.bestiary import BEASTS
from literai.engines.illustrator.builds import BUILDS, build
from literai.engines.illustrator.casting import Member
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import blob, curve, place
from literai.engines.illustrator.picture import Part, Pen, Picture
from literai.engines.illustrator.rig import POSES, SEATED, bones
from literai.engines.illustrator.things import THINGS, thing

MOUNTS = frozenset(("horse", "white horse", "black horse", "pony", "donkey", "camel", "elephant", "ox", "zebra"))
PAIRS = {"dance": 0.34, "embrace": 0.2, "fight": 0.46}  # how far two who do this together stand apart, in heights of a man
COACHES = {
    "carriage": (0.6, 0.52),
    "stagecoach": (0.78, 0.3),
    "cart": (0.8, 0.7),
    "hearse": (0.82, 0.3),
    "haycart": (0.74, 0.9),
    "sled": (0.6, 0.9),
}  # height of the box, its distance from the front, in heights of the vehicle
SEATS = {
    "chair": 0.5,
    "armchair": 0.5,
    "throne": 0.4,
    "sofa": 0.5,
    "bench": 0.5,
    "rock": 1.0,
    "rock seat": 1.0,
    "stool": 1.0,
    "piano stool": 0.96,
    "barrel": 1.0,
    "crate": 1.0,
    "chest": 0.9,
    "log": 0.84,
    "cushion": 0.8,
    "grave": 0.7,
    "stile": 0.76,
    "wheelchair": 0.5,
    "swing": 0.23,
}  # height of the seat as a share of the whole
_BAREHEADED = frozenset(("man", "gentleman", "lady", "boy", "doctor", "traveller", "labourer"))  # they take their hats off under a roof
_TOWNLY = frozenset(("garden", "park", "lawn", "street", "square", "courtyard", "market", "house", "railway", "village", "churchyard", "harbour"))
_STICKS = frozenset(("stick", "bag", "staff", "gun", "tool", "umbrella", "spear"))
_ANIMAL_POSES = {
    "run": "run", "walk": "walk", "lie": "lie", "sit": "sit", "climb": "run", "fight": "rear", "horror": "rear", "raise": "rear", "bow": "graze", "drink": "graze", "crawl": "walk", "fall": "run", "dance": "rear", "cower": "lie", "sitread": "sit", "carry": "walk",
}  # fmt: skip


@dataclass
class Actor:
    """A body to be set on the ground. Own space: feet at y = 0, a man one unit high."""

    parts: list[Part]
    man: bool
    seat: list[Part] = field(default_factory=list)  # drawn behind the body
    cover: list[Part] = field(default_factory=list)  # drawn before it
    flies: float = 0.0  # height above the ground
    name: str = ""  # of the animal
    pose: str = ""
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0

    def measure(self) -> Actor:
        """Fills in how far the body reaches, seat and all."""
        boxes = [part.path.getBounds() for part in (*self.parts, *self.seat, *self.cover)]
        self.left = min(box.left() for box in boxes)
        self.right = max(box.right() for box in boxes)
        self.top = min(box.top() for box in boxes)
        return self

    @property
    def wide(self) -> float:
        return self.right - self.left


def _scaled(parts: list[Part], size: float, x: float = 0.0, y: float = 0.0, *, flip: bool = False) -> list[Part]:
    matrix = place(x, y, size, flip=flip)
    return [part.under(matrix) for part in parts]


def animal_height(name: str) -> float:
    """Beside a man; the smallest are shown larger than life."""
    return max(ANIMALS[name][0], 0.14)


def grown(kind: str) -> float:
    """A giant one is drawn larger, a baby smaller."""
    words = set(kind.lower().split())
    if words & {"giant", "huge", "gigantic", "enormous", "monstrous", "colossal", "great"}:
        return 1.6
    return 0.7 if words & {"baby", "tiny", "little", "small", "young"} else 1.0


def beast_actor(picture: Picture, member: Member) -> Actor:
    name = member.animal
    pose = _ANIMAL_POSES.get(member.pose, "")
    if not pose and name in BEASTS:
        pose = picture.choose(("stand", "walk", "stand", "sit" if animal_height(name) < 0.4 else "walk"))
    size = animal_height(name) * grown(member.kind)
    if pose == "sit" and name in BEASTS:
        size *= 1.1
    flies = picture.pick(0.7, 1.1) if name in FLYING or (member.pose == "fly" and name not in BEASTS) else 0.0
    return Actor(_scaled(animal(name, 0.0, pose or "stand"), size), False, flies=flies, name=name, pose=pose).measure()


def perched_actor(picture: Picture, member: Member, perch: str) -> Actor:
    """An animal on top of a thing: a cat on a table, a crow on a wall."""
    actor = beast_actor(picture, member)
    if perch in ("tree", "pine"):
        return actor
    height = min(0.9, max(0.3, THINGS[perch][0] if perch in THINGS else BUILDS[perch][0]))
    stand = thing(perch, 1.6) if perch in THINGS else build(perch, 1.6, False)
    actor.seat = _scaled(stand, height)
    boxes = [part.path.getBounds() for part in actor.seat]
    lifted = place(0.0, min(box.top() for box in boxes) + 0.02)
    actor.parts = [part.under(lifted) for part in actor.parts]
    return actor.measure()


def rider_actor(member: Member, mount: str, mood: str, *, fast: bool) -> Actor:
    """Somebody on the back of a beast."""
    size = ANIMALS[mount][0]
    hip = bones(POSES["ride"]).hip
    body = _scaled(member.parts("ride", 2.2, "", mood, view="profile"), member.look.size, 0.0, 0.0)
    saddle = -size * (0.97 if mount not in ("camel", "elephant") else 1.1)
    lifted = [part.under(place(-hip[0] * member.look.size - size * 0.02, saddle - hip[1] * member.look.size + 0.03)) for part in body]
    beast = _scaled(animal(mount, 0.0, "run" if fast else "walk"), size)
    return Actor([*beast, *lifted], True, name=mount, pose="ride").measure()


def coach_actor(member: Member, vehicle: str, mood: str) -> Actor:
    """A vehicle with its horse and its driver on the box."""
    size = BUILDS[vehicle][0]
    parts = _scaled(build(vehicle, 1.6, False), size)
    front = max(part.path.getBounds().right() for part in parts)
    hip = bones(POSES["sit"]).hip
    high, back = COACHES[vehicle]
    driver = [
        part.under(place(front - back * size - hip[0], -high * size - hip[1])) for part in _scaled(member.parts("sit", 2.0, "stick", mood, view="profile"), 1.0)
    ]
    animals = _scaled(animal("horse", 0.0, "walk"), 0.9, front + 0.62)
    return Actor([*animals, *driver, *parts], True, name=vehicle, pose="ride").measure()


def person_actor(
    picture: Picture, ground: Ground, member: Member, item: str, mood: str, *, alone: bool, bed: bool, seat: str = "", place_name: str = ""
) -> Actor:
    """One human figure; `alone` may turn its back to us, `bed` says that it lies in one."""
    look, pose = member.look, member.pose
    if ground.indoors and look.hat in ("top", "bowler", "cap", "straw", "wide") and member.role in _BAREHEADED:
        look = replace(look, hat="")
    if not pose:
        pose = picture.choose(("stand", "stand2", "talk", "behind", "folded", "walk"))
    if pose == "read":
        item = item or "book"
        pose = "sitread" if ground.indoors or picture.chance(0.5) else "read"
    if pose == "swim" and not ground.water:
        pose = "crawl" if ground.indoors else "reach"
    if item and pose in ("stand", "stand2", "walk", "behind", "folded", "talk"):
        pose = pose if item in _STICKS else "hold"
    if pose == "drink":
        item = item if item in ("cup", "glass", "bottle") else "cup"
    elif pose in SEATED and item in _STICKS:
        item = "" if item != "stick" else item
    away = alone and not ground.indoors and pose in ("stand", "stand2", "walk", "look_up", "behind") and picture.chance(0.6)
    view = "back" if away else picture.choose(("quarter", "profile", "quarter"))
    body = _scaled(member.with_look(look).parts(pose, 2.2, "" if pose == "lie" else item, mood, view=view), look.size)
    actor = Actor(body, True, pose=pose)
    if pose == "lie" and bed:
        _put_to_bed(actor)
    elif pose in SEATED:
        name = (
            seat
            if seat in SEATS
            else ("chair" if ground.indoors else picture.choose(("bench", "rock seat")) if place_name in _TOWNLY else picture.choose(("log", "rock seat")))
        )
        high = look.size * (0.52 if name == "chair" else 0.62 if name in ("armchair", "throne", "sofa") else 0.46) * 1.15
        if name == "throne":
            high *= 1.5
        if name in ("rock seat", "rock"):
            actor.seat = _rock(look.size)
        elif name not in ("chair", "armchair", "throne", "sofa", "bench"):
            tall = 0.27 * look.size / SEATS[name]  # its top under the hip
            actor.seat = _scaled(thing(name, 1.8), tall, -0.02)
        else:
            actor.seat = _scaled(thing(name, 1.8), high, -0.04 * high)
        if pose == "write":
            actor.cover = [
                *_scaled(thing("desk", 1.6), 0.42, 0.42),
                *_scaled(thing("letter", 1.0), 0.07, 0.3, -0.4),
                *_scaled(thing("candle", 1.0), 0.16, 0.62, -0.4),
            ]
    return actor.measure()


def table_parts(goods: list[str]) -> list[Part]:
    """A table with things on it."""
    parts = _scaled(thing("table", 1.8), 0.43)
    for i, name in enumerate(goods):
        size = max(0.07, min(0.2, THINGS[name][0]))
        parts += _scaled(thing(name, 1.0), size, -0.34 + 0.68 * i / max(1, len(goods) - 1), -0.4)
    return parts


def _put_to_bed(actor: Actor) -> None:
    """Head on the pillow, the blanket up to the chest."""
    actor.seat = _scaled(thing("bed", 1.8), 0.5)[:-1]
    left = min(part.path.getBounds().left() for part in actor.parts)
    actor.parts = [part.under(place(-0.66 - left, -0.32)) for part in actor.parts]
    pen = Pen(1.8)
    pen.fill(
        blob((-0.3, -0.5), (0.0, -0.55), (0.4, -0.5), (0.74, -0.4), (0.76, -0.14), (0.2, -0.1), (-0.28, -0.14), (-0.36, -0.34)),
        "#7f93b8",
        shade=0.2,
        hatch="cloth",
    )
    pen.fill(blob((-0.34, -0.5), (-0.2, -0.53), (-0.16, -0.3), (-0.2, -0.15), (-0.32, -0.15), (-0.38, -0.34)), "#f0e9da", 0.05, rim=0)
    for x in (0.0, 0.26, 0.5):
        pen.line(curve((x - 0.06, -0.48), (x, -0.32), (x - 0.04, -0.14)), "#65799c", 0.012, -0.08)
    actor.cover = pen.parts


def _rock(size: float) -> list[Part]:
    pen = Pen(1.6)
    pen.fill(blob((-0.24, 0.01), (-0.26, -0.14), (-0.12, -0.25), (0.1, -0.26), (0.2, -0.14), (0.22, 0.01)), "#7f7c74", shade=0.25, hatch="rise")
    return [part.under(place(-0.02, 0.0, size)) for part in pen.parts]
