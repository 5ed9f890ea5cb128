"""The whole way with scripted engines on the sample novella: joined, resumable, and no work done twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from finished import contents, kept
from novels import SAMPLE

Run = Callable[..., tuple[int, str, str]]
FAKE = ("--profile", "fake", "--quiet")
pytestmark = pytest.mark.usefixtures("one_day")


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.stat().st_ino) for path in sorted(folder.rglob("*")) if path.is_file()}


def made(literai: Run, output: Path) -> dict[str, int]:
    """Stages that did any work in the last run."""
    return {name: count for name, count in json.loads(literai("status", "--json", "--output", output)[1])[0]["made"].items() if count}


def test_every_chapter_is_discussed_and_every_page_is_there(output: Path) -> None:
    (book,) = json.loads((output / "site/index.json").read_text())
    folder = output / "site" / book["slug"]
    chapters: set[int] = set()
    for part in book["parts"]:
        timeline = json.loads((folder / part).read_text())
        assert (folder / timeline["audio"]).is_file()
        assert timeline["lines"]
        chapters |= {line["source"]["chapter"] for line in timeline["lines"] if line.get("source")}
    assert chapters == {1, 2, 3}


def test_the_same_again_does_nothing(literai: Run, short_book: Path, output: Path) -> None:
    before = snapshot(output / "site")
    code, out, _ = literai("make", short_book, "--output", output, *FAKE)
    assert code == 0
    assert "0 pieces of work done" in out
    assert snapshot(output / "site") == before
    assert not made(literai, output)


@pytest.mark.parametrize(
    ("change", "stages"),
    [
        ("picture.quality=70", {"encode", "shrink", "tag"}),
        ("sound.bitrate=64", {"mix", "m4a", "levels", "tag"}),
        ("painter.width=32", {"paint", "encode", "shrink", "tag"}),
        ("voices.first=high", {"speak", "timeline", "mix", "m4a", "levels", "tag"}),
    ],
)
def test_one_option_redoes_its_dependents_only(literai: Run, short_book: Path, output: Path, change: str, stages: set[str]) -> None:
    assert literai("make", short_book, "--output", output, *FAKE, "--set", change)[0] == 0
    assert set(made(literai, output)) == stages


def test_forcing_a_stage_rebuilds_nothing_after_it_when_it_comes_out_the_same(literai: Run, short_book: Path, output: Path) -> None:
    before = snapshot(output / "site")
    assert literai("make", short_book, "--output", output, *FAKE, "--force", "speak")[0] == 0
    assert set(made(literai, output)) == {"speak"}
    assert snapshot(output / "site") == before


def test_an_edited_script_is_spoken_and_only_its_line_again(literai: Run, short_book: Path, output: Path) -> None:
    assert literai("script", short_book, "--output", output, "--profile", "fake")[0] == 0
    path = next((output / "scripts").glob("*/001.md"))
    literai("make", short_book, "--output", output, *FAKE)
    assert not made(literai, output), "a script written out and left alone changes nothing"
    text = path.read_text()
    first = next(line for line in text.splitlines() if line.startswith("Alice: "))
    path.write_text(text.replace(first, "Alice: Good evening, and mind the step."))
    assert literai("make", short_book, "--output", output, *FAKE)[0] == 0
    assert made(literai, output) == {"review": 1, "speak": 1, "timeline": 1, "mix": 1, "m4a": 1, "levels": 1, "tag": 1}
    page = next((output / "site").glob("*/episodes/001-*/index.html"))
    assert "mind the step" in page.read_text()
    assert "has been edited" in literai("script", short_book, "--output", output, "--profile", "fake")[1]


def test_a_line_the_author_did_not_write_is_refused(literai: Run, short_book: Path, output: Path) -> None:
    literai("script", short_book, "--output", output, "--profile", "fake")
    path = next((output / "scripts").glob("*/001.md"))
    path.write_text(path.read_text() + "Reader: All animals are equal.\n")
    code, _, err = literai("make", short_book, "--output", output, *FAKE)
    assert code == 2
    assert "not in the book" in err
    assert err.count("\n") == 1


@pytest.mark.slow
def test_one_episode_then_another_keeps_the_first_as_it_was(literai: Run, tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    again = text[text.index("CHAPTER I\n") :]
    for number in ("VIII", "VII", "VI", "V", "IV", "III", "II", "I"):
        again = again.replace(f"CHAPTER {number}\n", f"CHAPTER X{number}\n" if number != "VIII" else "CHAPTER XVIII\n")
    book = tmp_path / "long.txt"
    book.write_text(text.replace("THE END", "") + "\n\n\n" + again, encoding="utf-8")
    assert literai("make", book, "--output", tmp_path, "--episodes", "1", *FAKE)[0] == 0
    audio = next((tmp_path / "site").glob("*/episodes/001-*/*.mp3"))
    before = audio.read_bytes(), audio.stat().st_mtime_ns
    code, out, _ = literai("make", book, "--output", tmp_path, "--episodes", "2", "--set", "sound.bitrate=64", *FAKE)
    assert code == 0, out
    assert (audio.read_bytes(), audio.stat().st_mtime_ns) == before
    entry = next(iter(json.loads((tmp_path / "site/index.json").read_text())))
    assert len(entry["parts"]) == 2


def test_a_damaged_object_is_found_and_made_again(literai: Run, short_book: Path, output: Path) -> None:
    whole = contents(output / "site")
    assert literai("verify", "--output", output)[0] == 0
    audio = next((output / "site").glob("*/episodes/001-*/*.mp3"))
    stored = next(path for path in (output / "store/objects").glob("*/*") if path.read_bytes() == audio.read_bytes())
    stored.write_bytes(stored.read_bytes()[:-1])
    audio.write_bytes(b"")
    code, out, _ = literai("verify", "--output", output)
    assert code == 1
    assert stored.name in out and audio.name in out
    assert literai("make", short_book, "--output", output, *FAKE)[0] == 0
    assert made(literai, output) == {"tag": 1}
    assert contents(output / "site") == whole
    assert literai("verify", "--output", output)[0] == 0


@pytest.mark.parametrize("delay", [0.4, 0.9, 1.6])
def test_killed_in_the_middle_then_again_gives_the_same_tree(literai: Run, short_book: Path, output: Path, tmp_path: Path, delay: float) -> None:
    other = tmp_path / "killed"
    command = [sys.executable, "-m", "literai", "make", str(short_book), "--output", str(other), *FAKE]
    process = subprocess.Popen(command, env=os.environ, stdout=subprocess.DEVNULL)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    finished = {path: path.stat().st_mtime_ns for path in (other / "store/recipes").rglob("*.json")}
    assert literai("make", short_book, "--output", other, *FAKE)[0] == 0
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in finished.items()), "finished work was done again"
    assert kept(other) == kept(output)


def test_two_starts_on_one_book_have_one_winner(literai: Run, short_book: Path, output: Path) -> None:
    from literai.lock import locked

    lock = next((output / "store/locks").glob("*.lock"))
    with locked(lock, "the test"):
        code, _, err = literai("make", short_book, "--output", output, *FAKE)
    assert code == 1
    assert f"is being made by process {os.getpid()} on " in err


def test_a_rehearsal_writes_nothing(literai: Run, short_book: Path, tmp_path: Path) -> None:
    code, out, _ = literai("make", short_book, "--output", tmp_path / "out", "--dry-run")
    assert code == 0
    assert "Episode 1." in out and "Nothing was written" in out
    assert not (tmp_path / "out").exists()


def test_plan_tells_episodes_minutes_and_disk(literai: Run, tmp_path: Path) -> None:
    code, out, _ = literai("plan", SAMPLE, "--output", tmp_path / "out")
    assert code == 0
    assert "The Heavy Pound: " in out and "MB of disk" in out
    assert not (tmp_path / "out").exists()
    plan = json.loads(literai("plan", SAMPLE, "--json")[1])
    assert sum(len(episode["segments"]) for episode in plan["episodes"]) == 8
