"""All rules of one site, in the order in which a listener's app meets them: feed, items, files, pages, and on the web the server."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from lxml import etree

from literai.lint import feed, files
from literai.lint.place import SOUND, Finding, Place, Web

MAKE = "run literai make again"
MANY = 5000  # books, episodes and scenes: of more than these, the rest is not looked at, for that is no podcast


def _held(where: str, rule: Iterator[Finding]) -> Iterator[Finding]:
    """A rule's findings; what is so malformed that the rule fails on it is one more, and the next rule has its turn.

    A site may be anybody's: broken, or made to break who reads it.
    """
    try:
        yield from rule
    except Exception as error:  # whatever libraries raise on such bytes
        words = " ".join(str(error).split())[:120]
        yield Finding(where, f"it cannot be checked ({type(error).__name__}{f': {words}' if words else ''})", MAKE)


def _few(where: str, what: str, rows: list[Any], found: list[Finding]) -> list[Any]:
    """The first `MANY`."""
    if len(rows) > MANY:
        found.append(Finding(where, f"it lists {len(rows)} {what}; no more than {MANY} are looked at", MAKE))
    return rows[:MANY]


def check(place: Place, books: Sequence[str] | None = None) -> list[Finding]:
    """Everything that is wrong, errors first.

    Args:
        books: only these folders, and not the library's own files.
    """
    found: list[Finding] = []
    for book in _few("index.json", "books", list(place.books() if books is None else books), found):
        found += _held(f"{book}/index.json", _book(place, book))
    if books is None:
        found += _held("index.json", _library(place))
    return sorted(dict.fromkeys(found), key=lambda one: one.level != "error")


def _library(place: Place) -> Iterator[Finding]:
    try:
        listed = json.loads(place.read("index.json") or b"")
        slugs = [str(row["slug"]) for row in listed]
    except (ValueError, KeyError, TypeError, RecursionError):
        yield Finding("index.json", "it is not the library's catalogue", MAKE)
        slugs = []
    for slug in slugs[:MANY]:
        if place.read(f"{slug}/index.json") is None:
            yield Finding("index.json", f"it lists {slug}, which is not there", MAKE)
    if place.size("index.html") is not None:
        yield from _held("index.html", _page(place, "index.html"))
    yield from _held("feed.xml", _feed(place, "feed.xml", {}, serial=False))


def _book(place: Place, book: str) -> Iterator[Finding]:
    try:
        record: dict[str, Any] = json.loads(place.read(f"{book}/index.json") or b"")
        episodes = [dict(row) for row in record["episodes"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        yield Finding(f"{book}/index.json", "it is not a book's record", MAKE)
        return
    for name in (f"{book}/index.html", f"{book}/credits.html"):
        yield from _held(name, _page(place, name))
    yield from _held(f"{book}/feed.xml", _feed(place, f"{book}/feed.xml", record, serial=True))
    many: list[Finding] = []
    for row in _few(f"{book}/index.json", "episodes", episodes, many):
        yield from _held(f"{book}/index.json", _episode(place, book, row))
    yield from many


def _feed(place: Place, name: str, record: dict[str, Any], *, serial: bool) -> Iterator[Finding]:
    if (data := place.read(name)) is None:
        return
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        yield Finding(name, f"it is not XML ({str(error.msg).split(',')[0]})", MAKE)
        return
    channel = root.find("channel")
    if root.tag != "rss" or channel is None:
        yield Finding(name, "it is no RSS feed", MAKE)
        return
    items = channel.findall("item")
    if len(items) > MANY:
        yield Finding(name, f"it lists {len(items)} episodes; no more than {MANY} are looked at", MAKE)
        for item in items[MANY:]:
            channel.remove(item)
    yield from _held(name, feed.channel_rules(name, channel, serial=serial))
    yield from _held(name, feed.item_rules(name, channel, serial=serial))
    yield from _held(name, feed.known(name, channel, record))
    home = feed.home_of(channel, name)
    if home is None:
        return
    for where in feed.addresses(channel):
        yield from _held(name, _pointed_at(place, name, home, where))


def _pointed_at(place: Place, name: str, home: str, where: feed.Address) -> Iterator[Finding]:
    if not where.url.startswith(f"{home}/"):
        yield Finding(name, f"{where.what} points outside the site ({where.url})", f"{MAKE} with the --base-url where the site is")
        return
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
    except (ValueError, KeyError, TypeError, RecursionError):
        yield Finding(f"{book}/index.json", f"episode {row.get('number')} has no timeline", MAKE)
        return
    folder = str(PurePosixPath(name).parent)
    for where, rule in (
        (f"{folder}/captions.vtt", files.captions(place, f"{folder}/captions.vtt", length)),
        (f"{folder}/captions.srt", files.subtitles(place, f"{folder}/captions.srt", length)),
        (f"{folder}/transcript.json", files.transcript(place, f"{folder}/transcript.json", length)),
        (f"{folder}/chapters.json", files.chapters(place, f"{folder}/chapters.json", length, marks)),
        (f"{book}/index.json", files.loudness(f"{book}/index.json", row)),
        (name, _scenes(place, book, timeline)),
        (f"{book}/{row.get('audio')}", _audio(place, f"{book}/{row.get('audio')}", length, marks)),
        (f"{book}/{row.get('page')}", _page(place, f"{book}/{row.get('page')}")),
    ):
        yield from _held(where, rule)


def _scenes(place: Place, book: str, timeline: dict[str, Any]) -> Iterator[Finding]:
    for scene in list(timeline.get("scenes", ()))[:MANY]:
        yield from files.picture(place, f"{book}/{scene['image']}")


def _audio(place: Place, name: str, length: float, marks: list[tuple[float, str]]) -> Iterator[Finding]:
    if (data := place.read(name, most=SOUND)) is None:
        yield Finding(name, "it is missing", MAKE)
    else:
        yield from files.tag(name, data, length, marks)


def _page(place: Place, name: str) -> Iterator[Finding]:
    if (page := place.read(name)) is None:
        yield Finding(name, "it is missing", MAKE)
    else:
        yield from files.links(place, name, page)
