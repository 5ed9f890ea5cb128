"""Furniture, tools and vessels. Own space: foot at y = 0, one unit high, middle at x = 0."""

from __future__ import annotations

import math
from collections.abc import Callable

from literai.engines.illustrator.colour import rgb, shift
from literai.engines.illustrator.path import Path, arch, blob, box, curve, disc, join, limb, lines, oval, poly
from literai.engines.illustrator.picture import Part, Pen

WOOD, DARK_WOOD, IRON, BRASS, PAPER = "#8a5c38", "#5a3a26", "#3f424c", "#cfa348", "#f3ead4"
Drawing = Callable[[Pen], None]


def _boxes(*sizes: tuple[float, float, float, float]) -> Path:
    return join(*(box(*size) for size in sizes))


def table(pen: Pen) -> None:
    pen.fill(_boxes((-0.85, -0.9, 0.1, 0.9), (0.75, -0.9, 0.1, 0.9)), DARK_WOOD, -0.06)
    pen.fill(poly((-0.9, -1.0), (0.9, -1.0), (1.05, -0.88), (-1.05, -0.88)), shift(WOOD, 0.05), 0.06)
    pen.fill(box(-1.05, -0.89, 2.1, 0.13), WOOD, -0.02)


def round_table(pen: Pen) -> None:
    pen.fill(limb([(0, -0.9), (0, -0.1)], [0.16, 0.1]), DARK_WOOD)
    pen.fill(blob((-0.4, 0.0), (-0.1, -0.12), (0.1, -0.12), (0.4, 0.0), ease=0.6), DARK_WOOD)
    pen.fill(blob((-0.8, -0.92), (0.8, -0.92), (0.72, -0.45), (0.4, -0.55), (0.0, -0.4), (-0.4, -0.55), (-0.72, -0.45), ease=0.5), PAPER, shade=0.2)
    pen.fill(oval(0, -0.93, 0.82, 0.1), shift(PAPER, 0.03), 0.08)


def desk(pen: Pen) -> None:
    pen.fill(_boxes((-0.95, -0.88, 0.6, 0.88), (0.35, -0.88, 0.6, 0.88)), WOOD, -0.03, shade=0.15)
    for x in (-0.9, 0.4):
        for y in (-0.82, -0.54, -0.26):
            pen.mark(box(x, y, 0.5, 0.22, 0.02), shift(rgb(WOOD), -0.05))
            pen.mark(disc(x + 0.25, y + 0.11, 0.03), BRASS, 0.1)
    pen.fill(poly((-0.95, -1.0), (0.95, -1.0), (1.08, -0.88), (-1.08, -0.88)), shift(WOOD, 0.05), 0.06)


def chair(pen: Pen) -> None:
    pen.fill(_boxes((-0.26, -0.5, 0.06, 0.5), (0.2, -0.5, 0.06, 0.5), (-0.3, -1.0, 0.07, 0.55)), DARK_WOOD)
    pen.fill(box(-0.32, -0.98, 0.1, 0.36, 0.04), WOOD)
    pen.fill(poly((-0.3, -0.52), (0.28, -0.52), (0.34, -0.44), (-0.32, -0.44)), "#a04a3c", 0.05)


def armchair(pen: Pen) -> None:
    red = "#9c4438"
    pen.fill(blob((-0.5, -0.1), (-0.55, -0.9), (-0.4, -1.06), (-0.1, -1.0), (-0.02, -0.5), (-0.1, -0.08), ease=0.7), red, shade=0.2)
    pen.fill(blob((-0.4, -0.44), (0.42, -0.44), (0.46, -0.1), (-0.4, -0.08), ease=0.5), shift(red, -0.04), 0.0)
    pen.fill(blob((-0.2, -0.62), (0.42, -0.6), (0.5, -0.5), (0.42, -0.08), (-0.24, -0.08), ease=0.5), red, 0.03, shade=0.15)
    for x in (-0.42, 0.36):
        pen.fill(box(x, -0.09, 0.07, 0.09), DARK_WOOD)


def sofa(pen: Pen) -> None:
    green = "#5f7a5a"
    pen.fill(blob((-1.1, -0.1), (-1.1, -0.85), (-0.6, -1.0), (0.6, -1.0), (1.1, -0.85), (1.1, -0.1), ease=0.5), green, shade=0.15)
    pen.fill(box(-1.0, -0.5, 2.0, 0.36, 0.1), shift(green, 0.05), 0.05)
    for x in (-1.2, 0.96):
        pen.fill(box(x, -0.68, 0.26, 0.6, 0.12), green, 0.03)


def bed(pen: Pen) -> None:
    pen.fill(_boxes((-1.5, -1.15, 0.12, 1.15), (1.4, -0.75, 0.12, 0.75)), DARK_WOOD)
    pen.fill(box(-1.4, -0.42, 2.85, 0.26), WOOD)
    pen.fill(blob((-1.38, -0.62), (-0.9, -0.86), (-0.6, -0.66), (1.38, -0.64), (1.4, -0.36), (-1.38, -0.36), ease=0.5), PAPER)
    pen.fill(blob((-1.34, -0.66), (-1.2, -0.88), (-0.8, -0.86), (-0.66, -0.64), (-1.0, -0.58)), "#ffffff", 0.08)
    pen.fill(blob((-0.5, -0.7), (0.4, -0.78), (1.4, -0.7), (1.46, -0.24), (0.4, -0.14), (-0.44, -0.26), ease=0.6), "#7f93b8", shade=0.2)


def bench(pen: Pen) -> None:
    pen.fill(_boxes((-0.9, -0.5, 0.1, 0.5), (0.8, -0.5, 0.1, 0.5), (-0.88, -1.0, 0.07, 0.5), (0.81, -1.0, 0.07, 0.5)), IRON)
    for y in (-0.98, -0.8, -0.54):
        pen.fill(box(-1.0, y, 2.0, 0.11, 0.02), WOOD, 0.03)


