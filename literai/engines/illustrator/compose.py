"""From a scene's fields to a picture: setting, then figures in the focal box, then things in their slots, then the air in front.

Whatever is not said is left out or decided by the seed, never by a default landscape: an unknown place is a vignette.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from literai.engines.illustrator import cast, lexicon, nature, palette, rooms, towns
from literai.engines.illustrator.builds import BUILDS, build
from literai.engines.illustrator.colour import mix, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.landscapes import LANDS, Air, landscape, sky
from literai.engines.illustrator.path import blob, curve, disc, join, place
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.things import THINGS, thing
from literai.engines.illustrator.vignette import vignette
from literai.types import Fields, Scene

TOWNS = frozenset(("street", "alley", "square", "market"))
DIM = frozenset(("cellar", "prison", "cave", "well", "attic", "staircase", "corridor", "tavern", "barn", "church"))


@dataclass(frozen=True, slots=True)
class Place:
    """What the setting's words mean here."""

    name: str  # a key of LANDS or ROOMS, or one of this module's own; "" for the vignette
    indoors: bool


def place_of(fields: Fields) -> Place:
    """The place a setting names; indoors decides where a word can be both."""
    outdoors, indoors = lexicon.find("outdoors", fields.setting), lexicon.find("indoors", fields.setting)
    if fields.indoors is True and indoors:
        return Place(indoors, True)
    if fields.indoors is False and outdoors:
        return Place(outdoors, False)
    if outdoors and not (indoors and fields.indoors is True):
        return Place(outdoors, False)
    if indoors:
        return Place(indoors, True)
    if fields.indoors is True:
        return Place("room", True)
    return Place("", False)


def compose(scene: Scene, width: int, height: int) -> Picture:
    """The whole scene graph; the same scene and shape always give the same one."""
    fields = scene.fields
    where = place_of(fields)
    air = Air(fields.time or "", _weather(fields), fields.season)
    if where.indoors:
        colours = palette.indoors(air.time, fields.mood, dim=where.name in DIM)
    else:
        colours = palette.outdoors(air.time, air.weather, air.season, fields.mood)
    area = 512.0 * 768.0
    w = (area * width / height) ** 0.5
    picture = Picture(colours, scene.seed, w, w * height / width)
    _light(picture, where, air)
    ground = _setting(picture, where, air, fields)
    if ground.water:
        _afloat(picture, ground, air, fields, scene)
    else:
        cast.figures(picture, ground, scene)
        _objects(picture, ground, air, fields, where)
    _front(picture, ground, air, where)
    return picture


def _weather(fields: Fields) -> str:
    return {"hail": "storm", "thunder": "storm", "mist": "fog", "drizzle": "rain", "sunny": "clear", "cloud": "", "frost": ""}.get(
        fields.weather, fields.weather
    )


def _light(picture: Picture, where: Place, air: Air) -> None:
    """Where the light comes from: a third of the width, high at noon, low at dusk, by a lamp or window indoors."""
    w, h = picture.width, picture.height
    side = picture.choose((0.27, 0.33, 0.66, 0.72)) + picture.pick(-0.05, 0.05)
    high = {"noon": 0.12, "dawn": 0.34, "dusk": 0.36, "afternoon": 0.24, "night": 0.17}.get(air.time, 0.2) + picture.pick(-0.03, 0.03)
    picture.light = (w * side, h * high)
    picture.reach, picture.gain, picture.fall = 0.95 * h, 0.2, 0.22
    if where.indoors:
        dark = air.dark or where.name in DIM
        picture.light = (w * side, h * (0.42 if dark else 0.34))
        picture.reach, picture.gain, picture.fall = (0.66 * h, 0.28, 0.4) if dark else (0.8 * h, 0.22, 0.26)
    elif air.time in ("night", "evening") or air.weather == "storm":
        picture.fall = 0.28
    low, high_line = LANDS[where.name].horizon if where.name in LANDS else (0.42, 0.54)
    picture.horizon = h * picture.pick(low, high_line)


