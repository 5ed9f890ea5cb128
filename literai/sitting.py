"""One episode being written: which moves come, in which order, with which facts.

Holds: see `dialogue`. An episode opens cold on a passage, read before the welcome and not again; then the welcome with the
disclosure, "previously", the chapters, each with its point, one moment where the hosts differ, a closing thought, an open question. A move (welcome, recap, a passage, a remark, a quarrel, goodbye) begins with an opener; then the writer is
asked for "answer" until it says nothing. An empty opener means "I have nothing on that": another fact is tried.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai import facts
from literai.brief import Brief
from literai.cast import Ledger
from literai.facts import Fact, Page
from literai.headings import heading, label, through
from literai.jotting import Jotting
from literai.notes import ledger
from literai.sentences import words
from literai.studio import Studio
from literai.types import Quote, Script
from literai.wording import is_group, listed, spell, times

WORDS_PER_MINUTE = 182  # of finished sound, pauses included; measured with the embedded voices
QUOTED = 0.45  # share of the words that the reader is given


class Sitting:
    """One episode being written."""

    def __init__(self, brief: Brief, studio: Studio) -> None:
        self.brief, self.studio = brief, studio
        self.titles = dict(brief.chapters)
        self.labels = {number: label(title) for number, title in brief.chapters}
        self.total = brief.episode.seconds / 60.0 * WORDS_PER_MINUTE
        self.by_chunk = {jotting.chunk: jotting for jotting in brief.jottings}
        self.quarrelled = False
        self.cold: Quote | None = None

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

    # -- beginning -----------------------------------------------------------------------------

    def _series(self) -> dict[str, str]:
        episode, named = self.brief.episode, {"author": self.brief.author} if self.brief.author else {}
        ordinals = {"part": spell(episode.number), "next_part": spell(episode.number + 1), "total": spell(episode.total)}
        from num2words import num2words

        return {"book": self.brief.title, "ordinal": str(num2words(episode.number, to="ordinal")), **ordinals, **named}

    def _once(self, what: str) -> str:
        """A key for something said once in every episode."""
        return f"{what}:{self.brief.episode.number}"

    def _spare(self) -> list[Quote]:
        """Passages that are kept for later and must not open the episode."""
        return []

    def _cold_open(self) -> None:
        """The reader before anybody else; the mark is the welcome's, so that the first podcast chapter begins at 0."""
        mine = {chunk.index for chunk in self.brief.chunks}
        self.studio.mark("Welcome")
        self.cold = facts.cold_open([jotting for jotting in self.brief.jottings if jotting.chunk in mine], self._spare())
        if self.cold is None:
            return
        self.studio.read(self.cold, segment=None)
        self.studio.keys.append(f"fact:intro:{self.cold.source.chapter}:{self.cold.source.start}")
        self.studio.exchange("lead_out", [Fact("lead_out", self._once("lead_out"), {}, 1.0, self.cold.chunk)], about=None)

    def _welcome(self) -> None:
        episode = self.brief.episode
        topic = "welcome_one" if episode.total == 1 else "welcome_first" if episode.number == 1 else "welcome_next"
        self.studio.exchange("welcome", [Fact(topic if self.brief.author else f"{topic}_anonymous", self._once(topic), self._series(), 1.0, -1)], about=None)

    def _recap(self) -> None:
        start = self.brief.chunks[0].index
        past = [jotting for jotting in self.brief.jottings if jotting.chunk < start]
        if self.brief.episode.number == 1 or not past:
            return
        known = ledger(past)
        covered = list(dict.fromkeys(jotting.chapter for jotting in past))
        slots = {"covered": through([self.labels[number] for number in covered]), "upto": self.labels[covered[-1]]}
        names = [character.name for character in known.characters if character.mentions >= 5 and not is_group(character.name)][:3]
        slots |= {"names": listed(names)} if names else {}
        beats = [beat for jotting in past[-3:] for beat in jotting.beats]
        slots |= {"beat": beats[-1].text.rstrip(".")} if beats else {}
        fact = Fact("recap" if names else "recap_nameless", self._once("recap"), slots, 1.0, -1)
        self.studio.mark("Previously")
        self.studio.exchange("recap", [fact], about=None)
        fresh = [q for jotting in past[-3:] for q in jotting.quotes if f"fact:intro:{q.source.chapter}:{q.source.start}" not in self.brief.used]
        quote = max(fresh, key=lambda q: (q.weight, q.source.start), default=None)
        if quote is not None:
            self.studio.read(quote, segment=None)
            self.studio.exchange("after_recap", [Fact("after_recap", self._once("after_recap"), {}, 1.0, -1)], about=None)

    # -- a chapter -----------------------------------------------------------------------------

    def _segment(self, at: int, chapter: int, chunks: Sequence[int], target: float) -> None:
        self.studio.segment = at
        here = tuple(self.by_chunk[chunk] for chunk in chunks)
        whole = tuple(jotting for jotting in self.brief.jottings if jotting.chapter == chapter and jotting.chunk <= chunks[-1])
        past = tuple(jotting for jotting in self.brief.jottings if jotting.chunk < chunks[0])
        page = Page(self.labels[chapter], heading(self.titles[chapter]), here, past, self.labels)
        known = ledger((*past, *here))
        continued = len(whole) > len(here)
        chapter_ends = self.studio.chance("closes", page.label) < 0.6
        self._open(chapter, page, continued=continued)
        found = facts.chapter_facts(page, known, self.brief.summaries)
        edges = [fact for fact in found if fact.topic in ("opens", "closes")]
        found = [fact for fact in found if fact not in edges]
        found += self._namesakes(known, chunks[0])
        self._point(page, found, continued=continued)
        if page.past and not continued:
            self.studio.exchange("remark", [fact for fact in edges if fact.topic == "opens" and not _heard_in(fact, here[0].quotes)], about=chunks[0])
        start, done = self.studio.words, 0
        size = sum(jotting.words for jotting in here)
        for jotting in here:
            done += jotting.words
            self._chunk(page, jotting, known, [f for f in found if f.chunk == jotting.chunk], start + (target - start) * done / size)
        self._fill(page, known, found, target)
        if not self.quarrelled and at == len(self.brief.episode.segments) - 1:
            self.quarrelled = self._quarrel(page, chunks[-1])
        if chapter_ends:
            self.studio.exchange("remark", [fact for fact in edges if fact.topic == "closes" and not self.studio.heard(fact)], about=chunks[-1])

    def _namesakes(self, known: Ledger, chunk: int) -> list[Fact]:
        """Hosts whose name somebody in the book bears: it must be said once, or the listener wonders."""
        names = {name for c in known.characters for name in (c.name, *c.aliases) if c.mentions >= 3}
        hosts = zip(("people", "making"), self.studio.hosts, strict=True)
        return [Fact("namesake", f"namesake:{host}", {"name": host, "role": role}, 2.0, chunk) for role, host in hosts if host in names]

    def _open(self, chapter: int, page: Page, *, continued: bool) -> None:
        self.studio.mark(self.titles[chapter] + (", continued" if continued else ""))
        size = sum(jotting.words for jotting in page.here)
        said = f"{page.label}{': ' + page.heading if page.heading else ''}"
        slots = {"heading_said": said if said[-1] in ".?!" else f"{said}.", "label": page.label, "words_said": spell(round(size, -2))}
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

    def _point(self, page: Page, found: list[Fact], *, continued: bool) -> None:
        """What the chapter is to be heard for; the fact behind it is not said again."""
        made = None if continued or not page.past else facts.point(page, found, self.brief.episode.number)
        if made and self.studio.exchange("point", [made[0]], about=page.here[0].chunk):
            found.remove(made[1])

    def _chunk(self, page: Page, jotting: Jotting, known: Ledger, found: list[Fact], target: float) -> None:
        """Passages in reading order, remarks between them, up to `target` words."""
        quotes = self._pick(jotting, known, target - self.studio.words)
        found = [fact for fact in found if not _heard_in(fact, quotes)]
        if self.cold and self.cold.chunk == jotting.chunk:
            found.append(Fact("cold_here", self._once("cold_here"), {}, 1.5, jotting.chunk))
        start = self.studio.words
        story, first = [fact for fact in found if fact.topic in ("gists", "gist", "beats")], not page.past and jotting is page.here[0]
        if not first:
            self.studio.exchange("story", story, about=jotting.chunk)
        for at, quote in enumerate(quotes):
            self._passage(page, known, jotting, quote)
            if first and at == 0:
                self.studio.exchange("story", story, about=jotting.chunk)
            self._remarks(page, found, start + (target - start) * (at + 1) / len(quotes), about=jotting.chunk)
        if not quotes:
            self._remarks(page, found, target, about=jotting.chunk)

    def _pick(self, jotting: Jotting, known: Ledger, room: float) -> list[Quote]:
        """The best passages that fit the time, in reading order."""
        kept = {(source.start, source.end) for summary in self.brief.summaries if summary.chunk == jotting.chunk for source in summary.sources}
        fresh = [quote for quote in jotting.quotes if not self.studio.has_read(quote)]
        ranked = sorted(fresh, key=lambda q: (-(q.weight + 0.08 * any(q.source.start <= a and b <= q.source.end for a, b in kept)), q.source.start))
        chosen: list[Quote] = []
        left = room * QUOTED
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
        lead = (
            [Fact("intro_back", f"intro:{quote.source.chapter}:{quote.source.start}", {}, 1.0, quote.chunk)]
            if back
            else facts.introductions(quote, page, known, size)
        )
        said = self.studio.exchange("introduce_quote", lead, about=quote.chunk, quote=quote)
        self.studio.read(quote, segment=self.studio.segment)
        self.studio.exchange("react", facts.quote_facts(quote, jotting, known, said.slots.get("phrase", "") if said else ""), about=quote.chunk, quote=quote)

    def _remarks(self, page: Page, found: list[Fact], target: float, *, about: int) -> None:
        """Remarks until `target` words are said."""
        while self.studio.words < target - 15:
            if not self.quarrelled and self.studio.words > 0.5 * self.total:
                self.quarrelled = self._quarrel(page, about)
                continue
            pool = [self._collected(fact) for fact in found if not self.studio.heard(fact)]
            said = self.studio.exchange("remark", pool, about=about)
            if said is None:
                return
            found[:] = [fact for fact in found if fact.key != said.key]

    def _collected(self, fact: Fact) -> Fact:
        """A likeness that can be put beside one heard before in the series."""
        before = [key.partition("=")[2] for key in (*self.brief.used, *self.studio.keys) if key.startswith("simile=")]
        if fact.topic != "simile" or not before or self.studio.chance("again", fact.key) < 0.4:
            return fact
        return Fact("simile_again", fact.key, {**fact.slots, "previous": before[-1]}, fact.worth, fact.chunk)

    def _quarrel(self, page: Page, about: int) -> bool:
        """Where the hosts differ: over somebody in the chapter, or over how to read; what they held before, they hold."""
        name, keys = facts.protagonist(page.here, ledger((*page.past, *page.here))), self.studio.keys
        found = facts.differ(name, (*self.brief.used, *keys), self.brief.episode.number, about)
        said = self.studio.exchange("differ", found, about=about, ranked=True)
        if said and said.topic == "differ":
            keys.append(f"{facts.STANCE}{name}={self.brief.episode.number}")
        return True

    def _fill(self, page: Page, known: Ledger, found: list[Fact], target: float) -> None:
        """Time left over: remarks not used yet, then more of the author."""
        spare = [(quote, jotting) for jotting in page.here for quote in jotting.quotes if not self.studio.has_read(quote)]
        for quote, jotting in sorted(spare, key=lambda item: (-item[0].weight, item[0].source.start)):
            self._remarks(page, found, target if self.studio.quoted > 0.33 * self.studio.words else 0, about=page.here[-1].chunk)
            if self.studio.words > target - 50:
                return
            self._passage(page, known, jotting, quote, back=True)
        self._remarks(page, found, target, about=page.here[-1].chunk)

    # -- end -----------------------------------------------------------------------------------

    def _goodbye(self) -> None:
        mine = {chunk.index for chunk in self.brief.chunks}
        here = tuple(jotting for jotting in self.brief.jottings if jotting.chunk in mine)
        known = ledger(self.brief.jottings)
        self.studio.segment = None
        self.studio.mark("Last words")
        word, name = facts.favourite(here, known), facts.protagonist(here, known)
        slots = {**({"word": word[0], "times_word": times(word[1])} if word else {}), **({"name": name} if name else {})}
        key = f"thought:{self.brief.episode.number}"
        self.studio.exchange(
            "close", [Fact(t, key, slots, w, -1) for t, w in (("thought", 1.0), ("thought_word", 0.8), ("thought_plain", 0.5))], about=None, ranked=True
        )
        self.studio.exchange("open_question", facts.left_open(here, name, self.brief.episode.number), about=None, ranked=True)
        last = self.brief.episode.number == self.brief.episode.total
        topic = ("goodbye_last" if self.brief.author else "goodbye_last_anonymous") if last else "goodbye_next"
        upto = self.labels[self.brief.episode.segments[-1].chapter]
        self.studio.exchange("goodbye", [Fact(topic, self._once(topic), {**self._series(), "upto": upto}, 1.0, -1)], about=None)


def _heard_in(fact: Fact, quotes: Sequence[Quote]) -> bool:
    """Will the reader say it anyway?"""
    return any(
        fact.slots[slot] in quote.text for slot in ("simile", "beat", "beat_two", "gist", "question", "first", "last") if slot in fact.slots for quote in quotes
    )
