"""Where an episode is recorded turn by turn: who spoke last, what was said, what has been used.

Holds: turns alternate between the hosts (a reading in between resets that); a fact is used once in a series; of the
facts offered the most interesting is said for which the writer has words, less so if its topic has had its share.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence

from literai.engines import Ask, Reply, Said, Writer
from literai.facts import Fact
from literai.sentences import words
from literai.types import Episode, PassedOver, Quote, Script, Turn

EPISODE = "episode:"  # begins an episode in a Script's keys
FAMILIES = {
    **dict.fromkeys(("new_word", "old_word", "often", "title_word", "colour", "sound"), "counted words"),
    **dict.fromkeys(("long", "short", "sentence", "quicker", "slower", "questions", "cries", "talky", "silent"), "measured"),
    **dict.fromkeys(("beat", "beats", "gist", "asked"), "the page's own words"),
    **dict.fromkeys(("mood", "mood_turn", "hour", "weather", "place"), "air"),
    **dict.fromkeys(("newcomer", "newcomers", "return", "absent", "pair", "lead", "solo", "crowd", "talkers", "alias"), "people"),
}  # topics that feel alike: two in a row, or many in an episode, tire the ear
OPTIONAL = frozenset({"remark", "react", "story", "differ", "point"})  # moves that are left out rather than made in words that have been heard too often
_FATIGUE = 0.30  # interest lost for each time a topic was had in this episode
_AGAIN = 0.50  # more, if it was the last one
_STALE = 0.08  # and for each time an episode that it was had, on average, in the episodes before
_CHANCE = 0.15  # how much the seed may move


class Studio:
    """Keeps the record of one episode and asks the writer for words."""

    def __init__(
        self,
        book: str,
        author: str,
        episode: Episode,
        used: Sequence[str],
        writer: Writer,
        hosts: tuple[str, str],
        reader: str,
        seed: int,
        longest: int = 60,
        follow_ups: int = 3,
    ) -> None:
        self.book, self.author, self.episode, self.writer, self.hosts, self.reader, self.seed = book, author, episode, writer, hosts, reader, seed
        self.longest, self.follow_ups = longest, follow_ups
        self.past = tuple(used)
        self.keys: list[str] = [f"{EPISODE}{episode.number}"]
        self.before = frozenset(used)
        self.had = Counter(key.partition(".")[0] for key in used if key.endswith("#0"))  # topics in the episodes before
        self.turns: list[Turn] = []
        self.words = 0
        self.quoted = 0
        self.segment: int | None = None
        self.topics: Counter[str] = Counter()
        self.families: Counter[str] = Counter()
        self.last_family = ""
        self.tried = self.accepted = 0  # lines weighed for openers, and said
        self.passed_over: list[PassedOver] = []
        self._mark = ""

    def mark(self, heading: str) -> None:
        """The next turn starts a podcast chapter."""
        self._mark = heading

    def has_read(self, quote: Quote) -> bool:
        return any(turn.source == quote.source for turn in self.turns)

    def read(self, quote: Quote, *, segment: int | None) -> None:
        """The reader reads a passage, exactly."""
        self._add(Turn(self.reader, quote.text, "quotation", quote.chunk, quote.source, segment, self._mark))
        self.quoted += words(quote.text)

    def talk(self, speaker: str, text: str, *, about: int | None) -> None:
        """A host says something that was written elsewhere."""
        self._say(Reply(" ".join(text.split())), speaker, about)

    def chance(self, *parts: object) -> float:
        """0..1, always the same for the same things."""
        return self.number(*parts) % 1000 / 1000

    def heard(self, fact: Fact) -> bool:
        """Have the fact's own words of the author been spoken already?"""
        said = [fact.slots[slot] for slot in ("simile", "beat", "beat_two", "gist", "question", "first", "last") if slot in fact.slots]
        return any(words in turn.text for words in said for turn in self.turns)

    def exchange(self, move: str, found: Sequence[Fact], *, about: int | None, quote: Quote | None = None, ranked: bool = False) -> Fact | None:
        """Say the best of the facts that the writer has words for, and let the hosts follow it up.

        Args:
            about: the chunk it is about; a remark's own chunk is taken where None.
            ranked: keep to the order of worth; otherwise tired topics sink and the seed has a say.

        Returns:
            the fact that was used, or None when there was nothing to say.
        """
        fresh = [fact for fact in found if f"fact:{fact.key}" not in self.before and f"fact:{fact.key}" not in self.keys]
        order = sorted(fresh, key=lambda fact: (-self._interest(fact, ranked), fact.key, fact.topic))
        for worn in (False,) if move in OPTIONAL else (False, True):
            for fact in order:
                if self._begin(move, fact, about, quote, worn):
                    return fact
        return None

    def script(self) -> Script:
        keys = (*self.keys, f"candidates:{self.tried}:{self.accepted}")
        return Script(self.episode.number, self.episode.title, tuple(self.turns), keys, tuple(self.passed_over))

    # -- inside --------------------------------------------------------------------------------

    def _interest(self, fact: Fact, ranked: bool) -> float:
        if ranked:
            return fact.worth
        family = FAMILIES.get(fact.topic, fact.topic)
        tired = _FATIGUE * self.topics[fact.topic] + _FATIGUE / 3 * self.families[family] + _AGAIN * (family == self.last_family)
        stale = _STALE * self.had[fact.topic] / max(1, self.episode.number - 1)
        return fact.worth + _CHANCE * self.chance(fact.key, fact.topic) - tired - stale

    def number(self, *parts: object) -> int:
        """32 bits, always the same for the same things."""
        return zlib.crc32("|".join(map(str, (self.book, self.episode.number, self.seed, *parts))).encode())

    def _begin(self, move: str, fact: Fact, about: int | None, quote: Quote | None, worn: bool) -> bool:
        chunk = about if about is not None else fact.chunk if fact.chunk >= 0 else None
        last = self.turns[-1].speaker if self.turns else self.hosts[1]
        openers = [host for host in self.hosts if host != last]
        if last == self.reader and self.number(len(self.turns)) % 2:
            openers.reverse()
        for speaker in openers:
            if fact.slots.get("role", self._role(speaker)) != self._role(speaker):
                continue
            reply = self._ask(move, fact, speaker, quote, worn)
            if reply.text:
                self.tried, self.accepted = self.tried + 1 + len(reply.others), self.accepted + 1
                if reply.others:
                    self.passed_over.append(PassedOver(len(self.turns), reply.others))
                self.keys += [f"fact:{fact.key}", *([f"simile={fact.slots['simile']}"] if "simile" in fact.slots else [])]
                self._say(reply, speaker, chunk)
                self._tire(move, fact.topic)
                self._follow(move, fact, speaker, chunk, quote)
                return True
        return False

    def _tire(self, move: str, topic: str) -> None:
        self.topics[topic] += 1
        if move == "remark":
            self.last_family = FAMILIES.get(topic, topic)
            self.families[self.last_family] += 1

    def _follow(self, move: str, fact: Fact, opener: str, chunk: int | None, quote: Quote | None) -> None:
        if move in ("introduce_quote", "open_segment"):
            return
        speaker = opener
        for _ in range(self.follow_ups):
            speaker = self.hosts[1] if speaker == self.hosts[0] else self.hosts[0]
            reply = self._ask("answer", fact, speaker, quote)
            if not reply.text:
                return
            self._say(reply, speaker, chunk)

    def _role(self, speaker: str) -> str:
        """What a host reads for."""
        return "people" if speaker == self.hosts[0] else "making"

    def _ask(self, move: str, fact: Fact, speaker: str, quote: Quote | None, worn: bool = False) -> Reply:
        partner = self.hosts[1] if speaker == self.hosts[0] else self.hosts[0]
        said = tuple(Said(turn.speaker, turn.text, turn.kind) for turn in self.turns)
        slots = {**fact.slots, "role": self._role(speaker), "topic": fact.topic, **({"worn": "allowed"} if worn else {})}
        ask = Ask(
            move,
            speaker,
            partner,
            self.book,
            self.author,
            self.episode.number,
            self.episode.total,
            slots,
            "",
            quote,
            said,
            (*self.past, *self.keys),
            self.number(len(self.turns), fact.topic),
        )
        reply = self.writer.reply([ask])[0]
        text = " ".join(reply.text.split())
        return Reply(text, reply.key, reply.others) if words(text) <= self.longest else Reply("")

    def _say(self, reply: Reply, speaker: str, chunk: int | None) -> None:
        if reply.key:
            self.keys.append(reply.key)
        self._add(Turn(speaker, reply.text, "talk", chunk, None, self.segment, self._mark))

    def _add(self, turn: Turn) -> None:
        self.turns.append(turn)
        self._mark = ""
        self.words += words(turn.text)
