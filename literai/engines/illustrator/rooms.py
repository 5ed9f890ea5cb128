"""Settings under a roof: one box of a room, dressed in many ways."""

from __future__ import annotations

from dataclasses import dataclass

from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.landscapes import Air
from literai.engines.illustrator.palette import outdoors
from literai.engines.illustrator.path import Path, arch, blob, box, curve, disc, join, lines, oval, place, poly
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.things import THINGS, thing


@dataclass(frozen=True, slots=True)
class Room:
    """How a kind of room is furnished. `back` stands against the wall, `floor` in the room, `tops` on the table."""

    walls: tuple[str, ...]  # colours to choose from
    pattern: str = "paper"  # paper, stone, panel, plain, plank
    boards: str = "#8a6444"
    floor: str = "plank"  # plank, tile, stone, earth
    windows: str = "sash"  # sash, arch, gothic, slit, none, train
    back: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    tops: tuple[str, ...] = ()
    rug: bool = False
    curtains: bool = False
    hall: bool = False  # high, with columns
    lit: str = ""  # chandelier, lantern


ROOMS = {
    "room": Room(("#a89a7c", "#8fa08c", "#b0907a", "#8a98a8"), back=("bookcase", "picture"), stands=("table", "chair"), tops=("lamp", "book"), rug=True, curtains=True),
    "parlour": Room(("#b08a72", "#8a9a84", "#a87f80", "#b8a078"), back=("fireplace", "clock", "picture"), stands=("armchair", "round table"), tops=("teapot", "cup"), rug=True, curtains=True),
    "bedroom": Room(("#a8a4b4", "#b4a08c", "#98a8a0"), back=("cupboard", "mirror"), stands=("bed",), tops=(), rug=True, curtains=True),
    "kitchen": Room(("#d8c09a", "#c8b08c"), "plain", "#a87a5a", "tile", back=("stove", "cupboard"), stands=("table", "stool"), tops=("bread", "food", "bottle")),
    "dining room": Room(("#8c4f48", "#6f7f68", "#a88858"), "panel", back=("fireplace", "picture", "cupboard"), stands=("table", "chair"), tops=("food", "glass", "candle", "bottle"), rug=True, curtains=True, lit="chandelier"),
    "library": Room(("#6a7460", "#7a5c48", "#5f6a78"), "panel", back=("bookcase", "bookcase", "bookcase", "fireplace"), stands=("armchair", "desk"), tops=("globe", "lamp", "book"), rug=True),
    "study": Room(("#6f7a68", "#7f6450", "#68727c"), "panel", back=("bookcase", "fireplace", "map"), stands=("desk", "armchair"), tops=("lamp", "letter", "book", "globe"), rug=True, curtains=True),
    "laboratory": Room(("#8a8276", "#7f8a88", "#8c7a6a"), "stone", "#6a5a4c", "stone", "arch", back=("cupboard", "bookcase"), stands=("table", "machine"), tops=("flask", "flask", "bottle", "lamp", "skull")),
    "workshop": Room(("#a08a6c", "#948470"), "plank", back=("cupboard", "clock"), stands=("table", "barrel", "wheel"), tops=("lamp", "key")),
    "office": Room(("#a09a84", "#8c9488"), "panel", back=("bookcase", "clock", "map"), stands=("desk", "stool"), tops=("candle", "letter", "book")),
    "shop": Room(("#b49a74", "#94a084"), "plank", back=("cupboard", "bookcase", "cupboard"), stands=("barrel", "crate", "sack"), tops=("bottle", "food", "key")),
    "schoolroom": Room(("#b0a888", "#98a898"), "plain", back=("map", "cupboard"), stands=("desk", "stool"), tops=("book", "globe", "bell")),
    "tavern": Room(("#a07a50", "#8f7050"), "plank", "#6a4a30", "plank", back=("fireplace", "barrel", "cupboard"), stands=("table", "stool"), tops=("bottle", "glass", "candle", "bread"), lit="lantern"),
    "hall": Room(("#c0a884", "#a89a8c", "#b8a4a0"), "panel", "#b8a890", "tile", "arch", back=("door", "clock"), stands=("statue",), hall=True, lit="chandelier"),
    "ballroom": Room(("#d8b474", "#c09aa0", "#b0a8c0"), "panel", "#c8a878", "tile", "arch", back=("mirror",), hall=True, curtains=True, lit="chandelier"),
    "throne room": Room(("#b89a78", "#a08a94"), "stone", "#a09080", "tile", "gothic", back=(), stands=("throne",), hall=True, rug=True),
    "church": Room(("#b4aa98", "#a8a09c"), "stone", "#9a9084", "stone", "gothic", back=("cross",), stands=("bench", "bench"), hall=True),
    "courtroom": Room(("#8f6f50", "#84705a"), "panel", "#7a5a40", "plank", "arch", back=("clock",), stands=("bench", "desk"), tops=("book",), hall=True),
    "theatre": Room(("#6a2f3a", "#5a3a4a"), "plain", "#8a6040", "plank", "none", back=("curtain", "curtain"), stands=("chair",), hall=True, lit="chandelier"),
    "museum": Room(("#a8a294", "#94a0a0"), "panel", "#a89c88", "tile", "arch", back=("picture", "picture"), stands=("statue", "skeleton"), hall=True),
    "prison": Room(("#7a7872", "#6f7478"), "stone", "#5f5a54", "stone", "slit", back=("door",), stands=("bench",), tops=()),
    "cellar": Room(("#7a7064", "#6a6460"), "stone", "#554c44", "earth", "none", back=("barrel", "crate"), stands=("barrel", "crate", "chest"), lit="lantern"),
    "attic": Room(("#94806a", "#8a7464"), "plank", "#7a5c40", "plank", "sash", back=("chest", "mirror"), stands=("chest", "crate", "bed")),
    "staircase": Room(("#9a8a78", "#84887c", "#8a7468"), "panel", back=("clock", "picture"), stands=(), lit="lantern"),
    "corridor": Room(("#948878", "#7f8a88", "#9a7f70"), "panel", back=("door", "picture", "door"), stands=(), rug=True, lit="lantern"),
    "barn": Room(("#9a7450", "#8a6848"), "plank", "#c8a860", "earth", "slit", back=("ladder", "barrel"), stands=("sack", "wheel"), lit="lantern"),
    "cabin": Room(("#8a6240", "#7a5838"), "plank", "#7a5a3c", "plank", "port", back=("map", "cupboard"), stands=("table", "chest"), tops=("lantern", "map", "bottle"), lit="lantern"),
    "carriage": Room(("#7a4038", "#4f5f4a", "#5a4a60"), "panel", "#5a4434", "plank", "train", back=(), stands=("sofa",)),
    "hospital": Room(("#c8d0c8", "#c0c8d0"), "plain", "#b0a890", "tile", back=("cupboard",), stands=("bed", "chair"), tops=("bottle",)),
    "tent": Room(("#d0bc90",), "plain", "#a88a58", "earth", "none", back=("chest",), stands=("table", "stool"), tops=("lantern", "map"), lit="lantern"),
}  # fmt: skip


