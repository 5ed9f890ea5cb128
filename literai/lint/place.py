"""Where a site is looked at: in a folder, or on the web where it is published. Both are read by the same rules."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Protocol

from literai import __version__
from literai.errors import UsageError
from literai.types import Value

TEXT, SOUND = 1 << 26, 1 << 30  # bytes: what is more than this is no page, feed or picture, and no sound or film, and is not read
_PATIENCE = 30  # seconds that a server may be silent
_WHOLE = 600  # seconds for one whole answer
_SILENT = 5  # answers that did not come in time, after which the server is asked no more


class Finding(Value, frozen=True):
    """One thing that is wrong. `where`: a path in the site; `remedy`: what to do about it."""

    where: str
    what: str
    remedy: str
    level: Literal["error", "warning"] = "error"

    def line(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}"


class Place(Protocol):
    """A site. Names are relative to its root, with "/"."""

    home: str | None  # the address it is published at; None where that is not known

    def read(self, name: str, *, most: int = TEXT) -> bytes | None:
        """A file's bytes; None where there is none.

        Raises:
            ValueError: there are more than `most`.
        """

    def size(self, name: str) -> int | None:
        """A file's bytes, counted; None where there is none."""

    def books(self) -> list[str]:
        """Names of the books' folders."""


class Folder:
    """A site on this computer. Its address is what its feeds say."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home: str | None = None

    def read(self, name: str, *, most: int = TEXT) -> bytes | None:
        path = self._path(name)
        if path is None or not path.is_file():
            return None
        if path.stat().st_size > most:
            raise ValueError(f"it has {path.stat().st_size} bytes, more than {most}")
        return path.read_bytes()

    def size(self, name: str) -> int | None:
        path = self._path(name)
        return path.stat().st_size if path is not None and path.is_file() else None

    def books(self) -> list[str]:
        return sorted(path.parent.name for path in self.root.glob("*/index.json"))

    def _path(self, name: str) -> Path | None:
        """None for a name that leads out of the site."""
        path = (self.root / name).resolve()
        return path if path.is_relative_to(self.root.resolve()) else None


class Web:
    """A site at an address."""

    def __init__(self, home: str) -> None:
        self.home: str | None = home.rstrip("/")
        self._kept: dict[str, bytes | None] = {}
        self._silent = 0

    def read(self, name: str, *, most: int = TEXT) -> bytes | None:
        if name not in self._kept:
            status, _, body = self.ask(name, most=most)
            self._kept[name] = body if status == 200 else None
        return self._kept[name]

    def size(self, name: str) -> int | None:
        status, headers, _ = self.ask(name, method="HEAD")
        length = headers.get("content-length", "")
        if status == 200 and length.isdigit():
            return int(length)
        body = self.read(name)
        return None if body is None else len(body)

    def books(self) -> list[str]:
        import json

        try:
            listed = json.loads(self.read("index.json") or b"[]")
            return [str(row["slug"]) for row in listed]
        except (ValueError, KeyError, TypeError, RecursionError):
            return []

    def ask(self, name: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, most: int = TEXT) -> tuple[int, dict[str, str], bytes]:
        """Status, headers (names in small letters) and body of one answer; status 0 when there is none.

        Raises:
            ValueError: the body has more than `most` bytes, or is still coming after `_WHOLE` seconds.
        """
        if self._silent >= _SILENT:
            return 0, {}, b""
        address = f"{self.home}/{urllib.parse.quote(name)}"
        request = urllib.request.Request(address, method=method, headers={"User-Agent": f"literai/{__version__} (check)", **(headers or {})})
        try:
            answer = urllib.request.urlopen(request, timeout=_PATIENCE)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code, {key.lower(): value for key, value in error.headers.items()}, b""
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            self._silent += isinstance(getattr(error, "reason", error), TimeoutError)
            return 0, {}, b""
        with answer:
            try:
                return answer.status, {key.lower(): value for key, value in answer.headers.items()}, self._body(answer, most)
            except (OSError, http.client.HTTPException) as error:
                self._silent += isinstance(error, TimeoutError)
                return 0, {}, b""

    def _body(self, answer: http.client.HTTPResponse, most: int) -> bytes:
        parts: list[bytes] = []
        size, started = 0, time.monotonic()
        while part := answer.read1(1 << 16):
            parts.append(part)
            size += len(part)
            if size > most:
                raise ValueError(f"it has more than {most} bytes")
            if time.monotonic() - started > _WHOLE:
                self._silent += 1
                raise ValueError(f"it was still coming after {_WHOLE} s")
        return b"".join(parts)


def open_place(where: str) -> Folder | Web:
    """A folder (the site itself, or the output folder that holds it) or an address.

    Raises:
        UsageError: there is no site.
    """
    if where.startswith(("http://", "https://")):
        web = Web(where.removesuffix("/feed.xml").removesuffix("/index.html"))
        try:
            found = web.read("index.json") is not None or web.read("feed.xml") is not None
        except ValueError as error:
            raise UsageError(f"what is at {where} is no site of ours ({error})") from error
        if not found:
            raise UsageError(f"there is no site at {where}: neither index.json nor feed.xml is there; give the address of the library, where index.html is")
        return web
    root = Path(where)
    for folder in (root, root / "site"):
        if (folder / "index.json").is_file():
            return Folder(folder)
    raise UsageError(f"there is no site in {root}: give the folder that has index.html and index.json, or the address where it is published")
