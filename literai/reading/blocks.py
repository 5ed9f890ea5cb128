"""Lines to blocks, blocks to paragraphs.

A `Block` is a run of lines with blank lines around it; `paragraphs(block)` are the texts it holds: wrapped
lines joined, verse left line by line. Whether a file's lines are wrapped, one line a paragraph, or all on
one line is found out first, in `layout`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»“)\]_*]*$")
_ILLUSTRATION = re.compile(
    r"\[(?:Illustrations?|Illustrated|Abbildung|Music|Decoration|Frontispiece|Image)\b(?P<inside>(?:[^\[\]]|\[[^\[\]]{0,500}\]){0,4000})\]", re.IGNORECASE
)
_FOOTNOTE = re.compile(
    r"^[ \t]*\[(?:Footnote|Fußnote|Sidenote|Note|Transcriber)[^\[\]]{0,4}(?:[^\[\]]|\[[^\[\]]{0,80}\]){0,8000}\]", re.IGNORECASE | re.MULTILINE
)
_PAGE = re.compile(r"[\[{](?:Pg\.?|Page|S\.|Seite|p\.)?\s*\d{1,4}[\]}]")
_CALL = re.compile(r"(?<=[\w.,;:!?”\"’'»)])\s?\[(?:\d{1,3}|[A-Z*†])\]")
_BREAK = re.compile(r"[\s*•·.—–\-_=~#+oO0§◆⁂]*")
_STANDING = re.compile(r"\s*(CHAPTER|STAVE|BOOK|PART|LETTER|ADVENTURE|KAPITEL|CHAPITRE|Chapter|Kapitel|Chapitre)\s+[IVXLC\d]+\s*[.:]?\s*")


class Block(NamedTuple):
    """Lines without trailing blanks; `gap` is how many blank lines stand before them."""

    lines: tuple[str, ...]
    gap: int

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())


class Layout(NamedTuple):
    """How the file is set. width: of a full line, in characters. wrapped: paragraphs run over several lines. dense: no blank line between paragraphs."""

    width: int
    wrapped: bool
    dense: bool


def tidy(text: str) -> tuple[str, list[str]]:
    """Take out illustrations, footnotes and page numbers, and say how many."""
    warnings = []
    text, pictures = _ILLUSTRATION.subn(_heading_inside, text)
    text, notes = _FOOTNOTE.subn("", text)
    text = _CALL.sub("", text)
    text, pages = _PAGE.subn(lambda found: found[0] if _alone(found, text) and not re.search("[a-z]", found[0], re.I) else "", text)
    for count, what in ((pictures, "illustration marks"), (notes, "footnotes"), (pages, "page numbers")):
        if count:
            warnings.append(f"{count} {what} were left out")
    return text, warnings


def _alone(found: re.Match[str], text: str) -> bool:
    """Does it have a line to itself, as the headings of some books ("[ 1 ]")?"""
    before, after = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 40]
    return not before.rpartition("\n")[2].strip() and not after.partition("\n")[0].strip()


def _heading_inside(found: re.Match[str]) -> str:
    """A heading drawn into a picture ("[Illustration: ... Chapter I.]") stays."""
    last = found["inside"].strip().splitlines()[-1:]
    return f"\n\n\n{last[0]}\n\n" if last and _STANDING.fullmatch(last[0]) else ""


def reline(text: str) -> str:
    """Line ends for a text that lost them, blank lines for one that doubled them."""
    lines = text.split("\n")
    if len(text) > 5000 and max(map(len, lines)) > 0.3 * len(text):
        return "\n".join(_unroll(line) if len(line) > 3000 else line for line in lines)
    filled = [line for line in lines if line.strip()]
    if len(filled) > 200 and sum(not line.strip() for line in lines[1::2]) > 0.98 * (len(lines) // 2) and sum(map(len, filled)) < 90 * len(filled):
        odd = sum(not _SENTENCE_END.search(line.rstrip()) for line in filled)
        if odd > 0.6 * len(filled):
            return "\n".join(lines[0::2])
    return text


_HEAD_WORDS = r"(?:CHAPTER|STAVE|BOOK|PART|VOLUME|LETTER|ADVENTURE|KAPITEL|CHAPITRE|Chapter|Kapitel|Chapitre|Stave)"


def _unroll(line: str) -> str:
    """One endless line. A run of k >= 2 blanks was k line ends, where sentences are set with one blank between them."""
    twice, once = len(re.findall(r"[a-z][.!?] {2}(?=\S)", line)), len(re.findall(r"[a-z][.!?] (?=[^\s])", line))
    line = re.sub(r"(?<=\w)(--|—|-) (?=\w)(?!(?:and|or|to|und|oder|bis)\b)", r"\1", line)
    if re.search(r"\S {2,}\S", line) and twice <= 2 * once:
        return re.sub(r"(?<=\S) {2,}(?=\S)", lambda found: "\n" * len(found[0]), line)
    line = re.sub(rf"(?:^\s*|(?<=[.!?”’\"'*)])\s+)({_HEAD_WORDS} [IVXLC\d]{{1,7}}\b\.?)\s+", r"\n\n\n\1\n\n", line)
    return "".join(_pour(re.split(r"(?<=[.!?][”’\"' ]) *(?=[“‘\"A-Z])", line)))


def _pour(sentences: Iterable[str]) -> Iterable[str]:
    """Sentences into paragraphs of at least 600 letters."""
    filled = 0
    for sentence in sentences:
        yield sentence
        filled += len(sentence)
        if filled > 600:
            yield "\n\n"
            filled = 0


def split(text: str) -> list[Block]:
    """Blocks in order; a heading glued to its text is parted from it."""
    blocks: list[Block] = []
    gap, lines = 0, list[str]()

    def close() -> None:
        nonlocal gap, lines
        if lines:
            blocks.append(Block(tuple(lines), gap))
            gap, lines = 0, []

    for line in text.split("\n"):
        line = line.rstrip()
        if not line:
            close()
            gap += 1
        elif _STANDING.fullmatch(line) and lines:
            close()
            gap, lines = 1, [line]
        else:
            lines.append(line)
    close()
    return blocks


def layout(blocks: Sequence[Block]) -> Layout:
    """How the file is set, from the lengths of its lines."""
    lengths = sorted(len(line) for block in blocks for line in block.lines[:-1])
    last = sorted(len(block.lines[-1]) for block in blocks)
    lines = sum(len(block.lines) for block in blocks)
    if not lengths or last[len(last) * 9 // 10] > 140 or lengths[len(lengths) * 9 // 10] > 140:
        return Layout(0, False, len(lengths) > 0.3 * lines)
    return Layout(lengths[len(lengths) * 17 // 20], True, len(blocks) < 0.06 * lines)


def scene_break(text: str) -> bool:
    """ "* * * * *", a rule, a row of dots: a pause, not words."""
    return len(text) < 120 and _BREAK.fullmatch(text) is not None


def paragraphs(block: Block, form: Layout) -> list[str]:
    """The block's paragraphs as they stand in `Chapter.text`; none for a scene break."""
    if scene_break("".join(block.lines)):
        return []
    if not form.wrapped:
        short = len(block.lines) > 1 and max(map(len, block.lines)) < 90
        pieces = [_verse(block.lines)] if short else [line.strip() for line in block.lines]
    else:
        pieces = [_verse(run) if _is_verse(run, form.width) else _join(run) for run in (_indented(block.lines, form) if form.dense else [block.lines])]
    return [piece for piece in (unmark(piece) for piece in pieces) if piece]


