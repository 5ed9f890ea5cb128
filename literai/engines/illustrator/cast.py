"""The cast set on the floor: who stands where, who faces whom, at which depth, under which light."""

from __future__ import annotations

from dataclasses import dataclass, replace

import skia

from literai.engines.illustrator import known
from literai.engines.illustrator.actions import ACTIONS
from literai.engines.illustrator.actors import (
    COACHES,
    MOUNTS,
    PAIRS,
    SEATS,
    Actor,
    beast_actor,
    coach_actor,
    perched_actor,
    person_actor,
    rider_actor,
    table_parts,
)
from literai.engines.illustrator.animals import SWIMMING
from literai.engines.illustrator.builds import BUILDS
from literai.engines.illustrator.casting import Member, in_hands, role_of, unfold
from literai.engines.illustrator.furnishing import shadow
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.lexicon import GROUPS
from literai.engines.illustrator.path import Matrix, join, moved, place
from literai.engines.illustrator.picture import Part, Picture, Sheet
from literai.engines.illustrator.things import THINGS
from literai.types import Fields, Scene

TABLES = frozenset(("table", "round table", "desk", "counter"))
DRIVING = frozenset(("drive", "whip", "flick"))
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
    members = _mingled(members)
    perches = perched(fields)
    coaches = vehicles(fields) if not ground.indoors else []
    mounts = [member.animal for member in members if member.animal in MOUNTS]
    riders = [member for member in members if member.pose == "ride" and not member.animal]
    mounted = [
        mounts.pop(mounts.index(rider.seat)) if rider.seat in mounts else mounts.pop(0) if mounts else rider.seat if rider.seat in MOUNTS else "horse"
        for rider in riders
    ]
    left_out = list(mounted)
    units: list[Unit] = []
    waiting: Actor | None = None
    people = sum(1 for member in members if not member.animal)
    for member in members:
        if member.animal:
            if member.animal in left_out and member.animal in MOUNTS:
                left_out.remove(member.animal)
                continue
            perch = perches.get(member.animal, "")
            if perch in ("owner", "feet") and units and units[-1].actors[0][0].man:
                units[-1].actors.append((beast_actor(picture, member), picture.choose((-0.42, 0.42)), None))
                continue
            actor = perched_actor(picture, member, perch) if perch in THINGS or perch in BUILDS else beast_actor(picture, member)
            units.append(Unit([(actor, 0.0, None)]))
            continue
        if member.pose == "ride":
            units.append(Unit([(rider_actor(member, mounted.pop(0), fields.mood, fast=member.action in ("gallop", "race", "chase")), 0.0, None)]))
            continue
        if coaches and (member.role == "driver" or member.action in DRIVING):
            units.append(Unit([(coach_actor(member, coaches.pop(0), fields.mood), 0.0, None)]))
            continue
        item = member.held or (items.pop(0) if items else member.look.item if len(members) < 4 else "")
        seat = member.seat if member.seat in SEATS else "throne" if member.role in THRONES and place_name == "throne room" else seats[0] if seats else ""
        actor = person_actor(picture, ground, member, item, fields.mood, alone=people == 1, bed=bed, seat=seat, place_name=place_name)
        if actor.pose in PAIRS and waiting is not None and waiting.pose == actor.pose:
            gap = PAIRS[actor.pose] / 2
            units[-1] = Unit([(waiting, -gap, False), (actor, gap, True)])
            waiting = None
            continue
        units.append(Unit([(actor, 0.0, None)]))
        waiting = actor if actor.pose in PAIRS else None
    return _at_table(picture, units, fields) if at_table(fields) else units


def at_table(fields: Fields) -> bool:
    """Whether people sit together about a table: two or more eat or drink, or sit where a table is named."""
    poses = [(ACTIONS.get(action, ""), max(1, count), kind) for action, (kind, count) in zip(fields.actions, fields.cast, strict=False)]
    sitters = sum(count if kind.split()[-1] not in GROUPS else 3 for pose, count, kind in poses if pose in ("sit", "drink") and not known.animal(kind))
    named = any(known.thing(phrase) in TABLES for phrase in fields.objects)
    return (
        sitters >= 2
        and (named or any(pose == "drink" for pose, _, _ in poses))
        and not any(known.thing(seat) not in ("", "chair", "stool") for seat in fields.seats)
    )


def _at_table(picture: Picture, units: list[Unit], fields: Fields) -> list[Unit]:
    """Two at the ends, up to two behind, the table before them with what is on it."""
    sitting = [unit for unit in units if len(unit.actors) == 1 and unit.actors[0][0].pose in ("sit", "drink")][:4]
    if len(sitting) < 2:
        return units
    ends = [(sitting[0].actors[0][0], -0.62, False), (sitting[1].actors[0][0], 0.62, True)]
    behind: list[tuple[Actor, float, bool | None]] = [(unit.actors[0][0], x, x > 0) for unit, x in zip(sitting[2:], (-0.2, 0.24), strict=False)]
    named = [name for name in (known.thing(phrase) for phrase in fields.objects) if name in THINGS and THINGS[name][1] == "top"]
    goods = [*named, *picture.random.permutation(("bottle", "glass", "bread", "cup", "candle", "plate", "food")).tolist()][:5]
    table = Actor(list(table_parts(goods)), False, pose="table").measure()
    whole = Unit([*behind, *ends, (table, 0.0, False)])
    return [whole, *(unit for unit in units if unit not in sitting)]


