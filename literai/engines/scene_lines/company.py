"""Who joins the cast: one already there or one more, those a group is of, those who act as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import nouns, people, words
from literai.engines.scene_lines.nouns import Noun
from literai.engines.scene_lines.people import Member

if TYPE_CHECKING:
    from spacy.tokens import Token

    from literai.engines.scene_lines.understand import Found


def one_more(token: Token, found: Found) -> None:
    """ "one man stabs another": a second of the same kind."""
    for member in found.members:
        who = member.token
        if who is None or who.i > token.i or member.count != 1:
            continue
        if any(c.lower_ == "one" for c in who.children) or (token.dep_ == "dobj" and who.dep_ == "nsubj" and who.head.i == token.head.i):
            member.count = 2
            return


def join(member: Member, found: Found) -> None:
    """Adds an entry, or to the one it is: "the boy" is the boy already there, "another boy" is one more."""
    for other in found.members:
        same = other.kind == member.kind or (member.definite and other.count == 1 and other.kind.split()[-1] == member.kind.split()[-1])
        if not same:
            continue
        if member.definite and (member.count == other.count or not member.sure):
            other.action = other.action or member.action
            return
        if other.kind == member.kind and not member.definite and member.action == other.action:
            other.count, other.sure = other.count + member.count, other.sure and member.sure
            return
    found.members.append(member)


def _hulk(token: Token, inner: Token) -> bool:
    """ "a mountain of a man": only the man."""
    return token.lemma_.lower() in words.HULKS and any(c.lower_ in ("a", "an") for c in inner.children)


def counts_others(token: Token, found: Found, skip: set[int]) -> bool:
    """ "a crowd of beggars", "a row of lamps", "a giant of a man": the word after "of" is what is seen."""
    head = lexicon.singular(token.lower_)
    inner = next((t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.dep_ == "pobj"), None)
    if (
        inner is None
        or inner.i in found.gone
        or not (_hulk(token, inner) or head in lexicon.GROUPS or head in words.HOLLOW or token.lower_ in words.HOLLOW or head in words.SPELLED)
    ):
        return False
    noun = nouns.read(inner)
    if noun is None or noun.sort not in ("person", "animal"):
        return token.lower_ in words.HOLLOW and head not in ("forest", "sea", "heap", "pile", "party", "cloud") and noun is not None
    shoal = head in lexicon.GROUPS and not any(c.dep_ in ("det", "poss", "nummod") for c in inner.children)  # "a shoal of fish"
    several = inner.tag_ in ("NNS", "NNPS") or inner.lower_ in lexicon.GROUPS or shoal
    if not several:
        return True
    number = words.SPELLED.get(head)
    owner = people.member(inner, noun.phrase)
    owner.count = number * (2 if token.lower_ == "couples" else 1) if number else lexicon.GROUPS.get(head, 6)
    if head in ("couple", "pair"):
        owner.count = 2
    owner.sure, owner.action, owner.token = number is not None, people.action_of(token), token
    join(owner, found)
    found.seen.append(Noun(token, noun.phrase, noun.known, noun.sort))
    skip.add(inner.i)
    return True


def acts_as_one(token: Token, found: Found) -> bool:
    """ "the whole class stares", "all the village comes out": those who are in it."""
    who = words.WHOLES.get(token.lower_)
    if who is None or not any(c.lower_ in ("whole", "entire", "all", "half") for c in token.children):
        return False
    if token.dep_ not in ("nsubj", "nsubjpass", "conj") and not any(c.dep_ == "acl" for c in token.children):
        return False
    join(Member(who, people.SEVERAL, sure=False, action=people.action_of(token), token=token), found)
    return True
