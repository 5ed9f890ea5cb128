"""The other sheets of a series: the wide cover, an episode's cover, the card that opens a chapter.

All are drawn like the book's cover: lettering on plain paper or a plain field, never over a picture.
Each `..._words` gives the lettering with the plate it must stay on, so that a test can hold it to that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from literai import cover as covers
from literai import lettering
from literai.types import Image, Size

if TYPE_CHECKING:
    from PIL import ImageDraw

WIDE = Size(1920, 1080)  # pixels: of a video's frame, and of the large artwork that players show
SQUARE = 3000  # pixels: the most a podcast directory takes for an episode


@dataclass(frozen=True)
class Plate:
    """Lettering and the rectangle (left, top, right, bottom) it keeps to; `rule` is the y of the ornament."""

    box: tuple[float, float, float, float]
    words: tuple[lettering.Placed, ...]
    rule: float


def wide_words(title: str, author: str, size: Size = WIDE) -> Plate:
    """Title above author, in the left part of the sheet."""
    k = size.height / WIDE.height
    left, right = 100 * k, size.width * 0.47
    middle, width = (left + right) / 2, right - left
    heading = lettering.fit(title, (width, 560 * k), weight=800, largest=0.2)
    name = lettering.label(author, (width, 44 * k), middle, 0.0, largest=0.05)
    high = (heading.height if heading else 0) + 92 * k + (name.setting.height if name else 0)
    top = (size.height - high) / 2
    words = [lettering.Placed(heading, middle, top)] if heading else []
    rule = top + (heading.height if heading else 0) + 48 * k
    if name:
        words.append(replace(name, top=rule + 34 * k))
    return Plate((left, 96 * k, right, size.height - 96 * k), tuple(words), rule)


def wide_cover(title: str, author: str, *, seed: int, art: Image | None = None, size: Size = WIDE) -> Image:
    """The book's cover as a wide sheet: lettering on the left, the picture framed on the right; shape (height, width, 3)."""
    page, pen, scheme = _sheet(size, art, seed)
    k = size.height / WIDE.height
    plate = wide_words(title, author, size)
    _letter(pen, plate, k * 0.62, scheme, (plate.box[0] + plate.box[2]) / 2)
    frame = (size.width * 0.5, 112 * k, size.width - 112 * k, size.height - 112 * k)
    covers.framed(page, pen, frame, art, seed, scheme, k * 0.9)
    return Image(np.asarray(page))


def episode_words(book: str, number: int, title: str, size: int = SQUARE) -> Plate:
    """The book's name small above, the episode's title large, its number between two rules."""
    k, middle = size / SQUARE, size / 2
    width = 2380 * k
    above = lettering.label(book, (width, 100 * k), middle, 205 * k, largest=0.036)
    heading = lettering.fit(title, (width, 560 * k), weight=800, largest=0.105)
    words = [above] if above else []
    top = (above.bottom if above else 205 * k) + 58 * k
    if heading:
        words.append(lettering.Placed(heading, middle, top))
        top += heading.height
    rule = top + 70 * k
    count = lettering.label(f"Episode {number}", (620 * k, 84 * k), middle, 0.0, largest=0.1)
    if count:
        words.append(replace(count, top=rule + 46 * k))
    return Plate((190 * k, 180 * k, size - 190 * k, 1240 * k), tuple(words), rule)


def episode_cover(book: str, number: int, title: str, *, seed: int, art: Image | None = None, size: int = SQUARE) -> Image:
    """One episode's square cover; shape (size, size, 3)."""
    page, pen, scheme = _sheet(Size(size, size), art, seed)
    k = size / SQUARE
    plate = episode_words(book, number, title, size)
    _letter(pen, plate, k, scheme, size / 2)
    top = max([plate.rule, *(placed.bottom for placed in plate.words)]) + 70 * k
    covers.framed(page, pen, (190 * k, top, size - 190 * k, size - 190 * k), art, seed, scheme, k)
    return Image(np.asarray(page))


