"""Rain, snow, lightning and birds: what is in the air."""

from __future__ import annotations

from literai.engines.illustrator.path import curve, disc, join, poly
from literai.engines.illustrator.picture import Picture


def rain(picture: Picture, count: int, *, slant: float = 0.25) -> None:
    sheet = picture.sheet(0.0, "none", 0.0)
    for width, share, alpha in ((1.0, 0.65, 0.3), (1.7, 0.35, 0.42)):
        strokes = []
        for _ in range(int(count * share)):
            x, y, long = picture.pick(-60, picture.width), picture.pick(-40, picture.height), picture.unit * picture.pick(0.03, 0.08) * width
            strokes.append(poly((x, y), (x + long * slant, y + long), closed=False))
        sheet.line(join(*strokes), "#e2ecf0", width, 0.15, alpha=alpha)


def snow(picture: Picture, count: int) -> None:
    sheet = picture.sheet(0.0, "none", 0.0)
    flakes = [disc(picture.pick(0, picture.width), picture.pick(0, picture.height), picture.pick(0.9, 3.4)) for _ in range(count)]
    sheet.fill(join(*flakes), "#ffffff", 0.3, edge=False, glow=0.3, alpha=0.9)


def lightning(picture: Picture) -> None:
    x, y = picture.width * picture.choose((0.16, 0.24, 0.78, 0.86)), picture.height * 0.1
    points = [(x, y)]
    while y < picture.horizon - 20:
        x, y = x + picture.pick(-24, 24), y + picture.pick(18, 34)
        points.append((x, y))
    sheet = picture.sheet(0.0, "none", 0.0)
    sheet.line(poly(*points, closed=False), "#f6fbe8", 2.6, 0.4, glow=1)
    fork = points[len(points) // 2]
    sheet.line(poly(fork, (fork[0] - 22, fork[1] + 24), (fork[0] - 18, fork[1] + 44), closed=False), "#f6fbe8", 1.6, 0.4, glow=0.9)
    picture.halo(points[len(points) // 2][0], picture.height * 0.25, picture.unit * 0.5, "#a9c8d0", 0.34)


def birds(picture: Picture, x: float, y: float, count: int, size: float) -> None:
    sheet = picture.sheet(0.3, "none", 0.0)
    for i in range(count):
        bx, by, s = (
            x + i * size * 2.2 + picture.pick(-1, 1) * size,
            y - abs(i - count // 2) * size * 0.8 + picture.pick(-1, 1) * size,
            size * picture.pick(0.7, 1.1),
        )
        sheet.line(
            curve((bx - s, by - s * 0.5), (bx - s * 0.4, by - s * 0.55), (bx, by), (bx + s * 0.4, by - s * 0.55), (bx + s, by - s * 0.5)),
            "#35465a",
            max(1.2, s * 0.16),
        )
