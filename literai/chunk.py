"""A book in chunks: runs of whole paragraphs of about equal size.

Holds: `chunk.text == chapter.text[chunk.start:chunk.end]`; every paragraph of every chapter is in exactly
one chunk (a paragraph larger than a chunk is cut at sentence ends); no chunk crosses a chapter; the chunks of a
chapter are balanced, so its last is never a stump; indices run 0, 1, ... through the book.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise

from literai.sentences import Extent, paragraphs, sentences, words
from literai.types import Book, Chapter, Chunk

WORDS_PER_TOKEN = 0.75  # English prose under the sentencepiece vocabularies of the 2023 models: 4 tokens are 3 words
_SLACK = 1.15  # a chapter this much longer than a whole number of chunks does not get one more


def split(book: Book, *, tokens: int = 2000) -> tuple[Chunk, ...]:
    """Divide `book` into chunks of about `tokens` tokens (`tokens * WORDS_PER_TOKEN` words).

    Raises:
        ValueError: `tokens` is under 1.
    """
    if tokens < 1:
        raise ValueError(f"a chunk of {tokens} tokens cannot hold a word: ask for 1 or more")
    extents = [(chapter, extent) for chapter in book.chapters for extent in _runs(chapter, tokens * WORDS_PER_TOKEN)]
    return tuple(Chunk(index, chapter.number, e.start, e.end, chapter.text[e.start : e.end], chapter.title) for index, (chapter, e) in enumerate(extents))


def _runs(chapter: Chapter, size: float) -> list[Extent]:
    """Balanced runs of the chapter's pieces, each about `size` words."""
    pieces = _pieces(chapter.text, size)
    if not pieces:
        return []
    weights = [words(chapter.text[p.start : p.end]) for p in pieces]
    total = sum(weights)
    count = min(len(pieces), max(1, -int(-total // (size * _SLACK))))
    bounds = [0, *accumulate(weights)]
    cuts = [0]
    for k in range(1, count):
        cuts.append(min(max(_nearest(bounds, total * k / count), cuts[-1] + 1), len(pieces) - (count - k)))
    cuts.append(len(pieces))
    return [Extent(pieces[a].start, pieces[b - 1].end) for a, b in pairwise(cuts)]


def _pieces(text: str, size: float) -> list[Extent]:
    """Paragraphs; one larger than `size` words comes as its sentences."""
    out: list[Extent] = []
    for part in paragraphs(text):
        body = text[part.start : part.end]
        if words(body) <= size:
            out.append(part)
        else:
            out += [Extent(part.start + s.start, part.start + s.end) for s in sentences(body)]
    return out


def _nearest(bounds: list[int], target: float) -> int:
    at = bisect_left(bounds, target)
    return at if at == 0 or bounds[at] - target < target - bounds[at - 1] else at - 1
