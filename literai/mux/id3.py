"""ID3v2.3 tags: words, cover, and chapters that carry their own pictures.

Written by hand, as the libraries that write chapters are GPL or sort them by size, which scrambles their order. What holds
here: frames stand in the order of time; the table of contents names the listed chapters, in order; players that know no
chapters skip them. (id3.org: "ID3 tag version 2.3.0", "ID3v2 Chapter Frame Addendum 1.0".)
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Mapping, Sequence

from literai.mux.chapters import Stop

LARGEST = 640  # pixels, of a chapter's picture: larger ones are refused or slow in podcast apps
_LONGEST = 1000  # characters of a text
_TOC = 255  # the table of contents counts its entries in one byte
_FRONT, _OTHER = 3, 0  # kinds of picture
_LANGUAGES = {"en": b"eng", "de": b"deu", "fr": b"fra", "es": b"spa", "it": b"ita", "nl": b"nld", "pt": b"por"}  # ISO 639-2, as COMM wants


def write(
    texts: Mapping[str, str],
    *,
    own: Mapping[str, str],
    comment: str = "",
    language: str = "en",
    cover: bytes | None = None,
    chapters: Sequence[tuple[Stop, bytes | None]] = (),
) -> bytes:
    """A whole tag, to be put before the first frame of sound.

    Args:
        texts: frame name ("TIT2") -> value; empty ones are left out, control characters become spaces.
        own: TXXX frames, name -> value.
        comment: in the language given, which is also the talk's (TLAN is for `texts`).
        cover: JPEG.
        chapters: in order of time, each with its JPEG.

    Raises:
        ValueError: more than 255 listed chapters.
    """
    listed = [_name(place) for place, (stop, _) in enumerate(chapters) if stop.listed]
    if len(listed) > _TOC:
        raise ValueError(f"{len(listed)} listed chapters; an ID3 table of contents holds {_TOC}")
    frames = [_text(name, value) for name, value in sorted(texts.items()) if _plain(value)]
    frames += [_frame("TXXX", b"\x01" + _wide(name) + b"\0\0" + _wide(value)) for name, value in sorted(own.items())]
    if comment:
        frames.append(_frame("COMM", b"\x01" + _LANGUAGES.get(language[:2].lower(), b"und") + _wide("") + b"\0\0" + _wide(comment)))
    if cover:
        frames.append(_picture(cover, _FRONT))
    if chapters:
        flags = 0b11  # top level, in order
        frames.append(_frame("CTOC", b"toc\0" + bytes([flags, len(listed)]) + b"".join(name + b"\0" for name in listed)))
        frames += [_chapter(_name(place), stop, picture) for place, (stop, picture) in enumerate(chapters)]
    body = b"".join(frames)
    return b"ID3\x03\x00\x00" + _seven(len(body)) + body


def length(data: bytes) -> int:
    """Bytes of the ID3v2 tag at the start of a file; 0 where there is none."""
    if len(data) < 10 or data[:3] != b"ID3":
        return 0
    return 10 + sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))


def _chapter(name: bytes, stop: Stop, picture: bytes | None) -> bytes:
    nowhere = 0xFFFFFFFF  # no byte offsets: players go by time
    times = struct.pack(">IIII", round(stop.start * 1000), round(stop.end * 1000), nowhere, nowhere)
    inside = _text("TIT2", stop.title) + (_picture(picture, _OTHER) if picture else b"")
    return _frame("CHAP", name + b"\0" + times + inside)


def _name(place: int) -> bytes:
    return f"ch{place:04d}".encode()


def _frame(name: str, data: bytes) -> bytes:
    return name.encode("ascii") + struct.pack(">IH", len(data), 0) + data


def _text(name: str, value: str) -> bytes:
    return _frame(name, b"\x01" + _wide(value))


def _picture(jpeg: bytes, kind: int) -> bytes:
    return _frame("APIC", b"\x00image/jpeg\0" + bytes([kind]) + b"\0" + jpeg)


def _wide(text: str) -> bytes:
    """UTF-16 with its mark, the one encoding of ID3v2.3 that holds every language."""
    return b"\xff\xfe" + _plain(text).encode("utf-16-le")


def _plain(value: str) -> str:
    """One line that any player can show."""
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in value)
    return " ".join(text.split())[:_LONGEST]


def _seven(size: int) -> bytes:
    """28 bits, seven in each byte, as the tag's own length is written."""
    if size >= 1 << 28:
        raise ValueError(f"a tag of {size} bytes; ID3v2 holds 256 MB")
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