def _mingled(members: list[Member]) -> list[Member]:
    """Those who dance, embrace or fight stand beside somebody of another kind, where there is one."""
    paired = [member for member in members if member.pose in PAIRS and not member.animal]
    kinds = list(dict.fromkeys(member.kind for member in paired))
    if len(kinds) < 2:
        return members
    first = [member for member in paired if member.kind == kinds[0]]
    rest = [member for member in paired if member.kind != kinds[0]]
    mixed = [member for pair in zip(first, rest, strict=False) for member in pair]
    mixed += first[len(rest) :] + rest[len(first) :]
    return [member for member in members if member not in paired] + mixed


def vehicles(fields: Fields) -> list[str]:
    """What is driven: the vehicles named, when somebody of the cast drives."""
    drives = any(action in DRIVING for action in fields.actions) or any(role_of(kind)[0] == "driver" for kind, _ in fields.cast)
    return [name for name in (known.thing(phrase) for phrase in fields.objects) if name in COACHES] if drives else []


def perched(fields: Fields) -> dict[str, str]:
    """Animals that are on something: key of ANIMALS to key of THINGS or BUILDS; "feet" when one lies at somebody's feet."""
    found = {}
    for who, where, other in fields.relations:
        animal = known.animal(who)
        if animal and ("feet" in where or "heels" in where or (where in ("beside", "by", "with") and not known.thing(other))):
            found[animal] = "feet"
        elif animal and where in ("on", "upon", "on top of", "atop"):
            name = known.thing(other)
            if name and ((name in THINGS and THINGS[name][0] <= 1.2) or (name in BUILDS and BUILDS[name][0] <= 1.2)):
                found[animal] = name
    return found


def _arrange(picture: Picture, ground: Ground, units: list[Unit]) -> None:
    """Left to right with room for everybody; crowds in two or three rows, larger in front."""
    count, w = len(units), picture.width
    edge = 0.14 if ground.frame in ("pines", "palms") else 0.07  # where what stands in front would hide them
    near = picture.pick(0.42, 0.66) if count < 4 else picture.pick(0.34, 0.46)
    rows = _rows(picture, count, near)
    lines = [list(range(count))] if count <= 4 else [[i for i in range(count) if rows[i] == level] for level in sorted(set(rows))]
    scale = 1.0
    for line in lines:
        need = sum(units[i].wide * 0.94 * ground.tall(ground.at(rows[i])) for i in line)
        high = max(max(-actor.top + actor.flies for actor, _, _ in units[i].actors) * ground.tall(ground.at(rows[i])) for i in line)
        scale = min(scale, (0.98 - 2 * edge) * w / max(1.0, need), picture.height * 0.62 / max(1.0, high))
    placed: list[tuple[float, float, float, Unit, int]] = []
    for number, line in enumerate(lines):
        talls = [ground.tall(ground.at(rows[i])) * scale for i in line]
        widths = [units[i].wide * tall for i, tall in zip(line, talls, strict=True)]
        gap = min(max(0.0, (1 - 2 * edge) * w - sum(widths)) / (len(line) + 1), max(talls) * picture.pick(0.08, 0.34))
        room = (1 - 2 * edge) * w - sum(widths) - gap * (len(line) - 1)
        x = (
            edge * w
            + room * (picture.choose((0.3, 0.42, 0.58, 0.7)) if len(line) < 3 else picture.pick(0.4, 0.6))
            + (0.06 * w * (-1) ** number if len(lines) > 1 else 0)
        )
        for i, tall, wide in zip(line, talls, widths, strict=True):
            y = ground.at(rows[i]) + picture.pick(-0.012, 0.012) * picture.height
            placed.append((y, x + wide / 2, tall, units[i], i))
            x += wide + gap
    picture.behind = len(picture.layers)
    middle = sum(x for _, x, _, _, _ in placed) / len(placed)
    left, right = (min(x - unit.wide * tall / 2 for _, x, tall, unit, _ in placed), max(x + unit.wide * tall / 2 for _, x, tall, unit, _ in placed))
    picture.focal = ((left + right) / 2, max(y for y, *_ in placed), max(tall for _, _, tall, _, _ in placed), right - left)
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
    matrix = place(x + (centre if flip else -centre) * tall * (0.4 if actor.man and actor.wide < 0.9 else 1.0), y - actor.flies * tall, tall, flip=flip)
    sheet = picture.sheet(0.02, "cloth", 1.0, 2.2)
    if actor.pose == "table":
        shadow(sheet, x, y, tall * 0.5)
    elif not actor.flies:
        shadow(sheet, x, y, tall * min(0.5, actor.wide * 0.42))
    if picture.shadows and not actor.flies:
        _fall(picture, sheet, [*actor.seat, *actor.parts], matrix, y)
    rim = 2.2 if actor.man else 1.8
    sheet.stamp(actor.seat, matrix)
    sheet.stamp([replace(part, tone=part.tone + picture.lift) for part in actor.parts], matrix, rim=None if actor.man else rim)
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
