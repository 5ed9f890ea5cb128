"""Water between the horizon and the eye: rivers, lakes, pools, reeds, a bridge."""

from __future__ import annotations

import math

from literai.engines.illustrator import flora, nature
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.colour import mix, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import Path, limb, oval, place
from literai.engines.illustrator.picture import Picture, Sheet


def river(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
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


def lake(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    river(picture, air, ground, sheet)
    boat = picture.sheet(0.2, "fall", 0.7, 1.2)
    if picture.chance(0.35):
        boat.stamp(build("boat", 1.2, False), place(picture.width * picture.pick(0.2, 0.8), ground.back - picture.height * 0.12, picture.unit * 0.07))


def pools(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for _ in range(6):
        y = ground.at(picture.pick(-0.05, 0.8))
        w = ground.tall(y) * picture.pick(0.5, 1.1)
        sheet.fill(oval(picture.pick(0, picture.width), y, w, w * 0.13), mix("#8fb4bc", picture.palette.low, 0.5), 0.12, edge=False)


def _clump(picture: Picture, x: float, y: float) -> Path:
    return flora.grass(picture, x - picture.width * 0.1, x + picture.width * 0.1, picture.unit * 0.22, 34, lambda _: y)


def reeds(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for x in (0.1, 0.88):
        sheet.fill(_clump(picture, picture.width * x, ground.at(0.25)), "#5f7a44", edge=False)


def bridge(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    arch = picture.sheet(0.22, "level", 1.0, 1.6)
    arch.stamp(build("bridge", 1.6, False), place(picture.width * picture.pick(0.4, 0.6), ground.back - picture.height * 0.14, picture.unit * 0.24))
