"""The forms, read from `forms/*.toml` once."""

from __future__ import annotations

import re
import tomllib
import zlib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Form:
    """One exchange. `turns` are (role, text); a role is "P", "M", "A" or "B"."""

    key: str  # topic and a checksum of its words: adding forms renames none
    topic: str
    turns: tuple[tuple[str, str], ...]
    slots: frozenset[str]  # in lower case
    when: dict[str, str] = field(default_factory=dict, hash=False)
    light: bool = False  # a joke: not after a passage of death or suffering


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Topic -> its forms, in the order of the files."""
    out: dict[str, list[Form]] = {}
    folder = files(__package__).joinpath("forms")
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["form"]:
            form = _form(entry)
            out.setdefault(form.topic, []).append(form)
    return {topic: tuple(found) for topic, found in out.items()}


@cache
def by_key() -> dict[str, Form]:
    """Key -> form."""
    return {form.key: form for found in forms().values() for form in found}


def _form(entry: dict[str, object]) -> Form:
    lines = entry["turns"]
    assert isinstance(lines, list)
    turns = tuple((line[0], line[2:].strip()) for line in lines)
    slots = frozenset(name.lower() for _, text in turns for name in _SLOT.findall(text))
    when = entry.get("when", {})
    assert isinstance(when, dict)
    key = f"{entry['topic']}.{zlib.crc32(' '.join(lines).encode()):08x}"
    return Form(key, str(entry["topic"]), turns, slots, {k: str(v) for k, v in when.items()}, bool(entry.get("light", False)))


def fill(text: str, facts: dict[str, str], host: str, partner: str) -> str:
    """Put the facts in; a slot with a capital gets one, and so does a sentence that begins with a slot."""
    values = {**facts, "host": host, "partner": partner}

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        said = values[name.lower()]
        begins = found.start() == 0 or re.search(r"[.!?]\s$", text[: found.start()]) is not None
        return said[:1].upper() + said[1:] if name[0].isupper() or begins else said

    return _stops(_SLOT.sub(value, text))


def _stops(text: str) -> str:
    """One stop where a slot's own and the form's meet: "?”." is "?”"; "Mr.." is "Mr."."""
    text = re.sub(r"(\bthe [A-Z]\w*s)’s\b", r"\1’", text)
    text = re.sub(r"([.!?])\.(?!\.)", r"\1", text)
    text = re.sub(r"([!?])”\.", r"\1”", text)
    return " ".join(text.split())
