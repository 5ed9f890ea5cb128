"""Kill a run at random moments, run it again, and compare with a run that was left alone.

    python -m benchmarks.kill BOOK [--kills 10] [--seed 0] [--cold] [--keep FOLDER] [literai make's flags]

Each life ends by SIGKILL, with all its processes, at a random moment; the next goes on from what it left. When one reaches the end, the
tree is compared with that of the uninterrupted run, and the next begins from nothing. Lives are forked from a process that has the models
loaded, so that kills fall into the work rather than into imports, and many can be afforded; `--cold` starts each from the shell instead.
Prints how many kills there were and in which stages, how many finished pieces of work were done twice (0 is the promise), and
whether site, objects and records were byte for byte the same every time, with no temporary left.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

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


def begun(arguments: list[str], said: Path, *, cold: bool) -> int:
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

    os._exit(literai(arguments))


def ended(process: int, seconds: float | None) -> int | None:
    """Its exit code; None when it still runs after `seconds`."""
    until = None if seconds is None else time.monotonic() + seconds
    while until is None or time.monotonic() < until:
        found, status = os.waitpid(process, 0 if until is None else os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    return None


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
    began, again = time.perf_counter(), begun([*make, str(whole)], root / "said", cold=options.cold)
    if ended(again, None):
        sys.exit("the same again failed")
    ready, right = time.perf_counter() - began, tree(whole)  # seconds to find everything ready
    print(f"{len(right)} files; finding them ready takes {ready:.1f} s", flush=True)
    chance, killed, redone, ends, different = random.Random(options.seed), Counter[str](), 0, 0, set[str]()
    stuck = 0  # lives since something was kept; each is given more time, so that every stage is reached
    while killed.total() < options.kills or output.exists():
        before, moment = stamps(output), chance.uniform(0.02, 2.0) * ready * 1.5**stuck
        process = begun([*make, str(output)], root / "said", cold=options.cold)
        code = ended(process, moment if killed.total() < options.kills else None)
        if code is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process, signal.SIGKILL)
            code = ended(process, None)
            killed[at_work(output)] += 1
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
    print("killed in or after: " + ", ".join(f"{stage} {count}" for stage, count in killed.most_common()))
    print(f"finished pieces of work done again: {redone}")
    print(f"trees are {'identical' if not different else f'different in {len(different)} files, first {sorted(different)[:3]}'}")
    if options.keep is None:
        shutil.rmtree(root)
    sys.exit(bool(different or redone))


if __name__ == "__main__":
    main()
