"""Map a stage over items, doing only the work that no earlier run has done.

`Run.map` is the one place that knows the cache, the executor, progress and failures. Work is committed by
whoever does it, item by item, and comes back as hashes; so an interrupted run loses at most what was in
flight, and the executor (a thread, processes, a cluster) never matters to the result.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, TypeVar, runtime_checkable

from literai import codec
from literai.engines.accelerator import forget_peak, peak_memory
from literai.engines.loading import EngineSpec, load
from literai.errors import Damaged, Failures, LiteraiError, Unwritable
from literai.proof import proved
from literai.stage import Stage
from literai.store import Artifact, Recipe, Store

T = TypeVar("T")


class Progress(Protocol):
    """What a run tells a person."""

    def begin(self, label: str, total: int) -> None: ...
    def advance(self, count: int) -> None: ...
    def end(self) -> None: ...


class Silent:
    """Tells nothing."""

    def begin(self, label: str, total: int) -> None: ...
    def advance(self, count: int) -> None: ...
    def end(self) -> None: ...


Outcomes = list[str | Exception]  # of a batch, an item each: the hash of what was made, or why it was not


@dataclass(frozen=True)
class Work:
    """A batch of one stage: what is submitted to an executor. Calling it makes and keeps each item.

    `again` is set when a worker died over it, so that what that worker did keep is not made twice.
    """

    store: Store
    stage: Stage[Any]
    spec: EngineSpec | None
    items: tuple[Any, ...]
    recipes: tuple[Recipe, ...]
    options: Mapping[str, Any]
    again: bool = False

    def __call__(self) -> Outcomes:
        """A batch that fails is halved down to the item at fault."""
        if self.again:
            done = [self.store.find(recipe) for recipe in self.recipes]
            left = [n for n, name in enumerate(done) if name is None]
            made = iter(self.only(left)() if left else [])
            return [name if name is not None else next(made) for name in done]
        try:
            return self._made()
        except Exception as error:
            if len(self.items) == 1 or isinstance(error, Unwritable):
                return [error] * len(self.items)
        half = len(self.items) // 2  # outside the handler, so that what the failed call held in memory is let go
        return self.only(range(half))() + self.only(range(half, len(self.items)))()

    def _made(self) -> Outcomes:
        engine = () if self.spec is None else (load(self.spec),)
        outputs = self.stage.fn([resolve(item) for item in self.items], *engine, **self.options)
        if len(outputs) != len(self.items):
            who = self.spec.name if self.spec else self.stage.name
            raise LiteraiError(f"{self.stage.name} gave {len(outputs)} results for {len(self.items)} items: a fault of the engine {who}")
        return [self.store.put(recipe, proved(output, codec.encode(output))) for recipe, output in zip(self.recipes, outputs, strict=True)]

    def only(self, numbers: Iterable[int]) -> Work:
        """The same work for some of its items."""
        chosen = list(numbers)
        items, recipes = tuple(self.items[n] for n in chosen), tuple(self.recipes[n] for n in chosen)
        return Work(self.store, self.stage, self.spec, items, recipes, self.options)


@runtime_checkable
class ManyHands(Protocol):
    """An executor that can begin work before anybody waits for it, and be told when somebody does."""

    def begin(self, work: Work) -> Future[Outcomes]: ...
    def urge(self, futures: Iterable[Future[Outcomes]]) -> None: ...


class Begun(NamedTuple):
    """A piece of work in somebody's hands: item `place` of a batch of `size`."""

    future: Future[Outcomes]
    place: int
    size: int


