"""The HTML pages. Texts go in as data and are escaped by the templates in `player/`; whatever a title or a
line holds, it shows as text.

Every page works from any folder and from a file: all addresses are relative and name their file.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from literai.publish import credits
from literai.publish.assets import player_folder
from literai.publish.captions import clock
from literai.publish.json2023 import HEIGHT, WIDTH, seconds
from literai.publish.layout import cover_of, files_of, small_cover_of
from literai.publish.work import Published, Work
from literai.types import Source

if TYPE_CHECKING:
    from jinja2 import Environment

Json = dict[str, Any]
CSP = "; ".join(
    ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'", "object-src 'none'"]
    + [f"{kind}-src 'self'" for kind in ("script", "style", "font", "media", "manifest")]
    + ["img-src 'self' data:"]
)


def episode_page(work: Work, place: int, assets: Mapping[str, str], theme: str) -> str:
    """`place`: index into `work.episodes`; `assets`: source name -> name in assets/; `theme`: in the book's folder."""
    item, named = work.episodes[place], files_of(work, work.episodes[place])
    inside = len(named.folder) + 1
    return _page(
        "episode.html",
        assets,
        "../../../",
        theme=f"../../{theme}",
        work=work,
        home="../../",
        episode=item.episode,
        duration=item.timeline.duration,
        audio=named.audio[inside:],
        captions=named.vtt[inside:],
        cover=f"../../{small_cover_of(work)}",
        sections=sections(work, item),
        gallery=_gallery(item, tuple(name[inside:] for name in named.scenes)),
        width=WIDTH,
        height=HEIGHT,
        disclosure=credits.disclosure(work),
        earlier=_neighbour(work, place - 1),
        later=_neighbour(work, place + 1),
        data=_inline(_player_data(work, item, tuple(name[inside:] for name in named.scenes))),
    )


def book_page(work: Work, assets: Mapping[str, str], theme: str) -> str:
    done = {item.episode.number: item for item in work.episodes}
    rows = [_row(work, plan.number, plan.title, plan.seconds, done.get(plan.number)) for plan in work.episodes_planned]
    rows += [_row(work, number, item.episode.title, 0, item) for number, item in done.items() if number not in {plan.number for plan in work.episodes_planned}]
    total = sum(item.timeline.duration for item in work.episodes)
    return _page(
        "book.html",
        assets,
        "../",
        theme=theme,
        work=work,
        rows=sorted(rows, key=lambda row: int(row["number"])),
        total=total,
        cover=small_cover_of(work),
        large_cover=cover_of(work),
        description=credits.description(work),
        disclosure=credits.disclosure(work),
        feed="feed.xml" if work.base_url else "",
    )


def credits_page(work: Work, assets: Mapping[str, str], theme: str) -> str:
    return _page("credits.html", assets, "../", theme=theme, work=work, engines=credits.engines(work), disclosure=credits.disclosure(work))


def library_page(entries: Sequence[Mapping[str, Any]], assets: Mapping[str, str]) -> str:
    """`entries`: as in the library's index.json."""
    return _page("library.html", assets, "", theme="", books=entries)


def sections(work: Work, item: Published) -> list[Json]:
    """The transcript, cut where a mark starts; consecutive lines of one voice name it once."""
    marks = list(item.timeline.marks)
    found: list[Json] = [{"title": "", "start": 0.0, "lines": []}]
    before = ""
    for number, cue in enumerate(item.timeline.cues):
        turn = item.script.turns[cue.turn]
        while marks and marks[0].start <= cue.start + 0.001:
            mark = marks.pop(0)
            found.append({"title": mark.title, "start": seconds(mark.start), "lines": []})
            before = ""
        found[-1]["lines"].append(
            {
                "number": number,
                "speaker": turn.speaker,
                "voice": _voice(work, turn.speaker),
                "named": turn.speaker != before,
                "text": turn.text,
                "quotation": turn.kind == "quotation",
                "place": _place(work, turn.source),
                "start": seconds(cue.start),
            }
        )
        before = turn.speaker
    return [section for section in found if section["lines"]]


