"""Four-legged animals: one skeleton with many measures, in several attitudes. Own space: feet at y = 0, withers at about y = -1, facing right."""

from __future__ import annotations

import math

from literai.engines.illustrator.bestiary import BEASTS, Beast
from literai.engines.illustrator.coats import coat, outline_of, tail
from literai.engines.illustrator.colour import RGB, rgb, shift
from literai.engines.illustrator.path import Path, Point, blob, box, curve, limb, place, poly, unite
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.skulls import DARK, ears, features, horns, outline

Gait = tuple[tuple[float, float, float], ...]
# angles of thigh, shank, cannon (hind near, hind far) and upper arm, forearm, cannon (fore near, fore far), degrees from straight down
GAITS: dict[str, Gait] = {
    "stand": ((24, -30, 2), (12, -36, -2), (-10, 3, 0), (2, 8, 3)),
    "walk": ((42, -16, 14), (4, -46, -22), (-26, -8, -18), (22, 16, 6)),
    "run": ((-18, -66, -40), (-2, -52, -26), (58, 66, 44), (34, 44, 96)),
    "rear": ((40, -22, 6), (26, -34, 0), (74, 10, -30), (96, 40, -10)),
    "graze": ((24, -30, 2), (10, -36, -2), (-16, -2, 0), (14, 16, 6)),
}


def beast(name: str, rim: float, pose: str = "stand") -> list[Part]:
    """One animal. `pose`: stand, walk, run, rear, graze, lie or sit; a pose that its kind has not becomes another."""
    plan, pen = BEASTS[name], Pen(rim)
    colour = rgb(plan.colour)
    if pose == "sit" and plan.head not in ("dog", "cat", "bear", "mouse", "ape"):
        pose = "lie"
    if pose == "rear" and plan.head not in ("horse", "deer"):
        pose = "run"
    if plan.head == "ape" and pose in ("stand", "lie"):
        pose = "sit"
    if pose == "sit":
        _sitting(pen, plan, colour)
        return pen.parts
    drop = plan.legs - 0.04 if pose == "lie" else 0.0
    _legs(pen, plan, colour, pose, near=False, drop=drop)
    tail(pen, plan, colour, (-plan.long * 0.49, -0.86 + drop))
    head_at, angle = _trunk(pen, plan, colour, pose, drop)
    _head(pen, plan, colour, head_at, angle)
    if pose == "rear":
        return [part.under(place(-plan.long * 0.3, -0.04, turn=-32)).under(place(plan.long * 0.18, 0.0)) for part in pen.parts]
    return pen.parts


def _chain(root: Point, angles: tuple[float, float, float], lengths: tuple[float, float, float], reach: float | None) -> list[Point]:
    """Joints of a leg; stretched so that the foot is `reach` below the root, when given."""
    steps = [(math.sin(math.radians(a)) * n, math.cos(math.radians(a)) * n) for a, n in zip(angles, lengths, strict=True)]
    scale = reach / max(0.05, sum(dy for _, dy in steps)) if reach else 1.0
    points = [root]
    for dx, dy in steps:
        points.append((points[-1][0] + dx, points[-1][1] + dy * scale))
    return points


def _legs(pen: Pen, b: Beast, colour: RGB, pose: str, *, near: bool, drop: float) -> list[Path]:
    """Far legs are drawn darker at once; outlines of near ones are returned to become one with the trunk."""
    tint = colour if near else shift(colour, -0.07)
    half = b.long / 2
    if pose == "lie":
        y = -0.05
        fore = limb([(half * 0.6, -0.24), (half * 0.72, -0.1), (half * 0.95, y), (half * 1.3, y)], [b.thick * 2, b.thick * 1.3, b.thick, b.thick])
        hind = limb([(-half * 0.66, -0.24), (-half * 0.24, -0.18), (-half * 0.5, y), (-half * 0.1, y)], [b.deep * 0.75, b.thick * 2.2, b.thick, b.thick])
        if near:
            return [fore, hind]
        pen.stamp([Part(path, tint, -0.08) for path in (fore, hind)], place(b.long * 0.06, -0.02))
        return []
    gait = GAITS[pose if pose in GAITS else "stand"]
    grounded = pose in ("stand", "graze", "walk")
    out = []
    for fore in (False, True):
        angles = gait[(2 if fore else 0) + (0 if near else 1)]
        root_x = half * (0.66 if fore else -0.74) + (0.0 if near else 0.04 * b.long)
        root = (root_x, -(b.legs + b.deep * (0.3 if fore else 0.42)))
        total = b.legs + b.deep * (0.3 if fore else 0.42)
        share = (0.36, 0.34, 0.3) if fore else (0.38, 0.34, 0.32)
        joints = _chain(root, angles, (total * share[0], total * share[1], total * share[2]), total - 0.02 if grounded else None)
        t = b.thick
        widths = [b.deep * 0.52, t * 1.7, t * 0.95, t * 0.9] if fore else [b.deep * 0.8, t * 2.3, t * 1.05, t * 0.9]
        leg = limb(joints, widths)
        foot = joints[-1]
        if b.foot == "hoof":
            toe = poly(
                (foot[0] - t * 0.5, foot[1] - 0.035),
                (foot[0] + t * 0.5, foot[1] - 0.035),
                (foot[0] + t * 0.72, foot[1] + 0.022),
                (foot[0] - t * 0.55, foot[1] + 0.022),
            )
        else:
            toe = blob(
                (foot[0] - t * 0.55, foot[1] + 0.02),
                (foot[0] - t * 0.4, foot[1] - t * 0.7),
                (foot[0] + t * 0.5, foot[1] - t * 0.6),
                (foot[0] + t * 1.2, foot[1] + 0.02),
            )
        if near:
            out.append(leg)
            pen.fill(toe, shift(colour, -0.16) if b.foot == "hoof" else colour, 0.0, rim=0)
        else:
            pen.fill(leg, tint, -0.1, rim=0)
            pen.fill(toe, shift(tint, -0.12), -0.1, rim=0)
    return out


