"""Which words of a sentence are really there: denied, compared, imagined, told and quoted words are marked as absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.words import ABSTRACT, BODY, LIKE, MENTAL, NOT, PICTURED, REFUSAL, REPORT, TIMES, WANTING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_QUOTES = frozenset('"“”')
_SIZES = frozenset(("size", "colour", "color", "shape", "height", "length", "strength", "weight", "air", "look", "manner", "likeness"))
_GONE = frozenset(("gone", "missing", "absent", "vanished", "lost", "away", "nowhere"))
_SURE = frozenset(("sure", "certain", "convinced", "afraid", "confident", "doubtful", "unaware", "aware", "ignorant"))
_HYPOTHETICAL = frozenset(("would", "could", "might", "should", "may", "ought"))
_CALLING = frozenset(("call", "name", "nickname", "christen", "dub", "style", "term", "title"))
_SUITS = frozenset(("spades", "hearts", "clubs", "diamonds"))
_SAID = frozenset(("word", "name", "dream", "memory", "rumour", "legend", "idea", "notion", "fancy", "hope"))
_EMPTY = frozenset(("free", "empty", "devoid", "bare", "void", "destitute", "bereft", "innocent", "clear"))
_PERSONS = frozenset(("he", "him", "she"))  # of whom something is thought, or whom a feeling takes hold of: they are there
_UNREAL = frozenset(
    (
        "imaginary",
        "imagined",
        "nonexistent",
        "non-existent",
        "missing",
        "absent",
        "vanished",
        "fancied",
        "unwritten",
        "unborn",
        "future",
        "would-be",
        "supposed",
        "hypothetical",
        "dreamt",
        "hoped-for",
    )
)
_ASKING = frozenset(
    (
        "press",
        "question",
        "quiz",
        "pester",
        "nag",
        "tease",
        "consult",
        "lecture",
        "quarrel",
        "interrogate",
        "plague",
        "bother",
        "worry",
        "scold",
        "grumble",
        "quibble",
        "bicker",
        "fret",
        "enquire",
        "inquire",
        "examine",
        "remind",
        "lie",
        "joke",
        "laugh",
        "read",
        "write",
        "sing",
        "cry",
        "weep",
    )
)
_SPARED = frozenset(
    (
        "touch",
        "reach",
        "open",
        "lift",
        "move",
        "wake",
        "notice",
        "see",
        "hear",
        "answer",
        "follow",
        "leave",
        "heed",
        "recognise",
        "recognize",
        "stop",
        "scare",
        "catch",
        "kill",
        "harm",
        "hurt",
        "bear",
        "face",
        "meet",
        "spare",
        "forgive",
        "obey",
        "mind",
        "watch",
        "disturb",
        "approach",
        "finish",
        "wound",
        "disturb",
        "deceive",
        "frighten",
        "shake",
        "break",
        "free",
        "save",
        "help",
        "let",
        "take",
        "trust",
    )
)
_DEFINITE = frozenset(("the", "his", "her", "their", "its", "this", "that", "these", "those"))
_BODILESS = ("ness", "ity", "hood", "ism", "tude", "acy", "dom")
_SPEAKING = frozenset(
    ("say", "think", "declare", "insist", "cry", "whisper", "add", "explain", "sigh", "complain", "boast", "swear", "fancy", "believe", "suppose")
)


def absent(doc: Doc) -> set[int]:
    """Indexes of tokens whose things must not be drawn."""
    gone = _quoted(doc) | _answered_no(doc)
    for token in doc:
        gone |= _by_word(token) | {i for i in _by_verb(token) if doc[i].lower_ not in _PERSONS} | _by_noun(token)
    return gone - _thinker(doc)


def _answered_no(doc: Doc) -> set[int]:
    """ "A white elephant? No; only a donkey": what is asked for and denied at once."""
    ends = [t.i for t in doc[:-1] if t.text == "?" and t.nbor().lower_ in ("no", "not", "never")]
    return set(range(ends[0])) if ends else set()


def _thinker(doc: Doc) -> set[int]:
    """ "To die, thinks the boy on his rock, would be an adventure": who thinks it stands behind the verb and is there."""
    found: set[int] = set()
    for token in doc[1:]:
        if token.lemma_.lower() not in MENTAL | _SPEAKING or token.tag_ not in ("VBZ", "VBD") or token.nbor(-1).text not in (",", "?", "!", '"', "”"):
            continue
        stop = next((t.i for t in doc[token.i + 1 :] if t.text in (",", ";", ".", ":")), len(doc))
        behind = doc[token.i + 1 : stop]
        if len(behind) and behind[0].pos_ in ("DET", "PRON", "PROPN", "ADJ") and len(behind) < 9:
            found |= {t.i for t in behind}
    return found


def _bodiless(subject: Token) -> bool:
    """Such a subject; but "a youth", "the beauty" are people."""
    word = subject.lemma_.lower()
    return figurative(word) and not (lexicon.exact("people", word) and any(c.dep_ == "det" for c in subject.children))


def figurative(word: str) -> bool:
    """Is this lemma of something that has no body: listed, or by its ending, where the lexicon does not know it?"""
    if word in ABSTRACT:
        return True
    return (
        len(word) > 6
        and word.endswith(_BODILESS)
        and not any(lexicon.exact(t, word) for t in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors"))
    )


def below(tokens: Iterable[Token]) -> set[int]:
    """Indexes of all words that hang on these."""
    return {t.i for token in tokens for t in token.subtree}


def _by_word(token: Token) -> set[int]:
    """Denials, comparisons, conditions."""
    word = token.lower_
    if word in NOT or (token.dep_ == "neg" and token.pos_ != "VERB"):
        return _denied(token)
    if (word in LIKE and _compares(token)) or (word == "for" and _measures(token)):
        return _after(token)
    if word == "about" and token.i and (token.nbor(-1).lemma_.lower() in MENTAL or token.nbor(-1).lower_ in REPORT | _SPEAKING):
        return _until_pause(token.i + 1, token.doc)
    if word in ("lost", "gone", "missing", "stolen", "vanished") and token.dep_ == "acl" and not any(c.dep_ == "prep" for c in token.children):
        return {token.head.i}  # "a necklace lost, ..."
    if word in _SURE:
        return below(c for c in token.children if c.dep_ == "ccomp")
    if word in ("instead", "rather") and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("of", "than"):
        return _until_pause(token.i + 2, token.doc)
    if word == "of" and token.head.lower_ in _EMPTY:
        return below([token])
    if word in ("if", "unless", "whether") and token.dep_ == "mark":
        return below([token.head])
    if token.dep_ == "aux" and word in _HYPOTHETICAL:
        return below(c for c in token.head.children if c.dep_ in ("dobj", "prep", "attr", "oprd"))
    if word in _GONE and token.dep_ in ("ROOT", "acomp", "conj", "ccomp", "advmod"):
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
        gone |= below(c for verb in verbs for c in verb.children if c.dep_ == "dobj")
    if lemma in WANTING:
        gone |= below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("for", "after"))
    if lemma in ("read", "tell", "write", "sing", "learn", "hear", "smell", "reek", "taste", "warn"):
        gone |= below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "about"))
    if lemma in ("see", "hear", "report", "rumour", "spot", "sight") and token.tag_ == "VBN" and {"have", "be"} <= {c.lemma_ for c in token.children}:
        gone |= below(c for c in token.children if c.dep_ in ("nsubjpass", "prep", "agent"))  # "wolves have been seen in the yard": not now
    if lemma in _ASKING:
        gone |= below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("about", "concerning"))
    if lemma in _CALLING:
        gone |= below(
            c for c in token.children if c.dep_ in ("dobj", "oprd", "attr", "ccomp") and c.i > token.i + 1 and c.pos_ != "PROPN"
        )  # "called her carrots"
    if lemma in MENTAL:
        gone |= below(c for c in token.children if c.dep_ in ("ccomp", "xcomp", "prep", "dobj", "advcl") and _far_away(token, c))
    if lemma in _SPEAKING and token.dep_ in ("ccomp", "parataxis") and token.i > token.head.i - 12 and _aside(token):
        start = max((t.i for t in token.doc[: token.i] if t.text in (";", ":")), default=-1)
        stop = next((t.i for t in token.doc[token.i :] if t.text in (";", ":")), len(token.doc))
        gone |= set(range(start + 1, stop)) - below([token])
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and _bodiless(subject) and lemma != "be":
        gone |= below(c for c in token.children if c.dep_ in ("dobj", "prep", "agent", "oprd")) | below(c for c in subject.children if c.dep_ != "poss")
    if subject is not None and lemma in ("be", "seem", "become", "turn", "feel", "remain", "appear", "prove"):
        attrs = [c for c in token.children if c.dep_ in ("attr", "oprd", "acomp")]
        if lemma == "be" and any(a.lemma_.lower() in _SAID for a in attrs) and subject.pos_ == "NOUN":
            gone |= below([subject])  # "the sea was to her a word"
        if subject.lemma_.lower() in BODY or _bodiless(subject):
            gone |= below(attrs) | {t.i for a in attrs for t in token.subtree if t.i > a.i and t.head.i == token.i and t.dep_ in ("prep",)}
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
        and token.i
        and token.nbor(-1).lower_ in ("and", "but", ",", ";")
        and token.i + 1 < len(token.doc)
        and token.nbor().lower_ in ("a", "an", "the")
    ):
        return _until_pause(token.i + 1, token.doc)  # "..., and revenge the only gate"
    if any(c.dep_ in ("amod", "compound") and c.lower_ in _UNREAL for c in token.children):
        return below([token])  # "an imaginary cello"
    if token.pos_ != "NOUN":
        return set()
    if token.dep_ == "dobj" and token.head.lemma_ == "have" and any(c.lower_ == "the" for c in token.children):
        owners = [t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if any(d.lower_ in ("a", "an") for d in t.children)]
        if owners:
            return below([token])  # "he had the heart of a lion", "the purse of a church mouse"
    if any(c.dep_ == "prep" and c.lower_ == "of" and any(t.lower_ in _SUITS for t in c.children) for c in token.children):
        return {t.i for c in token.children if c.dep_ == "prep" for t in c.subtree}  # "the ace of spades"
    if lemma in ABSTRACT | BODY and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("a", "an"):
        return _until_pause(token.i + 1, token.doc)  # "his heart a caged bird"
    if lemma in _SIZES:
        return below(c for c in token.children if c.dep_ == "prep" and c.lower_ == "of")
    if lemma in REPORT or token.lower_ in REPORT:
        return below(c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "about", "concerning"))
    if (
        lemma in PICTURED
        and token.dep_ == "pobj"
        and token.head.lower_ == "in"
        and token.head.head.pos_ == "NOUN"
        and any(c.dep_ == "poss" for c in token.children)
    ):
        return set()
    return set()


def _far_away(verb: Token, child: Token) -> bool:
    """Objects of thought are absent, but not those one speaks to, nor what one looks at from where one stands."""
    lemma = verb.lemma_.lower()
    if child.dep_ == "prep":
        return child.lower_ in ("of", "about") or (
            child.lower_ in ("for", "on", "over", "against") and lemma not in ("call", "sing", "lie", "wait", "talk", "speak", "argue")
        )
    if child.dep_ == "dobj":
        kept = (
            "tell",
            "hear",
            "fear",
            "seek",
            "call",
            "name",
            "love",
            "hate",
            "know",
            "ask",
            "beg",
            "warn",
            "assure",
            "persuade",
            "advise",
            "envy",
            "admire",
            "threaten",
            "sing",
            "offer",
            "miss",
            "learn",
        )
        return lemma not in kept
    if child.dep_ == "advcl":
        return False
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


def _denied(token: Token) -> set[int]:
    """What is taken away, no further than the next colon or semicolon."""
    stop = next(
        (t.i for t in token.doc[token.i + 1 :] if t.text in (":", ";") or (t.lower_ in ("only", "but", "just", "merely") and t.nbor(-1).text == ",")),
        len(token.doc),
    )
    return {i for i in _taken(token) if i < stop}


def _taken(token: Token) -> set[int]:
    """What "no", "not" and "without" take away: a noun with all that hangs on it, or a verb's objects."""
    word, head = token.lower_, token.head
    following = token.doc[token.i + 1 : token.i + 3].text.lower()
    if following.startswith(("bigger than", "larger than", "more than", "less than", "one but", "longer", "sooner", "doubt", "wonder")) or (
        word == "nothing" and following.startswith(("but", "save", "except", "more"))
    ):
        return {token.i}
    if word == "not" and following.split(" ")[0] in ("one", "a", "any", "single", "even"):
        noun = next((t for t in token.doc[token.i + 1 : token.i + 5] if t.pos_ in ("NOUN", "PROPN")), None)
        stop = next((t.i for t in token.doc[token.i + 1 :] if t.text in (",", ";", ":", ".")), len(token.doc))
        return {token.i} if noun is None else {t.i for t in (noun, *noun.children, *noun.conjuncts) if t.i < stop}
    if word == "without":
        stop = next((t.i for t in token.doc[token.i + 1 :] if t.text in (",", ";", ".")), len(token.doc))
        return {i for i in below([token]) if i < stop} - _exception(token)
    if token.dep_ == "det" or (word in ("no", "neither", "nor") and head.pos_ in ("NOUN", "PROPN")):
        gone = {t.i for t in head.subtree if not any(a.dep_ == "relcl" for a in t.ancestors if a.i > head.i)}
        return (
            gone
            - _exception(head)
            - {t.i for t in head.subtree if any(a.dep_ == "prep" and a.head.i == head.i and a.lower_ in ("to", "in", "on", "at") for a in (t, *t.ancestors))}
        )
    if word == "never" and head.tag_ == "VBN" and any(c.lemma_ == "have" for c in head.children if c.dep_ == "aux"):
        return below(c for c in head.children if c.dep_ in ("dobj", "prep", "attr", "xcomp", "oprd", "acomp", "ccomp"))  # it has never come to pass
    if head.pos_ in ("VERB", "AUX"):
        if word == "nothing" and token.dep_ in ("dobj", "nsubj"):
            return {token.i}
        if head.lemma_.lower() in _SPARED and any(c.dep_ == "dobj" and any(d.lower_ in _DEFINITE for d in c.children) for c in head.children):
            return {token.i}  # "dares not touch the sleeping child": the child is there
        kept = ("dobj", "attr", "xcomp", "oprd", "acomp", "ccomp")
        return below(c for c in head.children if c.dep_ in kept and c.i > token.i) - _exception(head)
    return {t.i for t in token.subtree} | ({head.i} if token.dep_ in ("det", "neg") else set())


