"""A sentence to fields: who, where, when, what with.

Only what the sentence shows counts. Notes fill in what it leaves open: hour, weather, mood and place.
"""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.illustrator.actions import ACTIONS
from literai.engines.scene_lines import words
from literai.engines.scene_lines.grammar import absent
from literai.types import Character

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BODY = frozenset(
    ["hand", "eye", "face", "head", "arm", "leg", "foot", "finger", "heart", "lip", "voice", "hair", "back", "brow", "cheek", "knee", "shoulder", "mouth", "neck", "tooth", "mind", "soul", "blood", "breath", "tear", "ear", "nose", "tongue", "breast", "chest", "body", "skin", "bone"]
)  # fmt: skip
_DESCRIBING = frozenset(
    [
        "white",
        "black",
        "red",
        "grey",
        "gray",
        "brown",
        "golden",
        "blue",
        "green",
        "yellow",
        "pale",
        "old",
        "young",
        "little",
        "tall",
        "small",
        "big",
        "huge",
        "ragged",
        "hooded",
        "masked",
        "wounded",
        "dead",
        "sleeping",
        "blind",
        "giant",
        "female",
    ]
)
_KIND_WORDS = frozenset(["old", "young", "little", "white", "dead", "giant"])  # that change what is drawn


@dataclass
class Found:
    """What has been read off one sentence."""

    cast: list[tuple[str, int, str]] = field(default_factory=list)  # kind, count, action
    places: list[tuple[float, str, bool | None]] = field(default_factory=list)  # weight, phrase, indoors
    objects: list[str] = field(default_factory=list)
    pronouns: list[tuple[str, str]] = field(default_factory=list)  # he, she, they, I, we; action
    actions: int = 0


def understand(doc: Doc, people: Sequence[Character] = ()) -> Found:
    """Reads the sentence's nouns one after another."""
    gone, found = absent(doc), Found()
    for token in doc:
        if token.i in gone:
            continue
        if token.pos_ == "PRON":
            _pronoun(token, found)
        elif _is_noun(token):
            _noun(token, found, gone, people)
    return found


def _is_noun(token: Token) -> bool:
    """Nouns that stand for themselves; also those the small model takes for part of the verb after them ("a baboon darts")."""
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod"):
        return True
    if not _animate(token.lower_) and not _animate(token.lemma_.lower()):
        return False
    if token.dep_ in ("compound", "nmod"):
        return any(_verbal(form) for form in (token.head.lemma_.lower(), token.head.lower_))
    before = token.nbor(-1) if token.i else None
    return (
        token.pos_ in ("VERB", "ADJ", "ADV")
        and token.tag_ not in ("JJR", "JJS")
        and before is not None
        and (before.pos_ == "DET" or (before.pos_ == "ADJ" and before.dep_ == "amod"))
    )


def _verbal(word: str) -> bool:
    return any(form in ACTIONS or form in words.VERBS for form in (word, word.removesuffix("s"), word.removesuffix("es")))


def _pronoun(token: Token, found: Found) -> None:
    kind = {
        "he": "he",
        "him": "he",
        "she": "she",
        "they": "they",
        "them": "they",
        "i": "I",
        "me": "I",
        "we": "we",
        "us": "we",
        "himself": "he",
        "herself": "she",
    }.get(token.lower_)
    if token.lower_ == "her" and token.dep_ in ("dobj", "pobj", "dative"):
        kind = "she"
    if kind is not None:
        found.pronouns.append((kind, _action(token)))


def _phrase(token: Token) -> str:
    """The noun with its compounds, in lemmas: "pocket watch", "rose tree"."""
    parts = [t.lemma_.lower() if t.pos_ == "NOUN" else t.lower_ for t in token.lefts if t.dep_ in ("compound", "nmod") and t.pos_ in ("NOUN", "PROPN", "ADJ")]
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ not in parts:
        parts.append(token.nbor(-2).lower_)
    proper = token.pos_ == "PROPN" and lexicon.singular(token.lower_) not in lexicon.PEOPLE
    word = token.lower_ if proper or token.lower_ in lexicon.PEOPLE else lexicon.singular(token.lemma_.lower() if token.pos_ == "NOUN" else token.lower_)
    return " ".join([*parts[-2:], word])