def _setting(picture: Picture, where: Place, air: Air, fields: Fields) -> Ground:
    name = where.name
    if not name:
        return vignette(picture, air, fields.mood, peopled=bool(fields.cast or fields.objects))
    if name == "cave":
        return towns.cave(picture, air)
    if name == "well":
        return towns.well_shaft(picture, air)
    if where.indoors:
        return rooms.room(picture, name, air)
    if name in TOWNS:
        return towns.street(picture, air, kind=name)
    if name == "city":
        return towns.skyline(picture, air)
    if name == "courtyard":
        return towns.courtyard(picture, air)
    if name == "harbour":
        return towns.harbour(picture, air)
    if name == "ship":
        return towns.deck(picture, air)
    if name in ("sea", "boat"):
        named = {lexicon.find("builds", thing_name) for thing_name in fields.objects}
        return towns.sea(picture, air, vessel="ship" if "ship" in named else "")
    if name == "sky":
        return _cloudscape(picture, air)
    return landscape(picture, name, air)


def _cloudscape(picture: Picture, air: Air) -> Ground:
    picture.horizon = picture.height * 0.9
    sky(picture, air)
    h = picture.height
    for i in range(4):
        bank = picture.sheet(0.5 - 0.12 * i, "level", 0.9, 2.0)
        y = h * (0.62 + 0.11 * i)
        whole = join(*(nature.cloud(picture, picture.width * (k + picture.pick(0, 1)) / 4, y, picture.unit * 0.5, picture.unit * 0.2) for k in range(4)))
        bank.fill(whole, mix("#f6f0e6", picture.palette.low, 0.3 + 0.1 * i), shade=0.15)
    return Ground(picture, h * 0.66, h * 0.8, picture.unit * 0.4, picture.unit * 0.5)


# -- afloat ---------------------------------------------------------------------------------------


def _afloat(picture: Picture, ground: Ground, air: Air, fields: Fields, scene: Scene) -> None:
    """On open water people sit in a boat, swimmers swim."""
    u, w = picture.unit, picture.width
    beasts = [(kind, count) for kind, count in fields.cast if lexicon.find("animals", kind)]
    people = [(kind, count) for kind, count in fields.cast if not lexicon.find("animals", kind)]
    ship = any(lexicon.find("builds", name) == "ship" for name in fields.objects)
    for i, (kind, _count) in enumerate(beasts[:3]):
        name = lexicon.find("animals", kind)
        sheet = picture.sheet(0.1, "fall", 0.9, 2.0)
        x, y = w * (0.3 + 0.4 * ((i + scene.seed) % 2)), ground.at(0.3) + (0 if name in cast.SWIMMERS else -u * 0.3)
        sheet.stamp(cast.animal_parts(name, 2.0), place(x, y, cast.animal_height(name, u * 0.3), flip=picture.chance(0.5)))
    named_boat = any(lexicon.find("builds", name) == "boat" for name in fields.objects) or lexicon.find("outdoors", fields.setting) == "boat"
    if (people and not ship) or named_boat:
        x, y = w * picture.pick(0.42, 0.58), ground.at(0.55)
        size = u * 0.24
        crew = picture.sheet(0.05, "cloth", 1.0, 2.0)
        members = cast.unfold(fields, scene.seed)[:4]
        for i, member in enumerate(members):
            mx = x + (i - (len(members) - 1) / 2) * u * 0.16
            crew.stamp(member.parts("sit", 2.0), place(mx, y - size * 0.02, u * 0.42 * member.look.size, flip=i % 2 == 1))
        hull = picture.sheet(0.04, "fall", 0.9, 2.0)
        hull.stamp(build("boat", 2.0, False), place(x, y, size, flip=picture.chance(0.5), turn=picture.pick(-4, 4)))


# -- things ---------------------------------------------------------------------------------------


