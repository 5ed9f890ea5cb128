"""What makes a room deep: a wall seen from the side, a ceiling, daylight that falls in."""

from __future__ import annotations

from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import RGB, mix, shift
from literai.engines.illustrator.path import box, join, lines, poly
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.room_plans import Room


def side_wall(picture: Picture, plan: Room, colour: RGB, floor_y: float) -> None:
    """One wall in perspective, on the side away from the light: darker, with its own panels or door."""
    w, h, u = picture.width, picture.height, picture.unit
    left = picture.light[0] > w / 2
    x0, s = (0.0, 1.0) if left else (w, -1.0)
    wide = picture.pick(0.1, 0.19) * w
    corner = x0 + s * wide
    sheet = picture.sheet(0.18, "fall", 0.9, 1.2)
    dark = shift(colour, -0.06)
    low = floor_y + (h - floor_y) * 0.62
    sheet.fill(poly((x0 - s * 30, -30), (corner, -30), (corner, floor_y), (x0 - s * 30, low + 30 * (low - floor_y) / wide)), dark, -0.08)

    def at(t: float, v: float) -> tuple[float, float]:
        """A point of the wall: t from the corner (0) to the picture's edge (1), v from the ceiling (0) to the floor (1)."""
        top, bottom = u * 0.03 - t * u * 0.06, floor_y + (low - floor_y) * t
        return (corner - s * wide * t, top + (bottom - top) * v)

    if plan.pattern in ("paper", "panel"):
        sheet.fill(poly(at(0, 0.74), at(1, 0.74), at(1, 1), at(0, 1)), shift(dark, -0.06), -0.04, edge=False)
        sheet.line(lines((at(0, 0.74), at(1, 0.74)), (at(0, 0.97), at(1, 0.97))), shift(dark, 0.05), 3.0, 0.04)
    elif plan.pattern == "plank":
        sheet.line(lines(*((at(t, 0), at(t, 1)) for t in (0.2, 0.45, 0.75))), shift(dark, -0.08), 1.8, -0.05)
    elif plan.pattern == "stone":
        sheet.line(lines(*((at(0, v), at(1, v)) for v in (0.12, 0.26, 0.4, 0.54, 0.68, 0.82))), shift(dark, -0.06), 1.8, -0.04)
    if picture.chance(0.55):
        door = poly(at(0.3, 1), at(0.3, 0.34), at(0.86, 0.3), at(0.86, 1))
        sheet.line(door, shift(dark, -0.12), 6.0)
        sheet.fill(door, mix("#5f4430", dark, 0.3), -0.03, edge=False)
        sheet.line(lines((at(0.58, 0.34), at(0.58, 0.98))), shift(dark, -0.14), 1.6)
    sheet.line(lines(((corner, -10), (corner, floor_y))), shift(colour, -0.13), 2.4, -0.1)


def ceiling(picture: Picture, plan: Room, colour: RGB) -> None:
    """Beams under a wooden roof, a moulding elsewhere."""
    w, u = picture.width, picture.unit
    sheet = picture.sheet(0.12, "level", 0.9, 1.2)
    if plan.pattern in ("plank", "plain") or (plan.pattern == "stone" and not plan.hall):
        wood = mix("#5a4030", colour, 0.25)
        sheet.fill(box(-20, -20, w + 40, 20 + u * 0.05), shift(wood, 0.03), -0.04)
        vx = w * picture.pick(0.4, 0.6)
        beams = [
            poly(
                (vx + (k - 0.09) * w * 0.22, u * 0.04),
                (vx + (k + 0.09) * w * 0.22, u * 0.04),
                (vx + (k + 0.13) * w * 0.3, -30),
                (vx + (k - 0.13) * w * 0.3, -30),
            )
            for k in range(-3, 4)
        ]
        beams = [join(beam, box(vx + (k - 0.09) * w * 0.22, u * 0.03, w * 0.04, u * 0.05)) for k, beam in zip(range(-3, 4), beams, strict=True)]
        sheet.fill(join(*beams), shift(wood, -0.05), -0.05)
    else:
        for k, tone in ((0.05, 0.05), (0.036, -0.04), (0.024, 0.06)):
            sheet.fill(box(-20, -20, w + 40, 20 + u * k), shift(colour, tone), tone, edge=k > 0.04)


def daylight(picture: Picture, air: Air, openings: list[tuple[float, float]], floor_y: float, *, strength: float) -> None:
    """The panes' light on the floor and in the air, slanting away from the window."""
    w, h, u = picture.width, picture.height, picture.unit
    lean = 0.5 if picture.light[0] < w / 2 else -0.5
    colour = picture.palette.light if not air.dark else mix(picture.palette.light, "#9fb8e8", 0.7)
    for left, right in openings[:3]:
        wide = (right - left) * 0.56
        x = (left + right) / 2
        y0, y1 = floor_y + (h - floor_y) * 0.16, floor_y + (h - floor_y) * 0.62
        sheet = picture.sheet(0.0, "none", 0.0)
        for k in (-0.5, 0.04):
            a = x + wide * k + lean * u * 0.2
            pane = poly((a, y0), (a + wide * 0.46, y0), (a + wide * 0.52 + lean * u * 0.3, y1), (a - wide * 0.02 + lean * u * 0.3, y1))
            sheet.fill(pane, colour, 0.3, edge=False, alpha=0.3 * strength, glow=0.15)
        shaft = poly(
            (x - wide / 2, floor_y - u * 0.62),
            (x + wide / 2, floor_y - u * 0.66),
            (x + wide * 0.56 + lean * u * 0.5, y1),
            (x - wide * 0.5 + lean * u * 0.2, y1),
        )
        sheet.fill(shaft, colour, 0.22, edge=False, alpha=0.13 * strength)
