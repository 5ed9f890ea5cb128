"""Every thing that can be drawn: how high it is, where it goes, which function draws it."""

# ruff: noqa: E501 - the table

from __future__ import annotations

from literai.engines.illustrator import furniture, goods, tabletop
from literai.engines.illustrator.household import HOUSEHOLD
from literai.engines.illustrator.outdoor import OUTDOOR
from literai.engines.illustrator.path import disc, poly
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.stuff import Drawing


def trimmed_tree(pen: Pen) -> None:
    """A fir with candles and balls."""
    pen.fill(poly((-0.04, 0), (0.04, 0), (0.03, -0.14), (-0.03, -0.14)), "#5a3a26")
    for k in range(4):
        y, w = -0.1 - 0.2 * k, 0.36 - 0.075 * k
        pen.fill(poly((-w, y), (-w * 0.4, y + 0.03), (0, y - 0.01), (w * 0.4, y + 0.03), (w, y), (0, y - 0.34)), "#3a6a48", 0.02 * k, shade=0.2)
    for x, y, colour in (
        (-0.2, -0.16, "#c8403a"),
        (0.1, -0.2, "#e0b040"),
        (0.22, -0.13, "#c8403a"),
        (-0.08, -0.36, "#e0b040"),
        (0.14, -0.42, "#c8403a"),
        (-0.04, -0.6, "#c8403a"),
        (0.05, -0.74, "#e0b040"),
    ):
        pen.fill(disc(x, y, 0.028), colour, 0.1, rim=0)
    for x, y in ((-0.26, -0.12), (0.0, -0.28), (0.18, -0.33), (-0.14, -0.52), (0.08, -0.6)):
        pen.fill(disc(x, y - 0.03, 0.016), "#ffe8a0", 0.4, glow=1, rim=0, edge=False)
    pen.fill(disc(0, -1.04, 0.045), "#ffd860", 0.3, glow=0.8, rim=0)


# name: (height beside a man, where it goes, how to draw it)
THINGS: dict[str, tuple[float, str, Drawing]] = {
    "table": (0.46, "floor", furniture.table), "round table": (0.46, "floor", furniture.round_table), "desk": (0.48, "floor", furniture.desk), "chair": (0.58, "floor", furniture.chair),
    "armchair": (0.64, "floor", furniture.armchair), "sofa": (0.55, "floor", furniture.sofa), "bed": (0.52, "floor", furniture.bed), "bench": (0.5, "floor", furniture.bench), "stool": (0.3, "floor", furniture.stool),
    "bookcase": (1.35, "back", furniture.bookcase), "cupboard": (1.1, "back", furniture.cupboard), "clock": (1.25, "back", furniture.clock), "piano": (0.75, "floor", furniture.piano), "mirror": (0.6, "wall", furniture.mirror),
    "picture": (0.42, "wall", furniture.painting), "map": (0.42, "wall", furniture.map_sheet), "fireplace": (0.95, "back", furniture.fireplace), "stove": (0.62, "back", furniture.stove), "door": (1.2, "back", furniture.door),
    "window": (0.8, "wall", furniture.window), "lamp": (0.26, "top", tabletop.lamp), "candle": (0.22, "top", tabletop.candle), "lantern": (0.24, "top", tabletop.lantern), "street lamp": (2.0, "floor", tabletop.street_lamp),
    "chandelier": (0.5, "ceiling", tabletop.chandelier), "book": (0.11, "top", tabletop.book), "letter": (0.12, "top", tabletop.letter), "bottle": (0.22, "top", tabletop.bottle), "flask": (0.22, "top", tabletop.flask),
    "cup": (0.11, "top", tabletop.cup), "teapot": (0.17, "top", tabletop.teapot), "glass": (0.16, "top", tabletop.glass), "food": (0.14, "top", tabletop.food), "bread": (0.12, "top", tabletop.bread), "key": (0.14, "top", tabletop.key),
    "watch": (0.14, "top", tabletop.watch), "chest": (0.34, "floor", goods.chest), "crate": (0.36, "floor", goods.crate), "barrel": (0.42, "floor", goods.barrel), "sack": (0.34, "floor", goods.sack),
    "basket": (0.26, "floor", goods.basket), "bag": (0.26, "floor", goods.bag), "cauldron": (0.36, "floor", goods.cauldron), "machine": (0.62, "floor", goods.machine), "telescope": (0.7, "floor", goods.telescope),
    "globe": (0.3, "top", tabletop.globe), "flowers": (0.26, "top", tabletop.vase), "throne": (0.98, "floor", furniture.throne), "cross": (0.6, "floor", goods.cross), "gravestone": (0.5, "floor", goods.gravestone),
    "coffin": (0.3, "floor", goods.coffin), "statue": (1.3, "floor", goods.statue), "sphinx": (1.3, "floor", goods.sphinx), "fountain": (0.85, "floor", goods.fountain), "well": (0.8, "floor", goods.well),
    "fire": (0.4, "floor", tabletop.fire), "sword": (0.5, "wall", goods.sword), "gun": (0.2, "wall", goods.gun), "hat": (0.2, "top", tabletop.hat), "umbrella": (0.5, "floor", goods.umbrella), "violin": (0.3, "top", tabletop.violin),
    "drum": (0.34, "floor", goods.drum), "skull": (0.15, "top", tabletop.skull), "skeleton": (1.0, "floor", goods.skeleton), "mushroom": (0.34, "floor", goods.mushroom), "tent": (1.1, "floor", goods.tent),
    "flag": (1.2, "floor", goods.flag), "ladder": (1.4, "back", goods.ladder), "wheel": (0.5, "floor", goods.wheel), "anchor": (0.5, "floor", goods.anchor), "cards": (0.14, "top", tabletop.cards),
    "money": (0.12, "top", tabletop.money), "chain": (0.22, "floor", goods.chain), "cushion": (0.16, "floor", furniture.cushion), "curtain": (1.3, "back", furniture.curtain), "bell": (0.2, "top", tabletop.bell),
    "snowman": (0.75, "floor", goods.snowman),
    **HOUSEHOLD, **OUTDOOR,
    "gallows": OUTDOOR["scaffold"], "pitcher": HOUSEHOLD["jug"], "cart wheel": (0.5, "floor", goods.wheel), "hook and pot": (0.36, "floor", goods.cauldron), "christmas tree": (1.1, "floor", trimmed_tree),
}  # fmt: skip


def thing(name: str, rim: float) -> list[Part]:
    pen = Pen(rim)
    THINGS[name][2](pen)
    return pen.parts
