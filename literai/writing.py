"""From the book to the scripts: what was found on a close reading, the program's own words, and a person's where there are some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from literai import dialogue, scriptfile, stages
from literai.brief import Brief
from literai.config import Settings
from literai.engines.loading import engine_class
from literai.episode import lines_of
from literai.errors import Failures, LiteraiError, UsageError
from literai.order import Order, Reading, Tell, Understood, script_path
from literai.reading.titles import sayable
from literai.run import Run
from literai.store import Artifact
from literai.types import Book, Episode, Script


def check_language(order: Order, book: Book) -> None:
    """Refuse a book that the writer cannot talk about.

    Raises:
        UsageError: the writer does not write in the book's language.
    """
    dialogue.check_language(book.language, engine_class("writer", order.settings.writer.engine))


def read_closely(run: Run, known: Understood, wanted: Sequence[Episode]) -> tuple[Reading, dict[int, LiteraiError]]:
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


def all_read(run: Run, known: Understood, wanted: Sequence[Episode]) -> Reading:
    """What was found, where it is enough for every wanted episode.

    Raises:
        Failures: it is not.
    """
    reading, failed = read_closely(run, known, wanted)
    for failure in failed.values():
        raise failure
    return reading


def write(
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
            run.ahead(stages.SPEAK, lines_of(order, drafts[episode.number].value, say))
    return drafts


def all_written(run: Run, order: Order, known: Understood, reading: Reading, wanted: Sequence[Episode]) -> dict[int, Artifact[Script]]:
    """As `write`, with the first failure raised."""
    failed: dict[int, LiteraiError] = {}
    drafts = write(run, order, known, reading, wanted, failed)
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


def edited(order: Order, known: Understood, episode: Episode, draft: Script, slug: str, tell: Tell) -> Script:
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
