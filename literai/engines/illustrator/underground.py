"""Caves and shafts."""

from __future__ import annotations

import math

from literai.engines.illustrator import nature
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import mix
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import blob, box, cut, place, poly
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.things import thing


def cave(picture: Picture, air: Air, *, built: bool = False) -> Ground:
    """Underground: walls closing in about a lit hollow."""
    h, unit = picture.height, picture.unit
    lx, ly = picture.light
    sheet = picture.sheet(0.0, "rise", 0.0)
    sheet.fill(box(-20, -20, picture.width + 40, h + 40), "#2a2530", edge=False)
    for i in range(5):
        ring = picture.sheet(0.6 - 0.12 * i, "rise", 1.1, 1.6)
        grow = 0.24 + 0.12 * i
        rim = []
        for k in range(22):
            a = k / 22 * math.tau
            r = picture.pick(0.88, 1.14)
            rim.append((lx + math.cos(a) * picture.width * grow * r * 1.1, ly + math.sin(a) * h * grow * r * 0.95))
        hole = blob(*rim, ease=0.5)
        whole = box(-30, -30, picture.width + 60, h + 60)

        ring.fill(cut(whole, hole), mix("#7a6a60", "#30283a", 0.2 + 0.16 * i))
    spikes = picture.sheet(0.1, "upright", 1.1, 1.6)
    for _ in range(9):
        x, w, long = picture.pick(0, picture.width), unit * picture.pick(0.03, 0.07), h * picture.pick(0.08, 0.24)
        spikes.fill(poly((x - w, -20), (x + w, -20), (x + picture.pick(-6, 6), long)), "#4a3f44")
    floor = picture.sheet(0.08, "ground", 1.0, 1.8)
    y = h * picture.pick(0.66, 0.72)
    shape, _points = nature.land(picture, y, 9, 4)
    floor.fill(shape, "#6a5c54")
    picture.halo(lx, ly, unit * 0.7, "#ffb060" if picture.chance(0.6) else "#8fb8d8", 0.35)
    return Ground(picture, y + h * 0.04, h * 0.94, unit * 0.44, unit * 0.64, indoors=True, frame="rocks")


def well_shaft(picture: Picture, air: Air) -> Ground:
    """Down a shaft, looking up to a ring of daylight."""
    h, w = picture.height, picture.width
    back = picture.sheet(0.0, "level", 0.0)
    back.fill(box(-20, -20, w + 40, h + 40), "#4a4038", edge=False)
    for i in range(16):
        y = h * 1.1 * (i / 16) ** 1.15
        ring = picture.sheet(0.5 - 0.03 * i, "level", 0.6, 1.0)
        ring.fill(blob((-30, y), (w / 2, y + h * 0.05), (w + 30, y), (w + 30, h + 30), (-30, h + 30), ease=0.8), mix("#8a7a66", "#2c242a", i / 18))
    picture.halo(w / 2, 0, picture.unit * 0.8, "#f4ecd0", 0.6)
    shelves = picture.sheet(0.2, "level", 1.0, 1.4)
    for i in range(4):
        for x in (0.1, 0.9):
            if picture.chance(0.7):
                shelves.stamp(thing(picture.choose(("bookcase", "cupboard", "picture", "map")), 1.4), place(w * x, h * (0.28 + 0.2 * i), picture.unit * 0.2))
    return Ground(picture, h * 0.5, h * 0.86, picture.unit * 0.5, picture.unit * 0.6, indoors=True)
