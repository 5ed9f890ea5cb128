"""How loud speech is, and making it as loud as it should be: ITU-R BS.1770-4 in numpy.

What holds here: no sample and no point between samples of what `limit` returns is above its ceiling; both
channels of a stereo signal get the same gain.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

TARGET = -16.0  # LUFS, stereo: what Apple Podcasts and Spotify ask for (AES TD1008)
MONO_TARGET = -19.0  # LUFS, mono: as loud as that, for a player gives one channel to both ears
CEILING = -2.8  # dBTP before encoding; MP3 at 96 kbit/s adds up to 1.3 dB (measured), and -1 is what the hosts allow

_BLOCK, _STEP = 0.400, 0.100  # seconds, BS.1770-4: gating blocks overlap by 75 %
_ABSOLUTE, _RELATIVE = -70.0, -10.0  # LUFS, LU: the two gates
_OFFSET = -0.691  # dB, BS.1770-4: a 997 Hz sine at full scale reads -3.01
_FFT = 1 << 18  # samples filtered at once, a power of two
_MEMORY = 0.4  # seconds after which the filters have forgotten: 38 Hz at Q 0.5 falls by 60 dB in 0.06 s
_LARGEST_GAIN = 20.0  # dB
_TAPS, _STRETCH = 24, 4096  # samples
_KERNELS = tuple((np.sinc(np.arange(-11, 13) - point) * np.kaiser(_TAPS, 6.0)).astype(np.float32)[::-1] for point in (0.25, 0.5, 0.75))


def integrated(samples: Samples, rate: int) -> float:
    """Integrated loudness in LUFS of shape (n,), mono, or (n, 2), stereo (channels add up); -inf for silence or less than one block."""
    power = _block_power(samples, rate)
    power = power[power > 10 ** ((_ABSOLUTE - _OFFSET) / 10)]
    if not len(power):
        return -math.inf
    gate = power.mean() * 10 ** (_RELATIVE / 10)
    return float(_OFFSET + 10 * np.log10(power[power > gate].mean()))


def master(samples: Samples, rate: int, *, target: float = TARGET, ceiling: float = CEILING) -> Samples:
    """The whole episode at `target` LUFS under `ceiling` dBTP: gain, limiter, and once more for what the limiter took."""
    out = samples
    for _ in range(2):
        level = integrated(out, rate)
        if math.isfinite(level):
            change = max(-_LARGEST_GAIN, min(_LARGEST_GAIN, target - level))
            out = limit(out * np.float32(10 ** (change / 20)), rate, ceiling=ceiling)
    return out


def limit(samples: Samples, rate: int, *, ceiling: float = CEILING) -> Samples:
    """Turn down smoothly where the true peak would pass `ceiling` dBTP, 5 ms before it and after; elsewhere nothing changes."""
    top = 10 ** (ceiling / 20)
    hop = max(1, rate // 1000)
    count = -(-len(samples) // hop)
    peaks = np.zeros(count * hop, np.float32)
    peaks[: len(samples)] = _between(samples, floor=0.5 * top)
    wanted = np.minimum(1.0, top / np.maximum(peaks.reshape(count, hop).max(axis=1), 1e-9)) if count else np.ones(0)
    if not count or wanted.min() >= 1.0:
        return samples
    reach = 5  # hops each way
    padded = np.pad(wanted, reach + 1, constant_values=1.0)
    held = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 3).min(axis=1)
    kernel = np.hanning(2 * reach + 3)[1:-1]
    smooth = np.convolve(np.pad(held, reach, mode="edge"), kernel / kernel.sum(), mode="valid")
    gain = np.interp(np.arange(len(samples)), np.arange(count) * hop + (hop - 1) / 2, smooth)
    return (samples * (gain if samples.ndim == 1 else gain[:, None])).astype(np.float32)


def true_peak(samples: Samples) -> float:
    """dBTP, by 4 times oversampling; -inf for silence."""
    peak = float(_between(samples).max(initial=0.0))
    return 20 * math.log10(peak) if peak > 0 else -math.inf


def _between(samples: Samples, *, floor: float = 0.0) -> Samples:
    """|signal| at each sample, or between it and the next if that is more: a 24-tap windowed sinc at three points; the louder channel's.

    Args:
        floor: stretches in which no sample is above it are left as they are; what lies between two samples is hardly ever twice as high.
    """
    if samples.ndim == 2:
        return np.asarray(np.maximum(*(_between(samples[:, side], floor=floor) for side in (0, 1))))
    out = np.abs(samples)
    for start in range(0, len(samples), _STRETCH):
        here = out[start : start + _STRETCH]
        if here.max() <= floor:
            continue
        before = min(start, _TAPS)
        piece = samples[start - before : start + _STRETCH + _TAPS]
        for kernel in _KERNELS:
            moved = np.convolve(piece, kernel, mode="full")[_TAPS // 2 + before :][: len(here)]
            np.maximum(here, np.abs(moved), out=here)
    return np.asarray(out, np.float32)


def _block_power(samples: Samples, rate: int) -> npt.NDArray[np.float64]:
    """Mean square of the K-weighted signal in each gating block."""
    step, steps = round(_STEP * rate), round(_BLOCK / _STEP)
    count = len(samples) // step
    if count < steps:
        return np.zeros(0)
    squares = np.zeros(len(samples), np.float32)
    for channel in [samples] if samples.ndim == 1 else [samples[:, side] for side in range(samples.shape[1])]:
        at = 0
        for chunk in _k_weighted(channel, rate):
            squares[at : at + len(chunk)] += chunk**2
            at += len(chunk)
    sums = squares[: count * step].reshape(count, step).sum(axis=1, dtype=np.float64)
    total = np.concatenate([[0.0], np.cumsum(sums)])
    return np.asarray((total[steps:] - total[:-steps]) / (steps * step))


def _k_weighted(samples: Samples, rate: int) -> Iterator[Samples]:
    """The signal through BS.1770's two filters, by FFT, chunk by chunk with as much before it as the filters remember."""
    before = int(_MEMORY * rate)
    size = min(_FFT, 1 << max(12, (len(samples) + before - 1).bit_length()))
    step = size - before
    response = _k_response(size, rate)
    padded = np.concatenate([np.zeros(before, np.float32), samples, np.zeros(-len(samples) % step, np.float32)])
    for start in range(0, len(samples), step):
        made = np.asarray(np.fft.irfft(np.fft.rfft(padded[start : start + size]) * response, size)[before:], np.float32)
        yield made[: len(samples) - start]


@lru_cache(maxsize=16)
def _k_response(size: int, rate: int) -> npt.NDArray[np.complex64]:
    """Both filters' response on the grid of an FFT of `size`: a shelf of +4 dB above 1.7 kHz, a high pass at 38 Hz.

    The analogue prototypes that give BS.1770's coefficients at 48 kHz, as in De Man, "Evaluation of
    Implementations of the EBU R128 Loudness Measurement" (AES 145, 2018).
    """
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    k, q, gain = math.tan(math.pi * 1681.974450955533 / rate), 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    edge = gain**0.4996667741545416
    top = (gain + edge * k / q + k * k) + 2 * (k * k - gain) * z + (gain - edge * k / q + k * k) * z**2
    shelf = top / ((1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z**2)
    k, q = math.tan(math.pi * 38.13547087602444 / rate), 0.5003270373238773
    high = (1 - 2 * z + z**2) / (1 + 2 * (k * k - 1) / (1 + k / q + k * k) * z + (1 - k / q + k * k) / (1 + k / q + k * k) * z**2)
    return np.asarray(shelf * high, np.complex64)
