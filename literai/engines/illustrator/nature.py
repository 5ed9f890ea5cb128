"""Sky, land, water and plants. Everything is drawn onto a sheet at a place, with the picture's own dice."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from literai.engines.illustrator.colour import RGB, mix, rgb, shift
from literai.engines.illustrator.noise import wave
from literai.engines.illustrator.path import Path, Point, blob, box, curve, disc, join, limb, oval, poly, smooth, unite
from literai.engines.illustrator.picture import Pen, Picture, Sheet


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
    for _ in range(count):
        wide = picture.unit * picture.pick(0.25, 0.5) * (1.6 if heavy else 1.0)
        sheet = picture.sheet(0.3 if heavy else 0.22, "level", 0.7, 2.0)
        sheet.fill(
            cloud(picture, picture.pick(-0.05, 1.05) * picture.width, picture.pick(top, bottom), wide, wide * picture.pick(0.2, 0.3)), colour, 0.06, shade=0.14
        )


def cloud(picture: Picture, x: float, y: float, width: float, height: float) -> Path:
    whole = box(x - width / 2, y - height * 0.3, width, height * 0.3, height * 0.15)
    for i in range(5):
        t = (i + 0.5) / 5
        r = height * (0.26 + 0.34 * math.sin(math.pi * t)) * picture.pick(0.8, 1.15)
        whole = unite(whole, disc(x - width / 2 + width * (0.1 + 0.8 * t), y - height * 0.22 - r * 0.45, r))
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
    """Mountains with faceted sides and snow caps."""
    sheet = picture.sheet(depth, "rise", 0.8, 1.4)
    x = picture.pick(-0.1, 0.1) * picture.width
    while x < picture.width * 1.1:
        tall, wide = height * picture.pick(0.55, 1.05), height * picture.pick(0.55, 0.85)
        top = (x, y - tall)
        sheet.fill(poly((x - wide, y + 20), (x - wide * 0.4, y - tall * 0.5), top, (x + wide * 0.5, y - tall * 0.42), (x + wide, y + 20)), colour)
        sheet.fill(
            poly(top, (x + wide * 0.5, y - tall * 0.42), (x + wide, y + 20), (x + wide * 0.1, y + 20), (x - wide * 0.08, y - tall * 0.4)),
            shift(rgb(colour), -0.06),
            -0.06,
            edge=False,
        )
        if snow:
            cap = poly(
                top,
                (x + wide * 0.28, y - tall * 0.68),
                (x + wide * 0.12, y - tall * 0.62),
                (x, y - tall * 0.7),
                (x - wide * 0.12, y - tall * 0.6),
                (x - wide * 0.24, y - tall * 0.7),
            )
            sheet.fill(cap, "#f4f4f2", 0.12, edge=False)
        x += wide * picture.pick(0.7, 1.2)


# -- plants ---------------------------------------------------------------------------------------


def leaf_colour(picture: Picture, season: str) -> RGB:
    if season == "autumn":
        return rgb(picture.choose(("#c8762c", "#b8542c", "#d8a03a", "#a8642c")))
    return rgb(picture.choose(("#5e9a58", "#4f8a52", "#6fa556", "#46805a")))


def tree(picture: Picture, sheet: Pen, x: float, y: float, height: float, season: str, *, spread: float = 0.36) -> None:
    """A broad tree; bare in winter."""
    if season == "winter":
        bare_tree(picture, sheet, x, y, height)
        return
    colour = leaf_colour(picture, season)
    trunk = limb([(x, y + 4), (x + height * 0.02, y - height * 0.3), (x - height * 0.01, y - height * 0.62)], [height * 0.12, height * 0.08, height * 0.05])
    sheet.fill(trunk, "#5b4331", -0.04, hatch="upright")
    sheet.line(curve((x, y - height * 0.35), (x + height * 0.16, y - height * 0.55)), "#5b4331", height * 0.035, -0.04)
    crown = disc(x, y - height * 0.72, height * 0.24)
    for i in range(7):
        a = i / 7 * math.tau + picture.pick(-0.3, 0.3)
        crown = unite(crown, disc(x + math.cos(a) * height * spread * 0.62, y - height * 0.7 + math.sin(a) * height * 0.2, height * picture.pick(0.14, 0.2)))
    sheet.fill(crown, colour, shade=0.22, hatch="speck")
    for _ in range(6):
        cx, cy = x + picture.pick(-0.8, 0.8) * height * spread, y - height * picture.pick(0.58, 0.88)
        sheet.fill(oval(cx, cy, height * 0.1, height * 0.06), shift(colour, picture.pick(-0.06, 0.07)), picture.pick(-0.06, 0.08), edge=False, clip=crown)


def bare_tree(picture: Picture, sheet: Pen, x: float, y: float, height: float, colour: str = "#4a3c34") -> None:
    twigs: list[Path] = []

    def grow(start: Point, angle: float, length: float, width: float, level: int) -> None:
        end = (start[0] + math.sin(angle) * length, start[1] - math.cos(angle) * length)
        twigs.append(
            limb([start, ((start[0] + end[0]) / 2 + picture.pick(-0.05, 0.05) * length, (start[1] + end[1]) / 2), end], [width, width * 0.8, width * 0.6])
        )
        if level:
            for side in (-1, 1):
                grow(end, angle + side * picture.pick(0.25, 0.65), length * picture.pick(0.6, 0.78), width * 0.58, level - 1)

    grow((x, y + 4), picture.pick(-0.08, 0.08), height * 0.34, height * 0.09, 4)
    sheet.fill(join(*twigs), colour, -0.04, hatch="upright")


def pine(picture: Picture, x: float, y: float, height: float) -> Path:
    left, right = [], []
    for i in range(7):
        t = i / 7
        wide, low = height * (0.05 + 0.2 * t) * picture.pick(0.85, 1.15), y - height * (1 - t - 0.14)
        left += [(x - wide, low), (x - wide * 0.45, low - height * 0.03)]
        right += [(x + wide, low + picture.pick(-2, 2)), (x + wide * 0.45, low - height * 0.03)]
    trunk = box(x - height * 0.02, y - height * 0.14, height * 0.04, height * 0.15)
    return join(poly((x, y - height), *right, *left[::-1]), trunk)


def palm(picture: Picture, sheet: Pen, x: float, y: float, height: float) -> None:
    lean = picture.pick(-0.25, 0.25)
    top = (x + lean * height, y - height)
    sheet.fill(limb([(x, y), (x + lean * height * 0.4, y - height * 0.55), top], [height * 0.08, height * 0.055, height * 0.045]), "#8a6a44", hatch="level")
    for i in range(8):
        a = -math.pi + i / 7 * math.pi + picture.pick(-0.15, 0.15)
        reach = height * picture.pick(0.32, 0.44)
        mid = (top[0] + math.cos(a) * reach * 0.6, top[1] + math.sin(a) * reach * 0.5)
        tip = (top[0] + math.cos(a) * reach, top[1] + math.sin(a) * reach * 0.4 + reach * 0.35)
        sheet.fill(
            blob(top, (mid[0], mid[1] - height * 0.035), tip, (mid[0], mid[1] + height * 0.04)),
            picture.choose(("#3f8a58", "#56985a", "#2f7550")),
            picture.pick(-0.05, 0.08),
        )


def bush(picture: Picture, sheet: Pen, x: float, y: float, width: float, season: str = "", flowers: str = "") -> None:
    colour = rgb("#8a8474") if season == "winter" else leaf_colour(picture, season)
    whole = oval(x, y - width * 0.15, width * 0.5, width * 0.22)
    for i in range(5):
        whole = unite(whole, disc(x + width * (-0.38 + 0.19 * i), y - width * picture.pick(0.2, 0.34), width * picture.pick(0.14, 0.2)))
    sheet.fill(whole, colour, shade=0.22, hatch="speck")
    if flowers:
        spots = [disc(x + picture.pick(-0.42, 0.42) * width, y - picture.pick(0.05, 0.42) * width, max(1.6, width * 0.035)) for _ in range(12)]
        sheet.fill(join(*spots), flowers, 0.12, edge=False)


def grass(picture: Picture, left: float, right: float, height: float, count: int, at: Callable[[float], float]) -> Path:
    blades = []
    for _ in range(count):
        x, tall, lean = picture.pick(left, right), height * picture.pick(0.5, 1.0), picture.pick(-0.35, 0.35)
        y, w = at(x), height * 0.05 + 1
        blades.append(
            blob(
                (x - w, y + 3),
                (x + lean * tall * 0.4 - w * 0.5, y - tall * 0.55),
                (x + lean * tall, y - tall),
                (x + lean * tall * 0.4 + w * 0.6, y - tall * 0.5),
                (x + w, y + 3),
            )
        )
    return join(*blades)


def flower(picture: Picture, sheet: Pen, x: float, y: float, height: float, colour: str | RGB) -> None:
    lean = picture.pick(-0.12, 0.12) * height
    sheet.line(curve((x, y), (x + lean * 0.2, y - height * 0.5), (x + lean, y - height)), "#4d8a4a", max(1.2, height * 0.03))
    sheet.fill(blob((x, y - height * 0.3), (x + height * 0.14, y - height * 0.5), (x + height * 0.02, y - height * 0.42)), "#4d8a4a", edge=False)
    r, petals = max(2.4, height * 0.1), int(picture.random.integers(5, 8))
    for i in range(petals):
        a = i / petals * math.tau
        sheet.fill(oval(x + lean + math.cos(a) * r, y - height + math.sin(a) * r, r * 0.75, r * 0.75), colour, 0.04, rim=0)
    sheet.mark(disc(x + lean, y - height, r * 0.6), "#f0c040", 0.15)


def rock(picture: Picture, sheet: Pen, x: float, y: float, width: float, height: float, colour: str | RGB = "#8a8880") -> None:
    p = picture.pick
    top = [
        (x - width * 0.5, y),
        (x - width * 0.42, y - height * p(0.4, 0.6)),
        (x - width * 0.15, y - height * p(0.8, 1.0)),
        (x + width * 0.18, y - height * p(0.75, 1.0)),
        (x + width * 0.42, y - height * p(0.35, 0.55)),
        (x + width * 0.5, y),
    ]
    sheet.fill(smooth([*top, (x, y + height * 0.08)], ease=0.35), colour, shade=0.25, hatch="rise")
    sheet.fill(poly(top[2], top[3], (x + width * 0.1, y - height * 0.3), (x - width * 0.1, y - height * 0.35)), shift(rgb(colour), 0.05), 0.07, edge=False)


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


# -- weather --------------------------------------------------------------------------------------


def rain(picture: Picture, count: int, *, slant: float = 0.25) -> None:
    sheet = picture.sheet(0.0, "none", 0.0)
    for width, share, alpha in ((1.0, 0.65, 0.3), (1.7, 0.35, 0.42)):
        strokes = []
        for _ in range(int(count * share)):
            x, y, long = picture.pick(-60, picture.width), picture.pick(-40, picture.height), picture.unit * picture.pick(0.03, 0.08) * width
            strokes.append(poly((x, y), (x + long * slant, y + long), closed=False))
        sheet.line(join(*strokes), "#e2ecf0", width, 0.15, alpha=alpha)


def snow(picture: Picture, count: int) -> None:
    sheet = picture.sheet(0.0, "none", 0.0)
    flakes = [disc(picture.pick(0, picture.width), picture.pick(0, picture.height), picture.pick(0.9, 3.4)) for _ in range(count)]
    sheet.fill(join(*flakes), "#ffffff", 0.3, edge=False, glow=0.3, alpha=0.9)


def lightning(picture: Picture) -> None:
    x, y = picture.width * picture.choose((0.16, 0.24, 0.78, 0.86)), picture.height * 0.1
    points = [(x, y)]
    while y < picture.horizon - 20:
        x, y = x + picture.pick(-24, 24), y + picture.pick(18, 34)
        points.append((x, y))
    sheet = picture.sheet(0.0, "none", 0.0)
    sheet.line(poly(*points, closed=False), "#f6fbe8", 2.6, 0.4, glow=1)
    fork = points[len(points) // 2]
    sheet.line(poly(fork, (fork[0] - 22, fork[1] + 24), (fork[0] - 18, fork[1] + 44), closed=False), "#f6fbe8", 1.6, 0.4, glow=0.9)
    picture.halo(points[len(points) // 2][0], picture.height * 0.25, picture.unit * 0.5, "#a9c8d0", 0.34)


def birds(picture: Picture, x: float, y: float, count: int, size: float) -> None:
    sheet = picture.sheet(0.3, "none", 0.0)
    for i in range(count):
        bx, by, s = (
            x + i * size * 2.2 + picture.pick(-1, 1) * size,
            y - abs(i - count // 2) * size * 0.8 + picture.pick(-1, 1) * size,
            size * picture.pick(0.7, 1.1),
        )
        sheet.line(
            curve((bx - s, by - s * 0.5), (bx - s * 0.4, by - s * 0.55), (bx, by), (bx + s * 0.4, by - s * 0.55), (bx + s, by - s * 0.5)),
            "#35465a",
            max(1.2, s * 0.16),
        )
