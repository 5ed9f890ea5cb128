"""A book's music: the same from the same seed, no silence inside, and a family of three."""

from __future__ import annotations

import numpy as np
import pytest

from literai.sound import music

RATE = 24_000
PIECES = (music.theme, music.sting, music.ending)


@pytest.mark.parametrize("piece", PIECES)
def test_the_same_seed_gives_the_same_music_and_another_gives_other(piece) -> None:  # type: ignore[no-untyped-def]
    first = piece(3, "wonder", RATE)
    piece.cache_clear()
    assert np.array_equal(piece(3, "wonder", RATE), first)
    assert not np.array_equal(piece(4, "wonder", RATE), first)
    assert not np.array_equal(piece(3, "grief", RATE), first)


@pytest.mark.parametrize("mood", ["", "cheer", "fear", "calm", "no such mood"])
@pytest.mark.parametrize("piece", PIECES)
def test_it_sounds_all_the_way_and_ends_at_zero(piece, mood: str) -> None:  # type: ignore[no-untyped-def]
    made = piece(11, mood, RATE)
    assert made.shape[1] == 2
    assert np.abs(made).max() == pytest.approx(music.PEAK, abs=1e-4)
    assert np.abs(made[0]).max() < 1e-3 and np.abs(made[-1]).max() < 1e-3
    level = np.sqrt((made[: len(made) // 2400 * 2400].reshape(-1, 4800) ** 2).mean(axis=1))
    assert (level[: int(len(level) * 0.75)] > 1e-3).all()


def test_it_is_tones_of_a_key_not_noise() -> None:
    """Nearly all of its power lies within a third of a semitone of the notes of its scale."""
    made = music.theme(5, "tenderness", RATE).mean(axis=1)
    tune = music.tune(5, "tenderness")
    power = np.abs(np.fft.rfft(made * np.hanning(len(made)))) ** 2
    frequency = np.fft.rfftfreq(len(made), 1 / RATE)
    heard = (frequency > 60) & (frequency < 1500)
    note = 69 + 12 * np.log2(frequency[heard] / 440)
    from_key = (note - tune.key) % 12
    near = np.min([np.minimum(abs(from_key - step), 12 - abs(from_key - step)) for step in tune.character.scale], axis=0) < 0.34
    assert power[heard][near].sum() / power[heard].sum() > 0.9


def test_the_motif_is_in_every_piece() -> None:
    tune = music.tune(8, "calm")
    assert sum(beats for _, beats in tune.motif) == 4
    assert tune == music.tune(8, "calm")
    assert {music.tune(seed, "calm").motif for seed in range(30)} != {tune.motif}
