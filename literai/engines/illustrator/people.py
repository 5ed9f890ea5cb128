"""Figures: a rig with poses, clothes hung on it, a three-quarter head.

Own space: feet at y = 0, crown at about y = -1, facing right. Angles are degrees from straight down, forward positive.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from literai.engines.illustrator.colour import RGB, mix, rgb, shift
from literai.engines.illustrator.heads import head
from literai.engines.illustrator.path import Point, blob, box, curve, disc, limb, oval, place, poly
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.wardrobe import Look

Angles = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pose:
    lean: float = 0.0
    front_arm: Angles = (8, 12)
    back_arm: Angles = (-8, 6)
    front_leg: Angles = (4, 0)
    back_leg: Angles = (-4, 0)
    nod: float = 0.0  # of the head, degrees
    laid: bool = False  # the whole figure lies down


POSES = {
    "stand": Pose(),
    "stand2": Pose(lean=-1, front_arm=(-14, 30), back_arm=(-22, 30), front_leg=(7, 0), back_leg=(-5, 0)),
    "walk": Pose(lean=3, front_arm=(-24, 14), back_arm=(26, 22), front_leg=(21, -2), back_leg=(-18, -14)),
    "run": Pose(lean=15, front_arm=(-46, 66), back_arm=(42, 76), front_leg=(48, -58), back_leg=(-36, -46)),
    "point": Pose(lean=2, front_arm=(84, 4), back_arm=(-10, 8), front_leg=(8, 0), back_leg=(-8, 0)),
    "reach": Pose(lean=7, front_arm=(70, 20), back_arm=(48, 28), front_leg=(12, -4), back_leg=(-10, 0)),
    "raise": Pose(lean=-2, front_arm=(132, 24), back_arm=(-16, 10), front_leg=(8, 0), back_leg=(-8, 0), nod=-8),
    "hold": Pose(lean=1, front_arm=(26, 66), back_arm=(-8, 8), front_leg=(6, 0), back_leg=(-6, 0)),
    "carry": Pose(lean=-4, front_arm=(34, 62), back_arm=(30, 60), front_leg=(12, -4), back_leg=(-10, -6)),
    "read": Pose(lean=2, front_arm=(22, 88), back_arm=(18, 84), nod=14),
    "think": Pose(lean=3, front_arm=(20, 124), back_arm=(16, 66), nod=6),
    "listen": Pose(lean=4, front_arm=(10, 40), back_arm=(-14, 34), nod=4),
    "horror": Pose(lean=-10, front_arm=(106, 54), back_arm=(78, 62), front_leg=(14, -4), back_leg=(-18, -4), nod=-6),
    "cower": Pose(lean=34, front_arm=(70, 92), back_arm=(60, 96), front_leg=(72, -100), back_leg=(58, -92), nod=16),
    "kneel": Pose(lean=8, front_arm=(40, 40), back_arm=(24, 40), front_leg=(84, -92), back_leg=(2, -86), nod=8),
    "crawl": Pose(lean=74, front_arm=(-60, 10), back_arm=(-84, 6), front_leg=(30, -100), back_leg=(2, -88), nod=-40),
    "bow": Pose(lean=34, front_arm=(6, 70), back_arm=(-30, 20), nod=18),
    "sit": Pose(lean=0, front_arm=(24, 58), back_arm=(18, 52), front_leg=(86, -84), back_leg=(80, -80)),
    "sitread": Pose(lean=2, front_arm=(24, 84), back_arm=(20, 80), front_leg=(86, -84), back_leg=(80, -80), nod=14),
    "write": Pose(lean=14, front_arm=(34, 54), back_arm=(26, 60), front_leg=(86, -84), back_leg=(80, -80), nod=16),
    "drink": Pose(lean=0, front_arm=(40, 102), back_arm=(18, 52), front_leg=(86, -84), back_leg=(80, -80)),
    "ride": Pose(lean=2, front_arm=(36, 44), back_arm=(30, 44), front_leg=(52, -60), back_leg=(44, -56)),
    "dance": Pose(lean=-2, front_arm=(78, 18), back_arm=(96, 10), front_leg=(14, -6), back_leg=(-14, -10)),
    "embrace": Pose(lean=5, front_arm=(72, 24), back_arm=(84, 16)),
    "fight": Pose(lean=8, front_arm=(64, 60), back_arm=(120, 40), front_leg=(24, -12), back_leg=(-22, -6)),
    "climb": Pose(lean=12, front_arm=(112, 30), back_arm=(66, 40), front_leg=(52, -64), back_leg=(-8, -8), nod=-8),
    "smoke": Pose(lean=1, front_arm=(18, 116), back_arm=(-8, 10)),
    "look_up": Pose(lean=-4, front_arm=(8, 14), back_arm=(-8, 8), nod=-18),
    "weep": Pose(lean=14, front_arm=(40, 124), back_arm=(34, 120), nod=20),
    "swim": Pose(lean=60, front_arm=(150, 10), back_arm=(40, 40), nod=-44),
    "fall": Pose(lean=-24, front_arm=(130, 20), back_arm=(-110, -20), front_leg=(50, -40), back_leg=(-20, -50), nod=-10),
    "lie": Pose(lean=0, front_arm=(14, 30), back_arm=(0, 6), front_leg=(6, 0), back_leg=(-2, 0), laid=True),
    "play": Pose(lean=4, front_arm=(44, 64), back_arm=(72, 70), nod=8),
}
SEATED = frozenset(("sit", "sitread", "write", "drink"))


def _along(start: Point, angle: float, length: float) -> Point:
    return (start[0] + math.sin(math.radians(angle)) * length, start[1] + math.cos(math.radians(angle)) * length)


@dataclass(frozen=True, slots=True)
class Bones:
    """Joints after the lowest foot has been set on the ground."""

    lean: float
    hip: Point
    knee_front: Point
    foot_front: Point
    knee_back: Point
    foot_back: Point

    def torso(self, up: float, out: float) -> Point:
        """A point of the trunk: `up` the spine from the hip, `out` forward."""
        a = math.radians(self.lean)
        return (self.hip[0] + math.sin(a) * up + math.cos(a) * out, self.hip[1] - math.cos(a) * up + math.sin(a) * out)


def bones(pose: Pose) -> Bones:
    hip = (0.0, -0.48)
    knee_front = _along((0.015, hip[1]), pose.front_leg[0], 0.235)
    foot_front = _along(knee_front, sum(pose.front_leg), 0.215)
    knee_back = _along((-0.015, hip[1]), pose.back_leg[0], 0.235)
    foot_back = _along(knee_back, sum(pose.back_leg), 0.215)
    down = -(max(foot_front[1], foot_back[1], knee_front[1], knee_back[1]) + 0.03)

    def grounded(point: Point) -> Point:
        return (point[0], point[1] + down)

    return Bones(pose.lean, grounded(hip), grounded(knee_front), grounded(foot_front), grounded(knee_back), grounded(foot_back))


def person(look: Look, pose_name: str = "stand", *, item: str = "", rim: float = 2.0, mood: str = "") -> list[Part]:
    """A dressed figure in its own space."""
    pose, pen = POSES[pose_name], Pen(rim)
    frame = bones(pose)
    skirted = look.garb in ("gown", "dress", "robe", "night")
    if not skirted:
        _leg(pen, look, frame.hip, frame.knee_back, frame.foot_back, -0.11)
    _arm(pen, look, frame, pose.back_arm, front=False)
    if not skirted:
        _leg(pen, look, frame.hip, frame.knee_front, frame.foot_front, -0.03)
    else:
        for foot in (frame.foot_back, frame.foot_front):
            _shoe(pen, foot, shift(look.legs, -0.1))
    _trunk(pen, look, frame, pose_name in SEATED or pose_name == "ride")
    neck = frame.torso(0.335, 0.0)
    turn = pose.nod + pose.lean * 0.5
    centre = (neck[0] + math.sin(math.radians(turn)) * 0.08 + 0.006, neck[1] - math.cos(math.radians(turn)) * 0.078)
    pen.fill(limb([neck, (centre[0] - 0.004, centre[1] + 0.03)], [0.055, 0.05]), look.skin, -0.08, rim=0)
    pen.stamp(head(look, rim, mood), place(centre[0], centre[1], 0.073 * look.head, turn=turn))
    hand = _arm(pen, look, frame, pose.front_arm, front=True)
    if item:
        _held(pen, item, hand, centre, frame)
    if pose.laid:
        return [part.under(place(-0.5, -0.075, turn=90)) for part in pen.parts]
    return pen.parts


def _shoe(pen: Pen, foot: Point, colour: RGB) -> None:
    x, y = foot
    pen.fill(blob((x - 0.03, y - 0.012), (x - 0.032, y + 0.03), (x + 0.08, y + 0.03), (x + 0.075, y + 0.008), (x + 0.03, y - 0.012)), colour, -0.06, rim=0)


def _leg(pen: Pen, look: Look, hip: Point, knee: Point, foot: Point, tone: float) -> None:
    b = look.bulk
    pen.fill(limb([hip, knee, foot], [0.105 * b, 0.08 * b, 0.056 * b]), look.legs, tone, rim=pen.rim * 0.7, hatch="upright")
    _shoe(pen, foot, shift(look.legs, -0.12))


def _arm(pen: Pen, look: Look, frame: Bones, angles: Angles, *, front: bool) -> Point:
    shoulder = frame.torso(0.295, (0.02 if front else -0.03) * look.bulk)
    elbow = _along(shoulder, angles[0] + frame.lean * 0.3, 0.16)
    hand = _along(elbow, sum(angles) + frame.lean * 0.3, 0.145)
    far = math.hypot(hand[0] - elbow[0], hand[1] - elbow[1])
    dx, dy = (hand[0] - elbow[0]) / far, (hand[1] - elbow[1]) / far
    wide = look.garb in ("robe", "night")
    tone, w = (0.06, 0.07 * look.bulk) if front else (-0.1, 0.068 * look.bulk)
    pen.fill(limb([(hand[0] - dx * 0.02, hand[1] - dy * 0.02), (hand[0] + dx * 0.032, hand[1] + dy * 0.032)], [0.034, 0.03]), look.skin, tone, rim=0)
    sleeve = look.skin if look.garb == "gown" and front else look.coat
    pen.fill(
        limb([shoulder, elbow, hand], [w * 1.15, w * 0.95, w * (1.25 if wide else 0.72)]), look.coat, tone, rim=pen.rim * 0.7 if front else 0, hatch="cloth"
    )
    if look.garb in ("frock", "suit", "uniform"):
        cuff = look.trim if look.garb == "uniform" else rgb("#efe6d2")
        pen.fill(limb([(hand[0] - dx * 0.028, hand[1] - dy * 0.028), (hand[0] - dx * 0.012, hand[1] - dy * 0.012)], [0.05, 0.048]), cuff, tone, rim=0)
    elif look.garb == "gown":
        pen.fill(limb([elbow, (hand[0] - dx * 0.012, hand[1] - dy * 0.012)], [0.04, 0.032]), sleeve, tone, rim=0)
    return (hand[0] + dx * 0.028, hand[1] + dy * 0.028)


# -- clothes --------------------------------------------------------------------------------------


def _trunk(pen: Pen, look: Look, frame: Bones, seated: bool) -> None:
    if look.garb in ("gown", "dress"):
        _skirt(pen, look, frame, seated)
        _bodice(pen, look, frame)
    elif look.garb in ("robe", "night"):
        _robe(pen, look, frame, seated)
    elif look.garb in ("smock", "rags"):
        _shirt(pen, look, frame)
    else:
        _coat(pen, look, frame, seated)
    if look.cape:
        t = frame.torso
        cloak = shift(look.coat, -0.04)
        hem = min(-0.1, frame.hip[1] + 0.34)
        back = frame.hip[0] - 0.2
        pen.fill(
            blob(
                t(0.34, 0.03),
                t(0.28, 0.1),
                t(0.18, 0.1),
                t(0.12, 0.02),
                (frame.hip[0] + 0.02, hem),
                (back, hem),
                t(0.06, -0.15),
                t(0.27, -0.1),
                t(0.345, -0.03),
            ),
            cloak,
            -0.02,
            shade=0.15,
            hatch="cloth",
        )


def _skirt(pen: Pen, look: Look, frame: Bones, seated: bool) -> None:
    t, (hx, hy) = frame.torso, frame.hip
    hem = -0.015 if look.garb == "gown" else -0.16 * look.short
    spread = (0.25 if look.garb == "gown" else 0.17) * look.bulk
    reach = max(frame.knee_front[0], frame.foot_front[0]) if seated else hx + max(0.0, frame.foot_front[0] * 0.5)
    front = max(hx + spread, reach + 0.06)
    back = min(hx - spread, frame.foot_back[0] - 0.02) if not seated else hx - 0.13
    top = frame.knee_front[1] - 0.05 if seated else hy * 0.55
    pen.fill(
        blob(t(0.14, 0.06), t(0.04, 0.11), (hx + (front - hx) * (0.95 if seated else 0.75), top), (front, hem), ((front + hx) / 2, hem + 0.016), (hx, hem + 0.02), ((back + hx) / 2, hem + 0.014), (back, hem), (hx - (hx - back) * 0.8, hy * 0.5), t(0.05, -0.105), t(0.14, -0.058)),
        look.coat,
        shade=0.16,
        hatch="cloth",
    )  # fmt: skip
    for share in (-0.7, -0.35, 0.05, 0.45, 0.75):
        end = hx + (front - hx) * share if share > 0 else hx + (hx - back) * share
        fold = curve(t(0.06, share * 0.06), ((hx + end) / 2 + share * 0.03, hy * 0.55), (end, hem - 0.03))
        pen.line(fold, shift(look.coat, -0.08 if share < 0.3 else 0.06), 0.011, -0.08 if share < 0.3 else 0.08)
    band = curve((front - 0.01, hem - 0.05), ((front + hx) / 2, hem - 0.03), (hx, hem - 0.024), ((back + hx) / 2, hem - 0.03), (back + 0.01, hem - 0.05))
    pen.line(band, look.trim, 0.014, 0.05)
    if look.apron:
        front_panel = blob(
            t(0.12, 0.055),
            (hx + (front - hx) * 0.7, hy * 0.55),
            (hx + (front - hx) * 0.8, hem - 0.06),
            (hx + 0.02, hem - 0.05),
            (hx - 0.01, hy * 0.6),
            t(0.12, 0.0),
        )
        pen.mark(front_panel, "#f4eee0", 0.1)


def _bodice(pen: Pen, look: Look, frame: Bones) -> None:
    t = frame.torso
    pen.fill(
        blob(t(0.32, 0.01), t(0.27, 0.07), t(0.2, 0.082), t(0.13, 0.058), t(0.13, -0.056), t(0.22, -0.068), t(0.29, -0.064), t(0.325, -0.02)), look.coat, 0.05
    )
    pen.fill(poly(t(0.145, 0.06), t(0.118, 0.062), t(0.118, -0.06), t(0.145, -0.058)), look.trim, 0.08, rim=0)
    if look.garb == "gown":
        pen.fill(blob(t(0.345, 0.012), t(0.29, 0.066), t(0.272, 0.048), t(0.285, -0.03), t(0.31, -0.055), t(0.345, -0.02)), look.skin, 0.06, rim=0)
    else:
        pen.fill(blob(t(0.345, 0.02), t(0.315, 0.056), t(0.3, 0.03), t(0.31, -0.03), t(0.335, -0.03)), "#f4ecdc", 0.08, rim=0)
    if look.apron:
        pen.mark(blob(t(0.28, 0.06), t(0.13, 0.058), t(0.13, 0.0), t(0.28, 0.02)), "#f4eee0", 0.1)


def _coat(pen: Pen, look: Look, frame: Bones, seated: bool) -> None:
    t, (hx, hy), w = frame.torso, frame.hip, look.bulk
    length = {"frock": 0.23, "suit": 0.09, "uniform": 0.16, "coat": 0.3}.get(look.garb, 0.2)
    hem = hy + (0.06 if seated else length)
    front, back = max(0.0, frame.knee_front[0]) * 0.45, min(0.0, frame.knee_back[0]) * 0.55
    flare = 0.015 if look.garb in ("suit", "uniform") else 0.05
    if seated:
        front = 0.1
    pen.fill(
        blob(t(0.335, 0.015), t(0.29, 0.085 * w), t(0.2, 0.098 * w), t(0.1, 0.08 * w), (hx + 0.095 * w, hy), (hx + 0.095 * w + front + flare, hem), (hx + 0.02 + front * 0.3, hem + 0.012), (hx - 0.1 * w + back - flare, hem + (0.1 if seated else 0.006)), (hx - 0.095 * w, hy), t(0.1, -0.076 * w), t(0.22, -0.094 * w), t(0.295, -0.075 * w), t(0.335, -0.02)),
        look.coat,
        shade=0.14,
        hatch="cloth",
    )  # fmt: skip
    if look.garb == "uniform":
        for k in (0.27, 0.2, 0.13):
            pen.line(curve(t(k, 0.02), t(k + 0.004, 0.078 * w)), look.trim, 0.012, 0.15)
        pen.line(curve(t(0.06, -0.085 * w), t(0.05, 0.088 * w)), shift(look.trim, -0.2), 0.028, 0.05)
        pen.mark(oval(*t(0.3, 0.01), 0.045, 0.022), look.trim, 0.15)
        return
    pen.mark(blob(t(0.33, 0.03), t(0.27, 0.08 * w), t(0.18, 0.09 * w), t(0.09, 0.072 * w), t(0.14, 0.045 * w), t(0.25, 0.03), ease=0.6), look.trim, 0.05)
    pen.mark(poly(t(0.335, 0.028), t(0.3, 0.07 * w), t(0.255, 0.06 * w), t(0.29, 0.026)), "#f2ead8", 0.08)
    pen.mark(poly(t(0.318, 0.046), t(0.3, 0.06), t(0.285, 0.046), t(0.3, 0.034)), shift(look.trim, -0.16), 0.0)
    pen.line(curve(t(0.33, 0.02), t(0.24, 0.024 * w), t(0.11, 0.056 * w)), shift(look.coat, 0.09), 0.012, 0.12)
    if not seated:
        pen.line(curve(t(0.09, 0.062 * w), (hx + 0.06 * w, hy), (hx + 0.06 * w + front, hem - 0.01)), shift(look.coat, -0.09), 0.009, -0.12)


def _robe(pen: Pen, look: Look, frame: Bones, seated: bool) -> None:
    t, (hx, hy), w = frame.torso, frame.hip, look.bulk
    hem = -0.012 if look.garb == "robe" else -0.12
    front = max(hx + 0.18 * w, frame.knee_front[0] + 0.08 if seated else hx, frame.foot_front[0] * 0.7 + 0.1)
    back = min(hx - 0.2 * w, frame.foot_back[0] - 0.05) if not seated else hx - 0.16
    top = frame.knee_front[1] - 0.06 if seated else hy * 0.5
    pen.fill(
        blob(t(0.345, 0.02), t(0.28, 0.1 * w), t(0.1, 0.11 * w), (front - 0.03, top), (front, hem), (hx, hem + 0.014), (back, hem), (hx - 0.15 * w, hy * 0.45), t(0.1, -0.11 * w), t(0.28, -0.1 * w), t(0.345, -0.03)),
        look.coat,
        shade=0.18,
        hatch="cloth",
    )  # fmt: skip
    for share in (-0.7, -0.3, 0.1, 0.5):
        pen.line(curve(t(0.22, share * 0.06), (hx + share * 0.12, hy * 0.6), (hx + share * (front - hx), hem - 0.01)), shift(look.coat, -0.07), 0.01, -0.1)
    if look.belt:
        pen.line(curve(t(0.1, -0.1 * w), t(0.08, 0.0), t(0.1, 0.105 * w)), look.trim, 0.022, 0.05)


def _shirt(pen: Pen, look: Look, frame: Bones) -> None:
    t, (hx, hy), w = frame.torso, frame.hip, look.bulk
    ragged = look.garb == "rags"
    edge = [(0.08, 0.08), (0.03, 0.05), (-0.03, 0.09 if ragged else 0.06), (-0.09, 0.03)]
    pen.fill(
        blob(t(0.34, 0.015), t(0.29, 0.095 * w), t(0.17, 0.1 * w), (hx + 0.09 * w, hy + 0.02), *((hx + x * w, hy + y) for x, y in edge), t(0.18, -0.09 * w), t(0.3, -0.085 * w), t(0.34, -0.03), ease=0.8),
        look.coat,
        shade=0.15,
        hatch="cloth",
    )  # fmt: skip
    pen.line(curve(t(0.3, 0.05), t(0.2, 0.06), t(0.06, 0.05)), shift(look.coat, -0.08), 0.01, -0.1)
    if ragged:
        pen.mark(poly(t(0.14, 0.02), t(0.17, 0.05), t(0.12, 0.06)), shift(look.coat, 0.12), 0.0)
    else:
        for x in (0.035, -0.03):
            pen.line(curve(t(0.31, x), t(0.1, x * 1.4)), look.legs, 0.018, -0.05)
    if look.apron:
        pen.mark(blob(t(0.24, 0.07), t(0.05, 0.1), (hx + 0.1, hy + 0.16), (hx - 0.02, hy + 0.17), t(0.06, -0.02), t(0.22, 0.0)), "#e9dfc8", 0.08)


# -- things in the hand ---------------------------------------------------------------------------


def _held(pen: Pen, item: str, hand: Point, head_at: Point, frame: Bones) -> None:
    x, y = hand
    wood, iron, gold = "#4a2f1e", "#3a3d48", "#d8b24a"
    if item == "book" or item == "letter":
        cover, page = ("#7c3b34", "#f6efdc") if item == "book" else ("#e9dfc6", "#fbf6e6")
        pen.fill(poly((x - 0.02, y), (x + 0.07, y - 0.05), (x + 0.085, y - 0.15), (x, y - 0.105)), cover, rim=1)
        pen.mark(poly((x - 0.018, y - 0.012), (x + 0.06, y - 0.055), (x + 0.072, y - 0.142), (x, y - 0.1)), page, 0.15)
        if item == "book":
            pen.fill(poly((x - 0.018, y - 0.012), (x - 0.075, y - 0.045), (x - 0.06, y - 0.125), (x, y - 0.1)), page, 0.08, rim=0)
    elif item == "lantern":
        pen.line(curve((x, y), (x, y + 0.03)), iron, 0.008)
        pen.fill(box(x - 0.03, y + 0.035, 0.06, 0.085, 0.012), "#ffce6a", 0.4, glow=1)
        pen.fill(poly((x - 0.04, y + 0.04), (x, y + 0.005), (x + 0.04, y + 0.04)), iron, rim=0)
        pen.fill(box(x - 0.036, y + 0.115, 0.072, 0.014), iron, rim=0)
    elif item in ("candle", "match", "torch"):
        long = {"candle": 0.1, "match": 0.05, "torch": 0.2}[item]
        wide = {"candle": 0.026, "match": 0.01, "torch": 0.03}[item]
        big = {"candle": 1.0, "match": 0.8, "torch": 2.0}[item]
        pen.fill(box(x - wide / 2, y - long, wide, long + 0.02), "#f0e6cc" if item == "candle" else wood, 0.2, rim=0)
        pen.fill(
            blob((x, y - long - 0.07 * big), (x + 0.02 * big, y - long - 0.02), (x, y - long), (x - 0.02 * big, y - long - 0.02)), "#ffd66b", 0.4, glow=1, rim=0
        )
    elif item in ("stick", "staff", "gun", "sword", "spear", "axe", "umbrella", "tool"):
        _long_item(pen, item, x, y, wood, iron)
    elif item in ("cup", "glass"):
        tint = "#f6efe0" if item == "cup" else "#c46a5a"
        pen.fill(blob((x - 0.035, y - 0.07), (x + 0.035, y - 0.07), (x + 0.024, y - 0.01), (x - 0.024, y - 0.01), ease=0.6), tint, 0.2, rim=1)
    elif item == "bottle":
        pen.fill(
            blob(
                (x - 0.014, y - 0.13),
                (x - 0.014, y - 0.07),
                (x - 0.035, y - 0.04),
                (x - 0.03, y + 0.05),
                (x + 0.03, y + 0.05),
                (x + 0.035, y - 0.04),
                (x + 0.014, y - 0.07),
                (x + 0.014, y - 0.13),
                ease=0.7,
            ),
            "#4f8a5c",
            0.15,
            rim=1,
        )
    elif item == "watch":
        chest = frame.torso(0.12, 0.07)
        pen.line(curve(chest, ((chest[0] + x) / 2, max(chest[1], y) + 0.06), (x, y)), gold, 0.009, 0.2)
        pen.fill(disc(x + 0.01, y - 0.03, 0.046), gold, 0.2, rim=1.5)
        pen.mark(disc(x + 0.01, y - 0.03, 0.033), "#fbf5e0", 0.3)
    elif item == "pipe":
        mx, my = head_at[0] + 0.06, head_at[1] + 0.04
        pen.line(curve((mx, my), (mx + 0.05, my + 0.04), (mx + 0.075, my + 0.02)), "#3a1f14", 0.014, -0.1)
        pen.fill(blob((mx + 0.058, my - 0.012), (mx + 0.062, my + 0.035), (mx + 0.1, my + 0.035), (mx + 0.104, my - 0.014)), "#4a2818", rim=1)
    elif item == "lens":
        pen.line(curve((x, y), (x + 0.04, y - 0.05)), wood, 0.016)
        pen.fill(disc(x + 0.062, y - 0.08, 0.04), gold, rim=1)
        pen.mark(disc(x + 0.062, y - 0.08, 0.031), "#dff0ee", 0.3)
    elif item == "bag":
        pen.line(curve((x - 0.03, y + 0.03), (x, y), (x + 0.03, y + 0.03)), wood, 0.012)
        pen.fill(box(x - 0.07, y + 0.03, 0.14, 0.09, 0.02), "#6b4428", rim=1)
    elif item == "flower":
        pen.line(curve((x, y), (x + 0.015, y - 0.1)), "#4d8a4a", 0.01)
        for i in range(5):
            pen.mark(disc(x + 0.015 + math.cos(i * 1.257) * 0.022, y - 0.12 + math.sin(i * 1.257) * 0.022, 0.018), mix("#e8574a", "#ffd7c0", 0.2), 0.1)
        pen.mark(disc(x + 0.015, y - 0.12, 0.014), "#f0c040", 0.2)
    elif item == "violin":
        pen.fill(blob((x - 0.02, y - 0.02), (x - 0.09, y - 0.05), (x - 0.11, y + 0.0), (x - 0.06, y + 0.03)), "#8a4a24", rim=1)
        pen.line(curve((x - 0.02, y - 0.01), (x + 0.08, y + 0.02)), "#3a2418", 0.012)


def _long_item(pen: Pen, item: str, x: float, y: float, wood: str, iron: str) -> None:
    if item == "stick":
        pen.fill(limb([(x, y - 0.03), (x + 0.03, max(y + 0.2, -0.005))], [0.02, 0.014]), wood, rim=0)
    elif item == "umbrella":
        pen.line(curve((x, y), (x - 0.02, y - 0.34)), wood, 0.012)
        top = (x - 0.02, y - 0.4)
        pen.fill(
            blob(
                top,
                (x + 0.16, y - 0.3),
                (x + 0.22, y - 0.2),
                (x + 0.1, y - 0.23),
                (x - 0.02, y - 0.21),
                (x - 0.14, y - 0.23),
                (x - 0.26, y - 0.2),
                (x - 0.2, y - 0.3),
            ),
            "#3b3a4c",
            rim=1.5,
        )
    elif item == "gun":
        pen.fill(limb([(x - 0.08, y + 0.04), (x + 0.02, y)], [0.04, 0.026]), wood, rim=0)
        pen.line(curve((x, y), (x + 0.22, y - 0.06)), iron, 0.016)
    elif item == "sword":
        pen.fill(poly((x - 0.008, y - 0.02), (x + 0.1, y - 0.34), (x + 0.115, y - 0.36), (x + 0.118, y - 0.33), (x + 0.018, y - 0.012)), "#d6dbe2", 0.2, rim=1)
        pen.line(curve((x - 0.035, y - 0.035), (x + 0.045, y - 0.002)), "#b89040", 0.016)
    elif item == "axe":
        pen.line(curve((x - 0.03, y + 0.08), (x + 0.06, y - 0.2)), wood, 0.02)
        pen.fill(blob((x + 0.045, y - 0.2), (x + 0.12, y - 0.22), (x + 0.14, y - 0.12), (x + 0.05, y - 0.14), ease=0.5), "#aab2bc", 0.1, rim=1)
    elif item == "tool":
        pen.line(curve((x, -0.01), (x + 0.02, y - 0.24)), wood, 0.016)
        pen.fill(poly((x - 0.04, -0.1), (x + 0.045, -0.1), (x + 0.035, -0.005), (x, 0.02), (x - 0.03, -0.005)), iron, rim=1)
    else:  # staff, spear
        pen.line(curve((x - 0.02, -0.005), (x + 0.02, min(y - 0.5, -0.95))), wood, 0.018)
        if item == "spear":
            top = min(y - 0.5, -0.95)
            pen.fill(poly((x + 0.02, top - 0.1), (x + 0.045, top - 0.02), (x + 0.02, top + 0.02), (x - 0.005, top - 0.02)), "#c2c8d0", 0.2, rim=1)