def stool(pen: Pen) -> None:
    pen.line(lines(((-0.2, -0.9), (-0.36, 0.0)), ((0.2, -0.9), (0.36, 0.0)), ((0.0, -0.9), (0.0, 0.0))), DARK_WOOD, 0.09, edge=True)
    pen.fill(oval(0, -0.92, 0.46, 0.12), WOOD, 0.04)


def bookcase(pen: Pen) -> None:
    pen.fill(box(-0.36, -1.0, 0.72, 1.0), DARK_WOOD)
    colours = ("#7c3b34", "#3f5a4f", "#9a7a3a", "#4b4468", "#6b4a3a", "#2f5a70", "#b08a50")
    for row in range(5):
        y = -0.96 + row * 0.19
        pen.mark(box(-0.32, y, 0.64, 0.16), "#2a1c14", -0.1)
        x, i = -0.31, row * 3
        while x < 0.28:
            wide, tall = 0.03 + 0.022 * ((i * 7) % 3), 0.12 + 0.012 * ((i * 5) % 4)
            pen.fill(box(x, y + 0.16 - tall, wide, tall), colours[(i * 3 + row) % 7], 0.02, edge=False, hatch="upright")
            x += wide + 0.004
            i += 1


def cupboard(pen: Pen) -> None:
    pen.fill(box(-0.34, -1.0, 0.68, 0.96), WOOD, shade=0.15)
    for x in (-0.3, 0.02):
        pen.fill(box(x, -0.92, 0.28, 0.8, 0.02), shift(WOOD, -0.05), edge=False)
    pen.mark(join(disc(-0.06, -0.5, 0.02), disc(0.06, -0.5, 0.02)), BRASS, 0.1)
    pen.fill(_boxes((-0.32, -0.05, 0.08, 0.05), (0.24, -0.05, 0.08, 0.05), (-0.38, -1.04, 0.76, 0.06)), DARK_WOOD)


def clock(pen: Pen) -> None:
    pen.fill(box(-0.13, -0.68, 0.26, 0.62), WOOD, shade=0.15)
    pen.fill(box(-0.08, -0.62, 0.16, 0.44, 0.02), "#2a1c14", edge=False)
    pen.line(curve((0.0, -0.62), (0.03, -0.34)), BRASS, 0.012)
    pen.mark(disc(0.03, -0.3, 0.04), BRASS, 0.15)
    pen.fill(_boxes((-0.18, -0.06, 0.36, 0.06)), DARK_WOOD)
    pen.fill(blob((-0.18, -0.68), (-0.17, -0.94), (0.0, -1.04), (0.17, -0.94), (0.18, -0.68), ease=0.5), WOOD)
    pen.fill(disc(0, -0.82, 0.12), PAPER, 0.12, rim=0)
    pen.line(lines(((0.0, -0.9), (0.0, -0.82), (0.05, -0.79))), "#1f1a18", 0.014)


def piano(pen: Pen) -> None:
    black = "#2c211f"
    pen.fill(_boxes((-0.7, -0.6, 0.1, 0.6), (0.6, -0.6, 0.1, 0.6)), black)
    pen.fill(box(-0.75, -1.0, 1.5, 0.5, 0.02), black, 0.04, shade=0.15)
    pen.fill(poly((-0.78, -0.6), (0.78, -0.6), (0.84, -0.5), (-0.84, -0.5)), "#f6f0e0", 0.1)
    pen.line(lines(*(((x / 12, -0.6), (x / 12, -0.54)) for x in range(-9, 10))), black, 0.025)
    pen.fill(poly((-0.2, -1.0), (0.2, -1.0), (0.22, -0.76), (-0.22, -0.76)), PAPER, 0.08, rim=0)


def mirror(pen: Pen) -> None:
    pen.fill(oval(0, -0.5, 0.36, 0.5), BRASS)
    pen.fill(oval(0, -0.5, 0.29, 0.42), "#c2d6da", 0.12, edge=False)
    pen.line(join(curve((-0.12, -0.3), (0.08, -0.75)), curve((0.0, -0.26), (0.16, -0.6))), "#f2fafa", 0.025, 0.2)


def painting(pen: Pen) -> None:
    pen.fill(box(-0.42, -1.0, 0.84, 1.0), BRASS)
    pen.fill(box(-0.34, -0.92, 0.68, 0.84), "#6a8a8c", edge=False)
    inner = box(-0.34, -0.92, 0.68, 0.84)
    pen.fill(blob((-0.4, -0.3), (-0.1, -0.5), (0.2, -0.36), (0.4, -0.5), (0.4, 0.0), (-0.4, 0.0)), "#4f6a44", edge=False, clip=inner)
    pen.mark(disc(0.14, -0.7, 0.08), "#f4e2b0", 0.1)


def map_sheet(pen: Pen) -> None:
    pen.fill(poly((-0.7, -1.0), (0.7, -0.97), (0.68, -0.02), (-0.68, 0.0)), "#e6d6ac", 0.06)
    pen.fill(blob((-0.5, -0.7), (-0.1, -0.85), (0.2, -0.6), (0.5, -0.7), (0.4, -0.3), (0.0, -0.2), (-0.4, -0.35)), "#b8a46a", edge=False)
    pen.line(curve((-0.4, -0.3), (-0.1, -0.5), (0.3, -0.45)), "#8a3a2c", 0.03)


def fireplace(pen: Pen) -> None:
    stone = "#b0906c"
    pen.fill(box(-0.62, -0.9, 1.24, 0.9), stone, shade=0.1)
    for row in range(5):
        pen.line(lines(((-0.62, -0.16 - row * 0.17), (0.62, -0.16 - row * 0.17))), shift(rgb(stone), -0.08), 0.012)
    pen.fill(arch(0, 0.0, 0.74, 0.64), "#241612", -0.2, rim=0)
    pen.fill(limb([(-0.2, -0.06), (0.2, -0.08)], [0.07, 0.07]), "#4a2a1a", rim=0, edge=False)
    for x, tall, colour in ((-0.12, 0.3, "#f08a30"), (0.1, 0.34, "#f08a30"), (0.0, 0.42, "#f6a83c"), (-0.02, 0.24, "#ffe08a")):
        pen.fill(
            blob((x - 0.1, -0.08), (x - 0.09, -0.08 - tall * 0.5), (x + 0.01, -0.08 - tall), (x + 0.09, -0.08 - tall * 0.4), (x + 0.08, -0.08)),
            colour,
            0.4,
            glow=1,
            rim=0,
            edge=False,
        )
    pen.fill(box(-0.72, -1.0, 1.44, 0.11), DARK_WOOD, 0.04)


