"""A book's colours: paper and ink for day and night, tinted by its one accent, and readable.

Contrast is WCAG 2's ratio, 1 to 21; text and links get at least 4.5 against the paper they lie on.
"""

from __future__ import annotations

import re

Colour = tuple[float, float, float]  # sRGB, each 0..1
WASH = 0.09  # how far a marked line leaves the paper
READABLE = 4.7  # a little over WCAG AA's 4.5, for rounding
_HEX = re.compile(r"#?([0-9a-fA-F]{6})")


def parse(text: str) -> Colour:
    """From "#8a3b2e".

    Raises:
        ValueError: the text is no such colour.
    """
    match = _HEX.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is no colour; write it as #rrggbb")
    number = int(match[1], 16)
    return ((number >> 16) / 255, (number >> 8 & 255) / 255, (number & 255) / 255)


def to_hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in colour)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the other colour, 0..1."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return (red, green, blue)


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: Colour, ground: Colour, towards: Colour) -> Colour:
    """The colour, moved as little as needed towards black or white until it can be read on the ground."""
    for step in range(101):
        moved = mix(colour, towards, step / 100)
        if contrast(moved, ground) >= READABLE:
            return moved
    return towards


def theme(accent: str) -> dict[str, dict[str, str]]:
    """CSS custom properties for "light" and "dark"."""
    hue = parse(accent)
    white, black = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
    paper, night = mix(parse("#fbf8f2"), hue, 0.02), mix(parse("#14120f"), hue, 0.06)
    ink, moon = mix(parse("#211d19"), hue, 0.08), mix(parse("#ece5d9"), hue, 0.04)
    return {
        "light": _sheet(paper, ink, hue, on_accent=white, shade=black),
        "dark": _sheet(night, moon, hue, on_accent=night, shade=white),
    }


def _sheet(paper: Colour, ink: Colour, hue: Colour, *, on_accent: Colour, shade: Colour) -> dict[str, str]:
    """`shade`, black or white, is what everything that lies on the paper leans to, at most by `WASH`."""
    ground = mix(paper, shade, WASH)
    accent = readable(hue, ground, shade)
    return {
        "paper": to_hex(paper),
        "panel": to_hex(mix(paper, shade, 0.04)),
        "rule": to_hex(mix(paper, ink, 0.16)),
        "ink": to_hex(ink),
        "soft": to_hex(readable(mix(ink, paper, 0.36), ground, ink)),
        "accent": to_hex(accent),
        "wash": to_hex(mix(paper, accent, WASH)),
        "on-accent": to_hex(on_accent),
    }


def stylesheet(accent: str) -> str:
    """The book's own small style sheet."""
    sheets = theme(accent)
    light, dark = (" ".join(f"--{name}: {value};" for name, value in sheets[key].items()) for key in ("light", "dark"))
    return f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"


def _luminance(colour: Colour) -> float:
    """WCAG 2 relative luminance."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
