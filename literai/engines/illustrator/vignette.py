"""A neutral picture for a line whose place is not known: a wash of the mood on the book's paper.

It shows who is there and nothing that the line does not say: no meadow, no room.
"""

from __future__ import annotations

import math

from literai.engines.illustrator import nature, weather
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import RGB, mix, rgb, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.palette import BRIGHT, GLOOMY
from literai.engines.illustrator.path import Point, arch, blob, box, curve, disc, intersect, join, oval, poly, smooth
from literai.engines.illustrator.picture import Picture, Sheet

WASHES = (("#7fa3a8", "#e8d8b0"), ("#a88f7a", "#f0dcb4"), ("#8a94b4", "#ecdcd0"), ("#9aa884", "#f0e6c0"), ("#b08a80", "#f4dcc0"), ("#7f9a94", "#e6e0c4"))
GLOOM = (("#3f4a62", "#a8a6a8"), ("#4a4458", "#b09c94"), ("#44525a", "#a4aca4"))
JOY = (("#e0a05a", "#fbe8b8"), ("#d88a70", "#fbe4c0"), ("#8fb48a", "#f6ecc0"))


def vignette(picture: Picture, air: Air, mood: str, *, peopled: bool) -> Ground:
    """Paper, an oval of sprayed wash with rings, a floor line only where somebody stands."""
    w, h, u = picture.width, picture.height, picture.unit
    words = set(mood.lower().split())
    first, second = picture.choose(GLOOM if words & GLOOMY or air.time == "night" else JOY if words & BRIGHT else WASHES)
    dark, light = rgb(first), rgb(second)
    back = picture.sheet(0.0, "none", 0.0)
    paper = mix(picture.palette.paper, light, 0.35)
    back.fill(box(-20, -20, w + 40, h + 40), paper, edge=False)
    cx, cy = w / 2, h * 0.47
    _wash(picture, picture.choose(("oval", "disc", "arch", "panel")), cx, cy, dark, light)
    if air.time in ("night", "evening"):
        nature.moon(picture, u * 0.06, crescent=True)
    else:
        picture.halo(*picture.light, u * 0.5, mix(light, "#ffffff", 0.4), 0.35)
    _motif(picture, picture.choose(("leaves", "birds", "swirls", "motes")), cx, cy, dark)
    _flourish(picture, cx, h * 0.945, mix(dark, "#2a2430", 0.35))
    y = h * 0.74
    if not peopled:
        _tale(picture, cx, h * 0.78, dark, light, bright=bool(words & BRIGHT), gloomy=bool(words & GLOOMY))
    if peopled:
        floor = picture.sheet(0.1, "ground", 0.7, 1.4)
        floor.fill(
            blob(
                (cx - w * 0.4, y),
                (cx - w * 0.2, y - 10),
                (cx + w * 0.18, y - 6),
                (cx + w * 0.4, y + 4),
                (cx + w * 0.3, y + h * 0.085),
                (cx, y + h * 0.105),
                (cx - w * 0.3, y + h * 0.08),
            ),
            mix(shift(dark, 0.06), light, 0.3),
        )
    return Ground(picture, y + h * 0.01, y + h * 0.06, u * 0.58, u * 0.62)


