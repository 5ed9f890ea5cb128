"""A reader's companion: who is who so far, where and when, what comes back, lines worth keeping, what is open.

Holds: everything follows from the jottings given, which are those of the pages read; lines and questions are copied by
offset; a speech counts for somebody only where the text names its speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from literai import notes
from literai.cast import Ledger
from literai.jotting import Excerpt, Jotting
from literai.narrator import UNNAMED
from literai.sentences import words
from literai.types import Book, Quote, Source, TimeOfDay, Value
from literai.wording import is_group

T = TypeVar("T")
_CAST, _MOTIFS, _LINES, _QUESTIONS = 24, 12, 8, 8  # at most
_TWICE = 2  # a character must be met so often to be listed, unless he is among the first six
_RARE = 5000  # place in MiniLM's vocabulary, which is ordered by how common words are: "shadow" is about 5,100th, "door" 2,000th
_TOLD_BY_I = 0.012  # "I" per word of narration, from where a chapter has a narrator in it


class Person(Value, frozen=True):
    """Somebody met so far; chapters are numbered as `literai read` lists them."""

    name: str
    aliases: tuple[str, ...]
    first_seen: int  # chapter
    last_seen: int  # chapter
    seen_with: tuple[str, ...]  # those most often in the same chunk, at most three
    mentions: int
    speeches: int  # speeches the text gives to this person by name
    share: float  # of all words so given, 0..1
    narrates: tuple[int, ...] = ()  # chapters told in this person's "I"


class Stage(Value, frozen=True):
    """One chapter: where, when, how it feels."""

    chapter: int
    title: str
    told_by: str  # a name, "the narrator", or "" when it is told from outside
    places: tuple[str, ...]
    time_of_day: TimeOfDay | None
    weather: str
    season: str
    mood: str


class Motif(Value, frozen=True):
    """A word that comes back in this book and is rare elsewhere."""

    word: str
    count: int
    chapters: tuple[int, ...]


class Open(Value, frozen=True):
    """A question the book has asked."""

    text: str
    source: Source


class Companion(Value, frozen=True):
    """All of it."""

    title: str
    author: str
    until: int  # the last chapter read
    chapters_in_all: int
    cast: tuple[Person, ...]  # most mentioned first
    chapters: tuple[Stage, ...]
    motifs: tuple[Motif, ...]
    lines: tuple[Quote, ...]  # in reading order
    questions: tuple[Open, ...]  # the latest last


def companion(book: Book, jottings: Sequence[Jotting]) -> Companion:
    """The companion to the pages jotted down, which are a beginning of `book`."""
    known = notes.ledger(jottings)
    numbers = sorted({jotting.chapter for jotting in jottings})
    titles = {chapter.number: chapter.title for chapter in book.chapters}
    quotes = [quote for one in notes.take(jottings) for quote in one.quotes]
    return Companion(
        title=book.title,
        author=book.author,
        until=numbers[-1],
        chapters_in_all=len(book.chapters),
        cast=cast(jottings, known),
        chapters=tuple(_stage(number, titles[number], [j for j in jottings if j.chapter == number], known) for number in numbers),
        motifs=_motifs(jottings, known),
        lines=_lines(quotes),
        questions=_questions(jottings),
    )


# -- parts ----------------------------------------------------------------------------------------


def cast(jottings: Sequence[Jotting], known: Ledger) -> tuple[Person, ...]:
    """Those worth listing, the most mentioned first, a narrator without a name last; `known` is the ledger of the same jottings."""
    chapter = {jotting.chunk: jotting.chapter for jotting in jottings}
    speeches, spoken = Counter[str](), Counter[str]()
    for jotting in jottings:
        for heard in notes.speakers(jotting, known):
            speeches[heard.speaker] += 1
            spoken[heard.speaker] += heard.words
    total = max(1, sum(spoken.values()))
    narrates = {name: _chapters(j.chapter for j in jottings if known.narrators.get(j.chunk) == name and _has_i(j)) for name in {*known.narrators.values()}}
    out = [
        Person(
            name=each.name,
            aliases=each.aliases,
            first_seen=chapter[each.first_chunk],
            last_seen=chapter[each.last_chunk],
            seen_with=_seen_with(each.name, known),
            mentions=each.mentions,
            speeches=speeches[each.name],
            share=round(spoken[each.name] / total, 4),
            narrates=narrates.get(each.name, ()),
        )
        for at, each in enumerate(known.characters)
        if at < 6 or each.mentions >= _TWICE
    ][:_CAST]
    mine = narrates.get(UNNAMED, ())
    if mine:
        out.append(Person(UNNAMED, (), mine[0], mine[-1], (), 0, speeches[UNNAMED], round(spoken[UNNAMED] / total, 4), mine))
    return tuple(out)


def _chapters(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(numbers)))


def _has_i(jotting: Jotting) -> bool:
    return jotting.first_person >= _TOLD_BY_I


def _seen_with(name: str, known: Ledger) -> tuple[str, ...]:
    beside: Counter[str] = Counter()
    for here in known.per_chunk.values():
        if name in here:
            beside.update({other: min(count, here[name]) for other, count in here.items() if other != name and not is_group(other)})
    return tuple(other for other, _ in sorted(beside.items(), key=lambda item: (-item[1], item[0]))[:3])


def _stage(number: int, title: str, here: Sequence[Jotting], known: Ledger) -> Stage:
    surfaces = Counter[str]()
    settings, times, weather, seasons, moods = Counter[str](), Counter[TimeOfDay](), Counter[str](), Counter[str](), Counter[str]()
    for jotting in here:
        surfaces.update({mention.surface: mention.count for mention in jotting.mentions})
        settings.update(dict(jotting.settings))
        times.update(dict(jotting.times))
        weather.update(dict(jotting.weather))
        seasons.update(dict(jotting.seasons))
        moods.update(dict(jotting.moods))
    named = [place for place in known.places if surfaces[place.removeprefix("the ")] >= 1]
    plain = [f"the {noun}" for noun, count in settings.most_common() if count > 1]
    told = [known.narrators.get(jotting.chunk, "") for jotting in here if _has_i(jotting)]
    return Stage(
        chapter=number,
        title=title,
        told_by=Counter(sorted(filter(None, told))).most_common(1)[0][0] if len(told) * 2 > len(here) and any(told) else "",
        places=(*named[:3], *plain[:3]),
        time_of_day=_top(times, 1),
        weather=_top(weather, 2) or "",
        season=_top(seasons, 1) or "",
        mood=_top(moods, 3) or "",
    )


def _top(counts: Counter[T], least: int) -> T | None:
    found = counts.most_common(1)
    return found[0][0] if found and found[0][1] >= least else None


def _motifs(jottings: Sequence[Jotting], known: Ledger) -> tuple[Motif, ...]:
    """Common nouns that come back in several chunks, by how often and how rare they are elsewhere; words of names are none."""
    total, chunks = Counter[str](), Counter[str]()
    chapters: dict[str, set[int]] = {}
    for jotting in jottings:
        for noun, count in jotting.nouns:
            total[noun] += count
            chunks[noun] += 1
            chapters.setdefault(noun, set()).add(jotting.chapter)
    names = {word.lower() for surface in known.who for word in re.findall(r"\w+", surface)}
    back = [noun for noun in total if total[noun] >= 3 and chunks[noun] >= min(3, max(2, len(jottings) // 4)) and noun not in names and _rank(noun) >= _RARE]
    back.sort(key=lambda noun: (-chunks[noun] * total[noun] ** 0.5 * _rank(noun) ** 0.5, noun))
    return tuple(Motif(noun, total[noun], tuple(sorted(chapters[noun]))) for noun in back[:_MOTIFS])


@cache
def _ranks() -> dict[str, int]:
    from literai import engines

    lines = (Path(engines.__file__).parent / "minilm_data" / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return {word: number for number, word in enumerate(lines)}


def _rank(word: str) -> int:
    """Place of a word, or of its singular, in the vocabulary; one that is not in it is rarer than all."""
    known = _ranks()
    return min(known.get(word, len(known)), known.get(word.removesuffix("s"), len(known)))


def _lines(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The most striking, short enough to keep, at most two a chapter."""
    chosen: list[Quote] = []
    per = Counter[int]()
    for quote in sorted(quotes, key=lambda q: (-q.weight, q.source.chapter, q.source.start)):
        if per[quote.source.chapter] < 2 and words(quote.text) <= 60:
            chosen.append(quote)
            per[quote.source.chapter] += 1
    return tuple(sorted(chosen[:_LINES], key=lambda q: (q.source.chapter, q.source.start)))


def _questions(jottings: Sequence[Jotting]) -> tuple[Open, ...]:
    """The latest questions with something in them, two a chapter."""
    out: list[Open] = []
    per = Counter[int]()
    for jotting in reversed(jottings):
        for asked in sorted(jotting.asked, key=lambda each: (-_weight(each), each.start)):
            if per[jotting.chapter] < 2 and words(asked.text) >= 5:
                out.append(Open(asked.text, Source(jotting.chapter, asked.start, asked.end)))
                per[jotting.chapter] += 1
    return tuple(sorted(out[:_QUESTIONS], key=lambda each: (each.source.chapter, each.source.start)))


def _weight(asked: Excerpt) -> int:
    """Questions about the story before questions to somebody."""
    return int(re.match(r"(?:Who|What|Where|Why|How|When|Was|Had|Could)\b", asked.text) is not None) - int(
        re.search(r"\b(?:you|your|sir)\b", asked.text) is not None
    )
