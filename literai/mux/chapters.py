"""The chapters of a sound file: sections, which players list, and scene changes, which only change the picture.

What holds here: chapters follow each other without gap or overlap from the first to the end of the sound; a section begins
where its mark lies on the timeline, a scene change where its shot begins, to the millisecond.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.types import Scene, Timeline, Value


class Stop(Value, frozen=True):
    """One chapter. `scene`: index of the picture to show; None where only the cover fits."""

    start: float  # seconds
    end: float
    title: str
    listed: bool
    scene: int | None = None


def stops(timeline: Timeline, scenes: Sequence[Scene]) -> tuple[Stop, ...]:
    """All chapters in order; one that is not listed is called by what its picture shows (nothing, where `scenes` is empty)."""
    found: dict[int, tuple[str, bool, int | None]] = {}
    for shot in timeline.shots:
        found[_thousandths(shot.start)] = (scenes[shot.scene].alt if scenes else "", False, shot.scene)
    for mark in timeline.marks:
        found[_thousandths(mark.start)] = (mark.title, True, _shown(timeline, mark.start))
    length = _thousandths(timeline.duration)
    starts = sorted(start for start in found if start < length)
    ends = [*starts[1:], length]
    return tuple(Stop(start / 1000, end / 1000, *found[start]) for start, end in zip(starts, ends, strict=True))


def sections(found: Sequence[Stop], length: float) -> tuple[Stop, ...]:
    """Only what is listed, each as long as to the next; `length` in seconds."""
    listed = [stop for stop in found if stop.listed]
    ends = [*(stop.start for stop in listed[1:]), round(length, 3)]
    return tuple(Stop(stop.start, end, stop.title, True, stop.scene) for stop, end in zip(listed, ends, strict=True))


def _shown(timeline: Timeline, moment: float) -> int | None:
    return next((shot.scene for shot in timeline.shots if shot.start <= moment < shot.end), None)


def _thousandths(seconds: float) -> int:
    return round(seconds * 1000)
