"""Kokoro-82M on a GPU, through its maker's package: the embedded profile's voices in full precision.

The text goes the same way as in the embedded engine (`literai.engines.kokoro`: normaliser, phonemes, trimming) and the same
style vectors are used; only the network is the package's, in float32 where the embedded one has int8. The noise in its source is
seeded from the phonemes and the voice, so that a line sounds the same whatever is said beside it.

Tried with random weights of the true shape only: nobody has yet heard it through this engine.
"""

from __future__ import annotations

import hashlib
import sys
import zipfile
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from literai.engines.kokoro import FRONT_END, HEADROOM, SPEEDS, said_in
from literai.engines.kokoro.voices import VOICES, style_of
from literai.errors import Damaged, MissingPart, UsageError

if TYPE_CHECKING:
    from literai.types import Audio, Line

FILES = ("config.json", "kokoro-v1_0.pth")


class KokoroTorch:
    """Speaks English lines at 24 kHz.

    Args:
        model: name of a model (`literai models list`), or the path of a folder, with config.json and kokoro-v1_0.pth.
        device: "auto", "cuda", "mps", "cpu"; does not change what is said.

    Raises:
        MissingPart: the package or the weights are not here; the message says how to get them.
        Damaged: the weights are not this network's, or hold more than tensors.
    """

    fingerprint: ClassVar[str] = f"kokoro-82m-v1.0:torch-0.9.4:front-end-{FRONT_END}:gain-{HEADROOM}:misaki-0.9.4"
    voices: ClassVar[Sequence[str]] = VOICES
    neutral: ClassVar[Sequence[str]] = ("device",)

    def __init__(self, *, model: str = "hexgrad/Kokoro-82M", device: str = "auto") -> None:
        from literai.engines import accelerator
        from literai.engines.kokoro.phonemes import FrontEnd
        from literai.models import weights

        self._torch = accelerator.torch_for("kokoro_torch", "modern")
        self._device = accelerator.device_of(device)
        self._model = _load(weights(model)).to(self._device).eval()
        self._front_end = FrontEnd()
        self._styles: dict[str, Any] = {}

    @staticmethod
    def pronounced(written: str) -> str:
        """Phonemes of a respelling such as "ras-KOL-ni-kof", or of phonemes between slashes.

        Raises:
            UsageError: it cannot be read.
        """
        from literai.engines.kokoro.respell import phonemes

        return phonemes(written)

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        """One clip a line, at 24 kHz, mono, of no samples where there is nothing to say.

        Raises:
            UsageError: a line's voice or speed does not exist.
        """
        for line in lines:
            if line.voice not in VOICES:
                raise UsageError(f"kokoro_torch has no voice {line.voice!r}; it has {', '.join(VOICES)}")
            if not SPEEDS[0] <= line.speed <= SPEEDS[1]:
                raise UsageError(f"kokoro_torch speaks at a speed between {SPEEDS[0]} and {SPEEDS[1]}, not {line.speed}")
        return [self._say(line) for line in lines]

    def _say(self, line: Line) -> Audio:
        from literai.engines.kokoro.clip import RATE, join, trim
        from literai.types import Audio

        _, pieces = said_in(self._front_end, line)
        clips = [trim(self._infer(piece.phonemes, line)) for piece in pieces]
        return Audio(join(clips, [piece.pause / line.speed for piece in pieces]), RATE)

    def _infer(self, phonemes: str, line: Line) -> Any:
        """One piece's sound: float32 samples."""
        from literai.engines.accelerator import in_batches
        from literai.engines.kokoro.phonemes import tokens

        if line.voice not in self._styles:
            self._styles[line.voice] = self._torch.from_numpy(style_of(line.voice))
        style = self._styles[line.voice][len(tokens(phonemes)) - 1][None, :]
        seed = int.from_bytes(hashlib.sha256(f"{line.voice}\0{phonemes}".encode()).digest()[:4], "big")
        devices = [self._device] if self._device.type == "cuda" else []
        with self._torch.random.fork_rng(devices=devices), self._torch.inference_mode():
            self._torch.manual_seed(seed)
            (sound,) = in_batches([phonemes], 1, lambda one: [self._model(one[0], style, line.speed).float().numpy().ravel()])
        return sound * HEADROOM


def _load(folder: Path) -> Any:
    import torch

    network = _network()
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise MissingPart(f"{folder} lacks {', '.join(missing)}; run: literai models pull hexgrad/Kokoro-82M")
    config, weights = (folder / name for name in FILES)
    try:
        found = torch.load(weights, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(weights))
        held = {f"{part}.{name.removeprefix('module.')}" for part, tensors in found.items() for name in tensors}
    except Exception as error:  # pickle's, zipfile's and torch's many ways to say no
        raise Damaged(f"{weights} is not a file of plain tensors; it is not opened. Run: literai models pull hexgrad/Kokoro-82M") from error
    model = network(repo_id="hexgrad/Kokoro-82M", config=str(config), model=str(weights))
    lost = sorted(set(model.state_dict()) - held - {"bert.embeddings.position_ids"})
    if lost:
        raise Damaged(f"{weights} lacks {len(lost)} weights of the network, {lost[0]} first; run: literai models pull hexgrad/Kokoro-82M")
    return model


def _network() -> Any:
    """The package's network alone: its `__init__` would bring in eSpeak's phonemes, whose licence is the GPL (hence `--no-deps`, too)."""
    try:
        spec = find_spec("kokoro")
        if spec is None:
            raise ImportError("it is not installed")
        if "kokoro" not in sys.modules:
            sys.modules["kokoro"] = module_from_spec(spec)  # made, and not executed
        return import_module("kokoro.model").KModel
    except ImportError as error:
        raise MissingPart(f"the package kokoro cannot be imported ({error}); run: pip install --no-deps kokoro==0.9.4") from error
