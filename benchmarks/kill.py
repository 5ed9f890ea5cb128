"""Kill a run at random moments, run it again, and compare with a run that was left alone.

    python -m benchmarks.kill BOOK [--kills 10] [--seed 0] [--cold] [--keep FOLDER] [literai make's flags]

Each life ends by SIGKILL, with all its processes, and the next goes on from what it left. When one reaches the end, the tree is compared with
that of the uninterrupted run, and the next begins from nothing. Every other life ends at a random moment of its time, the others in the midst
of what has been hit least so far, so that short stages are hit, too. Lives are forked from a process that has the models loaded, so that kills
fall into the work rather than into imports, and tell on a board in shared memory what they are doing; `--cold` starts each from the shell
instead, at random moments only. Prints how many kills there were and in what, and what was never hit; how many finished pieces of work were
done twice (0 is the promise); and whether site, objects and records were byte for byte the same every time, with no temporary left.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import mmap
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDERS = ("site", "store/objects", "store/recipes", "store/books")


def tree(output: Path) -> dict[str, str]:
    """Every file but the reports of how the last run went and the empty lock files; temporaries too."""
    files = (path for folder in FOLDERS for path in sorted((output / folder).rglob("*")) if path.is_file())
    return {str(path.relative_to(output)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def stamps(output: Path) -> dict[Path, int]:
    """When each record was written; a record written twice is work done twice."""
    return {path: path.stat().st_mtime_ns for path in (output / "store/recipes").rglob("*.json")}


def at_work(output: Path) -> str:
    """The stage whose work was kept last: the one that was killed, or the one before it."""
    kept = stamps(output)
    return json.loads(max(kept, key=lambda path: kept[path]).read_bytes())["stage"] if kept else "before any"


class Board:
    """A few bytes of memory shared with a life, on which it says what it does."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, 32)

    def write(self, text: str) -> None:
        self._memory[:] = text.encode()[:32].ljust(32)

    def read(self) -> str:
        return self._memory[:].decode().strip()


