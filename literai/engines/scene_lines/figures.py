"""Figures of speech: what a thing is only likened to or measured by, and subjects that have no body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.words import ABSTRACT, COLDNESS, MINDS, TIMES, WOUNDING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_BODILESS = ("ness", "ity", "hood", "ism", "tude", "acy", "dom")


def compares(token: Token) -> bool:
    """Is this "like", "as" or "than" a comparison? Not "as he ran", nor "as the stars come out", which tell when."""
    word = token.lower_
    if word in ("like", "unlike", "than"):
        return token.pos_ in ("ADP", "SCONJ", "ADV") and token.dep_ in ("prep", "mark", "advmod", "cc", "dep", "amod", "case")
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in ("if", "though"):
        return True
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "with", "upon", "from") and token.nbor().pos_ == "ADP" and token.pos_ == "ADP":
        return True  # "talks to it as to a wife"
    before = token.doc[token.i - 1] if token.i else None
    if before is not None and before.pos_ in ("ADJ", "ADV") and (before.pos_ == "ADJ" or any(t.lower_ in ("as", "so") for t in before.children)):
        return token.dep_ != "mark" or not any(t.dep_ == "nsubj" for t in token.head.children) or any(t.lower_ in ("as", "so") for t in before.children)
    return False


def measures(token: Token) -> bool:
    """ "wide enough for a hearse", "taking her for a serpent": neither is there."""
    before = token.nbor(-1).lower_ if token.i else ""
    return before == "enough" or (
        token.head.lemma_.lower() in ("take", "mistake")
        and token.dep_ == "prep"
        and token.head.pos_ == "VERB"
        and any(c.dep_ == "dobj" for c in token.head.children)
    )


def likened(token: Token) -> set[int]:
    """The words a comparison governs: the next noun phrase with what hangs on it, no further than the next verb of the sentence itself."""
    if token.dep_ in ("prep", "amod", "dep", "case") or token.lower_ == "for":
        stop = next(
            (t.i for t in token.doc[token.i + 1 :] if t.tag_ in ("VBZ", "VBD", "VBP", "MD") and t.dep_ not in ("relcl", "advcl", "ccomp")), len(token.doc)
        )
        if stop < len(token.doc) and token.doc[stop - 1].pos_ == "PROPN":
            stop -= 1  # "like a hound on a scent Holmes crawls"
        found = {t.i for t in token.subtree if token.i <= t.i < stop and not _place_after(t, token)}
        return found or {token.i}
    if token.dep_ == "mark":
        return {t.i for t in token.head.subtree if t.i >= token.i}
    found = {t.i for t in token.subtree if t.i >= token.i}
    return found | until_pause(token.i + 1, token.doc)


def _place_after(word: Token, comparison: Token) -> bool:
    """ "like a lizard in the moonlight", "like a wing around a man": the light and the man are there, though the parser hangs them on the figure."""
    for over in (word, *word.ancestors):
        if over.dep_ != "prep" or over.i <= comparison.i + 1 or over.head.i <= comparison.i or over.head.pos_ != "NOUN":
            continue
        inner = next((t for t in over.children if t.dep_ == "pobj"), None)
        if over.lower_ in ("around", "round", "across", "along", "toward", "towards", "behind", "beside") or (
            inner is not None and inner.lemma_.lower() in TIMES
        ):
            return True
    return False


def inner(prep: Token) -> bool:
    """ "in her heart", "beneath the man's brows": within somebody, where no room is."""
    if prep.lower_ not in ("in", "into", "within", "inside", "through", "beneath", "behind", "under", "at", "about", "round", "around", "of", "on", "upon"):
        return False
    noun = next((t for t in prep.children if t.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in MINDS:
        return False
    if prep.lower_ not in ("in", "within", "inside") and noun.lemma_.lower() in ("eye", "breast", "voice", "brow", "look", "gaze"):
        return noun.lemma_.lower() == "brow" and any(t.dep_ == "poss" for t in noun.children)
    return any(t.dep_ == "poss" for t in noun.children) or any(
        lexicon.find("people", t.lemma_.lower()) for c in noun.children if c.lower_ == "of" for t in c.children
    )


def inside_somebody(verb: Token, subject: Token) -> bool:
    """ "a storm rages in his breast", "two fiends lurk beneath his brows"; a knife in the heart is there."""
    word = subject.lemma_.lower()
    if subject.pos_ != "NOUN" or word in WOUNDING or any(c.lower_ in ("the", "his", "her", "their", "its") for c in subject.children):
        return False
    verbs = (verb, *(c for c in verb.children if c.dep_ == "xcomp"))
    if any(t.dep_ == "pobj" and t.lemma_.lower() in WOUNDING for v in verbs for c in v.children if c.dep_ == "prep" for t in c.children):
        return False  # "an officer lies there with a bullet through his heart"
    return any(inner(c) for v in verbs for c in v.children if c.dep_ == "prep")


def known_person(token: Token) -> bool:
    """ "the old steward", "her son", "Toad": there, whatever feeling gnaws at him."""
    if token.pos_ == "PROPN" and (token.ent_type_ == "PERSON" or lexicon.find("people", token.lower_) or lexicon.find("animals", token.lower_)):
        return True
    if token.pos_ in ("ADJ", "DET", "PRON") and token.head.i != token.i and token.head.pos_ == "NOUN":
        return known_person(token.head)
    said = any(c.lower_ in ("the", "his", "her", "their", "this", "that", "both", "two", "three") for c in token.children)
    return token.pos_ == "NOUN" and said and bool(lexicon.exact("people", lexicon.singular(token.lower_)))


def bodiless(subject: Token) -> bool:
    """Such a subject; but "a youth", "the beauty" are people."""
    word = subject.lemma_.lower()
    if word == "darkness":
        return False  # it comes and goes as weather does
    if word in COLDNESS and any(figurative(t.lemma_.lower()) for t in subject.conjuncts):
        return True
    return figurative(word) and not (lexicon.exact("people", word) and any(c.dep_ == "det" for c in subject.children))


def figurative(word: str) -> bool:
    """Is this lemma of something that has no body: listed, or by its ending, where the lexicon does not know it?"""
    if word in ABSTRACT:
        return True
    return (
        len(word) > 6
        and word.endswith(_BODILESS)
        and not any(lexicon.exact(t, word) for t in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors"))
    )


def until_pause(start: int, doc: Doc) -> set[int]:
    """From `start` to the end of the first noun phrase."""
    found = set()
    for t in doc[start:]:
        if t.pos_ in ("PUNCT", "VERB", "CCONJ") and not (t.dep_ == "amod" or t.tag_ == "VBN"):
            break
        found.add(t.i)
        if t.pos_ in ("NOUN", "PROPN") and not (t.i + 1 < len(doc) and t.nbor().pos_ in ("NOUN", "PROPN")):
            break
    return found


def below(tokens: Iterable[Token]) -> set[int]:
    """Indexes of all words that hang on these."""
    return {t.i for token in tokens for t in token.subtree}
