"""One room for everybody: a small furnished one for the voices, a larger one for the music, synthesised, not recorded.

What holds here: an impulse response has no direct sound in it (that is the dry signal); left and right differ,
as two ears do, and have the same energy, so that folding to mono colours nothing.
"""

from __future__ import annotations

import numpy as np

from literai.sound.spectrum import Samples, coloured

# First reflections of a room of about 4 by 5 by 2.5 m, by the image of the speaker in each wall: milliseconds later, dB, side (-1 left, 1 right).
_WALLS = ((4.3, -15.0, -0.6), (6.1, -16.0, 0.7), (8.8, -18.0, 0.3), (11.9, -19.5, -0.8), (15.2, -21.0, 0.5), (19.4, -23.0, -0.2))
_TAIL_STARTS = 0.012  # seconds


def impulse(rate: int, *, seconds: float, tail: float = -28.0, reflections: bool = True, seed: int = 7) -> Samples:
    """A room's answer to a click, shape (n, 2).

    Args:
        seconds: time in which its sound falls by 60 dB, 0.1 to 3.
        tail: level of the whole tail, dB of a direct sound of 0 dB.
    """
    rng = np.random.default_rng(seed)
    count = int(seconds * rate)
    time = np.arange(count) / rate
    noise = coloured(rng.standard_normal((count, 2)), rate, 250.0, 5500.0)
    noise *= (10 ** (-3 * time / seconds) * np.clip((time - _TAIL_STARTS / 2) / _TAIL_STARTS, 0, 1))[:, None]
    noise *= 10 ** (tail / 20) / np.sqrt((noise**2).sum(axis=0))
    out = noise.copy()
    for delay, level, side in _WALLS if reflections else ():
        at = int(delay * rate / 1000)
        gain = 10 ** (level / 20)
        out[at] += gain * np.array([1 - 0.5 * side, 1 + 0.5 * side]) / 2
    return np.asarray(out, np.float32)
