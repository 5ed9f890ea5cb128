"""Map a stage over items, doing only the work that no earlier run has done.

`Run.map` is the one place that knows the cache, the executor, progress and failures. Work is committed by
whoever does it, item by item, and comes back as hashes; so an interrupted run loses at most what was in
flight, and the executor (a thread, processes, a cluster) never matters to the result.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from literai import codec
from literai.engines.accelerator import forget_peak, peak_memory
from literai.engines.loading import EngineSpec, load
from literai.errors import Damaged, Failures, LiteraiError
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

    def map(self, stage: Stage[T], items: Sequence[Any], **options: Any) -> list[Artifact[T]]:
        """One artifact an item, in order; found when an earlier run made it, made and kept otherwise.

        Raises:
            Failures: some items could not be made; all others are kept.
        """
        spec = self.engines[stage.role] if stage.role else None
        recipes = [self._recipe(stage, spec, item, options) for item in items]
        found: list[str | None] = [None if stage.name in self.force else self.store.find(recipe) for recipe in recipes]
        todo = [n for n, name in enumerate(found) if name is None]
        self.reused[stage.name] += len(items) - len(todo)
        if todo:
            self._make(stage, spec, items, recipes, options, todo, found)
        return [Artifact(self.store, name, stage.output) for name in found if name is not None]

    def one(self, stage: Stage[T], item: Any, **options: Any) -> Artifact[T]:
        return self.map(stage, [item], **options)[0]

    def _recipe(self, stage: Stage[T], spec: EngineSpec | None, item: Any, options: Mapping[str, Any]) -> Recipe:
        return Recipe(stage.name, stage.version, spec.fingerprint if spec else "", inputs(item), options)

    def _make(
        self,
        stage: Stage[T],
        spec: EngineSpec | None,
        items: Sequence[Any],
        recipes: Sequence[Recipe],
        options: Mapping[str, Any],
        todo: Sequence[int],
        found: list[str | None],
    ) -> None:
        self.progress.begin(stage.label or stage.name, len(todo))
        forget_peak()
        size = spec.batch if spec else 1
        failures: list[tuple[int, Exception]] = []
        futures: dict[Future[list[str | Exception]], list[int]] = {}
        try:
            for start in range(0, len(todo), size):
                batch = list(todo[start : start + size])
                work = (self.store, stage, spec, [items[n] for n in batch], [recipes[n] for n in batch], dict(options))
                futures[self.executor.submit(perform, *work)] = batch
            for future in as_completed(futures):
                batch = futures[future]
                for n, outcome in zip(batch, _outcomes(future, len(batch)), strict=True):
                    if isinstance(outcome, Exception):
                        failures.append((n, outcome))
                    else:
                        found[n] = outcome
                        self.made[stage.name] += 1
                self.progress.advance(len(batch))
        except BaseException:
            for future in futures:
                future.cancel()
            raise
        finally:
            self.progress.end()
            self.memory[stage.name] = max(self.memory.get(stage.name, 0.0), round(peak_memory(), 2))
        if failures:
            _raise_faults(failures)
            raise Failures(stage.name, sorted(failures, key=lambda pair: pair[0]), len(items))


def _outcomes(future: Future[list[str | Exception]], count: int) -> Sequence[str | Exception]:
    try:
        return future.result()
    except Exception as error:
        return [error] * count


def _raise_faults(failures: Sequence[tuple[int, Exception]]) -> None:
    """A mistake in the command or a missing part is not an item's failure: it stops the run at once."""
    for _, error in failures:
        if isinstance(error, LiteraiError) and error.exit_code == 2:
            raise error


def perform(
    store: Store, stage: Stage[Any], spec: EngineSpec | None, items: Sequence[Any], recipes: Sequence[Recipe], options: Mapping[str, Any]
) -> list[str | Exception]:
    """Make and keep a batch; the only function that runs on a worker. A batch that fails is halved down to the item at fault."""
    try:
        engine = () if spec is None else (load(spec),)
        outputs = stage.fn([resolve(item) for item in items], *engine, **options)
        if len(outputs) != len(items):
            raise LiteraiError(f"{stage.name} gave {len(outputs)} results for {len(items)} items: a fault of the engine {spec.name if spec else stage.name}")
        return [store.put(recipe, codec.encode(output)) for recipe, output in zip(recipes, outputs, strict=True)]
    except Exception as error:
        if len(items) == 1:
            return [error]
    half = len(items) // 2  # outside the handler, so that what the failed call held in memory is let go
    return perform(store, stage, spec, items[:half], recipes[:half], options) + perform(store, stage, spec, items[half:], recipes[half:], options)


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
