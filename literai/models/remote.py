"""What the hub has under a model's name, and which of its files are worth bringing.

What holds here: a file is named only when it lies inside the model's folder; a pickle is chosen only when somebody pinned it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import Any

from literai import models
from literai.errors import MissingPart, UsageError

_PLAIN = ("*.json", "*.txt", "*.model", "*.jinja", "LICENSE*", "LICENCE*", "NOTICE*")  # beside the weights: settings, tokenizers, terms
_COPIES = ("*.fp16.*", "*.non_ema.*", "*.bf16.*", "*onnx*", "*openvino*", "flax_*", "tf_*", "*.msgpack", "*.index.fp16.json", ".*/*")  # the same again
_TRAINING = ("training_args", "optimizer", "scheduler", "rng_state", "scaler")  # pickles that are not weights


@dataclass(frozen=True)
class Remote:
    """A model as the hub shows it. Sizes in bytes; `sha256` of the large files, `blob` (git's own hash) of the small ones."""

    name: str
    revision: str
    sizes: Mapping[str, int]
    sha256: Mapping[str, str]
    blob: Mapping[str, str]


@dataclass(frozen=True)
class Choice:
    """Which files to bring, and which of them are pickles."""

    files: tuple[str, ...]
    pickles: tuple[str, ...] = ()
    pins: Mapping[str, str] = field(default_factory=dict)


def hub() -> Any:
    try:
        import huggingface_hub
    except ImportError as error:
        raise MissingPart("huggingface_hub is not installed; run: pip install huggingface_hub") from error
    return huggingface_hub


def endpoint() -> str | None:
    return os.environ.get("HF_ENDPOINT") or None


def look(name: str, revision: str) -> Remote:
    """What the hub has under this name, and the commit that `revision` stands for now."""
    library = hub()
    try:
        info = library.HfApi(endpoint=endpoint()).model_info(name, revision=revision, files_metadata=True)
    except library.errors.GatedRepoError as error:
        raise UsageError(f"the hub gives {name} only to those who accepted its terms: accept them on its page, then log in with: hf auth login") from error
    except (library.errors.RepositoryNotFoundError, library.errors.RevisionNotFoundError) as error:
        raise UsageError(f"the hub has no model {name} at {revision}") from error
    except Exception as error:  # whatever the network's library of the day raises
        raise MissingPart(f"the hub cannot be reached ({type(error).__name__}); go online, or put the model's files into {models.folder_of(name)}") from error
    files = [one for one in info.siblings or [] if _inside(one.rfilename)]
    return Remote(
        name,
        str(info.sha),
        {one.rfilename: int(one.size or 0) for one in files},
        {one.rfilename: str(one.lfs.sha256) for one in files if one.lfs},
        {one.rfilename: str(one.blob_id) for one in files if one.blob_id and not one.lfs},
    )


def _inside(path: str) -> bool:
    return not path.startswith("/") and "\\" not in path and ".." not in PurePosixPath(path).parts


def choose(remote: Remote, card: models.Card | None, pins: Mapping[str, str]) -> Choice:
    """The files to bring: the card's, or safetensors with their settings and tokenizers, without second copies.

    Raises:
        UsageError: the weights are only pickles, and nobody pinned them; or there are no weights.
    """
    pinned = {path: pin for path, pin in {**(card.pins if card else {}), **pins}.items() if path.endswith(models.PICKLES)}
    absent = sorted(set(pins) - set(remote.sizes))
    if absent:
        raise UsageError(f"{remote.name} has no file {absent[0]} to pin")
    names = sorted(remote.sizes)
    pipeline = "model_index.json" in names  # diffusers: single-file copies of the same weights lie on top
    if card and card.files:
        chosen = [name for name in names if any(fnmatch(name, pattern) for pattern in card.files)]
    else:
        plain = [name for name in names if any(fnmatch(name, pattern) for pattern in (*_PLAIN, "*.safetensors"))]
        chosen = [name for name in plain if not any(fnmatch(name, copy) for copy in _COPIES)]
        chosen = [name for name in chosen if not (pipeline and "/" not in name and name.endswith(".safetensors"))]
    chosen = [name for name in chosen if not name.endswith(models.PICKLES) and not name.endswith(".bin.index.json")]
    wanted = [name for name in names if name.endswith(models.PICKLES) and _needed(name, chosen, pipeline, pinned)]
    if loose := [name for name in wanted if name not in pinned]:
        pin = f"--pin {loose[0]}={remote.sha256.get(loose[0], 'SHA256')}"
        raise UsageError(
            f"{remote.name} has these weights only as pickles, which can run code when they are read: {', '.join(loose)}. "
            f"If you trust exactly these files, pin each: literai models pull {remote.name} {pin}"
        )
    if not wanted and not any(name.endswith(models.SAFE) for name in chosen):
        raise UsageError(f"{remote.name} has no weights that literai can read (safetensors)")
    indexes = [name for name in names if name.endswith(".bin.index.json") and any(_folder(name) == _folder(one) for one in wanted)]
    return Choice(tuple(sorted({*chosen, *wanted, *indexes})), tuple(wanted), pinned)


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _needed(name: str, chosen: Sequence[str], pipeline: bool, pinned: Mapping[str, str]) -> bool:
    """Is this pickle wanted? Pinned ones are; with none pinned, those that have no safetensors beside them are."""
    if name in pinned:
        return True
    stem = PurePosixPath(name).name
    if pinned or stem.startswith(_TRAINING) or any(fnmatch(name, copy) for copy in _COPIES) or (pipeline and "/" not in name):
        return False
    return not any(one.endswith(models.SAFE) and _folder(one) == _folder(name) for one in chosen)
