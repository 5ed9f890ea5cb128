"""What can be truly said about a chapter and about a passage: facts that are counted or copied, never guessed.

Holds: every fact follows from jottings up to the chunk it is about; each has a topic (what kind of thing it is), slots
(words to say it with, in plain English, names as the ledger has them so far), a worth (how interesting, about 0..1)
and a key (what it is about: a series says it once). Slots in `VERBATIM` are the author's own words.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.cast import Ledger
from literai.facts.base import VERBATIM, Fact, Page, soberly
from literai.facts.frame import STANCE, cold_open, differ, left_open, points
from literai.facts.leading import introductions
from literai.facts.making import air, returning, shape
from literai.facts.passage import quote_facts
from literai.facts.people import people
from literai.facts.story import favourite, happens, lines, protagonist, questions, story
from literai.types import Summary

__all__ = [
    "STANCE",
    "VERBATIM",
    "Fact",
    "Page",
    "chapter_facts",
    "cold_open",
    "differ",
    "favourite",
    "happens",
    "introductions",
    "left_open",
    "points",
    "protagonist",
    "questions",
    "quote_facts",
    "soberly",
]


def chapter_facts(page: Page, known: Ledger, summaries: Sequence[Summary] = ()) -> list[Fact]:
    """Facts about a chapter as a whole and about its chunks."""
    found = [
        *people(page, known),
        *shape(page),
        *returning(page, known),
        *air(page, known),
        *story(page, summaries),
        *(fact for jotting in page.here for fact in lines(page, jotting)),
    ]
    return [fact for fact in found if fact.worth > 0]
