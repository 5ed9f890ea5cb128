"""Which engine plays which role, and loading it where the work is done.

A role is one small Protocol: batches in, batches out, results in the order of the inputs, one result an
input. An engine is one class in one file and one line in `ENGINES`; its heavy libraries are imported in
its `__init__`. It also has:

    fingerprint: str   name and revision of weights and data that decide its output, known without loading
                       a model where that is possible (a class attribute)

and takes only keyword options, all with defaults.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol, runtime_checkable

from literai.types import Audio, Chunk, Image, Line, Notes, Quote, Scene, Summary, Value


class Summarizer(Protocol):
    """Says what happens in a chunk."""

    fingerprint: ClassVar[str]

    def summarize(self, chunks: Sequence[Chunk]) -> list[Summary]: ...


class Said(Value, frozen=True):
    """A turn of talk already spoken, as a writer sees it."""

    speaker: str
    text: str
    kind: str = "talk"


class Ask(Value, frozen=True):
    """One turn a writer is asked for. Everything in it comes from pages up to the episode's end.

    `move` says what the turn does in the conversation; `facts` fill the slots of templates, and ground a
    prompt. A writer must not use names that are not in `facts`, `summary` or `quote`.
    """

    move: str  # "welcome", "recap", "open_segment", "introduce_quote", "react", "question", "remark", "close", ...
    speaker: str
    partner: str
    book: str
    author: str
    episode: int
    total: int
    facts: dict[str, str]
    summary: str = ""
    quote: Quote | None = None
    said: tuple[Said, ...] = ()  # the whole episode so far, oldest first
    used: tuple[str, ...] = ()  # template keys used so far in the series, oldest first
    seed: int = 0


class Reply(Value, frozen=True):
    """What the writer says; `key` names the template or method, so that it is not used again too soon."""

    text: str
    key: str = ""
    others: tuple[str, ...] = ()  # lines that were weighed for this turn and not chosen


class Writer(Protocol):
    """Writes the hosts' talk, one turn for each request."""

    fingerprint: ClassVar[str]

    def reply(self, asks: Sequence[Ask]) -> list[Reply]: ...


class Topic(Value, frozen=True):
    """A stretch of the book that two hosts are to talk about. Everything in it comes from pages up to the episode's end."""

    book: str
    author: str
    hosts: tuple[str, str]  # the one who opens and asks, then the one who answers
    summary: str  # what happens in it; one paragraph
    turns: int  # how many turns of talk are wanted, 2 or more
    facts: tuple[str, ...] = ()  # sentences that are true of it, for prompts that take them
    people: tuple[str, ...] = ()  # who may be named: the ledger so far, most mentioned first
    quote: Quote | None = None  # what the reader has just read aloud
    earlier: str = ""  # what was talked about before, in a sentence or two
    seed: int = 0


@runtime_checkable
class Conversationalist(Protocol):
    """A writer that talks a whole topic through, rather than turn by turn from facts; the other way to play the writer's role.

    One tuple of turns a topic, the hosts by turns beginning with the first, each a whole sentence or more, at most
    `Topic.turns`, at least two; none blank, none with a speaker's label, none that repeats another.
    """

    fingerprint: ClassVar[str]

    def converse(self, topics: Sequence[Topic]) -> list[tuple[Said, ...]]: ...


class Passage(Value, frozen=True):
    """What a describer looks at: a chunk, what is known by then, and how many scenes are wanted."""

    chunk: Chunk
    notes: Notes
    wanted: int


class Describer(Protocol):
    """Finds the scenes in a passage: at most `wanted`, in reading order, at least one."""

    fingerprint: ClassVar[str]

    def describe(self, passages: Sequence[Passage]) -> list[tuple[Scene, ...]]: ...


class Painter(Protocol):
    """Paints scenes, 512x768 unless its options say otherwise; same scene, same pixels."""

    fingerprint: ClassVar[str]

    def paint(self, scenes: Sequence[Scene]) -> list[Image]: ...


class Synthesizer(Protocol):
    """Speaks lines, every word of them; leading and trailing silence is trimmed to a few milliseconds."""

    fingerprint: ClassVar[str]
    voices: ClassVar[Sequence[str]]  # the names `Line.voice` may take

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]: ...