def _objects(picture: Picture, ground: Ground, air: Air, fields: Fields, where: Place) -> None:
    """Each named thing goes to a slot of its kind: sky, far, wall, table top, floor."""
    done: set[str] = set()
    for phrase in fields.objects[:7]:
        name = lexicon.find("plants", phrase) or lexicon.find("builds", phrase) or lexicon.find("things", phrase)
        if not name or name in done or name in ground.held:
            continue
        done.add(name)
        if name in ("tree", "pine", "palm", "bush", "rock"):
            _plant(picture, ground, name, air)
        elif name in ("moon", "star", "sun"):
            continue
        elif name in BUILDS:
            if not where.indoors and name != where.name:
                _building(picture, ground, name, air)
        else:
            _thing(picture, ground, name, air)


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
        nature.tree(picture, sheet, x, y, u * picture.pick(0.6, 0.85), air.season)
    elif name == "pine":
        sheet.fill(nature.pine(picture, x, y, u * 0.7), "#3f6a50", shade=0.2)
    elif name == "palm":
        nature.palm(picture, sheet, x, y, u * 0.7)
    elif name == "bush":
        nature.bush(picture, sheet, x, y, u * 0.26, air.season)
    else:
        nature.rock(picture, sheet, x, y, u * 0.26, u * 0.18)


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
    wide = tall * {"train": 2.4, "carriage": 1.6, "cart": 1.8, "boat": 2.2, "fence": 3.0}.get(name, 1.2)
    x = ground.spot(min(wide, picture.width * 0.55), prefer=picture.width * picture.choose((0.24, 0.74)))
    if x is None:
        y, x = ground.at(-0.02), picture.width * picture.choose((0.2, 0.8))
        tall *= 0.8
    sheet = picture.sheet(0.1, "fall", 1.0, 1.8)
    rooms.shadow(sheet, x, y, wide * 0.4)
    flip = x > picture.width / 2
    if name in ("carriage", "cart"):
        s = -1 if flip else 1
        sheet.stamp(cast.animal_parts("horse", 1.8), place(x + s * tall * 1.25, y, ground.tall(y) * 0.92, flip=flip))
    sheet.stamp(build(name, 1.8, air.dark), place(x, y, tall, flip=flip))


def _thing(picture: Picture, ground: Ground, name: str, air: Air) -> None:
    size, where, _draw = THINGS[name]
    u = picture.unit
    if where == "wall" and ground.walls:
        x, y = ground.walls.pop(int(picture.random.integers(len(ground.walls))))
        sheet = picture.sheet(0.16, "fall", 0.8, 1.4)
        sheet.stamp(thing(name, 1.4), place(x, y, max(u * 0.14, size * ground.tall_back)))
        return
    if where in ("back", "wall") and ground.indoors and not ground.walls:
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
    if where == "top" and ground.tops:
        x, y, wide = ground.tops[0]
        rooms.place_top(picture, ground, name, x + wide * picture.pick(-0.32, 0.32), y, air)
        return
    _on_floor(picture, ground, name, size, where, air)


def _on_floor(picture: Picture, ground: Ground, name: str, size: float, where: str, air: Air) -> None:
    """On the ground; a small thing is shown larger than life, near the front, so that it can be seen at all."""
    small = where == "top"
    y = ground.at(picture.pick(0.66, 0.86)) if small else ground.at(picture.pick(0.15, 0.5))
    tall = max(picture.unit * (0.085 if small else 0.14), size * ground.tall(y))
    if where in ("wall", "back") and not ground.indoors:
        y, tall = ground.at(0.1), size * ground.tall(ground.at(0.1))
    wide = tall * (1.9 if name in ("table", "desk", "bed", "sofa", "bench", "coffin", "sphinx", "skeleton", "machine") else 1.1)
    x = ground.spot(wide, prefer=picture.width * picture.choose((0.2, 0.36, 0.64, 0.8)))
    if x is None:
        if not small:
            return
        x = picture.width * picture.choose((0.16, 0.84))
        y = ground.at(0.95)
    sheet = picture.sheet(0.04, "fall", 0.9, 1.8)
    rooms.shadow(sheet, x, y, wide * 0.5)
    sheet.stamp(thing(name, 1.8), place(x, y, tall, flip=picture.chance(0.5) and name not in ("book", "letter")))
    if name in ("table", "desk", "round table"):
        ground.tops.append((x, y - tall * 0.93, wide))
    if any(part.glow for part in thing(name, 0.0)):
        picture.halo(x, y - tall * 0.6, picture.unit * (0.36 if air.dark else 0.22), "#ffb860", 0.5)
        picture.lamp(x, y - tall * 0.6, picture.unit * 0.5, 0.25)


# -- in front -------------------------------------------------------------------------------------


