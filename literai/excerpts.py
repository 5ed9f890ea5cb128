"""Small things of the author's worth lifting out of a chunk: happenings, questions, likenesses, phrases, verbs.

Holds: every excerpt is a substring of the chunk's text inside one paragraph; happenings and questions are whole sentences,
the others begin and end with a word; offsets are the chapter's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai.jotting import Excerpt
from literai.lexicon import labels, tables
from literai.passages import JOINS, LEANS, balanced
from literai.sentences import sentences, words
from literai.speech import Speeches, covered
from literai.types import Chunk

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_BODY = frozenset(["face", "faces", "hand", "hands", "eyes", "voice", "arm", "arms", "head", "heart", "hair"])
_DULL = frozenset(["be", "have", "seem", "think", "know", "appear", "become", "feel", "suppose", "believe", "mean", "want", "wish", "like", "please", "say"])


def beats(chunk: Chunk, docs: Sequence[tuple[int, Doc]], speech: Speeches, keep: int = 6) -> tuple[Excerpt, ...]:
    """Plain sentences of 5 to 18 words with a named subject (or "I") and a happening, no speech inside."""
    out: list[tuple[float, Excerpt]] = []
    for start, doc in docs:
        for e in sentences(doc.text):
            text = chunk.text[start + e.start : start + e.end]
            if (
                not 5 <= words(text) <= 18
                or text[-1] != "."
                or covered(speech.extents, start + e.start, start + e.end)
                or LEANS.match(text)
                or JOINS.match(text)
            ):
                continue
            span = doc.char_span(e.start, e.end, alignment_mode="expand")
            if span is not None and (worth := _happens(span)) and balanced(text) and not re.search(r"[“”\"‘(\[:;—]", text):
                out.append((worth, Excerpt(text, chunk.start + start + e.start, chunk.start + start + e.end)))
    best = sorted(out, key=lambda item: (-item[0], item[1].start))[:keep]
    return tuple(sorted((excerpt for _, excerpt in best), key=lambda excerpt: excerpt.start))


def _happens(span: Span) -> float:
    root = span.root
    subject = next((t for t in root.children if t.dep_ == "nsubj"), None)
    if subject is None or root.tag_ != "VBD" or root.lemma_ in _DULL or not (subject.pos_ == "PROPN" or subject.text == "I"):
        return 0.0
    if any(t.lower_ in ("it", "they", "this", "that", "these", "those", "them", "so", "such") for t in span):
        return 0.0
    objects = sum(t.dep_ in ("dobj", "pobj") and t.pos_ == "NOUN" for t in span)
    vivid = root.lemma_ not in tables()["plain"]["verbs"]
    late = subject.i - span.start
    return 1.0 + 0.3 * min(2, objects) + 0.3 * (subject.pos_ == "PROPN") + 0.4 * vivid - 0.15 * min(4, late) - 0.3 * any(t.dep_ == "neg" for t in root.children)


_SMALL = re.compile(r"\b(?:you|your|sir|madam|dear)\b|\b(?:it|that|this|they|them|these|those)\?$", re.I)  # small talk, or pointing elsewhere


def asked(chunk: Chunk, keep: int = 8) -> tuple[Excerpt, ...]:
    """Questions of 4 to 15 words that stand on their own feet."""
    out = []
    for found in re.finditer(
        r"(?:(?<=[.!?]\s)|(?<=[“‘\"'])|(?<=\n)|^)((?:Who|What|Where|When|Why|How|Which|Is|Are|Was|Were|Do|Did|Does|Can|Could|Will|Would|Shall|Have|Has)\b[^.!?“”‘\"\n;—(]{8,90}\?)",
        chunk.text,
    ):
        text = found.group(1)
        if (
            4 <= words(text) <= 15
            and not re.search(r"\b(?:you|your|sir|madam|dear)\b", text, re.I)
            and not re.search(r"\b(?:it|that|this|they|them|these|those)\?$", text)
        ):
            out.append(Excerpt(text, chunk.start + found.start(1), chunk.start + found.end(1)))
    return tuple(out[:: max(1, len(out) // keep)][:keep])


_VIVID = re.compile(r"(?:ous|ful|less|ish|ing|ly|[^l]y|en|id|que)$")


def phrases(chunk: Chunk, docs: Sequence[tuple[int, Doc]], keep: int = 60) -> tuple[Excerpt, ...]:
    """Noun phrases of 2 to 5 words with a telling adjective: "a savage laugh"."""
    pale, things = frozenset(tables()["plain"]["adjectives"]), frozenset(tables()["plain"]["nouns"]) - _BODY
    out = []
    for start, doc in docs:
        for span in doc.noun_chunks:
            telling = [t for t in span if t.pos_ == "ADJ" and t.dep_ == "amod" and t.is_alpha and t.lower_ not in pale]
            if not telling or span.root.pos_ != "NOUN" or not 2 <= len(span) <= 5 or not all((t.is_alpha and t.is_lower) or t.text == "," for t in span):
                continue
            vivid = any(_VIVID.search(t.lower_) or t.lower_ in labels("mood") or t.lower_ in labels("colour") for t in telling)
            worth = len(telling) + vivid + (span[0].lower_ in ("a", "an")) - 2 * (span.root.lower_ in things)
            if worth >= 2 and span[0].lower_ in ("a", "an", "the", telling[0].lower_) and span[-1].i == span.root.i:
                out.append(_excerpt(chunk, start, span))
    return tuple(out[:: max(1, -(-len(out) // keep))])


def verbs(chunk: Chunk, docs: Sequence[tuple[int, Doc]]) -> tuple[Excerpt, ...]:
    """Past-tense verbs of action, as they stand, outside the dull ones."""
    dull = frozenset(tables()["plain"]["verbs"])
    return tuple(
        _excerpt(chunk, start, doc[t.i : t.i + 1]) for start, doc in docs for t in doc if t.tag_ == "VBD" and t.is_lower and len(t) > 3 and t.lemma_ not in dull
    )


_POOR_LIKENESS = frozenset(
    ["that", "this", "it", "him", "her", "them", "me", "you", "us", "so", "what", "which", "these", "those", "one", "manner", "way", "thing"]
)


def similes(chunk: Chunk, docs: Sequence[tuple[int, Doc]], keep: int = 6) -> tuple[Excerpt, ...]:
    """Likenesses: "like a ..." and "as ... as a ...", up to nine words, ending with the noun."""
    out = []
    for start, doc in docs:
        for token in doc:
            if token.lower_ != "like" or token.dep_ != "prep" or token.i == 0:
                continue
            noun = next((t for t in token.children if t.dep_ == "pobj" and t.pos_ == "NOUN"), None)
            if noun is None or noun.lower_ in _POOR_LIKENESS or not any(t.lower_ in ("a", "an", "some") for t in noun.children if t.dep_ == "det"):
                continue
            last = _short_end(doc, noun.i, token.i)
            joined = last + 1 < len(doc) and doc[last + 1].text == "-"  # "like a sheet of sea-weed"
            if joined or doc[token.i - 1].lower_ in ("so", "more", "less", "as") or " as like " in doc[token.i : last + 1].text:
                continue
            if last == noun.i and last + 1 < len(doc) and doc[last + 1].lower_ in ("of", "to", "in", "for", "-", "and", "or", "from", "on", "with"):
                continue
            out.append(_excerpt(chunk, start, doc[token.i : last + 1]))
        for found in re.finditer(r"\bas \w+ as (?:an?|any|the) (?:\w+ ){0,1}\w+(?=[.,;!?])", doc.text):
            torn = re.search(r"(?:times|half|quite|nearly|not)\s$", doc.text[: found.start()])
            if not torn and not re.search(r"as (?:soon|long|far|well|much|many) as", found.group()):
                out.append(
                    Excerpt(chunk.text[start + found.start() : start + found.end()], chunk.start + start + found.start(), chunk.start + start + found.end())
                )
    bare = frozenset(tables()["plain"]["nouns"])
    fine = [e for e in out if 3 <= words(e.text) <= 9 and (words(e.text) > 3 or e.text.split()[-1] not in bare) and not re.search(r"[“”\"(\n;—]", e.text)]
    return tuple(sorted(fine, key=lambda e: e.start)[:keep])


def _short_end(doc: Doc, noun: int, start: int) -> int:
    """The noun, and an "of" or "in" phrase right after it if that ends the clause."""
    tail = doc[noun].right_edge.i
    punctuation = next((t.i for t in doc[noun + 1 : tail + 1] if t.is_punct), tail + 1) - 1
    if tail > noun + 1 and doc[noun + 2].lower_ in ("my", "your", "his", "her", "its", "our", "their"):
        return noun
    if tail > noun + 1 and doc[noun + 1].lower_ == "in" and doc[noun + 2].lower_ == "the":
        return noun  # "sobbed like a child in the chimney": not the child is there, but the storm
    if tail > noun and doc[noun + 1].lower_ in ("upon", "over", "on", "into", "through", "against", "at", "from", "by"):
        return noun
    return punctuation if punctuation - start < 9 and (punctuation + 1 >= len(doc) or doc[punctuation + 1].is_punct) else noun


def _excerpt(chunk: Chunk, start: int, span: Span) -> Excerpt:
    a, b = start + span.start_char, start + span.end_char
    return Excerpt(chunk.text[a:b], chunk.start + a, chunk.start + b)
