"""Colours as float RGB triples in 0..1, mixed in OKLab so that mixtures keep their brightness.

The matrices are Björn Ottosson's (2020, public domain).
"""

from __future__ import annotations

from functools import lru_cache

RGB = tuple[float, float, float]


@lru_cache(maxsize=4096)
def rgb(colour: str | RGB) -> RGB:
    """A triple from "#rrggbb"; a triple passes through."""
    if not isinstance(colour, str):
        return colour
    digits = colour.lstrip("#")
    return (int(digits[0:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:6], 16) / 255)


def linear(value: float) -> float:
    """sRGB channel to linear light."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _gamma(value: float) -> float:
    encoded = 12.92 * value if value <= 0.0031308 else 1.055 * float(max(value, 0.0) ** (1 / 2.4)) - 0.055
    return min(1.0, max(0.0, encoded))


@lru_cache(maxsize=8192)
def to_lab(colour: RGB) -> RGB:
    r, g, b = (linear(v) for v in colour)
    l = float((0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3))  # noqa: E741 - the cone's name
    m = float((0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3))
    s = float((0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3))
    return (
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    )


@lru_cache(maxsize=8192)
def from_lab(lab: RGB) -> RGB:
    light, a, b = lab
    l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3  # noqa: E741
    m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        _gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        _gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
    )


@lru_cache(maxsize=16384)
def mix(first: str | RGB, second: str | RGB, share: float) -> RGB:
    """`share` of the second in the first, 0..1."""
    a, b = to_lab(rgb(first)), to_lab(rgb(second))
    return from_lab((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share))


@lru_cache(maxsize=8192)
def shift(colour: str | RGB, light: float, chroma: float = 1.0) -> RGB:
    """Lighter or darker by `light` (OKLab, -1..1), more or less colourful by the factor `chroma`."""
    lab = to_lab(rgb(colour))
    return from_lab((min(1.0, max(0.0, lab[0] + light)), lab[1] * chroma, lab[2] * chroma))


def lightness(colour: str | RGB) -> float:
    """OKLab lightness, 0 black to 1 white."""
    return to_lab(rgb(colour))[0]