def room(picture: Picture, name: str, air: Air) -> Ground:
    """Builds one of ROOMS."""
    plan = ROOMS[name]
    floor_y = picture.height * picture.pick(0.62, 0.69) if not plan.hall else picture.height * picture.pick(0.58, 0.64)
    picture.horizon = floor_y
    wall = picture.choose(plan.walls)
    _wall(picture, plan, rgb(wall), floor_y)
    ground = Ground(
        picture, floor_y + picture.height * 0.06, picture.height * 0.93, picture.unit * (0.42 if not plan.hall else 0.32), picture.unit * 0.68, indoors=True
    )
    windows = _windows(picture, plan, air, floor_y, rgb(wall))
    _boards(picture, plan, floor_y)
    if name == "staircase":
        _stairs(picture, ground, floor_y)
    if plan.hall:
        _columns(picture, rgb(wall), floor_y)
    _against_wall(picture, plan, ground, floor_y, windows)
    if plan.rug:
        _rug(picture, ground, runner=plan.hall or name == "corridor")
    _lights(picture, plan, air, ground)
    _furniture(picture, plan, ground, air)
    return ground


def _wall(picture: Picture, plan: Room, colour: tuple[float, float, float], floor_y: float) -> None:
    w, u = picture.width, picture.unit
    sheet = picture.sheet(0.25, "level" if plan.pattern in ("stone", "plank") else "upright", 0.0)
    sheet.fill(box(-20, -20, w + 40, picture.height + 40), colour, edge=False)
    if plan.pattern == "stone":
        _stones(picture, sheet, colour, floor_y)
    elif plan.pattern == "plank":
        sheet.line(lines(*(((i * u * 0.075, 0), (i * u * 0.075, floor_y)) for i in range(int(w / (u * 0.075)) + 1))), shift(colour, -0.08), 1.6, -0.05)
    elif plan.pattern == "paper":
        kind, pitch = picture.choose(("stripe", "dots", "damask")), u * picture.pick(0.07, 0.1)
        tint = shift(colour, picture.choose((-0.05, 0.05)))
        columns, rows = int(w / pitch) + 2, int(floor_y / pitch) + 2
        if kind == "stripe":
            sheet.fill(join(*(box(i * pitch, -10, pitch * 0.45, floor_y + 10) for i in range(columns))), tint, edge=False)
        elif kind == "dots":
            sheet.fill(join(*(disc((i + 0.5 * (j % 2)) * pitch, j * pitch, pitch * 0.12) for i in range(columns) for j in range(rows))), tint, edge=False)
        else:
            motif = [
                blob((x, y - pitch * 0.36), (x + pitch * 0.22, y), (x, y + pitch * 0.36), (x - pitch * 0.22, y))
                for i in range(columns)
                for j in range(rows)
                for x, y in [((i + 0.5 * (j % 2)) * pitch, j * pitch)]
            ]
            sheet.fill(join(*motif), tint, edge=False)
    if plan.pattern in ("paper", "panel"):
        dado = floor_y - u * 0.2
        sheet.fill(box(-20, dado, w + 40, floor_y - dado), shift(colour, -0.08), -0.03, edge=False)
        sheet.fill(box(-20, dado - 6, w + 40, 8), shift(colour, 0.04), 0.06, edge=False)
        count = max(4, int(w / (u * 0.2)))
        sheet.line(
            join(*(box(w * (i + 0.12) / count, dado + 12, w * 0.76 / count, floor_y - dado - 24) for i in range(count))), shift(colour, -0.16), 1.6, -0.06
        )
        if plan.pattern == "panel":
            sheet.line(join(*(box(w * (i + 0.12) / count, u * 0.1, w * 0.76 / count, dado - u * 0.16) for i in range(count))), shift(colour, -0.1), 2.0, -0.05)
    sheet.fill(box(-20, -20, w + 40, 20 + u * 0.035), shift(colour, 0.06), 0.05, edge=False)
    sheet.fill(box(-20, floor_y - u * 0.03, w + 40, u * 0.03), shift(colour, -0.14), -0.05, edge=False)


