"""Figures of speech that can be told from the words in their order, taken out of a line before it is parsed for good.

The small English model loses the subject of "pale as marble, a servant girl stands before her judges". So what a thing
is only likened to, measured by, coloured like or taken for goes out of the text, and the rest is parsed once more.
Each rule gives the stretch of words that goes, from the first one to before the last one; words are judged by their
tags, never by the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.scene_lines import metaphors, words
from literai.engines.scene_lines.figures import figurative
from literai.engines.scene_lines.phrases import FINITE, NO_SPAN, Span, after_phrase, after_rest, can_be_drawn, clause_end, finite_before, noun_of, pause

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

_NEVER = frozenset(("soon", "long", "well", "far", "much", "many", "often", "same", "such", "early", "late"))  # "as soon as": when, not what like


def literal(doc: Doc) -> str:
    """The text without its figures; "" when there are none, or nothing else."""
    gone = metaphors.idioms(doc)
    for token in doc:
        for rule in _RULES:
            start, stop = rule(doc, token.i)
            gone.update(range(start, stop))
    if not gone or not any(t.pos_ in ("NOUN", "PROPN", "PRON") and t.i not in gone for t in doc):
        return ""
    text = "".join(t.text_with_ws for t in doc if t.i not in gone).replace(" ,", ",").replace(" .", ".").replace(" ;", ";")
    text = text.replace(",,", ",").replace(",.", ".").lstrip(" ,;:")
    return text[:1].upper() + text[1:]


def _like(doc: Doc, i: int) -> Span:
    """ "springs like a leopard", "like a terrier after its prey a boy follows"."""
    token = doc[i]
    if token.lower_ not in ("like", "unlike") or (i and doc[i - 1].text == "-") or (i + 1 < len(doc) and doc[i + 1].text == "-"):
        return NO_SPAN
    if token.tag_ == "VB":
        return NO_SPAN
    if token.tag_ == "VBP" and (
        not i or doc[i - 1].tag_ in ("TO", "MD") or (doc[i - 1].tag_ in ("TO", "MD", "PRP", "NNS", "RB") and not finite_before(doc, i))
    ):
        return NO_SPAN
    start = i
    while start and doc[start - 1].lower_ in ("just", "much", "something", "rather", "very", "almost", "exactly", "more", "quite"):
        start -= 1
    if doc[max(0, start - 4) : start].text.lower() == "for all the world":
        start -= 4
    return _likened(doc, start, i + 1)


def _likened(doc: Doc, start: int, first: int) -> Span:
    """From `start` over the phrase at `first` and what belongs to it; all up to the comma, where the line begins with it."""
    stop = after_phrase(doc, first)
    if stop == first:
        return NO_SPAN
    comma = pause(doc, first)
    opening = not start or doc[start - 1].text in (",", ";", ":") or doc[start - 1].lower_ in ("and", "but", "while", "as")
    if opening and comma < len(doc) and doc[comma].text == "," and not any(t.tag_ in FINITE for t in doc[stop:comma]) and stop <= comma:
        return start, comma
    clause = doc[max((t.i for t in doc[:start] if t.text in (",", ";", ":")), default=-1) + 1 : start]
    if finite_before(doc, start) and any(
        t.tag_ in ("NN", "NNS", "NNP") and t.lemma_.lower() in words.ABSTRACT and not any(v.tag_ in FINITE for v in clause if v.i < t.i) for t in clause
    ):
        return start, clause_end(doc, stop)  # "suspicion gnaws like a rat behind the wainscot"
    return start, after_rest(doc, stop)


def _as(doc: Doc, i: int) -> Span:
    """ "pale as marble", "as grey as ash", "softly as a serpent", but not "quiet as the clock strikes"."""
    if doc[i].lower_ != "as" or not i or i + 1 >= len(doc):
        return NO_SPAN
    before = doc[i - 1]
    if (aside := _aside_as(doc, i)) != NO_SPAN:
        return aside
    quality = before.pos_ in ("ADJ", "ADV") or before.lower_.endswith(("less", "ful"))  # "motionless" may be taken for a noun
    if not quality and not (before.tag_ in ("VBN", "NN", "NNP") and i > 1 and doc[i - 2].lower_ == "as") and not _fronted(doc, i):
        return NO_SPAN
    if doc[i + 1].lower_ in ("if", "though", "to", "of", "ever", "possible", "usual"):
        return NO_SPAN
    if before.lower_ in _NEVER and not (before.lower_ == "long" and doc[i + 1].lower_ in ("a", "an") and can_be_drawn(noun_of(doc, i + 1))):
        return NO_SPAN
    stop = after_phrase(doc, i + 1)
    leading = next((k for k in range(i - 2, max(-1, i - 6), -1) if doc[k].lower_ in ("as", "so")), -1)
    if stop == i + 1 or doc[i + 1].tag_ == "CD" or (leading < 0 and doc[i + 1].lower_ in ("he", "she", "they", "i", "we")):
        return NO_SPAN
    told = stop < len(doc) and (doc[stop].tag_ in FINITE or (doc[stop].tag_ == "RB" and stop + 1 < len(doc) and doc[stop + 1].tag_ in FINITE))
    if told and leading < 0 and (finite_before(doc, i) or doc[i + 1].lower_ in ("the", "he", "she", "they", "it", "his", "her", "i", "we")):
        return NO_SPAN
    start, last = _likened(doc, i, i + 1)
    if told and leading >= 0 and finite_before(doc, i):
        last = clause_end(doc, stop)
    if _fronted(doc, i):
        start = 0
    elif before.pos_ == "ADJ" or leading == i - 2:
        first = leading if leading == i - 2 else i - 1
        start = first if first and doc[first - 1].tag_ in ("NN", "NNS") else start  # "a mongrel as thin as a rake"
    return start, last + (last < len(doc) and start == 0 and doc[last].text == ",")


def _aside_as(doc: Doc, i: int) -> Span:
    """ "The steward, slippery as an eel, swears": between pauses, whatever the first word is taken for."""
    if i < 2 or doc[i - 2].text != "," or doc[i - 1].lower_ in words.GUISES or not (doc[i + 1].lower_ in ("a", "an", "the") or doc[i + 1].tag_ == "NNS"):
        return NO_SPAN
    stop = after_phrase(doc, i + 1)
    if doc[i - 1].pos_ in ("CCONJ", "SCONJ", "ADP", "PRON", "DET") or (stop < len(doc) and doc[stop].tag_ in FINITE):
        return NO_SPAN  # ", and as the country was unknown to him,"
    stop = after_rest(doc, stop)
    return (i - 2, stop) if stop > i + 1 and stop < len(doc) and doc[stop].text in (",", ".") else NO_SPAN


def _first_as(doc: Doc, i: int) -> Span:
    """The first "as" of "as grey as ash", "as straight and cold as a pillar"."""
    if doc[i].lower_ != "as" or i + 2 >= len(doc):
        return NO_SPAN
    second = next((t.i for t in doc[i + 2 : i + 6] if t.lower_ == "as"), -1)
    return (i, i + 1) if second > 0 and second < pause(doc, i) and _as(doc, second) != NO_SPAN else NO_SPAN


def _fronted(doc: Doc, i: int) -> bool:
    """Does the line begin with "Pale as ...", "As pale as ..."?"""
    if i > 4 or any(t.tag_ in ("DT", "PRP", "PRP$", "NNS", "IN", *FINITE) and t.lower_ not in ("as", "so") for t in doc[:i]):
        return False
    return doc[i - 1].pos_ in ("ADJ", "ADV") or i == 1


def _than(doc: Doc, i: int) -> Span:
    """ "no bigger than a clock", "whiter than the snow", "faster than the eye can follow"."""
    if doc[i].lower_ != "than" or i + 1 >= len(doc) or doc[i + 1].tag_ == "CD" or (i and doc[i - 1].lower_ in ("other", "rather", "sooner")):
        return NO_SPAN
    stop = after_phrase(doc, i + 1)
    if stop < len(doc) and doc[stop].tag_ in FINITE and finite_before(doc, i):
        stop = clause_end(doc, stop)
    elif stop > i + 1 and stop < len(doc) and doc[stop].lower_ == "of":
        stop = after_rest(doc, stop)
    if i > 1 and doc[i - 2].lower_ == "more" and doc[i - 1].tag_ == "NN" and stop > i + 1:
        return i - 2, stop  # "more scarecrow than man"
    start = i
    while start and (doc[start - 1].tag_ in ("JJR", "RBR") or doc[start - 1].lower_ in ("no", "not", "much", "far", "more", "less", "little", "nothing")):
        start -= 1
    return (start, stop) if stop > i + 1 and doc[start].lower_ in ("no", "not", "nothing") else (i, stop) if stop > i + 1 else NO_SPAN


def _as_if(doc: Doc, i: int) -> Span:
    """ "as if with padlocks on their mouths", "as though he had seen a ghost", "the way a worm eats into fruit"."""
    following = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    if doc[i].lower_ == "as" and following in ("if", "though"):
        return i, clause_end(doc, i + 2, tense=True)
    if doc[i].lower_ == "way" and i and doc[i - 1].lower_ == "the" and following in ("a", "an", "that", "the", "some", "one"):
        stop = after_phrase(doc, i + 1 + (following == "that"))
        if stop < len(doc) and (doc[stop].tag_ in FINITE or doc[stop].tag_ == "NNS") and (finite_before(doc, i)):
            return i - 1, clause_end(doc, stop)
    if doc[i].lower_ == "as" and i and doc[i - 1].lower_ in ("just", "much", "even", "exactly") and following in ("a", "an", "some", "one"):
        return i - 1, clause_end(doc, i + 1)
    if doc[i].lower_ == "as" and i and following in ("a", "an", "one", "some"):
        stop = after_phrase(doc, i + 1)
        did = {t.lemma_.lower() for t in doc[:i] if t.pos_ == "VERB"} | {"do", "would", "might"}
        if stop < len(doc) and doc[stop].lemma_.lower() in did:
            return i, clause_end(doc, stop)
    return NO_SPAN


def _measure(doc: Doc, i: int) -> Span:
    """ "the size of a coffin", "the colour of putty", "wide enough for a hearse", "loud enough to wake the dead", "too small to hold a cat"."""
    word, following = doc[i].lower_, doc[i + 1].lower_ if i + 1 < len(doc) else ""
    if word in words.SPANS and following == "of" and i and doc[i - 1].lower_ in ("the", "half", "twice", "about"):
        return _size(doc, i)
    if word == "enough" and following in ("for", "to") and i and doc[i - 1].pos_ in ("ADJ", "ADV") and doc[i - 1].lower_ not in words.KINDLY:
        return i, after_rest(doc, after_phrase(doc, i + 2)) if following == "for" else clause_end(doc, i + 2)
    if word == "to" and i > 1 and doc[i - 2].lower_ == "too" and doc[i - 1].pos_ == "ADJ" and i + 1 < len(doc) and doc[i + 1].tag_ == "VB":
        return i, clause_end(doc, i + 2)
    if following == "of" and i > 1 and _quality(doc, i):
        stop = after_phrase(doc, i + 2)
        stop = after_rest(doc, stop)
        if doc[stop : stop + 2].text.lower() == "and the" and (other := after_phrase(doc, stop + 1)) < len(doc) and doc[other].lower_ == "of":
            stop = after_rest(doc, after_phrase(doc, other + 1))  # "and the purse of a mouse"
        return (i + 1, stop) if stop > i + 2 else NO_SPAN
    if word in ("fit", "worthy") and following in ("for", "of"):
        stop = after_phrase(doc, i + 2)
        return (i, after_rest(doc, stop)) if stop > i + 2 else NO_SPAN
    return NO_SPAN


def _size(doc: Doc, i: int) -> Span:
    """ "a chest the size of a coffin", "turns the colour of putty", not "the weight of the matter rests on him"."""
    stop = after_phrase(doc, i + 2)
    own = doc[i + 2].lower_ in ("the", "his", "her", "their", "my", "this") if i + 2 < len(doc) else True
    if stop == i + 2 or (own and not (i > 1 and doc[i - 2].tag_ in ("NN", "NNS"))):
        return NO_SPAN
    if stop < len(doc) and doc[stop].lower_ == "of":
        stop = after_phrase(doc, stop + 1)
    return i - 1, stop


def _quality(doc: Doc, i: int) -> bool:
    """ "with the suddenness of startled partridges", "has the eyes of a hawk", not "with the strength of the old man"."""
    start = next((k for k in range(i - 1, max(-1, i - 4), -1) if doc[k].lower_ in ("the", "all")), -1)
    if start < 1 or doc[start - 1].lower_ not in ("with", "has", "have", "had", "having", "all") or i + 2 >= len(doc):
        return False
    if doc[i + 2].tag_ in ("PRP$", "NNP", "VBG") or doc[i + 2].lower_ in ("the", "this", "that", "those"):
        return False
    return doc[i].lower_ in words.QUALITIES or figurative(doc[i].lemma_.lower())


_RULES: tuple[Callable[[Doc, int], Span], ...] = (_like, _as, _first_as, _than, _as_if, _measure, *metaphors.RULES)
