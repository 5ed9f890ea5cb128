"""What a run leaves, byte for byte, for tests that compare two runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from literai.cli import main

FOLDERS = ("site", "store/objects", "store/recipes", "store/books")
DAY = "1700000000"  # SOURCE_DATE_EPOCH: the only thing that differs between runs is the date


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def kept(output: Path) -> dict[str, bytes]:
    """Every file of an output folder but the reports of how the last run went and the empty lock files; temporaries too."""
    return {f"{folder}/{name}": data for folder in FOLDERS for name, data in contents(output / folder).items()}


def make_once(book: Path, output: Path) -> Path:
    """A finished run by one process with scripted engines."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        assert main(["make", str(book), "--output", str(output), "--profile", "fake", "--quiet", "--jobs", "1"]) == 0
    return output


@pytest.fixture
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """All runs of a test are of one day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)


@pytest.fixture(scope="session")
def made_once(short_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One finished run of the short book, to copy from; a module may put another book's in its place."""
    return make_once(short_book, tmp_path_factory.mktemp("made") / "out")


@pytest.fixture
def output(one_day: None, made_once: Path, tmp_path: Path) -> Path:
    """A copy of that run's output."""
    return shutil.copytree(made_once, tmp_path / "out")
