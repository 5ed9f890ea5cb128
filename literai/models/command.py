"""`literai models list | pull | verify | path`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

from literai import models
from literai.errors import UsageError
from literai.models.lockfile import Lock, problems, read_lock
from literai.progress import reporter

Out = Callable[[str], None]


def run(options: argparse.Namespace, out: Out, say: Out) -> int:
    """Do what `literai models` was asked for."""
    if options.what == "pull":
        return _pull(options, out)
    if options.what == "verify":
        return _verify(options, out)
    if options.what == "path":
        out(str(models.weights(_full(options.name)).resolve()))
        return 0
    return _list(out)


def _full(name: str) -> str:
    """ "flan-t5-xl" -> "google/flan-t5-xl" where one card alone ends so; other names as they are."""
    known = models.card(name)
    return known.name if known else name


def _pull(options: argparse.Namespace, out: Out) -> int:
    from literai.models.pull import pull

    name = _full(options.name)
    card = models.card(name)
    if card is None:
        out(f"{name} has no card in literai: read its licence on its page before you publish with it")
    elif card.commercial != "yes":
        out(f"Licence of {name}: {card.licence}. {card.allows}")
    folder, fetched = pull(name, revision=options.revision, pins=dict(map(_pin, options.pin)), told=reporter(quiet=options.quiet))
    lock = read_lock(folder)
    out(f"{folder}: {'pulled' if fetched else 'already here'}, {_size(lock)}, revision {lock.revision if lock else 'unknown'}")
    return 0


def _pin(text: str) -> tuple[str, str]:
    path, equals, digest = text.partition("=")
    if not equals or not re.fullmatch(r"[0-9a-fA-F]{64}", digest):
        raise UsageError(f"--pin wants FILE=SHA256 with 64 hexadecimal digits; not {text!r}")
    return path, digest.lower()


def _verify(options: argparse.Namespace, out: Out) -> int:
    folders = [models.folder_of(_full(options.name))] if options.name else list(models.pulled())
    checked, wrong = 0, 0
    told = reporter()
    for folder in folders:
        lock = read_lock(folder) if folder.is_dir() else None
        if lock is None:
            raise UsageError(f"there is no pulled model in {folder}; run: literai models pull {_full(options.name)}")
        told.begin(lock.model, len(lock.files))
        found = [*problems(folder, lock), *_unpinned(folder, lock)]
        told.advance(len(lock.files))
        told.end()
        for path, what in found:
            out(f"{path}: {what}")
        checked += len(lock.files)
        wrong += len(found)
        if found:
            out(f"mend it with: literai models pull {lock.model}")
    out(f"{len(folders)} models, {checked} files checked: {f'{wrong} wrong' if wrong else 'all as they were pulled'}")
    return 1 if wrong else 0


def _unpinned(folder: Path, lock: Lock) -> list[tuple[Path, str]]:
    """Files whose hash in the lock is not the card's: a lock that was changed by hand, or a card that was renewed."""
    card = models.card(lock.model)
    strip = card.strip if card else ""
    held = {strip + (file.made_from or file.path): file.made_from_sha256 or file.sha256 for file in lock.files}
    pins = card.pins if card else {}
    return [(folder / path, "is not the file that the card pins") for path, pin in pins.items() if path in held and held[path] != pin]


# -- the table -----------------------------------------------------------------------------------


def _list(out: Out) -> int:
    rows = [("MODEL", "FOR", "LICENCE", "SIZE", "HERE")]
    known = set()
    for card in sorted(models.cards(), key=lambda one: (not one.name, one.role, one.name, one.what)):
        name = card.name or card.what.split(",")[0]
        known.add(name)
        limits = {"no": ", not commercial", "limited": ", limits"}.get(card.commercial, "")
        rows.append((name, ", ".join((*card.engines, *card.instead)), card.licence + limits, _need(card), _here(card)))
    for folder in models.pulled():
        lock = read_lock(folder)
        if lock and lock.model not in known:
            rows.append((lock.model, "", "see its page", _size(lock), f"pulled, {lock.revision[:8]}"))
    if sys.stdout.isatty():
        _draw(rows)
    else:
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        for row in rows:
            out("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    out(f"Weights lie in {models.home()}. Bring one: literai models pull NAME. Sizes of weights not here are computed from the parameters.")
    return 0


def _draw(rows: list[tuple[str, str, str, str, str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(*rows[0], box=None, pad_edge=False)
    for row in rows[1:]:
        here = "[green]" if row[4] not in ("no",) else "[dim]"
        table.add_row(f"[bold]{row[0]}", *row[1:4], f"{here}{row[4]}")
    Console(highlight=False).print(table)


def _size(lock: Lock | None) -> str:
    size = lock.size if lock else 0
    return f"{size / 1e9:.2f} GB" if size >= 1e7 else f"{size / 1e6:.1f} MB"


def _need(card: models.Card) -> str:
    return f"{card.gigabytes(card.dtype or 'float32'):.1f} GB {card.dtype}" if card.parameters else ""


def _here(card: models.Card) -> str:
    if not card.name:
        return "a package"
    folder = models.folder_of(card.name)
    if folder.is_dir():
        lock = read_lock(folder)
        return f"pulled, {lock.revision[:8]}" if lock else "your own copy"
    return "hub cache" if card.hub and models.in_cache(card.hub) else "no"
