"""Listening to what was spoken: did the voice say every word, once, and so that one understands it?

What holds here: a clip counts as misheard by the words that differ after both texts are normalised; words that
sound alike ("grey", "gray"; "Filby", "Philby") do not differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from literai.types import Audio, Line, Value

WORST = 0.10  # share of a clip's words that may be heard wrong
_FEW = 5  # words: in fewer, one may be heard wrong, for a listener without a context is no better


class Heard(Value, frozen=True):
    """What was heard of a line, how many of its words were wrong, and how many there are."""

    text: str
    errors: int
    words: int

    @property
    def bad(self) -> bool:
        return self.errors > max(WORST * self.words, 1 if self.words < _FEW else 0)


def listen(items: Sequence[tuple[Line, Audio]]) -> list[Heard]:
    """One result an item.

    Raises:
        MissingPart: the listener is not installed; the message names the command.
    """
    hear = ear()
    return [compare(line.text, hear(clip)) for line, clip in items]


def compare(text: str, heard: str) -> Heard:
    """Word errors between what should be said and what was heard."""
    expected = said_words(text)
    return Heard(heard, errors(expected, said_words(heard)), len(expected))


def said_words(text: str) -> list[str]:
    """The words of a text as they are spoken, each by its sound."""
    from literai.engines.kokoro.normalize import normalize
    from literai.engines.kokoro.times import spoken_words

    said = re.sub(r"(?<=[a-z]in)'(?!\w)", "g", normalize(text))  # an ear writes "goin'" and "going" alike
    return [key for word in spoken_words(said) for part in word.replace("-", " ").split() if (key := sound_of(part.strip("\"“”'’.,;:!?…()").lower()))]


def errors(expected: Sequence[str], heard: Sequence[str]) -> int:
    """Words left out, put in or taken for others, at least: Levenshtein's distance. A word heard as two is one error."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(expected, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1]


@lru_cache(maxsize=20_000)
def sound_of(word: str) -> str:
    """A word by its sound alone: its phonemes without stress, vowels that speech weakens made one."""
    said = _front_end()(word)
    return "".join("ə" if c in "ɐᵊɪᵻʌ" else c for c in said if c.isalpha() and c not in "ˈˌ") or word


@lru_cache(maxsize=1)
def _front_end() -> Callable[[str], str]:
    from literai.engines.kokoro.phonemes import FrontEnd

    return FrontEnd().phonemes


@lru_cache(maxsize=1)
def ear() -> Callable[[Audio], str]:
    """The listener, loaded once."""
    from literai.engines.whisper import Whisper

    return Whisper().words_of
