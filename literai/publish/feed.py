"""The podcast feed of one book: RSS 2.0 with the iTunes, Podcasting 2.0, Podlove chapters and Media namespaces.

It holds what Apple Podcasts requires. Nothing in it depends on the clock: dates come with the episodes,
identifiers are computed from the feed's first address and kept in the book's `index.json`.
No library writes all of it, so it is written with lxml.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import quote, urlsplit

from lxml import etree

from literai.errors import UsageError
from literai.publish.captions import clock
from literai.publish.credits import byline, description, disclosure
from literai.publish.layout import EpisodeFiles, cover_of, files_of, size_of
from literai.publish.work import Published, Work

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
PSC = "http://podlove.org/simple-chapters"
MEDIA = "http://search.yahoo.com/mrss/"
SPACES = {"itunes": ITUNES, "podcast": PODCAST, "atom": "http://www.w3.org/2005/Atom", "psc": PSC, "media": MEDIA}
ATOM = "http://www.w3.org/2005/Atom"
NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")  # Podcasting 2.0's, for podcast:guid
DESCRIPTION = 4000  # bytes, Apple's limit
CAPTIONS = ("text/vtt", "application/x-subrip")
RIGHTS = "Made by machine from the text of {byline}. The rights in the text and in this recording are told apart on the credits page."
LICENCE = "see-credits"  # an own licence, as podcast:license allows beside SPDX names: its url says what holds


def base(address: str) -> str:
    """A library's address as given on the command line, without its last slash.

    Raises:
        UsageError: it is not an absolute http or https address.
    """
    parts = urlsplit(address.strip())
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise UsageError(f"the base URL {address!r} is not an absolute web address; give one like https://example.org/books")
    return address.strip().rstrip("/")


def guid(base_url: str, slug: str) -> str:
    """podcast:guid: of the feed's address without scheme."""
    return str(uuid.uuid5(NAMESPACE, f"{base(base_url)}/{slug}/feed.xml".split("://", 1)[1]))


def item_guid(show: str, number: int) -> str:
    return str(uuid.uuid5(uuid.UUID(show), f"episode-{number}"))


def feed(work: Work, show: str, version: str) -> bytes:
    """The feed's bytes.

    Args:
        work: with a `base_url`.
        show: the podcast's guid, from `guid` or as stored.
    """
    home = f"{base(work.base_url or '')}/{work.slug}"
    root = etree.Element("rss", {"version": "2.0"}, nsmap=SPACES)
    channel = etree.SubElement(root, "channel")
    _channel(channel, work, home, show, version)
    for item in work.episodes:
        _item(etree.SubElement(channel, "item"), work, item, home, show)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _channel(channel: etree._Element, work: Work, home: str, show: str, version: str) -> None:
    _add(channel, "title", work.title)
    _add(channel, "link", f"{home}/index.html")
    _add(channel, "description", _fit(description(work)))
    _add(channel, "language", work.language)
    _add(channel, "copyright", RIGHTS.format(byline=byline(work)))
    _add(channel, "generator", f"literai {version}")
    if work.episodes:
        _add(channel, "lastBuildDate", _date(max(work.episodes, key=lambda item: moment(item.published)).published))
    _add(channel, f"{{{ATOM}}}link", rel="self", type="application/rss+xml", href=f"{home}/feed.xml")
    books = etree.SubElement(channel, f"{{{ITUNES}}}category", {"text": "Arts"})
    etree.SubElement(books, f"{{{ITUNES}}}category", {"text": "Books"})
    _add(channel, f"{{{ITUNES}}}explicit", "false")
    _add(channel, f"{{{ITUNES}}}image", href=_url(home, cover_of(work)))
    _add(channel, f"{{{ITUNES}}}type", "serial")
    _add(channel, f"{{{ITUNES}}}author", f"literai, on {byline(work)}")
    if work.email:
        owner = etree.SubElement(channel, f"{{{ITUNES}}}owner")
        _add(owner, f"{{{ITUNES}}}name", work.owner or work.title)
        _add(owner, f"{{{ITUNES}}}email", work.email)
    if len(work.episodes) == len(work.episodes_planned):
        _add(channel, f"{{{ITUNES}}}complete", "Yes")
    _add(channel, f"{{{PODCAST}}}guid", show)
    _add(channel, f"{{{PODCAST}}}medium", "podcast")
    _add(channel, f"{{{PODCAST}}}locked", "no", **({"owner": work.email} if work.email else {}))
    _add(channel, f"{{{PODCAST}}}license", LICENCE, url=f"{home}/credits.html")
    _add(channel, f"{{{PODCAST}}}txt", "yes", purpose="ai-content")
    _persons(channel, work, home)


