"""Buildings, ships and vehicles: large things that stand in a landscape. Own space: foot at y = 0, one unit high."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from literai.engines.illustrator.colour import rgb, shift
from literai.engines.illustrator.outdoor import OUTDOOR
from literai.engines.illustrator.path import arch, blob, box, curve, disc, join, lines, poly
from literai.engines.illustrator.picture import Part, Pen

Drawing = Callable[[Pen, bool], None]


def _panes(pen: Pen, spots: list[tuple[float, float]], width: float, height: float, lit: bool) -> None:
    if not spots:
        return
    shape = join(*(box(x - width / 2, y, width, height) for x, y in spots))
    pen.fill(shape, "#ffd98a" if lit else "#5a6a78", 0.3 if lit else -0.1, glow=0.9 if lit else 0.0, edge=False)


def cottage(pen: Pen, lit: bool) -> None:
    pen.fill(box(0.3, -1.02, 0.14, 0.4), "#9a5a45")
    pen.fill(box(-0.7, -0.5, 1.4, 0.5), "#f0e2c6", shade=0.15)
    pen.fill(poly((-0.85, -0.46), (-0.5, -0.96), (0.5, -0.96), (0.85, -0.46)), "#b5563f", shade=0.15)
    _panes(pen, [(-0.42, -0.36), (0.42, -0.36)], 0.2, 0.18, lit)
    pen.fill(box(-0.1, -0.34, 0.2, 0.34), "#5a3a28", edge=False)


def house(pen: Pen, lit: bool) -> None:
    pen.fill(box(-0.42, -0.7, 0.84, 0.7), "#c8a684", shade=0.15)
    pen.fill(join(box(-0.34, -1.04, 0.1, 0.24), box(0.24, -1.04, 0.1, 0.24)), "#8a5244")
    pen.fill(poly((-0.5, -0.68), (-0.32, -0.94), (0.32, -0.94), (0.5, -0.68)), "#5f6470", shade=0.15)
    _panes(pen, [(-0.26, -0.6), (0.0, -0.6), (0.26, -0.6), (-0.26, -0.3), (0.26, -0.3)], 0.13, 0.18, lit)
    pen.fill(arch(0, 0, 0.16, 0.3), "#5a3a28", edge=False)


def castle(pen: Pen, lit: bool) -> None:
    stone = "#8a8aa0"
    pen.fill(box(-0.5, -0.42, 1.0, 0.42), stone, shade=0.15)
    for x, w, h in ((-0.46, 0.2, 0.66), (0.46, 0.2, 0.62), (-0.18, 0.16, 0.76), (0.1, 0.22, 0.86)):
        pen.fill(box(x - w / 2, -h, w, h), shift(rgb(stone), 0.03), shade=0.2)
        pen.fill(poly((x - w * 0.66, -h), (x, -h - w * 1.5), (x + w * 0.66, -h)), "#4a4a70", shade=0.15)
    _panes(pen, [(-0.46, -0.52), (0.46, -0.5), (0.1, -0.72), (0.1, -0.5), (-0.18, -0.62), (-0.3, -0.3), (0.3, -0.3)], 0.05, 0.09, lit)
    pen.fill(arch(0, 0, 0.18, 0.26), "#2a2430", edge=False)


def church(pen: Pen, lit: bool) -> None:
    stone = "#b8ac98"
    pen.fill(box(-0.2, -0.36, 0.75, 0.36), stone, shade=0.15)
    pen.fill(poly((-0.24, -0.34), (0.0, -0.56), (0.46, -0.56), (0.6, -0.34)), "#6a6470")
    pen.fill(box(-0.42, -0.64, 0.28, 0.64), stone, 0.03, shade=0.15)
    pen.fill(poly((-0.46, -0.62), (-0.28, -1.0), (-0.1, -0.62)), "#6a6470")
    pen.line(lines(((-0.28, -1.0), (-0.28, -1.1)), ((-0.32, -1.06), (-0.24, -1.06))), "#cfa348", 0.02)
    for x in (0.02, 0.22, 0.42):
        pen.fill(arch(x, -0.08, 0.09, 0.2, pointed=True), "#ffd98a" if lit else "#5a6a78", 0.2, glow=0.8 if lit else 0, edge=False)
    pen.fill(disc(-0.28, -0.5, 0.05), "#f2e8d0", edge=False)


def tower(pen: Pen, lit: bool) -> None:
    pen.fill(poly((-0.14, 0), (-0.1, -0.86), (0.1, -0.86), (0.14, 0)), "#9a948c", shade=0.25)
    pen.fill(join(*(box(x, -0.96, 0.05, 0.1) for x in (-0.13, -0.05, 0.03, 0.09)), box(-0.13, -0.88, 0.27, 0.05)), "#9a948c")
    _panes(pen, [(0, -0.74), (0, -0.46)], 0.04, 0.09, lit)


def lighthouse(pen: Pen, lit: bool) -> None:
    pen.fill(poly((-0.15, 0), (-0.08, -0.78), (0.08, -0.78), (0.15, 0)), "#f2ece0", shade=0.25)
    for y in (-0.18, -0.5):
        pen.fill(
            poly((-0.135 - y * -0.05, y), (-0.12 - y * -0.05, y - 0.16), (0.12 + y * -0.05 * -1, y - 0.16), (0.135 + y * -0.05 * -1, y)), "#b8403a", edge=False
        )
    pen.fill(box(-0.07, -0.9, 0.14, 0.11), "#ffe6a0", 0.4, glow=1)
    pen.fill(poly((-0.1, -0.9), (0, -1.0), (0.1, -0.9)), "#4a3a3c")


def windmill(pen: Pen, lit: bool) -> None:
    pen.fill(poly((-0.2, 0), (-0.11, -0.6), (0.11, -0.6), (0.2, 0)), "#d8c8a8", shade=0.25)
    pen.fill(blob((-0.14, -0.58), (0.0, -0.76), (0.14, -0.58), ease=0.6), "#8a4a3c")
    for a, b in (((-0.36, -0.92), (0.36, -0.34)), ((0.3, -0.96), (-0.3, -0.3))):
        pen.line(lines((a, b)), "#5a4432", 0.03, edge=True)
    pen.fill(
        join(poly((-0.36, -0.92), (-0.3, -0.99), (-0.06, -0.72), (-0.08, -0.68)), poly((0.36, -0.34), (0.3, -0.28), (0.06, -0.56), (0.08, -0.6))),
        "#f0e6d0",
        0.05,
    )
    _panes(pen, [(0, -0.4)], 0.06, 0.09, lit)


def ruin(pen: Pen, lit: bool) -> None:
    stone = "#bdb49c"
    for x, h in ((-0.6, 0.8), (-0.25, 1.0), (0.2, 0.55), (0.6, 0.9)):
        pen.fill(box(x - 0.07, -h, 0.14, h), stone, shade=0.25, hatch="upright")
        pen.fill(poly((x - 0.1, -h), (x - 0.1, -h - 0.05), (x + 0.06, -h - 0.07), (x + 0.1, -h)), stone)
    pen.fill(poly((-0.7, -0.8), (-0.16, -1.04), (-0.16, -1.12), (-0.72, -0.9)), stone, 0.04)
    pen.fill(blob((-0.1, 0), (0.0, -0.16), (0.24, -0.12), (0.4, 0)), shift(stone, -0.06))


def palace(pen: Pen, lit: bool) -> None:
    stone = "#dccdb0"
    pen.fill(box(-1.0, -0.56, 2.0, 0.56), stone, shade=0.12)
    for x in (-0.85, -0.5, 0.5, 0.85):
        pen.fill(box(x - 0.07, -0.56, 0.14, 0.56), shift(stone, 0.03), 0.03)
    pen.fill(box(-0.3, -0.7, 0.6, 0.7), stone, 0.03)
    pen.fill(blob((-0.26, -0.7), (-0.2, -0.94), (0.0, -1.04), (0.2, -0.94), (0.26, -0.7), ease=0.8), "#6f9a94", shade=0.2)
    _panes(pen, [(x, -0.42) for x in (-0.68, -0.34, 0.0, 0.34, 0.68)], 0.08, 0.2, lit)


def ship(pen: Pen, lit: bool) -> None:
    hull, sail = "#5a3d2a", "#f0e6d0"
    pen.line(
        lines(((-0.3, -0.2), (-0.3, -0.92)), ((0.06, -0.2), (0.06, -1.02)), ((0.38, -0.2), (0.38, -0.86)), ((0.5, -0.22), (0.86, -0.42))),
        "#3a281c",
        0.02,
        edge=True,
    )
    for x, tops in ((-0.3, (-0.88, -0.68, -0.46)), (0.06, (-0.98, -0.76, -0.5)), (0.38, (-0.82, -0.64, -0.44))):
        for i, y in enumerate(tops):
            w, h = 0.12 + 0.035 * i, 0.16 + 0.03 * i
            pen.fill(blob((x - w, y), (x + w, y), (x + w * 1.15 + 0.04, y + h), (x + 0.04, y + h * 0.86), (x - w * 1.1, y + h), ease=0.55), sail, shade=0.2)
    pen.fill(poly((0.42, -0.82), (0.84, -0.4), (0.46, -0.36)), sail, 0.03)
    pen.fill(blob((-0.62, -0.3), (-0.56, -0.2), (0.3, -0.18), (0.62, -0.26), (0.46, 0.02), (0.2, 0.06), (-0.44, 0.05), ease=0.5), hull, shade=0.2)
    pen.line(curve((-0.58, -0.18), (0.2, -0.12), (0.55, -0.2)), "#d8b060", 0.018, 0.1)
    _panes(pen, [(-0.4 + 0.15 * i, -0.09) for i in range(6)], 0.04, 0.04, lit)
    pen.fill(blob((0.06, -1.02), (0.2, -1.06), (0.24, -0.99), (0.06, -0.96), ease=0.6), "#b8383a")


def boat(pen: Pen, lit: bool) -> None:
    pen.fill(
        blob((-1.1, -0.62), (-0.7, -0.42), (0.6, -0.42), (1.1, -0.66), (0.8, -0.1), (0.3, 0.05), (-0.5, 0.05), (-0.9, -0.1), ease=0.5), "#7a5236", shade=0.2
    )
    pen.line(curve((-1.05, -0.56), (-0.6, -0.34), (0.6, -0.34), (1.05, -0.6)), "#a8764c", 0.07)
    pen.line(lines(((-0.2, -0.5), (-0.9, 0.12)), ((0.4, -0.5), (1.0, 0.1))), "#c89a60", 0.06)


def train(pen: Pen, lit: bool) -> None:
    iron, red = "#2f343c", "#a8383a"
    pen.fill(blob((1.05, -0.95), (1.2, -1.3), (0.8, -1.6), (0.2, -1.7), (-0.6, -1.9), (-0.2, -1.55), (0.6, -1.3), ease=0.9), "#e8e6e0", 0.1, alpha=0.75)
    pen.fill(box(0.2, -0.66, 0.95, 0.42, 0.14), iron, shade=0.2)
    pen.fill(join(box(0.98, -0.96, 0.12, 0.34), box(0.6, -0.82, 0.12, 0.2)), iron)
    pen.fill(join(box(-0.08, -0.92, 0.34, 0.68), box(-0.14, -0.98, 0.46, 0.08)), iron)
    pen.mark(box(-0.02, -0.82, 0.2, 0.22), "#ffd98a" if lit else "#8aa0a8", 0.2, glow=0.8 if lit else 0.0)
    for i in range(2):
        x = -1.2 - i * 1.1
        pen.fill(box(x, -0.84, 1.02, 0.62, 0.05), red, shade=0.12)
        _panes(pen, [(x + 0.18 + 0.22 * k, -0.7) for k in range(4)], 0.14, 0.2, lit)
    for x in (0.36, 0.7, 1.0, 0.06, -0.4, -0.96, -1.5, -2.06):
        pen.fill(disc(x, -0.13, 0.13), "#1f2228", rim=1)
        pen.mark(disc(x, -0.13, 0.05), "#8a4a3c")


def carriage(pen: Pen, lit: bool) -> None:
    pen.line(lines(((0.5, -0.36), (1.5, -0.42))), "#4a3424", 0.03)
    pen.fill(blob((-0.55, -0.3), (-0.6, -0.86), (-0.5, -0.98), (0.32, -0.98), (0.4, -0.5), (0.32, -0.3), ease=0.4), "#2c2a38", shade=0.2)
    _panes(pen, [(-0.26, -0.84), (0.12, -0.84)], 0.24, 0.28, lit)
    pen.fill(box(0.36, -0.62, 0.34, 0.08), "#2c2a38")
    pen.fill(box(0.44, -0.74, 0.06, 0.12), "#ffd98a", 0.3, glow=0.9)
    for x, r in ((-0.36, 0.28), (0.46, 0.24)):
        pen.line(disc(x, -r, r * 0.92), "#6a4428", 0.045, edge=True)
        pen.line(
            lines(
                ((x - r * 0.9, -r), (x + r * 0.9, -r)),
                ((x, -r * 1.9), (x, -r * 0.1)),
                ((x - r * 0.6, -r * 1.6), (x + r * 0.6, -r * 0.4)),
                ((x - r * 0.6, -r * 0.4), (x + r * 0.6, -r * 1.6)),
            ),
            "#6a4428",
            0.025,
        )


def cart(pen: Pen, lit: bool) -> None:
    pen.line(lines(((0.4, -0.5), (1.4, -0.6))), "#6a4a30", 0.05)
    pen.fill(poly((-0.9, -0.9), (0.55, -0.9), (0.45, -0.45), (-0.8, -0.45)), "#8a6240", shade=0.15)
    pen.fill(blob((-0.8, -0.88), (-0.5, -1.12), (0.0, -1.05), (0.45, -0.88)), "#d8b860", 0.05)
    pen.line(disc(-0.2, -0.38, 0.36), "#5a3c26", 0.07, edge=True)
    pen.line(lines(((-0.54, -0.38), (0.14, -0.38)), ((-0.2, -0.72), (-0.2, -0.04))), "#5a3c26", 0.04)


def balloon(pen: Pen, lit: bool) -> None:
    pen.line(lines(((-0.2, -0.42), (-0.08, -0.14)), ((0.2, -0.42), (0.08, -0.14))), "#6a4a30", 0.015)
    pen.fill(blob((0, -0.38), (-0.3, -0.58), (-0.3, -0.86), (0, -1.0), (0.3, -0.86), (0.3, -0.58)), "#c8503c", shade=0.25)
    pen.fill(blob((0, -0.4), (-0.1, -0.7), (0, -1.0), (0.1, -0.7)), "#f0d090", edge=False)
    pen.fill(box(-0.09, -0.15, 0.18, 0.14, 0.02), "#8a6240")


def bridge(pen: Pen, lit: bool) -> None:
    stone = "#a89c88"
    body = poly((-1.6, 0.0), (-1.6, -0.62), (-0.8, -0.84), (0.0, -0.92), (0.8, -0.84), (1.6, -0.62), (1.6, 0.0))
    pen.fill(body, stone, shade=0.15, hatch="level")
    for x, w, h in ((-0.95, 0.5, 0.5), (0.0, 0.72, 0.66), (0.95, 0.5, 0.5)):
        pen.fill(arch(x, 0.0, w, h), "#33404a", -0.15, edge=False)
    pen.line(curve((-1.6, -0.66), (-0.8, -0.88), (0.0, -0.97), (0.8, -0.88), (1.6, -0.66)), shift(rgb(stone), 0.08), 0.06)


def pyramid(pen: Pen, lit: bool) -> None:
    pen.fill(poly((-1.0, 0), (0.0, -1.0), (1.0, 0)), "#d8b878")
    pen.fill(poly((0.0, -1.0), (1.0, 0), (0.3, 0)), "#b08a50", -0.06, edge=False)


def gate(pen: Pen, lit: bool) -> None:
    for x in (-0.5, 0.5):
        pen.fill(join(box(x - 0.12, -0.9, 0.24, 0.9), box(x - 0.16, -0.96, 0.32, 0.08)), "#a89c88", shade=0.2)
        pen.fill(disc(x, -1.0, 0.09), "#a89c88")
    pen.line(
        lines(
            *(((-0.36 + i * 0.12, 0), (-0.36 + i * 0.12, -0.72 - 0.02 * (3 - abs(3 - i)))) for i in range(7)),
            ((-0.4, -0.3), (0.4, -0.3)),
            ((-0.4, -0.6), (0.4, -0.6)),
        ),
        "#2f323a",
        0.03,
        edge=True,
    )


def fence(pen: Pen, lit: bool) -> None:
    pen.line(
        lines(*(((-1.5 + i * 0.3, 0), (-1.5 + i * 0.3, -1.0)) for i in range(11)), ((-1.6, -0.35), (1.6, -0.35)), ((-1.6, -0.75), (1.6, -0.75))),
        "#8a6a4a",
        0.09,
        edge=True,
    )


def umbrella_stall(pen: Pen, lit: bool) -> None:
    pen.fill(join(box(-0.62, -0.9, 0.05, 0.9), box(0.57, -0.9, 0.05, 0.9)), "#6a4a30")
    pen.fill(box(-0.66, -0.4, 1.32, 0.4), "#8a6240", shade=0.15)
    for i in range(9):
        pen.fill(disc(-0.54 + i * 0.135, -0.44, 0.08), ("#c8402f", "#d8923a", "#7a9a3a")[i % 3], 0.03, rim=0)
    for i in range(8):
        x = -0.8 + i * 0.2
        pen.fill(poly((x + 0.08, -1.04), (x + 0.2 + 0.04 - 0.06 * (i > 3), -1.04), (x + 0.2, -0.78), (x, -0.78)), ("#b8403a", "#f4ead4")[i % 2], 0.04)


# name: (height beside a man, where, how)
BUILDS: dict[str, tuple[float, str, Drawing]] = {
    "cottage": (1.6, "far", cottage), "house": (2.6, "far", house), "castle": (4.2, "far", castle), "church building": (3.4, "far", church), "tower": (3.6, "far", tower),
    "lighthouse": (3.4, "far", lighthouse), "windmill": (2.8, "far", windmill), "ruin": (1.9, "far", ruin), "palace": (2.6, "far", palace), "ship": (2.6, "sea", ship),
    "boat": (0.42, "water", boat), "train": (1.1, "floor", train), "carriage": (1.15, "floor", carriage), "cart": (0.75, "floor", cart), "balloon": (1.6, "sky", balloon),
    "bridge": (1.1, "far", bridge), "pyramid": (3.0, "far", pyramid), "gate": (1.3, "far", gate), "fence": (0.5, "floor", fence), "stall": (1.25, "floor", umbrella_stall),
}  # fmt: skip

VEHICLES = {
    "canoe": "water",
    "raft": "water",
    "motor car": "floor",
    "sled": "floor",
    "stagecoach": "floor",
    "hearse": "floor",
    "tram": "floor",
    "haycart": "floor",
    "wheelbarrow": "floor",
    "steamboat": "sea",
}


def _sketched(name: str, pen: Pen, lit: bool) -> None:
    OUTDOOR[name][2](pen)


BUILDS.update({name: (OUTDOOR[name][0], where, partial(_sketched, name)) for name, where in VEHICLES.items()})


def build(name: str, rim: float, lit: bool) -> list[Part]:
    pen = Pen(rim)
    BUILDS[name][2](pen, lit)
    return pen.parts
