"""COSMO talks a topic through as two hosts: the dialogue model of 2023, held to the page.

It is asked for one turn of every topic at a time, several candidates each; a candidate is thrown out for a fault
(`turn_faults`, and names the page does not know), and the one that keeps closest to the summary and the quotation is said.
When no candidate of `tries` rounds will do, the topic ends there. COSMO reads `narrative <sep> instruction <sep> turn <turn>
turn` (Kim et al. 2023, SODA); the narrative and the instructions are our wording of what 2023 asked of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import ClassVar
from zlib import crc32

from literai.engines import Said, Topic, grounding
from literai.engines.t5 import T5, Decoding, plain
from literai.errors import LiteraiError, UsageError
from literai.sentences import sentences

MODEL = "allenai/cosmo-xl"
HISTORY = 8  # turns it is reminded of. 2023: 8
LEAST = 2  # turns of a topic
INSIST = 4  # times `tries` rounds for those, since without them there is no topic
EARLIER = 60  # words of what was talked about before; COSMO was trained on short situations

_SHORTEST = 4  # words of a turn
_LABEL = r"(?:{names}|host(?: \w+)?|speaker(?: \w+)?|narrator|interviewer|guest)\s*:"
_ODD = re.compile(r"[<>{}|\\#*_~^\[\]]|https?:|www\.")


class Cosmo:
    """Writer of the profile `classic`: a Conversationalist.

    Args:
        model: a local folder or the name of a COSMO checkpoint in the hub's cache.
        revision: of a model in the cache; "" is what the cache has.
        device: "auto", "cuda", "mps", "cpu".
        dtype: "auto", "bfloat16", "float32"; float16 is refused.
        batch: candidates written at a time, over all topics; halved when they do not fit.
        candidates: written for each turn, of which one is said.
        tries: rounds of candidates before a topic ends early; its first two turns get four times as many.
        temperature, top_p, tokens: 2023: 0.9, 0.95, 160.
        compiled: a static cache and CUDA graphs, where the device has them.

    Attributes:
        tried, accepted: candidates written, and those without a fault.
        rejects: how many were thrown out for which fault.

    Raises:
        MissingPart: torch, transformers or the model is not here.
        UsageError: an option out of range.
    """

    fingerprint: ClassVar[str] = f"cosmo 1 {MODEL}"
    neutral: ClassVar[Sequence[str]] = ("device", "batch")

    def __init__(
        self,
        *,
        model: str = MODEL,
        revision: str = "",
        device: str = "auto",
        dtype: str = "auto",
        batch: int = 64,
        candidates: int = 4,
        tries: int = 3,
        temperature: float = 0.9,
        top_p: float = 0.95,
        tokens: int = 160,
        compiled: bool = False,
    ) -> None:
        if min(batch, candidates, tries, tokens) < 1 or temperature <= 0 or not 0 < top_p <= 1:
            raise UsageError("cosmo takes batch, candidates, tries and tokens of 1 or more, a temperature above 0, and top_p above 0 up to 1")
        self._t5 = T5("cosmo", model, revision=revision, device=device, dtype=dtype, compiled=compiled)
        self._batch, self._candidates, self._tries = batch, candidates, tries
        self._decoding = Decoding(tokens, temperature=temperature, top_p=top_p)
        self.tried = self.accepted = 0
        self.rejects: Counter[str] = Counter()

    def converse(self, topics: Sequence[Topic]) -> list[tuple[Said, ...]]:
        """Turns of each topic: `topic.turns`, or fewer where the model finds no more to say, at least two.

        Raises:
            LiteraiError: a topic got fewer than two turns; names it.
        """
        for topic in topics:
            if topic.turns < LEAST:
                raise UsageError(f"a topic has {LEAST} turns or more, not {topic.turns}: {_called(topic)}")
        said: list[list[Said]] = [[] for _ in topics]
        live = list(range(len(topics)))
        while live:
            turns = self._turns([topics[n] for n in live], [said[n] for n in live])
            for n, text in zip(live, turns, strict=True):
                if text:
                    said[n].append(Said(speaker(topics[n], said[n]), text))
                elif len(said[n]) < LEAST:
                    raise LiteraiError(
                        f"cosmo found nothing fit to say about {_called(topics[n])} in {INSIST * self._tries} rounds: "
                        "raise its option tries, or choose another model or writer"
                    )
            live = [n for n, text in zip(live, turns, strict=True) if text and len(said[n]) < topics[n].turns]
        return [answered(turns, topic.turns) for turns, topic in zip(said, topics, strict=True)]

    def _turns(self, topics: Sequence[Topic], said: Sequence[Sequence[Said]]) -> list[str]:
        """The next turn of each topic; "" where no candidate will do."""
        found = [""] * len(topics)
        for attempt in range(INSIST * self._tries):
            open_ = [n for n, text in enumerate(found) if not text and (attempt < self._tries or len(said[n]) < LEAST)]
            if not open_:
                break
            rows = [(n, seed_of(topics[n], len(said[n]), attempt * self._candidates + copy)) for n in open_ for copy in range(self._candidates)]
            prompts = {n: prompt(topics[n], said[n]) for n in open_}
            written = self._t5.write([prompts[n] for n, _ in rows], self._decoding, batch=self._batch, seeds=[seed for _, seed in rows])
            texts = [clean(one.text, topics[n]) for (n, _), one in zip(rows, written, strict=True)]
            strange = grounding.strangers(texts, [known(topics[n]) for n, _ in rows])
            fit: dict[int, list[str]] = {n: [] for n in open_}
            for (n, _), text, names in zip(rows, texts, strange, strict=True):
                faults = turn_faults(text, topics[n], said[n]) or (("stranger",) if names else ())
                self.rejects.update(faults)
                if not faults:
                    fit[n].append(text)
            self.tried += len(rows)
            self.accepted += sum(map(len, fit.values()))
            for n in open_:
                found[n] = max(fit[n], key=lambda text: worth(text, topics[n], said[n]), default="")
        return found


# -- what it reads --------------------------------------------------------------------------------


def narrative(topic: Topic) -> str:
    """The scene set for COSMO, with the passage's summary in it."""
    first, second = topic.hosts
    work = f"{topic.book} by {topic.author}" if topic.author else topic.book
    parts = [
        f"{first} and {second} host a podcast of literary criticism. They have both just read a passage of {work} and are talking it over.",
        "Their talk is scholarly, sharp, subtle and full of detail.",
        f"Earlier in the conversation: {brief(topic.earlier)}" if topic.earlier else "",
        f"What happens in the passage: {topic.summary}",
        f"A reader has just read these words of it aloud: {topic.quote.text}" if topic.quote else "",
    ]
    return " ".join(plain(part) for part in parts if part)


