"""Care for every clip, and a mix that lies where its cues say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from literai import loudness, speak, timeline
from literai.errors import LiteraiError, UsageError
from literai.types import Audio, Line, Script, Turn

RATE = 24_000


class Tones:
    """Speaks as many seconds of tone as it is told, line by line."""

    fingerprint = "tones"
    voices = ("low", "high")

    def __init__(self, *clips: Audio) -> None:
        self.clips = list(clips)

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        return self.clips


def tone(seconds: float, height: float = 0.2, pitch: float = 300.0) -> Audio:
    wave = height * np.sin(2 * np.pi * pitch * np.arange(round(seconds * RATE)) / RATE)
    return Audio(wave.astype(np.float32), RATE)


LINE = Line("The Time Traveller smiled at us all.", "low")


def test_a_line_a_turn_in_its_speakers_voice() -> None:
    said = Script(1, "I", (Turn("Alice", "Hello."), Turn("Bob", "Hello to you.")))
    assert speak.lines_of(said, {"Alice": "high", "Bob": "low"}) == (Line("Hello.", "high"), Line("Hello to you.", "low"))
    with pytest.raises(UsageError, match="Bob has no voice"):
        speak.lines_of(said, {"Alice": "high"})


def test_good_clips_pass() -> None:
    clip = tone(2.2)
    assert speak.speak([LINE], Tones(clip)) == [clip]


@pytest.mark.parametrize(
    ("clip", "fault"),
    [
        (tone(0.3), "too short"),
        (tone(25.0), "too long"),
        (tone(2.0, height=0.001), "silence"),
        (Audio(np.clip(tone(2.0, height=2.0).samples, -1, 1), RATE), "cut off"),
        (Audio(np.full(48_000, np.nan, np.float32), RATE), "no numbers"),
        (Audio(np.zeros(0, np.float32), RATE), "nothing in it"),
    ],
)
def test_a_bad_clip_is_refused_and_named(clip: Audio, fault: str) -> None:
    with pytest.raises(LiteraiError, match=f"low cannot say .*Time Traveller.*{fault}"):
        speak.speak([Line("Good evening to you all.", "high"), LINE], Tones(tone(2.2), clip))


@pytest.mark.parametrize("text", ["", "* * *", "—", "[Illustration: the Mad Tea-Party]", "\N{GRINNING FACE}"])
def test_a_line_with_nothing_to_say_may_be_silent(text: str) -> None:
    assert speak.fault_of(Line(text, "low"), Audio(np.zeros(0, np.float32), RATE)) == ""


def test_figures_take_longer_than_they_look() -> None:
    assert speak.fault_of(Line("1,234,567", "low"), tone(5.0)) == ""


def test_a_clip_for_every_line() -> None:
    with pytest.raises(LiteraiError, match="1 clips for 2 lines"):
        speak.speak([LINE, LINE], Tones(tone(2.2)))


def test_the_mix_is_exact_to_the_sample() -> None:
    turns = tuple(Turn(speaker, "Some words, and then some more words.") for speaker in ("Alice", "Bob", "Alice"))
    said = Script(1, "I", turns)
    clips = [Audio(np.full(count, height, np.float32) * np.float32(1), RATE) for count, height in ((30_011, 0.1), (40_007, 0.3), (20_003, 0.1))]
    laid = timeline.lay(said, [clip.seconds for clip in clips], [])
    out = speak.mix(said, clips, laid)
    assert len(out.samples) == round(laid.duration * RATE)
    heard = np.flatnonzero(np.diff((np.abs(out.samples) > 1e-6).astype(int), prepend=0, append=0))
    expected = [edge for cue, clip in zip(laid.cues, clips, strict=True) for edge in (round(cue.start * RATE), round(cue.start * RATE) + len(clip.samples))]
    assert heard.tolist() == expected


def test_voices_are_brought_to_one_level() -> None:
    said = Script(1, "I", (Turn("Alice", "a"), Turn("Bob", "b")))
    clips = [tone(5, 0.02), tone(5, 0.5)]
    laid = timeline.lay(said, [5.0, 5.0], [])
    out = speak.mix(said, clips, laid)
    levels = [loudness.integrated(out.samples[round(cue.start * RATE) : round(cue.end * RATE)], RATE) for cue in laid.cues]
    assert levels[0] == pytest.approx(levels[1], abs=0.2)
    assert loudness.integrated(out.samples, RATE) == pytest.approx(loudness.TARGET, abs=0.2)


def test_a_clip_that_does_not_fit_its_cue_is_refused() -> None:
    said = Script(1, "I", (Turn("Alice", "a"),))
    with pytest.raises(ValueError, match="turn 1 lasts 2"):
        speak.mix(said, [tone(2)], timeline.lay(said, [1.0], []))
