"""Furniture. Own space: foot at y = 0, one unit high, middle at x = 0."""

from __future__ import annotations

from literai.engines.illustrator.colour import rgb, shift
from literai.engines.illustrator.path import arch, blob, box, curve, disc, join, limb, lines, oval, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.stuff import BRASS, DARK_WOOD, IRON, PAPER, WOOD, boxes


def table(pen: Pen) -> None:
    pen.fill(boxes((-0.85, -0.9, 0.1, 0.9), (0.75, -0.9, 0.1, 0.9)), DARK_WOOD, -0.06)
    pen.fill(poly((-0.9, -1.0), (0.9, -1.0), (1.05, -0.88), (-1.05, -0.88)), shift(WOOD, 0.05), 0.06)
    pen.fill(box(-1.05, -0.89, 2.1, 0.13), WOOD, -0.02)


def round_table(pen: Pen) -> None:
    pen.fill(limb([(0, -0.9), (0, -0.1)], [0.16, 0.1]), DARK_WOOD)
    pen.fill(blob((-0.4, 0.0), (-0.1, -0.12), (0.1, -0.12), (0.4, 0.0), ease=0.6), DARK_WOOD)
    pen.fill(blob((-0.8, -0.92), (0.8, -0.92), (0.72, -0.45), (0.4, -0.55), (0.0, -0.4), (-0.4, -0.55), (-0.72, -0.45), ease=0.5), PAPER, shade=0.2)
    pen.fill(oval(0, -0.93, 0.82, 0.1), shift(PAPER, 0.03), 0.08)


def desk(pen: Pen) -> None:
    pen.fill(boxes((-0.95, -0.88, 0.6, 0.88), (0.35, -0.88, 0.6, 0.88)), WOOD, -0.03, shade=0.15)
    for x in (-0.9, 0.4):
        for y in (-0.82, -0.54, -0.26):
            pen.mark(box(x, y, 0.5, 0.22, 0.02), shift(rgb(WOOD), -0.05))
            pen.mark(disc(x + 0.25, y + 0.11, 0.03), BRASS, 0.1)
    pen.fill(poly((-0.95, -1.0), (0.95, -1.0), (1.08, -0.88), (-1.08, -0.88)), shift(WOOD, 0.05), 0.06)


def chair(pen: Pen) -> None:
    pen.fill(boxes((-0.26, -0.5, 0.06, 0.5), (0.2, -0.5, 0.06, 0.5), (-0.3, -1.0, 0.07, 0.55)), DARK_WOOD)
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
    pen.fill(boxes((-1.5, -1.15, 0.12, 1.15), (1.4, -0.75, 0.12, 0.75)), DARK_WOOD)
    pen.fill(box(-1.4, -0.42, 2.85, 0.26), WOOD)
    pen.fill(blob((-1.38, -0.62), (-0.9, -0.86), (-0.6, -0.66), (1.38, -0.64), (1.4, -0.36), (-1.38, -0.36), ease=0.5), PAPER)
    pen.fill(blob((-1.34, -0.66), (-1.2, -0.88), (-0.8, -0.86), (-0.66, -0.64), (-1.0, -0.58)), "#ffffff", 0.08)
    pen.fill(blob((-0.5, -0.7), (0.4, -0.78), (1.4, -0.7), (1.46, -0.24), (0.4, -0.14), (-0.44, -0.26), ease=0.6), "#7f93b8", shade=0.2)


def bench(pen: Pen) -> None:
    pen.fill(boxes((-0.9, -0.5, 0.1, 0.5), (0.8, -0.5, 0.1, 0.5), (-0.88, -1.0, 0.07, 0.5), (0.81, -1.0, 0.07, 0.5)), IRON)
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
    pen.fill(boxes((-0.32, -0.05, 0.08, 0.05), (0.24, -0.05, 0.08, 0.05), (-0.38, -1.04, 0.76, 0.06)), DARK_WOOD)


