"""Settings under the open sky: land, woods and water."""

from __future__ import annotations

import math
from dataclasses import dataclass

from literai.engines.illustrator import nature, weather
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import mix, rgb
from literai.engines.illustrator.far import FAR
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.near import NEAR
from literai.engines.illustrator.picture import Picture


@dataclass(frozen=True, slots=True)
class Land:
    """How a kind of country is made up, far to near."""

    ground: str = "#6a9c50"
    far: tuple[str, ...] = ("hills",)
    near: tuple[str, ...] = ()
    frame: str = "grass"
    horizon: tuple[float, float] = (0.44, 0.54)


LANDS = {
    "field": Land("#8aa850", ("hills", "treeline"), ("furrows",), "grass"),
    "meadow": Land("#6fa352", ("hills",), ("flowers", "lonetree"), "flowers"),
    "hill": Land("#6a9a4e", ("hills", "valley"), ("mound", "lonetree"), "grass", (0.5, 0.6)),
    "valley": Land("#6fa050", ("mountains", "hills", "stream"), (), "branches"),
    "garden": Land("#649a50", ("hedge",), ("beds", "path", "roses"), "flowers", (0.42, 0.5)),
    "park": Land("#6a9e54", ("treeline", "hills"), ("path", "trees"), "branches"),
    "lawn": Land("#6aa452", ("manor", "treeline"), ("roses",), "branches", (0.44, 0.5)),
    "forest": Land("#5a7a44", ("wood",), ("trunks",), "ferns", (0.52, 0.6)),
    "jungle": Land("#4a7a44", ("wood",), ("palms", "trunks"), "ferns", (0.52, 0.6)),
    "mountain": Land("#8a8a80", ("mountains", "mountains2"), ("rocks",), "rocks", (0.5, 0.6)),
    "cliff": Land("#8a8874", ("sea",), ("cliff", "rocks"), "rocks", (0.4, 0.46)),
    "moor": Land("#7a7450", ("hills", "hills2"), ("rocks", "heather"), "grass"),
    "marsh": Land("#6f8458", ("treeline",), ("pools", "reeds"), "reeds"),
    "desert": Land("#d8ae6c", ("dunes", "dunes2"), (), "rocks", (0.48, 0.56)),
    "wasteland": Land("#8a7a6a", ("hills",), ("rocks", "deadtrees"), "rocks"),
    "snowfield": Land("#e4ebf2", ("mountains", "pines"), ("drifts",), "pines"),
    "road": Land("#7a9a54", ("hills", "treeline"), ("path", "fence"), "grass"),
    "churchyard": Land("#5f8450", ("church", "treeline"), ("graves", "deadtrees"), "grass", (0.46, 0.52)),
    "village": Land("#7a9a5a", ("hills", "cottages"), ("path",), "fence", (0.44, 0.5)),
    "farm": Land("#94a45a", ("hills", "farmhouse"), ("fence", "furrows"), "grass"),
    "house": Land("#6f9a54", ("treeline", "bighouse"), ("path", "gate"), "branches", (0.46, 0.52)),
    "castle": Land("#6a7a58", ("mountains", "castle", "pines"), (), "pines", (0.52, 0.6)),
    "river": Land("#6a9a52", ("hills", "treeline"), ("river",), "reeds", (0.42, 0.5)),
    "lake": Land("#6a9456", ("mountains", "treeline"), ("lake",), "reeds", (0.42, 0.48)),
    "pool": Land("#5f8c50", ("wood",), ("lake",), "reeds", (0.44, 0.5)),
    "beach": Land("#e2c88e", ("sea",), ("shells",), "rocks", (0.4, 0.48)),
    "shore": Land("#b4aa8c", ("sea", "headland"), ("rocks",), "rocks", (0.4, 0.48)),
    "island": Land("#dcc488", ("sea", "islet"), ("palms",), "palms", (0.42, 0.5)),
    "ruins": Land("#8f9a64", ("hills", "ruin"), ("rocks", "columns"), "grass"),
    "railway": Land("#8a9a5c", ("hills", "treeline"), ("rails",), "grass"),
    "bridge": Land("#6f9a58", ("hills", "treeline"), ("river", "bridge"), "reeds", (0.42, 0.48)),
    "battlefield": Land("#8a7a58", ("hills", "smoke"), ("deadtrees", "flags"), "grass"),
    "camp": Land("#7a8a54", ("hills", "treeline"), ("tents", "campfire"), "grass"),
}  # fmt: skip


