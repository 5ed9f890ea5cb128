"""The word lists of `lexicon.toml`, as look-ups."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path


@cache
def tables() -> dict[str, dict[str, tuple[str, ...]]]:
    """Table -> label -> words, in the file's order."""
    raw = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))
    return {table: {label: tuple(words) for label, words in entries.items()} for table, entries in raw.items()}


@cache
def labels(table: str) -> dict[str, str]:
    """Word -> label of one table."""
    return {word: label for label, words in tables()[table].items() for word in words}


def tally(table: str, words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How often each label's words occur among `words` (lower case), most first, then in the file's order."""
    found = labels(table)
    counts = Counter(found[word] for word in words if word in found)
    order = list(tables()[table])
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0]))))


def matches(table: str, words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How often each word of the table occurs itself, most first."""
    found = labels(table)
    counts = Counter(word for word in words if word in found)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
