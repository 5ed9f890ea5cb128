"""Bringing a site to where it is hosted: `deploy(site, target)`, to anything fsspec writes.

What holds here: only what changed is sent; sound and pictures go first, pages after them, feeds and catalogues last, so that
a feed never names what is not yet there; what went stale is taken away only after that. A file is never half there: object
stores put whole objects, elsewhere it is written beside its place and moved. A run that was cut off leaves the old feed
working, and the next one sends only what is missing.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from literai import codec, store
from literai.errors import LiteraiError, MissingPart, UsageError
from literai.publish.serve import TYPES
from literai.types import Value

RECORD = "literai-deployed.json"  # at the target: path -> SHA-256 of what was sent there
_ORDER = (
    (".mp3", ".m4a", ".mp4"),
    (".jpg", ".png", ".webp", ".avif", ".ttf", ".woff2"),
    (".vtt", ".srt", ".txt", ".json", ".css", ".js", ".svg"),
    (".html", ""),
)
_LAST = ("index.json", "feed.xml")  # the catalogues, then the feeds
_WHOLE = ("s3", "s3a", "gs", "gcs", "abfs", "az", "memory", "oss", "r2")  # protocols that put whole objects
_FOREVER, _ASK = "public, max-age=31536000, immutable", "no-cache"


class Sent(Value, frozen=True):
    """What a deployment did; bytes are of the files that were sent."""

    sent: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    bytes: int


def deploy(site: Path, target: str, journal: Path, tell: Callable[[str], None] = lambda name: None, **options: Any) -> Sent:
    """Make `target` hold what `site` holds.

    Args:
        target: a folder, or an address of fsspec's: "s3://bucket/podcasts", "webdav+https://...", "ssh://...".
        journal: a folder on this computer where a run that is cut off leaves word of what it has sent.
        tell: is told each file before it is sent.
        options: fsspec's for this kind of target, such as `endpoint_url`.

    Raises:
        UsageError: there is no site, or nothing known writes to such a target.
        LiteraiError: the target failed; run again to go on.
    """
    if not (site / "index.html").is_file():
        raise UsageError(f"there is no site in {site} yet; make one: literai make BOOK")
    there = _Target(target, options)
    with _told(target):
        before = there.record()
        marks = _Journal(journal / f"{codec.digest(target.encode())[:16]}.json", codec.digest(codec.encode(before)))
        known = {**before, **marks.sent}
        sizes = there.sizes()
        sent: list[str] = []
        count = 0
        names = list(in_order(site))
        here = {name: _hash(site / name) for name in names}
        for name in names:
            size = (site / name).stat().st_size
            if known.get(name) == here[name] and sizes.get(name) == size:
                continue
            tell(name)
            there.put(site / name, name)
            marks.add(name, here[name])
            sent.append(name)
            count += size
        stale = sorted(name for name in sizes if name not in here and (name in known or _is_draft(name)))
        for name in stale:
            there.remove(name)
        if before != here:
            there.keep(here)
        marks.done()
    return Sent(tuple(sent), tuple(stale), len(names) - len(sent), count)


def in_order(site: Path) -> Iterator[str]:
    """Names of all files to send: what is pointed at before what points at it."""
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file() and not path.name.endswith(".tmp")]
    return iter(sorted(names, key=lambda name: (_rank(name), name)))


def _rank(name: str) -> int:
    last = posixpath.basename(name)
    if last in _LAST:
        return len(_ORDER) + 1 + 2 * _LAST.index(last) + int("/" not in name)
    return next((place for place, kinds in enumerate(_ORDER) if posixpath.splitext(last)[1] in kinds), len(_ORDER))


def _is_draft(name: str) -> bool:
    """What a run that was cut off left beside a file's place."""
    last = posixpath.basename(name)
    return last.startswith(".") and last.endswith(".part")


