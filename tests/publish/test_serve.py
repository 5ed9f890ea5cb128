"""The server, asked over a real socket."""

from __future__ import annotations

import gzip
import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from literai.errors import UsageError
from literai.publish.serve import Unsatisfiable, byte_range, find, server

BODY = bytes(range(256)) * 40
LONG = b"<p>A page with a great many words.\n" * 2000


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    top = tmp_path_factory.mktemp("served")
    (top / "secret.txt").write_text("secret")
    root = top / "site"
    (root / "book").mkdir(parents=True)
    (root / "empty").mkdir()
    (root / "index.html").write_text("<p>home")
    (root / "book" / "index.html").write_text("<p>book")
    (root / ".hidden").write_text("hidden")
    for name in ("a.mp3", "a.vtt", "a.avif", "a.webp", "a.json", "a.webmanifest", "a.m4a", "a.mp4", "a b é.jpg", "a.js", "a.css", "feed.xml", "a.odd"):
        (root / name).write_bytes(BODY)
    (root / "long.html").write_bytes(LONG)
    (root / "empty.json").write_bytes(b"")
    (root / "link.txt").symlink_to(top / "secret.txt")
    with server(root, port=0) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield "127.0.0.1", listening.server_port
        listening.shutdown()
        thread.join()


def ask(address: tuple[str, int], path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(*address, timeout=10)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mp3", "audio/mpeg"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.avif", "image/avif"),
        ("a.webp", "image/webp"),
        ("a.json", "application/json; charset=utf-8"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.m4a", "audio/x-m4a"),
        ("a.mp4", "video/mp4"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("feed.xml", "application/rss+xml; charset=utf-8"),
        ("a%20b%20%C3%A9.jpg", "image/jpeg"),
        ("a.odd", "application/octet-stream"),
    ],
)
def test_types_and_whole_files(address: tuple[str, int], name: str, kind: str) -> None:
    status, headers, body = ask(address, f"/{name}")
    assert (status, headers["content-type"], body) == (200, kind, BODY)
    assert headers["accept-ranges"] == "bytes" and headers["content-length"] == str(len(BODY))


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [
        ("bytes=0-", 0, len(BODY)),
        ("bytes=0-0", 0, 1),
        ("bytes=100-199", 100, 200),
        ("bytes=-10", len(BODY) - 10, len(BODY)),
        ("bytes=9000-99999999", 9000, len(BODY)),
        ("bytes=-99999999", 0, len(BODY)),
    ],
)
def test_byte_ranges(address: tuple[str, int], wanted: str, start: int, end: int) -> None:
    status, headers, body = ask(address, "/a.mp3", Range=wanted)
    assert (status, body) == (206, BODY[start:end])
    assert headers["content-range"] == f"bytes {start}-{end - 1}/{len(BODY)}"


@pytest.mark.parametrize("wanted", [f"bytes={len(BODY)}-", "bytes=99999999-", "bytes=-0"])
def test_ranges_outside_the_file(address: tuple[str, int], wanted: str) -> None:
    status, headers, _ = ask(address, "/a.mp3", Range=wanted)
    assert (status, headers["content-range"]) == (416, f"bytes */{len(BODY)}")


@pytest.mark.parametrize("wanted", ["bytes=0-1,5-9", "bytes=5-2", "bytes=-", "bytes=a-b", "items=0-1", "bytes=0x1-2"])
def test_ranges_that_are_none_get_the_whole(address: tuple[str, int], wanted: str) -> None:
    assert ask(address, "/a.mp3", Range=wanted)[::2] == (200, BODY)


def test_range_of_an_empty_file() -> None:
    with pytest.raises(Unsatisfiable):
        byte_range("bytes=0-", 0)


def test_head(address: tuple[str, int]) -> None:
    status, headers, body = ask(address, "/a.mp3", "HEAD")
    assert (status, headers["content-length"], body) == (200, str(len(BODY)), b"")
    status, headers, body = ask(address, "/a.mp3", "HEAD", Range="bytes=0-9")
    assert (status, headers["content-length"], body) == (206, "10", b"")
    assert ask(address, "/nothing", "HEAD")[0] == 404
    assert ask(address, "/empty.json")[::2] == (200, b"")


def test_unchanged_files_are_not_sent_again(address: tuple[str, int]) -> None:
    _, headers, _ = ask(address, "/a.mp3")
    assert ask(address, "/a.mp3", If_None_Match=headers["etag"])[::2] == (304, b"")
    assert ask(address, "/a.mp3", If_None_Match=f'"x", W/{headers["etag"]}')[0] == 304
    assert ask(address, "/a.mp3", If_None_Match='"x"')[0] == 200
    assert ask(address, "/a.mp3", If_Modified_Since=headers["last-modified"])[0] == 304
    assert ask(address, "/a.mp3", Range="bytes=0-9", If_Range=headers["etag"])[0] == 206
    assert ask(address, "/a.mp3", Range="bytes=0-9", If_Range='"old"')[0] == 200


def test_folders(address: tuple[str, int]) -> None:
    assert ask(address, "/")[::2] == (200, b"<p>home")
    assert ask(address, "/book/?x=1")[::2] == (200, b"<p>book")
    status, headers, _ = ask(address, "/book")
    assert (status, headers["location"]) == (301, "/book/")
    assert ask(address, "/empty/")[0] == 404
    assert ask(address, "//book")[1]["location"] == "/book/"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/book/../../secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/link.txt",
        "/.hidden",
        "/%00",
        "/a.mp3%00.html",
        "/a.mp3/x",
        "//etc/passwd",
        "/C:/x",
        "/" + "a" * 5000,
    ],
)
def test_no_way_out(address: tuple[str, int], path: str) -> None:
    status, _, body = ask(address, path)
    assert status == 404 and b"secret" not in body


def test_other_methods_are_refused(address: tuple[str, int]) -> None:
    assert ask(address, "/a.mp3", "DELETE")[0] == 501


def test_find_stays_inside(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    assert find(tmp_path, "/a") == (tmp_path / "a").resolve()
    assert find(tmp_path, "/b") is None


def test_a_port_in_use_and_a_folder_that_is_not_there(address: tuple[str, int], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="choose another with --port"):
        server(tmp_path, port=address[1])
    with pytest.raises(UsageError, match="choose another with --port"):
        server(tmp_path, port=99999)
    with pytest.raises(UsageError, match="make one first"):
        server(tmp_path / "no")


def test_pages_are_compressed_where_the_browser_says_it_can(address: tuple[str, int]) -> None:
    status, headers, body = ask(address, "/long.html", Accept_Encoding="br, gzip;q=0.8")
    assert (status, headers["content-encoding"], headers["vary"], gzip.decompress(body)) == (200, "gzip", "Accept-Encoding", LONG)
    assert int(headers["content-length"]) == len(body) < len(LONG) / 10
    assert ask(address, "/long.html", If_None_Match=headers["etag"], Accept_Encoding="gzip")[0] == 304
    assert ask(address, "/long.html", "HEAD", Accept_Encoding="gzip")[2] == b""
    for refusing in ({}, {"Accept_Encoding": "gzip;q=0"}, {"Accept_Encoding": "br"}):
        _, plain, whole = ask(address, "/long.html", **refusing)
        assert whole == LONG and "content-encoding" not in plain and plain["etag"] != headers["etag"]
    _, plain, whole = ask(address, "/a.mp3", Accept_Encoding="gzip")
    assert whole == BODY and "content-encoding" not in plain
    assert ask(address, "/long.html", Accept_Encoding="gzip", Range="bytes=0-9")[2] == LONG[:10]
