"""Rewrites `nouns/drawn.txt`, the keys that have a drawing, from the drawing tables: `python -m literai.engines.illustrator.drawn`."""

from __future__ import annotations

from pathlib import Path

from literai.engines.illustrator.animals import ANIMALS
from literai.engines.illustrator.builds import BUILDS
from literai.engines.illustrator.things import THINGS
from literai.engines.illustrator.wardrobe import ROLES


def write() -> None:
    tables: dict[str, list[str]] = {"people": sorted(ROLES), "animals": sorted(ANIMALS), "things": sorted(THINGS), "builds": sorted(BUILDS)}
    lines = [f"{name}: {', '.join(keys)}" for name, keys in tables.items()]
    Path(__file__).with_name("nouns").joinpath("drawn.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
