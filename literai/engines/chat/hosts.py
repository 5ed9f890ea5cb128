"""Whom a model means by the names it gives the speakers: "ALICE:", "Host 1", "A", "Alcie"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_OTHERS = frozenset(["reader", "narrator", "announcer", "book", "quote", "quotation", "all", "both", "music", "sound"])
_TYPING = 0.75  # likeness of a misspelt name to its right form: "Alcie" has 0.8
_PREFIX = re.compile(r"^\W*((?:host|speaker|person|voice)\s*(?:[12ab]|one|two)|[ab])\W*:\s*", re.I)
_FIRST, _SECOND = frozenset(("1", "one", "a", "first")), frozenset(("2", "two", "b", "second"))


def hosts_of(labels: Sequence[str], hosts: tuple[str, str]) -> list[str | None]:
    """The host of each turn; None for somebody else, such as the reader.

    A label that tells nothing is a host's who is not otherwise named, in the order of appearance; no label at all is the
    turn's place: first, second, first.
    """
    found = {name: _host(name, hosts) for name in dict.fromkeys(labels)}
    free = [host for host in hosts if host not in found.values()]
    unknown = [name for name, host in found.items() if host is None and _folded(name) and not _OTHERS & {*_folded(name).split()}]
    if len(unknown) <= len(free):
        found |= dict(zip(unknown, free, strict=False))
    return [found[name] if _folded(name) else hosts[at % 2] for at, name in enumerate(labels)]


def label(text: str, hosts: tuple[str, str]) -> str:
    """`text` without a speaker's label before it."""
    named = re.compile(rf"^\W*(?:{'|'.join(re.escape(host) for host in hosts)})\W*:\W*(?=\w)", re.I)
    return _PREFIX.sub("", named.sub("", text))


def _host(name: str, hosts: tuple[str, str]) -> str | None:
    plain = _folded(name)
    if not plain or _OTHERS & {*plain.split()}:
        return None
    for host in hosts:
        if plain == _folded(host) or plain == host.casefold()[:1] != hosts[hosts[0] == host].casefold()[:1]:
            return host
    last = re.findall(r"[a-z]+|\d+", plain)[-1:]
    if last and ({*last} & (_FIRST | _SECOND)):
        return hosts[last[0] in _SECOND]
    if {*plain.split()} & (_FIRST | _SECOND):  # "first host"
        return hosts[bool({*plain.split()} & _SECOND)]
    inside = [host for host in hosts if _folded(host) in plain.split()]
    if len(inside) == 1:  # "host alice"
        return inside[0]
    near = sorted(hosts, key=lambda host: -SequenceMatcher(None, plain, _folded(host)).ratio())
    return near[0] if SequenceMatcher(None, plain, _folded(near[0])).ratio() >= _TYPING else None


def _folded(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
