"""A film: which picture is on screen at each frame, how far it has scrolled, which caption lies over it.

`Film.frame(t)` is a pure function of the time, in the frame function's sense of MoviePy; it only works ahead of itself in
that the strip of the shot on screen is kept.
"""

from __future__ import annotations

import io
import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from literai.publish.captions import Caption
from literai.types import Shot, Size
from literai.video.overlay import Box, Card, box, closing, opening
from literai.video.strip import PHASES, Pixels, Planar, Strip, steps

FPS = 30  # frames a second
_FASTEST = 0.12  # frame heights a second: more than this makes one seasick
_TITLE, _END = 4.0, 7.0  # seconds of the title card, over the first words at least, and of the end card, over the last
_SHARE = 0.1  # of the film, that each may take at most
_CHAPTER = 3.5  # seconds that a chapter's card shows


@dataclass(frozen=True)
class _Take:
    """A shot in frames: `picture` is an index, or a drawn card."""

    start: int
    end: int
    picture: int | Planar
    down: bool


class Film:
    """Everything on screen from the first frame to the last.

    Args:
        pictures: JPEGs, one a scene.
        shots: as on the timeline; before the first, and for `_TITLE` seconds, the title card shows, over the last seconds the end card.
        captions: none to burn none in.
        seconds: the sound's length.
        titled: whether it has a title card.
        chapters: cards and the seconds at which they begin to show, in order.
    """

    def __init__(
        self,
        frame: Size,
        pictures: Sequence[bytes],
        shots: Sequence[Shot],
        captions: Sequence[Caption],
        *,
        seconds: float,
        cover: bytes,
        card: Card,
        titled: bool = True,
        chapters: Sequence[tuple[float, Planar]] = (),
    ) -> None:
        self.size, self.pictures = frame, pictures
        self.frames = max(1, math.ceil(seconds * FPS))
        first = round(min(_TITLE, seconds * _SHARE) * FPS) if titled else 0
        plain = _takes(self.frames, first, shots, opening(card, cover, frame), closing(card, cover, frame))
        self._takes = _with_cards(plain, [(round(start * FPS), drawn) for start, drawn in chapters], round(_CHAPTER * FPS))
        self._starts = [take.start for take in self._takes]
        self._captions = list(captions)
        self._shown_from = [caption.start for caption in self._captions]
        self._take: tuple[int, Strip, list[int]] | None = None
        self._box: tuple[int, Box | None] | None = None

    def frame(self, t: float) -> Planar:
        """The frame at `t` seconds."""
        number = min(self.frames - 1, max(0, round(t * FPS)))
        drawn = self._picture(number)
        caption = self._caption(number / FPS)
        if caption is not None:
            caption.onto(drawn)
        return drawn

    def _picture(self, number: int) -> Planar:
        place = bisect_right(self._starts, number) - 1
        take = self._takes[place]
        if not isinstance(take.picture, int):
            return take.picture.copy()
        if self._take is None or self._take[0] != place:
            strip = Strip(_pixels(self.pictures[take.picture]), self.size)
            fastest = _FASTEST * self.size.height * PHASES / FPS
            self._take = (place, strip, steps(strip.travel, take.end - take.start, fastest=fastest, down=take.down))
        _, strip, places = self._take
        return strip.at(places[number - take.start])

    def _caption(self, moment: float) -> Box | None:
        place = bisect_right(self._shown_from, moment) - 1
        if place < 0 or moment >= self._captions[place].end:
            return None
        if self._box is None or self._box[0] != place:
            self._box = (place, box(" ".join(self._captions[place].text.split()), self.size))
        return self._box[1]


def _takes(frames: int, title: int, shots: Sequence[Shot], first: Planar, last: Planar) -> list[_Take]:
    """Without gaps from frame 0 to the last, every other shot scrolling up."""
    end = frames - round(min(_END, frames / FPS * _SHARE) * FPS)
    starts = [min(end, max(title, round(shot.start * FPS))) for shot in shots]
    found = [_Take(0, starts[0] if starts else end, first, True)]
    for place, (shot, start) in enumerate(zip(shots, starts, strict=True)):
        later = starts[place + 1] if place + 1 < len(starts) else end
        found.append(_Take(start, later, shot.scene, place % 2 == 0))
    found.append(_Take(end, frames, last, True))
    return [take for take in found if take.end > take.start]


def _with_cards(takes: Sequence[_Take], cards: Sequence[tuple[int, Planar]], frames: int) -> list[_Take]:
    """The same film with cards laid over its pictures, each `frames` long or up to the next; the title and end cards stay whole."""
    found = list(takes)
    for place, (start, drawn) in enumerate(cards):
        end = min(start + frames, cards[place + 1][0] if place + 1 < len(cards) else start + frames)
        pieces: list[_Take] = []
        for take in found:
            if not isinstance(take.picture, int) or take.end <= start or take.start >= end:
                pieces.append(take)
                continue
            shown = (max(take.start, start), min(take.end, end))
            pieces += [replace(take, end=shown[0]), _Take(*shown, drawn, True), replace(take, start=shown[1])]
        found = [take for take in pieces if take.end > take.start]
    return found


def _pixels(jpeg: bytes) -> Pixels:
    from PIL import Image

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as picture:
        return np.asarray(picture.convert("RGB"))
