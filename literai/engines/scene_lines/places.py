"""Where the sentence is: every noun that may be a place is weighed by what stands before it."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from literai.engines.scene_lines.nouns import Noun

STRONG = 1.15  # least weight of a place that the sentence is in


class Place(NamedTuple):
    """A place named, and how surely the sentence is there."""

    weight: float
    phrase: str
    indoors: bool | None


def weigh(noun: Noun) -> Place:
    """The noun as a place."""
    token, phrase = noun.token, noun.known if noun.known.count(" ") > noun.phrase.count(" ") else noun.phrase
    weight, prep = _weight(token)
    inside: bool | None = True if noun.indoors and not noun.outdoors else False if noun.outdoors and not noun.indoors else None
    head = phrase.split()[-1]
    if noun.outdoors == "house":
        weight, inside, phrase = _house(token, weight, prep, phrase)
    elif prep == "outside":
        weight, inside = 2.7, False
    if noun.outdoors and noun.indoors:
        inside = _either(noun, prep)
    if prep == "of" and token.head.head.lower_ in ("inside", "interior"):
        weight, prep = 3.0, "in"
    if prep == "outside" and noun.indoors and not noun.outdoors and noun.indoors not in words.BUILDINGS:
        weight, inside = 1.2, None  # on the stairs, in the passage
    if prep == "of" and token.head.head.lower_ == "front":
        inside = False
    elif (prep == "of" and token.head.head.lower_ in ("door", "doorway", "window", "wall") and _approached(token.head.head)) or (
        prep == "of" and token.head.head.lower_ in ("mouth", "entrance", "threshold", "gate", "gates")
    ):
        inside = None
    if noun.thing:
        furniture = noun.known in lexicon.THINGS
        weight -= (0.9 if " " not in noun.known else 0.3) if furniture else 0.35
    if _aside(token):
        weight -= 0.4
    if prep in ("in", "into", "inside", "through") and token.dep_ == "pobj" and token.head.head.lemma_.lower() in words.LOOKING:
        weight, inside = weight - 0.5, None  # looked into from without
    if prep in ("at", "upon", "toward", "towards") and token.dep_ == "pobj" and token.head.head.lemma_.lower() in words.LOOKING:
        weight = min(weight, 0.9)  # looked at from where one is
    if head in ("place", "spot", "scene", "world") or (head == "pole" and phrase == "pole"):
        weight = 0.05
    if _heaped(token):
        weight = 0.05  # "a mountain of ash"
    if not lexicon.find("outdoors", phrase) and not lexicon.find("indoors", phrase):
        phrase = noun.known  # known in the plural only: "rocks"
    phrase = "sea" if phrase in words.WATERS and noun.outdoors == "sea" else phrase
    weight -= 1.6 if head in words.SKYISH else 0.0
    if (
        noun.known == head
        and (head in words.LOOSE or token.lower_ in words.LOOSE)
        and not (prep in ("in", "into", "through", "inside", "within", "across", "aboard") or (prep in ("at", "on") and head not in ("water", "bar", "ice")))
    ):
        weight -= 1.0
    if head == "throne" or (prep == "on" and token.head.head.pos_ == "NOUN" and token.head.head.dep_ == "pobj" and noun.thing):
        weight -= 0.8  # "before an idol on a throne"
    if head in ("hole", "gap", "crack", "opening") and prep in ("through", "in", "into", "at"):
        weight = min(weight, 0.7)  # whose hole it is says where
    if head == "snow" and phrase != head:
        weight = min(weight, 0.8)
    entered = token.dep_ == "dobj" and token.head.lemma_.lower() in words.ENTERING
    if noun.indoors == "carriage" and not entered and prep not in ("in", "into", "inside", "within", "aboard", "of"):
        weight = min(weight, 0.1 if not noun.outdoors else weight - 0.4)
    if noun.indoors == "well" and head in ("well", "shaft") and prep not in ("in", "into", "down", "inside", "up"):
        weight = min(weight, 0.1)
    if head in ("roof", "eaves", "chimney") and prep not in ("on", "upon", "across", "over"):
        weight = min(weight, 0.5)
    if head == "air" and prep == "in":  # oranges, a smell, a change
        weight = 0.1
    if head in words.MANNER and prep in ("in", "into") and any(c.lower_ in ("a", "an", "one", "long", "single") for c in token.children):
        weight = 0.05  # "in a row"
    if inside is True and prep in words.TOWARD and noun.indoors in words.BUILDINGS:
        inside = None  # on the way there, or before it
    if prep in words.INNER and head in words.NOT_PLACES and not any(c.dep_ in ("det", "poss", "amod", "compound") for c in token.children):
        weight = 0.1
    return Place(max(0.05, weight), "trees" if phrase == "tree" else phrase, inside)


def _approached(token: Token) -> bool:
    """ "to the door", "before the window"."""
    return token.dep_ == "pobj" and token.head.lower_ in words.TOWARD | {"at", "on", "before"}


def _heaped(token: Token) -> bool:
    """ "a mountain of ash", "a sea of bayonets": as much of it as a mountain or a sea, and neither is there."""
    if lexicon.singular(token.lower_) not in words.HEAPS:
        return False
    inner = next((t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.dep_ == "pobj"), None)
    if inner is None or inner.pos_ == "PROPN" or inner.lower_ == "ice":
        return False
    return not any(lexicon.exact(t, inner.lower_) for t in ("outdoors", "indoors"))


def solid(phrase: str) -> bool:
    """A place that may be meant even where it is named in passing: no sky, and no word that is oftener something else."""
    return phrase.split()[-1] not in words.SKYISH | words.PASSING


def _weight(token: Token) -> tuple[float, str]:
    """How much the grammar makes of it, and the preposition before it."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    less = 0.3 if first.i != token.i else 0.0
    if first.dep_ == "appos" and first.i == first.head.i + 1:
        first = first.head  # "to a village inn", taken for two
    if first.dep_ == "pobj":
        prep = first.head.lower_
        over = first.head.head
        if prep == "of":
            part = over.lemma_.lower() in words.PARTS or over.lower_ in words.PARTS or over.lower_ in words.HOLLOW
            told = over.lower_ in words.REPORT or lexicon.find("people", over.lower_) or lexicon.find("animals", over.lower_)
            weight = 2.1 if part else 0.8 if told else 1.4
        elif prep in ("to", "toward", "towards", "from", "for", "after", "about"):
            weight = 1.5 if prep == "from" and first.head.i == 0 else 1.25
            weight = 0.6 if prep in ("for", "after") or (prep == "about" and over.pos_ != "VERB" and over.pos_ != "ADJ") else 1.9 if prep == "about" else weight
        elif prep in ("in", "into", "inside", "within", "aboard"):
            weight = 3.0
        elif prep in words.INNER:
            weight = 2.7
        elif prep in words.NEAR:
            weight = 2.0
        else:
            weight = 0.7
        if (
            prep == "from"
            and over.pos_ == "NOUN"
            and (lexicon.find("people", lexicon.singular(over.lower_)) or lexicon.find("animals", lexicon.singular(over.lower_)))
        ):
            weight = 0.55  # "sailors from the ship" are elsewhere now
        if over.pos_ in ("NOUN", "PROPN") and prep != "of" and over.dep_ in ("pobj", "dobj") and over.lower_ not in words.PARTS:
            weight -= 0.3  # "a letter from the village": whose place is it?
        if token.pos_ == "PROPN" and first.head.i and any(lexicon.exact(table, first.head.nbor(-1).lower_) for table in ("indoors", "outdoors")):
            weight -= 1.8  # "round a ballroom in Brussels"
        return weight - less, prep
    if first.dep_ in ("nsubj", "nsubjpass", "ROOT", "attr", "appos", "dep", "npadvmod", "ccomp", "parataxis", "oprd"):
        return (2.0 if first.dep_ in ("ROOT", "attr") else 1.9) - less, ""
    if first.dep_ == "dobj" and any(
        c.dep_ in ("prt", "advmod") and c.tag_ in ("RP", "IN") and c.i < first.i and c.lower_ in words.INNER | words.NEAR for c in first.head.children
    ):
        return 2.5 - less, "up"  # "storms up the hill": the parser took the preposition for a part of the verb
    if first.dep_ == "dobj" and first.head.text == "round":
        return 2.0 - less, "round"  # taken for a verb
    if first.dep_ == "dobj":
        return (1.8 if first.head.lemma_.lower() in words.ENTERING else 0.9) - less, ""
    prep = _before(token)
    return (2.2 if prep in words.INNER else 1.1) - less, prep