def _exception(head: Token) -> set[int]:
    """ "nobody but one man": the man is there."""
    return {t.i for child in head.subtree if child.lower_ in ("but", "except", "save") for t in child.subtree}


def _compares(token: Token) -> bool:
    """Is this "like", "as" or "than" a comparison? Not "as he ran", nor "as the stars come out", which tell when."""
    word = token.lower_
    if word in ("like", "unlike", "than"):
        return token.pos_ in ("ADP", "SCONJ", "ADV") and token.dep_ in ("prep", "mark", "advmod", "cc", "dep", "amod", "case")
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in ("if", "though"):
        return True
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "with", "upon", "from") and token.nbor().pos_ == "ADP" and token.pos_ == "ADP":
        return True  # "talks to it as to a wife"
    before = token.doc[token.i - 1] if token.i else None
    if before is not None and before.pos_ in ("ADJ", "ADV") and (before.pos_ == "ADJ" or any(t.lower_ in ("as", "so") for t in before.children)):
        return token.dep_ != "mark" or not any(t.dep_ == "nsubj" for t in token.head.children) or any(t.lower_ in ("as", "so") for t in before.children)
    return False


def _measures(token: Token) -> bool:
    """ "wide enough for a hearse", "taking her for a serpent": neither is there."""
    before = token.nbor(-1).lower_ if token.i else ""
    return before == "enough" or (
        token.head.lemma_.lower() in ("take", "mistake")
        and token.dep_ == "prep"
        and token.head.pos_ == "VERB"
        and any(c.dep_ == "dobj" for c in token.head.children)
    )


