"""From a script to clips: what each turn's voice says, with care for every clip.

What holds here: a clip that is silent, cut off, far too short or far too long never counts: its line is spoken
again, or an error names it. `mix` puts the clips on the clock.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from literai.engines import Synthesizer
from literai.errors import LiteraiError, UsageError
from literai.sound.mixing import mix
from literai.types import Audio, Line, Script

__all__ = ["TAKES", "fault_of", "lines_of", "mix", "said_so", "speak"]

TAKES = 3  # of a clip, before it is given up

# Seconds a line may take at speed 1. Voices say 12 to 17 letters a second, and figures take longer than they look.
_FASTEST = 45.0  # letters a second
_LEAST = 0.08  # seconds, of any word
_SLOWEST = 0.28  # seconds a letter
_FIGURE = 0.9  # seconds a digit or sign
_SPARE = 2.0  # seconds
_SILENT = 10 ** (-45 / 20)  # a clip whose loudest sample is below this holds no speech
_FULL = 0.999  # a sample at this height was cut off
_CUT_OFF = 40  # samples at full height in one clip that can be heard as a crackle


def lines_of(script: Script, voices: Mapping[str, str], *, paces: Mapping[str, float] | None = None, say: Mapping[str, str] | None = None) -> tuple[Line, ...]:
    """One line a turn, in the voice of its speaker.

    Args:
        voices: speaker -> voice.
        paces: speaker -> speed, 1 where nothing is said.
        say: word -> phonemes, from the book's lexicon; a line carries those of its own words only.

    Raises:
        UsageError: a speaker has no voice.
    """
    for turn in script.turns:
        if turn.speaker not in voices:
            raise UsageError(f"{turn.speaker} has no voice; give one with --voice {turn.speaker}=NAME")
    return tuple(Line(turn.text, voices[turn.speaker], (paces or {}).get(turn.speaker, 1.0), said_so(turn.text, say or {})) for turn in script.turns)


def said_so(text: str, say: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The entries of a lexicon whose words are in the text, sorted."""
    words = {word for part in re.findall(r"[\w'’-]+", text) for word in (part, *re.split(r"[-'’]", part))}
    low = {word.lower() for word in words}
    return tuple(sorted((word, phonemes) for word, phonemes in say.items() if word in words or word.lower() in low))


def speak(lines: Sequence[Line], engine: Synthesizer) -> list[Audio]:
    """One clip a line. A line with nothing to say ("* * *") gives a clip of no samples. A bad clip is spoken again, divided otherwise.

    Raises:
        LiteraiError: a clip cannot be right (silent, cut off, far too short or long) in any of `TAKES` takes; the message names the line.
    """
    clips = engine.synthesize(lines)
    if len(clips) != len(lines):
        raise LiteraiError(f"the synthesizer gave {len(clips)} clips for {len(lines)} lines")
    return [_sound_take(line, clip, engine) for line, clip in zip(lines, clips, strict=True)]


def _sound_take(line: Line, clip: Audio, engine: Synthesizer) -> Audio:
    first = fault_of(line, clip)
    fault = first
    for take in range(line.take + 1, line.take + TAKES):
        if not fault:
            return clip
        clip = engine.synthesize([msgspec.structs.replace(line, take=take)])[0]
        fault = fault_of(line, clip)
    if fault:
        raise LiteraiError(f"{line.voice} cannot say {_short(line.text)!r}: {first}")
    return clip


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


def _counts(text: str) -> tuple[int, int]:
    """Letters, and figures or signs that are read as words; notes in brackets are not read."""
    text = re.sub(r"\[[^\]]*\]", "", text)
    return sum(c.isalpha() for c in text), sum(c.isnumeric() or c in "£$€%&+=@§°" for c in text)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."
