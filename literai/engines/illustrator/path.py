"""Shapes: thin wrappers that make skia paths from points. y grows downward."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import skia

Point = tuple[float, float]
Path = Any  # skia.Path, which ships without type stubs
Matrix = Any  # skia.Matrix


def poly(*points: Point, closed: bool = True) -> Path:
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.close()
    return path


def smooth(points: Sequence[Point], *, closed: bool = True, ease: float = 0.5) -> Path:
    """A Catmull-Rom curve through the points; `ease` 0 gives straight lines."""
    count, pull = len(points), ease / 3
    path = skia.Path()
    path.moveTo(*points[0])
    for i in range(count if closed else count - 1):
        at = [points[(i + d) % count] if closed else points[min(max(i + d, 0), count - 1)] for d in (-1, 0, 1, 2)]
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at
        path.cubicTo(bx + (cx - ax) * pull, by + (cy - ay) * pull, cx - (dx - bx) * pull, cy - (dy - by) * pull, cx, cy)
    if closed:
        path.close()
    return path


def blob(*points: Point, ease: float = 1.0) -> Path:
    return smooth(points, ease=ease / 2)


def curve(*points: Point, ease: float = 1.0) -> Path:
    """An open curve, for strokes."""
    return smooth(points, closed=False, ease=ease / 2)


def limb(points: Sequence[Point], widths: Sequence[float]) -> Path:
    """A tapering tube along a polyline, with round ends."""
    left, right = [], []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length * widths[i] / 2, (bx - ax) / length * widths[i] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return smooth([*left, _tip(points[-2], points[-1], widths[-1]), *right[::-1], _tip(points[1], points[0], widths[0])])


def _tip(before: Point, end: Point, width: float) -> Point:
    length = math.hypot(end[0] - before[0], end[1] - before[1]) or 1.0
    return (end[0] + (end[0] - before[0]) / length * width / 2, end[1] + (end[1] - before[1]) / length * width / 2)


def disc(x: float, y: float, radius: float) -> Path:
    path = skia.Path()
    path.addCircle(x, y, radius)
    return path


def oval(x: float, y: float, rx: float, ry: float) -> Path:
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    return path


def box(x: float, y: float, width: float, height: float, radius: float = 0.0) -> Path:
    path = skia.Path()
    rect = skia.Rect.MakeXYWH(x, y, width, height)
    if radius:
        path.addRoundRect(rect, radius, radius)
    else:
        path.addRect(rect)
    return path


def arch(x: float, y: float, width: float, height: float, *, pointed: bool = False) -> Path:
    """A window or door shape; (x, y) is the middle of its foot."""
    r = width / 2
    path = skia.Path()
    path.moveTo(x - r, y)
    path.lineTo(x - r, y - height + r)
    if pointed:
        path.quadTo(x - r, y - height + r * 0.2, x, y - height - r * 0.35)
        path.quadTo(x + r, y - height + r * 0.2, x + r, y - height + r)
    else:
        path.arcTo(skia.Rect.MakeLTRB(x - r, y - height, x + r, y - height + 2 * r), 180, 180, False)
    path.lineTo(x + r, y)
    path.close()
    return path


def join(*paths: Path) -> Path:
    """Several shapes as one part."""
    whole = skia.Path()
    for path in paths:
        whole.addPath(path)
    return whole


def merged(*paths: Path) -> Path:
    """Several overlapping shapes as one outline; where Skia cannot find it, all of them filled as they lie."""
    whole = join(*paths)
    whole.setFillType(skia.PathFillType.kWinding)
    try:
        return skia.Simplify(whole)
    except RuntimeError:  # curves that nearly touch, about one picture in some thousands
        return whole


def lines(*segments: tuple[Point, ...]) -> Path:
    """Several open polylines as one stroke."""
    return join(*(poly(*segment, closed=False) for segment in segments))


def unite(first: Path, second: Path) -> Path:
    result = _op(first, second, skia.PathOp.kUnion_PathOp)
    return result if result is not None else join(first, second)


def cut(first: Path, second: Path) -> Path:
    """The first without the second."""
    result = _op(first, second, skia.PathOp.kDifference_PathOp)
    return result if result is not None else first


def intersect(first: Path, second: Path) -> Path:
    """What the two have in common."""
    result = _op(first, second, skia.PathOp.kIntersect_PathOp)
    return result if result is not None else first


def _op(first: Path, second: Path, kind: Any) -> Path | None:
    """None where Skia cannot tell: curves that nearly touch."""
    try:
        return skia.Op(first, second, kind)
    except RuntimeError:
        return None


def place(x: float = 0.0, y: float = 0.0, scale: float = 1.0, *, flip: bool = False, turn: float = 0.0, stretch: float = 1.0) -> Matrix:
    """From a thing's own space to the picture's: scaled, turned (degrees, clockwise), mirrored, moved to (x, y)."""
    matrix = skia.Matrix()
    matrix.setTranslate(x, y)
    matrix.preRotate(turn)
    matrix.preScale(-scale * stretch if flip else scale * stretch, scale)
    return matrix


def moved(path: Path, matrix: Matrix) -> Path:
    result = skia.Path()
    path.transform(matrix, result)
    return result
