"""Many machines: `Work` done by Ray actors, one for each processor or GPU, each of which loads a model once.

What travels is the work (texts, and artifacts by their hashes) and, back, the hashes of what was made; artifacts
themselves go through the store, which all machines must share. An actor has one piece in hand and one waiting. When an
actor or its machine dies, its pieces go to another, which first looks whether they were kept; another actor
takes the place. Resuming is the store's business, never Ray's.

Whoever reaches a Ray port without a token can run code, so a token is always asked for, and a cluster started here
listens on this machine only.
"""

from __future__ import annotations

import os
import secrets
import signal
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import literai
from literai.crew import options_of, portable, with_threads
from literai.engines.loading import EngineSpec
from literai.errors import LiteraiError, MissingPart, UsageError
from literai.run import Outcomes, Work
from literai.store import Store
from literai.waiting import Hands, Job

WINDOW = 2  # pieces an actor has: one in hand, one waiting
TRIES = 3  # workers that may die over a piece before it counts as failed
OBJECTS = 80 * 2**20  # bytes of Ray's own object store on a cluster started here; nothing of ours goes through it
LOOPBACK = "127.0.0.1"
PLAIN, GPU = "CPU", "GPU"  # the two kinds of actors, by the resource that each of them holds


def kind_of(spec: EngineSpec | None) -> str:
    """What an engine's work needs: a GPU for those with an option `device`, unless it says cpu; else a processor."""
    if spec is None or "device" not in options_of(spec):
        return PLAIN
    return PLAIN if dict(spec.options).get("device") == "cpu" else GPU


def connect(address: str | None, processors: int | None = None) -> Any:
    """The `ray` module, connected: to the cluster at `address` (of which this machine must be a node), else to one started here.

    Raises:
        MissingPart: Ray is not installed.
        UsageError: there is no token for the cluster, or it cannot be reached.
    """
    _prepare(address)
    try:
        import ray
    except ImportError as error:
        raise MissingPart("Ray is not installed; run: pip install 'literai[ray]'") from error
    ours = signal.getsignal(signal.SIGTERM)  # Ray puts its own in its place, which leaves without a word
    quiet: dict[str, Any] = {"logging_level": "ERROR", "log_to_driver": False}
    try:
        if address:
            ray.init(address=address, **quiet)
        else:
            ray.init(address="local", num_cpus=processors, include_dashboard=False, object_store_memory=OBJECTS, **quiet)
    except (ConnectionError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
        reason = " ".join(str(error).split())[:200]
        raise UsageError(f"no Ray cluster answers at {address or 'this machine'} ({reason}); check the address, the token, and `ray status`") from error
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, ours)
    own = str(ray.get_runtime_context().gcs_address)
    if not address and not own.startswith((f"{LOOPBACK}:", "[::1]:", "localhost:")):
        ray.shutdown()
        raise UsageError(f"Ray would listen at {own} rather than on this machine alone; start a cluster yourself and give --address")
    return ray


def _prepare(address: str | None) -> None:
    """Ray reads these when it is imported."""
    os.environ["RAY_AUTH_MODE"] = "token"
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")  # CPU actors keep CUDA_VISIBLE_DEVICES; asks for the coming default
    if not address:
        os.environ["RAY_AUTH_TOKEN"] = secrets.token_hex(32)
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # Ray's own switch for a cluster that binds to loopback
    elif not token_is_here():
        raise UsageError("there is no token for this cluster: set RAY_AUTH_TOKEN, or RAY_AUTH_TOKEN_PATH to a file, to what the cluster was started with")


def token_is_here() -> bool:
    path = Path(os.environ.get("RAY_AUTH_TOKEN_PATH") or Path.home() / ".ray" / "auth_token")
    return bool(os.environ.get("RAY_AUTH_TOKEN")) or path.is_file()


class Worker:
    """The actor."""

    def ready(self, store: Store, nonce: str) -> str:
        """ "" when it can begin, else why it cannot."""
        import socket

        where = socket.gethostname()
        if literai.__version__ != nonce.partition(" ")[0]:
            return f"{where} has literai {literai.__version__}; every node needs the same version"
        if not store.sees(nonce):
            return f"{where} does not see the store {store.root}; every node must have it at this path, on shared storage, or share one with --store"
        return ""

    def do(self, work: Work) -> Outcomes:
        return portable(work())


@dataclass(eq=False)
class Hand:
    """An actor: `jobs` are with it, the first in hand; `engine` is the one it used last."""

    kind: str
    actor: Any
    ready: bool = False
    engine: EngineSpec | None = None
    jobs: list[Job] = field(default_factory=list)


