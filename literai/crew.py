"""Many hands on one machine: this process and `jobs - 1` helpers, each taking the next piece of work when it is done with the last.

A helper costs a second or more to start, and again for each model it meets, so it is asked only when more work waits
than that is worth; short runs stay in one process and are never slower for it. Results do not depend on who made them.
A helper that dies (out of memory, killed) costs the piece it had: the items of that piece are tried again one by one.
"""

from __future__ import annotations

import contextlib
import inspect
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from literai.engines.loading import EngineSpec, engine_class
from literai.errors import LiteraiError
from literai.run import Outcomes, Work
from literai.waiting import Hands, Job

WORTH = 4.0  # seconds of one stage's work that must wait before a helper begins with it; starting one takes 1 to 3
GUESS = 0.5  # seconds a piece, of a stage begun ahead of need that nobody has done yet
FEW = 8  # pieces; with fewer waiting, this process speaks with all its cores rather than with its share
MOST = 8  # helpers and this process; each holds about 1 GB of models
MEMORY = 2.0e9  # bytes free for each process


def options_of(spec: EngineSpec) -> frozenset[str]:
    return _options_of(spec.role, spec.name)


@cache
def _options_of(role: str, name: str) -> frozenset[str]:
    return frozenset(inspect.signature(engine_class(role, name).__init__).parameters)


def spreads(spec: EngineSpec | None) -> bool:
    """Can many processes do it at once? Not where there is one device, or one server that has its own queue."""
    return spec is None or "device" not in options_of(spec)


def with_threads(spec: EngineSpec | None, threads: int) -> EngineSpec | None:
    """The same engine with so many threads, where it has such an option, it cannot change results, and nobody has set it."""
    if spec is None or "threads" not in getattr(engine_class(spec.role, spec.name), "neutral", ()) or dict(spec.options).get("threads"):
        return spec
    return replace(spec, options=tuple(sorted({**dict(spec.options), "threads": threads}.items())))


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def best_jobs(engines: Iterable[EngineSpec], memory: float) -> int:
    """How many processes are best here: one a core, as far as memory (bytes free) goes; one alone where an engine has a device of its own."""
    if not all(spreads(spec) for spec in engines):
        return 1
    return max(1, min(cores(), int(memory / MEMORY), MOST))


class Crew(Hands):
    """Runs `Work`. `jobs` processes at most, 2 or more."""

    def __init__(self, jobs: int) -> None:
        super().__init__(threading.Condition())
        self._share = max(1, cores() // jobs)
        self._pace: dict[str, float] = {}  # stage -> seconds a piece
        self._shared: set[str] = set()  # stages that this process does with its share of the cores
        self._helpers = [Helper() for _ in range(jobs - 1)]
        threading.Thread(target=self._at_home, daemon=True, name="literai-crew").start()
        for helper in self._helpers:
            threading.Thread(target=self._away, args=(helper,), daemon=True, name="literai-crew").start()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the helpers; what they have in hand is whole or absent."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            self._lock.notify_all()
        for helper in self._helpers:
            helper.end()

    def _stir(self) -> None:
        self._lock.notify_all()

    def _at_home(self) -> None:
        """This process's hand: takes only what somebody waits for, so that it is free when the next wish comes."""
        while job := self._next(None):
            work = job.work
            self._do(job, replace(work, spec=with_threads(work.spec, self._threads(work.stage.name))))

    def _threads(self, stage: str) -> int:
        with self._lock:
            if self._waiting.count(stage) >= FEW:
                self._shared.add(stage)
            return self._share if stage in self._shared else min(4, cores())

    def _away(self, helper: Helper) -> None:
        while job := self._next(helper):
            helper.known.add(job.work.stage.name)
            self._do(job, replace(job.work, spec=with_threads(job.work.spec, self._share)), helper)

    def _next(self, helper: Helper | None) -> Job | None:
        """Waits for a job; None when the crew goes home."""
        with self._lock:
            while not self._closed:
                job = self._waiting.take(lambda job: helper is None or self._is_for(helper, job), ahead=helper is not None)
                if job is not None and job.future.set_running_or_notify_cancel():
                    return job
                if job is None:
                    self._lock.wait()
        return None

    def _is_for(self, helper: Helper, job: Job) -> bool:
        stage = job.work.stage.name
        if not spreads(job.work.spec):
            return False
        pace = self._pace.get(stage, 0.0 if job.urgent else GUESS)
        return stage in helper.known or pace * self._waiting.count(stage) > WORTH

    def _do(self, job: Job, work: Work, helper: Helper | None = None) -> None:
        began = time.monotonic()
        try:
            outcomes = work() if helper is None else helper.do(work)
        except BaseException as error:  # a fault of the crew itself must reach whoever waits
            job.future.set_exception(error)
            return
        with self._lock:
            stage, took = work.stage.name, time.monotonic() - began
            self._pace[stage] = took if stage not in self._pace else 0.7 * self._pace[stage] + 0.3 * took
            self._lock.notify_all()
        job.future.set_result(outcomes)


class Helper:
    """A process that is started when it first has something to do, and again when it has died."""

    def __init__(self) -> None:
        self.known: set[str] = set()  # stages whose engine it has loaded
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._ended = False

    def do(self, work: Work) -> Outcomes:
        """The outcomes; where the process dies over a batch, item by item, and once more for each item."""
        outcomes = self._ask(work)
        if outcomes is None:
            again = replace(work, again=True)
            outcomes = [outcome for n in range(len(work.items)) for outcome in self._alone(replace(again.only([n]), again=True))]
        return outcomes

    def _alone(self, work: Work) -> Outcomes:
        outcomes = self._ask(work)
        return [LiteraiError("the process that worked at it was killed, twice: out of memory?")] if outcomes is None else outcomes

    def _ask(self, work: Work) -> Outcomes | None:
        """None when the process died."""
        try:
            line = self._connected()
            line.send(work)
            answer: Outcomes | Exception = line.recv()
        except (EOFError, OSError):
            self._drop()
            return None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _connected(self) -> Connection:
        if self._ended:
            raise EOFError
        if self._line is None:
            context = multiprocessing.get_context("spawn")
            self._line, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), daemon=True, name="literai helper")
            self._process.start()
            theirs.close()
        return self._line

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()
        self._line = self._process = None
        self.known.clear()

    def end(self) -> None:
        self._ended = True
        if self._process is not None:
            self._process.kill()


def serve(line: Connection) -> None:
    """What a helper does: work until the other end hangs up, and never outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent.sentinel,), daemon=True).start()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            line.send(_answer(line.recv_bytes()))


def _answer(data: bytes) -> Outcomes | Exception:
    try:
        work: Work = pickle.loads(data)
        return portable(work())
    except Exception as error:
        return _portable(error)


def portable(outcomes: Outcomes) -> Outcomes:
    """Outcomes that survive pickling: an exception that does not is told in words."""
    return [_portable(outcome) if isinstance(outcome, Exception) else outcome for outcome in outcomes]


def _portable(error: Exception) -> Exception:
    with contextlib.suppress(Exception):
        again = pickle.loads(pickle.dumps(error))
        if str(again) == str(error):
            return error
    return LiteraiError(f"{type(error).__name__}: {' '.join(str(error).split())}")


def _leave_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