def _tale(picture: Picture, x: float, y: float, dark: RGB, light: RGB, *, bright: bool, gloomy: bool) -> None:
    """An open book, out of which the story rises: leaves, birds, stars, petals or sparks on a winding trail."""
    u = picture.unit
    kind = picture.choose(("birds", "petals", "leaves") if bright else ("ravens", "leaves", "motes") if gloomy else ("birds", "leaves", "stars", "motes"))
    ink = mix(dark, picture.palette.ink, 0.55)
    turn, lean = picture.choose((-1.0, 1.0)), picture.pick(0.1, 0.2)
    picture.halo(x, y - u * 0.2, u * 0.42, mix(light, "#fff4d0", 0.6), 0.5)
    trail = picture.sheet(0.06, "none", 0.5, 1.2)
    for i in range(17):
        t = (i + 0.6) / 17
        px = x + turn * math.sin(t * 5.2) * u * lean * (0.35 + t) + picture.pick(-0.14, 0.14) * u * t
        py, size = y - u * (0.1 + 0.86 * t) + picture.pick(-0.05, 0.05) * u * t, u * (0.018 + 0.034 * t) * picture.pick(0.8, 1.25)
        _mote(picture, trail, kind, px, py, size, mix(ink, light, picture.pick(0.0, 0.35)))
    book = picture.sheet(0.02, "level", 1.0, 1.8)
    w, high = u * 0.25, u * 0.055
    book.fill(
        poly((x - w * 1.06, y + high * 1.3), (x + w * 1.06, y + high * 1.3), (x + w * 1.0, y - high * 0.5), (x - w * 1.0, y - high * 0.5)),
        mix(ink, "#8a3a34", 0.5),
    )
    for s in (-1.0, 1.0):
        page = blob(
            (x, y + high * 0.9),
            (x + s * w * 0.1, y - high * 1.1),
            (x + s * w * 0.55, y - high * 1.5),
            (x + s * w, y - high * 0.9),
            (x + s * w * 1.02, y + high),
            (x + s * w * 0.5, y + high * 0.5),
            ease=0.7,
        )
        book.fill(page, "#f6eedb" if s > 0 else "#efe5cd", 0.12 if s > 0 else 0.05, shade=0.16)
        for k in range(5):
            ly = y - high * (0.85 - 0.32 * k)
            book.line(
                curve((x + s * w * 0.16, ly + high * 0.1), (x + s * w * 0.52, ly - high * 0.22), (x + s * w * (0.9 - 0.1 * (k == 4)), ly + high * 0.12)),
                mix(ink, "#f6eedb", 0.55),
                1.6,
            )
    book.line(curve((x, y - high * 0.8), (x, y + high * 0.9)), mix(ink, "#f6eedb", 0.3), 2.0, -0.1)


def _mote(picture: Picture, sheet: Sheet, kind: str, x: float, y: float, size: float, colour: RGB) -> None:
    a = picture.pick(-0.6, 0.6)

    def at(px: float, py: float) -> Point:
        return (x + (px * math.cos(a) - py * math.sin(a)) * size, y + (px * math.sin(a) + py * math.cos(a)) * size)

    if kind in ("birds", "ravens"):
        body = blob(at(-1.6, -0.9), at(-0.5, -0.35), at(0, -0.1), at(0.5, -0.5), at(1.5, -1.2), at(0.7, 0.0), at(0.2, 0.35), at(-0.4, 0.2), ease=0.7)
        sheet.fill(body, mix(colour, "#1c1a22", 0.6) if kind == "ravens" else colour, 0.02)
    elif kind == "leaves":
        sheet.fill(blob(at(-1, 0), at(0, -0.55), at(1.2, 0), at(0, 0.55)), mix(colour, picture.choose(("#6f8a4a", "#b8843c", "#a8603a")), 0.6), 0.03)
        sheet.line(curve(at(-1.2, 0), at(0.9, 0)), colour, max(1.0, size * 0.09))
    elif kind == "petals":
        sheet.fill(
            blob(at(-0.9, 0), at(0, -0.6), at(0.9, -0.2), at(0.5, 0.5), at(-0.4, 0.5)),
            mix(colour, picture.choose(("#e89aa0", "#f2c8b8", "#e0b85a")), 0.75),
            0.06,
        )
    elif kind == "stars":
        points = [at(math.sin(k * math.pi / 4) * (1.1 if k % 2 == 0 else 0.4), -math.cos(k * math.pi / 4) * (1.1 if k % 2 == 0 else 0.4)) for k in range(8)]
        sheet.fill(poly(*points), mix(colour, "#f4d88a", 0.75), 0.2, glow=0.4)
    else:
        sheet.fill(disc(x, y, size * 0.5), mix(colour, "#fff0c8", 0.7), 0.2, glow=0.3)


