"""TorToiSe at a size for tests: its four networks with random weights, saved as a checkpoint, and voices to go with it.

The vocoder has one size only (15 M weights, 60 MB on disk). The autoregressive network is made to come to an end: random
weights would give its stop token one chance in 8194.
"""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

SIZES = {
    **{"ar_layers": 2, "ar_model_dim": 64, "ar_heads": 4, "diff_model_channels": 64, "diff_num_layers": 1, "diff_in_latent_channels": 64},
    **{"diff_num_heads": 4, "clvp_dim_text": 32, "clvp_dim_speech": 32, "clvp_dim_latent": 32, "clvp_text_enc_depth": 1, "clvp_speech_enc_depth": 1},
    **{"clvp_text_heads": 2, "clvp_speech_heads": 2},
}
# The package and what it imports still use what Python and numpy are about to drop; none of it is ours.
WARNINGS = ("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::PendingDeprecationWarning", "ignore::UserWarning:TTS", "ignore::SyntaxWarning")


def importable() -> None:
    """Make coqui-tts importable without CUDA; skip the test where it is not installed."""
    for package in ("torch", "TTS", "torchcodec", "scipy", "librosa"):
        if find_spec(package) is None:
            pytest.skip(f"{package} is not installed: pip install 'literai[classic]'")
    stand_in = str(Path(__file__).parent / "torchaudio_stand_in")
    if find_spec("torchaudio") is None and stand_in not in sys.path:
        sys.path.append(stand_in)


def build_tortoise(folder: Path) -> Path:
    """A checkpoint of four tiny networks in `folder`, as TorToiSe's files; returns it. Needs `importable()` first."""
    import torch
    from TTS.tts.configs.tortoise_config import TortoiseConfig
    from TTS.tts.models.tortoise import Tortoise

    config = TortoiseConfig()
    for name, value in SIZES.items():
        setattr(config.model_args, name, value)
    with torch.random.fork_rng(), torch.no_grad():
        torch.manual_seed(0)
        model = Tortoise(config)
        _come_to_an_end(model.autoregressive)
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(model.autoregressive.state_dict(), folder / "autoregressive.pth")
    torch.save(model.diffusion.state_dict(), folder / "diffusion_decoder.pth")
    torch.save(model.clvp.state_dict(), folder / "clvp2.pth")
    torch.save({"model_g": model.vocoder.state_dict()}, folder / "vocoder.pth")
    torch.save(torch.full((80,), 2.0), folder / "mel_norms.pth")
    (folder / "config.json").write_text(json.dumps({"model": "tortoise", "model_args": SIZES}), encoding="utf-8")
    return folder


def _come_to_an_end(network: Any) -> None:
    """Give the stop token about one chance in thirty at each third step, none between: 4 s on the average, and some of 10 s.

    One of 8194 equal tokens would hardly ever be sampled, and the 50 best that sampling looks at leave no room for less than
    one chance in forty: hence the positions.
    """
    import torch

    sign = torch.ones(network.model_dim)
    sign[1::2] = -1  # no mean, so that the norm before the head keeps it
    places = network.mel_pos_embedding.emb.weight
    places += torch.where(torch.arange(len(places)) % 3 == 0, 1.0, -1.0)[:, None] * sign
    network.mel_head.weight[network.stop_mel_token] = sign * 2.0 / network.model_dim
    network.mel_head.bias[network.stop_mel_token] = 0.0


def build_voices(root: Path, names: tuple[str, ...] = ("own_1", "own_2", "own_3")) -> str:
    """Folders of made clips with consent records under `root`; returns what the option own_clips must be."""
    from literai.engines.tortoise.voices import digest

    digests = []
    for number, name in enumerate(names, 1):
        folder = root / name
        folder.mkdir(parents=True)
        seconds = np.arange(3 * 22_050) / 22_050
        for take in (1, 2):
            tone = sum(np.sin(2 * np.pi * 110 * number * take * n * seconds) / n for n in (1, 2, 3)) * 0.2
            soundfile.write(folder / f"{take}.wav", tone.astype(np.float32), 22_050)
        (folder / "consent.toml").write_text('consent = "made by a program, belongs to nobody"\nspeaker = "nobody"\ndate = 2026-01-01\n', encoding="utf-8")
        digests.append(digest(folder)[:16])
    return ",".join(digests)
