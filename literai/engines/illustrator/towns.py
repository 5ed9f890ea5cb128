"""Streets, squares, roofs and courts."""

from __future__ import annotations

from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.colour import mix, rgb, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.landscapes import sky
from literai.engines.illustrator.path import Path, arch, box, join, oval, place, poly
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.things import thing

FAMILIES = (  # one town's stone, brick or plaster
    ("#a8806a", "#8a7a74", "#b89a7c", "#9a8a80", "#a08c74"),
    ("#a85a48", "#8c4a40", "#b86f54", "#7d5048", "#a86c58"),
    ("#d8c4a0", "#c8a888", "#e0cfae", "#c4b494", "#b8a080"),
    ("#8a94a0", "#7a8490", "#9aa4ac", "#6f7884", "#a4a8a8"),
    ("#c89a6a", "#a8b090", "#b8808a", "#8fa4b0", "#d0b080"),
)
WALLS = ("#a8806a", "#8a7a74", "#b89a7c", "#7d6a66", "#9a8a80", "#a08c74", "#6f7480")


def _row(
    picture: Picture, sheet: Sheet, air: Air, side: int, start: float, end: float, vanish: tuple[float, float], floors: int, walls: tuple[str, ...]
) -> None:
    """One terrace of houses in perspective, from the picture's edge (start 0) towards the vanishing point (end < 1)."""
    vx, vy = vanish
    edge = -30.0 if side < 0 else picture.width + 30
    base, roof = picture.height * 1.02, -picture.height * picture.pick(-0.12, 0.3) * (0.5 if floors == 2 else 1.0)
    share = start
    while share < end:
        step = min(end, share + (1 - share) * picture.pick(0.2, 0.34))

        def at(t: float, y: float) -> tuple[float, float]:
            return (edge + (vx - edge) * t, y + (vy - y) * t)

        colour = rgb(picture.choose(walls))
        top = roof + picture.pick(-0.06, 0.1) * picture.height
        wall = poly(at(share, base), at(share, top), at(step, top), at(step, base))
        sheet.fill(wall, colour, -0.02 if side < 0 else 0.03, hatch="level" if floors > 3 else "fall")
        rows, columns = floors, 2
        panes: list[Path] = []
        lit: list[Path] = []
        for r in range(rows):
            for c in range(columns):
                t0, t1 = share + (step - share) * (0.16 + 0.42 * c), share + (step - share) * (0.16 + 0.42 * c + 0.24)
                y0 = top + (base - top) * (0.12 + 0.72 * r / rows)
                y1 = y0 + (base - top) * 0.5 / rows
                pane = poly(at(t0, y0), at(t1, y0), at(t1, y1), at(t0, y1))
                (lit if air.dark and picture.chance(0.4) else panes).append(pane)
        if panes:
            sheet.fill(join(*panes), mix(colour, "#20242e", 0.6), -0.08, edge=False)
        if lit:
            sheet.fill(join(*lit), "#ffd080", 0.3, glow=0.8, edge=False)
        t0, t1 = share + (step - share) * 0.62, share + (step - share) * 0.86
        door_top = base + (top - base) * 0.16
        sheet.fill(
            poly(at(t0, base), at(t0, door_top), at(t1, door_top), at(t1, base)),
            mix(picture.choose(("#5a3a2a", "#2f4a44", "#6a2f34")), colour, 0.15),
            -0.05,
            edge=False,
        )
        if picture.chance(0.5):  # gables against the sky
            gx = share + (step - share) * 0.5
            sheet.fill(poly(at(share, top), at(gx, top - picture.height * picture.pick(0.08, 0.14)), at(step, top)), shift(colour, -0.03))
        sheet.line(poly(at(share, top), at(step, top), closed=False), shift(colour, -0.12), 5 * (1 - share) + 1)
        share = step


