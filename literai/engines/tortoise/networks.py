"""TorToiSe's four networks, from coqui-tts, and the way from a text to a sound through them.

    text -> autoregressive (many candidates, sampled) -> mel tokens -> CLVP (which candidate fits the text best)
         -> the best one's latents -> diffusion -> mel spectrogram -> UnivNet -> 24 kHz sound

What holds here: sampling is seeded, and the caller's random state is left as it was.

coqui-tts's own `Tortoise.inference` is not used: its presets of the same names take other numbers, it knows CUDA only, has no
place to look at candidates between sampling and diffusion, and its temperature is 0.2 by default, not TorToiSe's 0.8.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from literai.engines import accelerator
from literai.engines.tortoise.checkpoint import load
from literai.engines.tortoise.voices import Clip

MEL_LIMIT = 500  # mel tokens a candidate (TorToiSe's max_mel_tokens; the network has room for 604)
TEXT_LIMIT = 400  # text tokens, the padding one included, must be fewer

# TorToiSe's tts_with_preset, as called in 2023.
TEMPERATURE, TOP_P, REPETITION_PENALTY = 0.8, 0.8, 2.0
COND_FREE_K, DIFFUSION_TEMPERATURE = 2.0, 1.0

_TEXT_TOKENS = 130  # of a piece of 250 characters, for the estimate of memory


class Networks:
    """The four networks on one device, and their tokenizer.

    Args:
        folder: the checkpoint; see `checkpoint.load`, whose errors are raised here.
    """

    def __init__(self, folder: Path, device: Any, dtype: Any) -> None:
        import torch

        self._model = load(folder)
        self._torch, self.device, self.dtype = torch, device, dtype
        self._model.to(device)
        self._model.eval().requires_grad_(False)
        # Its own half precision, which keeps the first and last layers in float32; all of it under autocast does not run.
        self._model.diffusion.enable_fp16 = dtype != torch.float32
        self.stop: int = self._model.autoregressive.stop_mel_token

    def weights(self) -> str:
        """Identifies the two encoders that turn clips into latents."""
        found = hashlib.sha256(self._model.mel_norm_path.read_bytes())
        for network in (self._model.autoregressive.conditioning_encoder, self._model.diffusion.contextual_embedder):
            for name, tensor in sorted(network.state_dict().items()):
                found.update(name.encode() + tensor.cpu().numpy().tobytes())
        return found.hexdigest()

    def latents(self, clips: Sequence[Clip]) -> tuple[Any, Any]:
        """What a voice sounds like, from its clips: (autoregressive, diffusion), float32 on the CPU."""
        torch = self._torch
        pairs = [[torch.from_numpy(sound) for sound in clip] for clip in clips]
        with torch.inference_mode():
            auto, diffusion = self._model.get_conditioning_latents(pairs, latent_averaging_mode=0)
        return auto.float().cpu().clone(), diffusion.float().cpu().clone()

    def tokens(self, text: str) -> list[int]:
        return [*self._model.tokenizer.encode(text), 0]

    def room(self, samples: int) -> int:
        """How many candidates to sample at once: all, or on a small card the largest power of two whose keys and values take half its memory."""
        if self.device.type != "cuda":
            return min(samples, 16)
        arguments = self._model.args
        tokens = _TEXT_TOKENS + MEL_LIMIT
        one = 2 * arguments.ar_layers * arguments.ar_model_dim * tokens * self.dtype.itemsize * 2  # twice: growing a cache copies it
        memory = self._torch.cuda.get_device_properties(self.device).total_memory
        return min(samples, 1 << (max(1, int(memory // 2 // one)).bit_length() - 1))

    def candidates(self, tokens: Sequence[int], voice: tuple[Any, Any], *, count: int, limit: int, seed: int, batch: int) -> npt.NDArray[np.int64]:
        """Mel tokens of `count` candidates, filled up with stop tokens: shape (count, MEL_LIMIT).

        Args:
            limit: mel tokens after which a candidate is given up.
            batch: candidates at once; halved when they do not fit.
        """
        torch = self._torch
        text = torch.tensor([tokens], dtype=torch.int32, device=self.device)
        auto = voice[0].to(self.device)

        def sample(numbers: Sequence[int]) -> list[Any]:
            with self._seeded(seed + numbers[0]), self._half():
                codes = self._model.autoregressive.inference_speech(
                    auto,
                    text,
                    do_sample=True,
                    top_p=TOP_P,
                    temperature=TEMPERATURE,
                    repetition_penalty=REPETITION_PENALTY,
                    num_return_sequences=len(numbers),
                    max_generate_length=limit,
                    use_cache=True,
                )
            return list(torch.nn.functional.pad(codes, (0, MEL_LIMIT - codes.shape[1]), value=self.stop).cpu().numpy())

        return np.stack(accelerator.in_batches(range(count), batch, sample))

    def best(self, tokens: Sequence[int], codes: Sequence[npt.NDArray[np.int64]], *, batch: int) -> int:
        """Which of `codes` fits the text best, by CLVP."""
        torch = self._torch
        text = torch.tensor([tokens], dtype=torch.int32, device=self.device)

        def rank(rows: Sequence[Any]) -> list[float]:
            with torch.inference_mode(), self._half():
                mel = torch.stack([self._finished(row) for row in rows])
                return list(self._model.clvp(text.repeat(len(rows), 1), mel, return_loss=False).float().tolist())

        return int(np.argmax(accelerator.in_batches(list(codes), batch, rank)))

    def sound(self, tokens: Sequence[int], codes: npt.NDArray[np.int64], voice: tuple[Any, Any], *, steps: int, cond_free: bool, seed: int) -> Any:
        """The sound of one candidate: float32 samples at 24 kHz."""
        return accelerator.in_batches([codes], 1, lambda rows: [self._sound(tokens, rows[0], voice, steps, cond_free, seed)])[0]

    def _sound(self, tokens: Sequence[int], codes: Any, voice: tuple[Any, Any], steps: int, cond_free: bool, seed: int) -> Any:
        torch, model = self._torch, self._model
        with self._seeded(seed):
            mel_codes = self._finished(codes)[None]
            with self._half():
                latents = model.autoregressive(
                    voice[0].to(self.device),
                    torch.tensor([tokens], dtype=torch.int32, device=self.device),
                    torch.tensor([len(tokens)], device=self.device),
                    mel_codes,
                    torch.tensor([mel_codes.shape[-1] * model.autoregressive.mel_length_compression], device=self.device),
                    return_latent=True,
                    clip_inputs=False,
                )
            latents = latents[:, : _calm_from(codes, self.stop)].float()
            mel = self._spectrogram(latents, voice[1].to(self.device), steps, cond_free)
            return model.vocoder.inference(mel).cpu().numpy().ravel()

    def _spectrogram(self, latents: Any, voice: Any, steps: int, cond_free: bool) -> Any:
        """Mel spectrogram of 100 bands: diffusion over `steps` steps, guided away from what it would paint without any text."""
        from TTS.tts.layers.tortoise.audio_utils import denormalize_tacotron_mel
        from TTS.tts.models.tortoise import load_discrete_vocoder_diffuser

        network = self._model.diffusion
        frames = latents.shape[1] * 4 * 24_000 // 22_050  # four frames a mel token, from 22.05 to 24 kHz
        diffuser = load_discrete_vocoder_diffuser(desired_diffusion_steps=steps, cond_free=cond_free, cond_free_k=COND_FREE_K)
        embeddings = network.timestep_independent(latents, voice, frames, False)
        noise = self._torch.randn((1, 100, frames), device=self.device) * DIFFUSION_TEMPERATURE
        paint = _Both(self._torch, network, embeddings) if cond_free else network
        arguments = {} if cond_free else {"precomputed_aligned_embeddings": embeddings}
        mel = diffuser.sample_loop(paint, tuple(noise.shape), noise=noise, model_kwargs=arguments, device=self.device, progress=False)
        return denormalize_tacotron_mel(mel)

    def _finished(self, codes: Any) -> Any:
        """A candidate's tokens with the ending that the later networks were trained on."""
        from TTS.tts.models.tortoise import fix_autoregressive_output

        return fix_autoregressive_output(self._torch.from_numpy(codes.copy()), self.stop, complain=False).to(self.device)

    def _half(self) -> Any:
        return self._torch.autocast(self.device.type, dtype=self.dtype, enabled=self.dtype != self._torch.float32)

    @contextmanager
    def _seeded(self, seed: int) -> Iterator[None]:
        devices = [self.device] if self.device.type == "cuda" else []
        with self._torch.random.fork_rng(devices=devices), self._torch.inference_mode():
            self._torch.manual_seed(seed % 2**63)
            yield


class _Both:
    """The diffusion network with and without the text in one call of two, where the diffuser would make two calls of one."""

    def __init__(self, torch: Any, network: Any, embeddings: Any) -> None:
        free = network.unconditioned_embedding.repeat(1, 1, embeddings.shape[-1])
        self._network, self._embeddings, self._free = network, torch.cat([embeddings, free.to(embeddings.dtype)]), None

    def __call__(self, noisy: Any, timesteps: Any, *, conditioning_free: bool = False) -> Any:
        if conditioning_free:  # asked right after the other, for the same input
            return self._free
        both = self._network(noisy.repeat(2, 1, 1), timesteps.repeat(2), precomputed_aligned_embeddings=self._embeddings)
        self._free = both[1:]
        return both[:1]


def _calm_from(codes: Any, stop: int, breath: int = 8) -> int:
    """Where the sound may end: `breath` silent tokens after the last word (TorToiSe: so that diffusion can die away)."""
    ends = np.flatnonzero(codes == stop)
    return min(len(codes), int(ends[0]) + breath) if len(ends) else len(codes)
