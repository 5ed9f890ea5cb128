"""Things in the hand."""

from __future__ import annotations

import math

from literai.engines.illustrator.colour import mix
from literai.engines.illustrator.path import Point, blob, box, curve, disc, limb, place, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.rig import Bones
from literai.engines.illustrator.things import THINGS, thing


def held(pen: Pen, item: str, hand: Point, head_at: Point, frame: Bones) -> None:
    x, y = hand
    if item.startswith("thing:"):
        name = item.removeprefix("thing:")
        size = max(0.1, min(0.3, THINGS[name][0]))
        pen.stamp(thing(name, 1.2), place(x + size * 0.12, y + size * (0.5 if size < 0.2 else 0.9), size))
        return
    wood, iron, gold = "#4a2f1e", "#3a3d48", "#d8b24a"
    if item == "book" or item == "letter":
        cover, page = ("#7c3b34", "#f6efdc") if item == "book" else ("#e9dfc6", "#fbf6e6")
        pen.fill(poly((x - 0.02, y), (x + 0.07, y - 0.05), (x + 0.085, y - 0.15), (x, y - 0.105)), cover, rim=1)
        pen.mark(poly((x - 0.018, y - 0.012), (x + 0.06, y - 0.055), (x + 0.072, y - 0.142), (x, y - 0.1)), page, 0.15)
        if item == "book":
            pen.fill(poly((x - 0.018, y - 0.012), (x - 0.075, y - 0.045), (x - 0.06, y - 0.125), (x, y - 0.1)), page, 0.08, rim=0)
    elif item == "lantern":
        pen.line(curve((x, y), (x, y + 0.03)), iron, 0.008)
        pen.fill(box(x - 0.03, y + 0.035, 0.06, 0.085, 0.012), "#ffce6a", 0.4, glow=1)
        pen.fill(poly((x - 0.04, y + 0.04), (x, y + 0.005), (x + 0.04, y + 0.04)), iron, rim=0)
        pen.fill(box(x - 0.036, y + 0.115, 0.072, 0.014), iron, rim=0)
    elif item in ("candle", "match", "torch"):
        long = {"candle": 0.1, "match": 0.05, "torch": 0.2}[item]
        wide = {"candle": 0.026, "match": 0.01, "torch": 0.03}[item]
        big = {"candle": 1.0, "match": 0.8, "torch": 2.0}[item]
        pen.fill(box(x - wide / 2, y - long, wide, long + 0.02), "#f0e6cc" if item == "candle" else wood, 0.2, rim=0)
        pen.fill(
            blob((x, y - long - 0.07 * big), (x + 0.02 * big, y - long - 0.02), (x, y - long), (x - 0.02 * big, y - long - 0.02)), "#ffd66b", 0.4, glow=1, rim=0
        )
    elif item in ("stick", "staff", "gun", "sword", "spear", "axe", "umbrella", "tool"):
        _long_item(pen, item, x, y, wood, iron)
    elif item in ("cup", "glass"):
        tint = "#f6efe0" if item == "cup" else "#c46a5a"
        pen.fill(blob((x - 0.035, y - 0.07), (x + 0.035, y - 0.07), (x + 0.024, y - 0.01), (x - 0.024, y - 0.01), ease=0.6), tint, 0.2, rim=1)
    elif item == "bottle":
        pen.fill(
            blob(
                (x - 0.014, y - 0.13),
                (x - 0.014, y - 0.07),
                (x - 0.035, y - 0.04),
                (x - 0.03, y + 0.05),
                (x + 0.03, y + 0.05),
                (x + 0.035, y - 0.04),
                (x + 0.014, y - 0.07),
                (x + 0.014, y - 0.13),
                ease=0.7,
            ),
            "#4f8a5c",
            0.15,
            rim=1,
        )
    elif item == "watch":
        chest = frame.torso(0.12, 0.07)
        pen.line(curve(chest, ((chest[0] + x) / 2, max(chest[1], y) + 0.06), (x, y)), gold, 0.009, 0.2)
        pen.fill(disc(x + 0.01, y - 0.03, 0.046), gold, 0.2, rim=1.5)
        pen.mark(disc(x + 0.01, y - 0.03, 0.033), "#fbf5e0", 0.3)
    elif item == "pipe":
        mx, my = head_at[0] + 0.06, head_at[1] + 0.04
        pen.line(curve((mx, my), (mx + 0.05, my + 0.04), (mx + 0.075, my + 0.02)), "#3a1f14", 0.014, -0.1)
        pen.fill(blob((mx + 0.058, my - 0.012), (mx + 0.062, my + 0.035), (mx + 0.1, my + 0.035), (mx + 0.104, my - 0.014)), "#4a2818", rim=1)
    elif item == "lens":
        pen.line(curve((x, y), (x + 0.04, y - 0.05)), wood, 0.016)
        pen.fill(disc(x + 0.062, y - 0.08, 0.04), gold, rim=1)
        pen.mark(disc(x + 0.062, y - 0.08, 0.031), "#dff0ee", 0.3)
    elif item == "bag":
        pen.line(curve((x - 0.03, y + 0.03), (x, y), (x + 0.03, y + 0.03)), wood, 0.012)
        pen.fill(box(x - 0.07, y + 0.03, 0.14, 0.09, 0.02), "#6b4428", rim=1)
    elif item == "flower":
        pen.line(curve((x, y), (x + 0.015, y - 0.1)), "#4d8a4a", 0.01)
        for i in range(5):
            pen.mark(disc(x + 0.015 + math.cos(i * 1.257) * 0.022, y - 0.12 + math.sin(i * 1.257) * 0.022, 0.018), mix("#e8574a", "#ffd7c0", 0.2), 0.1)
        pen.mark(disc(x + 0.015, y - 0.12, 0.014), "#f0c040", 0.2)
    elif item == "violin":
        pen.fill(blob((x - 0.02, y - 0.02), (x - 0.09, y - 0.05), (x - 0.11, y + 0.0), (x - 0.06, y + 0.03)), "#8a4a24", rim=1)
        pen.line(curve((x - 0.02, y - 0.01), (x + 0.08, y + 0.02)), "#3a2418", 0.012)


