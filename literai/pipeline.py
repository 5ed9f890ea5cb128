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
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from literai import dialogue, records, release, scriptfile, speak, stages
from literai.brief import Brief
from literai.config import Settings
from literai.engines import Passage
from literai.engines.loading import engine_class
from literai.errors import Failures, LiteraiError, UsageError
from literai.jotting import Jotting
from literai.lock import locked
from literai.publish.site import taken_slugs
from literai.publish.slug import book_slug, identity
from literai.reading import read
from literai.records import RunReport
from literai.review import Review
from literai.run import Run
from literai.stages import Cover, Finished
from literai.store import Artifact, sweep
from literai.types import Book, Chunk, Episode, Notes, Script, Summary


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

    book: Book
    chunks: tuple[Chunk, ...]
    episodes: tuple[Episode, ...]


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


Tell = Callable[[str], None]


def understand(run: Run, order: Order) -> Understood:
    """Read the book and divide it: no engine is needed.

    Raises:
        UnreadableBook: the file holds no novel that can be read.
    """
    book = read(order.path, title=order.title, author=order.author)
    chunks = run.one(stages.CHUNK, book, tokens=order.settings.chunk.tokens)
    episodes = run.one(stages.PLAN, (book, chunks), minutes=order.settings.plan.minutes)
    return Understood(book, chunks.value, episodes.value)


def make(run: Run, order: Order, tell: Tell) -> Outcome:
    """Make the podcast, doing only what no earlier run has done.

    Raises:
        LiteraiError: nothing could be made; the message says why.
    """
    began = time.monotonic()
    known = understand(run, order)
    book, episodes = known.book, known.episodes
    _check_language(order, book)
    wanted = select(order.wanted, episodes)
    slug = _slug(run, order, book)
    with locked(run.store.root / "locks" / f"{slug}.lock", f"{book.title!r}"):
        sweep(run.store.root)
        record = release.record_of(run.store, slug, book)
        outcome = Outcome(slug, order.output / "site" / slug / "index.html", len(episodes), notes=list(book.warnings))
        shelf = release.finished(run.store, record, episodes)
        reading = _read_closely(run, known, wanted)
        drafts = _write(run, order, known, reading, wanted)
        cover = _cover(run, order, known, reading)
        for episode in wanted:
            tell(f"Episode {episode.number} of {len(episodes)}: {episode.title}")
            try:
                script = _edited(order, known, episode, drafts[episode.number].value, slug, tell)
                finished = _episode(run, order, known, reading, episode, script)
            except Failures as failure:
                outcome.failed[episode.number] = failure
                continue
            shelf[episode.number] = outcome.finished[episode.number] = finished
            record = release.remember(run.store, record, finished)
            changes = release.publish(order, book, episodes, run.store, record, shelf, cover)
            outcome.written += len(changes.written)
            outcome.notes += [note for note in changes.notes if note not in outcome.notes]
        if outcome.finished:
            spoken = [(one.episode, one.script) for _, one in sorted(outcome.finished.items())]
            outcome.review = _review(run, order, book, spoken, reading)
        records.save_report(run.store.root, _report(run, order, book, outcome, time.monotonic() - began))
    return outcome


def write_scripts(run: Run, order: Order) -> tuple[str, list[tuple[Episode, Script]]]:
    """The scripts as the program writes them, and the book's slug; nothing is spoken."""
    known = understand(run, order)
    _check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    slug = _slug(run, order, known.book)
    drafts = _write(run, order, known, _read_closely(run, known, wanted), wanted)
    return slug, [(episode, drafts[episode.number].value) for episode in wanted]


def review(run: Run, order: Order, tell: Tell) -> Review:
    """The scripts, counted: yours where you have edited one, else as the program writes them; nothing is written or spoken."""
    known = understand(run, order)
    _check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    reading = _read_closely(run, known, wanted)
    drafts, slug = _write(run, order, known, reading, wanted), _slug(run, order, known.book)
    scripts = [(episode, _edited(order, known, episode, drafts[episode.number].value, slug, tell)) for episode in wanted]
    return _review(run, order, known.book, scripts, reading)


def _review(run: Run, order: Order, book: Book, scripts: Sequence[tuple[Episode, Script]], reading: Reading) -> Review:
    return run.one(stages.REVIEW, (book, tuple(scripts), reading.notes), hosts=order.settings.hosts).value


def select(numbers: frozenset[int], episodes: Sequence[Episode]) -> list[Episode]:
    """The episodes with these numbers, or all.

    Raises:
        UsageError: there is no such episode.
    """
    beyond = sorted(numbers - {episode.number for episode in episodes})
    if beyond:
        raise UsageError(f"there is no episode {beyond[0]}: this book makes {len(episodes)} (see literai plan)")
    return [episode for episode in episodes if not numbers or episode.number in numbers]


