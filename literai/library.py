"""Many books in one command: each is made as if alone, one that fails holds up no other, and a table at the end says what came of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from literai.errors import LiteraiError, Unwritable
from literai.run import Run

if TYPE_CHECKING:
    from literai.order import Order, Outcome

Out = Callable[[str], None]
_NAME = 34  # characters of a book's name in the table


def make_all(orders: Sequence[Order], one: Callable[[Order], tuple[Run, Outcome]], out: Out, say: Out) -> int:
    """0 when all books are done, 3 when some episodes are, 1 when none is.

    Raises:
        Unwritable: the disk takes no more: nothing else can be made either.
    """
    rows, done, whole = [], 0, True
    for order in orders:
        name = _short(order.path.name)
        try:
            run, outcome = one(order)
        except Unwritable:
            raise
        except LiteraiError as error:
            whole = False
            say(f"literai: {order.path.name}: {' '.join(str(error).split())}")
            rows.append((name, "-", "-", "-", f"failed: {type(error).__name__}"))
            continue
        for number, failure in sorted(outcome.failed.items()):
            say(f"literai: {order.path.name}: episode {number} failed: {failure}")
        done += len(outcome.finished)
        whole = whole and not outcome.failed
        state = f"failed: {', '.join(map(str, sorted(outcome.failed)))}" if outcome.failed else "done"
        made, found = sum(run.made.values()), sum(run.reused.values())
        rows.append((name, f"{len(outcome.finished)} of {outcome.planned}", f"{outcome.minutes:.1f}", f"{made}/{found}", f"{state}  {outcome.slug}"))
    _table(rows, out)
    if not whole:
        out("What was finished is kept; run the same command again to go on with the rest.")
    out(f"Listen: {orders[0].output / 'site' / 'index.html'}")
    return 0 if whole else 3 if done else 1


def _table(rows: Sequence[tuple[str, ...]], out: Out) -> None:
    head = ("book", "episodes", "minutes", "made/found", "")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(4)]
    for row in (head, *rows):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:4], widths[1:], strict=True)), row[4]]
        out("  ".join(cells).rstrip())


def _short(name: str) -> str:
    plain = "".join(c if c.isprintable() else "?" for c in name)
    return plain if len(plain) <= _NAME else f"{plain[: _NAME - 1]}…"
