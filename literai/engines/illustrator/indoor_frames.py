"""What stands dark and near in a room: a doorway we look through, a curtain drawn aside, a plant, the back of a chair, a table's edge."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from literai.engines.illustrator.colour import RGB, mix
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import blob, box, curve, join, limb, lines, oval, place, poly
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.room_plans import ROOMS
from literai.engines.illustrator.things import thing

_POOR = frozenset(("prison", "cellar", "barn", "attic", "tent", "cabin", "church", "staircase", "carriage", "workshop", "laboratory"))


def front(picture: Picture, ground: Ground, name: str) -> None:
    """One such thing, or none; chosen by the seed among those that suit the room."""
    options = ["none", "none", "door", "chair"]
    if name not in _POOR:
        options += ["curtain", "plant", "table"]
    if ROOMS[name].hall:
        options = ["none", "none", "column", "curtain"]
    side = 1.0 if picture.light[0] < picture.width / 2 else -1.0  # the frame stands away from the light, and from the figures
    if picture.focal is not None:
        x, _y, _tall, wide = picture.focal
        side = 1.0 if x < picture.width / 2 else -1.0
        free = picture.width - x - wide / 2 if side > 0 else x - wide / 2
        if free < picture.width * 0.2:
            options = [option for option in options if option in ("none", "door")]
        if x - wide / 2 < picture.width * 0.13 or x + wide / 2 > picture.width * 0.87:
            options = [option for option in options if option != "door"]
    kind = picture.choose(options)
    dark = mix(picture.palette.shadow, "#2e2420", 0.5)
    if kind == "door":
        _door(picture, dark)
    elif kind == "curtain":
        _curtain(picture, mix(picture.choose(("#6a2a34", "#2f4650", "#3f4a34", "#5a3f28")), picture.palette.shadow, 0.45), side)
    elif kind == "plant":
        _plant(picture, mix("#2f5a3c", picture.palette.shadow, 0.5), dark, side)
    elif kind == "chair":
        sheet = picture.sheet(0.0, "fall", 1.2, 1.6)
        x = picture.width * (0.5 + side * 0.4)
        dimmed = [part.under(place(x, picture.height + picture.unit * 0.1, picture.unit * 0.62, flip=side > 0)) for part in thing("chair", 1.6)]
        for part in dimmed:
            sheet.fill(part.path, mix(part.colour, picture.palette.shadow, 0.62), -0.1, rim=1.4)
    elif kind == "table":
        _table(picture, ground, mix("#6a4630", picture.palette.shadow, 0.42), side)
    elif kind == "column":
        sheet = picture.sheet(0.0, "upright", 1.2, 2.0)
        x, w = picture.width * (0.5 + side * 0.47), picture.unit * 0.13
        sheet.fill(box(x - w / 2, -20, w, picture.height + 40), mix("#6f665c", picture.palette.shadow, 0.5), -0.05, shade=0.3)
        sheet.line(lines(*(((x + w * k, -20), (x + w * k, picture.height + 20)) for k in (-0.25, 0.0, 0.25))), dark, 2.0, -0.08)


def _door(picture: Picture, colour: RGB) -> None:
    """We look in from a dark passage; the door stands open on one side."""
    w, h, u = picture.width, picture.height, picture.unit
    sheet = picture.sheet(0.0, "upright", 1.5, 1.8)
    left, right, top = w * picture.pick(0.05, 0.1), w * picture.pick(0.9, 0.95), h * picture.pick(0.05, 0.1)
    sheet.fill(join(box(-30, -30, left + 30, h + 60), box(right, -30, w - right + 30, h + 60), box(-30, -30, w + 60, top + 30)), colour, -0.12)
    sheet.line(lines(((left, h + 20), (left, top)), ((left, top), (right, top)), ((right, top), (right, h + 20))), mix(colour, "#8a6a4a", 0.35), u * 0.02, 0.04)
    x, s = (left, 1.0) if picture.chance(0.5) else (right, -1.0)
    leaf = poly((x, top), (x + s * w * 0.09, top + h * 0.03), (x + s * w * 0.09, h + 40), (x, h + 40))
    sheet.fill(leaf, mix(colour, "#5f4430", 0.4), -0.06)


def _curtain(picture: Picture, colour: RGB, side: float) -> None:
    w, h = picture.width, picture.height
    edge = w / 2 + side * w / 2

    def at(share: float) -> float:
        return edge - side * w * share

    sheet = picture.sheet(0.0, "cloth", 1.4, 2.0)
    sheet.fill(
        blob((edge + side * 40, -30), (at(0.34), -30), (at(0.26), h * 0.2), (at(0.13), h * 0.42), (at(0.1), h * 0.5), (at(0.17), h * 0.75), (at(0.2), h + 30), (edge + side * 40, h + 30), ease=0.7),
        colour, -0.05, shade=0.2,
    )  # fmt: skip
    for k in (0.05, 0.11, 0.18):
        sheet.line(
            curve((at(k * 1.7), -20), (at(k), h * 0.3), (at(k * 0.6), h * 0.46), (at(k), h * 0.8), (at(k * 1.1), h + 20)),
            mix(colour, picture.palette.shadow, 0.4),
            3.0,
            -0.1,
        )
    sheet.line(curve((edge, h * 0.46), (at(0.06), h * 0.5), (at(0.125), h * 0.47)), "#b08a44", 6.0, 0.05)


def _plant(picture: Picture, leaf: RGB, pot: RGB, side: float) -> None:
    w, h, u = picture.width, picture.height, picture.unit
    x, y = w / 2 + side * w * 0.42, h - u * 0.02
    sheet = picture.sheet(0.0, "fall", 1.3, 1.6)
    for i in range(11):
        a = (i - 5) * 0.24 + picture.pick(-0.08, 0.08)
        long = u * picture.pick(0.32, 0.5)
        tip = (x + long * a * 0.8, y - u * 0.12 - long * (1 - 0.3 * abs(a)))
        middle = ((x + tip[0]) / 2 + long * a * 0.06, (y - u * 0.1 + tip[1]) / 2 - long * 0.08)
        sheet.fill(limb([(x, y - u * 0.1), middle, (tip[0], tip[1] + long * 0.12 * abs(a))], [u * 0.02, u * 0.05, u * 0.008]), leaf, 0.03 * (i % 3 - 1))
    sheet.fill(
        poly((x - u * 0.09, y - u * 0.14), (x + u * 0.09, y - u * 0.14), (x + u * 0.06, h + 20), (x - u * 0.06, h + 20)),
        mix(pot, "#8a4a34", 0.4),
        -0.06,
        shade=0.2,
    )


def _table(picture: Picture, ground: Ground, colour: RGB, side: float) -> None:
    """The corner of a table under our eyes, with a few things on it."""
    w, h, u = picture.width, picture.height, picture.unit
    sheet = picture.sheet(0.0, "level", 1.3, 1.8)
    y, edge = h - u * picture.pick(0.08, 0.14), w / 2 + side * w / 2
    inner = edge - side * w * picture.pick(0.4, 0.6)
    sheet.fill(poly((edge + side * 30, y), (inner + side * u * 0.08, y), (inner, h + 30), (edge + side * 30, h + 30)), colour, -0.03)
    sheet.line(lines(((edge + side * 30, y), (inner + side * u * 0.08, y), (inner, h + 30))), mix(colour, "#c89a68", 0.35), 3.0, 0.06)
    goods = picture.sheet(0.0, "none", 1.0, 1.4)
    x = edge - side * w * 0.1
    for name in picture.random.permutation(("book", "candle", "cup", "bottle", "teapot", "glass", "inkstand", "apple"))[:2].tolist():
        size = u * {"bottle": 0.2, "candle": 0.2, "teapot": 0.15, "glass": 0.14}.get(name, 0.11)
        goods.fill(oval(x, y + u * 0.05, size * 0.5, size * 0.06), "#1a1414", -0.2, edge=False, alpha=0.4)
        goods.stamp(thing(name, 1.2), place(x, y + u * 0.05, size))
        x -= side * w * 0.17
