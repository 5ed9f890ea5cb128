"""Which words of a sentence are really there: denied, compared, imagined and quoted words are marked as absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.engines.scene_lines.words import LIKE, MENTAL, NOT, REFUSAL

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTES = frozenset('"“”')


def absent(doc: Doc) -> set[int]:
    """Indexes of tokens whose things must not be drawn."""
    gone = _quoted(doc)
    for token in doc:
        word, lemma = token.lower_, token.lemma_.lower()
        if word in NOT or (token.dep_ == "neg" and token.pos_ != "VERB"):
            gone |= _denied(token)
        elif (word in LIKE and _compares(token)) or (word == "for" and _measures(token)):
            gone |= _after(token)
        elif word in ("gone", "missing", "absent", "vanished", "lost") and token.dep_ in ("ROOT", "acomp", "conj", "ccomp"):
            gone |= {
                t.i
                for verb in (token, token.head)
                for child in verb.children
                if child.dep_ in ("nsubj", "nsubjpass") and (verb is token or token.dep_ == "acomp")
                for t in child.subtree
            }
        elif (
            word == "after" and token.dep_ == "mark" and token.head.lemma_ in ("leave", "go", "depart") and any(c.lemma_ == "have" for c in token.head.children)
        ):
            gone |= {t.i for child in token.head.children if child.dep_ == "nsubj" for t in child.subtree}
        elif lemma in REFUSAL and token.pos_ == "VERB":
            verbs = (token, *(child for child in token.children if child.dep_ == "xcomp"))
            gone |= {t.i for verb in verbs for child in verb.children if child.dep_ == "dobj" for t in child.subtree}
        elif token.pos_ in ("VERB", "AUX") and lemma in MENTAL:
            gone |= {
                t.i for child in token.children if child.dep_ in ("ccomp", "xcomp", "prep", "dobj", "advcl") and _far_away(token, child) for t in child.subtree
            }
        elif lemma in ("if", "unless", "whether") and token.dep_ == "mark":
            gone |= {t.i for t in token.head.subtree}
        elif token.dep_ == "aux" and word in ("would", "could", "might", "should", "may", "ought"):
            gone |= {t.i for child in token.head.children if child.dep_ in ("dobj", "prep", "attr", "oprd") for t in child.subtree}
    return gone


def _far_away(verb: Token, child: Token) -> bool:
    """Objects of thought are absent, but not those one speaks to, nor what one looks at from where one stands."""
    if child.dep_ == "prep":
        return child.lower_ in ("of", "about", "for", "on")
    if child.dep_ == "dobj":
        return verb.lemma_.lower() not in ("tell", "hear", "fear", "seek", "call", "name", "love", "hate", "want", "need", "know")
    return child.dep_ in ("ccomp", "xcomp")


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
    """What "no", "not" and "without" take away: a noun with all that hangs on it, or a verb's objects."""
    word, head = token.lower_, token.head
    if word == "not" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("one", "a", "any", "single"):
        noun = next((t for t in token.doc[token.i + 1 : token.i + 5] if t.pos_ in ("NOUN", "PROPN")), None)
        return {token.i} if noun is None else {t.i for t in (noun, *noun.children, *noun.conjuncts)}
    if word == "without":
        return {t.i for t in token.subtree}
    if token.dep_ == "det" or (word in ("no", "neither", "nor") and head.pos_ in ("NOUN", "PROPN")):
        gone = {t.i for t in token.head.subtree if not any(a.dep_ == "relcl" for a in t.ancestors if a.i > head.i)}
        return gone - _exception(head)
    if head.pos_ in ("VERB", "AUX"):
        if word == "nothing" and token.dep_ in ("dobj", "nsubj"):
            return {token.i}
        kept = ("dobj", "attr", "xcomp", "oprd", "acomp", "ccomp")
        return {t.i for child in head.children if child.dep_ in kept and child.i > token.i for t in child.subtree} - _exception(head)
    return {t.i for t in token.subtree} | ({head.i} if token.dep_ in ("det", "neg") else set())


def _exception(head: Token) -> set[int]:
    """ "nobody but one man": the man is there."""
    return {t.i for child in head.subtree if child.lower_ in ("but", "except", "save") for t in child.subtree}


def _compares(token: Token) -> bool:
    """Is this "like", "as" or "than" a comparison? Not "as he ran", nor "as the stars come out", which tell when."""
    word = token.lower_
    if word in ("like", "unlike", "than"):
        return token.pos_ in ("ADP", "SCONJ", "ADV") and token.dep_ in ("prep", "mark", "advmod", "cc", "dep", "amod")
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in ("if", "though"):
        return True
    if token.dep_ == "prep":
        return True
    before = token.doc[token.i - 1] if token.i else None
    if before is not None and before.pos_ in ("ADJ", "ADV") and any(t.lower_ in ("as", "so") for t in before.children):
        return True
    return token.dep_ == "mark" and token.head.dep_ == "advcl" and not any(t.dep_ == "nsubj" for t in token.head.children)


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
    """The words a comparison governs, no further than the next verb of the sentence itself."""
    if token.dep_ in ("prep", "amod") or token.lower_ == "for":
        verb = next((t.i for t in token.doc[token.i + 1 :] if t.tag_ in ("VBZ", "VBD", "VBP") and t.dep_ != "relcl"), len(token.doc))
        return {t.i for t in token.subtree if t.i < verb}
    if token.dep_ == "mark":
        return {t.i for t in token.head.subtree if t.i >= token.i}
    found = {t.i for t in token.subtree if t.i >= token.i}
    following = token.doc[token.i + 1 :]
    for t in following:
        if t.pos_ in ("PUNCT", "VERB", "CCONJ"):
            break
        found.add(t.i)
        if t.pos_ in ("NOUN", "PROPN") and not (t.i + 1 < len(token.doc) and t.nbor().pos_ in ("NOUN", "PROPN")):
            break
    return found
