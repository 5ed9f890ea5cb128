"""Noun phrases and clauses by the tags of the words in their order: where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai import parse
from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.words import BODY, TIMES

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]  # of words: from, to (not included)
NO_SPAN: Span = (0, 0)
FINITE = ("VBZ", "VBD", "VBP", "MD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_BEFORE = ("DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBN", "VBG", "RB", "HYPH", "POS")  # what may stand before the noun
_OWN = frozenset(("his", "her", "its", "their", "the", "this", "that", "these", "those"))
_ABOUT = frozenset(("around", "round", "across", "along", "toward", "towards", "behind", "beside", "over", "past", "down", "up", "through", "into", "out"))
_STREAMS = frozenset(("wind", "breeze", "gale", "storm", "tempest", "hurricane", "draught", "tide", "current", "flood"))  # "like a leaf in the wind"
_BREAKS = frozenset((",", ";", ":", ".", "!", "?", '"', "--", "—"))


def after_phrase(doc: Doc, first: int) -> int:
    """The index after the noun phrase that begins at `first`, without what hangs on it; `first` when none begins there."""
    i = first
    if i < len(doc) and doc[i].tag_ in ("PRP", "EX") and doc[i].lower_ not in ("her",):
        return i + 1
    if i + 1 < len(doc) and doc[i].lower_ in ("that", "those") and doc[i + 1].lower_ == "of":
        return after_phrase(doc, i + 2)
    noun = -1
    while i < len(doc):
        token = doc[i]
        if token.tag_ in _NOUNS and noun == i - 1 >= first and (_new_subject(doc, i) or _verb_for_noun(doc, i)):
            break
        if token.tag_.startswith("NNP") and noun < 0 and _ends_bare(doc, i):
            return i
        if token.tag_ in _NOUNS:
            noun = i
        elif (
            (noun >= 0 and not (token.tag_ in ("POS", "HYPH") and i + 1 < len(doc)) and not (doc[i - 1].tag_ in ("POS", "HYPH") and token.tag_ in _BEFORE))
            or (noun < 0 and token.tag_ not in _BEFORE and token.lower_ not in ("so", "such", "half", "some", "any", "like") and not _joins(doc, i, first))
            or (token.tag_ in ("DT", "PRP$") and i > first and doc[i - 1].tag_ not in ("DT", "PDT", "RB") and doc[i - 1].lower_ not in ("half", "such", "so"))
        ):
            break
        i += 1
    if noun < 0:  # "as black as pitch-dark": an adjective for a noun
        return i if i > first and doc[i - 1].tag_ in ("JJ", "VBN", "CD") else first
    return noun + 1


def _new_subject(doc: Doc, i: int) -> bool:
    """Two nouns of which the second begins another phrase: "like a hound Holmes crawls", "like cats men creep"."""
    before, token = doc[i - 1], doc[i]
    if token.tag_.startswith("NNP"):
        return not before.tag_.startswith("NNP")
    return before.tag_ == "NNS"


def _verb_for_noun(doc: Doc, i: int) -> bool:
    """A verb taken for a plural: "a face like a hatchet bends over the bed"."""
    if doc[i].tag_ != "NNS" or doc[i - 1].tag_ != "NN" or i + 1 >= len(doc) or doc[i + 1].tag_ not in ("IN", "RB", "RP", "DT", "PRP$", "TO", "PRP"):
        return False
    word = doc[i].lower_
    return bool({word[:-1], word[:-2]} & parse.verbs()) and not any(lexicon.exact("people", w) for w in (lexicon.singular(word),))


def _ends_bare(doc: Doc, i: int) -> bool:
    """ "on a scent Holmes crawls", where the noun before the name is taken for an adjective."""
    return (
        i > 1
        and doc[i - 1].tag_ == "JJ"
        and doc[i - 2].lower_ in ("a", "an")
        and doc[i - 1].lower_ in parse.nouns()
        and i + 1 < len(doc)
        and doc[i + 1].tag_ in FINITE
    )


def _joins(doc: Doc, i: int, first: int) -> bool:
    """A comma or "and" between two adjectives: "a great, black bird"."""
    return i > first and doc[i].text in (",", "and") and doc[i - 1].tag_ == "JJ" and i + 1 < len(doc) and doc[i + 1].tag_ in ("JJ", "VBN", "NN")


def after_rest(doc: Doc, i: int) -> int:
    """The index after what belongs to a phrase that ends before `i`: "of ...", "at a gate", "that ...", "led to the slaughter", "and ..."."""
    while i + 1 < len(doc):
        token, following = doc[i], doc[i + 1]
        stop = i
        if token.tag_ in ("WDT", "WP", "WRB", "WP$") and token.lower_ not in ("when", "while"):
            return clause_end(doc, i + 1)
        if token.lower_ == "that" and following.tag_ in FINITE:
            return clause_end(doc, i + 1)
        if token.tag_ in ("VBN", "VBG") or (token.tag_ == "VBD" and any(t.tag_ in ("VBZ", "VBP") for t in doc[:i])):
            return clause_end(doc, i + 1)
        if token.lower_ == "of" or (token.tag_ == "IN" and _bound(doc, i)) or (token.tag_ == "IN" and following.lower_ == "the" and _of_one(doc, i)):
            stop = after_phrase(doc, i + 1)
        elif token.lower_ in ("and", "or"):
            stop = after_phrase(doc, i + 1)
            if stop < len(doc) and (doc[stop].tag_ in (*FINITE, "VBG", "IN", "NNS") or following.lower_ in _OWN):
                stop = i
        if stop <= i + 1:
            return i
        i = stop
    return i


def _of_one(doc: Doc, i: int) -> bool:
    """ "on the stove", "on the floor of a portico": a thing, or something of one that is not there."""
    stop = after_phrase(doc, i + 1)
    if stop + 1 < len(doc) and doc[stop].lower_ == "of" and doc[stop + 1].lower_ in ("a", "an"):
        return True
    noun = noun_of(doc, i + 1)
    place = any(lexicon.find(t, noun) for t in ("outdoors", "indoors", "people"))
    return doc[i].lower_ in ("on", "in", "at", "from", "under", "before") and not place and bool(lexicon.exact("things", noun)) and noun not in TIMES


def _bound(doc: Doc, i: int) -> bool:
    """Does the preposition at `i` belong to the figure: "sheep at a gate", "a spider in its web", not "ghosts through the trees"?"""
    prep, first = doc[i].lower_, doc[i + 1]
    if (prep in _ABOUT and first.lower_ in _OWN - {"its"}) or prep in ("as", "while", "if", "than", "like", "until", "before", "because"):
        return False
    noun = noun_of(doc, i + 1)
    if not noun or noun in TIMES or lexicon.find("people", noun):
        return False
    if first.lower_ in ("its", "their", "his", "her"):
        return noun not in BODY
    return first.lower_ not in _OWN or noun in _STREAMS


def noun_of(doc: Doc, first: int) -> str:
    """The head noun, in the singular, of the phrase that begins at `first`; "" when none begins there."""
    stop = after_phrase(doc, first)
    return lexicon.singular(doc[stop - 1].lower_) if stop > first else ""


def pause(doc: Doc, i: int) -> int:
    """Index of the next mark of punctuation from `i`, else the length."""
    return next((t.i for t in doc[i:] if t.text in _BREAKS), len(doc))


def clause_end(doc: Doc, i: int, *, tense: bool = False) -> int:
    """Index where the clause that `i` is in ends: a mark, or "and", "while" and such with a new verb after it."""
    stop = pause(doc, i)
    for token in doc[i:stop]:
        if token.lower_ in ("while", "when", "until", "as", "but") and token.i > i + 1 and any(t.tag_ in FINITE for t in doc[token.i : stop]):
            return int(token.i)
        if token.lower_ in ("and", "but") and token.i + 1 < stop:
            after = after_phrase(doc, token.i + 1)
            verb = next((t for t in doc[token.i + 1 : min(stop, after + 2)] if t.tag_ in FINITE), None)
            if verb is not None and not (tense and verb.tag_ == "VBD" and not any(t.tag_ in ("VBZ", "VBP") for t in doc)):
                return int(token.i)
    return stop


def finite_before(doc: Doc, i: int) -> bool:
    """Has the clause before `i` a verb already?"""
    start = max((t.i for t in doc[:i] if t.text in _BREAKS or t.lower_ in ("and", "but", "while", "when", "until")), default=-1) + 1
    return any(t.tag_ in FINITE for t in doc[start:i])


def can_be_drawn(word: str) -> bool:
    """Does the lexicon know it, by name or by its ending?"""
    return word in lexicon.GROUPS or any(lexicon.find(table, word) for table in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors"))
