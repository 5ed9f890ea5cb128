"""Where each file of a site lies. All names use "/"; each says what it is relative to."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from literai.publish.slug import slug
from literai.publish.work import Bytes, Published, Work
from literai.types import Episode, Value


class EpisodeFiles(Value, frozen=True):
    """Names of one episode's files, relative to the book's folder."""

    folder: str  # "episodes/001-chapters-i-to-iii"
    page: str
    audio: str
    timeline: str
    transcript: str
    chapters: str
    vtt: str
    srt: str
    text: str
    html: str
    m4a: str
    video: str
    cover: str  # its own, or the book's
    scenes: tuple[str, ...]  # the JPEGs
    copies: tuple[tuple[str, int, tuple[str, ...]], ...]  # as `Published.copies`: format, width, names


def folder_of(episode: Episode) -> str:
    return f"episodes/{episode.number:03d}-{slug(episode.title)}"


def files_of(work: Work, item: Published) -> EpisodeFiles:
    """Pictures carry a hash of their bytes, so that a cache never shows yesterday's scene; a copy is named after its JPEG."""
    folder = folder_of(item.episode)
    stems = [f"{folder}/scenes/{number:03d}-{digest(picture)}" for number, picture in enumerate(item.pictures, 1)]
    return EpisodeFiles(
        folder=folder,
        page=f"{folder}/index.html",
        audio=f"{folder}/{work.slug}-{item.episode.number:03d}.mp3",
        timeline=f"{folder}/timeline.json",
        transcript=f"{folder}/transcript.json",
        chapters=f"{folder}/chapters.json",
        vtt=f"{folder}/captions.vtt",
        srt=f"{folder}/captions.srt",
        text=f"{folder}/transcript.txt",
        html=f"{folder}/transcript.html",
        m4a=f"{folder}/{work.slug}-{item.episode.number:03d}.m4a",
        video=f"{folder}/{work.slug}-{item.episode.number:03d}.mp4",
        cover=cover_of(work) if item.cover is None else f"{folder}/cover.{digest(item.cover)}.jpg",
        scenes=tuple(f"{stem}.jpg" for stem in stems),
        copies=tuple((copy.kind, copy.width, tuple(f"{stem}-{copy.width}.{copy.kind}" for stem in stems)) for copy in item.copies),
    )


def cover_of(work: Work) -> str:
    """Relative to the book's folder; a changed cover gets a new name, as feed readers ask."""
    return f"cover.{digest(work.cover)}.jpg"


def wide_cover_of(work: Work) -> str | None:
    return None if work.wide is None else f"wide.{digest(work.wide)}.jpg"


def small_cover_of(work: Work) -> str:
    return f"cover-600.{digest(work.cover)}.jpg"


def thumbnails_of(work: Work) -> tuple[tuple[str, int, str], ...]:
    """The cover for pages: format, pixels a side, name; the JPEG of 600 is `small_cover_of`."""
    return tuple((kind, side, f"cover-{side}.{digest(work.cover)}.{kind}") for kind in ("avif", "webp") for side in (600, 300))


def digest(content: Bytes) -> str:
    """Eight hexadecimal characters of the content's SHA-256."""
    if isinstance(content, Path):
        facts = content.stat()
        return _digest_of_file(content, facts.st_size, facts.st_mtime_ns)
    return hashlib.sha256(content).hexdigest()[:8]


@functools.lru_cache(maxsize=1 << 16)
def _digest_of_file(path: Path, size: int, modified: int) -> str:
    """Each file is read once; a changed one has another size or date."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:8]


def size_of(content: Bytes) -> int:
    """Bytes."""
    return content.stat().st_size if isinstance(content, Path) else len(content)
