"""What was found in a sentence, and what holds when it does not say, to fields."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import people as who
from literai.engines.scene_lines import places, words
from literai.engines.scene_lines.implied import implied, likely, speaks
from literai.engines.scene_lines.nouns import Noun
from literai.engines.scene_lines.people import Member
from literai.engines.scene_lines.understand import Found
from literai.engines.scene_lines.when import Said
from literai.types import Character, Fields, TimeOfDay

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def fields_of(doc: Doc, found: Found, *, setting: str = "", indoors: bool | None = None, time: TimeOfDay | None = None, weather: str = "", season: str = "", mood: str = "", people: Sequence[Character] = ()) -> Fields:  # fmt: skip
    """Fields of the sentence; the keyword arguments are what holds when it does not say.

    Args:
        people: the characters of this chunk: a pronoun may mean the only one of its sex.
    """
    members = _resolved(found, people)
    where, inside, within = _where(found, members)
    if where:
        setting, indoors = where, inside
    said = Said(doc, found.gone)
    hour = said.time() or time or said.guessed(outdoors=indoors is not True)
    objects = tuple(
        dict.fromkeys(
            noun.phrase for noun in found.things if noun.phrase != setting or any(lexicon.find(t, noun.phrase) for t in ("things", "builds", "plants"))
        )
    )[:10]
    return Fields(
        setting, indoors, hour, said.weather() or weather, said.first(words.SEASONS) or season, said.first(words.MOODS) or mood,
        cast=tuple((m.kind, m.count) for m in members), objects=objects, actions=tuple(m.action for m in members), within=within,
        held=tuple(m.held for m in members), seats=tuple(m.seat for m in members), traits=tuple(m.traits for m in members),
        relations=tuple(found.relations), unsure=tuple(i for i, m in enumerate(members) if not m.sure),
    )  # fmt: skip


# -- where ----------------------------------------------------------------------------------------


def _where(found: Found, members: Sequence[Member]) -> tuple[str, bool | None, str]:
    """Setting, indoors, and the wider place."""
    ranked = sorted(enumerate(found.places), key=lambda entry: (-entry[1].weight, entry[0]))
    seen = [
        *(_cue(noun) for noun in found.seen if speaks(noun.phrase) or _own(noun)),
        *(m.kind for m in members),
    ]
    named = [places.told_apart(place, seen) for _, place in ranked]
    guess, inside = implied(seen)
    if not named or named[0].weight < places.STRONG:
        treed = inside is True and bool(named) and named[0].phrase == "trees" and named[0].weight > 0.3  # a nightcap under a tree
        if guess and not treed and (not named or named[0].weight < 0.85):
            return (
                guess,
                inside,
                named[0].phrase if named and named[0].weight > 0.6 and named[0].indoors in (inside, None) else "room" if inside and guess != "room" else "",
            )
        if (
            inside is not False
            and not any(noun.phrase.split()[-1] in _OPEN_FIRES for noun in found.things)
            and any(
                lexicon.find("things", noun.known) == "fire"
                and (
                    _before(noun.token) in ("by", "before", "round", "around", "beside", "near", "over")
                    or (_before(noun.token) in ("on", "into", "in") and any(a.lemma_.lower() in _BURNING for a in noun.token.ancestors))
                )
                for noun in found.things
            )
        ):
            return "fireside", True, "room"
        if not named or named[0].weight < 0.6:
            return _faint(named, seen)
    top = named[0]
    sure = [p for p in named if p.weight >= places.STRONG and p.indoors is not None]
    indoors = top.indoors
    if indoors is None and sure:
        indoors = sure[0].indoors if len({p.indoors for p in sure}) == 1 or sure[0].weight >= top.weight - 1.2 else None
    elif indoors is not None and any(p.indoors is not None and p.indoors != indoors and p.weight > top.weight - 0.4 for p in sure):
        indoors = None
    if top.phrase.split()[-1] in ("window", "casement", "pane", "lattice") and any(p.indoors is False for p in sure):
        indoors = None  # "at the window of a cottage": from without or within
    wider = next(
        (
            p
            for p in named[1:]
            if p.weight >= 0.75 and _drawn(p.phrase) != _drawn(top.phrase) and (p.indoors is None or indoors is None or p.indoors == indoors)
        ),
        None,
    )
    around = wider.phrase if wider else ""
    if top.phrase.split()[-1] in _DOORS and indoors is None:
        guess, inside = implied([noun for noun in seen if noun.split()[-1] not in _DOORS])
        if inside is True and guess != "room":
            return guess, True, top.phrase  # servants collide in it: seen from within
    if indoors is False and not lexicon.find("outdoors", top.phrase):
        return (guess if guess and inside is False else "street"), False, top.phrase  # before the prison
    return top.phrase, indoors, around


def _cue(noun: Noun) -> str:
    """The noun as a cue to where it stands; a door that something is beside or before shows no inside."""
    if noun.phrase.endswith(" door") and _before(noun.token) in words.TOWARD | {"beside", "at"}:
        return "door"
    return noun.phrase if speaks(noun.phrase) else lexicon.singular(noun.known)


def _before(token: Token) -> str:
    """The word before the noun phrase."""
    return token.left_edge.nbor(-1).lower_ if token.left_edge.i else ""


def _faint(named: Sequence[places.Place], seen: Sequence[str]) -> tuple[str, bool | None, str]:
    """When nothing says where: what is there lives or lies somewhere; else the place that was named in passing."""
    guess, inside = likely(seen)
    if guess:
        return guess, inside, "room" if inside else ""
    passing = next((p for p in named if p.indoors is not None and places.solid(p.phrase)), None)
    return (passing.phrase, passing.indoors, "") if passing else ("", None, "")


def _own(noun: Noun) -> bool:
    """Known by its own name, not matched with something like it."""
    return lexicon.singular(noun.known).split()[-1] == lexicon.singular(noun.phrase).split()[-1]


_BURNING = frozenset(
    ("fling", "throw", "cast", "toss", "drop", "put", "thrust", "feed", "push", "poke", "stare", "gaze", "look")
)  # on or into the fire of a room
_OPEN_FIRES = frozenset(("pyre", "bonfire", "beacon", "brazier"))
_DOORS = frozenset(("door", "doorway", "threshold"))


def _drawn(phrase: str) -> str:
    return lexicon.find("outdoors", phrase) or lexicon.find("indoors", phrase)


# -- who ------------------------------------------------------------------------------------------


def _resolved(found: Found, present: Sequence[Character]) -> list[Member]:
    """The cast, with pronouns as those already there, or as somebody else."""
    members = list(found.members)
    for pronoun, token in found.pronouns:
        if pronoun in ("he", "she"):
            _one(pronoun, token, members, present)
        elif pronoun == "they" and not members and not _of_things(token, found):
            members.append(Member("people", 2, sure=False, action=who.action_of(token), token=token))
        elif pronoun == "I" and not any(m.kind == "narrator" for m in members):
            members.append(Member("narrator", action=who.action_of(token), token=token))
        elif pronoun == "we" and not members:
            members += [Member("narrator", action=who.action_of(token), token=token), Member("companion", action=who.action_of(token), token=token)]
    if not members and found.owners:  # "her grief is a river"
        pronoun, token = found.owners[0]
        members.append(Member("man" if pronoun == "he" else "woman", definite=True, token=token))
    return members


def _of_things(they: Token, found: Found) -> bool:
    """ "The letters were never sent; they lie in the trunk": things named before in the plural."""
    plural = [t for t in they.doc[: they.i] if t.tag_ == "NNS" and t.dep_ in ("nsubj", "nsubjpass", "dobj")]
    return bool(plural) and any(noun.token.i == plural[-1].i and noun.sort == "thing" for noun in found.seen)


def _one(pronoun: str, token: Token, members: list[Member], present: Sequence[Character]) -> None:
    fits = [m for m in members if m.count == 1 and m.kind not in lexicon.GROUPS and _may_be(m, pronoun) and not _together(token, m.token)]
    before = [m for m in fits if m.token is not None and (m.token.i < token.i or token.dep_ in ("pobj", "dobj") or _under(token, m.token))]
    sexed = [m for m in before if who.female(m.kind) is not None]
    for chosen in (*sexed, *before):
        chosen.action = chosen.action or who.action_of(token)
        return
    here = [c for c in present if c.pronoun == pronoun]
    kind = who.kind_of(here[0]) if len(here) == 1 else "man" if pronoun == "he" else "woman"
    same = next((m for m in members if m.kind == kind and m.definite), None)
    if same is None:
        members.append(Member(kind, action=who.action_of(token), definite=True, token=token))
    else:
        same.action = same.action or who.action_of(token)


def _may_be(member: Member, pronoun: str) -> bool:
    sex = who.female(member.kind)
    return sex is None or sex is (pronoun == "she")


def _together(pronoun: Token, other: Token | None) -> bool:
    """Two of one clause are two people: in "she sets the baby down" she is not the baby."""
    if other is None:
        return False
    return (
        _clause(pronoun) == _clause(other)
        and other.dep_ not in ("conj", "appos")
        and not (
            pronoun.dep_ == "pobj"
            and other.dep_ == "nsubj"
            and pronoun.head.lower_ in ("behind", "before", "beside", "around", "about", "with", "under", "above", "over", "near")
        )
    )


def _clause(token: Token) -> int:
    """Index of the verb a word hangs on."""
    over = token.head
    while over.pos_ not in ("VERB", "AUX") and over.head.i != over.i:
        over = over.head
    return over.i


def _under(pronoun: Token, other: Token) -> bool:
    """The pronoun stands in a clause before the one its owner is in: "as he ran, the boy shouted"."""
    return any(a.dep_ in ("advcl", "prep", "acl") and a.i < other.i for a in pronoun.ancestors) and pronoun.i < other.i
