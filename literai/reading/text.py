"""A plain text file to a Book."""

from __future__ import annotations

from literai.errors import UnreadableBook
from literai.reading import blocks as layout
from literai.reading import chapters, decode, gutenberg, headings, metadata
from literai.reading.chapters import Section
from literai.types import Book, Chapter

LONGEST_WORD = 1000  # mean letters a word above which a file holds no language


def read_text(data: bytes, name: str, *, title: str | None = None, author: str | None = None) -> Book:
    """Read a plain text novel.

    Raises:
        UnreadableBook: see `literai.reading.read_bytes`.
    """
    decoded = decode.decode(data, name)
    words = len(decoded.text.split())
    if len(decoded.text) > LONGEST_WORD * words:
        raise UnreadableBook(f"{name} holds no words of a language ({words} in {len(decoded.text)} characters); give a file that holds a novel")
    own = gutenberg.strip(layout.reline(decoded.text))
    body, mended = layout.tidy(own.text)
    found = layout.split(body)
    pieces = metadata.without_credits(found)
    if not any(c.isalpha() for block in pieces for line in block.lines for c in line):
        raise UnreadableBook(f"{name} holds no text of a book (nothing is left without headers and marks); give a file that holds a novel")
    language = metadata.tag(own.language) or metadata.guess_language(pieces)
    front_title, front_author = metadata.title_page(pieces)
    name_of = title or own.title or _fuller(front_title, own.first) or metadata.from_name(name)
    parts = chapters.divide(pieces, language, name_of)
    made = number(parts.sections)
    if not made:
        raise UnreadableBook(f"{name} holds no text of a book; give a file that holds a novel")
    return Book(
        title=name_of,
        author=author if author is not None else own.author or front_author,
        language=language,
        encoding=decoded.encoding,
        chapters=made,
        source=own.source,
        warnings=(*decoded.warnings, *mended, *parts.left_out),
    )


def _fuller(page: str, first: str) -> str:
    """The title page's title, if it is the one the first line means: "Alice's Adventures in Wonderland" for "Alice in Wonderland"."""
    said = set(headings.plain(first).split())
    return page if page and (not first or len(said & set(headings.plain(page).split())) >= 0.6 * len(said)) else first or page


def number(sections: tuple[Section, ...]) -> tuple[Chapter, ...]:
    """Sections with text, numbered; paragraphs about the licence are left out wherever they stand."""
    made = list[Chapter]()
    for section in sections:
        kept = [text for text in section.paragraphs if not gutenberg.licence(text)]
        if any(c.isalnum() for text in kept for c in text):
            made.append(Chapter(len(made) + 1, section.title, "\n\n".join(kept), section.part))
    return tuple(made)
