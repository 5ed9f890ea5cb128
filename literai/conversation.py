"""An episode whose talk comes from a Conversationalist: the frame is ours, the talk is the model's, a topic at a time.

Holds: everything said in `dialogue`. Welcome with its disclosure, recap, chapter openings, introductions to quotations and goodbye
are the embedded writer's own phrases, so they never fail and never invent; between them each chunk is one Topic, made from its
summary, what the reader reads of it and who has been met so far. Topics depend on the Brief alone, so each talk is kept by itself.
A book that is not in English is talked about in English, and nothing of it is read aloud.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.brief import Brief
from literai.cast import Ledger
from literai.engines import Conversationalist, Said, Topic
from literai.engines.talk import Talk
from literai.errors import LiteraiError
from literai.facts import Fact, Page
from literai.jotting import Jotting
from literai.notes import ledger
from literai.sentences import words
from literai.sitting import QUOTED, Sitting
from literai.studio import Studio
from literai.types import Quote
from literai.wording import is_group, listed

FEWEST, MOST = 2, 10  # turns of a topic
_PEOPLE = 12  # names a topic may use
WORDS_A_TURN = 30  # of a model's talk; what a topic's share of time is divided by


def converse(topics: Sequence[Topic], talker: Conversationalist) -> list[tuple[Said, ...]]:
    """One talk a topic.

    Raises:
        LiteraiError: a talk is missing, has fewer than two turns or more than were wanted, a blank one, or hosts who do not take turns.
    """
    found = talker.converse(topics)
    if len(found) != len(topics):
        raise LiteraiError(f"the writer talked about {len(found)} of {len(topics)} topics: choose another writer in the profile")
    for topic, talk in zip(topics, found, strict=True):
        takes_turns = all(turn.speaker == topic.hosts[n % 2] for n, turn in enumerate(talk))
        if not FEWEST <= len(talk) <= topic.turns or not takes_turns or not all(turn.text.strip() for turn in talk):
            raise LiteraiError(f"the writer’s talk about “{topic.summary[:60]}” is not one: {len(talk)} turns; choose another writer in the profile")
    return [tuple(talk) for talk in found]


class Conversation(Sitting):
    """One episode being talked through."""

    def __init__(self, brief: Brief, talks: Sequence[Sequence[Said]], hosts: tuple[str, str], reader: str, seed: int) -> None:
        super().__init__(brief, Studio(brief.title, brief.author, brief.episode, brief.used, Talk(), hosts, reader, seed))
        self.english = brief.language.split("-")[0].lower() in ("en", "und", "")
        self.order = [chunk for segment in brief.episode.segments for chunk in segment.chunks]
        self.readings = {chunk: self._readings(self.by_chunk[chunk]) for chunk in self.order}
        self.talks = dict(zip(self.order, talks, strict=False))

    def _spare(self) -> list[Quote]:
        """What the talks are built around; and nothing at all is read cold in a language that the reader does not speak."""
        chosen = [quote for quotes in self.readings.values() for quote in quotes]
        return chosen if self.english else [quote for jotting in self.brief.jottings for quote in jotting.quotes]

    # -- topics --------------------------------------------------------------------------------

    def topics(self) -> list[Topic]:
        """One a chunk, in the order of the talk."""
        return [self._topic(chunk, self.studio.hosts) for chunk in self.order]

    def _share(self, jotting: Jotting) -> float:
        """Words of the episode that a chunk is given."""
        return 0.85 * self.total * jotting.words / sum(self.by_chunk[chunk.index].words for chunk in self.brief.chunks)

    def _readings(self, jotting: Jotting) -> list[Quote]:
        """What the reader reads of a chunk, in reading order."""
        left, chosen = self._share(jotting) * QUOTED, list[Quote]()
        for quote in sorted(jotting.quotes, key=lambda quote: (-quote.weight, quote.source.start)) if self.english else ():
            if words(quote.text) <= left * 1.25:
                chosen.append(quote)
                left -= words(quote.text)
        return sorted(chosen, key=lambda quote: quote.source.start)

    def _topic(self, chunk: int, hosts: tuple[str, str]) -> Topic:
        jotting, readings = self.by_chunk[chunk], self.readings[chunk]
        room = self._share(jotting) - sum(words(quote.text) + 20 for quote in readings)
        turns = 2 * round(min(MOST, max(FEWEST, room / WORDS_A_TURN)) / 2)
        known = ledger([each for each in self.brief.jottings if each.chunk <= chunk])
        told = {summary.chunk: summary.text for summary in self.brief.summaries}
        if not told.get(chunk):
            raise LiteraiError(f"there is no summary of chunk {chunk} to talk about: choose another summarizer in the profile")
        here = [name for name in known.per_chunk.get(chunk, ()) if not is_group(name)][:5]
        return Topic(
            book=self.brief.title,
            author=self.brief.author,
            hosts=hosts,
            summary=told[chunk],
            turns=turns,
            facts=(f"In this passage we meet {listed(here)}.",) if here and self.english else (),
            people=tuple(character.name for character in known.characters[:_PEOPLE]),
            quote=readings[-1] if readings else None,
            earlier=told.get(chunk - 1, ""),
            seed=self.studio.number("topic", chunk),
        )

    # -- in place of remarks -------------------------------------------------------------------

    def _chunk(self, page: Page, jotting: Jotting, known: Ledger, found: list[Fact], target: float) -> None:
        """The readings of a chunk, then the talk about it."""
        for quote in self.readings[jotting.chunk]:
            self._introduce(page, known, quote)
            self.studio.read(quote, segment=self.studio.segment)
        self._say(self.talks[jotting.chunk], jotting.chunk)

    def _introduce(self, page: Page, known: Ledger, quote: Quote) -> None:
        size = max(jotting.closing.end for jotting in (*page.here, *(each for each in page.past if each.chapter == quote.source.chapter)))
        self.studio.exchange("introduce_quote", self._leading(page, known, quote, size), about=quote.chunk, quote=quote)

    def _say(self, talk: Sequence[Said], chunk: int) -> None:
        """The turns of a talk; where its first speaker has just spoken the hosts change places, or that turn is left out if it calls one by name."""
        hosts, turns = self.studio.hosts, list(talk)
        last = self.studio.turns[-1].speaker if self.studio.turns else ""
        if turns and turns[0].speaker == last:
            if any(host in turn.text for turn in turns for host in hosts):
                turns = turns[1:]
            else:
                turns = [Said(hosts[1 - hosts.index(turn.speaker)], turn.text) for turn in turns]
        for turn in turns:
            self.studio.talk(turn.speaker, turn.text, about=chunk)

    def _remarks(self, page: Page, found: list[Fact], target: float, *, about: int) -> None:
        """Remarks are the talk's own."""

    def _fill(self, page: Page, known: Ledger, found: list[Fact], target: float) -> None:
        """An episode is as long as its talk."""
