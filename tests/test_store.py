"""The store finds what was made, refuses what was damaged, and writes whole files or none."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest

from literai import codec
from literai.errors import Busy, Damaged, Unwritable, UsageError
from literai.lock import locked
from literai.store import Artifact, Recipe, Store, sweep, write
from literai.types import Audio, Blob, Image, Summary


def recipe(stage: str = "paint", version: int = 1, **options: object) -> Recipe:
    return Recipe(stage, version, "engine", ("a" * 64,), options)


def test_put_then_find(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.find(recipe()) is None
    name = store.put(recipe(), b"hello")
    assert store.find(recipe()) == name == codec.digest(b"hello")
    assert store.read(name) == b"hello"
    assert not list(store.problems())


@pytest.mark.parametrize("other", [recipe("speak"), recipe(version=2), recipe(style="ink"), Recipe("paint", 1, "engine", ("b" * 64,), {})])
def test_anything_that_decides_the_bytes_is_in_the_key(tmp_path: Path, other: Recipe) -> None:
    Store(tmp_path).put(recipe(), b"hello")
    assert Store(tmp_path).find(other) is None


def test_the_key_does_not_drift() -> None:
    """Pinned: a change here makes every reader's store start afresh, which must be a decision."""
    assert Recipe("paint", 1, "x", ("0" * 64,), {"b": 1, "a": 0.5}).key == "b1e2f7c283ef7950b6dab14b5af574a4f359421bbc514d0d7a9e6a180ec816ec"


@pytest.mark.parametrize("damage", [b"", b"hellO", b"hello and more"])
def test_damage_counts_as_absent_and_is_found(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    name = store.put(recipe(), b"hello")
    store.object(name).write_bytes(damage)
    with pytest.raises(Damaged):
        store.read(name)
    assert store.find(recipe()) is None
    assert list(store.problems())
    store.put(recipe(), b"hello")
    assert store.find(recipe()) == name
    assert not list(store.problems())


def test_a_lost_object_and_a_torn_record_are_found(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.object(store.put(recipe(), b"hello")).unlink()
    assert [what for _, what in store.problems()] == ["the object it names is missing"]
    next((tmp_path / "recipes").glob("*/*")).write_text("{")
    assert [what for _, what in store.problems()] == ["it is not a record"]
    assert store.find(recipe()) is None


def test_a_failed_write_leaves_the_old_file_and_no_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "page.html"
    write(target, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Unwritable, match="No space left on device; what was finished is kept"):
        write(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_sweep_takes_temporaries_only(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".x.123.tmp").write_bytes(b"")
    (tmp_path / "a" / "kept.mp3").write_bytes(b"")
    assert sweep(tmp_path) == 1
    assert (tmp_path / "a" / "kept.mp3").exists()


def test_a_file_in_the_way_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("I am a file")
    with pytest.raises(UsageError, match="choose another folder"):
        Store(tmp_path / "store").put(recipe(), b"x")


def test_an_artifact_travels_by_name(tmp_path: Path) -> None:
    store = Store(tmp_path)
    made = Artifact(store, store.put(recipe(), codec.encode(Summary(3, "They met."))), Summary)
    assert made.value == Summary(3, "They met.")
    sent = pickle.dumps(made)
    assert b"They met" not in sent
    assert pickle.loads(sent).value == made.value


def test_codec_round_trips() -> None:
    samples = (0.5 * np.sin(np.arange(4800) / 20)).astype(np.float32)
    back = codec.decode(codec.encode(Audio(samples, 24000)), Audio)
    assert back.rate == 24000
    assert np.abs(back.samples - samples).max() < 1e-6
    assert len(codec.decode(codec.encode(Audio(samples[:0], 24000)), Audio).samples) == 0
    pixels = np.random.default_rng(0).integers(0, 256, (96, 64, 3), np.uint8)
    assert np.array_equal(codec.decode(codec.encode(Image(pixels)), Image).pixels, pixels)
    assert codec.decode(b"x", Blob) == Blob(b"x")
    for kind in (Audio, Image, Summary):
        with pytest.raises(Damaged):
            codec.decode(b'{"chunk": "three"}', kind)


def test_one_lock_a_book(tmp_path: Path) -> None:
    with locked(tmp_path / "b.lock", "the book"), pytest.raises(Busy, match=r"process \d+ on "), locked(tmp_path / "b.lock", "the book"):
        pass
    with locked(tmp_path / "b.lock", "the book"):
        pass
