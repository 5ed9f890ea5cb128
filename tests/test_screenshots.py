"""The pictures in docs/ are there, four widths light and dark, and together they stay small."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"


def test_screenshots() -> None:
    expected = {f"{kind}-{width}-{scheme}.webp" for kind in ("episode", "book") for width in (360, 768, 1280, 1920) for scheme in ("light", "dark")}
    found = {path.name: path for path in FOLDER.glob("*.webp")}
    assert expected <= set(found)
    assert sum(path.stat().st_size for path in found.values()) < 3_000_000
    for name in expected:
        with Image.open(found[name]) as shot:
            assert shot.width == int(name.split("-")[1])
