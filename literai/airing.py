"""What the commands check, deploy, m4b and short do, once their flags are read."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from literai import codec, records, release
from literai.errors import UsageError
from literai.records import BookRecord
from literai.stages import Finished
from literai.store import Store

Out = Callable[[str], None]


def check(options: argparse.Namespace, out: Out) -> int:
    """Print what is wrong with a site, here or on the web; 1 when something is."""
    from literai.lint import check as check_site
    from literai.lint import open_place

    found = check_site(open_place(str(options.site)))
    if options.json:
        out(json.dumps([codec.plain(one) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            out(f"{one.level}: {one.line()}")
        errors = sum(one.level == "error" for one in found)
        out(f"{errors} errors, {len(found) - errors} warnings." if found else "Nothing is wrong.")
    return int(any(one.level == "error" for one in found))


def deploy(options: argparse.Namespace, out: Out) -> int:
    """Send the site to where it is hosted."""
    from literai.deploy import deploy as send

    chosen: dict[str, Any] = {}
    for change in options.option:
        key, equals, value = change.partition("=")
        if not equals or not key.isidentifier():
            raise UsageError(f"--option wants KEY=VALUE, such as endpoint_url=https://s3.example.org; not {change!r}")
        chosen[key] = value
    tell = (lambda name: None) if options.quiet else (lambda name: out(f"  {name}"))
    done = send(options.output / "site", options.to, options.output / "store" / "deploy", tell, **chosen)
    out(f"{len(done.sent)} files sent ({done.bytes / 1e6:.1f} MB), {len(done.removed)} taken away, {done.unchanged} already there.")
    return 0


def m4b(options: argparse.Namespace, out: Out) -> int:
    """Write the whole series as one audiobook with chapters."""
    from literai.mux import mp4
    from literai.mux.chapters import sections, stops

    store = Store(options.output / "store")
    record, shelf = finished(store, options.book)
    site = options.output / "site" / record.slug
    missing = [number for number, one in sorted(shelf.items()) if not one.m4a]
    if missing:
        raise UsageError(f"episode {missing[0]} has no M4A yet: run literai make {options.book} once more")
    parts = [(store.object(one.m4a), sections(stops(one.timeline, one.scenes), one.timeline.duration)) for _, one in sorted(shelf.items())]
    path = extras(options.output) / f"{record.slug}.m4b"
    tags = {"title": record.title, "album": record.title, "artist": record.author or "literai", "genre": "Audiobook", "comment": _machine_made()}
    seconds = mp4.m4b(parts, path, tags=tags, cover=small_cover(site))
    total = len(shelf)
    out(f"{path}: {total} episode{'s' if total != 1 else ''}, {seconds / 60:.1f} minutes, {path.stat().st_size / 1e6:.1f} MB")
    return 0


def short(options: argparse.Namespace, out: Out) -> int:
    """Write an upright film of one passage."""
    from literai.video.make import passage
    from literai.video.make import short as film
    from literai.video.overlay import Card

    at = None if options.at is None else _seconds(options.at)
    store = Store(options.output / "store")
    record, shelf = finished(store, options.book)
    one = shelf.get(options.episode)
    if one is None or not one.m4a:
        raise UsageError(f"episode {options.episode} of {record.title} is not made; there are {', '.join(str(n) for n, o in sorted(shelf.items()) if o.m4a)}")
    span = passage(one.script, one.timeline, at)
    card = Card(record.title, record.author, one.episode.title, _machine_made())
    path = extras(options.output) / f"{record.slug}-{options.episode:03d}-{round(span[0]):04d}.mp4"
    pictures = [store.read(name) for name in one.pictures]
    seconds = film(store.object(one.m4a), one.script, one.timeline, pictures, small_cover(options.output / "site" / record.slug), card, span, path)
    out(f"{path}: {seconds:.0f} seconds from {span[0] // 60:.0f}:{span[0] % 60:02.0f} on")
    return 0


def _seconds(clock: str) -> float:
    """ "3:20" or "200" to seconds."""
    match = re.fullmatch(r"(?:(?:(\d+):)?(\d{1,3}):)?(\d+(?:\.\d+)?)", clock)
    if not match:
        raise UsageError(f"--at wants a time such as 3:20; not {clock!r}")
    return int(match[1] or 0) * 3600 + int(match[2] or 0) * 60 + float(match[3])


def _machine_made() -> str:
    from literai.encoders import MACHINE_MADE

    return MACHINE_MADE


def extras(output: Path) -> Path:
    """Where things go that are made on demand and are no part of the site."""
    folder = output / "extras"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def small_cover(site: Path) -> bytes:
    found = sorted(site.glob("cover-*.jpg"))
    if not found:
        raise UsageError(f"there is no cover in {site}: run literai make once more")
    return found[0].read_bytes()


def finished(store: Store, book: str) -> tuple[BookRecord, dict[int, Finished]]:
    """A book by its file or by its name in the library, with its finished episodes.

    Raises:
        UsageError: there is no such book, or none of its episodes is finished.
    """
    books = {record.slug: record for record in records.all_books(store.root)}
    wanted = book
    if book not in books and Path(book).is_file():
        from literai.reading import read

        title = read(Path(book))
        wanted = next((record.slug for record in books.values() if (record.title, record.author) == (title.title, title.author)), book)
    if wanted not in books:
        known = f"; there are {', '.join(books)}" if books else ""
        raise UsageError(f"{book} has not been made yet{known}: literai make {book}")
    shelf = release.finished(store, books[wanted], None)
    if not shelf:
        raise UsageError(f"no episode of {book} is finished yet: literai make {book}")
    return books[wanted], shelf