class RayPool(Hands):
    """Runs `Work` on a cluster."""

    def __init__(self, address: str | None, store: Store, *, processors: int | None = None) -> None:
        super().__init__(threading.Condition(threading.RLock()))
        self._ray = connect(address, processors)
        self._store = store
        self._nonce = f"{literai.__version__} {secrets.token_hex(8)}"
        store.mark(self._nonce)
        self._hands: list[Hand] = []
        self._actor = self._ray.remote(Worker)
        self.died = 0  # actors, for reports

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the actors; what they have in hand is whole or absent."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            self._hands.clear()
        self._ray.shutdown()

    def _suited(self, work: Work) -> Work:
        return replace(work, spec=with_threads(work.spec, 1))

    def _stir(self) -> None:
        self._dispatch()

    def _room(self, kind: str) -> int:
        """Actors of this kind that the living part of the cluster has room for."""
        return int(sum(node["Resources"].get(kind, 0) for node in self._ray.nodes() if node["Alive"]))

    def _dispatch(self) -> None:
        """Give waiting work to hands that are free, and hire where there are too few. Called with the lock held."""
        for hand in sorted((hand for hand in self._hands if hand.ready), key=lambda hand: len(hand.jobs)):
            while len(hand.jobs) < WINDOW and (job := self._for(hand)) is not None:
                self._give(hand, job)
        for kind in {kind_of(job.work.spec) for job in self._waiting}:
            self._hire(kind)

    def _for(self, hand: Hand) -> Job | None:
        """The next job for a hand. A GPU holds few models, so its actor goes on with the one it has where it can, and takes
        nothing ahead of need that would cost it that model, or the last GPU."""

        def same(job: Job) -> bool:
            return kind_of(job.work.spec) == hand.kind and job.work.spec == hand.engine

        def any_of_kind(job: Job) -> bool:
            return kind_of(job.work.spec) == hand.kind

        if hand.kind == PLAIN:
            return self._waiting.take(any_of_kind)
        spare = sum(other.kind == GPU for other in self._hands) > 1
        return self._waiting.take(same, ahead=spare) or self._waiting.take(any_of_kind, ahead=spare and hand.engine is None)

    def _hire(self, kind: str) -> None:
        hired = sum(hand.kind == kind for hand in self._hands)
        wanted = min(self._room(kind), sum(kind_of(job.work.spec) == kind for job in self._waiting) + hired)
        if wanted == 0 and hired == 0:
            self._refuse(kind)
        for _ in range(wanted - hired):
            resources = {"num_cpus": 1} if kind == PLAIN else {"num_cpus": 0, "num_gpus": 1}
            hand = Hand(kind, self._actor.options(max_restarts=0, max_task_retries=0, **resources).remote())
            self._hands.append(hand)
            hand.actor.ready.remote(self._store, self._nonce).future().add_done_callback(lambda done, hand=hand: self._welcome(hand, done))

    def _refuse(self, kind: str) -> None:
        why = "the cluster has no GPU, and an engine of this profile needs one: add a node, or use another profile" if kind == GPU else "the cluster has no CPU"
        while (job := self._waiting.take(lambda job: kind_of(job.work.spec) == kind)) is not None:
            job.future.set_exception(UsageError(why))

    def _welcome(self, hand: Hand, done: Future[str]) -> None:
        with self._lock:
            if self._closed or hand not in self._hands:
                return
            error = done.exception()
            if error is not None:
                self._bury(hand, error)
            elif why := done.result():
                self._hands.remove(hand)
                while (job := self._waiting.take(lambda job: True)) is not None:
                    job.future.set_exception(UsageError(why))
            else:
                hand.ready = True
                self._dispatch()

    def _give(self, hand: Hand, job: Job) -> None:
        if not (job.future.running() or job.future.set_running_or_notify_cancel()):
            return
        hand.jobs.append(job)
        hand.engine = job.work.spec
        hand.actor.do.remote(job.work).future().add_done_callback(lambda done: self._came(hand, job, done))

    def _came(self, hand: Hand, job: Job, done: Future[Outcomes]) -> None:
        with self._lock:
            if self._closed or job not in hand.jobs:
                return
            error = done.exception()
            if error is None:
                hand.jobs.remove(job)
                job.future.set_result(done.result())
            elif isinstance(error, self._ray.exceptions.RayTaskError):
                hand.jobs.remove(job)
                job.future.set_exception(LiteraiError(f"a worker failed: {' '.join(str(error.cause or error).split())[-300:]}"))
            else:
                self._bury(hand, error)
            self._dispatch()

    def _bury(self, hand: Hand, error: BaseException) -> None:
        """An actor is gone: the piece it had in hand has cost it a try, those that waited there have not."""
        if hand not in self._hands:
            return
        self._hands.remove(hand)
        self.died += 1
        for place, job in reversed(list(enumerate(hand.jobs))):
            job.tries += place == 0
            job.work = replace(job.work, again=True)
            if job.tries >= TRIES:
                job.future.set_exception(LiteraiError(f"{TRIES} workers died over it ({type(error).__name__}): out of memory?"))
            else:
                self._waiting.put_back(job)
        hand.jobs.clear()
        self._dispatch()
