"""Artifacts on disk, found again by the recipe that made them.

An artifact is two files: its bytes, named by their own SHA-256, and a record, named by the recipe's
SHA-256, that points at them. Both are written to a temporary name, fsynced and renamed, and their folder
is fsynced; the record goes last. So a record that exists means an artifact that is whole, a killed run
leaves nothing but temporaries to sweep, and any number of processes may write at once.

Nothing is trusted when it is read: bytes that no longer match their name count as absent, and are made again.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import time
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from literai import codec
from literai.errors import Damaged, Unwritable, UsageError

T = TypeVar("T")

_STALE = 86_400.0  # seconds


@dataclass(frozen=True)
class Recipe:
    """Everything that decides an artifact's bytes.

    `engine` is the engine's name, weights revision and options ("" for none); `inputs` are the SHA-256 of
    what goes in, so a new engine that yields the same text rebuilds nothing after it.
    """

    stage: str
    version: int
    engine: str
    inputs: tuple[str, ...]
    options: Mapping[str, Any]

    @cached_property
    def key(self) -> str:
        return codec.digest(codec.encode(["literai-recipe-1", *self._fields()]))

    def record(self, name: str, size: int) -> bytes:
        fields = dict(zip(("stage", "version", "engine", "inputs", "options"), self._fields(), strict=True))
        return codec.encode({**fields, "object": name, "bytes": size})

    def _fields(self) -> tuple[Any, ...]:
        return (self.stage, self.version, self.engine, self.inputs, dict(self.options))


@dataclass(frozen=True)
class Artifact(Generic[T]):
    """An object in the store, known by its hash; `value` reads, verifies and decodes it."""

    store: Store
    digest: str
    kind: type[T]

    @cached_property
    def value(self) -> T:
        return codec.decode(self.store.read(self.digest), self.kind)

    def __getstate__(self) -> tuple[Store, str, type[T]]:
        return (self.store, self.digest, self.kind)  # travel by name, not by value

    def __setstate__(self, state: tuple[Store, str, type[T]]) -> None:
        for name, part in zip(("store", "digest", "kind"), state, strict=True):
            object.__setattr__(self, name, part)


@dataclass(frozen=True)
class Store:
    """The folder `root`: `objects/ab/cdef...` and `recipes/ab/cdef....json`."""

    root: Path

    def find(self, recipe: Recipe) -> str | None:
        """The hash of the artifact made by `recipe`, or None when there is none that is whole."""
        try:
            name = json.loads(self._recipe(recipe.key).read_bytes())["object"]
            self.read(name)
        except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, Damaged):
            return None
        return str(name)

    def read(self, name: str) -> bytes:
        """The bytes whose SHA-256 is `name`.

        Raises:
            FileNotFoundError: there is no such object.
            Damaged: the bytes on disk have another hash.
        """
        data = self.object(name).read_bytes()
        if codec.digest(data) != name:
            raise Damaged(f"{self.object(name)} is damaged: run the same command again to make it anew")
        return data

    def put(self, recipe: Recipe, data: bytes) -> str:
        """Keep `data` as what `recipe` makes; returns its hash. The object is durable before the record exists."""
        name = codec.digest(data)
        if self.find(recipe) == name:
            return name
        if not self.whole(name):
            write(self.object(name), data)
        write(self._recipe(recipe.key), recipe.record(name, len(data)))
        return name

    def whole(self, name: str) -> bool:
        """Whether the object is there and is what it should be."""
        try:
            self.read(name)
        except (FileNotFoundError, NotADirectoryError, Damaged):
            return False
        return True

    def local(self, name: str) -> Path:
        """The file of an object, on this machine."""
        return self.object(name)

    def mark(self, nonce: str) -> None:
        """Leave a word for other machines, to see whether they have this store."""
        write(self._mark, nonce.encode())

    def sees(self, nonce: str) -> bool:
        """Whether the word that was left last is here."""
        return self._mark.is_file() and self._mark.read_bytes() == nonce.encode()

    @property
    def _mark(self) -> Path:
        return self.root / "locks" / "cluster"

    def object(self, name: str) -> Path:
        return self.root / "objects" / name[:2] / name[2:]

    def _recipe(self, key: str) -> Path:
        return self.root / "recipes" / key[:2] / f"{key[2:]}.json"

    def problems(self) -> Iterator[tuple[Path, str]]:
        """Every file that is not as it was written, with what is wrong."""
        for path in sorted((self.root / "objects").glob("*/*")):
            if path.name.startswith("."):
                yield path, "left over from an interrupted run; harmless"
            elif codec.digest(path.read_bytes()) != path.parent.name + path.name:
                yield path, "its bytes do not match its hash"
        for path in sorted((self.root / "recipes").glob("*/*")):
            if path.name.startswith("."):
                yield path, "left over from an interrupted run; harmless"
                continue
            try:
                record = json.loads(path.read_bytes())
                whole = self.object(record["object"]).stat().st_size == record["bytes"]
                key = Recipe(record["stage"], record["version"], record["engine"], tuple(record["inputs"]), record["options"]).key
            except FileNotFoundError:
                yield path, "the object it names is missing"
            except (ValueError, KeyError, TypeError):
                yield path, "it is not a record"
            else:
                if not whole:
                    yield path, "the object it names has another length"
                elif key != path.parent.name + path.stem:
                    yield path, "it is not the record of its recipe"


def write(path: Path, data: bytes) -> None:
    """Write a file so that it is whole or absent, whatever happens: temporary, fsync, rename, fsync of the folder.

    Raises:
        UsageError: the folder cannot be written.
        Unwritable: the disk is full or failing.
    """
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}-{_host()}-{uuid.uuid4().hex[:8]}.tmp")
    try:
        _folder(path.parent)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        _let_go(temporary)
        raise UsageError(f"cannot write {path}: {error.strerror}; choose another folder with --output") from error
    except OSError as error:
        _let_go(temporary)
        raise Unwritable(f"cannot write {path}: {error.strerror or error}; what was finished is kept, run the same command to go on") from error
    except BaseException:
        _let_go(temporary)
        raise


def _let_go(temporary: Path) -> None:
    with contextlib.suppress(OSError):  # on a failing disk even this may fail; `sweep` takes it later
        temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> int:
    """Remove temporaries of runs that died under `folder`; returns how many. Those of other books' runs that are alive stay."""
    stale = [path for path in folder.rglob(".*.tmp") if path.is_file() and _abandoned(path)]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _abandoned(temporary: Path) -> bool:
    """Whether its writer is gone: known for this machine's processes, after a day for those of others that share the folder."""
    owner = re.search(r"\.(\d+)-([0-9a-f]{8})-[0-9a-f]{8}\.tmp$", temporary.name)
    if owner and owner[2] == _host():
        return int(owner[1]) == os.getpid() or not _alive(int(owner[1]))
    with contextlib.suppress(FileNotFoundError):
        return owner is None or time.time() - temporary.stat().st_mtime > _STALE
    return False


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _host() -> str:
    return codec.digest(socket.gethostname().encode())[:8]


def _folder(folder: Path) -> None:
    """Make a folder, and be sure that the ones above know of it."""
    if not folder.is_dir():
        _folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
