"""Where a model's files are, by a path or by its name, without any network."""

from __future__ import annotations

import os
from pathlib import Path

from literai.errors import MissingPart


def model_folder(name: str) -> Path:
    """The folder of a model: a path, or a name ("tortoise", "hexgrad/Kokoro-82M") in $LITERAI_MODELS or ./models.

    Raises:
        MissingPart: it is not here; the message names the command that brings it.
    """
    direct = Path(name).expanduser()
    if direct.is_dir():
        return direct
    found = Path(os.environ.get("LITERAI_MODELS") or "models").expanduser() / name.replace("/", "--")
    if direct.is_absolute() or not found.is_dir():
        raise MissingPart(f"the model {name} is not on this machine; run: literai models pull {name}")
    return found
