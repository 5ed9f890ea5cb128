"""A store that machines share without sharing a folder: a folder on each, and behind them any place that fsspec can reach (S3, GCS, SFTP, ...).

What is made is kept here first, then there, the object before its record; what is not here is fetched from there, once. Everything is known
by its hash, and checked when it comes: what was sent in part, or damaged there, counts as absent. So nothing needs to be locked or renamed there.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from literai import codec
from literai.errors import Damaged, MissingPart, Unwritable, UsageError
from literai.store import Recipe, Store, write


@dataclass(frozen=True)
class RemoteStore(Store):
    """`root` is this machine's folder, `url` the shared place, such as "s3://bucket/literai"."""

    url: str = ""

    def find(self, recipe: Recipe) -> str | None:
        if (name := super().find(recipe)) is not None:
            return name
        record = self._fetch(self._recipe(recipe.key))
        try:
            name = str(json.loads(record)["object"]) if record else None
            if name is None or not self.whole(name):
                return None
        except (ValueError, KeyError, TypeError):
            return None
        write(self._recipe(recipe.key), record or b"")
        return name

    def read(self, name: str) -> bytes:
        with contextlib.suppress(FileNotFoundError, Damaged):
            return super().read(name)
        data = self._fetch(self.object(name))
        if data is None or codec.digest(data) != name:
            raise FileNotFoundError(name)
        write(self.object(name), data)
        return data

    def put(self, recipe: Recipe, data: bytes) -> str:
        name = super().put(recipe, data)
        for path in (self.object(name), self._recipe(recipe.key)):
            self._send(path, path.read_bytes())
        return name

    def local(self, name: str) -> Path:
        self.read(name)
        return self.object(name)

    def mark(self, nonce: str) -> None:
        self._send(self._mark, nonce.encode())

    def sees(self, nonce: str) -> bool:
        return self._fetch(self._mark) == nonce.encode()

    def _fetch(self, path: Path) -> bytes | None:
        files, base = _place(self.url)
        try:
            return bytes(files.cat_file(f"{base}/{path.relative_to(self.root).as_posix()}"))
        except FileNotFoundError:
            return None
        except Exception as error:  # each of fsspec's systems has errors of its own
            raise self._silent(error) from error

    def _send(self, path: Path, data: bytes) -> None:
        files, base = _place(self.url)
        there = f"{base}/{path.relative_to(self.root).as_posix()}"
        try:
            files.makedirs(there.rsplit("/", 1)[0], exist_ok=True)
            files.pipe_file(there, data)
        except Exception as error:
            raise self._silent(error) from error

    def _silent(self, error: Exception) -> Unwritable:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        return Unwritable(f"the store {self.url} does not answer: {reason}; what was finished is kept, run the same command to go on")


@cache
def _place(url: str) -> tuple[Any, str]:
    """The file system and the path in it.

    Raises:
        UsageError: fsspec knows no such place.
        MissingPart: fsspec, or its part for this place, is not installed.
    """
    try:
        import fsspec
    except ImportError as error:
        raise MissingPart("fsspec is not installed; run: pip install 'literai[ray]'") from error
    try:
        files, base = fsspec.core.url_to_fs(url)
    except ImportError as error:
        raise MissingPart(f"--store {url}: {' '.join(str(error).split())}") from error
    except ValueError as error:
        raise UsageError(f"--store {url} is no place that fsspec knows: {error}") from error
    return files, str(base).rstrip("/")
