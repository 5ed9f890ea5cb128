"""When each word of a line is said: the model's own durations, carried back from phonemes to the words on the page.

What holds here: one span a word of `text.split()`, in order, none before the one before it, none beyond the
clip; a word that the figures of the page hide ("1851" is three spoken words) has all their time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from literai.types import Span

_LINKED = re.compile(r"\[([^\]]*)\]\(/[^)]*/\)")


def spoken_words(normalised: str) -> list[str]:
    """The words of normalised text, without marks: links count by what they show."""
    shown = re.sub(r"[—…]|(?<=\s)-(?=\s)", " ", _LINKED.sub(r"\1", normalised))
    return [word for word in shown.split() if any(c.isalpha() for c in word)]


def shared(count: int, among: int) -> list[int]:
    """For each of `count` things, in order, which of `among` it belongs to when both run evenly side by side."""
    return [i * among // count for i in range(count)]


def on_the_page(text: str, spoken: Sequence[str], spans: Sequence[tuple[float, float]]) -> tuple[Span, ...]:
    """The spans of the spoken words, given to the words of the text.

    Args:
        text: what the line says, as printed.
        spoken: the words that were said, in order.
        spans: start and end of each, seconds from the clip's start.
    """
    page = text.split()
    if not page or not spans:
        return ()
    owner = _owners(page, [_key(word) for word in spoken])
    found: list[Span] = []
    for number in range(len(page)):
        mine = [spans[k] for k, place in enumerate(owner) if place == number]
        last = found[-1].end if found else spans[0][0]
        start = max(last, mine[0][0]) if mine else last
        found.append(Span(round(start, 3), round(max(start, mine[-1][1]) if mine else start, 3)))
    return tuple(found)


def _owners(page: Sequence[str], spoken: Sequence[str]) -> list[int]:
    """For each spoken word, the word on the page that it belongs to; equal words first, what lies between evenly."""
    owner = [0] * len(spoken)
    matcher = SequenceMatcher(None, [_key(word) for word in page], spoken, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            owner[c:d] = range(a, b)
        elif c < d:
            figures = a < len(page) and any(not c.isalpha() for c in page[a].strip(".,;:!?\"'“”‘’"))  # "£5—no": five pounds belongs to it
            inside = list(range(a, b)) or [a if a == 0 or figures else a - 1]
            owner[c:d] = [inside[place] for place in shared(d - c, len(inside))]
    return owner


def _key(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if "a" <= c <= "z") or word
