"""A file of one's own may say title, author and language in its first lines."""

from __future__ import annotations

from pathlib import Path

from literai.reading import read, read_bytes

PROSE = "It was late, and the lamp was low, and nobody had come since noon. " * 30


def test_the_sample_says_who_it_is() -> None:
    book = read(Path(__file__).parents[2] / "books" / "the-heavy-pound.txt")
    assert (book.title, book.author, book.language, len(book.chapters)) == ("The Heavy Pound", "The literai authors", "en", 8)
    assert book.source == "The Heavy Pound, CC0 1.0 Universal (public domain dedication)"
    assert "Licence" not in book.chapters[0].text


def test_german_words_do_as_well() -> None:
    book = read_bytes(f"Titel: Die Lampe\nAutor: A. Muster\nSprache: de\n\n{PROSE}".encode(), "x.txt")
    assert (book.title, book.author, book.language) == ("Die Lampe", "A. Muster", "de")


def test_a_single_line_with_a_colon_is_no_header() -> None:
    book = read_bytes(f"Title: so ran the label on the box.\n\n{PROSE}".encode(), "the_box.txt")
    assert (book.title, book.author, book.language) == ("The Box", "", "en")
