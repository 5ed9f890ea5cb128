"""Lines of a book that could be headings, and the series they form; which of them count is for `layers`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from literai.reading import headings
from literai.reading.blocks import Block, unmark
from literai.reading.contents import is_prose
from literai.reading.headings import Heading, key


class Candidate(NamedTuple):
    at: int
    heading: Heading
    lines: int  # how many lines of the block the heading takes


def candidates(blocks: Sequence[Block], begin: int) -> Iterable[Candidate]:
    """Blocks from `begin` on that begin with a line that parses as a heading and is not the start of a sentence."""
    for at in range(begin, len(blocks)):
        block = blocks[at]
        first = unmark(block.lines[0].strip())
        if len(first) > 160:
            continue
        whole = unmark(block.text) if len(block.lines) <= 6 and len(block.text) <= 280 else ""
        heading, lines = headings.parse(first), 1
        if heading is None:
            continue
        if len(block.lines) > 1 and whole and not _is_text(block.lines[1:]):
            rest = unmark(" ".join(" ".join(block.lines[1:]).split()))
            heading, lines = heading._replace(title=f"{heading.title} {rest}".strip()), len(block.lines)
        elif len(block.lines) > 2 and not heading.title and _shouted(block.lines[1]):
            heading, lines = heading._replace(title=unmark(block.lines[1].strip())), 2
        if lines == 1 < len(block.lines) and (heading.kind in ("numeral", "name") or heading.title) and not _glued(heading, block):
            continue
        if (len(block.lines) == 1 and heading.title and heading.title[-1] in ",;") or _sentence(heading, block):
            continue
        yield Candidate(at, heading, lines)


def _shouted(line: str) -> bool:
    """A title in capitals with text right under it."""
    return 3 <= len(line.strip()) <= 70 and line == line.upper() and sum(map(str.isalpha, line)) > 3 and line.strip()[0] not in '“"‘'


def _glued(heading: Heading, block: Block) -> bool:
    """A bare numeral with its text right under it."""
    return heading.kind == "numeral" and not heading.title and len(block.lines) >= 3 and is_prose(Block(block.lines[1:], 1))


def _is_text(lines: Sequence[str]) -> bool:
    """Are these lines prose, rather than the rest of a heading?"""
    text = " ".join(" ".join(lines).split())
    if text == text.upper():
        return False
    if len(lines) > 4 or len(text) > 220:
        return True
    return (len(lines) > 1 and max(map(len, lines)) > 55 and text[-1] in ".!?”\"'’,;-") or (text[0] in '“"‘`' and text[-1] in ".,;")


def _sentence(heading: Heading, block: Block) -> bool:
    """Prose that begins like a heading: "Part of me ...", "I. said"."""
    title = heading.title
    return (
        bool(title)
        and title != title.upper()
        and (len(title) > 140 or (title[-1] in ".!?" and len(re.findall(r"[a-z]{2,}[.!?] [A-Z]", title)) > 1 and "—" not in title))
    )


def series_of(found: Iterable[Candidate]) -> dict[tuple[str, str], list[int]]:
    """Candidates by kind and style; numerals only where they count 1, 2, 3, ..."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in found:
        groups.setdefault((candidate.heading.kind, candidate.heading.style), []).append(candidate)
    series: dict[tuple[str, str], list[int]] = {}
    for name, group in groups.items():
        kept = _counting(group) if name[0] == "numeral" else group
        if kept:
            series[name] = [candidate.at for candidate in kept]
    return series


def _counting(group: Sequence[Candidate]) -> list[Candidate]:
    """Runs 1, 2, 3, ... of at least two; a run may start at 2 (the first number is often not printed) and miss one."""
    runs: list[list[Candidate]] = []
    for candidate in group:
        value = candidate.heading.number or 0
        last = runs[-1][-1].heading.number or 0 if runs else 0
        if runs and last < value <= last + 2:
            runs[-1].append(candidate)
        elif value == 1 or (value == 2 and not runs):
            runs.append([candidate])
    return [candidate for run in runs if len(run) > 1 for candidate in run]


class TitlesFollow:
    """Whether the block after a bare heading is its title. Asked of one heading at a time, judged by all of its kind."""

    def __init__(self, places: Sequence[int], blocks: Sequence[Block], found: dict[int, Candidate]) -> None:
        self.blocks = blocks
        bare = [at for at in places if at in found and not found[at].heading.title and at + 1 < len(blocks)]
        groups: dict[str, list[int]] = {}
        for at in bare:
            groups.setdefault(found[at].heading.kind, []).append(at)
        self.share = {kind: sum(self._like(at + 1) for at in group) / len(group) for kind, group in groups.items()}

    def __call__(self, at: int, heading: Heading, listed: str) -> tuple[int, ...]:
        block = self.blocks[at + 1]
        if listed and key(listed)[:12] == key(block.text)[:12] and len(block.lines) <= 4:
            return (at + 1,)
        if self._like(at + 1) and (self.share.get(heading.kind, 0) >= 0.6 or self._capitals(block)):
            return (at + 1,)
        loose = len(block.lines) <= 2 and len(block.text) <= 90 and block.text[:1] not in '“"‘`'
        return (at + 1,) if loose and self.share.get(heading.kind, 0) >= 0.75 else ()

    def _like(self, at: int) -> bool:
        block = self.blocks[at]
        text = unmark(block.text)
        if (
            not text
            or len(block.lines) > 4
            or len(text) > 200
            or is_prose(block)
            or headings.front(text)
            or re.match(r"(To|For|Dedicated|In memory)\b.*,", text)
        ):
            return False
        if self._capitals(block):
            return True
        return len(block.lines) <= 2 and len(text) <= 90 and (text[0].isupper() or text[0].isdigit()) and text[-1] not in ".,;:!?”\"'’-—"

    @staticmethod
    def _capitals(block: Block) -> bool:
        text = block.text
        return len(block.lines) <= 4 and text == text.upper() and any(map(str.isalpha, text)) and text[:1] not in '“"‘'
