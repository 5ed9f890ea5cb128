"""What is asked for, what was understood and found, and what came of it: the values that the story hands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from literai import records
from literai.config import Settings, Site
from literai.errors import LiteraiError
from literai.jotting import Jotting
from literai.publish.site import taken_slugs
from literai.publish.slug import book_slug, identity
from literai.review import Review
from literai.stages import Finished
from literai.types import Book, Chunk, Episode, Notes, Summary

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """What is asked for. `wanted` picks episodes by number; an empty one means all."""

    path: Path
    output: Path
    settings: Settings
    profile: str = "embedded"
    title: str | None = None
    author: str | None = None
    wanted: frozenset[int] = frozenset()
    base_url: str | None = None
    site: Site = field(default_factory=Site)
    check_space: bool = True
    listen: bool = False  # check every clip by a listener, and speak again what it does not understand


@dataclass(frozen=True)
class Understood:
    """The book and everything that was worked out before the first word of talk."""

    book: Book
    chunks: tuple[Chunk, ...]
    episodes: tuple[Episode, ...]


@dataclass(frozen=True)
class Reading:
    """What was found in the book up to the end of the last wanted episode: nobody reads ahead."""

    summaries: tuple[Summary, ...]
    jottings: tuple[Jotting, ...]
    notes: tuple[Notes, ...]


@dataclass
class Outcome:
    """What came of it."""

    slug: str
    page: Path
    planned: int
    finished: dict[int, Finished] = field(default_factory=dict)
    failed: dict[int, LiteraiError] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    written: int = 0
    review: Review | None = None  # of the episodes that were finished

    @property
    def minutes(self) -> float:
        return sum(one.timeline.duration for one in self.finished.values()) / 60


def slug_of(output: Path, book: Book) -> str:
    """The book's folder in `output`, there already or to be."""
    taken = {record.slug: identity(record.title, record.author) for record in records.all_books(output / "store")}
    return book_slug(book.title, book.author, {**taken_slugs(output / "site"), **taken})


def script_path(output: Path, slug: str, number: int) -> Path:
    return output / "scripts" / slug / f"{number:03d}.md"
