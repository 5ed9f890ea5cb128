"""What "no", "not", "never" and "without" take away, and what they leave standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.scene_lines.figures import below
from literai.engines.scene_lines.phrases import after_phrase
from literai.engines.scene_lines.words import DEFINITE, SPARED

if TYPE_CHECKING:
    from spacy.tokens import Token


def denied(token: Token) -> set[int]:
    """What is taken away, no further than the next colon or semicolon."""
    stop = next(
        (t.i for t in token.doc[token.i + 1 :] if t.text in (":", ";") or (t.lower_ in ("only", "but", "just", "merely") and t.nbor(-1).text == ",")),
        len(token.doc),
    )
    return {i for i in _taken(token) if i < stop}


def _taken(token: Token) -> set[int]:
    """What "no", "not" and "without" take away: a noun with all that hangs on it, or a verb's objects."""
    word, head = token.lower_, token.head
    following = token.doc[token.i + 1 : token.i + 3].text.lower()
    if following.startswith(("bigger than", "larger than", "more than", "less than", "one but", "longer", "sooner", "doubt", "wonder")) or (
        word == "nothing" and following.startswith(("but", "save", "except", "more"))
    ):
        return {token.i}
    if word == "not" and following.split(" ")[0] in ("one", "a", "any", "single", "even"):
        noun = next((t for t in token.doc[token.i + 1 : token.i + 5] if t.pos_ in ("NOUN", "PROPN")), None)
        stop = next((t.i for t in token.doc[token.i + 1 :] if t.text in (",", ";", ":", ".")), len(token.doc))
        return {token.i} if noun is None else {t.i for t in (noun, *noun.children, *noun.conjuncts) if token.i <= t.i < stop}
    if word == "without":
        stop = next((t.i for t in token.doc[token.i + 1 :] if t.text in (",", ";", ".")), len(token.doc))
        phrase = after_phrase(token.doc, token.i + 1)
        if phrase > token.i + 1 and phrase < stop and token.doc[phrase].tag_ == "IN" and token.doc[phrase].lower_ not in ("of", "with"):
            stop = phrase  # "without a word across the lake"
        return {i for i in below([token]) if i < stop} - _exception(token)
    if token.dep_ == "det" or (word in ("no", "neither", "nor") and head.pos_ in ("NOUN", "PROPN")):
        gone = {t.i for t in head.subtree if not any(a.dep_ == "relcl" for a in t.ancestors if a.i > head.i)}
        return (
            gone
            - _exception(head)
            - {t.i for t in head.subtree if any(a.dep_ == "prep" and a.head.i == head.i and a.lower_ in ("to", "in", "on", "at") for a in (t, *t.ancestors))}
        )
    if word == "never" and head.tag_ == "VBN" and any(c.lemma_ == "have" for c in head.children if c.dep_ == "aux"):
        return below(c for c in head.children if c.dep_ in ("dobj", "prep", "attr", "xcomp", "oprd", "acomp", "ccomp"))  # it has never come to pass
    if head.pos_ in ("VERB", "AUX"):
        if word == "nothing" and token.dep_ in ("dobj", "nsubj"):
            return {token.i}
        if head.lemma_.lower() in SPARED and any(c.dep_ == "dobj" and any(d.lower_ in DEFINITE for d in c.children) for c in head.children):
            return {token.i}  # "dares not touch the sleeping child": the child is there
        kept = ("dobj", "attr", "xcomp", "oprd", "acomp", "ccomp")
        return below(c for c in head.children if c.dep_ in kept and c.i > token.i) - _exception(head)
    if word in ("nobody", "none", "nothing"):
        where = below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("in", "on", "at", "of") and c.i > token.i)
        return {t.i for t in token.subtree} - where  # "nobody in the council chamber"
    return {t.i for t in token.subtree} | ({head.i} if token.dep_ in ("det", "neg") else set())


def _exception(head: Token) -> set[int]:
    """ "nobody but one man": the man is there."""
    return {t.i for child in head.subtree if child.lower_ in ("but", "except", "save") for t in child.subtree}
