"""What things are made of."""

from __future__ import annotations

from collections.abc import Callable

from literai.engines.illustrator.path import Path, box, join
from literai.engines.illustrator.picture import Pen

WOOD, DARK_WOOD, IRON, BRASS, PAPER = "#8a5c38", "#5a3a26", "#3f424c", "#cfa348", "#f3ead4"
Drawing = Callable[[Pen], None]


def boxes(*sizes: tuple[float, float, float, float]) -> Path:
    return join(*(box(*size) for size in sizes))
