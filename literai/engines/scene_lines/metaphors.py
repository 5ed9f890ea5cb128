"""Figures of speech without "like" or "as": what something seems, is turned into, made of, mistaken for or called, and sayings.

Rules as in `similes.py`: each takes a parsed line and an index, and gives the stretch of words that goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words
from literai.engines.scene_lines.figures import figurative
from literai.engines.scene_lines.phrases import FINITE, NO_SPAN, Span, after_phrase, after_rest, can_be_drawn, clause_end, finite_before, noun_of, pause

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

_LOOKS = frozenset(("seems", "seem", "seemed", "seeming"))


def idioms(doc: Doc) -> set[int]:
    """Sayings of `words.toml`, word for word."""
    lowered = [t.lower_ for t in doc]
    found: set[int] = set()
    for saying in words.SAYINGS:
        for start in (i for i, word in enumerate(lowered) if word == saying[0] or (saying[0] == "~" and doc[i].tag_ == "PRP$")):
            if all(
                start + k < len(doc) and (lowered[start + k] == word or (word == "~" and doc[start + k].tag_ in ("PRP$", "PRP", "POS")))
                for k, word in enumerate(saying)
            ):
                found.update(range(start, start + len(saying)))
    return found


def _seems(doc: Doc, i: int) -> Span:
    """ "the ship seems an altar", "she might be a statue", "reminds him of a heron"."""
    word = doc[i].lower_
    j = i + 1
    if word in ("might", "could", "may", "would"):
        while j < len(doc) and doc[j].lower_ in ("almost", "well", "have", "easily", "n't", "not", "as"):
            j += 1
        if j >= len(doc) or doc[j].lower_ not in ("be", "been", "pass"):
            return NO_SPAN
        j += 1
    elif word in _LOOKS and "that" in (t.lower_ for t in doc[i + 2 : i + 6]) and doc[j].tag_ == "TO":
        return j, clause_end(doc, j)  # "every gate seems to cry out that he is a thief"
    elif word in _LOOKS:
        j += 2 * (doc[j : j + 2].text.lower() in ("to be", "to become"))
    elif doc[i].lemma_.lower() in ("be", "become") and j < len(doc) and doc[j].lower_ in ("living", "human", "walking", "breathing", "mere"):
        return (j, clause_end(doc, j)) if doc[j + 1 : j + 2].text and after_phrase(doc, j + 1) > j + 1 else NO_SPAN  # "they are living torches"
    elif doc[i].lemma_.lower() == "remind":
        j = next((t.i for t in doc[i + 1 : i + 5] if t.lower_ == "of"), len(doc)) + 1
    else:
        return NO_SPAN
    if j >= len(doc) or doc[j].lower_ not in ("a", "an", "the", "some", "another", "one") or after_phrase(doc, j) == j:
        return NO_SPAN
    if word in ("might", "could", "may", "would") and not can_be_drawn(noun_of(doc, j)):
        return NO_SPAN
    return j, clause_end(doc, j)


def _turned(doc: Doc, i: int) -> Span:
    """ "rain turns the street into a river", "frost makes a mirror of the pond", "with the moon for a lamp": where nobody does it by magic."""
    lemma, stop = doc[i].lemma_.lower(), pause(doc, i)
    if lemma in ("with", "have") and (at := next((t.i for t in doc[i + 2 : min(stop, i + 8)] if t.lower_ == "for"), 0)):
        clear = not any(t.pos_ in ("VERB", "ADP") for t in doc[i + 1 : at])
        return (at, after_phrase(doc, at + 1)) if clear and at + 1 < len(doc) and doc[at + 1].lower_ in ("a", "an") else NO_SPAN
    if lemma not in ("turn", "make", "transform", "change") or doc[i].pos_ not in ("VERB", "NOUN"):
        return NO_SPAN
    if any((t.pos_ == "PRON" and t.tag_ == "PRP") or lexicon.find("people", lexicon.singular(t.lower_)) for t in doc[max(0, i - 5) : i]):
        return NO_SPAN
    if lemma == "make":
        end = after_phrase(doc, i + 1)
        of = end < len(doc) and end > i + 2 and doc[end].lower_ == "of" and doc[i + 1].lower_ in ("a", "an")
        return (i + 1, end + 1) if of and can_be_drawn(noun_of(doc, i + 1)) else NO_SPAN
    at = next((t.i for t in doc[i + 1 : stop] if t.lower_ in ("into", "to")), 0)
    if not at or at + 1 >= len(doc) or doc[at + 1].lower_ in ("the", "his", "her", "their") or not can_be_drawn(noun_of(doc, at + 1)):
        return NO_SPAN
    return at, after_rest(doc, after_phrase(doc, at + 1))


def _mistaken(doc: Doc, i: int) -> Span:
    """ "takes the beavers for a tribe of men", "mistakes a windmill for a giant", not "takes the dog for a walk"."""
    lemma = doc[i].lemma_.lower()
    if lemma not in ("take", "mistake") or doc[i].pos_ not in ("VERB", "NOUN"):
        return NO_SPAN
    stop = pause(doc, i)
    at = next((t.i for t in doc[i + 1 : stop] if t.lower_ == "for"), -1)
    if (
        at < i + 2
        or doc[at - 1].tag_ in ("VBN", "VBG", "JJ")
        or at + 1 >= len(doc)
        or (lemma == "take" and doc[i + 1].tag_ not in ("DT", "PRP", "PRP$", "NNP", "NNS", "CD"))
    ):
        return NO_SPAN
    if lemma == "take" and (
        doc[at + 1].lower_ in ("the", "his", "her", "their", "him") or not can_be_drawn(noun_of(doc, at + 1)) or noun_of(doc, at + 1) in words.OUTINGS
    ):
        return NO_SPAN
    return at, clause_end(doc, at + 1)


def _compound(doc: Doc, i: int) -> Span:
    """ "canary-yellow", "elf-like", "moon-faced": a colour, a likeness or a part of the body named after something."""
    if doc[i].text != "-" or not i or i + 1 >= len(doc) or doc[i - 1].whitespace_ or doc[i].whitespace_:
        return NO_SPAN
    after, before = doc[i + 1].lower_, doc[i - 1].lower_
    if after == "like":
        return i - 1, i + 2
    if before in words.COLOURS or not can_be_drawn(lexicon.singular(before)):
        return NO_SPAN
    if after.endswith("ed") and any(after[:-k] in words.BODY for k in (1, 2, 3)):
        return i - 1, i + 2
    return (i - 1, i + 1) if after in words.COLOURS else NO_SPAN


def _made_of(doc: Doc, i: int) -> Span:
    """ "a heart of flint", "nerves of steel": what a part of somebody is made of."""
    if doc[i].lower_ != "of" or not i or i + 1 >= len(doc) or doc[i - 1].lemma_.lower() not in words.BODY:
        return NO_SPAN
    return (i, i + 2) if doc[i + 1].lower_ in words.STUFFS else NO_SPAN


def _standing_for(doc: Doc, i: int) -> Span:
    """ "his son, the last young oak of his race": said of somebody, and no oak is there."""
    if doc[i].text != "," or i + 1 >= len(doc) or not i:
        return NO_SPAN
    if doc[i + 1].lower_ in ("that", "this") and doc[i - 1].is_alpha and doc[i - 1].pos_ != "VERB" and not finite_before(doc, i):
        stop = after_phrase(doc, i + 1)
        stop = after_phrase(doc, stop + 1) if stop < len(doc) and doc[stop].lower_ == "of" else stop
        whole = stop > i + 2 and stop < len(doc) and doc[stop].text == "," and any(t.tag_ in (*FINITE, "NNS") for t in doc[stop:])
        return (i, stop) if whole else NO_SPAN  # "the machine, that red tyrant, roars"
    if doc[i + 1].lower_ not in ("the", "a", "an"):
        return NO_SPAN
    stop = after_phrase(doc, i + 1)
    if stop < len(doc) and stop > i + 1 and _seen_as(doc, i, stop):
        return i, after_rest(doc, stop)
    if stop < len(doc) and stop > i + 1 and (_out_of_place(doc, i, stop) or (doc[stop].text == "," and figurative(doc[i - 1].lemma_.lower()))):
        return i, pause(doc, stop)
    if stop >= len(doc) or doc[stop].lower_ != "of" or stop + 1 >= len(doc):
        return NO_SPAN
    noun = noun_of(doc, i + 1)
    if lexicon.find("people", noun) or not can_be_drawn(noun) or not (lexicon.find("people", doc[i - 1].lower_) or doc[i - 1].pos_ == "PROPN"):
        return NO_SPAN
    whose = after_phrase(doc, stop + 1)
    end = whose == len(doc) or doc[whose].text in (",", ".", ";", ":") or doc[whose].lower_ == "and"
    return (i, whose) if end and whose > stop + 1 and doc[stop + 1].lower_ in ("his", "her", "their", "the", "all", "our", "my", "its") else NO_SPAN


def _seen_as(doc: Doc, i: int, stop: int) -> bool:
    """ "The town spreads before the steamer, a tray of jewels under the sun": no one is there who could carry it."""
    if doc[i + 1].lower_ == "the" or doc[stop].lower_ != "of" or not lexicon.find("things", noun_of(doc, i + 1)) or not finite_before(doc, i):
        return False
    peopled = any(t.tag_ == "PRP" or lexicon.find("people", lexicon.singular(t.lower_)) or t.ent_type_ == "PERSON" for t in doc)
    return not peopled and not any(t.tag_ in FINITE for t in doc[stop:])


def _out_of_place(doc: Doc, i: int, stop: int) -> bool:
    """ ", a whale among minnows, ...", ", a great fish out of its pond": said of somebody."""
    if (
        doc[i + 1].lower_ == "the"
        or not lexicon.find("animals", noun_of(doc, i + 1))
        or not any(lexicon.find("people", lexicon.singular(t.lower_)) for t in doc[:i])
    ):
        return False
    return doc[stop].lower_ in ("among", "amongst", "amid", "without") or doc[stop : stop + 2].text.lower() == "out of"


def _named_after(doc: Doc, i: int) -> Span:
    """ "sorts the feathers: wild duck here, pigeon there": each is a feather."""
    if doc[i].text != ":" or not any(t.lower_ in words.SHED for t in doc[:i]):
        return NO_SPAN
    rest = doc[i + 1 :]
    return (
        (i, len(doc) - 1)
        if not any(t.tag_ in FINITE or t.pos_ in ("DET", "PRON") for t in rest) and any(lexicon.find("animals", t.lower_) for t in rest)
        else NO_SPAN
    )


def _such(doc: Doc, i: int) -> Span:
    """ "a hairdresser's dummy of a man", "a scarecrow of a horse": only what stands after "of"."""
    if doc[i].lower_ != "of" or i + 2 >= len(doc) or doc[i + 1].lower_ not in ("a", "an") or doc[i - 1].tag_ not in ("NN", "NNP"):
        return NO_SPAN
    noun, of = doc[i - 1].lower_, noun_of(doc, i + 1)
    start = next((k for k in range(i - 2, max(-1, i - 7), -1) if doc[k].lower_ in ("a", "an")), -1)
    whole = of in words.WHOLE_BEINGS and not lexicon.find("people", noun) and can_be_drawn(noun)
    if start < 0 or not whole or noun in words.REPORT | words.BODY | words.HOLLOW | words.PARTS:
        return NO_SPAN
    start -= start > 0 and doc[start - 1].lower_ == "such"
    return start, i + 1


RULES: tuple[Callable[[Doc, int], Span], ...] = (_seems, _mistaken, _turned, _compound, _made_of, _standing_for, _named_after, _such)
