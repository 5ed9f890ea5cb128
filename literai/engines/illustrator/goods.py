"""Tools, vessels, stones and other things that stand about. Own space: foot at y = 0, one unit high, middle at x = 0."""

from __future__ import annotations

import math

from literai.engines.illustrator.colour import rgb, shift
from literai.engines.illustrator.path import arch, blob, box, curve, disc, join, limb, lines, oval, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.stuff import BRASS, DARK_WOOD, IRON, PAPER, WOOD, boxes


def chest(pen: Pen) -> None:
    pen.fill(box(-0.75, -0.6, 1.5, 0.6), WOOD, shade=0.15)
    pen.fill(blob((-0.78, -0.6), (-0.7, -0.9), (0.0, -1.0), (0.7, -0.9), (0.78, -0.6), ease=0.5), shift(WOOD, 0.03), 0.04)
    pen.fill(boxes((-0.6, -0.94, 0.1, 0.94), (0.5, -0.94, 0.1, 0.94)), IRON, 0.04)
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


def cross(pen: Pen) -> None:
    pen.fill(boxes((-0.09, -1.0, 0.18, 1.0), (-0.34, -0.76, 0.68, 0.17)), "#b8a888", shade=0.15)


def gravestone(pen: Pen) -> None:
    pen.fill(arch(0, 0.0, 0.62, 1.0), "#9a9c98", shade=0.2)
    pen.line(lines(((-0.16, -0.62), (0.16, -0.62)), ((-0.2, -0.48), (0.2, -0.48)), ((-0.14, -0.34), (0.14, -0.34))), "#6a6c6a", 0.04)


def coffin(pen: Pen) -> None:
    pen.fill(poly((-1.4, -0.3), (-0.9, -0.9), (1.3, -0.7), (1.4, -0.2), (1.2, 0.0), (-1.1, 0.0)), DARK_WOOD, shade=0.2)
    pen.line(lines(((-0.9, -0.5), (-0.2, -0.45)), ((-0.6, -0.68), (-0.56, -0.3))), BRASS, 0.06)


def statue(pen: Pen) -> None:
    stone = "#c6c6be"
    pen.fill(boxes((-0.2, -0.26, 0.4, 0.26), (-0.24, -0.3, 0.48, 0.05), (-0.24, -0.04, 0.48, 0.04)), stone, shade=0.15)
    pen.fill(blob((-0.12, -0.3), (-0.14, -0.6), (-0.1, -0.8), (0.1, -0.8), (0.16, -0.56), (0.14, -0.3), ease=0.7), stone, shade=0.25)
    pen.fill(limb([(0.08, -0.76), (0.22, -0.86), (0.24, -1.0)], [0.07, 0.055, 0.04]), stone)
    pen.fill(disc(0, -0.87, 0.07), stone)


def sphinx(pen: Pen) -> None:
    stone = "#d8d4c6"
    pen.fill(boxes((-0.9, -0.3, 1.8, 0.3)), "#7a6a44", shade=0.2)
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
    pen.fill(boxes((-0.46, -0.9, 0.08, 0.6), (0.38, -0.9, 0.08, 0.6)), DARK_WOOD)
    pen.fill(box(-0.56, -0.4, 1.12, 0.4, 0.05), "#a8a498", shade=0.2, hatch="level")
    pen.line(lines(((0.0, -0.86), (0.0, -0.46))), "#6a5a44", 0.025)
    pen.fill(poly((-0.66, -0.78), (0.0, -1.06), (0.66, -0.78)), "#a85a3c")


def sword(pen: Pen) -> None:
    pen.fill(poly((-0.05, -0.26), (-0.04, -0.92), (0.0, -1.0), (0.04, -0.92), (0.05, -0.26)), "#d6dbe2", 0.2)
    pen.fill(boxes((-0.2, -0.28, 0.4, 0.05), (-0.035, -0.24, 0.07, 0.2)), BRASS)


def gun(pen: Pen) -> None:
    pen.fill(blob((-0.95, -0.1), (-0.9, -0.5), (-0.3, -0.55), (-0.3, -0.32), (-0.6, -0.26), ease=0.5), WOOD)
    pen.fill(box(-0.4, -0.56, 1.4, 0.13), IRON, 0.05)


def umbrella(pen: Pen) -> None:
    pen.line(curve((0, -0.9), (0, -0.1), (0.12, -0.02), (0.16, -0.14)), WOOD, 0.05)
    pen.fill(blob((-0.1, -0.2), (-0.14, -0.8), (0.0, -1.0), (0.14, -0.8), (0.1, -0.2), ease=0.5), "#34364a", shade=0.2)


def drum(pen: Pen) -> None:
    pen.fill(box(-0.5, -0.8, 1.0, 0.8), "#b8403a", shade=0.2)
    pen.fill(oval(0, -0.8, 0.52, 0.14), PAPER, 0.08)
    pen.line(lines(*(((x, -0.75), (x + 0.12, -0.05), (x + 0.25, -0.75)) for x in (-0.5, -0.25, 0.0, 0.25))), "#f0e0b0", 0.03)


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


def chain(pen: Pen) -> None:
    for i in range(7):
        pen.line(oval(-0.84 + i * 0.28, -0.3 - 0.16 * math.sin(i), 0.17, 0.1), "#8a8e98", 0.06, 0.05, edge=True)


def snowman(pen: Pen) -> None:
    for y, r in ((-0.24, 0.27), (-0.6, 0.2), (-0.86, 0.14)):
        pen.fill(disc(0, y, r), "#f4f6f8", 0.1, shade=0.2)
    pen.fill(poly((0.06, -0.88), (0.26, -0.85), (0.06, -0.83)), "#e0802c", rim=0)
