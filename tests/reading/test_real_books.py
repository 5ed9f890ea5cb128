"""The real books and hostile files beside the checkout, where they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from literai.errors import UnreadableBook
from literai.reading import read
from literai.types import Book

SHARED = Path(__file__).parents[3] / "shared"
BOOKS = SHARED / "books"
pytestmark = pytest.mark.skipif(not BOOKS.is_dir(), reason="../shared/books is not there")

COUNTS = {
    "alice.txt": 12,
    "alice_1994_alice30.txt": 12,
    "time_machine.txt": 17,
    "christmas_carol.txt": 5,
    "jekyll_hyde.txt": 10,
    "sherlock_adventures.txt": 12,
    "verwandlung_de_latin1.txt": 3,
    "metamorphosis_nohdr.txt": 3,
    "epub/se_love_among_the_chickens.epub": 23,
}


def words(book: Book) -> list[str]:
    return [word for chapter in book.chapters for word in (chapter.title + " " + chapter.text).split()]


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_chapter_counts(name: str, count: int) -> None:
    book = read(BOOKS / name)
    assert len(book.chapters) == count
    assert not any(re.search(r"gutenberg|1\.E\.|small print|standard ebooks", c.text, re.IGNORECASE) for c in book.chapters)
    assert all(c.words > 200 for c in book.chapters)


@pytest.mark.parametrize("name", ["cp1252", "cr", "lf", "nul_bytes", "oneline", "utf16be_nobom", "utf16le_bom"])
def test_every_encoding_reads_to_the_same_words(name: str) -> None:
    assert words(read(BOOKS / "encodings" / f"alice_{name}.txt")) == words(read(BOOKS / "alice.txt"))


def test_files_that_lack_text_read_to_what_they_hold() -> None:
    whole = words(read(BOOKS / "alice.txt"))
    cut = words(read(BOOKS / "encodings" / "alice_truncated.txt"))
    assert cut[:-1] == whole[: len(cut) - 1] and len(cut) > 10_000
    mixed = words(read(BOOKS / "encodings" / "alice_mixed_utf8_latin1.txt"))  # its middle, with the heading of chapter VI, is missing
    same = next(n for n, (a, b) in enumerate(zip(mixed, whole, strict=False)) if a != b)
    assert mixed[same + 1 :] == whole[len(whole) - len(mixed) + same + 1 :] and len(whole) - len(mixed) < 400


@pytest.mark.parametrize("folder", [BOOKS / "epub", SHARED / "hostile"])
def test_success_or_one_clear_line(folder: Path) -> None:
    read_well = 0
    for path in sorted(folder.iterdir()):
        try:
            book = read(path)
        except UnreadableBook as error:
            assert "\n" not in str(error)
        else:
            read_well += 1
            assert all(chapter.text and chapter.title for chapter in book.chapters)
            assert "root:x:0" not in "".join(chapter.text for chapter in book.chapters)
    assert read_well > 10