def chapter_words(heading: str, book: str, size: Size = WIDE) -> Plate:
    """The chapter's heading in the upper part of the card, the book's name under it."""
    k, middle = min(size.width, size.height) / 1080, size.width / 2
    width, room = size.width * 0.74, size.height * 0.36
    setting = lettering.fit(heading, (width, room), weight=700, largest=0.085 if size.width > size.height else 0.14)
    under = lettering.label(book, (width, 46 * k), middle, 0.0, largest=0.03 if size.width > size.height else 0.05)
    top = size.height * 0.13
    words = [lettering.Placed(setting, middle, top)] if setting else []
    rule = top + (setting.height if setting else 0) + 44 * k
    if under:
        words.append(replace(under, top=rule + 30 * k))
    return Plate((size.width * 0.12, size.height * 0.1, size.width * 0.88, size.height * 0.64), tuple(words), rule)


def chapter_card(heading: str, book: str, *, seed: int, art: Image | None = None, size: Size = WIDE) -> Image:
    """The card that opens a chapter: its heading on a plain field, hills in the book's colours below; shape (height, width, 3).

    Args:
        art: lends its leading hue; it is not shown.
    """
    page, pen, scheme = _sheet(size, art, seed, rules=False)
    _hills(page, scheme, seed)
    k = min(size.width, size.height) / 1080
    inset = 34 * k
    pen.rectangle([inset, inset, size.width - inset, size.height - inset], outline=scheme.ink, width=max(1, round(3 * k)))
    _letter(pen, chapter_words(heading, book, size), k * 0.6, scheme, size.width / 2)
    return Image(np.asarray(page))


def _letter(pen: ImageDraw.ImageDraw, plate: Plate, k: float, scheme: covers.Scheme, middle: float) -> None:
    for placed in plate.words:
        lettering.put(pen, placed, scheme.ink)
    covers.ornament(pen, middle, plate.rule, k, scheme)


def _sheet(size: Size, art: Image | None, seed: int, *, rules: bool = True) -> tuple[covers.Page, ImageDraw.ImageDraw, covers.Scheme]:
    from PIL import Image as Pillow
    from PIL import ImageDraw

    scheme = covers.scheme_of(art, seed)
    page = Pillow.fromarray(covers.paper(max(size.width, size.height), scheme.paper, seed)[: size.height, : size.width].copy())
    pen = ImageDraw.Draw(page)
    if rules:
        k = min(size.width, size.height) / 1080
        for inset, width in ((26, 4), (37, 1.5)):
            pen.rectangle([inset * k, inset * k, size.width - inset * k, size.height - inset * k], outline=scheme.ink, width=max(1, round(width * k)))
    return page, pen, scheme


def _hills(page: covers.Page, scheme: covers.Scheme, seed: int) -> None:
    """A low sun and five lines of hills, palest farthest, in the lower third."""
    from PIL import Image as Pillow

    random = np.random.default_rng(seed)
    wide, high = page.size
    y, x = np.mgrid[0:high:2, 0:wide:2].astype(np.float32)
    share = np.zeros(x.shape, np.float32)
    sx, r = wide * float(random.uniform(0.3, 0.7)), high * 0.11
    sun = np.hypot(x - sx, y - high * 0.79)
    for ring in range(4, 0, -1):
        share[sun < r * (1 + ring * 0.28)] = 0.045 * (5 - ring) / 4
    share[sun < r] = 0.16
    for i in range(5):
        a, b, p, q = (float(v) for v in random.uniform(0, 6.28, 4))
        line = high * (0.74 + 0.05 * i) + high * 0.022 * np.sin(x / wide * (5 + a) + b) + high * 0.009 * np.sin(x / wide * (17 + 3 * q) + p)
        share[y > line] = 0.2 + 0.15 * i
    mask = Pillow.fromarray((share * 255).astype(np.uint8)).resize((wide, high), Pillow.Resampling.BICUBIC)
    page.paste(scheme.ink, (0, 0, wide, high), mask)
