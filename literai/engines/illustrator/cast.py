"""The cast set on the floor: who stands where, who faces whom, at which depth, under which light."""

from __future__ import annotations

from dataclasses import dataclass

import skia

from literai.engines.illustrator import known
from literai.engines.illustrator.actors import MOUNTS, PAIRS, Actor, beast_actor, person_actor, rider_actor
from literai.engines.illustrator.animals import SWIMMING
from literai.engines.illustrator.casting import Member, in_hands, unfold
from literai.engines.illustrator.furnishing import shadow
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import Matrix, join, moved, place
from literai.engines.illustrator.picture import Part, Picture, Sheet
from literai.engines.illustrator.rig import SEATED
from literai.types import Fields, Scene

BEDROOMS = frozenset(("bedroom", "hospital", "attic"))
THRONES = frozenset(("king", "queen"))


@dataclass
class Unit:
    """One body, or two who belong together; offsets in heights of a man."""

    actors: list[tuple[Actor, float, bool | None]]  # body, x, flipped (None: as the layout wants)

    @property
    def wide(self) -> float:
        return max(x + actor.wide / 2 for actor, x, _ in self.actors) - min(x - actor.wide / 2 for actor, x, _ in self.actors)


def figures(picture: Picture, ground: Ground, scene: Scene, place_name: str, *, wet: bool) -> None:
    """Draws the cast, far ones first; what swims only where there is water (`wet`): in a parlour it was a figure of speech."""
    fields = scene.fields
    members = [member for member in unfold(fields, scene.seed) if wet or member.animal not in SWIMMING]
    if not members:
        return
    units = _units(picture, ground, members, fields, place_name)
    _arrange(picture, ground, units)


def _units(picture: Picture, ground: Ground, members: list[Member], fields: Fields, place_name: str) -> list[Unit]:
    items = list(in_hands(fields)[0])
    bed = ground.indoors and (place_name in BEDROOMS or any(known.thing(name) == "bed" for name in fields.objects))
    seats = [name for name in (known.thing(phrase) for phrase in fields.objects) if name in ("armchair", "sofa", "bench", "throne", "chair")]
    mounts = [member.animal for member in members if member.animal in MOUNTS]
    riders = [member for member in members if member.pose == "ride" and not member.animal]
    mounted = [mounts.pop(0) if mounts else "horse" for _ in riders]
    left_out = list(mounted)
    units: list[Unit] = []
    waiting: Actor | None = None
    people = sum(1 for member in members if not member.animal)
    for member in members:
        if member.animal:
            if member.animal in left_out and member.animal in MOUNTS:
                left_out.remove(member.animal)
                continue
            units.append(Unit([(beast_actor(picture, member), 0.0, None)]))
            continue
        if member.pose == "ride":
            units.append(Unit([(rider_actor(member, mounted.pop(0), fields.mood, fast=member.action in ("gallop", "race", "chase")), 0.0, None)]))
            continue
        item = items.pop(0) if items else member.look.item if len(members) < 4 else ""
        seat = "throne" if member.role in THRONES and place_name == "throne room" else seats[0] if seats else ""
        actor = person_actor(picture, ground, member, item, fields.mood, alone=people == 1, bed=bed, seat=seat)
        if actor.pose in PAIRS and waiting is not None and waiting.pose == actor.pose:
            gap = PAIRS[actor.pose] / 2
            units[-1] = Unit([(waiting, -gap, False), (actor, gap, True)])
            waiting = None
            continue
        units.append(Unit([(actor, 0.0, None)]))
        waiting = actor if actor.pose in PAIRS else None
    return units


