"""Things written as short lists of shapes, and how they are read.

One thing a line: `name | height slot | shape; shape; ...`. A shape is `verb:colour numbers`, lengths in hundredths of the
thing's height, y upward from the ground. Verbs: p polygon, b blob, o oval (middle, radii), r rectangle (left, bottom, width,
height), l4 straight line 4 wide, c4 curved line. A 2 before the verb draws its mirror image too. After the colour's letter,
each + or - lightens or darkens, * makes it shine.
"""

# ruff: noqa: E501 - the colours

from __future__ import annotations

import re
from functools import partial

from literai.engines.illustrator.colour import shift
from literai.engines.illustrator.path import Path, Point, blob, box, curve, lines, oval, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.stuff import Drawing

COLOURS = {
    "w": "#8a5c38", "d": "#5a3a26", "i": "#3f424c", "g": "#cfa348", "p": "#f3ead4", "r": "#a03c34", "b": "#3f5f7a", "e": "#55804c", "s": "#d2ac58", "k": "#24242c", "t": "#8d8a82", "c": "#e2d6bc", "n": "#6a4a34",
    "m": "#a6aeb8", "l": "#7a4c2c", "o": "#cf7a34", "y": "#e6be48", "u": "#e0b08c", "v": "#6f4a78", "a": "#8fc0cc", "q": "#d88a92", "h": "#b89a6c", "j": "#3f6a50", "x": "#eef2f4",
}  # fmt: skip
_VERB = re.compile(r"(2?)([pborlc])([\d.]*):([a-z])([+\-]*)(\*?)")


def _points(numbers: list[str], side: float) -> list[Point]:
    return [(side * float(x) / 100, -float(y) / 100) for x, y in (pair.split(",") for pair in numbers)]


def _path(verb: str, points: list[Point], side: float) -> Path:
    if verb == "p":
        return poly(*points)
    if verb == "b":
        return blob(*points)
    (x, y), (a, b) = points[0], points[-1]
    if verb == "o":
        return oval(x, y, abs(a), abs(b))
    if verb == "r":
        return box(x if side > 0 else x + a, y + b, abs(a), abs(b))
    return curve(*points) if verb == "c" else lines(tuple(points))


def draw(shapes: str, pen: Pen) -> None:
    """Draws one thing in its own space: feet at y = 0, about one unit high."""
    for shape in shapes.split(";"):
        head, *numbers = shape.split()
        found = _VERB.fullmatch(head)
        assert found is not None, f"not a shape: {shape!r}"
        both, verb, width, letter, tone, shines = found.groups()
        step = 0.07 * (tone.count("+") - tone.count("-"))
        colour = shift(COLOURS[letter], step)
        for side in (1.0, -1.0) if both else (1.0,):
            path = _path(verb, _points(numbers, side), side)
            if verb in "lc":
                pen.line(path, colour, float(width) / 100, step, glow=0.9 if shines else 0.0, edge=float(width) >= 4)
            else:
                pen.fill(path, colour, step * 0.8, shade=0.16, glow=0.9 if shines else 0.0)


def table(text: str) -> dict[str, tuple[float, str, Drawing]]:
    """name: (height beside a man, slot, how to draw it)."""
    out: dict[str, tuple[float, str, Drawing]] = {}
    for line in text.strip().splitlines():
        name, size, shapes = (piece.strip() for piece in line.split("|"))
        height, slot = size.split()
        out[name] = (float(height), slot, partial(draw, shapes))
    return out
