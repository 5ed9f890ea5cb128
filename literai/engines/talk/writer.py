"""Choosing a form and saying it.

Of the forms that fit, those not yet worn, used longest ago, come first; up to `CANDIDATES` of them, drawn by the seed, are
filled and weighed with MiniLM: a line far from what was said lately is new, one near to the passage fits. A worn form is
used only where the fact `worn` is "allowed", and no other is left.
"""

from __future__ import annotations

import math
import random
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from literai.engines import Ask, Reply
from literai.engines.minilm import MiniLM
from literai.engines.talk.bank import Form, by_key, fill, forms
from literai.engines.talk.repetition import EPISODE, worn
from literai.sentences import words

LANGUAGES = ("en",)  # primary subtags of the languages it speaks
CANDIDATES = 4  # lines weighed for a turn
LATELY = 24  # turns that a line should not sound like
OFTEN, SPREAD = 2, 5  # a form may come twice in a series, and in a long one once in five episodes
MUCH_READ = 0.40  # share of quotation in the words so far, above which the hosts say rather more
LONGER = 0.02  # weight of each word of an exchange, then
NEW, FITS, LOT = 1.0, 0.3, 0.1  # weight of newness, of nearness to the passage, of the seed


def _fingerprint() -> str:
    folder = files(__package__).joinpath("forms")
    text = b"".join(p.read_bytes() for p in sorted(folder.iterdir(), key=lambda p: p.name) if p.name.endswith(".toml"))
    return f"talk 4 forms {zlib.crc32(text):08x}, {MiniLM.fingerprint}"


class Talk:
    """Writes each turn from the forms; says nothing (an empty Reply) where no form fits, or the exchange is over."""

    fingerprint: ClassVar[str] = _fingerprint()
    languages: ClassVar[Sequence[str]] = LANGUAGES

    def reply(self, asks: Sequence[Ask]) -> list[Reply]:
        """One Reply an Ask. `move` "answer" goes on with the exchange begun by the last key in `used`."""
        return [_answer(ask) if ask.move == "answer" else _open(ask) for ask in asks]


def _answer(ask: Ask) -> Reply:
    """The next turn of the running exchange; nothing when it is over."""
    key, _, number = (ask.used[-1] if ask.used else "").partition("#")
    form = by_key().get(key)
    at = int(number or 0) + 1
    if form is None or at >= len(form.turns):
        return Reply("")
    return Reply(fill(form.turns[at][1], ask.facts, ask.speaker, ask.partner), f"{key}#{at}")


def _open(ask: Ask) -> Reply:
    """The first turn of the best of some forms that fit."""
    pool = _fitting(ask)
    lines = [fill(form.turns[0][1], ask.facts, ask.speaker, ask.partner) for form in pool]
    if not lines:
        return Reply("")
    weights = _weights(ask, lines)
    if _read_to(ask) > MUCH_READ:
        weights = [weight + LONGER * sum(words(text) for _, text in form.turns) for weight, form in zip(weights, pool, strict=True)]
    best = max(range(len(lines)), key=weights.__getitem__)
    return Reply(lines[best], f"{pool[best].key}#0", tuple(line for at, line in enumerate(lines) if at != best))


def _fitting(ask: Ask) -> list[Form]:
    """At most `CANDIDATES` forms that suit the facts, least worn and longest unused."""
    role = {"people": "P", "making": "M"}.get(ask.facts.get("role", ""), "A")
    names = frozenset(ask.facts) | {"host", "partner"}
    fit = [f for f in forms().get(ask.facts.get("topic", ask.move), ()) if f.turns[0][0] in ("A", role) and f.slots <= names]
    fit = [f for f in fit if all(ask.facts.get(slot) == value for slot, value in f.when.items())]
    fit = [f for f in fit if not (f.light and "grave" in ask.facts)]
    last: dict[str, int] = {}
    times = Counter(key for key in ask.used if key.endswith("#0"))
    here = 0
    for at, used in enumerate(ask.used):
        last[used.partition("#")[0]] = at
        here = at if used.startswith(EPISODE) else here
    fit = [f for f in fit if f.key not in last or last[f.key] < here]
    most = max(OFTEN, math.ceil(ask.total / SPREAD))
    fresh = [f for f in fit if worn(f, ask.used) < 1.0 and times[f"{f.key}#0"] < most]
    if not fresh and fit and ask.facts.get("worn") == "allowed":
        fresh = [min(fit, key=lambda f: (worn(f, ask.used), times[f"{f.key}#0"], last.get(f.key, -1)))]
    fit = fresh
    random.Random(ask.seed).shuffle(fit)
    fit.sort(key=lambda f: last.get(f.key, -1))
    oldest = [f for f in fit if last.get(f.key, -1) == last.get(fit[0].key, -1)]
    return (oldest if len(oldest) >= CANDIDATES else fit)[:CANDIDATES]


def _weights(ask: Ask, lines: Sequence[str]) -> list[float]:
    """How good each line would be here; an opening heard before in the episode counts as not new at all."""
    begun = {_opening(said.text) for said in ask.said if said.kind == "talk"}
    talk = [said.text for said in ask.said if said.kind == "talk"][-LATELY:] if len(lines) > 1 else []
    near = [ask.quote.text] if ask.quote else [said.text for said in ask.said if said.kind == "quotation"][-1:]
    lots = random.Random(ask.seed ^ 0x5EED)
    out: list[float] = []
    for line in lines:
        row = _row(line)
        like = max((float(row @ _row(text)) for text in talk), default=0.0)
        fits = float(row @ _row(near[0])) if near else 0.0
        out.append(NEW * (1.0 - like) + FITS * fits + LOT * lots.random() - (_opening(line) in begun))
    return out


def _read_to(ask: Ask) -> float:
    """Share of the episode's words so far that were read from the book."""
    sizes = [(said.kind, words(said.text)) for said in ask.said]
    return sum(size for kind, size in sizes if kind == "quotation") / max(1, sum(size for _, size in sizes))


def _opening(text: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", text.lower())[:3])


@cache
def _model() -> MiniLM:
    return MiniLM()


@lru_cache(4096)
def _row(text: str) -> npt.NDArray[np.float32]:
    return np.asarray(_model().embed([text])[0], np.float32)
