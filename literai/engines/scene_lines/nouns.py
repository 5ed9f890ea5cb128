"""What a noun stands for: somebody, an animal, a place, a thing, or nothing that can be seen."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from literai import parse
from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words
from literai.engines.scene_lines.nearest import near
from literai.engines.scene_lines.repair import verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

Sort = Literal["person", "animal", "place", "thing", ""]
AGENT = (
    "er",
    "or",
    "ist",
    "ess",
    "man",
    "woman",
    "boy",
    "maid",
    "monger",
    "wright",
    "keeper",
    "smith",
    "ian",
    "eer",
    "ant",
    "folk",
    "men",
    "lady",
    "lord",
    "master",
    "mistress",
)
_PRINTED = frozenset(
    ("book", "volume", "leaf", "letter", "newspaper", "read", "print", "write", "diary", "journal", "chapter", "novel")
)  # a page of these is paper
_ONLY_GROUPS = frozenset(("row", "ring", "line", "circle", "pack", "band", "party", "company", "host", "litter", "brood", "knot", "cluster", "bunch", "chorus", "public", "staff", "patrol", "caravan", "drove", "huddle", "crush", "caravan", "generation", "shoal", "swarm", "herd", "flock", "others", "parade", "assembly", "team", "set"))  # fmt: skip
_DULL = frozenset(("light", "air", "way", "day", "time", "thing", "place", "side", "end", "step", "form", "part", "note", "word", "name", "state", "case", "matter", "point", "turn", "fact", "world", "life", "age", "use", "sort", "kind", "play", "party", "rest", "sound", "draught", "fall", "stream of", "swarm", "spring", "fire of", "sign"))  # fmt: skip


@dataclass(frozen=True)
class Noun:
    """A noun of the sentence and what it means."""

    token: Token
    phrase: str  # with its compounds, singular: "pocket watch"
    known: str  # the longest phrase the lexicon knows, or the noun it is matched with: what to look up
    sort: Sort
    outdoors: str = ""
    indoors: str = ""
    thing: bool = False  # also a thing that can be drawn


def is_noun(token: Token) -> bool:
    """Nouns that stand for themselves; also those the small model takes for part of the word after them."""
    if token.pos_ in ("NOUN", "PROPN") and (token.dep_ not in ("compound", "nmod") or before_its_verb(token)):
        return True
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1) if token.i else None
    if token.pos_ == "ADJ" and token.dep_ in ("pobj", "dobj") and before is not None and before.pos_ in ("DET", "ADJ") and _known(token.lower_):
        return True  # "on the common"
    if (
        before is not None
        and token.pos_ in ("VERB", "ADJ")
        and before.pos_ in ("NOUN", "ADJ", "PROPN")
        and _known(f"{before.lower_} {token.lower_}")
        and token.tag_ in ("VB", "VBP", "JJ", "VBZ")
    ):
        return token.dep_ not in ("amod", "ROOT")
    if token.pos_ == "ADJ" and token.dep_ == "nsubj" and _animate(token.lower_) and before is not None and before.pos_ in ("DET", "PRON", "ADJ"):
        return True  # "a terrier barks"
    if (
        token.pos_ in ("VERB", "ADV")
        and token.dep_ == "pobj"
        and token.tag_ != "VBG"
        and before is not None
        and before.pos_ in ("DET", "ADJ", "PRON", "NOUN")
        and _known(token.lower_)
    ):
        return True  # "for a hungry maid", "on a mountain pass"
    if token.pos_ == "X" and token.dep_ in ("pobj", "dobj", "nsubj", "conj", "ROOT", "attr") and _known(token.lower_):
        return True  # taken for a foreign word: "glacier"
    if not _animate(token.lower_) or following is None or following.text == "-":
        return False
    if (
        before is not None
        and token.dep_ == "nsubj"
        and token.pos_ == "VERB"
        and before.pos_ in ("PUNCT", "CCONJ", "SCONJ", "ADJ")
        and lexicon.singular(token.lower_) != token.lower_
    ):
        return True  # "..., crows hop about"
    if before is not None and before.tag_ == "PRP$" and following.tag_ in ("VBZ", "VBP", "VB") and verbal(following.lower_):
        return True  # "her maid pretends"
    if token.i == 0 and lexicon.singular(token.lower_) != token.lower_ and verbal(following.lower_):
        return True  # "Kittens sleep"
    if token.pos_ in ("NOUN", "PROPN"):
        return (
            bool(verbal(following.lower_))
            and following.lower_ not in lexicon.PEOPLE
            and following.tag_ != "VBN"
            and not _known(f"{token.lower_} {following.lower_}")
        )
    return (
        token.pos_ in ("VERB", "ADJ", "ADV", "AUX", "NUM")
        and token.tag_ not in ("JJR", "JJS")
        and not token.lower_.endswith(("ed", "ing"))
        and before is not None
        and (before.pos_ in ("DET", "NUM") or before.lower_ == "one")
        and following.pos_ not in ("NOUN", "ADJ", "PROPN")
    )


def before_its_verb(token: Token) -> bool:
    """ "The miser bites": taken for part of a noun that is tagged as a verb, and so its subject."""
    head = token.head
    return token.dep_ in ("compound", "nmod") and head.i == token.i + 1 and head.tag_ in ("VBZ", "VBD", "VBP") and token.tag_ in ("NN", "NNS", "NNP")


def _known(phrase: str) -> bool:
    return any(lexicon.exact(table, phrase) for table in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors"))


def _animate(phrase: str) -> bool:
    return bool(lexicon.exact("people", phrase) or lexicon.exact("animals", phrase)) or phrase in lexicon.GROUPS


def phrase_of(token: Token) -> str:
    """The noun with its compounds, in lemmas: "pocket watch", "rose tree", "dog-cart"."""
    parts = [_single(t) for t in token.lefts if t.dep_ in ("compound", "nmod") and t.pos_ in ("NOUN", "PROPN", "ADJ") and t.text != "-"]
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ not in parts:
        parts.append(token.nbor(-2).lower_)
    return " ".join([*parts[-2:], _single(token)])


def _single(token: Token) -> str:
    word = token.lower_
    if token.tag_ in ("NNS", "NNPS") or (token.pos_ != "NOUN" and (word not in lexicon.PEOPLE or token.text[0].islower())):
        return lexicon.singular(word)
    return word


def read(token: Token) -> Noun | None:
    """What the noun means here; None when it is nothing to be seen."""
    phrase = phrase_of(token)
    head = phrase.split()[-1]
    corpse = head == "body" and not any(c.dep_ == "poss" for c in token.children)
    if head in words.BODY and not corpse and not (head in ("crown", "tail", "horn") and _carried(token)):
        return None
    if head == "page" and any(t.lemma_.lower() in _PRINTED for t in token.doc):
        return None
    if token.lower_ == "bars" and phrase == head:
        return Noun(token, "iron bars", "iron bars", "thing")
    if head == "thing" and token.dep_ == "nsubj" and verbal(token.head.lemma_.lower()) and token.head.lemma_.lower() in words.ALIVE:
        return Noun(token, phrase, "creature", "person")  # "a grey thing hauls itself out"
    known, tables = _tables(token)
    if not known:
        return _unknown(token, phrase)
    animate = [t for t in tables if t in ("people", "animals")]
    place = [t for t in tables if t in ("outdoors", "indoors")]
    thing = any(t in ("things", "builds", "plants") for t in tables)
    outdoors = lexicon.exact("outdoors", known) if "outdoors" in tables else ""
    indoors = lexicon.exact("indoors", known) if "indoors" in tables else ""
    if animate and not _not_animate(token, bool(place), thing):
        return Noun(token, phrase, known, "person" if animate[0] == "people" else "animal")
    if head in lexicon.GROUPS and known == head and (token.dep_ in ("nsubj", "nsubjpass", "conj", "ROOT", "agent") or head not in _ONLY_GROUPS) and not place:
        return Noun(token, phrase, known, "person")
    if place:
        return Noun(token, phrase, known, "place", outdoors, indoors, thing)
    if thing:
        return None if head in _DULL and known == head else Noun(token, phrase, known, "thing")
    return None


def _tables(token: Token) -> tuple[str, list[str]]:
    """The longest run of words ending in this noun that the lexicon knows, and the tables it is in."""
    doc, start = token.doc, token.i
    while start > 0 and token.i - start < 5 and (doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "NUM") or doc[start - 1].text in ("-", "'s")):
        start -= 1
    for first in range(start, token.i + 1):
        if doc[first].text in ("-", "'s"):
            continue
        run = "".join(t.text_with_ws for t in doc[first : token.i]) + token.text
        for phrase in dict.fromkeys((run.lower(), " ".join([run.lower()[: -len(token.text)].strip(), _single(token)]).strip())):
            tables = [t for t in ("people", "animals", "outdoors", "indoors", "things", "builds", "plants") if lexicon.exact(t, phrase)]
            if tables or (first == token.i and phrase in lexicon.GROUPS):
                return " ".join(phrase.replace("-", " ").split()), tables
    return "", []


def _carried(token: Token) -> bool:
    return token.dep_ == "dobj" and token.head.lemma_.lower() in words.CARRYING


def _not_animate(token: Token, place: bool, thing: bool) -> bool:
    """Words that are people or beasts and also places or things ("host", "crane", "bank"): a place after "in the", a thing when carried."""
    if token.dep_ == "pobj" and token.head.lower_ in words.INNER and token.head.lower_ not in ("at", "on", "round", "around", "over", "among"):
        return place
    return thing and _carried(token)


def _unknown(token: Token, phrase: str) -> Noun | None:
    """Whoever does something is somebody; the rest goes by meaning, or is nothing."""
    head = phrase.split()[-1]
    if token.pos_ == "PROPN" or head in words.ABSTRACT or head in words.REPORT or not head.isalpha() or len(head) < 3:
        return None
    if head in words.TIMES or head in words.WEATHERS or head in words.SEASONS or head in words.HOLLOW or head in words.PARTS:
        return None
    agent = head.endswith(AGENT) and len(head) > 4
    doer = head.endswith(("er", "or")) and token.dep_ == "nsubj" and bool({head[:-2], head[:-1]} & parse.verbs())  # "the pew-opener feels his way"
    doing = doer or _acting(token)
    if agent and (doing or token.dep_ in ("pobj", "dobj", "conj", "ROOT", "nsubj")):
        found = near(head, ("people",))
        if found or doing or head.endswith(("man", "woman", "ist", "monger", "keeper", "wright", "boy", "maid")):
            return Noun(token, phrase, found.noun if found else "man", "person")
    found = near(head, ("people", "animals") if doing else ("animals", "things", "builds", "plants", "outdoors", "indoors"))
    if found is None:
        return None
    if found.table in ("people", "animals"):
        return Noun(token, phrase, found.noun, "person" if found.table == "people" else "animal")
    if found.table in ("outdoors", "indoors"):
        if not (token.dep_ == "pobj" and token.head.lower_ in words.INNER):
            return None
        return Noun(token, phrase, found.noun, "place", lexicon.exact("outdoors", found.noun), lexicon.exact("indoors", found.noun))
    return Noun(token, phrase, found.noun, "thing")


def _acting(token: Token) -> bool:
    """Subject of a verb that takes legs, hands or a mouth."""
    if token.dep_ == "nsubj" and token.head.pos_ == "VERB":
        return bool(verbal(token.head.lemma_.lower()))
    return any(c.dep_ == "acl" and c.tag_ == "VBG" and verbal(c.lemma_.lower()) for c in token.children)
