"""What stands and hangs in a room."""

from __future__ import annotations

from literai.engines.illustrator.air import Air
from literai.engines.illustrator.colour import shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import box, lines, oval, place, poly
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.room_plans import Room
from literai.engines.illustrator.things import THINGS, thing


def shadow(sheet: Sheet, x: float, y: float, half: float) -> None:
    """What keeps a thing on the floor."""
    sheet.fill(oval(x, y, half * 1.1, max(3.0, half * 0.12)), "#241c20", -0.25, edge=False, alpha=0.38, rim=0)


def place_top(picture: Picture, ground: Ground, name: str, x: float, y: float, air: Air) -> None:
    """Stands a small thing on a table at (x, y)."""
    sheet = picture.sheet(0.05, "none", 0.6, 1.2)
    tall = max(picture.unit * 0.055, THINGS[name][0] * ground.tall(y + picture.unit * 0.2) * 0.95)
    sheet.stamp(thing(name, 1.2), place(x, y, tall))
    if name in ("lamp", "candle", "lantern"):
        picture.halo(x, y - tall * 0.75, picture.unit * (0.34 if air.dark else 0.2), "#ffb860", 0.55 if air.dark else 0.3)
        picture.lamp(x, y - tall * 0.7, picture.unit * 0.55, 0.3 if air.dark else 0.12)


def against_wall(picture: Picture, plan: Room, ground: Ground, floor_y: float, windows: list[tuple[float, float]]) -> None:
    u, w = picture.unit, picture.width
    sheet = picture.sheet(0.15, "fall", 1.0, 1.6)
    taken = list(windows)
    order = list(plan.back)
    if len(order) > 1 and picture.chance(0.5):
        order = order[1:] + order[:1]
    for name in order:
        size, where, _draw = THINGS[name]
        tall = size * ground.tall_back * (1.1 if where != "wall" else 1.2)
        wide = tall * {"fireplace": 1.5, "bookcase": 0.78, "cupboard": 0.78, "door": 0.56, "clock": 0.4, "stove": 1.0, "curtain": 0.7}.get(name, 1.0)
        spots = [w * (k + 0.5) / 14 for k in range(14)]
        start = int(picture.pick(0, 14))
        for k in range(14):
            x = spots[(start + k * 5) % 14]
            if x - wide / 2 > -wide * 0.3 and x + wide / 2 < w + wide * 0.3 and all(x + wide / 2 < a or x - wide / 2 > b for a, b in taken):
                taken.append((x - wide / 2, x + wide / 2))
                if where == "wall":
                    sheet.stamp(thing(name, 1.4), place(x, floor_y - u * picture.pick(0.34, 0.44), tall))
                else:
                    sheet.stamp(thing(name, 1.8), place(x, floor_y + u * 0.012, tall))
                    if name in ("fireplace", "stove"):
                        picture.halo(x, floor_y - tall * 0.25, tall * 0.9, "#ff9f3f", 0.5)
                        picture.lamp(x, floor_y, u * 0.6, 0.3)
                break
    for k in range(8):
        x = w * (k + 0.5) / 8
        if all(x + u * 0.09 < a or x - u * 0.09 > b for a, b in taken):
            ground.walls.append((x, floor_y - u * 0.4))


def rug(picture: Picture, ground: Ground, *, runner: bool) -> None:
    sheet = picture.sheet(0.08, "cloth", 0.3)
    colour = picture.choose(("#9c3f40", "#44607a", "#5f6f44", "#8a5a7a", "#a8743c"))
    if runner:
        x, w = picture.width / 2, picture.unit
        sheet.fill(
            poly(
                (x - w * 0.07, ground.back - picture.height * 0.05),
                (x + w * 0.07, ground.back - picture.height * 0.05),
                (x + w * 0.24, picture.height + 10),
                (x - w * 0.24, picture.height + 10),
            ),
            colour,
        )
        sheet.line(
            lines(
                ((x - w * 0.055, ground.back - picture.height * 0.05), (x - w * 0.19, picture.height + 10)),
                ((x + w * 0.055, ground.back - picture.height * 0.05), (x + w * 0.19, picture.height + 10)),
            ),
            "#e0c070",
            2.4,
            0.05,
        )
        return
    x, y = picture.width * picture.pick(0.4, 0.6), ground.at(picture.pick(0.35, 0.55))
    rx, ry = picture.unit * picture.pick(0.34, 0.44), picture.unit * picture.pick(0.08, 0.11)
    sheet.fill(oval(x, y, rx, ry), colour)
    sheet.line(oval(x, y, rx * 0.92, ry * 0.88), "#e0c070", 2.2, 0.05)
    sheet.line(oval(x, y, rx * 0.6, ry * 0.55), shift(colour, 0.1), 2.2, 0.03)


