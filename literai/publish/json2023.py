"""The site's JSON: what the player of 2023 reads, and more beside it.

Every object here holds all the fields of literAI's 2023 JSON with the meaning they had then, so the
original website plays our books; what we add are further fields. Paths are relative to the book's
folder, times are seconds rounded to a millisecond, a book's `schema` tells our fields' version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from literai.publish.layout import EpisodeFiles, cover_of, files_of, small_cover_of, thumbnails_of
from literai.publish.slug import identity
from literai.publish.work import Published, Work
from literai.types import Scene, Shot, Source, Turn, Value

BOOK_SCHEMA = "literai/book/1"
TIMELINE_SCHEMA = "literai/timeline/1"
WIDTH, HEIGHT = 512, 768  # pixels of a scene's picture

Json = dict[str, Any]


class Group(Value, frozen=True):
    """Neighbouring shots of one passage of the book: what 2023 called a summary."""

    chunk: int
    shots: tuple[int, ...]  # indices into Timeline.shots
    start: float
    end: float


def dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def groups(shots: Sequence[Shot], scenes: Sequence[Scene]) -> list[Group]:
    """Shots gathered while their scenes come from the same chunk."""
    found: list[Group] = []
    for number, shot in enumerate(shots):
        chunk = scenes[shot.scene].chunk
        if found and found[-1].chunk == chunk:
            last = found[-1]
            found[-1] = Group(chunk=chunk, shots=(*last.shots, number), start=last.start, end=shot.end)
        else:
            found.append(Group(chunk=chunk, shots=(number,), start=shot.start, end=shot.end))
    return found


def part(work: Work, item: Published, version: str) -> Json:
    """An episode's `timeline.json`."""
    files, timeline = files_of(work, item), item.timeline
    speakers = speakers_of(work, item.script.turns)
    gathered = groups(timeline.shots, item.scenes)
    return {
        "schema": TIMELINE_SCHEMA,
        "book_title": work.title,
        "book_author": work.author,
        "part": item.episode.number,
        "num_parts": item.episode.total,
        "title": item.episode.title,
        "speakers": speakers,
        "summaries": [_summary(item, group, number, files) for number, group in enumerate(gathered)],
        "lines": [_line(item.script.turns[cue.turn], cue.start, cue.end, speakers=speakers, summary=_group_at(gathered, cue.start)) for cue in timeline.cues],
        "images": [cover_of(work)],
        "duration": seconds(timeline.duration),
        "audio": files.audio,
        "scenes": [
            {"image": name, "width": WIDTH, "height": HEIGHT, "description": scene.description, "alt": scene.alt, "source": _source(scene.source)}
            for name, scene in zip(files.scenes, item.scenes, strict=True)
        ],
        "shots": [{"scene": shot.scene, "start": seconds(shot.start), "end": seconds(shot.end)} for shot in timeline.shots],
        "marks": [{"title": mark.title, "start": seconds(mark.start)} for mark in timeline.marks],
        "language": work.language,
        "published": item.published,
        "profile": work.profile,
        "engines": dict(sorted(work.engines.items())),
        "voices": {name: work.voices[name] for name in speakers if name in work.voices},
        "machine_made": True,
        "literai_version": version,
    }


def book(work: Work, version: str, guid: str | None) -> Json:
    """A book's `index.json`; `guid` is the feed's, kept for good once it has one."""
    return {
        **entry(work, version),
        "schema": BOOK_SCHEMA,
        "identity": identity(work.title, work.author, work.edition),
        "source": work.source,
        "guid": guid,
        "profile": work.profile,
        "machine_made": True,
        "episodes": [
            {
                "number": item.episode.number,
                "title": item.episode.title,
                "page": files_of(work, item).page,
                "timeline": files_of(work, item).timeline,
                "audio": files_of(work, item).audio,
                "duration": seconds(item.timeline.duration),
                "published": item.published,
                **_air(work, item, guid),
            }
            for item in work.episodes
        ],
        "planned": [{"number": plan.number, "title": plan.title, "seconds": round(plan.seconds)} for plan in work.episodes_planned],
    }


def _air(work: Work, item: Published, guid: str | None) -> Json:
    """Other forms of the sound, how loud it is, and what feeds call it."""
    from literai.publish.feed import item_guid

    files = files_of(work, item)
    row: Json = {} if guid is None else {"guid": item_guid(guid, item.episode.number)}
    row |= {"m4a": files.m4a} if item.m4a is not None else {}
    row |= {"video": files.video} if item.video is not None else {}
    if item.levels is not None:
        row["loudness"] = {"lufs": item.levels.loudness, "peak_dbtp": item.levels.peak, "channels": item.levels.channels, "speakers": item.levels.speakers}
    return row


def entry(work: Work, version: str) -> Json:
    """The book's line in the library's `index.json`."""
    return {
        "title": work.title,
        "author": work.author,
        "slug": work.slug,
        "parts": [files_of(work, item).timeline for item in work.episodes],
        "literai_version": version,
        "created_at": work.created_at,
        "language": work.language,
        "cover": cover_of(work),
        "thumbnail": small_cover_of(work),
        "thumbnails": [list(row) for row in thumbnails_of(work)],
        "accent": work.accent,
        "num_parts": len(work.episodes_planned),
        "duration": seconds(sum(item.timeline.duration for item in work.episodes)),
    }


def catalogue_entry(record: Mapping[str, Any]) -> Json | None:
    """A catalogue line from a book's `index.json` as found on disk; None if it is no such record."""
    keys = ("title", "author", "slug", "parts", "literai_version", "created_at")
    extra = ("language", "cover", "thumbnail", "thumbnails", "accent", "num_parts", "duration")
    if not all(key in record for key in keys):
        return None
    return {key: record[key] for key in (*keys, *extra) if key in record}


def speakers_of(work: Work, turns: Sequence[Turn]) -> list[str]:
    """The hosts first, as in 2023, then the reader, then anybody else in order of speaking."""
    return list(dict.fromkeys((*work.hosts, work.reader, *(turn.speaker for turn in turns))))


def seconds(value: float) -> float:
    return round(value, 3)


def _summary(item: Published, group: Group, number: int, files: EpisodeFiles) -> Json:
    shown = list(dict.fromkeys(item.timeline.shots[shot].scene for shot in group.shots))
    descriptions = [item.scenes[scene].description for scene in shown]
    told = next((summary.text for summary in item.summaries if summary.chunk == group.chunk), " ".join(descriptions))
    return {
        "text": told,
        "batch": number,
        "descriptions": descriptions,
        "images": [files.scenes[scene] for scene in shown],
        "start": seconds(group.start),
        "end": seconds(group.end),
    }


def _line(turn: Turn, start: float, end: float, *, speakers: list[str], summary: int | None) -> Json:
    line: Json = {
        "speaker": speakers.index(turn.speaker),
        "text": turn.text,
        "start": seconds(start),
        "end": seconds(end),
        "kind": turn.kind,
    }
    if summary is not None:
        line["summary"] = summary
    if turn.source is not None:
        line["source"] = _source(turn.source)
    return line


def _group_at(gathered: Sequence[Group], time: float) -> int | None:
    return next((number for number, group in enumerate(gathered) if group.start <= time < group.end), None)


def _source(source: Source) -> Json:
    return {"chapter": source.chapter, "start": source.start, "end": source.end}
