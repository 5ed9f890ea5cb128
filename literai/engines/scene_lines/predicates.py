"""What something is said to be, or to be as much as: "the balls are hedgehogs" is meant, "his heart was a stone", "a sea of faces" are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import nouns, words
from literai.engines.scene_lines.figures import figurative

if TYPE_CHECKING:
    from spacy.tokens import Token

    from literai.engines.scene_lines.nouns import Noun
    from literai.engines.scene_lines.understand import Found

_HOUSES = frozenset(
    ("house", "hall", "room", "bed", "court", "temple", "chamber", "statue", "figure", "hospital", "cry", "scene", "book")
)  # "house of mourning"


def really(token: Token, noun: Noun, found: Found) -> bool:
    """Is what something is said to be really there? "The balls are hedgehogs" is; "he is a lion" is a figure; "he was a soldier" says who he is."""
    subject = next((c for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if token.head.lemma_ in ("seem", "appear", "feel", "look"):
        return subject is not None and noun.sort == "person" and subject.lower_ in ("he", "she", "who")
    if subject is None:
        return next((t.lemma_.lower() for t in token.doc if t.pos_ in ("NOUN", "PROPN")), "") not in words.ABSTRACT
    if any(c.dep_ == "expl" for c in token.head.children):
        return True
    if subject.pos_ == "PRON" and subject.lower_ in ("he", "she"):
        if noun.sort == "person":
            found.pronouns = [(kind, t) for kind, t in found.pronouns if t.i != subject.i]
            return True
        return False
    if subject.lower_ in ("they", "these", "those") and noun.sort in ("thing", "animal") and found.members:
        return False  # "they are living torches"
    if subject.lower_ in ("it", "this", "that", "there", "they", "which", "who"):
        return noun.sort != "animal" or subject.lower_ != "who"
    whose = nouns.read(subject) if nouns.is_noun(subject) else None
    if whose is None:
        told = words.ABSTRACT | words.BODY | set(words.TIMES) | set(words.WEATHERS)
        return subject.lemma_.lower() not in told and noun.sort in ("place", "person") and subject.pos_ != "PROPN"
    if whose.sort == "place" and not whose.thing:
        return (
            noun.sort == "place" and noun.known.split()[-1] not in words.HEAPS and bool((noun.outdoors and whose.outdoors) or (noun.indoors and whose.indoors))
        )
    figure = (
        whose.sort == "person" or noun.sort == "person" or (noun.sort in ("thing", "place") and token.tag_ == "NN" and whose.token.tag_ == "NN")
    )  # "the fire is a nest of snakes"
    return not figure


def in_a_place(word: Token, figure: Token) -> bool:
    """ "he is a bear in the drawing room": the room is there."""
    for over in (word, *word.ancestors):
        if over.dep_ == "prep" and over.head.i == figure.i and over.lower_ in ("in", "at", "on"):
            noun = next((t for t in over.children if t.dep_ == "pobj"), None)
            return (
                noun is not None
                and any(c.lower_ == "the" for c in noun.children)
                and bool(lexicon.find("outdoors", noun.lower_) or lexicon.find("indoors", noun.lower_))
            )
    return False


def only_as_much(token: Token) -> bool:
    """ "a sea of light", "a forest of hopes"."""
    inner = next((t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.dep_ == "pobj"), None)
    if (
        inner is not None
        and (figurative(inner.lemma_.lower()) or inner.lower_ in words.ABSTRACT)
        and inner.lemma_.lower() not in words.BODIES
        and token.lower_ not in _HOUSES
        and not lexicon.find("people", token.lemma_.lower())
    ):
        return True  # "the prison of his pride", "a web of lies"
    if (
        inner is not None
        and inner.lemma_.lower() in ("smile", "grin", "frown", "laugh", "sigh", "chance", "doubt", "hope")
        and not lexicon.find("people", lexicon.singular(token.lower_))
    ):
        return True  # "the ghost of a smile"
    if inner is not None and token.lemma_.lower() in words.COVERS and lexicon.singular(inner.lower_) in words.MATTERS and not _piled(token, inner):
        return True  # "a helmet of hair", "a sea of faces"
    return inner is not None and inner.lemma_.lower() in words.LIGHT_OF and (token.lower_ not in words.PARTS or token.lower_ in ("wall", "walls", "pit"))


def _piled(token: Token, inner: Token) -> bool:
    """ "the lake of ice", "a pool of her own tears": there."""
    return any(c.lower_ == "the" for c in token.children) or any(c.dep_ in ("det", "poss") for c in inner.children)
