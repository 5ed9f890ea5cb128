"""Trees, bushes, grass, flowers and rocks. Everything is drawn onto a sheet at a place, with the picture's own dice."""

from __future__ import annotations

import math
from collections.abc import Callable

from literai.engines.illustrator.colour import RGB, mix, rgb, shift
from literai.engines.illustrator.path import Path, Point, blob, box, curve, disc, join, limb, merged, oval, poly, smooth
from literai.engines.illustrator.picture import Pen, Picture


def leaf_colour(picture: Picture, season: str) -> RGB:
    if season == "autumn":
        return rgb(picture.choose(("#c8762c", "#b8542c", "#d8a03a", "#a8642c")))
    return rgb(picture.choose(("#5e8f50", "#4f8248", "#6f9a4c", "#467a46", "#7a9448")))


def foliage(picture: Picture, sheet: Pen, x: float, y: float, rx: float, ry: float, colour: RGB, *, fine: float = 1.0) -> None:
    """A mass of leaves: a dark body with a ragged rim, a lit side towards the light, dabs of the brush on both."""
    side = -1.0 if picture.light[0] < x else 1.0
    rim: list[Point] = []
    steps = 18
    for i in range(steps):
        a = i / steps * math.tau
        r = picture.pick(0.86, 1.12) + 0.08 * math.sin(a * 5 + x)
        rim.append((x + math.cos(a) * rx * r, y + math.sin(a) * ry * r))
    body = smooth(rim, ease=0.7)
    sheet.fill(body, shift(colour, -0.05), -0.03, shade=0.2, hatch="speck")
    clumps = []
    for _ in range(9):
        a, d = picture.pick(0, math.tau), picture.pick(0.1, 0.72)
        clumps.append(
            disc(x + side * rx * 0.24 + math.cos(a) * rx * d * 0.8, y - ry * 0.26 + math.sin(a) * ry * d * 0.7, min(rx, ry) * picture.pick(0.16, 0.3))
        )
    sheet.fill(merged(*clumps), shift(colour, 0.03), 0.06, edge=False, clip=body, alpha=0.85)
    size = min(rx, ry) * 0.075 * fine + 1.0
    for tone, light, count, up in ((-0.08, -0.08, 16, 0.3), (0.1, 0.09, 18, -0.32)):
        dabs = []
        for _ in range(count):
            a, d = picture.pick(0, math.tau), picture.pick(0.2, 1.02)
            dabs.append(
                oval(
                    x + side * rx * (0.2 if light > 0 else -0.2) + math.cos(a) * rx * d * 0.84,
                    y + up * ry + math.sin(a) * ry * d * 0.66,
                    size * picture.pick(0.9, 1.9),
                    size * picture.pick(0.6, 0.9),
                )
            )
        sheet.fill(join(*dabs), shift(colour, light), tone, edge=False, clip=body if light < 0 else None)


def tree(picture: Picture, sheet: Pen, x: float, y: float, height: float, season: str, *, spread: float = 0.36) -> None:
    """A broad tree: several masses of leaves on forked limbs; bare in winter."""
    if season == "winter":
        bare_tree(picture, sheet, x, y, height)
        return
    colour = leaf_colour(picture, season)
    kind = picture.choose(("oak", "elm", "round", "poplar")) if height > picture.unit * 0.16 else "round"
    lean = picture.pick(-0.05, 0.05) * height
    wood = mix("#5b4331", picture.palette.shadow, 0.15)
    if kind == "poplar":
        sheet.fill(limb([(x, y + 4), (x, y - height * 0.3)], [height * 0.06, height * 0.04]), wood, -0.04, hatch="upright")
        foliage(picture, sheet, x, y - height * 0.6, height * 0.14, height * 0.42, colour)
        return
    fork = (x + lean, y - height * 0.42)
    parts = [limb([(x, y + 4), (x + lean * 0.5, y - height * 0.2), fork], [height * 0.12, height * 0.075, height * 0.06])]
    ends = [(x + lean - height * spread * 0.55, y - height * 0.64), (x + lean + height * spread * 0.55, y - height * 0.62), (x + lean, y - height * 0.8)]
    parts += [limb([fork, ((fork[0] + ex) / 2, (fork[1] + ey) / 2 + 3), (ex, ey)], [height * 0.05, height * 0.035, height * 0.02]) for ex, ey in ends]
    sheet.fill(join(*parts), wood, -0.04, hatch="upright")
    sizes = {"oak": (0.23, 0.17), "elm": (0.2, 0.2), "round": (0.22, 0.2)}[kind]
    for (ex, ey), k in zip(ends, (1.0, 1.0, 1.12), strict=True):
        foliage(
            picture,
            sheet,
            ex + picture.pick(-0.03, 0.03) * height,
            ey,
            height * sizes[0] * k,
            height * sizes[1] * k,
            shift(colour, picture.pick(-0.02, 0.02)),
            fine=1.1,
        )


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
    for dx, up, k in ((-0.26, 0.16, 0.24), (0.26, 0.16, 0.24), (0.0, 0.22, 0.3)):
        foliage(picture, sheet, x + dx * width, y - width * up, width * k, width * k * 0.78, shift(colour, picture.pick(-0.02, 0.02)))
    if flowers:
        spots = [
            disc(x + picture.pick(-0.42, 0.42) * width, y - picture.pick(0.05, 0.42) * width, max(1.6, width * picture.pick(0.02, 0.04))) for _ in range(16)
        ]
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
