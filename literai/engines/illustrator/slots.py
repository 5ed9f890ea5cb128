"""Named things to places of their kind: sky, far, wall, table top, floor."""

from __future__ import annotations

from literai.engines.illustrator import actors, cast, casting, flora, furnishing, known
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.animals import animal
from literai.engines.illustrator.builds import BUILDS, build
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.outdoor import OUTDOOR
from literai.engines.illustrator.path import place
from literai.engines.illustrator.picture import Part, Picture
from literai.engines.illustrator.places import ANYWHERE, TOWNS, Place
from literai.engines.illustrator.room_plans import ROOMS
from literai.engines.illustrator.things import THINGS, thing
from literai.types import Fields

_CARRIED_IN = frozenset(
    (
        "axe",
        "oar",
        "spade",
        "pitchfork",
        "net",
        "bow",
        "spear",
        "shield",
        "armour",
        "trumpet",
        "harp",
        "bicycle",
        "shell",
        "weathervane",
        "tower clock",
        "nest",
        "rubble",
        "log",
        "sled",
        "wheelbarrow",
    )
)
_THERE = {
    "railway": ("train",),
    "bridge": ("bridge",),
    "castle": ("castle",),
    "churchyard": ("church building",),
    "harbour": ("ship",),
    "bedroom": ("bed",),
    "staircase": ("stairs",),
}  # drawn by the place itself


def drawn(fields: Fields, where: Place, ground: Ground) -> list[str]:
    """The named things to draw beside the figures: each once, not what somebody holds, not the place itself, at most six."""
    held = casting.in_hands(fields)[1] if any(not known.animal(kind) for kind, _ in fields.cast) else frozenset()
    names = dict.fromkeys(known.thing(phrase) for phrase in fields.objects)
    if where.indoors and "fire" in names:  # under a roof it burns on a hearth, which the room may have already
        hearths = {"fireplace", "stove"} & set(ROOMS[where.name].back if where.name in ROOMS else ())
        names = {name: None for name in names if name != "fire"} | ({} if hearths or where.name not in ROOMS else {"fireplace": None})
    there = (
        *_THERE.get(where.name, ()),
        *cast.perched(fields).values(),
        *cast.vehicles(fields),
        *(cast.TABLES if cast.at_table(fields) else ()),
        *(known.thing(seat) for seat in fields.seats if seat),
    )
    laid = cast.at_table(fields)
    if where.indoors:
        names = {name: None for name in names if name != "wall" and (name not in OUTDOOR or name in _CARRIED_IN)}
    return [
        name
        for name in names
        if name and not (laid and name in THINGS and THINGS[name][1] == "top") and name not in held and name != where.name and name not in there
    ][:6]


def slot(name: str) -> str:
    """ "back" for what figures stand in front of, "front" for what stands among them."""
    kind = THINGS[name][1] if name in THINGS else BUILDS[name][1] if name in BUILDS else "back"
    return "front" if kind in ("floor", "top", "water") else "back"


def put(picture: Picture, ground: Ground, name: str, air: Air, where: Place) -> None:
    """Each thing goes to a slot of its kind: sky, far, wall, table top, floor."""
    if name in ("tree", "pine", "palm", "bush", "rock"):
        _plant(picture, ground, name, air)
    elif name in BUILDS:
        crowded = where.name in (*TOWNS, "city", "courtyard") and BUILDS[name][1] == "far"
        if not where.indoors and where.name and not crowded:
            _building(picture, ground, name, air)
    elif name in THINGS:
        _thing(picture, ground, name, air)


def reach(parts: list[Part]) -> tuple[float, float]:
    """How far the parts go to the left and to the right of their foot."""
    boxes = [part.path.getBounds() for part in parts]
    return min(box.left() for box in boxes), max(box.right() for box in boxes)