def _before(token: Token) -> str:
    """The preposition in front of the noun phrase, whatever the parser made of it."""
    for i in range(token.i - 1, max(-1, token.i - 6), -1):
        word = token.doc[i]
        if word.pos_ == "ADP":
            return word.lower_
        if word.pos_ not in ("DET", "ADJ", "NOUN", "NUM", "PROPN", "ADV"):
            break
    return ""


def _aside(token: Token) -> bool:
    """In a clause that hangs on the sentence's own: "when the driver looks inside the cab"."""
    return any(a.dep_ in ("advcl", "relcl") and a.i < token.i and any(c.dep_ in ("nsubj", "mark", "advmod") for c in a.children) for a in token.ancestors)


def _house(token: Token, weight: float, prep: str, phrase: str) -> tuple[float, bool | None, str]:
    """Houses are seen from outside unless somebody is in them."""
    if prep in ("in", "into", "inside", "within") and phrase.split()[-1] not in (
        "doorway",
        "porch",
        "gateway",
        "gate",
        "balcony",
        "veranda",
        "verandah",
        "threshold",
        "roof",
    ):
        return weight, True, phrase
    if prep in ("outside", "by", "at", "near", "beside", "before"):
        return max(weight, 2.2 if prep == "outside" else weight), None if phrase.split()[-1] in ("door", "doorway", "threshold", "window") else False, phrase
    return weight - 0.5, None if phrase.split()[-1] in ("doorway", "threshold", "windowsill", "sill", "ledge") else False, phrase


