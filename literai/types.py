"""What the stages hand to each other.

All values are frozen. Texts are `str`; times and durations are seconds (`float`); offsets are Python
string indices, half-open; pictures are 8-bit RGB; sound is float32 mono in -1..1.

Everything here but `Audio`, `Image` and `Blob` is plain data that `literai.codec` writes as canonical JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec
import numpy as np
import numpy.typing as npt

Kind = Literal["talk", "quotation"]
TimeOfDay = Literal["dawn", "morning", "noon", "day", "afternoon", "dusk", "evening", "night"]


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen, strict record: unknown fields are refused when it is read back."""


# -- the book ---------------------------------------------------------------------------------


class Chapter(Value, frozen=True):
    """One chapter of the novel.

    `text` is paragraphs joined by a blank line ("\\n\\n"), each paragraph on one line (verse keeps its
    line ends as "\\n"); italics marks are taken out; the heading is not part of it.
    """

    number: int  # 1, 2, ... in reading order through the whole book
    title: str  # as one would say it: "Chapter I. Down the Rabbit-Hole"; never empty
    text: str
    part: str = ""  # the division above it, "Book the First. Recalled to Life", or nothing

    @property
    def words(self) -> int:
        return len(self.text.split())


class Book(Value, frozen=True):
    """A novel as it was understood."""

    title: str
    author: str  # "" when the file does not say
    language: str  # BCP 47, "en", "de"; "und" when unknown
    encoding: str  # of the file: "utf-8", "utf-8-sig", "utf-16-le", "cp1252", "iso-8859-1", "epub"
    chapters: tuple[Chapter, ...]
    source: str = ""  # one line for the credits: "Project Gutenberg eBook #35, The Time Machine"
    warnings: tuple[str, ...] = ()  # what was mended or left out, one line each

    @property
    def words(self) -> int:
        return sum(chapter.words for chapter in self.chapters)


class Source(Value, frozen=True):
    """A place in the book: `book.chapters[chapter - 1].text[start:end]`."""

    chapter: int  # Chapter.number, from 1
    start: int
    end: int


class Chunk(Value, frozen=True):
    """A run of whole paragraphs of one chapter; `text == chapter.text[start:end]`."""

    index: int  # 0, 1, ... through the whole book
    chapter: int  # Chapter.number
    start: int
    end: int
    text: str
    title: str = ""  # the chapter's


# -- words ------------------------------------------------------------------------------------


class Quote(Value, frozen=True):
    """A line of the author's worth reading aloud, whole sentences, copied by offset."""

    text: str  # == chapter.text[source.start:source.end]
    source: Source
    chunk: int
    speaker: str = ""  # the character who says it, when it is direct speech and that is sure
    weight: float = 0.0  # how striking, 0..1


class Summary(Value, frozen=True):
    """What happens in one chunk, in a few sentences; `quotes` are the spans it was taken from, if extractive."""

    chunk: int
    text: str
    sources: tuple[Source, ...] = ()


class Character(Value, frozen=True):
    """Somebody met so far."""

    name: str  # the fullest form used so far
    aliases: tuple[str, ...] = ()
    first_chunk: int = 0
    last_chunk: int = 0
    mentions: int = 0
    pronoun: Literal["he", "she", "they"] = "they"


class Notes(Value, frozen=True):
    """What a careful reader has jotted down after reading chunks 0..`chunk`, and knows no more than that."""

    chunk: int
    characters: tuple[Character, ...] = ()  # most mentioned first
    present: tuple[str, ...] = ()  # names of the characters in this chunk, most mentioned first
    places: tuple[str, ...] = ()  # named or plain ("the laboratory"), this chunk
    time_of_day: TimeOfDay | None = None
    weather: str = ""
    mood: str = ""
    quotes: tuple[Quote, ...] = ()  # of this chunk only, in reading order


class Segment(Value, frozen=True):
    """A stretch of talk about one run of chunks of one chapter."""

    chapter: int
    chunks: tuple[int, ...]


