"""The site's own files: style, scripts, icon and fonts, under names that carry a hash of their content.

A page asks for the names it was made with, so a book published by an older version goes on working;
therefore nothing is ever taken out of `assets/`. All of them are plain files in `player/`.
"""

from __future__ import annotations

import re
from pathlib import Path

from literai.errors import MissingPart
from literai.publish.layout import digest
from literai.types import Value

SOURCES = ("site.css", "timeline.js", "stage.js", "player.js", "shelf.js", "icon.svg", "fonts/OFL.txt")
_URL = re.compile(r'url\("(fonts/[^"]+)"\)')
_ROOM = Path(__file__).resolve().parents[1]


class Assets(Value, frozen=True):
    """`names`: source name -> file name in assets/; `content`: file name -> bytes."""

    names: dict[str, str]
    content: dict[str, bytes]


def player_folder() -> Path:
    """Where the player's sources are: inside the wheel, or beside the package in a checkout.

    Raises:
        MissingPart: in neither place.
    """
    for folder in (_ROOM / "_player", _ROOM.parent / "player"):
        if (folder / "site.css").is_file():
            return folder
    raise MissingPart(f"the player's files are missing from {_ROOM}; reinstall with: pip install --force-reinstall literai")


def load() -> Assets:
    """Read the player's sources, and the fonts that its style sheet names."""
    folder = player_folder()
    names: dict[str, str] = {}
    content: dict[str, bytes] = {}

    def keep(source: str, data: bytes) -> str:
        path = Path(source)
        names[source] = f"{path.stem}.{digest(data)}{path.suffix}"
        content[names[source]] = data
        return names[source]

    for source in SOURCES:
        data = (folder / source).read_bytes()
        if source == "site.css":
            data = _URL.sub(lambda found: f'url("{keep(found[1], (folder / found[1]).read_bytes())}")', data.decode()).encode()
        keep(source, data)
    return Assets(names=names, content=content)
