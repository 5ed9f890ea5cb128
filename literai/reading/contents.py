"""The table of contents of a plain text: where it lies, what it lists, and where the listed things stand.

A table is found by its name ("Contents", "Inhalt") or by its nature: a run of headings with no prose
between them whose first comes again later. Its last line is the one before its first entry comes again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from typing import NamedTuple

from literai.reading import headings
from literai.reading.blocks import Block, scene_break
from literai.reading.headings import Heading, key

_NAME = re.compile(
    r"\W*(the )?(table of )?(contents|contents of .{1,40}|inhalt|inhaltsverzeichnis|inhaltsübersicht|table des mati[èe]res|table|índice|indice|sommaire|"
    r"kapitelübersicht)\W*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(\s{2,}|\s*[._…]{2,}\s*|\s+\.\s\.[\s.]*)(\d{1,4}|[ivxl]{1,6})\s*$")
_NOISE = re.compile(r"(chapters?|page|pages|title|kapitel|seite|pagina|chap\.?|[\s.])+", re.IGNORECASE)


class Entry(NamedTuple):
    """One line of the table. indent: blanks before it."""

    text: str
    indent: int
    heading: Heading | None


class Contents(NamedTuple):
    """A table in blocks[start:end]."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def is_prose(block: Block) -> bool:
    """Running text, rather than headings, a list or a title page."""
    text = block.text
    if len(text) < 150 or headings.parse(block.lines[0].strip()) is not None:
        return False
    if len(block.lines) >= 3 and sum(len(line) < 300 and _PAGE.search(line) is not None for line in block.lines) > 0.4 * len(block.lines):
        return False
    letters = [c for c in text if c.isalpha()]
    if sum(c.isupper() for c in letters) > 0.5 * len(letters):
        return False
    full = block.lines[:-1] or block.lines
    return sum(map(len, full)) >= 45 * len(full)


