"""Work that nobody has in hand yet: what somebody waits for goes first, what was begun ahead of need after it; each in the order it came.

`Waiting` holds no lock: its owner has one. `Hands` is what executors of many hands have in common: the lock, the queue, and its three doors.
"""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any

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


class Hands(Executor):
    """Takes `Work` and nothing else, urgent or ahead of need, and stirs whoever may do it."""

    def __init__(self, lock: threading.Condition) -> None:
        self._lock = lock
        self._waiting = Waiting()
        self._closed = False

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        if not isinstance(fn, Work) or args or kwargs:
            raise TypeError(f"a {type(self).__name__} does Work and nothing else")
        return self._put(fn, urgent=True)

    def begin(self, work: Work) -> Future[Outcomes]:
        return self._put(work, urgent=False)

    def urge(self, futures: Iterable[Future[Outcomes]]) -> None:
        with self._lock:
            self._waiting.urge(futures)
            self._stir()

    def _put(self, work: Work, *, urgent: bool) -> Future[Outcomes]:
        job = Job(self._suited(work))
        with self._lock:
            if self._closed:
                raise RuntimeError(f"this {type(self).__name__} is closed")
            self._waiting.put(job, urgent=urgent)
            self._stir()
        return job.future

    def _suited(self, work: Work) -> Work:
        """The work as its hands are to do it."""
        return work

    def _stir(self) -> None:
        """Something has come or become urgent. Called with the lock held."""
        raise NotImplementedError
