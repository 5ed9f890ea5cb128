"""Rules of a feed's own words: required tags, identifiers, dates, numbers, disclosure. Nothing is looked up outside the feed."""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from itertools import pairwise
from typing import Any

from lxml import etree

from literai.lint.place import Finding
from literai.types import Value

_I, _P, _A = "{http://www.itunes.com/dtds/podcast-1.0.dtd}", "{https://podcastindex.org/namespace/1.0}", "{http://www.w3.org/2005/Atom}"
_LIMIT = 4000  # bytes of a description, Apple
_MAKE = "run literai make again"
_CHANNEL = ("title", "link", "description", "language", f"{_I}explicit", f"{_I}author", f"{_P}guid")
_ITEM = ("title", "guid", "pubDate", "description", "link", f"{_I}duration")
_SOUNDS = {".mp3": "audio/mpeg", ".m4a": "audio/x-m4a", ".mp4": "video/mp4"}
_TRANSCRIPTS = {".vtt": "text/vtt", ".srt": "application/x-subrip", ".json": "application/json", ".html": "text/html", ".txt": "text/plain"}


class Address(Value, frozen=True):
    """Something a feed points at. `length`: bytes that it says."""

    what: str
    url: str
    kind: str = ""
    length: int | None = None
    sound: bool = False
    cover: bool = False


def channel_rules(name: str, channel: etree._Element, *, serial: bool) -> Iterator[Finding]:
    for tag in _CHANNEL:
        if not (channel.findtext(tag) or "").strip():
            yield Finding(name, f"the channel has no {_short(tag)}", _MAKE)
    category = channel.find(f"{_I}category")
    if category is None or not category.get("text"):
        yield Finding(name, "the channel has no itunes:category", _MAKE)
    if channel.find(f"{_I}image") is None:
        yield Finding(name, "the channel has no itunes:image", _MAKE)
    if not [link for link in channel.findall(f"{_A}link") if link.get("rel") == "self" and link.get("href")]:
        yield Finding(name, "the channel has no atom:link to itself", _MAKE)
    if channel.findtext(f"{_I}explicit") not in ("true", "false", None):
        yield Finding(name, "itunes:explicit is neither true nor false", _MAKE)
    if serial and channel.findtext(f"{_I}type") != "serial":
        yield Finding(name, "itunes:type is not serial", _MAKE)
    language = channel.findtext("language") or ""
    if language and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        yield Finding(name, f"language is {language!r}, which is no language tag", "give the book's language in its file, or in literai make")
    yield from _description(name, "the channel's description", channel.findtext("description") or "")
    if channel.findtext(f"{_P}txt[@purpose='ai-content']") != "yes":
        yield Finding(name, "it does not say that it is made by machine (podcast:txt purpose ai-content)", _MAKE)
    shown = channel.findtext(f"{_P}guid") or ""
    if shown and not _is_uuid(shown):
        yield Finding(name, f"podcast:guid {shown!r} is no UUID", _MAKE)


def _description(name: str, what: str, text: str) -> Iterator[Finding]:
    if len(text.encode()) > _LIMIT:
        yield Finding(name, f"{what} has {len(text.encode())} bytes; Apple takes {_LIMIT}", _MAKE)
    if re.search(r"</?(p|br|a|b|i|em|strong|div|ul|li)\b[^<>]{0,200}>", text):
        yield Finding(name, f"{what} has HTML in it", "take it out of the book's title or chapter titles (--title)", "warning")
    if text and not text.startswith("Machine-made"):
        yield Finding(name, f"{what} does not begin with the disclosure that it is machine-made", _MAKE)


def item_rules(name: str, channel: etree._Element, *, serial: bool) -> Iterator[Finding]:
    items = channel.findall("item")
    if not items:
        yield Finding(name, "it has no episode", "make one: literai make BOOK")
    for place, item in enumerate(items, 1):
        what = f"item {place}"
        for tag in _ITEM:
            if not (item.findtext(tag) or "").strip():
                yield Finding(name, f"{what} has no {_short(tag)}", _MAKE)
        enclosures = item.findall("enclosure")
        if len(enclosures) != 1:
            yield Finding(name, f"{what} has {len(enclosures)} enclosures; one is right", _MAKE)
        yield from _numbers(name, what, item, serial=serial)
        yield from _description(name, f"{what}'s description", item.findtext("description") or "")
    yield from _together(name, items, serial=serial)


