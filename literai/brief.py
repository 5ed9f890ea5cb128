"""All that one episode is written from, cut out of the reading of the whole book.

Holds: nothing in a Brief comes from after its episode's end.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.jotting import Jotting
from literai.types import Book, Chunk, Episode, Notes, Script, Summary, Value


class Brief(Value, frozen=True):
    """All that one episode is written from."""

    title: str
    author: str
    language: str
    episode: Episode
    chapters: tuple[tuple[int, str], ...]  # (number, title) of every chapter up to the episode's end
    chunks: tuple[Chunk, ...]  # the episode's
    jottings: tuple[Jotting, ...]  # from the book's first chunk to the episode's last
    notes: tuple[Notes, ...] = ()  # the episode's chunks'
    summaries: tuple[Summary, ...] = ()  # the episode's chunks'
    used: tuple[str, ...] = ()  # keys of the scripts before, oldest first


def brief(
    book: Book,
    episode: Episode,
    chunks: Sequence[Chunk],
    jottings: Sequence[Jotting],
    notes: Sequence[Notes] = (),
    summaries: Sequence[Summary] = (),
    previous: Sequence[Script] = (),
) -> Brief:
    """Cut a Brief out of the whole book's reading: nothing from after the episode's end gets in.

    Args:
        chunks, jottings, notes, summaries: the whole book's, or at least those up to the episode's end, in order.
        previous: the scripts of the episodes before, in order (their keys keep this one from repeating them).
    """
    mine = {index for segment in episode.segments for index in segment.chunks}
    end, last = max(mine), max(segment.chapter for segment in episode.segments)
    return Brief(
        title=book.title,
        author=book.author,
        language=book.language,
        episode=episode,
        chapters=tuple((chapter.number, chapter.title) for chapter in book.chapters if chapter.number <= last),
        chunks=tuple(chunk for chunk in chunks if chunk.index in mine),
        jottings=tuple(jotting for jotting in jottings if jotting.chunk <= end),
        notes=tuple(note for note in notes if note.chunk in mine),
        summaries=tuple(summary for summary in summaries if summary.chunk in mine),
        used=tuple(key for script in previous for key in script.keys),
    )
