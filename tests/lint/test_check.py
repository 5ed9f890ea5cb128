"""`check` finds nothing in what we publish, and each of many seeded errors in its own place, with a remedy."""

from __future__ import annotations

import functools
import http.server
import io
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from novels import SAMPLE
from PIL import Image
from publish_fixtures import colour_of, published, work

from literai import encoders, paint
from literai.encoders import Heading
from literai.lint import check, open_place
from literai.mux import mp3, mp4
from literai.mux.chapters import sections, stops
from literai.mux.levels import Levels
from literai.publish.serve import server
from literai.publish.site import Published, publish
from literai.types import Audio, Blob
from literai.types import Image as Picture

BASE = "https://books.example/pods"
BOOK = "the-time-machine"
EPISODE = f"{BOOK}/episodes/001-chapters-i-and-ii"


def picture(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    pixels = np.empty((height, width, 3), np.uint8)
    pixels[:] = colour
    return paint.encode(Picture(pixels)).data


def whole(number: int, title: str) -> Published:
    """An episode with everything that `make` puts in it."""
    item = published(number, title, 2)
    time = np.arange(round(item.timeline.duration * 24_000)) / 24_000
    sound = Audio((0.1 * np.sin(2 * np.pi * 330 * time)).astype(np.float32), 24_000)
    pictures = tuple(picture(512, 768, colour_of(place)) for place in range(len(item.scenes)))
    cover, words = Blob(picture(1400, 1400, (43, 79, 88))), Heading(title, "The Time Machine", "H. G. Wells", f"{number}/2")
    small = tuple(encoders.shrink([Blob(data) for data in pictures]))
    (audio,) = encoders.tag([(mp3.encode(sound), words, item.timeline, item.scenes, small, cover)])
    listed = sections(stops(item.timeline, item.scenes), item.timeline.duration)
    m4a = mp4.m4a(sound, tags={"title": title}, chapters=listed, cover=cover.data)
    levels = Levels(-19.0, -1.4, 1, {"Alice": -19.1, "Bob": -18.9, "Reader": -19.0})
    return msgspec.structs.replace(item, audio=audio.data, m4a=m4a.data, pictures=pictures, levels=levels)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made") / "site"
    episodes = (whole(1, "Chapters I and II"), whole(2, "Chapters III and IV"))
    planned = tuple(item.episode for item in episodes)
    publish(root, work(base_url=BASE, email="me@example.org", episodes=episodes, episodes_planned=planned, cover=picture(1400, 1400, (43, 79, 88))))
    return root


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "site")


def test_nothing_is_wrong_with_what_we_publish(made: Path) -> None:
    assert [one.line() for one in check(open_place(str(made)))] == []
    assert check(open_place(str(made.parent))) == [], "the output folder will do too"


def text(name: str, old: str, new: str, count: int = 1) -> Callable[[Path], None]:
    """Seeds an error in a text file; `old` is a regular expression that must be there."""

    def seed(site: Path) -> None:
        (path,) = site.glob(name)
        before = path.read_text(encoding="utf-8")
        after = re.sub(old, new, before, count=count, flags=re.DOTALL)
        assert after != before, f"{old} is not in {name}"
        path.write_text(after, encoding="utf-8")

    return seed


