"""Who is in the sentence: kind, number, action; names resolved to one kind in every scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words
from literai.engines.scene_lines.nouns import before_its_verb
from literai.engines.scene_lines.repair import verbal
from literai.parse import nouns as nouns_of_the_model
from literai.types import Character

if TYPE_CHECKING:
    from spacy.tokens import Token

KIND_WORDS = frozenset(("old", "young", "little", "white", "dead", "giant", "black", "female", "tiny"))  # that change what is drawn
_AFLOAT = frozenset(("ship", "boat", "sea", "raft", "canoe", "crew", "captain", "sailor", "sailors", "brig", "schooner"))
SEVERAL = 3  # how many an unnumbered plural is drawn as


@dataclass
class Member:
    """One entry of the cast."""

    kind: str
    count: int = 1
    sure: bool = True  # the number was said
    action: str = ""
    held: str = ""
    seat: str = ""
    traits: tuple[str, ...] = ()
    definite: bool = False  # "the boy", a name: may be somebody already seen
    token: Token | None = None


def member(token: Token, phrase: str) -> Member:
    """The entry of a common noun."""
    count, sure = count_of(token, phrase.split()[-1])
    kind = described(token, phrase)
    return Member(kind, count, sure, action_of(token), definite=_definite(token), token=token)


def _definite(token: Token) -> bool:
    if any(c.lower_ in ("another", "other", "second") for c in token.children):
        return False
    return any(c.dep_ in ("det", "poss") and c.lower_ in ("the", "this", "that", "these", "those", "his", "her", "its", "their") for c in token.children)


def described(token: Token, phrase: str) -> str:
    """The kind, with the adjectives that change its look."""
    kept = [t.lower_ for t in token.children if t.dep_ == "amod" and t.lower_ in KIND_WORDS]
    for word in reversed(kept):
        if word not in phrase.split():
            full = f"{word} {phrase}"
            if word in ("old", "young", "little", "dead", "tiny", "giant", "female") or lexicon.exact("people", full) or lexicon.exact("animals", full):
                phrase = full
    return phrase


def count_of(token: Token, head: str) -> tuple[int, bool]:
    """How many, and whether the text says so."""
    numbers = [t for t in token.children if t.dep_ == "nummod" or t.lower_ in words.SPELLED]
    for child in numbers:
        ranged = any(c.dep_ in ("cc", "conj") or c.lower_ in ("or", "to") for c in child.children)
        if child.lower_ in words.SPELLED:
            return max(1, words.SPELLED[child.lower_]), not ranged
        if child.text.isdigit():
            return min(100, int(child.text)), not ranged
    if any(t.lower_ in ("either", "each") for c in token.children if c.lower_ in ("on", "at", "in", "under") for t in c.subtree):
        return 2, True  # "a twin on either arm"
    if any(c.lower_ in ("every", "each") for c in token.children if c.dep_ == "det") and token.tag_ == "NN":
        return SEVERAL, False
    if head in lexicon.GROUPS and token.lower_ == head:
        return 1, True
    if (
        token.lower_ in words.UNCHANGED
        and not any(c.lower_ in ("a", "an", "one") for c in token.children)
        and (token.tag_ == "NNS" or token.head.tag_ == "VBP" or not any(c.dep_ in ("det", "poss") and c.lower_ != "the" for c in token.children))
        and (token.dep_ != "nsubj" or token.head.tag_ != "VBZ")
    ):
        return SEVERAL, False
    if (
        token.i == 0
        and token.tag_ == "NNP"
        and any(lexicon.exact(t, lexicon.singular(token.lower_)) for t in ("people", "animals"))
        and lexicon.singular(token.lower_) != token.lower_
    ):
        return SEVERAL, False  # "Kittens sleep"
    if (token.tag_ in ("NNS", "NNPS") or (token.text.islower() and token.pos_ != "NOUN")) and lexicon.singular(token.lower_) != token.lower_:
        return SEVERAL, False
    return 1, True


def action_of(token: Token) -> str:
    """The verb whose subject (or whose participle) this is, as a lemma; "" when it is denied."""
    verb = _verb(token)
    if verb is None or any(
        c.dep_ == "neg" or c.lower_ in ("would", "could", "might", "should", "ought", "may") or c.lower_ in ("hardly", "scarcely", "barely")
        for c in verb.children
    ):
        return ""
    lemma = lemma_of(verb)
    if lemma == "cross" and any(c.lemma_.lower() in ("sword", "blade") for c in verb.children if c.dep_ == "dobj"):
        return "fight"
    lemma = {"bat": "strike"}.get(lemma, lemma)  # named as a beast is
    if lemma == "sail" and not any(t.lower_ in _AFLOAT or lexicon.find("outdoors", t.lower_) in ("sea", "river", "lake", "boat", "ship") for t in verb.doc):
        lemma = "walk"  # "her ladyship sails into the shop"
    if lemma in words.REFUSAL or lemma in ("shower", "rain", "hail", "thunder", "flood"):  # which people do in words only
        return ""
    if lemma in ("be", "have", "seem", "begin", "start", "keep", "let", "make", "try", "come", "go", "stand", "sit", "remain", "stop", "lie", "set", "appear"):
        deeper = next((c for c in verb.children if c.dep_ in ("xcomp", "advcl") and c.pos_ == "VERB" and c.tag_ in ("VBG", "VB")), None)
        if (
            deeper is not None
            and not any(c.dep_ == "neg" for c in deeper.children)
            and (
                lemma not in ("stand", "sit", "lie")
                or deeper.lemma_ in ("read", "write", "weep", "pray", "sleep", "smoke", "sew", "drink", "eat", "point", "play")
            )
        ):
            return lemma_of(deeper)
    return lemma


def lemma_of(verb: Token) -> str:
    """The lemma; "stares" is of "stare", whatever the small model says."""
    lemma = str(verb.lemma_.lower())
    return verbal(verb.lower_) or lemma if verb.tag_ == "VBZ" and f"{lemma}s" != verb.lower_ else lemma


def _verb(token: Token) -> Token | None:
    subject = token
    while subject.dep_ in ("conj", "appos") and subject.head.pos_ in ("NOUN", "PROPN", "PRON") and subject.i > subject.head.i:
        own = next((c for c in subject.children if c.dep_ in ("acl", "relcl") and c.pos_ == "VERB" and c.tag_ == "VBG"), None)
        if own is not None:
            return own
        subject = subject.head
    if (subject.dep_ == "nsubj" and subject.head.pos_ == "VERB") or before_its_verb(subject):
        return subject.head
    if subject.dep_ == "nsubj" and subject.head.lemma_ == "be":
        return next((c for c in subject.head.children if c.pos_ == "VERB"), None)
    if subject.dep_ in ("dobj", "nsubj") and subject.head.lemma_.lower() in ("see", "watch", "hear", "find", "leave", "catch", "spy"):
        doing = next((c for c in subject.head.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.pos_ == "VERB" and c.i > subject.i), None)
        if doing is not None:
            return doing
    return next((c for c in token.children if c.dep_ in ("acl", "relcl") and c.pos_ == "VERB" and c.tag_ != "VBN"), None)


# -- names ----------------------------------------------------------------------------------------


def named(token: Token, people: Sequence[Character]) -> Member | None:
    """A proper name as an entry: a character of the book, a titled person, somebody; None for places and the rest."""
    famous = token.lower_ in words.CHARACTERS and token.text[:1].isupper()
    if token.i == 0 and (token.lower_ in words.LIGHT_OF or token.lower_ in words.TIMES or token.lower_ in words.WEATHERS or token.lower_ in words.ABSTRACT):
        return None  # "Torchlight shows a boy"
    if not token.text[:1].isupper() or (token.tag_ == "NNPS" and not famous):
        return None
    lefts = [t for t in token.lefts if t.dep_ in ("compound", "nmod") and t.pos_ in ("PROPN", "NOUN")]
    full = " ".join(t.text for t in [*lefts, token])
    title, lower = lefts[0].lower_ if lefts else "", token.lower_
    if token.dep_ == "pobj" and token.head.lower_ == "of" and any(lexicon.exact(t, token.head.head.lower_) for t in ("outdoors", "indoors")):
        return None  # "the village of Kellynch"
    character = _meant(full, token.text, title, people)
    if character is not None:
        return Member(kind_of(character), action=action_of(token), definite=True, token=token)
    if famous:
        base = lexicon.exact("people", lower) or lexicon.exact("animals", lower) or "man"
        return Member(f"{base} named {token.text}", action=action_of(token), definite=True, token=token)
    if any(lexicon.exact(t, lower) or lexicon.exact(t, full) for t in ("outdoors", "indoors")) and title not in words.TITLES:
        return None
    if title in words.TITLES:
        return Member(f"{words.TITLES[title]} named {token.text}", action=action_of(token), definite=True, token=token)
    if any(lexicon.exact(t, lower) for t in ("people", "animals")):
        return None
    if token.dep_ == "pobj" and token.head.lower_ in ("in", "at", "from") and not lefts and lower not in words.SHE_NAMES:
        return None  # "in Somersetshire"
    if token.ent_type_ in ("GPE", "LOC", "DATE", "ORG", "NORP", "FAC", "TIME", "EVENT", "LANGUAGE") and not _acts(token):
        return None
    if token.ent_type_ == "PERSON" or lower in words.SHE_NAMES or (token.tag_ == "NNP" and _acts(token)):
        return Member(f"{base_of((lefts[0].lower_ if lefts else lower), lower)} named {token.text}", action=action_of(token), definite=True, token=token)
    return None


def _meant(full: str, last: str, title: str, people: Sequence[Character]) -> Character | None:
    """The book's character of this name: by all of it, else by its last word, where a title before it is of the same sex ("Mr Elliot" is no Miss Elliot)."""
    exact = next((c for c in people if full in (c.name, *c.aliases)), None)
    if exact is not None:
        return exact
    sex = female(words.TITLES[title]) if title in words.TITLES else None
    found = (c for c in people if last in (*c.name.split(), *c.aliases))
    return next((c for c in found if sex is None or female(kind_of(c)) in (None, sex)), None)


