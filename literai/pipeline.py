"""The story: a novel goes in, a podcast series comes out.

    file -> Book -> Chunk* -> Summary*, Notes* -> Episode* -> Script -> Audio a turn --+
                                                     |                                +-> Timeline -> MP3 -> site, feed
                                                     +------> Scene* -> Image a scene -+

The words of the whole series come first, as each episode's script must not repeat the ones before it. Then each
episode is painted, spoken, mixed and published before the next begins, so that one can listen while the rest is
made, and an interrupted run leaves whole episodes. An episode that fails is named at the end; the others are made.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from literai import records, release, scriptfile, stages
from literai.config import Settings
from literai.errors import Failures, LiteraiError, UsageError
from literai.lock import locked
from literai.publish.site import taken_slugs
from literai.publish.slug import book_slug, identity
from literai.records import RunReport
from literai.run import Run
from literai.stages import Finished
from literai.store import Artifact, sweep
from literai.types import Book, Chunk, Episode, Notes, Scene, Script, Summary


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


@dataclass(frozen=True)
class Understood:
    """The book and everything that was worked out before the first word of talk."""

    book: Artifact[Book]
    chunks: Artifact[tuple[Chunk, ...]]
    episodes: Artifact[tuple[Episode, ...]]


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

    @property
    def minutes(self) -> float:
        return sum(one.timeline.duration for one in self.finished.values()) / 60


Tell = Callable[[str], None]


def understand(run: Run, order: Order) -> Understood:
    """Read the book and divide it: no engine is needed.

    Raises:
        UnreadableBook: the file holds no novel that can be read.
    """
    book = run.one(stages.READ, stages.book_file(order.path), title=order.title, author=order.author)
    chunks = run.one(stages.CHUNK, book, tokens=order.settings.chunk.tokens)
    episodes = run.one(stages.PLAN, (book, chunks), minutes=order.settings.plan.minutes)
    return Understood(book, chunks, episodes)


def make(run: Run, order: Order, tell: Tell) -> Outcome:
    """Make the podcast, doing only what no earlier run has done.

    Raises:
        LiteraiError: nothing could be made; the message says why.
    """
    began = time.monotonic()
    known = understand(run, order)
    book, episodes = known.book.value, known.episodes.value
    stages.check_language(order.settings, book)
    site = order.output / "site"
    slug = _slug(run, order, book)
    with locked(run.store.root / "locks" / f"{slug}.lock", f"{book.title!r}"):
        sweep(run.store.root)
        record = release.record_of(run.store, slug, book)
        outcome = Outcome(slug, site / slug / "index.html", len(episodes), notes=list(book.warnings))
        wanted = select(order.wanted, episodes)
        shelf = release.finished(run.store, record, episodes)
        scripts = _words(run, order, known, wanted, slug, tell)
        cover = stages.cover_of(run, order.settings, book, scripts)
        for episode in wanted:
            tell(f"Episode {episode.number} of {len(episodes)}: {episode.title}")
            try:
                outcome.finished[episode.number] = finished = _episode(run, order, scripts[episode.number])
            except Failures as failure:
                outcome.failed[episode.number] = failure
                continue
            shelf[episode.number] = finished
            record = release.remember(run.store, record, finished)
            changes = release.publish(order, book, episodes, run.store, record, shelf, cover)
            outcome.written += len(changes.written)
            outcome.notes += [note for note in changes.notes if note not in outcome.notes]
        records.save_report(run.store.root, _report(run, order, book, outcome, time.monotonic() - began))
    return outcome


def _slug(run: Run, order: Order, book: Book) -> str:
    taken = {record.slug: identity(record.title, record.author) for record in records.all_books(run.store.root)}
    return book_slug(book.title, book.author, {**taken_slugs(order.output / "site"), **taken})


def select(numbers: frozenset[int], episodes: Sequence[Episode]) -> list[Episode]:
    """The episodes with these numbers, or all.

    Raises:
        UsageError: there is no such episode.
    """
    beyond = sorted(numbers - {episode.number for episode in episodes})
    if beyond:
        raise UsageError(f"there is no episode {beyond[0]}: this book makes {len(episodes)} (see literai plan)")
    return [episode for episode in episodes if not numbers or episode.number in numbers]


def _report(run: Run, order: Order, book: Book, outcome: Outcome, seconds: float) -> RunReport:
    return RunReport(
        outcome.slug,
        book.title,
        str(order.path),
        order.profile,
        {role: spec.name for role, spec in run.engines.items()},
        dict(run.made),
        dict(run.reused),
        tuple(outcome.finished),
        outcome.planned,
        {str(number): str(error) for number, error in outcome.failed.items()},
        round(outcome.minutes, 2),
        round(seconds, 1),
    )


def write_scripts(run: Run, order: Order, tell: Tell) -> tuple[str, list[tuple[Episode, Script]]]:
    """The scripts as the program writes them, and the book's slug; nothing is spoken."""
    known = understand(run, order)
    stages.check_language(order.settings, known.book.value)
    slug = _slug(run, order, known.book.value)
    wanted = select(order.wanted, known.episodes.value)
    return slug, [(episode, script.value) for episode, script in _drafts(run, order, known, wanted) if episode in wanted]


