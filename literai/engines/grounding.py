"""Does what a model wrote keep to the text it was given? Questions of names, repeats and whole sentences, put by rule.

Pure functions; only `strangers` needs the grammar (spaCy), to tell a name from a sentence's first word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai.sentences import sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SUFFIX = re.compile(r"(?:['’]s|ing|edly|ed|es|ly|s)$")
_FUNCTION_WORDS = """
about above after again against all also although always among another any are because been before being below between both but came can cannot could
did does doing done down each either else even ever every for from get gets getting goes going gone good had has have having her here hers him his how
however into its itself just know known least less let like made make makes many may maybe might mine more most much must myself never nor not nothing
now off once one only other our out over own perhaps quite rather really said same say says she should since some something such take than that the
their them then there these they thing things think this those though through thus too toward towards under until upon very was way well were what
when where which while who whole whom whose why will with within without would yes yet you your
"""
_SMALL = frozenset(_FUNCTION_WORDS.split())
_NOBODY = """
i i'm i've i'd i'll mr mrs ms miss dr sir lady lord god heaven mister madam ok tv english british victorian european american christian monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter
"""
_FREE = frozenset(_NOBODY.split())  # capitals that name nobody of the book
_ENDS = re.compile(r"[.!?…][\"'”’)]*$")


def words(text: str) -> list[str]:
    """Words in small letters, apostrophes straight, the possessive taken off."""
    return [re.sub(r"['’]s$", "", word).replace("’", "'").lower() for word in _WORD.findall(text)]


def content(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning: three letters or more, no function words, endings cut off by rule."""
    return frozenset(_stem(word) for word in words(text) if len(word) > 2 and word not in _SMALL)


def _stem(word: str) -> str:
    cut = _SUFFIX.sub("", word)
    return cut if len(cut) > 3 else word


def strangers(texts: Sequence[str], known: Sequence[str]) -> list[tuple[str, ...]]:
    """For each text the names in it that `known` (one string each) does not have.

    A name is a capitalised word inside a sentence, or a sentence's first word which the grammar takes for a name; peoples,
    titles, days and months do not count.
    """
    from literai import parse

    return [_strange(doc, frozenset(words(here))) for doc, here in zip(parse.parse(list(texts)), known, strict=True)]


def _strange(doc: Doc, known: frozenset[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    begins = True
    for token in doc:
        text = token.text
        if not any(letter.isalnum() for letter in text):
            begins = begins or text in ".!?…\"':;()-—*" or text.startswith("..")
            continue
        capital = text[0].isupper() and (token.pos_ == "PROPN" or not begins)
        plain = {text.lower(), *words(text)}
        if capital and token.ent_type_ not in ("NORP", "LANGUAGE", "DATE") and not plain & known and not plain & _FREE:
            found[text] = None
        begins = False
    return tuple(found)


def whole(text: str) -> str:
    """The whole sentences `text` begins with: what was cut off at the end is left out; "" if there is none."""
    line = " ".join(text.split())
    ends = [end for _, end in sentences(line) if _ENDS.search(line[:end])]
    return line[: ends[-1]] if ends else ""


def runs(text: str, size: int) -> Counter[tuple[str, ...]]:
    """How often each run of `size` words occurs."""
    said = words(text)
    return Counter(tuple(said[n : n + size]) for n in range(len(said) - size + 1))


def loops(text: str) -> bool:
    """Does it say the same again and again: a sentence twice, four words three times, a word or two over and over?"""
    line = " ".join(text.split())
    every = [" ".join(words(line[start:end])) for start, end in sentences(line)]
    if len(set(every)) < len(every) or any(count > 2 for count in runs(line, 4).values()):
        return True
    said = words(line)
    return any(
        said[n : n + size] == said[n + size : n + 2 * size] == said[n + 2 * size : n + 3 * size]
        for size in (1, 2, 3)
        for n in range(len(said))
        if said[n : n + size]
    ) or (len(said) > 12 and len(set(said)) < 0.4 * len(said))


def repeats(text: str, earlier: Sequence[str], *, size: int = 6, most: float = 0.6) -> bool:
    """Has it been said before: `size` words running, or more than `most` of the meaning words of the smaller of two?"""
    mine, mean = runs(text, size), content(text)
    for other in earlier:
        theirs = content(other)
        if words(text) == words(other) or mine.keys() & runs(other, size).keys():
            return True
        if len(mean) > 2 and len(theirs) > 2 and len(mean & theirs) > most * min(len(mean), len(theirs)):
            return True
    return False
