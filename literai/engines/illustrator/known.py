"""What a noun phrase is drawn as: a thing or animal drawn under exactly that name, else what the lexicon says."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from literai.engines.illustrator import lexicon
from literai.engines.illustrator.animals import ANIMALS
from literai.engines.illustrator.builds import BUILDS
from literai.engines.illustrator.things import THINGS

PLANTS = ("tree", "pine", "palm", "bush", "rock")


def _exact(phrase: str, table: Container[str]) -> str:
    words = phrase.replace("_", " ").split()
    for start in range(len(words)):
        for tail in (" ".join(words[start:]), lexicon.singular(" ".join(words[start:]).lower())):
            for form in (tail, tail.lower()):
                if form in table:
                    return form
    return ""


@lru_cache(maxsize=4096)
def animal(phrase: str) -> str:
    """A key of ANIMALS, or ""; people come first."""
    return "" if lexicon.find("people", phrase) else _exact(phrase, ANIMALS) or lexicon.find("animals", phrase)


@lru_cache(maxsize=4096)
def thing(phrase: str) -> str:
    """A key of THINGS or BUILDS, one of PLANTS, or ""."""
    return (
        _exact(phrase, THINGS) or _exact(phrase, BUILDS) or lexicon.find("plants", phrase) or lexicon.find("builds", phrase) or lexicon.find("things", phrase)
    )