def _indented(lines: Sequence[str], form: Layout) -> list[list[str]]:
    """Paragraphs of a text without blank lines: each begins with an indent, or after a short last line."""
    runs: list[list[str]] = []
    indents = [len(line) - len(line.lstrip()) for line in lines]
    uses_indent = sum(1 <= i <= 8 for i in indents) > 0.03 * len(lines)
    for before, line in zip(["", *lines], lines, strict=False):
        if uses_indent:
            fresh = line.startswith(" ") and not (before.startswith(" ") and len(before.rstrip()) < 0.75 * form.width)
        else:
            fresh = len(before) < 0.8 * form.width and bool(_SENTENCE_END.search(before))
        if fresh or not runs:
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _is_verse(lines: Sequence[str], width: int) -> bool:
    """Prose is wrapped where the next word does not fit; lines that end early, most of them, are meant to end there."""
    if len(lines) < 2:
        return False
    if _lines_of_verse(lines):
        return True
    early = sum(len(line.rstrip()) + 1 + len(after.split()[0]) <= width - 9 for line, after in pairwise(lines) if after.strip())
    return early >= max(1, 0.7 * (len(lines) - 1))


def _lines_of_verse(lines: Sequence[str]) -> bool:
    """Indented, and every line begins with a capital."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    if min(indents) == 0 or (len(lines) == 2 and indents[0] == indents[1]):
        return False
    return all(re.match(r"\W*[A-ZÀ-Ý]", line) is not None for line in lines)


def _verse(lines: Iterable[str]) -> str:
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _join(lines: Iterable[str]) -> str:
    """Wrapped lines into one; a line that ends in a hyphen or dash inside a word runs on without a blank."""
    text = ""
    for line in lines:
        line = " ".join(line.split())
        glue = " "
        if not text or (
            text.endswith(("-", "—")) and line[:1].isalnum() and text.rstrip("-—")[-1:].isalnum() and not re.match(r"(and|or|to|und|oder|bis)\b", line)
        ):
            glue = ""
        text += glue + line
    return text


def unmark(text: str) -> str:
    """Take out `_italics_`, `=bold=` and `~spaced~` marks, which stand at the edges of words."""
    text = re.sub(r"(?<![^\W_])_+|_+(?![^\W_])", "", text)
    return re.sub(r"(?<!\w)[=~+](\S(?:[^=~+\n]*\S)?)[=~+](?!\w)", r"\1", text).strip()