def stove(pen: Pen) -> None:
    pen.fill(box(0.14, -1.5, 0.12, 0.8), IRON)
    pen.fill(box(-0.4, -0.8, 0.8, 0.7, 0.04), IRON, shade=0.15)
    pen.fill(box(-0.22, -0.56, 0.44, 0.3, 0.03), "#e88a3a", 0.3, glow=0.8, rim=0, edge=False)
    pen.line(lines(*(((x, -0.56), (x, -0.26)) for x in (-0.12, 0.0, 0.12))), IRON, 0.03)
    pen.fill(_boxes((-0.36, -0.1, 0.08, 0.1), (0.28, -0.1, 0.08, 0.1), (-0.46, -0.86, 0.92, 0.08)), IRON)


def door(pen: Pen) -> None:
    pen.fill(box(-0.26, -1.04, 0.52, 1.04), DARK_WOOD)
    pen.fill(box(-0.21, -0.98, 0.42, 0.98), WOOD, 0.02, edge=False, hatch="upright")
    for x in (-0.17, 0.02):
        pen.fill(_boxes((x, -0.92, 0.15, 0.4), (x, -0.44, 0.15, 0.36)), shift(WOOD, -0.06), -0.04, edge=False)
    pen.mark(disc(0.15, -0.48, 0.022), BRASS, 0.2)


def window(pen: Pen) -> None:
    pen.fill(box(-0.4, -1.0, 0.8, 1.0), "#6a4a34")
    pen.fill(box(-0.33, -0.93, 0.66, 0.86), "#9cc4d4", 0.2, edge=False, glow=0.3)
    pen.line(lines(((0, -0.93), (0, -0.07)), ((-0.33, -0.5), (0.33, -0.5))), "#6a4a34", 0.05)
    pen.fill(box(-0.46, -0.04, 0.92, 0.08), "#7a5a40")


def lamp(pen: Pen) -> None:
    pen.fill(blob((-0.2, 0.0), (-0.06, -0.12), (-0.14, -0.3), (0.0, -0.42), (0.14, -0.3), (0.06, -0.12), (0.2, 0.0), ease=0.7), BRASS)
    pen.fill(blob((-0.12, -0.44), (-0.2, -0.66), (-0.08, -1.0), (0.08, -1.0), (0.2, -0.66), (0.12, -0.44), ease=0.8), "#ffdf94", 0.4, glow=1)


def candle(pen: Pen) -> None:
    pen.fill(oval(0, -0.05, 0.26, 0.06), BRASS)
    pen.fill(box(-0.08, -0.66, 0.16, 0.6), "#f4ead0", 0.15)
    pen.fill(blob((0, -1.0), (0.1, -0.78), (0, -0.68), (-0.1, -0.78)), "#ffd668", 0.4, glow=1, rim=0)


def lantern(pen: Pen) -> None:
    pen.line(curve((-0.2, -0.8), (0.0, -1.0), (0.2, -0.8)), IRON, 0.04)
    pen.fill(box(-0.24, -0.7, 0.48, 0.62, 0.06), "#ffce6a", 0.4, glow=1)
    pen.line(lines(((0, -0.7), (0, -0.08))), IRON, 0.04)
    pen.fill(poly((-0.32, -0.68), (0.0, -0.9), (0.32, -0.68)), IRON)
    pen.fill(box(-0.3, -0.1, 0.6, 0.1), IRON)


def street_lamp(pen: Pen) -> None:
    pen.fill(limb([(0, 0), (0, -0.82)], [0.045, 0.024]), IRON)
    pen.fill(_boxes((-0.05, -0.08, 0.1, 0.08), (-0.035, -0.3, 0.07, 0.02), (-0.07, -0.79, 0.14, 0.012)), IRON)
    pen.fill(poly((-0.05, -0.93), (0.05, -0.93), (0.035, -0.82), (-0.035, -0.82)), "#ffdf94", 0.4, glow=1)
    pen.line(lines(((0.0, -0.93), (0.0, -0.82))), IRON, 0.008)
    pen.fill(poly((-0.065, -0.925), (0.0, -0.99), (0.065, -0.925)), IRON)


def chandelier(pen: Pen) -> None:
    pen.line(lines(((0, -1.6), (0, -0.7))), BRASS, 0.03)
    for x in (-0.6, -0.3, 0.0, 0.3, 0.6):
        pen.line(curve((0, -0.5), (x * 0.7, -0.12), (x, -0.3)), BRASS, 0.04)
        pen.fill(box(x - 0.03, -0.5, 0.06, 0.2), "#f8f0dc", 0.2, rim=0)
        pen.fill(blob((x, -0.66), (x + 0.04, -0.54), (x, -0.5), (x - 0.04, -0.54)), "#ffe08a", 0.4, glow=1, rim=0)
    pen.fill(disc(0, -0.46, 0.1), BRASS)


def book(pen: Pen) -> None:
    pen.fill(poly((-0.9, -0.5), (-0.1, -0.35), (-0.1, 0.0), (-0.9, -0.12)), "#7c3b34")
    pen.fill(blob((-0.85, -0.62), (-0.4, -0.62), (0.0, -0.4), (0.0, -0.05), (-0.4, -0.22), (-0.85, -0.2), ease=0.5), PAPER, 0.1)
    pen.fill(blob((0.85, -0.62), (0.4, -0.62), (0.0, -0.4), (0.0, -0.05), (0.4, -0.22), (0.85, -0.2), ease=0.5), shift(PAPER, -0.04), 0.04)
    pen.line(
        join(curve((-0.7, -0.5), (-0.2, -0.36)), curve((-0.7, -0.4), (-0.2, -0.26)), curve((0.7, -0.5), (0.2, -0.36)), curve((0.7, -0.4), (0.2, -0.26))),
        "#8a7a66",
        0.03,
    )


