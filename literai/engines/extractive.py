"""The embedded summarizer: a chunk's own sentences, chosen and put in reading order.

Holds: a summary is whole sentences of the chunk joined by one blank, `sources[i]` is where the i-th stands
(its text is `chapter.text[start:end]` with line ends as blanks); nothing is reworded, so nothing is made up.

A sentence is worth its closeness to the chunk's mean (MiniLM), more with a name in it and with something
that happens, less when it leans on pronouns or is somebody's talk; each third of the chunk is covered, and a
sentence close to one already taken is passed over (maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from literai.engines.minilm import MiniLM
from literai.sentences import sentences, words
from literai.speech import covered, speeches
from literai.types import Chunk, Source, Summary

_LEANS = re.compile(r"^(?:And|But|So|Or|For|Yet|Then|He|She|It|They|This|That|These|Those|Such|His|Her|Their|Its|Here|There)\b|^(?:however|therefore)\b", re.I)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|this|that|these|those|one)\b", re.I)
_NAME = re.compile(r"(?<=[a-z,;] )(?:[A-Z][a-z]{2,})")
_SHORTEST, _LONGEST = 6, 45  # words a sentence may have


class Extractive:
    """Summaries out of the chunk's own sentences.

    Args:
        sentences: how many a chunk of 1,500 words gets; fewer for a shorter one, at least one.
        variety: 0..1, how much a sentence like one already chosen is passed over.
    """

    fingerprint = f"extractive 1 {MiniLM.fingerprint}"

    def __init__(self, *, sentences: int = 5, variety: float = 0.4) -> None:
        self._wanted, self._variety = sentences, variety
        self._minilm = MiniLM()

    def summarize(self, chunks: Sequence[Chunk]) -> list[Summary]:
        """One Summary a chunk, at most `sentences` sentences each."""
        return [self._one(chunk) for chunk in chunks]

    def _one(self, chunk: Chunk) -> Summary:
        every = sentences(chunk.text)
        spoken = speeches(chunk.text).extents
        fit = [e for e in every if _SHORTEST <= words(chunk.text[e.start : e.end]) <= _LONGEST and _whole(chunk.text[e.start : e.end])]
        fit = [e for e in fit if covered(spoken, e.start, e.end) < 0.3 * (e.end - e.start)] or fit or every
        if not fit:
            return Summary(chunk.index, "")
        texts = [" ".join(chunk.text[e.start : e.end].split()) for e in fit]
        rows = self._minilm.embed(texts)
        wanted = min(len(fit), max(1, round(self._wanted * min(1.0, words(chunk.text) / 1500))))
        chosen = sorted(_choose(rows, [_worth(text) for text in texts], [e.start / len(chunk.text) for e in fit], wanted, self._variety))
        places = tuple(Source(chunk.chapter, chunk.start + fit[i].start, chunk.start + fit[i].end) for i in chosen)
        return Summary(chunk.index, " ".join(texts[i] for i in chosen), places)


def _whole(text: str) -> bool:
    return text[-1] in ".!?”’\"'" and text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")


def _worth(text: str) -> float:
    """What the words alone say for a sentence: names up, leaning on what went before down."""
    leaning = 0.10 * bool(_LEANS.match(text)) + 0.4 * len(_PRONOUN.findall(text)) / words(text)
    return 0.05 * min(2, len(_NAME.findall(text))) - leaning - 0.06 * ("?" in text or "!" in text)


def _choose(rows: npt.NDArray[np.float32], worth: list[float], places: list[float], wanted: int, variety: float) -> list[int]:
    """Indices of `wanted` rows: the best of each stretch of the text in turn."""
    middle = rows.mean(axis=0)
    score = rows @ (middle / max(float(np.linalg.norm(middle)), 1e-9)) + np.asarray(worth, np.float32)
    chosen: list[int] = []
    for stretch in range(wanted):
        inside = [i for i, place in enumerate(places) if stretch / wanted <= place < (stretch + 1) / wanted and i not in chosen]
        pool = inside or [i for i in range(len(places)) if i not in chosen]
        near = (rows[pool] @ rows[chosen].T).max(axis=1) if chosen else np.zeros(len(pool), np.float32)
        chosen.append(pool[int(np.argmax(score[pool] - variety * near))])
    return chosen
