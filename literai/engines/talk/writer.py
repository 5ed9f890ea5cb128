"""Choosing a form and saying it."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from importlib.resources import files
from typing import ClassVar

from literai.engines import Ask, Reply
from literai.engines.talk.bank import Form, by_key, fill, forms

LANGUAGES = ("en",)  # primary subtags of the languages it speaks
EPISODE = "episode:"  # a mark in `Ask.used`: what follows was said in that episode


def _fingerprint() -> str:
    folder = files(__package__).joinpath("forms")
    text = b"".join(p.read_bytes() for p in sorted(folder.iterdir(), key=lambda p: p.name) if p.name.endswith(".toml"))
    return f"talk 1 forms {zlib.crc32(text):08x}"


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
    """The first turn of a form that fits."""
    found = _choose(ask)
    return Reply(fill(found.turns[0][1], ask.facts, ask.speaker, ask.partner), f"{found.key}#0") if found else Reply("")


def _choose(ask: Ask) -> Form | None:
    role = {"people": "P", "making": "M"}.get(ask.facts.get("role", ""), "A")
    names = frozenset(ask.facts) | {"host", "partner"}
    fit = [f for f in forms().get(ask.facts.get("topic", ask.move), ()) if f.turns[0][0] in ("A", role) and f.slots <= names]
    fit = [f for f in fit if all(ask.facts.get(slot) == value for slot, value in f.when.items())]
    last: dict[str, int] = {}
    here = 0
    for at, used in enumerate(ask.used):
        last[used.partition("#")[0]] = at
        here = at if used.startswith(EPISODE) else here
    fit = [f for f in fit if f.key not in last or last[f.key] < here]
    if not fit:
        return None
    oldest = min(last.get(f.key, -1) for f in fit)
    pool = [f for f in fit if last.get(f.key, -1) == oldest]
    return random.Random(ask.seed).choice(pool)
