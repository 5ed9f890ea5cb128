"""The site's own files: style, scripts, icons and fonts, under names that carry a hash of their content.

A page asks for the names it was made with, so a book published by an older version goes on working;
therefore nothing is ever taken out of `assets/`. All of them are plain files in `player/`; the scripts of a
page are laid end to end in one file, so that it is fetched in one go, without their comments: these are a quarter
of the bytes. Two files cannot be named so, as
browsers look for them by name at the library's root: the service worker and the web app's manifest.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from literai.errors import MissingPart
from literai.publish.layout import digest
from literai.types import Value

BUNDLES: dict[str, tuple[str, ...]] = {
    "episode.js": ("timeline.js", "memory.js", "stage.js", "transcript.js", "sound.js", "keep.js", "keys.js"),
    "shelf.js": ("timeline.js", "memory.js", "shelf.js"),
}
PLAIN = ("icon.svg", "icon-192.png", "icon-512.png", "fonts/OFL.txt")
WORKER, MANIFEST = "sw.js", "literai.webmanifest"
_URL = re.compile(r'url\("(fonts/[^"]+)"\)')
_COMMENT = re.compile(r"^[ ]*(?:/\*.*?\*/|//[^\n]*)[ ]*$", re.DOTALL | re.MULTILINE)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_ROOM = Path(__file__).resolve().parents[1]


class Assets(Value, frozen=True):
    """`names`: source name -> file name in assets/; `content`: file name -> bytes; `rooted`: the same at the library's root."""

    names: dict[str, str]
    content: dict[str, bytes]
    rooted: dict[str, bytes]


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

    keep("site.css", _URL.sub(lambda found: f'url("{keep(found[1], (folder / found[1]).read_bytes())}")', (folder / "site.css").read_text("utf-8")).encode())
    for bundle, parts in BUNDLES.items():
        keep(bundle, "".join(_bare((folder / part).read_text("utf-8")) for part in parts).encode())
    for source in PLAIN:
        keep(source, (folder / source).read_bytes())
    return Assets(names=names, content=content, rooted={WORKER: (folder / WORKER).read_bytes(), MANIFEST: _manifest(names).encode()})


def _bare(script: str) -> str:
    """A script without the lines that are only comment, and without what its lines are indented by; none of its strings has a line's end in it."""
    return _INDENT.sub("", _COMMENT.sub("", script))


def _manifest(names: dict[str, str]) -> str:
    """The web app's manifest (W3C): addresses are relative to it, so that it works from any folder."""
    icons = [{"src": f"assets/{names['icon.svg']}", "sizes": "any", "type": "image/svg+xml"}]
    icons += [{"src": f"assets/{names[f'icon-{side}.png']}", "sizes": f"{side}x{side}", "type": "image/png", "purpose": "any"} for side in (192, 512)]
    said = {
        "name": "literai",
        "short_name": "literai",
        "description": "Novels, talked through",
        "id": "./",
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#faf7f1",
        "theme_color": "#faf7f1",
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
