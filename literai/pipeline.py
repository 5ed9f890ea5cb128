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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from literai import dialogue, encoders, pronunciation, records, release, scriptfile, speak, stages
from literai.brief import Brief
from literai.config import Settings, Site
from literai.engines import Passage
from literai.engines.loading import engine_class
from literai.errors import Failures, LiteraiError, Unwritable, UsageError
from literai.estimate import estimate
from literai.jotting import Jotting
from literai.lock import locked
from literai.mux.levels import Levels
from literai.publish.site import taken_slugs
from literai.publish.slug import book_slug, identity
from literai.reading import read
from literai.reading.titles import sayable
from literai.records import RunReport
from literai.review import Review
from literai.run import Run
from literai.stages import Cover, Finished
from literai.store import Artifact, sweep
from literai.types import Audio, Blob, Book, Chunk, Episode, Image, Line, Notes, Scene, Script, Summary, Timeline


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
    _check_language(order, book)
    wanted = select(order.wanted, episodes)
    locks = run.store.root / "locks"
    with locked(locks / "library.lock", "the library's list of books", patience=LIST_PATIENCE):
        slug = slug_of(order.output, book)  # two books of one title that start at once get two names
        record = release.record_of(run.store, slug, book)
    with locked(locks / f"{slug}.lock", f"{book.title!r}"):
        sweep(run.store.root)
        outcome = Outcome(slug, order.output / "site" / slug / "index.html", len(episodes), notes=list(book.warnings))
        say = _corrections(order, slug, outcome)
        shelf = release.finished(run.store, record, episodes)
        _check_space(order, book, [episode for episode in wanted if episode.number not in shelf], tell)
        reading, outcome.failed = _read_closely(run, known, wanted)
        drafts = _write(run, order, known, reading, wanted, outcome.failed, slug, say)
        cover = _cover(run, order, known, reading)
        for episode in wanted:
            if episode.number in outcome.failed:
                continue
            tell(f"Episode {episode.number} of {len(episodes)}: {episode.title}")
            try:
                script = _edited(order, known, episode, drafts[episode.number].value, slug, tell)
                finished = _episode(run, order, known, reading, episode, script, cover, say, tell)
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
    _check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    slug = slug_of(order.output, known.book)
    drafts = _all_written(run, order, known, _all_read(run, known, wanted), wanted)
    return slug, [(episode, drafts[episode.number].value) for episode in wanted]


def scenes(run: Run, order: Order, tell: Tell) -> tuple[str, Book, list[tuple[Episode, list[tuple[Scene, Blob]]]]]:
    """The book's slug, and the scenes of each wanted episode with their pictures (JPEG), as `make` would show them; nothing is spoken."""
    known = understand(run, order)
    _check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    reading = _all_read(run, known, wanted)
    drafts, slug = _all_written(run, order, known, reading, wanted), slug_of(order.output, known.book)
    found = []
    for episode in wanted:
        script = _edited(order, known, episode, drafts[episode.number].value, slug, tell)
        shown = _scenes(run, order, known, reading, script)
        pictures = _framed(run, order, run.map(stages.PAINT, shown))
        found.append((episode, list(zip(shown, (picture.value for picture in pictures), strict=True))))
    return slug, known.book, found


def review(run: Run, order: Order, tell: Tell) -> Review:
    """The scripts, counted: yours where you have edited one, else as the program writes them; nothing is written or spoken."""
    known = understand(run, order)
    _check_language(order, known.book)
    wanted = select(order.wanted, known.episodes)
    reading = _all_read(run, known, wanted)
    drafts, slug = _all_written(run, order, known, reading, wanted), slug_of(order.output, known.book)
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


def _read_closely(run: Run, known: Understood, wanted: Sequence[Episode]) -> tuple[Reading, dict[int, LiteraiError]]:
    """What was found, and the episodes that it is not enough for: those about a chunk that could not be summarised, and
    those that come after one that could not be read.

    Raises:
        Failures: it is enough for none.
    """
    last = max(index for episode in wanted for segment in episode.segments for index in segment.chunks)
    chunks = known.chunks[: last + 1]
    run.ahead(stages.JOT, chunks)
    summaries, unsaid = run.try_map(stages.SUMMARIZE, chunks)
    jottings, unread = run.try_map(stages.JOT, chunks)
    known_to = next((n for n, made in enumerate(jottings) if made is None), len(chunks))
    failed: dict[int, LiteraiError] = {}
    for episode in wanted:
        about = [index for segment in episode.segments for index in segment.chunks]
        if unread and max(about) >= known_to:
            failed[episode.number] = unread
        elif unsaid and any(summaries[index] is None for index in about):
            failed[episode.number] = unsaid
    if len(failed) == len(wanted):
        raise next(iter(failed.values()))
    whole = [made for made in jottings[:known_to] if made is not None]
    notes = run.one(stages.NOTES, tuple(whole))
    return Reading(tuple(made.value for made in summaries if made), tuple(made.value for made in whole), notes.value), failed


