"""What grows and lies on the ground between the horizon and the eye; and the table of all that may stand there."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

import math
from collections.abc import Callable

from literai.engines.illustrator import flora, near_built, near_water
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import Path, blob, curve, disc, limb, merged, oval, poly
from literai.engines.illustrator.picture import Picture, Sheet


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


def _drifts(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for i in range(5):
        y = ground.at(0.1 + 0.2 * i)
        x = picture.pick(0, picture.width)
        sheet.fill(blob((x - 160, y + 12), (x - 60, y - 8), (x + 40, y - 10), (x + 170, y + 12), (x, y + 16)), "#f4f8fc", 0.08, edge=False, shade=0.1)


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
    "heather": _heather, "deadtrees": _dead_trees, "graves": near_built.graves, "river": near_water.river, "lake": near_water.lake, "pools": near_water.pools, "reeds": near_water.reeds, "drifts": _drifts, "fence": near_built.fence,
    "rails": near_built.rails, "bridge": near_water.bridge, "gate": near_built.gate, "columns": near_built.columns, "flags": near_built.flags, "tents": near_built.tents, "campfire": near_built.campfire, "shells": _shells, "cliff": _cliff,
    "mound": _mound, "palms": _palms,
}  # fmt: skip