def lights(picture: Picture, plan: Room, air: Air, ground: Ground) -> None:
    x, u = picture.width / 2, picture.unit
    if plan.lit == "chandelier":
        y = picture.height * 0.17
        sheet = picture.sheet(0.08, "none", 0.8, 1.4)
        sheet.stamp(thing("chandelier", 1.4), place(x, y + u * 0.06, u * 0.22))
        picture.halo(x, y, u * 0.5, "#ffcf80", 0.55 if air.dark else 0.3)
    elif plan.lit == "lantern" or (air.dark and not plan.tops):
        x = picture.width * picture.pick(0.3, 0.7)
        y = picture.height * picture.pick(0.16, 0.24)
        sheet = picture.sheet(0.08, "none", 0.6, 1.2)
        sheet.line(lines(((x, -10), (x, y - u * 0.1))), "#2a2a30", 2.0)
        sheet.stamp(thing("lantern", 1.2), place(x, y, u * 0.11))
        picture.halo(x, y - u * 0.05, u * 0.5, "#ffbf60", 0.6)
        picture.lamp(x, y, u * 0.8, 0.2)


def furniture(picture: Picture, plan: Room, ground: Ground, air: Air) -> None:
    """The room's own pieces stand at the sides, and leave the middle to the figures."""
    side = picture.choose((0.14, 0.86))
    for i, name in enumerate(plan.stands[:2]):
        x = picture.width * (side if i == 0 else 1 - side)
        y = ground.at(picture.pick(0.08, 0.3))
        tall = THINGS[name][0] * ground.tall(y)
        if name == "throne":
            x, y = picture.width / 2, ground.back - picture.height * 0.01
            tall = THINGS[name][0] * ground.tall(y) * 1.3
        half = tall * {"table": 1.05, "desk": 1.05, "bed": 1.5, "sofa": 1.2, "bench": 1.0, "round table": 0.82}.get(name, 0.5)
        x = min(max(x, half * 0.66), picture.width - half * 0.66)
        sheet = picture.sheet(0.06, "fall", 1.0, 2.0)
        shadow(sheet, x, y, half)
        sheet.stamp(thing(name, 2.0), place(x, y, tall, flip=x > picture.width / 2))
        ground.take(x, half * 1.7)
        if name in ("table", "desk", "round table"):
            ground.tops.append((x, y - tall * 0.95, half * 1.7))
            for k, top in enumerate(plan.tops[:3]):
                place_top(picture, ground, top, x + half * (-0.55 + 0.5 * k), y - tall * 0.93, air)


def stairs(picture: Picture, ground: Ground, floor_y: float) -> None:
    sheet = picture.sheet(0.12, "level", 1.0, 1.6)
    left = picture.chance(0.5)
    s = 1 if left else -1
    x0 = 0.0 if left else picture.width
    steps = 12
    rise, run = picture.height * 0.05, picture.width * 0.062
    outline = [(x0 - s * 20, floor_y + picture.height * 0.14)]
    y = floor_y + picture.height * 0.14
    x = x0 + s * picture.width * 0.86
    outline.append((x, y))
    for _ in range(steps):
        y -= rise
        outline += [(x, y), (x - s * run, y)]
        x -= s * run
    outline.append((x0 - s * 20, y))
    sheet.fill(poly(*outline), "#9a7a58", shade=0.15)
    x, y = x0 + s * picture.width * 0.86, floor_y + picture.height * 0.14
    for _ in range(steps):
        y -= rise
        sheet.fill(box(min(x, x - s * run), y, run, rise * 0.28), "#8c3a40", 0.06, edge=False)
        x -= s * run
    rail = picture.sheet(0.06, "upright", 1.0, 1.6)
    a = (x0 + s * picture.width * 0.84, floor_y + picture.height * 0.09 - picture.unit * 0.2)
    b = (x0 + s * picture.width * 0.84 - s * run * steps, floor_y + picture.height * 0.09 - rise * steps - picture.unit * 0.2)
    posts = []
    for i in range(steps + 1):
        t = i / steps
        px, py = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        posts.append(((px, py), (px, py + picture.unit * 0.2)))
    rail.line(lines(*posts), "#5a3c28", 3.0, edge=True)
    rail.line(lines((a, b)), "#6a4630", 7.0, edge=True)
    ground.back = floor_y + picture.height * 0.15
