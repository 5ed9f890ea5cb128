"""Where everything lies on the clock of an episode: arithmetic only.

What holds here: turns follow each other in order and never overlap; a turn that makes no sound takes no time
at all, so nothing after it drifts; from the first shot to the end there is always exactly one picture; the
last cue ends `TAIL` seconds before the end; the first mark is at 0.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from literai.types import Cue, Mark, Scene, Script, Shot, Timeline, Turn

# Seconds of silence before a turn. Clips keep about 0.08 s of their own between them. Between speakers in talk
# 0.2 s is the world's average; radio presenters, and these hosts, take a little longer.
LEAD_IN = 0.30  # before the first turn
REPLY = 0.26  # the other host takes over
ANSWER = 0.20  # the other host answers a question
REACTION = 0.14  # a word or two thrown in: "Oh, yes."
AFTER_REACTION = 0.22  # going on after it
GOING_ON = 0.42  # the same speaker again: a new thought
TO_QUOTATION = 0.60  # making room for the author's voice
FROM_QUOTATION = 0.75  # and letting it ring
NEW_SEGMENT = 0.95
NEW_MARK = 1.20
TAIL = 0.06  # after the last turn

REACTION_WORDS = 5  # a turn of fewer words than this is a reaction
SHORTEST_SHOT = 6.0  # seconds; a picture seen for less is a flicker


def gaps(script: Script) -> list[float]:
    """Seconds of silence before each turn; the first is `LEAD_IN`."""
    return [LEAD_IN if not i else _gap(script.turns[i - 1], turn) for i, turn in enumerate(script.turns)]


def _gap(before: Turn, turn: Turn) -> float:
    if turn.mark:
        return NEW_MARK
    if turn.segment != before.segment:
        return NEW_SEGMENT
    if before.kind == "quotation":
        return FROM_QUOTATION
    if turn.kind == "quotation":
        return TO_QUOTATION
    if turn.speaker == before.speaker:
        return GOING_ON
    if _is_reaction(turn):
        return REACTION
    if _is_reaction(before):
        return AFTER_REACTION
    return ANSWER if before.text.rstrip("\"'”’ ").endswith("?") else REPLY


def _is_reaction(turn: Turn) -> bool:
    return len(turn.text.split()) < REACTION_WORDS


def lay(script: Script, durations: Sequence[float], scenes: Sequence[Scene], *, pauses: Sequence[float] | None = None, tail: float = TAIL) -> Timeline:
    """Lay an episode out.

    Args:
        durations: seconds, one a turn, >= 0; 0 is a turn in which nothing can be said ("* * *").
        scenes: the episode's pictures, in order; a shot names one by its index here.
        pauses: seconds before each turn, >= 0; as `gaps` says when None.
        tail: seconds of silence at the end, >= 0.

    Raises:
        ValueError: a duration or a pause is missing, negative or no number; the message names the turn.
    """
    pauses = gaps(script) if pauses is None else pauses
    _check(script, durations, "durations")
    _check(script, pauses, "pauses")
    if not (math.isfinite(tail) and tail >= 0):
        raise ValueError(f"the tail must be 0 s or more, not {tail}")
    clock, cues = 0.0, []
    for number, (duration, pause) in enumerate(zip(durations, pauses, strict=True)):
        start = round(clock + (pause if duration > 0 else 0.0), 6)
        clock = start + duration if duration > 0 else clock
        cues.append(Cue(number, start, start + duration))
    length = clock + tail
    return Timeline(length, tuple(cues), tuple(_shots(script, cues, length, scenes)), _marks(script, cues))


def _check(script: Script, seconds: Sequence[float], what: str) -> None:
    if len(seconds) != len(script.turns):
        raise ValueError(f"{len(script.turns)} turns but {len(seconds)} {what}")
    for number, (turn, value) in enumerate(zip(script.turns, seconds, strict=True), 1):
        if not (math.isfinite(value) and value >= 0):
            raise ValueError(f"turn {number} ({turn.speaker}: {turn.text[:40]!r}): {what} must be 0 s or more, not {value}")


def _marks(script: Script, cues: Sequence[Cue]) -> tuple[Mark, ...]:
    found = [(turn.mark, cue.start) for turn, cue in zip(script.turns, cues, strict=True) if turn.mark]
    if found and script.turns[0].mark:
        found[0] = (found[0][0], 0.0)
    elif found:
        found.insert(0, (script.title, 0.0))
    return tuple(Mark(title, start) for title, start in found)


# -- pictures ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Stretch:
    """Time in which one chunk is talked about without a break; `cuts` are the starts of its turns."""

    chunk: int
    start: float
    end: float
    cuts: tuple[float, ...]


def _shots(script: Script, cues: Sequence[Cue], length: float, scenes: Sequence[Scene]) -> Iterator[Shot]:
    stretches = list(_stretches(script, cues, length))
    owned = _owners(sorted({stretch.chunk for stretch in stretches}), scenes)
    last: int | None = None
    starts: list[tuple[float, int]] = []
    for chunk, parts in _by_chunk(stretches):
        starts += _spread(parts, owned.get(chunk, []))
    starts.sort()
    for position, (start, scene) in enumerate(starts):
        if scene == last:
            continue
        last = scene
        end = next((later for later, other in starts[position + 1 :] if other != scene), length)
        yield Shot(scene, start, end)


def _stretches(script: Script, cues: Sequence[Cue], length: float) -> Iterator[_Stretch]:
    """Turns about no chunk belong to the one talked about before them; before the first there is the title card."""
    runs: list[tuple[int, list[float]]] = []
    for turn, cue in zip(script.turns, cues, strict=True):
        if turn.chunk is not None and (not runs or runs[-1][0] != turn.chunk):
            runs.append((turn.chunk, []))
        if runs:
            runs[-1][1].append(cue.start)
    ends = [*(starts[0] for _, starts in runs), length][1:]
    for (chunk, starts), end in zip(runs, ends, strict=True):
        if end > starts[0]:
            yield _Stretch(chunk, starts[0], end, tuple(starts))


def _by_chunk(stretches: Sequence[_Stretch]) -> Iterator[tuple[int, list[_Stretch]]]:
    for chunk in sorted({stretch.chunk for stretch in stretches}):
        yield chunk, [stretch for stretch in stretches if stretch.chunk == chunk]


def _owners(talked: Sequence[int], scenes: Sequence[Scene]) -> dict[int, list[int]]:
    """Chunk -> its scenes. A scene of a chunk nobody talks about goes to the one talked about before it, else to the first."""
    owned: dict[int, list[int]] = {}
    for index, scene in enumerate(scenes):
        if talked:
            owner = talked[max(0, bisect_right(talked, scene.chunk) - 1)]
            owned.setdefault(owner, []).append(index)
    return owned


def _spread(parts: Sequence[_Stretch], scenes: Sequence[int]) -> list[tuple[float, int]]:
    """Scene changes as (second, scene): each scene has an equal share of the chunk's time, moved to the start of a turn where one is near.

    Where there is too little time for all, some are left out evenly, and the rest have `SHORTEST_SHOT` each.
    Where the talk comes back to a chunk, the picture of that moment comes back with it.
    """
    total = sum(part.end - part.start for part in parts)
    count = max(1, min(len(scenes), int(total / SHORTEST_SHOT)))
    shown = [scenes[len(scenes) * i // count] for i in range(count)] if scenes else []
    changes: list[tuple[float, int]] = []
    if not shown:
        return changes
    share, spent = total / count, 0.0
    for part in parts:
        first = min(count - 1, int(spent / share + 1e-9))
        changes.append((part.start, shown[first]))
        for number in range(first + 1, count):
            ideal = part.start + number * share - spent
            if ideal < part.end - 1e-9:
                after = changes[-1][0]
                changes.append((_snap(ideal, part.cuts, after + SHORTEST_SHOT, part.end - SHORTEST_SHOT, share / 3), shown[number]))
        spent += part.end - part.start
    return changes


def _snap(ideal: float, cuts: Sequence[float], earliest: float, latest: float, reach: float) -> float:
    near = [cut for cut in cuts if abs(cut - ideal) <= reach and earliest <= cut <= latest]
    return min(near, key=lambda cut: (abs(cut - ideal), cut)) if near else ideal