def letter(pen: Pen) -> None:
    pen.fill(poly((-0.75, -0.9), (0.75, -0.9), (0.75, 0.0), (-0.75, 0.0)), PAPER, 0.08)
    pen.line(lines(((-0.75, -0.9), (0.0, -0.4), (0.75, -0.9))), "#b8a888", 0.04)
    pen.fill(disc(0, -0.38, 0.13), "#a8322c", 0.05)


def bottle(pen: Pen) -> None:
    pen.fill(
        blob((-0.08, -1.0), (-0.08, -0.7), (-0.22, -0.52), (-0.22, 0.0), (0.22, 0.0), (0.22, -0.52), (0.08, -0.7), (0.08, -1.0), ease=0.5), "#4f8a5c", 0.05
    )
    pen.mark(box(-0.18, -0.44, 0.36, 0.24), PAPER, 0.05)
    pen.fill(box(-0.09, -1.04, 0.18, 0.08), "#8a6a44")


def flask(pen: Pen) -> None:
    pen.fill(blob((-0.1, -1.0), (-0.1, -0.62), (-0.36, -0.28), (-0.2, 0.0), (0.2, 0.0), (0.36, -0.28), (0.1, -0.62), (0.1, -1.0), ease=0.6), "#cfe6e0", 0.12)
    pen.fill(blob((-0.26, -0.34), (0.26, -0.34), (0.3, -0.22), (0.18, -0.03), (-0.18, -0.03), (-0.3, -0.22)), "#58b36d", 0.3, glow=0.5, rim=0, edge=False)


def cup(pen: Pen) -> None:
    pen.line(curve((0.4, -0.7), (0.72, -0.6), (0.34, -0.3)), PAPER, 0.09)
    pen.fill(oval(0, -0.03, 0.6, 0.07), shift(PAPER, -0.05))
    pen.fill(blob((-0.45, -0.8), (0.45, -0.8), (0.34, -0.2), (0.12, -0.04), (-0.12, -0.04), (-0.34, -0.2), ease=0.7), PAPER, 0.06, shade=0.15)


def teapot(pen: Pen) -> None:
    blue = "#6a92a8"
    pen.line(curve((-0.46, -0.66), (-0.86, -0.6), (-0.44, -0.2)), blue, 0.09)
    pen.fill(blob((0.36, -0.3), (0.7, -0.5), (0.78, -0.84), (0.9, -0.82), (0.8, -0.36), (0.44, -0.12)), blue)
    pen.fill(blob((-0.3, -0.82), (0.3, -0.82), (0.54, -0.4), (0.3, 0.0), (-0.3, 0.0), (-0.54, -0.4)), blue, shade=0.2)
    pen.fill(disc(0, -0.92, 0.08), BRASS)


def glass(pen: Pen) -> None:
    pen.fill(_boxes((-0.04, -0.4, 0.08, 0.4), (-0.22, -0.06, 0.44, 0.06)), "#dfeaec", 0.1)
    pen.fill(blob((-0.28, -1.0), (0.28, -1.0), (0.24, -0.56), (0.0, -0.36), (-0.24, -0.56), ease=0.7), "#e4eef0", 0.12)
    pen.mark(blob((-0.25, -0.76), (0.25, -0.76), (0.2, -0.54), (0.0, -0.42), (-0.2, -0.54)), "#9a2c3c", 0.05)


def food(pen: Pen) -> None:
    pen.fill(oval(0, -0.12, 1.0, 0.12), "#e6e0d2")
    for x, y, r, c in ((-0.4, -0.4, 0.28, "#c8402f"), (0.1, -0.42, 0.3, "#d8923a"), (0.5, -0.34, 0.24, "#7a9a3a"), (-0.1, -0.76, 0.26, "#b0456a")):
        pen.fill(disc(x, y, r), c, shade=0.2)


def bread(pen: Pen) -> None:
    pen.fill(blob((-0.9, 0.0), (-0.95, -0.5), (-0.3, -0.9), (0.5, -0.85), (0.95, -0.4), (0.9, 0.0), ease=0.7), "#c08a4a", shade=0.25)
    pen.line(join(curve((-0.4, -0.8), (-0.2, -0.5)), curve((0.0, -0.85), (0.2, -0.55)), curve((0.4, -0.8), (0.56, -0.5))), "#8a5a2c", 0.06)


def key(pen: Pen) -> None:
    pen.line(disc(-0.5, -0.5, 0.3), BRASS, 0.14, 0.1, edge=True)
    pen.line(lines(((-0.2, -0.5), (0.9, -0.5)), ((0.6, -0.5), (0.6, -0.15)), ((0.84, -0.5), (0.84, -0.2))), BRASS, 0.13, 0.1, edge=True)


def watch(pen: Pen) -> None:
    pen.fill(disc(0, -0.42, 0.42), BRASS)
    pen.fill(disc(0, -0.42, 0.32), PAPER, 0.15, edge=False)
    pen.line(lines(((0, -0.66), (0, -0.42), (0.16, -0.36))), "#2a2018", 0.05)
    pen.fill(disc(0, -0.92, 0.08), BRASS)


def chest(pen: Pen) -> None:
    pen.fill(box(-0.75, -0.6, 1.5, 0.6), WOOD, shade=0.15)
    pen.fill(blob((-0.78, -0.6), (-0.7, -0.9), (0.0, -1.0), (0.7, -0.9), (0.78, -0.6), ease=0.5), shift(WOOD, 0.03), 0.04)
    pen.fill(_boxes((-0.6, -0.94, 0.1, 0.94), (0.5, -0.94, 0.1, 0.94)), IRON, 0.04)
    pen.fill(box(-0.1, -0.66, 0.2, 0.22), BRASS)