def _all_read(run: Run, known: Understood, wanted: Sequence[Episode]) -> Reading:
    reading, failed = _read_closely(run, known, wanted)
    for failure in failed.values():
        raise failure
    return reading


def _write(
    run: Run,
    order: Order,
    known: Understood,
    reading: Reading,
    wanted: Sequence[Episode],
    failed: dict[int, LiteraiError],
    slug: str = "",
    say: Mapping[str, str] | None = None,
) -> dict[int, Artifact[Script]]:
    """The program's own scripts, one after the other: each knows what those before it have said. Where there are hands to spare,
    voices begin with a script while the next is written. What cannot be written goes into `failed`."""
    told = replace(known.book, title=sayable(known.book.title), author=sayable(known.book.author))
    drafts: dict[int, Artifact[Script]] = {}
    for episode in known.episodes[: wanted[-1].number]:
        if episode.number in failed:
            continue
        before = [draft.value for draft in drafts.values()]
        brief = dialogue.brief(told, episode, known.chunks, reading.jottings, reading.notes, reading.summaries, before)
        try:
            drafts[episode.number] = _script(run, order.settings, brief)
        except Failures as failure:
            failed[episode.number] = failure
            continue
        if say is not None and episode in wanted and not script_path(order.output, slug, episode.number).exists():
            run.ahead(stages.SPEAK, _lines(order, drafts[episode.number].value, say))
    return drafts


def _all_written(run: Run, order: Order, known: Understood, reading: Reading, wanted: Sequence[Episode]) -> dict[int, Artifact[Script]]:
    failed: dict[int, LiteraiError] = {}
    drafts = _write(run, order, known, reading, wanted, failed)
    for failure in failed.values():
        raise failure
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


def _corrections(order: Order, slug: str, outcome: Outcome) -> dict[str, str]:
    """How the person wants words said: word -> phonemes; noted where the voice takes none."""
    path = pronunciation.path_of(order.path, slug)
    kind = engine_class("synthesizer", order.settings.synthesizer.engine)
    if hasattr(kind, "pronounced"):
        return pronunciation.read(path, kind.pronounced)
    if path.exists():
        outcome.notes.append(f"{path} is not used: the voices of {order.settings.synthesizer.engine} take no pronunciations")
    return {}


# -- pictures, voices, one clock -----------------------------------------------------------------


def _episode(
    run: Run, order: Order, known: Understood, reading: Reading, episode: Episode, script: Script, cover: Cover, say: Mapping[str, str], tell: Tell
) -> Finished:
    shown = _scenes(run, order, known, reading, script)
    lines = _lines(order, script, say)
    run.ahead(stages.SPEAK, lines)
    painted, unpainted = run.try_map(stages.PAINT, shown)
    spoken, unspoken = run.try_map(stages.SPEAK, lines)
    for failure in (unpainted, unspoken):  # after both, so that the next run has no more to do than what failed
        if failure:
            raise failure
    images = [made for made in painted if made]
    pictures = _framed(run, order, images)
    clips = _understood(run, order, lines, [made for made in spoken if made], tell)
    timeline = run.one(stages.TIMELINE, (script, clips, shown), music=order.settings.sound.music)
    options = stages.sound(order.settings, known.book, _opening(known, reading))
    front = _front(run, known.book, episode, shown, cover)
    audio, m4a, video, levels = _air(run, order, known, episode, (script, clips, timeline), options, shown, pictures, cover, front)
    about = {index for segment in episode.segments for index in segment.chunks}
    summaries = tuple(summary for summary in reading.summaries if summary.chunk in about)
    read = [jotting for jotting in reading.jottings if jotting.chunk <= max(about)]
    beside = run.one(stages.OVERVIEW, (known.book, episode, tuple(read), summaries)).value
    found = tuple(picture.digest for picture in pictures)
    copies = stages.copies(run, images)
    return Finished(episode, script, timeline.value, shown, summaries, audio, found, beside.cast, beside.covers, m4a, video, levels, copies, front.digest)


