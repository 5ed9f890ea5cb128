"""Animals, drawn by hand over a few body plans. Own space: feet at y = 0, one unit high at the shoulder or crown, facing right."""

from __future__ import annotations

import math
from collections.abc import Callable
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
    "cat": Beast("#b8803f", long=0.95, deep=0.34, legs=0.42, thick=0.08, neck=0.2, neck_angle=50, head=0.25, muzzle=0.07, tail="curl", belly="#f0e2c8"),
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
        for side in (0.0, 0.12):
            base = (x - r * 0.1 + side, y - r * 0.8)
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
    if name == "cat":
        x, y = BEASTS["cat"].long / 2 + 0.22, -0.98
        pen.line(join(curve((x, y + 0.06), (x + 0.26, y)), curve((x, y + 0.1), (x + 0.26, y + 0.1))), "#f4ead8", 0.012, 0.2)
    return pen.parts


def rabbit(rim: float, coat: str = "#f2ece2", waistcoat: str = "") -> list[Part]:
    pen = Pen(rim)
    pen.fill(disc(-0.36, -0.16, 0.09), "#fffaf2", 0.1)
    pen.fill(blob((-0.34, -0.06), (-0.36, -0.3), (-0.1, -0.5), (0.14, -0.46), (0.2, -0.2), (0.16, -0.02), (-0.2, 0.0)), coat, shade=0.2)
    if waistcoat:
        pen.fill(blob((-0.2, -0.42), (0.12, -0.47), (0.2, -0.3), (0.18, -0.12), (-0.06, -0.1), (-0.22, -0.22)), waistcoat, 0.0)
        pen.line(curve((0.08, -0.44), (0.14, -0.28), (0.1, -0.12)), "#e8c35a", 0.018, 0.2)
    pen.fill(oval(-0.16, -0.05, 0.2, 0.06), shift(coat, -0.04))
    pen.fill(limb([(0.1, -0.36), (0.24, -0.22), (0.2, -0.04)], [0.1, 0.07, 0.07]), coat, 0.04)
    for dx in (-0.06, 0.06):
        pen.fill(limb([(0.2 + dx, -0.68), (0.12 + dx * 2, -0.86), (0.1 + dx * 2.4, -1.02)], [0.07, 0.1, 0.05]), coat, 0.03)
        pen.mark(limb([(0.19 + dx, -0.72), (0.12 + dx * 2, -0.96)], [0.03, 0.04]), "#e8b4a8", 0.05)
    pen.fill(blob((0.08, -0.6), (0.2, -0.72), (0.36, -0.66), (0.44, -0.54), (0.34, -0.44), (0.14, -0.44)), coat, 0.05)
    pen.mark(disc(0.3, -0.6, 0.032), DARK, -0.3)
    pen.mark(disc(0.44, -0.55, 0.024), "#d88a84", 0.0)
    return pen.parts


def bird(rim: float, colour: str, *, legs: float = 0.2, neck: float = 0.12, beak: float = 0.14, beak_colour: str = "#e0a030", tail: float = 0.3, crest: bool = False, tail_fan: str = "") -> list[Part]:  # fmt: skip
    """Standing birds, from sparrow to swan."""
    pen = Pen(rim)
    if tail_fan:
        for i in range(9):
            a = math.radians(150 + i * 11)
            pen.fill(limb([(-0.2, -0.4), (-0.2 + math.cos(a) * 0.8, -0.4 + math.sin(a) * 0.8)], [0.08, 0.16]), tail_fan, 0.0)
            pen.mark(disc(-0.2 + math.cos(a) * 0.78, -0.4 + math.sin(a) * 0.78, 0.05), "#e8c850", 0.1)
    base = -legs
    for x in (-0.04, 0.06):
        pen.line(curve((x, base - 0.06), (x, -0.02), (x + 0.08, 0.0)), beak_colour, 0.025)
    pen.fill(blob((-0.24, base - 0.28), (-0.34 - tail, base - 0.2), (-0.3 - tail, base - 0.1), (-0.14, base - 0.08)), shift(rgb(colour), -0.06), -0.02)
    pen.fill(blob((-0.34, base - 0.2), (-0.1, base - 0.4), (0.2, base - 0.4), (0.32, base - 0.22), (0.16, base - 0.02), (-0.14, base)), colour, shade=0.2)
    head = (0.3 + neck * 0.3, base - 0.44 - neck)
    pen.fill(limb([(0.2, base - 0.26), (0.32 + neck * 0.25, base - 0.36 - neck * 0.4), head], [0.24, 0.14 - neck * 0.05, 0.15]), colour, 0.02)
    pen.fill(poly((head[0] + 0.07, head[1] - 0.05), (head[0] + 0.1 + beak, head[1] + 0.03), (head[0] + 0.07, head[1] + 0.05)), beak_colour, 0.05)
    pen.fill(disc(head[0], head[1], 0.11), colour, 0.05)
    pen.mark(disc(head[0] + 0.04, head[1] - 0.02, 0.024), DARK, -0.3)
    pen.fill(
        blob((-0.26, base - 0.3), (0.06, base - 0.34), (0.16, base - 0.22), (-0.06, base - 0.1), (-0.36, base - 0.14)),
        shift(rgb(colour), -0.08),
        0.0,
        edge=False,
    )
    if crest:
        pen.fill(
            poly(
                (head[0] - 0.08, head[1] - 0.08),
                (head[0] - 0.06, head[1] - 0.2),
                (head[0], head[1] - 0.12),
                (head[0] + 0.04, head[1] - 0.2),
                (head[0] + 0.08, head[1] - 0.07),
            ),
            "#c83a34",
            0.05,
        )
    return pen.parts


