"""Names that a model says and nobody gave it.

Holds: a word that stands in the sources, in any case, is never a stranger. Only English talk is looked at (the grammar is
English): in other languages, where nouns may be written like names, nobody is a stranger.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Titles, and ideas written like names: they name nobody by themselves.
_NAMELESS = frozenset([
    "mr", "mrs", "ms", "miss", "sir", "lord", "lady", "dr", "doctor", "captain", "colonel", "professor", "madame", "monsieur", "king", "queen",
    "prince", "princess", "god", "reader",
    "gothic", "romantic", "bible", "heaven", "hell", "death", "fate", "fortune", "justice", "law", "love", "nature", "providence", "time"
])  # fmt: skip
_NOBODY = ("NORP", "DATE", "TIME", "LANGUAGE", "ORDINAL", "CARDINAL", "QUANTITY", "PERCENT", "MONEY")  # "Victorian", "Christmas": no names of the book's
_ENGLISH = frozenset([
    "the", "of", "and", "to", "a", "in", "is", "it", "that", "he", "she", "was", "for", "on", "with", "as", "his", "her", "they", "at", "by", "this",
    "had", "not", "are", "but", "be", "from", "or", "have", "an", "which", "there", "all", "we", "you", "what"
])  # fmt: skip
_ENOUGH = 0.2  # share of such words in English prose: 0.35 to 0.5; in German, French, Spanish under 0.1
_parsing = Lock()  # engines answer from several threads; spaCy's string table is one


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Every word of the sources, folded, with and without its possessive."""
    found = {word.casefold() for text in texts for word in _WORD.findall(text)}
    return frozenset(found | {re.split("['’]", word)[0] for word in found} | _NAMELESS)


def strangers(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Names in `text` of which no part is in `known`, in order."""
    if not is_english(text):
        return ()
    return tuple(dict.fromkeys(token.text for token in parsed(text) if _is_name(token) and re.split("['’]", token.lower_)[0] not in known))


def is_english(text: str) -> bool:
    """Told by the little words."""
    found = [word.casefold() for word in _WORD.findall(text)]
    return bool(found) and sum(word in _ENGLISH for word in found) >= _ENOUGH * len(found)


def parsed(text: str) -> Doc:
    """`text` with its grammar, from any thread."""
    from literai import parse

    with _parsing:
        return parse.parse([text])[0]


def _is_name(token: Token) -> bool:
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or len(token.text) < 2 or token.ent_type_ in _NOBODY or not token.is_alpha:
        return False
    # A sentence's first word has its capital from that: it must do what names do.
    return not token.is_sent_start or token.ent_type_ == "PERSON" or token.dep_ in ("nsubj", "nsubjpass", "poss", "compound")
