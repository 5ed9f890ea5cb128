"""Which of the lines that could be headings are headings, and of what rank.

`weigh` gives the marks in reading order: parts (rank 0, 1, ... from the outside in), leaves (chapters) and
what is to be left out. The layer of leaves is the finest one that divides most of the layer above it: "I."
within one of twelve stories is a section of that story, "I" within both books of a novel is a chapter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from literai.reading import headings
from literai.reading.blocks import Block, unmark
from literai.reading.candidates import Candidate, TitlesFollow, candidates, series_of
from literai.reading.contents import Contents, Entry, is_prose, locate
from literai.reading.headings import Heading, key

COVER = 0.6  # share of the divisions above that a finer layer must divide
Role = Literal["part", "leaf", "out"]


class Mark(NamedTuple):
    """A heading in force: blocks[at:end] are its lines, `rest` are lines of text that stood in its block."""

    at: int
    end: int
    role: Role
    rank: int
    heading: Heading
    rest: tuple[str, ...] = ()
    inner: frozenset[str] = frozenset()  # lines to leave out of its text: numerals of its sections


def weigh(blocks: Sequence[Block], table: Contents | None, title: str) -> list[Mark]:
    """Marks in reading order; no leaf among them when the book has no headings."""
    begin = table.end if table else 0
    found = {c.at: c for c in candidates(blocks, begin)}
    listed = locate(table, blocks) if table else {}
    series = series_of(found.values())
    layers = _layers(series, listed, found, blocks, table)
    if not layers.leaves:
        layers = _by_looks(blocks, begin, title, layers)
    return _marks(blocks, begin, found, layers)


class Layers(NamedTuple):
    parts: tuple[tuple[int, ...], ...]  # outermost first
    leaves: tuple[int, ...]
    inner: frozenset[str] = frozenset()
    titles: Mapping[int, str] = MappingProxyType({})


def _layers(
    series: dict[tuple[str, str], list[int]], listed: Mapping[int, Entry], found: dict[int, Candidate], blocks: Sequence[Block], table: Contents | None
) -> Layers:
    words: dict[str, list[int]] = {}
    for (kind, _), places in series.items():
        if kind in headings.TEXT_KINDS or kind in headings.PART_KINDS:
            words[kind] = sorted(words.get(kind, []) + places)
    titles = {at: entry for at, entry in listed.items() if at not in found and not headings.front(blocks[at].text) and not headings.end(blocks[at].text)}
    leaf_kinds = _leaf_kinds(words)
    stray = [
        kind
        for kind in words
        if kind in headings.PART_KINDS and len(words[kind]) == 1 and words[kind][0] not in listed and found[words[kind][0]].heading.number != 1
    ]
    parts = _ranks(sorted((places for kind, places in words.items() if kind in headings.PART_KINDS and kind not in stray), key=lambda places: places[0]))
    named = tuple(series.get(("name", "name"), []))
    numerals = sorted((places for (kind, _), places in series.items() if kind == "numeral"), key=lambda places: places[0])
    spoken = {at: _entry_title(entry) for at, entry in listed.items()}
    leaves = sorted({at for kind in leaf_kinds for at in words[kind]})
    return _choose(leaves, _without_songs(sorted(titles), listed, blocks), numerals, parts, named, blocks, found, spoken)


def _ranks(kinds: Sequence[list[int]]) -> tuple[tuple[int, ...], ...]:
    """Kinds of parts from the outside in; kinds of which neither holds the other ("BOOK TEN", "FIRST EPILOGUE") share a rank."""
    ranks: list[list[int]] = []
    for places in kinds:
        held = {bisect_left(ranks[-1], at) for at in places} - {0} if ranks else set()
        if ranks and len(held) < 0.5 * len(ranks[-1]):
            ranks[-1] = sorted(ranks[-1] + places)
        else:
            ranks.append(places)
    return tuple(tuple(places) for places in ranks)


def _without_songs(titles: Sequence[int], listed: Mapping[int, Entry], blocks: Sequence[Block]) -> list[int]:
    """Leave out titles that head a short run of verse: songs belong to the story before them."""
    places = sorted(listed)
    runs = {a: blocks[a + 1 : b] for a, b in zip(places, [*places[1:], len(blocks)], strict=False)}
    size = {at: sum(len(block.text) for block in run) for at, run in runs.items()}
    usual = sorted(size.values())[-max(1, len(size) // 3)] if size else 0

    def song(at: int) -> bool:
        lines = [line for block in runs[at] for line in block.lines]
        return bool(lines) and size[at] < 0.25 * usual and sum(map(len, lines)) < 50 * len(lines)

    return [at for at in titles if at == places[0] or not song(at)]


def _entry_title(entry: Entry) -> str:
    return entry.heading.title if entry.heading is not None else entry.text


def _leaf_kinds(words: dict[str, list[int]]) -> list[str]:
    """The kinds of heading that head chapters. Letters before the first chapter count, letters within chapters do not."""
    kinds = [kind for kind in words if kind in headings.TEXT_KINDS]
    if not kinds:
        return []
    main = max(kinds, key=lambda kind: (len(words[kind]), kind == "chapter"))
    if "chapter" in words and len(words["chapter"]) >= 3:
        main = "chapter"
    return [kind for kind in kinds if kind == main or words[kind][-1] < words[main][0] or words[kind][0] > words[main][-1]]


def _choose(
    leaves: list[int],
    titles: list[int],
    numerals: list[list[int]],
    parts: tuple[tuple[int, ...], ...],
    named: tuple[int, ...],
    blocks: Sequence[Block],
    found: dict[int, Candidate],
    spoken: dict[int, str],
) -> Layers:
    inner = frozenset(blocks[at].lines[0].strip() for places in numerals for at in places if not found[at].heading.title)
    if leaves:
        extra = [at for at in titles if len(titles) <= len(leaves) and not _inside(at, leaves, blocks)]
        return Layers(parts, tuple(sorted({*leaves, *extra, *named})), inner, spoken)
    layers = [list(places) for places in parts]
    chosen: list[int] = list(layers[-1]) if layers else []
    upper = [tuple(places) for places in layers[:-1]]
    options = (
        [sorted({*titles, *(at for at in spoken if at in found and found[at].heading.kind in ("numeral", "name"))})] if len(titles) + len(spoken) >= 2 else []
    )
    for option in [*options, *sorted(numerals, key=lambda places: places[0])]:
        option = [at for at in option if at not in chosen]
        if len(option) < 2:
            continue
        if not chosen or _cover(chosen, option) >= COVER:
            if chosen and chosen[0] < option[-1]:
                upper.append(tuple(at for at in chosen if at not in option))
            chosen = option
    mine = {blocks[at].lines[0].strip() for at in chosen}
    return Layers(tuple(upper), tuple(sorted({*chosen, *(named if chosen else ())})), inner - mine, spoken)


def _inside(at: int, leaves: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Does a listed title stand right under a chapter's number? Then it is that chapter's title."""
    place = bisect_left(leaves, at)
    return place > 0 and leaves[place - 1] == at - 1


