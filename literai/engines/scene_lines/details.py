"""What each of the cast holds, sits on and looks like, and what stands where."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.nouns import Noun, before_its_verb, phrase_of
from literai.engines.scene_lines.people import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from literai.engines.scene_lines.people import Member

_HOLDING = frozenset(("hold", "carry", "bear", "clutch", "grasp", "wave", "raise", "lift", "swing", "brandish", "wield", "grip", "take", "bring", "shoulder", "shake", "aim", "point", "fire", "crack", "play", "read", "write", "smoke", "light", "drink", "sip", "eat", "sharpen", "toss", "throw", "hand", "offer", "give", "draw", "pull", "lean", "hug", "press", "nurse", "flourish", "show", "open", "sign", "stir", "drop", "lower", "touch", "use", "snatch", "seize", "tear", "study", "fold"))  # fmt: skip
_HANDY = frozenset(("book", "letter", "lantern", "candle", "sword", "gun", "cup", "glass", "bottle", "flask", "watch", "umbrella", "bag", "flowers", "violin", "lamp", "basket", "key", "flag", "bread", "food", "money", "cards", "hat", "bell", "chain", "sack", "skull", "map", "stick", "axe", "knife", "broom", "bucket", "rope", "pipe", "newspaper", "cage", "spade", "bow", "spear", "doll", "torch", "net", "hammer", "quill", "trumpet", "harp", "shield", "pitchfork", "match", "lens", "drum", "cushion", "globe", "watch", "teapot"))  # fmt: skip
_SITTING = frozenset(("sit", "lie", "kneel", "ride", "perch", "stand", "lounge", "sleep", "recline", "sprawl", "crouch", "seat", "rest", "squat", "doze", "mount", "enthrone", "settle", "stretch", "curl", "nap", "climb", "float", "drift", "sink", "wake", "toss", "lean", "huddle"))  # fmt: skip
_SEATS = frozenset(("chair", "armchair", "sofa", "bed", "bench", "stool", "throne", "cushion", "table", "desk", "crate", "barrel", "chest", "rock", "fence", "mushroom", "cart", "carriage", "boat", "sack", "swing", "hammock", "log", "cradle", "raft", "canoe", "sled", "gravestone", "coffin", "gate"))  # fmt: skip
_MOUNTS = frozenset(("horse", "donkey", "camel", "elephant", "ass", "bull", "cow", "dragon", "pony", "mule", "goose", "whale", "turtle"))
_WHERE = {
    "on": "on", "upon": "on", "onto": "on", "atop": "on", "under": "under", "underneath": "under", "beneath": "under", "below": "under", "beside": "beside", "by": "beside", "near": "beside",
    "behind": "behind", "before": "before", "above": "above", "over": "above", "in": "in", "inside": "in", "into": "in", "against": "against", "between": "between", "around": "around", "round": "around",
    "astride": "on", "at": "at", "among": "among", "amid": "among",
}  # fmt: skip
TRAITS = frozenset(
    [
        "tall",
        "short",
        "fat",
        "stout",
        "thin",
        "lean",
        "gaunt",
        "bald",
        "bearded",
        "old",
        "young",
        "ragged",
        "barefoot",
        "barefooted",
        "masked",
        "hooded",
        "blind",
        "wounded",
        "lame",
        "hairy",
        "red-haired",
        "white-haired",
        "grey-haired",
        "dark",
        "fair",
        "pale",
        "tiny",
        "little",
        "small",
        "big",
        "huge",
        "enormous",
        "giant",
        "gigantic",
        "one-legged",
        "one-eyed",
        "veiled",
        "cloaked",
        "armed",
        "wet",
        "soaked",
        "dirty",
        "elegant",
        "handsome",
        "beautiful",
        "ugly",
        "drunk",
        "dead",
        "sleeping",
        "sleepy",
        "weeping",
        "smiling",
        "angry",
        "frightened",
        "terrified",
        "mad",
        "naked",
        "bent",
        "crooked",
        "white",
        "black",
        "red",
        "grey",
        "gray",
        "brown",
        "green",
        "blue",
        "golden",
        "yellow",
        "spectacled",
        "plump",
        "portly",
        "slender",
    ]
)


def traits_of(token: Token) -> tuple[str, ...]:
    """Adjectives of looks, and the colour somebody is dressed in."""
    found = [t.lower_ for t in token.children if t.dep_ in ("amod", "acomp") and t.lower_ in TRAITS]
    if token.dep_ in ("nsubj", "nsubjpass"):
        found += [t.lower_ for t in token.head.children if t.dep_ == "acomp" and t.lower_ in TRAITS]
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "in":
            found += [
                f"in {t.lower_}"
                for t in prep.children
                if t.dep_ == "pobj" and t.lower_ in ("black", "white", "red", "green", "grey", "blue", "mourning", "rags", "uniform", "armour")
            ]
    return tuple(dict.fromkeys(found))


def give(members: list[Member], things: list[Noun]) -> None:
    """Things that hang on a verb of holding, or on "with" and "in hand", go to whoever does it."""
    for thing in things:
        drawn = lexicon.find("things", thing.known) or lexicon.find("builds", thing.known) or lexicon.find("plants", thing.known)
        owner = _holder(thing.token, members) if drawn in _HANDY or lexicon.find("animals", thing.known) else None
        if owner is not None and not owner.held:
            owner.held = thing.phrase


def _holder(token: Token, members: list[Member]) -> Member | None:
    head = token.head
    while token.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN"):
        token, head = head, head.head
    if token.dep_ == "dobj" and lemma_of(head) in _HOLDING:
        return _subject(head, members)
    if token.dep_ == "pobj" and head.lower_ == "with":
        return _member(head.head, members) or (_subject(head.head, members) if head.head.pos_ in ("VERB", "AUX") else None)
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
    if "hand" in following or "hands" in following or following[:2] in (["under", "his"], ["under", "her"]):
        return _subject(head, members) if head.pos_ in ("VERB", "AUX") else _member(head, members) or next(iter(m for m in members if m.count == 1), None)
    return None


def _member(token: Token, members: list[Member]) -> Member | None:
    return next((m for m in members if m.token is not None and m.token.i == token.i), None)


def _subject(verb: Token, members: list[Member]) -> Member | None:
    """Who does it: the verb's own subject, that of the verb it is joined to, or the noun it describes."""
    for _step in range(4):
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") or before_its_verb(c)), None)
        if subject is not None:
            return _member(subject, members)
        if verb.dep_ in ("acl", "relcl"):
            return _member(verb.head, members)
        if verb.head.i == verb.i:
            return None
        verb = verb.head
        if verb.pos_ in ("NOUN", "PROPN", "PRON"):
            return _member(verb, members)
    return None