def _plant(picture: Picture, ground: Ground, name: str, air: Air) -> None:
    if ground.indoors:
        return
    u = picture.unit
    x = ground.spot(u * 0.24, prefer=picture.width * picture.choose((0.12, 0.86)))
    if x is None:
        return
    y = ground.at(picture.pick(0.05, 0.3))
    sheet = picture.sheet(0.08, "speck", 1.0, 1.8)
    if name == "tree":
        flora.tree(picture, sheet, x, y, u * picture.pick(0.6, 0.85), air.season)
    elif name == "pine":
        sheet.fill(flora.pine(picture, x, y, u * 0.7), "#3f6a50", shade=0.2)
    elif name == "palm":
        flora.palm(picture, sheet, x, y, u * 0.7)
    elif name == "bush":
        flora.bush(picture, sheet, x, y, u * 0.26, air.season)
    else:
        flora.rock(picture, sheet, x, y, u * 0.26, u * 0.18)


def _building(picture: Picture, ground: Ground, name: str, air: Air) -> None:
    size, where, _draw = BUILDS[name]
    u = picture.unit
    if where == "sky":
        sheet = picture.sheet(0.2, "fall", 0.8, 1.6)
        sheet.stamp(build(name, 1.6, air.dark), place(picture.width * picture.pick(0.25, 0.75), picture.height * 0.36, u * 0.34))
        return
    if where in ("far", "sea"):
        sheet = picture.sheet(0.3, "fall", 0.9, 1.4)
        x = picture.width * picture.choose((0.2, 0.78))
        sheet.stamp(build(name, 1.4, air.dark), place(x, ground.back - picture.height * 0.03, u * 0.15 * size, flip=picture.chance(0.5)))
        return
    y = ground.at(picture.pick(0.05, 0.3))
    tall = size * ground.tall(y)
    left, right = reach(build(name, 0.0, False))
    if name in actors.COACHES:
        right += 0.9 * ground.tall(y) / tall
    wide = tall * (right - left)
    hero = picture.focal is None and picture.lonely
    if hero:
        y, picture.lonely = ground.at(0.35), False
        grown = min(1.3, picture.width * 0.8 / wide)
        tall, wide = tall * grown, wide * grown
    free = ground.spot(min(wide, picture.width * 0.55), prefer=picture.width * picture.choose((0.46, 0.54) if hero else (0.24, 0.74)))
    x = free if free is not None else picture.width * picture.choose((0.2, 0.8))
    if free is None:
        y, tall = ground.at(-0.02), tall * 0.8
    sheet = picture.sheet(0.1, "fall", 1.0, 1.8)
    if picture.focal is not None:
        picture.layers.insert(picture.behind, picture.layers.pop())  # the figures stand before it
    furnishing.shadow(sheet, x, y, wide * 0.4)
    flip = x > picture.width / 2
    if name in actors.COACHES:
        s = -1 if flip else 1
        man = tall / size
        body = reach(build(name, 0.0, False))
        x -= s * man * 0.45
        sheet.stamp(animal("horse", 1.8, "walk"), place(x + s * (tall * body[1] + man * 0.45), y, man * 0.9, flip=flip))
    sheet.stamp(build(name, 1.8, air.dark), place(x, y, tall, flip=flip))


def _thing(picture: Picture, ground: Ground, name: str, air: Air) -> None:
    size, where, _draw = THINGS[name]
    u = picture.unit
    if where in ("far", "sea", "sky"):
        _distant(picture, ground, name, size, where)
        return
    if where == "wall" and ground.walls:
        x, y = ground.walls.pop(int(picture.random.integers(len(ground.walls))))
        sheet = picture.sheet(0.16, "fall", 0.8, 1.4)
        sheet.stamp(thing(name, 1.4), place(x, y, max(u * 0.14, size * ground.tall_back)))
        return
    hung = where in ("back", "wall", "ceiling")
    if hung and not (ground.walls or where == "ceiling" if ground.indoors else name in ANYWHERE):
        return
    if where == "back" and ground.walls:
        x, _y = ground.walls.pop(0)
        sheet = picture.sheet(0.14, "fall", 1.0, 1.6)
        y = ground.back - picture.height * 0.05
        sheet.stamp(thing(name, 1.6), place(x, y, size * ground.tall_back))
        if name in ("fireplace", "stove"):
            picture.halo(x, y - u * 0.1, u * 0.3, "#ff9f3f", 0.5)
        return
    if where == "ceiling":
        sheet = picture.sheet(0.1, "none", 0.8, 1.4)
        sheet.stamp(thing(name, 1.4), place(picture.width / 2, picture.height * 0.2, u * 0.22))
        return
    if (where == "top" and not ground.tops and name not in ANYWHERE) or (ground.roofs and name not in ANYWHERE):
        return
    if where == "top" and ground.tops:
        x, y, wide = ground.tops[0]
        furnishing.place_top(picture, ground, name, x + wide * picture.pick(-0.32, 0.32), y, air)
        return
    _on_floor(picture, ground, name, size, where, air)