def _voice(work: Work, speaker: str) -> str:
    """A class name: host-1, host-2, reader."""
    return f"host-{work.hosts.index(speaker) + 1}" if speaker in work.hosts else "reader"


def _place(work: Work, source: Source | None) -> str:
    """The chapter a quotation comes from, as one would say it."""
    if source is None:
        return ""
    return work.chapters[source.chapter - 1] if 0 < source.chapter <= len(work.chapters) else f"Chapter {source.chapter}"


def _gallery(item: Published, names: Sequence[str]) -> list[Json]:
    """Each scene once, with the second at which it first shows."""
    first: dict[int, float] = {}
    for shot in item.timeline.shots:
        first.setdefault(shot.scene, shot.start)
    return [{"image": names[scene], "alt": item.scenes[scene].alt, "start": seconds(start)} for scene, start in sorted(first.items(), key=lambda row: row[1])]


def _player_data(work: Work, item: Published, names: Sequence[str]) -> Json:
    """What player.js needs; it takes the transcript's words from the page itself."""
    timeline = item.timeline
    return {
        "key": f"{work.slug}/{item.episode.number}",
        "book": work.slug,
        "number": item.episode.number,
        "title": item.episode.title,
        "show": work.title,
        "author": work.author,
        "duration": seconds(timeline.duration),
        "lines": [[seconds(cue.start), seconds(cue.end)] for cue in timeline.cues],
        "shots": [[seconds(shot.start), seconds(shot.end), shot.scene] for shot in timeline.shots],
        "scenes": [{"src": name, "alt": scene.alt} for name, scene in zip(names, item.scenes, strict=True)],
        "marks": [[seconds(mark.start), mark.title] for mark in timeline.marks],
    }


def _row(work: Work, number: int, title: str, estimate: float, item: Published | None) -> Json:
    row: Json = {"number": number, "title": title, "done": item is not None, "minutes": max(1, round(estimate / 60))}
    if item is None:
        return row
    named = files_of(work, item)
    chapters = list(dict.fromkeys(segment.chapter for segment in item.episode.segments))
    covers = [_place(work, Source(chapter=chapter, start=0, end=0)) for chapter in chapters]
    marks = [mark.title for mark in item.timeline.marks]
    return {
        **row,
        "page": named.page,
        "key": f"{work.slug}/{number}",
        "duration": item.timeline.duration,
        "covers": covers,
        "marks": marks,
        "picture": named.scenes[min(1, len(named.scenes) - 1)] if named.scenes else "",
        "alt": item.scenes[min(1, len(named.scenes) - 1)].alt if named.scenes else "",
    }


def _neighbour(work: Work, place: int) -> Json | None:
    if not 0 <= place < len(work.episodes):
        return None
    item = work.episodes[place]
    return {"number": item.episode.number, "title": item.episode.title, "page": f"../../{files_of(work, item).page}"}


def _page(template: str, assets: Mapping[str, str], root: str, **values: object) -> str:
    """`root`: the way from the page to the library's folder, "../" or so."""
    linked = {re.sub(r"\W", "_", name): f"{root}assets/{file}" for name, file in assets.items()}
    return _templates().get_template(template).render(csp=CSP, root=root, assets=linked, **values)


def _inline(data: Json) -> object:
    """JSON that can stand in a script element: no text in it can end the element or start another."""
    from markupsafe import Markup

    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for mark, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(mark, code)
    return Markup(text)


@functools.cache
def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(player_folder()), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    made.filters["clock"] = clock
    made.filters["minutes"] = lambda value: max(1, round(value / 60))
    made.filters["names"] = credits.names
    return made


def _shown(value: object) -> object:
    """Without characters that HTML forbids (controls, lone surrogates)."""
    if type(value) is not str:
        return value
    return "".join(mark for mark in value if mark in "\t\n" or (mark >= " " and mark != "\x7f" and not "\ud800" <= mark <= "\udfff"))
