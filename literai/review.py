"""What can be counted about a series of scripts, with an alarm for each line that breaks a limit.

Holds: a measure is a count, never an opinion; each alarm quotes the line at fault and says which limit it breaks; the
limits are the constants below. A script without an alarm may still be dull: reading it is the only test of that.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from literai.sentences import words
from literai.timeline import TAIL, gaps
from literai.types import Book, Episode, Notes, Script, Turn, Value

GRAMS_EPISODE = 3  # times a run of four words of talk may come in an episode
GRAMS_SERIES = 8  # and in a series
OPENINGS = 0.85  # share of turns of an episode whose first three words no earlier one has, at least
QUOTED = (0.20, 0.45)  # share of quotation in the words
LONGEST = 60  # words in one turn of talk
ALIKE = 0.90  # cosine of any stretch of one segment with any of another, at most
STRETCH = 120  # words of a stretch: as many as the embedder takes in whole
TALKED, READ = 3.07, 2.75  # words a second while a host and while the reader speaks; measured with the embedded voices

Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]


class Alarm(Value, frozen=True):
    """A limit that is broken, and where."""

    measure: str  # "quotation", "name", "chapter", "repeated", "openings", "share", "long turn", "alike"
    episode: int  # 0 for the series
    said: str  # what is wrong, in one line
    lines: tuple[str, ...] = ()  # the lines at fault, "002, turn 14, Alice: ..."


class Measures(Value, frozen=True):
    """One episode, counted."""

    episode: int
    title: str
    turns: int
    quotations: int
    verbatim: int  # of them, those that stand at their offsets
    chapters: int
    discussed: int  # of them
    unknown_names: int  # names said that the pages so far have not given
    most_repeated: int  # times the commonest 4-gram of talk is said
    openings: float  # share of distinct ones
    quoted: float  # share of the words
    longest: int  # words in the longest turn of talk
    median: float  # words in a turn of talk
    questions: int  # asked by the hosts
    grounded: int  # of them, those that name somebody or something of the book, or quote it
    talk_seconds: float  # of each minute, estimated from words and the clock's pauses
    quotation_seconds: float
    silence_seconds: float
    tried: int = 0  # lines the writer weighed
    accepted: int = 0  # and chose


class Review(Value, frozen=True):
    """A series, counted."""

    title: str
    episodes: tuple[Measures, ...]
    most_repeated: int  # in the series
    most_alike: float  # cosine of the two stretches most alike, of two segments
    alarms: tuple[Alarm, ...]

    @property
    def line(self) -> str:
        """One line for the end of a run."""
        count = len(self.alarms)
        return f"review: {count} alarm{'s' if count > 1 else ''}, see literai review BOOK" if count else "review: no alarms"


def review(book: Book, scripts: Sequence[tuple[Episode, Script]], notes: Sequence[Notes], embed: Embed, *, hosts: Sequence[str] = ()) -> Review:
    """Count a series.

    Args:
        scripts: with their episodes, in order; all of a series or some.
        notes: of the book's chunks from the first, at least to the end of the last episode.
        embed: texts to unit vectors.
        hosts: names of the hosts, which they may say to each other.
    """
    late = _forms(notes)
    ordinary = frozenset(word for chapter in book.chapters for word in re.findall(r"\b[a-z]+\b", chapter.text))
    alarms: list[Alarm] = []
    counted: list[Measures] = []
    for episode, script in scripts:
        last = max(index for segment in episode.segments for index in segment.chunks)
        known = _forms(notes[: last + 1])
        said = _names_allowed(book, episode, hosts)
        later = frozenset(name for name in late - known if name[:1].isupper() and name.lower() not in ordinary)
        measures, found = _episode(book, episode, script, known, later, said)
        counted.append(measures)
        alarms += found
    everything = [_Line(script.episode, n, turn) for _, script in scripts for n, turn in enumerate(script.turns, 1)]
    names = late | _names_allowed(book, scripts[-1][0], hosts) if scripts else late
    most, repeated = _repeated(everything, names, GRAMS_SERIES, 0, "the series")
    alike, close = _alike(book, scripts, embed)
    return Review(book.title, tuple(counted), most, alike, (*alarms, *repeated, *close))


# -- one episode ---------------------------------------------------------------------------------


class _Line(Value, frozen=True):
    episode: int
    number: int
    turn: Turn

    def __str__(self) -> str:
        return f"{self.episode:03d}, turn {self.number}, {self.turn.speaker}: {' '.join(self.turn.text.split())}"


def _episode(book: Book, episode: Episode, script: Script, known: frozenset[str], later: frozenset[str], ours: frozenset[str]) -> tuple[Measures, list[Alarm]]:
    lines = [_Line(script.episode, n, turn) for n, turn in enumerate(script.turns, 1)]
    talk = [line for line in lines if line.turn.kind == "talk"]
    quoted = [line for line in lines if line.turn.kind == "quotation"]
    wrong = [line for line in quoted if not _verbatim(book, line.turn)]
    unknown = [(line, name) for line in talk for name in _unknown(line.turn.text, known, later, ours)]
    silent = [segment.chapter for n, segment in enumerate(episode.segments) if not any(line.turn.segment == n for line in talk)]
    most, repeated = _repeated(lines, known | ours, GRAMS_EPISODE, script.episode, "the episode")
    sizes = [words(line.turn.text) for line in talk]
    read, all_words = sum(words(line.turn.text) for line in quoted), sum(words(turn.text) for turn in script.turns)
    asked = [question for line in talk for question in _questions(line.turn.text)]
    seconds = _clock(script, all_words - read, read)
    openings, alarm = _openings(talk, script.episode)
    share = read / max(1, all_words)
    tried, accepted = _candidates(script)
    measures = Measures(
        episode=script.episode,
        title=script.title,
        turns=len(script.turns),
        quotations=len(quoted),
        verbatim=len(quoted) - len(wrong),
        chapters=len(episode.segments),
        discussed=len(episode.segments) - len(silent),
        unknown_names=len(unknown),
        most_repeated=most,
        openings=round(openings, 3),
        quoted=round(share, 3),
        longest=max(sizes, default=0),
        median=float(statistics.median(sizes)) if sizes else 0.0,
        questions=len(asked),
        grounded=sum("“" in question or _names_something(question, known) for question in asked),
        talk_seconds=seconds[0],
        quotation_seconds=seconds[1],
        silence_seconds=seconds[2],
        tried=tried,
        accepted=accepted,
    )
    at = script.episode
    found = [Alarm("quotation", at, "a quotation is not the book's words at its offsets", (str(line),)) for line in wrong]
    found += [Alarm("name", at, f"{name} is said, whom the pages so far have not named", (str(line),)) for line, name in unknown]
    found += [Alarm("chapter", at, f"{book.chapters[chapter - 1].title} is not discussed") for chapter in silent]
    found += [*repeated, *alarm]
    if not QUOTED[0] <= share <= QUOTED[1]:
        found.append(Alarm("share", at, f"{share:.1%} of the words are quotation; {QUOTED[0]:.0%} to {QUOTED[1]:.0%} is wanted"))
    found += [Alarm("long turn", at, f"{n} words in one turn; at most {LONGEST}", (str(line),)) for line, n in zip(talk, sizes, strict=True) if n > LONGEST]
    return measures, found


def _verbatim(book: Book, turn: Turn) -> bool:
    source = turn.source
    return (
        source is not None
        and 1 <= source.chapter <= len(book.chapters)
        and book.chapters[source.chapter - 1].text[source.start : source.end] == turn.text != ""
    )


def _clock(script: Script, talk: int, read: int) -> tuple[float, float, float]:
    """Seconds of talk, quotation and silence in each minute."""
    parts = (talk / TALKED, read / READ, sum(gaps(script)) + TAIL)
    talked, quoted, silent = (round(60 * part / sum(parts), 1) for part in parts)
    return talked, quoted, silent


def _candidates(script: Script) -> tuple[int, int]:
    """What the writer noted of its choosing: a key "candidates:TRIED:ACCEPTED"."""
    found = next((key.split(":") for key in reversed(script.keys) if key.startswith("candidates:")), ["", "0", "0"])
    return int(found[1]), int(found[2])


def _openings(talk: Sequence[_Line], episode: int) -> tuple[float, list[Alarm]]:
    begun = [" ".join(re.findall(r"[\w’'-]+", line.turn.text.lower())[:3]) for line in talk]
    share = len(set(begun)) / len(begun) if begun else 1.0
    again = tuple(str(line) for n, line in enumerate(talk) if begun[n] in begun[:n])
    return share, [Alarm("openings", episode, f"{share:.0%} of the turns begin in their own way; at least {OPENINGS:.0%} is wanted", again)] * (
        share < OPENINGS
    )


def _questions(text: str) -> Iterator[str]:
    """Sentences of a turn that ask; not those that stand in quotation marks."""
    for sentence in re.split(r"(?<=[.!?])\s+", re.sub(r"“[^”]*”", "“”", text)):
        if sentence.endswith("?"):
            yield sentence


# -- names ---------------------------------------------------------------------------------------


def _forms(notes: Sequence[Notes]) -> frozenset[str]:
    """Every form of a name that the ledger has had so far, places with them."""
    people = frozenset(form for taken in notes for one in taken.characters for form in (one.name, *one.aliases))
    return people | frozenset(place for taken in notes for place in taken.places)


def _names_allowed(book: Book, episode: Episode, hosts: Sequence[str]) -> frozenset[str]:
    """What may be said besides the ledger: the hosts, the book, its author, titles of the chapters so far."""
    last = max(segment.chapter for segment in episode.segments)
    return frozenset([*hosts, book.title, book.author, *(c.title for c in book.chapters[:last]), *(c.part for c in book.chapters[:last])]) - {""}


_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?:[’'](?!s\b)\w+)?(?: [A-Z][a-z]+)*")


def _tokens(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(word for form in forms for word in re.findall(r"\w+", form))


def _unknown(text: str, known: frozenset[str], later: frozenset[str], ours: frozenset[str]) -> list[str]:
    """Names in a host's own words which neither the ledger so far nor the book's titles have, and names that only later pages give."""
    own = re.sub(r"“[^”]*”", " “” ", text)
    allowed = _tokens(known | ours)
    found = [name for name in _CAPITAL.findall(own) if not set(re.findall(r"\w+", name)) <= allowed and "I" not in name.split()]
    found += [name for name in later if not _tokens(frozenset([name])) <= allowed and re.search(rf"\b{re.escape(name)}\b", own)]
    return list(dict.fromkeys(found))


def _names_something(question: str, known: frozenset[str]) -> bool:
    return any(re.search(rf"\b{re.escape(form)}\b", question) for form in known)


# -- repetition ----------------------------------------------------------------------------------


def _own_words(text: str, names: re.Pattern[str]) -> list[str]:
    """A turn's own words; a name or a quotation leaves a hole."""
    text = re.sub(r"“[^”]*”", " … ", text)
    return re.findall(r"\w+(?:[’'-]\w+)*|…", names.sub(" … ", text).lower())


