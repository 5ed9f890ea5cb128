"""An EPUB's table of contents laid over its paragraphs: which entries are chapters, parts, or outside the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from literai.reading import headings
from literai.reading.headings import key
from literai.reading.package import Entry, Package

SECTION_WORDS = 40  # text of an entry before its first sub-entry that makes the sub-entries sections of it


class Placed(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def ids(self) -> tuple[str, ...]: ...
    @property
    def document(self) -> int: ...


class Node(NamedTuple):
    """An entry that stands at places[start]. part: it only holds other entries. outside: not of the story."""

    title: str
    start: int
    depth: int
    part: bool
    outside: bool


def outline(places: Sequence[Placed], pack: Package) -> list[Node]:
    """Nodes in reading order; empty when the table does not fit the book."""
    located = _locate(places, pack)
    if not located:
        return []
    starts = [start for start, _ in located]
    sizes = [
        sum(len(place.text.split()) for place in places[start:end] if place.level == 0) for start, end in zip(starts, [*starts[1:], len(places)], strict=True)
    ]
    nodes, skip_below = list[Node](), 99
    for at, (start, entry) in enumerate(located):
        if entry.depth > skip_below:
            continue
        skip_below = 99
        children = _children(located, at)
        part = bool(children) and not _sections_only(located, at, children, sizes[at])
        if children and not part:
            skip_below = entry.depth
        nodes.append(Node(entry.title, start, entry.depth, part or headings.end(entry.title), _outside(entry.title, at, located)))
    return _before_and_after(nodes)


def _locate(places: Sequence[Placed], pack: Package) -> list[tuple[int, Entry]]:
    """Entries with the place each begins at, in reading order, one a place."""
    anchors: dict[tuple[int, str], int] = {}
    first: dict[int, int] = {}
    for at, place in enumerate(places):
        first.setdefault(place.document, at)
        for name in place.ids:
            anchors.setdefault((place.document, name), at)
    documents = {path: number for number, path in enumerate(pack.spine)}
    found: dict[int, Entry] = {}
    for entry in pack.entries:
        document = documents.get(entry.path)
        if document is None or document not in first or not entry.title.strip():
            continue
        at = anchors.get((document, entry.fragment), first[document]) if entry.fragment else first[document]
        if at in found and (found[at].depth < entry.depth or key(found[at].title) == key(entry.title)):
            merged = found[at] if len(found[at].title) >= len(entry.title) or headings.parse(found[at].title) else entry
            found[at] = merged._replace(depth=entry.depth)
            continue
        found.setdefault(at, entry)
    return sorted(found.items())


def _children(located: Sequence[tuple[int, Entry]], at: int) -> list[int]:
    depth = located[at][1].depth
    children = list[int]()
    for after in range(at + 1, len(located)):
        below = located[after][1].depth
        if below <= depth:
            break
        children.append(after)
    return children


def _sections_only(located: Sequence[tuple[int, Entry]], at: int, children: Sequence[int], words: int) -> bool:
    """Are the sub-entries only sections of this chapter?"""
    entry = located[at][1]
    heading = headings.parse(entry.title)
    if heading is not None and heading.kind in headings.TEXT_KINDS:
        return True
    if heading is not None and heading.kind in headings.PART_KINDS:
        return False
    bare = all(re.fullmatch(r"\W*([IVXLC]+|\d+)\W*", located[child][1].title) for child in children)
    siblings = [i for i, (_, other) in enumerate(located) if other.depth == entry.depth]
    with_children = sum(bool(_children(located, i)) for i in siblings)
    if bare and with_children < 0.5 * len(siblings):
        return True
    return words >= SECTION_WORDS and with_children < 0.5 * len(siblings) and not any(headings.parse(located[child][1].title) for child in children)


def _outside(title: str, at: int, located: Sequence[tuple[int, Entry]]) -> bool:
    name = title.strip(" _.:[]")
    return headings.back(name) or (headings.front(name) and headings.parse(title) is None)


def _before_and_after(nodes: list[Node]) -> list[Node]:
    """Names such as "Notes" or "Introduction" count as outside only before the first or after the last chapter."""
    story = [at for at, node in enumerate(nodes) if not node.outside and not node.part]
    if not story:
        return nodes
    return [node._replace(outside=node.outside and not (story[0] < at < story[-1])) for at, node in enumerate(nodes)]
