"""The embedded painter: a program that draws, and says so.

It reads only a scene's fields and seed. The drawing modules need skia, so they are imported when an
Illustrator is made, not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from literai.errors import MissingPart, UsageError
from literai.types import Image, Scene

REMEDY = "apt-get install libgl1 libegl1"


class Illustrator:
    """Painter of the embedded profile.

    Args:
        style: "gouache", "woodcut" or "print".
        width, height: of the pictures, pixels; any shape, compositions adapt to it.

    Raises:
        MissingPart: skia or the system libraries it needs are not installed.
        UsageError: an unknown style, or a side under 64 or over 4096 pixels.
    """

    fingerprint: ClassVar[str] = "illustrator-5"

    def __init__(self, *, style: str = "gouache", width: int = 512, height: int = 768) -> None:
        try:
            from literai.engines.illustrator import compose, styles
        except ImportError as error:
            raise MissingPart(f"the illustrator cannot load skia ({error}); on Debian or Ubuntu: {REMEDY}; elsewhere: pip install skia-python") from error
        if style not in styles.STYLES:
            raise UsageError(f"unknown style {style!r}: choose one of {', '.join(styles.STYLES)}")
        if not (64 <= width <= 4096 and 64 <= height <= 4096):
            raise UsageError(f"picture size {width}x{height} is out of range: each side takes 64 to 4096 pixels")
        self._compose, self._press = compose.compose, styles.STYLES[style]
        self.size = (width, height)

    def paint(self, scenes: Sequence[Scene]) -> list[Image]:
        """One picture a scene; the same scene gives the same pixels."""
        return [Image(self._press(self._compose(scene, *self.size), self.size)) for scene in scenes]