def _noun(token: Token, found: Found, gone: set[int], people: Sequence[Character]) -> None:
    if token.pos_ == "PROPN" and _named(token, found, people):
        return
    phrase = _phrase(token)
    head = phrase.split()[-1]
    inner = next((t for child in token.children if child.dep_ == "prep" and child.lower_ == "of" for t in child.children if t.dep_ == "pobj"), None)
    if inner is not None and (head in lexicon.GROUPS or head in words.HOLLOW) and inner.i not in gone:
        kind = _phrase(inner)
        if _animate(kind):
            count = words.SPELLED.get(head, 2 if head in ("couple", "pair") else 6)
            found.cast.append((_described(inner, kind), count, _action(token)))
            gone.add(inner.i)
            return
        if head in words.HOLLOW:
            return
    if inner is not None and inner.lemma_.lower() in words.LIGHT_OF:
        return
    if head not in ("moon", "may", "spring", "breakfast") and (head in words.TIMES or head in words.WEATHERS or head in words.SEASONS):
        return
    hyphened = token.i + 2 < len(token.doc) and token.nbor().text == "-" and token.nbor(2).pos_ != "NOUN"
    if hyphened or head in BODY or _predicated(token) or (head == "spirit" and token.dep_ == "pobj" and token.head.lower_ == "in"):
        return
    adjectives = [t.lower_ for t in token.children if t.dep_ == "amod"]
    with_adjective = " ".join([*adjectives[-1:], phrase])
    if (_animate(phrase) or with_adjective in lexicon.PEOPLE or with_adjective in lexicon.ANIMALS) and not _is_place_first(token, phrase):
        found.cast.append((_described(token, phrase), _count(token, head), _action(token)))
        return
    if _place(token, with_adjective if with_adjective in lexicon.INDOORS or with_adjective in lexicon.OUTDOORS else phrase, found):
        return
    if any(lexicon.find(table, phrase) for table in ("things", "builds", "plants")) or head in HAND:
        found.objects.append(phrase)


def _predicated(token: Token) -> bool:
    """What somebody or something merely is said to be: "his heart was a stone", "he was a soldier"."""
    return token.dep_ == "attr" and token.head.lemma_ == "be" and not any(c.dep_ == "expl" for c in token.head.children)


HAND = frozenset(
    [
        "stick",
        "cane",
        "staff",
        "pipe",
        "torch",
        "match",
        "lens",
        "spear",
        "axe",
        "hatchet",
        "spade",
        "shovel",
        "rake",
        "club",
        "poker",
        "whip",
        "harpoon",
        "hoe",
        "crutch",
    ]
)


def _animate(phrase: str) -> bool:
    return bool(lexicon.find("people", phrase) or lexicon.find("animals", phrase)) or phrase in lexicon.GROUPS


def _is_place_first(token: Token, phrase: str) -> bool:
    """Words that are people or beasts and places too ("court", "bank", "company"): a place after "in the"."""
    return bool(lexicon.find("outdoors", phrase) or lexicon.find("indoors", phrase)) and token.dep_ == "pobj" and token.head.lower_ in words.INNER


def _described(token: Token, phrase: str) -> str:
    """The kind, with the adjectives that change its look."""
    kept = [t.lower_ for t in token.children if t.dep_ == "amod" and t.lower_ in _KIND_WORDS]
    if kept and f"{kept[-1]} {phrase.split()[-1]}" not in phrase:
        phrase = f"{kept[-1]} {phrase}"
    return phrase


def _count(token: Token, head: str) -> int:
    for child in token.children:
        if child.dep_ == "nummod" or child.lower_ in words.SPELLED:
            if child.lower_ in words.SPELLED:
                return max(1, words.SPELLED[child.lower_])
            if child.text.isdigit():
                return min(100, int(child.text))
    if head in lexicon.GROUPS:
        return 1
    return 3 if token.tag_ in ("NNS", "NNPS") and token.lower_ != head else 1


def _action(token: Token) -> str:
    """The verb whose subject (or whose participle) this is, as a lemma; "" when it is denied."""
    verb = None
    subject = token
    while subject.dep_ == "conj" and subject.head.pos_ in ("NOUN", "PROPN", "PRON"):
        subject = subject.head
    if subject.dep_ == "nsubj" and subject.head.pos_ == "VERB":
        verb = subject.head
    elif subject.dep_ == "nsubj" and subject.head.lemma_ == "be":
        verb = next((c for c in subject.head.children if c.pos_ == "VERB"), None)
    else:
        verb = next((c for c in token.children if c.dep_ in ("acl", "relcl") and c.pos_ == "VERB" and c.tag_ != "VBN"), None)
    if verb is None or any(c.dep_ == "neg" for c in verb.children):
        return ""
    lemma = str(verb.lemma_.lower())
    if lemma in words.REFUSAL:
        return ""
    if lemma in ("be", "have", "seem", "begin", "start", "keep", "let", "make", "try", "come", "go"):
        deeper = next((c for c in verb.children if c.dep_ in ("xcomp", "advcl") and c.pos_ == "VERB" and c.tag_ in ("VBG", "VB")), None)
        if deeper is not None:
            lemma = str(deeper.lemma_.lower())
    return lemma


# -- names ----------------------------------------------------------------------------------------


