"""Heads in three-quarter view: face, hair, beard, hat. Own space: centre at 0, radius 1, facing right."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.path import blob, box, curve, disc, limb, oval, poly
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.wardrobe import Look

HAIR = {
    "short": ((0.0, -1.22), (0.62, -1.05), (0.86, -0.52), (0.5, -0.62), (0.1, -0.58), (-0.22, -0.3), (-0.3, 0.18), (-0.62, 0.5), (-0.95, 0.35), (-1.08, -0.2), (-0.8, -0.95)),
    "side": ((-0.1, -1.24), (0.6, -1.12), (0.92, -0.6), (0.62, -0.5), (0.42, -0.74), (-0.05, -0.62), (-0.28, -0.2), (-0.35, 0.2), (-0.7, 0.55), (-1.0, 0.3), (-1.1, -0.25), (-0.82, -0.95)),
    "bun": ((0.0, -1.26), (0.62, -1.06), (0.88, -0.5), (0.42, -0.68), (0.0, -0.46), (-0.25, 0.0), (-0.35, 0.4), (-0.78, 0.5), (-1.06, -0.1), (-0.82, -0.95)),
    "long": ((0.0, -1.28), (0.64, -1.06), (0.9, -0.45), (0.4, -0.7), (-0.02, -0.42), (-0.2, 0.3), (-0.15, 1.2), (-0.35, 2.0), (-0.95, 2.3), (-1.35, 1.7), (-1.22, 0.6), (-1.14, -0.2), (-0.84, -0.95)),
    "wild": ((0.1, -1.32), (0.75, -1.4), (0.95, -0.7), (0.55, -0.66), (0.1, -0.5), (-0.2, 0.1), (-0.45, 0.5), (-0.85, 0.95), (-0.95, 0.5), (-1.5, 0.55), (-1.2, 0.1), (-1.7, -0.25), (-1.22, -0.5), (-1.5, -1.05), (-0.95, -1.0), (-0.7, -1.6), (-0.25, -1.28)),
    "bald": ((-0.35, -0.3), (-0.28, 0.1), (-0.45, 0.5), (-0.8, 0.5), (-1.06, 0.05), (-1.0, -0.35), (-0.7, -0.4)),
    "tail": ((0.0, -1.24), (0.62, -1.05), (0.86, -0.5), (0.4, -0.7), (0.0, -0.5), (-0.28, 0.0), (-0.5, 0.45), (-1.1, 1.3), (-1.4, 1.2), (-1.2, 0.3), (-1.08, -0.25), (-0.8, -0.98)),
}  # fmt: skip
SAD = frozenset(
    [
        "sad",
        "sorrowful",
        "weeping",
        "grief",
        "mournful",
        "melancholy",
        "gloomy",
        "lonely",
        "desolate",
        "miserable",
        "afraid",
        "terrified",
        "fearful",
        "anxious",
        "horror",
        "dread",
        "grim",
        "tense",
        "angry",
    ]
)


def head(look: Look, rim: float, mood: str = "") -> list[Part]:
    pen = Pen(rim * 0.8)
    if look.creature:
        _mask(pen, look)
        return pen.parts
    hood = look.hat == "hood"
    if look.hair == "long":
        pen.fill(blob((-1.1, -0.3), (-0.4, -0.9), (0.5, -0.6), (0.5, 0.8), (0.2, 1.7), (-0.6, 2.2), (-1.3, 1.6)), shift(look.hair_colour, -0.05), -0.05)
    face = blob(
        (-0.2, -1.08),
        (0.5, -0.98),
        (0.93, -0.42),
        (1.0, 0.15),
        (0.86, 0.6),
        (0.5, 0.98),
        (0.12, 0.98),
        (-0.45, 0.66),
        (-0.9, 0.3),
        (-0.98, -0.3),
        (-0.75, -0.82),
    )
    pen.fill(face, look.skin, 0.04)
    dark = rgb("#1a1512")
    for x, wide in ((0.74, 0.09), (0.22, 0.1)):
        pen.mark(oval(x, 0.0, wide, 0.13), dark, -0.3)
    brow = shift(look.hair_colour, -0.08)
    worried = 0.12 if set(mood.split()) & SAD else 0.0
    pen.line(curve((0.06, -0.3 + worried), (0.22, -0.36), (0.4, -0.3 - worried)), brow, 0.085, -0.2)
    pen.line(curve((0.62, -0.3 - worried), (0.76, -0.35), (0.88, -0.28 + worried)), brow, 0.085, -0.2)
    pen.fill(blob((0.56, 0.02), (0.72, 0.28), (0.64, 0.36), (0.5, 0.32), ease=0.8), shift(look.skin, -0.04), 0.06, rim=0, edge=False)
    bend = -0.08 if worried else 0.07
    pen.line(curve((0.34, 0.6), (0.55, 0.6 + bend), (0.74, 0.57)), "#7a3328", 0.085, -0.12)
    for x in (0.12, 0.86):
        pen.mark(oval(x, 0.36, 0.17, 0.12), mix(look.skin, "#d9573f", 0.5), 0.0, alpha=0.35)
    if look.hair in HAIR and not hood:
        pen.fill(blob(*HAIR[look.hair], ease=0.9 if look.hair != "wild" else 0.5), look.hair_colour, -0.02)
    if look.hair == "bun" and not hood:
        pen.fill(disc(-1.08, -0.6, 0.44), look.hair_colour, 0.0)
    if look.hair != "long" and not hood:
        pen.fill(oval(-0.36, 0.12, 0.16, 0.22), shift(look.skin, -0.04), 0.0, rim=0, edge=False)
    if look.beard == "full":
        pen.fill(
            blob((0.9, 0.36), (0.98, 0.9), (0.62, 1.5), (0.1, 1.3), (-0.35, 0.7), (-0.34, 0.24), (0.0, 0.5), (0.35, 0.44), (0.55, 0.5), (0.75, 0.42)),
            look.hair_colour,
            0.0,
        )
        pen.line(curve((0.42, 0.68), (0.56, 0.72), (0.7, 0.67)), "#6a2f28", 0.07, -0.1)
    elif look.beard == "moustache":
        pen.mark(blob((0.56, 0.42), (0.86, 0.5), (0.92, 0.62), (0.58, 0.54), (0.22, 0.64), (0.26, 0.5)), look.hair_colour, 0.0)
    elif look.beard == "whiskers":
        pen.mark(blob((-0.3, 0.0), (-0.1, 0.3), (0.12, 0.78), (-0.16, 0.86), (-0.5, 0.5)), look.hair_colour, 0.0)
    if look.glasses:
        for x in (0.74, 0.22):
            pen.line(disc(x, 0.02, 0.22), "#3a3026", 0.06)
    if look.hat:
        _hat(pen, look)
    return pen.parts


def _hat(pen: Pen, look: Look) -> None:
    cloth = shift(look.coat, -0.05) if look.hat_colour is None else look.hat_colour
    band = look.trim
    if look.hat == "top":
        pen.fill(poly((-0.86, -0.72), (-0.94, -2.3), (0.9, -2.3), (0.8, -0.72)), cloth)
        pen.mark(poly((-0.87, -0.82), (-0.89, -1.14), (0.82, -1.14), (0.8, -0.82)), band)
        pen.fill(blob((-1.4, -0.82), (-0.6, -0.56), (0.55, -0.56), (1.4, -0.82), (0.7, -0.76), (-0.6, -0.76)), cloth)
    elif look.hat == "bowler":
        pen.fill(blob((-1.0, -0.56), (-0.96, -1.12), (-0.4, -1.55), (0.35, -1.55), (0.92, -1.12), (0.96, -0.56)), cloth)
        pen.fill(blob((-1.36, -0.62), (-0.6, -0.44), (0.65, -0.44), (1.38, -0.64), (0.6, -0.62), (-0.6, -0.62)), cloth)
    elif look.hat == "deerstalker":
        pen.fill(blob((-1.1, -0.28), (-1.06, -0.85), (-0.55, -1.36), (0.25, -1.4), (0.84, -0.98), (0.96, -0.4), (0.0, -0.5)), "#9a7f5a", 0.04)
        pen.fill(blob((0.72, -0.62), (1.24, -0.48), (1.56, -0.22), (1.1, -0.24), (0.62, -0.36)), "#8a7050", 0.0)
        pen.fill(blob((-0.95, -0.52), (-1.45, -0.3), (-1.62, 0.0), (-1.2, -0.05), (-0.8, -0.2)), "#8a7050", 0.0)
        for x in (-0.6, -0.1, 0.4):
            pen.line(curve((x - 0.1, -1.3), (x, -0.5)), "#7c6344", 0.06)
    elif look.hat == "cap":
        pen.fill(blob((-1.06, -0.36), (-1.16, -1.0), (-0.3, -1.42), (0.74, -1.18), (0.96, -0.56)), cloth)
        pen.fill(blob((0.62, -0.66), (1.34, -0.48), (1.3, -0.34), (0.56, -0.42)), shift(cloth, -0.08))
    elif look.hat == "helmet":
        pen.fill(blob((-1.0, -0.4), (-1.02, -1.1), (-0.3, -1.7), (0.4, -1.68), (0.98, -1.05), (1.0, -0.4), (0.0, -0.55)), cloth)
        pen.line(curve((-1.1, -0.42), (0.0, -0.52), (1.2, -0.38)), shift(cloth, 0.1), 0.14)
        pen.fill(disc(0.42, -1.05, 0.16), "#d8b24a", 0.2)
    elif look.hat == "bonnet":
        pen.fill(blob((-1.12, 0.3), (-1.2, -0.7), (-0.6, -1.42), (0.3, -1.4), (0.0, -0.6), (-0.35, 0.5)), band)
        pen.fill(blob((0.1, -1.5), (0.75, -1.32), (1.02, -0.74), (0.5, -0.78), (0.0, -0.3), (-0.3, 0.5), (-0.5, 0.4), (-0.3, -0.6)), shift(band, 0.07))
    elif look.hat == "straw":
        pen.fill(blob((-0.9, -0.6), (-0.75, -1.25), (0.0, -1.4), (0.75, -1.25), (0.9, -0.6)), "#e8cf8a")
        pen.fill(blob((-1.7, -0.5), (-0.8, -0.75), (0.8, -0.75), (1.7, -0.5), (0.8, -0.42), (-0.8, -0.42)), "#dfc27a")
        pen.line(curve((-0.88, -0.72), (0.0, -0.84), (0.88, -0.72)), band, 0.16)
    elif look.hat == "wide":
        pen.fill(blob((-0.92, -0.58), (-0.8, -1.3), (-0.2, -1.5), (0.3, -1.38), (0.85, -1.2), (0.92, -0.58)), cloth)
        pen.fill(blob((-1.8, -0.55), (-0.8, -0.72), (0.8, -0.72), (1.8, -0.6), (0.8, -0.38), (-0.8, -0.38)), cloth)
    elif look.hat == "tricorne":
        pen.fill(blob((-1.4, -0.85), (-0.9, -1.5), (0.0, -1.7), (0.9, -1.45), (1.4, -0.8), (0.0, -0.6)), cloth)
        pen.line(curve((-1.3, -0.86), (0.0, -0.66), (1.3, -0.82)), band, 0.1, 0.1)
    elif look.hat == "crown":
        pen.fill(poly((-0.88, -0.62), (-1.0, -1.6), (-0.5, -1.15), (0.0, -1.75), (0.48, -1.15), (1.0, -1.6), (0.86, -0.62)), "#e2b33c", 0.15)
        for x in (-0.45, 0.0, 0.45):
            pen.mark(disc(x, -0.82, 0.12), "#b8343c", 0.1)
    elif look.hat == "wizard":
        pen.fill(blob((-0.9, -0.6), (-0.45, -2.1), (-0.8, -3.2), (0.25, -2.3), (0.9, -0.62)), cloth)
        pen.fill(blob((-1.6, -0.6), (-0.5, -0.38), (0.65, -0.38), (1.65, -0.7), (0.6, -0.7), (-0.6, -0.66)), cloth)
    elif look.hat == "hood":
        pen.fill(
            blob(
                (0.1, -1.5),
                (0.75, -1.12),
                (0.92, -0.5),
                (0.4, -0.72),
                (-0.05, -0.4),
                (-0.1, 0.6),
                (0.35, 1.15),
                (-0.6, 1.5),
                (-1.25, 0.9),
                (-1.22, -0.5),
                (-0.75, -1.3),
            ),
            look.coat,
        )
    elif look.hat == "veil":
        pen.fill(
            blob((0.1, -1.32), (0.72, -1.0), (0.84, -0.55), (0.2, -0.78), (-0.3, -0.2), (-0.3, 1.0), (-0.9, 2.4), (-1.5, 2.2), (-1.22, 0.2), (-0.85, -1.0)),
            "#f6f2ea",
            0.1,
        )
    elif look.hat == "nightcap":
        pen.fill(blob((-1.0, -0.4), (-0.7, -1.3), (0.2, -1.6), (-0.6, -1.9), (-1.6, -1.2), (-1.9, -0.3), (-1.6, -0.4), (-1.3, -0.9)), "#ece4d2", 0.05)
        pen.fill(blob((-1.04, -0.3), (-0.9, -0.9), (0.0, -1.35), (0.85, -0.9), (0.94, -0.5), (0.0, -0.7)), "#ece4d2", 0.05)
        pen.fill(disc(-1.75, -0.2, 0.2), "#d8cfba")
    elif look.hat == "chef":
        pen.fill(blob((-0.9, -0.55), (-1.3, -1.6), (-0.5, -2.1), (0.5, -2.1), (1.3, -1.6), (0.9, -0.55)), "#f8f4ea", 0.1)
        pen.mark(box(-0.9, -0.95, 1.8, 0.4), "#e9e2d2")
    elif look.hat == "maid":
        pen.fill(blob((-0.8, -1.0), (-0.6, -1.5), (0.0, -1.62), (0.6, -1.4), (0.75, -0.95), (0.0, -1.1)), "#f8f4ea", 0.1)
    elif look.hat == "turban":
        pen.fill(blob((-1.1, -0.4), (-1.2, -1.1), (-0.4, -1.6), (0.5, -1.55), (1.15, -1.0), (1.0, -0.42), (0.0, -0.6)), band, 0.05)
        pen.line(curve((-1.0, -0.6), (0.1, -1.1), (0.9, -1.2)), shift(band, -0.1), 0.08)
    elif look.hat == "kerchief":
        pen.fill(blob((-1.05, 0.0), (-1.1, -0.8), (-0.3, -1.35), (0.6, -1.12), (0.85, -0.55), (0.1, -0.6), (-0.3, -0.1), (-0.9, 0.7), (-1.3, 0.6)), band)


def _mask(pen: Pen, look: Look) -> None:
    """Beings without a human face: ghost, skeleton, monster, death."""
    kind = look.creature
    if kind == "ghost":
        pen.fill(blob((-0.2, -1.2), (0.6, -1.0), (1.0, -0.2), (0.8, 0.7), (0.2, 1.1), (-0.6, 0.8), (-1.0, 0.0), (-0.8, -0.9)), look.skin, 0.2, glow=0.35)
        for x in (0.15, 0.7):
            pen.mark(oval(x, -0.1, 0.14, 0.24), "#2a3548", -0.2)
        pen.mark(oval(0.45, 0.55, 0.16, 0.26), "#2a3548", -0.2)
        pen.line(curve((-0.7, -0.9), (-0.85, 0.2), (0.1, 1.1)), "#e8eef2", 0.14, 0.1)
    elif kind == "skull":
        pen.fill(blob((-0.2, -1.1), (0.6, -0.95), (0.95, -0.2), (0.8, 0.35), (0.7, 0.95), (0.2, 1.0), (-0.1, 0.5), (-0.9, 0.2), (-0.95, -0.5)), "#ece2c8", 0.1)
        for x in (0.22, 0.74):
            pen.mark(oval(x, -0.02, 0.19, 0.23), "#1f1a1c", -0.3)
        pen.mark(poly((0.5, 0.26), (0.62, 0.44), (0.42, 0.44)), "#1f1a1c", -0.3)
        pen.line(curve((0.2, 0.7), (0.75, 0.68)), "#4a4038", 0.06)
        pen.fill(
            blob(
                (0.1, -1.6),
                (0.75, -1.2),
                (0.9, -0.62),
                (0.3, -0.85),
                (-0.2, -0.4),
                (-0.1, 0.8),
                (0.2, 1.3),
                (-0.7, 1.5),
                (-1.3, 0.8),
                (-1.25, -0.6),
                (-0.75, -1.4),
            ),
            look.coat,
        )
    else:  # "shade": a hood with two pale eyes; "beast": a shaggy face
        fur = look.skin
        pen.fill(
            blob(
                (-0.2, -1.15),
                (0.55, -1.0),
                (0.95, -0.3),
                (1.15, 0.3),
                (0.75, 0.85),
                (0.0, 0.95),
                (-0.75, 0.6),
                (-1.1, 0.5),
                (-0.95, -0.2),
                (-1.15, -0.6),
                (-0.7, -0.75),
            ),
            fur,
            0.0,
        )
        for x in (0.28, 0.78):
            pen.fill(oval(x, -0.1, 0.17, 0.19), "#f2e6a0", 0.3, glow=0.6, rim=0, edge=False)
            pen.mark(oval(x + 0.04, -0.08, 0.06, 0.1), "#201818", -0.3)
        pen.fill(limb([(0.35, 0.52), (0.9, 0.5)], [0.1, 0.08]), shift(fur, -0.2), -0.2, rim=0, edge=False)
