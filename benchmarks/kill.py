"""Kill a run at random moments, run it again, and compare with a run that was left alone.

    python -m benchmarks.kill BOOK [--kills 10] [--seed 0] [literai make's flags]

Prints how often it was killed, how many finished pieces of work were done twice (0 is the promise), and whether
site, objects and records are byte for byte those of the uninterrupted run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def command(book: Path, output: Path, flags: list[str]) -> list[str]:
    return [sys.executable, "-m", "literai", "make", str(book), "--output", str(output), "--quiet", *flags]


def tree(output: Path) -> dict[str, str]:
    """Every file but the reports of how the last run went and the empty lock files."""
    folders = ("site", "store/objects", "store/recipes", "store/books")
    files = (path for folder in folders for path in sorted((output / folder).rglob("*")) if path.is_file() and not path.name.endswith(".tmp"))
    return {str(path.relative_to(output)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def stamps(output: Path) -> dict[str, int]:
    """When each record was written; a record written twice is work done twice."""
    return {str(path): path.stat().st_mtime_ns for path in (output / "store/recipes").rglob("*.json")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    options, flags = parser.parse_known_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"  # the only thing that differs between runs is the date
    root = Path(tempfile.mkdtemp(prefix="literai-kill-"))
    began = time.perf_counter()
    subprocess.run(command(options.book, root / "whole", flags), check=True, stdout=subprocess.DEVNULL)
    whole = time.perf_counter() - began
    chance = random.Random(options.seed)
    killed = redone = 0
    for _ in range(options.kills):
        process = subprocess.Popen(command(options.book, root / "killed", flags), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        before = stamps(root / "killed")
        time.sleep(chance.uniform(0.3, whole / 2))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            killed += 1
        process.wait()
        redone += sum(1 for name, stamp in stamps(root / "killed").items() if before.get(name, stamp) != stamp)
    before = stamps(root / "killed")
    subprocess.run(command(options.book, root / "killed", flags), check=True, stdout=subprocess.DEVNULL)
    redone += sum(1 for name, stamp in stamps(root / "killed").items() if before.get(name, stamp) != stamp)
    left, right = tree(root / "whole"), tree(root / "killed")
    different = sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
    print(f"uninterrupted {whole:.1f} s, {len(left)} files; killed {killed} times; finished work done again: {redone}")
    print(f"trees are {'identical' if not different else f'different in {len(different)} files, first {different[:3]}'}")
    print(f"kept in {root}")
    sys.exit(bool(different or redone))


if __name__ == "__main__":
    main()
