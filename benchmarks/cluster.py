"""What Ray costs and what a second node brings: sleeping engines, one second an item, on a real cluster of two nodes on loopback.

    python -m benchmarks.cluster [--items 30] [--seconds 1.0]

Times are of the items alone, after workers are up, so that they are ratios of waiting to waiting: the local executor, one Ray worker, and two.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parent.parent / "tests"
sys.path.insert(0, str(TESTS))


def measured(kind: str, root: Path, items: int, seconds: float) -> float:
    """In this process: seconds for `items`, warm."""
    from concurrent.futures import Executor, ThreadPoolExecutor

    from sleepers import SLEEP

    from literai.ray_pool import RayPool
    from literai.run import Run
    from literai.store import Store
    from literai.types import Summary

    store = Store(root / "store")
    address = os.environ.get("LITERAI_TEST_CLUSTER")
    pool: Executor = ThreadPoolExecutor(1) if kind == "local" else RayPool(address, store, processors=None if address else 1)
    run = Run(store, {}, pool)
    run.map(SLEEP, [Summary(n, f"warm {n}") for n in range(8)], seconds=0.3)
    began = time.perf_counter()
    run.map(SLEEP, [Summary(n, f"item {n}") for n in range(items)], seconds=seconds)
    took = time.perf_counter() - began
    pool.shutdown()
    return took


def child(kind: str, environment: dict[str, str], items: int, seconds: float) -> float:
    with tempfile.TemporaryDirectory(prefix="literai-cluster-") as folder:
        script = [sys.executable, "-m", "benchmarks.cluster", "--measure", kind, "--folder", folder, "--items", str(items), "--seconds", str(seconds)]
        told = subprocess.run(script, env=environment, capture_output=True, text=True)
        if told.returncode:
            sys.exit(told.stderr)
        return float(json.loads(told.stdout.splitlines()[-1]))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--items", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measured(options.measure, options.folder, options.items, options.seconds)))
        return
    from clusters import environment, two_nodes

    local = child("local", environment(), options.items, options.seconds)
    one = child("ray", environment(), options.items, options.seconds)
    with two_nodes() as cluster:
        two = child("ray", {**cluster.environment, "LITERAI_TEST_CLUSTER": cluster.address}, options.items, options.seconds)
    print(f"{options.items} items of {options.seconds} s: local {local:.2f} s, one Ray worker {one:.2f} s, two nodes {two:.2f} s")
    print(f"overhead of Ray {one / local - 1:+.1%}; speed-up of two nodes over one {one / two:.2f}, over local {local / two:.2f}")


if __name__ == "__main__":
    main()