def _stones(picture: Picture, sheet: Sheet, colour: tuple[float, float, float], floor_y: float) -> None:
    light, dark = [], []
    high = picture.unit * 0.07
    for row in range(int(floor_y / high) + 2):
        x = -picture.pick(0, 40)
        while x < picture.width + 10:
            w = picture.unit * picture.pick(0.07, 0.15)
            if picture.chance(0.5):
                (light if picture.chance(0.5) else dark).append(box(x + 1.5, row * high + 1.5, w - 3, high - 3, 4))
            x += w
    sheet.fill(join(*light), shift(colour, 0.035), 0.04, edge=False)
    sheet.fill(join(*dark), shift(colour, -0.04), -0.05, edge=False)


def _boards(picture: Picture, plan: Room, y: float) -> None:
    colour, w, h = rgb(plan.boards), picture.width, picture.height
    sheet = picture.sheet(0.12, "ground", 0.5)
    sheet.fill(box(-20, y, w + 40, h), colour)
    vx = w * picture.pick(0.35, 0.65)
    steps = [y + (h - y) * t**1.6 for t in (0.12, 0.3, 0.5, 0.72, 0.95)]
    if plan.floor == "plank":
        sheet.line(lines(*(((vx + i * 34, y), (vx + i * 120, h + 10)) for i in range(-9, 10))), shift(colour, -0.1), 1.6, -0.1)
    elif plan.floor in ("tile", "stone"):
        squares = []
        rows = [y, *steps, h + 60]
        for r in range(len(rows) - 1):
            for i in range(-9, 9):
                if (i + r) % 2:
                    t0, t1 = (rows[r] - y) / (h - y), (rows[r + 1] - y) / (h - y)
                    a, b = (vx + i * (34 + 86 * t0), rows[r]), (vx + (i + 1) * (34 + 86 * t0), rows[r])
                    c, d = (vx + (i + 1) * (34 + 86 * t1), rows[r + 1]), (vx + i * (34 + 86 * t1), rows[r + 1])
                    squares.append(poly(a, b, c, d))
        sheet.fill(join(*squares), shift(colour, -0.12 if plan.floor == "tile" else -0.05), -0.04, edge=False)
    else:
        sheet.fill(
            join(*(oval(picture.pick(0, w), picture.pick(y, h), picture.pick(6, 30), picture.pick(1, 4)) for _ in range(40))), shift(colour, -0.06), edge=False
        )


