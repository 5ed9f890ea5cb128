"""A picture that scrolls by fractions of a pixel, at the cost of a few slices a frame.

A picture moved by whole pixels judders. Here each of its planes is kept at several sub-pixel shifts, computed once a shot; a
frame is then copied out of them. Frames are planar (YUV 4:2:0, BT.709, 16..235), as the encoder wants them: half the bytes
of RGB, and nothing to convert. What holds: between two frames of a scroll the position always changes, so no frame repeats.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from literai.types import Size

Pixels = npt.NDArray[np.uint8]
"""RGB: shape (height, width, 3)."""
Planar = npt.NDArray[np.uint8]
"""Y, then U and V: shape (height * 3 // 2, width), as `-pix_fmt yuv420p` lies in memory."""

PHASES = 4  # steps of one pixel: the quarter pixels that H.264 can say
_ROOM = 1.25  # a strip's height by the frame's, at least: else there is nothing to scroll
# ITU-R BT.709, rows Y, Cb, Cr of R, G, B in 0..255 to 16..235 and 16..240.
_MATRIX = np.array([[0.18259, 0.61423, 0.06201], [-0.10064, -0.33857, 0.43922], [0.43922, -0.39894, -0.04027]], np.float32)
_OFFSET = np.array([16, 128, 128], np.float32)


def to_yuv(pixels: Pixels) -> Pixels:
    """RGB to full-size planes Y, Cb, Cr in the last axis."""
    mixed = pixels.astype(np.float32) @ _MATRIX.T + _OFFSET
    return np.asarray(np.clip(mixed + 0.5, 0, 255), np.uint8)


def planar(pixels: Pixels) -> Planar:
    """A still picture as a frame; width and height are even."""
    width = pixels.shape[1]
    yuv = to_yuv(pixels)
    colour = yuv[:, :, 1:].astype(np.uint16)
    quarter = ((colour[::2, ::2] + colour[1::2, ::2] + colour[::2, 1::2] + colour[1::2, 1::2] + 2) >> 2).astype(np.uint8)
    return np.concatenate([yuv[:, :, 0].ravel(), quarter[:, :, 0].ravel(), quarter[:, :, 1].ravel()]).reshape(-1, width)


def planes(frame: Planar) -> tuple[Pixels, Pixels, Pixels]:
    """Views of a frame's Y (height, width), U and V (height / 2, width / 2)."""
    width, height = frame.shape[1], frame.shape[0] * 2 // 3
    flat, area = frame.reshape(-1), width * height
    half = (height // 2, width // 2)
    return flat[:area].reshape(height, width), flat[area : area * 5 // 4].reshape(half), flat[area * 5 // 4 :].reshape(half)


class Strip:
    """One picture, as wide as the frame and taller."""

    def __init__(self, pixels: Pixels, frame: Size) -> None:
        """Args: pixels: RGB of any shape; scaled and cropped to fill the frame and `_ROOM` of its height."""
        self.frame = frame
        scale = max(frame.width / pixels.shape[1], frame.height * _ROOM / pixels.shape[0])
        self.height: int = 2 * round(pixels.shape[0] * scale / 2)
        width = round(pixels.shape[1] * scale / 2) * 2
        yuv = to_yuv(pixels)
        self._whole = [_grown(yuv[:, :, 0], (width, self.height), frame.width)]
        self._whole += [_grown(yuv[:, :, plane], (width // 2, self.height // 2), frame.width // 2) for plane in (1, 2)]

    @property
    def travel(self) -> int:
        """How far it can scroll, in steps of 1 / PHASES pixel."""
        return (self.height - self.frame.height - 2) * PHASES

    @cached_property
    def _shifted(self) -> tuple[list[Pixels], list[Pixels], list[Pixels]]:
        """Each plane moved up by 0, 1/4 ... of its own pixel; those of colour are half as high, so their steps are half as long."""
        y, u, v = self._whole
        return _shifts(y, PHASES), _shifts(u, 2 * PHASES), _shifts(v, 2 * PHASES)

    def at(self, step: int) -> Planar:
        """The frame at a step of 0 to `travel`: a copy."""
        frame = np.empty((self.frame.height * 3 // 2, self.frame.width), np.uint8)
        for target, shifted, phases in zip(planes(frame), self._shifted, (PHASES, 2 * PHASES, 2 * PHASES), strict=True):
            row = step // phases
            target[:] = shifted[step % phases][row : row + target.shape[0]]
        return frame


def _grown(plane: Pixels, size: tuple[int, int], width: int) -> Pixels:
    """Scaled to `size` (width, height) and cut to the middle `width`."""
    from PIL import Image

    grown = np.asarray(Image.fromarray(np.ascontiguousarray(plane)).resize(size, Image.Resampling.BICUBIC))
    left = (size[0] - width) // 2
    return np.ascontiguousarray(grown[:, left : left + width])


def _shifts(plane: Pixels, phases: int) -> list[Pixels]:
    """`phases` is a power of two."""
    upper, lower = plane[:-1], plane[1:]
    found = [upper]
    for phase in range(1, phases):
        mixed = upper * np.uint16(phases - phase)
        mixed += lower * np.uint16(phase)
        mixed += np.uint16(phases // 2)
        mixed >>= np.uint16(phases.bit_length() - 1)
        found.append(mixed.astype(np.uint8))
    return found


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
