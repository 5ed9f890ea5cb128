"""What is done to a voice before it is mixed: clicks out, rumble out, dynamics made gentle, each clip at one level.

What holds here: a treated clip is as long as it was, begins and ends at zero, and measures within `SPREAD` LU of
its target if it is long enough to be measured.
"""

from __future__ import annotations

import math

import numpy as np

from literai import loudness
from literai.sound.spectrum import Samples, high_pass

HIGH_PASS = 70.0  # Hz: below the lowest voice here (85 Hz)
SPREAD = 0.4  # LU either side that a clip keeps of its own light and shade
_RATIO, _THRESHOLD = 2.0, -3.0  # of the compressor: 2:1 from 3 dB above the clip's own loudness on
_HOP, _ATTACK, _RELEASE = 0.005, 0.008, 0.120  # seconds
_STEP = 12.0  # times the middle step between samples near it: a jump, no speech
_SHORTEST = 0.45  # seconds that can be measured


def treat(samples: Samples, rate: int, *, target: float) -> Samples:
    """A clip ready for the mix, at `target` LUFS (as mono)."""
    if not len(samples):
        return samples
    clean = high_pass(declick(samples), rate, HIGH_PASS)
    clean = _edges(compress(clean * np.float32(_gain(clean, rate, target, exact=True)), rate, target), rate)
    return clean * np.float32(_gain(clean, rate, target))


def level(samples: Samples, rate: int) -> float:
    """LUFS of a clip, however short: one too short for a gating block is measured end to end with itself."""
    if not len(samples):
        return -math.inf
    times = max(1, math.ceil(_SHORTEST * rate / len(samples)))
    return loudness.integrated(np.tile(samples, times), rate)


def declick(samples: Samples) -> Samples:
    """Jumps of one sample, many times the steps around them, are drawn straight."""
    if len(samples) < 64:
        return samples
    second = np.abs(np.diff(samples, 2))
    count = -(-len(second) // 64)
    local = np.median(np.pad(second, (0, count * 64 - len(second)), mode="edge").reshape(count, 64), axis=1).repeat(64)[: len(second)]
    lone = second > np.maximum(_STEP * 4 * local, 0.05)
    lone[1:-1] &= (second[1:-1] >= second[:-2]) & (second[1:-1] >= second[2:])
    out = samples.copy()
    at = np.flatnonzero(lone) + 1
    if len(at) and len(at) < len(samples) // 1000 + 3:  # more of them are sound, not clicks
        out[at] = (samples[at - 1] + samples[at + 1]) / 2
    return out


def compress(samples: Samples, rate: int, target: float) -> Samples:
    """Turn down what stands out: 2:1 above 3 dB over the target, 8 ms to act, 120 ms to let go."""
    hop = int(_HOP * rate)
    count = -(-len(samples) // hop)
    frames = np.pad(samples, (0, count * hop - len(samples))).astype(np.float64).reshape(count, hop)
    power = 10 * np.log10((frames**2).mean(axis=1) + 1e-12)
    over = np.maximum(0.0, power - (target - _THRESHOLD))
    wanted = over * (1 / _RATIO - 1)
    fast, slow = math.exp(-_HOP / _ATTACK), math.exp(-_HOP / _RELEASE)
    gain, now = np.zeros(count), 0.0
    for place, value in enumerate(wanted):
        keep = fast if value < now else slow
        now = keep * now + (1 - keep) * float(value)
        gain[place] = now
    smooth = np.interp(np.arange(len(samples)), (np.arange(count) + 0.5) * hop, gain)
    return (samples * 10 ** (smooth / 20)).astype(np.float32)


def _gain(samples: Samples, rate: int, target: float, *, exact: bool = False) -> float:
    now = level(samples, rate)
    if not math.isfinite(now):
        return 1.0
    change = target - now
    kept = 0.0 if exact else math.copysign(min(SPREAD, abs(change)), change)
    return float(10 ** (max(-20.0, min(20.0, change - kept)) / 20))


def _edges(samples: Samples, rate: int) -> Samples:
    length = min(int(0.004 * rate), len(samples) // 2)
    ramp = (0.5 - 0.5 * np.cos(np.pi * np.arange(length) / max(1, length))).astype(np.float32)
    out = samples.copy()
    out[:length] *= ramp
    out[len(out) - length :] *= ramp[::-1]
    return out
