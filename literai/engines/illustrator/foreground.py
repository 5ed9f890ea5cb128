"""The dark frame nearest to the eye, then rain or snow."""

from __future__ import annotations

import numpy as np

from literai.engines.illustrator import flora, indoor_frames, nature, waters, weather
from literai.engines.illustrator.air import Air
from literai.engines.illustrator.builds import build
from literai.engines.illustrator.colour import mix, shift
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.path import blob, curve, disc, join, merged, place
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.places import Place
from literai.engines.illustrator.room_plans import ROOMS


def front(picture: Picture, ground: Ground, air: Air, where: Place) -> None:
    """The dark frame nearest to the eye, then rain or snow."""
    w, h, u = picture.width, picture.height, picture.unit
    frame = ground.frame
    if where.indoors and where.name in ROOMS:
        indoor_frames.front(picture, ground, where.name)
    if frame == "waves":
        waters.front_waves(picture, air)
    elif frame in ("grass", "flowers", "reeds", "ferns"):
        sheet = picture.sheet(0.0, "rise", 1.2)
        y = h * 0.955
        shape, points = nature.land(picture, y, 10, 4, octaves=3)
        colour = mix(shift(ground.picture.palette.shadow, 0.12), "#2f6b46" if not air.snowy else "#b8c6d4", 0.62)
        tall = u * {"grass": 0.1, "flowers": 0.12, "reeds": 0.24, "ferns": 0.16}[frame]
        at = lambda x: float(np.interp(x, [p[0] for p in points], [p[1] for p in points])) + 8  # noqa: E731
        sides = join(
            flora.grass(picture, -5, w * 0.4, tall, 60, at),
            flora.grass(picture, w * 0.6, w + 5, tall, 60, at),
            flora.grass(picture, 0, w, tall * 0.5, 60, at),
        )
        sheet.fill(join(shape, sides), colour, -0.06)
        if frame == "flowers" and air.season != "winter" and not air.snowy:
            blooms = picture.sheet(0.0, "fall", 1.0)
            for _ in range(9):
                x = w * picture.choose((picture.pick(0.0, 0.25), picture.pick(0.75, 1.0)))
                flora.flower(picture, blooms, x, h + 10, u * picture.pick(0.16, 0.34), picture.choose(("#e2503f", "#fbf5e6", "#7d6bc0", "#efbf45", "#e08aa0")))
    elif frame == "branches":
        _branches(picture, air)
    elif frame == "rocks":
        sheet = picture.sheet(0.0, "rise", 1.2, 1.6)
        for x in (picture.pick(-0.04, 0.08), picture.pick(0.92, 1.04)):
            flora.rock(picture, sheet, w * x, h + 14, u * picture.pick(0.3, 0.46), u * picture.pick(0.14, 0.26), mix(picture.palette.shadow, "#6a6660", 0.5))
    elif frame == "pines":
        sheet = picture.sheet(0.0, "upright", 1.2)
        pines = [flora.pine(picture, w * x, h + 12, u * picture.pick(0.35, 0.75)) for x in (-0.02, 0.08, 0.93, 1.03)]
        sheet.fill(join(*pines), mix(picture.palette.shadow, "#23483c", 0.6), -0.05)
    elif frame == "palms":
        sheet = picture.sheet(0.0, "fall", 1.2)
        for i in range(6):
            y = h * (0.01 + 0.03 * i)
            sheet.fill(
                blob((-20, y - 10), (u * 0.16, y + 8), (u * (0.36 - 0.03 * i), y + u * 0.11), (u * 0.14, y + u * 0.06), (-20, y + 16)),
                mix(picture.palette.shadow, "#2f7550", 0.6),
                -0.04,
            )
    elif frame == "fence":
        sheet = picture.sheet(0.0, "upright", 1.2, 1.4)
        for i in range(4):
            sheet.stamp(build("fence", 1.4, False), place(w * (i + 0.5) / 4, h + 6, u * 0.1))
    if not where.indoors and where.name:
        if air.weather in ("rain", "storm"):
            weather.rain(picture, 190 if air.weather == "storm" else 150, slant=picture.choose((-0.3, -0.15, 0.2, 0.35)))
        elif air.weather == "snow":
            weather.snow(picture, 170)


def _branches(picture: Picture, air: Air) -> None:
    w, h, u = picture.width, picture.height, picture.unit
    left = picture.light[0] > w / 2
    x0, s = (-20.0, 1) if left else (w + 20, -1)
    sheet = picture.sheet(0.0, "speck", 1.2, 1.4)
    wood = mix(picture.palette.shadow, "#4a3a30", 0.5)

    sheet.line(curve((x0, h * 0.12), (x0 + s * u * 0.2, h * 0.1), (x0 + s * u * 0.46, h * 0.14)), wood, 7, edge=True)
    sheet.line(curve((x0 + s * u * 0.2, h * 0.1), (x0 + s * u * 0.34, h * 0.05), (x0 + s * u * 0.4, h * 0.02)), wood, 4, edge=True)
    if air.season != "winter" and not air.snowy:
        leaf = mix(flora.leaf_colour(picture, air.season), picture.palette.shadow, 0.35)
        for _ in range(5):
            cluster = [disc(x0 + s * picture.pick(0.0, 0.5) * u, h * picture.pick(-0.01, 0.15), u * picture.pick(0.03, 0.065)) for _ in range(7)]
            sheet.fill(merged(*cluster), shift(leaf, picture.pick(-0.04, 0.05)), picture.pick(-0.05, 0.05))