def _named(token: Token, found: Found, people: Sequence[Character]) -> bool:
    """A proper name: a character of the book, a titled person, or a place; True when it is used up."""
    lefts = [t for t in token.lefts if t.dep_ in ("compound", "nmod") and t.pos_ in ("PROPN", "NOUN")]
    full = " ".join(t.text for t in [*lefts, token])
    title = lefts[0].lower_ if lefts else ""
    lower = token.lower_
    if lexicon.find("outdoors", lower) or lexicon.find("indoors", lower):
        return False
    for character in people:
        if full in (character.name, *character.aliases) or token.text in character.name.split() or token.text in character.aliases:
            found.cast.append((kind_of(character), 1, _action(token)))
            return True
    if title in words.TITLES:
        found.cast.append((f"{words.TITLES[title]} named {token.text}", 1, _action(token)))
        return True
    if _animate(lower) or (people and token.ent_type_ != "PERSON"):
        return False
    if token.ent_type_ == "PERSON" or (
        token.dep_ in ("nsubj", "nsubjpass") and token.head.pos_ == "VERB" and token.ent_type_ not in ("GPE", "LOC", "DATE", "ORG", "NORP", "FAC")
    ):
        woman = (lefts[0].lower_ if lefts else lower) in words.SHE_NAMES
        found.cast.append((f"{'woman' if woman else 'man'} named {token.text}", 1, _action(token)))
        return True
    return False


def kind_of(character: Character) -> str:
    """How a character is drawn: "white rabbit", "doctor named Jekyll", "girl named Alice"; always the same."""
    plain = lexicon.singular(character.name.lower().removeprefix("the "))
    first = character.name.split()[0].lower()
    if first not in words.TITLES and _animate(plain):
        return plain
    base = words.TITLES.get(first) or {"she": "woman", "he": "man"}.get(character.pronoun, "woman" if first in words.SHE_NAMES else "man")
    return f"{_young(base, first)} named {character.name.split()[-1]}"


def _young(base: str, first: str) -> str:
    return (
        {"alice": "girl", "heidi": "girl", "dorothy": "girl", "oliver": "boy", "pip": "boy", "tom": "boy", "huck": "boy"}.get(first, base)
        if base in ("man", "woman")
        else base
    )


# -- places ---------------------------------------------------------------------------------------


def _place(token: Token, phrase: str, found: Found) -> bool:
    """Weighs a noun as the setting; True when it can be nothing else."""
    outdoors, indoors = lexicon.find("outdoors", phrase), lexicon.find("indoors", phrase)
    if not (outdoors or indoors) or (phrase == "study" and any(c.lower_ == "of" for c in token.children)):
        return False
    weight, prep = 0.8, ""
    if token.dep_ == "pobj":
        prep = token.head.lower_
        weight = 3.0 if prep in words.INNER else 2.0 if prep in words.IN else 0.7
        if prep == "of":
            weight = 1.6 if token.head.head.lemma_.lower() in words.HOLLOW else 0.8
        if prep in ("to", "from", "toward", "towards"):
            weight = 1.2
    elif token.dep_ in ("nsubj", "nsubjpass", "ROOT"):
        weight = 2.2
    elif token.dep_ == "dobj":
        weight = (
            1.8
            if token.head.lemma_.lower()
            in ("enter", "cross", "reach", "leave", "climb", "pace", "descend", "ascend", "fill", "jam", "crowd", "smother", "light")
            else 0.9
        )
    elif token.dep_ == "conj":
        weight = 1.4
    inside: bool | None = True if indoors and not outdoors else False if outdoors and not indoors else None
    if prep == "outside" or (prep in ("by", "at", "near", "beside") and outdoors == "house"):
        inside, weight = False, 2.6
    elif outdoors == "house" and prep in ("in", "into", "inside", "within"):
        inside, phrase = True, "room"
    elif outdoors == "house":
        inside = False
        weight -= 0.6
    weak = phrase in (
        "window",
        "door",
        "bed",
        "table",
        "hearth",
        "fireplace",
        "chimney",
        "windowsill",
        "steps",
        "corner",
        "light",
        "air",
        "box",
        "club",
        "bar",
        "track",
        "path",
        "rock",
        "hole",
    )
    weight -= 0.5 * weak + (1.6 if phrase.split()[-1] in ("sky", "air", "tree", "bush", "cloud", "heaven") else 0.0)
    weight -= (
        1.0 if phrase.split()[-1] in ("water", "country", "grass", "ice", "study", "berth", "pit", "wood") and prep not in ("in", "into", "through") else 0.0
    )
    found.places.append((max(0.05, weight), "trees" if phrase == "tree" else phrase, inside))
    as_thing = any(lexicon.find(table, phrase) for table in ("things", "builds", "plants"))
    if as_thing:
        found.objects.append(phrase)
    return True
