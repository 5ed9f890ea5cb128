"""Colours of the air: by time of day, weather and place.

A palette holds the sky's two ends, the haze far things dissolve in, the ambient every colour is pulled to,
the colours of light and shadow, and one ink and one paper for the whole book.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from literai.engines.illustrator.colour import RGB, mix, rgb, shift

INK, PAPER = rgb("#1a1c28"), rgb("#f2e8d2")  # one of each for the whole book


@dataclass(frozen=True, slots=True)
class Palette:
    top: RGB  # of the sky
    low: RGB  # of the sky, at the horizon and about the sun
    haze: RGB
    ambient: RGB
    light: RGB
    shadow: RGB
    pull: float = 0.16  # share of the ambient in every colour
    air: float = 0.8  # how strongly depth dissolves
    key: float = 0.52  # mean exposure, 0..1
    contrast: float = 1.0
    lift: float = 0.55  # strength of the light's tint
    ink: RGB = INK
    paper: RGB = PAPER


def _palette(
    top: str, low: str, haze: str, ambient: str, light: str, shadow: str, *, pull: float = 0.16, air: float = 0.8, key: float = 0.52, lift: float = 0.55
) -> Palette:
    return Palette(rgb(top), rgb(low), rgb(haze), rgb(ambient), rgb(light), rgb(shadow), pull, air, key, 1.0, lift)


OUTDOORS = {
    "dawn": _palette("#7fa3c4", "#ffd9b0", "#ecc9b4", "#e8a58c", "#ffe6c0", "#3a3560", pull=0.2, air=0.85),
    "morning": _palette("#6fb6cf", "#fdf0c8", "#dcebd8", "#f5dca6", "#fff4cc", "#2f5268", pull=0.15),
    "day": _palette("#56a9c9", "#f4ecc9", "#cfe3da", "#f2dca8", "#fff5d0", "#2a4a66", pull=0.14),
    "noon": _palette("#3f9fcb", "#eef3dc", "#cfe6e6", "#fbe7b0", "#fffbe2", "#27496b", pull=0.12),
    "afternoon": _palette("#69a8b8", "#ffe5ae", "#ecdcb4", "#f0b870", "#ffecb4", "#3a4560", pull=0.2),
    "dusk": _palette("#3c3f78", "#ff9f62", "#c07a78", "#b8597a", "#ffca8a", "#1f1b45", pull=0.24, air=0.82, key=0.48),
    "evening": _palette("#26366a", "#d98f78", "#7c6a8e", "#5a4a86", "#ffcf94", "#161a3e", pull=0.28, air=0.82, key=0.46),
    "night": _palette("#0e1740", "#5d72ad", "#64779f", "#2c3f7c", "#f4efd2", "#080c24", pull=0.34, air=0.84, key=0.44, lift=0.5),
}
INDOORS = {
    "day": _palette("#b9c9c4", "#f6e8c6", "#cdb990", "#d8a868", "#fff0c4", "#3a2d3c", pull=0.14, air=0.5),
    "dusk": _palette("#5a5078", "#e8a070", "#a87a68", "#b86848", "#ffcf8c", "#2a1c34", pull=0.22, air=0.5, key=0.48),
    "night": _palette("#16183a", "#4a3a44", "#5a4038", "#96552a", "#ffc873", "#150e1e", pull=0.24, air=0.45, key=0.47),
    "dim": _palette("#2a2c38", "#5a5650", "#4a4844", "#565a68", "#ffd894", "#0e1018", pull=0.3, air=0.6, key=0.44),
}
_OUTSIDE_OF = {"": "day", "day": "day", "noon": "noon", "morning": "morning", "afternoon": "afternoon"}


def outdoors(time: str, weather: str, season: str, mood: str = "") -> Palette:
    """The air outside. Unknown time is day; bad weather greys and darkens, snow and fog brighten the haze."""
    base = OUTDOORS[_OUTSIDE_OF.get(time, time if time in OUTDOORS else "day")]
    dark = time in ("night", "evening", "dusk")
    if weather in ("rain", "storm"):
        grey = rgb("#1d2c3c") if dark or weather == "storm" else rgb("#5f7480")
        low = rgb("#4f7480") if weather == "storm" else rgb("#a9b4ae")
        share = 0.62 if weather == "storm" else 0.55
        base = replace(
            base,
            top=mix(base.top, grey, share),
            low=mix(base.low, low, share + 0.1),
            haze=mix(base.haze, mix(grey, low, 0.6), 0.7),
            ambient=mix(base.ambient, grey, 0.6),
            pull=min(0.4, base.pull + 0.1),
            light=mix(base.light, "#e4efe8", 0.5),
        )
    elif weather == "fog":
        fog = rgb("#3c4656") if dark else rgb("#b4b294")
        base = replace(
            base,
            top=mix(base.top, shift(fog, -0.1), 0.75),
            low=mix(base.low, shift(fog, 0.05), 0.7),
            haze=mix(base.haze, fog, 0.8),
            ambient=mix(base.ambient, shift(fog, -0.15), 0.6),
            pull=base.pull + 0.1,
            air=1.0,
        )
    elif weather == "snow":
        base = replace(base, top=mix(base.top, "#8fa3b8", 0.5), haze=mix(base.haze, "#dfe6ee", 0.4), ambient=mix(base.ambient, "#8aa0c8", 0.5))
    if season == "autumn":
        base = replace(base, ambient=mix(base.ambient, "#d07a30", 0.3), low=mix(base.low, "#f2c48a", 0.25))
    elif season == "winter" and weather != "snow":
        base = replace(base, ambient=mix(base.ambient, "#8fa0c0", 0.4), low=mix(base.low, "#e6e8ec", 0.3))
    return _mooded(base, mood)


def indoors(time: str, mood: str = "", *, dim: bool = False) -> Palette:
    """The air of a room: daylight by default, lamplight in the evening, gloom where it is dim."""
    if time in ("night", "evening"):
        base = INDOORS["night"]
    elif time in ("dusk", "dawn"):
        base = INDOORS["dusk"]
    else:
        base = INDOORS["dim"] if dim else INDOORS["day"]
    return _mooded(base, mood)


GLOOMY = frozenset(
    [
        "afraid",
        "fear",
        "fearful",
        "terrified",
        "terror",
        "horror",
        "grim",
        "gloomy",
        "dark",
        "sad",
        "sorrow",
        "sorrowful",
        "melancholy",
        "lonely",
        "desolate",
        "ominous",
        "eerie",
        "tense",
        "dread",
        "dreadful",
        "mournful",
        "uneasy",
        "anxious",
    ]
)
BRIGHT = frozenset(["joyful", "happy", "merry", "cheerful", "gay", "playful", "festive", "peaceful", "calm", "warm", "tender", "hopeful", "drowsy"])


def _mooded(base: Palette, mood: str) -> Palette:
    words = set(mood.lower().split())
    if words & GLOOMY:
        return replace(base, ambient=mix(base.ambient, "#34405c", 0.35), low=mix(base.low, "#8f93a0", 0.25), key=base.key - 0.03)
    if words & BRIGHT:
        return replace(base, ambient=mix(base.ambient, "#ffc27a", 0.25), low=mix(base.low, "#fff0c8", 0.2))
    return base
