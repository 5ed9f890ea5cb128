"""A sentence to fields: who, where, when, what with.

Only what the sentence shows counts. Notes fill in what it leaves open: hour, weather, mood and place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words
from literai.engines.scene_lines.grammar import absent
from literai.types import Character, Fields, TimeOfDay

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BODY = frozenset(
    ["hand", "eye", "face", "head", "arm", "leg", "foot", "finger", "heart", "lip", "voice", "hair", "back", "brow", "cheek", "knee", "shoulder", "mouth", "neck", "tooth", "mind", "soul", "blood", "breath", "tear", "ear", "nose", "tongue", "breast", "chest", "body", "skin", "bone"]
)  # fmt: skip
_DESCRIBING = frozenset(
    ["white", "black", "red", "grey", "gray", "brown", "golden", "blue", "green", "yellow", "pale", "old", "young", "little", "tall", "small", "big", "huge", "ragged", "hooded", "masked", "wounded", "dead", "sleeping", "blind", "giant", "female"]
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
        elif (token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod")) or _head_of_name(token):
            _noun(token, found, gone, people)
    return found


def _head_of_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.dep_ == "compound" and token.head.pos_ not in ("NOUN", "PROPN")


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
    lemma = token.lemma_.lower()
    return " ".join([*parts[-2:], lexicon.singular(lemma if token.pos_ == "NOUN" else token.lower_)])


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
    if head in words.TIMES or head in words.WEATHERS or head in words.SEASONS:
        if head not in ("moon", "may", "spring", "breakfast"):
            return
    if head in BODY:
        return
    adjectives = [t.lower_ for t in token.children if t.dep_ == "amod"]
    with_adjective = " ".join([*adjectives[-1:], phrase])
    if _animate(phrase) or with_adjective in lexicon.PEOPLE or with_adjective in lexicon.ANIMALS:
        if not _is_place_first(token, phrase):
            found.cast.append((_described(token, phrase), _count(token, head), _action(token)))
            return
    if _place(token, with_adjective if with_adjective in lexicon.INDOORS or with_adjective in lexicon.OUTDOORS else phrase, found):
        return
    if any(lexicon.find(table, phrase) for table in ("things", "builds", "plants")) or head in HAND:
        found.objects.append(phrase)


HAND = frozenset(["stick", "cane", "staff", "pipe", "torch", "match", "lens", "spear", "axe", "hatchet", "spade", "shovel", "rake", "club", "poker", "whip", "harpoon", "hoe", "crutch"])


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
    if title in words.TITLES:
        found.cast.append((f"{words.TITLES[title]} named {token.text}", 1, _action(token)))
        return True
    for character in people:
        if full in (character.name, *character.aliases) or token.text in character.name.split() or token.text in character.aliases:
            plain = character.name.lower().removeprefix("the ")
            if _animate(lexicon.singular(plain)):
                kind = lexicon.singular(plain)
            else:
                first = character.name.split()[0].lower()
                base = words.TITLES.get(first) or {"she": "woman", "he": "man"}.get(character.pronoun, "woman" if first in words.SHE_NAMES else "man")
                kind = f"{_young(base, character, first)} named {character.name.split()[-1]}"
            found.cast.append((kind, 1, _action(token)))
            return True
    if _animate(lower) or lexicon.find("outdoors", full.lower()) or lexicon.find("indoors", full.lower()) or lexicon.find("outdoors", lower):
        return False
    if (
        token.ent_type_ == "PERSON"
        or (token.dep_ in ("nsubj", "nsubjpass")
        and token.head.pos_ == "VERB"
        and token.ent_type_ not in ("GPE", "LOC", "DATE", "ORG", "NORP", "FAC"))
    ):
        woman = (lefts[0].lower_ if lefts else lower) in words.SHE_NAMES
        found.cast.append((f"{'woman' if woman else 'man'} named {token.text}", 1, _action(token)))
        return True
    return False


def _young(base: str, character: Character, first: str) -> str:
    return "girl" if base == "woman" and first in ("alice", "dinah") else base


# -- places ---------------------------------------------------------------------------------------


def _place(token: Token, phrase: str, found: Found) -> bool:
    """Weighs a noun as the setting; True when it can be nothing else."""
    outdoors, indoors = lexicon.find("outdoors", phrase), lexicon.find("indoors", phrase)
    if not (outdoors or indoors):
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
    weight -= 0.5 * weak
    found.places.append((weight, phrase, inside))
    as_thing = any(lexicon.find(table, phrase) for table in ("things", "builds", "plants"))
    if as_thing:
        found.objects.append(phrase)
    return True


# -- the whole ------------------------------------------------------------------------------------


def fields_of(doc: Doc, found: Found, *, setting: str = "", indoors: bool | None = None, time: TimeOfDay | None = None, weather: str = "", season: str = "", mood: str = "", people: Sequence[Character] = ()) -> Fields:  # fmt: skip
    """Fields of the sentence; the keyword arguments are what holds when it does not say."""
    gone = absent(doc)
    said = [(t.lemma_.lower(), t.lower_) for t in doc if t.i not in gone]
    cast, actions = _cast(found, people)
    if found.places:
        ranked = sorted(range(len(found.places)), key=lambda i: (-found.places[i][0], i))
        _weight, setting, indoors = found.places[ranked[0]]
        strong = [found.places[i] for i in ranked if found.places[i][0] >= 1.2]
        known = [inside for _, _, inside in strong if inside is not None]
        if indoors is None and known:
            indoors = known[0]
        if indoors is not None and len({*known}) == 2:
            indoors = None if abs(strong[0][0] - strong[1][0]) < 0.5 else indoors
    elif found.objects and not setting:
        setting, indoors = _implied(found.objects)
    hour = _time(doc, said)
    weather_said = next((words.WEATHERS[w] for pair in said for w in pair if w in words.WEATHERS), "")
    season_said = next((words.SEASONS[w] for pair in said for w in pair if w in words.SEASONS and w not in ("may", "spring", "frost", "frosty", "snow")), "")
    mood_said = next((words.MOODS[w] for pair in said for w in pair if w in words.MOODS), "")
    objects = tuple(dict.fromkeys(o for o in found.objects if o != setting or lexicon.find("things", o)))[:8]
    return Fields(setting, indoors, hour or time, weather_said or weather, season_said or season, mood_said or mood, cast, objects, actions)


def _implied(objects: Sequence[str]) -> tuple[str, bool | None]:
    for name in objects:
        thing = lexicon.find("things", name)
        if thing in ("fireplace", "armchair", "sofa", "piano"):
            return "parlour", True
        if thing == "bed":
            return "bedroom", True
        if lexicon.find("builds", name) in ("ship", "boat"):
            return "sea", False
    return "", None


def _time(doc: Doc, said: Sequence[tuple[str, str]]) -> TimeOfDay | None:
    text = doc.text.lower()
    if "christmas eve" in text:
        said = [pair for pair in said if pair[0] != "eve"]
    if "good morning" in text or "good night" in text or "good evening" in text or "good afternoon" in text:
        return None
    if "half-light before sunrise" in text or "small hours" in text:
        return "night" if "small hours" in text else "dawn"
    if "after dinner" in text or "after supper" in text or "dinner guests have left" in text:
        return "evening"
    found = [words.TIMES[w] for pair in said for w in dict.fromkeys(pair) if w in words.TIMES]
    if "night" in found and any(w in text for w in ("nights", "days and nights")):
        found = [label for label in found if label != "night"]
    strong = [label for label in found if label in words.STRONG]
    if strong:
        return strong[0] if strong[0] != "night" or len(set(strong)) == 1 else next((s for s in strong if s != "night"), "night")
    if found:
        return found[0]
    if any(pair[0] == "star" for pair in said):
        return "night"
    return "day" if "all day" in text else None


def _cast(found: Found, people: Sequence[Character]) -> tuple[tuple[tuple[str, int], ...], tuple[str, ...]]:
    """Merges what was found: the same kind twice is one, pronouns stand for those already named."""
    merged: dict[str, tuple[int, str]] = {}
    for kind, count, action in found.cast:
        if kind in merged:
            before, did = merged[kind]
            merged[kind] = (max(before, count), did or action)
        else:
            merged[kind] = (count, action)
    for pronoun, action in found.pronouns:
        _resolve(pronoun, action, merged, people)
    return tuple((kind, count) for kind, (count, _) in merged.items()), tuple(action for _, action in merged.values())


def _resolve(pronoun: str, action: str, merged: dict[str, tuple[int, str]], people: Sequence[Character]) -> None:
    if pronoun in ("he", "she"):
        gender = {"he": ("woman", "girl", "lady"), "she": ("man", "boy", "gentleman")}[pronoun]
        for kind, (count, did) in merged.items():
            role = lexicon.find("people", kind.partition(" named ")[0])
            if (role and role not in gender and count == 1) or (lexicon.find("animals", kind) and count == 1):
                merged[kind] = (count, did or action)
                return
        here = [c for c in people if c.pronoun == pronoun]
        plain = "man" if pronoun == "he" else "woman"
        merged[f"{plain} named {here[0].name.split()[-1]}" if len(here) == 1 else plain] = (1, action)
    elif pronoun == "they" and not merged:
        merged["people"] = (2, action)
    elif pronoun == "I" and "narrator" not in merged:
        merged["narrator"] = (1, action)
    elif pronoun == "we" and not merged:
        merged["narrator"] = (1, action)
        merged["companion"] = (1, action)
