"""Other people's parsers read our feeds with nothing lost: feedparser, podcastparser, feedsmith and podcast-partytime, field by field."""

from __future__ import annotations

import calendar
import io
import json
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import podcastparser
import pytest
from novels import known
from publish_fixtures import plan, published, work

from literai.mux.levels import Levels
from literai.publish import feed
from literai.publish.site import Work, publish

READERS = Path(__file__).parents[1] / "readers"
BASE = "https://books.example/pods"
BOOKS = ("time_machine", "alice", "sample")


def series(name: str) -> Work:
    """A real book's words in a series of two short episodes."""
    book = known(name)
    titles = [f"{book.chapters[0].title} to {book.chapters[1].title}", f"{book.chapters[2].title} & the rest <of it>"]
    made = [published(number, title, 2) for number, title in enumerate(titles, 1)]
    levels = Levels(-19.0, -1.2, 1, {"Alice": -19.0})
    episodes = tuple(
        type(item)(**{**{f: getattr(item, f) for f in item.__struct_fields__}, "m4a": b"m4a", "video": b"mp4!", "levels": levels}) for item in made
    )
    return work(
        slug=name.replace("_", "-"),
        title=book.title,
        author=book.author,
        language="en",
        source=book.source,
        chapters=tuple(chapter.title for chapter in book.chapters),
        episodes=episodes,
        episodes_planned=tuple(plan(number, title, 2) for number, title in enumerate(titles, 1)),
        base_url=BASE,
        email="me@example.org",
        owner="Somebody",
    )


@pytest.fixture(scope="module", params=BOOKS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Work, bytes]:
    one = series(request.param)
    root = tmp_path_factory.mktemp("site")
    publish(root, one)
    return one, (root / one.slug / "feed.xml").read_bytes()


