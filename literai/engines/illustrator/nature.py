"""Sky, land, water and plants. Everything is drawn onto a sheet at a place, with the picture's own dice."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from literai.engines.illustrator.colour import RGB, mix, rgb, shift
from literai.engines.illustrator.noise import wave
from literai.engines.illustrator.path import Path, Point, blob, box, cut, disc, intersect, join, moved, oval, place, poly, unite
from literai.engines.illustrator.picture import Picture, Sheet


def backdrop(picture: Picture, *, bands: int = 9) -> None:
    """The sky, cut into curved bands about the light."""
    palette, (lx, ly) = picture.palette, picture.light
    sheet = picture.sheet(0.0, "level", 0.0)
    sheet.fill(box(-20, -20, picture.width + 40, picture.height + 40), palette.top, edge=False)
    for i in range(bands):
        t = (i + 1) / bands
        r = (1 - t) * picture.height * 0.75 + 60
        sheet.fill(oval(lx, ly, r * 1.15, r), mix(palette.top, palette.low, t**0.9), edge=False)
    floor = picture.sheet(0.0, "level", 0.0)
    for i in range(4):
        top = picture.horizon - picture.height * (0.16 - 0.04 * i)
        floor.fill(land(picture, top, 5, 3)[0], mix(palette.top, palette.low, 0.55 + 0.12 * i), edge=False, alpha=0.35)


def sun(picture: Picture, radius: float) -> None:
    x, y = picture.light
    sheet = picture.sheet(0.0, "none", 0.5)
    sheet.fill(disc(x, y, radius), mix(picture.palette.light, "#fff8dc", 0.5), 0.35, glow=0.5)
    picture.halo(x, y, radius * 4.4, mix(picture.palette.light, "#ffe9a8", 0.4), 0.5)


def moon(picture: Picture, radius: float, *, crescent: bool = False) -> None:
    x, y = picture.light
    sheet = picture.sheet(0.0, "none", 0.3)
    sheet.fill(disc(x, y, radius), "#f3efd8", 0.35, glow=0.7)
    if crescent:
        sheet.mark(disc(x + radius * 0.42, y - radius * 0.12, radius * 0.88), mix(picture.palette.top, picture.palette.low, 0.6), 0.0)
    else:
        for dx, dy, r in ((-0.3, -0.2, 0.2), (0.25, 0.3, 0.26), (0.3, -0.4, 0.12)):
            sheet.mark(disc(x + dx * radius, y + dy * radius, r * radius), "#dcd6b8", 0.2)
    picture.halo(x, y, radius * 5.5, "#a9bce0", 0.34)


def stars(picture: Picture, count: int, bottom: float) -> None:
    sheet = picture.sheet(0.0, "none", 0.0)
    dots = [disc(picture.pick(0, picture.width), picture.pick(0, 1) ** 1.3 * bottom, abs(picture.random.normal(0, 0.7)) + 0.7) for _ in range(count)]
    sheet.fill(join(*dots), "#fff6da", 0.4, glow=0.8, edge=False)


def clouds(picture: Picture, count: int, top: float, bottom: float, colour: str | RGB, *, heavy: bool = False) -> None:
    """Flat fair-weather clouds, a towering bank, long streaks or a mackerel sky; `heavy` ones cover the sky."""
    kind = "bank" if heavy else picture.choose(("flat", "flat", "bank", "streaks", "mackerel"))
    if kind == "streaks":
        sheet = picture.sheet(0.3, "level", 0.25, 1.0)
        for _ in range(count * 3):
            x, y, wide = picture.pick(-0.1, 1.1) * picture.width, picture.pick(top, bottom * 1.25), picture.unit * picture.pick(0.2, 0.7)
            thin = wide * picture.pick(0.012, 0.03)
            sheet.fill(
                blob((x - wide / 2, y), (x - wide * 0.1, y - thin), (x + wide / 2, y - thin * 0.4), (x + wide * 0.12, y + thin)), colour, 0.05, alpha=0.85
            )
        return
    if kind == "mackerel":
        sheet = picture.sheet(0.3, "level", 0.2, 1.0)
        for row in range(6):
            y = top + (bottom - top) * row / 6
            for k in range(9):
                x, r = picture.width * (k + picture.pick(0, 1)) / 9, picture.unit * (0.05 - 0.005 * row)
                sheet.fill(oval(x, y + picture.pick(-6, 6), r, r * 0.3), colour, 0.05, alpha=0.8)
        return
    for _ in range(count):
        wide = picture.unit * (picture.pick(0.4, 0.8) if heavy else picture.pick(0.5, 0.9) if kind == "bank" else picture.pick(0.25, 0.5))
        x, y = picture.pick(-0.05, 1.05) * picture.width, picture.pick(top, bottom)
        high = wide * (picture.pick(0.3, 0.5) if kind == "bank" else picture.pick(0.18, 0.3))
        sheet = picture.sheet(0.3 if heavy else 0.22, "level", 0.6, 2.0)
        whole = cloud(picture, x, y, wide, high)
        sheet.fill(whole, colour, 0.06, shade=0.14)
        if kind == "bank":
            side = -1 if picture.light[0] < x else 1
            under = moved(cloud(picture, x - side * wide * 0.06, y + high * 0.1, wide * 1.05, high * 0.62), place(0, 0))
            sheet.fill(under, mix(colour, picture.palette.ambient, 0.28), -0.08, edge=False, clip=whole)
            sheet.fill(
                cloud(picture, x - side * wide * 0.1, y + high * 0.08, wide * 0.8, high * 0.32),
                mix(colour, picture.palette.top, 0.4),
                -0.12,
                edge=False,
                clip=whole,
            )


def rays(picture: Picture, count: int, strength: float) -> None:
    """Shafts of light from the sun."""
    x, y = picture.light
    sheet = picture.sheet(0.0, "none", 0.0)
    for i in range(count):
        a = math.tau * (i + picture.pick(-0.2, 0.2)) / count
        wide, far = picture.pick(0.03, 0.07), picture.height * 1.2
        sheet.fill(
            poly((x, y), (x + math.cos(a - wide) * far, y + math.sin(a - wide) * far), (x + math.cos(a + wide) * far, y + math.sin(a + wide) * far)),
            picture.palette.light,
            0.12,
            edge=False,
            alpha=strength,
        )


def cloud(picture: Picture, x: float, y: float, width: float, height: float) -> Path:
    whole = box(x - width / 2, y - height * 0.3, width, height * 0.3, height * 0.15)
    for i in range(7):
        t = (i + 0.5) / 7
        r = height * (0.22 + 0.36 * math.sin(math.pi * t)) * picture.pick(0.75, 1.2)
        whole = unite(whole, disc(x - width / 2 + width * (0.08 + 0.84 * t), y - height * 0.22 - r * 0.45, r))
    return whole


def land(
    picture: Picture, y: float, rough: float, base: int = 4, *, bend: Callable[[float], float] | None = None, octaves: int = 5
) -> tuple[Path, list[Point]]:
    """A line of ground across the picture and everything under it: the shape, and the points of the line."""
    xs = np.linspace(-20, picture.width + 20, 120)
    ys = y + rough * wave(120, int(picture.random.integers(1 << 30)), base=base, octaves=octaves)
    points = [(float(x), float(v) + (bend(float(x)) if bend else 0.0)) for x, v in zip(xs, ys, strict=True)]
    return poly(*points, (picture.width + 20, picture.height + 20), (-20, picture.height + 20)), points


def height_at(points: list[Point], x: float) -> float:
    return float(np.interp(x, [p[0] for p in points], [p[1] for p in points]))


def range_of_hills(picture: Picture, y: float, depth: float, colour: str | RGB, *, rough: float = 20, sharp: bool = False) -> list[Point]:
    sheet = picture.sheet(depth, "ground", 0.9, 1.2)
    shape, points = land(picture, y, rough, 4 if sharp else 3, octaves=6 if sharp else 3)
    sheet.fill(shape, colour)
    return points


def peaks(picture: Picture, y: float, depth: float, colour: str | RGB, height: float, *, snow: bool = True) -> None:
    """A range of mountains: a broken crest, the sides away from the light in shadow, snow in the upper gullies."""
    sheet = picture.sheet(depth, "rise", 0.8, 1.4)
    side = -1.0 if picture.light[0] < picture.width / 2 else 1.0
    tops: list[Point] = []
    x = picture.pick(-0.12, 0.1) * picture.width
    while x < picture.width * 1.15:
        tops.append((x, y - height * picture.pick(0.5, 1.05)))
        x += height * picture.pick(0.55, 1.0)
    crest: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(tops):
        low = max(ay, by) + (y - max(ay, by)) * picture.pick(0.2, 0.5)
        mid = (ax + (bx - ax) * picture.pick(0.4, 0.6), low)
        crest += [(ax, ay), *_broken(picture, (ax, ay), mid, height * 0.05), mid, *_broken(picture, mid, (bx, by), height * 0.05)]
    crest.append(tops[-1])
    body = poly((crest[0][0] - height, y + 30), *crest, (crest[-1][0] + height, y + 30))
    sheet.fill(body, colour)
    for tx, ty in tops:
        wide, base = height * picture.pick(0.34, 0.5), y + 20
        edge = [(tx, ty)]
        for k in range(1, 7):
            t = k / 6
            edge.append((tx + side * wide * 0.22 * (t if k % 2 else t - 0.16) + picture.pick(-0.02, 0.02) * height, ty + (base - ty) * t))
        dark = poly(*edge, (tx - side * wide * 0.0 - side * wide * 1.7, base), closed=True)
        sheet.fill(dark, shift(rgb(colour), -0.07), -0.09, edge=False, clip=body)
        for k in range(3):
            gx = tx + side * wide * (0.18 + 0.22 * k)
            gy = ty + height * (0.2 + 0.16 * k)
            sheet.fill(
                poly((gx, gy), (gx + side * wide * 0.1, gy + height * 0.12), (gx - side * wide * 0.02, gy + height * 0.34)),
                shift(rgb(colour), -0.05),
                -0.05,
                edge=False,
                clip=body,
            )
        if snow and ty < y - height * 0.45:
            cap = [(tx - height, ty - height), (tx + height, ty - height)]
            for k in range(9):
                cap.append((tx + height * (0.5 - 0.125 * k), ty + height * ((0.13, 0.27)[k % 2] + picture.pick(-0.03, 0.03))))
            snowy = intersect(poly(*cap), body)
            near = box(tx - height * 0.32, ty - 5, height * 0.64, height * 0.4)
            snowy = intersect(snowy, near)
            sheet.fill(snowy, "#f2f3f2", 0.12, edge=False)
            sheet.fill(intersect(snowy, dark), "#c2cadb", -0.02, edge=False)


def _broken(picture: Picture, start: Point, end: Point, rough: float) -> list[Point]:
    """Points between two, off the straight line."""
    return [(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + picture.pick(-rough, rough)) for t in (0.2, 0.4, 0.6, 0.8)]


# -- water ----------------------------------------------------------------------------------------


def waves(picture: Picture, y: float, height: float, length: float, depth: float, colour: str | RGB, *, foam: bool = False) -> list[Point]:
    """One row of the sea, peaked crests, down to the bottom of the picture."""
    phase, sharp = picture.pick(0, math.tau), picture.pick(1.2, 1.8)
    points = []
    for x in np.linspace(-20, picture.width + 20, 160):
        a = x / length * math.tau + phase
        points.append((float(x), y - height * (1 - abs(math.sin(a / 2)) ** (1 / sharp)) + height * 0.25 * math.sin(a * 0.37 + phase)))
    sheet = picture.sheet(depth, "water", 0.9, 2.0)
    body = poly(*points, (picture.width + 20, picture.height + 20), (-20, picture.height + 20))
    sheet.fill(body, colour)
    for k in (1, 2):
        inner = poly(*((px, py + height * 0.5 * k + 2) for px, py in points), (picture.width + 20, picture.height + 20), (-20, picture.height + 20))
        sheet.fill(inner, shift(rgb(colour), -0.03 * k), -0.04 * k, edge=False)
    if foam:
        dots = []
        for px, py in points[::2]:
            if height_at(points, px) < y - height * 0.45:
                dots += [disc(px + picture.pick(-6, 6), py + picture.pick(0, 7), picture.pick(1.2, 3.6)) for _ in range(3)]
        if dots:
            sheet.fill(join(*dots), "#eef4f0", 0.14, edge=False)
    return points


def still_water(picture: Picture, top: float, bottom: float, depth: float, colour: str | RGB) -> Sheet:
    """A flat stretch of water with glints under the light."""
    sheet = picture.sheet(depth, "water", 0.4)
    sheet.fill(box(-20, top, picture.width + 40, bottom - top + 4), colour, 0.02)
    streaks = []
    for i in range(26):
        t = (i + 0.5) / 26
        y = top + (bottom - top) * t**1.3
        w = picture.unit * (0.05 + 0.2 * t) * picture.pick(0.4, 1.2)
        x = picture.light[0] + picture.random.normal(0, 0.16 + 0.4 * picture.pick(0, 1)) * picture.unit
        streaks.append(oval(float(x), y, w / 2, 0.8 + 1.6 * t))
    sheet.fill(join(*streaks), mix(picture.palette.light, picture.palette.low, 0.4), 0.14, edge=False, alpha=0.6)
    dark = [
        oval(picture.pick(0, picture.width), top + (bottom - top) * picture.pick(0.02, 1) ** 1.2, picture.unit * picture.pick(0.05, 0.16), 1.4)
        for _ in range(18)
    ]
    sheet.fill(join(*dark), shift(rgb(colour), -0.07), -0.08, edge=False, alpha=0.7)
    return sheet


def brush_ground(picture: Picture, sheet: Sheet, top: float, colour: RGB, *, grass: bool) -> None:
    """Breaks up a plain ground: broad swathes of light and dark, then strokes that grow towards the eye."""
    h, w = picture.height, picture.width
    for i in range(5):
        y = top + (h - top) * ((i + picture.pick(0.1, 0.7)) / 5) ** 1.3
        band, _points = land(picture, y, 5 + 3 * i, 3, octaves=3)
        below, _more = land(picture, y + (h - top) * picture.pick(0.05, 0.1), 5 + 3 * i, 3, octaves=3)
        sheet.fill(cut(band, below), shift(colour, picture.choose((-0.035, 0.03, -0.025, 0.035))), picture.pick(-0.04, 0.04), edge=False, alpha=0.8)
    strokes: dict[bool, list[Path]] = {True: [], False: []}
    for _ in range(130 if grass else 70):
        t = picture.pick(0, 1) ** 0.7
        x, y, size = picture.pick(0, w), top + 8 + (h - top) * t, picture.unit * (0.006 + 0.02 * t)
        if grass:
            lean = picture.pick(-0.5, 0.5) * size
            strokes[picture.chance(0.5)].append(poly((x - size * 0.16, y), (x + lean, y - size * 1.3), (x + size * 0.16, y)))
        else:
            strokes[picture.chance(0.5)].append(oval(x, y, size * 1.6, size * 0.16))
    for light, marks in strokes.items():
        if marks:
            sheet.fill(join(*marks), shift(colour, 0.06 if light else -0.07), 0.05 if light else -0.06, edge=False, alpha=0.75)
