"""Which chapters each episode discusses, and how long it will be.

Holds: every chunk is in exactly one segment of one episode, in order; a segment is of one chapter; episodes end
at chapter ends (only a chapter too long for one episode is divided, at a chunk's end); the series has at least one
episode; each is between `SHORTEST` and `LONGEST` wherever the book has that much to say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from literai.sentences import words
from literai.types import Book, Chapter, Chunk, Episode, Segment

NOVEL_WORDS_PER_MINUTE = 700  # words of the novel that one minute of episode discusses: 32,000 words make 45 minutes
SHORTEST, LONGEST = 8.0, 20.0  # minutes of an episode
_STRETCH = 0.55  # an episode at least this near to SHORTEST is filled up to it
_TINY = 1.5  # minutes: welcome, one quotation, goodbye


def plan(book: Book, chunks: Sequence[Chunk], *, target_minutes: float = 12.0, pace: float = NOVEL_WORDS_PER_MINUTE) -> tuple[Episode, ...]:
    """Divide the book into episodes of about `target_minutes`.

    Args:
        book: for the chapters' titles.
        chunks: all of them, in order.
        target_minutes: wished length of an episode, 8..20.
        pace: words of the novel for each minute of episode.

    Raises:
        ValueError: no chunks, or a target outside 8..20, or a pace that is not above 0.
    """
    if not chunks:
        raise ValueError("there is no text to plan: the book has no chunks")
    if not SHORTEST <= target_minutes <= LONGEST or pace <= 0:
        raise ValueError(f"episodes of {target_minutes:g} minutes at {pace:g} words a minute: ask for {SHORTEST:g} to {LONGEST:g} minutes, pace above 0")
    minutes = [words(chunk.text) / pace for chunk in chunks]
    cuts = _partition(minutes, [chunk.chapter for chunk in chunks], target_minutes)
    runs = [list(chunks[a:b]) for a, b in pairwise(cuts)]
    return tuple(
        _episode(book, run, number, len(runs), sum(minutes[run[0].index - chunks[0].index : run[-1].index - chunks[0].index + 1]))
        for number, run in enumerate(runs, 1)
    )


def _episode(book: Book, run: Sequence[Chunk], number: int, total: int, minutes: float) -> Episode:
    segments = tuple(Segment(chapter, tuple(chunk.index for chunk in group)) for chapter, group in groupby(run, key=lambda chunk: chunk.chapter))
    length = max(minutes, SHORTEST) if minutes >= SHORTEST * _STRETCH else max(minutes, _TINY)
    return Episode(number, total, title(book, run), segments, 60.0 * min(length, LONGEST))


def _partition(minutes: Sequence[float], chapters: Sequence[int], target: float) -> list[int]:
    """Bounds of the episodes, as chunk positions: the even division that costs least."""
    total = sum(minutes)
    wanted = max(1, round(total / target))
    fewest, most = max(1, math.ceil(total / LONGEST)), max(1, int(total // SHORTEST))
    best: tuple[float, list[int]] = (math.inf, [0, len(minutes)])
    for count in range(max(1, min(wanted, fewest) - 1), min(max(wanted, most), len(minutes)) + 2):
        if abs(count - wanted) > 3 + wanted // 4:
            continue
        cost, cuts = _even(minutes, chapters, count)
        best = min(best, (cost + 2.0 * abs(count - wanted) * target / wanted, cuts))
    return best[1]


def _even(minutes: Sequence[float], chapters: Sequence[int], count: int) -> tuple[float, list[int]]:
    """Cheapest division into `count` runs: dynamic programming over cuts, looking back no further than needed."""
    size = len(minutes)
    if count > size:
        return math.inf, [0, size]
    sums = [0.0]
    for value in minutes:
        sums.append(sums[-1] + value)
    mean = sums[-1] / count
    reach = max(2.2 * LONGEST, 2.2 * mean)
    rows: list[list[tuple[float, int]]] = [[(0.0 if end == 0 else math.inf, 0) for end in range(size + 1)]]
    for _ in range(count):
        before, row = rows[-1], [(math.inf, 0)]
        for end in range(1, size + 1):
            starts = [start for start in range(end - 1, -1, -1) if start == end - 1 or sums[end] - sums[start] <= reach]
            row.append(min((before[start][0] + _cost(sums[end] - sums[start], mean) + _inside(chapters, start, minutes), start) for start in starts))
        rows.append(row)
    cuts = [size]
    for row in reversed(rows[1:]):
        cuts.append(row[cuts[-1]][1])
    return rows[-1][size][0], cuts[::-1]


def _cost(length: float, mean: float) -> float:
    """How bad an episode of `length` minutes is: uneven, or too short, or too long."""
    beyond = max(0.0, length - LONGEST) + max(0.0, SHORTEST - length)
    return (length - mean) ** 2 / mean + 40.0 * beyond


def _inside(chapters: Sequence[int], start: int, minutes: Sequence[float]) -> float:
    """What it costs to begin an episode at `start`: nothing at a chapter's beginning, much inside one that would fit."""
    if start == 0 or chapters[start] != chapters[start - 1]:
        return 0.0
    whole = sum(value for value, chapter in zip(minutes, chapters, strict=True) if chapter == chapters[start])
    return 60.0 if whole > LONGEST else 2000.0


