"""Files to books. The only place that meets hostile input.

`read_bytes` is pure: no file, no network, no clock; the same bytes give the same Book. The type of a file
is told from its content, never from its extension.
"""

from __future__ import annotations

from pathlib import Path

from literai.errors import UnreadableBook
from literai.types import Book

__all__ = ["MAX_FILE", "read", "read_bytes"]

MAX_FILE = 512 * 1024 * 1024  # bytes; illustrated EPUBs run to a few hundred MB


def read(path: Path, *, title: str | None = None, author: str | None = None) -> Book:
    """Read a novel from a .txt or .epub file.

    Raises:
        UnreadableBook: the file is missing, a folder, not permitted, too large, or holds no novel; one line.
    """
    path = Path(path)
    name = printable(path.name or str(path))
    try:
        if path.is_dir():
            raise UnreadableBook(f"{name} is a folder; give a .txt or .epub file")
        size = path.stat().st_size
        if size > MAX_FILE:
            raise UnreadableBook(f"{name} is too large ({size / 1e6:.0f} MB, at most {MAX_FILE / 1e6:.0f} MB); give one book a file")
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise UnreadableBook(f"{printable(str(path))} does not exist; check the path") from None
    except (OSError, ValueError) as error:
        raise UnreadableBook(f"{printable(str(path))} cannot be read ({getattr(error, 'strerror', None) or error}); check its permissions") from None
    return read_bytes(data, path.name, title=title, author=author)


def read_bytes(data: bytes, name: str, *, title: str | None = None, author: str | None = None) -> Book:
    """Read a novel from the bytes of a file.

    Args:
        data: the whole file.
        name: its name, for messages and for a title of last resort.
        title: overrides what the file says.
        author: overrides what the file says.

    Raises:
        UnreadableBook: empty, white space only, binary, protected (DRM), damaged, without text, a PDF or a web
            page under another name, or too large; one line with the remedy.
    """
    name = printable(name)
    title = " ".join(title.split()) or None if title is not None else None
    if data.startswith(b"PK") and data[2:4] in (b"\x03\x04", b"\x05\x06", b"\x07\x08"):
        from literai.reading.epub import read_epub

        return read_epub(data, name, title=title, author=author)
    if name.casefold().endswith(".epub") and data.strip(b"\0 \t\r\n"):
        from literai.reading.decode import refuse_binary

        refuse_binary(data, name)
        raise UnreadableBook(f"{name} is not an EPUB (it is no ZIP archive, perhaps cut short); get the file again")
    from literai.reading.text import read_text

    return read_text(data, name, title=title, author=author)


def printable(text: str) -> str:
    """A file name as it can stand in one line of a message."""
    shown = "".join(c if c.isprintable() else "?" for c in text)
    return shown if len(shown) <= 120 else shown[:117] + "..."
