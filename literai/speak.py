"""From a script to one sound: what each turn's voice says, with care for every clip, and the clips on the clock.

What holds here: every word of every turn is spoken or an error names the line; in the mix a turn's first
sample lies at its cue's start, to the sample.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from literai import loudness
from literai.engines import Synthesizer
from literai.errors import LiteraiError, UsageError
from literai.types import Audio, Line, Script, Timeline

# Seconds a line may take at speed 1. Voices say 12 to 17 letters a second, and figures take longer than they look.
_FASTEST = 45.0  # letters a second
_LEAST = 0.08  # seconds, of any word
_SLOWEST = 0.28  # seconds a letter
_FIGURE = 0.9  # seconds a digit or sign
_SPARE = 2.0  # seconds
_SILENT = 10 ** (-45 / 20)  # a clip whose loudest sample is below this holds no speech
_FULL = 0.999  # a sample at this height was cut off
_CUT_OFF = 40  # samples at full height in one clip that can be heard as a crackle


def lines_of(script: Script, voices: Mapping[str, str]) -> tuple[Line, ...]:
    """One line a turn, in the voice of its speaker.

    Raises:
        UsageError: a speaker has no voice.
    """
    for turn in script.turns:
        if turn.speaker not in voices:
            raise UsageError(f"{turn.speaker} has no voice; give one with --voice {turn.speaker}=NAME")
    return tuple(Line(turn.text, voices[turn.speaker]) for turn in script.turns)


def speak(lines: Sequence[Line], engine: Synthesizer) -> list[Audio]:
    """One clip a line. A line with nothing to say ("* * *") gives a clip of no samples.

    Raises:
        LiteraiError: a clip cannot be right (silent, cut off, far too short or long); the message names the line.
    """
    clips = engine.synthesize(lines)
    if len(clips) != len(lines):
        raise LiteraiError(f"the synthesizer gave {len(clips)} clips for {len(lines)} lines")
    for line, clip in zip(lines, clips, strict=True):
        if fault := fault_of(line, clip):
            raise LiteraiError(f"{line.voice} cannot say {_short(line.text)!r}: {fault}")
    return clips


def fault_of(line: Line, clip: Audio) -> str:
    """What is wrong with a clip, or ""."""
    letters, figures = _counts(line.text)
    if not len(clip.samples):
        return "there is nothing in it that this voice can say" if letters + figures else ""
    if not np.isfinite(clip.samples).all():
        return "the voice gave sound with values that are no numbers"
    height = np.abs(clip.samples)
    if height.max() < _SILENT:
        return "the voice gave silence"
    if int((height >= _FULL).sum()) > _CUT_OFF:
        return "the voice is cut off at full scale"
    seconds = clip.seconds * line.speed
    if seconds < max(_LEAST, letters / _FASTEST):
        return f"{clip.seconds:.2f} s is too short for {letters} letters: words were lost"
    if seconds > _SPARE + letters * _SLOWEST + figures * _FIGURE:
        return f"{clip.seconds:.2f} s is too long for {letters} letters"
    return ""


def mix(script: Script, clips: Sequence[Audio], timeline: Timeline, *, target: float = loudness.TARGET) -> Audio:
    """The episode: each speaker at one level throughout, every clip at its cue, the whole at `target` LUFS.

    Raises:
        ValueError: clips and cues do not match in number, length or rate.
    """
    if not len(clips) == len(timeline.cues) == len(script.turns):
        raise ValueError(f"{len(script.turns)} turns, {len(clips)} clips and {len(timeline.cues)} cues")
    rate = next((clip.rate for clip in clips if len(clip.samples)), 24_000)
    said: dict[str, list[loudness.Samples]] = {}
    for number, (turn, clip, cue) in enumerate(zip(script.turns, clips, timeline.cues, strict=True), 1):
        if len(clip.samples) and clip.rate != rate:
            raise ValueError(f"turn {number} has {clip.rate} Hz, the first {rate} Hz")
        if abs(clip.seconds - (cue.end - cue.start)) > 0.001:
            raise ValueError(f"turn {number} lasts {clip.seconds:.3f} s, its cue {cue.end - cue.start:.3f} s")
        said.setdefault(turn.speaker, []).append(clip.samples)
    factors = loudness.gains(said, rate, target=target)
    out = np.zeros(round(timeline.duration * rate), np.float32)
    for turn, clip, cue in zip(script.turns, clips, timeline.cues, strict=True):
        start = round(cue.start * rate)
        room = out[start : start + len(clip.samples)]
        room += clip.samples[: len(room)] * np.float32(factors[turn.speaker])
    return Audio(loudness.master(out, rate, target=target), rate)


def _counts(text: str) -> tuple[int, int]:
    """Letters, and figures or signs that are read as words; notes in brackets are not read."""
    text = re.sub(r"\[[^\]]*\]", "", text)
    return sum(c.isalpha() for c in text), sum(c.isnumeric() or c in "£$€%&+=@§°" for c in text)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."
