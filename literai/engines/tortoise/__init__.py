"""TorToiSe (Betker, "Better speech synthesis through scaling", 2023): the voices of 2023, through coqui-tts.

A line is cut into pieces of whole sentences (`pieces`); of each, many candidates are sampled at once, those that cannot be
right are thrown out (`checks`), CLVP picks one, diffusion and a vocoder make it sound (`networks`); trimmed and joined, that
is the clip. A piece without a good candidate is sampled again from another seed, a few times; then its line fails. Seeds come
from voice and text: a line sounds the same whatever is said beside it. A line in which nothing can be said gives a clip of no
samples.

coqui-tts was chosen of three packages because it runs in one environment with transformers 5 and diffusers; the forks of
TorToiSe's own repository need transformers below 5. Voices are clips: see `voices`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from literai.engines.tortoise.voices import VOICES
from literai.errors import LiteraiError, UsageError

if TYPE_CHECKING:
    from literai.engines.tortoise.pieces import Piece
    from literai.types import Audio, Line

__all__ = ["PRESETS", "VOICES", "Preset", "Tortoise", "seed_of"]

RATE = 24_000  # Hz, the vocoder's own


@dataclass(frozen=True)
class Preset:
    """How much care is taken: candidates sampled, diffusion steps, and whether diffusion is guided (twice the work)."""

    samples: int
    steps: int
    guided: bool = True


# TorToiSe's own (tortoise-tts 2.4 to 3.0); coqui-tts has presets of the same names with other numbers.
PRESETS = {
    "ultra_fast": Preset(16, 30, guided=False),
    "fast": Preset(96, 80),
    "standard": Preset(256, 200),  # 2023
    "high_quality": Preset(256, 400),
}


class Tortoise:
    """Speaks English lines at 24 kHz.

    Args:
        preset: "ultra_fast", "fast", "standard" (2023) or "high_quality".
        samples, steps: candidates and diffusion steps in place of the preset's; 0 keeps the preset's.
        tries: how often a piece is sampled before its line fails.
        seed: another reading of every line.
        batch: candidates at once; 0 is as many as the preset has, fewer on a small card. More than there are is the same as all.
        model: name of a model (`literai models list`), or the path of a folder, with TorToiSe's weights.
        voices_dir: the folder with the voices' folders; "" is the model tortoise-voices.
        own_clips: for the voices own_1 to own_3: the first characters of the digests of their clips (the error says them).
        device: "auto", "cuda", "cpu"; does not change what is said.
        dtype: "auto", "float16", "bfloat16" or "float32", of the autoregressive network and CLVP; "auto" is float16 on a GPU. With a half
            one, diffusion's middle layers take the device's usual half precision; the rest of it and the vocoder have float32.

    Raises:
        UsageError: an option is out of range.
        MissingPart: the package or the weights are not here; the message says how to get them.
        Damaged: the weights are not TorToiSe's, or hold more than tensors.
    """

    fingerprint: ClassVar[str] = "tortoise-tts-v2:coqui-tts-0.28:front-end-2"
    voices: ClassVar[Sequence[str]] = VOICES
    neutral: ClassVar[Sequence[str]] = ("device",)

    def __init__(
        self,
        *,
        preset: str = "standard",
        samples: int = 0,
        steps: int = 0,
        tries: int = 4,
        seed: int = 0,
        batch: int = 0,
        model: str = "tortoise",
        voices_dir: str = "",
        own_clips: str = "",
        device: str = "auto",
        dtype: str = "auto",
    ) -> None:
        if preset not in PRESETS:
            raise UsageError(f"tortoise has no preset {preset!r}; it has {', '.join(PRESETS)}")
        for name, number, least in (("samples", samples, 0), ("steps", steps, 0), ("tries", tries, 1), ("batch", batch, 0)):
            if number < least:
                raise UsageError(f"{name} must be {least} or more, not {number}")
        from literai.engines import accelerator

        accelerator.torch_for("tortoise", "classic")
        from literai.engines.tortoise.networks import Networks
        from literai.models import weights

        chosen = PRESETS[preset]
        self._preset = Preset(samples or chosen.samples, steps or chosen.steps, chosen.guided)
        self._tries, self._seed, self._own_clips = tries, seed, own_clips
        self._voices = weights(voices_dir or "tortoise-voices")
        place = accelerator.device_of(device)
        self._networks = Networks(weights(model), place, accelerator.dtype_of(dtype, place, half="float16"))
        self._batch = min(batch or self._networks.room(self._preset.samples), self._preset.samples)
        self._latents: dict[str, tuple[Any, Any]] = {}

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        """One clip a line, at 24 kHz, mono, of no samples where there is nothing to say.

        Raises:
            UsageError: a line's voice does not exist or lacks consent; or its speed is not 1, the only one TorToiSe has.
            MissingPart: the clips of a voice are not here.
            LiteraiError: no candidate of a piece could be right; the message says why.
        """
        for line in lines:
            if line.speed != 1.0:
                raise UsageError(f"tortoise speaks at a voice's own pace only, not at speed {line.speed}")
            self._voice(line.voice)
        return [self._say(line) for line in lines]

    def _voice(self, name: str) -> tuple[Any, Any]:
        from literai.engines.tortoise.voices import folder_of, latents_of

        if name not in self._latents:
            folder = folder_of(name, self._voices, self._own_clips)
            self._latents[name] = latents_of(folder, self._networks.weights(), self._networks.latents)
        return self._latents[name]

    def _say(self, line: Line) -> Audio:
        from literai.engines.kokoro.clip import join
        from literai.engines.tortoise.networks import TEXT_LIMIT
        from literai.engines.tortoise.pieces import pieces
        from literai.types import Audio

        found = pieces(line.text, lambda text: len(self._networks.tokens(text)) < TEXT_LIMIT)
        return Audio(join([self._piece(piece, line.voice) for piece in found], [piece.pause for piece in found], RATE), RATE)

    def _piece(self, piece: Piece, voice: str) -> Any:
        """A piece's trimmed sound, from the first try with a candidate that stands."""
        faults: list[str] = []
        for attempt in range(self._tries):
            samples, fault = self._attempt(piece, voice, seed_of(self._seed, voice, piece.text, attempt))
            if not fault:
                return samples
            faults.append(fault)
        short = piece.text if len(piece.text) <= 60 else piece.text[:57] + "..."
        raise LiteraiError(
            f"{voice} cannot say {short!r}: {self._preset.samples} candidates in each of {self._tries} tries were refused"
            f" ({'; '.join(dict.fromkeys(faults))}); try another preset or seed, or reword the line"
        )

    def _attempt(self, piece: Piece, voice: str, seed: int) -> tuple[Any, str]:
        """Sound, and what is wrong with it or ""."""
        from literai.engines.kokoro.clip import trim
        from literai.engines.tortoise import checks
        from literai.engines.tortoise.networks import MEL_LIMIT

        networks, latents = self._networks, self._latents[voice]
        tokens = networks.tokens(piece.text)
        limit = checks.most_tokens(piece.letters, MEL_LIMIT)
        codes = networks.candidates(tokens, latents, count=self._preset.samples, limit=limit, seed=seed, batch=self._batch)
        whole, fault = [], ""
        for row in codes:
            ends = (row == networks.stop).nonzero()[0]
            said = row[: ends[0]] if len(ends) else row
            fault = checks.fault_in_codes(said.tolist(), piece.letters, ended=len(said) < limit)
            if not fault:
                whole.append(row)
        if not whole:
            return None, fault
        chosen = whole[networks.best(tokens, whole, batch=self._batch)] if len(whole) > 1 else whole[0]
        sound = networks.sound(tokens, chosen, latents, steps=self._preset.steps, cond_free=self._preset.guided, seed=seed)
        clip = trim(sound, RATE)
        return clip, checks.fault_in_sound(clip, piece.letters, RATE)


def seed_of(seed: int, voice: str, text: str, attempt: int) -> int:
    """A seed of 31 bits that depends on what is said and by whom, and on nothing else."""
    return int.from_bytes(hashlib.sha256(f"{seed}\0{voice}\0{text}\0{attempt}".encode()).digest()[:4], "big") >> 1