def _trunk(pen: Pen, b: Beast, colour: RGB, pose: str, drop: float) -> tuple[Point, float]:
    """Trunk, neck and near legs as one shape; returns where the head sits and how it is turned."""
    half = b.long / 2
    rise = {"graze": -b.neck_angle - 42, "run": -14.0, "lie": 4.0}.get(pose, 0.0)
    neck = math.radians(b.neck_angle + rise)
    base = (half * 0.7, -1.0 + drop + b.deep * 0.34)
    length = b.neck * (1.35 if pose == "graze" else 1.0)
    top = (base[0] + math.cos(neck) * length, base[1] - math.sin(neck) * length)
    mid = ((base[0] + top[0]) / 2 - 0.04 * length, (base[1] + top[1]) / 2 - 0.05 * length)
    throat = b.size * 0.52
    if b.mane == "ruff":
        ruff = [
            (top[0] - 0.02 + math.cos(a * 0.524) * b.size * (0.95 + 0.1 * (a % 2)), top[1] + 0.06 + math.sin(a * 0.524) * b.size * (1.1 + 0.1 * (a % 2)))
            for a in range(12)
        ]
        pen.fill(blob(*ruff), b.second or shift(colour, -0.15), -0.03)
    shape = unite(outline_of(b, drop), limb([(half * 0.5, base[1] + b.deep * 0.12), mid, top], [b.deep * 0.9, max(throat * 1.25, b.deep * 0.46), throat]))
    for leg in _legs(pen, b, colour, pose, near=True, drop=drop):
        shape = unite(shape, leg)
    if b.humps:
        for k in range(b.humps):
            x = half * (0.1 if b.humps == 1 else 0.36 - 0.62 * k)
            shape = unite(
                shape,
                blob(
                    (x - half * 0.42, -1.0 + drop + 0.12), (x - half * 0.12, -1.22 + drop), (x + half * 0.1, -1.22 + drop), (x + half * 0.4, -1.0 + drop + 0.12)
                ),
            )
    pen.fill(shape, colour, 0.0, shade=0.2)
    coat(pen, b, colour, shape, drop)
    if b.mane == "crest":
        n = (math.sin(neck), math.cos(neck))
        w = throat * 0.5
        crest = blob(
            (top[0] + 0.1, top[1] - b.size * 0.2),
            (top[0] - n[0] * w, top[1] - n[1] * w),
            (mid[0] - n[0] * w * 1.6, mid[1] - n[1] * w * 1.5),
            (half * 0.36, -1.0 + drop + 0.02),
            (half * 0.5, -0.93 + drop),
            (mid[0], mid[1]),
            (top[0] + 0.03, top[1] + 0.04),
        )
        pen.fill(crest, b.second or shift(colour, -0.2), -0.05, rim=0)
    return top, {"graze": 62.0}.get(pose, b.head_angle)