def _long_item(pen: Pen, item: str, x: float, y: float, wood: str, iron: str) -> None:
    if item == "stick":
        pen.fill(limb([(x, y - 0.03), (x + 0.03, max(y + 0.2, -0.005))], [0.02, 0.014]), wood, rim=0)
    elif item == "umbrella":
        pen.line(curve((x, y), (x - 0.02, y - 0.34)), wood, 0.012)
        top = (x - 0.02, y - 0.4)
        pen.fill(
            blob(
                top,
                (x + 0.16, y - 0.3),
                (x + 0.22, y - 0.2),
                (x + 0.1, y - 0.23),
                (x - 0.02, y - 0.21),
                (x - 0.14, y - 0.23),
                (x - 0.26, y - 0.2),
                (x - 0.2, y - 0.3),
            ),
            "#3b3a4c",
            rim=1.5,
        )
    elif item == "gun":
        pen.fill(limb([(x - 0.08, y + 0.04), (x + 0.02, y)], [0.04, 0.026]), wood, rim=0)
        pen.line(curve((x, y), (x + 0.22, y - 0.06)), iron, 0.016)
    elif item == "sword":
        pen.fill(poly((x - 0.008, y - 0.02), (x + 0.1, y - 0.34), (x + 0.115, y - 0.36), (x + 0.118, y - 0.33), (x + 0.018, y - 0.012)), "#d6dbe2", 0.2, rim=1)
        pen.line(curve((x - 0.035, y - 0.035), (x + 0.045, y - 0.002)), "#b89040", 0.016)
    elif item == "axe":
        pen.line(curve((x - 0.03, y + 0.08), (x + 0.06, y - 0.2)), wood, 0.02)
        pen.fill(blob((x + 0.045, y - 0.2), (x + 0.12, y - 0.22), (x + 0.14, y - 0.12), (x + 0.05, y - 0.14), ease=0.5), "#aab2bc", 0.1, rim=1)
    elif item == "tool":
        pen.line(curve((x, -0.01), (x + 0.02, y - 0.24)), wood, 0.016)
        pen.fill(poly((x - 0.04, -0.1), (x + 0.045, -0.1), (x + 0.035, -0.005), (x, 0.02), (x - 0.03, -0.005)), iron, rim=1)
    else:  # staff, spear
        pen.line(curve((x - 0.02, -0.005), (x + 0.02, min(y - 0.5, -0.95))), wood, 0.018)
        if item == "spear":
            point = min(y - 0.5, -0.95)
            pen.fill(poly((x + 0.02, point - 0.1), (x + 0.045, point - 0.02), (x + 0.02, point + 0.02), (x - 0.005, point - 0.02)), "#c2c8d0", 0.2, rim=1)
