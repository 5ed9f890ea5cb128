"""Bad input gets one clear line on stderr and the right exit code, before any long work."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from novels import SAMPLE

from literai import __version__

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\t\n" * 200)
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "file").write_text("in the way")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["{files}/missing.txt"],
        ["{files}/empty.txt"],
        ["{files}/blank.txt"],
        ["{files}/binary.txt"],
        ["{files}"],
        ["{sample}", "--profile", "nope"],
        ["{sample}", "--voice", "Alice=nobody"],
        ["{sample}", "--voice", "Carol=af_heart"],
        ["{sample}", "--hosts", "Alice"],
        ["{sample}", "--set", "plan.minutes=soon"],
        ["{sample}", "--set", "painter.brush=wide"],
        ["{sample}", "--episodes", "3-1"],
        ["{sample}", "--episodes", "99"],
        ["{sample}", "--force", "everything"],
        ["{sample}", "--base-url", "example"],
        ["{sample}", "--output", "{files}/file"],
        ["{sample}", "--output", "/proc/nowhere"],
    ],
    ids=lambda arguments: " ".join(arguments),
)
def test_make_refuses_with_one_line_and_exit_2(literai: Run, files: Path, arguments: list[str]) -> None:
    output = [] if "--output" in arguments else ["--output", str(files / "out")]
    profile = [] if "--profile" in arguments else ["--profile", "fake" if "brush" in arguments[-1] or "99" in arguments else "embedded"]
    code, out, err = literai("make", *(a.format(files=files, sample=SAMPLE) for a in arguments), *output, *profile, "--quiet")
    assert code == 2, (out, err)
    assert err.startswith("literai: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["make"], ["make", "--nonsense"], ["serve", "--port", "x"]])
def test_usage_is_exit_2(literai: Run, arguments: list[str]) -> None:
    code, _, err = literai(*arguments)
    assert code == 2
    assert "usage: literai" in err


def test_read_as_json(literai: Run) -> None:
    code, out, _ = literai("read", SAMPLE, "--json")
    assert code == 0
    told = json.loads(out)
    assert (told["title"], told["author"], told["language"], len(told["chapters"])) == ("The Heavy Pound", "The literai authors", "en", 8)
    assert told["chapters"][0]["title"] == "Chapter I. The Standards Go by Sea"
    assert all(chapter["words"] > 800 for chapter in told["chapters"])


def test_read_for_people(literai: Run) -> None:
    code, out, _ = literai("read", SAMPLE, "--title", "Another <Title>")
    assert code == 0
    assert out.startswith("Another <Title> by The literai authors\n")


@pytest.mark.parametrize("command", ["make", "read", "notes", "plan", "script", "review", "status", "verify", "gc", "cluster", "serve", "models", "doctor"])
def test_every_command_teaches(literai: Run, command: str) -> None:
    code, out, _ = literai(command, "--help")
    assert code == 0
    assert len(out) > 150


def test_version(literai: Run) -> None:
    assert literai("--version")[1].strip() == f"literai {__version__}"


def test_nothing_to_serve_verify_or_tell(literai: Run, tmp_path: Path) -> None:
    assert literai("serve", "--output", tmp_path)[0] == 2
    assert literai("verify", "--output", tmp_path)[0] == 2
    code, out, _ = literai("status", "--output", tmp_path)
    assert code == 0
    assert "No book has been made" in out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(literai: Run, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    code, _, err = literai("make", SAMPLE, "--output", tmp_path / "out", "--profile", "fake")
    assert code == 2
    assert "choose another folder" in err


def test_every_command_names_a_function_that_is_there() -> None:
    import argparse
    from importlib import import_module

    from literai import cli

    (commands,) = (action for action in cli._parser()._actions if isinstance(action, argparse._SubParsersAction))
    for name, parser in commands.choices.items():
        module, _, function = parser.get_default("run").rstrip("+").partition(":")
        assert callable(getattr(import_module(module), function)), name
