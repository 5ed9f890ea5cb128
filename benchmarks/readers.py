"""Bad books: every one must be read, or refused in one clear line, soon, in little memory, touching nothing.

    python -m benchmarks.readers [PATH ...] [--mutations 1000] [--seed 0] [--minutes 0]

PATHs are books or folders of books (default: ../shared/hostile, ../shared/books). Each is read in a process that is watched:
an exception that is no LiteraiError, a message of more than one line, more than 30 s or 1 GB, any file opened for writing, any
socket and any program started counts as a failure. Then `--mutations` of good books are read (bytes changed, cut, repeated, members
of archives changed and packed again), each from its own seed, so that a failure can be had again; then more, for `--minutes`.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import os
import random
import resource
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SECONDS, MEMORY = 30.0, 1e9  # at most, each book
_WORTH = 400_000  # bytes of a plain text that is mutated: a whole novel takes a second or more each time
_TOUCHES = (
    "socket.",
    "subprocess.",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.symlink",
    "os.link",
    "os.truncate",
    "os.system",
    "os.exec",
    "os.fork",
)
_DICTIONARY = (
    b"<",
    b"&",
    b"]]>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"\0",
    b"\xff\xfe",
    b"%PDF",
    b"PK\x03\x04",
    b"../",
    b'"',
    b"&#x0;",
    b"<p>" * 500,
    b"\xed\xa0\x80",
)


def watched(line: Connection) -> None:
    """Reads what it is sent; answers with what came of it."""
    touched: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        writes = (
            event == "open"
            and isinstance(arguments[2], int)
            and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            and "__pycache__" not in str(arguments[0])
        )
        if writes or event.startswith(_TOUCHES):
            touched.append(f"{event} {arguments[0]!r}"[:200])

    from literai.errors import LiteraiError
    from literai.reading import read_bytes

    read_bytes(b"Chapter 1\n\nIt was a dark and stormy night.\n", "warm.txt")
    sys.addaudithook(watch)
    while True:
        name, data = line.recv()
        touched.clear()
        began = time.perf_counter()
        try:
            book = read_bytes(data, name)
            came = "read" if book.chapters and all(chapter.text.strip() for chapter in book.chapters) else "FAULT: a book without text"
        except LiteraiError as error:
            came = "refused" if "\n" not in str(error) and str(error) else f"FAULT: not one line: {error!r}"
        except BaseException:
            came = "FAULT: " + traceback.format_exc()
        if touched:
            came = f"FAULT: touched {touched[:3]}"
        line.send((came, time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024))


class Reader:
    """A watched process, begun again when it hangs (ten times the seconds that a book may take) or dies."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._begin()

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process = context.Process(target=watched, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def read(self, name: str, data: bytes) -> tuple[str, float, float]:
        try:
            self.line.send((name, data))
            if not self.line.poll(10 * self._seconds):
                raise EOFError
            answer: tuple[str, float, float] = self.line.recv()
        except (EOFError, OSError):
            self.process.kill()
            self.process.join()
            code = self.process.exitcode
            self._begin()
            return f"FAULT: hung or died ({code})", 10 * self._seconds, 0.0
        came, seconds, memory = answer
        if not came.startswith("FAULT") and seconds > self._seconds:
            came = f"FAULT: {seconds:.1f} s"
        if memory > MEMORY:
            came = f"FAULT: {memory / 1e9:.2f} GB" if not came.startswith("FAULT") else came
            self.process.kill()
            self._begin()
        return came, seconds, memory


def books(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (one for one in sorted(path.rglob("*")) if one.is_file() and one.suffix.lower() in (".epub", ".txt", ".bak"))
        else:
            yield path


def mutated(data: bytes, dice: random.Random) -> bytes:
    """The bytes of a book, damaged in one of several ways; of an archive, before or after packing."""
    if data.startswith(b"PK") and dice.random() < 0.7:
        return _repacked(data, dice)
    return _bytes(data, dice)


def _bytes(data: bytes, dice: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        at = dice.randrange(len(out) + 1)
        match dice.randrange(6):
            case 0:
                del out[at : at + dice.choice((1, 4, 100, len(out)))]
            case 1:
                out[at:at] = dice.choice(_DICTIONARY)
            case 2:
                out[at:at] = out[dice.randrange(len(out) + 1) :][: dice.choice((1, 30, 4000))] * dice.choice((1, 2, 50))
            case 3:
                out[at : at + 4] = dice.randbytes(4)
            case 4 if at < len(out):
                out[at] ^= 1 << dice.randrange(8)
            case _:
                out[at : at + 300] = bytes(dice.choice((0, 32, 60, 255)) for _ in range(1)) * dice.randrange(300)
    return bytes(out)


def _repacked(data: bytes, dice: random.Random) -> bytes:
    """Members changed, dropped or doubled, and packed again with right checksums, so that damage gets past the archive's own."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as new:
            for info in old.infolist():
                content = old.read(info)
                chance = dice.random()
                if chance < 0.04:
                    continue
                text = info.filename.lower().endswith((".xhtml", ".html", ".opf", ".ncx", ".xml"))
                new.writestr(info.filename, _bytes(content, dice) if text and chance < 0.5 else content)
    except Exception:  # an archive that Python cannot read is damaged as bytes instead
        return _bytes(data, dice)
    return out.getvalue()


class Tally:
    def __init__(self) -> None:
        self.came: Counter[str] = Counter()
        self.slowest = self.largest = 0.0
        self.faults: list[str] = []

    def add(self, name: str, answer: tuple[str, float, float]) -> None:
        came, seconds, memory = answer
        self.came[came.split(":")[0]] += 1
        self.slowest, self.largest = max(self.slowest, seconds), max(self.largest, memory)
        if came.startswith("FAULT"):
            self.faults.append(f"{name}: {came}")

    def line(self, what: str) -> str:
        counts = ", ".join(f"{count} {word}" for word, count in sorted(self.came.items()))
        return f"{what}: {sum(self.came.values())} books: {counts}; slowest {self.slowest:.1f} s, most memory {self.largest / 1e6:.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--mutations", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0.0)
    options = parser.parse_args()
    found = list(books(options.paths or [SHARED / "hostile", SHARED / "books"])) or [ROOT / "books" / "the-heavy-pound.txt"]
    reader, whole = Reader(), Tally()
    for path in found:
        whole.add(str(path), reader.read(path.name, path.read_bytes()))
    print(whole.line("as they are"), flush=True)
    good = [path for path in found if path.stat().st_size < _WORTH and path.parent.name != "hostile"] or found
    damaged, seed, until = Tally(), options.seed, time.monotonic() + 60 * options.minutes
    while damaged.came.total() < options.mutations or time.monotonic() < until:
        dice = random.Random(seed)
        path = dice.choice(good)
        damaged.add(f"{path} seed {seed}", reader.read(path.name, mutated(path.read_bytes()[:_WORTH], dice)))
        seed += 1
    print(damaged.line("mutations"), flush=True)
    for fault in whole.faults + damaged.faults:
        print(fault)
    sys.exit(bool(whole.faults or damaged.faults))


if __name__ == "__main__":
    main()
