"""Books that Hypothesis makes up are read, or refused in one line; `benchmarks/fuzz.py` does the same for as long as one likes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, seed, settings
from made_up_books import PROSE, books, damaged, encoded, epubs

from literai.errors import UnreadableBook
from literai.reading import read_bytes
from literai.types import Book

few = settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def outcome(name: str, data: bytes) -> Book | str:
    try:
        book = read_bytes(data, name)
    except UnreadableBook as error:
        assert str(error)
        assert "\n" not in str(error)
        return str(error)
    assert book.title
    assert book.chapters
    assert all(any(letter.isalnum() for letter in chapter.text) for chapter in book.chapters)
    return book


@seed(1)
@few
@given(books)
def test_whatever_it_is_it_is_read_or_refused_in_one_line(book: tuple[str, bytes]) -> None:
    outcome(*book)


@pytest.mark.parametrize("made", [encoded, epubs(), damaged(epubs())], ids=["text", "epub", "damaged epub"])
def test_the_books_made_up_reach_behind_the_door(made: object) -> None:
    """Many are read, so that it is the readers that are tried rather than their first look."""
    came: list[bool] = []

    @seed(2)
    @few
    @given(made)  # type: ignore[arg-type]
    def read(data: bytes) -> None:
        came.append(isinstance(outcome("book", data), Book))

    read()
    assert sum(came) > len(came) / 5, f"{sum(came)} of {len(came)} were read"


@pytest.mark.parametrize("line", ["*** START OF THE PROJECT GUTENBERG EBOOK " + "a" * 1400, f"The Project Gutenberg EBook of a{' ' * 2500}by{' ' * 3000}*x"])
def test_a_mark_that_never_ends_is_seen_through_at_once(line: str) -> None:
    """Expressions that try every way to divide such a line would not come to an end today."""
    book = read_bytes(f"{line}\n\n{PROSE * 3}\n\n".encode() * 20, "book")
    assert PROSE in book.chapters[-1].text
