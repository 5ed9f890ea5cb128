"""The middle of an episode: its chapters, each with its point, passages, remarks, and one moment where the hosts differ.

Holds: see `dialogue` and `frame`. A move begins with an opener; then the writer is asked for "answer" until it says nothing. An
empty opener means "I have nothing on that": another fact is tried.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from literai import facts
from literai.brief import Brief
from literai.cast import Ledger
from literai.facts import Fact, Page
from literai.frame import Frame
from literai.headings import heading
from literai.jotting import Jotting
from literai.notes import ledger
from literai.sentences import words
from literai.studio import Studio
from literai.types import Quote, Script, Source
from literai.wording import roughly

WORDS_PER_MINUTE = 163  # of finished sound, pauses and music included; measured with the embedded voices
QUOTED = 0.45  # share of the words that the reader is given
AROUND = 600  # characters of the book before a passage, and as many after it, that set its tone
PLACES = ("intro_early", "intro_middle", "intro_late")  # each said once a chapter
ENOUGH = 0.43  # share so far above which he is given less


class Sitting(Frame):
    """One episode being written."""

    def __init__(self, brief: Brief, studio: Studio) -> None:
        super().__init__(brief, studio)
        self.total = brief.episode.seconds / 60.0 * WORDS_PER_MINUTE
        self.by_chunk = {jotting.chunk: jotting for jotting in brief.jottings}
        self.quarrelled = False
        self.placed: set[tuple[int, str]] = set()  # chapter and where in it a passage was said to stand: "halfway" once, and not three times

    def script(self) -> Script:
        self._cold_open()
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

    # -- a chapter -----------------------------------------------------------------------------

    def _segment(self, at: int, chapter: int, chunks: Sequence[int], target: float) -> None:
        self.studio.segment = at
        here = tuple(self.by_chunk[chunk] for chunk in chunks)
        whole = tuple(jotting for jotting in self.brief.jottings if jotting.chapter == chapter and jotting.chunk <= chunks[-1])
        past = tuple(jotting for jotting in self.brief.jottings if jotting.chunk < chunks[0])
        text = "\n\n".join(chunk.text for chunk in self.brief.chunks if chunk.index in chunks)
        page = Page(self.labels[chapter], heading(self.titles[chapter]), here, past, self.labels, text, self.cold.text if self.cold else "")
        known = ledger((*past, *here))
        continued = len(whole) > len(here)
        chapter_ends = self.studio.chance("closes", page.label) < 0.6
        self._open(chapter, page, continued=continued)
        found = facts.chapter_facts(page, known, self.brief.summaries)
        edges = [fact for fact in found if fact.topic in ("opens", "closes")]
        found = [fact for fact in found if fact not in edges]
        self._exchange("remark", namesakes := self._namesakes(known, chunks[0]), about=chunks[0])
        found += namesakes  # where its host has just spoken, it comes later
        self._point(page, found, continued=continued)
        if page.past and not continued:
            self._exchange("remark", [fact for fact in edges if fact.topic == "opens" and not _heard_in(fact, here[0].quotes)], about=chunks[0])
        start, done = self.studio.words, 0
        size = sum(jotting.words for jotting in here)
        for jotting in here:
            done += jotting.words
            self._chunk(page, jotting, known, [f for f in found if f.chunk == jotting.chunk], start + (target - start) * done / size)
        self._fill(page, known, found, target)
        if not self.quarrelled and at == len(self.brief.episode.segments) - 1:
            self.quarrelled = self._quarrel(page, chunks[-1])
        if chapter_ends:
            self._exchange("remark", [fact for fact in edges if fact.topic == "closes" and not self.studio.heard(fact)], about=chunks[-1])

    def _namesakes(self, known: Ledger, chunk: int) -> list[Fact]:
        """Hosts whose name somebody in the book bears: it must be said once, or the listener wonders."""
        names = {name for c in known.characters for name in (c.name, *c.aliases) if c.mentions >= 3}
        hosts = zip(("people", "making"), self.studio.hosts, strict=True)
        return [Fact("namesake", f"namesake:{host}", {"name": host, "role": role}, 2.0, chunk) for role, host in hosts if host in names]

    def _open(self, chapter: int, page: Page, *, continued: bool) -> None:
        self.studio.mark(self.titles[chapter] + (", continued" if continued else ""))
        size = sum(jotting.words for jotting in page.here)
        said = f"{page.label}{': ' + page.heading if page.heading else ''}"
        slots = {"heading_said": said if said[-1] in ".?!" else f"{said}.", "label": page.label, "words_said": roughly(size)}
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
        self._exchange("open_segment", found, about=chunk, ranked=True)

    def _point(self, page: Page, found: list[Fact], *, continued: bool) -> None:
        """What the chapter is to be heard for; the fact behind it is not said again."""
        made = [] if continued or not page.past else facts.points(page, found, self.brief.episode.number)
        said = self._exchange("point", [point for point, _ in made], about=page.here[0].chunk)
        if said:
            behind = next(fact for point, fact in made if point.key == said.key)
            found[:] = [fact for fact in found if fact.key != behind.key]  # a word of the title may also be new

    def _chunk(self, page: Page, jotting: Jotting, known: Ledger, found: list[Fact], target: float) -> None:
        """Passages in reading order, remarks between them, up to `target` words."""
        quotes = self._pick(jotting, known, target - self.studio.words)
        found = [fact for fact in found if not _heard_in(fact, quotes)]
        start = self.studio.words
        story, first = [fact for fact in found if fact.topic in ("gists", "gist", "beats")], not page.past and jotting is page.here[0]
        if not first:
            self._exchange("story", story, about=jotting.chunk)
        for at, quote in enumerate(quotes):
            self._passage(page, known, jotting, quote)
            if first and at == 0:
                self._exchange("story", story, about=jotting.chunk)
            if at == 0 and self.cold and self.cold.chunk == jotting.chunk:
                self._exchange("remark", [Fact("cold_here", self._once("cold_here"), {}, 1.0, jotting.chunk)], about=jotting.chunk)
            self._remarks(page, found, start + (target - start) * (at + 1) / len(quotes), about=jotting.chunk)
        if not quotes:
            self._remarks(page, found, target, about=jotting.chunk)

    def _pick(self, jotting: Jotting, known: Ledger, room: float) -> list[Quote]:
        """The best passages that fit the time, in reading order."""
        kept = {(source.start, source.end) for summary in self.brief.summaries if summary.chunk == jotting.chunk for source in summary.sources}
        fresh = [quote for quote in jotting.quotes if not self.studio.has_read(quote)]
        ranked = sorted(fresh, key=lambda q: (-(q.weight + 0.08 * any(q.source.start <= a and b <= q.source.end for a, b in kept)), q.source.start))
        chosen: list[Quote] = []
        left = room * QUOTED * (0.8 if self.studio.quoted > ENOUGH * self.studio.words else 1.0)
        for quote in ranked:
            size = words(quote.text)
            if size <= left * 1.25 or (not chosen and size <= room):
                chosen.append(quote)
                left -= size
            if left < 20:
                break
        if not chosen and ranked and not any(turn.kind == "quotation" and turn.segment == self.studio.segment for turn in self.studio.turns):
            chosen = [min(ranked[:5], key=lambda quote: words(quote.text))]  # every chapter is heard in the author's words, if only for a breath
        return sorted(chosen, key=lambda quote: quote.source.start)

    def _passage(self, page: Page, known: Ledger, jotting: Jotting, quote: Quote, *, back: bool = False) -> None:
        size = max(j.closing.end for j in (*page.here, *(p for p in page.past if p.chapter == jotting.chapter)))
        read, key = self._read_of(quote), f"intro:{quote.source.chapter}:{quote.source.start}"
        behind = {"back": "yes"} if read and read[-1].start > quote.source.start else {}
        lead = [Fact("intro_back", key, behind, 1.0, quote.chunk)] if back else self._leading(page, known, quote, size)
        around = self._around(quote)
        lead = [one for fact in lead for one in self._further(fact, quote.source.chapter)]
        said = self._exchange("introduce_quote", [facts.soberly(fact, around) for fact in lead], about=quote.chunk, quote=quote)
        if said and said.topic in PLACES:
            self.placed.add((quote.source.chapter, said.topic))
        self.studio.read(quote, segment=self.studio.segment)
        heard = facts.quote_facts(quote, jotting, known, said.slots.get("phrase", "") if said else "", around)
        self._exchange("react", heard, about=quote.chunk, quote=quote)

    def _read_of(self, quote: Quote) -> list[Source]:
        """Passages of a quotation's chapter that were read while it was discussed."""
        return [turn.source for turn in self.studio.turns if turn.source and turn.segment is not None and turn.source.chapter == quote.source.chapter]

    def _leading(self, page: Page, known: Ledger, quote: Quote, size: int) -> list[Fact]:
        """How it may be led up to; nobody is met of whom the listener has heard today."""
        lead = facts.introductions(quote, page, known, size, self._read_of(quote))
        return [fact for fact in lead if fact.topic != "intro_meet" or not self._named(fact.slots["name"])]

    def _named(self, name: str) -> bool:
        """Has the listener heard that name today?"""
        return any(re.search(rf"\b{re.escape(name.split()[-1])}\b", turn.text) for turn in self.studio.turns)

    def _further(self, fact: Fact, chapter: int) -> list[Fact]:
        """The fact; where it would say again where in the chapter we are, two that only lead on."""
        if (chapter, fact.topic) not in self.placed:
            return [fact]
        return [Fact(topic, fact.key, fact.slots, fact.worth, fact.chunk) for topic in ("intro_on", "intro_third")]

    def _around(self, quote: Quote) -> str:
        chunk = next(chunk for chunk in self.brief.chunks if chunk.index == quote.chunk)
        return chunk.text[max(0, quote.source.start - AROUND - chunk.start) : quote.source.end + AROUND - chunk.start]

    def _remarks(self, page: Page, found: list[Fact], target: float, *, about: int) -> None:
        """Remarks until `target` words are said."""
        while self.studio.words < target - 15:
            if not self.quarrelled and self.studio.words > 0.5 * self.total:
                self.quarrelled = self._quarrel(page, about)
                continue
            pool = [self._collected(fact) for fact in found if not self.studio.heard(fact)]
            said = self._exchange("remark", pool, about=about)
            if said is None:
                return
            found[:] = [fact for fact in found if fact.key != said.key]

    def _collected(self, fact: Fact) -> Fact:
        """A likeness that can be put beside one heard before in the series."""
        before = [key.partition("=")[2] for key in (*self.brief.used, *self.studio.keys) if key.startswith("simile=")]
        if fact.topic != "simile" or len(before) < 2 or self.studio.chance("again", fact.key) < 0.4:
            return fact
        return Fact("simile_again", fact.key, {**fact.slots, "previous": before[-2]}, fact.worth, fact.chunk)

    def _quarrel(self, page: Page, about: int) -> bool:
        """Where the hosts differ: over somebody in the chapter, or over how to read; what they held before, they hold."""
        known, keys = ledger((*page.past, *page.here)), self.studio.keys
        name = facts.protagonist(page.here, known)
        found = facts.differ(name, known, (*self.brief.used, *keys), self.brief.episode.number, about)
        begins = len(self.studio.turns)
        said = self._exchange("differ", found, about=about, ranked=True)
        if said and said.topic != "differ_plain":
            opened = "people" if self.studio.turns[begins].speaker == self.studio.hosts[0] else "making"
            keys.append(f"{facts.STANCE}{name}={self.brief.episode.number}={opened}")
        return True

    def _fill(self, page: Page, known: Ledger, found: list[Fact], target: float) -> None:
        """Time left over: remarks not used yet, then more of the author."""
        spare = [(quote, jotting) for jotting in page.here for quote in jotting.quotes if not self.studio.has_read(quote)]
        for quote, jotting in sorted(spare, key=lambda item: (-item[0].weight, item[0].source.start)):
            self._remarks(page, found, target if self.studio.quoted > 0.33 * self.studio.words else 0, about=page.here[-1].chunk)
            if self.studio.words > target - 50 or self.studio.quoted > ENOUGH * self.studio.words:
                return
            self._passage(page, known, jotting, quote, back=True)
        self._remarks(page, found, target, about=page.here[-1].chunk)


def _heard_in(fact: Fact, quotes: Sequence[Quote]) -> bool:
    """Will the reader say it anyway?"""
    return any(
        fact.slots[slot] in quote.text for slot in ("simile", "beat", "beat_two", "gist", "question", "first", "last") if slot in fact.slots for quote in quotes
    )
