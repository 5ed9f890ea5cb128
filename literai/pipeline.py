"""The story: a novel goes in, a podcast series comes out.

    file -> Book -> Chunk* -> Summary*, Notes* -> Episode* -> Script -> Audio a turn --+
                                                     |                                +-> Timeline -> MP3 -> site, feed
                                                     +------> Scene* -> Image a scene -+

The words of the whole series come first, as each episode's script must not repeat the ones before it. Then each
episode is painted, spoken, mixed and published before the next begins, so that one can listen while the rest is
made, and an interrupted run leaves whole episodes. An episode that fails is named at the end; the others are made.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence

from literai import records, release, stages
from literai.engines import Passage
from literai.episode import corrections, episode_of, framed, scenes_of
from literai.errors import Failures, Unwritable, UsageError
from literai.estimate import estimate
from literai.lock import locked
from literai.order import Order, Outcome, Reading, Tell, Understood, slug_of
from literai.reading import read
from literai.records import RunReport
from literai.review import Review
from literai.run import Run
from literai.stages import Cover
from literai.store import sweep
from literai.types import Blob, Book, Episode, Scene, Script
from literai.writing import all_read, all_written, check_language, edited, read_closely, write

LIST_PATIENCE = 60.0  # seconds; the list of books is held for an instant


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
    check_language(order, book)
    wanted = select(order.wanted, episodes)
    locks = run.store.root / "locks"
    with locked(locks / "library.lock", "the library's list of books", patience=LIST_PATIENCE):
        slug = slug_of(order.output, book)  # two books of one title that start at once get two names
        record = release.record_of(run.store, slug, book)
    with locked(locks / f"{slug}.lock", f"{book.title!r}"):
        sweep(run.store.root)
        outcome = Outcome(slug, order.output / "site" / slug / "index.html", len(episodes), notes=list(book.warnings))
        say = corrections(order, slug, outcome)
        shelf = release.finished(run.store, record, episodes)
        _check_space(order, book, [episode for episode in wanted if episode.number not in shelf], tell)
        reading, outcome.failed = read_closely(run, known, wanted)
        drafts = write(run, order, known, reading, wanted, outcome.failed, slug, say)
        cover = _cover(run, order, known, reading)
        for episode in wanted:
            if episode.number in outcome.failed:
                continue
            tell(f"Episode {episode.number} of {len(episodes)}: {episode.title}")
            try:
                script = edited(order, known, episode, drafts[episode.number].value, slug, tell)
                finished = episode_of(run, order, known, reading, episode, script, cover, say, tell)
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
        records.save_used(run.store.root, slug, run.used, all_of_it=len(outcome.finished) == len(episodes))
        records.save_report(run.store.root, _report(run, order, book, outcome, time.monotonic() - began))
    return outcome


def write_scripts(run: Run, order: Order) -> tuple[str, list[tuple[Episode, Script]]]:
    """The scripts as the program writes them, and the book's slug; nothing is spoken."""
    known = understand(run, order)
    check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    slug = slug_of(order.output, known.book)
    drafts = all_written(run, order, known, all_read(run, known, wanted), wanted)
    return slug, [(episode, drafts[episode.number].value) for episode in wanted]


def scenes(run: Run, order: Order, tell: Tell) -> tuple[str, Book, list[tuple[Episode, list[tuple[Scene, Blob]]]]]:
    """The book's slug, and the scenes of each wanted episode with their pictures (JPEG), as `make` would show them; nothing is spoken."""
    known = understand(run, order)
    check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    reading = all_read(run, known, wanted)
    drafts, slug = all_written(run, order, known, reading, wanted), slug_of(order.output, known.book)
    found = []
    for episode in wanted:
        script = edited(order, known, episode, drafts[episode.number].value, slug, tell)
        shown = scenes_of(run, order, known, reading, script)
        pictures = framed(run, order, run.map(stages.PAINT, shown))
        found.append((episode, list(zip(shown, (picture.value for picture in pictures), strict=True))))
    return slug, known.book, found


def review(run: Run, order: Order, tell: Tell) -> Review:
    """The scripts, counted: yours where you have edited one, else as the program writes them; nothing is written or spoken."""
    known = understand(run, order)
    check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    reading = all_read(run, known, wanted)
    drafts, slug = all_written(run, order, known, reading, wanted), slug_of(order.output, known.book)
    scripts = [(episode, edited(order, known, episode, drafts[episode.number].value, slug, tell)) for episode in wanted]
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


def _cover(run: Run, order: Order, known: Understood, reading: Reading) -> Cover:
    """The book's cover, with the first page's scene on it, whichever episodes are made."""
    scenes = run.one(stages.DESCRIBE, Passage(known.chunks[0], reading.notes[0], 1)).value
    return stages.cover(run, known.book, scenes[0])


def _check_space(order: Order, book: Book, todo: Sequence[Episode], tell: Tell) -> None:
    """Refuse what can never fit; warn where it may not. The estimate is right within a factor of two.

    Raises:
        Unwritable: not even half of what is likely needed is free.
    """
    cost = estimate(todo, every=order.settings.scene.every, bitrate=order.settings.sound.bitrate, words=book.words)
    free = shutil.disk_usage(order.output).free / 1e6
    if not order.check_space or free >= cost.disk_mb:
        return
    words = f"{order.output} has {free:.0f} MB free, and this needs about {cost.disk_mb:.0f} MB"
    if free < cost.disk_mb / 2:
        raise Unwritable(f"{words}: free some, choose another folder with --output, make fewer --episodes, or say --ignore-space")
    tell(f"  {words}: it may not be enough")


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
