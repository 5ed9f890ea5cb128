"""Coats and tails of beasts, and the outline of a trunk. Own space as in `beasts`."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

from literai.engines.illustrator.bestiary import Beast
from literai.engines.illustrator.colour import RGB, shift
from literai.engines.illustrator.path import Path, Point, blob, curve, disc, join, limb, moved, oval, place, poly, unite
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.skulls import DARK


def outline_of(b: Beast, drop: float) -> Path:
    """The trunk from withers to tail and back along the belly."""
    half, belly = b.long / 2, -b.legs + drop
    top = -1.0 + drop
    points = [
        (half * 0.98, top + b.deep * 0.42), (half * 0.72, top + 0.03), (half * 0.4, top), (0.0, top + b.sag), (-half * 0.5, top + b.sag * 0.3 - b.croup),
        (-half * 0.86, top + 0.05 - b.croup * 0.6), (-half * 1.02, top + b.deep * 0.38), (-half * 0.98, top + b.deep * 0.72), (-half * 0.55, belly - b.tuck * 0.8),
        (-half * 0.2, belly - b.tuck * 0.6), (half * 0.3, belly + 0.01), (half * 0.76, belly - b.deep * 0.1), (half * 1.02, belly - b.deep * 0.36),
    ]  # fmt: skip
    return blob(*points)


def coat(pen: Pen, b: Beast, colour: RGB, shape: Path, drop: float) -> None:
    """Belly, shadow, stripes, spots, patches, wool or spines on the outline `shape`."""
    half, belly = b.long / 2, -b.legs + drop
    low, tuck = belly + 0.1, b.tuck
    if b.under:
        band = blob(
            (-half * 0.95, belly - tuck - 0.04),
            (-half * 0.3, belly - tuck * 0.6 - b.deep * 0.12),
            (half * 0.5, belly - b.deep * 0.18),
            (half * 1.0, belly - b.deep * 0.5),
            (half * 1.4, belly - b.deep * 0.5),
            (half * 1.2, low),
            (-half * 0.9, low),
        )
        pen.fill(band, b.under, 0.04, edge=False, clip=shape)
    under = blob(
        (-half * 1.05, belly - b.deep * 0.16),
        (-half * 0.4, belly - tuck - b.deep * 0.16),
        (half * 0.4, belly - b.deep * 0.16),
        (half * 0.95, belly - b.deep * 0.24),
        (half * 1.2, low),
        (-half * 1.1, low),
    )
    pen.fill(under, shift(colour, -0.06), -0.09, edge=False, clip=shape, alpha=0.45)
    if b.marks == "stripes":
        for i in range(10):
            x = -half * 0.95 + i * half * 0.26
            pen.line(
                curve((x + 0.03, -1.05 + drop), (x - 0.02, -0.86 + drop), (x + 0.04, -1.0 + drop + b.deep * 0.75)),
                b.second or DARK,
                0.035 + 0.012 * (i % 2),
                -0.05,
                clip=shape,
            )
    elif b.marks == "spots":
        for i in range(26):
            x, y = -half + b.long * ((i * 0.7549) % 1), -1.0 + drop + b.deep * (0.1 + 0.8 * ((i * 0.5698) % 1))
            pen.fill(disc(x, y, 0.032), b.second or DARK, -0.05, edge=False, clip=shape)
    elif b.marks == "patches":
        for x, y, r in ((-0.36, 0.3, 0.2), (0.06, 0.2, 0.15), (0.32, 0.55, 0.16), (-0.1, 0.86, 0.12)):
            pen.fill(
                blob(
                    (x * b.long - r, -1 + drop + y * b.deep),
                    (x * b.long, -1 + drop + y * b.deep - r),
                    (x * b.long + r * 1.1, -1 + drop + y * b.deep),
                    (x * b.long, -1 + drop + y * b.deep + r * 0.8),
                ),
                b.second or "#f2e8d8",
                0.03,
                edge=False,
                clip=shape,
            )
    elif b.marks == "wool":
        curls = [disc(-half * 0.98 + b.long * i / 8, -0.99 + drop + 0.03 * (i % 2), 0.1) for i in range(9)]
        curls += [disc(-half * 0.9 + b.long * 0.95 * i / 7, belly - 0.03 - 0.03 * (i % 2), 0.095) for i in range(8)]
        curls += [disc(-half * 1.02, -0.86 + drop + b.deep * k, 0.1) for k in (0.2, 0.5, 0.75)] + [
            disc(half * 0.98, -0.8 + drop + b.deep * k, 0.1) for k in (0.1, 0.4)
        ]
        fleece = outline_of(b, drop)
        for curl in curls:
            fleece = unite(fleece, curl)
        pen.fill(fleece, colour, 0.04, shade=0.22)
        for i in range(14):
            x, y = -half * 0.8 + b.long * 0.85 * ((i * 0.7549) % 1), -0.92 + drop + b.deep * 0.75 * ((i * 0.5698) % 1)
            pen.line(curve((x - 0.05, y), (x, y + 0.035), (x + 0.05, y - 0.01)), shift(colour, -0.1), 0.016, -0.08)
    elif b.marks == "spines":
        quills = [
            poly(
                (-half + b.long * i / 14, -1 + drop + b.deep * 0.85),
                (-half * 1.22 + b.long * i / 14, -1.08 + drop + 0.25 * abs(i - 7) / 7),
                (-half + b.long * (i + 0.8) / 14, -1 + drop + b.deep * 0.85),
            )
            for i in range(13)
        ]
        pen.fill(join(*quills), shift(colour, -0.08), -0.02)
        pen.fill(join(*(moved(q, place(0.05, 0.12, 0.86)) for q in quills[1:-1])), shift(colour, 0.02), 0.04, edge=False)


def tail(pen: Pen, b: Beast, colour: RGB, root: Point) -> None:
    """One of the tails of `Beast.tail`, from `root`."""
    x, y = root
    t = b.tail
    if t == "bush":
        pen.fill(
            blob(
                (x + 0.1, y - 0.02),
                (x - 0.16, y + 0.03),
                (x - 0.42, y + 0.24),
                (x - 0.56, y + 0.5),
                (x - 0.36, y + 0.46),
                (x - 0.14, y + 0.26),
                (x + 0.06, y + 0.12),
            ),
            colour,
            -0.02,
        )
        if b.under:
            pen.mark(blob((x - 0.44, y + 0.34), (x - 0.56, y + 0.5), (x - 0.38, y + 0.46)), b.under, 0.05)
    elif t == "plume":
        pen.fill(
            blob((x + 0.08, y - 0.04), (x - 0.12, y), (x - 0.22, y + 0.28), (x - 0.2, y + 0.66), (x - 0.08, y + 0.62), (x - 0.04, y + 0.24)),
            b.second or colour,
            -0.05,
        )
    elif t == "curl":
        pen.fill(limb([(x + 0.08, y + 0.04), (x - 0.16, y - 0.04), (x - 0.3, y - 0.26), (x - 0.24, y - 0.48)], [0.1, 0.08, 0.07, 0.05]), colour, 0.0)
    elif t == "brush":
        pen.fill(
            blob(
                (x + 0.1, y + 0.2), (x - 0.2, y + 0.1), (x - 0.24, y - 0.4), (x - 0.5, y - 0.8), (x - 0.26, y - 1.06), (x + 0.06, y - 0.84), (x - 0.02, y - 0.3)
            ),
            colour,
            0.02,
        )
    elif t == "taper":
        pen.fill(
            limb([(x + 0.14, y + 0.14), (x - 0.3, y + 0.3), (x - 0.8, y + 0.52), (x - 1.2, y + 0.6)], [b.deep * 0.8, b.deep * 0.5, b.deep * 0.26, 0.04]),
            colour,
            0.0,
        )
    elif t == "short":
        pen.fill(oval(x - 0.02, y + 0.06, 0.07, 0.1), colour, 0.02)
    elif t in ("thin", "tuft"):
        pen.fill(limb([(x + 0.06, y), (x - 0.12, y + 0.1), (x - 0.16, y + 0.36), (x - 0.24, y + 0.6)], [0.075, 0.05, 0.042, 0.03]), colour, -0.02, rim=0)
        if t == "tuft":
            pen.fill(blob((x - 0.2, y + 0.52), (x - 0.3, y + 0.64), (x - 0.26, y + 0.78), (x - 0.18, y + 0.66)), b.second or shift(colour, -0.15), 0.0)