class _Target:
    """The other side. Names are relative to the target."""

    def __init__(self, target: str, options: dict[str, Any]) -> None:
        try:
            import fsspec
        except ImportError as error:
            raise MissingPart("deploying needs fsspec; run: pip install 'literai[deploy]'") from error
        try:
            if target.startswith("webdav+"):
                self.system, self.root = _webdav(target.removeprefix("webdav+"), **options), ""
            else:
                self.system, self.root = fsspec.core.url_to_fs(target, **options)
        except ImportError as error:
            raise MissingPart(f"{target}: {error}; run: pip install 'literai[deploy]', or what fsspec's page names for it") from error
        except (ValueError, TypeError) as error:
            raise UsageError(f"{target!r} is nothing to deploy to ({error}); give a folder, or an address such as s3://bucket/podcasts") from error
        protocol = self.system.protocol
        self.kinds = {protocol} if isinstance(protocol, str) else set(protocol)
        self.whole = bool(self.kinds & set(_WHOLE))

    def record(self) -> dict[str, str]:
        try:
            found = json.loads(self.system.cat_file(self._path(RECORD)))
        except (FileNotFoundError, ValueError):
            return {}
        return {str(name): str(hash_) for name, hash_ in found.items()} if isinstance(found, dict) else {}

    def sizes(self) -> dict[str, int]:
        """Bytes of every file that is there."""
        with contextlib.suppress(FileNotFoundError):
            self.system.invalidate_cache()
            found = self.system.find(self.root, detail=True)
            start = self.root.rstrip("/") + "/"
            return {path.removeprefix(start).lstrip("/"): int(row.get("size") or row.get("content_length") or 0) for path, row in found.items()}
        return {}

    def put(self, path: Path, name: str) -> None:
        where = self._path(name)
        if self.whole:
            self.system.put_file(str(path), where, **self._headers(name))
            return
        self.system.makedirs(posixpath.dirname(where), exist_ok=True)
        draft = posixpath.join(posixpath.dirname(where), f".{posixpath.basename(where)}.part")
        self.system.put_file(str(path), draft, **({"overwrite": True} if "webdav" in self.kinds else {}))
        if "webdav" in self.kinds:
            self.system.client.move(draft, where, overwrite=True)
        else:
            self.system.mv(draft, where)

    def _headers(self, name: str) -> dict[str, str]:
        """What an object store should say when it gives the file out."""
        kind = TYPES.get(posixpath.splitext(name)[1], "application/octet-stream")
        keep = _FOREVER if name.startswith("assets/") else _ASK
        if self.kinds & {"s3", "s3a", "r2"}:
            return {"ContentType": kind, "CacheControl": keep}
        return {"content_type": kind} if self.kinds & {"gs", "gcs"} else {}

    def keep(self, record: dict[str, str]) -> None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="literai-") as folder:
            path = Path(folder) / RECORD
            path.write_text(json.dumps(record, indent=0, sort_keys=True), encoding="utf-8")
            self.put(path, RECORD)

    def remove(self, name: str) -> None:
        with contextlib.suppress(FileNotFoundError):
            self.system.rm_file(self._path(name))

    def _path(self, name: str) -> str:
        return posixpath.join(self.root, name) if self.root else name


def _webdav(address: str, *, user: str = "", password: str = "", **options: Any) -> Any:
    from webdav4.fsspec import WebdavFileSystem

    return WebdavFileSystem(address, auth=(user, password) if user else None, **options)


class _Journal:
    """What a run has sent so far, kept here until it is done; it counts only if the target is as that run found it."""

    def __init__(self, path: Path, base: str) -> None:
        self.path, self.base = path, base
        self.sent: dict[str, str] = {}
        with contextlib.suppress(FileNotFoundError, ValueError, KeyError, TypeError):
            read = json.loads(path.read_bytes())
            if read["base"] == base:
                self.sent = {str(name): str(hash_) for name, hash_ in read["sent"].items()}

    def add(self, name: str, hash_: str) -> None:
        self.sent[name] = hash_
        store.write(self.path, json.dumps({"base": self.base, "sent": self.sent}).encode())

    def done(self) -> None:
        self.path.unlink(missing_ok=True)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def _told(target: str) -> Iterator[None]:
    """Whatever a file system of fsspec's raises becomes one line: their errors have no common base."""
    try:
        yield
    except (LiteraiError, KeyboardInterrupt):
        raise
    except Exception as error:
        words = " ".join(str(error).split()) or type(error).__name__
        raise LiteraiError(f"{target}: {words}; the old feed goes on working, run the same command to go on") from error
