# ruff: noqa: E501
"""Chapters are found in every layout, whatever the file's encoding and line ends."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from literai.reading import read_bytes
from literai.types import Book

sys.path.insert(0, str(Path(__file__).parent))
from layouts import LAYOUTS, prose

LICENCE = re.compile(r"gutenberg|1\.E\.|Produced by|\*\*\*", re.IGNORECASE)


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_chapters_of(name: str) -> None:
    text, titles = LAYOUTS[name]()
    book = read_bytes(text.encode(), f"{name}.txt")
    assert [title for title, chapter in zip(titles, book.chapters, strict=True) if title not in chapter.title] == []
    assert [chapter.number for chapter in book.chapters] == list(range(1, len(titles) + 1))
    assert (book.title, book.author, book.language) == ("The Salt Lantern", "Ada Merrow", "en")
    assert not any(LICENCE.search(chapter.text) for chapter in book.chapters)
    assert all(chapter.text.strip() == chapter.text and "\n\n\n" not in chapter.text and "_" not in chapter.text for chapter in book.chapters)


@pytest.mark.parametrize(
    ("encoding", "bom"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b""), ("utf-16-le", b""), ("cp1252", b"")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_same_words_in_every_encoding(encoding: str, bom: bytes, end: str) -> None:
    text, _ = LAYOUTS["two_cities"]()
    book = read_bytes(bom + text.replace("\n", end).encode(encoding), "a.txt")
    assert book.chapters == read_bytes(text.encode(), "a.txt").chapters
    assert book.encoding == ("utf-8-sig" if bom == b"\xef\xbb\xbf" else encoding)


def unwrapped(text: str) -> str:
    return "\n\n".join(block.replace("\n", " ") if len(block.partition("\n")[0]) > 50 else block for block in text.split("\n\n"))


def test_unwrapped_text_reads_the_same() -> None:
    text, _ = LAYOUTS["chapter_no_title"]()
    assert read_bytes(unwrapped(text).encode(), "a.txt").chapters == read_bytes(text.encode(), "a.txt").chapters


def test_indented_paragraphs_without_blank_lines() -> None:
    paragraphs = prose(1, 60).split("\n\n")
    dense = (
        "CHAPTER I\n\n"
        + "\n".join("   " + paragraph for paragraph in paragraphs[:30])
        + "\n\nCHAPTER II\n\n"
        + "\n".join("   " + paragraph for paragraph in paragraphs[30:])
    )
    book = read_bytes(dense.encode(), "dense.txt")
    assert [len(chapter.text.split("\n\n")) for chapter in book.chapters] == [30, 30]


def test_one_endless_line_without_double_blanks() -> None:
    text = " ".join(f"CHAPTER {n}. " + " ".join(prose(seed, 10).split()) for seed, n in enumerate(("I", "II", "III", "IV")))
    book = read_bytes(text.encode(), "one.txt")
    assert [chapter.title for chapter in book.chapters] == ["Chapter I", "Chapter II", "Chapter III", "Chapter IV"]
    assert " ".join(chapter.text for chapter in book.chapters).split() == re.sub(r"CHAPTER [IV]+\.", "", text).split()


def test_no_headings_become_even_parts_at_paragraph_ends() -> None:
    source = prose(3, 150)
    book = read_bytes(source.encode(), "untitled_tale.txt")
    assert book.title == "Untitled Tale"
    assert [chapter.title for chapter in book.chapters] == [f"Part {n}" for n in range(1, len(book.chapters) + 1)]
    assert len(book.chapters) > 2 and max(c.words for c in book.chapters) < 1.2 * min(c.words for c in book.chapters)
    assert "\n\n".join(chapter.text for chapter in book.chapters) == "\n\n".join(" ".join(p.split()) for p in source.split("\n\n"))


def test_verse_keeps_its_lines_and_marks_are_taken_out() -> None:
    text = f"CHAPTER I\n\n{prose(4, 3)}\n\n    “How doth the _little_ tide\n      Improve the shining bay,\n    And pour the waters far and wide\n      On every boat that day!”\n\nIt was _very_ late[1], and snake_case stayed.\n\n[Illustration: A boat\n\nat sea]\n\nCHAPTER II\n\n{prose(5, 3)}"
    first = read_bytes(text.encode(), "a.txt").chapters[0].text
    assert "“How doth the little tide\nImprove the shining bay,\nAnd pour the waters far and wide\nOn every boat that day!”" in first
    assert "It was very late, and snake_case stayed." in first and "Illustration" not in first


def test_nul_and_control_characters_are_counted() -> None:
    text, _ = LAYOUTS["numerals_only"]()
    book = read_bytes(text.encode().replace(b"harbour", b"har\0bo\x07ur"), "a.txt")
    assert any(re.fullmatch(r"\d+ control characters were left out", line) for line in book.warnings)
    assert book.chapters == read_bytes(text.encode(), "a.txt").chapters


def test_etext_of_1994() -> None:
    text, titles = LAYOUTS["centred"]()
    body = text.split("***\n", 1)[1].split("*** END")[0]
    head = "***This is the Project Gutenberg Etext of The Salt Lantern***\n\nThe Salt Lantern\n\nby Ada Merrow\n\nMay, 1994  [Etext #999]\n\n*START*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*START*\nWhy is this here?\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n\n"
    book = read_bytes((head + body + "\nEnd of the Project Gutenberg Etext of The Salt Lantern\n\n").encode(), "salt10.txt")
    assert (book.title, book.author, len(book.chapters)) == ("The Salt Lantern", "Ada Merrow", len(titles))
    assert not any(re.search("Gutenberg|small print", chapter.text, re.IGNORECASE) for chapter in book.chapters)


def test_title_and_author_from_the_first_lines() -> None:
    book = read_bytes(f"THE SALT LANTERN\n\nby Ada Merrow\n\nCHAPTER I\n\n{prose(6)}\n\nCHAPTER II\n\n{prose(7)}".encode(), "x.txt")
    assert (book.title, book.author) == ("The Salt Lantern", "Ada Merrow")
    named = read_bytes(b"CHAPTER I\n\nOnce there was a lamp.\n\nCHAPTER II\n\nIt went out.", "x.txt", title="A  Name", author="B")
    assert (named.title, named.author, len(named.chapters)) == ("A Name", "B", 2)


def test_deterministic() -> None:
    text, _ = LAYOUTS["periods_and_narratives"]()
    books: list[Book] = [read_bytes(text.encode(), "a.txt") for _ in range(2)]
    assert books[0] == books[1]


def test_contents_without_a_name_and_no_blank_line_anywhere() -> None:
    numbers = ("I", "II", "III", "IV", "V")
    listing = "".join(f"CHAPTER {n}\nThe Tale of {n}        {9 * at}\n" for at, n in enumerate(numbers, 1))
    chapters = "".join(f"CHAPTER {n}\nTHE TALE OF {n}\n" + prose(at, 9).replace("\n\n", "\n") + "\n" for at, n in enumerate(numbers, 1))
    book = read_bytes(f"THE SALT LANTERN\n{listing}{chapters}".encode(), "a.txt")
    assert [chapter.title for chapter in book.chapters] == [f"Chapter {n}. The Tale of {n}" for n in numbers]
    assert all(chapter.words > 500 and chapter.text.count("\n\n") >= 3 for chapter in book.chapters)
