"""What stands beside an episode on the book's page: who is who by its end, and what it covers, in the book's own sentences.

Holds: both follow from the pages up to the episode's end and no later one; a Gist is whole sentences of its chapter, in
reading order, at most `MOST` words; only a pronoun that begins a sentence is replaced, and only by the one person it can mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from literai import companion, notes
from literai.cast import Ledger
from literai.jotting import Jotting
from literai.sentences import Extent, sentences, words
from literai.speech import covered, speeches
from literai.types import Book, Character, Episode, Gist, Met, Source, Summary, Value

MOST = 120  # words of a Gist
_BACK = 400  # characters before a sentence in which its pronoun's person is looked for
_LEANS = re.compile(r"(?:And|But|So|Or|For|Yet|Then|They|This|That|These|Those|Such|Here|There|It|Nor|Thus|However)\b")
_SUBJECT = re.compile(r"(?P<pronoun>He|She|His|Her)\b")


class Overview(Value, frozen=True):
    """Of one episode."""

    cast: tuple[Met, ...]  # most mentioned first
    covers: tuple[Gist, ...]  # one a chapter that has a sentence to show, in reading order


def overview(book: Book, episode: Episode, jottings: Sequence[Jotting], summaries: Sequence[Summary]) -> Overview:
    """The overview of an episode.

    Args:
        jottings: of the book's chunks, from the first to at least the episode's last; later ones are not looked at.
        summaries: likewise.
    """
    here = {index for segment in episode.segments for index in segment.chunks}
    so_far = [jotting for jotting in jottings if jotting.chunk <= max(here)]
    known = notes.ledger(so_far)
    told = {summary.chunk: summary for summary in summaries if summary.chunk in here}
    return Overview(_cast(so_far, known, here), _covers(book, episode, known, told))


# -- who is who ------------------------------------------------------------------------------------


def _cast(so_far: Sequence[Jotting], known: Ledger, here: set[int]) -> tuple[Met, ...]:
    first = {each.name: each.first_chunk for each in known.characters}
    present = {name for index in here for name in known.per_chunk.get(index, {})}
    return tuple(
        Met(
            person.name,
            person.aliases,
            new=first.get(person.name, -1) in here,
            here=person.name in present or bool({*person.narrates} & {j.chapter for j in so_far if j.chunk in here}),
            first_chapter=person.first_seen,
            seen_with=person.seen_with,
        )
        for person in companion.cast(so_far, known)
    )


# -- what it covers --------------------------------------------------------------------------------


def _covers(book: Book, episode: Episode, known: Ledger, told: Mapping[int, Summary]) -> tuple[Gist, ...]:
    chapters: dict[int, list[Summary]] = {}
    for segment in episode.segments:
        chapters.setdefault(segment.chapter, []).extend(told[index] for index in segment.chunks if index in told)
    people = {each.name: each for each in known.characters}
    gists = (Gist(number, _gist(book.chapters[number - 1].text, found, known, people)) for number, found in chapters.items())
    return tuple(gist for gist in gists if gist.text)


def _gist(text: str, summaries: Sequence[Summary], known: Ledger, people: Mapping[str, Character]) -> str:
    """Sentences of the summaries, in turn from each chunk so that the whole chapter is covered, as many as there is room for."""
    spoken = speeches(text).extents
    per_chunk = [_sentences(text, summary, spoken, known, people) for summary in summaries]
    order = sorted((rank, chunk) for chunk, found in enumerate(per_chunk) for rank in range(len(found)))
    chosen: list[tuple[int, int, str]] = []
    room = MOST
    for rank, chunk in order:
        at, said = per_chunk[chunk][rank]
        if words(said) <= room:
            chosen.append((chunk, at, said))
            room -= words(said)
    return " ".join(said for _, _, said in sorted(chosen))


def _sentences(text: str, summary: Summary, spoken: Sequence[Extent], known: Ledger, people: Mapping[str, Character]) -> list[tuple[int, str]]:
    """(place, sentence): those that tell and can stand alone; where there is none, the first of those that can stand alone, or the first."""
    if not summary.sources:  # a model's own words
        spans = sentences(summary.text)
        return [(span.start, summary.text[span.start : span.end]) for span in spans]
    whole = [(source.start, _resolved(text, source, known, people)) for source in summary.sources]
    standing = [(at, said) for at, said in whole if said and not _LEANS.match(said)]
    silent = {source.start for source in summary.sources if not covered(list(spoken), source.start, source.end)}
    first = [(source.start, " ".join(text[source.start : source.end].split())) for source in summary.sources[:1]]
    return [(at, said) for at, said in standing if at in silent] or standing[:1] or first


def _resolved(text: str, source: Source, known: Ledger, people: Mapping[str, Character]) -> str:
    """The sentence with the pronoun at its head made a name; "" where it is not sure whose pronoun that is."""
    said = " ".join(text[source.start : source.end].split())
    found = _SUBJECT.match(said)
    if not found:
        return said
    pronoun = found["pronoun"]
    paragraph = text.rfind("\n\n", 0, source.start) + 1
    before = text[max(paragraph, source.start - _BACK, 0) : source.start]
    named = {known.who[surface] for surface in known.who if re.search(rf"\b{re.escape(surface)}\b", before)}
    likely = [name for name in named if name in people and people[name].pronoun in ({"He": "he", "His": "he"}.get(pronoun, "she"), "they")]
    if len(named) != 1 or len(likely) != 1:
        return ""
    name = likely[0][:1].upper() + likely[0][1:]
    owner = f"{name}’s" if not name.endswith("s") else f"{name}’"
    return (owner if pronoun in ("His", "Her") else name) + said[found.end() :]
