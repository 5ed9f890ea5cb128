"""A sentence to what it shows: who, where, what with; its nouns are read one after another.

Only what the sentence shows counts. Notes fill in what it leaves open: hour, weather, mood and place.
"""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import details, nouns, people, places, words
from literai.engines.scene_lines.company import acts_as_one, counts_others, join, one_more
from literai.engines.scene_lines.figures import figurative
from literai.engines.scene_lines.grammar import absent
from literai.engines.scene_lines.nouns import Noun
from literai.engines.scene_lines.people import Member
from literai.engines.scene_lines.places import Place
from literai.engines.scene_lines.predicates import in_a_place, only_as_much, really
from literai.types import Character

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PRONOUNS = {"he": "he", "him": "he", "himself": "he", "she": "she", "herself": "she", "they": "they", "them": "they", "themselves": "they", "i": "I", "me": "I", "myself": "I", "we": "we", "us": "we"}  # fmt: skip


_LIFE = frozenset(("day", "life", "year", "night", "youth", "world", "future", "past"))  # whose these are, he is spoken of


@dataclass
class Found:
    """What has been read off one sentence."""

    members: list[Member] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    things: list[Noun] = field(default_factory=list)
    seen: list[Noun] = field(default_factory=list)  # every noun that stands for something
    pronouns: list[tuple[str, Token]] = field(default_factory=list)  # he, she, they, I, we
    owners: list[tuple[str, Token]] = field(default_factory=list)  # whose feelings or parts are spoken of: "his", "her"
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    gone: frozenset[int] = frozenset()

    @property
    def cast(self) -> list[tuple[str, int, str]]:
        return [(m.kind, m.count, m.action) for m in self.members]

    @property
    def objects(self) -> list[str]:
        return list(dict.fromkeys(noun.phrase for noun in self.things))


def understand(doc: Doc, known: Sequence[Character] = ()) -> Found:
    """Reads the sentence.

    Args:
        doc: of `repair.read`.
        known: the book's characters so far, those of this chunk first.
    """
    gone = absent(doc)
    found = Found(gone=frozenset(gone))
    skip: set[int] = set()
    for token in doc:
        if token.tag_ == "PRP$":
            _pronoun(token, found)
        if token.i in gone or token.i in skip:
            continue
        if (somebody := people.bare_name(token)) is not None:
            join(somebody, found)
        elif token.lower_ == "another" and (token.i + 1 == len(doc) or token.nbor().pos_ not in ("NOUN", "ADJ", "PROPN")):
            one_more(token, found)
        elif token.pos_ == "PRON" or token.lower_ in ("he", "she", "they"):
            _pronoun(token, found)
        elif _modifies(token) and (place := places.beside(token)):
            found.places.append(place)
            if nouns.is_noun(token):
                _noun(token, found, skip, known)
        elif token.dep_ == "poss" and token.pos_ in ("NOUN", "PROPN"):
            _owner(token, found, known)
        elif nouns.is_noun(token):
            _noun(token, found, skip, known)
    details.give(found.members, found.things)
    details.seat(found.members, found.seen)
    found.relations = details.relations(found.seen)
    return found


def _modifies(token: Token) -> bool:
    """Stands before a noun as part of it: "parlour curtains" (which the small model may take for a number)."""
    if nouns.before_its_verb(token):
        return False
    if token.dep_ in ("compound", "nmod") and token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return True
    if token.dep_ == "amod" and token.pos_ == "ADJ" and token.lower_ in words.ROOMS:
        return True  # "the attic grate"
    return token.dep_ == "nummod" and token.i + 1 < len(token.doc) and token.nbor().pos_ == "NOUN" and token.is_alpha and not token.like_num


def _pronoun(token: Token, found: Found) -> None:
    kind = _PRONOUNS.get(token.lower_)
    if token.lower_ == "her" and token.dep_ in ("dobj", "pobj", "dative", "nsubj"):
        kind = "she"
    if (
        token.tag_ == "PRP$"
        and token.lower_ in ("his", "her")
        and (token.head.lemma_.lower() in words.MINDS | words.SAID_BY | _LIFE or figurative(token.head.lemma_.lower()))
    ):
        found.owners.append(("he" if token.lower_ == "his" else "she", token))
    if kind is not None:
        found.pronouns.append((kind, token))


def _owner(token: Token, found: Found, known: Sequence[Character]) -> None:
    """ "the old man's hand": he is there when what he has is a part of him."""
    if _shows_owner(token):
        _noun(token, found, set(), known)
    elif (place := places.beside(token)) is not None:
        found.places.append(place)


def _shows_owner(token: Token) -> bool:
    """Is he there, whose this is: a part of him, what he carries, feels or says, or what is snatched from him?"""
    thing = token.head
    if thing.lemma_.lower() in words.BODY | words.CARRIED | words.SAID_BY or thing.lower_ in words.BODY or figurative(thing.lemma_.lower()):
        return True
    if any(c.dep_ == "amod" and c.lower_ in words.BEDRIDDEN for c in token.children):
        return True  # "to a sleeping girl's bed"
    return thing.dep_ == "dobj" and thing.head.lemma_.lower() in words.SNATCHING and nouns.read(thing) is not None


