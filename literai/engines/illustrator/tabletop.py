"""Lights and small things. Own space: foot at y = 0, one unit high, middle at x = 0."""

from __future__ import annotations

from literai.engines.illustrator.colour import shift
from literai.engines.illustrator.path import blob, box, curve, disc, join, limb, lines, oval, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.stuff import BRASS, DARK_WOOD, IRON, PAPER, boxes


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
    pen.fill(boxes((-0.05, -0.08, 0.1, 0.08), (-0.035, -0.3, 0.07, 0.02), (-0.07, -0.79, 0.14, 0.012)), IRON)
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
    pen.fill(boxes((-0.04, -0.4, 0.08, 0.4), (-0.22, -0.06, 0.44, 0.06)), "#dfeaec", 0.1)
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


def vase(pen: Pen) -> None:
    for x, y, c in ((-0.26, -0.86, "#e2604f"), (0.0, -1.0, "#f0c040"), (0.26, -0.84, "#c88ab8")):
        pen.line(curve((0, -0.5), (x, y)), "#4d8a4a", 0.04)
        pen.fill(disc(x, y, 0.13), c, 0.05)
    pen.fill(blob((-0.12, -0.58), (0.12, -0.58), (0.28, -0.3), (0.14, 0.0), (-0.14, 0.0), (-0.28, -0.3)), "#6a92a8", shade=0.2)


def hat(pen: Pen) -> None:
    pen.fill(box(-0.36, -0.94, 0.72, 0.82), "#26242c", shade=0.15)
    pen.mark(box(-0.36, -0.34, 0.72, 0.16), "#8a3a3c")
    pen.fill(oval(0, -0.1, 0.7, 0.1), "#26242c")


def cards(pen: Pen) -> None:
    for i, c in enumerate(("#b8322c", "#26242c", "#b8322c")):
        x = -0.4 + i * 0.4
        pen.fill(poly((x - 0.28, -0.1 * i), (x + 0.26, -0.1), (x + 0.34, -0.9), (x - 0.2, -0.96 + 0.05 * i)), PAPER, 0.1)
        pen.mark(disc(x + 0.02, -0.5, 0.11), c)


def money(pen: Pen) -> None:
    for x, y in ((-0.4, -0.12), (0.1, -0.1), (0.45, -0.14), (-0.12, -0.34), (0.24, -0.36), (0.04, -0.6)):
        pen.fill(oval(x, y, 0.3, 0.13), "#e2b840", 0.1)


def globe(pen: Pen) -> None:
    pen.fill(blob((-0.3, 0.0), (-0.06, -0.16), (0.06, -0.16), (0.3, 0.0), ease=0.5), DARK_WOOD)
    pen.fill(disc(0, -0.58, 0.4), "#6fa3b0", shade=0.25)
    pen.fill(blob((-0.2, -0.8), (0.1, -0.84), (0.16, -0.6), (-0.06, -0.46), (-0.24, -0.6)), "#b8a860", edge=False)
    pen.line(disc(0, -0.58, 0.45), BRASS, 0.045)


def bell(pen: Pen) -> None:
    pen.fill(blob((-0.5, -0.14), (-0.3, -0.4), (-0.26, -0.84), (0.0, -1.0), (0.26, -0.84), (0.3, -0.4), (0.5, -0.14), ease=0.7), BRASS, shade=0.25)
    pen.fill(disc(0, -0.08, 0.1), IRON)


def skull(pen: Pen) -> None:
    pen.fill(
        blob((-0.5, -0.5), (-0.4, -0.92), (0.0, -1.0), (0.4, -0.92), (0.5, -0.5), (0.28, -0.3), (0.24, 0.0), (-0.24, 0.0), (-0.28, -0.3)), "#e9dfc6", shade=0.15
    )
    for x in (-0.2, 0.2):
        pen.mark(oval(x, -0.52, 0.13, 0.15), "#1f1a1c", -0.3)
    pen.mark(poly((0, -0.38), (0.07, -0.24), (-0.07, -0.24)), "#1f1a1c", -0.3)


def violin(pen: Pen) -> None:
    pen.fill(blob((0, -0.02), (-0.26, -0.1), (-0.2, -0.34), (-0.22, -0.54), (0.0, -0.62), (0.22, -0.54), (0.2, -0.34), (0.26, -0.1)), "#9a5424", shade=0.2)
    pen.line(lines(((0, -0.12), (0, -1.0))), "#2c1a12", 0.06)
    pen.mark(join(oval(-0.1, -0.3, 0.02, 0.07), oval(0.1, -0.3, 0.02, 0.07)), "#2c1a12")
