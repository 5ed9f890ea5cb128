"""`literai doctor`: which profiles can run on this computer, what each lacks, and the command that brings it.

What holds here: nothing is loaded, fetched or changed; a profile "can run" when every part that it names is here and the
largest of its models fits into memory. Whether it is quick is a note, not a lack.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from literai import codec, models
from literai.config import PROFILES, ROLES, Settings, profiles
from literai.doctor import machine as hardware
from literai.doctor.machine import Machine
from literai.doctor.needs import IN_PROCESS, NEEDS, Needs, Part
from literai.engines.loading import ENGINES
from literai.errors import LiteraiError, UsageError
from literai.types import Value

__all__ = ["Diagnosis", "Lack", "diagnose", "run"]


class Lack(Value, frozen=True):
    """Something that is not here, and what brings it."""

    what: str
    remedy: str


class Diagnosis(Value, frozen=True):
    """One profile on this computer. `packages`: name -> version, "" where it is not installed; `models`: name -> folder or ""."""

    profile: str
    description: str
    runs: bool
    engines: dict[str, str]
    lacks: tuple[Lack, ...]
    notes: tuple[str, ...]
    packages: dict[str, str]
    models: dict[str, str]


def run(options: argparse.Namespace, out: Callable[[str], None]) -> int:
    """Print the report; 1 only when a profile was named and cannot run here."""
    from literai.doctor.report import lines, show

    here = hardware.look()
    names = [options.profile] if options.profile else [name for name in profiles() if name != "fake"]
    found = [diagnose(name, here) for name in names]
    if options.json:
        out(json.dumps({"machine": codec.plain(here), "profiles": [codec.plain(one) for one in found]}, ensure_ascii=False, indent=1))
    elif sys.stdout.isatty():
        show(here, found)
    else:
        for line in lines(here, found):
            out(line)
    return 1 if options.profile and not found[0].runs else 0


def diagnose(profile: str, here: Machine) -> Diagnosis:
    """What a profile needs, and what of it is missing.

    Raises:
        UsageError: there is no such profile.
    """
    chosen = _profile(profile)
    engines = {role: getattr(chosen, role).engine for role in ROLES}
    options = {role: getattr(chosen, role).options for role in ROLES}
    needs = [
        NEEDS.get(name, Needs(note=f"the engine {name} is not one of literai's own; what it needs is not known")) for name in dict.fromkeys(engines.values())
    ]
    parts = list(dict.fromkeys(part for need in needs for part in (*need.parts, *(one for group in need.any_of for one in group))))
    versions = {part: hardware.installed(part.module, part.package) for part in parts}
    wanted = {card.name: card for role in ROLES for card in _cards(engines[role], options[role]) if card.name}
    lacks = [*_unknown(engines), *_packages(needs, versions), *_libraries(needs), *_weights(wanted), *_room(wanted, here)]
    if not here.ffmpeg:
        lacks.append(Lack("ffmpeg", "pip install imageio-ffmpeg, or set LITERAI_FFMPEG to the path of one"))
    if not here.fonts:
        lacks.append(Lack("the fonts of covers", "pip install --force-reinstall literai"))
    return Diagnosis(
        profile,
        chosen.description,
        not lacks,
        engines,
        tuple(lacks),
        tuple(_notes(needs, wanted, here)),
        {part.package: version or "" for part, version in versions.items()},
        {name: _place(card) for name, card in wanted.items()},
    )


def _profile(name: str) -> Settings:
    """The profile as it is written; `config.settings` would import every engine, and what is missing is the question here."""
    path = Path(name) if name.endswith(".toml") else PROFILES / f"{name}.toml"
    if not path.is_file():
        raise UsageError(f"there is no profile {name!r}; there are {', '.join(profiles())}, or give the path of a .toml file")
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"the profile {path} cannot be read: {error}") from error


def _cards(engine: str, options: Mapping[str, object]) -> tuple[models.Card, ...]:
    """The models that must be on this computer. A chat server has its own, which cannot be seen from here."""
    if engine != "chat":
        return models.cards_of(engine, options)
    if options.get("server") != "transformers":
        return ()
    named = options.get("model") or IN_PROCESS
    found = models.card(named) if isinstance(named, str) else None
    return (found,) if found else ()


# -- what may be missing -------------------------------------------------------------------------


def _unknown(engines: dict[str, str]) -> Iterator[Lack]:
    for role, name in engines.items():
        if name not in ENGINES[role] and ":" not in name:
            yield Lack(f"the {role} engine {name}", "pip install --upgrade literai")


def _packages(needs: list[Needs], versions: dict[Part, str | None]) -> Iterator[Lack]:
    for part in dict.fromkeys(part for need in needs for part in need.parts):
        if versions[part] is None:
            yield Lack(part.package, part.remedy)
    for group in dict.fromkeys(group for need in needs for group in need.any_of):
        if all(versions[part] is None for part in group):
            yield Lack(" or ".join(part.package for part in group), f"pip install {group[0].package}")


def _libraries(needs: list[Needs]) -> Iterator[Lack]:
    if sys.platform != "linux":
        return
    for name, package in dict.fromkeys(pair for need in needs for pair in need.libraries):
        if not hardware.has_library(name):
            yield Lack(name, f"sudo apt-get install {package}")


def _weights(wanted: dict[str, models.Card]) -> Iterator[Lack]:
    for name, card in wanted.items():
        if not _place(card):
            size = f" ({card.gigabytes(card.dtype or 'float32'):.1f} GB)" if card.parameters else ""
            yield Lack(f"the model {name}{size}", f"literai models pull {name}")


def _place(card: models.Card) -> str:
    try:
        return str(models.weights(card.name))
    except LiteraiError:
        return ""


def _room(wanted: dict[str, models.Card], here: Machine) -> Iterator[Lack]:
    """The largest model alone must fit, on a GPU in its own dtype or in RAM as float32 (half of that where the CPU holds it so)."""
    room = max([gpu.memory for gpu in here.gpus] + [here.memory])
    for name, card in wanted.items():
        need = card.gigabytes(card.dtype or "float32")
        if room and need > room:
            yield Lack(f"{need:.0f} GB of memory for {name}", f"a smaller model, or a computer with more than {room:.0f} GB")


def _notes(needs: list[Needs], wanted: dict[str, models.Card], here: Machine) -> Iterator[str]:
    heavy = any(need.heavy for need in needs)
    if heavy and not here.gpus:
        yield "no GPU here: it works on the processor, many times slower"
    if heavy and here.torch and here.gpus and not any(gpu.dtypes for gpu in here.gpus):
        yield f"torch {here.torch} cannot use the GPU here: install a build of torch for it"
    best = max((gpu.memory for gpu in here.gpus), default=0.0)
    for name, card in wanted.items():
        if best and card.memory > best:
            fit = f"this GPU has {best:.0f}: batches are halved until they fit, then weights wait in RAM"
            yield f"{name} wants about {card.memory:.0f} GB at the profile's batch; {fit}"
        if card.commercial in ("limited", "no"):
            yield f"licence of {name}: {card.allows}"
    missing = sum(card.gigabytes(card.dtype or "float32") for card in wanted.values() if not _place(card))
    if missing > here.disk_free:
        yield f"the models to bring take {missing:.0f} GB and {here.models} has {here.disk_free:.0f} GB free: set LITERAI_MODELS to a larger disk"
    yield from dict.fromkeys(need.note for need in needs if need.note)
