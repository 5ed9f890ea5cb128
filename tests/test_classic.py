"""A book through the models of 2023, all five real architectures at a tiny size, from the real profile, on the CPU."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from novels import SAMPLE

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[classic]'")
pytest.importorskip("diffusers", reason="diffusers is not installed: pip install 'literai[classic]'")
pytest.importorskip("transformers", reason="transformers is not installed: pip install 'literai[classic]'")

sys.path.insert(0, str(Path(__file__).parent / "engines"))

import tiny_diffusion  # noqa: E402
import tiny_t5  # noqa: E402
import tiny_tortoise  # noqa: E402

pytestmark = [pytest.mark.slow, *(pytest.mark.filterwarnings(warning) for warning in tiny_tortoise.WARNINGS)]

# What the tiny summarizer has learnt to say, whatever it reads: words of the chapter below, so that it keeps to the page.
SUMS_UP = ("The standards go by sea, and Judith carries the pound on her lap, and it is not to be set down.",)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first paragraphs of the sample."""
    text = SAMPLE.read_text(encoding="utf-8")
    start = text.index("CHAPTER I\n")
    paragraphs = text[start:].split("\n\n")
    path = tmp_path_factory.mktemp("book") / "the-heavy-pound.txt"
    path.write_text(text[:start] + "\n\n".join(paragraphs[:6]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory, book: Path) -> Iterator[list[str]]:
    """`literai make --profile classic` with every model tiny."""
    tiny_tortoise.importable()
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("models")
    own = tiny_tortoise.build_voices(folder / "voices")
    said = SAMPLE.read_text(encoding="utf-8").split("\n\n")
    settings = {
        "summarizer.model": tiny_t5.build_t5(folder / "long_t5", long=True, says=SUMS_UP),
        "writer.model": tiny_t5.build_t5(folder / "cosmo", says=tiny_t5.SAYINGS, texts=said[:40]),
        "describer.model": tiny_t5.build_t5(folder / "flan", says=tiny_t5.SAYINGS),
        "painter.model": tiny_diffusion.build_sd(folder / "sd"),
        "painter.steps": 2,
        "painter.width": 128,
        "painter.height": 192,
        "synthesizer.model": tiny_tortoise.build_tortoise(folder / "tortoise"),
        "synthesizer.voices_dir": folder / "voices",
        "synthesizer.own_clips": own,
        "synthesizer.preset": "ultra_fast",
        "synthesizer.samples": 4,
        "synthesizer.steps": 2,
        "plan.minutes": 8,
        "scene.every": 60,
    }
    changes = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
    voices = [part for host, voice in (("first", "own_1"), ("second", "own_2"), ("reader", "own_3")) for part in ("--voice", f"{host}={voice}")]
    yield [sys.executable, "-W", "ignore", "-m", "literai", "make", str(book), "--profile", "classic", *changes, *voices]


def environment() -> dict[str, str]:
    stand_in = str(Path(__file__).parent / "engines" / "torchaudio_stand_in")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), stand_in))), "SOURCE_DATE_EPOCH": "1700000000"}


def tree(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_every_stage_through_its_real_engine_and_resumed_after_a_kill(command: list[str], tmp_path: Path) -> None:
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    process = subprocess.Popen([*command, "--output", str(killed)], env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    recipes = killed / "store" / "recipes"
    until = time.monotonic() + 900
    while len(list(recipes.rglob("*.json"))) < 12 and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = {path: path.stat().st_mtime_ns for path in recipes.rglob("*.json")}
    assert len(before) >= 12
    for output in (killed, whole):
        done = subprocess.run([*command, "--output", str(output)], env=environment(), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-2000:]
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in before.items())  # nothing finished was done again
    assert tree(killed / "site") == tree(whole / "site")
    timeline = json.loads(next((whole / "site").glob("*/episodes/*/timeline.json")).read_text())
    assert timeline["profile"] == "classic"
    assert {said.split()[0] for said in timeline["engines"].values()} == {"long_t5", "cosmo", "flan_t5", "stable_diffusion", "tortoise"}
    assert any(line["text"] in tiny_t5.SAYINGS for line in timeline["lines"])
    assert any(line["kind"] == "quotation" for line in timeline["lines"])
    picture = next((whole / "site").glob("*/episodes/*/scenes/*.jpg")).read_bytes()
    assert b"trainedAlgorithmicMedia" in picture
