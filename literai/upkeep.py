"""Looking after what was made: `verify` (is every byte as it was written?), `gc` (what does no book need any more?), `cluster` (who would work?)."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from literai import codec, records, store
from literai.errors import Damaged, UsageError
from literai.lock import lock_of_store, locked
from literai.stages import Finished
from literai.store import Store

Out = Callable[[str], None]


def verify(options: argparse.Namespace, out: Out) -> int:
    """Check every stored and published file; 1 when something is wrong and was not put right."""
    root, site = _made_in(options.output), options.output / "site"
    if not options.repair:
        wrong = list(problems(root, site))
        for path, what in wrong:
            out(f"{path}: {what}")
        serious = sum("harmless" not in what for _, what in wrong)
        return _sum_up(root, serious, "run literai verify --repair, or literai make again, to mend them", out)
    with locked(lock_of_store(root), "this library"):
        wrong = list(problems(root, site))
        left = sum(_mend(Store(root), site, path, what, _whole_files(site), out) for path, what in wrong)
    return _sum_up(root, left, "run literai make with each book: only what is missing is made again", out)


def problems(root: Path, site: Path) -> Iterator[tuple[Path, str]]:
    """Every file of the store and the site that is not as it was written."""
    yield from Store(root).problems()
    for path in records.unreadable(root):
        yield path, "the record of a book is damaged"
    for record in records.all_books(root):
        for name, what in sorted(records.problems(site, record).items()):
            yield site / name, what
    for name, what in sorted(records.library_problems(root, site).items()):
        yield (root if name == "library.json" else site) / name, what


def _sum_up(root: Path, serious: int, remedy: str, out: Out) -> int:
    objects = sum(1 for _ in (root / "objects").glob("*/*"))
    out(f"{objects} stored objects and every published file checked: " + (f"{serious} wrong; {remedy}." if serious else "all as written."))
    return 1 if serious else 0


def _mend(kept: Store, site: Path, path: Path, what: str, whole: dict[str, Path], out: Out) -> bool:
    """Put a file right from its twin in the store or the site, where there is one, else take it away; True when `literai make` has work to do."""
    wanted = _hash_of(kept, site, path)
    twin = whole.get(wanted) or (kept.object(wanted) if wanted and kept.whole(wanted) else None)
    if twin is not None and twin != path:
        store.write(path, twin.read_bytes())
        out(f"{path}: {what}; brought back from {twin}")
        return False
    if path.exists():
        path.unlink()
    out(f"{path}: {what}; " + ("swept" if "harmless" in what else "gone, to be made again"))
    return "harmless" not in what and "nobody" not in what


def _hash_of(kept: Store, site: Path, path: Path) -> str:
    """What a file should hash to; "" where that is not known, or it may be taken away."""
    if path.parent.parent == kept.root / "objects":
        return path.parent.name + path.name
    if path.is_relative_to(site):
        name = path.relative_to(site).as_posix()
        return next((record.site[name] for record in records.all_books(kept.root) if name in record.site), "")
    return ""


def _whole_files(site: Path) -> dict[str, Path]:
    """Sound and pictures of the site by their hashes."""
    media = (path for path in sorted(site.rglob("*")) if path.suffix in (".mp3", ".m4a", ".m4b", ".mp4", ".jpg", ".avif", ".webp"))
    return {codec.digest(path.read_bytes()): path for path in media if path.is_file()}


# -- gc ------------------------------------------------------------------------------------------


@dataclass
class Rubbish:
    """What no book needs: files, and their size in bytes."""

    paths: list[Path] = field(default_factory=list)
    size: int = 0

    def add(self, path: Path) -> None:
        self.paths.append(path)
        self.size += path.stat().st_size


def gc(options: argparse.Namespace, out: Out) -> int:
    """Remove what no book's last run asked for. Nothing that is published, and nothing that its next run would find ready."""
    root = _made_in(options.output)
    with locked(lock_of_store(root), "this library"):
        found = rubbish(root)
        if not options.dry_run:
            for path in found.paths:  # records before objects: a record that exists means an object that is whole
                path.unlink(missing_ok=True)
            store.sweep(root)
    word = "would be freed" if options.dry_run else "freed"
    out(f"{found.size / 1e6:.1f} MB {word}: {len(found.paths)} files that no book of this library is made of any more.")
    return 0


def rubbish(root: Path) -> Rubbish:
    """Records first, then objects.

    Raises:
        UsageError: it is not known what a book is made of.
    """
    wanted, objects = set[str](), set[str]()
    for path in records.unreadable(root):
        raise UsageError(f"{path} is damaged: run literai verify --repair, and literai make with that book, before literai gc")
    for record in records.all_books(root):
        keys = records.used(root, record.slug)
        if keys is None:
            raise UsageError(f"{record.title!r} has not been made to the end yet, so it is not known what it needs: make it first")
        wanted |= keys
        for name in record.finished.values():
            objects |= {name, *_parts(Store(root), name)}
    found = Rubbish()
    for path in sorted((root / "recipes").glob("*/*.json")):
        name, stage = _named(path)
        if path.parent.name + path.stem in wanted or (stage == "finished" and name in objects):
            objects.add(name)
        else:
            found.add(path)
    for path in sorted((root / "objects").glob("*/*")):
        if path.parent.name + path.name not in objects and not path.name.startswith("."):
            found.add(path)
    return found


def _parts(kept: Store, name: str) -> tuple[str, ...]:
    try:
        one = codec.decode(kept.read(name), Finished)
    except (FileNotFoundError, Damaged):
        return ()
    others = (name for _, _, names in one.copies for name in names)
    return tuple(part for part in (one.audio, one.m4a, one.video, one.cover, *one.pictures, *others) if part)


def _named(path: Path) -> tuple[str, str]:
    try:
        record = json.loads(path.read_bytes())
        return str(record["object"]), str(record["stage"])
    except (ValueError, KeyError, TypeError):
        return "", ""


def _made_in(output: Path) -> Path:
    if not (output / "store").is_dir():
        raise UsageError(f"there is nothing in {output} yet: no book has been made there")
    return output / "store"


# -- cluster -------------------------------------------------------------------------------------


def cluster(options: argparse.Namespace, out: Out) -> int:
    """Print what `literai make --executor ray` would use."""
    from literai import ray_pool

    ray = ray_pool.connect(options.address)
    try:
        where = f"the cluster at {options.address}" if options.address else "a cluster of this machine alone, started for the run, on loopback"
        out(f"Ray {ray.__version__}: {where}; token authentication is on")
        living = [node for node in ray.nodes() if node["Alive"]]
        for node in living:
            processors, gpus, memory = (float(node["Resources"].get(what, 0)) for what in ("CPU", "GPU", "memory"))
            out(f"  {node['NodeManagerAddress']} ({node['NodeManagerHostname']}): {processors:.0f} processors, {gpus:.0f} GPUs, {memory / 1e9:.1f} GB")
        workers = {kind: int(sum(node["Resources"].get(kind, 0) for node in living)) for kind in (ray_pool.PLAIN, ray_pool.GPU)}
        out(f"Workers: one for each processor ({workers['CPU']}), one for each GPU ({workers['GPU']}); at most {ray_pool.WINDOW} pieces of work with each")
    finally:
        ray.shutdown()
    return 0
