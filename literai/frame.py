"""The two ends of an episode: the cold open, the welcome with its disclosure, "previously"; a closing thought, an open question, goodbye.

Holds: see `dialogue`. The passage an episode opens on is read before the welcome, under the welcome's mark, and not again; the
disclosure that voices and pictures are made by machines comes right after it; every episode but the first has its "previously".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from literai import facts
from literai.brief import Brief
from literai.facts import Fact
from literai.headings import label, through
from literai.jotting import Jotting
from literai.notes import ledger
from literai.studio import Studio
from literai.types import Quote
from literai.wording import is_group, listed, spell, times, told_apart

LAST_PAGES = 2500  # characters before the place where an episode stopped: a page and a half, "where we stopped"
_NAMES = ("name", "names", "other_name", "alias", "a", "b")  # slots in which people are named


class Frame:
    """One episode being begun and ended."""

    def __init__(self, brief: Brief, studio: Studio) -> None:
        self.brief, self.studio = brief, studio
        self.titles = dict(brief.chapters)
        self.labels = {number: label(title) for number, title in brief.chapters}
        self.cold: Quote | None = None

    def _exchange(self, move: str, found: Sequence[Fact], *, about: int | None, quote: Quote | None = None, ranked: bool = False) -> Fact | None:
        """See `Studio.exchange`; somebody in the book who shares a host's name is told apart from the host."""
        told = [fact if fact.topic in ("namesake", "alias") else self._apart(fact) for fact in found]
        return self.studio.exchange(move, told, about=about, quote=quote, ranked=ranked)

    def _apart(self, fact: Fact) -> Fact:
        slots = {slot: self._called(said) if slot in _NAMES else said for slot, said in fact.slots.items()}
        return Fact(fact.topic, fact.key, slots, fact.worth, fact.chunk)

    def _called(self, said: str) -> str:
        said = re.sub(r"^(?=(?:Very )?(?:Young|Old|Little) (?:Man|Woman|Gentleman|Lady)$)", "the ", said)
        for host in self.studio.hosts:
            said = re.sub(rf"(?:^|(?<=, )|(?<= and )){re.escape(host)}\b(?! [A-Z])", f"the book’s {host}", said)
        return said

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
        self._exchange("lead_out", [Fact("lead_out", self._once("lead_out"), {}, 1.0, self.cold.chunk)], about=None)

    def _welcome(self) -> None:
        episode = self.brief.episode
        topic = "welcome_one" if episode.total == 1 else "welcome_first" if episode.number == 1 else "welcome_next"
        self._exchange("welcome", [Fact(topic if self.brief.author else f"{topic}_anonymous", self._once(topic), self._series(), 1.0, -1)], about=None)

    def _recap(self) -> None:
        start = self.brief.chunks[0].index
        past = [jotting for jotting in self.brief.jottings if jotting.chunk < start]
        if self.brief.episode.number == 1 or not past:
            return
        known = ledger(past)
        covered = list(dict.fromkeys(jotting.chapter for jotting in past))
        slots = {"covered": through([self.labels[number] for number in covered]), "upto": self.labels[covered[-1]]}
        names = told_apart([character.name for character in known.characters if character.mentions >= 5 and not is_group(character.name)])[:3]
        slots |= {"names": listed(names)} if names else {}
        beats = [beat for jotting in past[-3:] for beat in jotting.beats if facts.happens(beat.text)]
        slots |= {"beat": beats[-1].text.rstrip(".")} if beats else {}
        quote, near = self._from_before(past)
        slots |= {"near": "yes"} if near else {}
        topic = "recap_bare" if quote is None else "recap" if names else "recap_nameless"
        self.studio.mark("Previously")
        self._exchange("recap", [Fact(topic, self._once("recap"), slots, 1.0, -1)], about=None)
        if quote is not None:
            self.studio.read(quote, segment=None)
            self._exchange("after_recap", [Fact("after_recap", self._once("after_recap"), {"near": "yes"} if near else {}, 1.0, -1)], about=None)

    def _from_before(self, past: Sequence[Jotting]) -> tuple[Quote | None, bool]:
        """A passage to be reminded by, of the last pages where they have one, and whether it is; one that was not read before, if there is."""
        end = past[-1].closing.end
        near = [q for q in past[-1].quotes if q.source.end >= end - LAST_PAGES]
        for found, is_near in ((near, True), ([q for jotting in past[-3:] for q in jotting.quotes], False)):
            fresh = [q for q in found if f"fact:intro:{q.source.chapter}:{q.source.start}" not in self.brief.used]
            if fresh or (is_near and found):
                return max(fresh or found, key=lambda q: (q.weight, q.source.start)), is_near
        return None, False

    # -- end -----------------------------------------------------------------------------------

    def _goodbye(self) -> None:
        mine = {chunk.index for chunk in self.brief.chunks}
        here = tuple(jotting for jotting in self.brief.jottings if jotting.chunk in mine)
        known = ledger(self.brief.jottings)
        self.studio.segment = None
        self.studio.mark("Last words")
        text = "\n\n".join(chunk.text for chunk in self.brief.chunks)
        word, name = facts.favourite(here, known, text), facts.protagonist(here, known)
        slots = {**({"word": word[0], "times_word": times(word[1])} if word else {}), **({"name": name} if name else {})}
        key = f"thought:{self.brief.episode.number}"
        self._exchange(
            "close", [Fact(t, key, slots, w, -1) for t, w in (("thought", 1.0), ("thought_word", 0.8), ("thought_plain", 0.5))], about=None, ranked=True
        )
        self._exchange("open_question", facts.left_open(here, name, self.brief.episode.number), about=None, ranked=True)
        last = self.brief.episode.number == self.brief.episode.total
        topic = ("goodbye_last" if self.brief.author else "goodbye_last_anonymous") if last else "goodbye_next"
        upto = self.labels[self.brief.episode.segments[-1].chapter]
        self._exchange("goodbye", [Fact(topic, self._once(topic), {**self._series(), "upto": upto}, 1.0, -1)], about=None)