def _grams(text: str, names: re.Pattern[str]) -> Iterator[str]:
    """Runs of four words without a hole."""
    own = _own_words(text, names)
    for four in zip(own, own[1:], own[2:], own[3:], strict=False):
        if "…" not in four:
            yield " ".join(four)


def _repeated(lines: Sequence[_Line], names: frozenset[str], most: int, episode: int, where: str) -> tuple[int, list[Alarm]]:
    """How often the commonest 4-gram of talk is said, and an alarm for each that is said too often."""
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names, key=len, reverse=True)) or r"(?!)")
    where_said: dict[str, list[_Line]] = {}
    for line in lines:
        if line.turn.kind == "talk":
            for gram in _grams(line.turn.text, pattern):
                where_said.setdefault(gram, []).append(line)
    counts = Counter({gram: len(found) for gram, found in where_said.items()})
    over = [(gram, count) for gram, count in counts.most_common() if count > most]
    found = [
        Alarm("repeated", episode, f"“{gram}” is said {count} times in {where}; at most {most}", tuple(map(str, dict.fromkeys(where_said[gram]))))
        for gram, count in over
    ]
    return max(counts.values(), default=0), found


# -- segments that are alike ---------------------------------------------------------------------


def _alike(book: Book, scripts: Sequence[tuple[Episode, Script]], embed: Embed) -> tuple[float, list[Alarm]]:
    """The highest cosine between a stretch of one segment and one of another, and an alarm for each two segments that come too near.

    Not the means of whole segments: those tell one novel from another (two chapters of "A Christmas Carol" come to 0.93), not talk that is had twice.
    """
    found = [
        (script.episode, book.chapters[segment.chapter - 1].title, _stretches(" ".join(turn.text for turn in script.turns if turn.segment == n), embed))
        for episode, script in scripts
        for n, segment in enumerate(episode.segments)
    ]
    most, alarms = 0.0, []
    for at, (episode, title, rows) in enumerate(found):
        for before, earlier, others in found[:at]:
            near = float((rows @ others.T).max(initial=0.0))
            most = max(most, near)
            if near > ALIKE:
                said = f"{earlier} (episode {before}) and {title} (episode {episode}) come as near as {near:.2f}; at most {ALIKE}"
                alarms.append(Alarm("alike", 0, said))
    return round(most, 3), alarms


def _stretches(text: str, embed: Embed) -> npt.NDArray[np.float32]:
    own = text.split()
    starts = [at for at in range(0, len(own), STRETCH) if not at or len(own) - at >= STRETCH // 2]  # a shorter rest says nothing of a segment
    return embed([" ".join(own[at : at + STRETCH]) for at in starts])
