"""Rewrites `nouns/drawn.txt`, the keys that have a drawing, from the drawing tables: `python -m literai.engines.illustrator.drawn`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from literai.engines.illustrator.animals import ANIMALS
from literai.engines.illustrator.builds import BUILDS
from literai.engines.illustrator.things import THINGS
from literai.engines.illustrator.wardrobe import ROLES


def write() -> None:
    tables: dict[str, Iterable[str]] = {"people": ROLES, "animals": ANIMALS, "things": THINGS, "builds": BUILDS}
    lines = [f"{name}: {', '.join(sorted(table))}" for name, table in tables.items()]
    Path(__file__).with_name("nouns").joinpath("drawn.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
