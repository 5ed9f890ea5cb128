"""The shell of a room: walls, floor, windows, columns."""

from __future__ import annotations

from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.palette import outdoors
from literai.engines.illustrator.path import Path, arch, blob, box, curve, disc, join, lines, oval, poly
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.room_plans import Room


def wall(picture: Picture, plan: Room, colour: tuple[float, float, float], floor_y: float) -> None:
    w, u = picture.width, picture.unit
    sheet = picture.sheet(0.25, "level" if plan.pattern in ("stone", "plank") else "upright", 0.0)
    sheet.fill(box(-20, -20, w + 40, picture.height + 40), colour, edge=False)
    if plan.pattern == "stone":
        _stones(picture, sheet, colour, floor_y)
    elif plan.pattern == "plank":
        sheet.line(lines(*(((i * u * 0.075, 0), (i * u * 0.075, floor_y)) for i in range(int(w / (u * 0.075)) + 1))), shift(colour, -0.08), 1.6, -0.05)
    elif plan.pattern == "paper":
        kind, pitch = picture.choose(("stripe", "dots", "damask")), u * picture.pick(0.07, 0.1)
        tint = shift(colour, picture.choose((-0.05, 0.05)))
        columns, rows = int(w / pitch) + 2, int(floor_y / pitch) + 2
        if kind == "stripe":
            sheet.fill(join(*(box(i * pitch, -10, pitch * 0.45, floor_y + 10) for i in range(columns))), tint, edge=False)
        elif kind == "dots":
            sheet.fill(join(*(disc((i + 0.5 * (j % 2)) * pitch, j * pitch, pitch * 0.12) for i in range(columns) for j in range(rows))), tint, edge=False)
        else:
            motif = [
                blob((x, y - pitch * 0.36), (x + pitch * 0.22, y), (x, y + pitch * 0.36), (x - pitch * 0.22, y))
                for i in range(columns)
                for j in range(rows)
                for x, y in [((i + 0.5 * (j % 2)) * pitch, j * pitch)]
            ]
            sheet.fill(join(*motif), tint, edge=False)
    if plan.pattern in ("paper", "panel"):
        dado = floor_y - u * 0.2
        sheet.fill(box(-20, dado, w + 40, floor_y - dado), shift(colour, -0.08), -0.03, edge=False)
        sheet.fill(box(-20, dado - 6, w + 40, 8), shift(colour, 0.04), 0.06, edge=False)
        count = max(4, int(w / (u * 0.2)))
        sheet.line(
            join(*(box(w * (i + 0.12) / count, dado + 12, w * 0.76 / count, floor_y - dado - 24) for i in range(count))), shift(colour, -0.16), 1.6, -0.06
        )
        if plan.pattern == "panel":
            sheet.line(join(*(box(w * (i + 0.12) / count, u * 0.1, w * 0.76 / count, dado - u * 0.16) for i in range(count))), shift(colour, -0.1), 2.0, -0.05)
    sheet.fill(box(-20, -20, w + 40, 20 + u * 0.035), shift(colour, 0.06), 0.05, edge=False)
    sheet.fill(box(-20, floor_y - u * 0.03, w + 40, u * 0.03), shift(colour, -0.14), -0.05, edge=False)


def _stones(picture: Picture, sheet: Sheet, colour: tuple[float, float, float], floor_y: float) -> None:
    light: list[Path] = []
    dark: list[Path] = []
    high = picture.unit * 0.07
    for row in range(int(floor_y / high) + 2):
        x = -picture.pick(0, 40)
        while x < picture.width + 10:
            w = picture.unit * picture.pick(0.07, 0.15)
            if picture.chance(0.5):
                (light if picture.chance(0.5) else dark).append(box(x + 1.5, row * high + 1.5, w - 3, high - 3, 4))
            x += w
    sheet.fill(join(*light), shift(colour, 0.035), 0.04, edge=False)
    sheet.fill(join(*dark), shift(colour, -0.04), -0.05, edge=False)


