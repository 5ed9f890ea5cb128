"""What is said in an episode: two hosts talk, a reader reads the author's own lines.

Holds: a script depends on its Brief alone, and a Brief holds nothing from after the episode's end; quotations are
copied from the chunk by offset, never by a writer; every chapter of the episode is discussed under its own mark; no turn
is empty or over `LONGEST_TURN` words of talk; no host answers himself; talk is filled up to the planned length.

This file decides the moves (welcome, recap, passages, remarks, a quarrel, goodbye) and with which facts; the words of a
move are a Writer's, one turn for each Ask. A move begins with an opener; then the writer is asked for "answer" until it
says nothing or `FOLLOW_UPS` turns have followed. An empty opener means "I have nothing on that": another fact is tried.
"""

from __future__ import annotations

from literai import facts
from literai.engines import Writer
from literai.errors import UsageError
from literai.facts import Fact, Page
from literai.headings import heading, label
from literai.jotting import Jotting
from literai.notes import ledger
from literai.people import Ledger
from literai.sentences import words
from literai.studio import EPISODE, Studio
from literai.types import Book, Chunk, Episode, Notes, Quote, Script, Summary, Value

WORDS_PER_MINUTE = 165  # of finished sound, pauses included, with the embedded voices
LONGEST_TURN = 60  # words of talk in one turn
FOLLOW_UPS = 3  # turns after an opener, at most
QUOTED = 0.38  # share of the words that the reader is given


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


def write(briefs: Sequence[Brief], writer: Writer, *, hosts: tuple[str, str] = ("Alice", "Bob"), reader: str = "Reader", seed: int = 0) -> list[Script]:
    """One Script a Brief.

    Args:
        hosts: the one who reads for people, then the one who reads for making.
        reader: the name of the voice that reads quotations.
        seed: another number, other choices of equal worth.

    Raises:
        UsageError: the writer does not speak the book's language.
    """
    for each in briefs:
        check_language(each.language, writer)
    return [_Episode(each, Studio(each.title, each.author, each.episode, each.used, writer, hosts, reader, seed)).script() for each in briefs]


def check_language(language: str, writer: object) -> None:
    """Refuse early a book whose language the writer does not speak (a writer without `languages` speaks any).

    Raises:
        UsageError: with the remedy.
    """
    spoken = getattr(writer, "languages", None)
    primary = language.split("-")[0].lower()
    if spoken is not None and primary not in (*spoken, "und", ""):
        name = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "la": "Latin", "ru": "Russian", "pt": "Portuguese"}.get(
            primary, f"“{language}”"
        )
        raise UsageError(f"the embedded writer speaks English; this book is in {name}: use --profile modern")


