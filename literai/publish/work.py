"""What the site is made from: a `Work` (the book and its series) with its `Published` episodes.

Everything that could differ between two runs, dates above all, comes in with these values; nothing in
this package asks the clock.
"""

from __future__ import annotations

from pathlib import Path

from literai.mux.levels import Levels
from literai.types import Episode, Gist, Met, Scene, Script, Summary, Timeline, Value

Bytes = bytes | Path
"""A file's bytes, or the file that holds them (large ones are copied without being held in memory)."""


class Credit(Value, frozen=True):
    """Something that was made by others and is used here."""

    what: str  # "Kokoro-82M, the voices"
    who: str
    licence: str
    url: str = ""


class Copies(Value, frozen=True):
    """All pictures of an episode once more, lighter."""

    kind: str  # "avif" or "webp"
    width: int  # pixels
    files: tuple[Bytes, ...]  # one a scene


class Published(Value, frozen=True):
    """One finished episode."""

    episode: Episode
    script: Script
    timeline: Timeline
    scenes: tuple[Scene, ...]
    audio: Bytes  # MP3
    pictures: tuple[Bytes, ...]  # JPEG 512x768, one a scene
    published: str  # ISO 8601 with an offset: "2026-11-21T09:00:00+00:00"
    summaries: tuple[Summary, ...] = ()  # of its chunks, for the JSON of 2023; the scenes' descriptions stand in
    cast: tuple[Met, ...] = ()  # everybody of weight met by its end, the most mentioned first
    covers: tuple[Gist, ...] = ()  # "what this episode covers", one a chapter, in reading order
    m4a: Bytes | None = None
    video: Bytes | None = None  # MP4
    levels: Levels | None = None  # of the MP3
    copies: tuple[Copies, ...] = ()  # widest first in each format
    cover: Bytes | None = None  # its own: JPEG, square, 1400-3000 pixels; without one the book's stands for it


class Work(Value, frozen=True):
    """A book, its series so far, and who made what."""

    slug: str  # from `slug.book_slug`
    title: str
    author: str
    language: str  # of the talk, BCP 47
    source: str  # one line: the edition the text was taken from
    chapters: tuple[str, ...]  # titles in reading order; chapter n is chapters[n - 1]
    episodes_planned: tuple[Episode, ...]
    episodes: tuple[Published, ...]  # those done so far, by number
    cover: Bytes  # JPEG, square, 1400-3000 pixels
    accent: str  # "#8a3b2e"
    hosts: tuple[str, ...]
    reader: str
    profile: str
    engines: dict[str, str]  # role -> name and revision
    voices: dict[str, str]  # speaker -> voice
    credits: tuple[Credit, ...]
    created_at: str  # ISO 8601, of the first run
    base_url: str | None = None  # of the library's root, absolute; needed by the feed
    edition: str = ""  # given to `slug.book_slug`, if it was
    about: str = ""  # a paragraph about the book, if there is one
    email: str = ""  # of the feed's owner, if given
    owner: str = ""  # the feed owner's name, if given
    wide: Bytes | None = None  # the cover as a JPEG of 16:9, for pages that link here
    library: str = ""  # the title of the whole library's feed, if given


class Changes(Value, frozen=True):
    """What a run of `publish` did. Paths are relative to the site's root, with "/"."""

    page: str  # the book's page
    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    notes: tuple[str, ...] = ()  # one line each, for the user