def boards(picture: Picture, plan: Room, y: float) -> None:
    colour, w, h = rgb(plan.boards), picture.width, picture.height
    sheet = picture.sheet(0.12, "ground", 0.5)
    sheet.fill(box(-20, y, w + 40, h), colour)
    vx = w * picture.pick(0.35, 0.65)
    steps = [y + (h - y) * t**1.6 for t in (0.12, 0.3, 0.5, 0.72, 0.95)]
    if plan.floor == "plank":
        sheet.line(lines(*(((vx + i * 34, y), (vx + i * 120, h + 10)) for i in range(-9, 10))), shift(colour, -0.1), 1.6, -0.1)
    elif plan.floor in ("tile", "stone"):
        squares = []
        rows = [y, *steps, h + 60]
        for r in range(len(rows) - 1):
            for i in range(-9, 9):
                if (i + r) % 2:
                    t0, t1 = (rows[r] - y) / (h - y), (rows[r + 1] - y) / (h - y)
                    a, b = (vx + i * (34 + 86 * t0), rows[r]), (vx + (i + 1) * (34 + 86 * t0), rows[r])
                    c, d = (vx + (i + 1) * (34 + 86 * t1), rows[r + 1]), (vx + i * (34 + 86 * t1), rows[r + 1])
                    squares.append(poly(a, b, c, d))
        sheet.fill(join(*squares), shift(colour, -0.12 if plan.floor == "tile" else -0.05), -0.04, edge=False)
    else:
        sheet.fill(
            join(*(oval(picture.pick(0, w), picture.pick(y, h), picture.pick(6, 30), picture.pick(1, 4)) for _ in range(40))), shift(colour, -0.06), edge=False
        )


def windows(picture: Picture, plan: Room, air: Air, floor_y: float, wall: tuple[float, float, float]) -> list[tuple[float, float]]:
    """Draws them; returns the spans of wall they take."""
    u, w = picture.unit, picture.width
    if plan.windows == "none":
        return []
    if plan.windows == "train":
        _pane(picture, box(w * 0.12, floor_y - u * 0.72, w * 0.76, u * 0.44, 14), w / 2, floor_y - u * 0.28, u * 0.44, air, wall)
        return [(0, w)]
    if plan.hall:
        centres = [w * k for k in (0.2, 0.5, 0.8)]
        if plan.windows == "arch" and picture.chance(0.5):
            centres = [w * 0.32, w * 0.68]
    else:
        left = picture.light[0] < w / 2
        centres = [w * (picture.pick(0.18, 0.38) if left else picture.pick(0.62, 0.82))]
        if plan.windows == "sash" and picture.chance(0.25):
            centres.append(centres[0] + (0.36 if left else -0.36) * w)
    large = 1.0 if plan.hall or plan.windows != "sash" else picture.pick(0.85, 1.3)
    spans = []
    for x in centres:
        wide = {"slit": 0.1, "port": 0.2, "gothic": 0.17}.get(plan.windows, 0.22) * u * (1 + (large - 1) * 0.6)
        tall = {"slit": 0.16, "port": 0.2}.get(plan.windows, 0.36) * u * (1.35 if plan.hall else large)
        foot = floor_y - u * (0.3 if plan.windows != "slit" else 0.5)
        if plan.windows == "port":
            shape: Path = disc(x, foot - tall / 2, wide / 2)
        elif plan.windows in ("arch", "gothic"):
            shape = arch(x, foot, wide, tall, pointed=plan.windows == "gothic")
        else:
            shape = box(x - wide / 2, foot - tall, wide, tall)
        _pane(picture, shape, x, foot, tall, air, wall, stained=plan.windows == "gothic", bars=plan.windows, moon=x == centres[0])
        spans.append((x - wide * 0.9, x + wide * 0.9))
        if plan.curtains:
            _curtains(picture, x, foot, wide, tall)
    return spans