def _wash(picture: Picture, kind: str, cx: float, cy: float, dark: RGB, light: RGB) -> None:
    """The coloured ground of the vignette, torn paper in steps of light."""
    w, h = picture.width, picture.height
    lx, ly = picture.light
    for i in range(7 if kind != "panel" else 8):
        t = i / 6
        sheet = picture.sheet(0.1, "none" if i == 0 else "level", 0.5 if i == 0 else 0.25)
        colour = mix(dark, light, min(1.0, t) ** 0.8)
        if kind == "oval":
            rough = [_rim(picture, cx, cy, w * (0.45 - 0.05 * i), h * (0.40 - 0.042 * i), k / 30 * math.tau, 0.018) for k in range(30)]
            shape = smooth([(x + (lx - cx) * 0.16 * t, y + (ly - cy) * 0.1 * t) for x, y in rough], ease=0.5)
        elif kind == "disc":
            r = min(w, h) * (0.46 - 0.055 * i)
            shape = disc(cx + (lx - cx) * 0.5 * t, h * 0.42 + (ly - cy) * 0.25 * t, r) if i else disc(cx, h * 0.46, min(w, h) * 0.47)
        elif kind == "arch":
            shape = arch(cx + (lx - cx) * 0.2 * t, h * (0.86 - 0.012 * i), w * (0.84 - 0.11 * i), h * (0.76 - 0.07 * i))
        else:
            frame = box(w * 0.09, h * 0.1, w * 0.82, h * 0.76, 10)
            if i == 0:
                shape = frame
            else:
                top = h * (0.1 + 0.76 * (i - 1) / 8)
                ribbon = [(w * 0.05 + k * w * 0.1, top + picture.pick(-0.012, 0.012) * h) for k in range(10)]
                shape = intersect(poly(*ribbon, (w, h), (0.0, h)), frame)
        sheet.fill(shape, colour, 0.02 * i)


def _rim(picture: Picture, cx: float, cy: float, rx: float, ry: float, angle: float, rough: float) -> Point:
    r = 1 + picture.pick(-rough, rough) * 2
    return (cx + math.cos(angle) * rx * r, cy + math.sin(angle) * ry * r)


def _motif(picture: Picture, kind: str, cx: float, cy: float, dark: tuple[float, float, float]) -> None:
    u = picture.unit
    sheet = picture.sheet(0.3, "none", 0.2)
    if kind == "birds":
        weather.birds(picture, cx + picture.pick(-0.25, 0.1) * u, cy - u * picture.pick(0.3, 0.45), 5, u * 0.02)
    elif kind == "leaves":
        for side in (-1, 1):
            for k in range(7):
                a = picture.pick(-0.5, 1.2)
                x, y = cx + side * u * 0.40 * math.cos(a), cy - u * 0.52 * math.sin(a)
                sheet.fill(blob((x, y), (x + side * 8, y - 16), (x, y - 34 - 3 * k), (x - side * 8, y - 16)), mix(dark, "#5a7a4a", 0.5), shift_tone(k))
    elif kind == "swirls":
        for k in range(5):
            y = cy - u * (0.46 - 0.1 * k)
            x = cx + picture.pick(-0.2, 0.2) * u
            sheet.line(
                curve((x - u * 0.2, y), (x - u * 0.06, y - 14), (x + u * 0.08, y + 8), (x + u * 0.22, y - 4), (x + u * 0.2, y - 16)),
                mix(dark, picture.palette.paper, 0.5),
                2.6,
                0.08,
                alpha=0.7,
            )
    else:
        dots = [disc(cx + picture.random.normal(0, 0.2) * u, cy + picture.random.normal(-0.1, 0.26) * u, picture.pick(1, 4.4)) for _ in range(46)]
        sheet.fill(join(*dots), mix(dark, "#fff4d8", 0.8), 0.2, edge=False, alpha=0.8)


def shift_tone(k: int) -> float:
    return 0.04 * (k % 3 - 1)


def _flourish(picture: Picture, x: float, y: float, colour: tuple[float, float, float]) -> None:
    u = picture.unit
    sheet = picture.sheet(0.0, "none", 0.0)
    for s in (-1, 1):
        sheet.line(curve((x + s * u * 0.03, y), (x + s * u * 0.1, y - 9), (x + s * u * 0.17, y + 6), (x + s * u * 0.25, y - 2)), colour, 2.2)
        sheet.fill(oval(x + s * u * 0.26, y - 3, 4, 4), colour, edge=False)
    sheet.fill(blob((x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y), ease=0.3), colour, edge=False)