def _item(node: etree._Element, work: Work, item: Published, home: str, show: str) -> None:
    files = files_of(work, item)
    page = _url(home, files.page)
    _add(node, "title", item.episode.title)
    _add(node, "link", page)
    _add(node, "description", _fit(_notes(work, item)))
    _add(node, "guid", item_guid(show, item.episode.number), isPermaLink="false")
    _add(node, "pubDate", _date(item.published))
    _add(node, "enclosure", url=_url(home, files.audio), length=str(size_of(item.audio)), type="audio/mpeg")
    _alternates(node, item, home, files)
    _add(node, f"{{{ITUNES}}}duration", str(round(item.timeline.duration)))
    _add(node, f"{{{ITUNES}}}episode", str(item.episode.number))
    _add(node, f"{{{ITUNES}}}season", "1")
    _add(node, f"{{{ITUNES}}}episodeType", "full")
    _add(node, f"{{{ITUNES}}}explicit", "false")
    picture = _url(home, files.cover)
    _add(node, f"{{{ITUNES}}}image", href=picture)
    _add(node, f"{{{MEDIA}}}thumbnail", url=picture)
    texts = ((files.vtt, "text/vtt"), (files.srt, "application/x-subrip"), (files.transcript, "application/json"), (files.html, "text/html"))
    for name, kind in (*texts, (files.text, "text/plain")):
        _add(node, f"{{{PODCAST}}}transcript", url=_url(home, name), type=kind, language=work.language, **({"rel": "captions"} if kind in CAPTIONS else {}))
    _add(node, f"{{{PODCAST}}}chapters", url=_url(home, files.chapters), type="application/json+chapters")
    listed = etree.SubElement(node, f"{{{PSC}}}chapters", {"version": "1.2"})
    for mark in item.timeline.marks:
        _add(listed, f"{{{PSC}}}chapter", start=_clock_exact(mark.start), title=mark.title)
    _add(node, f"{{{PODCAST}}}txt", "yes", purpose="ai-content")
    _persons(node, work, home)


def _persons(node: etree._Element, work: Work, home: str) -> None:
    """The hosts and the reader, as machines: their page is the credits page. An item's list replaces the channel's."""
    credits = f"{home}/credits.html"
    for name in work.hosts:
        _add(node, f"{{{PODCAST}}}person", f"{name} (synthetic voice)", role="host", group="cast", href=credits)
    _add(node, f"{{{PODCAST}}}person", f"{work.reader} (synthetic voice)", role="narrator", group="cast", href=credits)
    if work.author:
        _add(node, f"{{{PODCAST}}}person", work.author, role="author", group="writing", href=credits)


def _alternates(node: etree._Element, item: Published, home: str, files: EpisodeFiles) -> None:
    """The MP3 once more as the default, then M4A and video where they are."""
    found = [(item.audio, files.audio, "audio/mpeg", "MP3"), (item.m4a, files.m4a, "audio/x-m4a", "M4A"), (item.video, files.video, "video/mp4", "Video")]
    for place, (content, name, kind, title) in enumerate(row for row in found if row[0] is not None):
        if content is None:
            continue
        length = size_of(content)
        rate = round(length * 8 / max(1.0, item.timeline.duration))
        default = {"default": "true"} if place == 0 else {}
        other = etree.SubElement(
            node, f"{{{PODCAST}}}alternateEnclosure", {"type": kind, "length": str(length), "bitrate": str(rate), "title": title, **default}
        )
        _add(other, f"{{{PODCAST}}}source", uri=_url(home, name))


def _notes(work: Work, item: Published) -> str:
    """An episode's description: disclosure, what it is about, its sections with their times."""
    marks = [f"{clock_long(mark.start)} {mark.title}" for mark in item.timeline.marks]
    about = f"{item.episode.title}. Episode {item.episode.number} of {item.episode.total} on {byline(work)}, {clock(item.timeline.duration)} long."
    return "\n".join([disclosure(work), about, *marks])


def _clock_exact(seconds: float) -> str:
    return f"{clock_long(seconds)}.{round(seconds % 1 * 1000) % 1000:03d}"


def clock_long(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def moment(published: str) -> datetime:
    """A point in time from ISO 8601; without an offset it is UTC."""
    read = datetime.fromisoformat(published)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _date(published: str) -> str:
    return format_datetime(moment(published).astimezone(UTC), usegmt=True)


def _url(home: str, name: str) -> str:
    return f"{home}/{quote(name)}"


def _fit(text: str) -> str:
    return text.encode("utf-8", "replace")[:DESCRIPTION].decode("utf-8", "ignore")


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> None:
    node = etree.SubElement(parent, tag, {name: _clean(value) for name, value in attributes.items()})
    if text:
        node.text = _clean(text)


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(mark for mark in text if mark in "\t\n" or (mark >= " " and not "\ud800" <= mark <= "\udfff" and mark not in "\ufffe\uffff\x7f"))
