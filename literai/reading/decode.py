"""Bytes to text: which encoding it is, and what had to be mended.

After `decode` a text holds no NUL and no control characters, its lines end in "\\n", and it is in Unicode's
composed form (NFC). All of it is linear in the length of the file.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from literai.errors import UnreadableBook

MAX_TEXT = 32 * 1024 * 1024  # bytes; the longest novels run to about 13 MB

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "an MP3"),
    (b"OggS", "an Ogg file"),
    (b"RIFF", "a RIFF file"),
    (b"AT&TFORM", "a DjVu document"),
    (b"ITSF", "a CHM file"),
)
_HTML = re.compile(rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ufff9-\ufffb\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CP1252_GAPS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Decoded(NamedTuple):
    """Text, the encoding it was in (Python's name), and one line for each thing mended."""

    text: str
    encoding: str
    warnings: tuple[str, ...]


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `UnreadableBook` for what is known not to be a novel in plain text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableBook(f"{name} is {what}, not a novel in text; give a .txt or .epub file")
    if data[60:68] in (b"BOOKMOBI", b"TEXtREAd"):
        raise UnreadableBook(f"{name} is a Kindle (MOBI) file; convert it to EPUB first, for example with Calibre")
    if _HTML.match(data[:4096]):
        raise UnreadableBook(f"{name} is a web page (HTML); save the book as .txt or .epub")
    if len(data) > MAX_TEXT:
        raise UnreadableBook(f"{name} is too large for a novel ({len(data) / 1e6:.0f} MB, at most {MAX_TEXT / 1e6:.0f} MB); give one book a file")


def decode(data: bytes, name: str) -> Decoded:
    """Text of a plain text file.

    Raises:
        UnreadableBook: empty, white space only, binary, or in an encoding that is not known.
    """
    if not data.strip(b"\0 \t\r\n\x0b\x0c\x1a"):
        raise UnreadableBook(f"{name} is empty; give a file that holds a novel")
    refuse_binary(data, name)
    text, encoding, warnings = _decode(data, name)
    text, more = clean(text)
    if not text.strip():
        raise UnreadableBook(f"{name} holds nothing but white space; give a file that holds a novel")
    return Decoded(text, encoding, (*warnings, *more))


def _decode(data: bytes, name: str) -> tuple[str, str, list[str]]:
    for bom, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\0\0\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if data.startswith(bom):
            if encoding == "utf-8-sig":
                text, _, warnings = _eight_bit(data[3:], name)
                return text, encoding, warnings
            return _wide(data[len(bom) :] if encoding != "utf-32" else data, encoding)
    sample = data[: 1 << 16]
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if max(even, odd) > 0.3 and min(even, odd) < 0.1:
        return _wide(data, "utf-16-be" if even > odd else "utf-16-le")
    controls = len(re.findall(rb"[\x00-\x06\x0e-\x19\x1b-\x1f\x7f]", sample))
    if controls > 0.02 * len(sample):
        raise UnreadableBook(f"{name} is a binary file ({controls} control characters in its first {len(sample)} bytes); give a .txt or .epub file")
    return _eight_bit(data, name)


def _wide(data: bytes, encoding: str) -> tuple[str, str, list[str]]:
    text = data.decode(encoding, errors="replace")
    bad = text.count("\ufffd")
    return text.replace("\ufffd", ""), encoding, [f"{bad} characters could not be read as {encoding} and were left out"] if bad else []


def _eight_bit(data: bytes, name: str) -> tuple[str, str, list[str]]:
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.end == len(data):
            return data[: error.start].decode("utf-8"), "utf-8", ["the file ends in the middle of a character: it may be cut short"]
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    wide = [len(found[0]) for found in _MULTIBYTE.finditer(data)]
    bad = high - sum(wide)
    if bad > 0.25 * len(data):
        raise UnreadableBook(f"{name} is binary or in an encoding that is not known; save it as UTF-8")
    stray = _MULTIBYTE.sub(b"", data) if len(wide) > 0.02 * bad else data
    single = "iso-8859-1" if _CP1252_GAPS.search(stray) or not re.search(rb"[\x80-\x9f]", stray) else "cp1252"
    if len(wide) <= 0.02 * bad:
        return data.decode(single), single, []
    parts, last = [], 0
    for found in _MULTIBYTE.finditer(data):
        parts += [data[last : found.start()].decode(single), found[0].decode("utf-8", errors="ignore")]
        last = found.end()
    return "".join([*parts, data[last:].decode(single)]), "utf-8", [f"{bad} bytes were not UTF-8 and were read as {single}"]


def clean(text: str) -> tuple[str, list[str]]:
    """Line ends to "\\n", control characters out and counted, composed form."""
    warnings = []
    text = _INVISIBLE.sub("", text)
    text, controls = _CONTROL.subn("", text)
    if controls:
        warnings.append(f"{controls} control characters were left out")
    text = re.sub("\r\r\n|\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029", "\n", text)
    text = re.sub("[\u00a0\u2000-\u200a\u202f\u205f\u3000]", " ", text).expandtabs(4)
    text = "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF) if re.search("[\ud800-\udfff]", text) else text
    return unicodedata.normalize("NFC", text), warnings