# -- words ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Told:
    """An episode in words: its script and the scenes to paint."""

    episode: Episode
    script: Artifact[Script] | Script
    scenes: tuple[Scene, ...]
    summaries: tuple[Summary, ...]


def _words(run: Run, order: Order, known: Understood, wanted: Sequence[Episode], slug: str, tell: Tell) -> Mapping[int, Told]:
    chunks = known.chunks.value
    told: dict[int, Told] = {}
    notes, summaries = _reading(run, order, known, wanted)
    for episode, draft in _drafts(run, order, known, wanted):
        if episode not in wanted:
            continue
        script = _edited(order, known, episode, draft.value, slug, tell)
        passages = stages.passages(script, chunks, notes, every=order.settings.scene.every)
        scenes = run.map(stages.DESCRIBE, passages, seed=order.settings.seed)
        about = {index for segment in episode.segments for index in segment.chunks}
        told[episode.number] = Told(episode, script, tuple(scene for found in scenes for scene in found.value), tuple(s for s in summaries if s.chunk in about))
    return told


def _reading(run: Run, order: Order, known: Understood, wanted: Sequence[Episode]) -> tuple[tuple[Notes, ...], tuple[Summary, ...]]:
    """Notes and summaries up to the end of the last wanted episode: nobody reads ahead."""
    last = max(index for episode in wanted for segment in episode.segments for index in segment.chunks)
    chunks = known.chunks.value[: last + 1]
    summaries = run.map(stages.SUMMARIZE, chunks)
    jottings = run.map(stages.JOT, chunks)
    notes = run.one(stages.NOTES, (known.book, tuple(jottings)))
    return notes.value, tuple(summary.value for summary in summaries)


def _drafts(run: Run, order: Order, known: Understood, wanted: Sequence[Episode]) -> list[tuple[Episode, Artifact[Script]]]:
    """The program's own scripts, one after the other: each knows what those before it have said."""
    notes, summaries = _reading(run, order, known, wanted)
    drafts: list[tuple[Episode, Artifact[Script]]] = []
    for episode in known.episodes.value[: wanted[-1].number]:
        brief = stages.brief(known.book.value, episode, known.chunks.value, notes, summaries, [script.value for _, script in drafts])
        options = {"hosts": order.settings.hosts, "reader": order.settings.reader, "seed": order.settings.seed}
        drafts.append((episode, run.one(stages.WRITE, brief, **options)))
    return drafts


def _edited(order: Order, known: Understood, episode: Episode, draft: Script, slug: str, tell: Tell) -> Script:
    """The script to speak: the person's, where there is an edited file, else the program's."""
    path = script_path(order.output, slug, episode.number)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return draft
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8; save it as UTF-8, or delete it to use the program's own script") from error
    if not scriptfile.edited(text):
        return draft
    last = max(segment.chapter for segment in episode.segments)
    chapters = {chapter.number: chapter.text for chapter in known.book.value.chapters if chapter.number <= last}
    tell(f"Episode {episode.number} is spoken from your edited {path}")
    speakers = (*order.settings.hosts, order.settings.reader)
    return scriptfile.parse(text, draft, path=str(path), speakers=speakers, reader=order.settings.reader, chapters=chapters)


def script_path(output: Path, slug: str, number: int) -> Path:
    return output / "scripts" / slug / f"{number:03d}.md"


# -- pictures, voices, one clock -----------------------------------------------------------------


def _episode(run: Run, order: Order, told: Told) -> Finished:
    settings, script = order.settings, told.script if isinstance(told.script, Script) else told.script.value
    images = run.map(stages.PAINT, told.scenes)
    pictures = run.map(stages.ENCODE, images, quality=settings.picture.quality)
    clips = run.map(stages.SPEAK, stages.lines_of(script, settings.voice_of()))
    levels = run.one(stages.LEVEL, (script, tuple(clips)), loudness=settings.sound.loudness)
    timeline = run.one(stages.TIMELINE, (script, tuple(clips), told.scenes))
    audio = run.one(stages.MIX, (script, tuple(clips), timeline, levels), bitrate=settings.sound.bitrate)
    return Finished(told.episode, script, timeline.value, told.scenes, told.summaries, audio.digest, tuple(picture.digest for picture in pictures))