def _arrange(picture: Picture, ground: Ground, units: list[Unit]) -> None:
    """Left to right with room for everybody; crowds in two or three rows, larger in front."""
    count, w = len(units), picture.width
    near = picture.pick(0.42, 0.66) if count < 4 else picture.pick(0.34, 0.46)
    rows = _rows(picture, count, near)
    scale = 1.0
    for level in sorted(set(rows)):
        row = [unit for unit, r in zip(units, rows, strict=True) if r == level]
        need = sum(unit.wide * 0.92 for unit in row) * ground.tall(ground.at(level))
        scale = min(scale, 0.88 * w / max(1.0, need))
        tallest = max(-actor.top + actor.flies for unit in row for actor, _, _ in unit.actors) * ground.tall(ground.at(level))
        scale = min(scale, picture.height * 0.62 / max(1.0, tallest))
    placed: list[tuple[float, float, float, Unit, int]] = []
    for level in sorted(set(rows)):
        row = [(i, unit) for i, (unit, r) in enumerate(zip(units, rows, strict=True)) if r == level]
        tall = ground.tall(ground.at(level)) * scale
        widths = [unit.wide * tall for _, unit in row]
        spare = max(0.0, 0.9 * w - sum(widths))
        gap = min(spare / (len(row) + 1), tall * picture.pick(0.12, 0.3))
        total = sum(widths) + gap * (len(row) - 1)
        room = 0.94 * w - total
        start = 0.03 * w + max(0.0, room) * (picture.choose((0.36, 0.44, 0.56, 0.64)) if len(row) < 3 else picture.pick(0.4, 0.6))
        x = start + min(0.0, room) / 2
        for (i, unit), wide in zip(row, widths, strict=True):
            y = ground.at(level) + picture.pick(-0.012, 0.012) * picture.height
            placed.append((y, x + wide / 2, tall, unit, i))
            x += wide + gap
    middle = sum(x for _, x, _, _, _ in placed) / len(placed)
    picture.focal = (middle, max(y for y, *_ in placed), max(tall for _, _, tall, _, _ in placed))
    for y, x, tall, unit, _i in sorted(placed, key=lambda entry: entry[0]):
        facing = x > middle + 1 if count > 1 else picture.light[0] < x if picture.chance(0.7) else x > w / 2
        for actor, offset, flip in unit.actors:
            _set(picture, ground, actor, x + offset * tall, y, tall, facing if flip is None else flip)
        ground.take(x, unit.wide * tall)


def _rows(picture: Picture, count: int, near: float) -> list[float]:
    if count == 1:
        return [near]
    if count == 2:
        return [near, near] if picture.chance(0.5) else [near + 0.16, near - 0.2] if picture.chance(0.5) else [near - 0.2, near + 0.16]
    if count == 3:
        return picture.choose(([near, near, near], [near - 0.14, near + 0.14, near - 0.14], [near + 0.12, near - 0.18, near + 0.12]))
    back, front = near - 0.22, near + 0.24
    return [(back, front, near)[i % (2 if count < 6 else 3)] for i in range(count)]


def _set(picture: Picture, ground: Ground, actor: Actor, x: float, y: float, tall: float, flip: bool) -> None:
    centre = (actor.left + actor.right) / 2
    matrix = place(x + (centre if flip else -centre) * tall * (0.4 if actor.man else 1.0), y - actor.flies * tall, tall, flip=flip)
    sheet = picture.sheet(0.02, "cloth", 1.0, 2.2)
    if not actor.flies:
        shadow(sheet, x, y, tall * min(0.5, actor.wide * 0.42))
    if picture.shadows and not actor.flies:
        _fall(picture, sheet, [*actor.seat, *actor.parts], matrix, y)
    rim = 2.2 if actor.man else 1.8
    sheet.stamp(actor.seat, matrix)
    sheet.stamp(actor.parts, matrix, rim=None if actor.man else rim)
    sheet.stamp(actor.cover, matrix)


def _fall(picture: Picture, sheet: Sheet, parts: list[Part], matrix: Matrix, y: float) -> None:
    """The long shadow on the ground, away from the light."""
    body = moved(join(*(part.path for part in parts if part.edge and not part.width)), matrix)
    body.setFillType(skia.PathFillType.kWinding)
    box = body.getBounds()
    lean = max(-1.1, min(1.1, (box.centerX() - picture.light[0]) / picture.unit * 1.5))
    high = 0.26 + 0.2 * picture.light[1] / picture.height
    fallen = moved(body, skia.Matrix.MakeAll(1, -lean, lean * y, 0, -high, y * (1 + high), 0, 0, 1))
    sheet.fill(fallen, picture.palette.shadow, -0.22, edge=False, alpha=picture.shadows, rim=0)


def swimmers(kind: str) -> bool:
    """Whether this kind lives in the water."""
    return known.animal(kind) in SWIMMING