def bytes_of(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def seed(site: Path) -> None:
        (path,) = site.glob(name)
        path.write_bytes(change(path.read_bytes()))

    return seed


def gone(name: str) -> Callable[[Path], None]:
    return lambda site: next(site.glob(name)).unlink()


def image(width: int, height: int, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, "JPEG")
    return out.getvalue()


FEED, MP3 = f"{BOOK}/feed.xml", f"{EPISODE}/{BOOK}-001.mp3"
SEEDED: dict[str, tuple[Callable[[Path], None], str, str]] = {
    # what is wrong: how it is seeded, where and in which words it is found
    "the feed is cut off": (bytes_of(FEED, lambda data: data[: len(data) // 2]), FEED, "it is not XML"),
    "no language": (text(FEED, "<language>en</language>", ""), FEED, "the channel has no language"),
    "no category": (text(FEED, "<itunes:category.*?</itunes:category>", ""), FEED, "no itunes:category"),
    "no cover": (text(FEED, "<itunes:image[^>]*>", ""), FEED, "no itunes:image"),
    "no link to itself": (text(FEED, "<atom:link[^>]*>", ""), FEED, "no atom:link"),
    "not serial": (text(FEED, ">serial<", ">episodic<"), FEED, "itunes:type is not serial"),
    "no disclosure": (text(FEED, "Machine-made: the hosts", "The hosts"), FEED, "does not begin with the disclosure"),
    "no ai-content": (text(FEED, '<podcast:txt purpose="ai-content">yes</podcast:txt>', ""), FEED, "made by machine"),
    "a description that is too long": (text(FEED, "(<description>Machine-made)", r"\1" + "x" * 4001), FEED, "Apple takes 4000"),
    "no episode number": (text(FEED, "<itunes:episode>1</itunes:episode>", ""), FEED, "has no itunes:episode"),
    "one number twice": (text(FEED, "<itunes:episode>2<", "<itunes:episode>1<"), FEED, "the same itunes:episode"),
    "one guid twice": (text(FEED, r"(<guid[^>]*>)([^<]*)(.*<guid[^>]*>)[^<]*", r"\1\2\3\2"), FEED, "two items have the guid"),
    "another guid than last time": (text(FEED, r"(<guid[^>]*>)[^<]*", r"\g<1>00000000-0000-5000-8000-000000000000"), FEED, "apps would show it twice"),
    "another podcast guid": (text(FEED, r"(<podcast:guid>)[^<]*", r"\g<1>00000000-0000-5000-8000-000000000000"), FEED, "podcast:guid is not the one"),
    "no date": (text(FEED, "<pubDate>[^<]*</pubDate>", "<pubDate>today</pubDate>"), FEED, "no RFC 2822 date"),
    "dates that fall": (text(FEED, "<pubDate>Sun, 01 Nov 2026", "<pubDate>Sun, 01 Nov 2027"), FEED, "dated no later"),
    "a duration in minutes": (text(FEED, r"<itunes:duration>\d+<", "<itunes:duration>0:28<"), FEED, "not whole seconds"),
    "wrong length": (text(FEED, r'(<enclosure [^>]*length=")\d+', r"\g<1>12345"), FEED, "the feed says 12345"),
    "wrong type": (text(FEED, r'(<enclosure [^>]*type=")audio/mpeg', r"\1audio/wav"), MP3, "none that podcast apps play"),
    "an address elsewhere": (text(FEED, f'(<enclosure url="){BASE}', r"\1http://localhost:8000"), FEED, "points outside the site"),
    "no sound": (gone(MP3), MP3, "it is missing"),
    "a page instead of sound": (bytes_of(MP3, lambda data: b"<html>".ljust(len(data))), MP3, "its bytes are not those of audio/mpeg"),
    "sound without chapters": (bytes_of(MP3, lambda data: data[encoders.id3.length(data) :]), MP3, "it has no chapters"),
    "a small cover": (bytes_of(f"{BOOK}/cover.*.jpg", lambda data: image(600, 600)), f"{BOOK}/cover.", "600 x 600"),
    "a cover that is no square": (bytes_of(f"{BOOK}/cover.*.jpg", lambda data: image(1500, 1400)), f"{BOOK}/cover.", "1500 x 1400"),
    "a cover for print": (bytes_of(f"{BOOK}/cover.*.jpg", lambda data: image(1400, 1400, "CMYK")), f"{BOOK}/cover.", "CMYK"),
    "a heavy cover": (bytes_of(f"{BOOK}/cover.*.jpg", lambda data: data + bytes(600_000)), f"{BOOK}/cover.", "at most 512"),
    "a chapter after the end": (text(f"{EPISODE}/chapters.json", r'("startTime": )\d[\d.]*(?=,\s+"toc")', r"\g<1>9999"), EPISODE, "not in order within"),
    "a chapter's picture is gone": (gone(f"{EPISODE}/scenes/001-*.jpg"), f"{EPISODE}/scenes/001", "it is missing"),
    "another section": (text(f"{EPISODE}/chapters.json", '"title": "The dinner party"', '"title": "Dinner"'), EPISODE, "not those of the timeline"),
    "captions that overlap": (text(f"{EPISODE}/captions.vtt", r"--> 00:00:01\.\d+", "--> 00:00:02.900"), EPISODE, "begins before the one before it ends"),
    "a caption that flickers": (text(f"{EPISODE}/captions.vtt", r"--> 00:00:01\.\d+", "--> 00:00:00.100"), EPISODE, "shows for"),
    "a long line": (text(f"{EPISODE}/captions.vtt", "<v Alice>", "<v Alice>" + "word " * 20), EPISODE, "more than 65 characters"),
    "no speaker": (text(f"{EPISODE}/captions.vtt", "<v Alice>", "<c>"), EPISODE, "who speaks"),
    "captions without their first line": (text(f"{EPISODE}/captions.vtt", "WEBVTT", "VTT"), EPISODE, "no WebVTT"),
    "subtitles miscounted": (text(f"{EPISODE}/captions.srt", "^1\n", "7\n"), EPISODE, "caption 1 is none"),
    "a transcript that is none": (text(f"{EPISODE}/transcript.json", '"segments"', '"parts"'), EPISODE, "no transcript"),
    "a page that points nowhere": (gone(f"{EPISODE}/captions.srt"), EPISODE, "missing"),
    "a page that loads from elsewhere": (text(f"{BOOK}/index.html", "</body>", '<img src="https://x.example/a.png"></body>'), BOOK, "from another site"),
    "a page is missing": (gone(f"{EPISODE}/index.html"), f"{EPISODE}/index.html", "it is missing"),
    "the credits are gone": (gone(f"{BOOK}/credits.html"), f"{BOOK}/credits.html", "it is missing"),
    "too loud": (text(f"{BOOK}/index.json", '"lufs": -19.0', '"lufs": -12.0'), BOOK, "-12.0 LUFS"),
    "peaks": (text(f"{BOOK}/index.json", '"peak_dbtp": -1.4', '"peak_dbtp": -0.2'), BOOK, "peaks at -0.2"),
    "one host is louder": (text(f"{BOOK}/index.json", '"Bob": -18.9', '"Bob": -16.0'), BOOK, "louder than another"),
    "a picture that does not say who made it": (bytes_of(f"{EPISODE}/scenes/001-*.jpg", lambda data: image(512, 768)), EPISODE, "DigitalSourceType"),
    "a book in the catalogue that is not there": (text("index.json", f'"slug": "{BOOK}"', '"slug": "nowhere"'), "index.json", "it lists nowhere"),
}


@pytest.mark.parametrize("error", SEEDED)
def test_a_seeded_error_is_found(site: Path, error: str) -> None:
    seed, where, words = SEEDED[error]
    seed(site)
    found = check(open_place(str(site)))
    assert any(one.where.startswith(where) and words in one.what and one.remedy for one in found), [one.line() for one in found]


def test_the_command(site: Path, literai: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = literai("check", site)
    assert (code, out) == (0, "Nothing is wrong.\n")
    SEEDED["wrong length"][0](site)
    code, out, _ = literai("check", site)
    assert code == 1 and "the feed says 12345" in out and out.endswith("1 errors, 0 warnings.\n")
    (row,) = json.loads(literai("check", site, "--json")[1])
    assert row["where"] == FEED and row["level"] == "error"
    code, _, err = literai("check", site / "nowhere")
    assert code == 2 and "there is no site in" in err and err.count("\n") == 1


def test_make_ends_with_3_when_its_own_check_finds_a_fault(literai: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    """Here a feed that somebody has spoilt: without an address, make leaves it as it is."""
    book = tmp_path / "tiny.txt"
    book.write_text("\n\n".join(SAMPLE.read_text(encoding="utf-8").split("\n\n")[:8]), encoding="utf-8")
    command = ("make", book, "--profile", "fake", "--quiet", "--output", tmp_path / "out")
    assert literai(*command, "--base-url", BASE)[0] == 0
    (feed,) = (tmp_path / "out" / "site").glob("*/feed.xml")
    whole = feed.read_bytes()
    feed.write_bytes(whole[:-20])
    code, out, err = literai(*command)
    assert code == 3
    (line,) = [line for line in (out + err).splitlines() if line.startswith("literai: check: ")]
    assert line.startswith(f"literai: check: {feed.parent.name}/feed.xml: it is not XML") and line.endswith("run literai make again")
    assert "Traceback" not in err
    assert literai(*command, "--base-url", BASE)[0] == 0
    assert feed.read_bytes() == whole


@pytest.fixture
def address(made: Path, tmp_path: Path) -> Iterator[str]:
    """The site on the web, published for the address it has."""
    with server(tmp_path / "site" if (tmp_path / "site").mkdir() is None else tmp_path, port=0) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        home = f"http://127.0.0.1:{listening.server_port}"
        shutil.copytree(made, tmp_path / "site", dirs_exist_ok=True)
        for path in (tmp_path / "site").rglob("*.xml"):
            path.write_text(path.read_text().replace(BASE, home))
        yield home
        listening.shutdown()
        thread.join()


def test_a_published_site_is_checked_over_http(address: str, literai: Callable[..., tuple[int, str, str]]) -> None:
    assert [one.line() for one in check(open_place(address))] == []
    assert literai("check", f"{address}/feed.xml")[0] == 0
    code, _, err = literai("check", f"{address}/nowhere")
    assert code == 2 and "there is no site at" in err


def test_a_server_without_byte_ranges_is_found(address: str, tmp_path: Path) -> None:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path / "site"))) as plain:
        thread = threading.Thread(target=plain.serve_forever, daemon=True)
        thread.start()
        home = f"http://127.0.0.1:{plain.server_address[1]}"
        for path in (tmp_path / "site").rglob("*.xml"):
            path.write_text(path.read_text().replace(address, home))
        found = check(open_place(home))
        plain.shutdown()
        thread.join()
    assert {one.what for one in found if one.where == MP3} == {"the server does not give out byte ranges (it answers 200)"}