def crate(pen: Pen) -> None:
    pen.fill(box(-0.55, -1.0, 1.1, 1.0), WOOD, shade=0.15)
    pen.line(lines(((-0.55, -0.66), (0.55, -0.66)), ((-0.55, -0.33), (0.55, -0.33)), ((-0.5, -0.95), (0.5, -0.05))), shift(WOOD, -0.1), 0.05)
    pen.line(box(-0.5, -0.95, 1.0, 0.9), shift(WOOD, 0.06), 0.08)


def barrel(pen: Pen) -> None:
    pen.fill(blob((-0.36, -1.0), (0.36, -1.0), (0.48, -0.5), (0.36, 0.0), (-0.36, 0.0), (-0.48, -0.5), ease=0.7), WOOD, shade=0.25, hatch="upright")
    for y in (-0.84, -0.2):
        pen.line(curve((-0.43, y), (0.0, y + 0.06), (0.43, y)), IRON, 0.07)


def sack(pen: Pen) -> None:
    pen.fill(blob((-0.5, 0.0), (-0.56, -0.5), (-0.16, -0.8), (-0.24, -1.0), (0.24, -1.0), (0.16, -0.8), (0.56, -0.5), (0.5, 0.0)), "#b89a6a", shade=0.25)
    pen.line(curve((-0.18, -0.8), (0.0, -0.76), (0.18, -0.8)), "#6a4a2c", 0.06)


def basket(pen: Pen) -> None:
    pen.line(curve((-0.5, -0.5), (0.0, -1.05), (0.5, -0.5)), "#a87a44", 0.09)
    pen.fill(blob((-0.6, -0.56), (0.6, -0.56), (0.44, 0.0), (-0.44, 0.0), ease=0.4), "#b88a50", shade=0.2, hatch="rise")
    pen.line(join(curve((-0.54, -0.36), (0.54, -0.36)), curve((-0.5, -0.18), (0.5, -0.18))), "#8a6234", 0.05)


def bag(pen: Pen) -> None:
    pen.line(curve((-0.24, -0.7), (0.0, -1.0), (0.24, -0.7)), DARK_WOOD, 0.09)
    pen.fill(blob((-0.6, 0.0), (-0.62, -0.5), (-0.4, -0.74), (0.4, -0.74), (0.62, -0.5), (0.6, 0.0), ease=0.5), "#6b4428", shade=0.2)
    pen.mark(box(-0.08, -0.6, 0.16, 0.14), BRASS, 0.1)


def cauldron(pen: Pen) -> None:
    pen.fill(blob((-0.5, -0.8), (0.5, -0.8), (0.62, -0.4), (0.3, -0.04), (-0.3, -0.04), (-0.62, -0.4), ease=0.8), "#34363e", shade=0.25)
    pen.fill(oval(0, -0.8, 0.52, 0.1), "#7fa85a", 0.2, rim=0)
    pen.line(join(curve((-0.2, -0.95), (-0.3, -1.2), (-0.14, -1.4)), curve((0.16, -0.95), (0.26, -1.2), (0.1, -1.45))), "#e6ece6", 0.06, 0.2, alpha=0.6)


def machine(pen: Pen) -> None:
    pen.fill(box(-0.8, -0.34, 1.6, 0.3, 0.04), "#5a4a3c", shade=0.1)
    for x, r in ((-0.36, 0.34), (0.3, 0.26)):
        teeth = join(*(disc(x + math.cos(i * 0.524) * r, -0.58 + math.sin(i * 0.524) * r, r * 0.14) for i in range(12)), disc(x, -0.58, r))
        pen.fill(teeth, BRASS, shade=0.2)
        pen.fill(disc(x, -0.58, r * 0.6), shift(rgb(BRASS), -0.1), edge=False)
        pen.mark(disc(x, -0.58, r * 0.2), IRON)
    pen.line(lines(((0.62, -0.34), (0.78, -0.9))), IRON, 0.06)
    pen.fill(disc(0.79, -0.94, 0.08), "#b8403a", 0.1)
    pen.fill(blob((-0.1, -0.3), (-0.1, -0.86), (0.02, -1.0), (0.14, -0.86), (0.14, -0.3), ease=0.5), "#dfeee8", 0.25, glow=0.4)


def telescope(pen: Pen) -> None:
    pen.line(lines(((0, -0.6), (-0.3, 0.0)), ((0, -0.6), (0.3, 0.0)), ((0, -0.6), (0.02, 0.0))), DARK_WOOD, 0.05, edge=True)
    pen.fill(limb([(-0.4, -0.42), (0.56, -0.96)], [0.12, 0.2]), BRASS, shade=0.2)


def globe(pen: Pen) -> None:
    pen.fill(blob((-0.3, 0.0), (-0.06, -0.16), (0.06, -0.16), (0.3, 0.0), ease=0.5), DARK_WOOD)
    pen.fill(disc(0, -0.58, 0.4), "#6fa3b0", shade=0.25)
    pen.fill(blob((-0.2, -0.8), (0.1, -0.84), (0.16, -0.6), (-0.06, -0.46), (-0.24, -0.6)), "#b8a860", edge=False)
    pen.line(disc(0, -0.58, 0.45), BRASS, 0.045)


def vase(pen: Pen) -> None:
    for x, y, c in ((-0.26, -0.86, "#e2604f"), (0.0, -1.0, "#f0c040"), (0.26, -0.84, "#c88ab8")):
        pen.line(curve((0, -0.5), (x, y)), "#4d8a4a", 0.04)
        pen.fill(disc(x, y, 0.13), c, 0.05)
    pen.fill(blob((-0.12, -0.58), (0.12, -0.58), (0.28, -0.3), (0.14, 0.0), (-0.14, 0.0), (-0.28, -0.3)), "#6a92a8", shade=0.2)


