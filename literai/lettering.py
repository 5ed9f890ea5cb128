"""Titles set in type: the font that has the letters, the line breaks that balance, the largest size that fits.

Holds: no letter leaves its box. Text is cleaned of control and direction marks first; letters that no carried
font has lose their accents, then are left out; a text of which less than half can be set is not set at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

FONTS = Path(__file__).parent / "fonts"
# Playfair Display (Latin, Cyrillic) and EB Garamond (also Greek), both under the SIL Open Font License 1.1.
DISPLAY, TEXT = "PlayfairDisplay.ttf", "EBGaramond.ttf"
LEADING = 1.16  # line height by type size
SMALLEST = 0.022  # type size by the box's width, below which a text is cut instead


@dataclass(frozen=True)
class Setting:
    """Lines of one font and size; `height` in pixels."""

    lines: tuple[str, ...]
    font: str
    weight: int
    size: int

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING


@lru_cache(maxsize=64)
def face(name: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    font = ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@lru_cache(maxsize=4096)
def has(name: str, letter: str) -> bool:
    """Whether the font can draw the letter (its picture is not that of a missing one)."""
    if letter.isspace():
        return True
    font = face(name, 40, 500)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


def clean(text: str) -> str:
    """One line, without control, direction and private characters."""
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(unicodedata.normalize("NFC", kept).split())


def settable(text: str) -> tuple[str, str]:
    """The text as it can be set and the font for it; ("", DISPLAY) when no carried font has enough of it."""
    text = clean(text)
    for name in (DISPLAY, TEXT):
        if text and all(has(name, c) for c in text):
            return text, name
    plainer = "".join(_plainer(c) for c in text)
    wanted, got = len(text.replace(" ", "")), len(plainer.replace(" ", ""))
    return (" ".join(plainer.split()), TEXT) if got * 2 >= wanted and got else ("", DISPLAY)


def _plainer(letter: str) -> str:
    if has(TEXT, letter):
        return letter
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    return bare if bare and all(has(TEXT, c) for c in bare) else ""


def width_of(text: str, font: str, size: int, weight: int) -> float:
    return float(face(font, size, weight).getlength(text))


def balanced(words: Sequence[str], count: int, widths: Sequence[float], space: float) -> list[str]:
    """`words` in `count` lines whose longest is as short as can be (dynamic programming over the breaks)."""
    total = len(words)
    best: list[list[tuple[float, int]]] = [[(float("inf"), 0)] * (total + 1) for _ in range(count + 1)]
    best[0][0] = (0.0, 0)
    for line in range(1, count + 1):
        for end in range(line, total + 1):
            run = -space
            for start in range(end - 1, line - 2, -1):
                run += widths[start] + space
                longest = max(best[line - 1][start][0], run)
                if longest < best[line][end][0]:
                    best[line][end] = (longest, start)
    lines, end = [], total
    for line in range(count, 0, -1):
        start = best[line][end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return lines[::-1]


def fit(text: str, box: tuple[float, float], *, weight: int = 700, largest: float = 0.2, most: int = 6) -> Setting | None:
    """The text at the largest size at which it fits the box (width, height), in 1 to `most` lines.

    `largest` is the size's limit by the box's width. A text too long even for the smallest size is cut at a word, with an ellipsis.
    """
    text, font = settable(text)
    if not text:
        return None
    width, height = box
    words = [piece for word in text.split() for piece in _pieces(word, font, weight, width)][:200]
    while words:
        found = _largest(words, font, weight, width, height, int(largest * width), most)
        if found is not None:
            return found
        if len(words) == 1:
            return None  # not even one word fits: the box is too small
        words = [*words[: max(1, len(words) * 3 // 4)]]
        words[-1] = words[-1].rstrip(".,;:…") + "…"
    return None


def _largest(words: list[str], font: str, weight: int, width: float, height: float, limit: int, most: int) -> Setting | None:
    unit = 100
    widths = [width_of(word, font, unit, weight) for word in words]
    space = width_of(" ", font, unit, weight)
    best: Setting | None = None
    for count in range(1, min(most, len(words)) + 1):
        lines = balanced(words, count, widths, space)
        longest = max(width_of(line, font, unit, weight) for line in lines)
        size = int(min(limit, width / longest * unit * 0.99, height / (count * LEADING)))
        while size > 8 and max(width_of(line, font, size, weight) for line in lines) > width:
            size -= 1  # hinting makes some sizes a little wider than their share
        if size >= SMALLEST * width and (best is None or size > best.size * 1.06):
            best = Setting(tuple(lines), font, weight, size)
    return best


def _pieces(word: str, font: str, weight: int, width: float) -> list[str]:
    """A word no line could hold at a readable size is broken by letters."""
    size = max(8, int(width * SMALLEST * 1.5))
    if width_of(word, font, size, weight) <= width:
        return [word]
    step = max(1, int(len(word) * width / width_of(word, font, size, weight) * 0.95))
    return [word[i : i + step] for i in range(0, len(word), step)]


def draw(canvas: ImageDraw.ImageDraw, setting: Setting, middle: float, top: float, colour: tuple[int, int, int]) -> None:
    """Sets the lines centred on x = middle, from y = top down."""
    font = face(setting.font, setting.size, setting.weight)
    for i, line in enumerate(setting.lines):
        y = top + (i + 0.5) * setting.size * LEADING
        canvas.text((middle, y), line, font=font, fill=colour, anchor="mm")


def spaced(canvas: ImageDraw.ImageDraw, text: str, setting: Setting, middle: float, y: float, colour: tuple[int, int, int], gap: float) -> None:
    """One line with air between its letters, as authors' names are set on covers."""
    font = face(setting.font, setting.size, setting.weight)
    widths = [font.getlength(c) for c in text]
    x = middle - (sum(widths) + gap * (len(text) - 1)) / 2
    for letter, wide in zip(text, widths, strict=True):
        canvas.text((x, y), letter, font=font, fill=colour, anchor="lm")
        x += wide + gap
