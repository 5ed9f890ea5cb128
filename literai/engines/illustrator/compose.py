"""From a scene's fields to a picture: setting, then figures in the focal box, then things in their slots, then the air in front.

Whatever is not said is left out or decided by the seed, never by a default landscape: an unknown place is a vignette.
"""

from __future__ import annotations

from literai.engines.illustrator import actors, camera, cast, casting, foreground, known, lexicon, nature, palette, rooms, slots, towns, underground, waters
from literai.engines.illustrator.actions import ACTIONS
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.animals import animal
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.colour import mix
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.landscapes import LANDS, landscape, sky
from literai.engines.illustrator.path import join, place
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.places import DIM, TOWNS, WET, Place, place_of
from literai.engines.illustrator.rig import SEATED
from literai.engines.illustrator.vignette import vignette
from literai.types import Fields, Scene


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
    picture.zoom = picture.pick(1.0, 1.1)
    picture.focus = (picture.pick(0.3, 0.7), picture.pick(0.5, 0.8))
    picture.mirrored = picture.chance(0.5)
    if not where.name:
        picture.zoom = 1.0
    shot = camera.shot(picture, fields, where)
    ground = _setting(picture, where, air, fields)
    camera.stand_back(ground, shot)
    picture.shadows = _shadows(where, air)
    picture.lift = 0.1 if air.dark or where.name in DIM else 0.03
    if ground.water:
        _afloat(picture, ground, air, fields, scene)
    else:
        things = slots.drawn(fields, where, ground)
        picture.lonely = not fields.cast
        for name in things:
            if slots.slot(name) != "front":
                slots.put(picture, ground, name, air, where)
        cast.figures(picture, ground, scene, where.name, wet=where.name in WET)
        for name in things:
            if slots.slot(name) == "front":
                slots.put(picture, ground, name, air, where)
    if air.dark and where.name and picture.focal is not None:
        x, y, tall, wide = picture.focal
        picture.lamp(x, y - tall * 0.5, max(picture.unit * 0.42, wide * 0.7), 0.2 if not where.indoors else 0.14)
    foreground.front(picture, ground, air, where)
    camera.frame(picture, shot)
    return picture


def _shadows(where: Place, air: Air) -> float:
    """How strong the long shadows of figures are: none under cloud, or in a room."""
    if where.indoors or not where.name or air.weather in ("fog", "rain", "storm"):
        return 0.0
    return 0.3 if air.dark or air.weather == "snow" else 0.34


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
        return underground.cave(picture, air)
    if name == "well":
        return underground.well_shaft(picture, air)
    if where.indoors:
        return rooms.room(picture, name, air, used=_used(fields, name))
    if name in TOWNS:
        return towns.street(picture, air, kind=name)
    if name == "city":
        return towns.skyline(picture, air)
    if name == "courtyard":
        return towns.courtyard(picture, air)
    if name == "harbour":
        return waters.harbour(picture, air)
    if name == "ship":
        return waters.deck(picture, air)
    if name in ("sea", "boat"):
        named = {lexicon.find("builds", thing_name) for thing_name in fields.objects}
        return waters.sea(picture, air, vessel="ship" if "ship" in named else "")
    if name == "sky":
        return _cloudscape(picture, air)
    return landscape(picture, name, air)


def _used(fields: Fields, name: str) -> frozenset[str]:
    """The room's own pieces that figures bring with them."""
    poses = [ACTIONS.get(action, "") for action in fields.actions]
    used = {known.thing(seat) for seat in fields.seats if seat}
    if any(pose in SEATED for pose in poses) and any(casting.role_of(kind)[0] in cast.THRONES for kind, _ in fields.cast):
        used.add("throne")
    if "lie" in poses and (name in cast.BEDROOMS or "bed" in {known.thing(phrase) for phrase in fields.objects}):
        used.add("bed")
    if cast.at_table(fields):
        used |= cast.TABLES
    return frozenset(used)


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


def _afloat(picture: Picture, ground: Ground, air: Air, fields: Fields, scene: Scene) -> None:
    """On open water people sit in a boat, swimmers swim."""
    u, w = picture.unit, picture.width
    beasts = [(kind, count) for kind, count in fields.cast if known.animal(kind)]
    people = [(kind, count) for kind, count in fields.cast if not known.animal(kind)]
    ship = any(lexicon.find("builds", name) == "ship" for name in fields.objects)
    for i, (kind, _count) in enumerate(beasts[:3]):
        name = known.animal(kind)
        sheet = picture.sheet(0.1, "fall", 0.9, 2.0)
        x, y = w * (0.3 + 0.4 * ((i + scene.seed) % 2)), ground.at(0.3) + (0 if cast.swimmers(kind) else -u * 0.3)
        size = min(u * 0.3 * actors.animal_height(name) * actors.grown(kind) ** 2, u * 0.27)
        sheet.stamp(animal(name, 2.0), place(x, y + size * 0.2, size, flip=picture.chance(0.5), turn=picture.pick(-14, 14)))
    named_boat = any(lexicon.find("builds", name) == "boat" for name in fields.objects) or lexicon.find("outdoors", fields.setting) == "boat"
    if (people and not ship) or named_boat:
        x, y = w * picture.pick(0.42, 0.58), ground.at(0.55)
        size = u * 0.24
        crew = picture.sheet(0.05, "cloth", 1.0, 2.0)
        members = [member for member in casting.unfold(fields, scene.seed) if not member.animal][:4]
        for i, member in enumerate(members):
            mx = x + (i - (len(members) - 1) / 2) * u * 0.16
            crew.stamp(member.parts("sit", 2.0), place(mx, y - size * 0.02, u * 0.42 * member.look.size, flip=i % 2 == 1))
        hull = picture.sheet(0.04, "fall", 0.9, 2.0)
        hull.stamp(build("boat", 2.0, False), place(x, y, size, flip=picture.chance(0.5), turn=picture.pick(-4, 4)))
