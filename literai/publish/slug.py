"""Names of folders and files.

A slug is lower-case ASCII letters and digits in words joined by single hyphens, never empty, at most
`LONGEST` characters, never a name that Windows or our own site keeps for itself. The same title gives
the same slug in every run. Where a title cannot be spelt whole (another script, too long, reserved),
a hash of the whole title is added, so that two such titles do not meet.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping

LONGEST = 60  # characters; leaves room for folders above it in Windows' 260
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "assets", "index", "episodes", "feed", "credits", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_SPELT = str.maketrans({"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "&": " and "})
_APOSTROPHES = re.compile("['’‘ʼ`´]")


def slug(title: str, author: str = "") -> str:
    """A readable name for a title: "Alice's Adventures" -> "alices-adventures".

    `author` only takes part in the hash, where one is needed.
    """
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_SPELT))
    bare = _APOSTROPHES.sub("", "".join(mark for mark in plain if not unicodedata.combining(mark)))
    words = [word for word in re.split(r"[^a-z0-9]+", bare) if word]
    lost = any(mark.isalnum() and not mark.isascii() for mark in bare)
    short = _fit(words)
    if words and not lost and short == "-".join(words) and short not in RESERVED:
        return short
    return f"{short or 'book'}-{_hash(title, author)}"


def identity(title: str, author: str, edition: str = "") -> str:
    """What makes a book the same book in the next run: its title and author, and an edition where the caller tells them apart."""
    return "\n".join(" ".join(part.casefold().split()) for part in (title, author, edition))


def book_slug(title: str, author: str, taken: Mapping[str, str], edition: str = "") -> str:
    """The folder of a book in a library.

    Args:
        taken: slug -> `identity` of the books already there; a book that is there keeps its slug.

    Two books of one title: the second gets its author's name behind it, and a hash if that is taken too.
    """
    who = identity(title, author, edition)
    for known, other in sorted(taken.items()):
        if other == who:
            return known
    for name in (slug(title, author), slug(f"{title} {author}", author)):
        if name not in taken:
            return name
    return f"{_fit(slug(title).split('-'))}-{_hash(who, '')}"


def _fit(words: list[str]) -> str:
    """As many whole words as there is room for, with a hash still to come."""
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    kept = whole[: LONGEST - 9]
    return kept.rsplit("-", 1)[0] if "-" in kept else kept


def _hash(title: str, author: str) -> str:
    return hashlib.sha256(f"{unicodedata.normalize('NFC', title)}\n{author}".encode("utf-8", "replace")).hexdigest()[:8]
