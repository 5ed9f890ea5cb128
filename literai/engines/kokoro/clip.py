"""Cutting and joining what the model says: arithmetic on samples.

What holds here: a trimmed clip begins and ends at zero, with `LEAD` seconds before the first sound and
`TRAIL` after the last, never more than the model gave.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

RATE = 24_000  # Hz, the model's own
LEAD = 0.025  # seconds kept before the first sound: room for an f or an h, which begin softly
TRAIL = 0.060  # seconds kept after the last: a voice dies away
_FADE = 0.005  # seconds
_FRAME = 0.005  # seconds over which the level is taken
_QUIET = -46.0  # dB below the clip's loudest frame: not speech
_SILENT = -60.0  # dB re full scale: nothing at all


def trim(samples: Samples, rate: int = RATE) -> Samples:
    """Take off the silence at both ends (the model gives 0.2-0.4 s before and 0.5-0.8 s after); silence gives an empty clip."""
    first, last = bounds(samples, rate)
    return fade(samples[first:last], rate) if last > first else np.zeros(0, np.float32)


def bounds(samples: Samples, rate: int = RATE) -> tuple[int, int]:
    """The first sample that is kept and the one after the last; (0, 0) for silence."""
    frame = int(_FRAME * rate)
    count = -(-len(samples) // frame)
    frames = np.zeros(count * frame, np.float64)
    frames[: len(samples)] = samples
    level = np.sqrt(np.mean(frames.reshape(count, frame) ** 2, axis=1)) if count else np.zeros(0)
    floor = max(10 ** (_SILENT / 20), level.max(initial=0.0) * 10 ** (_QUIET / 20))
    loud = np.flatnonzero(level > floor)
    if not len(loud):
        return 0, 0
    first = max(0, int(loud[0]) * frame - int(LEAD * rate))
    last = min(len(samples), (int(loud[-1]) + 1) * frame + int(TRAIL * rate))
    return first, last


def fade(samples: Samples, rate: int = RATE) -> Samples:
    """A raised-cosine ramp of a few milliseconds at both ends, so that no joint clicks."""
    length = min(int(_FADE * rate), len(samples) // 2)
    ramp = (0.5 - 0.5 * np.cos(np.pi * np.arange(length) / max(1, length))).astype(np.float32)
    out = samples.astype(np.float32, copy=True)
    out[:length] *= ramp
    out[len(out) - length :] *= ramp[::-1]
    return out


def join(clips: Sequence[Samples], pauses: Sequence[float], rate: int = RATE) -> Samples:
    """Clips end to end, each but the last followed by its pause in seconds."""
    parts: list[Samples] = []
    for clip, pause in zip(clips, pauses, strict=True):
        parts += [clip, np.zeros(round(pause * rate), np.float32)]
    return np.concatenate(parts[:-1]) if parts else np.zeros(0, np.float32)
