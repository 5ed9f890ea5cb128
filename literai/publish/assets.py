"""The site's own files: style, scripts, icon and fonts, under names that carry a hash of their content.

A page asks for the names it was made with, so a book published by an older version goes on working;
therefore nothing is ever taken out of `assets/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from literai.errors import MissingPart
from literai.publish.layout import digest
from literai.types import Value

SOURCES = ("site.css", "timeline.js", "player.js", "shelf.js", "icon.svg")
FONT_TYPES = {".woff2": "woff2", ".woff": "woff", ".ttf": "truetype", ".otf": "opentype"}
_ROOM = Path(__file__).resolve().parents[1]


class Face(Value, frozen=True):
    """A font file and the part it plays in the style sheet."""

    file: str  # in literai/fonts
    family: str  # as site.css calls it
    weight: str = "400"
    style: str = "normal"


FACES: tuple[Face, ...] = ()


def player_folder() -> Path:
    """Where the player's sources are: inside the wheel, or beside the package in a checkout.

    Raises:
        MissingPart: in neither place.
    """
    for folder in (_ROOM / "_player", _ROOM.parent / "player"):
        if (folder / "site.css").is_file():
            return folder
    raise MissingPart(f"the player's files are missing from {_ROOM}; reinstall with: pip install --force-reinstall literai")


class Assets(Value, frozen=True):
    """`names`: source name -> file name in assets/; `content`: file name -> bytes."""

    names: dict[str, str]
    content: dict[str, bytes]


def load() -> Assets:
    """Read the player's sources and the fonts that its style sheet uses."""
    folder = player_folder()
    names: dict[str, str] = {}
    content: dict[str, bytes] = {}
    fonts = {face.file: (_ROOM / "fonts" / face.file).read_bytes() for face in FACES if (_ROOM / "fonts" / face.file).is_file()}
    for name, data in {**fonts, **{source: (folder / source).read_bytes() for source in SOURCES}}.items():
        if name == "site.css":
            data = _faces(names).encode() + data
        path = Path(name)
        names[name] = f"{path.stem}.{digest(data)}{path.suffix}"
        content[names[name]] = data
    return Assets(names=names, content=content)


def _faces(names: Mapping[str, str]) -> str:
    """@font-face rules for the fonts at hand; paths are relative to the style sheet."""
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; src: url("{names[face.file]}") format("{FONT_TYPES[Path(face.file).suffix]}"); '
        f"font-weight: {face.weight}; font-style: {face.style}; font-display: swap; }}\n"
        for face in FACES
        if face.file in names
    )
