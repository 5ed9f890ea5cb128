"""Settings under the open sky: land, woods and water."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from literai.engines.illustrator import nature
from literai.engines.illustrator.builds import BUILDS, build
from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import blob, box, curve, disc, join, limb, oval, place, poly
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.things import thing


@dataclass(frozen=True, slots=True)
class Air:
    """What the sky is doing."""

    time: str
    weather: str
    season: str

    @property
    def dark(self) -> bool:
        return self.time in ("night", "evening", "dusk")

    @property
    def snowy(self) -> bool:
        return self.weather == "snow"


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
    "beach": Land("#e2c88e", ("sea",), ("shells",), "palms", (0.4, 0.48)),
    "shore": Land("#b4aa8c", ("sea", "headland"), ("rocks",), "rocks", (0.4, 0.48)),
    "island": Land("#dcc488", ("sea", "islet"), ("palms",), "palms", (0.42, 0.5)),
    "ruins": Land("#8f9a64", ("hills", "ruin"), ("rocks", "columns"), "grass"),
    "railway": Land("#8a9a5c", ("hills", "treeline"), ("rails",), "grass"),
    "bridge": Land("#6f9a58", ("hills", "treeline"), ("river", "bridge"), "reeds", (0.42, 0.48)),
    "battlefield": Land("#8a7a58", ("hills", "smoke"), ("deadtrees", "flags"), "grass"),
    "camp": Land("#7a8a54", ("hills", "treeline"), ("tents", "campfire"), "grass"),
}  # fmt: skip


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
        nature.lightning(picture)
    if clear and not air.dark and picture.chance(0.6):
        nature.birds(picture, picture.pick(0.2, 0.7) * picture.width, picture.pick(0.12, 0.26) * picture.height, int(picture.pick(3, 6)), unit * 0.016)


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
    shape, points = nature.land(picture, y, 7, 3, bend=lambda x: bend * math.sin(x / 130))
    sheet.fill(shape, ground_colour)
    ground = Ground(picture, y + picture.height * 0.06, picture.height * 0.9, picture.unit * 0.22, picture.unit * 0.66, frame=land.frame)
    ground.rim = 1.8
    for feature in land.near:
        NEAR[feature](picture, air, ground, sheet)
    if air.weather == "fog":
        picture.veil(y - picture.height * 0.12, y + picture.height * 0.2, picture.palette.haze, 0.75)
    return ground


# -- far ------------------------------------------------------------------------------------------


def _hills(picture: Picture, air: Air, ground: tuple[float, float, float], *, near: float = 0.0) -> None:
    for i in range(3):
        y = picture.horizon - picture.height * (0.07 - 0.035 * i - near)
        nature.range_of_hills(picture, y, 0.85 - 0.2 * i, shift(ground, -0.03 + 0.02 * i), rough=picture.height * picture.pick(0.018, 0.04))


def _treeline(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.5, "speck", 0.8, 1.0)
    x = -10.0
    while x < picture.width + 10:
        tall = picture.unit * picture.pick(0.1, 0.2)
        nature.tree(picture, sheet, x, picture.horizon + picture.height * 0.035, tall, air.season)
        x += tall * picture.pick(0.4, 1.3)


def _mountains(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    colour = mix("#6f7a94", picture.palette.haze, 0.25)
    nature.peaks(picture, picture.horizon + 10, 0.72, colour, picture.height * picture.pick(0.24, 0.34), snow=air.season != "summer")


def _mountains2(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    nature.peaks(picture, picture.horizon + picture.height * 0.04, 0.42, "#6a6c78", picture.height * picture.pick(0.16, 0.24))


def _dunes(picture: Picture, air: Air, ground: tuple[float, float, float], *, depth: float = 0.6, lift: float = 0.04) -> None:
    sheet = picture.sheet(depth, "ground", 0.8, 1.6)
    shape, points = nature.land(picture, picture.horizon - picture.height * lift, picture.height * 0.03, 2, octaves=2)
    sheet.fill(shape, shift(ground, 0.02))
    x = picture.pick(0.2, 0.7) * picture.width
    y = nature.height_at(points, x)
    sheet.fill(
        blob((x, y), (x + picture.unit * 0.2, y + 26), (x + picture.unit * 0.6, picture.height), (x - picture.unit * 0.1, picture.height), ease=0.6),
        shift(ground, -0.05),
        -0.06,
        edge=False,
        clip=shape,
    )


def _sea_band(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    colour = mix("#3f8a9c", picture.palette.top, 0.35)
    nature.still_water(picture, picture.horizon - picture.height * 0.02, picture.horizon + picture.height * 0.12, 0.35, colour)
    if air.weather in ("storm", "wind", "rain"):
        nature.waves(picture, picture.horizon + picture.height * 0.03, 12, 120, 0.4, colour, foam=True)


def _wood(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    """Ranks of trunks that pale with distance."""
    for i in range(3):
        depth = 0.72 - 0.22 * i
        sheet = picture.sheet(depth, "upright", 0.9, 1.0)
        y = picture.horizon + picture.height * (0.0 + 0.025 * i)
        leaf = nature.leaf_colour(picture, air.season)
        if air.season != "winter":
            top = picture.height * (0.2 - 0.07 * i)
            crowns = join(*(disc(picture.pick(-20, picture.width + 20), picture.pick(-20, top), picture.unit * picture.pick(0.08, 0.17)) for _ in range(16)))
            sheet.fill(crowns, shift(leaf, -0.1), -0.05)
        for _ in range(9 - i * 2):
            x, w = picture.pick(0, picture.width), picture.unit * (0.012 + 0.012 * i) * picture.pick(0.8, 1.3)
            sheet.fill(
                limb([(x, y), (x + picture.pick(-8, 8), y * 0.5), (x + picture.pick(-14, 14), -20)], [w * 1.4, w, w * 0.9]),
                mix("#5a4636", "#3a4438", 0.3),
                rim=1.0,
            )
        floor, _points = nature.land(picture, y, 5, 4)
        sheet.fill(floor, shift(ground, -0.04))


def _pines(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.45, "upright", 0.9, 1.2)
    trees = [
        nature.pine(picture, picture.pick(0, picture.width), picture.horizon + picture.height * 0.05, picture.unit * picture.pick(0.14, 0.3)) for _ in range(14)
    ]
    for tree in trees:
        sheet.fill(tree, mix("#3f6a58", "#eef4f8", 0.45 if air.snowy else 0.0))


def _hedge(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    _treeline(picture, air, ground)
    sheet = picture.sheet(0.34, "speck", 0.9, 1.4)
    y, high = picture.horizon + picture.height * 0.04, picture.unit * 0.13
    shape = box(-20, y - high, picture.width + 40, high + 10, 8)
    sheet.fill(shape, "#4a7d48", shade=0.1)
    for x in (0.12, 0.5, 0.88):
        if picture.chance(0.7):
            cx = picture.width * x
            sheet.fill(join(disc(cx, y - high * 1.5, high * 0.42), box(cx - 3, y - high * 1.2, 6, high * 0.3)), "#4a7d48", shade=0.2)


def _structure(name: str, depth: float, scale: float) -> Callable[[Picture, Air, tuple[float, float, float]], None]:
    def draw(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
        sheet = picture.sheet(depth, "fall", 1.0, 1.4)
        tall = BUILDS[name][0] * picture.unit * scale
        x = picture.width * (picture.pick(0.24, 0.4) if picture.light[0] > picture.width / 2 else picture.pick(0.6, 0.76))
        sheet.stamp(build(name, 1.4, air.dark), place(x, picture.horizon + picture.height * 0.045, tall, flip=picture.chance(0.5)))

    return draw


def _cottages(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.36, "fall", 1.0, 1.2)
    for i in range(5):
        x = picture.width * (i + picture.pick(0.1, 0.9)) / 5
        kind = picture.choose(("cottage", "cottage", "house"))
        sheet.stamp(
            build(kind, 1.2, air.dark),
            place(x, picture.horizon + picture.height * picture.pick(0.03, 0.06), picture.unit * picture.pick(0.16, 0.24), flip=picture.chance(0.5)),
        )
    if picture.chance(0.7):
        sheet.stamp(
            build("church building", 1.2, air.dark), place(picture.width * picture.pick(0.3, 0.7), picture.horizon + picture.height * 0.02, picture.unit * 0.36)
        )


def _stream_far(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.45, "water", 0.0)
    x, y = picture.width * picture.pick(0.35, 0.65), picture.horizon - picture.height * 0.01
    sheet.fill(limb([(x, y), (x + 30, y + 14), (x - 20, y + 28), (x + 60, y + 48)], [4, 9, 16, 30]), mix("#8fc4d4", picture.palette.low, 0.4), 0.1)


def _headland(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.5, "rise", 0.8, 1.2)
    left = picture.chance(0.5)
    x0 = 0.0 if left else picture.width
    s = 1 if left else -1
    y = picture.horizon
    sheet.fill(
        blob(
            (x0 - s * 20, y + 14),
            (x0 - s * 20, y - picture.height * 0.15),
            (x0 + s * picture.width * 0.14, y - picture.height * 0.13),
            (x0 + s * picture.width * 0.28, y - picture.height * 0.05),
            (x0 + s * picture.width * 0.36, y + 12),
            ease=0.6,
        ),
        "#8a8876",
        shade=0.2,
    )


def _islet(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.55, "rise", 0.8, 1.0)
    x, y = picture.width * picture.pick(0.2, 0.8), picture.horizon
    sheet.fill(blob((x - 80, y + 4), (x - 30, y - 40), (x + 20, y - 56), (x + 60, y - 20), (x + 100, y + 4), ease=0.7), "#6a8a70", shade=0.2)


def _smoke(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    for _ in range(4):
        sheet = picture.sheet(0.4, "level", 0.0)
        x = picture.pick(0, 1) * picture.width
        sheet.fill(
            nature.cloud(picture, x, picture.horizon + picture.pick(-30, 20), picture.unit * 0.4, picture.unit * 0.2),
            mix("#6a625c", picture.palette.haze, 0.3),
            alpha=0.6,
        )


FAR: dict[str, Callable[[Picture, Air, tuple[float, float, float]], None]] = {
    "hills": _hills, "hills2": lambda p, a, g: _hills(p, a, g, near=0.04), "valley": _stream_far, "treeline": _treeline, "mountains": _mountains, "mountains2": _mountains2,
    "dunes": _dunes, "dunes2": lambda p, a, g: _dunes(p, a, g, depth=0.35, lift=0.0), "sea": _sea_band, "wood": _wood, "pines": _pines, "hedge": _hedge,
    "manor": _structure("palace", 0.4, 0.11), "church": _structure("church building", 0.36, 0.13), "cottages": _cottages, "farmhouse": _structure("cottage", 0.3, 0.18),
    "bighouse": _structure("house", 0.22, 0.2), "castle": _structure("castle", 0.4, 0.13), "ruin": _structure("ruin", 0.36, 0.2), "stream": _stream_far,
    "headland": _headland, "islet": _islet, "smoke": _smoke,
}  # fmt: skip


# -- near -----------------------------------------------------------------------------------------


def _flowers(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    if air.season in ("winter",) or air.snowy:
        return
    colours = ("#e8574a", "#f6f0e0", "#e9b93f", "#9a6bb3", "#e890a8")
    for _ in range(30):
        share = picture.pick(0, 0.9)
        y = ground.at(share)
        nature.flower(picture, sheet, picture.pick(0, picture.width), y, ground.tall(y) * picture.pick(0.1, 0.16), picture.choose(colours))


def _lone_tree(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    side = 0.12 if picture.light[0] > picture.width / 2 else 0.88
    tree_sheet = picture.sheet(0.1, "speck", 1.1, 1.8)
    nature.tree(
        picture,
        tree_sheet,
        picture.width * (side + picture.pick(-0.06, 0.06)),
        ground.at(picture.pick(0.12, 0.35)),
        picture.unit * picture.pick(0.6, 0.85),
        air.season,
    )


def _trees(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (0.06, 0.92, picture.pick(0.2, 0.8)):
        tree_sheet = picture.sheet(0.16, "speck", 1.0, 1.6)
        nature.tree(picture, tree_sheet, picture.width * x, ground.at(picture.pick(0.0, 0.25)), picture.unit * picture.pick(0.45, 0.7), air.season)


def _trunks(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (picture.pick(-0.02, 0.12), picture.pick(0.86, 1.02), picture.pick(0.2, 0.34) if picture.chance(0.6) else picture.pick(0.68, 0.8)):
        trunk = picture.sheet(0.08, "upright", 1.2, 2.2)
        px, y, w = picture.width * x, ground.at(picture.pick(0.0, 0.35)), picture.unit * picture.pick(0.06, 0.11)
        trunk.fill(
            blob(
                (px - w * 1.1, y + 6),
                (px - w * 0.5, y - w * 1.6),
                (px - w * 0.42, y * 0.4),
                (px - w * 0.5, -30),
                (px + w * 0.5, -30),
                (px + w * 0.45, y * 0.4),
                (px + w * 0.5, y - w * 1.4),
                (px + w * 1.2, y + 8),
                ease=0.6,
            ),
            "#5a4634",
            shade=0.25,
        )
        for k in range(4):
            trunk.line(
                curve((px - w * 0.3 + k * w * 0.2, y - w), (px - w * 0.25 + k * w * 0.18, y * 0.5), (px - w * 0.3 + k * w * 0.2, 0)), "#44352a", 1.6, -0.06
            )
        if air.season != "winter":
            leaf = nature.leaf_colour(picture, air.season)
            trunk.fill(
                join(
                    *(
                        disc(px + picture.pick(-1, 1) * picture.unit * 0.22, picture.pick(-10, 0.12 * picture.height), picture.unit * picture.pick(0.07, 0.12))
                        for _ in range(7)
                    )
                ),
                shift(leaf, -0.04),
                shade=0.2,
                hatch="speck",
            )


def _path(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    x = picture.width * picture.pick(0.3, 0.7)
    end = picture.width * picture.pick(0.3, 0.7)
    y0, y1 = ground.back - picture.height * 0.05, picture.height + 40
    steps = [(x + (end - x) * t + math.sin(t * 5) * 34 * t, y0 + (y1 - y0) * t**1.25) for t in (0, 0.15, 0.3, 0.5, 0.75, 1)]
    colour = mix("#e6d4a4", "#f4f6f8", 0.7) if air.snowy else rgb("#dcc596")
    sheet.fill(limb(steps, [picture.unit * w for w in (0.015, 0.035, 0.07, 0.13, 0.22, 0.34)]), colour, 0.05, edge=False)


def _beds(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for i in range(4):
        y = ground.at(0.02 + 0.16 * i)
        for side in (0.14, 0.86):
            if picture.chance(0.75):
                nature.bush(
                    picture,
                    sheet,
                    picture.width * (side + picture.pick(-0.08, 0.08)),
                    y,
                    picture.unit * (0.12 + 0.05 * i),
                    air.season,
                    picture.choose(("#e8574a", "#f6f0e0", "#e9b93f", "#d88ab0")),
                )


def _roses(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    bush_sheet = picture.sheet(0.08, "speck", 1.0, 1.6)
    x = 0.08 if picture.chance(0.5) else 0.92
    nature.bush(picture, bush_sheet, picture.width * x, ground.at(0.3), picture.unit * 0.4, air.season, "#e06a74")


def _furrows(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    vx = picture.width * picture.pick(0.3, 0.7)
    for i in range(-9, 10):
        sheet.line(
            curve((vx + i * 16, ground.back - 30), (vx + i * 90, picture.height + 10)), shift(rgb("#8aa850"), -0.08 if i % 2 else 0.05), 3.0, -0.04, alpha=0.7
        )


def _rocks(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    colour = "#c6ccd2" if air.snowy else "#8a8880"
    for x in (picture.pick(0, 0.2), picture.pick(0.8, 1.0), picture.pick(0.1, 0.9)):
        rocks = picture.sheet(0.12, "rise", 1.0, 1.6)
        wide = picture.unit * picture.pick(0.16, 0.36)
        nature.rock(picture, rocks, picture.width * x, ground.at(picture.pick(0.0, 0.4)), wide, wide * picture.pick(0.5, 0.9), colour)


def _heather(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for _ in range(16):
        y = ground.at(picture.pick(-0.05, 0.8))
        x, w = picture.pick(0, picture.width), ground.tall(y) * picture.pick(0.3, 0.6)
        sheet.fill(nature.grass(picture, x - w / 2, x + w / 2, w * 0.4, 16, lambda _x, y=y: y), mix("#8a6a8a", "#7a7450", picture.pick(0.2, 0.8)), edge=False)


def _dead_trees(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (picture.pick(0.04, 0.2), picture.pick(0.8, 0.96)):
        bare = picture.sheet(0.14, "upright", 0.9, 1.2)
        nature.bare_tree(picture, bare, picture.width * x, ground.at(picture.pick(0, 0.3)), picture.unit * picture.pick(0.4, 0.65))


def _graves(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for i in range(10):
        y = ground.at(0.02 + 0.07 * i + picture.pick(0, 0.03))
        x = picture.width * picture.choose((picture.pick(0.02, 0.32), picture.pick(0.68, 0.98)))
        stone = picture.sheet(0.2 - 0.015 * i, "fall", 0.9, 1.4)
        stone.stamp(
            thing(picture.choose(("gravestone", "gravestone", "cross")), 1.4), place(x, y, ground.tall(y) * picture.pick(0.32, 0.46), turn=picture.pick(-7, 7))
        )


def _river(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    top, bottom = ground.back - picture.height * 0.03, ground.at(0.5)
    nature.still_water(picture, top, bottom, 0.16, mix("#4f94a6", picture.palette.top, 0.4))
    bank = picture.sheet(0.06, "ground", 1.0, 1.8)
    shape, points = nature.land(picture, bottom - 4, 8, 4, bend=lambda x: 12 * math.sin(x / 90))
    bank.fill(shape, sheet.parts[0].colour)
    bank.fill(
        nature.grass(picture, 0, picture.width, picture.unit * 0.04, 70, lambda x: nature.height_at(points, x) + 4),
        shift(sheet.parts[0].colour, -0.06),
        edge=False,
    )
    ground.back, ground.tall_back = bottom + picture.height * 0.05, picture.unit * 0.4


def _lake(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    _river(picture, air, ground, sheet)
    boat = picture.sheet(0.2, "fall", 0.7, 1.2)
    if picture.chance(0.35):
        boat.stamp(build("boat", 1.2, False), place(picture.width * picture.pick(0.2, 0.8), ground.back - picture.height * 0.12, picture.unit * 0.07))


def _pools(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for _ in range(6):
        y = ground.at(picture.pick(-0.05, 0.8))
        w = ground.tall(y) * picture.pick(0.5, 1.1)
        sheet.fill(oval(picture.pick(0, picture.width), y, w, w * 0.13), mix("#8fb4bc", picture.palette.low, 0.5), 0.12, edge=False)


def _reeds(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (0.1, 0.88):
        y = ground.at(0.25)
        sheet.fill(nature.grass(picture, picture.width * (x - 0.1), picture.width * (x + 0.1), picture.unit * 0.22, 34, lambda _x: y), "#5f7a44", edge=False)


def _drifts(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for i in range(5):
        y = ground.at(0.1 + 0.2 * i)
        x = picture.pick(0, picture.width)
        sheet.fill(blob((x - 160, y + 12), (x - 60, y - 8), (x + 40, y - 10), (x + 170, y + 12), (x, y + 16)), "#f4f8fc", 0.08, edge=False, shade=0.1)


def _fence(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.at(0.04)
    tall = ground.tall(y) * 0.5
    fence = picture.sheet(0.2, "upright", 0.7, 1.0)
    x = 0.0
    while x < picture.width + tall * 3:
        fence.stamp(build("fence", 1.0, False), place(x, y, tall))
        x += tall * 3.2


def _rails(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.at(0.2)
    sheet.fill(box(-20, y - 10, picture.width + 40, 24), "#9a8c78", edge=False)
    sheet.fill(join(*(box(i * 18 - 10, y - 4, 9, 12) for i in range(int(picture.width / 18) + 2))), "#5a4432", edge=False)
    sheet.line(join(curve((-10, y - 2), (picture.width + 10, y - 2)), curve((-10, y + 6), (picture.width + 10, y + 6))), "#c2c6cc", 2.4, 0.1)
    train = picture.sheet(0.14, "level", 1.0, 1.6)
    train.stamp(build("train", 1.6, air.dark), place(picture.width * picture.pick(0.6, 0.8), y + 2, picture.unit * 0.3))
    ground.back = ground.at(0.35)


def _bridge(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    arch = picture.sheet(0.22, "level", 1.0, 1.6)
    arch.stamp(build("bridge", 1.6, False), place(picture.width * picture.pick(0.4, 0.6), ground.back - picture.height * 0.14, picture.unit * 0.24))


def _gate(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.at(0.12)
    for x in (0.1, 0.9):
        nature.bush(picture, sheet, picture.width * x, y, picture.unit * 0.26, air.season)


def _columns(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    column = picture.sheet(0.1, "upright", 1.0, 1.8)
    column.stamp(build("ruin", 1.8, False), place(picture.width * (0.12 if picture.chance(0.5) else 0.88), ground.at(0.2), picture.unit * 0.6))


def _flags(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    flags = picture.sheet(0.25, "fall", 0.8, 1.0)
    for _ in range(4):
        flags.stamp(thing("flag", 1.0), place(picture.pick(0, picture.width), ground.at(picture.pick(-0.05, 0.15)), picture.unit * picture.pick(0.2, 0.3)))


def _tents(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    tents = picture.sheet(0.22, "fall", 1.0, 1.4)
    for x in (0.14, 0.5, 0.84):
        tents.stamp(
            thing("tent", 1.4),
            place(picture.width * (x + picture.pick(-0.05, 0.05)), ground.at(picture.pick(0, 0.12)), picture.unit * picture.pick(0.22, 0.34)),
        )


def _campfire(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    x, y = picture.width * picture.pick(0.4, 0.6), ground.at(0.3)
    picture.lamp(x, y - 20, picture.unit * 0.6, 0.3)
    fire = picture.sheet(0.05, "none", 0.6)
    fire.stamp(thing("fire", 0.0), place(x, y, picture.unit * 0.13))
    picture.halo(x, y - 20, picture.unit * 0.4, "#ff9f3f", 0.5)


def _shells(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.back - picture.height * 0.015
    for i in range(3):
        sheet.line(
            curve(*((x, y + i * 9 + 5 * math.sin(x / 40 + i * 2)) for x in range(-20, int(picture.width) + 40, 30))),
            "#f4f0e4",
            4.0 - i,
            0.1,
            alpha=0.8 - 0.2 * i,
        )
    for _ in range(12):
        sheet.mark(
            oval(picture.pick(0, picture.width), ground.at(picture.pick(0.1, 1.0)), picture.pick(2, 6), picture.pick(1.5, 3)),
            shift("#e2c88e", picture.pick(-0.15, 0.1)),
        )


def _cliff(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    cliff = picture.sheet(0.24, "rise", 1.0, 1.8)
    left = picture.chance(0.5)
    x0, s, y = (0.0, 1, ground.back) if left else (picture.width, -1, ground.back)
    w = picture.width
    cliff.fill(
        poly(
            (x0 - s * 20, y + 60),
            (x0 - s * 20, y - picture.height * 0.3),
            (x0 + s * w * 0.2, y - picture.height * 0.28),
            (x0 + s * w * 0.32, y - picture.height * 0.12),
            (x0 + s * w * 0.38, y + 40),
        ),
        "#9a9484",
        shade=0.25,
    )


def _mound(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    top = picture.sheet(0.08, "ground", 1.0, 1.8)
    x, w = picture.width * picture.pick(0.35, 0.65), picture.width
    y = ground.at(0.16)
    top.fill(
        blob(
            (-60, picture.height + 20),
            (-60, y + 90),
            (x - w * 0.3, y + 30),
            (x, y),
            (x + w * 0.3, y + 26),
            (w + 60, y + 90),
            (w + 60, picture.height + 20),
            ease=0.8,
        ),
        shift(sheet.parts[0].colour, 0.03),
    )
    ground.back, ground.tall_back = y + 26, picture.unit * 0.4


def _palms(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (0.08, 0.9):
        palm = picture.sheet(0.12, "level", 1.0, 1.6)
        nature.palm(picture, palm, picture.width * (x + picture.pick(-0.05, 0.05)), ground.at(picture.pick(0.0, 0.25)), picture.unit * picture.pick(0.5, 0.75))


NEAR: dict[str, Callable[[Picture, Air, Ground, Sheet], None]] = {
    "flowers": _flowers, "lonetree": _lone_tree, "trees": _trees, "trunks": _trunks, "path": _path, "beds": _beds, "roses": _roses, "furrows": _furrows, "rocks": _rocks,
    "heather": _heather, "deadtrees": _dead_trees, "graves": _graves, "river": _river, "lake": _lake, "pools": _pools, "reeds": _reeds, "drifts": _drifts, "fence": _fence,
    "rails": _rails, "bridge": _bridge, "gate": _gate, "columns": _columns, "flags": _flags, "tents": _tents, "campfire": _campfire, "shells": _shells, "cliff": _cliff,
    "mound": _mound, "palms": _palms,
}  # fmt: skip
