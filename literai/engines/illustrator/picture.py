"""The scene graph: parts on sheets, sheets one over another, from the sky to the frame.

A part says what it is (shape, local colour, how it takes light), not how it looks: the raster turns the
sheets into buffers and a style turns the buffers into a picture. So everything on a sheet shares one
light, one haze, one grain.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np

from literai.engines.illustrator.colour import RGB, mix, rgb
from literai.engines.illustrator.palette import Palette
from literai.engines.illustrator.path import Matrix, Path, moved

T = TypeVar("T")
HATCHES = ("none", "level", "fall", "rise", "upright", "ground", "water", "cloth", "speck")  # directions of carved lines


@dataclass(frozen=True, slots=True)
class Part:
    """One shape. Lengths are in the space it was drawn in."""

    path: Path
    colour: RGB
    tone: float = 0.0  # lighter or darker than the light falling on it, -0.5..0.5
    width: float = 0.0  # of the stroke; 0 fills
    rim: float = 0.0  # width of the bright edge towards the light
    glow: float = 0.0  # it shines, 0..1
    shade: float = 0.0  # darker on the side away from the light, 0..1
    edge: bool = True  # part of the sheet's outline: throws a shadow, gets a contour
    alpha: float = 1.0
    hatch: str = ""
    clip: Path = None

    def under(self, matrix: Matrix) -> Part:
        """The part in another space."""
        factor = math.sqrt(abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()))
        clip = None if self.clip is None else moved(self.clip, matrix)
        return replace(self, path=moved(self.path, matrix), width=self.width * factor, clip=clip)


class Pen:
    """Collects parts. `rim` of a pen is the bright edge that its filled parts get by default."""

    def __init__(self, rim: float = 0.0) -> None:
        self.parts: list[Part] = []
        self.rim = rim

    def fill(
        self,
        path: Path,
        colour: str | RGB,
        tone: float = 0.0,
        *,
        rim: float | None = None,
        glow: float = 0.0,
        shade: float = 0.0,
        edge: bool = True,
        alpha: float = 1.0,
        hatch: str = "",
        clip: Path = None,
    ) -> None:
        rim = self.rim if rim is None and edge else rim or 0.0
        self.parts.append(Part(path, rgb(colour), tone, 0.0, rim, glow, shade, edge and alpha > 0.9 and clip is None, alpha, hatch, clip))

    def mark(self, path: Path, colour: str | RGB, tone: float = 0.0, **options: float) -> None:
        """A filled shape that lies on another: no shadow, no rim."""
        self.fill(path, colour, tone, edge=False, rim=0.0, glow=options.get("glow", 0.0), alpha=options.get("alpha", 1.0))

    def line(
        self, path: Path, colour: str | RGB, width: float, tone: float = 0.0, *, glow: float = 0.0, alpha: float = 1.0, edge: bool = False, clip: Path = None
    ) -> None:
        self.parts.append(Part(path, rgb(colour), tone, width, 0.0, glow, 0.0, edge, alpha, "", clip))

    def stamp(self, parts: Iterable[Part], matrix: Matrix, *, rim: float | None = None) -> None:
        """Puts a thing drawn in its own space here."""
        for part in parts:
            moved_part = part.under(matrix)
            if rim is not None and part.edge and not part.width and part.clip is None:
                moved_part = replace(moved_part, rim=rim)
            self.parts.append(moved_part)


class Sheet(Pen):
    """A depth layer: 0 is at the eye, 1 dissolves in the haze."""

    def __init__(self, depth: float, hatch: str, shadow: float, rim: float) -> None:
        super().__init__(rim)
        self.depth, self.hatch, self.shadow = depth, hatch, shadow


@dataclass(frozen=True, slots=True)
class Glow:
    """A soft halo of coloured light over what lies below it."""

    x: float
    y: float
    radius: float
    colour: RGB
    strength: float


@dataclass(frozen=True, slots=True)
class Veil:
    """A band of mist, densest in the middle."""

    top: float
    bottom: float
    colour: RGB
    strength: float


@dataclass(frozen=True, slots=True)
class Lamp:
    """A local light on the sheets above it."""

    x: float
    y: float
    radius: float
    strength: float


@dataclass
class Picture:
    """What is being composed, `width` x `height` units; a person in focus is about 0.4 `unit` to 0.6 `unit` high."""

    palette: Palette
    seed: int
    width: float = 512.0
    height: float = 768.0
    light: tuple[float, float] = (300.0, 180.0)
    reach: float = 700.0  # radius of the main light
    gain: float = 0.2  # brightening near it
    fall: float = 0.22  # darkening far from it
    horizon: float = 380.0
    zoom: float = 1.0  # of the camera, about `focus`; 1 shows the whole scene
    focus: tuple[float, float] = (0.5, 0.6)  # shares of width and height
    mirrored: bool = False
    shadows: float = 0.0  # strength of the long shadows of figures, 0..1
    behind: int = 0  # index in `layers` of the first figure
    lonely: bool = False  # nobody is in it: the first thing named is what it shows
    lift: float = 0.0  # how much lighter figures are than the light on them, so that they stand out at night
    focal: tuple[float, float, float, float] | None = None  # of the figures: middle x, ground y, height of a man, width of all
    layers: list[Sheet | Glow | Veil] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = np.random.default_rng(self.seed)

    @property
    def unit(self) -> float:
        """The size by which things are measured: the shorter side, 512 in a picture of 512 x 768."""
        return min(self.width, self.height * 0.86)

    def sheet(self, depth: float = 0.3, hatch: str = "fall", shadow: float = 1.0, rim: float = 0.0) -> Sheet:
        sheet = Sheet(depth, hatch, shadow, rim)
        self.layers.append(sheet)
        return sheet

    def halo(self, x: float, y: float, radius: float, colour: str | RGB, strength: float) -> None:
        self.layers.append(Glow(x, y, radius, rgb(colour), strength))

    def veil(self, top: float, bottom: float, colour: str | RGB, strength: float) -> None:
        self.layers.append(Veil(top, bottom, rgb(colour), strength))

    def lamp(self, x: float, y: float, radius: float, strength: float) -> None:
        self.lamps.append(Lamp(x, y, radius, strength))

    def graded(self, colour: RGB, depth: float) -> RGB:
        """A local colour under this picture's air: pulled to the ambient, and to the haze by depth."""
        pulled = mix(colour, self.palette.ambient, self.palette.pull)
        return mix(pulled, self.palette.haze, round(min(0.97, depth**1.25 * self.palette.air), 4))

    def pick(self, low: float, high: float) -> float:
        return float(self.random.uniform(low, high))

    def chance(self, share: float) -> bool:
        return bool(self.random.uniform() < share)

    def choose(self, options: Sequence[T]) -> T:
        return options[int(self.random.integers(len(options)))]
