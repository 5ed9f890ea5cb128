"""The feed, read back by feedparser and by namespace."""

from __future__ import annotations

import calendar
import uuid
from datetime import datetime
from pathlib import Path

import feedparser
import msgspec
import pytest
from lxml import etree
from publish_fixtures import HOSTILE, published, work

from literai.errors import UsageError
from literai.publish import feed
from literai.publish.site import publish

BASE = "https://books.example/pods/"
NAMES = {"i": feed.ITUNES, "p": feed.PODCAST, "a": feed.ATOM}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    publish(root, work(base_url=BASE, email="me@example.org"))
    return root


def test_feedparser_finds_all_that_apple_requires(site: Path) -> None:
    read = feedparser.parse((site / "the-time-machine" / "feed.xml").read_bytes())
    assert not read.bozo
    show, items = read.feed, read.entries
    assert (show.title, show.language, show.itunes_type) == ("The Time Machine", "en", "serial")
    assert show.link == "https://books.example/pods/the-time-machine/index.html"
    assert [tag.term for tag in show.tags] == ["Arts", "Books"]
    assert show.image.href.startswith("https://books.example/pods/the-time-machine/cover.")
    assert show.description.startswith("Machine-made:")
    assert show.authors[0].email == "me@example.org"
    assert [link.href for link in show.links if link.rel == "self"] == ["https://books.example/pods/the-time-machine/feed.xml"]
    for number, (item, made) in enumerate(zip(items, work().episodes, strict=True), 1):
        assert (item.title, item.itunes_episode, item.itunes_episodetype) == (made.episode.title, str(number), "full")
        assert uuid.UUID(item.id) and item.guidislink is False
        assert calendar.timegm(item.published_parsed) == datetime.fromisoformat(made.published).timestamp()
        assert int(item.itunes_duration) == round(made.timeline.duration)
        assert item.description.startswith("Machine-made:")
        (sound,) = item.enclosures
        path = site / sound.href.removeprefix(BASE)
        assert int(sound.length) == path.stat().st_size and sound.type == "audio/mpeg"
    assert items[0].published_parsed < items[1].published_parsed


def test_podcast_tags(site: Path) -> None:
    channel = etree.fromstring((site / "the-time-machine" / "feed.xml").read_bytes()).find("channel")
    assert channel is not None
    expected = uuid.uuid5(uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"), "books.example/pods/the-time-machine/feed.xml")
    assert channel.findtext("p:guid", namespaces=NAMES) == str(expected)
    for item in channel.findall("item"):
        kinds = [node.get("type") for node in item.findall("p:transcript", NAMES)]
        assert kinds == ["text/vtt", "application/x-subrip", "application/json", "text/html", "text/plain"]
        for node in (*item.findall("p:transcript", NAMES), *item.findall("p:chapters", NAMES)):
            assert (site / str(node.get("url")).removeprefix(BASE)).is_file()
    assert channel.findtext("i:explicit", namespaces=NAMES) == "false"
    assert channel.find("i:complete", NAMES) is None
    assert channel.findtext("p:txt", namespaces=NAMES) == "yes"


def test_a_finished_series_says_so() -> None:
    whole = work(base_url=BASE, episodes=tuple(published(number, f"Part {number}") for number in (1, 2, 3)))
    root = etree.fromstring(feed.feed(whole, feed.guid(BASE, whole.slug), "0"))
    assert root.findtext("channel/i:complete", namespaces=NAMES) == "Yes"


def test_the_guid_stays_when_the_site_moves(tmp_path: Path) -> None:
    guids = []
    for base in (BASE, "https://elsewhere.example"):
        publish(tmp_path, work(base_url=base))
        read = feedparser.parse((tmp_path / "the-time-machine" / "feed.xml").read_bytes())
        guids.append([item.id for item in read.entries])
    assert guids[0] == guids[1]
    assert read.entries[0].enclosures[0].href.startswith("https://elsewhere.example/the-time-machine/episodes/")


def test_hostile_titles_and_control_characters_come_back_as_text() -> None:
    title = HOSTILE + "\x00\x0b\ud800"
    odd = work(title=title, base_url=BASE, episodes=(published(1, title),))
    root = etree.fromstring(feed.feed(odd, feed.guid(BASE, odd.slug), "0"))
    assert root.findtext("channel/title") == HOSTILE
    assert root.findtext("channel/item/title") == HOSTILE


@pytest.mark.parametrize("address", ["example.org", "ftp://example.org", "//example.org", "https://", "", "https://a.example/?x=1"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(UsageError, match="give one like https://"):
        feed.base(address)


def test_each_episode_has_its_own_picture(site: Path) -> None:
    channel = etree.fromstring((site / "the-time-machine" / "feed.xml").read_bytes()).find("channel")
    assert channel is not None
    shown = [str(node.get("href")) for node in channel.findall("item/i:image", NAMES)]
    assert [(site / address.removeprefix(BASE)).read_bytes() for address in shown] == [item.cover for item in work().episodes]
    assert [node.get("url") for node in channel.findall(f"item/{{{feed.MEDIA}}}thumbnail")] == shown
    bare = work(base_url=BASE, episodes=(msgspec.structs.replace(published(), cover=None),))
    item = etree.fromstring(feed.feed(bare, feed.guid(BASE, bare.slug), "0")).find("channel/item/i:image", NAMES)
    assert item is not None and str(item.get("href")).startswith(f"{BASE}the-time-machine/cover."), "without one the book's"
