"""Care for every clip, and a mix that lies where its cues say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from literai import speak, timeline
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
        """The first time all clips; asked again for one line, the last."""
        self.takes = [*getattr(self, "takes", []), *(line.take for line in lines)]
        return self.clips if len(self.takes) == len(lines) else self.clips[-1:]


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


def test_a_bad_clip_is_spoken_again_divided_otherwise() -> None:
    class Second(Tones):
        def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
            return [tone(2.2) if line.take else tone(0.2) for line in lines]

    assert speak.speak([LINE], Second())[0].seconds == pytest.approx(2.2)
    hopeless = Tones(tone(0.2))
    with pytest.raises(LiteraiError, match="too short"):
        speak.speak([LINE], hopeless)
    assert hopeless.takes == [0, 1, 2]


def test_a_line_carries_the_corrections_of_its_own_words() -> None:
    said = Script(1, "I", (Turn("Alice", "Weena’s flowers."), Turn("Alice", "Nobody else.")))
    lines = speak.lines_of(said, {"Alice": "high"}, paces={"Alice": 0.9}, say={"Weena": "wˈinə", "Filby": "fˈɪlbi"})
    assert [line.say for line in lines] == [(("Weena", "wˈinə"),), ()]
    assert lines[0].speed == 0.9


def test_the_mix_is_exact_to_the_sample() -> None:
    turns = tuple(Turn(speaker, "Some words, and then some more words.") for speaker in ("Alice", "Bob", "Alice"))
    said = Script(1, "I", turns)
    rng = np.random.default_rng(2)
    clips = [Audio((0.05 * rng.standard_normal(count)).astype(np.float32), RATE) for count in (30_011, 40_007, 20_003)]
    laid = timeline.lay(said, [clip.seconds for clip in clips], [])
    out = speak.mix(said, clips, laid, with_music=False)
    assert len(out.samples) == round(laid.duration * RATE)
    for cue, clip in zip(laid.cues, clips, strict=True):
        start = round(cue.start * RATE)
        heard = out.samples[start : start + len(clip.samples)].mean(axis=1)
        shifts = range(-3, 4)
        match = [np.dot(np.roll(clip.samples, shift)[1_000:-1_000], heard[1_000:-1_000]) for shift in shifts]
        assert shifts[int(np.argmax(match))] == 0


def test_a_clip_that_does_not_fit_its_cue_is_refused() -> None:
    said = Script(1, "I", (Turn("Alice", "a"),))
    with pytest.raises(ValueError, match="turn 1 lasts 2"):
        speak.mix(said, [tone(2)], timeline.lay(said, [1.0], []))