class _Episode:
    """One episode being written."""

    def __init__(self, brief: Brief, studio: Studio) -> None:
        self.brief, self.studio = brief, studio
        self.titles = dict(brief.chapters)
        self.labels = {number: label(title) for number, title in brief.chapters}
        self.total = brief.episode.seconds / 60.0 * WORDS_PER_MINUTE
        self.by_chunk = {jotting.chunk: jotting for jotting in brief.jottings}
        self.quarrelled = False

    def script(self) -> Script:
        self._welcome()
        self._recap()
        reserve = min(90.0, 0.15 * self.total)
        start, sizes = self.studio.words, [self._size(segment.chunks) for segment in self.brief.episode.segments]
        for at, segment in enumerate(self.brief.episode.segments):
            self._segment(at, segment.chapter, segment.chunks, start + (self.total - reserve - start) * sum(sizes[: at + 1]) / sum(sizes))
        self._goodbye()
        return self.studio.script()

    def _size(self, chunks: Sequence[int]) -> int:
        return 120 + sum(self.by_chunk[chunk].words for chunk in chunks)

    # -- beginning -----------------------------------------------------------------------------

    def _series(self) -> dict[str, str]:
        episode, named = self.brief.episode, {"author": self.brief.author} if self.brief.author else {}
        ordinals = {"part": facts.spell(episode.number), "next_part": facts.spell(episode.number + 1), "total": facts.spell(episode.total)}
        from num2words import num2words

        return {"book": self.brief.title, "ordinal": str(num2words(episode.number, to="ordinal")), **ordinals, **named}

    def _welcome(self) -> None:
        episode = self.brief.episode
        topic = "welcome_one" if episode.total == 1 else "welcome_first" if episode.number == 1 else "welcome_next"
        self.studio.mark("Welcome")
        self.studio.exchange("welcome", [Fact(topic if self.brief.author else f"{topic}_anonymous", topic, self._series(), 1.0, -1)], about=None)

    def _recap(self) -> None:
        start = self.brief.chunks[0].index
        past = [jotting for jotting in self.brief.jottings if jotting.chunk < start]
        if self.brief.episode.number == 1 or not past:
            return
        known = ledger(past)
        covered = list(dict.fromkeys(jotting.chapter for jotting in past))
        slots = {"covered": _through([self.labels[number] for number in covered]), "upto": self.labels[covered[-1]]}
        names = [character.name for character in known.characters if character.mentions >= 5][:3]
        fact = Fact("recap", "recap", {**slots, "names": facts.listed(names)}, 1.0, -1) if names else Fact("recap_nameless", "recap", slots, 1.0, -1)
        self.studio.mark("Previously")
        self.studio.exchange("recap", [fact], about=None)
        quote = max((quote for jotting in past[-2:] for quote in jotting.quotes), key=lambda q: (q.weight, q.source.start), default=None)
        if quote is not None:
            self.studio.read(quote, segment=None)
            self.studio.exchange("after_recap", [Fact("after_recap", "after_recap", {}, 1.0, -1)], about=None)

    # -- a chapter -----------------------------------------------------------------------------

    def _segment(self, at: int, chapter: int, chunks: Sequence[int], target: float) -> None:
        self.studio.segment = at
        here = tuple(self.by_chunk[chunk] for chunk in chunks)
        whole = tuple(jotting for jotting in self.brief.jottings if jotting.chapter == chapter and jotting.chunk <= chunks[-1])
        past = tuple(jotting for jotting in self.brief.jottings if jotting.chunk < chunks[0])
        page = Page(self.labels[chapter], heading(self.titles[chapter]), here, past, self.labels)
        known = ledger((*past, *here))
        self._open(chapter, page, continued=len(whole) > len(here))
        found = facts.chapter_facts(page, known)
        start, done = self.studio.words, 0
        size = sum(jotting.words for jotting in here)
        for jotting in here:
            done += jotting.words
            self._chunk(page, jotting, known, [fact for fact in found if fact.chunk == jotting.chunk], start + (target - start) * done / size)
        self._fill(page, known, found, target)

    def _open(self, chapter: int, page: Page, *, continued: bool) -> None:
        self.studio.mark(self.titles[chapter] + (", continued" if continued else ""))
        size = sum(jotting.words for jotting in page.here)
        said = f"{page.label[:1].upper()}{page.label[1:]}{': ' + page.heading if page.heading else ''}"
        slots = {"heading_said": said if said[-1] in ".?!" else f"{said}.", "label": page.label, "words_said": facts.spell(round(size, -2))}
        topics = (
            ["open_more"]
            if continued
            else ["open_book"]
            if not page.past
            else [*(["open_long"] if size > 4500 else ["open_brief"] if size < 700 else []), "open"]
        )
        chunk = page.here[0].chunk
        found = [
            Fact(topic, f"{topic}:{page.label}:{self.brief.episode.number}", slots, 1.0 - 0.1 * rank, chunk) for rank, topic in enumerate([*topics, "open"])
        ]
        self.studio.exchange("open_segment", found, about=chunk, ranked=True)

    def _chunk(self, page: Page, jotting: Jotting, known: Ledger, found: list[Fact], target: float) -> None:
        """Passages in reading order, remarks between them, up to `target` words."""
        quotes = self._pick(jotting, known, target - self.studio.words)
        found = [fact for fact in found if not _heard_in(fact, quotes)]
        start = self.studio.words
        for at, quote in enumerate(quotes):
            self._passage(page, known, jotting, quote)
            self._remarks(page, found, start + (target - start) * (at + 1) / len(quotes), last=at + 1 == len(quotes))
        if not quotes:
            self._remarks(page, found, target, last=True)

    def _pick(self, jotting: Jotting, known: Ledger, room: float) -> list[Quote]:
        """The best passages that fit the time, in reading order."""
        kept = {(source.start, source.end) for summary in self.brief.summaries if summary.chunk == jotting.chunk for source in summary.sources}
        ranked = sorted(jotting.quotes, key=lambda q: (-(q.weight + 0.08 * any(q.source.start <= a and b <= q.source.end for a, b in kept)), q.source.start))
        chosen: list[Quote] = []
        left = room * QUOTED
        for quote in ranked:
            size = words(quote.text)
            if size <= left * 1.25 or (not chosen and size <= room):
                chosen.append(quote)
                left -= size
            if left < 20:
                break
        return sorted(chosen, key=lambda quote: quote.source.start)

    def _passage(self, page: Page, known: Ledger, jotting: Jotting, quote: Quote) -> None:
        size = max(j.closing.end for j in (*page.here, *(p for p in page.past if p.chapter == jotting.chapter)))
        self.studio.exchange("introduce_quote", facts.introductions(quote, page, known, size), about=quote.chunk, quote=quote)
        self.studio.read(quote, segment=self.studio.segment)
        self.studio.exchange("react", facts.quote_facts(quote, jotting, known), about=quote.chunk, quote=quote)

    def _remarks(self, page: Page, found: list[Fact], target: float, *, last: bool) -> None:
        """Remarks until `target` words are said; "opens" only first in a chapter, "closes" only last."""
        while self.studio.words < target - 15:
            if not self.quarrelled and self.studio.words > 0.5 * self.total:
                self.quarrelled = self._quarrel(page)
                continue
            final = last and self.studio.words > target - 60
            pool = [fact for fact in found if fact.topic != "closes" or final]
            said = self.studio.exchange("remark", pool, about=None)
            if said is None:
                return
            found.remove(said)

    def _quarrel(self, page: Page) -> bool:
        known = ledger((*page.past, *page.here))
        here = [name for jotting in page.here for name, count in known.per_chunk[jotting.chunk].items() if count >= 3]
        chunk = page.here[-1].chunk
        slots = {"name": here[0]} if here else {}
        topics = ["differ", "differ_plain"] if here else ["differ_plain"]
        self.studio.exchange(
            "differ",
            [Fact(topic, f"differ:{self.brief.episode.number}", slots, 1.0 - 0.2 * n, chunk) for n, topic in enumerate(topics)],
            about=chunk,
            ranked=True,
        )
        return True

    def _fill(self, page: Page, known: Ledger, found: list[Fact], target: float) -> None:
        """Time left over: remarks not used yet, then more of the author."""
        self._remarks(page, [fact for fact in found if f"fact:{fact.key}" not in self.studio.keys], target, last=True)
        spare = [(quote, jotting) for jotting in page.here for quote in jotting.quotes if not self.studio.has_read(quote)]
        for quote, jotting in sorted(spare, key=lambda item: (-item[0].weight, item[0].source.start)):
            if self.studio.words > target - 60:
                return
            self._passage(page, known, jotting, quote)

    # -- end -----------------------------------------------------------------------------------

    def _goodbye(self) -> None:
        mine = {chunk.index for chunk in self.brief.chunks}
        here = tuple(jotting for jotting in self.brief.jottings if jotting.chunk in mine)
        known = ledger(self.brief.jottings)
        self.studio.segment = None
        self.studio.mark("Last words")
        word, name = facts.favourite(here, known), facts.protagonist(here, known)
        slots = {**({"word": word[0], "times_word": facts.times(word[1])} if word else {}), **({"name": name} if name else {})}
        key = f"thought:{self.brief.episode.number}"
        self.studio.exchange(
            "close", [Fact(t, key, slots, w, -1) for t, w in (("thought", 1.0), ("thought_word", 0.8), ("thought_plain", 0.5))], about=None, ranked=True
        )
        asked = [fact for jotting in here[::-1] for fact in facts.questions(jotting) if f"fact:{fact.key}" not in self.studio.keys]
        found = [Fact("open_question", fact.key, fact.slots, 1.0 - 0.01 * n, -1) for n, fact in enumerate(asked)]
        found += [Fact("open_person", f"person:{name}", {"name": name}, 0.5, -1)] if name else []
        self.studio.exchange("open_question", [*found, Fact("open_plain", "open_plain", {}, 0.1, -1)], about=None, ranked=True)
        last = self.brief.episode.number == self.brief.episode.total
        topic = ("goodbye_last" if self.brief.author else "goodbye_last_anonymous") if last else "goodbye_next"
        upto = self.labels[self.brief.episode.segments[-1].chapter]
        self.studio.exchange("goodbye", [Fact(topic, topic, {**self._series(), "upto": upto}, 1.0, -1)], about=None)


def _through(labels: Sequence[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{labels[0]} and {labels[1]}" if len(labels) == 2 else f"{labels[0]} through to {labels[-1]}"


def _heard_in(fact: Fact, quotes: Sequence[Quote]) -> bool:
    """Will the reader say it anyway?"""
    return any(fact.slots[slot] in quote.text for slot in ("simile", "beat", "question", "first", "last") if slot in fact.slots for quote in quotes)


__all__ = ["EPISODE", "Brief", "brief", "check_language", "write"]