def find(blocks: Sequence[Block]) -> Contents | None:
    """The table at the front, if there is one with at least two entries."""
    limit = len(blocks)
    start = next((i for i in range(min(limit, max(120, limit // 4))) if _names(blocks[i])), None)
    found = _read(blocks, start) if start is not None else None
    return found or _unnamed(blocks)


def _names(block: Block) -> bool:
    first = block.lines[0].strip()
    return _NAME.fullmatch(first) is not None and (len(first.split()) <= 5)


def _unnamed(blocks: Sequence[Block]) -> Contents | None:
    """A run of at least four headings without prose between, the first of which comes again."""
    first = next((i for i, block in enumerate(blocks[:200]) if any(_numbered(line) for line in block.lines[:3])), None)
    if first is None:
        return None
    found = _read(blocks, first, named=False)
    if found is None or sum(entry.heading is not None for entry in found.entries) < 4:
        return None
    return found


def _numbered(line: str) -> bool:
    heading = headings.parse(_cut(line))
    return heading is not None and heading.number is not None


def _cut(line: str) -> str:
    return _PAGE.sub("", line.rstrip()).strip().rstrip(".… ").strip("_") if len(line) < 300 and _PAGE.search(line) else line.strip().strip("_")


def _read(blocks: Sequence[Block], start: int, named: bool = True) -> Contents | None:
    entries: list[Entry] = []
    known: set[str] = set()
    at = start
    while at < len(blocks) and at < start + 1500:
        block = blocks[at]
        lines = block.lines[1:] if at == start and named else block.lines
        again = entries and at > start and _comes_again(entries, known, blocks, at)
        if again or is_prose(block):
            break
        if at > start and named and entries and _matter_begins(entries, blocks, at):
            break
        fresh = _entries(lines)
        entries += fresh
        known.update(key(entry.text) for entry in fresh)
        at += 1
    else:
        return None
    end = at if at < len(blocks) and not is_prose(blocks[at]) else _step_back(entries, blocks, start, at)
    kept = tuple(entry for entry in entries if entry.text)
    return Contents(start, end, kept) if len(kept) >= 2 else None


def _matter_begins(entries: Sequence[Entry], blocks: Sequence[Block], at: int) -> bool:
    """Is this the preface itself, rather than its name in the table or the head of a list of pictures?"""
    block = blocks[at]
    if block.gap < 2 or len(block.lines) > 1 or not headings.front(block.text) or _NOISE.fullmatch(block.text):
        return False
    return any(key(entry.text) == key(block.text) for entry in entries) or not _listed_soon(blocks, at)


def _listed_soon(blocks: Sequence[Block], at: int) -> bool:
    """Does a list go on after this name? Then it is an entry, or the head of a list of pictures."""
    following = blocks[at + 1 : at + 4]
    return len(following) > 0 and not any(is_prose(block) for block in following)


def _comes_again(entries: Sequence[Entry], known: Set[str], blocks: Sequence[Block], at: int) -> bool:
    """Is this block the first heading of the book itself: an entry that was listed already (`known` are their keys)?"""
    block = blocks[at]
    text = block.text
    heading = headings.parse(text) or headings.parse(block.lines[0])
    after = blocks[at + 1].text if at + 1 < len(blocks) else ""
    solid = [entry for entry in entries[:5] if len(entry.text) > 1]
    for place, entry in enumerate(solid[:4]):
        if place and any(e.heading and e.heading.number == 1 for e in solid[:place]):
            break
        if same_heading(entry, text, heading, after):
            return True
    if heading is not None:
        return bool(heading.number is not None and block.gap >= 2 and ((heading.title and key(text) in known) or key(text + after) in known))
    return len(key(text)) > 5 and block.gap >= 2 and key(text) in known


def same_heading(entry: Entry, text: str, heading: Heading | None, after: str) -> bool:
    """Does a block (its text, what it parses as, the next block's text) say what the entry says?"""
    want = key(entry.text)
    if want in (key(text), key(text + after)):
        return True
    listed = entry.heading
    if listed is None or heading is None or listed.number != heading.number or listed.number is None:
        return False
    if listed.kind != heading.kind and "numeral" not in (listed.kind, heading.kind):
        return False
    title, other = key(listed.title), key(heading.title)
    if title and other:
        return title.startswith(other[:12]) or other.startswith(title[:12])
    if title and not other and after:
        return key(after).startswith(title[:12]) or listed.kind == heading.kind != "numeral"
    return listed.kind == heading.kind


def _entries(lines: Sequence[str]) -> list[Entry]:
    """Entries of one block: a line each, unless the lines after the first only go on with it."""
    if len(lines) == 2 and _numbered(lines[0]) and not _numbered(lines[1]) and headings.parse(lines[1].strip()) is None:
        lines = [f"{lines[0]} {lines[1].strip()}"]
    found = list[Entry]()
    for line in lines:
        text = _cut(line)
        if not text or _NOISE.fullmatch(text) or scene_break(text):
            continue
        found.append(Entry(text, len(line) - len(line.lstrip()), headings.parse(text) or headings.parse(re.sub(r"^(\S+)\s+", r"\1  ", text))))
    return found


def _step_back(entries: Sequence[Entry], blocks: Sequence[Block], start: int, at: int) -> int:
    """The table ran into prose: the blocks just before it, set off by a wide gap, are its first heading."""
    back = at
    while back > start + 1 and back > at - 4:
        back -= 1
        if blocks[back].gap >= 2 and len(blocks[back].lines) <= 3 and blocks[back].gap > max((b.gap for b in blocks[start + 2 : back]), default=0):
            return back
    if at > start + 1 and headings.parse(blocks[at - 1].text) is not None and len(entries) > 2 and blocks[at - 1].gap >= 2:
        return at - 1
    return at


def locate(contents: Contents, blocks: Sequence[Block]) -> dict[int, Entry]:
    """Where the entries stand in the book: block index -> entry, in order, as many as can be (longest increasing chain)."""
    index: dict[str, list[int]] = {}
    for at in range(contents.end, len(blocks)):
        block = blocks[at]
        if len(block.lines) > 4 or len(block.text) > 250:
            continue
        for name in _keys(block, blocks[at + 1] if at + 1 < len(blocks) else None):
            index.setdefault(name, []).append(at)
    wanted: list[tuple[int, Entry]] = []
    for entry in contents.entries:
        places = _places(entry, index, blocks, contents.end)
        wanted += [(place, entry) for place in reversed(places)]
    return _chain(wanted)


def _keys(block: Block, after: Block | None) -> list[str]:
    text = block.text
    keys = {key(text)}
    heading = headings.parse(text) or headings.parse(block.lines[0])
    if after is not None and len(after.lines) <= 3 and (heading is not None or len(text) < 60):
        keys.add(key(text + after.text))
    if heading is not None and heading.number is not None:
        keys.add(f"{heading.kind} {heading.number}")
        if heading.title:
            keys.add(key(heading.title))
    return sorted(keys - {""})


def _places(entry: Entry, index: dict[str, list[int]], blocks: Sequence[Block], begin: int) -> list[int]:
    heading = entry.heading
    names = [key(entry.text)]
    if heading is not None and heading.title:
        names.append(key(heading.title))
    for name in names:
        if len(name) > 2 and name in index:
            return sorted({_with_label(place, blocks, begin) for place in index[name]})
    if heading is not None and heading.number is not None and heading.kind != "numeral":
        return index.get(f"{heading.kind} {heading.number}", [])
    if heading is not None and heading.number is not None and not heading.title:
        return index.get(f"numeral {heading.number}", [])
    start = names[-1][:10]
    if len(names[-1]) >= 10:
        return sorted({place for name, places in index.items() if name.startswith(start) for place in places})[:3]
    return []


def _with_label(place: int, blocks: Sequence[Block], begin: int) -> int:
    """A title whose number stands in the block before it ("CHAPTER I", "Loomings") is found at the number."""
    if place > begin and headings.parse(blocks[place].text) is None:
        before = headings.parse(blocks[place - 1].text)
        if before is not None and before.number is not None and not before.title and len(blocks[place - 1].lines) == 1:
            return place - 1
    return place


def _chain(wanted: Sequence[tuple[int, Entry]]) -> dict[int, Entry]:
    """The longest strictly increasing chain of places (patience sorting), n log n."""
    tails, tail_of, before = list[int](), list[int](), list[int]()
    for number, (place, _) in enumerate(wanted):
        at = bisect_left(tails, place)
        before.append(tail_of[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        tail_of[at : at + 1] = [number]
    found: dict[int, Entry] = {}
    at = tail_of[-1] if tail_of else -1
    while at >= 0:
        found[wanted[at][0]] = wanted[at][1]
        at = before[at]
    return dict(sorted(found.items()))