def by_node(parser: str, data: bytes) -> dict[str, Any]:
    if shutil.which("node") is None or not (READERS / "node_modules").is_dir():
        pytest.skip("the feed readers of node are not here: make test installs them")
    done = subprocess.run(["node", str(READERS / "read.mjs"), parser], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def expected(one: Work) -> list[dict[str, Any]]:
    """What each item should come back as."""
    rows = []
    for item in one.episodes:
        folder = f"{BASE}/{one.slug}/{feed.files_of(one, item).folder}"
        sound = f"{folder}/{one.slug}-{item.episode.number:03d}"
        rows.append(
            {
                "title": item.episode.title,
                "link": f"{folder}/index.html",
                "guid": feed.item_guid(feed.guid(BASE, one.slug), item.episode.number),
                "date": int(datetime.fromisoformat(item.published).timestamp()),
                "duration": round(item.timeline.duration),
                "cover": f"{BASE}/{one.slug}/{feed.files_of(one, item).cover}",
                "number": item.episode.number,
                "sounds": [(f"{sound}.mp3", "audio/mpeg", feed.size_of(item.audio)), (f"{sound}.m4a", "audio/x-m4a", 3), (f"{sound}.mp4", "video/mp4", 4)],
                "transcripts": [f"{folder}/{name}" for name in ("captions.vtt", "captions.srt", "transcript.json", "transcript.html", "transcript.txt")],
                "chapters": f"{folder}/chapters.json",
                "marks": [(round(mark.start, 3), mark.title) for mark in item.timeline.marks],
            }
        )
    return rows


def people(one: Work) -> list[tuple[str, str, str]]:
    voices = [(f"{name} (synthetic voice)", "host", "cast") for name in one.hosts] + [("Reader (synthetic voice)", "narrator", "cast")]
    return [*voices, (one.author, "author", "writing")]


def cover(one: Work) -> str:
    return f"{BASE}/{one.slug}/{feed.cover_of(one)}"


def test_feedparser(made: tuple[Work, bytes]) -> None:
    one, data = made
    read = feedparser.parse(data)
    assert not read.bozo
    show = read.feed
    assert (show.title, show.language, show.itunes_type, show.itunes_complete) == (one.title, "en", "serial", "Yes")
    assert (show.image.href, [tag.term for tag in show.tags]) == (cover(one), ["Arts", "Books"])
    assert show.rights == feed.RIGHTS.format(byline=feed.byline(one)) and show.podcast_medium == "podcast"
    assert show.description.startswith("Machine-made") and one.title in show.description
    for item, row in zip(read.entries, expected(one), strict=True):
        assert (item.title, item.link, item.id, int(item.itunes_duration)) == (row["title"], row["link"], row["guid"], row["duration"])
        assert calendar.timegm(item.published_parsed) == row["date"] and int(item.itunes_episode) == row["number"]
        assert [(sound.href, sound.type, int(sound.length)) for sound in item.enclosures] == row["sounds"][:1]
        assert [(_clock(mark["start"]), mark["title"]) for mark in item.psc_chapters["chapters"]] == row["marks"]


def _clock(value: Any) -> float:
    """feedparser gives a datetime.timedelta-like text or parts of it."""
    if hasattr(value, "total_seconds"):
        return round(value.total_seconds(), 3)
    hours, minutes, seconds = str(value).split(":")
    return round(int(hours) * 3600 + int(minutes) * 60 + float(seconds), 3)


def test_podcastparser(made: tuple[Work, bytes]) -> None:
    one, data = made
    read = podcastparser.parse(f"{BASE}/{one.slug}/feed.xml", io.BytesIO(data))
    assert (read["title"], read["language"], read["type"], read["explicit"]) == (one.title, "en", "serial", False)
    assert (read["cover_url"], read["itunes_categories"]) == (cover(one), [["Arts", "Books"]])
    assert read["itunes_owner"] == {"name": "Somebody", "email": "me@example.org"}
    episodes = sorted(read["episodes"], key=lambda item: item["number"])
    for item, row in zip(episodes, expected(one), strict=True):
        assert (item["title"], item["link"], item["guid"], item["total_time"]) == (row["title"], row["link"], row["guid"], row["duration"])
        assert (item["published"], item["number"], item["type"]) == (row["date"], row["number"], "full")
        assert [(sound["url"], sound["mime_type"], sound["file_size"]) for sound in item["enclosures"]] == row["sounds"][:1]
        assert [(mark["start"], mark["title"]) for mark in item["chapters"]] == [(int(start), title) for start, title in row["marks"]]
        assert item["episode_art_url"] == row["cover"] and item["description"].startswith("Machine-made")


def test_feedsmith(made: tuple[Work, bytes]) -> None:
    one, data = made
    read = by_node("feedsmith", data)
    assert (read["title"], read["language"], read["generator"].split()[0]) == (one.title, "en", "literai")
    assert read["itunes"]["type"] == "serial" and read["itunes"]["complete"] is True and read["itunes"]["explicit"] is False
    assert read["itunes"]["owner"] == {"name": "Somebody", "email": "me@example.org"} and read["itunes"]["image"] == cover(one)
    assert read["itunes"]["categories"] == [{"text": "Arts", "categories": [{"text": "Books"}]}]
    show = read["podcast"]
    assert (show["guid"], show["medium"], show["locked"]) == (feed.guid(BASE, one.slug), "podcast", {"value": False, "owner": "me@example.org"})
    assert show["license"] == {"display": feed.LICENCE, "url": f"{BASE}/{one.slug}/credits.html"}
    assert show["txts"] == [{"display": "yes", "purpose": "ai-content"}]
    assert [(person["display"], person["role"], person["group"]) for person in show["persons"]] == people(one)
    assert read["atom"]["links"][0]["href"] == f"{BASE}/{one.slug}/feed.xml"
    for item, row in zip(read["items"], expected(one), strict=True):
        assert (item["title"], item["link"], item["guid"]) == (row["title"], row["link"], {"value": row["guid"], "isPermaLink": False})
        assert (item["itunes"]["duration"], item["itunes"]["episode"], item["itunes"]["episodeType"]) == (row["duration"], row["number"], "full")
        assert [(sound["url"], sound["type"], sound["length"]) for sound in item["enclosures"]] == row["sounds"][:1]
        others = [(other["sources"][0]["uri"], other["type"], other["length"]) for other in item["podcast"]["alternateEnclosures"]]
        assert others == row["sounds"] and item["podcast"]["alternateEnclosures"][0]["default"] is True
        assert [script["url"] for script in item["podcast"]["transcripts"]] == row["transcripts"]
        assert item["podcast"]["chapters"] == {"url": row["chapters"], "type": "application/json+chapters"}
        assert [(person["display"], person["role"], person["group"]) for person in item["podcast"]["persons"]] == people(one)
        assert [(_clock(mark["start"]), mark["title"]) for mark in item["psc"]["chapters"]] == row["marks"]
        assert item["media"]["thumbnails"] == [{"url": row["cover"]}] and item["description"].startswith("Machine-made")


def test_podcast_partytime(made: tuple[Work, bytes]) -> None:
    one, data = made
    read = by_node("partytime", data)
    assert (read["title"], read["language"], read["itunesType"], read["explicit"]) == (one.title, "en", "serial", False)
    assert (read["guid"], read["medium"], read["itunesComplete"]) == (feed.guid(BASE, one.slug), "podcast", True)
    assert read["owner"] == {"name": "Somebody", "email": "me@example.org"} and read["itunesImage"] == cover(one)
    assert [(person["name"], person["role"].lower(), person["group"].lower()) for person in read["podcastPeople"]] == people(one)
    for item, row in zip(sorted(read["items"], key=lambda item: item["itunesEpisode"]), expected(one), strict=True):
        assert (item["title"], item["link"], item["guid"], item["duration"]) == (row["title"], row["link"], row["guid"], row["duration"])
        assert datetime.fromisoformat(item["pubDate"]).timestamp() == row["date"] and item["itunesEpisode"] == row["number"]
        assert (item["enclosure"]["url"], item["enclosure"]["type"], item["enclosure"]["length"]) == row["sounds"][0]
        assert [(other["source"][0]["uri"], other["type"], other["length"]) for other in item["alternativeEnclosures"]] == row["sounds"]
        assert [script["url"] for script in item["podcastTranscripts"]] == row["transcripts"]
        assert item["podcastChapters"]["url"] == row["chapters"]


def test_the_librarys_feed_has_every_books_items(tmp_path: Path) -> None:
    shelf = [series("sample"), work(base_url=BASE)]
    for one in shelf:
        publish(tmp_path, one)
    data = (tmp_path / "feed.xml").read_bytes()
    read = feedparser.parse(data)
    assert not read.bozo
    wanted = {row["guid"]: f"{one.title}: {row['title']}" for one in shelf for row in expected(one)}
    assert {item.id: item.title for item in read.entries} == wanted
    dates = [item.published_parsed for item in read.entries]
    assert dates == sorted(dates, reverse=True)
    before = read.feed.podcast_guid
    publish(tmp_path, work(base_url="https://elsewhere.example"))
    moved = feedparser.parse((tmp_path / "feed.xml").read_bytes())
    assert moved.feed.podcast_guid == before, "the feed's own identifier stays when the site moves"
    assert {item.title for item in moved.entries} == {f"{shelf[1].title}: {row['title']}" for row in expected(shelf[1])}
