"""All rules of one site, in the order in which a listener's app meets them: feed, items, files, pages, and on the web the server."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from lxml import etree

from literai.lint import feed, files
from literai.lint.place import Finding, Place, Web

MAKE = "run literai make again"


def check(place: Place, books: Sequence[str] | None = None) -> list[Finding]:
    """Everything that is wrong, errors first.

    Args:
        books: only these folders, and not the library's own files.
    """
    found: list[Finding] = []
    for book in place.books() if books is None else books:
        found += _book(place, book)
    if books is None:
        found += _library(place)
    return sorted(dict.fromkeys(found), key=lambda one: one.level != "error")


def _library(place: Place) -> Iterator[Finding]:
    try:
        listed = json.loads(place.read("index.json") or b"")
        slugs = [row["slug"] for row in listed]
    except (ValueError, KeyError, TypeError):
        yield Finding("index.json", "it is not the library's catalogue", MAKE)
        slugs = []
    for slug in slugs:
        if place.read(f"{slug}/index.json") is None:
            yield Finding("index.json", f"it lists {slug}, which is not there", MAKE)
    if (page := place.read("index.html")) is not None:
        yield from files.links(place, "index.html", page)
    if (data := place.read("feed.xml")) is not None:
        yield from _feed(place, "feed.xml", data, {}, serial=False)


def _book(place: Place, book: str) -> Iterator[Finding]:
    try:
        record: dict[str, Any] = json.loads(place.read(f"{book}/index.json") or b"")
        episodes = list(record["episodes"])
    except (ValueError, KeyError, TypeError):
        yield Finding(f"{book}/index.json", "it is not a book's record", MAKE)
        return
    for name in ("index.html", "credits.html"):
        page = place.read(f"{book}/{name}")
        if page is None:
            yield Finding(f"{book}/{name}", "it is missing", MAKE)
        else:
            yield from files.links(place, f"{book}/{name}", page)
    if (data := place.read(f"{book}/feed.xml")) is not None:
        yield from _feed(place, f"{book}/feed.xml", data, record, serial=True)
    for row in episodes:
        yield from _episode(place, book, row)


def _feed(place: Place, name: str, data: bytes, record: dict[str, Any], *, serial: bool) -> Iterator[Finding]:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        yield Finding(name, f"it is not XML ({str(error.msg).split(',')[0]})", MAKE)
        return
    channel = root.find("channel")
    if root.tag != "rss" or channel is None:
        yield Finding(name, "it is no RSS feed", MAKE)
        return
    yield from feed.channel_rules(name, channel, serial=serial)
    yield from feed.item_rules(name, channel, serial=serial)
    yield from feed.known(name, channel, record)
    home = feed.home_of(channel, name)
    if home is None:
        return
    for where in feed.addresses(channel):
        if not where.url.startswith(f"{home}/"):
            yield Finding(name, f"{where.what} points outside the site ({where.url})", f"{MAKE} with the --base-url where the site is")
            continue
        path = unquote(where.url.removeprefix(f"{home}/"))
        size = place.size(path)
        if size is None:
            yield Finding(name, f"{where.what} is not there ({path})", MAKE)
        elif where.length is not None and size != where.length:
            yield Finding(name, f"{where.what} has {size} bytes, the feed says {where.length}", MAKE)
        elif where.sound:
            yield from files.sound(place, path, where.kind)
            if isinstance(place, Web):
                yield from files.served(place, path, where.kind, size)
        elif where.cover:
            yield from files.cover(place, path)


def _episode(place: Place, book: str, row: dict[str, Any]) -> Iterator[Finding]:
    try:
        name, length = f"{book}/{row['timeline']}", float(row["duration"])
        timeline: dict[str, Any] = json.loads(place.read(name) or b"")
        marks = [(float(mark["start"]), str(mark["title"])) for mark in timeline["marks"]]
    except (ValueError, KeyError, TypeError):
        yield Finding(f"{book}/index.json", f"episode {row.get('number')} has no timeline", MAKE)
        return
    folder = str(PurePosixPath(name).parent)
    yield from files.captions(place, f"{folder}/captions.vtt", length)
    yield from files.subtitles(place, f"{folder}/captions.srt", length)
    yield from files.transcript(place, f"{folder}/transcript.json", length)
    yield from files.chapters(place, f"{folder}/chapters.json", length, marks)
    yield from files.loudness(f"{book}/index.json", row)
    for scene in timeline.get("scenes", ()):
        yield from files.picture(place, f"{book}/{scene['image']}")
    audio = f"{book}/{row['audio']}"
    if (data := place.read(audio)) is None:
        yield Finding(audio, "it is missing", MAKE)
    else:
        yield from files.tag(audio, data, length, marks)
    if (page := place.read(f"{book}/{row['page']}")) is None:
        yield Finding(f"{book}/{row['page']}", "it is missing", MAKE)
    else:
        yield from files.links(place, f"{book}/{row['page']}", page)
