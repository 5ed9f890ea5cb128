"""What is jotted down on one reading of one chunk, before anything is joined to what came earlier.

Holds: a Jotting depends on its chunk alone, so it can be made in any order and kept; all offsets are the
chapter's; an Excerpt's text is `chapter.text[start:end]`.
"""

from __future__ import annotations

from literai.types import Quote, TimeOfDay, Value


class Excerpt(Value, frozen=True):
    """A few words of the author's."""

    text: str
    start: int
    end: int


class Heard(Value, frozen=True):
    """A speech whose speaker the text itself names ("said Alice"); `speaker` is "I" for the narrator."""

    speaker: str
    start: int
    end: int
    words: int


class Mention(Value, frozen=True):
    """A capitalised name as it was written, and what speaks for its being somebody or somewhere."""

    surface: str  # without an article
    count: int  # where it cannot be mere sentence-initial capitals
    initial: int  # at the beginning of a sentence
    person: int  # subject of a human verb, speaks, has a title, tagged as a person
    place: int  # "in X", tagged as a place
    article: int  # preceded by "the"
    he: int
    she: int
    says: int
    first: int  # offset of the first
    titled: bool = False
    acts: int = 0  # of the evidence for a person, what a tagger did not merely guess: subject of a human verb, title, speech


class Jotting(Value, frozen=True):
    """The facts of one chunk."""

    chunk: int
    chapter: int
    words: int
    sentences: int
    opening: Excerpt  # the first sentence
    closing: Excerpt  # the last
    longest: Excerpt
    spoken: float  # share of the text inside quotation marks, 0..1
    first_person: float  # "I" and its forms per word of narration, 0..1
    told: bool  # the chunk is somebody's tale told aloud, inside running quotation marks
    questions: int
    exclamations: int
    mentions: tuple[Mention, ...] = ()
    settings: tuple[tuple[str, int], ...] = ()  # ("garden", 3), plain places, most often named first
    times: tuple[tuple[TimeOfDay, int], ...] = ()
    weather: tuple[tuple[str, int], ...] = ()
    moods: tuple[tuple[str, int], ...] = ()  # ("fear", 7): how many of its words
    colours: tuple[tuple[str, int], ...] = ()
    sounds: tuple[tuple[str, int], ...] = ()
    nouns: tuple[tuple[str, int], ...] = ()  # common nouns by the form most used; count of that form and its plural
    similes: tuple[Excerpt, ...] = ()
    beats: tuple[Excerpt, ...] = ()  # short plain sentences in which something happens
    asked: tuple[Excerpt, ...] = ()  # short questions
    phrases: tuple[Excerpt, ...] = ()  # nouns with telling adjectives: "a savage laugh"
    verbs: tuple[Excerpt, ...] = ()  # verbs of action as they stand: "shrank"
    heard: tuple[Heard, ...] = ()
    quotes: tuple[Quote, ...] = ()
    voiced: tuple[int, ...] = ()  # starts of those quotes that lie inside somebody's speech
    title: str = ""  # the chapter's
    seasons: tuple[tuple[str, int], ...] = ()  # ("winter", 2)
    called: tuple[tuple[str, int], ...] = ()  # names that are spoken to ("I think, Watson,"), most often first
    begins: str = ""  # who begins a tale here ("the Time Traveller began his story"), without an article
