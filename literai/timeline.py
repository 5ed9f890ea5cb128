"""Where everything lies on the clock of an episode: arithmetic only.

What holds here: turns follow each other in order and never overlap; a turn that makes no sound takes no time
at all, so nothing after it drifts; from the first shot to the end there is always exactly one picture; the
last cue ends `TAIL` seconds before the end, or as long as the music after it lasts; the first mark is at 0.
"""

from __future__ import annotations

import math
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from literai.types import Cue, Mark, Scene, Script, Shot, Span, Timeline, Turn, Value

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
SWAY = 0.12  # of a pause: longer or shorter by as much, by what is said, so that no two are alike

# Music, where there is any. Each begins at once and sounds until its own end; speech waits for it.
THEME_ALONE = 3.6  # seconds of the theme before the welcome is spoken over the rest of it
AFTER_COLD_OPEN = 0.35  # before the theme
STING = 2.35  # seconds between two marks
STING_AFTER = 0.25  # of these, before the sting begins
ENDING_AFTER = 0.40  # after the last word
ENDING = 6.0  # seconds of the ending

REACTION_WORDS = 5  # a turn of fewer words than this is a reaction
SHORTEST_SHOT = 6.0  # seconds; a picture seen for less is a flicker


def gaps(script: Script, *, music: bool = False) -> list[float]:
    """Seconds without speech before each turn; the first is `LEAD_IN`, or the theme's where the welcome is the first thing said."""
    found = [LEAD_IN if not i else _gap(script.turns[i - 1], turn) * _sway(turn.text) for i, turn in enumerate(script.turns)]
    if music and found:
        first = welcome(script)
        found[first] = THEME_ALONE + (AFTER_COLD_OPEN if first else 0.0)
        for number in stings(script):
            found[number] = STING
    return found


def welcome(script: Script) -> int:
    """The turn that welcomes: the first of talk that is about no page. What is read before it opens the episode cold."""
    return next((number for number, turn in enumerate(script.turns) if turn.kind == "talk" and turn.chunk is None), 0)


def stings(script: Script) -> list[int]:
    """The turns that a sting goes before: those that begin a podcast chapter after the welcome."""
    first = welcome(script)
    return [number for number, turn in enumerate(script.turns) if turn.mark and number > first]


class Music(Value, frozen=True):
    """A piece of music on the clock; `under`: when speech begins over it, or None."""

    kind: Literal["theme", "sting", "ending"]
    start: float
    under: float | None = None


def music(script: Script, cues: Sequence[Cue]) -> tuple[Music, ...]:
    """Where music begins in an episode that `lay` made room for it in. A turn without sound has none before it."""
    if not cues:
        return ()
    heard = [cue for cue in cues if cue.end > cue.start]
    first = cues[welcome(script)].start
    found = [Music("theme", max(0.0, round(first - THEME_ALONE, 6)), first)]
    found += [Music("sting", round(cues[n].start - STING + STING_AFTER, 6)) for n in stings(script) if cues[n].end > cues[n].start]
    return (*found, Music("ending", round((heard or cues)[-1].end + ENDING_AFTER, 6)))


def _sway(text: str) -> float:
    return 1 + SWAY * (zlib.crc32(text.encode()) / 0x7FFFFFFF - 1)


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


def lay(
    script: Script,
    durations: Sequence[float],
    scenes: Sequence[Scene],
    *,
    pauses: Sequence[float] | None = None,
    tail: float = TAIL,
    words: Sequence[Sequence[Span]] = (),
) -> Timeline:
    """Lay an episode out.

    Args:
        durations: seconds, one a turn, >= 0; 0 is a turn in which nothing can be said ("* * *").
        scenes: the episode's pictures, in order; a shot names one by its index here.
        pauses: seconds before each turn, >= 0; as `gaps` says when None.
        tail: seconds after the last turn, >= 0.
        words: for each turn, when its words are said, counted from its own start; or nothing.

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
        told = words[number] if words else ()
        cues.append(Cue(number, start, start + duration, tuple(Span(round(start + w.start, 3), round(start + w.end, 3)) for w in told)))
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
