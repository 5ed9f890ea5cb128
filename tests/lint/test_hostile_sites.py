"""`check` on what is broken, or made to break who reads it: findings, never a traceback, and an end."""

from __future__ import annotations

import json
import random
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from publish_fixtures import work

from literai.errors import UsageError
from literai.lint import check, open_place, place, rules
from literai.publish.site import publish

BOOK = "the-time-machine"
EPISODE = f"{BOOK}/episodes/001-chapters-i-and-ii"
FEED = f"{BOOK}/feed.xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss version="2.0"><channel><title>&l11;</title></channel></rss>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>'
DEEP = "[" * 200_000
WRONG: dict[str, tuple[str, bytes, str]] = {
    # what is wrong: in which file, its bytes, where it is found
    "entities that would grow to gigabytes": (FEED, BOMB.encode(), FEED),
    "an entity from the disk": (FEED, OUTSIDE.encode(), FEED),
    "a feed that is no XML": (FEED, b"\x00\xff\xfe<rss", FEED),
    "elements in elements in elements": (FEED, b"<rss><channel>" + b"<a>" * 100_000, FEED),
    "a feed of another kind": (FEED, b"<feed/>", FEED),
    "numbers of thousands of digits": (FEED, ("<rss><channel><item><enclosure length='" + "9" * 9000 + "'/></item></channel></rss>").encode(), FEED),
    "tags that never end": (FEED, ("<rss><channel><description>" + "&lt;p" * 200_000 + "</description></channel></rss>").encode(), FEED),
    "a catalogue of nonsense": ("index.json", b"[1, {}, null]", "index.json"),
    "a catalogue without an end": ("index.json", DEEP.encode(), "index.json"),
    "a record that is a list": (f"{BOOK}/index.json", b"[]", f"{BOOK}/index.json"),
    "a record of nonsense": (f"{BOOK}/index.json", b'{"episodes": [1, null, "x"]}', f"{BOOK}/index.json"),
    "a record without an end": (f"{BOOK}/index.json", b'{"episodes": ' + DEEP.encode(), f"{BOOK}/index.json"),
    "a timeline of nonsense": (f"{EPISODE}/timeline.json", b'{"marks": [], "scenes": [1, {}]}', f"{EPISODE}/timeline.json"),
    "a timeline of no number": (f"{EPISODE}/timeline.json", b'{"marks": [{"start": "x", "title": 1}]}', f"{BOOK}/index.json"),
    "captions in no encoding": (f"{EPISODE}/captions.vtt", bytes(range(256)) * 100, f"{EPISODE}/captions.vtt"),
    "captions of brackets": (f"{EPISODE}/captions.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\n" + b"<" * 500_000, f"{EPISODE}/captions.vtt"),
    "a transcript without an end": (f"{EPISODE}/transcript.json", DEEP.encode(), f"{EPISODE}/transcript.json"),
    "chapters of nonsense": (f"{EPISODE}/chapters.json", b'{"version": [], "chapters": {"a": 1}}', f"{EPISODE}/chapters.json"),
    "a page of nothing": (f"{BOOK}/index.html", b"", f"{BOOK}/index.html"),
    "a page of no address": (f"{BOOK}/index.html", b"<a href='http://['>x</a><a href='a%00b'>y</a>" + b"<b>" * 50_000, f"{BOOK}/index.html"),
    "a tag that lies": (
        f"{EPISODE}/{BOOK}-001.mp3",
        b"ID3\x03\0\0\x7f\x7f\x7f\x7fCHAP\0\0\0\x04\0\0abcd" + b"CHAP\xff\xff\xff\xff",
        f"{EPISODE}/{BOOK}-001.mp3",
    ),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made") / "site"
    publish(root, work(base_url="https://books.example"))
    return root


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "site")


@pytest.mark.parametrize("what", WRONG)
def test_what_is_malformed_is_a_finding(site: Path, literai: Callable[..., tuple[int, str, str]], what: str) -> None:
    name, data, where = WRONG[what]
    before = check(open_place(str(site)))
    (site / name).write_bytes(data)
    code, out, err = literai("check", site)
    assert code == 1 and err == ""
    new = [one for one in check(open_place(str(site))) if one not in before]
    assert any(one.where == where for one in new), [one.line() for one in new]
    assert "root:" not in out, "nothing of the disk is told"