# -- titles ----------------------------------------------------------------------------------

_NUMBERED = re.compile(
    r"^(?:(?P<kind>Chapter|Stave|Letter|Book|Part|Canto|Act|Adventure|Section)\s+(?P<number>[IVXLCDM]+|\d+|[A-Z][a-z]+(?:-[a-z]+)?)|(?P<bare>[IVXLC]+|\d+)(?=\.|$))\b",
    re.I,
)


def title(book: Book, run: Sequence[Chunk]) -> str:
    """What the episode is called: "Chapters I to III", "Chapter V. The Golden Age", "The Red-Headed League, the end"."""
    by_number = {chapter.number: chapter for chapter in book.chapters}
    numbers = list(dict.fromkeys(chunk.chapter for chunk in run))
    chapters = [by_number[number] for number in numbers]
    if len(chapters) == 1:
        return chapters[0].title + _portion(chapters[0], run)
    several = len({chapter.part for chapter in book.chapters}) > 1
    parts = {chapter.part for chapter in chapters}
    prefix = f"{next(iter(parts))}: " if several and len(parts) == 1 and next(iter(parts)) else ""
    return prefix + _range(chapters) if len(parts) == 1 else f"{_short(chapters[0])} to {_short(chapters[-1])}"


def _range(chapters: Sequence[Chapter]) -> str:
    found = [_NUMBERED.match(chapter.title) for chapter in chapters]
    numbered = [match for match in found if match]
    if len(numbered) >= 2 and all(found[: len(numbered)]) and len({(match["kind"] or "Chapter").lower() for match in numbered}) == 1:
        join = "and" if len(numbered) == 2 else "to"
        tail = "".join(f", and {chapter.title}" for chapter in chapters[len(numbered) :])
        kind, ends = numbered[0]["kind"] or "Chapter", [match["number"] or match["bare"] for match in (numbered[0], numbered[-1])]
        return f"{kind.capitalize()}s {ends[0]} {join} {ends[1]}{tail}"
    if len(chapters) == 2:
        return f"{_short(chapters[0])} and {_short(chapters[1])}"
    return f"{_short(chapters[0])} to {_short(chapters[-1])}"


def _short(chapter: Chapter) -> str:
    found = _NUMBERED.match(chapter.title)
    return f"Chapter {found['bare']}" if found and found["bare"] else found.group() if found else chapter.title


def _portion(chapter: Chapter, run: Sequence[Chunk]) -> str:
    """Which part of a divided chapter this is; nothing for a whole one."""
    head, tail = run[0].start <= 0 or not chapter.text[: run[0].start].strip(), not chapter.text[run[-1].end :].strip()
    if head and tail:
        return ""
    return ", the beginning" if head else ", the end" if tail else ", continued"