def _numbers(name: str, what: str, item: etree._Element, *, serial: bool) -> Iterator[Finding]:
    duration = item.findtext(f"{_I}duration") or "0"
    if not re.fullmatch(r"[1-9]\d*", duration):
        yield Finding(name, f"{what}'s itunes:duration is {duration!r}, not whole seconds", _MAKE)
    number = item.findtext(f"{_I}episode") or ""
    if serial and not re.fullmatch(r"[1-9]\d*", number):
        yield Finding(name, f"{what} has no itunes:episode, which a serial needs", _MAKE)
    title = item.findtext("title") or ""
    if serial and re.match(r"(?i)\s*(episode|ep\.?|#)\s*\d", title):
        yield Finding(name, f"{what}'s title {title!r} has the episode's number in it", "leave it to itunes:episode", "warning")
    try:
        parsedate_to_datetime(item.findtext("pubDate") or "")
    except (ValueError, OverflowError):
        yield Finding(name, f"{what}'s pubDate {item.findtext('pubDate')!r} is no RFC 2822 date", _MAKE)


def _together(name: str, items: list[etree._Element], *, serial: bool) -> Iterator[Finding]:
    guids = [item.findtext("guid") or "" for item in items]
    for guid in sorted(guid for guid, count in Counter(guids).items() if guid and count > 1):
        yield Finding(name, f"two items have the guid {guid}", _MAKE)
    if not serial:
        return
    numbers = [number for item in items if (number := _whole(item.findtext(f"{_I}episode") or "")) >= 0]
    if len(set(numbers)) != len(numbers):
        yield Finding(name, "two items have the same itunes:episode", _MAKE)
    dated = []
    for item in items:
        try:
            dated.append((_whole(item.findtext(f"{_I}episode") or "0"), parsedate_to_datetime(item.findtext("pubDate") or "").timestamp()))
        except (ValueError, OverflowError):
            return
    for (first, earlier), (second, later) in pairwise(sorted(dated)):
        if later <= earlier:
            yield Finding(name, f"episode {second} is dated no later than episode {first}", _MAKE)


def known(name: str, channel: etree._Element, record: dict[str, Any]) -> Iterator[Finding]:
    """Identifiers and dates against those that the book's record keeps from the first publishing on."""
    guid = record.get("guid")
    if guid and channel.findtext(f"{_P}guid") != guid:
        yield Finding(name, f"podcast:guid is not the one it was first published with ({guid})", _MAKE)
    kept = {str(row.get("number")): row for row in record.get("episodes", ()) if isinstance(row, dict)}
    for item in channel.findall("item"):
        row = kept.get(item.findtext(f"{_I}episode") or "", {})
        if row.get("guid") and item.findtext("guid") != row["guid"]:
            yield Finding(name, f"episode {row['number']}'s guid is not the one it was published with: apps would show it twice", _MAKE)


def home_of(channel: etree._Element, name: str) -> str | None:
    """The site's address, from the feed's link to itself."""
    own = next((link.get("href") or "" for link in channel.findall(f"{_A}link") if link.get("rel") == "self"), "")
    return own.removesuffix(f"/{name}") if own.endswith(f"/{name}") else None


def addresses(channel: etree._Element) -> Iterator[Address]:
    """Everything the feed points at that should be in the site."""
    for image in channel.findall(f"{_I}image"):
        yield Address("the cover", image.get("href") or "", cover=True)
    for place, item in enumerate(channel.findall("item"), 1):
        for node in item.findall("enclosure"):
            length = node.get("length") or ""
            yield Address(f"item {place}'s enclosure", node.get("url") or "", node.get("type") or "", _whole(length), sound=True)
        for other in item.findall(f"{_P}alternateEnclosure"):
            length, source = other.get("length") or "", other.find(f"{_P}source")
            url = "" if source is None else source.get("uri") or ""
            yield Address(f"item {place}'s {other.get('type')}", url, other.get("type") or "", _whole(length), sound=True)
        for node in item.findall(f"{_P}transcript"):
            yield Address(f"item {place}'s transcript", node.get("url") or "", node.get("type") or "")
        for node in item.findall(f"{_P}chapters"):
            yield Address(f"item {place}'s chapters", node.get("url") or "", node.get("type") or "")
        for image in item.findall(f"{_I}image"):
            yield Address(f"item {place}'s picture", image.get("href") or "", cover=True)


def _whole(text: str) -> int:
    """-1 for what is no count of bytes."""
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else -1


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _short(tag: str) -> str:
    return tag.replace(_I, "itunes:").replace(_P, "podcast:").replace(_A, "atom:")
