"""What was pulled, to the byte: `literai-lock.toml` beside a model's files, with every file's size and SHA-256.

What holds here: a folder has a lock only when it is whole, for the lock is written last; `problems` finds one changed byte.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from literai.errors import Damaged
from literai.types import Value

LOCK = "literai-lock.toml"
_BLOCK = 1 << 22  # bytes hashed at a time


class LockedFile(Value, frozen=True):
    """One file. `made_from` names the pickle it was converted from, and `made_from_sha256` that one's hash."""

    path: str
    size: int
    sha256: str
    made_from: str = ""
    made_from_sha256: str = ""


class Lock(Value, frozen=True):
    """A model as it was pulled; `revision` is the commit that the name stood for then."""

    model: str
    revision: str
    files: tuple[LockedFile, ...]

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)


def render(lock: Lock) -> bytes:
    """The lock as TOML, the same bytes for the same lock."""
    lines = ["# Written by `literai models pull`; `literai models verify` compares the files beside it with it."]
    lines += [f"model = {_quoted(lock.model)}", f"revision = {_quoted(lock.revision)}"]
    for file in lock.files:
        lines += ["", "[[files]]", f"path = {_quoted(file.path)}", f"size = {file.size}", f"sha256 = {_quoted(file.sha256)}"]
        if file.made_from:
            lines += [f"made_from = {_quoted(file.made_from)}", f"made_from_sha256 = {_quoted(file.made_from_sha256)}"]
    return ("\n".join(lines) + "\n").encode()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_lock(folder: Path) -> Lock | None:
    """The folder's lock, or None when it has none.

    Raises:
        Damaged: there is one that cannot be read.
    """
    path = folder / LOCK
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Lock)
    except FileNotFoundError:
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise Damaged(f"{path} is damaged: remove the folder and run: literai models pull {folder.name.replace('--', '/', 1)}") from error


def sha256(path: Path, seen: Callable[[int], None] = lambda count: None) -> str:
    """A file's SHA-256; `seen` is told the bytes of each block."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            seen(len(block))
    return digest.hexdigest()


def problems(folder: Path, lock: Lock, seen: Callable[[int], None] = lambda count: None) -> Iterator[tuple[Path, str]]:
    """Every file under `folder` that is not as the lock says, with what is wrong."""
    for file in lock.files:
        path = folder / file.path
        if not path.is_file():
            yield path, "is missing"
        elif path.stat().st_size != file.size:
            yield path, f"has {path.stat().st_size:,} bytes, not {file.size:,}"
        elif sha256(path, seen) != file.sha256:
            yield path, "its bytes do not match its hash"
    known = {file.path for file in lock.files} | {LOCK}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in known:
            yield path, "is not one of the files that were pulled"
