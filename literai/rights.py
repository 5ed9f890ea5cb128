"""What is said of every picture in a file beside it: the line it shows, what made it, and whose work is in it.

Holds: every silhouette, texture and font that is in a picture is named with its maker and licence; the illustrator's own
drawings are named too, so that an empty list never means "not looked up".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from literai import paint
from literai.types import Scene

_DRAWINGS = {
    "what": "every figure, animal, thing, place and texture in it",
    "who": "drawn by the literai illustrator, a program; no other pictures went into it",
    "licence": "MIT",
}
_FONTS = (
    {"what": "Playfair Display", "who": "The Playfair Display Project Authors", "licence": "SIL Open Font License 1.1"},
    {"what": "EB Garamond", "who": "The EB Garamond Project Authors", "licence": "SIL Open Font License 1.1"},
)


def sources(painter: str, *, lettered: bool = False) -> list[dict[str, str]]:
    """Whose work is in a picture.

    Args:
        painter: name and revision of the engine, as on the credits page.
        lettered: it carries a title, as covers and cards do.
    """
    own = painter.startswith("illustrator")
    return [
        dict(_DRAWINGS) if own else {"what": "the whole picture", "who": painter, "licence": "see the model's terms on the credits page"},
        *([dict(font) for font in _FONTS] if lettered else []),
    ]


def record(scene: Scene, painter: str, note: str = "", source_type: str = "") -> dict[str, Any]:
    """One picture's entry: plain data for JSON.

    Args:
        note, source_type: what the file's own XMP says (see `paint.encode`); by default what it says of this painter.
    """
    own = painter.startswith("illustrator")
    return {
        "line": scene.description,
        "alt": scene.alt,
        "from": {"chapter": scene.source.chapter, "start": scene.source.start, "end": scene.source.end},
        "seed": scene.seed,
        "made_by": note or (paint.MADE_BY if own else painter),
        "painter": painter,
        "digital_source_type": source_type or (paint.SOURCE_TYPE if own else "trainedAlgorithmicMedia"),
        "sources": sources(painter),
    }


def lettered(painter: str) -> dict[str, Any]:
    """The entry of a cover or card: a picture with lettering on a sheet of paper."""
    own = painter.startswith("illustrator")
    source_type = paint.SOURCE_TYPE if own else "compositeWithTrainedAlgorithmicMedia"
    return {"painter": painter, "digital_source_type": source_type, "sources": sources(painter, lettered=True)}


def sidecar(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The file beside the pictures: their entries by file name."""
    return {"schema": 1, "pictures": {name: dict(entry) for name, entry in entries.items()}}
