"""The two things of torchaudio that TorToiSe's package calls, for tests on machines without CUDA.

torchaudio's wheels are built against CUDA libraries and cannot be imported without them. Put on `sys.path` by
`tiny_tortoise.importable` only where the real one is not installed.
"""

from __future__ import annotations

import sys
from types import ModuleType

import torch
from torch import Tensor, nn

__version__ = "0.0.0"


def resample(waveform: Tensor, orig_freq: int, new_freq: int) -> Tensor:
    from scipy.signal import resample_poly

    return torch.from_numpy(resample_poly(waveform.numpy(), new_freq, orig_freq, axis=-1)).float()


class MelSpectrogram(nn.Module):
    """Mel bands of a power spectrogram: (..., samples) -> (..., n_mels, frames)."""

    def __init__(
        self,
        sample_rate: int,
        n_fft: int,
        win_length: int,
        hop_length: int,
        f_min: float,
        f_max: float,
        n_mels: int,
        power: float = 2.0,
        normalized: bool = False,
        norm: str | None = None,
    ) -> None:
        super().__init__()
        from librosa.filters import mel

        assert not normalized
        self.n_fft, self.hop, self.power = n_fft, hop_length, power
        self.register_buffer("window", torch.hann_window(win_length))
        self.register_buffer("bands", torch.from_numpy(mel(sr=sample_rate, n_fft=n_fft, n_mels=n_mels, fmin=f_min, fmax=f_max, norm=norm, htk=True)))

    def forward(self, waveform: Tensor) -> Tensor:
        flat = waveform.reshape(-1, waveform.shape[-1])
        spectrum = torch.stft(flat, self.n_fft, self.hop, len(self.window), self.window, return_complex=True).abs() ** self.power
        bands = self.bands @ spectrum
        return bands.reshape(*waveform.shape[:-1], *bands.shape[-2:])


functional, transforms = ModuleType("torchaudio.functional"), ModuleType("torchaudio.transforms")
functional.resample, transforms.MelSpectrogram = resample, MelSpectrogram  # type: ignore[attr-defined]
sys.modules[functional.__name__], sys.modules[transforms.__name__] = functional, transforms