def _distant(picture: Picture, ground: Ground, name: str, size: float, where: str) -> None:
    """Beyond the figures: on the water, on the horizon, in the sky; never in a room."""
    if ground.indoors:
        return
    u = picture.unit
    sheet = picture.sheet(0.16 if where == "sea" else 0.28, "fall", 0.9, 1.6)
    x = picture.width * (picture.pick(0.2, 0.4) if picture.light[0] > picture.width / 2 else picture.pick(0.6, 0.8))
    y = {"sky": picture.height * picture.pick(0.2, 0.3), "far": ground.back - picture.height * 0.04}.get(
        where, ground.back - picture.height * (0.02 if ground.water else 0.06)
    )
    sheet.stamp(thing(name, 1.6), place(x, y, u * (0.12 + 0.12 * size), flip=picture.chance(0.5)))


def _emptiest(picture: Picture, ground: Ground) -> float:
    """The middle of the stretch of floor that is least taken."""
    tried = [picture.width * k / 12 for k in range(2, 11)]
    return max(tried, key=lambda x: min((abs(x - (a + b) / 2) - (b - a) / 2 for a, b in ground.taken), default=picture.width))


def _on_floor(picture: Picture, ground: Ground, name: str, size: float, where: str, air: Air) -> None:
    """On the ground; a small thing is shown larger than life, near the front, so that it can be seen at all."""
    small = where == "top"
    y = ground.at(picture.pick(0.66, 0.86)) if small else ground.at(picture.pick(0.15, 0.5))
    tall = max(picture.unit * (0.085 if small else min(0.14, 0.5 * size + 0.02)), size * ground.tall(y))
    if where in ("wall", "back") and not ground.indoors:
        y, tall = ground.at(0.1), size * ground.tall(ground.at(0.1))
    left, right = reach(thing(name, 0.0))
    wide = tall * (right - left)
    hero = picture.focal is None and picture.lonely
    if hero:
        y, tall, wide = ground.at(0.4), tall * 1.5, wide * 1.5
        picture.lonely = False
    x = ground.spot(wide, prefer=picture.width * picture.choose((0.42, 0.58) if hero else (0.2, 0.36, 0.64, 0.8)))
    if x is None:  # nowhere free: in front where it is small, else behind the figures where fewest stand
        x = picture.width * picture.choose((0.16, 0.84)) if small else _emptiest(picture, ground)
        y = ground.at(0.95) if small or name in ("fire", "cradle", "grave", "chest") else ground.at(0.02)
    behind = y < ground.at(0.1)
    sheet = picture.sheet(0.1 if behind else 0.04, "fall", 0.9, 1.8)
    if behind and picture.focal is not None:
        picture.layers.insert(picture.behind, picture.layers.pop())  # the figures stand before it
    furnishing.shadow(sheet, x, y, wide * 0.46)
    sheet.stamp(thing(name, 1.8), place(x, y, tall, flip=picture.chance(0.5) and name not in ("book", "letter")))
    if name in ("table", "desk", "round table"):
        ground.tops.append((x, y - tall * 0.93, wide))
    if any(part.glow for part in thing(name, 0.0)):
        picture.halo(x, y - tall * 0.6, picture.unit * (0.36 if air.dark else 0.22), "#ffb860", 0.5)
        picture.lamp(x, y - tall * 0.6, picture.unit * 0.5, 0.25)
