"""A book's own music: a theme, a sting and an ending from one motif, by its seed and mood.

What holds here: the same seed, mood and rate give the same samples; each piece has shape (n, 2), peaks at
`PEAK`, and has no silence inside; theme, sting and ending share key, motif and instruments, so that one hears
that they belong together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from literai.sound import instruments
from literai.sound.room import impulse
from literai.sound.spectrum import Samples, convolve

PEAK = 0.5  # of full scale; the mix sets the level
THEME_SECONDS, STING_SECONDS, ENDING_SECONDS = 8.0, 2.6, 6.0  # until the last note has died away

_MAJOR, _MINOR, _DORIAN, _LYDIAN = (0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 9, 10), (0, 2, 4, 6, 7, 9, 11)


@dataclass(frozen=True)
class Character:
    """How a mood sounds: its scale, beats a minute, chords as degrees of the scale, and whether bells shine on top."""

    scale: tuple[int, ...]
    tempo: float
    progressions: tuple[tuple[int, ...], ...]
    bells: bool


_PLAIN = Character(_MAJOR, 92, ((0, 5, 3, 4), (0, 2, 3, 4), (0, 3, 5, 4)), False)
_MOODS = {
    "cheer": Character(_MAJOR, 108, ((0, 3, 4, 0), (0, 5, 3, 4), (0, 4, 5, 3)), True),
    "wonder": Character(_LYDIAN, 84, ((0, 1, 0, 4), (0, 4, 1, 5), (0, 1, 5, 4)), True),
    "tenderness": Character(_MAJOR, 80, ((0, 2, 3, 3), (0, 5, 1, 4), (3, 0, 1, 4)), False),
    "calm": Character(_MAJOR, 76, ((0, 3, 0, 4), (0, 5, 3, 3)), False),
    "grief": Character(_MINOR, 72, ((0, 5, 2, 6), (0, 3, 5, 4), (0, 6, 5, 4)), False),
    "fear": Character(_MINOR, 80, ((0, 5, 0, 4), (0, 1, 5, 4)), False),
    "anger": Character(_MINOR, 96, ((0, 6, 5, 4), (0, 3, 6, 4)), False),
    "unease": Character(_DORIAN, 82, ((0, 3, 0, 4), (0, 6, 3, 4), (0, 1, 3, 0)), False),
}
_RHYTHMS = ((1.0, 0.5, 0.5, 2.0), (1.5, 0.5, 1.0, 1.0), (0.5, 0.5, 1.0, 2.0), (1.0, 1.0, 0.5, 1.5))  # beats; each fills a bar of four


@dataclass(frozen=True)
class Tune:
    """What a book's pieces have in common. `motif`: steps of the scale above the key note, with beats."""

    character: Character
    key: int  # MIDI note
    chords: tuple[int, ...]
    motif: tuple[tuple[int, float], ...]
    tempo: float


def tune(seed: int, mood: str) -> Tune:
    rng = np.random.default_rng([seed, 5])
    character = _MOODS.get(mood, _PLAIN)
    chords = character.progressions[int(rng.integers(len(character.progressions)))]
    rhythm = _RHYTHMS[int(rng.integers(len(_RHYTHMS)))]
    steps = [int(rng.choice([4, 7, 9]))]
    for _ in rhythm[1:]:
        move = int(rng.choice([-2, -1, -1, 1, 1, 2, 3]))
        steps.append(int(np.clip(steps[-1] + move, 2, 11)))
    steps[-1] = min((4, 7, 9), key=lambda step: (abs(step - steps[-1]), step))  # come to rest on a note of the chord
    key = 48 + int(rng.choice([0, 2, 3, 5, 7, -2, -4]))
    return Tune(character, key, chords, tuple(zip(steps, rhythm, strict=True)), character.tempo * float(rng.uniform(0.96, 1.04)))


@lru_cache(maxsize=8)
def theme(seed: int, mood: str, rate: int) -> Samples:
    """About `THEME_SECONDS`: two bars of chords with the motif and its answer, and a last chord that rings."""
    t = tune(seed, mood)
    score = _Score(t, rate, THEME_SECONDS)
    for bar, chord in enumerate((t.chords[0], t.chords[1], t.chords[2])):
        score.chord(bar * 2.0, chord, 2.3)
        score.arpeggio(bar * 2.0, chord, 2.0)
    score.melody(0.0, t.motif, lift=0)
    answer = tuple((step + (1 if place < 2 else 0), beats) for place, (step, beats) in enumerate(t.motif[:-1]))
    score.melody(4.0, answer, lift=0)
    score.chord(6.0, 0, 4.0)
    score.note(6.0, 7, 3.2, 0.5)
    return score.finished()


