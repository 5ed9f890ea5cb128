"""Sentences whose verbs the small English model took for nouns, parsed again.

"A caterpillar lounges on a mushroom" comes back with "caterpillar lounges" as one noun. Where a word that can be a
verb stands after its likely subject and before what follows a verb, the line is parsed a second time with "will" in
front of it, which leaves no doubt; the verb's lemma is then the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literai import parse
from literai.engines.illustrator import lexicon
from literai.engines.illustrator.actions import ACTIONS
from literai.engines.scene_lines.similes import literal
from literai.engines.scene_lines.words import DOUBLES, VERBS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HYPHENED = re.compile(r"\b(?:[Pp]asser|[Ll]ooker)(s?)-(?:by|on)\b")
_WAYS = frozenset(("up", "down", "into", "through", "along", "across", "past", "over", "toward", "towards", "away", "out", "off", "back", "forward", "onto"))
_SEEN = ("things", "builds", "plants", "outdoors", "indoors")
_PERCEIVING = frozenset(("see", "watch", "hear", "feel", "make", "let", "help", "bid", "notice", "observe"))  # "watches a beggar tap along"
_AFTER = frozenset(("IN", "RB", "RP", "DT", "PRP$", "TO", ",", ".", "CC", "VBG", "PRP", "JJ", "WRB", "CD", ":", "NNS", "WP", "WDT"))


def read(texts: list[str]) -> list[Doc]:
    """Parses; suspects are parsed once more and the better reading is kept. One Doc a text, in order."""
    docs = parse.parse([_HYPHENED.sub(_onlooker, text) for text in texts])
    plain = {i: text for i, doc in enumerate(docs) if (text := literal(doc))}
    for i, doc in zip(plain, parse.parse(list(plain.values())), strict=True):
        docs[i] = doc
    again = {i: mended for i, doc in enumerate(docs) if (mended := _mended(doc))}
    for i, doc in zip(again, parse.parse(list(again.values())), strict=True):
        docs[i] = doc
    return docs


def _onlooker(match: re.Match[str]) -> str:
    """ "passers-by", which the tagger takes apart, as a word of the same meaning that it knows."""
    return f"{'O' if match[0][0].isupper() else 'o'}nlooker{match[1]}"


def _mended(doc: Doc) -> str:
    """The text with "will" before each suspect; "" when there is none."""
    suspects = {token.i: f"will {base}" for token in doc if token.i and (base := _suspect(token))}
    if (place := _unpaused(doc)) > 0:
        suspects[place] = f"{doc[place].text},"
    if not suspects:
        return ""
    return "".join(f"{suspects[t.i]}{t.whitespace_}" if t.i in suspects else t.text_with_ws for t in doc)


def _unpaused(doc: Doc) -> int:
    """Index of the place, if a first phrase ends in one taken for a verb: "In a packed night train a moneylender makes room"; else 0."""
    if not len(doc) or doc[0].tag_ != "IN":
        return 0
    for token in doc[2:8]:
        if token.is_punct or token.tag_ in ("VBZ", "VBD", "MD"):
            return 0
        known = any(lexicon.exact(t, token.lower_) for t in _SEEN)
        if (
            known
            and token.tag_ in ("VB", "VBP", "JJ", "RB")
            and token.i + 1 < len(doc)
            and token.nbor().tag_ in ("DT", "PRP$", "CD")
            and token.nbor(-1).tag_ in ("NN", "JJ", "DT")
        ):
            return int(token.i)
    return 0


def verbal(word: str) -> str:
    """The lemma of a verb in -s, or of a bare verb, of those that stories are full of; "" for other words."""
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"):
        if form in ACTIONS or form in VERBS:
            return form
    return ""


def _has_verb(token: Token) -> bool:
    """Has the stretch between two pauses its verb already?"""
    pauses = (",", ";", ":", ".", "as", "while", "when", "where", "until", "before", "after", "and", "but", "that", "who", "which")
    start = next((i for i in range(token.i - 1, -1, -1) if token.doc[i].lower_ in pauses), -1) + 1
    stop = next((i for i in range(token.i + 1, len(token.doc)) if token.doc[i].lower_ in pauses), len(token.doc))
    return any(t.tag_ in ("VBZ", "VBD", "VBP", "MD") for t in token.doc[start:stop])


def _lone(token: Token) -> bool:
    """A word in -s in a clause without a verb, behind a noun in the singular, that is nothing to be seen itself: "a parrot on the bookcase squawks at him"."""
    before, word = token.nbor(-1), token.lower_
    if (
        not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
        or before.pos_ not in ("NOUN", "PROPN", "ADJ")
        or before.text[:1].isupper()
        or _has_verb(token)
    ):
        return False
    if before.pos_ == "ADJ" and not _animate(before.lower_) and not (before.i and before.nbor(-1).lower_ == "in"):
        return False
    base = _any_verb(word)
    follows = token.nbor().tag_ if token.i + 1 < len(token.doc) else ""
    if word in DOUBLES and follows in ("DT", "PRP$", "IN", "RP", "TO") and any(c.dep_ == "det" for c in token.children):
        return (
            bool(base) and before.pos_ == "NOUN" and token.nbor(-2).tag_ in ("DT", "JJ", "PRP$") and not _known_pair(before, token)
        )  # "the road snakes through"
    seen = any(lexicon.exact(t, form) for t in (*_SEEN, "people", "animals") for form in (word, lexicon.singular(word), base))
    return bool(base) and not seen and lexicon.singular(before.lower_) == before.lower_ and not _known_pair(before, token)


def _any_verb(word: str) -> str:
    """The lemma, if the model's own list has it as a verb."""
    known = parse.verbs()
    return next((form for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y") if form in known), "")


def _suspect(token: Token) -> str:
    before = token.nbor(-1)
    follows = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or follows is None or follows.lower_ == "of":
        return ""
    if (
        follows.tag_ not in _AFTER
        and not (follows.tag_ == "NN" and _lone(token))
        and not (follows.tag_ == "NN" and _animate(before.lower_) and not token.lower_.endswith("s"))
    ):
        return ""
    if (
        token.lower_.endswith("s")
        and any(t.pos_ == "NUM" and t.lower_ not in ("one", "1") for t in token.doc[max(0, token.i - 4) : token.i - 1])
        and lexicon.singular(before.lower_) == before.lower_
    ):
        return ""  # "two death masks": the plural that the number asks for
    lone = _lone(token)
    base = verbal(token.lower_) or (_any_verb(token.lower_) if lone or _animate(before.lower_) else "")
    dressed = before.pos_ == "ADJ" and before.i and before.nbor(-1).lower_ == "in"  # "women in white glide"
    if not base or not (
        before.pos_ in ("NOUN", "PROPN")
        or _animate(before.lower_)
        or dressed
        or lone
        or lexicon.exact("things", before.lower_)
        or lexicon.exact("builds", before.lower_)
    ):
        return ""
    if token.lower_.endswith("s") and not token.lower_.endswith("ss"):  # one subject: "a tramp strikes"
        plural_before = lexicon.singular(before.lower_) != before.lower_
        animate = _animate(before.lower_)
        opened = {t.lower_ for t in token.doc[max(0, token.i - 5) : token.i]}
        verbless = (
            not plural_before
            and not _has_verb(token)
            and (bool(opened & {"where", "while", "as", "when", "until"}) or ("and" in opened and follows.text in (".", ";")))
        )
        fits = verbless or (not plural_before and (animate or follows.tag_ in ("IN", "RB", "RP", "DT", "PRP$", "TO"))) or follows.lower_ in _WAYS
        if not animate and _has_verb(token) and any(lexicon.exact(table, base) for table in ("things", "builds", "plants", "outdoors", "indoors")):
            return ""
        ahead = list(token.doc[token.i + 1 : token.i + 4])
        ahead = ahead[: next((k for k, t in enumerate(ahead) if t.tag_ in ("WP", "WDT", "WRB", ",")), len(ahead))]  # what comes after is another clause
        finite = any(t.tag_ in ("VBZ", "VBD", "VBP", "MD") for t in ahead)
        return base if fits and not finite and not _known_pair(before, token) else ""
    together = _animate(before.lower_) and any(before.i - j >= 0 and before.doc[before.i - j].lower_ == "and" for j in (1, 2, 3))  # "Heidi and the herd share"
    seen = _animate(before.lower_) and any(t.lemma_.lower() in _PERCEIVING and t.pos_ == "VERB" for t in token.doc[max(0, token.i - 7) : token.i])
    plural = dressed or together or seen or lexicon.singular(before.lower_) != before.lower_  # several: "nights flicker"
    return (
        base
        if plural
        and follows.tag_ in ("IN", "RP", "DT", "PRP$", "TO", "RB", *(("NNS", "NN") if _animate(before.lower_) else ()))
        and (token.dep_ not in ("dobj", "pobj") or _animate(before.lower_))
        else ""
    )


def _known_pair(before: Token, token: Token) -> bool:
    """ "church bells", "street lamps": one thing."""
    pair = f"{before.lower_} {token.lower_}"
    return any(lexicon.exact(table, pair) for table in ("things", "builds", "plants", "people", "animals", "outdoors", "indoors"))


def _animate(word: str) -> bool:
    return any(lexicon.exact(table, form) for table in ("people", "animals") for form in (word, lexicon.singular(word)))