def _pane(
    picture: Picture,
    shape: Path,
    x: float,
    foot: float,
    tall: float,
    air: Air,
    wall: tuple[float, float, float],
    *,
    stained: bool = False,
    bars: str = "sash",
    moon: bool = True,
) -> None:

    u = picture.unit
    sheet = picture.sheet(0.2, "none", 0.8, 1.4)
    outside = outdoors(air.time, air.weather, air.season)
    bounds = shape.getBounds()
    left, top, right, bottom = bounds.left(), bounds.top(), bounds.right(), bounds.bottom()
    sheet.line(shape, shift(wall, -0.18), u * 0.035, edge=True)
    sheet.fill(shape, outside.low, 0.15, glow=0.25 if air.dark else 0.45, edge=False, hatch="level")
    sheet.fill(box(left, top, right - left, (bottom - top) * 0.45), mix(outside.top, outside.low, 0.35), 0.1, edge=False, clip=shape, glow=0.2)
    if stained:
        colours = ("#c8403a", "#3a6ab0", "#e0b03a", "#4a8a5a", "#7a4a9a")
        rows, columns = 7, 3
        for r in range(rows):
            for c in range(columns):
                sheet.fill(
                    box(left + (right - left) * c / columns, top + (bottom - top) * r / rows, (right - left) / columns - 1.5, (bottom - top) / rows - 1.5),
                    picture.choose(colours),
                    0.15,
                    glow=0.35,
                    edge=False,
                    clip=shape,
                )
    else:
        hills = blob(
            (left - 9, bottom + 9),
            (left - 9, bottom - tall * 0.24),
            ((left + right) / 2, bottom - tall * picture.pick(0.2, 0.36)),
            (right + 9, bottom - tall * 0.2),
            (right + 9, bottom + 9),
            ease=0.7,
        )
        sheet.fill(hills, mix("#5f8a64" if not air.snowy else "#e4eaf0", outside.ambient, 0.5 if air.dark else 0.2), 0.0, edge=False, clip=shape)
        if moon and air.time in ("night", "evening") and picture.chance(0.7):
            sheet.fill(disc(left + (right - left) * picture.pick(0.25, 0.75), top + tall * 0.26, tall * 0.08), "#f2ecd0", 0.4, glow=0.9, edge=False, clip=shape)
        if air.weather in ("rain", "storm", "snow"):
            drops = [((px, py), (px - 3, py + 9)) for px, py in ((picture.pick(left, right), picture.pick(top, bottom)) for _ in range(26))]
            sheet.line(lines(*drops), "#eef4f6", 1.2 if air.weather != "snow" else 2.4, 0.2, clip=shape)
        frame = shift(wall, -0.2)
        if bars == "slit":
            sheet.line(
                lines(*(((left + (right - left) * k, top), (left + (right - left) * k, bottom)) for k in (0.25, 0.5, 0.75))),
                "#2a2a30",
                3.0,
                edge=False,
                clip=shape,
            )
        elif bars != "port":
            sheet.line(
                lines(
                    ((x, top), (x, bottom)), ((left, top + tall * 0.36), (right, top + tall * 0.36)), ((left, top + tall * 0.68), (right, top + tall * 0.68))
                ),
                frame,
                3.4,
                clip=shape,
            )
    sheet.fill(box(left - u * 0.03, bottom, right - left + u * 0.06, u * 0.022), shift(wall, -0.1), 0.05)
    if not air.dark:
        picture.halo(x, foot - tall / 2, tall * 1.1, outside.light, 0.22)


def _curtains(picture: Picture, x: float, foot: float, wide: float, tall: float) -> None:
    colours = ("#8c3440", "#3f5f6a", "#5a6a44", "#a07a3c", "#6a4668")
    colour = colours[picture.seed % len(colours)]  # of every window alike
    sheet = picture.sheet(0.16, "cloth", 0.9, 1.6)
    for s in (-1, 1):
        edge, drop = x + s * wide * 0.78, foot + picture.unit * 0.16
        sheet.fill(
            blob(
                (edge + s * 12, foot - tall - 16),
                (x + s * wide * 0.16, foot - tall - 16),
                (x + s * wide * 0.42, foot - tall * 0.5),
                (edge - s * 4, foot - tall * 0.26),
                (edge - s * wide * 0.1, drop),
                (edge + s * 14, drop),
                ease=0.6,
            ),
            colour,
            shade=0.2,
        )
        for k in (0.3, 0.55, 0.8):
            sheet.line(
                curve(
                    (x + s * wide * (0.2 + 0.5 * k), foot - tall - 10), (x + s * wide * (0.45 + 0.3 * k), foot - tall * 0.5), (edge - s * 3, foot - tall * 0.26)
                ),
                shift(colour, -0.07),
                2.0,
                -0.08,
            )
    sheet.fill(box(x - wide * 0.95, foot - tall - 22, wide * 1.9, 9, 4), "#8a6238")


def columns(picture: Picture, wall: tuple[float, float, float], floor_y: float) -> None:
    sheet = picture.sheet(0.14, "upright", 1.0, 1.8)
    u, w = picture.unit, picture.width
    for x in (0.04, 0.96) if picture.chance(0.5) else (0.05, 0.36, 0.64, 0.95):
        cx, wide = w * x, u * 0.075
        colour = shift(wall, 0.06)
        foot = floor_y + u * 0.05
        sheet.fill(box(cx - wide / 2, -10, wide, foot + 10), colour, shade=0.25)
        sheet.fill(join(box(cx - wide * 0.7, foot - u * 0.03, wide * 1.4, u * 0.05), box(cx - wide * 0.7, u * 0.06, wide * 1.4, u * 0.03)), colour, 0.04)
        sheet.line(lines(*(((cx + wide * k, u * 0.1), (cx + wide * k, foot - u * 0.04)) for k in (-0.25, 0.0, 0.25))), shift(colour, -0.09), 1.6, -0.06)
