"""Levels of encoded sound: what another meter says, speaker by speaker."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from publish_fixtures import published

from literai import encoders, loudness
from literai.mux import levels, mp3
from literai.types import Audio, Blob


def shaped(seconds: float, level: float, seed: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    random = np.random.default_rng(seed)
    noise = random.standard_normal(round(seconds * 24_000))
    return (noise / noise.std() * level).astype(np.float32)


def test_each_speaker_is_measured_over_all_that_he_says(tmp_path: Path) -> None:
    item = published()
    samples = np.zeros(round(item.timeline.duration * 24_000), np.float32)
    level = {"Alice": 0.05, "Bob": 0.1, "Reader": 0.2}
    for cue in item.timeline.cues:
        start, length = round(cue.start * 24_000), round((cue.end - cue.start) * 24_000)
        samples[start : start + length] = shaped(2.4, level[item.script.turns[cue.turn].speaker], 1)[:length]
    audio = Audio(samples, 24_000)
    (found,) = encoders.measure([(mp3.encode(audio), item.script, item.timeline)])
    assert found.channels == 1 and set(found.speakers) == set(level)
    assert found.loudness == pytest.approx(loudness.integrated(samples, 24_000), abs=0.3)
    assert found.peak == pytest.approx(loudness.true_peak(samples), abs=1.5)
    assert found.speakers["Reader"] - found.speakers["Alice"] == pytest.approx(12.04, abs=0.4)
    assert found.speakers["Bob"] - found.speakers["Alice"] == pytest.approx(6.02, abs=0.4)


def test_what_coding_adds_to_the_peaks_is_taken_off() -> None:
    samples = loudness.limit(shaped(12, 0.5, 3), 24_000, ceiling=-0.5)
    assert levels.peak(mp3.encode(Audio(samples, 24_000), bitrate_kbps=48)) > -1.0, "coding this noise at a low rate adds more than 1 dB"
    made = encoders._under(Audio(samples, 24_000), lambda audio: mp3.encode(audio, bitrate_kbps=48))
    assert levels.peak(made) <= encoders.PEAK
    assert isinstance(made, Blob)


def test_silence_has_the_meters_least() -> None:
    assert levels.ebur128(np.zeros((48_000, 1), np.float32), 24_000)[0] == -70.0