def bare_name(token: Token) -> Member | None:
    """Somebody whose name the small model took for a common word: "Tess wakes". No count noun begins a sentence bare and acts."""
    if token.pos_ == "PROPN" or not token.text[:1].isupper() or not token.is_alpha or token.lower_ in words.ABSTRACT | words.BODY | words.NOT:
        return None
    if any(True for _ in token.lefts) or lexicon.singular(token.lower_) != token.lower_ or token.tag_ not in ("NN", "JJ", "VB", "UH"):
        return None
    if any(lexicon.exact(t, token.lower_) for t in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors")):
        return None
    if token.i + 1 >= len(token.doc):
        return None
    following = token.nbor()
    acting = following.tag_ in ("VBZ", "VBD") and following.lemma_ not in ("be", "have", "do") and following.i == token.head.i
    known = token.ent_type_ == "PERSON" or token.lower_ in words.SHE_NAMES
    if not acting or not (known or token.dep_ == "nsubj") or token.lower_ in words.WEATHERS or token.lower_ in words.TIMES or token.lower_ in words.LIGHT_OF:
        return None
    if not known and (not verbal(following.lemma_.lower()) or (token.tag_ != "JJ" and token.lemma_.lower() in nouns_of_the_model())):
        return None
    return Member(f"{base_of(token.lower_)} named {token.text}", action=lemma_of(following), definite=True, token=token)


def described_name(token: Token, phrase: str, *, person: bool) -> Member:
    """ "Buck the sledge dog", "Dan the smith": the kind is what the apposition says."""
    return Member(f"{phrase} named {token.text}" if person else phrase, action=action_of(token), definite=True, token=token)


def _acts(token: Token) -> bool:
    subject = token
    while subject.dep_ == "conj":
        subject = subject.head
    return subject.dep_ in ("nsubj", "nsubjpass") and subject.head.pos_ == "VERB" and subject.ent_type_ not in ("GPE", "LOC", "DATE", "FAC")


def base_of(first: str, last: str = "", pronoun: str = "") -> str:
    """man, woman, boy or girl, by what the ledger says, else by the name."""
    she = pronoun == "she" or (pronoun != "he" and first in words.SHE_NAMES)
    if first in words.YOUNG or f"{first} {last}" in words.YOUNG:
        return "girl" if she and first not in words.BOYS else "boy"
    return "woman" if she else "man"


def kind_of(character: Character) -> str:
    """How a character is drawn: "white rabbit", "doctor named Jekyll", "girl named Alice"; always the same."""
    plain = lexicon.singular(character.name.lower().removeprefix("the "))
    first = character.name.split()[0].lower()
    famous = plain.split()[-1] in words.CHARACTERS
    if first not in words.TITLES and not famous and (lexicon.find("people", plain) or lexicon.find("animals", plain)):
        return plain
    for alias in character.aliases:  # "the Count" says more than "Dracula"
        role = alias.lower().removeprefix("the ")
        if lexicon.exact("people", role) and lexicon.exact("people", role) not in ("man", "woman"):
            return f"{role} named {character.name.split()[-1]}"
    base = words.TITLES.get(first) or (lexicon.find("people", plain) if famous else "") or base_of(first, character.name.split()[-1].lower(), character.pronoun)
    return f"{base} named {character.name.split()[-1]}"


def female(kind: str) -> bool | None:
    """True for women and girls, False for men and boys, None where the word does not tell."""
    plain = kind.partition(" named ")[0]
    role = lexicon.find("people", plain)
    if role in words.SHE_ROLES or plain.split()[-1] in words.SHE_ROLES:
        return True
    if plain.split()[-1] in words.UNSEXED:
        return None
    return False if role in words.HE_ONLY else None
