"""Files of the site change whole or not at all, and only when their bytes differ.

A file is written beside its place, flushed to disk and renamed over it; a crash leaves the old file or
the new one, and at most a hidden `.tmp` file that the next run sweeps away. One process at a time
writes a site (a lock on its root folder).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from literai.errors import Busy, UsageError

_BLOCK = 1 << 20  # bytes compared at a time


class Site:
    """The folder being brought up to date; remembers what changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.written: list[str] = []
        self.removed: list[str] = []
        self.unchanged = 0

    def put(self, name: str, content: bytes | str | Path) -> None:
        """Make the file `name` (with "/") hold `content`: bytes, text (as UTF-8), or what another file holds."""
        if isinstance(content, str):
            content = content.encode("utf-8", "replace")
        path = self.root / name
        if _same(path, content):
            self.unchanged += 1
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
        self.written.append(name)

    def remove(self, path: Path) -> None:
        """Take away a file or a folder that no page uses any more."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
        self.removed.append(path.relative_to(self.root).as_posix())

    def keep_only(self, folder: str, names: set[str]) -> None:
        """Remove whatever else lies directly in `folder`."""
        for path in _entries(self.root / folder):
            if path.name not in names:
                self.remove(path)


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _same(path: Path, content: bytes | Path) -> bool:
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return False
    if isinstance(content, bytes):
        return size == len(content) and path.read_bytes() == content
    if size != content.stat().st_size:
        return False
    with path.open("rb") as ours, content.open("rb") as theirs:
        while block := ours.read(_BLOCK):
            if block != theirs.read(_BLOCK):
                return False
    return True


def _replace(path: Path, content: bytes | Path) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("wb") as file:
            if isinstance(content, bytes):
                file.write(content)
            else:
                with content.open("rb") as original:
                    shutil.copyfileobj(original, file, _BLOCK)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # folders cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def opened(root: Path) -> Iterator[Site]:
    """A `Site`, with its root made if need be, locked, and swept of drafts that a crash left behind.

    Raises:
        UsageError: the folder cannot be made or written.
        Busy: another process is writing this site.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {root} ({error.strerror}); choose another with --out") from error
    if not os.access(root, os.W_OK):
        raise UsageError(f"cannot write in {root}; choose another folder with --out")
    with _locked(root):
        for draft in root.rglob(".*.tmp"):
            draft.unlink()
        yield Site(root)


@contextlib.contextmanager
def _locked(root: Path) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise Busy(f"another process is writing the site in {root}; wait until it is done and run the same command again") from error
    try:
        yield
    finally:
        os.close(handle)
