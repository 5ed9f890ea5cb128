"""Chatterbox: the path around the package (pieces, seeds, voices, checks), with a scripted stand-in for the package itself."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import tiny_tortoise

from literai.engines.chatterbox import FILES, Chatterbox
from literai.errors import Damaged, LiteraiError, MissingPart, UsageError
from literai.types import Line

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[chatterbox]'")


class Scripted:
    """What the package's ChatterboxTTS is asked for, with noise for a voice; `lengths` says how long each call's sound is, in seconds."""

    sr = 24_000
    said: list[tuple[str, Any]]
    lengths: list[float]

    def __init__(self) -> None:
        self.conds: Any = "its own"
        self.said, self.lengths = [], []

    @classmethod
    def from_local(cls, folder: Path, device: str) -> Scripted:
        if (folder / "t3_cfg.safetensors").read_bytes() != b"good":
            raise ValueError("not safetensors")
        return cls()

    def prepare_conditionals(self, path: str, exaggeration: float) -> None:
        self.conds = Path(path).parent.name

    def generate(self, text: str, *, exaggeration: float, cfg_weight: float, temperature: float) -> Any:
        self.said.append((text, self.conds))
        seconds = self.lengths.pop(0) if self.lengths else len(text) / 15
        return torch.rand(1, int(seconds * self.sr)) - 0.5


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    package, module = ModuleType("chatterbox"), ModuleType("chatterbox.tts")
    module.ChatterboxTTS = Scripted  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "chatterbox", package)
    monkeypatch.setitem(sys.modules, "chatterbox.tts", module)
    for name in FILES:
        (tmp_path / name).write_bytes(b"good")
    return tmp_path


def test_lines_become_sound_that_does_not_depend_on_their_neighbours(folder: Path) -> None:
    own = tiny_tortoise.build_voices(folder / "voices", ("own_1",))
    engine = Chatterbox(model=str(folder), voices_dir=str(folder / "voices"), own_clips=own, device="cpu")
    lines = [Line("Good morning.", "stock"), Line("* * *", "stock"), Line("Good morning.", "own_1")]
    first, nothing, second = engine.synthesize(lines)
    assert (first.rate, len(nothing.samples)) == (24_000, 0)
    assert engine._model.said == [("Good morning.", "its own"), ("Good morning.", "own_1")]
    (again,) = engine.synthesize(lines[2:])
    np.testing.assert_array_equal(again.samples, second.samples)
    assert not np.array_equal(first.samples, second.samples)


def test_a_piece_that_cannot_be_right_is_said_again_and_then_fails(folder: Path) -> None:
    engine = Chatterbox(model=str(folder), device="cpu", tries=3)
    engine._model.lengths = [0.05, 60.0, 1.5]
    (clip,) = engine.synthesize([Line("Good morning to you.", "stock")])
    assert clip.seconds == pytest.approx(1.5, abs=0.1)
    engine._model.lengths = [60.0] * 3
    with pytest.raises(LiteraiError, match=r"in 3 tries: .* too long for 16 letters"):
        engine.synthesize([Line("Good morning to you.", "stock")])


def test_voices_need_to_exist_and_consent(folder: Path) -> None:
    engine = Chatterbox(model=str(folder), voices_dir=str(folder), device="cpu")
    with pytest.raises(UsageError, match="no voice 'freeman'"):
        engine.synthesize([Line("Hello.", "freeman")])
    tiny_tortoise.build_voices(folder, ("own_1",))
    (folder / "own_1" / "consent.toml").unlink()
    with pytest.raises(UsageError, match="consent"):
        engine.synthesize([Line("Hello.", "own_1")])
    with pytest.raises(UsageError, match="pace"):
        engine.synthesize([Line("Hello.", "stock", 1.5)])


def test_what_is_missing_or_damaged_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "t3_cfg.safetensors").write_bytes(b"bad")
    with pytest.raises(Damaged, match="literai models pull ResembleAI/chatterbox"):
        Chatterbox(model=str(folder), device="cpu")
    (folder / "t3_cfg.safetensors").unlink()
    with pytest.raises(MissingPart, match=r"t3_cfg\.safetensors"):
        Chatterbox(model=str(folder), device="cpu")
    monkeypatch.setitem(sys.modules, "chatterbox.tts", None)
    with pytest.raises(MissingPart, match=r"literai\[chatterbox\]"):
        Chatterbox(model=str(folder), device="cpu")


@pytest.mark.parametrize(("name", "value"), [("exaggeration", 5.0), ("cfg_weight", -1.0), ("temperature", 0.0), ("tries", 0)])
def test_options_are_checked_before_anything_is_loaded(name: str, value: float) -> None:
    options: dict[str, Any] = {name: value}
    with pytest.raises(UsageError, match=name):
        Chatterbox(**options)
