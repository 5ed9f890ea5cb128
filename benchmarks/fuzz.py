"""The readers against books that Hypothesis makes up: for so many minutes, every one must be read, or refused in one clear line, at once.

    python -m benchmarks.fuzz [--minutes 10] [--seed 0] [--rounds N] [--keep FOLDER]

`tests/made_up_books.py` says what a book may be: a plain text in any encoding, or an EPUB whose archive, package, contents and pages may be odd,
missing, doubled or damaged. Each goes through `read_bytes` in a watched process (see `benchmarks/readers.py`): a traceback, a message of more than
one line, more than `SOON` seconds or 1 GB, a chapter without text, a file written, a socket, a program started is a fault. Rounds of `ROUND`
books have seeds of their own, so that a fault can be had again: `--seed N --rounds 1`. Prints what came of how many, each kind of fault once
with its round's seed, and keeps the book at fault in `--keep`. Exits 1 when there was one.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import warnings
from pathlib import Path

from benchmarks.readers import Reader, Tally

ROUND = 250  # books
SOON = 5.0  # seconds; these are of 200 kB, and a whole novel takes two


class Fault(Exception):
    """A book that the readers do not survive."""


def fuzz_round(reader: Reader, tally: Tally, seed: int, keep: Path | None) -> None:
    """`ROUND` books; ends with the first at fault."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
    import hypothesis
    from made_up_books import books

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=(hypothesis.Phase.generate,),
        suppress_health_check=list(hypothesis.HealthCheck),
        print_blob=False,
        verbosity=hypothesis.Verbosity.quiet,
    )
    @hypothesis.given(books)
    def survives(book: tuple[str, bytes]) -> None:
        answer = reader.read(*book)
        tally.add(f"seed {seed}, {book[0][:40]!r}, {len(book[1])} bytes", answer)
        if answer[0].startswith("FAULT"):
            if keep is not None:
                (keep / f"{seed}{'.epub' if book[1].startswith(b'PK') else '.txt'}").write_bytes(book[1])
            raise Fault

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", hypothesis.errors.HypothesisWarning)  # of how long the book at fault is
            survives()
    except (Fault, hypothesis.errors.Flaky, ExceptionGroup):
        return  # it stands in the tally


def kinds(faults: list[str]) -> list[str]:
    """The first of each kind: by where the traceback ends, or by what the fault is called."""
    seen: dict[str, str] = {}
    for fault in faults:
        places = re.findall(r'File "[^"]+", line \d+', fault)
        seen.setdefault(places[-1] if places else re.sub(r"[\d.]+", "#", fault.partition("FAULT")[2]), fault)
    return list(seen.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0, help="of the first round; the next has the next")
    parser.add_argument("--rounds", type=int, help="so many rounds instead of minutes")
    parser.add_argument("--keep", type=Path, help="a folder for the books at fault")
    options = parser.parse_args()
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
    reader, tally, began, rounds = Reader(seconds=SOON), Tally(), time.monotonic(), 0
    while rounds < options.rounds if options.rounds else time.monotonic() < began + 60 * options.minutes:
        fuzz_round(reader, tally, options.seed + rounds, options.keep)
        rounds += 1
    minutes = (time.monotonic() - began) / 60
    print(tally.line(f"made up by Hypothesis, {rounds} rounds in {minutes:.1f} minutes"))
    found = kinds(tally.faults)
    print(f"{len(found)} kinds of faults")
    for fault in found:
        print(fault)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
