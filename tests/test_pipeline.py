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

from tests.conftest import SAMPLE

Run = Callable[..., tuple[int, str, str]]
FAKE = ("--profile", "fake", "--quiet")


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.stat().st_ino) for path in sorted(folder.rglob("*")) if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def made(literai: Run, output: Path) -> dict[str, int]:
    """Stages that did any work in the last run."""
    return {name: count for name, count in json.loads(literai("status", "--json", "--output", output)[1])[0]["made"].items() if count}


@pytest.fixture
def output(literai: Run, tmp_path: Path) -> Path:
    code, out, err = literai("make", SAMPLE, "--output", tmp_path / "out", *FAKE)
    assert (code, err) == (0, ""), err
    assert "Listen: " in out
    return tmp_path / "out"


def test_every_chapter_is_discussed_and_every_page_is_there(output: Path) -> None:
    (book,) = json.loads((output / "site/index.json").read_text())
    folder = output / "site" / book["slug"]
    chapters: set[int] = set()
    for part in book["parts"]:
        timeline = json.loads((folder / part).read_text())
        assert (folder / timeline["audio"]).is_file()
        assert timeline["lines"]
        chapters |= {line["source"]["chapter"] for line in timeline["lines"] if line.get("source")}
    assert chapters == set(range(1, 9))


def test_the_same_again_does_nothing(literai: Run, output: Path) -> None:
    before = snapshot(output / "site")
    code, out, _ = literai("make", SAMPLE, "--output", output, *FAKE)
    assert code == 0
    assert "0 pieces of work done" in out
    assert snapshot(output / "site") == before
    assert not made(literai, output)


@pytest.mark.parametrize(
    ("change", "stages"),
    [
        ("picture.quality=70", {"encode"}),
        ("sound.bitrate=64", {"mix"}),
        ("painter.width=32", {"paint", "encode"}),
        ("voices.first=high", {"speak", "mix"}),
    ],
)
def test_one_option_redoes_its_dependents_only(literai: Run, output: Path, change: str, stages: set[str]) -> None:
    assert literai("make", SAMPLE, "--output", output, *FAKE, "--set", change)[0] == 0
    assert set(made(literai, output)) == stages


def test_forcing_a_stage_rebuilds_nothing_after_it_when_it_comes_out_the_same(literai: Run, output: Path) -> None:
    before = snapshot(output / "site")
    assert literai("make", SAMPLE, "--output", output, *FAKE, "--force", "speak")[0] == 0
    assert set(made(literai, output)) == {"speak"}
    assert snapshot(output / "site") == before


def test_an_edited_script_is_spoken_and_only_its_line_again(literai: Run, output: Path) -> None:
    assert literai("script", SAMPLE, "--output", output, "--profile", "fake")[0] == 0
    path = next((output / "scripts").glob("*/001.md"))
    literai("make", SAMPLE, "--output", output, *FAKE)
    assert not made(literai, output), "a script written out and left alone changes nothing"
    text = path.read_text()
    first = next(line for line in text.splitlines() if line.startswith("Alice: "))
    path.write_text(text.replace(first, "Alice: Good evening, and mind the step."))
    assert literai("make", SAMPLE, "--output", output, *FAKE)[0] == 0
    assert made(literai, output) == {"speak": 1, "timeline": 1, "mix": 1}
    page = next((output / "site").glob("*/episodes/001-*/index.html"))
    assert "mind the step" in page.read_text()
    assert "has been edited" in literai("script", SAMPLE, "--output", output, "--profile", "fake")[1]


def test_a_line_the_author_did_not_write_is_refused(literai: Run, output: Path) -> None:
    literai("script", SAMPLE, "--output", output, "--profile", "fake")
    path = next((output / "scripts").glob("*/001.md"))
    path.write_text(path.read_text() + "Reader: All animals are equal.\n")
    code, _, err = literai("make", SAMPLE, "--output", output, *FAKE)
    assert code == 2
    assert "not in the book" in err
    assert err.count("\n") == 1


def test_one_episode_then_the_others_keeps_the_first_as_it_was(literai: Run, tmp_path: Path) -> None:
    short = ("--set", "plan.minutes=8", *FAKE)
    assert literai("make", SAMPLE, "--output", tmp_path, "--episodes", "1", *short)[0] == 0
    audio = next((tmp_path / "site").glob("*/episodes/001-*/*.mp3"))
    before = audio.read_bytes(), audio.stat().st_mtime_ns
    code, out, err = literai("make", SAMPLE, "--output", tmp_path, "--episodes", "2", "--set", "sound.bitrate=64", *short)
    if "there is no episode 2" in err:
        pytest.skip("the sample makes one episode at this length")
    assert code == 0
    assert (audio.read_bytes(), audio.stat().st_mtime_ns) == before
    book = next(iter(json.loads((tmp_path / "site/index.json").read_text())))
    assert len(book["parts"]) == 2, out


def test_a_damaged_object_is_found_and_made_again(literai: Run, output: Path) -> None:
    whole = contents(output / "site")
    assert literai("verify", "--output", output)[0] == 0
    audio = next((output / "site").glob("*/episodes/001-*/*.mp3"))
    kept = next(path for path in (output / "store/objects").glob("*/*") if path.read_bytes() == audio.read_bytes())
    kept.write_bytes(kept.read_bytes()[:-1])
    audio.write_bytes(b"")
    code, out, _ = literai("verify", "--output", output)
    assert code == 1
    assert kept.name in out and audio.name in out
    assert literai("make", SAMPLE, "--output", output, *FAKE)[0] == 0
    assert made(literai, output) == {"mix": 1}
    assert contents(output / "site") == whole
    assert literai("verify", "--output", output)[0] == 0


@pytest.mark.parametrize("delay", [0.4, 0.9, 1.6])
def test_killed_in_the_middle_then_again_gives_the_same_tree(literai: Run, output: Path, tmp_path: Path, delay: float) -> None:
    other = tmp_path / "killed"
    command = [sys.executable, "-m", "literai", "make", str(SAMPLE), "--output", str(other), *FAKE]
    process = subprocess.Popen(command, env=os.environ, stdout=subprocess.DEVNULL)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    finished = {path: path.stat().st_mtime_ns for path in (other / "store/recipes").rglob("*.json")}
    assert literai("make", SAMPLE, "--output", other, *FAKE)[0] == 0
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in finished.items()), "finished work was done again"
    for folder in ("site", "store/objects", "store/recipes", "store/books"):
        assert contents(other / folder) == contents(output / folder)


def test_two_starts_on_one_book_have_one_winner(literai: Run, output: Path) -> None:
    from literai.lock import locked

    lock = next((output / "store/locks").glob("*.lock"))
    with locked(lock, "the test"):
        code, _, err = literai("make", SAMPLE, "--output", output, *FAKE)
    assert code == 1
    assert f"is being made by process {os.getpid()} on " in err


def test_a_rehearsal_writes_nothing(literai: Run, tmp_path: Path) -> None:
    code, out, _ = literai("make", SAMPLE, "--output", tmp_path / "out", "--dry-run")
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