@dataclass
class Run:
    """One command's work: where artifacts are kept, who plays which role, who does the work."""

    store: Store
    engines: Mapping[str, EngineSpec]
    executor: Executor
    progress: Progress = field(default_factory=Silent)
    force: frozenset[str] = frozenset()  # names of stages to do again
    made: Counter[str] = field(default_factory=Counter)
    reused: Counter[str] = field(default_factory=Counter)
    memory: dict[str, float] = field(default_factory=dict)  # stage -> GB held at most while it worked (see `peak_memory`)
    used: set[str] = field(default_factory=set)  # keys of all recipes asked for
    _begun: dict[str, Begun] = field(default_factory=dict)  # by the recipe's key

    def map(self, stage: Stage[T], items: Sequence[Any], **options: Any) -> list[Artifact[T]]:
        """One artifact an item, in order; found when an earlier run made it, made and kept otherwise.

        Raises:
            Failures: some items could not be made; all others are kept.
        """
        found, failures = self._map(stage, items, options)
        if failures:
            raise Failures(stage.name, failures, len(items))
        return [Artifact(self.store, name, stage.output) for name in found if name is not None]

    def try_map(self, stage: Stage[T], items: Sequence[Any], **options: Any) -> tuple[list[Artifact[T] | None], Failures | None]:
        """As `map`, with None for each item that failed, and the failures."""
        found, failures = self._map(stage, items, options)
        made = [None if name is None else Artifact(self.store, name, stage.output) for name in found]
        return made, Failures(stage.name, failures, len(items)) if failures else None

    def one(self, stage: Stage[T], item: Any, **options: Any) -> Artifact[T]:
        return self.map(stage, [item], **options)[0]

    def ahead(self, stage: Stage[T], items: Sequence[Any], **options: Any) -> None:
        """Begin what a later `map` of the same items will ask for, where there are hands to spare; the `map` tells what came of it."""
        if not isinstance(self.executor, ManyHands) or stage.name in self.force:
            return
        spec = self.engines[stage.role] if stage.role else None
        recipes = [self._recipe(stage, spec, item, options) for item in items]
        todo = [n for n, recipe in enumerate(recipes) if recipe.key not in self._begun and self.store.find(recipe) is None]
        self._begin(stage, spec, items, recipes, options, todo, self.executor.begin)

    def _map(self, stage: Stage[T], items: Sequence[Any], options: Mapping[str, Any]) -> tuple[list[str | None], list[tuple[int, Exception]]]:
        spec = self.engines[stage.role] if stage.role else None
        recipes = [self._recipe(stage, spec, item, options) for item in items]
        self.used.update(recipe.key for recipe in recipes)
        found = [None if stage.name in self.force else self.store.find(recipe) for recipe in recipes]
        todo = [n for n, name in enumerate(found) if name is None]
        self.reused[stage.name] += len(items) - len(todo)
        if not todo:
            return found, []
        fresh = [n for n in todo if recipes[n].key not in self._begun]
        self._begin(stage, spec, items, recipes, options, fresh, self.executor.submit)
        return found, self._gather(stage, recipes, todo, found)

    def _recipe(self, stage: Stage[T], spec: EngineSpec | None, item: Any, options: Mapping[str, Any]) -> Recipe:
        return Recipe(stage.name, stage.version, spec.fingerprint if spec else "", inputs(item), options)

    def _begin(
        self,
        stage: Stage[T],
        spec: EngineSpec | None,
        items: Sequence[Any],
        recipes: Sequence[Recipe],
        options: Mapping[str, Any],
        numbers: Sequence[int],
        submit: Any,
    ) -> None:
        """Submit batches; an item that stands twice in `items` is made once."""
        alone = list({recipes[n].key: n for n in reversed(numbers)}.values())[::-1]
        size = spec.batch if spec else 1
        for start in range(0, len(alone), size):
            batch = alone[start : start + size]
            work = Work(self.store, stage, spec, tuple(items[n] for n in batch), tuple(recipes[n] for n in batch), dict(options))
            future = submit(work)
            self._begun |= {recipes[n].key: Begun(future, place, len(batch)) for place, n in enumerate(batch)}

    def _gather(self, stage: Stage[T], recipes: Sequence[Recipe], todo: Sequence[int], found: list[str | None]) -> list[tuple[int, Exception]]:
        """Wait for what was begun; fills in `found`, returns what failed, in order."""
        waiting: dict[Future[Outcomes], list[int]] = {}
        for n in todo:
            waiting.setdefault(self._begun[recipes[n].key].future, []).append(n)
        if isinstance(self.executor, ManyHands):
            self.executor.urge(waiting)
        self.progress.begin(stage.label or stage.name, len(todo))
        forget_peak()
        failures: list[tuple[int, Exception]] = []
        try:
            for future in as_completed(waiting):
                for n in waiting[future]:
                    outcome = _outcome(self._begun[recipes[n].key])
                    if isinstance(outcome, Exception):
                        _raise_fault(outcome)
                        failures.append((n, outcome))
                    else:
                        found[n] = outcome
                        self.made[stage.name] += 1
                self.progress.advance(len(waiting[future]))
        except BaseException:
            for future in waiting:
                future.cancel()
            raise
        finally:
            for n in todo:
                self._begun.pop(recipes[n].key, None)
            self.progress.end()
            self.memory[stage.name] = max(self.memory.get(stage.name, 0.0), round(peak_memory(), 2))
        return sorted(failures, key=lambda pair: pair[0])


def _outcome(begun: Begun) -> str | Exception:
    try:
        return begun.future.result()[begun.place]
    except Exception as error:
        return error


def _raise_fault(error: Exception) -> None:
    """A mistake in the command, a missing part or a disk that takes no more is not an item's failure: it stops the run at once."""
    if isinstance(error, Unwritable) or (isinstance(error, LiteraiError) and error.exit_code == 2):
        raise error


def inputs(item: Any) -> tuple[str, ...]:
    """SHA-256 of each part of an item: an artifact counts by its content, a tuple part by part."""
    if isinstance(item, Artifact):
        return (item.digest,)
    if isinstance(item, tuple):
        return tuple(codec.digest(codec.encode(inputs(part))) if isinstance(part, tuple) else inputs(part)[0] for part in item)
    return (codec.digest(codec.encode(item)),)


def resolve(item: Any) -> Any:
    """The item with its artifacts read."""
    if isinstance(item, Artifact):
        with contextlib.suppress(FileNotFoundError):
            return item.value
        raise Damaged(f"{item.store.object(item.digest)} has gone: run the same command again")
    if isinstance(item, tuple):
        return tuple(resolve(part) for part in item)
    return item
