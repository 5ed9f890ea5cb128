"""A book's blocks to its chapters.

Every line that can be a heading is a candidate; series of candidates (CHAPTER 1..12, bare numerals I..V,
titles listed in the table of contents) are weighed against each other, and one layer becomes the
chapters. Layers above become `Section.part`, layers below are taken out of the text. A book without any
heading is cut into parts of about `PART_WORDS` words at paragraph ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from literai.reading import contents, headings
from literai.reading.blocks import Block, Layout, layout, paragraphs, scene_break
from literai.reading.layers import Mark, weigh
from literai.reading.titles import compose

PART_WORDS = 3000  # about 20 minutes read aloud
OPENING_WORDS = 350  # text before the first heading that is long enough to be part of the story
APART_WORDS = 60  # text between a part's heading and its first chapter that stands on its own
PART = {"de": "Teil", "fr": "Partie", "es": "Parte", "it": "Parte", "nl": "Deel"}
BARE = {"de": "Kapitel", "fr": "Chapitre", "es": "Capítulo", "it": "Capitolo", "nl": "Hoofdstuk"}


class Section(NamedTuple):
    """A chapter before it is numbered."""

    title: str
    part: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> int:
        return sum(len(text.split()) for text in self.paragraphs)


class Division(NamedTuple):
    """Chapters in order, and what was left out, one line each."""

    sections: tuple[Section, ...]
    left_out: tuple[str, ...]


def divide(blocks: Sequence[Block], language: str, title: str = "", form: Layout | None = None) -> Division:
    """Find the chapters.

    Args:
        blocks: the book's own text, without header and footer.
        language: BCP 47, for titles of chapters that have only a number.
        form: how the lines are set, if that is known.
        title: of the book, so that its own title line is not taken for a heading.
    """
    form = form or layout(blocks)
    blocks, after = _cut_end(blocks)
    table = contents.find(blocks)
    marks = _without_list(weigh(blocks, table, title), blocks)
    if not any(mark.role == "leaf" for mark in marks):
        begin = table.end if table else _title_page(blocks, title)
        return Division(_even_parts(_texts(blocks[begin:], form), language), after)
    sections, left_out = _slice(blocks, marks, form, language, table.end if table else 0)
    return Division(tuple(sections), (*left_out, *after))


def _without_list(marks: Sequence[Mark], blocks: Sequence[Block]) -> Sequence[Mark]:
    """Headings at the front with next to no text, all of which come again: a table of contents that was not known for one."""
    leaves = [at for at, mark in enumerate(marks) if mark.role == "leaf"]
    ends = {at: marks[at + 1].at if at + 1 < len(marks) else len(blocks) for at in leaves}
    empty = [at for at in leaves if sum(len(block.text.split()) for block in blocks[marks[at].at : ends[at]]) < 40]
    run = [at for place, at in enumerate(empty) if at == leaves[place]]
    again = {(mark.heading.kind, mark.heading.number) for mark in marks[run[-1] + 1 :]} if run else set()
    while run and (marks[run[-1]].heading.kind, marks[run[-1]].heading.number) not in again:
        run.pop()
    return marks[run[-1] + 1 :] if len(run) > 2 else marks


def _cut_end(blocks: Sequence[Block]) -> tuple[Sequence[Block], tuple[str, ...]]:
    """Notes, index and the like at the end of the file."""
    for at in range(len(blocks) - 1, max(len(blocks) // 2, 1), -1):
        block = blocks[at]
        if len(block.lines) == 1 and block.gap >= 2 and headings.end(block.text) and at > 0.97 * len(blocks):
            return blocks[:at], ()
    return blocks, ()


def _slice(blocks: Sequence[Block], marks: Sequence[Mark], form: Layout, language: str, begin: int) -> tuple[list[Section], list[str]]:
    sections, left_out = list[Section](), list[str]()
    parts: dict[int, str] = {}
    opening = _opening(blocks[begin : marks[0].at], form)
    if opening:
        sections.append(Section(_opening_title(marks, language), "", tuple(opening)))
    elif marks[0].at > begin:
        left_out += _said(blocks[begin : marks[0].at])
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        texts = _texts(blocks[mark.end : following.at if following else len(blocks)], form, drop=mark.inner)
        texts = [*(paragraphs(Block(mark.rest, 1), form) if mark.rest else ()), *texts]
        name = _name(mark, language)
        words = sum(len(text.split()) for text in texts)
        if mark.role == "out":
            left_out.append(f"left out: {compose(mark.heading.label, mark.heading.title, language)} ({words} words)")
        elif mark.role == "part":
            parts = {rank: value for rank, value in parts.items() if rank < mark.rank}
            leads = following is not None and following.role in ("leaf", "part", "out")
            if words >= (APART_WORDS if leads else 1):
                sections.append(Section(name, ", ".join(parts.values()), tuple(texts)))
            parts[mark.rank] = name
        elif not texts and mark.heading.kind in ("name", "title"):
            parts = {0: name}  # an epilogue or story that is itself divided
        elif texts:
            sections.append(Section(name, ", ".join(parts.values()) if mark.rank > 0 else "", tuple(texts)))
    return sections, left_out


def _name(mark: Mark, language: str) -> str:
    label = mark.heading.label
    if mark.heading.kind == "numeral" and not mark.heading.title:
        word = PART.get(language[:2], "Part") if mark.role == "part" else BARE.get(language[:2], "Chapter")
        label = f"{word} {label}"
    return compose(label, mark.heading.title, language) or "Untitled"


def _opening(blocks: Sequence[Block], form: Layout) -> list[str]:
    """Story told before the first heading, if there is any; a title page is none."""
    place = next((at for at, block in enumerate(blocks) if contents.is_prose(block)), None)
    if place is None or any(headings.front(block.lines[0].strip(" _.:")) and len(block.text) < 100 for block in blocks[: place + 1]):
        return []
    texts = _texts(blocks[place:], form)
    names = sum(block.text == block.text.upper() and any(map(str.isalpha, block.text)) and block.gap >= 2 for block in blocks[place:])
    return texts if names == 0 and sum(len(text.split()) for text in texts) >= OPENING_WORDS else []


def _opening_title(marks: Sequence[Mark], language: str) -> str:
    first = marks[0].heading
    if first.number == 2 and first.kind == "numeral":
        return f"{BARE.get(language[:2], 'Chapter')} {'I' if 'R' in first.style else '1' if '#' in first.style else 'One'}"
    if first.number == 2 and first.label:
        return first.label.rsplit(" ", 1)[0] + (" I" if first.label.endswith("II") else " 1" if first.label.endswith("2") else " One")
    return {"de": "Anfang", "fr": "Début"}.get(language[:2], "Opening")


def _said(blocks: Sequence[Block]) -> list[str]:
    words = sum(len(block.text.split()) for block in blocks)
    return [f"left out: front matter ({words} words)"] if words > 60 else []


def _texts(blocks: Sequence[Block], form: Layout, drop: frozenset[str] = frozenset()) -> list[str]:
    found = list[str]()
    for block in blocks:
        if drop and len(block.lines) == 1 and block.lines[0].strip() in drop:
            continue
        if headings.end(block.text) and len(block.lines) <= 2 and block.gap >= 1 and block.text == block.text.upper():
            continue
        found += paragraphs(block, form)
    return found


def _title_page(blocks: Sequence[Block], title: str) -> int:
    """How many blocks at the front only name the book and its author."""
    for at, block in enumerate(blocks[:30]):
        if contents.is_prose(block) or (len(block.text) > 60 and block.text[-1:] in ".!?”\"'’"):
            front = sum(len(b.text) for b in blocks[:at])
            return at if front < 1500 else 0
    return 0


def _even_parts(texts: Sequence[str], language: str) -> tuple[Section, ...]:
    """About equal parts at paragraph ends."""
    counts = [len(text.split()) for text in texts]
    total = sum(counts)
    many = max(1, round(total / PART_WORDS))
    parts: list[list[str]] = [[]]
    done = 0
    for text, words in zip(texts, counts, strict=True):
        if parts[-1] and len(parts) < many and done + words / 2 >= total * len(parts) / many:
            parts.append([])
        parts[-1].append(text)
        done += words
    word = PART.get(language[:2], "Part")
    return tuple(Section(f"{word} {n}", "", tuple(part)) for n, part in enumerate(parts, 1) if part)


__all__ = ["Division", "Section", "divide", "scene_break"]