def watched(board: Board) -> None:
    """From now on this process writes on the board which stage it works at or keeps, and when it reads the book or writes the site, a feed, a record."""
    from literai import pipeline, release
    from literai.run import Work

    def told(name: Callable[..., str], does: Callable[..., Any]) -> Callable[..., Any]:
        def tells(*arguments: Any, **options: Any) -> Any:
            before = board.read()
            board.write(name(*arguments))
            try:
                return does(*arguments, **options)
            finally:
                board.write(before)

        return tells

    def opens(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and board.read() in ("site", "feed") and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT:
            board.write("feed" if "feed" in str(arguments[0]) else "site")

    Work._made = told(lambda work: work.stage.name, Work._made)  # type: ignore[method-assign]
    pipeline.read = told(lambda *_: "read", pipeline.read)
    release.remember = told(lambda *_: "record", release.remember)
    release.publish = told(lambda *_: "site", release.publish)
    sys.addaudithook(opens)


def left_to_do(output: Path, whole: Path, known: set[str]) -> set[str]:
    """What a life would still come to: every life reads; the end of each publishes; a stage counts while pieces of it are missing."""

    def kept(folder: Path) -> Counter[str]:
        return Counter(json.loads(path.read_bytes())["stage"] for path in stamps(folder))

    return {"read", *(known & {"record", "site", "feed"})} | set(kept(whole) - kept(output)) & known


def begun(arguments: list[str], said: Path, *, cold: bool, board: Board) -> int:
    """The process of a life, leader of a group of its own; what it says goes to the file `said`."""
    told = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    shell = [sys.executable, "-m", "literai", *arguments]
    process = subprocess.Popen(shell, stdout=told, stderr=told, start_new_session=True).pid if cold else os.fork()
    if process:
        os.close(told)
        return process
    os.setsid()
    for stream in (1, 2):
        os.dup2(told, stream)
    from literai.cli import main as literai

    code = 70
    try:
        watched(board)
        code = literai(arguments)
    finally:
        if code == 70:
            traceback.print_exc()
        os._exit(code)


def ended(process: int, until: Callable[[], bool] | None) -> int | None:
    """Its exit code; None when it still runs and `until` says so."""
    while until is None or not until():
        found, status = os.waitpid(process, 0 if until is None else os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.0005)
    return None


def at_moment(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def in_midst(board: Board, aim: str, seconds: float) -> Callable[[], bool]:
    """So many seconds after the board first says so, if it still does."""
    since: list[float] = []

    def now() -> bool:
        if board.read() != aim:
            since.clear()
            return False
        since.append(time.monotonic())
        return since[-1] - since[0] >= seconds

    return now


def main() -> None:
    from literai.cli import main as literai

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--keep", type=Path, help="a folder for both trees, kept")
    options, flags = parser.parse_known_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"  # the only thing that differs between runs is the date
    root = options.keep or Path(tempfile.mkdtemp(prefix="literai-kill-"))
    whole, output = root / "whole", root / "killed"
    make = ["make", str(options.book), "--quiet", "--jobs", "1", *flags, "--output"]
    if literai([*make, str(whole)]):
        sys.exit("the uninterrupted run failed")
    board = Board()
    began, again = time.perf_counter(), begun([*make, str(whole)], root / "said", cold=options.cold, board=board)
    if ended(again, None):
        sys.exit("the same again failed")
    ready, right = time.perf_counter() - began, tree(whole)  # seconds to find everything ready
    print(f"{len(right)} files; finding them ready takes {ready:.1f} s", flush=True)
    chance, killed, redone, ends, different = random.Random(options.seed), Counter[str](), 0, 0, set[str]()
    known = {json.loads(path.read_bytes())["stage"] for path in stamps(whole)} - {"finished"} | {"read", "record", "site"}
    known |= {"feed"} if list(whole.rglob("feed.xml")) else set()
    stuck = lives = 0  # lives since something was kept; each is given more time, so that every stage is reached
    while killed.total() < options.kills or output.exists():
        before, lives = stamps(output), lives + 1
        until = at_moment(chance.uniform(0.02, 2.0) * ready * 1.5**stuck)
        if lives % 2 == 0 and not options.cold:
            aim = min(sorted(left_to_do(output, whole, known)), key=lambda name: killed[name])
            until = in_midst(board, aim, chance.choice((0.0, 0.002, 0.02)) if killed[aim] else 0.0)
        board.write("between")
        process = begun([*make, str(output)], root / "said", cold=options.cold, board=board)
        code = ended(process, until if killed.total() < options.kills else None)
        if code is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process, signal.SIGKILL)
            code = ended(process, None)
            killed[at_work(output) if options.cold else board.read()] += 1
            if killed.total() % 25 == 0:
                print(f"{killed.total()} killed, in {len(killed.keys() & known)} of {len(known)} stages; {redone} pieces done again", flush=True)
        stuck = stuck + 1 if stamps(output) == before else 0
        redone += sum(1 for path, stamp in stamps(output).items() if before.get(path, stamp) != stamp)
        if code is not None and code >= 0:
            if code:
                sys.exit(f"make failed with {code}: {(root / 'said').read_text()}")
            ends += 1
            left = tree(output)
            different |= {name for name in left.keys() | right.keys() if left.get(name) != right.get(name)}
            shutil.rmtree(output)
    print(f"killed {killed.total()} times, over {ends} runs that came to their end")
    print(f"killed in{' or after' if options.cold else ''}: " + ", ".join(f"{stage} {count}" for stage, count in killed.most_common()))
    print(f"never hit, of {len(known)} stages: {', '.join(sorted(known - killed.keys())) or 'none'}")
    print(f"finished pieces of work done again: {redone}")
    print(f"trees are {'identical' if not different else f'different in {len(different)} files, first {sorted(different)[:3]}'}")
    if options.keep is None:
        shutil.rmtree(root)
    sys.exit(bool(different or redone))


if __name__ == "__main__":
    main()
