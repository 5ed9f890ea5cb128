"""How often a word stands in a text: what somebody with a pencil would count.

Holds: a noun is said in the form, singular or plural, that stands there most, and just that form is counted, with capitals or
without, and in hyphened compounds ("hand-machine" has "machine"); nothing is guessed from grammar, so that a count said aloud can
be checked by looking for the word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

# they end in "s" and are no plurals of the word without it
_NO_PLURAL = frozenset(["news", "means", "lens", "clothes", "series", "species", "gallows", "always", "perhaps", "besides", "sometimes", "afterwards"])


def tokens(text: str) -> Counter[str]:
    """Runs of letters, in lower case, and how often each stands there."""
    return Counter(re.findall(r"[^\W\d_]+", text.lower()))


def family(word: str) -> tuple[str, ...]:
    """A noun's singular and plural, the word itself first; a form that is no English word does no harm, as no text has it."""
    others: list[str] = []
    if re.search(r"[^s]s$", word) and not re.search(r"(?:us|is)$", word):
        if word not in _NO_PLURAL:
            others = [word[:-1]]
            others += [word[:-2]] if re.search(r"(?:s|x|z|ch|sh)es$", word) else []
            others += [word[:-3] + "y"] if word.endswith("ies") else []
            others += [word[:-3] + "f", word[:-3] + "fe"] if word.endswith("ves") else []
    else:
        others = [word + "s"]
        others += [word + "es"] if re.search(r"(?:s|x|z|ch|sh|o)$", word) else []
        others += [word[:-1] + "ies"] if re.search(r"[^aeiou]y$", word) else []
        others += [re.sub(r"fe?$", "ves", word)] if re.search(r"[lraeio]fe?$", word) else []
    return (word, *others)


def standing(word: str, counted: Counter[str]) -> tuple[str, int]:
    """The form of a noun that stands there most, and how often it does."""
    form = max(family(word), key=lambda form: (counted[form], form == word))
    return form, counted[form]


def in_all(word: str, counted: Counter[str]) -> int:
    """How often any form of the noun stands there."""
    return sum(counted[form] for form in family(word))


def mostly_noun(word: str, nouns: Mapping[str, int], counted: Counter[str]) -> bool:
    """Is it a noun three times in five where it stands ("leave" is not), by a tagger's `nouns`?"""
    return sum(nouns.get(form, 0) for form in family(word)) >= 0.6 * in_all(word, counted)
