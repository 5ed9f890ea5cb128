"""One make at a time for each book, held by the kernel: the lock frees itself when its holder dies."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
from collections.abc import Iterator
from pathlib import Path

from literai.errors import Busy, UsageError


@contextlib.contextmanager
def locked(path: Path, what: str) -> Iterator[None]:
    """Hold `path` while the body runs.

    Raises:
        Busy: somebody else holds it; the message names their pid and host.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}; choose another folder with --output") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(handle, 200, 0).decode(errors="replace").strip() or "another process"
            raise Busy(f"{what} is being made by {holder}; wait for it, or stop it first") from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()} on {socket.gethostname()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)
