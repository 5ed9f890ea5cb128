"""`--jobs N` against `--jobs 1`: one real book, the same bytes, and how much sooner.

    python -m benchmarks.jobs BOOK [--jobs 2] [--rounds 1] [literai make's flags]
    python -m benchmarks.jobs --sleeping [--jobs 2]

Runs turn about from cold stores, with whatever profile the flags say (embedded without any); a real book, briefly, in some ten minutes on two
quiet cores: `BOOK --rounds 2 --episodes 1-2 --set plan.minutes=4`. Exits 1 when bytes differ, or more processes were slower by more than `NOISE`.
A machine that others use too makes wall time meaningless, so for each run the share of the machine
that it could have had is told beside it: CPU-seconds used, and those that went to others meanwhile (/proc/stat). `--sleeping` asks the
executor alone, with pieces that sleep 0.3 s, so that a busy machine hardly matters: few pieces, where a helper cannot pay, and many.
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

NOISE = 1.03  # what two runs of the same differ by, wall to wall


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


def sleeping(jobs: int) -> None:
    """Few pieces and many, cold, by this process alone and by a crew."""
    from concurrent.futures import ThreadPoolExecutor

    sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
    from sleepers import SLEEP

    from literai.crew import Crew
    from literai.run import Run
    from literai.store import Store
    from literai.types import Summary

    for count in (4, 12, 40, 120):
        walls = []
        for executor in (ThreadPoolExecutor(1), Crew(jobs)):
            with tempfile.TemporaryDirectory(prefix="literai-jobs-") as folder:
                began = time.perf_counter()
                Run(Store(Path(folder)), {}, executor).map(SLEEP, [Summary(n, f"item {n}") for n in range(count)], seconds=0.3)
                walls.append(time.perf_counter() - began)
                executor.shutdown()
        print(f"{count:>4} pieces of 0.3 s: alone {walls[0]:6.2f} s, {jobs} processes {walls[1]:6.2f} s, ratio {walls[1] / walls[0]:.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("book", type=Path, nargs="?")
    parser.add_argument("--sleeping", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    options, flags = parser.parse_known_args()
    if options.sleeping or options.book is None:
        sleeping(options.jobs)
        return
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
    slower = sum(ratio > NOISE for ratio in ratios)
    print(f"slower with more processes: {slower} of {options.rounds} rounds")
    sys.exit(not same or slower > 0)


if __name__ == "__main__":
    main()