def throne(pen: Pen) -> None:
    pen.fill(poly((-0.34, -0.5), (-0.36, -0.94), (-0.18, -0.86), (0.0, -1.0), (0.18, -0.86), (0.36, -0.94), (0.34, -0.5)), BRASS, 0.05)
    pen.fill(box(-0.26, -0.84, 0.52, 0.5, 0.03), "#8a2a3c", edge=False)
    pen.fill(_boxes((-0.4, -0.5, 0.1, 0.5), (0.3, -0.5, 0.1, 0.5)), BRASS)
    pen.fill(box(-0.34, -0.4, 0.68, 0.14, 0.03), "#a8384c", 0.06)
    pen.fill(box(-0.3, -0.27, 0.6, 0.27), shift(rgb(BRASS), -0.12))


def cross(pen: Pen) -> None:
    pen.fill(_boxes((-0.09, -1.0, 0.18, 1.0), (-0.34, -0.76, 0.68, 0.17)), "#b8a888", shade=0.15)


def gravestone(pen: Pen) -> None:
    pen.fill(arch(0, 0.0, 0.62, 1.0), "#9a9c98", shade=0.2)
    pen.line(lines(((-0.16, -0.62), (0.16, -0.62)), ((-0.2, -0.48), (0.2, -0.48)), ((-0.14, -0.34), (0.14, -0.34))), "#6a6c6a", 0.04)


def coffin(pen: Pen) -> None:
    pen.fill(poly((-1.4, -0.3), (-0.9, -0.9), (1.3, -0.7), (1.4, -0.2), (1.2, 0.0), (-1.1, 0.0)), DARK_WOOD, shade=0.2)
    pen.line(lines(((-0.9, -0.5), (-0.2, -0.45)), ((-0.6, -0.68), (-0.56, -0.3))), BRASS, 0.06)


def statue(pen: Pen) -> None:
    stone = "#c6c6be"
    pen.fill(_boxes((-0.2, -0.26, 0.4, 0.26), (-0.24, -0.3, 0.48, 0.05), (-0.24, -0.04, 0.48, 0.04)), stone, shade=0.15)
    pen.fill(blob((-0.12, -0.3), (-0.14, -0.6), (-0.1, -0.8), (0.1, -0.8), (0.16, -0.56), (0.14, -0.3), ease=0.7), stone, shade=0.25)
    pen.fill(limb([(0.08, -0.76), (0.22, -0.86), (0.24, -1.0)], [0.07, 0.055, 0.04]), stone)
    pen.fill(disc(0, -0.87, 0.07), stone)


def sphinx(pen: Pen) -> None:
    stone = "#d8d4c6"
    pen.fill(_boxes((-0.9, -0.3, 1.8, 0.3)), "#7a6a44", shade=0.2)
    pen.fill(blob((-0.8, -0.3), (-0.76, -0.56), (-0.3, -0.66), (0.3, -0.62), (0.8, -0.38), (0.84, -0.3), ease=0.7), stone, shade=0.2)
    pen.fill(blob((-0.1, -0.5), (-0.5, -0.98), (-0.9, -1.0), (-0.7, -0.8), (-0.8, -0.66), (-0.4, -0.48), ease=0.6), stone, 0.03)
    pen.fill(blob((0.1, -0.56), (0.12, -0.86), (0.3, -1.0), (0.48, -0.86), (0.5, -0.58), (0.3, -0.5)), shift(stone, 0.03), 0.04)
    pen.mark(join(disc(0.28, -0.8, 0.025), disc(0.4, -0.8, 0.025)), "#5a5648", -0.2)


def fountain(pen: Pen) -> None:
    stone = "#b8b8b0"
    pen.fill(blob((-0.8, -0.3), (0.8, -0.3), (0.66, 0.0), (-0.66, 0.0), ease=0.4), stone, shade=0.2)
    pen.fill(oval(0, -0.3, 0.74, 0.07), "#8fc0cc", 0.12, rim=0)
    pen.fill(box(-0.07, -0.74, 0.14, 0.46), stone)
    pen.fill(blob((-0.36, -0.76), (0.36, -0.76), (0.14, -0.64), (-0.14, -0.64)), stone)
    pen.line(
        join(curve((0, -0.98), (-0.2, -0.94), (-0.36, -0.4)), curve((0, -0.98), (0.2, -0.94), (0.36, -0.4)), curve((0, -1.0), (0, -0.76))),
        "#e4f2f4",
        0.035,
        0.2,
    )


def well(pen: Pen) -> None:
    pen.fill(_boxes((-0.46, -0.9, 0.08, 0.6), (0.38, -0.9, 0.08, 0.6)), DARK_WOOD)
    pen.fill(box(-0.56, -0.4, 1.12, 0.4, 0.05), "#a8a498", shade=0.2, hatch="level")
    pen.line(lines(((0.0, -0.86), (0.0, -0.46))), "#6a5a44", 0.025)
    pen.fill(poly((-0.66, -0.78), (0.0, -1.06), (0.66, -0.78)), "#a85a3c")


def fire(pen: Pen) -> None:
    for a, b in (((-0.6, -0.02), (0.5, -0.16)), ((0.6, -0.02), (-0.5, -0.16))):
        pen.fill(limb([a, b], [0.14, 0.14]), "#5a3a24")
    for x, tall, c in ((-0.25, 0.6, "#f08a30"), (0.22, 0.7, "#f08a30"), (0.0, 1.0, "#f6a83c"), (0.0, 0.55, "#ffe48a")):
        pen.fill(
            blob((x - 0.2, -0.08), (x - 0.18, -0.1 - tall * 0.4), (x + 0.02, -0.08 - tall), (x + 0.18, -0.1 - tall * 0.35), (x + 0.16, -0.06)),
            c,
            0.4,
            glow=1,
            rim=0,
        )


def sword(pen: Pen) -> None:
    pen.fill(poly((-0.05, -0.26), (-0.04, -0.92), (0.0, -1.0), (0.04, -0.92), (0.05, -0.26)), "#d6dbe2", 0.2)
    pen.fill(_boxes((-0.2, -0.28, 0.4, 0.05), (-0.035, -0.24, 0.07, 0.2)), BRASS)


