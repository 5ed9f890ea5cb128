"""From a line to pieces that TorToiSe can say in one go.

What holds here: no word is ever cut; a sentence is cut only when it alone is longer than `LIMIT` characters, or does not
fit; laid end to end the pieces hold every word of the normalised line, in order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from literai.engines.kokoro.normalize import normalize
from literai.engines.kokoro.phonemes import PARAGRAPH_PAUSE, pause_after, split_sentences
from literai.errors import LiteraiError

WANTED = 200  # characters; short sentences are said together up to here (2023: lines cut at the first space after 192)
LIMIT = 250  # characters; a whole sentence may be this long. About 20 s of speech, of the 23 s that 500 mel tokens hold

_LINK = re.compile(r"\[([^\]]*)\]\(/[^/]*/\)")  # a pronunciation, for Kokoro's lexicon only
_CUTS = (r"[;:—…][\"”)]*\s", r"[,)][\"”]*\s", r"\s(?=(?:and|but|or|that|which|who|when|as|for|with)\s)", r"\s")


@dataclass(frozen=True)
class Piece:
    """One call of the model: text, and the seconds of silence that follow within the line."""

    text: str
    pause: float

    @property
    def letters(self) -> int:
        return sum(c.isalpha() for c in self.text)


def pieces(text: str, fits: Callable[[str], bool] = lambda text: True) -> list[Piece]:
    """What the model is to say for a line; [] if nothing in it can be said.

    Args:
        fits: whether the model takes a text of this many tokens.

    Raises:
        LiteraiError: a single word does not fit.
    """
    out: list[Piece] = []
    for paragraph in _plain(text).split("\n"):
        parts = [part for packed in _pack(split_sentences(paragraph)) for part in _fitting(packed, fits)]
        parts = [part for part in parts if any(c.isalpha() for c in part)]
        if parts:
            found = [Piece(part, pause_after(part)) for part in parts]
            out += [*found[:-1], Piece(found[-1].text, PARAGRAPH_PAUSE)]
    return out


def _plain(text: str) -> str:
    """Figures, abbreviations and marks written out; pronunciations that only Kokoro reads taken off."""
    return _LINK.sub(r"\1", normalize(text))


def _pack(sentences: Iterator[str]) -> list[str]:
    """Whole sentences together up to WANTED characters; one longer than LIMIT is cut."""
    out: list[str] = []
    for sentence in sentences:
        if out and len(out[-1]) + 1 + len(sentence) <= WANTED:
            out[-1] = f"{out[-1]} {sentence}"
        else:
            out += cut(sentence, LIMIT)
    return out


def _fitting(text: str, fits: Callable[[str], bool]) -> list[str]:
    if fits(text):
        return [text]
    parts = cut(text, max(1, len(text) // 2))
    if len(parts) == 1:
        raise LiteraiError(f"{text[:40]!r} is one word too long for this voice")
    return [small for part in parts for small in _fitting(part, fits)]


def cut(sentence: str, limit: int) -> list[str]:
    """Parts of at most `limit` characters, about equal, at the strongest mark there is; a longer word stays whole."""
    out = []
    while len(sentence) > limit:
        at = _best(sentence, limit)
        if at is None:
            break
        out.append(sentence[:at].strip())
        sentence = sentence[at:].strip()
    return [*out, sentence] if sentence else out


def _best(sentence: str, limit: int) -> int | None:
    ideal = len(sentence) / math.ceil(len(sentence) / limit)
    for strength in _CUTS:
        ends = [m.end() for m in re.finditer(strength, sentence) if limit // 4 <= len(sentence[: m.end()].rstrip()) <= limit]
        if ends:
            return min(ends, key=lambda end: abs(end - ideal))
    spaces = [m.end() for m in re.finditer(r"\s", sentence)]
    return max((end for end in spaces if end - 1 <= limit), default=min(spaces, default=None))
