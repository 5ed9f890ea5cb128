"""Filters and rooms by FFT: arithmetic on float32 samples of shape (n,) or (n, 2).

What holds here: outputs are as long as inputs unless a function says otherwise; nothing is delayed.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

_BLOCK = 1 << 16  # samples convolved at once


def high_pass(samples: Samples, rate: int, cut: float) -> Samples:
    """Take away what lies below `cut` Hz, 12 dB an octave, without delay (zero phase): hum, rumble, breath on a microphone."""
    if not len(samples):
        return samples
    pad = rate // 4
    padded = np.pad(samples, (pad, pad))
    size = 1 << (len(padded) - 1).bit_length()
    frequency = np.fft.rfftfreq(size, 1 / rate)
    response = np.sqrt(frequency**4 / (frequency**4 + cut**4)).astype(np.float32)
    out = np.fft.irfft(np.fft.rfft(padded, size) * response, size)
    return np.asarray(out[pad : pad + len(samples)], np.float32)


def convolve(samples: Samples, impulse: Samples) -> Samples:
    """`samples` of shape (n,) through an impulse response of shape (m, channels): shape (n + m - 1, channels)."""
    length, channels = impulse.shape
    size = 1 << max(16, (2 * length - 1).bit_length())
    step = size - length + 1
    response = np.fft.rfft(impulse, size, axis=0)
    out = np.zeros((len(samples) + length - 1, channels), np.float32)
    for start in range(0, len(samples), step):
        block = np.fft.rfft(samples[start : start + step], size)
        made = np.fft.irfft(block[:, None] * response, size, axis=0)
        end = min(len(out), start + size)
        out[start:end] += made[: end - start].astype(np.float32)
    return out


def coloured(noise: npt.NDArray[np.float64], rate: int, low: float, high: float) -> npt.NDArray[np.float64]:
    """Noise with soft edges below `low` and above `high` Hz; shape kept, filtered along the first axis."""
    size = len(noise)
    frequency = np.fft.rfftfreq(size, 1 / rate)
    shape = (frequency / low) ** 2 / (1 + (frequency / low) ** 2) / (1 + (frequency / high) ** 2)
    spectrum = np.fft.rfft(noise, axis=0)
    return np.asarray(np.fft.irfft(spectrum * (shape[:, None] if noise.ndim == 2 else shape), size, axis=0))
