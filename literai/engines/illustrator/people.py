"""Figures: a rig with poses, clothes hung on it, a head in one of three views.

Own space: feet at y = 0, crown at about y = -1, facing right. Angles are degrees from straight down, forward positive.
"""

from __future__ import annotations

import math

from literai.engines.illustrator.clothes import trunk
from literai.engines.illustrator.colour import RGB, rgb, shift
from literai.engines.illustrator.hands import held
from literai.engines.illustrator.heads import head
from literai.engines.illustrator.path import Point, blob, curve, limb, place
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.rig import POSES, SEATED, Angles, Bones, along, bones
from literai.engines.illustrator.wardrobe import Look


def person(look: Look, pose_name: str = "stand", *, item: str = "", rim: float = 2.0, mood: str = "", view: str = "quarter") -> list[Part]:
    """A dressed figure in its own space; `view` is one of heads.VIEWS."""
    pose, pen = POSES[pose_name], Pen(rim)
    frame = bones(pose)
    skirted = look.garb in ("gown", "dress", "robe", "night")
    if not skirted and pose_name != "ride":
        _leg(pen, look, frame.hip, frame.knee_back, frame.foot_back, -0.11)
    _arm(pen, look, frame, pose.back_arm, front=False)
    if not skirted:
        _leg(pen, look, frame.hip, frame.knee_front, frame.foot_front, -0.03)
    else:
        for knee, foot in ((frame.knee_back, frame.foot_back), (frame.knee_front, frame.foot_front)):
            if look.garb in ("dress", "night"):
                pen.fill(limb([frame.hip, knee, foot], [0.07, 0.058, 0.04]), shift(look.skin, 0.02) if look.garb == "night" else "#e6ddcc", -0.08, rim=0)
            _shoe(pen, foot, shift(look.legs, -0.1))
    trunk(pen, look, frame, pose_name in SEATED or pose_name == "ride", back=view == "back")
    neck = frame.torso(0.335, 0.0)
    turn = pose.nod + pose.lean * 0.5
    centre = (neck[0] + math.sin(math.radians(turn)) * 0.08 + 0.006, neck[1] - math.cos(math.radians(turn)) * 0.078)
    pen.fill(limb([neck, (centre[0] - 0.004, centre[1] + 0.03)], [0.055, 0.05]), look.skin, -0.08, rim=0)
    pen.stamp(head(look, rim, mood, view=view, pose=pose_name), place(centre[0], centre[1], 0.07 * look.head, turn=turn))
    hand = _arm(pen, look, frame, pose.front_arm, front=True)
    if item:
        held(pen, item, hand, centre, frame)
    if pose.laid:
        lying = [part.under(place(0.5, 0.0, turn=-90)) for part in pen.parts]
        below = max(part.path.getBounds().bottom() for part in lying) - 0.02
        return [part.under(place(0.0, -below)) for part in lying]
    return pen.parts


def _shoe(pen: Pen, foot: Point, colour: RGB) -> None:
    x, y = foot
    pen.fill(blob((x - 0.03, y - 0.012), (x - 0.032, y + 0.03), (x + 0.08, y + 0.03), (x + 0.075, y + 0.008), (x + 0.03, y - 0.012)), colour, -0.06, rim=0)


def _leg(pen: Pen, look: Look, hip: Point, knee: Point, foot: Point, tone: float) -> None:
    b = look.bulk
    pen.fill(limb([hip, knee, foot], [0.105 * b, 0.08 * b, 0.056 * b]), look.legs, tone, rim=pen.rim * 0.7, hatch="upright")
    _shoe(pen, foot, shift(look.legs, -0.12))


def _hand(pen: Pen, skin: RGB, wrist: Point, along_arm: Point, tone: float, *, pointing: bool) -> None:
    """Palm, fingers and thumb; a stretched arm points with its forefinger."""
    (x, y), (dx, dy) = wrist, along_arm
    nx, ny = dy, -dx

    def at(ahead: float, aside: float) -> Point:
        return (x + dx * ahead + nx * aside, y + dy * ahead + ny * aside)

    long = 0.078 if pointing else 0.058
    pen.fill(limb([at(0.006, 0.016), at(0.03, 0.028)], [0.018, 0.013]), skin, tone - 0.02, rim=0)
    pen.fill(limb([at(-0.022, 0), at(0.016, 0), at(0.036, 0)], [0.03, 0.041, 0.036]), skin, tone, rim=0)
    if pointing:
        pen.fill(limb([at(0.03, 0.01), at(long, 0.012)], [0.017, 0.011]), skin, tone, rim=0)
    else:
        pen.fill(limb([at(0.03, 0.002), at(long, -0.004)], [0.035, 0.022]), skin, tone, rim=0)
        pen.line(curve(at(0.034, -0.002), at(0.052, -0.006)), shift(skin, -0.12), 0.004, -0.08)


def _arm(pen: Pen, look: Look, frame: Bones, angles: Angles, *, front: bool) -> Point:
    shoulder = frame.torso(0.295, (0.02 if front else -0.03) * look.bulk)
    elbow = along(shoulder, angles[0] + frame.lean * 0.3, 0.16)
    hand = along(elbow, sum(angles) + frame.lean * 0.3, 0.145)
    far = math.hypot(hand[0] - elbow[0], hand[1] - elbow[1])
    dx, dy = (hand[0] - elbow[0]) / far, (hand[1] - elbow[1]) / far
    wide = look.garb in ("robe", "night")
    tone, w = (0.06, 0.07 * look.bulk) if front else (-0.1, 0.068 * look.bulk)
    _hand(pen, look.skin, hand, (dx, dy), tone, pointing=abs(angles[1]) < 12 and angles[0] > 70)
    sleeve = look.skin if look.garb == "gown" and front else look.coat
    pen.fill(
        limb([shoulder, elbow, hand], [w * 1.15, w * 0.95, w * (1.25 if wide else 0.72)]), look.coat, tone, rim=pen.rim * 0.7 if front else 0, hatch="cloth"
    )
    if look.garb in ("frock", "suit", "uniform"):
        cuff = look.trim if look.garb == "uniform" else rgb("#d8cdb6")
        pen.fill(limb([(hand[0] - dx * 0.028, hand[1] - dy * 0.028), (hand[0] - dx * 0.016, hand[1] - dy * 0.016)], [0.042, 0.04]), cuff, tone, rim=0)
    elif look.garb == "gown":
        pen.fill(limb([elbow, (hand[0] - dx * 0.012, hand[1] - dy * 0.012)], [0.04, 0.032]), sleeve, tone, rim=0)
    return (hand[0] + dx * 0.028, hand[1] + dy * 0.028)