@lru_cache(maxsize=8)
def sting(seed: int, mood: str, rate: int) -> Samples:
    """About `STING_SECONDS`: the head of the motif over one chord."""
    t = tune(seed, mood)
    score = _Score(t, rate, STING_SECONDS, wet=0.7)
    score.chord(0.0, t.chords[-1] if t.chords[-1] else 4, 1.0, pads=False)
    at = 0.0
    for step, beats in t.motif[:2]:
        score.note(at, step, 1.2, 0.6)
        at += 0.5 * beats
    score.chord(at, 0, 2.0, pads=False)
    score.note(at, t.motif[-1][0], 2.0, 0.55)
    return score.finished()


@lru_cache(maxsize=8)
def ending(seed: int, mood: str, rate: int) -> Samples:
    """About `ENDING_SECONDS`: the motif once more, slower, home to the key note."""
    t = tune(seed, mood)
    score = _Score(t, rate, ENDING_SECONDS)
    score.chord(0.0, t.chords[2], 2.2)
    score.arpeggio(0.0, t.chords[2], 2.0)
    score.melody(0.0, t.motif[:-1], lift=0)
    score.chord(2.0, 4, 1.2)
    score.chord(3.0, 0, 4.5)
    score.note(3.0, 7, 4.0, 0.5)
    return score.finished()


class _Score:
    """Notes on a clock of beats, each placed a little left or right, then the hall around them."""

    def __init__(self, t: Tune, rate: int, seconds: float, *, wet: float = 1.0) -> None:
        self.t, self.rate, self.wet = t, rate, wet
        self.beat = 60.0 / t.tempo
        self.out = np.zeros((int(seconds * rate), 2))

    def pitch(self, step: int) -> int:
        octave, degree = divmod(step, 7)
        return self.t.key + 12 * octave + self.t.character.scale[degree]

    def add(self, beat: float, wave: instruments.Wave, gain: float, side: float) -> None:
        at = int(beat * self.beat * self.rate)
        room = self.out[at : at + len(wave)]
        room += wave[: len(room), None] * gain * np.array([1 - side, 1 + side])

    def note(self, beat: float, step: int, beats: float, force: float, *, side: float = 0.12) -> None:
        self.add(beat, instruments.piano(self.pitch(step) + 12, beats * self.beat + 0.8, self.rate, force=force), 0.30, side)
        if self.t.character.bells:
            self.add(beat, instruments.bell(self.pitch(step) + 24, 1.6, self.rate), 0.045, 0.25)

    def melody(self, beat: float, notes: tuple[tuple[int, float], ...], *, lift: int) -> None:
        for place, (step, beats) in enumerate(notes):
            self.note(beat, step + lift, beats + 0.5, 0.72 - 0.05 * place)
            beat += beats

    def chord(self, beat: float, degree: int, beats: float, *, pads: bool = True) -> None:
        seconds = beats * self.beat + 0.5
        self.add(beat, instruments.bass(self.pitch(degree) - 12, seconds, self.rate), 0.26, 0.0)
        for place, step in enumerate((degree, degree + 2, degree + 4)):
            self.add(beat, instruments.piano(self.pitch(step), seconds + 0.6, self.rate, force=0.45), 0.13, (-0.25, 0.0, 0.2)[place])
            if pads:
                self.add(beat, instruments.pad(self.pitch(step) + (12 if place == 0 else 0), seconds, self.rate), 0.075, (0.35, -0.35, 0.15)[place])

    def arpeggio(self, beat: float, degree: int, beats: float) -> None:
        for place in range(int(beats * 2)):
            step = (degree, degree + 4, degree + 7, degree + 9)[place % 4]
            self.add(beat + place / 2, instruments.piano(self.pitch(step), 1.1, self.rate, force=0.4), 0.10, -0.22)

    def finished(self) -> Samples:
        dry = self.out.astype(np.float32)
        hall = impulse(self.rate, seconds=1.7, tail=-4.0, reflections=False, seed=11)
        wet = convolve(dry.sum(axis=1) * 0.5, hall)[: len(dry)]
        mixed = dry + np.float32(0.5 * self.wet) * wet
        length = int(0.9 * self.rate)
        fade = np.ones(len(mixed), np.float32)
        fade[-length:] = np.cos(np.pi / 2 * np.linspace(0, 1, length)) ** 2
        mixed = mixed * fade[:, None]
        mixed[:32] *= np.linspace(0, 1, 32)[:, None]
        return np.asarray(mixed * (PEAK / np.abs(mixed).max()), np.float32)
