"""What is done to a voice: levels, clicks, rumble; and the room that folds to mono without loss."""

from __future__ import annotations

import numpy as np
import pytest

from literai.sound import room, voice
from literai.sound.spectrum import Samples, convolve, high_pass

RATE = 24_000


def speechlike(seconds: float, level: float, seed: int = 0) -> Samples:
    rng = np.random.default_rng(seed)
    time = np.arange(int(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * 140 * k * time + rng.uniform(0, 6)) / k for k in range(1, 20))
    shape = np.abs(np.sin(2 * np.pi * 2.1 * time)) * (0.6 + 0.4 * np.sin(2 * np.pi * 0.3 * time))
    return (tone * shape * level).astype(np.float32)


@pytest.mark.parametrize("loud", [0.005, 0.05, 0.3])
@pytest.mark.parametrize("seconds", [0.3, 0.8, 6.0])
def test_clips_come_out_at_one_level(loud: float, seconds: float) -> None:
    made = voice.treat(speechlike(seconds, loud), RATE, target=-19.0)
    assert len(made) == int(seconds * RATE)
    assert abs(voice.level(made, RATE) + 19.0) <= voice.SPREAD + 0.2
    assert made[0] == 0 and made[-1] == 0


def test_nothing_stays_nothing() -> None:
    assert len(voice.treat(np.zeros(0, np.float32), RATE, target=-19.0)) == 0
    assert not voice.treat(np.zeros(4800, np.float32), RATE, target=-19.0).any()


def test_a_click_goes_and_speech_stays() -> None:
    clean = speechlike(2.0, 0.05)
    clicked = clean.copy()
    clicked[[9_000, 30_011]] += 0.4
    mended = voice.declick(clicked)
    assert np.abs(mended - clean).max() < 0.05
    assert np.array_equal(voice.declick(clean), clean)


def test_rumble_goes_and_a_voice_stays() -> None:
    time = np.arange(RATE * 2) / RATE
    low, tone = np.sin(2 * np.pi * 20 * time).astype(np.float32), np.sin(2 * np.pi * 200 * time).astype(np.float32)
    assert np.abs(high_pass(low, RATE, voice.HIGH_PASS)[RATE // 2 : -RATE // 2]).max() < 0.12
    assert np.abs(high_pass(tone, RATE, voice.HIGH_PASS)[RATE // 2 : -RATE // 2]).max() > 0.98


def test_the_compressor_turns_down_what_stands_out() -> None:
    samples = speechlike(4.0, 0.1)
    samples[RATE : 2 * RATE] *= 6
    out = voice.compress(samples, RATE, -19.0)
    before = np.abs(samples[RATE : 2 * RATE]).mean() / np.abs(samples[2 * RATE :]).mean()
    after = np.abs(out[RATE : 2 * RATE]).mean() / np.abs(out[2 * RATE :]).mean()
    assert after < 0.75 * before


def test_convolution_is_exact() -> None:
    rng = np.random.default_rng(1)
    samples, impulse = rng.standard_normal(70_000).astype(np.float32), rng.standard_normal((900, 2)).astype(np.float32)
    made = convolve(samples, impulse)
    assert made.shape == (70_899, 2)
    assert np.allclose(made[:, 1], np.convolve(samples, impulse[:, 1]), atol=2e-3)


def test_the_room_is_small_soft_and_mono_safe() -> None:
    impulse = room.impulse(RATE, seconds=0.28)
    assert np.array_equal(impulse, room.impulse(RATE, seconds=0.28))
    energy = (impulse.astype(np.float64) ** 2).sum(axis=0)
    assert abs(10 * np.log10(energy[0] / energy[1])) < 1.5
    assert 10 * np.log10(energy.sum()) < -8
    late = (impulse[int(0.25 * RATE) :] ** 2).sum() / (impulse**2).sum()
    assert late < 1e-3