def _windows(picture: Picture, plan: Room, air: Air, floor_y: float, wall: tuple[float, float, float]) -> list[tuple[float, float]]:
    """Draws them; returns the spans of wall they take."""
    u, w = picture.unit, picture.width
    if plan.windows == "none":
        return []
    if plan.windows == "train":
        _pane(picture, box(w * 0.12, floor_y - u * 0.72, w * 0.76, u * 0.44, 14), w / 2, floor_y - u * 0.28, u * 0.44, air, wall)
        return [(0, w)]
    if plan.hall:
        centres = [w * k for k in (0.2, 0.5, 0.8)]
        if plan.windows == "arch" and picture.chance(0.5):
            centres = [w * 0.32, w * 0.68]
    else:
        centres = [w * (picture.pick(0.2, 0.3) if picture.light[0] < w / 2 else picture.pick(0.7, 0.8))]
    spans = []
    for x in centres:
        wide = {"slit": 0.1, "port": 0.2, "gothic": 0.17}.get(plan.windows, 0.22) * u
        tall = {"slit": 0.16, "port": 0.2}.get(plan.windows, 0.36) * u * (1.35 if plan.hall else 1.0)
        foot = floor_y - u * (0.3 if plan.windows != "slit" else 0.5)
        if plan.windows == "port":
            shape: Path = disc(x, foot - tall / 2, wide / 2)
        elif plan.windows in ("arch", "gothic"):
            shape = arch(x, foot, wide, tall, pointed=plan.windows == "gothic")
        else:
            shape = box(x - wide / 2, foot - tall, wide, tall)
        _pane(picture, shape, x, foot, tall, air, wall, stained=plan.windows == "gothic", bars=plan.windows)
        spans.append((x - wide * 0.9, x + wide * 0.9))
        if plan.curtains:
            _curtains(picture, x, foot, wide, tall)
    return spans


def _pane(
    picture: Picture, shape: Path, x: float, foot: float, tall: float, air: Air, wall: tuple[float, float, float], *, stained: bool = False, bars: str = "sash"
) -> None:

    u = picture.unit
    sheet = picture.sheet(0.2, "none", 0.8, 1.4)
    outside = outdoors(air.time, air.weather, air.season)
    bounds = shape.getBounds()
    left, top, right, bottom = bounds.left(), bounds.top(), bounds.right(), bounds.bottom()
    sheet.line(shape, shift(wall, -0.18), u * 0.035, edge=True)
    sheet.fill(shape, outside.low, 0.15, glow=0.25 if air.dark else 0.45, edge=False, hatch="level")
    sheet.fill(box(left, top, right - left, (bottom - top) * 0.45), mix(outside.top, outside.low, 0.35), 0.1, edge=False, clip=shape, glow=0.2)
    if stained:
        colours = ("#c8403a", "#3a6ab0", "#e0b03a", "#4a8a5a", "#7a4a9a")
        rows, columns = 7, 3
        for r in range(rows):
            for c in range(columns):
                sheet.fill(
                    box(left + (right - left) * c / columns, top + (bottom - top) * r / rows, (right - left) / columns - 1.5, (bottom - top) / rows - 1.5),
                    picture.choose(colours),
                    0.15,
                    glow=0.35,
                    edge=False,
                    clip=shape,
                )
    else:
        hills = blob(
            (left - 9, bottom + 9),
            (left - 9, bottom - tall * 0.24),
            ((left + right) / 2, bottom - tall * picture.pick(0.2, 0.36)),
            (right + 9, bottom - tall * 0.2),
            (right + 9, bottom + 9),
            ease=0.7,
        )
        sheet.fill(hills, mix("#5f8a64" if not air.snowy else "#e4eaf0", outside.ambient, 0.5 if air.dark else 0.2), 0.0, edge=False, clip=shape)
        if air.time in ("night", "evening") and picture.chance(0.7):
            sheet.fill(disc(left + (right - left) * picture.pick(0.25, 0.75), top + tall * 0.26, tall * 0.08), "#f2ecd0", 0.4, glow=0.9, edge=False, clip=shape)
        if air.weather in ("rain", "storm", "snow"):
            drops = [((px, py), (px - 3, py + 9)) for px, py in ((picture.pick(left, right), picture.pick(top, bottom)) for _ in range(26))]
            sheet.line(lines(*drops), "#eef4f6", 1.2 if air.weather != "snow" else 2.4, 0.2, clip=shape)
        frame = shift(wall, -0.2)
        if bars == "slit":
            sheet.line(
                lines(*(((left + (right - left) * k, top), (left + (right - left) * k, bottom)) for k in (0.25, 0.5, 0.75))),
                "#2a2a30",
                3.0,
                edge=False,
                clip=shape,
            )
        elif bars != "port":
            sheet.line(
                lines(
                    ((x, top), (x, bottom)), ((left, top + tall * 0.36), (right, top + tall * 0.36)), ((left, top + tall * 0.68), (right, top + tall * 0.68))
                ),
                frame,
                3.4,
                clip=shape,
            )
    sheet.fill(box(left - u * 0.03, bottom, right - left + u * 0.06, u * 0.022), shift(wall, -0.1), 0.05)
    if not air.dark:
        picture.halo(x, foot - tall / 2, tall * 1.1, outside.light, 0.22)


