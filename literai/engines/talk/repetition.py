"""What a form would make a listener hear again.

Holds: a form counts with the words that are its own, a slot is a hole; a run of four words is counted over every form
that has it, so that two forms with one turn of phrase share its limit; all of it follows from `Ask.used` alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from literai.engines.talk.bank import Form, forms

EPISODE = "episode:"  # a mark in `Ask.used`: what follows was said in that episode
EPISODE_LIMIT = 2  # a run of four words in an episode; a third time is allowed, but it may come from a slot
SERIES_LIMIT = 7  # in a series, likewise: eight are allowed


def worn(form: Form, used: Sequence[str]) -> float:
    """How far its commonest run of four words has been used up: 1 or more means that it has had its share.

    Args:
        used: keys of forms, oldest first, with a mark where an episode begins.
    """
    series, episode = _uses(tuple(key for key in used if key.endswith("#0") or key.startswith(EPISODE)))
    return max((max(_said(gram, series) / SERIES_LIMIT, _said(gram, episode) / EPISODE_LIMIT) for gram in _grams(form)), default=0.0)


def _said(gram: str, uses: Counter[str]) -> int:
    return sum(uses[key] * times for key, times in _index()[gram])


@cache
def _grams(form: Form) -> tuple[str, ...]:
    out: list[str] = []
    for _, text in form.turns:
        own = re.findall(r"[a-z0-9]+(?:[’'-][a-z0-9]+)*|…", re.sub(r"“[^”]*”|\{\w+\}", " … ", text).lower())
        out += [" ".join(four) for four in zip(own, own[1:], own[2:], own[3:], strict=False) if "…" not in four]
    return tuple(out)


@cache
def _index() -> dict[str, tuple[tuple[str, int], ...]]:
    """A run of four words -> the forms that have it, and how often."""
    found: dict[str, Counter[str]] = {}
    for group in forms().values():
        for form in group:
            for gram in _grams(form):
                found.setdefault(gram, Counter())[form.key] += 1
    return {gram: tuple(counts.items()) for gram, counts in found.items()}


_last: tuple[tuple[str, ...], Counter[str], Counter[str]] = ((), Counter(), Counter())


def _uses(used: tuple[str, ...]) -> tuple[Counter[str], Counter[str]]:
    """Uses of each form in the series, and in the episode that is being written; the last answer is kept, as a script asks often between two keys."""
    global _last
    if used != _last[0]:
        begins = max((at for at, key in enumerate(used) if key.startswith(EPISODE)), default=0)
        _last = (used, Counter(k.partition("#")[0] for k in used), Counter(k.partition("#")[0] for k in used[begins:]))
    return _last[1], _last[2]
