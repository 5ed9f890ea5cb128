"""`serve(root)`: the finished site on this machine, for looking at.

Only files under `root` are given out, read-only: no listing of folders, no way out through "..", links or
odd spellings. Byte ranges work (a browser cannot seek in sound without them), types are right on every
system, pages and scripts are compressed, and nothing is kept by the browser without asking (ETag, no-cache).
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote, urlsplit

from literai.errors import UsageError

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".m4b": "audio/x-m4b",
    ".mp4": "video/mp4",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff2": "font/woff2",
}
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
_PACKED = (".html", ".css", ".js", ".json", ".webmanifest", ".xml", ".vtt", ".srt", ".txt", ".svg")  # the rest is compressed already
_WORTH = 1400  # bytes, about one packet: smaller files gain nothing
_BLOCK = 1 << 16  # bytes sent at a time


class Unsatisfiable(ValueError):
    """The range asked for lies outside the file."""


def byte_range(header: str | None, size: int) -> tuple[int, int] | None:
    """What a Range header asks of a file of `size` bytes: half-open offsets, or None for all of it.

    Several ranges, or a header that is none, ask for all of it, as RFC 9110 allows.

    Raises:
        Unsatisfiable: no byte of the file lies in the range.
    """
    match = _RANGE.fullmatch(header.strip().replace(" ", "")) if header else None
    if not match or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), size if not last else min(size, int(last) + 1)
        if last and int(last) < int(first):
            return None
    if start >= size or end <= start:
        raise Unsatisfiable(header)
    return start, end


def find(root: Path, address: str) -> Path | None:
    """The file or folder an address names, or None if it names nothing under `root`."""
    names = unquote(urlsplit(address).path).split("/")
    if any(name in ("..", ".") or "\\" in name or "\0" in name or name.startswith(".") or ":" in name for name in names):
        return None
    top = root.resolve()
    try:
        path = top.joinpath(*[name for name in names if name]).resolve(strict=True)
    except (OSError, ValueError):  # no such file, a name too long, a loop of links
        return None
    return path if path.is_relative_to(top) else None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "literai"
    sys_version = ""
    timeout = 60  # seconds an idle connection is kept
    root: Path

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def _answer(self, *, body: bool) -> None:
        try:
            self._send(body=body)
        except (ConnectionError, TimeoutError):  # the browser went away, as it does when one seeks
            self.close_connection = True

    def _send(self, *, body: bool) -> None:
        path = find(self.root, self.path)
        if path is not None and path.is_dir():
            where = urlsplit(self.path).path
            if not where.endswith("/"):
                self._bare(HTTPStatus.MOVED_PERMANENTLY, {"Location": quote("/" + unquote(where).strip("/") + "/")})
                return
            path = path / "index.html"
        if path is None or not path.is_file():
            self._bare(HTTPStatus.NOT_FOUND, {}, b"There is no such page here.\n" if body else b"")
            return
        with path.open("rb") as file:
            self._file(path, file, body=body)

    def _file(self, path: Path, file: BinaryIO, *, body: bool) -> None:
        facts = path.stat()
        packed = path.suffix.lower() in _PACKED and facts.st_size > _WORTH and not self.headers.get("Range") and self._takes_gzip()
        size, tag = facts.st_size, f'"{facts.st_mtime_ns:x}-{facts.st_size:x}{"-gz" if packed else ""}"'
        modified = format_datetime(datetime.fromtimestamp(int(facts.st_mtime), UTC), usegmt=True)
        common = {"ETag": tag, "Last-Modified": modified, "Cache-Control": "no-cache", "Accept-Ranges": "bytes", "X-Content-Type-Options": "nosniff"}
        if path.suffix.lower() in _PACKED:
            common["Vary"] = "Accept-Encoding"
        if self._unchanged(tag, modified):
            self._bare(HTTPStatus.NOT_MODIFIED, common)
            return
        try:
            wanted = byte_range(self.headers.get("Range"), size) if self.headers.get("If-Range") in (None, tag, modified) else None
        except Unsatisfiable:
            self._bare(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, {**common, "Content-Range": f"bytes */{size}"})
            return
        if packed:
            self._bare(
                HTTPStatus.OK, {**common, "Content-Type": TYPES[path.suffix.lower()], "Content-Encoding": "gzip"}, gzip.compress(file.read(), 6), body=body
            )
            return
        start, end = wanted or (0, size)
        self.send_response(HTTPStatus.PARTIAL_CONTENT if wanted else HTTPStatus.OK)
        kind = TYPES.get(path.suffix.lower(), "application/octet-stream")
        for name, value in {**common, "Content-Type": kind, "Content-Length": str(end - start)}.items():
            self.send_header(name, value)
        if wanted:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{size}")
        self.end_headers()
        if body:
            file.seek(start)
            self._copy(file, end - start)

    def _unchanged(self, tag: str, modified: str) -> bool:
        known = self.headers.get("If-None-Match")
        if known is not None:
            return known.strip() == "*" or tag in [part.strip().removeprefix("W/") for part in known.split(",")]
        return self.headers.get("If-Modified-Since") == modified

    def _takes_gzip(self) -> bool:
        """An answer to `Accept-Encoding`; a weight of nought refuses."""
        asked = (part.replace(" ", "").split(";q=") for part in self.headers.get("Accept-Encoding", "").lower().split(","))
        return any(name[0] == "gzip" and (len(name) == 1 or name[1].strip("0.") != "") for name in asked)

    def _copy(self, file: BinaryIO, left: int) -> None:
        while left > 0 and (block := file.read(min(_BLOCK, left))):
            self.wfile.write(block)
            left -= len(block)
        if left:  # the file shrank while being sent
            self.close_connection = True

    def _bare(self, status: HTTPStatus, headers: dict[str, str], text: bytes = b"", *, body: bool = True) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if text and "Content-Type" not in headers:
            self.send_header("Content-Type", "text/plain; charset=utf-8")
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if body:
            self.wfile.write(text)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Quiet: what one browser does wrong is not the server's affair."""


def server(root: Path, host: str = "127.0.0.1", port: int = 8000) -> ThreadingHTTPServer:
    """A server that listens but does not answer yet; `port` 0 takes a free one (see `server_port`).

    Raises:
        UsageError: there is no such folder, or the port cannot be had.
    """
    if not root.is_dir():
        raise UsageError(f"there is no site in {root}; make one first with: literai make BOOK")
    handler = type("Handler", (_Handler,), {"root": root})
    try:
        return _Server((host, port), handler)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot listen on {host}:{port} ({reason}); choose another with --port") from error


def serve(root: Path, host: str = "127.0.0.1", port: int = 8000, ready: Callable[[str], None] | None = None) -> None:
    """Serve until interrupted; `ready` is told the address once it answers."""
    with server(root, host, port) as listening:
        if ready is not None:
            shown = f"[{host}]" if ":" in host else host
            ready(f"http://{shown}:{listening.server_port}/")
        listening.serve_forever()