# -- words ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reading:
    """What was found in the book up to the end of the last wanted episode: nobody reads ahead."""

    summaries: tuple[Summary, ...]
    jottings: tuple[Jotting, ...]
    notes: tuple[Notes, ...]


def _read_closely(run: Run, known: Understood, wanted: Sequence[Episode]) -> Reading:
    last = max(index for episode in wanted for segment in episode.segments for index in segment.chunks)
    chunks = known.chunks[: last + 1]
    summaries = run.map(stages.SUMMARIZE, chunks)
    jottings = run.map(stages.JOT, chunks)
    notes = run.one(stages.NOTES, tuple(jottings))
    return Reading(tuple(made.value for made in summaries), tuple(made.value for made in jottings), notes.value)


def _write(run: Run, order: Order, known: Understood, reading: Reading, wanted: Sequence[Episode]) -> dict[int, Artifact[Script]]:
    """The program's own scripts, one after the other: each knows what those before it have said."""
    drafts: dict[int, Artifact[Script]] = {}
    for episode in known.episodes[: wanted[-1].number]:
        before = [draft.value for draft in drafts.values()]
        brief = dialogue.brief(known.book, episode, known.chunks, reading.jottings, reading.notes, reading.summaries, before)
        drafts[episode.number] = _script(run, order.settings, brief)
    return drafts


def _script(run: Run, settings: Settings, brief: Brief) -> Artifact[Script]:
    """From a writer that answers turn by turn, or from one that talks whole topics through."""
    hosts, reader, seed = settings.hosts, settings.reader, settings.seed
    if not hasattr(engine_class("writer", settings.writer.engine), "converse"):
        return run.one(stages.WRITE, brief, hosts=hosts, reader=reader, seed=seed)
    talks = run.map(stages.CONVERSE, dialogue.topics(brief, hosts=hosts, reader=reader, seed=seed))
    return run.one(stages.JOIN, (brief, tuple(talks)), hosts=hosts, reader=reader, seed=seed)


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
    chapters = {chapter.number: chapter.text for chapter in known.book.chapters if chapter.number <= last}
    tell(f"  spoken from your edited {path}")
    speakers = (*order.settings.hosts, order.settings.reader)
    return scriptfile.parse(text, draft, path=str(path), speakers=speakers, reader=order.settings.reader, chapters=chapters)


def script_path(output: Path, slug: str, number: int) -> Path:
    return output / "scripts" / slug / f"{number:03d}.md"


def _check_language(order: Order, book: Book) -> None:
    dialogue.check_language(book.language, engine_class("writer", order.settings.writer.engine))


# -- pictures, voices, one clock -----------------------------------------------------------------


def _episode(run: Run, order: Order, known: Understood, reading: Reading, episode: Episode, script: Script) -> Finished:
    settings = order.settings
    passages = stages.passages(script, known.chunks, reading.notes, every=settings.scene.every)
    scenes = tuple(scene for found in run.map(stages.DESCRIBE, passages) for scene in found.value)
    images = run.map(stages.PAINT, scenes)
    pictures = run.map(stages.ENCODE, images, quality=settings.picture.quality, **stages.maker(run.engines["painter"]))
    clips = tuple(run.map(stages.SPEAK, speak.lines_of(script, settings.voice_of())))
    timeline = run.one(stages.TIMELINE, (script, clips, scenes))
    heading = stages.heading(known.book, episode)
    audio = run.one(stages.MIX, (script, clips, timeline, heading), loudness=settings.sound.loudness, bitrate=settings.sound.bitrate)
    about = {index for segment in episode.segments for index in segment.chunks}
    summaries = tuple(summary for summary in reading.summaries if summary.chunk in about)
    read = [jotting for jotting in reading.jottings if jotting.chunk <= max(about)]
    beside = run.one(stages.OVERVIEW, (known.book, episode, tuple(read), summaries)).value
    jpegs, copies = tuple(picture.digest for picture in pictures), stages.copies(run, images)
    return Finished(episode, script, timeline.value, scenes, summaries, audio.digest, jpegs, beside.cast, beside.covers, copies)


def _cover(run: Run, order: Order, known: Understood, reading: Reading) -> Cover:
    """The book's cover, with the first page's scene on it, whichever episodes are made."""
    scenes = run.one(stages.DESCRIBE, Passage(known.chunks[0], reading.notes[0], 1)).value
    return stages.cover(run, known.book, scenes[0])


# -- the end -------------------------------------------------------------------------------------


def _slug(run: Run, order: Order, book: Book) -> str:
    taken = {record.slug: identity(record.title, record.author) for record in records.all_books(run.store.root)}
    return book_slug(book.title, book.author, {**taken_slugs(order.output / "site"), **taken})


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
        dict(run.memory),
    )