def _cover(outer: Sequence[int], inner: Sequence[int]) -> float:
    """The share of the outer divisions that hold at least two of the inner."""
    counts = Counter(bisect_left(outer, at) for at in inner)
    return sum(counts[place] >= 2 for place in range(1, len(outer) + 1)) / len(outer)


def _by_looks(blocks: Sequence[Block], begin: int, title: str, layers: Layers) -> Layers:
    """No numbers, no table: short lines in capitals, or set off by wide gaps, that come again and again."""
    for gap, capitals in ((2, True), (1, True), (3, False)):
        places = [
            at
            for at in range(max(begin, 0), len(blocks) - 1)
            if _looks(blocks[at], gap, capitals) and key(blocks[at].text) != key(title) and (is_prose(blocks[at + 1]) or len(blocks[at + 1].text) > 60)
        ]
        while places and sum(len(block.text) for block in blocks[begin : places[0]]) > 0.3 * sum(len(block.text) for block in blocks[begin:]):
            places = []
        if len(places) >= 3:
            sizes = sorted(sum(len(block.text) for block in blocks[a:b]) for a, b in zip(places, [*places[1:], len(blocks)], strict=True))
            if sizes[len(sizes) // 2] >= 2500:
                return Layers(layers.parts, tuple(places), layers.inner, {})
    return layers


def _looks(block: Block, gap: int, capitals: bool) -> bool:
    text = block.text
    if block.gap < gap or len(block.lines) > 2 or not 3 <= len(text) <= 70 or not any(map(str.isalpha, text)) or headings.end(text):
        return False
    return text == text.upper() if capitals else text[0].isupper() and text[-1] not in ".,;:!?”\"'’-"


def _marks(blocks: Sequence[Block], begin: int, found: dict[int, Candidate], layers: Layers) -> list[Mark]:
    rank_of = {at: rank for rank, places in enumerate(layers.parts) for at in places}
    leaves = set(layers.leaves)
    for at in leaves:
        rank_of.pop(at, None)
    first, last = min(leaves, default=0), max(leaves, default=0)
    outside = {at for at in range(begin, first) if _is_front(blocks[at])} if leaves else set()
    outside |= {at for at in range(last + 1, len(blocks)) if leaves and blocks[at].gap >= 2 and _is_back(blocks[at])}
    places = sorted({*rank_of, *leaves, *outside})
    if not places:
        return []
    follow = TitlesFollow([at for at in places if at not in outside], blocks, found)
    marks: list[Mark] = []
    for at, following in zip(places, [*places[1:], len(blocks)], strict=True):
        role: Role = "out" if at in outside else "part" if at in rank_of else "leaf"
        heading, lines = (
            (found[at].heading, found[at].lines) if at in found else (Heading("title", "", None, "", unmark(blocks[at].text)), len(blocks[at].lines))
        )
        end = at + 1
        if role != "out" and lines == len(blocks[at].lines) and not heading.title and following > end and end in follow(at, heading, layers.titles.get(at, "")):
            heading, end = heading._replace(title=unmark(blocks[end].text)), end + 1
        rest = blocks[at].lines[lines:]
        inner = layers.inner if role == "leaf" else frozenset()
        marks.append(Mark(at, end, role, rank_of.get(at, len(layers.parts)), heading, rest, inner))
    return marks


def _is_front(block: Block) -> bool:
    return len(block.lines) == 1 and (block.gap >= 2 or block.text == block.text.upper()) and headings.front(block.text.strip(" _.:"))


def _is_back(block: Block) -> bool:
    return len(block.lines) == 1 and headings.back(block.text.strip(" _.:[]"))
