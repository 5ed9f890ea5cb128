"""Deploying to a folder, to an S3-compatible bucket and to WebDAV, on real servers; killed in the middle, and again."""

from __future__ import annotations

import json
import logging
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from publish_fixtures import published, work

from literai import deploy as deploying
from literai.deploy import RECORD, deploy, in_order
from literai.errors import LiteraiError
from literai.lint import check, open_place
from literai.publish.site import publish

BOOK = "the-time-machine"


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file() and path.name != RECORD}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish(tmp_path / "site", work(base_url="https://books.example"))
    return tmp_path / "site"


def grow(site: Path, base_url: str = "https://books.example") -> None:
    """The third episode, and the second under another name."""
    first, _ = work().episodes
    publish(site, work(base_url=base_url, episodes=(first, published(2, "Chapters Three and Four"), published(3, "Chapter V to the Epilogue"))))


def test_what_is_pointed_at_goes_before_what_points_at_it(site: Path) -> None:
    names = list(in_order(site))
    assert sorted(names) == sorted(contents(site))
    assert names[-1] == "feed.xml" and names[-2] == f"{BOOK}/feed.xml" and names[-3] == "index.json"
    last = {kind: max(place for place, name in enumerate(names) if name.endswith(kind)) for kind in (".mp3", ".jpg", ".vtt", ".html")}
    first = {kind: min(place for place, name in enumerate(names) if name.endswith(kind)) for kind in (".jpg", ".vtt", ".html", "feed.xml")}
    assert last[".mp3"] < first[".jpg"] and last[".jpg"] < first[".vtt"] < first[".html"] and last[".html"] < first["feed.xml"]


