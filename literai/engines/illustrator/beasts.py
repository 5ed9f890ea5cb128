"""Four-legged animals, one body plan with many measures. Own space: feet at y = 0, one unit high at the shoulder, facing right."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

import math
from dataclasses import dataclass

from literai.engines.illustrator.colour import RGB, rgb, shift
from literai.engines.illustrator.path import blob, curve, disc, join, limb, oval, poly
from literai.engines.illustrator.picture import Part, Pen

DARK = "#1a1512"


@dataclass(frozen=True, slots=True)
class Beast:
    """A four-legged body plan; lengths in shoulder heights."""

    colour: str
    long: float = 1.1  # of the trunk
    deep: float = 0.42
    legs: float = 0.5
    thick: float = 0.09  # of a leg
    neck: float = 0.3
    neck_angle: float = 45.0  # above level
    head: float = 0.2
    muzzle: float = 0.2
    ears: str = "point"  # point, long, round, flop, none
    horns: str = ""
    tail: str = "thin"  # thin, bush, tuft, curl, short, plume, none
    belly: str = ""
    mane: str = ""
    spots: str = ""


BEASTS = {
    "horse": Beast("#7a4f34", long=1.05, deep=0.42, legs=0.6, neck=0.5, neck_angle=58, head=0.17, muzzle=0.3, tail="plume", mane="#3a2418"),
    "donkey": Beast("#8a8078", long=1.0, deep=0.42, legs=0.55, neck=0.36, neck_angle=50, head=0.18, muzzle=0.26, ears="long", tail="tuft", belly="#d6cec0"),
    "cow": Beast("#a8694a", long=1.25, deep=0.56, legs=0.42, neck=0.26, neck_angle=24, head=0.21, muzzle=0.26, ears="flop", horns="short", tail="tuft", spots="#f2e8d8"),
    "dog": Beast("#a8763f", long=0.95, deep=0.34, legs=0.46, neck=0.28, neck_angle=55, head=0.21, muzzle=0.22, ears="flop", tail="curl"),
    "hound": Beast("#3a3430", long=1.05, deep=0.42, legs=0.52, thick=0.1, neck=0.3, neck_angle=40, head=0.22, muzzle=0.26, ears="flop", tail="thin"),
    "wolf": Beast("#7a7c84", long=1.1, deep=0.4, legs=0.5, neck=0.3, neck_angle=28, head=0.22, muzzle=0.26, tail="bush", belly="#c6c6c4"),
    "fox": Beast("#c86a2c", long=1.1, deep=0.32, legs=0.42, thick=0.07, neck=0.26, neck_angle=35, head=0.21, muzzle=0.26, tail="bush", belly="#f2e6d4"),
    "cat": Beast("#b8803f", long=0.95, deep=0.36, legs=0.34, thick=0.08, neck=0.16, neck_angle=52, head=0.23, muzzle=0.11, tail="curl", belly="#f0e2c8"),
    "lion": Beast("#cf9a4a", long=1.15, deep=0.44, legs=0.48, thick=0.12, neck=0.26, neck_angle=38, head=0.24, muzzle=0.16, ears="round", tail="tuft", mane="#8a5226"),
    "tiger": Beast("#d8863a", long=1.2, deep=0.42, legs=0.46, thick=0.12, neck=0.22, neck_angle=30, head=0.24, muzzle=0.14, ears="round", tail="thin", spots="stripes"),
    "bear": Beast("#5a4030", long=1.1, deep=0.6, legs=0.36, thick=0.15, neck=0.2, neck_angle=15, head=0.26, muzzle=0.18, ears="round", tail="short"),
    "pig": Beast("#e0a098", long=1.15, deep=0.58, legs=0.28, thick=0.11, neck=0.14, neck_angle=8, head=0.26, muzzle=0.2, ears="flop", tail="curl"),
    "sheep": Beast("#efe8da", long=1.0, deep=0.62, legs=0.32, thick=0.08, neck=0.2, neck_angle=28, head=0.17, muzzle=0.16, ears="flop", tail="short", mane="wool"),
    "goat": Beast("#d8d0c2", long=0.95, deep=0.42, legs=0.48, thick=0.07, neck=0.3, neck_angle=52, head=0.18, muzzle=0.2, ears="flop", horns="curved", tail="short"),
    "deer": Beast("#a8703f", long=1.0, deep=0.36, legs=0.6, thick=0.06, neck=0.44, neck_angle=62, head=0.15, muzzle=0.2, ears="point", horns="antlers", tail="short", belly="#ead8b8"),
    "elephant": Beast("#8f929c", long=1.15, deep=0.68, legs=0.36, thick=0.19, neck=0.12, neck_angle=20, head=0.32, muzzle=0.1, ears="none", horns="trunk", tail="thin"),
    "camel": Beast("#cfa060", long=1.05, deep=0.42, legs=0.58, thick=0.08, neck=0.56, neck_angle=48, head=0.14, muzzle=0.2, ears="round", horns="humps", tail="tuft"),
    "monkey": Beast("#6a4c38", long=0.75, deep=0.36, legs=0.5, thick=0.1, neck=0.14, neck_angle=45, head=0.26, muzzle=0.12, ears="round", tail="curl", belly="#d8b894"),
    "mouse": Beast("#8e8478", long=1.0, deep=0.62, legs=0.16, thick=0.07, neck=0.08, neck_angle=10, head=0.3, muzzle=0.24, ears="round", tail="thin", belly="#d8cec2"),
    "hedgehog": Beast("#6a5440", long=1.1, deep=0.75, legs=0.14, thick=0.1, neck=0.04, neck_angle=-20, head=0.26, muzzle=0.28, ears="round", tail="none", mane="spines"),
    "lizard": Beast("#6f8f4a", long=1.9, deep=0.4, legs=0.3, thick=0.12, neck=0.2, neck_angle=20, head=0.26, muzzle=0.3, ears="none", tail="taper"),
}  # fmt: skip


def _body(pen: Pen, b: Beast, colour: RGB) -> tuple[float, float]:
    """Legs, trunk, neck and tail; returns the middle of the head."""
    half, belly_y, back_y = b.long / 2, -b.legs, -b.legs - b.deep
    hoof = shift(colour, -0.2)
    for x, lift, tone in ((-half * 0.72, 0.06, -0.12), (half * 0.62, -0.05, -0.12), (-half * 0.88, -0.04, 0.0), (half * 0.82, 0.07, 0.0)):
        knee = (x + lift, belly_y * 0.5)
        leg_colour = shift(colour, -0.05) if tone else colour
        pen.fill(
            limb([(x, belly_y - b.deep * 0.3), knee, (x + lift * 0.4, -0.03)], [b.thick * 1.9, b.thick, b.thick * 0.8]),
            leg_colour,
            tone,
            rim=0 if tone else None,
        )
        pen.fill(oval(x + lift * 0.4 + b.thick * 0.15, -0.025, b.thick * 0.62, 0.03), hoof, tone, rim=0)
    _tail(pen, b, colour, (-half, back_y + b.deep * 0.2))
    angle = math.radians(b.neck_angle)
    root = (half * 0.86, back_y + b.deep * 0.34)
    head_at = (root[0] + math.cos(angle) * b.neck + b.head * 0.3, root[1] - math.sin(angle) * b.neck - b.head * 0.2)
    if b.horns == "humps":
        for x in (-half * 0.4, half * 0.3):
            pen.fill(blob((x - 0.2, back_y + 0.1), (x, back_y - 0.24), (x + 0.2, back_y + 0.1)), colour, 0.02)
    pen.fill(limb([(half * 0.7, back_y + b.deep * 0.4), root, head_at], [b.deep * 0.8, max(b.deep * 0.55, b.head * 0.9), b.head * 0.95]), colour, 0.0)
    trunk = blob(
        (-half, back_y + b.deep * 0.25),
        (-half * 0.5, back_y),
        (half * 0.3, back_y + b.deep * 0.05),
        (half, back_y + b.deep * 0.12),
        (half * 1.06, belly_y - b.deep * 0.25),
        (half * 0.5, belly_y + 0.02),
        (-half * 0.4, belly_y - b.deep * 0.06),
        (-half * 1.04, belly_y - b.deep * 0.25),
    )
    pen.fill(trunk, colour, 0.0, shade=0.22)
    if b.belly:
        pen.fill(
            blob((-half * 0.6, belly_y), (half * 0.8, belly_y - b.deep * 0.1), (half * 0.4, belly_y + 0.06), (-half * 0.4, belly_y + 0.05)),
            b.belly,
            0.02,
            edge=False,
            clip=trunk,
        )
    if b.spots == "stripes":
        for i in range(7):
            x = -half * 0.85 + i * half * 0.27
            pen.line(curve((x, back_y), (x + 0.04, back_y + b.deep * 0.35), (x, back_y + b.deep * 0.6)), DARK, 0.04, clip=trunk)
    elif b.spots:
        for x, y, r in ((-0.35, 0.35, 0.15), (0.1, 0.25, 0.12), (0.3, 0.6, 0.13), (-0.1, 0.75, 0.1)):
            pen.fill(disc(x * b.long, back_y + y * b.deep, r), b.spots, 0.04, edge=False, clip=trunk)
    if b.mane == "wool":
        curls = [disc(-half + b.long * (i + 0.5) / 7, back_y + b.deep * (0.15 + 0.12 * (i % 2)), 0.13) for i in range(7)]
        curls += [disc(-half * 0.9 + b.long * i / 6, belly_y - b.deep * 0.18, 0.12) for i in range(6)]
        pen.fill(join(*curls), colour, 0.05)
    elif b.mane == "spines":
        quills = [
            poly(
                (-half + b.long * i / 9, belly_y - 0.1),
                (-half * 1.25 + b.long * i / 9, back_y - 0.02 - 0.2 * math.sin(math.pi * i / 8)),
                (-half + b.long * (i + 0.7) / 9, belly_y - 0.1),
            )
            for i in range(8)
        ]
        pen.fill(join(*quills), shift(colour, -0.06), 0.0)
    return head_at


def _tail(pen: Pen, b: Beast, colour: RGB, root: tuple[float, float]) -> None:
    x, y = root
    if b.tail == "bush":
        pen.fill(blob((x + 0.04, y), (x - 0.18, y + 0.02), (x - 0.42, y + 0.16), (x - 0.56, y + 0.3), (x - 0.34, y + 0.3), (x - 0.1, y + 0.16)), colour, -0.02)
    elif b.tail == "plume":
        pen.fill(blob((x + 0.06, y - 0.06), (x - 0.12, y - 0.02), (x - 0.22, y + 0.3), (x - 0.14, y + 0.62), (x - 0.06, y + 0.3)), b.mane or colour, -0.05)
    elif b.tail == "curl":
        pen.fill(limb([(x + 0.05, y), (x - 0.18, y - 0.08), (x - 0.26, y - 0.3), (x - 0.16, y - 0.44)], [0.1, 0.08, 0.07, 0.05]), colour, 0.0)
    elif b.tail == "taper":
        pen.fill(limb([(x + 0.1, y + 0.12), (x - 0.5, y + 0.2), (x - 1.1, y + 0.34)], [0.28, 0.14, 0.04]), colour, 0.0)
    elif b.tail == "short":
        pen.fill(oval(x - 0.03, y + 0.04, 0.08, 0.1), colour, 0.02)
    elif b.tail in ("thin", "tuft"):
        pen.fill(limb([(x + 0.05, y), (x - 0.14, y + 0.12), (x - 0.2, y + 0.44)], [0.07, 0.045, 0.03]), colour, -0.02, rim=0)
        if b.tail == "tuft":
            pen.fill(oval(x - 0.2, y + 0.48, 0.05, 0.09), shift(colour, -0.15), 0.0)


def _face(pen: Pen, b: Beast, colour: RGB, at: tuple[float, float]) -> None:
    x, y = at
    r = b.head
    if b.mane and b.mane.startswith("#"):
        if b.ears == "round":  # a lion's ruff
            pen.fill(
                blob(*((x + math.cos(a * 0.628) * r * (1.7 + 0.15 * (a % 2)), y + math.sin(a * 0.628) * r * (1.7 + 0.15 * (a % 2))) for a in range(10))),
                b.mane,
                -0.04,
            )
        else:
            pen.fill(
                blob(
                    (x - r * 0.2, y - r * 1.1), (x - r * 1.0, y - r * 0.5), (x - r * 2.6, y + r * 1.6), (x - r * 2.2, y + r * 1.8), (x - r * 0.6, y + r * 0.4)
                ),
                b.mane,
                -0.05,
            )
    for side in (-1, 1):
        ex = x - r * 0.35 + side * r * 0.22
        if b.ears == "point":
            pen.fill(poly((ex - r * 0.28, y - r * 0.6), (ex - r * 0.1, y - r * 1.6), (ex + r * 0.3, y - r * 0.7)), shift(colour, -0.05 if side < 0 else 0), 0.0)
        elif b.ears == "long":
            pen.fill(limb([(ex, y - r * 0.5), (ex - r * 0.3, y - r * 2.2)], [r * 0.5, r * 0.22]), shift(colour, -0.05 if side < 0 else 0), 0.0)
        elif b.ears == "round":
            pen.fill(disc(ex, y - r * 0.85, r * 0.4), shift(colour, -0.06), 0.0)
    if b.horns == "antlers":
        for shift_x in (0.0, 0.12):
            base = (x - r * 0.1 + shift_x, y - r * 0.8)
            pen.line(curve(base, (base[0] - r * 0.6, base[1] - r * 1.4), (base[0] + r * 0.2, base[1] - r * 2.6)), "#8a6a48", r * 0.22)
            for k in (0.9, 1.7):
                pen.line(curve((base[0] - r * 0.5, base[1] - r * k), (base[0] + r * 0.5, base[1] - r * (k + 0.7))), "#8a6a48", r * 0.17)
    elif b.horns in ("short", "curved"):
        bend = -1.0 if b.horns == "curved" else 0.4
        pen.line(curve((x - r * 0.1, y - r * 0.8), (x - r * 0.1 + bend * r * 0.5, y - r * 1.6), (x + bend * r, y - r * 1.7)), "#d8ccb0", r * 0.26, 0.1)
    muzzle_end = (x + r * 0.5 + b.muzzle, y + r * 0.42)
    pen.fill(limb([(x, y), (x + r * 0.55, y + r * 0.16), muzzle_end], [r * 2.0, r * 1.5, r * 0.85]), colour, 0.04)
    if b.horns == "trunk":
        pen.fill(
            blob((x - r * 0.9, y - r * 0.9), (x - r * 0.1, y - r * 0.7), (x - r * 0.1, y + r * 0.7), (x - r * 0.8, y + r * 0.9), (x - r * 1.3, y)),
            shift(colour, -0.05),
            0.03,
        )
        pen.fill(
            limb(
                [(x + r * 0.7, y + r * 0.2), (x + r * 1.25, y + r * 1.2), (x + r * 1.15, y + r * 2.3), (x + r * 1.5, y + r * 2.5)],
                [r * 0.8, r * 0.5, r * 0.34, r * 0.26],
            ),
            colour,
            0.02,
        )
        pen.fill(limb([(x + r * 0.7, y + r * 0.7), (x + r * 1.6, y + r * 0.9)], [r * 0.2, r * 0.06]), "#f4ecd8", 0.1, rim=0)
    elif b.muzzle > 0.1:
        pen.mark(oval(muzzle_end[0] + r * 0.26, muzzle_end[1] - r * 0.16, r * 0.2, r * 0.16), DARK, -0.1)
    if b.ears == "flop":
        pen.fill(
            blob((x - r * 0.4, y - r * 0.8), (x + r * 0.05, y - r * 0.5), (x - r * 0.1, y + r * 0.5), (x - r * 0.55, y + r * 0.4)), shift(colour, -0.1), 0.0
        )
    pen.mark(disc(x + r * 0.42, y - r * 0.22, r * 0.17), DARK, -0.3)
    pen.mark(disc(x + r * 0.47, y - r * 0.28, r * 0.05), "#ffffff", 0.3)
    pen.line(curve((muzzle_end[0] + r * 0.1, muzzle_end[1] + r * 0.22), (x + r * 0.6, y + r * 0.62)), shift(colour, -0.25), r * 0.09)


def beast(name: str, rim: float) -> list[Part]:
    plan, pen = BEASTS[name], Pen(rim)
    colour = rgb(plan.colour)
    _face(pen, plan, colour, _body(pen, plan, colour))
    return pen.parts


def beast_of(plan: Beast, rim: float) -> list[Part]:
    pen = Pen(rim)
    colour = rgb(plan.colour)
    _face(pen, plan, colour, _body(pen, plan, colour))
    return pen.parts
