"""Kill a run at random moments, run it again, and compare with a run that was left alone.

    python -m benchmarks.kill BOOK [--kills 10] [--seed 0] [--keep FOLDER] [literai make's flags]

Each life ends by SIGKILL, with all its processes, at a moment drawn between its start and the time a whole run takes; the next goes
on from what it left. When one reaches the end, the tree is compared with that of the uninterrupted run, and the next begins from
nothing. Prints how many kills there were and in which stages, how many finished pieces of work were done twice (0 is the promise), and
whether site, objects and records were byte for byte the same every time, with no temporary left.
"""

from __future__ import annotations

import argparse
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


def command(book: Path, output: Path, flags: list[str]) -> list[str]:
    return [sys.executable, "-m", "literai", "make", str(book), "--output", str(output), "--quiet", *flags]


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


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for both trees, kept")
    options, flags = parser.parse_known_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"  # the only thing that differs between runs is the date
    root = options.keep or Path(tempfile.mkdtemp(prefix="literai-kill-"))
    whole, output = root / "whole", root / "killed"
    began = time.perf_counter()
    subprocess.run(command(options.book, whole, flags), check=True, stdout=subprocess.DEVNULL)
    seconds, right = time.perf_counter() - began, tree(whole)
    chance, killed, redone, ends, different = random.Random(options.seed), Counter[str](), 0, 0, set[str]()
    while killed.total() < options.kills or output.exists():
        before = stamps(output)
        process = subprocess.Popen(command(options.book, output, flags), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
        try:
            code = process.wait(chance.uniform(0.05, 1.1) * seconds if killed.total() < options.kills else None)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            code = process.wait()
            killed[at_work(output)] += 1
        redone += sum(1 for path, stamp in stamps(output).items() if before.get(path, stamp) != stamp)
        if code >= 0:
            if code:
                sys.exit(f"make failed with {code}: {process.stderr.read().decode() if process.stderr else ''}")
            ends += 1
            left = tree(output)
            different |= {name for name in left.keys() | right.keys() if left.get(name) != right.get(name)}
            shutil.rmtree(output)
    print(f"a whole run {seconds:.1f} s, {len(right)} files; killed {killed.total()} times, over {ends} runs that came to their end")
    print("killed in or after: " + ", ".join(f"{stage} {count}" for stage, count in killed.most_common()))
    print(f"finished pieces of work done again: {redone}")
    print(f"trees are {'identical' if not different else f'different in {len(different)} files, first {sorted(different)[:3]}'}")
    if options.keep is None:
        shutil.rmtree(root)
    sys.exit(bool(different or redone))


if __name__ == "__main__":
    main()
