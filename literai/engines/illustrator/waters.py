"""Open water, ships and quays."""

from __future__ import annotations

from literai.engines.illustrator import nature
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.colour import mix, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.landscapes import sky
from literai.engines.illustrator.path import blob, box, join, lines, place
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.things import thing


def sea(picture: Picture, air: Air, *, vessel: str = "") -> Ground:
    """Open water; with a ship or boat when the scene has one."""
    sky(picture, air)
    rough = 1.0 + 1.3 * (air.weather in ("storm", "wind")) + 0.4 * (air.weather == "rain")
    base = mix("#2f7488", picture.palette.top, 0.45)
    h, unit = picture.height, picture.unit
    nature.waves(picture, picture.horizon, 6 * rough, 130, 0.72, shift(base, 0.1))
    nature.waves(picture, picture.horizon + h * 0.05, 10 * rough, 190, 0.5, shift(base, 0.05), foam=rough > 1.5)
    if vessel == "ship":
        sheet = picture.sheet(0.18, "fall", 1.0, 1.8)
        x = picture.width * picture.pick(0.4, 0.6)
        tilt = picture.pick(-5, 5) * rough
        sheet.stamp(build("ship", 1.8, air.dark), place(x, picture.horizon + h * 0.13, unit * 0.72, flip=picture.chance(0.5), turn=tilt))
    nature.waves(picture, picture.horizon + h * 0.13, 16 * rough, 260, 0.28, base, foam=True)
    ground = Ground(picture, picture.horizon + h * 0.24, h * 0.82, unit * 0.3, unit * 0.46, water=True, frame="waves")
    return ground


def front_waves(picture: Picture, air: Air) -> None:
    """The swell nearest to the eye, over the boats."""
    rough = 1.0 + 1.3 * (air.weather in ("storm", "wind"))
    base = mix("#2f7488", picture.palette.top, 0.45)
    nature.waves(picture, picture.height * 0.8, 20 * rough, 340, 0.1, shift(base, -0.05), foam=True)
    nature.waves(picture, picture.height * 0.92, 24 * rough, 460, 0.0, shift(base, -0.1), foam=True)


def deck(picture: Picture, air: Air) -> Ground:
    """On board: planks, rail, mast and rigging, the sea beyond."""
    sky(picture, air)
    h, unit = picture.height, picture.unit
    base = mix("#2f7488", picture.palette.top, 0.45)
    nature.waves(picture, picture.horizon, 8, 150, 0.6, shift(base, 0.06))
    nature.waves(picture, picture.horizon + h * 0.06, 12, 220, 0.4, base, foam=True)
    rail_y = picture.horizon + h * 0.12
    floor = picture.sheet(0.12, "ground", 0.8, 1.4)
    floor.fill(box(-20, rail_y + h * 0.06, picture.width + 40, h), "#b08a5c")
    vx = picture.width * picture.pick(0.4, 0.6)
    planks = [((vx + i * 20, rail_y + h * 0.06), (vx + i * 110, h + 10)) for i in range(-12, 13)]
    floor.line(lines(*planks), "#7a5a3a", 1.6, -0.1)
    rail = picture.sheet(0.14, "level", 0.9, 1.4)
    rail.fill(join(*(box(i * picture.width / 14 - 3, rail_y, 7, h * 0.07) for i in range(15))), "#8a6240")
    rail.fill(box(-20, rail_y - 8, picture.width + 40, 11, 4), "#a87a4c")
    mast = picture.sheet(0.1, "upright", 1.1, 2.0)
    mx = picture.width * (0.2 if picture.light[0] > picture.width / 2 else 0.8)
    mast.fill(box(mx - unit * 0.022, -20, unit * 0.044, rail_y + h * 0.12 + 20), "#7a5636", shade=0.3)
    s = 1 if mx < picture.width / 2 else -1
    mast.fill(
        blob(
            (mx - s * unit * 0.3, -20),
            (mx + s * unit * 0.5, -20),
            (mx + s * unit * 0.56, h * 0.2),
            (mx + s * unit * 0.1, h * 0.24),
            (mx - s * unit * 0.26, h * 0.2),
            ease=0.6,
        ),
        "#efe4cc",
        shade=0.25,
    )
    ropes = [((mx, h * 0.02), (mx + s * unit * d, rail_y)) for d in (0.3, 0.4, 0.5)]
    mast.line(
        lines(
            *ropes,
            *(
                ((mx + s * unit * 0.3 * t, h * 0.02 + (rail_y - h * 0.02) * t), (mx + s * unit * 0.5 * t, h * 0.02 + (rail_y - h * 0.02) * t))
                for t in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
            ),
        ),
        "#4a3a2a",
        1.8,
    )
    ground = Ground(picture, rail_y + h * 0.12, h * 0.93, unit * 0.42, unit * 0.68)
    barrel = picture.sheet(0.06, "upright", 1.0, 1.8)
    bx = picture.width * (0.9 if mx < picture.width / 2 else 0.1)
    barrel.stamp(thing("barrel", 1.8), place(bx, ground.at(0.3), unit * 0.2))
    ground.take(bx, unit * 0.16)
    return ground


def harbour(picture: Picture, air: Air) -> Ground:
    """A quay with ships at anchor."""
    sky(picture, air)
    h, unit = picture.height, picture.unit
    nature.still_water(picture, picture.horizon, picture.horizon + h * 0.22, 0.4, mix("#3f7f90", picture.palette.top, 0.4))
    for x in (picture.pick(0.2, 0.36), picture.pick(0.66, 0.85)):
        ship = picture.sheet(0.32, "fall", 0.9, 1.4)
        ship.stamp(
            build("ship", 1.4, air.dark),
            place(picture.width * x, picture.horizon + h * picture.pick(0.05, 0.1), unit * picture.pick(0.36, 0.56), flip=picture.chance(0.5)),
        )
    quay = picture.sheet(0.1, "ground", 1.0, 1.8)
    y = picture.horizon + h * 0.2
    quay.fill(box(-20, y, picture.width + 40, h), "#9a9080")
    quay.line(lines(*(((-20, y + 18 * k**1.5), (picture.width + 20, y + 18 * k**1.5)) for k in range(1, 8))), "#7c7264", 1.6, -0.06)
    ground = Ground(picture, y + h * 0.05, h * 0.93, unit * 0.4, unit * 0.66)
    goods = picture.sheet(0.05, "fall", 1.0, 1.8)
    for x, name in ((0.08, "barrel"), (0.9, "crate"), (0.18, "crate")):
        gy = ground.at(picture.pick(0.05, 0.4))
        goods.stamp(thing(name, 1.8), place(picture.width * x, gy, ground.tall(gy) * 0.4))
        ground.take(picture.width * x, ground.tall(gy) * 0.4)
    return ground
