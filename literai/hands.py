"""Who does the work: this process alone, more processes on this machine, or a Ray cluster."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

from literai.engines.loading import EngineSpec
from literai.errors import UsageError
from literai.store import Store

EXECUTORS = ("local", "ray")


@contextlib.contextmanager
def hands(store: Store, engines: Iterable[EngineSpec], *, executor: str = "local", jobs: int | None = None, address: str | None = None) -> Iterator[Executor]:
    """An executor for the body; left at once when the body fails, as what is in flight is whole or absent.

    Args:
        executor: one of `EXECUTORS`.
        jobs: processes on this machine, or Ray's processors of a cluster started here; None for what is best here.
        address: of a running Ray cluster.

    Raises:
        UsageError: these do not go together.
        MissingPart: Ray is not installed.
    """
    if address is not None and executor != "ray":
        raise UsageError("--address is a Ray cluster's: it goes with --executor ray")
    if jobs is not None and not 1 <= jobs <= 256:
        raise UsageError(f"--jobs {jobs}: give a number of processes, 1 or more")
    chosen = _chosen(store, list(engines), executor, jobs, address)
    try:
        yield chosen
    except BaseException:
        chosen.shutdown(wait=False, cancel_futures=True)
        raise
    chosen.shutdown()


def _chosen(store: Store, engines: list[EngineSpec], executor: str, jobs: int | None, address: str | None) -> Executor:
    if executor == "ray":
        from literai.ray_pool import RayPool

        return RayPool(address, store, processors=jobs)
    from literai.crew import Crew, best_jobs

    number = jobs or best_jobs(engines, free_memory())
    return ThreadPoolExecutor(1) if number == 1 else Crew(number)


def free_memory() -> float:
    """Bytes that could be used without swapping; what a container may use, where that is less; none known counts as much."""
    free = 1e15
    with contextlib.suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        free = 1024.0 * int(next(line for line in lines if line.startswith("MemAvailable")).split()[1])
    with contextlib.suppress(OSError, ValueError):
        limit, used = (int(Path(f"/sys/fs/cgroup/memory.{name}").read_text(encoding="ascii")) for name in ("max", "current"))
        free = min(free, float(limit - used))
    return free