def owl(rim: float) -> list[Part]:
    pen = Pen(rim)
    pen.fill(blob((-0.3, -0.1), (-0.36, -0.6), (-0.26, -0.98), (0.0, -0.9), (0.26, -0.98), (0.36, -0.6), (0.3, -0.1), (0.0, 0.0)), "#8a6848", shade=0.2)
    pen.fill(oval(0, -0.32, 0.2, 0.28), "#d8c09a", 0.04, edge=False)
    for x in (-0.14, 0.14):
        pen.fill(disc(x, -0.72, 0.14), "#f0dca8", 0.1, rim=0)
        pen.mark(disc(x, -0.72, 0.07), DARK, -0.3)
    pen.fill(poly((-0.05, -0.66), (0.05, -0.66), (0.0, -0.54)), "#d8902c", 0.1, rim=0)
    return pen.parts


def flying(rim: float, colour: str = "#f2f2ee", *, bat: bool = False) -> list[Part]:
    """A bird or bat on the wing, about one unit across."""
    pen = Pen(rim)
    if bat:
        pen.fill(
            blob(
                (0, -0.5),
                (0.1, -0.62),
                (0.3, -0.66),
                (0.52, -0.5),
                (0.36, -0.46),
                (0.28, -0.36),
                (0.16, -0.42),
                (0, -0.3),
                (-0.16, -0.42),
                (-0.28, -0.36),
                (-0.36, -0.46),
                (-0.52, -0.5),
                (-0.3, -0.66),
                (-0.1, -0.62),
                ease=0.4,
            ),
            "#2a2630",
        )
        return pen.parts
    pen.fill(blob((-0.02, -0.46), (-0.3, -0.8), (-0.5, -0.78), (-0.3, -0.6), (-0.12, -0.4)), shift(rgb(colour), -0.08))
    pen.fill(blob((-0.3, -0.36), (0.06, -0.5), (0.26, -0.46), (0.36, -0.42), (0.1, -0.34), (-0.2, -0.3)), colour)
    pen.fill(blob((0.04, -0.46), (0.0, -0.84), (-0.12, -0.96), (-0.14, -0.66), (-0.1, -0.44)), colour, 0.06)
    pen.fill(poly((0.34, -0.45), (0.46, -0.4), (0.33, -0.39)), "#e0a030", rim=0)
    return pen.parts


def snake(rim: float) -> list[Part]:
    pen = Pen(rim)
    body = [(-0.9, -0.06), (-0.6, -0.16), (-0.3, -0.06), (0.0, -0.14), (0.2, -0.3), (0.1, -0.6), (0.3, -0.84), (0.5, -0.84)]
    pen.fill(limb(body, [0.03, 0.1, 0.14, 0.15, 0.14, 0.12, 0.12, 0.14]), "#7a8a3a", shade=0.2)
    for x, y in body[1:7]:
        pen.mark(disc(x, y, 0.03), "#3a4420", -0.1)
    pen.mark(disc(0.5, -0.88, 0.025), "#f0d040", 0.2)
    pen.line(join(curve((0.58, -0.83), (0.7, -0.8)), curve((0.66, -0.81), (0.74, -0.86))), "#b8322c", 0.02)
    return pen.parts