def _head(pen: Pen, b: Beast, colour: RGB, at: Point, angle: float) -> None:
    face = Pen(pen.rim)
    skin = rgb(b.face) if b.face else colour
    horns(face, b.horns, near=False)
    ears(face, b.ears, skin, near=False)
    face.fill(outline(b.head), skin, 0.03, shade=0.12)
    features(face, b.head, skin)
    if b.under and b.head in ("dog", "cat", "mouse"):
        face.fill(blob((0.4, 0.02), (0.8, 0.02), (0.96, 0.1), (0.7, 0.26), (0.1, 0.36)), b.under, 0.04, edge=False, clip=outline(b.head), alpha=0.9)
    if b.horns == "trunk":
        face.fill(
            blob(
                (0.5, -0.2),
                (0.86, 0.0),
                (0.98, 0.5),
                (0.92, 1.05),
                (1.06, 1.32),
                (1.24, 1.26),
                (1.2, 1.44),
                (0.94, 1.48),
                (0.74, 1.12),
                (0.72, 0.6),
                (0.5, 0.3),
            ),
            skin,
            0.03,
            shade=0.1,
        )
        for y in (0.34, 0.52, 0.7, 0.88, 1.04):
            face.line(curve((0.76, y), (0.86, y + 0.03), (0.94, y - 0.01)), shift(skin, -0.1), 0.018, -0.08)
        face.fill(blob((0.6, 0.3), (0.9, 0.62), (1.3, 0.62), (1.36, 0.52), (1.0, 0.48), (0.72, 0.22)), "#efe6d0", 0.1)
        face.fill(blob((0.1, -0.34), (-0.3, -0.5), (-0.66, -0.2), (-0.56, 0.4), (-0.2, 0.62), (0.1, 0.3)), shift(skin, -0.03), 0.05, shade=0.15)
    if b.mane == "wig":
        face.fill(blob((-0.16, 0.1), (-0.12, -0.3), (0.2, -0.46), (0.44, -0.3), (0.2, -0.22), (0.0, 0.06)), colour, 0.05)
    ears(face, b.ears, skin, near=True)
    horns(face, b.horns, near=True)
    pen.stamp(face.parts, place(at[0] - b.size * 0.05, at[1], b.size, turn=angle))


def _sitting(pen: Pen, b: Beast, colour: RGB) -> None:
    """Upright on its haunches."""
    k = b.long / 1.05
    thick = b.thick
    tail(pen, b, colour, (-0.4 * k, -0.22))
    pen.fill(limb([(0.16 * k, -0.6), (0.22 * k, -0.3), (0.2 * k, -0.02)], [0.2 * k, thick * 1.2, thick]), shift(colour, -0.07), -0.1, rim=0)
    body = blob(
        (0.06 * k, -1.06),
        (-0.12 * k, -0.98),
        (-0.3 * k, -0.66),
        (-0.46 * k, -0.3),
        (-0.42 * k, -0.04),
        (-0.1 * k, 0.0),
        (0.12 * k, -0.2),
        (0.26 * k, -0.5),
        (0.28 * k, -0.84),
        (0.2 * k, -1.06),
    )
    haunch = blob((-0.4 * k, -0.36), (-0.16 * k, -0.42), (0.02 * k, -0.24), (0.0, -0.04), (0.16 * k, 0.0), (-0.4 * k, 0.0))
    fore = limb([(0.14 * k, -0.62), (0.12 * k, -0.3), (0.14 * k, -0.04), (0.22 * k, -0.03)], [0.24 * k, thick * 1.4, thick, thick])
    shape = unite(unite(body, fore), haunch)
    pen.fill(shape, colour, 0.0, shade=0.2)
    pen.line(curve((-0.3 * k, -0.38), (-0.08 * k, -0.34), (0.02 * k, -0.16)), shift(colour, -0.1), 0.02, -0.1)
    if b.under:
        pen.fill(blob((0.2 * k, -1.0), (0.3 * k, -0.8), (0.24 * k, -0.5), (0.12 * k, -0.6), (0.12 * k, -0.9)), b.under, 0.04, edge=False, clip=shape)
    if b.marks in ("stripes", "spots"):
        for i in range(5):
            pen.line(curve((-0.2 * k - 0.05 * i * k, -0.9 + 0.16 * i), (0.0 - 0.05 * i * k, -0.82 + 0.15 * i)), b.second or DARK, 0.03, -0.05, clip=shape)
    if b.mane == "ruff":
        pen.fill(
            blob(*((0.12 * k + math.cos(a * 0.524) * b.size * 0.9, -1.1 + math.sin(a * 0.524) * b.size * (1.1 + 0.1 * (a % 2))) for a in range(12))),
            b.second or colour,
            -0.03,
        )
    if b.marks == "spines":
        pen.fill(box(-0.2, -0.4, 0.01, 0.01), colour)
    _head(pen, b, colour, (0.1 * k, -1.06), min(12.0, b.head_angle))