class Episode(Value, frozen=True):
    """The plan of one episode: whole chapters, or an even part of a very long one."""

    number: int  # from 1
    total: int  # how many episodes the series has
    title: str  # "Chapters I to III", spoken and shown
    segments: tuple[Segment, ...]
    seconds: float  # estimate of its length


class Turn(Value, frozen=True):
    """One thing said by one voice."""

    speaker: str  # "Alice", "Bob" or "Reader" (names may be changed by --hosts)
    text: str
    kind: Kind = "talk"
    chunk: int | None = None  # what it is about; None in intro and outro
    source: Source | None = None  # set on every quotation
    segment: int | None = None  # index into Episode.segments
    mark: str = ""  # a heading that starts here, shown as a podcast chapter


class PassedOver(Value, frozen=True):
    """Lines that were weighed for a turn and not chosen."""

    turn: int  # index into Script.turns
    lines: tuple[str, ...]


class Script(Value, frozen=True):
    """All that is said in one episode."""

    episode: int
    title: str
    turns: tuple[Turn, ...]
    keys: tuple[str, ...] = ()  # what the writer has used (template keys), so that later episodes say something else
    passed_over: tuple[PassedOver, ...] = ()  # for the curious; nothing that is made depends on them


class Met(Value, frozen=True):
    """Somebody met by the end of an episode: one line of its cast list, which knows no later page."""

    name: str
    aliases: tuple[str, ...] = ()
    new: bool = False  # first met in this episode
    here: bool = True  # met in this episode at all
    first_chapter: int = 0  # number of the chapter where first met
    seen_with: tuple[str, ...] = ()  # at most three names


class Gist(Value, frozen=True):
    """What an episode covers of one chapter: the book's own sentences, in order, at most 120 words."""

    chapter: int
    text: str


# -- pictures ---------------------------------------------------------------------------------


class Fields(Value, frozen=True):
    """What a scene line shows, as parsed by the describer."""

    setting: str = ""  # "riverbank", "laboratory"; "" when unknown
    indoors: bool | None = None
    time: TimeOfDay | None = None
    weather: str = ""  # "rain", "snow", "fog", "storm", "wind", "clear", ""
    season: str = ""
    mood: str = ""
    cast: tuple[tuple[str, int], ...] = ()  # (kind, count): ("girl", 1), ("white rabbit", 1)
    objects: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()  # what each of the cast does, one word: "walk", "read"; "" when nothing is said


class Scene(Value, frozen=True):
    """One picture to be painted."""

    description: str  # a line of prose; also a prompt
    alt: str  # for a listener who cannot see it
    fields: Fields
    chunk: int
    source: Source  # the sentence it was taken from
    seed: int  # 32 bits, from the text


class Image(msgspec.Struct, frozen=True):
    """A picture. `pixels`: uint8, shape (height, width, 3), RGB."""

    pixels: npt.NDArray[np.uint8]

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])


# -- sound ------------------------------------------------------------------------------------


class Line(Value, frozen=True):
    """One thing for a synthesizer to say, whole."""

    text: str
    voice: str
    speed: float = 1.0  # 1 is the voice's own pace


class Audio(msgspec.Struct, frozen=True):
    """Sound. `samples`: float32, shape (n,), mono, -1..1; `rate` in Hz."""

    samples: npt.NDArray[np.float32]
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


class Blob(msgspec.Struct, frozen=True):
    """A finished file's bytes, such as an MP3 or a JPEG."""

    data: bytes


# -- time -------------------------------------------------------------------------------------


class Span(Value, frozen=True):
    """Half-open seconds [start, end)."""

    start: float
    end: float


class Cue(Value, frozen=True):
    """A turn on the clock."""

    turn: int  # index into Script.turns
    start: float
    end: float


class Shot(Value, frozen=True):
    """An image on screen; `scene` indexes the episode's scenes."""

    scene: int
    start: float
    end: float


class Mark(Value, frozen=True):
    """A podcast chapter."""

    title: str
    start: float


class Timeline(Value, frozen=True):
    """Everything on the clock of one episode. `duration` is counted from samples."""

    duration: float
    cues: tuple[Cue, ...]
    shots: tuple[Shot, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Size:
    """Width and height in pixels."""

    width: int
    height: int