def gun(pen: Pen) -> None:
    pen.fill(blob((-0.95, -0.1), (-0.9, -0.5), (-0.3, -0.55), (-0.3, -0.32), (-0.6, -0.26), ease=0.5), WOOD)
    pen.fill(box(-0.4, -0.56, 1.4, 0.13), IRON, 0.05)


def hat(pen: Pen) -> None:
    pen.fill(box(-0.36, -0.94, 0.72, 0.82), "#26242c", shade=0.15)
    pen.mark(box(-0.36, -0.34, 0.72, 0.16), "#8a3a3c")
    pen.fill(oval(0, -0.1, 0.7, 0.1), "#26242c")


def umbrella(pen: Pen) -> None:
    pen.line(curve((0, -0.9), (0, -0.1), (0.12, -0.02), (0.16, -0.14)), WOOD, 0.05)
    pen.fill(blob((-0.1, -0.2), (-0.14, -0.8), (0.0, -1.0), (0.14, -0.8), (0.1, -0.2), ease=0.5), "#34364a", shade=0.2)


def violin(pen: Pen) -> None:
    pen.fill(blob((0, -0.02), (-0.26, -0.1), (-0.2, -0.34), (-0.22, -0.54), (0.0, -0.62), (0.22, -0.54), (0.2, -0.34), (0.26, -0.1)), "#9a5424", shade=0.2)
    pen.line(lines(((0, -0.12), (0, -1.0))), "#2c1a12", 0.06)
    pen.mark(join(oval(-0.1, -0.3, 0.02, 0.07), oval(0.1, -0.3, 0.02, 0.07)), "#2c1a12")


def drum(pen: Pen) -> None:
    pen.fill(box(-0.5, -0.8, 1.0, 0.8), "#b8403a", shade=0.2)
    pen.fill(oval(0, -0.8, 0.52, 0.14), PAPER, 0.08)
    pen.line(lines(*(((x, -0.75), (x + 0.12, -0.05), (x + 0.25, -0.75)) for x in (-0.5, -0.25, 0.0, 0.25))), "#f0e0b0", 0.03)


def skull(pen: Pen) -> None:
    pen.fill(
        blob((-0.5, -0.5), (-0.4, -0.92), (0.0, -1.0), (0.4, -0.92), (0.5, -0.5), (0.28, -0.3), (0.24, 0.0), (-0.24, 0.0), (-0.28, -0.3)), "#e9dfc6", shade=0.15
    )
    for x in (-0.2, 0.2):
        pen.mark(oval(x, -0.52, 0.13, 0.15), "#1f1a1c", -0.3)
    pen.mark(poly((0, -0.38), (0.07, -0.24), (-0.07, -0.24)), "#1f1a1c", -0.3)


def skeleton(pen: Pen) -> None:
    bone = "#e4dac0"
    pen.line(curve((-1.2, -0.5), (-0.6, -0.86), (0.1, -0.8), (0.6, -0.9), (1.0, -1.2)), bone, 0.08, 0.05, edge=True)
    for i in range(7):
        x = -0.5 + i * 0.15
        pen.line(curve((x, -0.84), (x + 0.08, -0.6), (x - 0.02, -0.42)), bone, 0.035, 0.05, edge=True)
    for x in (-0.7, 0.5):
        pen.line(lines(((x, -0.82), (x + 0.1, -0.4), (x, 0.0))), bone, 0.07, 0.05, edge=True)
    pen.fill(blob((0.9, -1.3), (1.15, -1.4), (1.5, -1.2), (1.45, -1.08), (1.1, -1.05)), bone, 0.05)
    pen.mark(disc(1.15, -1.24, 0.05), "#2a2420")


def mushroom(pen: Pen) -> None:
    pen.fill(blob((-0.14, 0.0), (-0.1, -0.5), (0.1, -0.5), (0.16, 0.0), ease=0.5), "#f0e4cc")
    pen.fill(blob((-0.62, -0.46), (-0.4, -0.86), (0.0, -1.0), (0.4, -0.86), (0.62, -0.46), (0.0, -0.4)), "#c8443a", shade=0.2)
    pen.mark(join(disc(-0.26, -0.7, 0.08), disc(0.1, -0.84, 0.07), disc(0.34, -0.6, 0.07)), "#f8f0e0", 0.1)


def tent(pen: Pen) -> None:
    pen.fill(poly((-0.9, 0.0), (0.0, -1.0), (0.9, 0.0)), "#d8c49a", shade=0.2)
    pen.fill(poly((-0.22, 0.0), (0.0, -0.8), (0.22, 0.0)), "#4a3c30", -0.1, edge=False)


def flag(pen: Pen) -> None:
    pen.line(lines(((0, 0), (0, -1.0))), DARK_WOOD, 0.04, edge=True)
    pen.fill(blob((0, -0.98), (0.3, -1.02), (0.6, -0.92), (0.6, -0.62), (0.3, -0.72), (0, -0.66), ease=0.7), "#b8383a")


def ladder(pen: Pen) -> None:
    pen.line(
        lines(((-0.12, 0), (-0.06, -1.0)), ((0.16, 0), (0.16, -1.0)), *(((-0.12 + 0.006 * i, -0.08 - 0.11 * i), (0.16, -0.08 - 0.11 * i)) for i in range(9))),
        WOOD,
        0.035,
        edge=True,
    )


def wheel(pen: Pen) -> None:
    pen.line(disc(0, -0.5, 0.44), WOOD, 0.1, edge=True)
    pen.line(lines(*(((math.cos(i * 0.785) * 0.56, -0.5 + math.sin(i * 0.785) * 0.56), (0.0, -0.5)) for i in range(8))), DARK_WOOD, 0.06, edge=True)
    pen.fill(disc(0, -0.5, 0.1), DARK_WOOD)


def anchor(pen: Pen) -> None:
    pen.line(
        join(
            curve((0, -0.9), (0, -0.06)),
            curve((-0.4, -0.34), (-0.26, -0.08), (0, -0.04), (0.26, -0.08), (0.4, -0.34)),
            curve((-0.22, -0.72), (0.22, -0.72)),
            disc(0, -0.92, 0.08),
        ),
        IRON,
        0.08,
        edge=True,
    )


