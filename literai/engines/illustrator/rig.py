"""The rig of figures: poses and joints. Angles are degrees from straight down, forward positive."""

from __future__ import annotations

import math
from dataclasses import dataclass

from literai.engines.illustrator.path import Point

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
    "talk": Pose(lean=1, front_arm=(14, 82), back_arm=(-14, 26), front_leg=(7, 0), back_leg=(-6, 0)),
    "behind": Pose(lean=-2, front_arm=(-24, -8), back_arm=(-26, -14), front_leg=(6, 0), back_leg=(-6, 0)),
    "folded": Pose(lean=-1, front_arm=(18, 96), back_arm=(24, 84), front_leg=(9, 0), back_leg=(-5, 0)),
    "dig": Pose(lean=26, front_arm=(34, 26), back_arm=(58, 20), front_leg=(28, -18), back_leg=(-14, -12), nod=14),
    "aim": Pose(lean=3, front_arm=(80, 8), back_arm=(66, 34), front_leg=(16, -4), back_leg=(-14, 0)),
    "pray": Pose(lean=6, front_arm=(34, 104), back_arm=(30, 106), front_leg=(84, -92), back_leg=(2, -86), nod=14),
    "wave": Pose(lean=-1, front_arm=(150, -12), back_arm=(-10, 10), front_leg=(6, 0), back_leg=(-6, 0), nod=-4),
    "lean": Pose(lean=12, front_arm=(52, 40), back_arm=(20, 30), front_leg=(4, 0), back_leg=(-12, -2), nod=6),
    "push": Pose(lean=22, front_arm=(64, 10), back_arm=(58, 12), front_leg=(38, -30), back_leg=(-30, -8), nod=4),
    "play": Pose(lean=4, front_arm=(44, 64), back_arm=(72, 70), nod=8),
}
SEATED = frozenset(("sit", "sitread", "write", "drink"))


def along(start: Point, angle: float, length: float) -> Point:
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
    knee_front = along((0.015, hip[1]), pose.front_leg[0], 0.235)
    foot_front = along(knee_front, sum(pose.front_leg), 0.215)
    knee_back = along((-0.015, hip[1]), pose.back_leg[0], 0.235)
    foot_back = along(knee_back, sum(pose.back_leg), 0.215)
    down = -(max(foot_front[1], foot_back[1], knee_front[1], knee_back[1]) + 0.03)

    def grounded(point: Point) -> Point:
        return (point[0], point[1] + down)

    return Bones(pose.lean, grounded(hip), grounded(knee_front), grounded(foot_front), grounded(knee_back), grounded(foot_back))