def _either(noun: Noun, prep: str) -> bool | None:
    """A word in both tables ("court", "castle", "train", "ship"): inside only when in it."""
    if noun.outdoors in ("castle", "boat", "railway", "churchyard", "courtyard", "wasteland", "square", "sky", "ruins", "camp", "farm", "market", "alley"):
        return None if prep in ("in", "inside", "into", "within") else False
    return None


_PLAYHOUSE = frozenset(("opera", "theatre", "audience", "actor", "actress", "stage", "chandelier", "singer", "orchestra", "play", "curtain", "dancer"))
_DOUBLE = {  # words for two places, and who or what shows that the second is meant
    **dict.fromkeys(("stall", "stalls", "pit", "gallery"), (_PLAYHOUSE, "theatre", True, None)),
    "dock": (frozenset(("judge", "jury", "juror", "lawyer", "prisoner", "verdict", "barrister", "magistrate", "constable", "witness", "accused")), "courtroom", True, False),
    "docks": (frozenset(("judge", "jury", "prisoner")), "courtroom", True, False),
    "bank": (frozenset(("clerk", "money", "banker", "cashier", "robber", "safe", "banknote", "manager", "vault")), "bank office", True, None),
    "court": (frozenset(("judge", "jury", "king", "queen", "courtier", "lawyer", "prisoner", "witness", "throne")), "court", True, None),
}  # fmt: skip


def told_apart(place: Place, nouns: Sequence[str]) -> Place:
    """The dock of a harbour, or of a court of law?"""
    entry = _DOUBLE.get(place.phrase)
    if entry is None:
        return place
    if not any(noun.split()[-1] in entry[0] for noun in nouns):
        return Place(place.weight, place.phrase, entry[3] if entry[3] is not None else place.indoors)
    return Place(place.weight, entry[1], entry[2])


def beside(token: Token) -> Place | None:
    """A place that stands before a noun as its modifier: "parlour curtains", "lagoon rocks", "hotel fire"."""
    word = lexicon.singular(token.lower_)
    if token.i + 1 < len(token.doc) and token.nbor().text == "-":
        return None
    outdoors, indoors = lexicon.exact("outdoors", word), lexicon.exact("indoors", word)
    if not (outdoors or indoors) or word in words.LOOSE or word in words.SKYISH:
        return None
    in_things = bool(lexicon.exact("things", word) or lexicon.exact("plants", word) or lexicon.exact("people", word) or lexicon.exact("animals", word))
    if in_things or outdoors in ("house", "field", "ship", "boat") or (indoors in ("room", "hall") and not (word.endswith("room") and word != "room")):
        return None
    head = token.head
    if any(lexicon.exact(t, f"{word} {lexicon.singular(head.lower_)}") for t in ("things", "builds", "outdoors", "indoors")):
        return None  # "a hansom cab", "a kitchen garden"
    if word == "bay" and lexicon.find("animals", lexicon.singular(head.lower_)):
        return None  # a colour of horses
    whose = bool(lexicon.find("people", lexicon.singular(head.lower_)) or lexicon.find("animals", lexicon.singular(head.lower_)))
    inside = True if indoors and not outdoors else False if outdoors and not indoors else None
    if inside is True and head.lower_ in ("roof", "chimney", "roofs", "chimneys"):
        return None  # "on the kitchen roof"
    if inside is True and indoors in words.BUILDINGS and head.lower_ in words.OUTER:
        inside = None  # "the inn door"
    if (_before(token) in words.INNER and token.nbor().pos_ in ("NUM", "DET")) or (token.pos_ == "ADJ" and whose and _before(token) in words.INNER | {"of"}):
        return Place(2.6, word, inside)  # "in the attic two brothers": the parser made one noun phrase of it
    return Place(0.8 if whose else 1.3, word, inside)
