"""Captions and transcripts of one episode: WebVTT, SRT, Podcasting 2.0 transcript and chapters JSON.

Captions follow the cues: one line of at most `LINE` characters at a time, each on screen in proportion to
its length, none overlapping the next.
"""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Sequence
from typing import Any

from literai.types import Cue, Mark, Shot, Turn, Value

LINE = 65  # characters, as podcast hosts ask of transcripts


class Caption(Value, frozen=True):
    """One caption on screen."""

    speaker: str
    text: str
    start: float
    end: float


def captions(turns: Sequence[Turn], cues: Sequence[Cue]) -> list[Caption]:
    """Every turn that sounds, cut into even lines at spaces."""
    found: list[Caption] = []
    for cue in cues:
        if cue.end <= cue.start:
            continue
        turn = turns[cue.turn]
        lines = even_lines(turn.text)
        total = sum(len(line) for line in lines)
        start, said = cue.start, 0
        for line in lines:
            said += len(line)
            end = cue.start + (cue.end - cue.start) * said / total
            found.append(Caption(speaker=turn.speaker, text=line, start=start, end=end))
            start = end
    return found


def even_lines(text: str, longest: int = LINE) -> list[str]:
    """The text in as few lines as fit, about equally long; a word longer than a line is cut."""
    words = [word[at : at + longest] for word in text.split() for at in range(0, len(word), longest)]
    wanted = math.ceil(len(" ".join(words)) / longest)
    for width in range(math.ceil(len(" ".join(words)) / max(1, wanted)), longest + 1):
        lines = _fill(words, width)
        if len(lines) <= wanted or width == longest:
            return lines
    return _fill(words, longest)


def _fill(words: Sequence[str], width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def vtt(shown: Sequence[Caption]) -> str:
    blocks = [f"{_clock(caption.start, '.')} --> {_clock(caption.end, '.')}\n<v {_voice(caption.speaker)}>{_escape(caption.text)}</v>\n" for caption in shown]
    return "WEBVTT\n\n" + "\n".join(blocks)


def srt(shown: Sequence[Caption]) -> str:
    """Speakers are named when they change."""
    blocks, before = [], ""
    for number, caption in enumerate(shown, 1):
        name = "" if caption.speaker == before else f"{caption.speaker}: "
        before = caption.speaker
        blocks.append(f"{number}\n{_clock(caption.start, ',')} --> {_clock(caption.end, ',')}\n{name}{caption.text}\n")
    return "\n".join(blocks)


def transcript(turns: Sequence[Turn], cues: Sequence[Cue]) -> dict[str, Any]:
    """Podcasting 2.0 transcript, version 1.0.0: one segment a turn."""
    return {
        "version": "1.0.0",
        "segments": [
            {"speaker": turns[cue.turn].speaker, "startTime": round(cue.start, 3), "endTime": round(cue.end, 3), "body": turns[cue.turn].text} for cue in cues
        ],
    }


def chapters(title: str, show: str, marks: Sequence[Mark], shots: Sequence[Shot], image: Callable[[int], str]) -> dict[str, Any]:
    """Podcasting 2.0 chapters, version 1.2.0: marks are listed; scene changes are unlisted entries with a picture.

    Args:
        image: address of a scene's picture.
    """
    rows: list[dict[str, Any]] = []
    for mark in marks:
        shown = next((shot for shot in shots if shot.start <= mark.start < shot.end), None)
        picture = {} if shown is None else {"img": image(shown.scene)}
        rows.append({"startTime": round(mark.start, 3), "title": mark.title, **picture})
    listed = {row["startTime"] for row in rows}
    rows += [{"startTime": round(shot.start, 3), "toc": False, "img": image(shot.scene)} for shot in shots if round(shot.start, 3) not in listed]
    rows.sort(key=lambda row: float(row["startTime"]))
    return {"version": "1.2.0", "title": title, "podcastName": show, "chapters": rows}


def clock(seconds: float) -> str:
    """As people write it: "3:20", "1:02:03"."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _clock(seconds: float, point: str) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}{point}{rest % 1000:03d}"


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def _voice(name: str) -> str:
    return _escape(" ".join(name.split())) or "Speaker"