def _scenes(run: Run, order: Order, known: Understood, reading: Reading, script: Script) -> tuple[Scene, ...]:
    passages = stages.passages(script, known.chunks, reading.notes, every=order.settings.scene.every)
    return tuple(scene for found in run.map(stages.DESCRIBE, passages) for scene in found.value)


def _framed(run: Run, order: Order, images: Sequence[Artifact[Image]]) -> Sequence[Artifact[Blob]]:
    return run.map(stages.ENCODE, images, quality=order.settings.picture.quality, **stages.maker(run.engines["painter"]))


Sound = tuple[Script, tuple[Artifact[Audio], ...], Artifact[Timeline]]


def _air(
    run: Run,
    order: Order,
    known: Understood,
    episode: Episode,
    sound: Sound,
    options: Mapping[str, Any],
    shown: tuple[Scene, ...],
    pictures: Sequence[Artifact[Blob]],
    cover: Cover,
    front: Artifact[Blob],
) -> tuple[str, str, str, Levels]:
    """The files of an episode that players open (MP3, M4A, the film or ""), by digest, and how loud the sound is."""
    settings, heading, (script, _, timeline) = order.settings, encoders.heading(known.book, episode), sound
    mixed = run.one(stages.MIX, sound, **options, bitrate=settings.sound.bitrate)
    levels = run.one(stages.LEVELS, (mixed, script, timeline))
    m4a = run.one(stages.M4A, (*sound, heading, front), **options, bitrate=settings.sound.bitrate)
    small = tuple(run.map(stages.SHRINK, pictures))
    audio = run.one(stages.TAG, (mixed, heading, timeline, shown, small, front))
    video = ""
    if settings.video.height:
        scored = (m4a, script, timeline, tuple(pictures), cover.file, release.card(settings, known.book, episode))
        video = run.one(stages.VIDEO, scored, height=settings.video.height, burnt=settings.video.captions).digest
    return audio.digest, m4a.digest, video, levels.value


def _front(run: Run, book: Book, episode: Episode, shown: Sequence[Scene], cover: Cover) -> Artifact[Blob]:
    """The episode's own cover: the first of the scenes that show most is on it. An episode without a scene has the book's."""
    best = max(shown, key=_told, default=None)
    return cover.file if best is None else stages.episode_cover(run, book, episode, best, cover.seed)


def _told(scene: Scene) -> int:
    """How much of a scene is known: a place, people, things."""
    fields = scene.fields
    return 2 * bool(fields.setting) + 2 * min(2, len(fields.cast)) + min(2, len(fields.objects))


def _lines(order: Order, script: Script, say: Mapping[str, str]) -> tuple[Line, ...]:
    return tuple(speak.lines_of(script, order.settings.voice_of(), paces=order.settings.pace_of(), say=say))


def _understood(run: Run, order: Order, lines: Sequence[Line], spoken: Sequence[Artifact[Audio]], tell: Tell) -> tuple[Artifact[Audio], ...]:
    """A clip a line. With `--listen`, one that is not understood is spoken again in other pieces; the best take counts, and what is still wrong is told."""
    clips = list(spoken)
    if not order.listen:
        return tuple(clips)
    heard = [made.value for made in run.map(stages.LISTEN, list(zip(lines, clips, strict=True)))]
    for take in range(1, speak.TAKES):
        again = [number for number, one in enumerate(heard) if one.bad]
        if not again:
            break
        retold = [replace(lines[number], take=take) for number in again]
        fresh = run.map(stages.SPEAK, retold)
        for number, clip, made in zip(again, fresh, run.map(stages.LISTEN, list(zip(retold, fresh, strict=True))), strict=True):
            if made.value.errors < heard[number].errors:
                clips[number], heard[number] = clip, made.value
    for number, one in enumerate(heard):
        if one.bad:
            tell(f"  turn {number + 1}: {lines[number].text!r} was understood as {one.text!r}")
    wrong, words = sum(one.errors for one in heard), sum(one.words for one in heard)
    tell(f"  listened to {len(heard)} clips: {wrong} of {words} words not understood")
    return tuple(clips)


def _opening(known: Understood, reading: Reading) -> Sequence[Notes]:
    """Notes of the first episode's pages, which every run has read."""
    return reading.notes[: known.episodes[0].segments[-1].chunks[-1] + 1]


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


# -- the end -------------------------------------------------------------------------------------


def slug_of(output: Path, book: Book) -> str:
    """The book's folder in `output`, there already or to be."""
    taken = {record.slug: identity(record.title, record.author) for record in records.all_books(output / "store")}
    return book_slug(book.title, book.author, {**taken_slugs(output / "site"), **taken})


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