def seat(members: list[Member], nouns: list[Noun]) -> None:
    """What somebody sits, lies or rides on."""
    for noun in nouns:
        token = noun.token
        name = (
            lexicon.find("things", noun.known)
            or lexicon.find("builds", noun.known)
            or lexicon.find("plants", noun.known)
            or lexicon.find("animals", noun.known)
        )
        if noun.phrase.split()[-1] == "saddle" and token.dep_ == "pobj" and token.head.lower_ in ("in", "into", "from"):
            name = "horse"
        if name not in _SEATS and name not in _MOUNTS:
            continue
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in ("on", "upon", "in", "at", "astride", "onto", "into", "aboard", "from")
            and lemma_of(token.head.head) in _SITTING | {"gallop", "trot", "dismount"}
        ):
            who = _subject(token.head.head, members) or _member(token.head.head, members)
        elif token.dep_ == "dobj" and lemma_of(token.head) in ("ride", "mount", "row", "drive"):
            who = _subject(token.head, members)
        else:
            continue
        if (
            who is not None
            and not (who.token is not None and who.token.i == token.i)
            and (name not in ("table", "desk") or token.head.lower_ in ("on", "upon"))
        ):
            who.seat = who.seat or name


def relations(nouns: list[Noun]) -> list[tuple[str, str, str]]:
    """(thing, where, other thing) for each preposition between two things of the sentence; a verb's preposition tells of its subject."""
    by_index = {noun.token.i: noun for noun in nouns}
    found = []
    for noun in nouns:
        prep = noun.token.head
        if noun.token.dep_ != "pobj" or (prep.lower_ not in _WHERE and prep.lower_ != "of"):
            continue
        where, over = _WHERE.get(prep.lower_, ""), prep.head
        if prep.lower_ == "of" and over.lower_ in ("feet", "foot", "side", "head", "top", "back") and over.dep_ == "pobj":
            where, over = f"{over.head.lower_} the {over.lower_} of", over.head.head
        if over.pos_ in ("VERB", "AUX"):
            over = next((c for c in over.children if c.dep_ in ("nsubj", "dobj", "nsubjpass") and c.i in by_index), over)
        if where and over.i in by_index and over.i != noun.token.i:
            found.append((by_index[over.i].phrase, where, noun.phrase))
    return list(dict.fromkeys(found))


__all__ = ["give", "phrase_of", "relations", "seat", "traits_of"]
