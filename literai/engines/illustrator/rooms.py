"""Settings under a roof: one box of a room, dressed in many ways."""

from __future__ import annotations

from dataclasses import replace

from literai.engines.illustrator import roomlight
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import rgb
from literai.engines.illustrator.furnishing import against_wall, furniture, lights, rug, stairs
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.places import DIM
from literai.engines.illustrator.room_plans import ROOMS
from literai.engines.illustrator.walls import boards, columns, wall, windows

_FURNISHED = frozenset(("room", "parlour", "bedroom", "dining room", "library", "study", "office"))  # no two of them have the same pieces


def room(picture: Picture, name: str, air: Air, *, used: frozenset[str] = frozenset()) -> Ground:
    """Builds one of ROOMS, without the pieces that come with a figure (`used`): the throne or the bed somebody is on."""
    plan = ROOMS[name]
    plan = replace(plan, stands=tuple(piece for piece in plan.stands if piece not in used))
    if name in _FURNISHED:
        more = tuple(picture.random.permutation(("picture", "mirror", "clock", "cupboard", "map", "fireplace", "bookcase")).tolist())
        back = tuple(picture.random.permutation((*plan.back, *more[: int(picture.pick(0, 3))])).tolist())
        stands = tuple(picture.random.permutation((*plan.stands, picture.choose(("armchair", "sofa", "globe stand", "piano stool", "screen")))).tolist())
        plan = replace(plan, back=back, stands=stands, pattern=picture.choose((plan.pattern, plan.pattern, "paper", "panel")), rug=picture.chance(0.6))
    if plan.hall and name not in ("church", "throne room"):
        plan = replace(
            plan,
            windows=picture.choose((plan.windows, plan.windows, "sash", "none")),
            pattern=picture.choose((plan.pattern, "stone")),
            curtains=picture.chance(0.4),
            rug=picture.chance(0.4),
        )
        plan = replace(
            plan,
            back=tuple(picture.random.permutation(plan.back).tolist()),
            stands=tuple(picture.random.permutation(plan.stands).tolist()),
            boards=picture.choose((plan.boards, "#8a7a70", "#c8b48c", "#7a5c4a")),
        )
    floor_y = picture.height * picture.pick(0.62, 0.69) if not plan.hall else picture.height * picture.pick(0.58, 0.64)
    picture.horizon = floor_y
    paint = picture.choose(plan.walls)
    wall(picture, plan, rgb(paint), floor_y)
    ground = Ground(
        picture, floor_y + picture.height * 0.06, picture.height * 0.93, picture.unit * (0.42 if not plan.hall else 0.32), picture.unit * 0.68, indoors=True
    )
    openings = windows(picture, plan, air, floor_y, rgb(paint))
    boards(picture, plan, floor_y)
    if not plan.hall and name not in ("staircase", "tent", "carriage", "corridor") and picture.chance(0.7):
        roomlight.side_wall(picture, plan, rgb(paint), floor_y)
    if name != "tent":
        roomlight.ceiling(picture, plan, rgb(paint))
    if name == "staircase":
        stairs(picture, ground, floor_y)
    if plan.hall and picture.chance(0.7):
        columns(picture, rgb(paint), floor_y)
    against_wall(picture, plan, ground, floor_y, openings)
    if plan.rug:
        rug(picture, ground, runner=plan.hall or name == "corridor")
    lights(picture, plan, air, ground)
    furniture(picture, plan, ground, air)
    if plan.windows not in ("none", "train") and air.weather not in ("rain", "storm", "fog"):
        roomlight.daylight(picture, air, openings, floor_y, strength={True: 0.55, False: 1.0}[air.dark] * (1.3 if name in DIM else 1.0))
    return ground
