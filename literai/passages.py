"""Passages worth reading aloud.

Holds: a passage is whole sentences of one paragraph, `SHORTEST` to `LONGEST` words; it cuts no speech in two (it may lie
wholly inside one) and its quotation marks and brackets are balanced; `chapter.text[start:end] == text`; its speaker is
named only where the text names him.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from literai.jotting import Heard
from literai.lexicon import labels
from literai.sentences import SAID, Extent, paragraphs, sentences, words
from literai.speech import Speeches, covered, inside
from literai.types import Chunk, Quote, Source

SHORTEST, LONGEST = 25, 110  # words of a passage: 10 to 45 seconds of speech
LEANS = re.compile(
    r"^[“‘\"']?(?:He|She|It|They|This|That|These|Those|Such|His|Her|Their|Its|Him|Them|Here|There|Both|Neither|Another|"
    r"The (?:latter|former|other|same)|One of (?:them|these))\b"
)
JOINS = re.compile(r"^[“‘\"']?(?:And|But|So|Or|For|Yet|Then|Nor|Therefore|However|Thus|Hence|Besides|Moreover|Accordingly|Also|Meanwhile|Still|Again)\b")
_THIRD = re.compile(r"\b(?:he|she|it|they|him|her|them|his|their|its)\b", re.I)
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
_IMAGE = re.compile(r"\b(?:as if|as though|like an?\b|like the\b|as \w+ as)\b")
_ABSOLUTE = re.compile(r"\b(?:never|always|nothing|everything|nobody|forever|no one|alone|ever|all)\b", re.I)
_POINTS = re.compile(r"\b(?:this|these|those|such|that(?=[,;.])|the (?:other|others|former|latter|same))\b", re.I)
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
                within = any(e.start <= extent.start and extent.end <= e.end for e in speech.extents)
                if size >= SHORTEST and (within or inside(speech.extents, *extent)) and balanced(chunk.text[extent.start : extent.end]):
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
            if not stack and re.match(r"\w’[;:]\s", text[max(0, at - 1) : at + 3]):
                return False  # the end of a speech that began before
            if stack and stack[-1] == "’" and re.match(r"(?<=[.,!?;:…—)])’(?!\w)", text[at:]) is None and text[at - 1] not in ".,!?;:…—)-":
                continue
            if stack and stack[-1] == "’":
                stack.pop()
        elif letter in "”)]" and (not stack or stack.pop() != letter):
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
        0.22 * bool(LEANS.match(text)) + 0.09 * bool(JOINS.match(text)) + 0.8 * max(0.0, len(_THIRD.findall(text)) / size - 0.08) * (not _NAMED.search(text))
    )
    score -= (
        0.10 * bool(re.search(r"\d|\[|\(|_|\*|[A-Z]{3}", text))
        + 0.12 * (text[-1] not in ".!?”’\"'")
        + 0.06 * (text.count(";") > 3)
        + 0.10 * bool(re.match(r"[“‘\"']?[a-z]", text))
        + 0.30 * bool(re.match(r"(?:Into|Unto|Of|To|From|With|For)\b[^,.;!?]{0,40}:", text))  # the answer to a question that is not read
    )
    score -= 0.08 * (spoken > 0.7 * len(text) and not SAID.search(text)) + 0.05 * (text.count("—") > 3)
    return round(max(0.0, min(1.0, score)), 4)


def _quote(chunk: Chunk, extent: Extent, weight: float, speech: Speeches, heard: Sequence[Heard]) -> Quote:
    text = chunk.text[extent.start : extent.end]
    source = Source(chunk.chapter, chunk.start + extent.start, chunk.start + extent.end)
    inner = [e for e in speech.extents if extent.start <= e.start and e.end <= extent.end]
    around = [e for e in speech.extents if e.start <= extent.start and extent.end <= e.end]
    mostly = bool(around) or sum(e.end - e.start for e in inner) > 0.55 * len(text)
    speakers = {h.speaker for h in heard if source.start <= h.start < source.end or (h.start <= source.start and source.end <= h.end)}
    if around and not speakers:
        weight = max(0.0, weight - 0.1)
    return Quote(text, source, chunk.index, next(iter(speakers)) if mostly and len(speakers) == 1 else "", weight)