def _noun(token: Token, found: Found, skip: set[int], known: Sequence[Character]) -> None:
    if token.pos_ == "PROPN" and (said := _said_after(token, known)) is not None:
        join(people.described_name(token, said.phrase, person=said.sort == "person"), found)
        found.seen.append(said)
        skip.add(said.token.i)
        return
    if token.pos_ == "PROPN" and (member := people.named(token, known)) is not None:
        join(member, found)
        return
    if counts_others(token, found, skip) or only_as_much(token) or _when(token) or acts_as_one(token, found):
        return
    noun = nouns.read(token)
    if noun is None:
        if token.lemma_.lower() in words.SEEN_WEATHER:
            found.things.append(Noun(token, lexicon.singular(token.lower_), token.lemma_.lower(), "thing"))
        return
    if token.dep_ in ("attr", "oprd") and token.head.lemma_ in ("be", "become", "seem", "appear", "feel", "look") and not really(token, noun, found):
        skip.update(
            t.i
            for part in (token, *(c for c in token.head.children if c.dep_ == "prep" and c.lower_ in ("among", "amid", "of", "to")))
            for t in part.subtree
            if t.i >= token.i and not in_a_place(t, token)
        )
        return
    if noun.sort in ("person", "animal"):
        _person(noun, found, known)
        return
    if _worn(noun, found):
        return
    if noun.sort == "place":
        found.places.append(places.weigh(noun))
    if noun.sort == "thing" or noun.thing:
        found.things.append(noun)
    found.seen.append(noun)


def _said_after(token: Token, known: Sequence[Character]) -> Noun | None:
    """The noun that says what a name is: "Buck the sledge dog". None for the book's own characters, whom their notes describe."""
    if any(token.text in (*c.name.split(), *c.aliases) for c in known) or token.i + 1 >= len(token.doc) or token.nbor().lower_ != "the":
        return None
    said = next((c for c in token.children if c.dep_ == "appos" and c.left_edge.i == token.i + 1 and c.pos_ == "NOUN"), None)
    noun = nouns.read(said) if said is not None else None
    return noun if noun is not None and noun.sort in ("person", "animal") else None


def _person(noun: Noun, found: Found, known: Sequence[Character]) -> None:
    token = noun.token
    role = next((c for c in known if _is_called(c, token, noun.phrase)), None)
    member = people.member(token, noun.phrase)
    if role is not None:
        member = Member(people.kind_of(role), action=member.action, definite=True, token=token)
    if token.dep_ == "appos" and _same(token, found):
        return
    member.traits = details.traits_of(token)
    join(member, found)
    found.seen.append(noun)


def _is_called(character: Character, token: Token, phrase: str) -> bool:
    """ "the Count" is the character whose alias that is."""
    said = [c.lower_ for c in token.children if c.dep_ == "det"]
    if "the" not in said or token.tag_ == "NNS":
        return False
    names = {name.lower().removeprefix("the ") for name in (character.name, *character.aliases) if name.lower().startswith("the ") or name.islower()}
    return phrase in names


def _same(token: Token, found: Found) -> bool:
    """An apposition that says more of somebody, not the next of a list."""
    listed = any(c.dep_ in ("conj", "cc", "appos") for c in token.children) or sum(c.dep_ == "appos" for c in token.head.children) > 1
    return (
        not listed
        and token.left_edge.i - token.head.i < 3
        and any(m.token is not None and m.token.i == token.head.i and m.count == people.count_of(token, token.lower_)[0] for m in found.members)
    )


def _when(token: Token) -> bool:
    """Words of time, weather and season are no things; moon, sun and stars are."""
    word = lexicon.singular(token.lower_)
    if word not in words.TIMES and word not in words.WEATHERS and word not in words.SEASONS:
        return False
    return not any(lexicon.exact(table, word) for table in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors"))


def _worn(noun: Noun, found: Found) -> bool:
    """Clothes on somebody are said of him, not laid on the floor."""
    if noun.sort != "thing" or not (lexicon.exact("things", noun.known) in words.WORN or lexicon.exact("things", noun.known) == lexicon.UNDRAWN):
        return False
    token = noun.token
    first = token
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    prep = first.head if first.dep_ == "pobj" else None
    owner = None
    if prep is not None and prep.lower_ in ("in", "with"):
        owner = next(
            (m for m in found.members if m.token is not None and m.token.i in (prep.head.i, *(c.i for c in prep.head.children if c.dep_ == "nsubj"))), None
        )
    elif first.dep_ == "dobj" and first.head.lemma_.lower() in ("wear", "don"):
        owner = next(
            (m for m in found.members if (m.token is not None and m.token.head.i == first.head.i) or (m.token is not None and m.token.i == first.head.head.i)),
            None,
        )
    if owner is None and any(c.dep_ == "poss" for c in first.children):
        owner = next((m for m in reversed(found.members)), None)
    if owner is None:
        return False
    owner.traits = (*owner.traits, f"in {noun.phrase}")
    found.seen.append(noun)
    return True
