"""The mix: every clip at its cue, voices in their places, music where it belongs, nothing lost in mono."""

from __future__ import annotations

import numpy as np
import pytest

from literai import loudness, timeline
from literai.sound import mixing, music
from literai.types import Audio, Script, Source, Timeline, Turn

RATE = 24_000
TURNS = (
    Turn("Reader", "There was a river in the dark.", kind="quotation", chunk=0, source=Source(1, 0, 30), mark="Welcome"),
    Turn("Bob", "That is how it starts.", chunk=0),
    Turn("Alice", "Welcome to the first of four parts."),
    Turn("Bob", "And I am Bob, as ever."),
    Turn("Alice", "Chapter one, then, without more ado.", chunk=0, segment=0, mark="I"),
    Turn("Bob", "Here is the line I like the best.", chunk=0, segment=0),
    Turn("Reader", "The river said nothing at all.", kind="quotation", chunk=0, source=Source(1, 31, 60), segment=0),
    Turn("Alice", "Chapter two brings a boat.", chunk=1, segment=1, mark="II"),
    Turn("Bob", "Goodbye.", segment=None),
)
SCRIPT = Script(1, "One", TURNS)


def clip(seconds: float, pitch: float, level: float) -> Audio:
    time = np.arange(round(seconds * RATE)) / RATE
    noise = np.random.default_rng(int(pitch)).standard_normal(len(time))  # as broad as a voice: a room combs a lone tone
    tone = np.convolve(noise, np.ones(8) / 8, mode="same")
    wave = level * tone * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * time))
    return Audio(wave.astype(np.float32), RATE)


CLIPS = [clip(2.0 + 0.3 * n, {"Alice": 400.0, "Bob": 250.0, "Reader": 180.0}[turn.speaker], 0.02 * (1 + n)) for n, turn in enumerate(TURNS)]


def laid(*, music: bool) -> Timeline:
    tail = timeline.ENDING_AFTER + timeline.ENDING if music else timeline.TAIL
    return timeline.lay(SCRIPT, [one.seconds for one in CLIPS], [], pauses=timeline.gaps(SCRIPT, music=music), tail=tail)


@pytest.fixture(scope="module")
def mixed() -> Audio:
    return mixing.mix(SCRIPT, CLIPS, laid(music=True), seed=5, mood="wonder")


def test_it_is_stereo_at_its_loudness_and_as_long_as_its_clock(mixed: Audio) -> None:
    assert mixed.samples.shape == (round(laid(music=True).duration * RATE), 2)
    assert loudness.integrated(mixed.samples, RATE) == pytest.approx(loudness.TARGET, abs=0.2)
    assert loudness.true_peak(mixed.samples) <= loudness.CEILING + 0.05


def test_the_same_again(mixed: Audio) -> None:
    assert np.array_equal(mixing.mix(SCRIPT, CLIPS, laid(music=True), seed=5, mood="wonder").samples, mixed.samples)


def test_voices_are_level_and_sit_within_a_fifth(mixed: Audio) -> None:
    found: dict[str, list[float]] = {}
    for turn, cue in zip(TURNS, laid(music=True).cues, strict=True):
        if cue.turn in (2, 3):
            continue  # the theme is under it
        part = mixed.samples[round(cue.start * RATE) : round(cue.end * RATE)]
        found.setdefault(turn.speaker, []).append(loudness.integrated(part, RATE))
        left, right = np.sqrt((part**2).mean(axis=0))
        side = (right - left) / (right + left)
        assert abs(side - mixing.places(SCRIPT)[turn.speaker]) < 0.06
        assert abs(side) <= 0.2
    levels = [float(np.mean(values)) for values in found.values()]
    assert max(levels) - min(levels) < 1
    assert all(max(values) - min(values) < 1.5 for values in found.values())


def test_mono_loses_nothing(mixed: Audio) -> None:
    lost = 10 * np.log10((mixed.samples.astype(np.float64) ** 2).mean() / (mixed.samples.mean(axis=1).astype(np.float64) ** 2).mean())
    assert lost < 1.0
    alone = mixing.mix(SCRIPT, CLIPS, laid(music=False), stereo=False, with_music=False)
    assert alone.samples.ndim == 1
    assert loudness.integrated(alone.samples, RATE) == pytest.approx(loudness.MONO_TARGET, abs=0.2)


def test_there_is_music_where_nobody_speaks_and_no_long_silence(mixed: Audio) -> None:
    level = np.sqrt((mixed.samples[: len(mixed.samples) // 2400 * 2400].reshape(-1, 4800) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > 10 ** (-50 / 20))
    assert np.diff(loud).max() * 0.1 < 2.5
    clock = laid(music=True)
    before_welcome = mixed.samples[round((clock.cues[2].start - 2) * RATE) : round(clock.cues[2].start * RATE)]
    assert loudness.integrated(before_welcome, RATE) > loudness.TARGET - 6


def test_without_music_there_is_none() -> None:
    clock = laid(music=False)
    made = mixing.mix(SCRIPT, CLIPS, clock, with_music=False)
    gap = made.samples[round((clock.cues[3].end + 0.5) * RATE) : round(clock.cues[4].start * RATE)]
    assert np.abs(gap).max() < 10 ** (-60 / 20)


def test_the_theme_goes_down_under_the_welcome() -> None:
    out = np.zeros((RATE * 20, 2), np.float32)
    mixing._lay(out, timeline.Music("theme", 1.0, 1.0 + timeline.THEME_ALONE), RATE, -19.0, 5, "wonder")
    at = 1.0 + timeline.THEME_ALONE
    before, after = (np.sqrt((out[round(a * RATE) : round((a + 1) * RATE)] ** 2).mean()) for a in (at - 1.2, at + 0.4))
    assert 20 * np.log10(after / before) < -10


def test_where_music_lies() -> None:
    clock = laid(music=True)
    found = timeline.music(SCRIPT, clock.cues)
    assert [one.kind for one in found] == ["theme", "sting", "sting", "ending"]
    assert timeline.welcome(SCRIPT) == 2
    assert found[0].start == pytest.approx(clock.cues[2].start - timeline.THEME_ALONE) and found[0].start > clock.cues[1].end
    assert found[1].start > clock.cues[3].end
    assert found[-1].start + timeline.ENDING == pytest.approx(clock.duration)
    assert music.THEME_SECONDS > timeline.THEME_ALONE + 1


def test_speakers_sit_in_the_same_place_in_every_episode() -> None:
    other = Script(2, "Two", tuple(reversed(TURNS)))
    assert mixing.places(other) == mixing.places(SCRIPT)