def test_bytes_changed_at_random_never_break_it(site: Path) -> None:
    """Two hundred times some bytes of some file, and the end of another."""
    chance = random.Random(1)
    names = [path for path in sorted(site.rglob("*")) if path.suffix in (".xml", ".json", ".vtt", ".srt", ".html", ".mp3", ".jpg")]
    for _ in range(200):
        path, short = chance.choice(names), chance.choice(names)
        data, cut = path.read_bytes(), short.read_bytes()
        changed = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            changed[chance.randrange(len(changed))] = chance.choice(b'\0<>"&{}[],:0\xff')
        path.write_bytes(bytes(changed))
        if short != path:
            short.write_bytes(cut[: chance.randrange(len(cut))])
        assert isinstance(check(open_place(str(site))), list)
        path.write_bytes(data)
        short.write_bytes(cut)


@pytest.mark.parametrize("size", [(10_000, 9_500), (20_000, 10_000)])
def test_what_is_far_too_large_is_not_read(site: Path, size: tuple[int, int]) -> None:
    with (site / BOOK / "credits.html").open("r+b") as file:
        file.truncate(place.TEXT + 1)
    (cover,) = site.glob(f"{BOOK}/cover.*.jpg")
    Image.new("1", size).save(cover, "PNG")
    found = {one.where: one.what for one in check(open_place(str(site)))}
    assert "more than" in found[f"{BOOK}/credits.html"]
    assert "far too many pixels" in found[f"{BOOK}/{cover.name}"]


def test_of_a_feed_of_thousands_of_items_the_first_are_looked_at(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MANY", 50)
    (site / FEED).write_text("<rss><channel>" + "<item><guid>a</guid></item>" * 20_000 + "</channel></rss>")
    (site / "index.json").write_text(json.dumps([{"slug": f"b{n}"} for n in range(20_000)]))
    found = [one.what for one in check(open_place(str(site)))]
    assert "it lists 20000 episodes; no more than 50 are looked at" in found
    assert len(found) < 2000


class Rude:
    """A server that says whatever it is told to."""

    def __init__(self, says: bytes, *, ends: bool = True) -> None:
        self.says, self.ends, self.asked = says, ends, 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.open: list[socket.socket] = []
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                one, _ = self.socket.accept()
            except OSError:
                return
            self.asked += 1
            one.recv(65536)
            one.sendall(self.says)
            if self.ends:
                one.close()
            else:
                self.open.append(one)

    def close(self) -> None:
        for one in (self.socket, *self.open):
            one.close()


@pytest.fixture
def rude() -> Iterator[Callable[..., Rude]]:
    made: list[Rude] = []

    def serve(says: bytes, *, ends: bool = True) -> Rude:
        made.append(Rude(says, ends=ends))
        return made[-1]

    yield serve
    for one in made:
        one.close()


@pytest.mark.parametrize("says", [b"", b"\0\0\0\0", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"])
def test_a_server_that_talks_nonsense_is_told_in_one_line(rude: Callable[..., Rude], literai: Callable[..., tuple[int, str, str]], says: bytes) -> None:
    code, _, err = literai("check", rude(says).address)
    assert code == 2 and err.count("\n") == 1 and "there is no site at" in err


def test_a_body_without_an_end_is_not_read_to_it(rude: Callable[..., Rude], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "TEXT", 1 << 16)
    monkeypatch.setattr(place.Web.read, "__kwdefaults__", {"most": 1 << 16})
    with pytest.raises(UsageError, match="more than 65536 bytes"):
        open_place(rude(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * (1 << 18)).address)


def test_a_server_that_falls_silent_is_asked_no_more(rude: Callable[..., Rude], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_PATIENCE", 0.2)
    silent = rude(b"", ends=False)
    web = place.Web(silent.address)
    assert [web.ask(f"{n}.json")[0] for n in range(40)] == [0] * 40
    assert silent.asked == 5
    code = [one.where for one in check(web)]
    assert code == ["index.json"]


def test_a_host_that_cannot_be_is_told_in_one_line(literai: Callable[..., tuple[int, str, str]]) -> None:
    for address in (f"http://{'a' * 100}.example", "http://[", "http://x:99999", "http://"):
        code, _, err = literai("check", address)
        assert code == 2 and err.count("\n") == 1, address
