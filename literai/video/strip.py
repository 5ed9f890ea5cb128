"""A picture that scrolls by fractions of a pixel, at the cost of a slice a frame.

A picture moved by whole pixels judders. Here it is kept at `PHASES` sub-pixel shifts, computed once a shot; a frame is then a
view into one of them. What holds: between two frames of a scroll the position always changes, so no frame repeats.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from literai.types import Size

Pixels = npt.NDArray[np.uint8]

PHASES = 8  # steps of one pixel
_ROOM = 1.25  # a strip's height by the frame's, at least: else there is nothing to scroll


class Strip:
    """One picture, as wide as the frame and taller."""

    def __init__(self, pixels: Pixels, frame: Size) -> None:
        """Args: pixels: uint8, shape (height, width, 3); any shape is scaled and cropped to fill the frame and `_ROOM` of its height."""
        from PIL import Image

        scale = max(frame.width / pixels.shape[1], frame.height * _ROOM / pixels.shape[0])
        width, height = round(pixels.shape[1] * scale), round(pixels.shape[0] * scale)
        grown = Image.fromarray(pixels).resize((width, height), Image.Resampling.BICUBIC)
        left = (width - frame.width) // 2
        self.base: Pixels = np.ascontiguousarray(np.asarray(grown)[:, left : left + frame.width])
        self.frame = frame

    @property
    def travel(self) -> int:
        """How far it can scroll, in steps of 1 / PHASES pixel."""
        return (int(self.base.shape[0]) - self.frame.height - 1) * PHASES

    @cached_property
    def _shifted(self) -> list[Pixels]:
        """The picture moved up by 0, 1/8 ... 7/8 of a pixel."""
        upper, lower = self.base[:-1], self.base[1:]
        if PHASES & (PHASES - 1):
            raise ValueError("PHASES must be a power of two")
        bits = PHASES.bit_length() - 1
        found = [np.ascontiguousarray(upper)]
        for phase in range(1, PHASES):
            mixed = upper.astype(np.uint16) * np.uint16(PHASES - phase)
            mixed += lower * np.uint16(phase)
            mixed += np.uint16(PHASES // 2)
            mixed >>= np.uint16(bits)
            found.append(mixed.astype(np.uint8))
        return found

    def at(self, step: int) -> Pixels:
        """The frame at a step of 0 to `travel`: a view, not to be written to."""
        row = step // PHASES
        return self._shifted[step % PHASES][row : row + self.frame.height]


def steps(travel: int, frames: int, *, fastest: float, down: bool) -> list[int]:
    """Where a strip is at each frame of its shot.

    Args:
        travel: steps there are, >= 1.
        frames: of the shot.
        fastest: steps a frame at most.
        down: from the top of the picture to its foot, else the other way.

    A long shot goes there and back, a step a frame, rather than stand still; a short one shows the middle of the way.
    """
    pace = min(fastest, travel / max(1, frames - 1))
    if pace < 1:
        places = [travel - abs(travel - place % (2 * travel)) for place in range(frames)]
    else:
        start = round((travel - pace * (frames - 1)) / 2)
        places = [min(travel, start + int(place * pace)) for place in range(frames)]
    return places if down else [travel - place for place in places]