def _front(picture: Picture, ground: Ground, air: Air, where: Place) -> None:
    """The dark frame nearest to the eye, then rain or snow."""
    w, h, u = picture.width, picture.height, picture.unit
    frame = ground.frame
    if frame == "waves":
        towns.front_waves(picture, air)
    elif frame in ("grass", "flowers", "reeds", "ferns"):
        sheet = picture.sheet(0.0, "rise", 1.2)
        y = h * 0.955
        shape, points = nature.land(picture, y, 10, 4, octaves=3)
        colour = mix(shift(ground.picture.palette.shadow, 0.12), "#2f6b46" if not air.snowy else "#b8c6d4", 0.62)
        tall = u * {"grass": 0.1, "flowers": 0.12, "reeds": 0.24, "ferns": 0.16}[frame]
        at = lambda x: float(np.interp(x, [p[0] for p in points], [p[1] for p in points])) + 8  # noqa: E731
        sides = join(
            nature.grass(picture, -5, w * 0.4, tall, 60, at),
            nature.grass(picture, w * 0.6, w + 5, tall, 60, at),
            nature.grass(picture, 0, w, tall * 0.5, 60, at),
        )
        sheet.fill(join(shape, sides), colour, -0.06)
        if frame == "flowers" and air.season != "winter" and not air.snowy:
            blooms = picture.sheet(0.0, "fall", 1.0)
            for _ in range(9):
                x = w * picture.choose((picture.pick(0.0, 0.25), picture.pick(0.75, 1.0)))
                nature.flower(picture, blooms, x, h + 10, u * picture.pick(0.16, 0.34), picture.choose(("#e2503f", "#fbf5e6", "#7d6bc0", "#efbf45", "#e08aa0")))
    elif frame == "branches":
        _branches(picture, air)
    elif frame == "rocks":
        sheet = picture.sheet(0.0, "rise", 1.2, 1.6)
        for x in (picture.pick(-0.04, 0.08), picture.pick(0.92, 1.04)):
            nature.rock(picture, sheet, w * x, h + 14, u * picture.pick(0.3, 0.46), u * picture.pick(0.14, 0.26), mix(picture.palette.shadow, "#6a6660", 0.5))
    elif frame == "pines":
        sheet = picture.sheet(0.0, "upright", 1.2)
        pines = [nature.pine(picture, w * x, h + 12, u * picture.pick(0.35, 0.75)) for x in (-0.02, 0.08, 0.93, 1.03)]
        sheet.fill(join(*pines), mix(picture.palette.shadow, "#23483c", 0.6), -0.05)
    elif frame == "palms":
        sheet = picture.sheet(0.0, "fall", 1.2)
        for i in range(6):
            y = h * (0.01 + 0.03 * i)
            sheet.fill(
                blob((-20, y - 10), (u * 0.16, y + 8), (u * (0.36 - 0.03 * i), y + u * 0.11), (u * 0.14, y + u * 0.06), (-20, y + 16)),
                mix(picture.palette.shadow, "#2f7550", 0.6),
                -0.04,
            )
    elif frame == "fence":
        sheet = picture.sheet(0.0, "upright", 1.2, 1.4)
        for i in range(4):
            sheet.stamp(build("fence", 1.4, False), place(w * (i + 0.5) / 4, h + 6, u * 0.1))
    if not where.indoors and where.name:
        if air.weather in ("rain", "storm"):
            nature.rain(picture, 190 if air.weather == "storm" else 150, slant=picture.choose((-0.3, -0.15, 0.2, 0.35)))
        elif air.weather == "snow":
            nature.snow(picture, 170)


def _branches(picture: Picture, air: Air) -> None:
    w, h, u = picture.width, picture.height, picture.unit
    left = picture.light[0] > w / 2
    x0, s = (-20.0, 1) if left else (w + 20, -1)
    sheet = picture.sheet(0.0, "speck", 1.2, 1.4)
    wood = mix(picture.palette.shadow, "#4a3a30", 0.5)

    sheet.line(curve((x0, h * 0.12), (x0 + s * u * 0.2, h * 0.1), (x0 + s * u * 0.46, h * 0.14)), wood, 7, edge=True)
    sheet.line(curve((x0 + s * u * 0.2, h * 0.1), (x0 + s * u * 0.34, h * 0.05), (x0 + s * u * 0.4, h * 0.02)), wood, 4, edge=True)
    if air.season != "winter" and not air.snowy:
        leaf = mix(nature.leaf_colour(picture, air.season), picture.palette.shadow, 0.35)
        for _ in range(5):
            cluster = [disc(x0 + s * picture.pick(0.0, 0.5) * u, h * picture.pick(-0.01, 0.15), u * picture.pick(0.03, 0.065)) for _ in range(7)]
            sheet.fill(join(*cluster), shift(leaf, picture.pick(-0.04, 0.05)), picture.pick(-0.05, 0.05))
