from __future__ import annotations

import pytest
from novels import novel, sample

from literai import chunk
from literai.sentences import words
from literai.types import Book, Chapter


def book(*texts: str) -> Book:
    return Book("T", "A", "en", "utf-8", tuple(Chapter(n, f"Chapter {n}", text) for n, text in enumerate(texts, 1)))


def covers(whole: Book, chunks: tuple[chunk.Chunk, ...]) -> None:
    assert [c.index for c in chunks] == list(range(len(chunks)))
    for c in chunks:
        assert c.text == whole.chapters[c.chapter - 1].text[c.start : c.end]
        assert c.text == c.text.strip()
    for chapter in whole.chapters:
        mine = [c for c in chunks if c.chapter == chapter.number]
        left = "".join(chapter.text[a:b] for a, b in zip([0, *(c.end for c in mine)], [*(c.start for c in mine), len(chapter.text)], strict=True))
        assert not left.strip(), "text was lost between chunks"


@pytest.mark.parametrize("tokens", [150, 700, 2000])
def test_every_word_is_in_one_chunk_and_no_chapter_ends_on_a_stump(tokens: int) -> None:
    chunks = chunk.split(sample(), tokens=tokens)
    covers(sample(), chunks)
    for chapter in sample().chapters:
        sizes = [words(c.text) for c in chunks if c.chapter == chapter.number]
        if len(sizes) > 1 and tokens > 500:
            assert min(sizes) > 0.5 * max(sizes), sizes


def test_a_real_novel_is_cut_into_about_two_thousand_tokens() -> None:
    whole = novel("sherlock_adventures")
    chunks = chunk.split(whole)
    covers(whole, chunks)
    sizes = sorted(words(c.text) for c in chunks)
    assert 0.6 * 1500 < sizes[len(sizes) // 2] < 1.2 * 1500


def test_a_paragraph_larger_than_a_chunk_is_cut_at_sentence_ends() -> None:
    whole = book(" ".join(f"Mr. Brown counted stone number {n} and put it down." for n in range(200)))
    chunks = chunk.split(whole, tokens=200)
    covers(whole, chunks)
    assert len(chunks) > 5
    assert all(c.text.endswith("down.") and c.text.startswith("Mr. Brown") for c in chunks)


def test_a_chunk_of_no_tokens_is_refused() -> None:
    with pytest.raises(ValueError, match="0 tokens"):
        chunk.split(sample(), tokens=0)
