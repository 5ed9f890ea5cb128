"""Kokoro-82M on onnxruntime: clear English voices on any laptop, no torch, no download.

A line is normalised (`normalize`), turned into phonemes in pieces (`phonemes`), spoken piece by piece,
trimmed and joined (`clip`). Output is bit-identical for the same line, whatever the number of threads.
A line in which nothing can be said ("* * *", a lone dash, an emoji) gives a clip of no samples; there is no
other way to get one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from literai.engines.kokoro.voices import VOICES, british, style_of
from literai.errors import MissingPart, UsageError

if TYPE_CHECKING:
    from literai.engines.kokoro.phonemes import FrontEnd, Piece
    from literai.types import Audio, Line

__all__ = ["VOICES", "Kokoro"]

# Raised when the front end gives other phonemes or other pauses for the same text (tests/engines/test_kokoro.py pins them).
FRONT_END = 5

HEADROOM = 0.5  # the model goes past full scale now and then; halved (-6 dB), nothing is ever cut off before the mix sets the level

SAMPLES_A_FRAME = 600  # the model counts time in frames of 25 ms
TAKE_FACTOR, SHORTEST_LIMIT = 0.6, 40  # a further take has pieces of at most 0.6 times the first's longest, down to 40 tokens

SPEEDS = (0.5, 2.0)  # what the model was made for; beyond them words are lost


class Kokoro:
    """Speaks English lines at 24 kHz.

    Args:
        threads: processor threads; 0 is this machine's cores, at most 4. Does not change the sound.

    Raises:
        MissingPart: a package it needs is not installed; the message names the command.
        Damaged: a package is not what it should be.
    """

    fingerprint: ClassVar[str] = f"kokoro-82m-int8:6e742170:front-end-{FRONT_END}:gain-{HEADROOM}:misaki-0.9.4"
    voices: ClassVar[Sequence[str]] = VOICES
    neutral: ClassVar[Sequence[str]] = ("threads",)

    def __init__(self, *, threads: int = 0) -> None:
        try:
            import numpy as np
            import onnxruntime as ort
        except ImportError as error:
            raise MissingPart(f"{error.name} is not installed; run: pip install onnxruntime numpy") from error
        from literai.engines.kokoro import weights
        from literai.engines.kokoro.phonemes import FrontEnd

        if threads < 0:
            raise UsageError(f"threads must be 0 or more, not {threads}")
        settings = ort.SessionOptions()
        settings.intra_op_num_threads = threads or min(4, os.cpu_count() or 1)
        settings.inter_op_num_threads = 1
        settings.log_severity_level = 3
        # Spinning burns the cores between operations: 15 % more CPU for nothing, and 5 times the wall time on a busy machine.
        settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._np: Any = np
        self._session: Any = ort.InferenceSession(weights.with_durations(), settings, providers=["CPUExecutionProvider"])
        self._front_end = FrontEnd()
        self._styles: dict[str, Any] = {}

    @staticmethod
    def pronounced(written: str) -> str:
        """Phonemes of a respelling such as "ras-KOL-ni-kof", or of phonemes between slashes.

        Raises:
            UsageError: it cannot be read.
        """
        from literai.engines.kokoro.respell import phonemes

        return phonemes(written)

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        """One clip a line, at 24 kHz, mono, of no samples where there is nothing to say.

        Raises:
            UsageError: a line's voice or speed does not exist.
        """
        for line in lines:
            if line.voice not in VOICES:
                raise UsageError(f"kokoro has no voice {line.voice!r}; it has {', '.join(VOICES)}")
            if not SPEEDS[0] <= line.speed <= SPEEDS[1]:
                raise UsageError(f"kokoro speaks at a speed between {SPEEDS[0]} and {SPEEDS[1]}, not {line.speed}")
        return [self._say(line) for line in lines]

    def _say(self, line: Line) -> Audio:
        from literai.engines.kokoro.clip import RATE, bounds, fade, join
        from literai.engines.kokoro.times import on_the_page, spoken_words
        from literai.types import Audio

        normal, pieces = said_in(self._front_end, line)
        clips, heard, clock = [], [], 0
        for piece in pieces:
            samples, ends = self._infer(piece.phonemes, line)
            first, last = bounds(samples)
            clips.append(fade(samples[first:last]))
            heard += [(word, (clock + max(0, a - first)) / RATE, (clock + min(last, b) - first) / RATE) for word, a, b in _runs(piece, ends)]
            clock += last - first + round(piece.pause / line.speed * RATE)
        words = spoken_words(normal.replace("\n", " "))
        spans = [(start, end) for _, start, end in heard]
        told = on_the_page(line.text, [words[place] for place, _, _ in heard], spans)
        return Audio(join(clips, [piece.pause / line.speed for piece in pieces]), RATE, told)

    def _infer(self, phonemes: str, line: Line) -> tuple[Any, list[int]]:
        """A piece's samples, and the sample at which each token ends, the pads at both ends among them."""
        from literai.engines.kokoro.phonemes import tokens

        np = self._np
        if line.voice not in self._styles:
            self._styles[line.voice] = style_of(line.voice)
        numbers = tokens(phonemes)
        feed = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": self._styles[line.voice][len(numbers) - 1][None, :],
            "speed": np.array([line.speed], np.float32),
        }
        sound, frames = self._session.run(None, feed)
        ends = [int(end) * SAMPLES_A_FRAME for end in np.cumsum(frames.ravel())]
        return np.asarray(sound, np.float32).ravel() * np.float32(HEADROOM), ends


def said_in(front_end: FrontEnd, line: Line) -> tuple[str, list[Piece]]:
    """The line's normalised text, and its pieces; each further take cuts the pieces shorter."""
    from literai.engines.kokoro.normalize import normalize

    normal = normalize(line.text, line.say)
    pieces = front_end.pieces(normal, british=british(line.voice))
    if line.take and pieces:
        limit = max(SHORTEST_LIMIT, int(max(len(piece.phonemes) for piece in pieces) * TAKE_FACTOR**line.take))
        pieces = front_end.pieces(normal, british=british(line.voice), limit=limit)
    return normal, pieces


def _runs(piece: Piece, ends: list[int]) -> Iterator[tuple[int, int, int]]:
    """For each run of phonemes between spaces: its spoken word, and its first and last sample, marks not counted."""
    at, number = 0, 0
    for run in piece.phonemes.split(" "):
        sounding = [at + n for n, c in enumerate(run) if c.isalpha()]
        if sounding:
            word = piece.words[min(number, len(piece.words) - 1)]
            yield word, ends[sounding[0]], ends[sounding[-1] + 1]
            number += 1
        at += len(run) + 1
