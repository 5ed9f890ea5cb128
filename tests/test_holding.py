"""Nothing is lost: damage is found and mended, starts at the same time do not harm each other, signals are heard, a failed item costs its episode."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from clusters import environment
from finished import FOLDERS, kept, make_once
from novels import SAMPLE
from sleepers import diary_of

from literai.engines.fake import FakeSummarizer
from literai.types import Chunk, Summary

Run = Callable[..., tuple[int, str, str]]
FAKE = ("--profile", "fake", "--quiet", "--jobs", "1")
pytestmark = pytest.mark.usefixtures("one_day")


class Choosy(FakeSummarizer):
    """Summarises nothing that names the word it shuns."""

    neutral: ClassVar[Sequence[str]] = ("shuns",)

    def __init__(self, *, shuns: str = "") -> None:
        self._shuns = shuns

    def summarize(self, chunks: Sequence[Chunk]) -> list[Summary]:
        if any(self._shuns and self._shuns in chunk.text for chunk in chunks):
            raise MemoryError("no memory for this one")
        return super().summarize(chunks)


@pytest.fixture(scope="module")
def made_once(tiny_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of few files, as each of them is damaged in turn and all are looked at every time."""
    return make_once(tiny_book, tmp_path_factory.mktemp("made") / "out")


# -- damage ---------------------------------------------------------------------------------------


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes() or b"\0")
    data[len(data) // 2] ^= 0x10
    path.write_bytes(data)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _zero(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


HARM: dict[str, Callable[[Path], None]] = {"flip": _flip, "cut": _cut, "zero": _zero, "delete": Path.unlink}


@pytest.mark.parametrize("harm", HARM)
def test_verify_finds_every_damaged_file(literai: Run, output: Path, harm: str) -> None:
    """One file at a time, all of them (a third for the blunter kinds of harm). A lost record alone is work to do again, no damage."""
    from literai.upkeep import problems

    missed = []
    files = sorted(path for folder in FOLDERS for path in (output / folder).rglob("*") if path.is_file())
    for path in files if harm == "flip" else files[::3]:
        before = path.read_bytes()
        HARM[harm](path)
        if path.read_bytes() != before if path.exists() else True:
            found = [str(where) for where, _ in problems(output / "store", output / "site")]
            if not found and not (harm == "delete" and "recipes" in path.parts):
                missed.append(str(path.relative_to(output)))
        path.write_bytes(before)
    assert [name for name in missed if not (harm == "delete" and name.startswith("store/books"))] == []


@pytest.mark.parametrize("harm", HARM)
def test_repair_and_make_put_everything_right_and_redo_only_that(literai: Run, tiny_book: Path, output: Path, harm: str) -> None:
    whole = kept(output)
    pages = [path for path in sorted((output / "site").rglob("*")) if path.is_file()]
    objects = [path for path in sorted((output / "store/objects").rglob("*")) if path.is_file()]
    for path in (*pages[::3], *objects[::7]):
        HARM[harm](path)
    assert literai("verify", "--output", output)[0] == 1
    literai("verify", "--repair", "--output", output)
    code, out, err = literai("make", tiny_book, "--output", output, *FAKE)
    assert code == 0, err
    assert kept(output) == whole
    assert literai("verify", "--output", output)[0] == 0
    done = re.search(r"(\d+) pieces of work done", out)
    damaged = {path.parent.name + path.name for path in objects[::7]}
    lost = sum(json.loads(path.read_bytes())["object"] in damaged for path in (output / "store/recipes").rglob("*.json"))
    assert done and int(done[1]) <= lost + 3, "no more than what was damaged, and what a lost record hides"


def test_repair_brings_published_sound_back_without_making_it(literai: Run, output: Path) -> None:
    audio = next((output / "site").glob("*/episodes/001-*/*.mp3"))
    data = audio.read_bytes()
    audio.write_bytes(data[:100])
    code, out, _ = literai("verify", "--repair", "--output", output)
    assert code == 0 and "brought back from" in out
    assert audio.read_bytes() == data


def test_gc_takes_what_older_settings_left_and_nothing_else(literai: Run, tiny_book: Path, output: Path) -> None:
    assert literai("gc", "--output", output)[1].startswith("0.0 MB freed: 0 files")
    before = kept(output)
    assert literai("make", tiny_book, "--output", output, *FAKE, "--set", "sound.bitrate=64")[0] == 0
    assert literai("make", tiny_book, "--output", output, *FAKE)[0] == 0
    assert len(kept(output)) > len(before)
    would = literai("gc", "--dry-run", "--output", output)[1]
    freed = literai("gc", "--output", output)[1]
    assert would.replace("would be freed", "freed") == freed and " 0 files" not in freed
    assert kept(output) == before
    assert "0 pieces of work done" in literai("make", tiny_book, "--output", output, *FAKE)[1]


def test_gc_waits_for_nobody_and_takes_nothing_while_a_book_is_made(literai: Run, output: Path) -> None:
    from literai.lock import lock_of_store, locked

    with locked(lock_of_store((output / "store").absolute()), "a book", shared=True):
        code, _, err = literai("gc", "--output", output)
    assert code == 1 and f"process {os.getpid()} on" in err


# -- at the same time -----------------------------------------------------------------------------


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "literai", *map(str, arguments)]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # tests started in the background ignore it, and so would their children
    return subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_many_starts_on_one_book_have_one_winner(short_book: Path, tmp_path: Path) -> None:
    slowly = ("--set", "synthesizer.engine=sleepers:SleepingVoice", "--set", "synthesizer.seconds=1")
    runs = [start("make", short_book, "--output", tmp_path, *FAKE, *slowly) for _ in range(8)]
    losers, winners = [], [runs[0]]
    end = time.monotonic() + 120
    while len(losers) < 7 and time.monotonic() < end:
        losers = [run for run in runs if run.poll() is not None]
        time.sleep(0.05)
    winners = [run for run in runs if run not in losers]
    assert len(winners) == 1, "one makes it, the others leave"
    for run in losers:
        _, err = run.communicate()
        assert run.returncode == 1
        assert re.search(rf"is being made by process {winners[0].pid} on \S+; wait for it, or stop it first\n$", err), err
    winners[0].kill()
    winners[0].communicate()
    again = start("make", short_book, "--output", tmp_path, *FAKE)
    assert again.communicate()[1] == "" and again.returncode == 0, "a lock frees itself when its holder dies"


@pytest.mark.slow
def test_ten_books_at_once_into_one_library(tmp_path: Path) -> None:
    """Of one title too, two by two: none is lost from the library, its JSON, or the feeds."""
    text = SAMPLE.read_text(encoding="utf-8").split("CHAPTER II\n")[0]
    books = []
    for number in range(10):
        book = tmp_path / f"book{number}.txt"
        book.write_text(text.replace("The Heavy Pound", f"Pound {number // 2}").replace("The literai authors", f"Author {number}"), encoding="utf-8")
        books.append(book)
    runs = [start("make", book, "--output", tmp_path / "out", *FAKE, "--base-url", "https://example.org/pod") for book in books]
    for run in runs:
        _, err = run.communicate()
        assert run.returncode == 0, err
    entries = json.loads((tmp_path / "out/site/index.json").read_text())
    assert len(entries) == len({entry["slug"] for entry in entries}) == 10
    page = (tmp_path / "out/site/index.html").read_text()
    for entry in entries:
        assert entry["slug"] in page
        assert (tmp_path / "out/site" / entry["slug"] / "feed.xml").read_text().count("<item>") == 1
    verified = start("verify", "--output", tmp_path / "out")
    told, _ = verified.communicate()
    assert verified.returncode == 0, told


def test_a_library_in_one_command_with_one_table(literai: Run, tiny_book: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.epub"
    bad.write_bytes(b"PK\x03\x04")
    other = tmp_path / "other.txt"
    other.write_text("Title: Other\n\n" + "\n\n".join(SAMPLE.read_text(encoding="utf-8").split("\n\n")[2:10]), encoding="utf-8")
    code, out, err = literai("make", other, bad, tiny_book, "--output", tmp_path / "out", *FAKE)
    assert code == 3
    assert err.startswith("literai: bad.epub: ") and err.count("\n") == 1
    rows = [line.split()[0] for line in out.splitlines()]
    assert rows[:4] == ["book", "other.txt", "bad.epub", "tiny.txt"]
    assert "failed: UnreadableBook" in out and "run the same command again" in out
    assert len(json.loads((tmp_path / "out/site/index.json").read_text())) == 2
    assert literai("make", other, tiny_book, "--output", tmp_path / "out", "--title", "x", *FAKE)[0] == 2


# -- failures and signals -------------------------------------------------------------------------


@pytest.mark.slow
def test_an_item_that_fails_costs_its_episode_and_no_other(literai: Run, tmp_path: Path) -> None:
    """Three episodes; one chunk of the first cannot be summarised; the command names it and says how to go on, and then does."""
    text = SAMPLE.read_text(encoding="utf-8")
    second = re.sub(r"^CHAPTER (\w+)$", lambda found: f"CHAPTER X{found[1]}" if found[1] != "VIII" else "CHAPTER XVIII", text, flags=re.MULTILINE)
    book = tmp_path / "long.txt"
    book.write_text(text.replace("Is she?", "Is she, really?").replace("THE END", "") + second[second.index("CHAPTER XI\n") :], encoding="utf-8")
    flags = ("--output", tmp_path / "out", *FAKE, "--set", "summarizer.engine=test_holding:Choosy", "--set", "plan.minutes=8")
    code, out, err = literai("make", book, *flags, "--set", "summarizer.shuns=Is she, really?")  # said in chapter 1
    assert code == 3
    assert re.match(r"literai: episode 1 failed: summarize: 1 of \d+ failed \(item 1: no memory for this one\)", err), err
    assert "run the same command to go on" in err and err.count("\n") == 1
    assert "2 episodes, " in out
    assert sorted(path.name[:3] for path in (tmp_path / "out/site").glob("*/episodes/*")) == ["002", "003"]
    assert literai("make", book, *flags)[0] == 0
    assert sorted(path.name[:3] for path in (tmp_path / "out/site").glob("*/episodes/*")) == ["001", "002", "003"]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", [1, 2])
def test_signals_are_heard_at_once_and_the_next_run_goes_on(short_book: Path, tmp_path: Path, number: signal.Signals, jobs: int) -> None:
    """In the middle of an item that would take a minute."""
    diary = tmp_path / "diary"
    slow = ("--set", "synthesizer.engine=sleepers:SleepingVoice", "--set", f"synthesizer.diary={diary}")
    flags = ("--output", tmp_path / "out", "--profile", "fake", "--quiet", "--jobs", jobs)
    run = start("make", short_book, *flags, *slow, "--set", "synthesizer.seconds=60")
    end = time.monotonic() + 120
    while not diary_of(diary) and time.monotonic() < end:
        time.sleep(0.05)
    run.send_signal(number)
    _, err = run.communicate(timeout=10)
    assert run.returncode == 130
    assert err == "literai: interrupted; what was finished is kept, run the same command to go on\n"
    assert not list((tmp_path / "out").rglob(".*.tmp"))
    again = start("make", short_book, *flags, "--set", "synthesizer.engine=sleepers:SleepingVoice")
    assert again.communicate()[1] == "" and again.returncode == 0
