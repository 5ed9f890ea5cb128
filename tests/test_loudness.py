"""Loudness against ffmpeg's ebur128, and a limiter that keeps its promise."""

from __future__ import annotations

import re
import subprocess

import numpy as np
import pytest

from literai import loudness
from literai.loudness import Samples
from literai.mux import ffmpeg


def babble(seconds: float, rate: int, level: float = 0.1, seed: int = 0) -> Samples:
    """Noise with the rise and fall of speech, and a pause."""
    rng = np.random.default_rng(seed)
    count = int(seconds * rate)
    noise = np.cumsum(rng.standard_normal(count))
    noise -= np.convolve(noise, np.ones(200) / 200, mode="same")
    shape = np.abs(np.sin(np.arange(count) / rate * 9)) * (np.arange(count) % (4 * rate) < 3 * rate)
    return (noise / noise.std() * shape * level).astype(np.float32)


def by_ffmpeg(samples: Samples, rate: int) -> float:
    command = [
        ffmpeg.program(),
        "-hide_banner",
        "-nostats",
        "-f",
        "f32le",
        "-ar",
        str(rate),
        "-ac",
        str(samples.ndim),
        "-i",
        "pipe:0",
        "-af",
        "ebur128",
        "-f",
        "null",
        "-",
    ]
    said = subprocess.run(command, input=samples.tobytes(), capture_output=True, check=True).stderr.decode()
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1])


@pytest.mark.parametrize("rate", [24_000, 44_100, 48_000])
def test_agrees_with_ffmpeg(rate: int) -> None:
    samples = babble(30, rate)
    assert loudness.integrated(samples, rate) == pytest.approx(by_ffmpeg(samples, rate), abs=0.15)


def test_a_full_sine_reads_three_decibels_under() -> None:
    """The reference of ITU-R BS.1770: 997 Hz at full scale in one channel is -3.01 LUFS."""
    tone = np.sin(2 * np.pi * 997 * np.arange(48_000 * 5) / 48_000).astype(np.float32)
    assert loudness.integrated(tone, 48_000) == pytest.approx(-3.01, abs=0.02)


def test_silence_has_no_loudness() -> None:
    assert loudness.integrated(np.zeros(48_000, np.float32), 24_000) == -np.inf
    assert loudness.integrated(np.zeros(0, np.float32), 24_000) == -np.inf
    assert loudness.true_peak(np.zeros(10, np.float32)) == -np.inf


def test_stereo_adds_up() -> None:
    """Two equal channels are 3.01 LU louder than one alone; ffmpeg reads the same."""
    one = babble(12, 48_000)
    both = np.stack([one, one], axis=1)
    assert loudness.integrated(both, 48_000) == pytest.approx(loudness.integrated(one, 48_000) + 3.01, abs=0.01)
    uneven = np.stack([one, 0.5 * babble(12, 48_000, seed=3)], axis=1)
    assert loudness.integrated(uneven, 48_000) == pytest.approx(by_ffmpeg(uneven, 48_000), abs=0.15)


def test_the_limiter_turns_both_channels_down_alike() -> None:
    samples = np.stack([babble(3, 24_000, 0.1), babble(3, 24_000, 0.1, seed=1)], axis=1)
    samples[30_000, 0] = 2.0
    held = loudness.limit(samples, 24_000)
    assert loudness.true_peak(held) <= loudness.CEILING + 0.05
    ratio = held[29_980:30_020] / samples[29_980:30_020]
    assert np.allclose(ratio[:, 0], ratio[:, 1], atol=1e-3)


def test_the_limiter_holds_between_samples_too() -> None:
    samples = babble(5, 24_000, 0.6)
    samples[60_000] = 3.0
    held = loudness.limit(samples, 24_000)
    assert loudness.true_peak(samples) > 0
    assert loudness.true_peak(held) <= loudness.CEILING + 0.05
    calm = np.abs(samples) < 0.05
    assert np.abs(held).max() > 0.7
    assert (np.sign(held[calm]) == np.sign(samples[calm])).all()


def test_the_limiter_leaves_quiet_sound_alone() -> None:
    samples = babble(3, 24_000, 0.05)
    assert loudness.limit(samples, 24_000) is samples


def test_true_peak_finds_what_lies_between_samples() -> None:
    """A sine at a quarter of the rate, sampled at 45 degrees, peaks 3 dB over its samples."""
    tone = np.sin(np.pi / 2 * np.arange(4800) + np.pi / 4).astype(np.float32)
    assert 20 * np.log10(np.abs(tone).max()) == pytest.approx(-3.01, abs=0.01)
    assert loudness.true_peak(tone[500:-500]) == pytest.approx(0.0, abs=0.15)


def test_a_master_is_as_loud_as_asked() -> None:
    out = loudness.master(babble(20, 24_000, 0.03), 24_000)
    assert loudness.integrated(out, 24_000) == pytest.approx(loudness.TARGET, abs=0.1)
    assert loudness.true_peak(out) <= loudness.CEILING + 0.05
