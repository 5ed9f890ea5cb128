"""What a run tells a person while it works: on a terminal a bar with stage, item and time left, in a log one line a stage."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Lines:
    """One plain line when a stage of work is done; for logs and pipes."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stderr

    def note(self, text: str) -> None:
        self._out.write(f"{text}\n")
        self._out.flush()

    def begin(self, label: str, total: int) -> None:
        self._label, self._total, self._done, self._start = label, total, 0, time.monotonic()

    def advance(self, count: int) -> None:
        self._done += count

    def end(self) -> None:
        self.note(f"  {self._label}: {self._done} of {self._total} in {time.monotonic() - self._start:.1f} s")


class Bars:
    """A live bar on a terminal."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        self._console = Console(stderr=True, highlight=False)
        self._columns = (
            SpinnerColumn(),
            TextColumn("{task.description:<24}"),
            BarColumn(28),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
        )
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def note(self, text: str) -> None:
        self._console.print(text, markup=False)

    def begin(self, label: str, total: int) -> None:
        from rich.progress import Progress

        self._label, self._start = label, time.monotonic()
        self._bar = Progress(*self._columns, console=self._console, transient=True)
        self._task = self._bar.add_task(label, total=total)
        self._bar.start()

    def advance(self, count: int) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task, count)

    def end(self) -> None:
        if self._bar is not None and self._task is not None:
            done = int(self._bar.tasks[0].completed)
            self._bar.stop()
            self.note(f"  {self._label}: {done} in {time.monotonic() - self._start:.1f} s")
        self._bar = None


class Quiet(Lines):
    """Says nothing but notes; for --quiet and tests."""

    def note(self, text: str) -> None: ...


def reporter(*, quiet: bool = False) -> Lines | Bars:
    """Bars on a terminal, lines elsewhere."""
    if quiet:
        return Quiet()
    return Bars() if sys.stderr.isatty() else Lines()
