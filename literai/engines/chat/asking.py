"""Asking a chat model for one thing, twice at most, and for many things at once.

Holds: a faulty answer is asked for again once, with its fault named; what is good in it is used when the second is no
better; when one item of a batch fails, the others' answers are kept and not asked for again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, NamedTuple, TypeVar

from literai.engines.chat.client import Client
from literai.errors import LiteraiError, UsageError

T = TypeVar("T")
I = TypeVar("I", bound=Hashable)  # noqa: E741


class Prompt(NamedTuple):
    """One question: the system's message, the user's, the JSON schema of the answer, and a seed of 31 bits."""

    system: str
    user: str
    schema: dict[str, Any]
    seed: int


class Reading(NamedTuple, Generic[T]):
    """What could be used of an answer (None: nothing), and what was wrong with it ("": nothing)."""

    value: T | None
    fault: str = ""


def ask(client: Client, prompt: Prompt, read: Callable[[str], Reading[T]], about: str) -> T:
    """The answer to `prompt`, as `read` understands it.

    Args:
        about: what is asked for, for the error: "the summary of chunk 3".

    Raises:
        LiteraiError: neither answer can be used, or the server fails.
    """
    messages = [("system", prompt.system), ("user", prompt.user)]
    text = client.reply(messages, prompt.schema, seed=prompt.seed)
    first = read(text)
    if first.value is not None and not first.fault:
        return first.value
    again = f"That answer cannot be used as it stands: {first.fault}. Give the whole answer again without this fault, as JSON and nothing else."
    messages += [("assistant", text[:4000] or "{}"), ("user", again)]
    second = read(client.reply(messages, prompt.schema, seed=(prompt.seed + 1) % 2**31))
    for reading in (second, first):
        if reading.value is not None:
            return reading.value
    raise LiteraiError(f"{about}: {client.settings.model} gave no answer that can be used ({second.fault}): choose a larger model, or another temperature")


class Desk:
    """Many questions at once, answers in the order of the items.

    Args:
        parallel: how many at once, 1 or more.

    Raises:
        UsageError: `parallel` is under 1.
    """

    def __init__(self, parallel: int) -> None:
        if parallel < 1:
            raise UsageError(f"parallel must be 1 or more, not {parallel}")
        self._parallel = parallel
        self._kept: dict[Any, Any] = {}  # answers of calls that failed for another item

    def each(self, one: Callable[[I], T], items: Sequence[I]) -> list[T]:
        """`one` of each item.

        Raises:
            Exception: of the first item that failed; the other answers are kept for the next call.
        """

        def attempt(item: I) -> tuple[T | None, Exception | None]:
            try:
                return self._kept[item] if item in self._kept else one(item), None
            except Exception as error:
                return None, error

        with ThreadPoolExecutor(min(self._parallel, max(1, len(items)))) as pool:
            outcomes = list(pool.map(attempt, items))
        found: list[T] = [value for value, error in outcomes if error is None and value is not None]
        fault = next((error for _, error in outcomes if error is not None), None)
        if fault is not None:
            self._kept |= {item: value for item, (value, error) in zip(items, outcomes, strict=True) if error is None}
            raise fault
        for item in items:
            self._kept.pop(item, None)
        return found
