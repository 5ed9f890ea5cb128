"""Heads of beasts in profile: outline, eye, nose, ears, horns. Own space: back of the skull at 0, nose at x = 1, facing right."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

from literai.engines.illustrator.colour import RGB, rgb, shift
from literai.engines.illustrator.path import Path, Point, blob, curve, disc, limb, oval, poly
from literai.engines.illustrator.picture import Pen

DARK = "#17120f"
# outline, the eye, the end of the mouth, how much of the end is a dark nose
SKULLS: dict[str, tuple[tuple[Point, ...], Point, Point, float]] = {
    "horse": (((-0.08, -0.12), (0.1, -0.23), (0.36, -0.2), (0.68, -0.13), (0.92, -0.08), (1.0, 0.05), (0.97, 0.18), (0.84, 0.2), (0.62, 0.13), (0.36, 0.25), (0.14, 0.3), (-0.08, 0.22)), (0.33, -0.08), (0.76, 0.13), 0.0),
    "cow": (((-0.08, -0.14), (0.12, -0.3), (0.36, -0.27), (0.7, -0.16), (0.98, -0.1), (1.05, 0.08), (0.97, 0.24), (0.72, 0.25), (0.4, 0.3), (0.1, 0.3), (-0.08, 0.2)), (0.33, -0.09), (0.78, 0.16), 0.0),
    "deer": (((-0.06, -0.14), (0.14, -0.26), (0.36, -0.22), (0.7, -0.08), (0.94, -0.03), (0.99, 0.08), (0.88, 0.16), (0.6, 0.14), (0.3, 0.22), (0.08, 0.24), (-0.06, 0.18)), (0.35, -0.06), (0.72, 0.1), 0.12),
    "sheep": (((-0.06, -0.18), (0.14, -0.32), (0.42, -0.3), (0.76, -0.16), (0.97, -0.02), (0.98, 0.12), (0.84, 0.2), (0.5, 0.22), (0.1, 0.28), (-0.06, 0.2)), (0.38, -0.08), (0.74, 0.13), 0.0),
    "dog": (((-0.1, -0.12), (0.08, -0.32), (0.32, -0.34), (0.46, -0.2), (0.76, -0.14), (0.97, -0.12), (1.0, 0.02), (0.9, 0.12), (0.6, 0.17), (0.3, 0.24), (0.05, 0.28), (-0.1, 0.2)), (0.4, -0.13), (0.58, 0.09), 0.12),
    "cat": (((-0.12, -0.1), (0.06, -0.38), (0.36, -0.44), (0.62, -0.32), (0.82, -0.1), (0.9, 0.03), (0.84, 0.17), (0.62, 0.26), (0.3, 0.32), (0.02, 0.28)), (0.58, -0.1), (0.68, 0.12), 0.07),
    "bear": (((-0.14, -0.08), (0.04, -0.34), (0.32, -0.38), (0.54, -0.2), (0.84, -0.15), (0.96, -0.04), (0.92, 0.12), (0.66, 0.19), (0.36, 0.28), (0.0, 0.3)), (0.5, -0.14), (0.66, 0.09), 0.12),
    "pig": (((-0.12, -0.16), (0.06, -0.36), (0.34, -0.36), (0.58, -0.17), (0.9, -0.18), (1.0, -0.2), (1.02, 0.1), (0.86, 0.14), (0.6, 0.22), (0.26, 0.34), (-0.06, 0.3)), (0.44, -0.12), (0.7, 0.13), 0.0),
    "mouse": (((-0.14, -0.1), (0.06, -0.34), (0.36, -0.34), (0.68, -0.16), (0.96, 0.0), (0.98, 0.08), (0.7, 0.18), (0.3, 0.28), (-0.05, 0.26)), (0.52, -0.1), (0.76, 0.1), 0.06),
    "lizard": (((-0.1, -0.12), (0.1, -0.22), (0.34, -0.24), (0.66, -0.12), (0.98, -0.06), (1.0, 0.06), (0.6, 0.16), (0.2, 0.2), (-0.1, 0.16)), (0.3, -0.13), (0.42, 0.06), 0.0),
    "camel": (((-0.08, -0.12), (0.12, -0.25), (0.36, -0.2), (0.66, -0.06), (0.9, -0.08), (1.02, 0.04), (1.0, 0.2), (0.86, 0.26), (0.66, 0.2), (0.34, 0.22), (0.1, 0.26), (-0.08, 0.18)), (0.32, -0.08), (0.74, 0.13), 0.0),
    "rhino": (((-0.14, -0.14), (0.06, -0.3), (0.36, -0.22), (0.6, -0.1), (0.88, -0.16), (1.0, 0.0), (0.96, 0.2), (0.7, 0.26), (0.3, 0.32), (-0.1, 0.28)), (0.42, -0.06), (0.76, 0.16), 0.0),
    "ape": (((-0.2, -0.1), (-0.06, -0.38), (0.24, -0.46), (0.5, -0.34), (0.56, -0.16), (0.72, -0.02), (0.8, 0.16), (0.66, 0.34), (0.34, 0.38), (0.04, 0.26)), (0.48, -0.14), (0.52, 0.18), 0.0),
}  # fmt: skip


def outline(kind: str) -> Path:
    return blob(*SKULLS[kind][0])


def ears(pen: Pen, kind: str, colour: RGB, *, near: bool) -> None:
    """The far ear goes behind the head, the near one before it."""
    tint, back = (colour, 0.0) if near else (shift(colour, -0.07), -0.08)
    x = 0.02 if near else 0.14
    shapes = {
        "point": blob((x - 0.02, -0.16), (x - 0.06, -0.42), (x + 0.06, -0.52), (x + 0.16, -0.36), (x + 0.18, -0.2), ease=0.6),
        "cat": blob((x + 0.02, -0.28), (x + 0.02, -0.62), (x + 0.1, -0.62), (x + 0.3, -0.34), ease=0.4),
        "long": blob((x - 0.02, -0.16), (x - 0.22, -0.5), (x - 0.2, -0.78), (x - 0.02, -0.6), (x + 0.12, -0.2), ease=0.9),
        "side": blob((x + 0.02, -0.18), (x - 0.16, -0.26), (x - 0.36, -0.18), (x - 0.3, -0.06), (x - 0.04, -0.02)),
        "round": disc(x + 0.06, -0.36, 0.13),
        "big": disc(x, -0.38, 0.26),
        "flop": blob((x, -0.26), (x + 0.14, -0.26), (x + 0.2, -0.04), (x + 0.1, 0.24), (x - 0.06, 0.2), (x - 0.1, -0.06)),
    }
    if kind in shapes:
        if kind == "flop" and not near:
            return
        pen.fill(shapes[kind], shift(colour, -0.08) if kind == "flop" else tint, back)
        if near and kind in ("round", "big", "cat", "long"):
            inner = {"round": disc(x + 0.07, -0.35, 0.07), "big": disc(x, -0.36, 0.17), "cat": poly((x + 0.06, -0.34), (x + 0.08, -0.54), (x + 0.2, -0.34))}
            pen.mark(inner.get(kind, limb([(x, -0.26), (x - 0.14, -0.62)], [0.1, 0.06])), shift(colour, 0.08, 0.8), 0.0)


def horns(pen: Pen, kind: str, *, near: bool) -> None:
    x, tone = (0.12, 0.06) if near else (0.2, -0.06)
    bone = "#d8caa8" if near else "#a89a7c"
    if kind == "short":
        pen.fill(blob((x - 0.04, -0.24), (x + 0.04, -0.4), (x + 0.2, -0.52), (x + 0.12, -0.34), (x + 0.06, -0.22)), bone, tone)
    elif kind == "curved":
        pen.fill(
            blob((x - 0.06, -0.24), (x - 0.1, -0.52), (x - 0.34, -0.72), (x - 0.52, -0.62), (x - 0.3, -0.56), (x - 0.06, -0.4), (x + 0.06, -0.26)), bone, tone
        )
    elif kind == "ram":
        pen.line(curve((x, -0.26), (x - 0.2, -0.4), (x - 0.36, -0.16), (x - 0.22, 0.08), (x - 0.02, 0.0)), bone, 0.13, tone, edge=True)
    elif kind == "straight":
        pen.fill(limb([(x, -0.22), (x - 0.1, -0.6), (x - 0.24, -1.0)], [0.1, 0.07, 0.02]), "#4a3c30", tone)
    elif kind == "antlers":
        pen.fill(limb([(x, -0.2), (x - 0.28, -0.56), (x - 0.2, -1.0), (x + 0.04, -1.3)], [0.1, 0.085, 0.07, 0.03]), "#8a6c48", tone)
        for (ax, ay), (bx, by) in (((-0.12, -0.42), (0.2, -0.62)), ((-0.28, -0.68), (0.1, -0.9)), ((-0.22, -0.94), (-0.5, -1.2))):
            pen.fill(limb([(x + ax, ay), (x + (ax + bx) / 2 + 0.04, (ay + by) / 2 + 0.05), (x + bx, by)], [0.075, 0.06, 0.02]), "#8a6c48", tone)
    elif kind == "nose" and near:
        pen.fill(blob((0.72, -0.08), (0.94, -0.42), (1.02, -0.56), (1.0, -0.3), (0.98, -0.06)), bone, tone)
    elif kind == "tusks" and near:
        pen.fill(blob((0.74, 0.12), (0.86, 0.02), (0.9, -0.18), (0.94, 0.02), (0.86, 0.16)), "#efe6d0", tone)


def features(pen: Pen, kind: str, colour: RGB) -> None:
    """Eye, nostril, mouth: small, as animals have them."""
    _points, (ex, ey), (mx, my), nose = SKULLS[kind]
    whole = outline(kind)
    end = max(p[0] for p in SKULLS[kind][0])
    if nose:
        tip_y = min(p[1] for p in SKULLS[kind][0] if p[0] > end - 0.1)
        pen.fill(oval(end - nose * 0.35, tip_y + nose * 0.55, nose, nose * 0.8), DARK, -0.15, edge=False, clip=whole)
    elif kind != "ape":
        pen.mark(oval(end - 0.1, 0.0, 0.035, 0.028), shift(colour, -0.22), -0.15)
    pen.line(curve((mx, my), (mx + 0.1, my + 0.015), (min(end - 0.04, mx + 0.26), my - 0.03)), shift(colour, -0.2), 0.022, -0.12)
    size = 0.06 if kind in ("cat", "mouse") else 0.046
    pen.line(curve((ex - size * 1.7, ey + 0.012), (ex, ey - size * 1.15), (ex + size * 1.6, ey + 0.01)), shift(colour, -0.2), 0.026, -0.15)
    if kind == "cat":
        pen.mark(oval(ex, ey + 0.01, size * 1.25, size * 0.95), "#d8b848", 0.1)
        pen.mark(oval(ex + 0.01, ey + 0.01, size * 0.45, size * 0.9), DARK, -0.3)
        for k in (-0.03, 0.03):
            pen.line(curve((0.74, 0.08 + k), (1.02, 0.06 + k * 3)), rgb("#efe8da"), 0.012, 0.1, alpha=0.7)
    else:
        pen.mark(oval(ex, ey + 0.005, size, size * 0.86), DARK, -0.3)
        pen.mark(disc(ex + size * 0.3, ey - size * 0.3, size * 0.28), "#ffffff", 0.3)
    if kind == "ape":
        pen.fill(
            blob((0.3, -0.2), (0.5, -0.24), (0.6, -0.02), (0.76, 0.14), (0.62, 0.3), (0.38, 0.3), (0.26, 0.06)),
            shift(colour, 0.14, 0.8),
            0.03,
            edge=False,
            clip=whole,
        )
        pen.mark(disc(ex, ey, 0.045), DARK, -0.3)
        pen.line(curve((0.3, -0.25), (0.48, -0.28), (0.58, -0.16)), shift(colour, -0.1), 0.05, -0.1)
        pen.line(curve((0.46, 0.2), (0.6, 0.22), (0.72, 0.17)), shift(colour, -0.12), 0.026, -0.12)
