"""Figures of speech that can be told from the words in their order, taken out of a line before it is parsed for good.

The small English model loses the subject of "pale as marble, a servant girl stands before her judges". So what a thing
is only likened to, measured by, coloured like or taken for goes out of the text, and the rest is parsed once more.
Each rule gives the stretch of words that goes, from the first one to before the last one; words are judged by their
tags, never by the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words
from literai.engines.scene_lines.figures import figurative
from literai.engines.scene_lines.phrases import FINITE, after_phrase, after_rest, clause_end, finite_before, noun_of, pause

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

Span = tuple[int, int]  # from, to (not included)
_TABLES = ("people", "animals", "things", "builds", "plants", "outdoors", "indoors")
_NEVER = frozenset(("soon", "long", "well", "far", "much", "many", "often", "same", "such", "early", "late"))  # "as soon as": when, not what like
_LOOKS = frozenset(("seems", "seem", "seemed", "seeming"))


def literal(doc: Doc) -> str:
    """The text without its figures; "" when there are none, or nothing else."""
    gone = _idioms(doc)
    for token in doc:
        for rule in _RULES:
            start, stop = rule(doc, token.i)
            gone.update(range(start, stop))
    if not gone or not any(t.pos_ in ("NOUN", "PROPN", "PRON") and t.i not in gone for t in doc):
        return ""
    text = "".join(t.text_with_ws for t in doc if t.i not in gone).replace(" ,", ",").replace(" .", ".").replace(" ;", ";")
    text = text.replace(",,", ",").replace(",.", ".").lstrip(" ,;:")
    return text[:1].upper() + text[1:]


def _idioms(doc: Doc) -> set[int]:
    """Sayings of `words.toml`, word for word."""
    lowered = [t.lower_ for t in doc]
    found: set[int] = set()
    for saying in words.SAYINGS:
        for start in (i for i, word in enumerate(lowered) if word == saying[0] or (saying[0] == "~" and doc[i].tag_ == "PRP$")):
            if all(start + k < len(doc) and (lowered[start + k] == word or (word == "~" and doc[start + k].tag_ in ("PRP$", "PRP", "POS"))) for k, word in enumerate(saying)):
                found.update(range(start, start + len(saying)))
    return found


_NONE: Span = (0, 0)


def _like(doc: Doc, i: int) -> Span:
    """ "springs like a leopard", "like a terrier after its prey a boy follows"."""
    token = doc[i]
    if token.lower_ not in ("like", "unlike") or (i and doc[i - 1].text == "-") or (i + 1 < len(doc) and doc[i + 1].text == "-"):
        return _NONE
    if token.tag_ in ("VB", "VBP") and (not i or doc[i - 1].tag_ in ("TO", "MD", "PRP", "NNS", "RB") and not finite_before(doc, i)):
        return _NONE
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
        return _NONE
    comma = pause(doc, first)
    opening = not start or doc[start - 1].text in (",", ";", ":") or doc[start - 1].lower_ in ("and", "but", "while", "as")
    if opening and comma < len(doc) and doc[comma].text == "," and not any(t.tag_ in FINITE for t in doc[stop:comma]) and stop <= comma:
        return start, comma
    clause = doc[max((t.i for t in doc[:start] if t.text in (",", ";", ":")), default=-1) + 1 : start]
    if finite_before(doc, start) and any(t.tag_ in ("NN", "NNS", "NNP") and t.lemma_.lower() in words.ABSTRACT and not any(v.tag_ in FINITE for v in clause if v.i < t.i) for t in clause):
        return start, clause_end(doc, stop)  # "suspicion gnaws like a rat behind the wainscot"
    return start, after_rest(doc, stop)


def _as(doc: Doc, i: int) -> Span:
    """ "pale as marble", "as grey as ash", "softly as a serpent", but not "quiet as the clock strikes"."""
    if doc[i].lower_ != "as" or not i or i + 1 >= len(doc):
        return _NONE
    before = doc[i - 1]
    if i > 1 and doc[i - 2].text == "," and before.lower_ not in words.GUISES and (doc[i + 1].lower_ in ("a", "an", "the") or doc[i + 1].tag_ == "NNS"):
        stop = after_rest(doc, after_phrase(doc, i + 1))
        if stop > i + 1 and stop < len(doc) and doc[stop].text in (",", "."):
            return i - 2, stop  # "The steward, slippery as an eel, swears"
    if before.pos_ not in ("ADJ", "ADV") and not (before.tag_ in ("VBN", "NN", "NNP") and i > 1 and doc[i - 2].lower_ == "as") and not _fronted(doc, i):
        return _NONE
    if (before.lower_ in _NEVER and not (before.lower_ == "long" and doc[i + 1].lower_ in ("a", "an") and lexicon_noun(noun_of(doc, i + 1)))) or doc[i + 1].lower_ in ("if", "though", "to", "of", "ever", "possible", "usual"):
        return _NONE
    stop = after_phrase(doc, i + 1)
    leading = next((k for k in range(i - 2, max(-1, i - 6), -1) if doc[k].lower_ in ("as", "so")), -1)
    if stop == i + 1 or doc[i + 1].tag_ == "CD":
        return _NONE
    told = stop < len(doc) and (doc[stop].tag_ in FINITE or doc[stop].tag_ == "RB" and stop + 1 < len(doc) and doc[stop + 1].tag_ in FINITE)
    if told and leading < 0 and (finite_before(doc, i) or doc[i + 1].lower_ in ("the", "he", "she", "they", "it", "his", "her", "i", "we")):
        return _NONE
    start, last = _likened(doc, i, i + 1)
    if told and leading >= 0 and finite_before(doc, i):
        last = clause_end(doc, stop)
    if _fronted(doc, i):
        start = 0
    elif before.pos_ == "ADJ" or leading == i - 2:
        first = leading if leading == i - 2 else i - 1
        start = first if first and doc[first - 1].tag_ in ("NN", "NNS") else start  # "a mongrel as thin as a rake"
    return start, last + (last < len(doc) and start == 0 and doc[last].text == ",")


def _first_as(doc: Doc, i: int) -> Span:
    """The first "as" of "as grey as ash", "as straight and cold as a pillar"."""
    if doc[i].lower_ != "as" or i + 2 >= len(doc):
        return _NONE
    second = next((t.i for t in doc[i + 2 : i + 6] if t.lower_ == "as"), -1)
    return (i, i + 1) if second > 0 and second < pause(doc, i) and _as(doc, second) != _NONE else _NONE


def _fronted(doc: Doc, i: int) -> bool:
    """Does the line begin with "Pale as ...", "As pale as ..."?"""
    if i > 4 or any(t.tag_ in ("DT", "PRP", "PRP$", "NNS", "IN", *FINITE) and t.lower_ not in ("as", "so") for t in doc[:i]):
        return False
    return doc[i - 1].pos_ in ("ADJ", "ADV") or i == 1


def _than(doc: Doc, i: int) -> Span:
    """ "no bigger than a clock", "whiter than the snow", "faster than the eye can follow"."""
    if doc[i].lower_ != "than" or i + 1 >= len(doc) or doc[i + 1].tag_ == "CD" or (i and doc[i - 1].lower_ in ("other", "rather", "sooner")):
        return _NONE
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
    return (start, stop) if stop > i + 1 and doc[start].lower_ in ("no", "not", "nothing") else (i, stop) if stop > i + 1 else _NONE


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
    return _NONE


def _measure(doc: Doc, i: int) -> Span:
    """ "the size of a coffin", "the colour of putty", "wide enough for a hearse", "loud enough to wake the dead", "too small to hold a cat"."""
    word, following = doc[i].lower_, doc[i + 1].lower_ if i + 1 < len(doc) else ""
    if word in words.SPANS and following == "of" and i and doc[i - 1].lower_ in ("the", "half", "twice", "about"):
        stop = after_phrase(doc, i + 2)
        return (i - 1, stop) if stop > i + 2 else _NONE
    if word == "enough" and following in ("for", "to") and i and doc[i - 1].pos_ in ("ADJ", "ADV"):
        return i, after_rest(doc, after_phrase(doc, i + 2)) if following == "for" else clause_end(doc, i + 2)
    if word == "to" and i > 1 and doc[i - 2].lower_ == "too" and doc[i - 1].pos_ == "ADJ" and i + 1 < len(doc) and doc[i + 1].tag_ == "VB":
        return i, clause_end(doc, i + 2)
    if following == "of" and i > 1 and _quality(doc, i):
        stop = after_phrase(doc, i + 2)
        stop = after_rest(doc, stop)
        if doc[stop : stop + 2].text.lower() == "and the" and (other := after_phrase(doc, stop + 1)) < len(doc) and doc[other].lower_ == "of":
            stop = after_rest(doc, after_phrase(doc, other + 1))  # "and the purse of a mouse"
        return (i + 1, stop) if stop > i + 2 else _NONE
    if word in ("fit", "worthy") and following in ("for", "of"):
        stop = after_phrase(doc, i + 2)
        return (i, after_rest(doc, stop)) if stop > i + 2 else _NONE
    return _NONE


def _quality(doc: Doc, i: int) -> bool:
    """ "with the suddenness of startled partridges", "has the eyes of a hawk", not "with the strength of the old man"."""
    start = next((k for k in range(i - 1, max(-1, i - 4), -1) if doc[k].lower_ in ("the", "all")), -1)
    if start < 1 or doc[start - 1].lower_ not in ("with", "has", "have", "had", "having", "all") or i + 2 >= len(doc):
        return False
    if doc[i + 2].tag_ in ("PRP$", "NNP") or doc[i + 2].lower_ in ("the", "this", "that", "those"):
        return False
    return doc[i].lower_ in words.QUALITIES or figurative(doc[i].lemma_.lower())


def _seems(doc: Doc, i: int) -> Span:
    """ "the ship seems an altar", "she might be a statue", "reminds him of a heron"."""
    word = doc[i].lower_
    j = i + 1
    if word in ("might", "could", "may", "would"):
        while j < len(doc) and doc[j].lower_ in ("almost", "well", "have", "easily", "n't", "not", "as"):
            j += 1
        if j >= len(doc) or doc[j].lower_ not in ("be", "been", "pass"):
            return _NONE
        j += 1
    elif word in _LOOKS and "that" in (t.lower_ for t in doc[i + 2 : i + 6]) and doc[j].lower_ == "to":
        return j, clause_end(doc, j)  # "every gate seems to cry out that he is a thief"
    elif word in _LOOKS:
        j += 2 * (doc[j : j + 2].text.lower() in ("to be", "to become"))
    elif doc[i].lemma_.lower() in ("be", "become") and j < len(doc) and doc[j].lower_ in ("living", "human", "walking", "breathing", "mere"):
        return (j, clause_end(doc, j)) if doc[j + 1 : j + 2].text and after_phrase(doc, j + 1) > j + 1 else _NONE  # "they are living torches"
    elif doc[i].lemma_.lower() == "remind":
        j = next((t.i for t in doc[i + 1 : i + 5] if t.lower_ == "of"), len(doc)) + 1
    else:
        return _NONE
    if j >= len(doc) or doc[j].lower_ not in ("a", "an", "the", "some", "another", "one") or after_phrase(doc, j) == j:
        return _NONE
    if word in ("might", "could", "may", "would") and not lexicon_noun(noun_of(doc, j)):
        return _NONE
    return j, clause_end(doc, j)


def lexicon_noun(word: str) -> bool:
    """Can it be drawn, by name or by its ending?"""
    return word in lexicon.GROUPS or any(lexicon.find(table, word) for table in _TABLES)


def _turned(doc: Doc, i: int) -> Span:
    """ "rain turns the street into a river", "frost makes a mirror of the pond", "with the moon for a lamp": where nobody does it by magic."""
    lemma, stop = doc[i].lemma_.lower(), pause(doc, i)
    if lemma in ("with", "have") and (at := next((t.i for t in doc[i + 2 : min(stop, i + 8)] if t.lower_ == "for"), 0)):
        clear = not any(t.pos_ in ("VERB", "ADP") for t in doc[i + 1 : at])
        return (at, after_phrase(doc, at + 1)) if clear and at + 1 < len(doc) and doc[at + 1].lower_ in ("a", "an") else _NONE
    if lemma not in ("turn", "make", "transform", "change") or doc[i].pos_ not in ("VERB", "NOUN"):
        return _NONE
    if any(t.pos_ == "PRON" and t.tag_ == "PRP" or lexicon.find("people", lexicon.singular(t.lower_)) for t in doc[max(0, i - 5) : i]):
        return _NONE
    if lemma == "make":
        end = after_phrase(doc, i + 1)
        of = end < len(doc) and end > i + 2 and doc[end].lower_ == "of" and doc[i + 1].lower_ in ("a", "an")
        return (i + 1, end + 1) if of and lexicon_noun(noun_of(doc, i + 1)) else _NONE
    at = next((t.i for t in doc[i + 1 : stop] if t.lower_ in ("into", "to")), 0)
    if not at or at + 1 >= len(doc) or doc[at + 1].lower_ in ("the", "his", "her", "their") or not lexicon_noun(noun_of(doc, at + 1)):
        return _NONE
    return at, after_rest(doc, after_phrase(doc, at + 1))


def _mistaken(doc: Doc, i: int) -> Span:
    """ "takes the beavers for a tribe of men", "mistakes a windmill for a giant", not "takes the dog for a walk"."""
    lemma = doc[i].lemma_.lower()
    if lemma not in ("take", "mistake") or doc[i].pos_ not in ("VERB", "NOUN"):
        return _NONE
    stop = pause(doc, i)
    at = next((t.i for t in doc[i + 1 : stop] if t.lower_ == "for"), -1)
    if at < i + 2 or doc[at - 1].tag_ in ("VBN", "VBG", "JJ") or at + 1 >= len(doc) or (lemma == "take" and doc[i + 1].tag_ not in ("DT", "PRP", "PRP$", "NNP", "NNS", "CD")):
        return _NONE
    if lemma == "take" and (doc[at + 1].lower_ in ("the", "his", "her", "their", "him") or not lexicon_noun(noun_of(doc, at + 1)) or noun_of(doc, at + 1) in words.OUTINGS):
        return _NONE
    return at, clause_end(doc, at + 1)


def _compound(doc: Doc, i: int) -> Span:
    """ "canary-yellow", "elf-like", "moon-faced": a colour, a likeness or a part of the body named after something."""
    if doc[i].text != "-" or not i or i + 1 >= len(doc) or doc[i - 1].whitespace_ or doc[i].whitespace_:
        return _NONE
    after, before = doc[i + 1].lower_, doc[i - 1].lower_
    if after == "like":
        return i - 1, i + 2
    if before in words.COLOURS or not lexicon_noun(lexicon.singular(before)):
        return _NONE
    if after.endswith("ed") and any(after[:-k] in words.BODY for k in (1, 2, 3)):
        return i - 1, i + 2
    return (i - 1, i + 1) if after in words.COLOURS else _NONE


def _made_of(doc: Doc, i: int) -> Span:
    """ "a heart of flint", "nerves of steel": what a part of somebody is made of."""
    if doc[i].lower_ != "of" or not i or i + 1 >= len(doc) or doc[i - 1].lemma_.lower() not in words.BODY:
        return _NONE
    return (i, i + 2) if doc[i + 1].lower_ in words.STUFFS else _NONE


def _standing_for(doc: Doc, i: int) -> Span:
    """ "his son, the last young oak of his race": said of somebody, and no oak is there."""
    if doc[i].text != "," or i + 1 >= len(doc) or not i:
        return _NONE
    if doc[i + 1].lower_ in ("that", "this") and (stop := after_rest(doc, after_phrase(doc, i + 1))) > i + 2 and stop < len(doc) and doc[stop].text in (",", "."):
        return i, stop  # "the machine, that red tyrant, roars"
    if doc[i + 1].lower_ not in ("the", "a", "an"):
        return _NONE
    stop = after_phrase(doc, i + 1)
    if stop < len(doc) and stop > i + 1 and _seen_as(doc, i, stop):
        return i, after_rest(doc, stop)
    if stop < len(doc) and stop > i + 1 and (_out_of_place(doc, i, stop) or (doc[stop].text == "," and figurative(doc[i - 1].lemma_.lower()))):
        return i, pause(doc, stop)
    if stop >= len(doc) or doc[stop].lower_ != "of" or stop + 1 >= len(doc):
        return _NONE
    noun = noun_of(doc, i + 1)
    if lexicon.find("people", noun) or not lexicon_noun(noun) or not (lexicon.find("people", doc[i - 1].lower_) or doc[i - 1].pos_ == "PROPN"):
        return _NONE
    whose = after_phrase(doc, stop + 1)
    end = whose == len(doc) or doc[whose].text in (",", ".", ";", ":") or doc[whose].lower_ == "and"
    return (i, whose) if end and whose > stop + 1 and doc[stop + 1].lower_ in ("his", "her", "their", "the", "all", "our", "my", "its") else _NONE


def _seen_as(doc: Doc, i: int, stop: int) -> bool:
    """ "The town spreads before the steamer, a tray of jewels under the sun": no one is there who could carry it."""
    if doc[i + 1].lower_ == "the" or doc[stop].lower_ != "of" or not lexicon.find("things", noun_of(doc, i + 1)) or not finite_before(doc, i):
        return False
    peopled = any(t.tag_ == "PRP" or lexicon.find("people", lexicon.singular(t.lower_)) or t.ent_type_ == "PERSON" for t in doc)
    return not peopled and not any(t.tag_ in FINITE for t in doc[stop:])


def _out_of_place(doc: Doc, i: int, stop: int) -> bool:
    """ ", a whale among minnows, ...", ", a great fish out of its pond": said of somebody."""
    if doc[i + 1].lower_ == "the" or not lexicon.find("animals", noun_of(doc, i + 1)) or not any(lexicon.find("people", lexicon.singular(t.lower_)) for t in doc[:i]):
        return False
    return doc[stop].lower_ in ("among", "amongst", "amid", "without") or doc[stop : stop + 2].text.lower() == "out of"


def _named_after(doc: Doc, i: int) -> Span:
    """ "sorts the feathers: wild duck here, pigeon there": each is a feather."""
    if doc[i].text != ":" or not any(t.lower_ in words.SHED for t in doc[:i]):
        return _NONE
    rest = doc[i + 1 :]
    return (i, len(doc) - 1) if not any(t.tag_ in FINITE or t.pos_ in ("DET", "PRON") for t in rest) and any(lexicon.find("animals", t.lower_) for t in rest) else _NONE


def _such(doc: Doc, i: int) -> Span:
    """ "a hairdresser's dummy of a man", "a scarecrow of a horse": only what stands after "of"."""
    if doc[i].lower_ != "of" or i + 2 >= len(doc) or doc[i + 1].lower_ not in ("a", "an") or doc[i - 1].tag_ not in ("NN", "NNP"):
        return _NONE
    noun, of = doc[i - 1].lower_, noun_of(doc, i + 1)
    start = next((k for k in range(i - 2, max(-1, i - 7), -1) if doc[k].lower_ in ("a", "an")), -1)
    whole = of in words.WHOLE_BEINGS and not lexicon.find("people", noun) and lexicon_noun(noun)
    if start < 0 or not whole or noun in words.REPORT | words.BODY | words.HOLLOW | words.PARTS:
        return _NONE
    start -= start > 0 and doc[start - 1].lower_ == "such"
    return start, i + 1


_RULES: tuple[Callable[[Doc, int], Span], ...] = (
    _like, _as, _first_as, _than, _as_if, _measure, _seems, _mistaken, _turned, _compound, _made_of, _standing_for, _named_after, _such,
)  # fmt: skip