_BARE = frozenset(("beach", "desert", "shore", "island", "snowfield", "wasteland", "battlefield", "mountain", "cliff"))


def sky(picture: Picture, air: Air) -> None:
    """Everything above the horizon."""
    nature.backdrop(picture)
    clear = air.weather in ("", "clear", "wind")
    unit = picture.unit
    if air.time in ("night", "evening"):
        if clear or air.snowy:
            nature.stars(picture, 130 if air.time == "night" else 50, picture.horizon)
        if air.weather not in ("rain", "fog"):
            nature.moon(picture, unit * picture.pick(0.055, 0.1), crescent=picture.chance(0.35))
    elif clear:
        nature.sun(picture, unit * (picture.pick(0.07, 0.1) if air.time in ("dawn", "dusk", "afternoon") else picture.pick(0.05, 0.08)))
    if clear and air.time in ("dawn", "dusk", "morning", "afternoon") and picture.chance(0.4):
        nature.rays(picture, int(picture.pick(9, 16)), 0.1)
    if air.weather in ("rain", "storm"):
        dark = mix(picture.palette.top, "#10161f", 0.3)
        nature.clouds(picture, 6, picture.height * 0.02, picture.horizon * 0.6, mix(dark, picture.palette.low, 0.3), heavy=True)
    elif air.weather == "fog":
        pass
    elif not air.dark:
        nature.clouds(picture, int(picture.pick(2, 5)), picture.height * 0.05, picture.horizon * 0.6, mix("#fffaf0", picture.palette.low, 0.25))
    else:
        nature.clouds(picture, 2, picture.height * 0.06, picture.horizon * 0.6, mix(picture.palette.top, picture.palette.low, 0.45))
    if air.weather == "storm":
        weather.lightning(picture)
    if clear and not air.dark and picture.chance(0.6):
        weather.birds(picture, picture.pick(0.2, 0.7) * picture.width, picture.pick(0.12, 0.26) * picture.height, int(picture.pick(3, 6)), unit * 0.016)


def landscape(picture: Picture, name: str, air: Air) -> Ground:
    """Builds one of LANDS; the picture's horizon is set already."""
    land = LANDS[name]
    sky(picture, air)
    ground_colour = mix(land.ground, "#eef2f6", 0.85) if air.snowy else rgb(land.ground)
    if air.season == "autumn" and name not in ("beach", "desert", "shore"):
        ground_colour = mix(ground_colour, "#b8823c", 0.35)
    elif air.season == "winter" and not air.snowy and name not in ("beach", "desert", "shore", "snowfield"):
        ground_colour = mix(ground_colour, "#b8b8a4", 0.4)
    for feature in land.far:
        FAR[feature](picture, air, ground_colour)
    y = picture.horizon + picture.height * 0.03
    sheet = picture.sheet(0.12, "ground", 0.9, 1.4)
    bend = picture.pick(-14, 14)
    shape, _points = nature.land(picture, y, 7, 3, bend=lambda x: bend * math.sin(x / 130))
    sheet.fill(shape, ground_colour)
    nature.brush_ground(picture, sheet, y + 4, ground_colour, grass=name not in _BARE and not air.snowy)
    ground = Ground(picture, y + picture.height * 0.06, picture.height * 0.9, picture.unit * 0.26, picture.unit * 0.76, frame=land.frame)
    ground.rim = 1.8
    for feature in land.near:
        NEAR[feature](picture, air, ground, sheet)
    if air.weather == "fog":
        picture.veil(y - picture.height * 0.12, y + picture.height * 0.2, picture.palette.haze, 0.75)
    return ground
