"""Butterfly, caterpillar, spider, crab and beetle. Own space: feet at y = 0, one unit high, facing right."""

from __future__ import annotations

from literai.engines.illustrator.path import blob, curve, disc, join, limb, oval
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.skulls import DARK


def insect(rim: float, kind: str) -> list[Part]:
    pen = Pen(rim)
    if kind == "butterfly":
        for s in (-1, 1):
            pen.fill(blob((0, -0.5), (s * 0.4, -0.95), (s * 0.55, -0.6), (s * 0.2, -0.42)), "#d8783a", 0.05)
            pen.fill(blob((0, -0.45), (s * 0.4, -0.4), (s * 0.34, -0.1), (s * 0.08, -0.28)), "#c8503a", 0.0)
        pen.fill(limb([(0, -0.7), (0, -0.2)], [0.05, 0.03]), DARK, rim=0)
    elif kind == "caterpillar":
        for i in range(7):
            pen.fill(disc(-0.6 + i * 0.18, -0.16 - 0.1 * max(0, i - 3), 0.16), "#6f9a3c" if i % 2 else "#86ae48", rim=1)
        pen.fill(disc(0.62, -0.62, 0.2), "#86ae48")
        pen.mark(disc(0.7, -0.66, 0.04), DARK, -0.3)
        pen.line(join(curve((0.6, -0.8), (0.56, -1.0)), curve((0.7, -0.78), (0.78, -0.98))), DARK, 0.025)
    elif kind == "spider":
        legs = [curve((s * 0.1, -0.4), (s * (0.4 + 0.05 * i), -0.75 + i * 0.14), (s * (0.55 + 0.05 * i), -0.1)) for s in (-1, 1) for i in range(4)]
        pen.line(join(*legs), "#2a2228", 0.035)
        pen.fill(oval(-0.1, -0.42, 0.26, 0.22), "#3a3038")
        pen.fill(disc(0.2, -0.36, 0.14), "#4a3c44")
    elif kind == "crab":
        legs = [curve((s * 0.3, -0.25), (s * (0.55 + 0.1 * i), -0.34), (s * (0.62 + 0.1 * i), 0.0)) for s in (-1, 1) for i in range(3)]
        pen.line(join(*legs), "#a8402c", 0.06)
        for s in (-1, 1):
            pen.fill(limb([(s * 0.34, -0.4), (s * 0.62, -0.6), (s * 0.52, -0.86)], [0.1, 0.1, 0.2]), "#c85a3a")
            pen.line(curve((s * 0.12, -0.5), (s * 0.14, -0.7)), "#a8402c", 0.04)
            pen.mark(disc(s * 0.14, -0.72, 0.05), DARK, -0.2)
        pen.fill(blob((-0.48, -0.3), (-0.2, -0.52), (0.2, -0.52), (0.48, -0.3), (0.2, -0.1), (-0.2, -0.1)), "#c85a3a", shade=0.2)
    else:  # beetle
        legs = [curve((s * 0.1, -0.3), (s * 0.5, -0.4 + i * 0.12), (s * 0.6, -0.05)) for s in (-1, 1) for i in range(3)]
        pen.line(join(*legs), "#2a2018", 0.045)
        pen.fill(blob((-0.5, -0.2), (-0.3, -0.52), (0.2, -0.54), (0.5, -0.24), (0.0, -0.06)), "#5a3a24", shade=0.3)
        pen.line(curve((-0.45, -0.24), (0.0, -0.5), (0.4, -0.44)), "#3a2416", 0.03)
        pen.fill(disc(0.52, -0.26, 0.13), "#3a2416")
        pen.line(join(curve((0.6, -0.34), (0.8, -0.56)), curve((0.62, -0.28), (0.88, -0.4))), "#2a2018", 0.025)
    return pen.parts
