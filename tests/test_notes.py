from __future__ import annotations

from functools import cache

import pytest
from novels import chunks, jottings, known

from literai import chunk, notes, passages
from literai.jotting import Jotting
from literai.types import Book, Chapter, Character, Chunk, Notes


@cache
def read(name: str) -> tuple[Book, tuple[Chunk, ...], list[Jotting], tuple[Notes, ...]]:
    return known(name), chunks(name), list(jottings(name)), notes.take(jottings(name))


def text_of(*paragraphs: str) -> Notes:
    text = "\n\n".join(paragraphs)
    return notes.take(notes.jot(chunk.split(Book("T", "A", "en", "utf-8", (Chapter(1, "Chapter 1", text),)))))[-1]


def who(found: Notes, name: str) -> Character:
    return next(c for c in found.characters if name in (c.name, *c.aliases))


@pytest.mark.parametrize("name", ["sample", "jekyll_hyde"])
def test_quotes_are_copied_by_offset_whole_and_balanced(name: str) -> None:
    book, pieces, _, taken = read(name)
    quotes = [q for n in taken for q in n.quotes]
    assert len(quotes) >= len(pieces)
    for q in quotes:
        assert book.chapters[q.source.chapter - 1].text[q.source.start : q.source.end] == q.text
        assert pieces[q.chunk].start <= q.source.start < q.source.end <= pieces[q.chunk].end
        assert "\n\n" not in q.text and passages.balanced(q.text)
        assert passages.SHORTEST <= len(q.text.replace("—", " ").split()) <= passages.LONGEST
        assert 0.0 <= q.weight <= 1.0


def test_notes_know_no_later_page() -> None:
    _, pieces, jotted, taken = read("sample")
    half = len(pieces) // 2
    assert notes.jot(pieces[:half]) == jotted[:half]
    assert notes.take(jotted[:half]) == taken[:half]


def test_forms_of_a_name_are_one_character() -> None:
    found = text_of(
        "Mr. Gabriel Utterson said nothing. Then Mr. Utterson walked to the door, and Utterson laughed.",
        "“Come in,” said Mrs. Marsh. In March it rains in London. Mr. Utterson spoke to Mrs. Marsh, and Mr. Utterson left London.",
    )
    assert who(found, "Utterson") == who(found, "Mr. Utterson")
    assert who(found, "Mrs. Marsh").pronoun == "she"
    names = {form for c in found.characters for form in (c.name, *c.aliases)}
    assert not names & {"March", "London", "Come", "Then"}


def test_the_cast_of_real_novels() -> None:
    expected = {
        "jekyll_hyde": (["Utterson", "Mr. Hyde", "Dr. Jekyll", "Poole", "Dr. Lanyon", "Enfield"], "London"),
        "alice": (
            ["Alice", "the Queen", "the King", "the Hatter", "the Mock Turtle", "the Gryphon", "the Duchess", "the Dormouse", "the Caterpillar"],
            "Christmas",
        ),
        "time_machine": (["the Time Traveller", "the Psychologist", "the Medical Man", "the Editor", "Filby", "Weena"], "Richmond"),
    }
    for name, (cast, nobody) in expected.items():
        last = read(name)[3][-1]
        leading = {form for c in last.characters[:16] for form in (c.name, *c.aliases)}
        assert set(cast) <= leading, (name, set(cast) - leading)
        assert nobody not in {form for c in last.characters for form in (c.name, *c.aliases)}


def test_a_speaker_is_named_only_where_the_text_names_him() -> None:
    found = notes.jot([Chunk(0, 1, 0, 0, "“I saw it,” said Poole; “it was there.”\n\n“Where?” he asked.\n\n“Here,” returned the other.\n\nPoole sighed.")])[0]
    assert [h.speaker for h in found.heard] == ["Poole", "Poole"]


def test_a_story_within_the_story_keeps_its_teller() -> None:
    _, _, _, taken = read("jekyll_hyde")
    trampled = [q for n in taken[:2] for q in n.quotes if "trampled calmly" in q.text]
    assert [q.speaker for q in trampled] == ["Mr. Enfield"]


def test_the_hour_and_the_weather_are_read_off_the_words() -> None:
    found = text_of(
        "It was a foggy evening. The fog lay on the street, and after dinner in the evening the fog grew thick. In the street he waited, in the street."
    )
    assert (found.time_of_day, found.weather) == ("evening", "fog")
    assert "the street" in found.places
