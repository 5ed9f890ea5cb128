"""Birds, fish, insects and other animals with plans of their own. Own space: feet at y = 0, one unit high, facing right."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

import math

from literai.engines.illustrator.beasts import beast
from literai.engines.illustrator.colour import rgb, shift
from literai.engines.illustrator.path import blob, curve, disc, join, limb, oval, poly, unite
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.skulls import DARK


def rabbit(rim: float, coat: str = "#f2ece2", waistcoat: str = "") -> list[Part]:
    pen = Pen(rim)
    pen.fill(disc(-0.36, -0.16, 0.09), "#fffaf2", 0.1)
    pen.fill(blob((-0.34, -0.06), (-0.36, -0.3), (-0.1, -0.5), (0.14, -0.46), (0.2, -0.2), (0.16, -0.02), (-0.2, 0.0)), coat, shade=0.2)
    if waistcoat:
        pen.fill(blob((-0.2, -0.42), (0.12, -0.47), (0.2, -0.3), (0.18, -0.12), (-0.06, -0.1), (-0.22, -0.22)), waistcoat, 0.0)
        pen.line(curve((0.08, -0.44), (0.14, -0.28), (0.1, -0.12)), "#e8c35a", 0.018, 0.2)
    pen.fill(oval(-0.16, -0.05, 0.2, 0.06), shift(coat, -0.04))
    pen.fill(limb([(0.1, -0.36), (0.24, -0.22), (0.2, -0.04)], [0.1, 0.07, 0.07]), coat, 0.04)
    for dx in (-0.06, 0.06):
        pen.fill(limb([(0.2 + dx, -0.68), (0.12 + dx * 2, -0.86), (0.1 + dx * 2.4, -1.02)], [0.07, 0.1, 0.05]), coat, 0.03)
        pen.mark(limb([(0.19 + dx, -0.72), (0.12 + dx * 2, -0.96)], [0.03, 0.04]), "#e8b4a8", 0.05)
    pen.fill(blob((0.08, -0.6), (0.2, -0.72), (0.36, -0.66), (0.44, -0.54), (0.34, -0.44), (0.14, -0.44)), coat, 0.05)
    pen.mark(disc(0.3, -0.6, 0.032), DARK, -0.3)
    pen.mark(disc(0.44, -0.55, 0.024), "#d88a84", 0.0)
    return pen.parts


def bird(rim: float, colour: str, *, legs: float = 0.2, neck: float = 0.12, beak: float = 0.14, beak_colour: str = "#d8982c", tail: float = 0.3, crest: bool = False, tail_fan: str = "", breast: str = "") -> list[Part]:  # fmt: skip
    """Standing birds, from sparrow to swan: body, neck and head are one outline."""
    pen, base, coat = Pen(rim), -legs, rgb(colour)
    if tail_fan:
        for i in range(11):
            a = math.radians(166 + i * 8)
            tip = (-0.2 + math.cos(a) * 0.86, base - 0.2 + math.sin(a) * 0.86)
            pen.fill(limb([(-0.2, base - 0.2), tip], [0.06, 0.17]), shift(rgb(tail_fan), -0.03 * (i % 2)), 0.0)
            pen.mark(oval(*tip, 0.055, 0.055), "#d8b84a", 0.1)
            pen.mark(oval(*tip, 0.028, 0.028), "#1f3a6a", 0.0)
    for x, tone in ((0.08, -0.1), (-0.02, 0.0)):
        pen.line(curve((x, base - 0.06), (x - 0.02, -legs * 0.5), (x, -0.02)), beak_colour, 0.026, tone)
        pen.line(join(curve((x, -0.02), (x + 0.1, 0.0)), curve((x, -0.02), (x - 0.06, 0.0))), beak_colour, 0.022, tone)
    head = (0.24 + neck * 0.22, base - 0.46 - neck)
    bend = (0.3 + neck * 0.06, base - 0.34 - neck * 0.45)
    body = blob(
        (-0.4, base - 0.16),
        (-0.22, base - 0.34),
        (0.06, base - 0.42),
        (0.28, base - 0.36),
        (0.34, base - 0.2),
        (0.2, base - 0.02),
        (-0.08, base + 0.01),
        (-0.3, base - 0.06),
    )
    if tail:
        body = unite(
            body,
            blob(
                (-0.2, base - 0.3),
                (-0.4 - tail * 0.7, base - 0.16),
                (-0.42 - tail, base - 0.06),
                (-0.36 - tail * 0.8, base - 0.03),
                (-0.16, base - 0.04),
                ease=0.6,
            ),
        )
    slim = 0.17 - min(0.09, neck * 0.2)
    body = unite(body, limb([(0.14, base - 0.22), bend, head], [0.34, slim * 1.25, max(slim, 0.1)]))
    pen.fill(poly((head[0] + 0.05, head[1] - 0.045), (head[0] + 0.1 + beak, head[1] + 0.035), (head[0] + 0.05, head[1] + 0.05)), beak_colour, 0.05)
    pen.fill(unite(body, oval(head[0] + 0.01, head[1], 0.115, 0.1)), colour, 0.02, shade=0.22)
    if breast:
        pen.fill(oval(0.24, base - 0.16, 0.18, 0.2), breast, 0.05, edge=False, clip=body)
    wing = blob((0.12, base - 0.34), (0.2, base - 0.22), (0.0, base - 0.08), (-0.34, base - 0.06), (-0.46, base - 0.1), (-0.2, base - 0.24))
    pen.fill(wing, shift(coat, -0.06), 0.02, edge=False)
    for k in (0.0, 0.06, 0.12):
        pen.line(curve((0.1 - k, base - 0.2 + k * 0.6), (-0.1, base - 0.12 + k * 0.4), (-0.36, base - 0.09 + k * 0.1)), shift(coat, -0.14), 0.014, -0.06)
    pen.mark(disc(head[0] + 0.045, head[1] - 0.02, 0.022), DARK, -0.3)
    pen.mark(disc(head[0] + 0.052, head[1] - 0.027, 0.008), "#ffffff", 0.3)
    if crest:
        comb = poly(
            (head[0] - 0.08, head[1] - 0.07),
            (head[0] - 0.07, head[1] - 0.2),
            (head[0] - 0.01, head[1] - 0.13),
            (head[0] + 0.04, head[1] - 0.21),
            (head[0] + 0.09, head[1] - 0.06),
        )
        pen.fill(comb, "#c03630", 0.05)
        pen.mark(oval(head[0] + 0.09, head[1] + 0.1, 0.03, 0.05), "#c03630", 0.0)
    return pen.parts


def owl(rim: float) -> list[Part]:
    pen = Pen(rim)
    pen.fill(blob((-0.3, -0.1), (-0.36, -0.6), (-0.26, -0.98), (0.0, -0.9), (0.26, -0.98), (0.36, -0.6), (0.3, -0.1), (0.0, 0.0)), "#8a6848", shade=0.2)
    pen.fill(oval(0, -0.32, 0.2, 0.28), "#d8c09a", 0.04, edge=False)
    for x in (-0.14, 0.14):
        pen.fill(disc(x, -0.72, 0.14), "#f0dca8", 0.1, rim=0)
        pen.mark(disc(x, -0.72, 0.07), DARK, -0.3)
    pen.fill(poly((-0.05, -0.66), (0.05, -0.66), (0.0, -0.54)), "#d8902c", 0.1, rim=0)
    return pen.parts


def flying(rim: float, colour: str = "#f2f2ee", *, bat: bool = False) -> list[Part]:
    """A bird or bat on the wing, about one unit across."""
    pen = Pen(rim)
    if bat:
        pen.fill(
            blob(
                (0, -0.5),
                (0.1, -0.62),
                (0.3, -0.66),
                (0.52, -0.5),
                (0.36, -0.46),
                (0.28, -0.36),
                (0.16, -0.42),
                (0, -0.3),
                (-0.16, -0.42),
                (-0.28, -0.36),
                (-0.36, -0.46),
                (-0.52, -0.5),
                (-0.3, -0.66),
                (-0.1, -0.62),
                ease=0.4,
            ),
            "#2a2630",
        )
        return pen.parts
    pen.fill(blob((-0.02, -0.46), (-0.3, -0.8), (-0.5, -0.78), (-0.3, -0.6), (-0.12, -0.4)), shift(rgb(colour), -0.08))
    pen.fill(blob((-0.3, -0.36), (0.06, -0.5), (0.26, -0.46), (0.36, -0.42), (0.1, -0.34), (-0.2, -0.3)), colour)
    pen.fill(blob((0.04, -0.46), (0.0, -0.84), (-0.12, -0.96), (-0.14, -0.66), (-0.1, -0.44)), colour, 0.06)
    pen.fill(poly((0.34, -0.45), (0.46, -0.4), (0.33, -0.39)), "#e0a030", rim=0)
    return pen.parts


def snake(rim: float) -> list[Part]:
    pen = Pen(rim)
    body = [(-0.9, -0.06), (-0.6, -0.16), (-0.3, -0.06), (0.0, -0.14), (0.2, -0.3), (0.1, -0.6), (0.3, -0.84), (0.5, -0.84)]
    pen.fill(limb(body, [0.03, 0.1, 0.14, 0.15, 0.14, 0.12, 0.12, 0.14]), "#7a8a3a", shade=0.2)
    for x, y in body[1:7]:
        pen.mark(disc(x, y, 0.03), "#3a4420", -0.1)
    pen.mark(disc(0.5, -0.88, 0.025), "#f0d040", 0.2)
    pen.line(join(curve((0.58, -0.83), (0.7, -0.8)), curve((0.66, -0.81), (0.74, -0.86))), "#b8322c", 0.02)
    return pen.parts


def fish(rim: float) -> list[Part]:
    pen = Pen(rim)
    pen.fill(poly((-0.4, -0.4), (-0.74, -0.66), (-0.66, -0.4), (-0.74, -0.14)), "#5f8aa0")
    pen.fill(blob((-0.44, -0.4), (-0.1, -0.62), (0.34, -0.56), (0.6, -0.4), (0.34, -0.24), (-0.1, -0.18)), "#6f9ab0", shade=0.25)
    pen.fill(poly((-0.1, -0.6), (0.1, -0.78), (0.24, -0.58)), "#5f8aa0")
    pen.mark(disc(0.42, -0.44, 0.045), DARK, -0.3)
    return pen.parts


def whale(rim: float, colour: str = "#5a7388") -> list[Part]:
    pen = Pen(rim)
    pen.fill(blob((-1.3, -0.5), (-1.75, -0.95), (-1.5, -1.0), (-1.28, -0.78), (-1.0, -1.05), (-0.86, -0.96), (-1.05, -0.55)), colour)
    pen.fill(blob((-1.25, -0.45), (-0.7, -0.8), (0.0, -1.0), (0.7, -0.92), (1.0, -0.5), (0.8, -0.15), (0.1, 0.0), (-0.7, -0.15)), colour, shade=0.25)
    pen.fill(blob((0.96, -0.4), (0.5, -0.3), (0.0, -0.08), (0.3, 0.02), (0.8, -0.1)), shift(rgb(colour), 0.16), 0.05, edge=False)
    pen.mark(disc(0.52, -0.5, 0.045), DARK, -0.3)
    pen.line(curve((0.98, -0.38), (0.6, -0.36), (0.3, -0.22)), shift(rgb(colour), -0.15), 0.03)
    pen.line(join(curve((0.3, -1.0), (0.28, -1.3), (0.1, -1.42)), curve((0.3, -1.0), (0.34, -1.32), (0.52, -1.4))), "#e8f2f4", 0.06, 0.2)
    return pen.parts


def turtle(rim: float) -> list[Part]:
    pen = Pen(rim)
    for x in (-0.4, 0.36):
        pen.fill(limb([(x, -0.24), (x + 0.1, -0.03)], [0.2, 0.18]), "#7a8a4a")
    pen.fill(limb([(0.4, -0.3), (0.72, -0.5), (0.8, -0.66)], [0.2, 0.16, 0.2]), "#7a8a4a")
    pen.mark(disc(0.85, -0.7, 0.03), DARK, -0.3)
    pen.fill(blob((-0.62, -0.2), (-0.4, -0.66), (0.1, -0.76), (0.5, -0.46), (0.56, -0.18), (0.0, -0.1)), "#6a5a34", shade=0.25)
    for x, y in ((-0.3, -0.46), (0.0, -0.56), (0.26, -0.42), (-0.06, -0.3)):
        pen.mark(oval(x, y, 0.12, 0.1), "#8a7644", 0.05)
    return pen.parts


def frog(rim: float) -> list[Part]:
    pen = Pen(rim)
    pen.fill(blob((-0.5, -0.05), (-0.4, -0.4), (0.1, -0.66), (0.4, -0.5), (0.36, -0.05)), "#6f9a44", shade=0.2)
    pen.fill(oval(-0.3, -0.12, 0.26, 0.13), "#5f8a3a")
    pen.fill(limb([(0.26, -0.3), (0.36, -0.04)], [0.12, 0.12]), "#7fa850")
    pen.fill(blob((0.0, -0.66), (0.2, -0.92), (0.5, -0.8), (0.56, -0.6), (0.2, -0.52)), "#7fa850")
    pen.fill(disc(0.26, -0.9, 0.1), "#e8e0a0", 0.1, rim=0)
    pen.mark(disc(0.28, -0.9, 0.05), DARK, -0.3)
    return pen.parts


def dragon(rim: float) -> list[Part]:
    """A beast with wings, a row of plates down its back, and fire."""
    pen = Pen(rim)
    far = blob((0.1, -0.8), (-0.1, -1.5), (-0.5, -1.95), (-0.46, -1.6), (-0.86, -1.66), (-0.66, -1.32), (-1.0, -1.2), (-0.6, -1.0), (-0.2, -0.7), ease=0.5)
    pen.fill(far, "#7a2f30", -0.08)
    pen.parts += beast("dragon", rim)
    plates = [poly((0.34 - 0.12 * i, -0.98 + 0.012 * i), (0.26 - 0.12 * i, -1.12 + 0.01 * i), (0.22 - 0.12 * i, -0.97 + 0.012 * i)) for i in range(8)]
    pen.fill(join(*plates), "#3f5a34", -0.02, rim=0)
    near = blob(
        (0.28, -0.84),
        (0.2, -1.62),
        (-0.1, -2.2),
        (-0.16, -1.78),
        (-0.56, -1.96),
        (-0.42, -1.5),
        (-0.8, -1.46),
        (-0.46, -1.16),
        (-0.56, -0.92),
        (-0.1, -0.78),
        ease=0.5,
    )
    pen.fill(near, "#a04038", 0.02, shade=0.25)
    for tip in ((-0.1, -2.12), (-0.5, -1.9), (-0.72, -1.43)):
        pen.line(curve((0.2, -0.88), (tip[0] * 0.4 + 0.12, tip[1] * 0.55 - 0.35), tip), "#5f2428", 0.022, -0.08)
    pen.fill(
        blob((1.2, -1.38), (1.5, -1.52), (1.9, -1.46), (1.7, -1.34), (2.0, -1.24), (1.64, -1.22), (1.5, -1.1), (1.3, -1.26)),
        "#f08a2c",
        0.3,
        glow=0.9,
        rim=0,
        edge=False,
    )
    pen.fill(blob((1.22, -1.37), (1.46, -1.44), (1.66, -1.38), (1.46, -1.28)), "#ffdc70", 0.4, glow=1, rim=0, edge=False)
    return pen.parts
