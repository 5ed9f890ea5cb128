"""Model cards: one TOML a model or data set that literai uses, with its source, revision, SHA-256, licence and needs.

They lie in `models/` of a checkout, beside which weights may be put, and inside the package when installed.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from literai.errors import LiteraiError
from literai.types import Value

_FOLDERS = (Path(__file__).parent / "_models", Path(__file__).parent.parent / "models")


class Card(Value, frozen=True):
    """One model, its maker and its terms. `memory` in GB while it works; `sha256` of the weights' file."""

    what: str
    who: str
    licence: str
    url: str
    engines: tuple[str, ...]  # that use it
    source: str  # where it comes from when installing
    revision: str
    sha256: str = ""
    memory: float = 0.0
    dtype: Literal["", "int8", "float16", "bfloat16", "float32"] = ""


@cache
def cards() -> tuple[Card, ...]:
    """All cards, by file name.

    Raises:
        LiteraiError: a card is not as it should be; the message names it.
    """
    folder = next((folder for folder in _FOLDERS if any(folder.glob("*.toml"))), None)
    if folder is None:
        raise LiteraiError("the model cards are not installed; run: pip install --force-reinstall literai")
    return tuple(_card(path) for path in sorted(folder.glob("*.toml")))


def _card(path: Path) -> Card:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Card)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LiteraiError(f"the model card {path} cannot be read: {error}") from error