def _after(token: Token) -> set[int]:
    """The words a comparison governs: the next noun phrase with what hangs on it, no further than the next verb of the sentence itself."""
    if token.dep_ in ("prep", "amod", "dep", "case") or token.lower_ == "for":
        stop = next(
            (t.i for t in token.doc[token.i + 1 :] if t.tag_ in ("VBZ", "VBD", "VBP", "MD") and t.dep_ not in ("relcl", "advcl", "ccomp")), len(token.doc)
        )
        if stop < len(token.doc) and token.doc[stop - 1].pos_ == "PROPN":
            stop -= 1  # "like a hound on a scent Holmes crawls"
        found = {t.i for t in token.subtree if token.i <= t.i < stop and not _place_after(t, token)}
        return found or {token.i}
    if token.dep_ == "mark":
        return {t.i for t in token.head.subtree if t.i >= token.i}
    found = {t.i for t in token.subtree if t.i >= token.i}
    return found | _until_pause(token.i + 1, token.doc)


def _place_after(word: Token, comparison: Token) -> bool:
    """ "like a lizard in the moonlight", "like a wing around a man": the light and the man are there, though the parser hangs them on the figure."""
    for over in (word, *word.ancestors):
        if over.dep_ != "prep" or over.i <= comparison.i + 1 or over.head.i <= comparison.i or over.head.pos_ != "NOUN":
            continue
        inner = next((t for t in over.children if t.dep_ == "pobj"), None)
        if over.lower_ in ("around", "round", "across", "along", "toward", "towards", "behind", "beside") or (
            inner is not None and inner.lemma_.lower() in TIMES
        ):
            return True
    return False


def _until_pause(start: int, doc: Doc) -> set[int]:
    """From `start` to the end of the first noun phrase."""
    found = set()
    for t in doc[start:]:
        if t.pos_ in ("PUNCT", "VERB", "CCONJ") and not (t.dep_ == "amod" or t.tag_ == "VBN"):
            break
        found.add(t.i)
        if t.pos_ in ("NOUN", "PROPN") and not (t.i + 1 < len(doc) and t.nbor().pos_ in ("NOUN", "PROPN")):
            break
    return found
