"""Work that nobody has in hand yet: what somebody waits for goes first, what was begun ahead of need after it; each in the order it came.

Holds no lock: its owner has one.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field

from literai.run import Outcomes, Work


@dataclass(eq=False)
class Job:
    """A batch and the promise of its outcomes; `tries` counts the workers that died over it."""

    work: Work
    future: Future[Outcomes] = field(default_factory=Future)
    tries: int = 0
    urgent: bool = True  # somebody waits for it


class Waiting:
    """Two queues of jobs."""

    def __init__(self) -> None:
        self._urgent: deque[Job] = deque()
        self._ahead: deque[Job] = deque()
        self._count: Counter[str] = Counter()  # jobs a stage

    def __iter__(self) -> Iterator[Job]:
        yield from self._urgent
        yield from self._ahead

    def put(self, job: Job, *, urgent: bool) -> None:
        job.urgent = urgent
        self._count[job.work.stage.name] += 1
        (self._urgent if urgent else self._ahead).append(job)

    def put_back(self, job: Job) -> None:
        """To the front: it has waited once already."""
        self._count[job.work.stage.name] += 1
        self._urgent.appendleft(job)

    def urge(self, futures: Iterable[Future[Outcomes]]) -> None:
        """Somebody waits for these now."""
        wanted = set(futures)
        now = [job for job in self._ahead if job.future in wanted]
        self._ahead = deque(job for job in self._ahead if job.future not in wanted)
        for job in now:
            self._count[job.work.stage.name] -= 1
            self.put(job, urgent=True)

    def take(self, suits: Callable[[Job], bool], *, ahead: bool = True) -> Job | None:
        """The first job that suits, taken out; jobs cancelled meanwhile are dropped."""
        for queue in (self._urgent, self._ahead) if ahead else (self._urgent,):
            for job in list(queue):
                gone = job.future.cancelled()
                if not gone and not suits(job):
                    continue
                queue.remove(job)
                self._count[job.work.stage.name] -= 1
                if not gone:
                    return job
        return None

    def count(self, stage: str) -> int:
        return self._count[stage]

    def clear(self) -> None:
        for job in self:
            job.future.cancel()
        self._urgent.clear()
        self._ahead.clear()
        self._count.clear()
