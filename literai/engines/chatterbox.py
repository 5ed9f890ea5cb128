"""Chatterbox (Resemble AI, 2025, MIT): an expressive voice for a GPU that speaks like a reference clip.

A line is cut into pieces of whole sentences as for TorToiSe; each piece is sampled from a seed that comes from its voice and
text, checked, sampled again from another seed if it cannot be right, trimmed and joined. What it says carries the maker's
inaudible watermark, which stays in. Voices: "stock", its own; TorToiSe's `train_*` clips; the user's own clips, which need a
consent record (`literai.engines.tortoise.voices`).

Its package pins torch 2.6, transformers 5.2 and diffusers 0.29, which no other engine's pins allow: it needs an environment of
its own (`pip install 'literai[chatterbox]'` in a new one). Neither its weights nor its package have been run through this
engine yet: only the path around them is tested, with a scripted stand-in for the package.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from literai.engines.tortoise import seed_of
from literai.engines.tortoise.voices import VOICES as CLIPS
from literai.errors import Damaged, LiteraiError, MissingPart, UsageError

if TYPE_CHECKING:
    from literai.engines.tortoise.pieces import Piece
    from literai.types import Audio, Line

STOCK = "stock"
FILES = ("ve.safetensors", "t3_cfg.safetensors", "s3gen.safetensors", "tokenizer.json")  # and conds.pt, the stock voice
_SLOWEST, _SPARE = 0.2, 2.5  # seconds a letter, and for a word alone; what takes longer has run on


class Chatterbox:
    """Speaks English lines at the model's rate, 24 kHz.

    Args:
        exaggeration: how much feeling, 0.25 to 2; the package's default is 0.5.
        cfg_weight: how closely the text is followed, 0 to 1; lower is slower (the package's default is 0.5).
        temperature: of sampling (the package's default is 0.8).
        tries: how often a piece is sampled before its line fails.
        seed: another reading of every line.
        model: name of a model (`literai models list`), or the path of a folder.
        voices_dir: the folder with the voices' folders; "" is the model tortoise-voices.
        own_clips: for the voices own_1 to own_3: the first characters of the digests of their clips (the error says them).
        device: "auto", "cuda", "mps", "cpu"; does not change what is said.

    Raises:
        UsageError: an option is out of range.
        MissingPart: the package or the weights are not here; the message says how to get them.
        Damaged: the weights cannot be read, or hold more than tensors.
    """

    fingerprint: ClassVar[str] = "chatterbox:chatterbox-tts-0.1.7:front-end-1"
    voices: ClassVar[Sequence[str]] = (STOCK, *CLIPS)
    neutral: ClassVar[Sequence[str]] = ("device",)

    def __init__(
        self,
        *,
        exaggeration: float = 0.5,
        cfg_weight: float = 0.5,
        temperature: float = 0.8,
        tries: int = 4,
        seed: int = 0,
        model: str = "ResembleAI/chatterbox",
        voices_dir: str = "",
        own_clips: str = "",
        device: str = "auto",
    ) -> None:
        for name, number, least, most in (("exaggeration", exaggeration, 0.25, 2), ("cfg_weight", cfg_weight, 0, 1), ("temperature", temperature, 0.05, 5)):
            if not least <= number <= most:
                raise UsageError(f"{name} must be between {least} and {most}, not {number}")
        if tries < 1:
            raise UsageError(f"tries must be 1 or more, not {tries}")
        from literai.engines import accelerator
        from literai.models import weights

        self._torch = accelerator.torch_for("chatterbox", "chatterbox")
        self._device = accelerator.device_of(device)
        self._model = _load(weights(model), str(self._device))
        self._sampling = {"exaggeration": exaggeration, "cfg_weight": cfg_weight, "temperature": temperature}
        self._tries, self._seed, self._own_clips, self._voices_dir = tries, seed, own_clips, voices_dir
        self._known: dict[str, Any] = {STOCK: self._model.conds}

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        """One clip a line, mono, of no samples where there is nothing to say.

        Raises:
            UsageError: a line's voice does not exist or lacks consent; or its speed is not 1.
            MissingPart: the clips of a voice are not here.
            LiteraiError: no try at a piece could be right; the message says why.
        """
        for line in lines:
            if line.speed != 1.0:
                raise UsageError(f"chatterbox speaks at a voice's own pace only, not at speed {line.speed}")
            self._voice(line.voice)
        return [self._say(line) for line in lines]

    def _voice(self, name: str) -> Any:
        """What the networks know of a voice; from the longest of its clips, once."""
        from literai.engines.tortoise.voices import clips_of, folder_of
        from literai.models import weights

        if name == STOCK and self._known[STOCK] is None:
            raise MissingPart("the stock voice (conds.pt) is not here; run: literai models pull ResembleAI/chatterbox")
        if name not in self._known:
            if name not in self.voices:
                raise UsageError(f"chatterbox has no voice {name!r}; it has {', '.join(self.voices)}")
            clips = clips_of(folder_of(name, weights(self._voices_dir or "tortoise-voices"), self._own_clips))
            if not clips:
                raise UsageError(f"chatterbox needs clips of {name}; latents are TorToiSe's alone")
            self._model.prepare_conditionals(str(max(clips, key=_seconds)), exaggeration=self._sampling["exaggeration"])
            self._known[name] = self._model.conds
        return self._known[name]

    def _say(self, line: Line) -> Audio:
        from literai.engines.kokoro.clip import join
        from literai.engines.tortoise.pieces import pieces
        from literai.types import Audio

        rate, found = int(self._model.sr), pieces(line.text)
        return Audio(join([self._piece(piece, line.voice) for piece in found], [piece.pause for piece in found], rate), rate)

    def _piece(self, piece: Piece, voice: str) -> Any:
        """A piece's trimmed sound, from the first try that stands."""
        from literai.engines.kokoro.clip import trim
        from literai.engines.tortoise.checks import fault_in_sound

        fault, rate = "", int(self._model.sr)
        for attempt in range(self._tries):
            clip = trim(self._infer(piece.text, voice, seed_of(self._seed, voice, piece.text, attempt)), rate)
            fault = fault_in_sound(clip, piece.letters, rate)
            if not fault and len(clip) / rate > _SPARE + piece.letters * _SLOWEST:
                fault = f"{len(clip) / rate:.1f} s of sound is too long for {piece.letters} letters"
            if not fault:
                return clip
        raise LiteraiError(f"{voice} cannot say {piece.text[:60]!r} in {self._tries} tries: {fault}; try another seed, or reword the line")

    def _infer(self, text: str, voice: str, seed: int) -> Any:
        """Sound of a piece: float32 samples."""
        from literai.engines.accelerator import in_batches

        devices = [self._device] if self._device.type == "cuda" else []
        with self._torch.random.fork_rng(devices=devices):
            self._torch.manual_seed(seed)
            self._model.conds = self._known[voice]
            (sound,) = in_batches([text], 1, lambda one: [self._model.generate(one[0], **self._sampling).float().cpu().numpy().ravel()])
        return sound


def _seconds(path: Path) -> float:
    import soundfile

    try:
        return float(soundfile.info(path).duration)
    except soundfile.LibsndfileError as error:
        raise LiteraiError(f"the clip {path} cannot be read: {error}") from error


def _load(folder: Path, device: str) -> Any:
    from literai.engines.accelerator import out_of_memory

    try:
        from chatterbox.tts import ChatterboxTTS
    except (ImportError, OSError) as error:
        raise MissingPart(
            f"the package chatterbox-tts cannot be imported ({error}); it needs an environment of its own: pip install 'literai[chatterbox]' in a new one"
        ) from error
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise MissingPart(f"{folder} lacks {', '.join(missing)}; run: literai models pull ResembleAI/chatterbox")
    try:
        return ChatterboxTTS.from_local(folder, device)  # safetensors; conds.pt through torch.load(weights_only=True)
    except Exception as error:  # safetensors', pickle's and torch's many ways to say no
        if out_of_memory(error):
            raise LiteraiError("the model does not fit into memory: free some, or run on the CPU with device=cpu") from error
        raise Damaged(f"the weights in {folder} cannot be read; run: literai models pull ResembleAI/chatterbox") from error
