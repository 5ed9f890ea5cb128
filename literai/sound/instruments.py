"""Instruments made of sines: a felt piano, a soft string pad, a plucked bass, a bell. No sound is sampled.

What holds here: a note begins and ends at zero; no partial lies above 0.45 of the rate.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Wave = npt.NDArray[np.float64]


def pitch(note: float) -> float:
    """Hz of a MIDI note number; 69 is 440 Hz."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def piano(note: float, seconds: float, rate: int, *, force: float = 0.7) -> Wave:
    """A felt-covered piano string: partials a little sharp, the high ones soft and soon gone, two strings slightly apart."""
    time = np.arange(int(seconds * rate)) / rate
    base, out = pitch(note), np.zeros(len(time))
    for k in range(1, 13):
        frequency = base * k * np.sqrt(1 + 0.00035 * k * k)
        if frequency > 0.45 * rate:
            break
        strength = force ** (0.55 * (k - 1)) / k**1.15
        decay = 0.55 + 0.0016 * base + 0.28 * k
        for apart in (0.9997, 1.0003):
            out += 0.5 * strength * np.exp(-decay * time) * np.sin(2 * np.pi * frequency * apart * time)
    attack = 1 - np.exp(-time / 0.004)
    return _closed(out * attack, rate)


def pad(note: float, seconds: float, rate: int) -> Wave:
    """Strings far away: five players not quite together, swelling and fading."""
    time = np.arange(int(seconds * rate)) / rate
    out = np.zeros(len(time))
    for player, apart in enumerate((-0.0031, -0.0014, 0.0, 0.0017, 0.0029)):
        base = pitch(note) * (1 + apart)
        for k in range(1, 9):
            if base * k > 0.45 * rate:
                break
            wobble = 0.0022 * np.sin(2 * np.pi * (4.6 + 0.23 * player) * time + player)
            out += np.sin(2 * np.pi * base * k * time + k * 0.7 * player + k * wobble * 20) / k**1.9
    swell = np.minimum(1, time / max(0.05, 0.35 * seconds)) * np.minimum(1, (seconds - time) / max(0.05, 0.4 * seconds))
    return _closed(out / 5 * np.sin(np.pi / 2 * np.clip(swell, 0, 1)) ** 2, rate)


def bass(note: float, seconds: float, rate: int) -> Wave:
    time = np.arange(int(seconds * rate)) / rate
    base, out = pitch(note), np.zeros(len(time))
    for k, strength in ((1, 1.0), (2, 0.45), (3, 0.16), (4, 0.06)):
        out += strength * np.exp(-(0.9 + 0.9 * k) * time) * np.sin(2 * np.pi * base * k * time)
    return _closed(out * (1 - np.exp(-time / 0.008)), rate)


def bell(note: float, seconds: float, rate: int) -> Wave:
    """A small celesta."""
    time = np.arange(int(seconds * rate)) / rate
    base, out = pitch(note), np.zeros(len(time))
    for ratio, strength, decay in ((1, 1.0, 2.2), (2.0, 0.25, 3.4), (3.98, 0.22, 6.0), (6.9, 0.05, 10.0)):
        if base * ratio < 0.45 * rate:
            out += strength * np.exp(-decay * time) * np.sin(2 * np.pi * base * ratio * time)
    return _closed(out * (1 - np.exp(-time / 0.002)), rate)


def _closed(wave: Wave, rate: int) -> Wave:
    """Faded to zero over its last 60 ms or third."""
    length = min(int(0.06 * rate), len(wave) // 3)
    if length:
        wave[-length:] *= np.cos(np.pi / 2 * np.linspace(0, 1, length)) ** 2
    return wave
