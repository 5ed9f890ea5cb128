"""One make at a time for each book, held by the kernel: the lock frees itself when its holder dies."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

from literai.errors import Busy, UsageError

GRACE = 0.5  # seconds; a holder that was killed may take an instant to be gone, with the programs it was just starting


@contextlib.contextmanager
def locked(path: Path, what: str, *, patience: float = GRACE, shared: bool = False) -> Iterator[None]:
    """Hold `path` while the body runs.

    Args:
        what: is being made, for the message.
        patience: seconds to wait for whoever holds it.
        shared: with others that share it; only one alone keeps it from all.

    Raises:
        Busy: somebody else holds it; the message names their pid and host.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}; choose another folder with --output") from error
    try:
        _take(handle, what, time.monotonic() + patience, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
        with contextlib.suppress(OSError):  # a full disk keeps our name out, not us
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"process {os.getpid()} on {socket.gethostname()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


def _take(handle: int, what: str, until: float, kind: int) -> None:
    while True:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= until:
                raise Busy(f"{what} is being made by {_holder(handle)}; wait for it, or stop it first") from None
        except OSError as error:
            raise UsageError(f"the folder with --output cannot be locked ({error.strerror}): its file system has no flock; choose another") from error
        time.sleep(0.05)


def _holder(handle: int) -> str:
    """Who wrote their name into the file; whoever has just taken it may need a moment for that."""
    for _ in range(20):
        if name := os.pread(handle, 200, 0).decode(errors="replace").strip():
            return name
        time.sleep(0.01)
    return "another process"


def refuse_if_held(path: Path, what: str) -> None:
    """A quick look that writes nothing.

    Raises:
        Busy: somebody holds it.
    """
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return
    try:
        _take(handle, what, time.monotonic() + GRACE, fcntl.LOCK_SH)
    finally:
        os.close(handle)


def of_file(store: Path, book: Path) -> Path:
    """The lock of a book's file, which is known before the book is read."""
    return store / "locks" / f"file-{hashlib.sha256(os.fsencode(book.absolute())).hexdigest()[:16]}.lock"


def lock_of_store(store: Path) -> Path:
    """Shared by all who make books; `literai gc` takes it alone."""
    return store / "locks" / "store.lock"
