"""A model hub on this computer: the few addresses that huggingface_hub asks, over real HTTP, with the faults a test wants."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import unquote, urlsplit

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """`files` of each model by path. `cut`: path -> bytes after which the line breaks, once. `fails`: paths that give an error. `lies`: served instead.

    `stall`: a path of which half is sent, and then nothing until the event is set.
    """

    files: dict[str, dict[str, bytes]]
    cut: dict[str, int] = field(default_factory=dict)
    fails: set[str] = field(default_factory=set)
    lies: dict[str, bytes] = field(default_factory=dict)
    stall: str = ""
    go_on: Event = field(default_factory=Event)
    fetched: list[tuple[str, int]] = field(default_factory=list)  # (path, first byte asked for)
    url: str = ""


def safetensors(values: Mapping[str, list[float]]) -> bytes:
    """The smallest honest file of its kind, written by hand: a header's length, the header, the numbers."""
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    data = b""
    for name, numbers in values.items():
        packed = struct.pack(f"<{len(numbers)}f", *numbers)
        header[name] = {"dtype": "F32", "shape": [len(numbers)], "data_offsets": [len(data), len(data) + len(packed)]}
        data += packed
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _git(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def _large(path: str) -> bool:
    return not path.endswith((".json", ".txt", ".md"))


@contextmanager
def serving(files: dict[str, dict[str, bytes]]) -> Iterator[Hub]:
    hub = Hub(files)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = [unquote(part) for part in urlsplit(self.path).path.strip("/").split("/")]
            if parts[:2] == ["api", "models"]:
                self._api("/".join(parts[2:4]), parts[4:5])
            elif len(parts) > 4 and parts[2] == "resolve":
                self._file("/".join(parts[:2]), "/".join(parts[4:]))
            else:
                self._answer(404, b"{}")

        do_HEAD = do_GET

        def _api(self, name: str, what: list[str]) -> None:
            if name not in hub.files:
                self.send_response(404)
                self.send_header("X-Error-Code", "RepoNotFound")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            held = hub.files[name].items()
            if what == ["tree"]:
                lfs = {path: {"lfs": {"oid": digest(data), "size": len(data), "pointerSize": 130}} for path, data in held if _large(path)}
                told: object = [{"type": "file", "path": path, "size": len(data), "oid": _git(data), **lfs.get(path, {})} for path, data in held]
            else:
                lfs = {path: {"lfs": {"sha256": digest(data), "size": len(data), "pointerSize": 130}} for path, data in held if _large(path)}
                siblings = [{"rfilename": path, "size": len(data), "blobId": _git(data), **lfs.get(path, {})} for path, data in held]
                told = {"id": name, "sha": REVISION, "siblings": siblings, "private": False, "tags": [], "downloads": 0}
            self._answer(200, json.dumps(told).encode())

        def _file(self, name: str, path: str) -> None:
            promised = hub.files.get(name, {}).get(path)
            if promised is None or path in hub.fails:
                self._answer(403 if promised else 404, b"")
                return
            data = hub.lies.get(path, promised)
            start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").split("-")[0])
            if self.command == "GET":
                hub.fetched.append((path, start))
            self.send_response(206 if start else 200)
            self.send_header("X-Repo-Commit", REVISION)
            self.send_header("ETag", f'"{digest(promised) if _large(path) else _git(promised)}"')
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            self.send_header("Content-Length", str(len(data) - start))
            self.end_headers()
            if self.command == "GET":
                stop = hub.cut.pop(path, None)
                if path == hub.stall:
                    self.wfile.write(data[start : len(data) // 2])
                    self.wfile.flush()
                    hub.go_on.wait(30)
                    self.close_connection = True
                    return
                self.wfile.write(data[start:stop])
                self.close_connection = stop is not None

        def _answer(self, code: int, body: bytes) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        hub.go_on.set()
        server.shutdown()
        server.server_close()
        thread.join()
