"""Which words of a sentence are really there: denied, compared, imagined, told and quoted words are marked as absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.denials import denied
from literai.engines.scene_lines.figures import below, bodiless, compares, figurative, inner, inside_somebody, known_person, likened, measures, until_pause
from literai.engines.scene_lines.words import (
    ABSTRACT,
    ASKING,
    BODY,
    CALLING,
    EMPTIED,
    GONE,
    HYPOTHETICAL,
    KEPT_IN_MIND,
    LIKE,
    MENTAL,
    MINDS,
    NOT,
    ONLY_SAID,
    PERSONS,
    REFUSAL,
    REPORT,
    SETTLING,
    SIZES,
    SPEAKING,
    SUITS,
    SURE,
    UNREAL,
    WANTING,
    WOUNDING,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTES = frozenset('"“”')


def absent(doc: Doc) -> set[int]:
    """Indexes of tokens whose things must not be drawn."""
    gone = _quoted(doc) | _answered_no(doc)
    for token in doc:
        gone |= _by_word(token) | {i for i in _by_verb(token) if doc[i].lower_ not in PERSONS} | _by_noun(token)
    return gone - _thinker(doc)


def _answered_no(doc: Doc) -> set[int]:
    """ "A white elephant? No; only a donkey": what is asked for and denied at once."""
    ends = [t.i for t in doc[:-1] if t.text == "?" and t.nbor().lower_ in ("no", "not", "never")]
    return set(range(ends[0])) if ends else set()


def _thinker(doc: Doc) -> set[int]:
    """ "To die, thinks the boy on his rock, would be an adventure": who thinks it stands behind the verb and is there."""
    found: set[int] = set()
    for token in doc[1:]:
        if token.lemma_.lower() not in MENTAL | SPEAKING or token.tag_ not in ("VBZ", "VBD") or token.nbor(-1).text not in (",", "?", "!", '"', "”"):
            continue
        stop = next((t.i for t in doc[token.i + 1 :] if t.text in (",", ";", ".", ":")), len(doc))
        behind = doc[token.i + 1 : stop]
        if len(behind) and behind[0].pos_ in ("DET", "PRON", "PROPN", "ADJ") and len(behind) < 9:
            found |= {t.i for t in behind}
    return found


def _by_word(token: Token) -> set[int]:
    """Denials, comparisons, conditions."""
    word = token.lower_
    if word in NOT or (token.dep_ == "neg" and token.pos_ != "VERB"):
        return denied(token)
    if (word in LIKE and compares(token)) or (word == "for" and measures(token)):
        return likened(token)
    if word == "about" and token.i and (token.nbor(-1).lemma_.lower() in MENTAL or token.nbor(-1).lower_ in REPORT | SPEAKING):
        return until_pause(token.i + 1, token.doc)
    if word in ("lost", "gone", "missing", "stolen", "vanished") and token.dep_ == "acl" and not any(c.dep_ == "prep" for c in token.children):
        return {token.head.i}  # "a necklace lost, ..."
    if word in SURE:
        return below(c for c in token.children if c.dep_ == "ccomp")
    if word in ("instead", "rather") and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("of", "than"):
        return until_pause(token.i + 2, token.doc)
    if word == "of" and token.head.lower_ in EMPTIED:
        return below([token])
    if word in ("if", "unless", "whether") and token.dep_ == "mark":
        return below([token.head])
    if word == "that" and token.dep_ == "mark" and any(c.dep_ == "aux" and c.lower_ in ("will", "would", "shall", "must", "can") for c in token.head.children):
        return {i for i in below([token.head]) if token.doc[i].lower_ not in PERSONS}  # "wagers that he will circle the globe"
    if token.dep_ == "aux" and word in HYPOTHETICAL:
        return below(c for c in token.head.children if c.dep_ in ("dobj", "prep", "attr", "oprd"))
    if word in GONE and token.dep_ in ("ROOT", "acomp", "conj", "ccomp", "advmod"):
        verbs = (token, token.head) if token.dep_ in ("acomp", "advmod") else (token,)
        return (
            below(c for verb in verbs for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")) if verbs[-1].lemma_ in ("be", "have", "go", word) else set()
        )
    if word == "after" and token.dep_ == "mark" and token.head.lemma_ in ("leave", "go", "depart") and any(c.lemma_ == "have" for c in token.head.children):
        return below(c for c in token.head.children if c.dep_ == "nsubj")
    return set()


def _by_verb(token: Token) -> set[int]:
    """What is refused, thought of, asked for; what somebody says in an aside; what only a figure of speech does."""
    if token.pos_ not in ("VERB", "AUX"):
        return set()
    lemma = _lemma(token)
    gone: set[int] = set()
    if lemma in REFUSAL:
        verbs = (token, *(c for c in token.children if c.dep_ == "xcomp"))
        gone |= {i for i in below(c for verb in verbs for c in verb.children if c.dep_ == "dobj") if not known_person(token.doc[i])}
    if lemma in WANTING:
        gone |= below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("for", "after"))
    if lemma in ("read", "tell", "write", "sing", "learn", "hear", "smell", "reek", "taste", "warn"):
        gone |= below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "about"))
    if lemma in ("see", "hear", "report", "rumour", "spot", "sight") and token.tag_ == "VBN" and {"have", "be"} <= {c.lemma_ for c in token.children}:
        gone |= below(c for c in token.children if c.dep_ in ("nsubjpass", "prep", "agent"))  # "wolves have been seen in the yard": not now
    if lemma in ("disappear", "vanish") and any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.children):
        gone |= below(c for c in token.children if c.dep_ == "nsubj")  # "the rope has disappeared"
    if lemma in ASKING:
        gone |= below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("about", "concerning"))
    if lemma in CALLING:
        gone |= below(
            c for c in token.children if c.dep_ in ("dobj", "oprd", "attr", "ccomp") and c.i > token.i + 1 and c.pos_ != "PROPN"
        )  # "called her carrots"
    if lemma in MENTAL:
        gone |= below(c for c in token.children if c.dep_ in ("ccomp", "xcomp", "prep", "dobj", "advcl") and _far_away(token, c))
    if lemma in SPEAKING and token.dep_ in ("ccomp", "parataxis") and token.i > token.head.i - 12 and _aside(token):
        start = max((t.i for t in token.doc[: token.i] if t.text in (";", ":")), default=-1)
        stop = next((t.i for t in token.doc[token.i :] if t.text in (";", ":")), len(token.doc))
        gone |= set(range(start + 1, stop)) - below([token])
    return gone | _by_subject(token, lemma)


def _by_subject(token: Token, lemma: str) -> set[int]:
    """What a feeling, a part of the body, nobody or something within somebody is said to do or be."""
    gone: set[int] = set()
    if lemma == "be":
        gone |= below(
            c for c in token.children if c.dep_ == "attr" and c.pos_ == "NOUN" and figurative(c.lemma_.lower())
        )  # "is cowardice in its Sunday clothes"
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and any(t.lower_ in ("neither", "nobody", "none", "no") and t.i < token.i for t in subject.subtree):
        verbs = (token, *(c for c in token.children if c.dep_ == "xcomp"))
        gone |= below(
            c for verb in verbs for c in verb.children if c.dep_ == "prep" and c.lower_ in ("to", "into", "toward", "towards") and verb.lemma_ in ("go", "come")
        )
    if subject is not None and bodiless(subject) and lemma != "be":
        moved = below(c for c in token.children if c.dep_ in ("dobj", "prep", "agent", "oprd"))
        gone |= {i for i in moved if not known_person(token.doc[i]) and not _placed(token.doc[i], token)} | below(
            c for c in subject.children if c.dep_ != "poss"
        )
    if subject is not None and inside_somebody(token, subject):
        gone |= below(c for c in token.children if c.dep_ == "dobj") | {t.i for t in subject.subtree if t.dep_ != "poss" and t.head.dep_ != "poss"}
    if subject is not None and lemma in ("be", "seem", "become", "turn", "feel", "remain", "appear", "prove"):
        attrs = [c for c in token.children if c.dep_ in ("attr", "oprd", "acomp")]
        if lemma == "be" and any(a.lemma_.lower() in ONLY_SAID for a in attrs) and subject.pos_ == "NOUN":
            gone |= below([subject])  # "the sea was to her a word"
        if subject.lemma_.lower() in BODY or bodiless(subject):
            gone |= {i for i in below(attrs) if not _stands(token.doc[i])} | {
                t.i for a in attrs for t in token.subtree if t.i > a.i and t.head.i == token.i and t.dep_ in ("prep",)
            }
    return gone


def _lemma(verb: Token) -> str:
    """The lemma; "planes" is of "plane", not of "plan"."""
    lemma, word = str(verb.lemma_.lower()), verb.lower_
    return word[:-1] if verb.tag_ == "VBZ" and word == f"{lemma}es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else lemma


def _aside(token: Token) -> bool:
    """ "..., she says, ...": between commas, and the sentence goes on after it."""
    inner = [t.i for t in token.subtree if not t.is_punct]
    first, last, doc = min(inner), max(inner), token.doc
    return first > 0 and doc[first - 1].text == "," and last + 1 < len(doc) and doc[last + 1].text == "," and last - first < 4


def _by_noun(token: Token) -> set[int]:
    """ "a story of the sea", "news from home", "the size of a calf", "the colour of putty" show no sea, home, calf or putty."""
    lemma = token.lemma_.lower()
    if (
        lemma in ABSTRACT
        and token.tag_ not in ("VBZ", "VBD", "VBN", "VBG")
        and token.i
        and token.nbor(-1).lower_ in ("and", "but", ",", ";")
        and token.i + 1 < len(token.doc)
        and token.nbor().lower_ in ("a", "an", "the")
    ):
        return until_pause(token.i + 1, token.doc)  # "..., and revenge the only gate"
    if any(c.dep_ in ("amod", "compound") and c.lower_ in UNREAL for c in token.children):
        return below([token])  # "an imaginary cello"
    if token.pos_ != "NOUN":
        return set()
    if token.dep_ == "dobj" and token.head.lemma_ == "have" and any(c.lower_ == "the" for c in token.children):
        owners = [t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if any(d.lower_ in ("a", "an") for d in t.children)]
        if owners:
            return below([token])  # "he had the heart of a lion", "the purse of a church mouse"
    if any(c.dep_ == "prep" and c.lower_ == "of" and any(t.lower_ in SUITS for t in c.children) for c in token.children):
        return {t.i for c in token.children if c.dep_ == "prep" for t in c.subtree}  # "the ace of spades"
    if any(c.dep_ == "prep" and inner(c) for c in token.children) and lemma not in WOUNDING and not lexicon.find("people", lemma):
        return {token.i}  # "the winter in her heart"
    if lemma in ABSTRACT | BODY and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("a", "an"):
        return until_pause(token.i + 1, token.doc)  # "his heart a caged bird"
    if any(_never_comes(c) for c in token.children if c.dep_ == "relcl"):
        return {token.i}
    if lemma in SIZES:
        return below(c for c in token.children if c.dep_ == "prep" and c.lower_ == "of")
    if lemma in REPORT or token.lower_ in REPORT:
        return below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "about", "concerning"))
    return set()


def _placed(word: Token, verb: Token) -> bool:
    """ "despair sits by his bed", "silence falls on the schoolroom": bed and schoolroom are there."""
    prep = next((a for a in (word, *word.ancestors) if a.dep_ == "prep" and a.head.i == verb.i), None)
    noun = next((t for t in prep.children if t.dep_ == "pobj"), None) if prep is not None else None
    if noun is not None and prep is not None and prep.lower_ in ("through", "across", "over", "about", "along", "round"):
        return any(c.lower_ == "the" for c in noun.children) and any(lexicon.exact(t, noun.lower_) for t in ("outdoors", "indoors"))
    if verb.lemma_.lower() not in SETTLING:
        return False
    said = noun is not None and any(c.lower_ in ("the", "his", "her", "their") for c in noun.children) and noun.lemma_.lower() not in BODY | MINDS
    return said and not any(figurative(t.lemma_.lower()) for t in noun.subtree) if noun is not None else False


def _stands(token: Token) -> bool:
    """ "hunger is the friend who walks with the boy across the island": boy and island are there."""
    for over in (token, token.head):
        if any(c.lower_ == "the" for c in over.children) and over.dep_ == "pobj" and over.head.head.pos_ == "VERB":
            return known_person(over) or (over.head.lower_ != "to" and bool(lexicon.exact("outdoors", over.lower_)))
    return False


def _never_comes(verb: Token) -> bool:
    """ "calls to a boy who never comes", "a ship that does not return"."""
    return _lemma(verb) in ("come", "return", "arrive", "appear", "answer", "exist") and any(c.dep_ == "neg" or c.lower_ == "never" for c in verb.children)


def _far_away(verb: Token, child: Token) -> bool:
    """Objects of thought are absent, but not those one speaks to, nor what one looks at from where one stands."""
    lemma = verb.lemma_.lower()
    if child.i < verb.i and verb.i and verb.nbor(-1).lower_ in ("and", "but", "or", "then"):
        return False  # "wades out of the river, and says no word"
    if child.dep_ == "prep":
        return child.lower_ in ("of", "about") or (
            child.lower_ in ("for", "on", "over", "against") and lemma not in ("call", "sing", "lie", "wait", "talk", "speak", "argue")
        )
    if child.dep_ == "dobj":
        return lemma not in KEPT_IN_MIND
    return child.dep_ in ("ccomp", "xcomp") and lemma not in ("hear", "sing")


def _quoted(doc: Doc) -> set[int]:
    """Words between quotation marks; a mark without its partner opens a long tale, which is all there is."""
    inside, gone = False, set[int]()
    if sum(token.text in _QUOTES for token in doc) < 2:
        return gone
    for token in doc:
        if token.text in _QUOTES:
            inside = not inside if token.text == '"' else token.text == "“"
            gone.add(token.i)
        elif inside:
            gone.add(token.i)
    return gone
