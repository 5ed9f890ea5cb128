"""Scripted engines for unit tests and `--dry-run`: instant, deterministic, and plainly not the real thing.

Each one does the smallest thing its role's contract allows: the first sentence for a summary, one fixed
form for each move, stripes for a picture, a tone for a voice.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from literai.engines import Ask, Passage, Reply, Said, Topic
from literai.types import Audio, Chunk, Fields, Image, Line, Scene, Source, Summary

SECONDS_A_WORD = 0.12  # of tone, three times as quick as talk, as mixing and encoding take their time with every second
SECONDS_A_LETTER = 1 / 42  # at least, so that no line sounds cut short
RATE = 8000  # Hz
OVERTONES = 14  # as broad as a voice: a bare tone would be as loud as one echo of the room makes it
PITCHES = {"low": 165.0, "middle": 180.0, "high": 195.0}  # Hz


def _first_sentence(text: str) -> str:
    head = text.split("\n\n", 1)[0]
    stop = head.find(". ")
    return head if stop < 0 else head[: stop + 1]


class FakeSummarizer:
    fingerprint: ClassVar[str] = "1"

    def summarize(self, chunks: Sequence[Chunk]) -> list[Summary]:
        return [Summary(chunk.index, _first_sentence(chunk.text)) for chunk in chunks]


class FakeWriter:
    fingerprint: ClassVar[str] = "1"

    def reply(self, asks: Sequence[Ask]) -> list[Reply]:
        return [Reply(f"{ask.speaker} does the {ask.move.replace('_', ' ')}, number {len(ask.said) + 1}, of {ask.book}.", ask.move) for ask in asks]


class FakeTalker:
    """A Conversationalist: the hosts count."""

    fingerprint: ClassVar[str] = "1"

    def converse(self, topics: Sequence[Topic]) -> list[tuple[Said, ...]]:
        return [tuple(Said(topic.hosts[n % 2], f"Of {topic.book} this is thought {n + 1} of {topic.turns}.") for n in range(topic.turns)) for topic in topics]


class FakeDescriber:
    fingerprint: ClassVar[str] = "1"

    def describe(self, passages: Sequence[Passage]) -> list[tuple[Scene, ...]]:
        return [self._scenes(passage) for passage in passages]

    def _scenes(self, passage: Passage) -> tuple[Scene, ...]:
        chunk = passage.chunk
        text = _first_sentence(chunk.text)
        source = Source(chunk.chapter, chunk.start, chunk.start + len(text))
        return tuple(
            Scene(text, f"Stripes {n + 1} for: {text[:80]}", Fields(), chunk.index, source, zlib.crc32(f"{n} {text}".encode())) for n in range(passage.wanted)
        )


class FakePainter:
    fingerprint: ClassVar[str] = "1"

    def __init__(self, *, width: int = 64, height: int = 96) -> None:
        self.width, self.height = width, height

    def paint(self, scenes: Sequence[Scene]) -> list[Image]:
        """Eight stripes across, coloured by the scene's seed."""
        rows = np.arange(self.height) * 8 // self.height
        return [Image(np.random.default_rng(s.seed).integers(0, 256, (8, 1, 3), np.uint8)[rows].repeat(self.width, 1)) for s in scenes]


class FakeSynthesizer:
    fingerprint: ClassVar[str] = "2"
    voices: ClassVar[Sequence[str]] = tuple(PITCHES)

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        return [self._tone(line) for line in lines]

    def _tone(self, line: Line) -> Audio:
        seconds = max(SECONDS_A_WORD * max(1, len(line.text.split())), len(line.text) * SECONDS_A_LETTER) / line.speed
        time = np.arange(round(seconds * RATE), dtype=np.float32) / RATE
        pitch = 2 * np.pi * PITCHES[line.voice]
        tone = np.sum([np.sin(n * pitch * time) / n for n in range(1, OVERTONES + 1)], axis=0)
        return Audio((0.1 * tone).astype(np.float32), RATE)