def street(picture: Picture, air: Air, *, kind: str = "street") -> Ground:
    """A street between two terraces; an alley is narrower, a square has a far side, a market has stalls."""
    sky(picture, air)
    vx = picture.width * (picture.pick(0.4, 0.6) if kind == "alley" else picture.pick(0.3, 0.7))
    vy = picture.horizon
    far = picture.sheet(0.75, "level", 0.6, 0.8)
    for i in range(9):
        w, h = picture.unit * picture.pick(0.06, 0.14), picture.unit * picture.pick(0.14, 0.4)
        x = picture.width * (i + picture.pick(0, 1)) / 9
        far.fill(
            join(box(x - w / 2, vy - h, w, h + 20), poly((x - w / 2, vy - h), (x, vy - h - w * 0.5), (x + w / 2, vy - h))),
            mix("#6a6470", picture.palette.haze, 0.3),
        )
    if kind in ("square", "market") or picture.chance(0.5):
        spire = picture.sheet(0.6, "fall", 0.7, 1.0)
        spire.stamp(
            build("church building", 1.0, air.dark), place(vx + picture.pick(-0.1, 0.1) * picture.width, vy + 10, picture.unit * picture.pick(0.36, 0.56))
        )
    floor = picture.sheet(0.15, "ground", 0.0)
    colour = mix("#8c8478", "#e8edf2", 0.75) if air.snowy else rgb("#857d74")
    floor.fill(box(-20, vy, picture.width + 40, picture.height - vy + 20), colour, edge=False)
    _cobbles(picture, floor, vy, colour, wet=air.weather in ("rain", "storm", "fog"))
    reach = {"alley": 0.88, "square": 0.6, "market": 0.62}.get(kind, 0.8)
    if kind in ("square", "market"):
        back = picture.sheet(0.42, "fall", 0.9, 1.2)
        for i in range(6):
            back.stamp(
                build(picture.choose(("house", "house", "cottage")), 1.2, air.dark),
                place(picture.width * (i + 0.5) / 6, vy + picture.height * 0.03, picture.unit * picture.pick(0.3, 0.42)),
            )
    walls, floors = picture.choose(FAMILIES), picture.choose((2, 3, 3, 4))
    for side in (-1, 1):
        wide = 0.16 if kind in ("square", "market") else 0.0
        terrace = picture.sheet(0.26, "fall", 1.0, 1.4)
        target = (vx + side * picture.width * (0.02 if kind == "alley" else 0.05 + wide), vy)
        _row(picture, terrace, air, side, 0.12 if kind != "alley" else 0.0, reach, target, floors if kind != "alley" else 4, walls)
    ground = Ground(
        picture, vy + picture.height * 0.1, picture.height * 0.92, picture.unit * 0.28, picture.unit * 0.76, frame="railing" if kind == "street" else ""
    )
    if kind == "market":
        stalls = picture.sheet(0.16, "fall", 1.0, 1.5)
        for x in (0.16, 0.84):
            y = ground.at(picture.pick(0.05, 0.25))
            stalls.stamp(build("stall", 1.5, air.dark), place(picture.width * x, y, ground.tall(y) * 1.2, flip=picture.chance(0.5)))
    _street_lamps(picture, air, ground, vx)
    if air.weather == "fog":
        picture.veil(vy - picture.height * 0.2, vy + picture.height * 0.24, picture.palette.haze, 0.8)
    return ground


def _cobbles(picture: Picture, floor: Sheet, top: float, colour: tuple[float, float, float], *, wet: bool) -> None:
    light: list[Path] = []
    dark: list[Path] = []
    y, size = top + 6.0, 3.0
    while y < picture.height + 10:
        x = picture.pick(-size * 3, 0)
        while x < picture.width:
            if picture.chance(0.34):
                (light if picture.chance(0.5) else dark).append(oval(x, y, size * 1.5, size * 0.62))
            x += size * 3.3
        y += size * 1.35
        size *= 1.12
    if light:
        floor.fill(join(*light), shift(colour, 0.06 if not wet else 0.14), 0.06, edge=False, alpha=0.7)
    if dark:
        floor.fill(join(*dark), shift(colour, -0.07), -0.06, edge=False, alpha=0.7)


def _street_lamps(picture: Picture, air: Air, ground: Ground, vx: float) -> None:
    for share, side in ((0.05, 1), (0.42, -1)):
        y = ground.at(share)
        x = vx + side * picture.width * (0.16 + 0.36 * share)
        if not 0.02 < x / picture.width < 0.98:
            x = picture.width * (0.07 if x < 0.5 * picture.width else 0.93)
        tall = ground.tall(y) * 1.9
        lamp = picture.sheet(0.12, "none", 0.8, 1.2)
        parts = thing("street lamp", 1.2)
        if not (air.dark or air.weather == "fog"):
            parts = [part if not part.glow else part.__class__(part.path, rgb("#dfe6e0"), 0.1) for part in parts]
        lamp.stamp(parts, place(x, y, tall))
        ground.take(x, tall * 0.1)
        if air.dark or air.weather == "fog":
            picture.halo(x, y - tall * 0.87, tall * 0.55, "#ffcf7a", 0.6)
            picture.lamp(x, y - tall * 0.8, tall * 0.9, 0.25)


