"""An EPUB to a Book: documents in spine order, cut into chapters where the table of contents says.

Front and back matter (title page, copyright, contents, colophon, licence) is told by epub:type, by the guide, by
its title and by its place, and left out. A book without a usable table is cut at its headings, as a plain text is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from literai.errors import UnreadableBook
from literai.reading import chapters, decode, gutenberg, headings, metadata, package, xhtml
from literai.reading.archive import Archive
from literai.reading.blocks import Block, Layout, scene_break
from literai.reading.chapters import Section
from literai.reading.headings import key
from literai.reading.outline import Node, outline
from literai.reading.package import Package
from literai.reading.text import number
from literai.reading.titles import compose, show
from literai.types import Book

APART_WORDS = 60  # text of a part before its first chapter that stands on its own
_OUTSIDE = frozenset(
    [
        "titlepage",
        "halftitlepage",
        "halftitle",
        "imprint",
        "colophon",
        "copyright-page",
        "copyright",
        "toc",
        "landmarks",
        "loi",
        "lot",
        "loa",
        "index",
        "bibliography",
        "glossary",
        "endnotes",
        "footnotes",
        "rearnotes",
        "dedication",
        "epigraph",
        "cover",
        "acknowledgments",
        "acknowledgements",
        "credits",
        "contributors",
        "errata",
        "preface",
        "foreword",
        "frontispiece",
        "other-credits",
        "appendix",
    ]
)
_NOTICE = ("all rights reserved", "isbn", "copyright ©", "©", "standard ebooks", "public domain")


class Place(NamedTuple):
    """A paragraph of the whole book. document: index into the spine."""

    text: str
    level: int
    ids: tuple[str, ...]
    document: int


def read_epub(data: bytes, name: str, *, title: str | None = None, author: str | None = None) -> Book:
    """Read an EPUB 2 or 3.

    Raises:
        UnreadableBook: damaged, protected, not an EPUB, over a limit, or without text.
    """
    archive = Archive(data, name)
    pack = package.load(archive)
    places, outside, warnings = _documents(archive, pack)
    kept = [place for place in places if place.document not in outside]
    if not any(c.isalnum() for place in kept for c in place.text):
        kept, outside = places, frozenset()
    language = metadata.tag(pack.language) or metadata.guess_language([Block((place.text,), 1) for place in kept])
    sections, left_out = _sections(kept, pack, language)
    made = number(tuple(sections))
    if not made:
        raise UnreadableBook(f"{name} is an EPUB without text (pictures only, or its documents are missing); give a book with text")
    return Book(
        title=title or pack.title or metadata.from_name(name),
        author=author if author is not None else pack.author,
        language=language,
        encoding="epub",
        chapters=made,
        source=pack.source,
        warnings=(*pack.warnings, *warnings, *left_out),
    )


def _documents(archive: Archive, pack: Package) -> tuple[list[Place], frozenset[int], list[str]]:
    """All paragraphs, the documents that are front or back matter, and what could not be read."""
    places, outside, warnings, controls = list[Place](), set[int](), list[str](), 0
    for at, path in enumerate(pack.spine):
        try:
            tree = xhtml.parse(archive.read(path))
        except KeyError:
            warnings.append(f"{path[:80]!r} is in the spine but not in the file")
            continue
        if tree is None:
            warnings.append(f"{path[:80]!r} cannot be read and was left out")
            continue
        own = xhtml.body(tree)
        kinds = xhtml.types(own) | frozenset(kind for child in own if isinstance(child.tag, str) for kind in xhtml.types(child))
        found = xhtml.pieces(tree)
        if kinds & _OUTSIDE or path in pack.outside or _notice(found) or _links(own, found):
            outside.add(at)
        for piece in found:
            text, mended = decode.clean(piece.text)
            controls += sum(int(line.split()[0]) for line in mended)
            places.append(Place("" if scene_break(text) else text, piece.level, piece.ids, at))
    return places, frozenset(outside), warnings + ([f"{controls} control characters were left out"] if controls else [])


def _notice(found: Sequence[xhtml.Piece]) -> bool:
    """A short document that speaks of rights rather than tells a story, or of the licence."""
    text = " ".join(piece.text for piece in found).casefold()
    return (len(text) < 4000 and any(mark in text for mark in _NOTICE[:4]) and "copyright" in text) or (len(text) < 6000 and "standard ebooks" in text)


def _links(own: Any, found: Sequence[xhtml.Piece]) -> bool:
    """A page of contents: most of its text is links."""
    total = sum(len(piece.text) for piece in found)
    linked = sum(len(xhtml.text_of(element)) for element in own.iter() if xhtml.tag(element) == "a" and element.get("href"))
    return total > 0 and linked > 0.6 * total and len(found) > 3


def _sections(places: Sequence[Place], pack: Package, language: str) -> tuple[list[Section], list[str]]:
    nodes = outline(places, pack)
    story = [node for node in nodes if not node.outside and not node.part]
    if not story:
        return _by_headings(places, pack, language)
    sections, left_out, parts = list[Section](), list[str](), dict[int, str]()
    first = min(node.start for node in story)
    for at, node in enumerate(nodes):
        end = nodes[at + 1].start if at + 1 < len(nodes) else len(places)
        parts = {depth: value for depth, value in parts.items() if depth < node.depth}
        title = _title(node, places[node.start : end], language)
        texts = _texts(places[node.start : end], node.title, title)
        words = sum(len(text.split()) for text in texts)
        if node.outside:
            if words:
                left_out.append(f"left out: {title} ({words} words)")
            continue
        if node.part:
            if key(node.title) not in (key(pack.title), ""):
                if words >= APART_WORDS:
                    sections.append(Section(title, ", ".join(parts.values()), tuple(texts)))
                parts[node.depth] = title
            continue
        if texts:
            sections.append(Section(title, ", ".join(parts.values()), tuple(texts)))
    before = [text for place in places[:first] if (text := place.text)] if not any(node.start < first for node in nodes) else []
    if sum(len(text.split()) for text in before) >= chapters.OPENING_WORDS and not any(gutenberg.licence(text) for text in before):
        sections.insert(0, Section("Opening", "", tuple(before)))
    return sections, left_out


def _title(node: Node, places: Sequence[Place], language: str) -> str:
    """As the contents say it; a bare numeral takes the headings in the text along."""
    heading = headings.parse(node.title)
    if heading is None:
        return show(node.title, language) or "Untitled"
    label = heading.label
    if heading.kind == "numeral" and not heading.title:
        shown = [place.text for place in places[:3] if place.level]
        title = next((text for text in shown if key(text) != key(node.title) and len(text) < 120), "")
        if not title:
            return compose(f"{chapters.BARE.get(language[:2], 'Chapter')} {label}", "", language)
        return compose(label, title, language)
    return compose(label, heading.title, language)


def _texts(places: Sequence[Place], *titles: str) -> list[str]:
    """Paragraphs without the heading that repeats the title."""
    names = {key(title) for title in titles}
    whole = max(names, key=len, default="")
    texts, heading = list[str](), True
    for place in places:
        if not place.text or (headings.end(place.text) and place.text == place.text.upper()):
            continue
        own = key(place.text)
        said = (
            own in names or (place.level > 0 and (own in whole or headings.parse(place.text) is not None)) or (own and own in whole and len(place.text) < 120)
        )
        if heading and said:
            continue
        heading = heading and place.level > 0
        if place.level > 0 and (headings.parse(place.text) or _caps(place.text)) and len(place.text) < 12:
            continue
        texts.append(place.text)
    return texts


def _caps(text: str) -> bool:
    return text == text.upper()


def _by_headings(places: Sequence[Place], pack: Package, language: str) -> tuple[list[Section], list[str]]:
    """No usable contents: cut at h1..h3, else as a plain text."""
    levels = [place.level for place in places if 0 < place.level <= 3]
    if levels:
        best = max(sorted(set(levels)), key=levels.count)
        starts = [at for at, place in enumerate(places) if place.level == best]
        if len(starts) > 1:
            made = [
                Section(show(places[a].text.replace("\n", " "), language), "", tuple(_texts(places[a:b], places[a].text)))
                for a, b in zip(starts, [*starts[1:], len(places)], strict=True)
                if not headings.front(places[a].text) and not headings.back(places[a].text)
            ]
            if any(section.paragraphs for section in made):
                return [section for section in made if section.paragraphs], []
    found = [Block(tuple(place.text.split("\n")), 3 if place.level else 1) for place in places if place.text]
    division = chapters.divide(found, language, pack.title, Layout(0, False, False))
    return list(division.sections), list(division.left_out)