def test_a_folder_gets_what_changed_and_loses_what_went(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "www" / "pods"
    done = deploy(site, str(target), tmp_path / "journal")
    assert contents(target) == contents(site) and not done.removed
    assert deploy(site, str(target), tmp_path / "journal").sent == ()
    (target / "mine.txt").write_text("not ours")
    grow(site)
    done = deploy(site, str(target), tmp_path / "journal")
    assert {name for name in done.removed if name.endswith(".mp3")} == {f"{BOOK}/episodes/002-chapters-iii-and-iv/{BOOK}-002.mp3"}
    assert not any("episodes/001-" in name and name.endswith((".mp3", ".jpg")) for name in done.sent)
    assert contents(target) == {**contents(site), "mine.txt": b"not ours"}
    (target / "index.html").write_bytes(b"cut o")
    assert deploy(site, str(target), tmp_path / "journal").sent == ("index.html",), "what has another size than it was sent with"


def test_the_command(site: Path, tmp_path: Path, literai: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = literai("deploy", "--output", tmp_path, "--to", tmp_path / "www")
    assert (code == 0 and out.endswith("files sent (1.1 MB), 0 taken away, 0 already there.\n")) or "files sent" in out
    assert contents(tmp_path / "www") == contents(site)
    code, out, _ = literai("deploy", "--output", tmp_path, "--to", tmp_path / "www", "--quiet")
    assert (code, out.split(",")[0]) == (0, "0 files sent (0.0 MB)")
    for wrong in (["--to", "nowhere://x"], ["--to", tmp_path / "www", "--option", "x"], ["--to", "x", "--output", tmp_path / "nothing"]):
        code, _, err = literai("deploy", *(["--output", tmp_path] if "--output" not in wrong else []), *wrong)
        assert code == 2 and err.count("\n") == 1, err


# -- S3 ------------------------------------------------------------------------------------------


@pytest.fixture
def bucket() -> Iterator[dict[str, str]]:
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    running = ThreadedMotoServer(port=0, verbose=False)
    running.start()
    _, port = running.get_host_and_port()
    yield {"endpoint_url": f"http://127.0.0.1:{port}", "key": "a", "secret": "b"}
    running.stop()


def test_a_bucket_says_what_each_file_is(site: Path, tmp_path: Path, bucket: dict[str, str]) -> None:
    import fsspec

    system = fsspec.filesystem("s3", **bucket)
    system.mkdir("books")
    done = deploy(site, "s3://books/pods", tmp_path / "journal", **bucket)
    assert len(done.sent) == len(contents(site))
    for name, data in contents(site).items():
        assert system.cat_file(f"books/pods/{name}") == data
    head = system.call_s3("head_object", Bucket="books", Key=f"pods/{BOOK}/feed.xml")
    assert (head["ContentType"], head["CacheControl"]) == ("application/rss+xml; charset=utf-8", "no-cache")
    assert system.call_s3("head_object", Bucket="books", Key=f"pods/{next(n for n in contents(site) if n.endswith('.mp3'))}")["ContentType"] == "audio/mpeg"
    asset = next(name for name in contents(site) if name.startswith("assets/") and name.endswith(".js"))
    assert "immutable" in system.call_s3("head_object", Bucket="books", Key=f"pods/{asset}")["CacheControl"]
    assert deploy(site, "s3://books/pods", tmp_path / "other-journal", **bucket).sent == ()
    grow(site)
    done = deploy(site, "s3://books/pods", tmp_path / "journal", **bucket)
    assert done.removed and not any("episodes/001-" in name and name.endswith(".mp3") for name in done.sent)
    system.invalidate_cache()
    there = {path.removeprefix("books/pods/") for path in system.find("books/pods")} - {RECORD}
    assert there == set(contents(site))


def test_a_run_that_is_killed_goes_on_where_it_was(site: Path, tmp_path: Path, bucket: dict[str, str]) -> None:
    """The command's process is killed while it sends; the next one sends the rest."""
    import fsspec

    fsspec.filesystem("s3", **bucket).mkdir("shelf")
    options = [part for key, value in bucket.items() for part in ("--option", f"{key}={value}")]
    command = [sys.executable, "-u", "-m", "literai", "deploy", "--output", str(tmp_path), "--to", "s3://shelf/pods", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(12)]
    process.kill()
    process.wait()
    process.stdout.close()
    assert told[-1].startswith("  ")
    done = deploy(site, "s3://shelf/pods", tmp_path / "store" / "deploy", **bucket)
    total = len(contents(site))
    assert total - 60 < len(done.sent) <= total - 11, "at least the eleven files that were done before the twelfth are not sent again"
    assert done.unchanged == total - len(done.sent) >= 11


# -- WebDAV --------------------------------------------------------------------------------------


class Dav:
    """WsgiDAV in a process of its own, on the same port each time."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.root, self.address = root, f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        flags = ["--host=127.0.0.1", f"--port={self.port}", f"--root={self.root}", "--auth=anonymous", "--no-config", "-q"]
        self.process = subprocess.Popen([sys.executable, "-m", "wsgidav.server.server_cli", *flags], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address, timeout=5).close()
                return
            except OSError:
                time.sleep(0.1)
        self.kill()
        raise AssertionError("WsgiDAV does not answer")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def dav(tmp_path: Path) -> Iterator[Dav]:
    (tmp_path / "www").mkdir()
    running = Dav(tmp_path / "www")
    yield running
    running.kill()


@pytest.mark.parametrize("killed_at", [1, 8, -2])
def test_a_server_killed_in_the_middle_leaves_the_old_feed_working(tmp_path: Path, dav: Dav, killed_at: int) -> None:
    site, target, journal = tmp_path / "site", f"webdav+{dav.address}", tmp_path / "journal"
    publish(site, work(base_url=dav.address))
    deploy(site, target, journal)
    old = (site / BOOK / "feed.xml").read_bytes()
    first, second = work().episodes
    publish(site, work(base_url=dav.address, episodes=(first, second, published(3, "Chapter V to the Epilogue"))))
    wanted = [name for name in in_order(site) if not (dav.root / name).is_file() or (dav.root / name).read_bytes() != (site / name).read_bytes()]
    told: list[str] = []

    def tell(name: str) -> None:
        if name == wanted[killed_at]:
            dav.kill()
        told.append(name)

    with pytest.raises(LiteraiError, match="the old feed goes on working, run the same command to go on"):
        deploy(site, target, journal, tell)
    dav.start()
    with urllib.request.urlopen(f"{dav.address}/{BOOK}/feed.xml") as answer:
        assert answer.read() == old
    place = open_place(dav.address)
    assert [one.line() for one in check(place) if one.where.endswith("feed.xml") or "not there" in one.what] == []
    again = deploy(site, target, journal)
    assert list(again.sent) == wanted[wanted.index(told[-1]) :], "what was sent before is not sent again"
    assert contents(dav.root) == contents(site)
    assert json.loads((dav.root / RECORD).read_text()).keys() == contents(site).keys()
    assert deploy(site, target, journal).sent == ()


def test_a_journal_of_another_state_counts_for_nothing(site: Path, tmp_path: Path) -> None:
    """Somebody else has deployed since: what this computer sent before may be gone."""
    target, journal = tmp_path / "www", tmp_path / "journal"
    deploy(site, str(target), journal)
    (path,) = [journal / f"{deploying.codec.digest(str(target).encode())[:16]}.json"]
    path.write_text(json.dumps({"base": "another", "sent": {"index.html": "0" * 64}}))
    assert deploy(site, str(target), journal).sent == ()
    assert not path.exists()