def skyline(picture: Picture, air: Air) -> Ground:
    """Roofs, chimneys and domes seen from above."""
    sky(picture, air)
    for i in range(4):
        sheet = picture.sheet(0.8 - 0.2 * i, "fall", 0.9, 1.2)
        x, y = -20.0, picture.horizon + picture.height * 0.08 * i
        while x < picture.width + 20:
            w, h = picture.unit * picture.pick(0.08, 0.18), picture.unit * picture.pick(0.1, 0.3)
            colour = mix(picture.choose(WALLS), "#4a4a5a", 0.3)
            sheet.fill(box(x, y - h, w, picture.height), colour)
            sheet.fill(poly((x - 4, y - h), (x + w / 2, y - h - w * 0.5), (x + w + 4, y - h)), mix(colour, "#7a4438", 0.4))
            sheet.fill(box(x + w * 0.7, y - h - w * 0.55, w * 0.14, w * 0.5), shift(colour, -0.06))
            if air.dark:
                panes = [box(x + w * (0.2 + 0.34 * c), y - h * (0.8 - 0.3 * r), w * 0.16, h * 0.14) for r in range(2) for c in range(2) if picture.chance(0.5)]
                if panes:
                    sheet.fill(join(*panes), "#ffd080", 0.3, glow=0.8, edge=False)
            x += w * picture.pick(0.8, 1.3)
        if i == 1:
            sheet.stamp(
                build(picture.choose(("church building", "palace", "tower")), 1.2, air.dark),
                place(picture.width * picture.pick(0.25, 0.75), y - 20, picture.unit * 0.6),
            )
    roof = picture.sheet(0.0, "level", 1.2, 2.0)
    y = picture.height * 0.84
    roof.fill(
        poly((-20, y + 30), (picture.width * 0.5, y), (picture.width + 20, y + 30), (picture.width + 20, picture.height + 20), (-20, picture.height + 20)),
        "#5a4444",
    )
    return Ground(picture, y + 16, picture.height * 0.95, picture.unit * 0.46, picture.unit * 0.56, roofs=True)


def courtyard(picture: Picture, air: Air) -> Ground:
    """Walls with an arcade about a paved court."""
    sky(picture, air)
    h, unit, y = picture.height, picture.unit, picture.horizon + picture.height * 0.06
    wall = picture.sheet(0.3, "level", 0.9, 1.4)
    top = y - h * picture.pick(0.3, 0.38)
    stone = rgb(picture.choose(("#b0a48c", "#a8907a", "#9a9a98")))
    wall.fill(box(-20, top, picture.width + 40, y - top + 30), stone)
    wall.fill(box(-20, top - 10, picture.width + 40, 14), shift(stone, 0.05))
    openings = [arch(picture.width * (i + 0.5) / 5, y, picture.width * 0.13, h * 0.17) for i in range(5)]
    wall.fill(join(*openings), mix(stone, "#241f26", 0.75), -0.15, edge=False)
    upper = [box(picture.width * (i + 0.5) / 5 - unit * 0.03, top + h * 0.05, unit * 0.06, h * 0.07) for i in range(5)]
    wall.fill(join(*upper), "#ffd080" if air.dark else mix(stone, "#2a3038", 0.6), 0.3 if air.dark else -0.1, glow=0.7 if air.dark else 0, edge=False)
    floor = picture.sheet(0.14, "ground", 0.6)
    colour = mix("#a09684", "#eef2f6", 0.7) if air.snowy else rgb("#a09684")
    floor.fill(box(-20, y, picture.width + 40, h), colour)
    _cobbles(picture, floor, y, colour, wet=air.weather == "rain")
    return Ground(picture, y + h * 0.06, h * 0.92, unit * 0.32, unit * 0.66, frame="branches")
