"""When each word is said in a clip whose voice does not tell: by its letters, its marks, and the pauses one can hear.

What holds here: one span a word, in order, none empty, all inside the sound; a long enough pause of the clip falls
between two words, at the mark that expects it most.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from literai.sound.spectrum import Samples
from literai.types import Span

_FRAME = 0.010  # seconds
_QUIET = -38.0  # dB below the clip's loudest frame
_PAUSE = 0.12  # seconds of quiet that are a pause between words
_MARKS = {",": 2.0, ";": 3.0, ":": 3.0, "—": 3.0, ".": 4.0, "!": 4.0, "?": 4.0, "…": 4.0}  # letters' worth of time, and of weight


def align(samples: Samples, rate: int, text: str) -> tuple[Span, ...]:
    """Spans of `text.split()`, seconds from the clip's start; () for a clip without sound."""
    words = text.split()
    runs = _sound(samples, rate)
    if not words or not runs:
        return ()
    runs = runs[: len(words)] if len(runs) > len(words) else runs
    spans: list[Span] = []
    for run, mine in zip(runs, _dealt(words, [end - start for start, end in runs]), strict=True):
        weights = np.array([_letters(word) for word in mine])
        ends = run[0] + np.cumsum(weights) / weights.sum() * (run[1] - run[0])
        starts = [run[0], *ends[:-1]]
        spans += [Span(round(float(a), 3), round(float(b), 3)) for a, b in zip(starts, ends, strict=True)]
    return tuple(spans)


def _sound(samples: Samples, rate: int) -> list[tuple[float, float]]:
    """Stretches of sound between pauses, seconds."""
    hop = int(_FRAME * rate)
    count = len(samples) // hop
    if not count:
        return []
    level = np.sqrt((samples[: count * hop].reshape(count, hop).astype(np.float64) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > level.max() * 10 ** (_QUIET / 20))
    if not len(loud) or level.max() == 0:
        return []
    cuts = np.flatnonzero(np.diff(loud) > _PAUSE / _FRAME)
    first, last = [loud[0], *loud[cuts + 1]], [*loud[cuts], loud[-1]]
    return [(float(a) * _FRAME, float(b + 1) * _FRAME) for a, b in zip(first, last, strict=True)]


def _letters(word: str) -> float:
    figures = sum(c.isnumeric() for c in word)
    return 1.0 + sum(c.isalpha() for c in word) + 4.0 * figures


def _dealt(words: Sequence[str], lengths: Sequence[float]) -> list[list[str]]:
    """Words in as many runs as there are stretches of sound, each at least one, cut near where time says and best after a mark."""
    weights = np.cumsum([_letters(word) for word in words])
    scale = weights[-1] / sum(lengths)
    wanted = np.cumsum(lengths)[:-1] * scale
    out, begin = [], 0
    for number, at in enumerate(wanted):
        last = len(words) - (len(lengths) - 1 - number)
        cost = [abs(weights[cut - 1] - at) - 2.5 * _MARKS.get(words[cut - 1].rstrip("\"'”’)")[-1:], 0.0) for cut in range(begin + 1, last + 1)]
        cut = begin + 1 + int(np.argmin(cost))
        out.append(list(words[begin:cut]))
        begin = cut
    return [*out, list(words[begin:])]
