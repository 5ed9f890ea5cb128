"""The author's lines worth lifting out of a chunk: passages to read aloud, plain happenings, questions, likenesses.

Holds: every excerpt is a substring of the chunk's text inside one paragraph, begins and ends with a sentence
(likenesses: with a word), cuts no speech in two and has balanced quotation marks; offsets are the chapter's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai.jotting import Excerpt, Heard
from literai.lexicon import labels
from literai.sentences import SAID, Extent, paragraphs, sentences, words
from literai.speech import Speeches, covered, inside
from literai.types import Chunk, Quote, Source

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

SHORTEST, LONGEST = 25, 110  # words of a passage: 10 to 45 seconds of speech
_LEANS = re.compile(
    r"^[“‘\"']?(?:He|She|It|They|This|That|These|Those|Such|His|Her|Their|Its|Him|Them|Here|There|Both|Neither|Another|The (?:latter|former|other|same)|One of (?:them|these))\b"
)
_JOINS = re.compile(r"^[“‘\"']?(?:And|But|So|Or|For|Yet|Then|Nor|Therefore|However|Thus|Hence|Besides|Moreover|Accordingly|Also|Meanwhile|Still|Again)\b")
_THIRD = re.compile(r"\b(?:he|she|it|they|him|her|them|his|their|its)\b", re.I)
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
_IMAGE = re.compile(r"\b(?:as if|as though|like an?\b|like the\b|as \w+ as)\b")
_ABSOLUTE = re.compile(r"\b(?:never|always|nothing|everything|nobody|forever|no one|alone|ever|all)\b", re.I)
_CLOSE = {"“": "”", "‘": "’", "(": ")", "[": "]"}


def passages(chunk: Chunk, speech: Speeches, heard: Sequence[Heard], keep: int = 12) -> tuple[Quote, ...]:
    """The `keep` most striking passages of the chunk that do not overlap, in reading order."""
    found: list[tuple[float, Extent]] = []
    for part in paragraphs(chunk.text):
        lines = [Extent(part.start + s.start, part.start + s.end) for s in sentences(chunk.text[part.start : part.end])]
        for first in range(len(lines)):
            for last in range(first, len(lines)):
                extent = _peel(chunk.text, lines[first].start, lines[last].end)
                size = words(chunk.text[extent.start : extent.end])
                if size > LONGEST:
                    break
                if size >= SHORTEST and inside(speech.extents, *extent) and balanced(chunk.text[extent.start : extent.end]):
                    found.append((_strikes(chunk.text[extent.start : extent.end], covered(speech.extents, *extent), last - first + 1, size), extent))
    taken: list[tuple[float, Extent]] = []
    for score, extent in sorted(found, key=lambda item: (-item[0], item[1])):
        if all(extent.end <= other.start or extent.start >= other.end for _, other in taken):
            taken.append((score, extent))
        if len(taken) == keep:
            break
    return tuple(_quote(chunk, extent, score, speech, heard) for score, extent in sorted(taken, key=lambda item: item[1]))


def _peel(text: str, start: int, end: int) -> Extent:
    """Take off the mark that only says "the tale goes on": an opening one never closed, a closing one never opened."""
    body = text[start:end]
    for opener, closer in (("“", "”"), ('"', '"'), ("‘", "’")):
        lone = body.count(opener) % 2 if opener == closer else body.count(opener) > _closers(body, closer)
        if lone and body.startswith(opener):
            return Extent(start + 1, end)
        lone = body.count(opener) % 2 if opener == closer else body.count(opener) < _closers(body, closer)
        if lone and body.endswith(closer):
            return Extent(start, end - 1)
    return Extent(start, end)


def _closers(text: str, closer: str) -> int:
    return len(re.findall(r"(?<=[.,!?;:…—)])’(?!\w)", text)) if closer == "’" else text.count(closer)


def balanced(text: str) -> bool:
    """Are quotation marks and brackets closed in order?"""
    if text.count('"') % 2 or len(re.findall(r"(?:^|\s)'(?=\w)", text)) != len(re.findall(r"(?<=[.,!?;:])'(?!\w)", text)):
        return False
    stack: list[str] = []
    for at, letter in enumerate(text):
        if letter in _CLOSE:
            if letter == "‘" and not re.match(r"‘\w", text[at : at + 2]):
                return False
            stack.append(_CLOSE[letter])
        elif letter == "’":
            if stack and stack[-1] == "’" and re.match(r"(?<=[.,!?;:…—)])’(?!\w)", text[at:]) is None and text[at - 1] not in ".,!?;:…—)-":
                continue
            if stack and stack[-1] == "’":
                stack.pop()
        elif letter in "”)]":
            if not stack or stack.pop() != letter:
                return False
    return not stack


def _strikes(text: str, spoken: int, count: int, size: int) -> float:
    """How striking a passage is, 0..1, by what can be counted in it."""
    lower = re.findall(r"[a-z'’-]+", text.lower())
    moods, colours, sounds = labels("mood"), labels("colour"), labels("sound")
    senses = len({word for word in lower if word in colours or word in sounds})
    feelings = len({word for word in lower if word in moods})
    last = re.split(r"(?<=[.!?])[”’\"]?\s", text)[-1]
    score = 0.40
    score += 0.10 * min(2, len(_IMAGE.findall(text))) + 0.03 * min(4, senses) + 0.04 * min(4, feelings)
    score += 0.04 * min(2, len(_NAMED.findall(text))) + 0.03 * min(3, len(_ABSOLUTE.findall(text))) + 0.05 * (words(last) <= 9 and count > 1)
    score += 0.05 * (35 <= size <= 80) - 0.05 * (size > 95)
    score -= (
        0.22 * bool(_LEANS.match(text)) + 0.09 * bool(_JOINS.match(text)) + 0.8 * max(0.0, len(_THIRD.findall(text)) / size - 0.08) * (not _NAMED.search(text))
    )
    score -= (
        0.10 * bool(re.search(r"\d|\[|\(|_|\*|[A-Z]{3}", text))
        + 0.12 * (text[-1] not in ".!?”’\"'")
        + 0.06 * (text.count(";") > 3)
        + 0.10 * bool(re.match(r"[“‘\"']?[a-z]", text))
    )
    score -= 0.08 * (spoken > 0.7 * len(text) and not SAID.search(text)) + 0.05 * (text.count("—") > 3)
    return round(max(0.0, min(1.0, score)), 4)


def _quote(chunk: Chunk, extent: Extent, weight: float, speech: Speeches, heard: Sequence[Heard]) -> Quote:
    text = chunk.text[extent.start : extent.end]
    source = Source(chunk.chapter, chunk.start + extent.start, chunk.start + extent.end)
    inner = [e for e in speech.extents if extent.start <= e.start and e.end <= extent.end]
    mostly = sum(e.end - e.start for e in inner) > 0.55 * len(text)
    speakers = {h.speaker for h in heard if source.start <= h.start < source.end}
    return Quote(text, source, chunk.index, next(iter(speakers)) if mostly and len(speakers) == 1 else "", weight)


# -- who says it -------------------------------------------------------------------------------

_VERB = SAID.pattern
_NAME = r"(?P<name>I\b|(?:the\s)?(?:(?:Mr|Mrs|Dr|Miss|Lady|Lord|Sir|Captain)\.?\s)?[A-Z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+){0,3})"
_AFTER = (re.compile(rf"\s*{_VERB}\s(?:poor\s|old\s|little\s)?{_NAME}(?!\sand\s[A-Z])"), re.compile(rf"\s*{_NAME}\s(?:\w+ly\s)?{_VERB}"))
_BEFORE = re.compile(rf"(?:^|[.!?]\s+|—|and\s|Then\s){_NAME}\s(?:\w+ly\s)?{_VERB}(?:\s\w+ly)?[,:]\s*$")


def heard(chunk: Chunk, speech: Speeches) -> tuple[Heard, ...]:
    """Speeches with a tag beside them that names the speaker; all others are left to nobody."""
    out = []
    for e in speech.extents:
        after = next((match for pattern in _AFTER if (match := pattern.match(chunk.text, e.end))), None)
        line = chunk.text.rfind("\n", 0, e.start) + 1
        found = after or _BEFORE.search(chunk.text[line : e.start])
        if found:
            name = re.sub(r"^the\s", "", found["name"] or "", flags=re.I)
            if name not in ("The", "This", "That", "He", "She", "It", "They"):
                out.append(Heard(name.removesuffix("’s").removesuffix("'s"), chunk.start + e.start, chunk.start + e.end, words(chunk.text[e.start : e.end])))
    return tuple(out)


# -- small things ------------------------------------------------------------------------------

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
                or _LEANS.match(text)
                or _JOINS.match(text)
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
    return 1.0 + 0.3 * min(2, objects) + 0.2 * (subject.pos_ == "PROPN")


def asked(chunk: Chunk, keep: int = 8) -> tuple[Excerpt, ...]:
    """Questions of 4 to 15 words that stand on their own feet."""
    out = []
    for found in re.finditer(
        r"(?:(?<=[.!?]\s)|(?<=[“‘\"'])|(?<=\n)|^)((?:Who|What|Where|When|Why|How|Which|Is|Are|Was|Were|Do|Did|Does|Can|Could|Will|Would|Shall|Have|Has)\b[^.!?“”‘\"\n;—(]{8,90}\?)",
        chunk.text,
    ):
        text = found.group(1)
        if 4 <= words(text) <= 15 and not re.search(r"\b(?:it|that|this|they|them|these|those)\?$", text):
            out.append(Excerpt(text, chunk.start + found.start(1), chunk.start + found.end(1)))
    return tuple(out[:: max(1, len(out) // keep)][:keep])


_POOR_ADJECTIVES = frozenset(
    ["other", "same", "own", "such", "first", "last", "next", "many", "much", "few", "several", "more", "most", "certain", "various", "whole", "little", "good", "great", "old", "new", "long", "large", "small", "big", "young", "second", "third", "very", "only", "one", "two", "three", "possible", "able", "sure", "late", "early", "right", "left", "full", "real", "true", "general", "usual", "necessary", "particular", "different", "dear", "poor", "past"]
)


def phrases(chunk: Chunk, docs: Sequence[tuple[int, Doc]], keep: int = 40) -> tuple[Excerpt, ...]:
    """Noun phrases of 2 to 5 words with a telling adjective: "a savage laugh"."""
    out = []
    for start, doc in docs:
        for span in doc.noun_chunks:
            telling = [t for t in span if t.pos_ == "ADJ" and t.dep_ == "amod" and t.lower_ not in _POOR_ADJECTIVES and t.is_alpha]
            if telling and 2 <= len(span) <= 5 and span.root.pos_ == "NOUN" and all((t.is_alpha and t.is_lower) or t.text in (",", "-") for t in span):
                if span[0].pos_ in ("DET", "ADJ") and span[0].lower_ in ("a", "an", "the", telling[0].lower_):
                    out.append(_excerpt(chunk, start, span))
    return tuple(out[:: max(1, -(-len(out) // keep))])


def verbs(chunk: Chunk, docs: Sequence[tuple[int, Doc]]) -> tuple[Excerpt, ...]:
    """Past-tense verbs of action, as they stand, outside the dull ones."""
    dull = _DULL | _MEEK
    return tuple(
        _excerpt(chunk, start, doc[t.i : t.i + 1]) for start, doc in docs for t in doc if t.tag_ == "VBD" and t.is_lower and len(t) > 3 and t.lemma_ not in dull
    )


_MEEK = frozenset(
    ["do", "go", "come", "get", "take", "make", "give", "put", "let", "look", "see", "hear", "begin", "keep", "ask", "answer", "reply", "tell", "return", "try", "use", "continue", "turn", "find", "leave", "hold", "stand", "sit", "bring", "add", "need"]
)
_POOR_LIKENESS = frozenset(["that", "this", "it", "him", "her", "them", "me", "you", "us", "so", "what", "which", "these", "those", "one", "manner", "way", "thing"])


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
            out.append(_excerpt(chunk, start, doc[token.i : last + 1]))
        for found in re.finditer(r"\bas \w+ as (?:an?|any|the) (?:\w+ ){0,1}\w+(?=[.,;!?])", doc.text):
            if not re.search(r"as (?:soon|long|far|well|much|many) as", found.group()):
                out.append(
                    Excerpt(chunk.text[start + found.start() : start + found.end()], chunk.start + start + found.start(), chunk.start + start + found.end())
                )
    fine = [e for e in out if 3 <= words(e.text) <= 9 and not re.search(r"[“”\"(\n;—]", e.text)]
    return tuple(sorted(fine, key=lambda e: e.start)[:keep])


def _short_end(doc: Doc, noun: int, start: int) -> int:
    """The noun, and an "of" or "in" phrase right after it if that ends the clause."""
    tail = doc[noun].right_edge.i
    punctuation = next((t.i for t in doc[noun + 1 : tail + 1] if t.is_punct), tail + 1) - 1
    return punctuation if punctuation - start < 9 and (punctuation + 1 >= len(doc) or doc[punctuation + 1].is_punct) else noun


def _excerpt(chunk: Chunk, start: int, span: Span) -> Excerpt:
    a, b = start + span.start_char, start + span.end_char
    return Excerpt(chunk.text[a:b], chunk.start + a, chunk.start + b)
