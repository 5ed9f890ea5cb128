"""What people have put between the horizon and the eye: graves, fences, rails, gates, columns, tents."""

from __future__ import annotations

from literai.engines.illustrator import flora
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import box, curve, join, place
from literai.engines.illustrator.picture import Picture, Sheet
from literai.engines.illustrator.things import thing


def graves(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    for i in range(10):
        y = ground.at(0.02 + 0.07 * i + picture.pick(0, 0.03))
        x = picture.width * picture.choose((picture.pick(0.02, 0.32), picture.pick(0.68, 0.98)))
        stone = picture.sheet(0.2 - 0.015 * i, "fall", 0.9, 1.4)
        stone.stamp(
            thing(picture.choose(("gravestone", "gravestone", "cross")), 1.4), place(x, y, ground.tall(y) * picture.pick(0.32, 0.46), turn=picture.pick(-7, 7))
        )


def fence(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.at(0.04)
    tall = ground.tall(y) * 0.5
    fence = picture.sheet(0.2, "upright", 0.7, 1.0)
    x = 0.0
    while x < picture.width + tall * 3:
        fence.stamp(build("fence", 1.0, False), place(x, y, tall))
        x += tall * 3.2


def rails(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.at(0.2)
    sheet.fill(box(-20, y - 10, picture.width + 40, 24), "#9a8c78", edge=False)
    sheet.fill(join(*(box(i * 18 - 10, y - 4, 9, 12) for i in range(int(picture.width / 18) + 2))), "#5a4432", edge=False)
    sheet.line(join(curve((-10, y - 2), (picture.width + 10, y - 2)), curve((-10, y + 6), (picture.width + 10, y + 6))), "#c2c6cc", 2.4, 0.1)
    train = picture.sheet(0.14, "level", 1.0, 1.6)
    train.stamp(build("train", 1.6, air.dark), place(picture.width * picture.pick(0.6, 0.8), y + 2, picture.unit * 0.3))
    ground.back = ground.at(0.35)


def gate(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    y = ground.at(0.12)
    for x in (0.1, 0.9):
        flora.bush(picture, sheet, picture.width * x, y, picture.unit * 0.26, air.season)


def columns(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    column = picture.sheet(0.1, "upright", 1.0, 1.8)
    column.stamp(build("ruin", 1.8, False), place(picture.width * (0.12 if picture.chance(0.5) else 0.88), ground.at(0.2), picture.unit * 0.6))


def flags(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    flags = picture.sheet(0.25, "fall", 0.8, 1.0)
    for _ in range(4):
        flags.stamp(thing("flag", 1.0), place(picture.pick(0, picture.width), ground.at(picture.pick(-0.05, 0.15)), picture.unit * picture.pick(0.2, 0.3)))


def tents(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    tents = picture.sheet(0.22, "fall", 1.0, 1.4)
    for x in (0.14, 0.5, 0.84):
        tents.stamp(
            thing("tent", 1.4),
            place(picture.width * (x + picture.pick(-0.05, 0.05)), ground.at(picture.pick(0, 0.12)), picture.unit * picture.pick(0.22, 0.34)),
        )


def campfire(picture: Picture, air: Air, ground: Ground, sheet: Sheet) -> None:
    x, y = picture.width * picture.pick(0.4, 0.6), ground.at(0.3)
    picture.lamp(x, y - 20, picture.unit * 0.6, 0.3)
    fire = picture.sheet(0.05, "none", 0.6)
    fire.stamp(thing("fire", 0.0), place(x, y, picture.unit * 0.13))
    picture.halo(x, y - 20, picture.unit * 0.4, "#ff9f3f", 0.5)
