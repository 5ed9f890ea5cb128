"""Twenty starts on one book: one makes it, the others leave, and how soon.

    python -m benchmarks.starts BOOK [--starts 20]

A voice that sleeps keeps the winner at work. All but the first start at once; on a machine with fewer cores than starts they wait for each
other, so each one's processor time is told beside the wall time, and the time of one that starts alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parent.parent / "tests"
SLOW = ("--profile", "fake", "--quiet", "--jobs", "1", "--set", "synthesizer.engine=sleepers:SleepingVoice", "--set", "synthesizer.seconds=5")


def start(book: Path, output: Path) -> subprocess.Popen[str]:
    told = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS)])}
    command = [sys.executable, "-m", "literai", "make", str(book), "--output", str(output), *SLOW]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=told)


def processor_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("--starts", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="literai-starts-") as folder:
        output = Path(folder)
        winner = start(options.book, output)
        while not list(output.glob("store/locks/file-*.lock")):
            time.sleep(0.02)
        time.sleep(1.0)
        before, began = processor_seconds(), time.perf_counter()
        start(options.book, output).communicate()
        alone = time.perf_counter() - began
        began = time.perf_counter()
        losers = [start(options.book, output) for _ in range(options.starts - 1)]
        said = [loser.communicate()[1] for loser in losers]
        wall, each = time.perf_counter() - began, (processor_seconds() - before) / options.starts
        still = winner.poll() is None
        winner.kill()
        winner.communicate()
    right = sum(f"process {winner.pid} on " in line and line.count("\n") == 1 for line in said) if still else 0
    print(f"{options.starts} starts: the first goes on, {right} of {len(losers)} others left, naming its pid and host")
    print(f"one alone left after {alone:.2f} s; {len(losers)} at once after {wall:.2f} s, each with {each:.2f} s of processor time")
    sys.exit(right != len(losers))


if __name__ == "__main__":
    main()
