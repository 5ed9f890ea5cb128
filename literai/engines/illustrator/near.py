"""What lies on the ground between the horizon and the eye."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

import math
from collections.abc import Callable

from literai.engines.illustrator import flora, nature
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import Path, blob, box, curve, disc, join, limb, merged, oval, place, poly
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.things import thing


def _flowers(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    if air.season in ("winter",) or air.snowy:
        return
    colours = ("#e8574a", "#f6f0e0", "#e9b93f", "#9a6bb3", "#e890a8")
    for _ in range(30):
        share = picture.pick(0, 0.9)
        y = ground.at(share)
        flora.flower(picture, sheet, picture.pick(0, picture.width), y, ground.tall(y) * picture.pick(0.1, 0.16), picture.choose(colours))


def _lone_tree(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    side = 0.12 if picture.light[0] > picture.width / 2 else 0.88
    tree_sheet = picture.sheet(0.1, "speck", 1.1, 1.8)
    flora.tree(
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
        flora.tree(picture, tree_sheet, picture.width * x, ground.at(picture.pick(0.0, 0.25)), picture.unit * picture.pick(0.45, 0.7), air.season)


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
            leaf = flora.leaf_colour(picture, air.season)
            trunk.fill(
                merged(
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
                flora.bush(
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
    flora.bush(picture, bush_sheet, picture.width * x, ground.at(0.3), picture.unit * 0.4, air.season, "#e06a74")


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
        flora.rock(picture, rocks, picture.width * x, ground.at(picture.pick(0.0, 0.4)), wide, wide * picture.pick(0.5, 0.9), colour)


def _heather(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for _ in range(16):
        y = ground.at(picture.pick(-0.05, 0.8))
        x, w = picture.pick(0, picture.width), ground.tall(y) * picture.pick(0.3, 0.6)
        sheet.fill(_tuft(picture, x, y, w), mix("#8a6a8a", "#7a7450", picture.pick(0.2, 0.8)), edge=False)


def _tuft(picture: Picture, x: float, y: float, wide: float) -> Path:
    return flora.grass(picture, x - wide / 2, x + wide / 2, wide * 0.4, 16, lambda _: y)


def _dead_trees(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (picture.pick(0.04, 0.2), picture.pick(0.8, 0.96)):
        bare = picture.sheet(0.14, "upright", 0.9, 1.2)
        flora.bare_tree(picture, bare, picture.width * x, ground.at(picture.pick(0, 0.3)), picture.unit * picture.pick(0.4, 0.65))


def _graves(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for i in range(10):
        y = ground.at(0.02 + 0.07 * i + picture.pick(0, 0.03))
        x = picture.width * picture.choose((picture.pick(0.02, 0.32), picture.pick(0.68, 0.98)))
        stone = picture.sheet(0.2 - 0.015 * i, "fall", 0.9, 1.4)
        stone.stamp(
            thing(picture.choose(("gravestone", "gravestone", "cross")), 1.4), place(x, y, ground.tall(y) * picture.pick(0.32, 0.46), turn=picture.pick(-7, 7))
        )


def _river(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    if picture.chance(0.35):
        _winding(picture, ground)
        return
    top, bottom = ground.back - picture.height * 0.03, ground.at(picture.pick(0.3, 0.58))
    nature.still_water(picture, top, bottom, 0.16, mix("#4f94a6", picture.palette.top, 0.4))
    bank = picture.sheet(0.06, "ground", 1.0, 1.8)
    shape, points = nature.land(picture, bottom - 4, 8, 4, bend=lambda x: 12 * math.sin(x / 90))
    bank.fill(shape, sheet.parts[0].colour)
    bank.fill(
        flora.grass(picture, 0, picture.width, picture.unit * 0.04, 70, lambda x: nature.height_at(points, x) + 4),
        shift(sheet.parts[0].colour, -0.06),
        edge=False,
    )
    ground.back, ground.tall_back = bottom + picture.height * 0.05, picture.unit * 0.4


def _winding(picture: Picture, ground: Ground) -> None:
    """The river comes towards us."""
    x, w = picture.width * picture.pick(0.4, 0.6), picture.width
    side = picture.choose((-1, 1))
    y0, y1 = ground.back - picture.height * 0.04, picture.height + 40
    water = picture.sheet(0.1, "water", 0.3)
    course = [
        (x, y0),
        (x + side * w * 0.1, y0 + 26),
        (x - side * w * 0.08, y0 + (y1 - y0) * 0.22),
        (x + side * w * 0.2, y0 + (y1 - y0) * 0.5),
        (x + side * w * 0.42, y1),
    ]
    colour = mix("#4f94a6", picture.palette.top, 0.4)
    shape = limb(course, [picture.unit * k for k in (0.02, 0.05, 0.14, 0.3, 0.6)])
    water.line(shape, "#c8b888", 5.0, 0.05)
    water.fill(shape, colour, 0.03, edge=False)
    for _ in range(14):
        t = picture.pick(0.1, 1.0)
        y = y0 + (y1 - y0) * t
        water.fill(
            oval(x + side * w * (0.02 + 0.4 * t**1.4) + picture.pick(-1, 1) * w * 0.2 * t, y, picture.unit * 0.12 * t, 1 + 1.6 * t),
            mix(picture.palette.light, colour, 0.4),
            0.12,
            edge=False,
            clip=shape,
        )
    ground.take(x + side * w * 0.26, w * 0.34)


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


def _clump(picture: Picture, x: float, y: float) -> Path:
    return flora.grass(picture, x - picture.width * 0.1, x + picture.width * 0.1, picture.unit * 0.22, 34, lambda _: y)


def _reeds(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (0.1, 0.88):
        sheet.fill(_clump(picture, picture.width * x, ground.at(0.25)), "#5f7a44", edge=False)


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
        flora.bush(picture, sheet, picture.width * x, y, picture.unit * 0.26, air.season)


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
        flora.palm(picture, palm, picture.width * (x + picture.pick(-0.05, 0.05)), ground.at(picture.pick(0.0, 0.25)), picture.unit * picture.pick(0.5, 0.75))


NEAR: dict[str, Callable[[Picture, Air, Ground, Sheet], None]] = {
    "flowers": _flowers, "lonetree": _lone_tree, "trees": _trees, "trunks": _trunks, "path": _path, "beds": _beds, "roses": _roses, "furrows": _furrows, "rocks": _rocks,
    "heather": _heather, "deadtrees": _dead_trees, "graves": _graves, "river": _river, "lake": _lake, "pools": _pools, "reeds": _reeds, "drifts": _drifts, "fence": _fence,
    "rails": _rails, "bridge": _bridge, "gate": _gate, "columns": _columns, "flags": _flags, "tents": _tents, "campfire": _campfire, "shells": _shells, "cliff": _cliff,
    "mound": _mound, "palms": _palms,
}  # fmt: skip