def brief(text: str) -> str:
    """The sentences `text` begins with, up to `EARLIER` words, at least one."""
    line = plain(text)
    ends = [end for _, end in sentences(line)]
    return line[: max((end for end in ends if len(line[:end].split()) <= EARLIER), default=ends[0] if ends else 0)]


def instruction(topic: Topic, who: str) -> str:
    """What `who` is to do: the first host asks, the second answers."""
    first, second = topic.hosts
    if who == first:
        task = (
            f"asks {second} questions that make one think, about the characters, the plot, what moves people, the style, the tone and the values of the passage"
        )
    else:
        task = f"answers {first} with insight"
    return plain(f"You are {who}. In this conversation {who} {task}, and always points to particular details of the passage.")


def prompt(topic: Topic, said: Sequence[Said]) -> str:
    """COSMO's input: `narrative <sep> instruction <sep> turn <turn> turn`, the last `HISTORY` turns, oldest first."""
    turns = " <turn> ".join(plain(turn.text) for turn in said[-HISTORY:])
    return f"{narrative(topic)} <sep> {instruction(topic, speaker(topic, said))} <sep> {turns}"


def speaker(topic: Topic, said: Sequence[Said]) -> str:
    return topic.hosts[len(said) % 2]


def seed_of(topic: Topic, turn: int, candidate: int) -> int:
    """32 bits from the topic's own seed, so that neither its neighbours nor the batch matter."""
    return crc32(f"{topic.seed} {turn} {candidate}".encode())


# -- what it may say ------------------------------------------------------------------------------


def known(topic: Topic) -> str:
    """All the words whose names may be said."""
    quote = topic.quote
    return " ".join(
        [topic.book, topic.author, topic.summary, topic.earlier, *topic.hosts, *topic.people, *topic.facts, *((quote.text, quote.speaker) if quote else ())]
    )


def clean(text: str, topic: Topic) -> str:
    """One turn on one line: what comes after a mark is another turn, a label before it and an unfinished end are taken off."""
    turn = re.split(r"<(?:turn|sep)>", text.strip().removeprefix("<turn>"))[0]
    return grounding.whole(re.sub(rf"^\W*{_label(topic)}\s*", "", plain(turn), flags=re.I))


def _label(topic: Topic) -> str:
    return _LABEL.format(names="|".join(map(re.escape, topic.hosts)))


def turn_faults(text: str, topic: Topic, said: Sequence[Said]) -> tuple[str, ...]:
    """Why `text` (cleaned) cannot be said next; nothing when it can."""
    if len(grounding.words(text)) < _SHORTEST:
        return ("blank",)  # or nothing but an unfinished sentence
    own = speaker(topic, said)
    faults = {
        "label": re.search(_label(topic), text, re.I),
        "own name": re.search(rf"\b{re.escape(own)}\b", text) and own not in _of_the_book(topic),
        "marks": _ODD.search(text),
        "loops": grounding.loops(text),
        "repeats": grounding.repeats(text, [turn.text for turn in said]),
    }
    return tuple(name for name, found in faults.items() if found)


def _of_the_book(topic: Topic) -> list[str]:
    """Words of the names that may be said of the book's people, who may be called like a host."""
    return [word for name in topic.people for word in name.split()]


def worth(text: str, topic: Topic, said: Sequence[Said]) -> float:
    """How well a turn keeps to the page: the share of its meaning words that are the summary's or the quotation's, more for
    those not talked about yet, for a question from the host who asks, for 10 to 45 words."""
    page = grounding.content(f"{topic.summary} {topic.quote.text if topic.quote else ''}")
    mean = grounding.content(text)
    used = frozenset[str]().union(*(grounding.content(turn.text) for turn in said))
    close = len(mean & page) / max(4, len(mean))
    fresh = len((mean & page) - used) / max(4, len(mean))
    asks = text.endswith("?") == (speaker(topic, said) == topic.hosts[0])
    size = len(grounding.words(text))
    return close + 0.5 * fresh + 0.15 * asks - 0.02 * max(0, 10 - size) - 0.01 * max(0, size - 45)


def answered(turns: Sequence[Said], wanted: int) -> tuple[Said, ...]:
    """The turns, without a last question that nobody answers when the topic ended before its time."""
    if LEAST < len(turns) < wanted and turns[-1].text.rstrip("\"'”’").endswith("?"):
        turns = turns[:-1]
    return tuple(turns)


def _called(topic: Topic) -> str:
    summary = plain(topic.summary)
    return f"“{summary[:60].rstrip()}{'…' if len(summary) > 60 else ''}” ({topic.book})"