def _curtains(picture: Picture, x: float, foot: float, wide: float, tall: float) -> None:
    colour = picture.choose(("#8c3440", "#3f5f6a", "#5a6a44", "#a07a3c", "#6a4668"))
    sheet = picture.sheet(0.16, "cloth", 0.9, 1.6)
    for s in (-1, 1):
        edge, drop = x + s * wide * 0.78, foot + picture.unit * 0.16
        sheet.fill(
            blob(
                (edge + s * 12, foot - tall - 16),
                (x + s * wide * 0.16, foot - tall - 16),
                (x + s * wide * 0.42, foot - tall * 0.5),
                (edge - s * 4, foot - tall * 0.26),
                (edge - s * wide * 0.1, drop),
                (edge + s * 14, drop),
                ease=0.6,
            ),
            colour,
            shade=0.2,
        )
        for k in (0.3, 0.55, 0.8):
            sheet.line(
                curve(
                    (x + s * wide * (0.2 + 0.5 * k), foot - tall - 10), (x + s * wide * (0.45 + 0.3 * k), foot - tall * 0.5), (edge - s * 3, foot - tall * 0.26)
                ),
                shift(colour, -0.07),
                2.0,
                -0.08,
            )
    sheet.fill(box(x - wide * 0.95, foot - tall - 22, wide * 1.9, 9, 4), "#8a6238")


def _columns(picture: Picture, wall: tuple[float, float, float], floor_y: float) -> None:
    sheet = picture.sheet(0.14, "upright", 1.0, 1.8)
    u, w = picture.unit, picture.width
    for x in (0.04, 0.96) if picture.chance(0.5) else (0.05, 0.36, 0.64, 0.95):
        cx, wide = w * x, u * 0.075
        colour = shift(wall, 0.06)
        foot = floor_y + u * 0.05
        sheet.fill(box(cx - wide / 2, -10, wide, foot + 10), colour, shade=0.25)
        sheet.fill(join(box(cx - wide * 0.7, foot - u * 0.03, wide * 1.4, u * 0.05), box(cx - wide * 0.7, u * 0.06, wide * 1.4, u * 0.03)), colour, 0.04)
        sheet.line(lines(*(((cx + wide * k, u * 0.1), (cx + wide * k, foot - u * 0.04)) for k in (-0.25, 0.0, 0.25))), shift(colour, -0.09), 1.6, -0.06)


def _against_wall(picture: Picture, plan: Room, ground: Ground, floor_y: float, windows: list[tuple[float, float]]) -> None:
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


def _rug(picture: Picture, ground: Ground, *, runner: bool) -> None:
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


def _lights(picture: Picture, plan: Room, air: Air, ground: Ground) -> None:
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


def _furniture(picture: Picture, plan: Room, ground: Ground, air: Air) -> None:
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


def place_top(picture: Picture, ground: Ground, name: str, x: float, y: float, air: Air) -> None:
    """Stands a small thing on a table at (x, y)."""
    sheet = picture.sheet(0.05, "none", 0.6, 1.2)
    tall = max(picture.unit * 0.055, THINGS[name][0] * ground.tall(y + picture.unit * 0.2) * 0.95)
    sheet.stamp(thing(name, 1.2), place(x, y, tall))
    if name in ("lamp", "candle", "lantern"):
        picture.halo(x, y - tall * 0.75, picture.unit * (0.34 if air.dark else 0.2), "#ffb860", 0.55 if air.dark else 0.3)
        picture.lamp(x, y - tall * 0.7, picture.unit * 0.55, 0.3 if air.dark else 0.12)


def shadow(sheet: Sheet, x: float, y: float, half: float) -> None:
    """What keeps a thing on the floor."""
    sheet.fill(oval(x, y, half * 1.1, max(3.0, half * 0.12)), "#241c20", -0.25, edge=False, alpha=0.38, rim=0)


def _stairs(picture: Picture, ground: Ground, floor_y: float) -> None:
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
