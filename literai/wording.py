"""Facts put into words: numbers, times, lists, shares, names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from literai.types import Character


@cache
def spell(number: int) -> str:
    """A whole number in words; over a hundred, a round one with "about"."""
    from num2words import num2words

    if number <= 100:
        return str(num2words(number))
    step = 10 if number < 300 else 50 if number < 1000 else 100
    rounded = round(number / step) * step
    return ("" if rounded == number else "about ") + str(num2words(rounded)).replace(",", "")


def roughly(number: int) -> str:
    """A number of words, rounded to hundreds, and said to be rounded: "about five thousand three hundred"."""
    return f"about {spell(round(number, -2)).removeprefix('about ')}"


def times(number: int) -> str:
    """ "once", "twice", "eleven times"."""
    return {1: "once", 2: "twice"}.get(number, f"{spell(number)} times")


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def share(part: float) -> str:
    """A share of the whole in words: "about a third"."""
    steps: tuple[tuple[float, str], ...] = (
        (0.08, "hardly any"),
        (0.15, "about a tenth"),
        (0.22, "a fifth"),
        (0.29, "a quarter"),
        (0.38, "a third"),
        (0.45, "two fifths"),
        (0.56, "half"),
    )
    steps += ((0.63, "three fifths"), (0.71, "two thirds"), (0.79, "three quarters"), (0.87, "four fifths"), (0.95, "nine tenths"))
    return next((name for limit, name in steps if part < limit), "nearly all")


def pronouns(character: Character) -> dict[str, str]:
    """Slots for a character whose pronoun is known; none otherwise."""
    if character.pronoun == "they":
        return {}
    return {"he": "he", "him": "him", "his": "his"} if character.pronoun == "he" else {"he": "she", "him": "her", "his": "her"}


def told_apart(names: Sequence[str]) -> list[str]:
    """The names without a second of one plain word: "the Spirit" may be "the Ghost"."""
    plain = [name for name in names if re.fullmatch(r"the \w+", name)]
    return [name for name in names if name not in plain[1:]]


def is_group(name: str) -> bool:
    """Is it several ("the Morlocks")? Then verbs would not agree, and nobody in particular is meant."""
    return name.startswith("the ") and name.endswith("s") and not name.endswith("ss")
