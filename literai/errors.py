"""The errors a user can meet, each with one clear line that names the value and the remedy.

    LiteraiError                 exit 1: something failed; the message says what and how to go on
    +-- UsageError               exit 2: the command or a setting is wrong (unknown profile, voice, key, folder)
    |   +-- UnreadableBook       exit 2: the file holds no novel that can be read (empty, binary, DRM, damaged)
    +-- MissingPart              exit 2: a library, a program or a model is not on this machine
    +-- Busy                     exit 1: another process is making this book
    +-- Damaged                  exit 1: an artifact on disk is not what was written
    +-- Unwritable               exit 1: the disk is full, or failed while writing; nothing that was finished is lost
    +-- Failures                 exit 1 or 3: some items of a stage failed; the others are kept

Nothing else should reach the user: any other exception is a fault of the program.
"""

from __future__ import annotations

from collections.abc import Sequence


class LiteraiError(Exception):
    """Base of every error meant for the user's eyes. `str(error)` is one line."""

    exit_code = 1


class UsageError(LiteraiError):
    """The command line, a profile or a setting asks for something that does not exist."""

    exit_code = 2


class UnreadableBook(UsageError):
    """The file is not a novel we can read; the message says why."""


class MissingPart(LiteraiError):
    """Something that should be installed is not; the message names the command that installs it."""

    exit_code = 2


class Busy(LiteraiError):
    """Another process holds the book's lock; the message names its pid and host."""


class Damaged(LiteraiError):
    """Bytes on disk do not match the hash they were stored under."""


class Unwritable(LiteraiError):
    """The disk takes no more (full, over quota, read-only, failing); the message names the file and the reason."""


class Failures(LiteraiError):
    """Some items of a stage failed.

    Attributes:
        stage: the stage's name.
        causes: pairs of (item number from 0, the exception that stopped it).
        total: how many items the stage had.
    """

    def __init__(self, stage: str, causes: Sequence[tuple[int, Exception]], total: int) -> None:
        self.stage, self.causes, self.total = stage, tuple(causes), total
        number, first = self.causes[0]
        words = " ".join(str(first).split()) or type(first).__name__
        super().__init__(
            f"{stage}: {len(self.causes)} of {total} failed (item {number + 1}: {words}); what was finished is kept, run the same command to go on"
        )
