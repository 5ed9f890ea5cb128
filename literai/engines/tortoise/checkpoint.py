"""TorToiSe's weights from a folder into coqui-tts's networks.

What holds here: files are read by torch's reader of plain tensors (weights_only), and every weight of a network comes from
its file.
"""

from __future__ import annotations

import json
import logging
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from literai.errors import Damaged, MissingPart

FILES = {  # what a checkpoint is made of, and the network each file fills
    "autoregressive.pth": "autoregressive",
    "diffusion_decoder.pth": "diffusion",
    "clvp2.pth": "clvp",
    "vocoder.pth": "vocoder",
    "mel_norms.pth": "",
}

_SIZES = ("ar_", "diff_", "clvp_", "duration_const")  # of a config.json, what says how large the networks are
_COMPUTED = (".bias", ".masked_bias")  # of transformers' GPT-2, in some files only: a mask, no weights


def load(folder: Path) -> Any:
    """coqui-tts's model with the weights of `folder`: FILES, and config.json where the sizes are not TorToiSe's own.

    Raises:
        MissingPart: coqui-tts, torchaudio or a file is not there.
        Damaged: a file holds anything but tensors, or not those of its network.
    """
    with _quiet():
        return _load(folder)


def _load(folder: Path) -> Any:
    try:
        from TTS.tts.configs.tortoise_config import TortoiseConfig
        from TTS.tts.models.tortoise import Tortoise
    except (ImportError, OSError, RuntimeError) as error:  # torchaudio says OSError or RuntimeError without the CUDA it was built for
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise MissingPart(f"TorToiSe's package cannot be imported ({reason}); run: pip install 'literai[classic]'") from error
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise MissingPart(f"{folder} lacks {', '.join(missing)} of the model; run: literai models pull tortoise")
    config = TortoiseConfig()
    for name, value in _sizes(folder / "config.json").items():
        setattr(config.model_args, name, value)
    config.model_args.enable_redaction = False  # it would fetch another model
    config.model_args.kv_cache = True
    model = Tortoise(config)
    for name, part in FILES.items():
        _check(folder / name, getattr(model, part).state_dict().keys() if part else ())
    model.load_checkpoint(config, folder, eval=True)
    return model


def _sizes(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["model_args"]
        return {name: value for name, value in found.items() if name.startswith(_SIZES) and isinstance(value, int)}
    except (ValueError, KeyError, AttributeError) as error:
        raise Damaged(f"{path} is no configuration of TorToiSe") from error


def _check(path: Path, wanted: Any) -> None:
    """Refuse a file that holds more than tensors, or lacks a network's weights: `load_checkpoint` would leave those random."""
    import torch

    try:
        found = torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    except Exception as error:  # pickle's, zipfile's and torch's many ways to say no
        raise Damaged(f"{path} is not a file of plain tensors; it is not opened. Run: literai models pull tortoise") from error
    names = found.get("model_g", found) if isinstance(found, dict) else {}
    lost = sorted(name for name in wanted if name not in names and not name.endswith(_COMPUTED))
    if lost:
        raise Damaged(f"{path} lacks {len(lost)} weights of its network, {lost[0]} first; run: literai models pull tortoise")


@contextmanager
def _quiet() -> Iterator[None]:
    """No warnings on the log while the package builds its networks: it warns of a language and of tokens that TorToiSe does not use."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