def clock(pen: Pen) -> None:
    pen.fill(box(-0.13, -0.68, 0.26, 0.62), WOOD, shade=0.15)
    pen.fill(box(-0.08, -0.62, 0.16, 0.44, 0.02), "#2a1c14", edge=False)
    pen.line(curve((0.0, -0.62), (0.03, -0.34)), BRASS, 0.012)
    pen.mark(disc(0.03, -0.3, 0.04), BRASS, 0.15)
    pen.fill(boxes((-0.18, -0.06, 0.36, 0.06)), DARK_WOOD)
    pen.fill(blob((-0.18, -0.68), (-0.17, -0.94), (0.0, -1.04), (0.17, -0.94), (0.18, -0.68), ease=0.5), WOOD)
    pen.fill(disc(0, -0.82, 0.12), PAPER, 0.12, rim=0)
    pen.line(lines(((0.0, -0.9), (0.0, -0.82), (0.05, -0.79))), "#1f1a18", 0.014)


def piano(pen: Pen) -> None:
    black = "#2c211f"
    pen.fill(boxes((-0.7, -0.6, 0.1, 0.6), (0.6, -0.6, 0.1, 0.6)), black)
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
    pen.fill(boxes((-0.36, -0.1, 0.08, 0.1), (0.28, -0.1, 0.08, 0.1), (-0.46, -0.86, 0.92, 0.08)), IRON)


def door(pen: Pen) -> None:
    pen.fill(box(-0.26, -1.04, 0.52, 1.04), DARK_WOOD)
    pen.fill(box(-0.21, -0.98, 0.42, 0.98), WOOD, 0.02, edge=False, hatch="upright")
    for x in (-0.17, 0.02):
        pen.fill(boxes((x, -0.92, 0.15, 0.4), (x, -0.44, 0.15, 0.36)), shift(WOOD, -0.06), -0.04, edge=False)
    pen.mark(disc(0.15, -0.48, 0.022), BRASS, 0.2)


def window(pen: Pen) -> None:
    pen.fill(box(-0.4, -1.0, 0.8, 1.0), "#6a4a34")
    pen.fill(box(-0.33, -0.93, 0.66, 0.86), "#9cc4d4", 0.2, edge=False, glow=0.3)
    pen.line(lines(((0, -0.93), (0, -0.07)), ((-0.33, -0.5), (0.33, -0.5))), "#6a4a34", 0.05)
    pen.fill(box(-0.46, -0.04, 0.92, 0.08), "#7a5a40")


def throne(pen: Pen) -> None:
    pen.fill(poly((-0.34, -0.5), (-0.36, -0.94), (-0.18, -0.86), (0.0, -1.0), (0.18, -0.86), (0.36, -0.94), (0.34, -0.5)), BRASS, 0.05)
    pen.fill(box(-0.26, -0.84, 0.52, 0.5, 0.03), "#8a2a3c", edge=False)
    pen.fill(boxes((-0.4, -0.5, 0.1, 0.5), (0.3, -0.5, 0.1, 0.5)), BRASS)
    pen.fill(box(-0.34, -0.4, 0.68, 0.14, 0.03), "#a8384c", 0.06)
    pen.fill(box(-0.3, -0.27, 0.6, 0.27), shift(rgb(BRASS), -0.12))


def curtain(pen: Pen) -> None:
    pen.fill(blob((-0.3, -1.0), (0.3, -1.0), (0.18, -0.5), (0.3, 0.0), (-0.3, 0.0), (-0.24, -0.5), ease=0.7), "#8c3440", shade=0.2, hatch="cloth")


def cushion(pen: Pen) -> None:
    pen.fill(blob((-0.8, -0.1), (-0.7, -0.7), (0.0, -0.85), (0.7, -0.7), (0.8, -0.1), (0.0, 0.0), ease=0.8), "#a8506a", shade=0.25)
