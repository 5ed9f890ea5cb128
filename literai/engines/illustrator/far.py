"""What lies beyond the ground one stands on: hills, woods, buildings, the sea."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

from collections.abc import Callable

from literai.engines.illustrator import flora, nature
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import BUILDS, build
from literai.engines.illustrator.colour import mix, shift
from literai.engines.illustrator.path import blob, box, disc, join, limb, merged, oval, place
from literai.engines.illustrator.picture import Picture


def _hills(picture: Picture, air: Air, ground: tuple[float, float, float], *, near: float = 0.0) -> None:
    for i in range(3):
        y = picture.horizon - picture.height * (0.07 - 0.035 * i - near)
        nature.range_of_hills(picture, y, 0.85 - 0.2 * i, shift(ground, -0.03 + 0.02 * i), rough=picture.height * picture.pick(0.018, 0.04))


def _treeline(picture: Picture, air: Air, ground: tuple[float, float, float]) -> None:
    sheet = picture.sheet(0.5, "speck", 0.8, 1.0)
    x = -10.0
    while x < picture.width + 10:
        tall = picture.unit * picture.pick(0.1, 0.2)
        flora.tree(picture, sheet, x, picture.horizon + picture.height * 0.035, tall, air.season)
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
        leaf = flora.leaf_colour(picture, air.season)
        if air.season != "winter":
            top = picture.height * (0.2 - 0.07 * i)
            crowns = merged(*(disc(picture.pick(-20, picture.width + 20), picture.pick(-20, top), picture.unit * picture.pick(0.08, 0.17)) for _ in range(16)))
            sheet.fill(crowns, shift(leaf, -0.1), -0.05, hatch="speck")
            dabs = join(*(oval(picture.pick(0, picture.width), picture.pick(0, top * 1.2), picture.pick(5, 11), picture.pick(3, 5)) for _ in range(46)))
            sheet.fill(dabs, shift(leaf, 0.02), 0.06, edge=False, clip=crowns)
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
        flora.pine(picture, picture.pick(0, picture.width), picture.horizon + picture.height * 0.05, picture.unit * picture.pick(0.14, 0.3)) for _ in range(14)
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
