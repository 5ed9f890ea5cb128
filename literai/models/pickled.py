"""Pickled weights, which can run code when they are read: proved to hold only tensors, and turned into safetensors once.

What holds here: nothing but `torch.load(..., weights_only=True)` ever opens a pickle, which builds tensors and plain
containers and refuses every other name; and it is opened only after its SHA-256 was compared with a pin.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from literai import store
from literai.errors import Damaged, LiteraiError, MissingPart
from literai.models.lockfile import sha256

_RENAMED = {"pytorch_model": "model"}  # as transformers names the two kinds


def safe_name(path: str) -> str:
    """What the converted file is called: "unet/diffusion_pytorch_model.bin" -> "unet/diffusion_pytorch_model.safetensors"."""
    old = PurePosixPath(path)
    stem = old.stem
    for before, after in _RENAMED.items():
        if stem == before or stem.startswith(f"{before}-"):
            stem = after + stem.removeprefix(before)
    return str(old.with_name(f"{stem}.safetensors"))


def check_pin(file: Path, pin: str) -> None:
    """Compare a file with its pin.

    Raises:
        Damaged: another SHA-256; the file is taken away.
    """
    found = sha256(file)
    if found != pin.lower():
        file.unlink()
        raise Damaged(f"{file.name} has the SHA-256 {found}, not {pin}: it was thrown away unread; it is not the file that the card or --pin names")


def tensors(file: Path) -> dict[str, Any]:
    """The tensors in a pickle whose pin was checked, by name; the names of nested dictionaries are joined by dots.

    Raises:
        MissingPart: torch is not installed.
        LiteraiError: it holds something else than tensors and plain values; nothing in it was run.
    """
    try:
        import torch
    except ImportError as error:
        raise MissingPart("torch is needed to read pickled weights once: pip install 'literai[classic]'") from error
    try:
        held = torch.load(file, map_location="cpu", weights_only=True)
    except Exception as error:  # pickle.UnpicklingError, and whatever a broken archive raises
        said = str(error).strip().splitlines() or [type(error).__name__]
        why = next((line for line in said if "GLOBAL" in line or "Unsupported" in line), said[0]).strip()[:160]
        raise LiteraiError(f"{file.name} is refused: it holds more than tensors ({why}); nothing in it was run. Choose a model with safetensors") from error
    found = dict(_flat(held, torch.Tensor))
    if not found:
        raise LiteraiError(f"{file.name} is refused: there are no tensors in it. Choose a model with safetensors")
    return found


def _flat(held: Any, tensor: type, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Tensors of nested dictionaries; other values (step counts, settings) are not weights and are left out."""
    if isinstance(held, tensor):
        yield prefix or "tensor", held
    elif isinstance(held, Mapping):
        for key, value in held.items():
            yield from _flat(value, tensor, f"{prefix}.{key}" if prefix else str(key))


def convert(folder: Path, path: str) -> str:
    """Turn the pickle `path` under `folder` into safetensors beside it, and take the pickle away; returns the new path.

    Raises:
        MissingPart: torch or safetensors is not installed.
        LiteraiError: it holds something else than tensors.
    """
    held = tensors(folder / path)
    try:
        from safetensors.torch import save_file
    except ImportError as error:
        raise MissingPart("safetensors is not installed; run: pip install safetensors") from error
    new = safe_name(path)
    owned: dict[int, str] = {}
    for name, tensor in held.items():  # safetensors wants no two names on one memory
        place = tensor.untyped_storage().data_ptr()
        held[name] = tensor.contiguous().clone() if place in owned else tensor.contiguous()
        owned.setdefault(place, name)
    draft = folder / f"{new}.tmp"
    save_file(held, draft, metadata={"format": "pt"})
    draft.replace(folder / new)
    (folder / path).unlink()
    return new


def convert_index(folder: Path, path: str) -> str:
    """The list of shards beside converted weights, under their new names; returns its new path.

    Raises:
        LiteraiError: it is no such list.
    """
    try:
        table = json.loads((folder / path).read_text(encoding="utf-8"))
        table["weight_map"] = {str(name): safe_name(str(file)) for name, file in table["weight_map"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LiteraiError(f"{path} is no list of shards: {' '.join(str(error).split())[:80]}. Choose a model with safetensors") from error
    old = PurePosixPath(path)
    new = str(old.with_name(safe_name(old.name.removesuffix(".index.json")) + ".index.json"))
    store.write(folder / new, json.dumps(table, indent=1).encode())
    (folder / path).unlink()
    return new
