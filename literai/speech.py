"""Who is inside quotation marks: direct speech in a chapter's text, whatever marks the printer used.

Holds: extents include their marks; they never overlap; a speech that runs on over paragraphs (each opened
anew, closed only at the last) is one extent a paragraph. `told` is true where most paragraphs are such
run-on speech: then somebody is telling the story aloud, the outer marks are taken off, and the marks
inside them are what counts as speech.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from literai.sentences import Extent, paragraphs

PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
_TOLD = 0.4  # of the paragraphs open a speech and do not close it


class Speeches(NamedTuple):
    """The speech of a text."""

    extents: list[Extent]
    told: bool  # the text itself is somebody's tale, told aloud
    mark: str  # the opening mark that counts


def speeches(text: str) -> Speeches:
    """Find direct speech in `text` (a chapter or a run of its paragraphs)."""
    parts = paragraphs(text)
    mark = _mark([text[part.start : part.start + 1] for part in parts], text)
    if not mark:
        return Speeches([], False, "")
    runs = [_in_paragraph(text, part, mark) for part in parts]
    open_ended = sum(1 for part, run in zip(parts, runs, strict=True) if run and run[0].start == part.start and not _closed(text, run[0], mark))
    if open_ended >= max(3, _TOLD * len(parts)):
        inner = {"“": "‘", '"': "'", "‘": "“", "'": '"'}.get(mark, "‘")
        found = [extent for part in parts for extent in _in_paragraph(text, Extent(part.start + (text[part.start] == mark), part.end), inner)]
        return Speeches(found, True, inner)
    return Speeches([extent for run in runs for extent in run], False, mark)


def inside(extents: list[Extent], start: int, end: int) -> bool:
    """Does `start:end` cut no speech in two?"""
    return not any(e.start < start < e.end or e.start < end < e.end for e in extents)


def covered(extents: list[Extent], start: int, end: int) -> int:
    """How many characters of `start:end` are speech."""
    return sum(max(0, min(e.end, end) - max(e.start, start)) for e in extents)


def _mark(firsts: list[str], text: str) -> str:
    counts = {mark: firsts.count(mark) for mark in PAIRS}
    best = max(counts, key=lambda mark: counts[mark])
    if counts[best]:
        return best
    return next((mark for mark in '“"‘' if text.count(mark) > 1), "")


def _closed(text: str, extent: Extent, mark: str) -> bool:
    return extent.end - extent.start > 1 and text[extent.end - 1] == PAIRS[mark]


def _in_paragraph(text: str, part: Extent, mark: str) -> list[Extent]:
    """Speech in one paragraph; the last may run to its end unclosed."""
    closer = PAIRS[mark]
    opening = re.compile(r"(?:(?<=^)|(?<=[\s(\[—-]))" + re.escape(mark) + r"(?=\S)") if mark in "'\"" else re.compile(re.escape(mark))
    closing = re.compile(r"(?<=[.,!?;:…—)\-])" + re.escape(closer) + r"(?!\w)") if closer in "’'" else re.compile(re.escape(closer))
    out: list[Extent] = []
    at = part.start
    while True:
        begin = opening.search(text, at, part.end) if at > part.start else (opening.match(text, at, part.end) or opening.search(text, at, part.end))
        if begin is None:
            return out
        end = closing.search(text, begin.end(), part.end)
        if end is None:
            # an apostrophe taken for an opening mark ('tis) must not swallow the paragraph
            if mark in "‘'" and begin.start() != part.start:
                at = begin.end()
                continue
            out.append(Extent(begin.start(), part.end))
            return out
        out.append(Extent(begin.start(), end.end()))
        at = end.end()
