"""Engines that take their time and keep a diary, for tests and benchmarks of who does the work and how often."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from literai.engines.fake import PITCHES, FakePainter, FakeSynthesizer
from literai.stage import Stage
from literai.types import Audio, Line, Summary


def note(diary: str, what: str) -> None:
    """One line: the process, and what it begins."""
    handle = os.open(diary, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.write(handle, f"{os.getpid()} {hashlib.sha256(what.encode()).hexdigest()[:16]}\n".encode())
    os.close(handle)


def diary_of(path: Path) -> list[tuple[int, str]]:
    lines = path.read_text().splitlines() if path.exists() else []
    return [(int(line.split()[0]), line.split()[1]) for line in lines]


class SleepingVoice(FakeSynthesizer):
    """The scripted voice, slowly."""

    fingerprint: ClassVar[str] = "1"
    voices: ClassVar[Sequence[str]] = tuple(PITCHES)
    neutral: ClassVar[Sequence[str]] = ("seconds", "diary")

    def __init__(self, *, seconds: float = 0.0, diary: str = "") -> None:
        self._seconds, self._diary = seconds, diary

    def synthesize(self, lines: Sequence[Line]) -> list[Audio]:
        for line in lines:
            if self._diary:
                note(self._diary, f"{line.voice} {line.text}")
            time.sleep(self._seconds)
        return super().synthesize(lines)


class DeviceVoice(SleepingVoice):
    """One that names a device, and so asks for a GPU."""

    neutral: ClassVar[Sequence[str]] = ("seconds", "diary", "device")

    def __init__(self, *, diary: str = "", device: str = "cuda") -> None:
        super().__init__(diary=diary)


class DevicePainter(FakePainter):
    """Likewise."""

    neutral: ClassVar[Sequence[str]] = ("device",)

    def __init__(self, *, device: str = "cuda") -> None:
        super().__init__()


def _sleep(items: Sequence[Summary], *, seconds: float, diary: str = "") -> list[Summary]:
    for item in items:
        if diary:
            note(diary, item.text)
        if item.text.startswith("die"):
            os.kill(os.getpid(), 9)
        time.sleep(seconds)
    return [Summary(item.chunk, f"{item.text}!") for item in items]


SLEEP = Stage("sleep", _sleep, 1, Summary)