def fish(rim: float) -> list[Part]:
    pen = Pen(rim)
    pen.fill(poly((-0.4, -0.4), (-0.74, -0.66), (-0.66, -0.4), (-0.74, -0.14)), "#5f8aa0")
    pen.fill(blob((-0.44, -0.4), (-0.1, -0.62), (0.34, -0.56), (0.6, -0.4), (0.34, -0.24), (-0.1, -0.18)), "#6f9ab0", shade=0.25)
    pen.fill(poly((-0.1, -0.6), (0.1, -0.78), (0.24, -0.58)), "#5f8aa0")
    pen.mark(disc(0.42, -0.44, 0.045), DARK, -0.3)
    return pen.parts


def whale(rim: float, colour: str = "#5a7388") -> list[Part]:
    pen = Pen(rim)
    pen.fill(blob((-1.3, -0.5), (-1.75, -0.95), (-1.5, -1.0), (-1.28, -0.78), (-1.0, -1.05), (-0.86, -0.96), (-1.05, -0.55)), colour)
    pen.fill(blob((-1.25, -0.45), (-0.7, -0.8), (0.0, -1.0), (0.7, -0.92), (1.0, -0.5), (0.8, -0.15), (0.1, 0.0), (-0.7, -0.15)), colour, shade=0.25)
    pen.fill(blob((0.96, -0.4), (0.5, -0.3), (0.0, -0.08), (0.3, 0.02), (0.8, -0.1)), shift(rgb(colour), 0.16), 0.05, edge=False)
    pen.mark(disc(0.52, -0.5, 0.045), DARK, -0.3)
    pen.line(curve((0.98, -0.38), (0.6, -0.36), (0.3, -0.22)), shift(rgb(colour), -0.15), 0.03)
    pen.line(join(curve((0.3, -1.0), (0.28, -1.3), (0.1, -1.42)), curve((0.3, -1.0), (0.34, -1.32), (0.52, -1.4))), "#e8f2f4", 0.06, 0.2)
    return pen.parts


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


def turtle(rim: float) -> list[Part]:
    pen = Pen(rim)
    for x in (-0.4, 0.36):
        pen.fill(limb([(x, -0.24), (x + 0.1, -0.03)], [0.2, 0.18]), "#7a8a4a")
    pen.fill(limb([(0.4, -0.3), (0.72, -0.5), (0.8, -0.66)], [0.2, 0.16, 0.2]), "#7a8a4a")
    pen.mark(disc(0.85, -0.7, 0.03), DARK, -0.3)
    pen.fill(blob((-0.62, -0.2), (-0.4, -0.66), (0.1, -0.76), (0.5, -0.46), (0.56, -0.18), (0.0, -0.1)), "#6a5a34", shade=0.25)
    for x, y in ((-0.3, -0.46), (0.0, -0.56), (0.26, -0.42), (-0.06, -0.3)):
        pen.mark(oval(x, y, 0.12, 0.1), "#8a7644", 0.05)
    return pen.parts


def frog(rim: float) -> list[Part]:
    pen = Pen(rim)
    pen.fill(blob((-0.5, -0.05), (-0.4, -0.4), (0.1, -0.66), (0.4, -0.5), (0.36, -0.05)), "#6f9a44", shade=0.2)
    pen.fill(oval(-0.3, -0.12, 0.26, 0.13), "#5f8a3a")
    pen.fill(limb([(0.26, -0.3), (0.36, -0.04)], [0.12, 0.12]), "#7fa850")
    pen.fill(blob((0.0, -0.66), (0.2, -0.92), (0.5, -0.8), (0.56, -0.6), (0.2, -0.52)), "#7fa850")
    pen.fill(disc(0.26, -0.9, 0.1), "#e8e0a0", 0.1, rim=0)
    pen.mark(disc(0.28, -0.9, 0.05), DARK, -0.3)
    return pen.parts


def dragon(rim: float) -> list[Part]:
    pen = Pen(rim)
    wing = blob((0.0, -0.6), (-0.3, -1.3), (-0.8, -1.5), (-0.7, -1.1), (-1.0, -1.0), (-0.7, -0.8), (-0.8, -0.6), (-0.3, -0.5), ease=0.5)
    pen.fill(wing, "#8c3a34", -0.04)
    pen.parts += [
        part
        for part in beast_of(
            Beast("#5a7a44", long=1.3, deep=0.4, legs=0.4, thick=0.1, neck=0.6, neck_angle=58, head=0.16, muzzle=0.26, horns="curved", tail="taper"), rim
        )
    ]
    return pen.parts


