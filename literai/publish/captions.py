"""Captions and transcripts of one episode: WebVTT, SRT, Podcasting 2.0 transcript and chapters JSON, HTML, plain text.

Captions follow the cues: lines of at most `LINE` characters, each on screen in proportion to its length, for `SHORTEST` to
`LONGEST` seconds, none overlapping the next. Where somebody only says "Oh." the next caption waits for it.
"""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Sequence
from typing import Any

from literai.types import Cue, Mark, Shot, Turn, Value

LINE = 65  # characters, as podcast hosts ask of transcripts
SHORTEST, LONGEST = 0.7, 7.0  # seconds on screen: less cannot be read, more looks stuck (BBC's and Netflix's guides)


class Caption(Value, frozen=True):
    """One caption on screen."""

    speaker: str
    text: str  # one line; two where the words come too fast for one at a time
    start: float
    end: float


def captions(turns: Sequence[Turn], cues: Sequence[Cue]) -> list[Caption]:
    """Every turn that sounds, cut into even lines at spaces, each shown long enough to be read."""
    found: list[Caption] = []
    for cue in cues:
        turn = turns[cue.turn]
        if cue.end > cue.start and turn.text.split():
            found += _of_turn(turn, cue)
    return _readable(found, max((cue.end for cue in cues), default=0.0))


def _of_turn(turn: Turn, cue: Cue) -> list[Caption]:
    """In proportion to the letters; to the millisecond, as captions are written."""
    length = cue.end - cue.start
    lines = _slow_enough(turn.text, length)
    count = min(len(lines), max(1, int(length / SHORTEST)))  # captions
    groups = [lines[len(lines) * i // count : len(lines) * (i + 1) // count] for i in range(count)]
    letters = [sum(map(len, group)) for group in groups]
    total, said, found, start = sum(letters), 0, [], cue.start
    for group, count_of in zip(groups, letters, strict=True):
        said += count_of
        end = cue.start + length * said / total
        found.append(Caption(speaker=turn.speaker, text="\n".join(group), start=round(start, 3), end=round(end, 3)))
        start = end
    return found


def _slow_enough(text: str, length: float) -> list[str]:
    """Even lines, shorter ones where a full line would stay longer than `LONGEST`."""
    for longest in (LINE, 52, 40, 30, 20):
        lines = even_lines(text, longest)
        if length * max(map(len, lines)) / sum(map(len, lines)) <= LONGEST:
            return lines
    return lines


def _readable(shown: Sequence[Caption], end: float) -> list[Caption]:
    """None shorter than `SHORTEST`, none longer than `LONGEST`, none overlapping; the last ends by `end` where there is room."""
    starts: list[float] = []
    clock = 0.0
    for caption in shown:
        starts.append(max(caption.start, clock))
        clock = starts[-1] + SHORTEST
    for place in range(len(starts) - 1, -1, -1):  # what was pushed past the end comes back
        latest = (starts[place + 1] if place + 1 < len(starts) else max(end, shown[-1].end)) - SHORTEST
        starts[place] = max(0.0, min(starts[place], latest))
    found = []
    for place, caption in enumerate(shown):
        later = starts[place + 1] if place + 1 < len(starts) else math.inf
        stop = min(max(caption.end, starts[place] + SHORTEST), starts[place] + LONGEST, later)
        found.append(Caption(speaker=caption.speaker, text=caption.text, start=round(starts[place], 3), end=round(stop, 3)))
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


def text(turns: Sequence[Turn], cues: Sequence[Cue]) -> str:
    """Plain text: one paragraph a turn, speakers named when they change."""
    parts, before = [], ""
    for cue in cues:
        turn = turns[cue.turn]
        name = "" if turn.speaker == before else f"{turn.speaker}: "
        before = turn.speaker
        parts.append(name + " ".join(turn.text.split()))
    return "\n\n".join(parts) + "\n"


def page(title: str, language: str, said: str, turns: Sequence[Turn], cues: Sequence[Cue], *, policy: str) -> str:
    """The HTML transcript of Podcasting 2.0: `cite`, `time`, `p`, without script or style.

    Args:
        said: the disclosure, at the top.
        policy: its content security policy.
    """
    head = f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
    head += f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">\n<meta name="viewport" content="width=device-width">\n'
    head += f"<title>{_escape(_shown(title))}</title>\n</head>\n<body>\n<p>{_escape(said)}</p>\n"
    rows = (
        f"<cite>{_escape(turns[cue.turn].speaker)}:</cite>\n<time>{clock(cue.start)}</time>\n<p>{_escape(_shown(turns[cue.turn].text))}</p>\n" for cue in cues
    )
    return head + "".join(rows) + "</body>\n</html>\n"


def _shown(words: str) -> str:
    """Without characters that HTML forbids."""
    return "".join(mark for mark in words if mark == "\n" or (mark >= " " and mark != "\x7f" and not "\ud800" <= mark <= "\udfff"))


def transcript(turns: Sequence[Turn], cues: Sequence[Cue]) -> dict[str, Any]:
    """Podcasting 2.0 transcript, version 1.0.0: one segment a turn."""
    return {
        "version": "1.0.0",
        "segments": [
            {"speaker": turns[cue.turn].speaker, "startTime": round(cue.start, 3), "endTime": round(cue.end, 3), "body": turns[cue.turn].text} for cue in cues
        ],
    }


def chapters(title: str, show: str, marks: Sequence[Mark], shots: Sequence[Shot], image: Callable[[int | None], str]) -> dict[str, Any]:
    """Podcasting 2.0 chapters, version 1.2.0: marks are listed; scene changes are unlisted entries with a picture.

    Args:
        image: address of a scene's picture; of the cover, where no scene is shown yet.
    """
    rows: list[dict[str, Any]] = []
    for mark in marks:
        shown = next((shot for shot in shots if shot.start <= mark.start < shot.end), None)
        rows.append({"startTime": round(mark.start, 3), "title": mark.title, "img": image(shown.scene if shown else None)})
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
