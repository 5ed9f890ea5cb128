"""Chapter titles as one says them in passing: "chapter four", "the epilogue", "“A Case of Identity”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KIND = r"Chapter|Stave|Letter|Book|Part|Canto|Act|Adventure|Section|Volume|Scene"
_NUMBERED = re.compile(rf"^(?P<kind>{_KIND})\s+(?P<number>[IVXLCDM]+|\d+)\b[.:,—–-]*\s*(?P<rest>.*)$", re.I)
_SPELLED = re.compile(rf"^(?P<kind>{_KIND})\s+(?P<number>(?:the\s)?[A-Za-z]+(?:-[A-Za-z]+)?)\b[.:,—–-]*\s*(?P<rest>.*)$", re.I)
_BARE = re.compile(r"^(?P<number>[IVXLC]+|\d+)\.?(?:\s+(?P<rest>.+))?$")
_PIECES = ("prologue", "epilogue", "introduction", "preface", "conclusion", "foreword", "afterword", "interlude", "postscript")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def label(title: str) -> str:
    """The short name of a chapter inside a sentence."""
    found = _NUMBERED.match(title)
    if found:
        return f"{found['kind'].lower()} {_spelled(found['number'])}"
    if (found := _SPELLED.match(title)) and not found["rest"][:1].islower():
        return f"{found['kind'].lower()} {found['number'].lower()}"
    if (found := _BARE.match(title)) and _spelled(found["number"]):
        return f"chapter {_spelled(found['number'])}"
    if title.split()[0].strip(".:").lower() in _PIECES:
        return f"the {title.split()[0].strip('.:').lower()}"
    return f"“{title.rstrip('.')}”"


def heading(title: str) -> str:
    """What the chapter is called besides its number; "" for none."""
    for pattern in (_NUMBERED, _SPELLED, _BARE):
        if found := pattern.match(title):
            rest = (found["rest"] or "").strip()
            return rest if not rest[:1].islower() else ""
    return ""


def through(labels: Sequence[str]) -> str:
    """Several chapters at once: "chapters one to five", "chapter one", "“A” and “B”"."""
    if len(labels) == 1:
        return labels[0]
    kinds = [name.split(" ", 1) for name in labels]
    if len({kind[0] for kind in kinds}) == 1 and all(len(kind) == 2 for kind in kinds) and kinds[0][0] in _KIND.lower().split("|"):
        return f"{kinds[0][0]}s {kinds[0][1]} {'and' if len(labels) == 2 else 'to'} {kinds[-1][1]}"
    return f"{labels[0]} and {labels[1]}" if len(labels) == 2 else f"everything from {labels[0]} to {labels[-1]}"


def _spelled(number: str) -> str:
    from num2words import num2words

    value = int(number) if number.isdigit() else _roman(number.upper())
    return str(num2words(value)) if value else ""


def _roman(number: str) -> int:
    values = [_ROMAN.get(letter, 0) for letter in number]
    return sum(-v if any(v < later for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values)) if all(values) else 0
