"""Who is who by an episode's end and what it covers: whole sentences of its own chapters, and nothing from later pages."""

from __future__ import annotations

import re

import pytest
from novels import chunks, jottings, known

from literai import plan
from literai.engines.extractive import Extractive
from literai.overview import MOST, Overview, overview
from literai.sentences import words
from literai.types import Book, Chapter, Chunk, Episode, Segment, Source, Summary

TEXT = (
    "Captain Moriarty rowed over in the rain. He tied the boat to the ring. Nell Brock stood on the stairs with the lamp.\n\n"
    "Nell Brock and Captain Moriarty were silent. She put the lamp down. They waited for the tide."
)
BOOK = Book("A Short One", "A. Nonym", "en", "utf-8", (Chapter(1, "Chapter 1", TEXT),))


def spans(*starts: str) -> tuple[Source, ...]:
    return tuple(Source(1, TEXT.index(start), TEXT.index(".", TEXT.index(start)) + 1) for start in starts)


def look(*starts: str) -> str:
    from literai import notes

    chunk = Chunk(0, 1, 0, len(TEXT), TEXT)
    summary = Summary(0, " ".join(TEXT[s.start : s.end] for s in spans(*starts)), spans(*starts))
    found = overview(BOOK, Episode(1, 1, "Chapter 1", (Segment(1, (0,)),), 60.0), notes.jot([chunk]), [summary])
    return found.covers[0].text


def test_a_pronoun_at_the_head_becomes_the_one_name_it_can_mean() -> None:
    assert look("Captain", "He tied") == "Captain Moriarty rowed over in the rain. Captain Moriarty tied the boat to the ring."


def test_a_pronoun_that_may_mean_two_and_a_sentence_that_leans_are_left_out() -> None:
    assert look("Captain", "She put", "They waited") == "Captain Moriarty rowed over in the rain."


def test_a_model_s_own_words_are_taken_as_they_are() -> None:
    chunk = Chunk(0, 1, 0, len(TEXT), TEXT)
    from literai import notes

    told = [Summary(0, "A captain comes. A woman waits. " + "Nothing else is said. " * 60)]
    (gist,) = overview(BOOK, Episode(1, 1, "Chapter 1", (Segment(1, (0,)),), 60.0), notes.jot([chunk]), told).covers
    assert gist.text.startswith("A captain comes. A woman waits.") and words(gist.text) <= MOST


def overviews(name: str) -> list[tuple[Episode, Overview]]:
    pieces, told = chunks(name), Extractive().summarize(chunks(name))
    return [(episode, overview(known(name), episode, jottings(name), told)) for episode in plan.plan(known(name), pieces)]


@pytest.mark.parametrize("name", ["sample", "jekyll_hyde"])
def test_of_a_real_book(name: str) -> None:
    found, met = overviews(name), set[str]()
    for episode, one in found:
        assert [gist.chapter for gist in one.covers] == list(dict.fromkeys(segment.chapter for segment in episode.segments))
        assert all(0 < words(gist.text) <= MOST for gist in one.covers)
        for gist in one.covers:
            whole = " ".join(known(name).chapters[gist.chapter - 1].text.split())
            pieces = [piece for piece in re.split(r"(?<=[.!?”’])\s+", gist.text) if len(piece) > 20]
            assert sum(piece in whole for piece in pieces) >= 0.7 * len(pieces), gist
        assert one.cast and all(person.here for person in one.cast if person.new)
        later = {person.name for person in one.cast if person.new} & met
        assert not later, "somebody is new twice"
        met |= {person.name for person in one.cast}


def test_no_later_page_is_looked_at() -> None:
    name = "sample"
    pieces, told = chunks(name), Extractive().summarize(chunks(name))
    first = plan.plan(known(name), pieces)[0]
    last = max(index for segment in first.segments for index in segment.chunks)
    cut = overview(known(name), first, jottings(name)[: last + 1], told[: last + 1])
    assert cut == overview(known(name), first, jottings(name), told)
