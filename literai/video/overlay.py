"""Captions burnt into a frame, and the cards that a film begins and ends with.

A caption's letters are drawn once; on each frame only its box is mixed in. Letters that the carried fonts lack are left out,
as on covers (see `lettering`).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from literai import lettering
from literai.publish.captions import even_lines
from literai.types import Size, Value
from literai.video.strip import Pixels, Planar, planar, planes

if TYPE_CHECKING:
    from PIL import ImageDraw

_CARD = 0.80  # of a frame's height is for a card, below it captions have their place
_SHADE = 0.62  # how much the box behind a caption darkens
_WEIGHT = 600  # of the letters, on the font's own scale
_PAPER, _INK, _DIM = (24, 22, 20), (246, 240, 228), (190, 180, 164)


class Card(Value, frozen=True):
    """What the title and end cards say."""

    title: str  # of the book
    author: str
    episode: str  # "Episode 2 of 7: Chapters IV to VI"
    said: str  # the disclosure
    credits: tuple[str, ...] = ()  # one line each


@dataclass(frozen=True)
class Box:
    """A drawn caption: in each plane, `place = (place * keep + add) >> 8`. Corner and sides are even."""

    top: int
    left: int
    keep: npt.NDArray[np.uint16]  # of Y, 0..256
    add: npt.NDArray[np.uint16]
    keep_colour: npt.NDArray[np.uint16]  # of U and V, which the box draws to grey
    add_colour: npt.NDArray[np.uint16]

    def onto(self, frame: Planar) -> None:
        """Draws into a frame."""
        y, u, v = planes(frame)
        _mix(y, self.top, self.left, self.keep, self.add)
        for plane in (u, v):
            _mix(plane, self.top // 2, self.left // 2, self.keep_colour, self.add_colour)


def _mix(plane: Pixels, top: int, left: int, keep: npt.NDArray[np.uint16], add: npt.NDArray[np.uint16]) -> None:
    place = plane[top : top + keep.shape[0], left : left + keep.shape[1]]
    mixed = place * keep
    mixed += add
    mixed >>= np.uint16(8)
    place[:] = mixed


def box(text: str, frame: Size) -> Box | None:
    """A caption at the foot of the frame (wide) or a little higher (tall), in one to three lines; None where nothing of it can be set."""
    from PIL import Image, ImageDraw

    wide = frame.width >= frame.height
    words, font = lettering.settable(text)
    lines = even_lines(words, 44 if wide else 26)
    if not lines:
        return None
    size = round(frame.height / 17 if wide else frame.width / 15)
    while size > 8 and max(lettering.width_of(line, font, size, _WEIGHT) for line in lines) > frame.width * 0.88:
        size -= 1
    pad, leading = round(size * 0.45), round(size * 1.2)
    width = even(max(lettering.width_of(line, font, size, _WEIGHT) for line in lines) + 2 * pad)
    height = even(leading * len(lines) + pad)
    mask = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(mask)
    for place, line in enumerate(lines):
        pen.text((width / 2, pad / 2 + (place + 0.5) * leading), line, font=lettering.face(font, size, _WEIGHT), fill=255, anchor="mm")
    top = even(frame.height * (0.95 if wide else 0.80)) - height
    return _drawn(np.asarray(mask, np.float32) / np.float32(255), top, even((frame.width - width) / 2))


def even(value: float) -> int:
    """The nearest even number."""
    return 2 * round(value / 2)


def _drawn(ink: npt.NDArray[np.floating], top: int, left: int) -> Box:
    """From where there is ink (0..1) to what is kept and added: white letters on a shade."""
    keep = (1 - _SHADE) * (1 - ink)
    half = keep.reshape(ink.shape[0] // 2, 2, ink.shape[1] // 2, 2).mean(axis=(1, 3))
    light = 235 * ink + 16 * _SHADE * (1 - ink)
    parts = (keep * 256, light * 256, half * 256, 128 * (1 - half) * 256)
    kept, added, kept_colour, added_colour = (part.astype(np.uint16) for part in parts)
    return Box(top, left, kept, added, kept_colour, added_colour)


def opening(card: Card, cover: bytes, frame: Size) -> Planar:
    """The title card: the cover, and what this is."""
    lines = [(card.title, 800, _INK, 3), (card.author, 500, _DIM, 1), (card.episode, 600, _INK, 2), (card.said, 450, _DIM, 5)]
    return _card(lines, cover, frame)


def closing(card: Card, cover: bytes, frame: Size) -> Planar:
    """The end card: thanks, and what made it."""
    lines = [(card.title, 700, _INK, 2), *((line, 450, _DIM, 2) for line in card.credits[:8]), (card.said, 450, _INK, 4)]
    return _card(lines, cover, frame)


def _card(lines: Sequence[tuple[str, int, tuple[int, int, int], int]], cover: bytes, frame: Size) -> Planar:
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (frame.width, frame.height), _PAPER)
    wide = frame.width >= frame.height
    side = round(frame.height * _CARD * 0.88 if wide else frame.width * 0.62)
    with Image.open(io.BytesIO(cover), formats=("JPEG",)) as picture:
        picture.draft("RGB", (side, side))
        art = picture.convert("RGB").resize((side, side), Image.Resampling.LANCZOS)
    margin = round((frame.height * _CARD - side) / 2 + frame.height * 0.02 if wide else frame.width * 0.1)
    page.paste(art, (margin if wide else (frame.width - side) // 2, margin))
    left, top = (2 * margin + side, margin) if wide else (margin, margin + side + margin // 2)
    room = (frame.width - left - margin, round(frame.height * (_CARD if wide else 0.64)) - top)
    _column(ImageDraw.Draw(page), [line for line in lines if line[0]], (left, top), room)
    return planar(np.asarray(page))


def _column(pen: ImageDraw.ImageDraw, lines: Sequence[tuple[str, int, tuple[int, int, int], int]], corner: tuple[int, int], room: tuple[int, int]) -> None:
    """Lines under each other, each in its share of the room."""
    share = [3.0 if place == 0 else 1.0 + 0.35 * most for place, (_, _, _, most) in enumerate(lines)]
    y = float(corner[1])
    for (text, weight, colour, most), part in zip(lines, share, strict=True):
        height = room[1] * part / sum(share)
        setting = lettering.fit(text, (room[0], height * 0.86), weight=weight, largest=0.13, most=most)
        if setting is not None:
            lettering.draw(pen, setting, corner[0] + room[0] / 2, y + (height - setting.height) / 2, colour)
        y += height
