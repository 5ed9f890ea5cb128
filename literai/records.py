"""What is remembered of each book beside its artifacts: when it was first made, what was published, how the last run went.

`store/books/<slug>.json` decides nothing but dates and what `verify` compares, `store/library.json` likewise for the pages that all books
share; `store/runs/<slug>.json` is for people, and `<slug>.used.json` beside it tells `gc` what the book is made of.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from literai import codec, store
from literai.errors import UsageError
from literai.types import Value


class BookRecord(Value, frozen=True):
    """A book of the library. `site`: path below the site's root -> SHA-256 of what was published there."""

    slug: str
    title: str
    author: str
    created_at: str  # ISO 8601, UTC, of the first run
    finished: dict[str, str] = msgspec.field(default_factory=dict)  # episode number -> SHA-256 of its `Finished`
    site: dict[str, str] = msgspec.field(default_factory=dict)


class RunReport(Value, frozen=True):
    """How the last run of a book went. Counts are items a stage."""

    slug: str
    title: str
    book: str  # the file
    profile: str
    engines: dict[str, str]
    made: dict[str, int]
    reused: dict[str, int]
    episodes: tuple[int, ...]  # finished
    planned: int
    failed: dict[str, str]  # episode number -> why
    minutes: float  # of sound, all finished episodes
    seconds: float  # the run took
    memory: dict[str, float] = msgspec.field(default_factory=dict)  # stage -> GB at most: of the GPU, where one was used, else of the process so far


def now() -> str:
    """The time, ISO 8601 in UTC to the second; `SOURCE_DATE_EPOCH` (reproducible-builds.org) overrides the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}; it should be a number of seconds") from error
    return moment.replace(microsecond=0).isoformat()


def published(created_at: str, episode: int) -> str:
    """When an episode counts as published: a minute apart, so that readers' apps order them, and the same in every run."""
    return (datetime.fromisoformat(created_at) + timedelta(minutes=episode - 1)).isoformat()


def load(root: Path, slug: str) -> BookRecord | None:
    """A book's record, or None when there is none that can be read."""
    try:
        return msgspec.json.decode((root / "books" / f"{slug}.json").read_bytes(), type=BookRecord)
    except (FileNotFoundError, msgspec.MsgspecError):
        return None


def save(root: Path, record: BookRecord) -> None:
    _keep(root / "books" / f"{record.slug}.json", record)


def all_books(root: Path) -> list[BookRecord]:
    found = (load(root, path.stem) for path in sorted((root / "books").glob("*.json")))
    return [record for record in found if record]


def save_report(root: Path, report: RunReport) -> None:
    _keep(root / "runs" / f"{report.slug}.json", report)


def reports(root: Path) -> list[RunReport]:
    found = []
    for path in sorted((root / "runs").glob("*.json")):
        if path.name.endswith(".used.json"):
            continue
        try:
            found.append(msgspec.json.decode(path.read_bytes(), type=RunReport))
        except msgspec.MsgspecError:
            continue  # written by another version; the next run replaces it
    return found


def save_library(root: Path, site: Path) -> None:
    """Remember the hashes of the pages that all books share."""
    _keep(root / "library.json", shared(site))


def save_used(root: Path, slug: str, keys: Iterable[str], *, all_of_it: bool) -> None:
    """Remember which recipes a book is made of; added to what is known, when the run was about a part of it."""
    known = set() if all_of_it else used(root, slug) or set()
    _keep(root / "runs" / f"{slug}.used.json", sorted(known | set(keys)))


def used(root: Path, slug: str) -> set[str] | None:
    """Keys of the recipes a book is made of; None when that is not known."""
    try:
        return set(msgspec.json.decode((root / "runs" / f"{slug}.used.json").read_bytes(), type=list[str]))
    except (FileNotFoundError, msgspec.MsgspecError):
        return None


def unreadable(root: Path) -> list[Path]:
    """Records of books that are damaged."""
    return [path for path in sorted((root / "books").glob("*.json")) if load(root, path.stem) is None]


def _keep(path: Path, value: object) -> None:
    data = msgspec.json.format(codec.encode(value), indent=1)
    if not path.exists() or path.read_bytes() != data:
        store.write(path, data)


NOJEKYLL = ".nojekyll"  # the one published file with a dot; others are temporaries


def hashes(site: Path, slug: str) -> dict[str, str]:
    """SHA-256 of every published file of one book."""
    files = sorted(path for path in (site / slug).rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(site).as_posix(): codec.digest(path.read_bytes()) for path in files}


def shared(site: Path) -> dict[str, str]:
    """SHA-256 of every published file that belongs to no book: the library's pages and the assets."""
    files = [path for path in site.glob("*") if path.is_file()] + [path for path in (site / "assets").rglob("*") if path.is_file()]
    return {
        path.relative_to(site).as_posix(): codec.digest(path.read_bytes()) for path in sorted(files) if not path.name.startswith(".") or path.name == NOJEKYLL
    }


def problems(site: Path, record: BookRecord) -> Mapping[str, str]:
    """Published files of a book that are not as they were published: path -> what is wrong."""
    return _compare(record.site, hashes(site, record.slug))


def library_problems(root: Path, site: Path) -> Mapping[str, str]:
    """Likewise for what all books share; none where nothing was published yet."""
    try:
        kept = msgspec.json.decode((root / "library.json").read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        return {}
    except msgspec.MsgspecError:
        return {"library.json": "the store's list of the library's pages is damaged"}
    return _compare(kept, shared(site))


def _compare(kept: Mapping[str, str], present: Mapping[str, str]) -> Mapping[str, str]:
    wrong = {name: "it is missing" if name not in present else "its bytes have changed" for name, known in kept.items() if present.get(name) != known}
    return wrong | dict.fromkeys(present.keys() - kept.keys(), "nobody published it")
