"""An EPUB's ZIP archive, read in memory with every size bounded. Nothing is ever extracted to disk.

The limits count bytes as they are unpacked, never the sizes the archive claims.
"""

from __future__ import annotations

import io
import posixpath
import stat
import zipfile
import zlib
from urllib.parse import unquote, urlsplit

from literai.errors import UnreadableBook

MAX_MEMBERS = 20_000
MAX_DIRECTORY = 8 * 1024 * 1024  # bytes of the central directory, about 100 each member
MAX_MEMBER = 32 * 1024 * 1024  # bytes unpacked; the longest chapters run to 2 MB
MAX_TOTAL = 96 * 1024 * 1024
MAX_RATIO = 200  # unpacked to packed, for members above `RATIO_FROM` bytes; text packs about 4 to 1
RATIO_FROM = 12 * 1024 * 1024
_STEP = 1 << 16


class Archive:
    """Members by name. `read` raises UnreadableBook when a limit is passed or a checksum is wrong."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._read = 0
        self._size_of_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, OSError, UnicodeError) as error:
            raise UnreadableBook(f"{name} is a damaged ZIP archive ({_line(error)}); get the file again") from None
        infos = self._zip.infolist()
        if len(infos) > MAX_MEMBERS:
            raise UnreadableBook(f"{name} holds {len(infos)} files, more than any book ({MAX_MEMBERS}); it is not a novel")
        self._infos = {info.filename: info for info in infos if not self._unsafe(info)}
        self._folded = {posixpath.normpath(filename).casefold(): filename for filename in self._infos}

    def _size_of_directory(self, data: bytes) -> None:
        """Refuse a huge central directory before anything is allocated for it."""
        at = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
        if at < 0:
            raise UnreadableBook(f"{self.name} is a damaged ZIP archive (its directory is missing: cut short?); get the file again")
        size = int.from_bytes(data[at + 12 : at + 16], "little")
        if (size != 0xFFFFFFFF and size > MAX_DIRECTORY) or size == 0xFFFFFFFF:
            raise UnreadableBook(f"{self.name} holds more files than any book; it is not a novel")

    @staticmethod
    def _unsafe(info: zipfile.ZipInfo) -> bool:
        parts = info.filename.replace("\\", "/").split("/")
        link = stat.S_ISLNK(info.external_attr >> 16)
        return ".." in parts or info.filename.startswith(("/", "\\")) or "\\" in info.filename or ":" in parts[0] or link

    @property
    def names(self) -> list[str]:
        return list(self._infos)

    def find(self, path: str) -> str | None:
        """The member a path means, or None: exactly, else without regard to case."""
        if path in self._infos:
            return path
        return self._folded.get(posixpath.normpath(path).casefold())

    def read(self, path: str) -> bytes:
        """The bytes of a member.

        Raises:
            KeyError: there is none of this name.
            UnreadableBook: encrypted, damaged or over a limit.
        """
        member = self.find(path)
        if member is None:
            raise KeyError(path)
        info = self._infos[member]
        if info.flag_bits & 0x1:
            raise UnreadableBook(f"{self.name} is protected by a password; give a book without protection")
        chunks, size = list[bytes](), 0
        try:
            with self._zip.open(info) as file:
                while chunk := file.read(_STEP):
                    size += len(chunk)
                    self._read += len(chunk)
                    if size > MAX_MEMBER or self._read > MAX_TOTAL or (size > RATIO_FROM and size > MAX_RATIO * max(1, info.compress_size)):
                        raise UnreadableBook(f"{self.name} unpacks to far more than a novel (at {member[:80]!r}); it is damaged or a ZIP bomb")
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
            raise UnreadableBook(f"{self.name} is damaged ({_line(error)}); get the file again") from None
        return b"".join(chunks)


def resolve(base: str, href: str) -> tuple[str, str]:
    """Path in the archive and fragment of a link in the file `base`; "" for a link that leaves the archive."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return "", ""
    if parts.scheme or parts.netloc:
        return "", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path))) if parts.path else base
    return ("" if path.startswith(("../", "/")) or path in ("..", ".") else path), unquote(parts.fragment)


def _line(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return "".join(c for c in text if c.isprintable())[:120]