def beast_of(plan: Beast, rim: float) -> list[Part]:
    pen = Pen(rim)
    colour = rgb(plan.colour)
    _face(pen, plan, colour, _body(pen, plan, colour))
    return pen.parts


# name: (height beside a man, how to draw it)
ANIMALS: dict[str, tuple[float, Callable[[float], list[Part]]]] = {
    "horse": (0.98, lambda rim: beast("horse", rim)), "donkey": (0.72, lambda rim: beast("donkey", rim)), "cow": (0.8, lambda rim: beast("cow", rim)),
    "dog": (0.42, lambda rim: beast("dog", rim)), "hound": (0.6, lambda rim: beast("hound", rim)), "wolf": (0.56, lambda rim: beast("wolf", rim)),
    "fox": (0.38, lambda rim: beast("fox", rim)), "cat": (0.3, lambda rim: beast("cat", rim)), "lion": (0.72, lambda rim: beast("lion", rim)),
    "tiger": (0.68, lambda rim: beast("tiger", rim)), "bear": (0.85, lambda rim: beast("bear", rim)), "pig": (0.42, lambda rim: beast("pig", rim)),
    "sheep": (0.5, lambda rim: beast("sheep", rim)), "goat": (0.5, lambda rim: beast("goat", rim)), "deer": (0.8, lambda rim: beast("deer", rim)),
    "elephant": (1.6, lambda rim: beast("elephant", rim)), "camel": (1.15, lambda rim: beast("camel", rim)), "monkey": (0.5, lambda rim: beast("monkey", rim)),
    "mouse": (0.16, lambda rim: beast("mouse", rim)), "hedgehog": (0.18, lambda rim: beast("hedgehog", rim)), "lizard": (0.18, lambda rim: beast("lizard", rim)),
    "rabbit": (0.4, rabbit), "hare": (0.48, lambda rim: rabbit(rim, "#a8835a")), "white rabbit": (0.5, lambda rim: rabbit(rim, "#f6f2ea", "#b8443c")),
    "bird": (0.22, lambda rim: bird(rim, "#8a6a4a")), "crow": (0.32, lambda rim: bird(rim, "#2a2a32", beak=0.18, beak_colour="#3a3a40")),
    "dove": (0.26, lambda rim: bird(rim, "#c8ccd4")), "parrot": (0.34, lambda rim: bird(rim, "#c8382c", beak=0.1, tail=0.5)),
    "duck": (0.32, lambda rim: bird(rim, "#8a7a5a", legs=0.12, neck=0.12, beak=0.16)), "swan": (0.6, lambda rim: bird(rim, "#f6f4ee", legs=0.06, neck=0.5, beak=0.14)),
    "goose": (0.45, lambda rim: bird(rim, "#e6e2d8", legs=0.16, neck=0.34)), "chicken": (0.34, lambda rim: bird(rim, "#d8b48a", crest=True, tail=0.18)),
    "cock": (0.42, lambda rim: bird(rim, "#b8602c", crest=True, tail=0.5)), "flamingo": (0.85, lambda rim: bird(rim, "#e890a0", legs=0.6, neck=0.5, tail=0.12)),
    "heron": (0.8, lambda rim: bird(rim, "#9aa8b4", legs=0.5, neck=0.44, beak=0.26)), "peacock": (0.6, lambda rim: bird(rim, "#2f6a9a", neck=0.3, tail_fan="#3a8a6a")),
    "eagle": (0.4, lambda rim: bird(rim, "#5a4230", beak=0.12, tail=0.34)), "owl": (0.34, owl), "gull": (0.3, flying), "bat": (0.3, lambda rim: flying(rim, bat=True)),
    "snake": (0.4, snake), "fish": (0.3, fish), "whale": (1.6, whale), "shark": (0.8, lambda rim: whale(rim, "#7a8692")),
    "butterfly": (0.16, lambda rim: insect(rim, "butterfly")), "caterpillar": (0.4, lambda rim: insect(rim, "caterpillar")),
    "spider": (0.18, lambda rim: insect(rim, "spider")), "crab": (0.2, lambda rim: insect(rim, "crab")), "beetle": (0.2, lambda rim: insect(rim, "beetle")),
    "turtle": (0.4, turtle), "frog": (0.22, frog), "dragon": (1.4, dragon),
}  # fmt: skip
FLYING = frozenset(("gull", "bat", "butterfly"))
SWIMMING = frozenset(("fish", "whale", "shark"))
