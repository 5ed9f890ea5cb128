"""Whether a candidate can be right, before anybody hears it: its codes first, then its sound.

What holds here: nothing is judged by taste. A candidate is refused when it cannot hold the text (far too short), does not
come to an end or drags (far too long), falls silent within, or goes round in a loop.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FRAME = 1024 / 22_050  # seconds a mel token
CALM = 83  # the mel token that stands for silence (TorToiSe: "calm token")

FASTEST = 30.0  # letters a second; a quick reader says 17
SLOWEST = 0.16  # seconds a letter, twice the usual
SPARE = 1.5  # seconds; a word alone takes longer than its letters
LULL = 2.0  # seconds of silence within a piece that no comma explains
HELD = 1.2  # seconds of one and the same token
_PERIODS = range(2, 65)  # tokens; a word or two said over and over
_TURNS = 4  # times round

QUIET = 10 ** (-40 / 20)  # a clip whose loudest sample is below this holds no speech


def most_tokens(letters: int, limit: int) -> int:
    """How many mel tokens a piece may take; what is longer would be refused."""
    return min(limit, int((SPARE + letters * SLOWEST) / FRAME) + 1)


def fault_in_codes(codes: Sequence[int], letters: int, *, ended: bool) -> str:
    """What is wrong with a candidate's mel tokens, up to its stop token, or "".

    Args:
        ended: whether the model said by a stop token that it had finished.
    """
    seconds = len(codes) * FRAME
    if not ended:
        return "it does not come to an end"
    if seconds < letters / FASTEST:
        return f"{seconds:.1f} s is too short for {letters} letters"
    if seconds > SPARE + letters * SLOWEST:
        return f"{seconds:.1f} s is too long for {letters} letters"
    tokens = np.asarray(codes)
    voiced = np.flatnonzero(tokens != CALM)
    if not len(voiced):
        return "it is silent"
    within = tokens[voiced[0] : voiced[-1] + 1]
    if longest_run(within == CALM) * FRAME > LULL:
        return "it falls silent in the middle"
    if (longest_run((within[1:] == within[:-1]) & (within[1:] != CALM)) + 1) * FRAME > HELD:
        return "it holds one sound"
    return "it repeats itself" if loops(within) else ""


def longest_run(flags: npt.NDArray[np.bool_]) -> int:
    """The length of the longest run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def loops(tokens: npt.NDArray[np.integer]) -> bool:
    """Is there a stretch that comes four times running, token for token?"""
    return any(longest_run(tokens[period:] == tokens[:-period]) >= period * (_TURNS - 1) for period in _PERIODS if len(tokens) >= period * _TURNS)


def fault_in_sound(samples: npt.NDArray[np.float32], letters: int, rate: int) -> str:
    """What is wrong with a trimmed clip, or ""."""
    if not np.isfinite(samples).all():
        return "the sound holds values that are no numbers"
    if not len(samples) or float(np.abs(samples).max()) < QUIET:
        return "the sound is silence"
    if len(samples) / rate < letters / FASTEST:
        return f"{len(samples) / rate:.1f} s of sound is too short for {letters} letters"
    return ""
