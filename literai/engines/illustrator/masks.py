"""Faces that are not human: ghost, skeleton, monster, death. Own space of a head: centre at 0, radius 1, facing right."""

from __future__ import annotations

from literai.engines.illustrator.colour import shift
from literai.engines.illustrator.path import blob, curve, limb, oval, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.wardrobe import Look


def mask(pen: Pen, look: Look) -> None:
    """Draws the face of `look.creature`."""
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
