"""A stage: a pure function from items to artifacts, with the version its cache is keyed by.

`fn(items, **options)` or, with a role, `fn(items, engine, **options)`; one output an item, in order. An
item is a value of `literai.types`, an `Artifact`, or a tuple of those, so that the function itself sees
plain values and never a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Stage(Generic[T]):
    """`output` is the type of one output; raise `version` when the same inputs should give other bytes."""

    name: str
    fn: Callable[..., list[Any]]
    version: int
    output: type[T]
    role: str | None = None
    label: str = ""  # for the progress bar: "painting scenes"
