"""`--jobs N` against `--jobs 1`: one real book, the same bytes, and how much sooner.

    python -m benchmarks.jobs BOOK [--jobs 2] [--rounds 1] [literai make's flags]

Runs turn about from cold stores. A machine that others use too makes wall time meaningless, so for each run the share of the machine
that it could have had is told beside it: CPU-seconds used, and those that went to others meanwhile (/proc/stat).
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.kill import tree


def command(book: Path, output: Path, flags: list[str]) -> list[str]:
    return [sys.executable, "-m", "literai", "make", str(book), "--output", str(output), "--quiet", *flags]


def busy() -> float:
    """CPU-seconds that all processes of this machine have used so far."""
    fields = [int(field) for field in Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def used() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(book: Path, output: Path, jobs: int, flags: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU-seconds of the run, CPU-seconds of everybody else meanwhile."""
    began, all_before, ours_before = time.perf_counter(), busy(), used()
    done = subprocess.run([*command(book, output, flags), "--jobs", str(jobs)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"make --jobs {jobs} failed with {done.returncode}: {done.stderr}")
    wall, ours = time.perf_counter() - began, used() - ours_before
    return wall, ours, busy() - all_before - ours


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    options, flags = parser.parse_known_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    ratios, same = [], True
    for number in range(options.rounds):
        root = Path(tempfile.mkdtemp(prefix="literai-jobs-"))
        walls = {}
        for jobs in (1, options.jobs) if number % 2 == 0 else (options.jobs, 1):
            wall, ours, others = timed(options.book, root / str(jobs), jobs, flags)
            walls[jobs] = wall
            print(f"--jobs {jobs}: {wall:7.1f} s, {ours:7.1f} CPU-seconds, others used {others:7.1f}", flush=True)
        ratios.append(walls[options.jobs] / walls[1])
        same = same and tree(root / "1") == tree(root / str(options.jobs))
        shutil.rmtree(root)
    print(f"wall, --jobs {options.jobs} / --jobs 1: {', '.join(f'{ratio:.2f}' for ratio in ratios)}; trees {'identical' if same else 'DIFFERENT'}")
    sys.exit(not same)


if __name__ == "__main__":
    main()
