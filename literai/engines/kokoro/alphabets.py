"""Letters and figures beyond plain ones: accents, other scripts, raised and lowered figures, the pips of cards.

What holds here: every letter that is left is one of a to z.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from literai.engines.kokoro import words as table

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SUITS = dict(zip("♠♣♥♦♤♧♡♢", ("spades", "clubs", "hearts", "diamonds") * 2, strict=True))
_COURT = {"A": "ace", "K": "king", "Q": "queen", "J": "jack", "Kn": "knave"}


def exotic_figures(text: str) -> str:
    """Raised and lowered figures of fractions and formulae, the pips of cards."""
    if text.isascii():
        return text
    text = re.sub(r"([⁰¹²³⁴-⁹]+|\d+)⁄([₀-₉]+|\d+)", lambda m: f"{m[1].translate(_RAISED)}/{m[2]}", text).translate(_LOWERED)
    text = re.sub(r"\b(A|K|Q|J|Kn)\s?([♠♣♥♦♤♧♡♢])", lambda m: f"{_COURT[m[1]]} of {_SUITS[m[2]]}", text)
    return re.sub(r"\s?([♠♣♥♦♤♧♡♢])\ufe0f?", lambda m: f" {_SUITS[m[1]]}", text)


def say_scripts(text: str) -> str:
    """Accents off, Greek and Cyrillic by their sounds; a run of any other script is named, as a reader aloud would do."""
    if text.isascii():
        return text
    text = re.sub(r"(?<!\w)([α-ωΔΩ])(?!\w)", lambda m: unicodedata.name(m[1]).rsplit(" ", 1)[-1].lower(), text)
    out = []
    for run in re.findall(r"[^\W\d_]+|[\W\d_]+", text):
        out.append(_letters(run) if run[0].isalpha() and not run.isascii() else run)
    return "".join(out)


@lru_cache(maxsize=4096)
def _letters(run: str) -> str:
    out: list[str] = []
    for letter in unicodedata.normalize("NFD", run):
        low = letter.lower()
        sound = letter if letter.isascii() else table.GREEK.get(low, table.CYRILLIC.get(low))
        if sound is not None:
            out.append(sound.capitalize() if letter != low and not letter.isascii() else sound)
        elif unicodedata.category(letter) in ("Lo", "Lu", "Ll", "Lt"):
            script = unicodedata.name(letter, "foreign").split()[0].capitalize()
            return f" some {table.SCRIPTS.get(script, script)} words "
    return "".join(out)
