"""Two machines with a folder each share what they make through a third place, and trust nothing that comes from there unchecked."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from literai import codec
from literai.errors import Unwritable, UsageError
from literai.remote import RemoteStore
from literai.store import Recipe

pytest.importorskip("fsspec", reason="fsspec is not installed: pip install 'literai[ray]'")
Run = Callable[..., tuple[int, str, str]]
RECIPE = Recipe("paint", 1, "engine", ("a" * 64,), {})


def stores(root: Path) -> tuple[RemoteStore, RemoteStore, Path]:
    there = root / "there"
    return RemoteStore(root / "one", there.as_uri()), RemoteStore(root / "two", there.as_uri()), there


def test_what_one_makes_the_other_finds(tmp_path: Path) -> None:
    one, two, _ = stores(tmp_path)
    assert two.find(RECIPE) is None
    name = one.put(RECIPE, b"hello")
    assert pickle.loads(pickle.dumps(two)).find(RECIPE) == name == codec.digest(b"hello")
    assert two.read(name) == b"hello" and two.object(name).read_bytes() == b"hello"
    assert two.local(name).is_file() and not list(two.problems())
    one.mark("word")
    assert two.sees("word") and not two.sees("other")


@pytest.mark.parametrize("damage", [b"", b"hell", b"hellO"])
def test_damage_there_counts_as_absent(tmp_path: Path, damage: bytes) -> None:
    one, two, there = stores(tmp_path)
    name = one.put(RECIPE, b"hello")
    next(path for path in there.rglob("*") if path.name == name[2:]).write_bytes(damage)
    assert two.find(RECIPE) is None
    with pytest.raises(FileNotFoundError):
        two.read(name)
    two.put(RECIPE, b"hello")
    assert RemoteStore(tmp_path / "three", there.as_uri()).find(RECIPE) == name


def test_a_torn_record_there_counts_as_absent(tmp_path: Path) -> None:
    one, two, there = stores(tmp_path)
    one.put(RECIPE, b"hello")
    next(there.rglob("*.json")).write_bytes(b'{"obj')
    assert two.find(RECIPE) is None


def test_a_place_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("a file in the way")
    with pytest.raises(Unwritable, match="does not answer"):
        stores(tmp_path)[0].put(RECIPE, b"hello")
    with pytest.raises(UsageError, match="fsspec"):
        RemoteStore(tmp_path / "one", "nowhere://x").find(RECIPE)


@pytest.mark.slow
def test_a_book_made_on_one_machine_is_found_ready_on_another(literai: Run, short_book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    flags = ("--profile", "fake", "--quiet", "--jobs", "1", "--store", (tmp_path / "there").as_uri())
    assert literai("make", short_book, "--output", tmp_path / "one", *flags)[0] == 0
    code, out, err = literai("make", short_book, "--output", tmp_path / "two", *flags)
    assert code == 0, err
    assert "; 0 pieces of work done" in out

    def site(name: str) -> dict[str, bytes]:
        return {str(path.relative_to(tmp_path / name)): path.read_bytes() for path in (tmp_path / name / "site").rglob("*") if path.is_file()}

    assert site("one") == site("two")