def cards(pen: Pen) -> None:
    for i, c in enumerate(("#b8322c", "#26242c", "#b8322c")):
        x = -0.4 + i * 0.4
        pen.fill(poly((x - 0.28, -0.1 * i), (x + 0.26, -0.1), (x + 0.34, -0.9), (x - 0.2, -0.96 + 0.05 * i)), PAPER, 0.1)
        pen.mark(disc(x + 0.02, -0.5, 0.11), c)


def money(pen: Pen) -> None:
    for x, y in ((-0.4, -0.12), (0.1, -0.1), (0.45, -0.14), (-0.12, -0.34), (0.24, -0.36), (0.04, -0.6)):
        pen.fill(oval(x, y, 0.3, 0.13), "#e2b840", 0.1)


def chain(pen: Pen) -> None:
    for i in range(7):
        pen.line(oval(-0.84 + i * 0.28, -0.3 - 0.16 * math.sin(i), 0.17, 0.1), "#8a8e98", 0.06, 0.05, edge=True)


def cushion(pen: Pen) -> None:
    pen.fill(blob((-0.8, -0.1), (-0.7, -0.7), (0.0, -0.85), (0.7, -0.7), (0.8, -0.1), (0.0, 0.0), ease=0.8), "#a8506a", shade=0.25)


def curtain(pen: Pen) -> None:
    pen.fill(blob((-0.3, -1.0), (0.3, -1.0), (0.18, -0.5), (0.3, 0.0), (-0.3, 0.0), (-0.24, -0.5), ease=0.7), "#8c3440", shade=0.2, hatch="cloth")


def bell(pen: Pen) -> None:
    pen.fill(blob((-0.5, -0.14), (-0.3, -0.4), (-0.26, -0.84), (0.0, -1.0), (0.26, -0.84), (0.3, -0.4), (0.5, -0.14), ease=0.7), BRASS, shade=0.25)
    pen.fill(disc(0, -0.08, 0.1), IRON)


def snowman(pen: Pen) -> None:
    for y, r in ((-0.24, 0.27), (-0.6, 0.2), (-0.86, 0.14)):
        pen.fill(disc(0, y, r), "#f4f6f8", 0.1, shade=0.2)
    pen.fill(poly((0.06, -0.88), (0.26, -0.85), (0.06, -0.83)), "#e0802c", rim=0)


# name: (height beside a man, where it goes, how to draw it)
THINGS: dict[str, tuple[float, str, Drawing]] = {
    "table": (0.46, "floor", table), "round table": (0.46, "floor", round_table), "desk": (0.48, "floor", desk), "chair": (0.58, "floor", chair),
    "armchair": (0.64, "floor", armchair), "sofa": (0.55, "floor", sofa), "bed": (0.52, "floor", bed), "bench": (0.5, "floor", bench), "stool": (0.3, "floor", stool),
    "bookcase": (1.35, "back", bookcase), "cupboard": (1.1, "back", cupboard), "clock": (1.25, "back", clock), "piano": (0.75, "floor", piano), "mirror": (0.6, "wall", mirror),
    "picture": (0.42, "wall", painting), "map": (0.42, "wall", map_sheet), "fireplace": (0.95, "back", fireplace), "stove": (0.62, "back", stove), "door": (1.2, "back", door),
    "window": (0.8, "wall", window), "lamp": (0.26, "top", lamp), "candle": (0.22, "top", candle), "lantern": (0.24, "top", lantern), "street lamp": (2.0, "floor", street_lamp),
    "chandelier": (0.5, "ceiling", chandelier), "book": (0.11, "top", book), "letter": (0.12, "top", letter), "bottle": (0.22, "top", bottle), "flask": (0.22, "top", flask),
    "cup": (0.11, "top", cup), "teapot": (0.17, "top", teapot), "glass": (0.16, "top", glass), "food": (0.14, "top", food), "bread": (0.12, "top", bread), "key": (0.14, "top", key),
    "watch": (0.14, "top", watch), "chest": (0.34, "floor", chest), "crate": (0.36, "floor", crate), "barrel": (0.42, "floor", barrel), "sack": (0.34, "floor", sack),
    "basket": (0.26, "floor", basket), "bag": (0.26, "floor", bag), "cauldron": (0.36, "floor", cauldron), "machine": (0.62, "floor", machine), "telescope": (0.7, "floor", telescope),
    "globe": (0.3, "top", globe), "flowers": (0.26, "top", vase), "throne": (0.98, "floor", throne), "cross": (0.6, "floor", cross), "gravestone": (0.5, "floor", gravestone),
    "coffin": (0.3, "floor", coffin), "statue": (1.3, "floor", statue), "sphinx": (1.3, "floor", sphinx), "fountain": (0.85, "floor", fountain), "well": (0.8, "floor", well),
    "fire": (0.4, "floor", fire), "sword": (0.5, "wall", sword), "gun": (0.2, "wall", gun), "hat": (0.2, "top", hat), "umbrella": (0.5, "floor", umbrella), "violin": (0.3, "top", violin),
    "drum": (0.34, "floor", drum), "skull": (0.15, "top", skull), "skeleton": (1.0, "floor", skeleton), "mushroom": (0.34, "floor", mushroom), "tent": (1.1, "floor", tent),
    "flag": (1.2, "floor", flag), "ladder": (1.4, "back", ladder), "wheel": (0.5, "floor", wheel), "anchor": (0.5, "floor", anchor), "cards": (0.14, "top", cards),
    "money": (0.12, "top", money), "chain": (0.22, "floor", chain), "cushion": (0.16, "floor", cushion), "curtain": (1.3, "back", curtain), "bell": (0.2, "top", bell),
    "snowman": (0.75, "floor", snowman),
}  # fmt: skip


def thing(name: str, rim: float) -> list[Part]:
    pen = Pen(rim)
    THINGS[name][2](pen)
    return pen.parts
