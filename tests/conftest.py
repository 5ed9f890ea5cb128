"""What all tests share: a short novel of our own, made with scripted engines, and the books beside a checkout where there are any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from finished import made_once, one_day, output
from novels import SAMPLE

from literai.cli import main

__all__ = ["made_once", "one_day", "output"]  # fixtures for all

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("there is no ../shared beside this checkout, so no real novels to try")
    return SHARED


@pytest.fixture(scope="session")
def short_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first three chapters of the sample, about 3,000 words: one episode."""
    path = tmp_path_factory.mktemp("books") / "the-heavy-pound.txt"
    path.write_text(SAMPLE.read_text(encoding="utf-8").split("CHAPTER IV\n")[0], encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def tiny_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first paragraphs of the sample, about 150 words."""
    path = tmp_path_factory.mktemp("books") / "tiny.txt"
    path.write_text("\n\n".join(SAMPLE.read_text(encoding="utf-8").split("\n\n")[:8]), encoding="utf-8")
    return path


@pytest.fixture
def literai(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run the command in this process: (exit code, stdout, stderr)."""

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return run
