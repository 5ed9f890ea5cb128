"""The HTML pages. Texts go in as data and are escaped by the templates in `player/`; whatever a title or a
line holds, it shows as text.

Every page works from any folder and from a file: all addresses are relative and name their file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from literai.publish import credits
from literai.publish.captions import captions
from literai.publish.feed import base
from literai.publish.json2023 import HEIGHT, WIDTH, seconds
from literai.publish.layout import EpisodeFiles, cover_of, files_of, small_cover_of, thumbnails_of, wide_cover_of
from literai.publish.templates import inline, page
from literai.publish.work import Published, Work
from literai.types import Gist, Met, Source

Json = dict[str, Any]


def episode_page(work: Work, place: int, assets: Mapping[str, str], theme: str) -> str:
    """`place`: index into `work.episodes`; `assets`: source name -> name in assets/; `theme`: in the book's folder."""
    item, named = work.episodes[place], files_of(work, work.episodes[place])
    inside = len(named.folder) + 1
    return page(
        "episode.html",
        assets,
        "../../../",
        theme=f"../../{theme}",
        work=work,
        home="../../",
        episode=item.episode,
        duration=item.timeline.duration,
        audio=named.audio[inside:],
        cover=_cover(work, "../../"),
        shared=_shared(work, named.page, named.cover),
        sections=sections(work, item),
        marks=bool(item.timeline.marks),
        gallery=_gallery(item, named, inside),
        disclosure=credits.disclosure(work),
        earlier=_neighbour(work, place - 1),
        later=_neighbour(work, place + 1),
        data=inline(_player_data(work, item, named)),
    )


def book_page(work: Work, assets: Mapping[str, str], theme: str) -> str:
    done = {item.episode.number: item for item in work.episodes}
    rows = [_row(work, plan.number, plan.title, plan.seconds, done.get(plan.number)) for plan in work.episodes_planned]
    rows += [_row(work, number, item.episode.title, 0, item) for number, item in done.items() if number not in {plan.number for plan in work.episodes_planned}]
    total = sum(item.timeline.duration for item in work.episodes)
    return page(
        "book.html",
        assets,
        "../",
        theme=theme,
        work=work,
        rows=sorted(rows, key=lambda row: int(row["number"])),
        total=total,
        cover=_cover(work, "", "Cover of the series"),
        large_cover=cover_of(work),
        shared=_shared(work, "index.html", wide_cover_of(work) or cover_of(work)),
        description=credits.description(work),
        disclosure=credits.disclosure(work),
        feed="feed.xml" if work.base_url else "",
    )


def _shared(work: Work, page: str, picture: str) -> Json | None:
    """What other places show of a page when somebody passes on its address (Open Graph, which wants absolute addresses): None without a base URL."""
    if not work.base_url:
        return None
    home = f"{base(work.base_url)}/{work.slug}/"
    return {"address": home + quote(page), "picture": home + quote(picture)}


def credits_page(work: Work, assets: Mapping[str, str], theme: str) -> str:
    return page("credits.html", assets, "../", theme=theme, work=work, engines=credits.engines(work), disclosure=credits.disclosure(work))


def library_page(entries: Sequence[Mapping[str, Any]], assets: Mapping[str, str]) -> str:
    """`entries`: as in the library's index.json."""
    books = []
    for entry in entries:
        home = f"{entry['slug']}/"
        lighter = [(kind, side, f"{home}{name}") for kind, side, name in entry.get("thumbnails", ())]
        shown = _picture(f"{home}{entry['thumbnail']}", lighter, "", (600, 600)) if "thumbnail" in entry else None
        books.append({**entry, "shown": shown})
    return page("library.html", assets, "", theme="", books=books)


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
    return _chapter(work, source.chapter)


def _chapter(work: Work, number: int) -> str:
    return work.chapters[number - 1] if 0 < number <= len(work.chapters) else f"Chapter {number}"


def _picture(src: str, copies: Sequence[tuple[str, int, str]], alt: str, size: tuple[int, int]) -> Json:
    """What a `<picture>` needs. `copies`: format, width, address; `size`: of `src`, pixels."""
    kinds = list(dict.fromkeys(kind for kind, _, _ in copies))
    sources = [(kind, ", ".join(f"{address} {width}w" for other, width, address in copies if other == kind)) for kind in kinds]
    return {"src": src, "sources": sources, "alt": alt, "width": size[0], "height": size[1]}


def _cover(work: Work, home: str, alt: str = "") -> Json:
    return _picture(home + small_cover_of(work), [(kind, side, home + name) for kind, side, name in thumbnails_of(work)], alt, (600, 600))


def _scene(named: EpisodeFiles, scene: int, alt: str, inside: int = 0) -> Json:
    """`inside`: how many characters of the names lead to the page's own folder."""
    copies = [(kind, width, names[scene][inside:]) for kind, width, names in named.copies]
    return _picture(named.scenes[scene][inside:], copies, alt, (WIDTH, HEIGHT))


def _gallery(item: Published, named: EpisodeFiles, inside: int) -> list[Json]:
    """Each scene once, with the second at which it first shows; `small`: format and address of its lightest copy."""
    first: dict[int, float] = {}
    for shot in item.timeline.shots:
        first.setdefault(shot.scene, shot.start)
    lightest = min(named.copies, key=lambda copy: (copy[1], copy[0]), default=None)
    small = {scene: (lightest[0], lightest[2][scene][inside:]) for scene in first} if lightest else {}
    return [
        {**_scene(named, scene, item.scenes[scene].alt, inside), "small": small.get(scene), "number": scene, "start": seconds(start)}
        for scene, start in first.items()
    ]


def _player_data(work: Work, item: Published, named: EpisodeFiles) -> Json:
    """What the scripts need; they take words and pictures from the page itself.

    `lines`, `shots`: thousandths of a second from the end of the one before to the start, and from there to the end.
    `copies`: in which other formats and widths each picture is there, named after its JPEG (see `layout`).
    `cuts`: for each line its captions, as length (UTF-16 units), end (hundredths of a second from the line's start), length, end, ...
    """
    timeline = item.timeline
    cuts: list[list[int]] = []
    for cue in timeline.cues:
        shown = captions(item.script.turns, (cue,))
        cuts.append([part for one in shown for part in (len(one.text.encode("utf-16-le", "replace")) // 2, round((one.end - cue.start) * 100))])
    return {
        "key": f"{work.slug}/{item.episode.number}",
        "book": work.slug,
        "number": item.episode.number,
        "title": item.episode.title,
        "show": work.title,
        "author": work.author,
        "duration": seconds(timeline.duration),
        "lines": _steps([(cue.start, cue.end) for cue in timeline.cues]),
        "cuts": cuts,
        "copies": [[kind, [width for other, width, _ in named.copies if other == kind]] for kind in dict.fromkeys(kind for kind, _, _ in named.copies)],
        "shots": [[*step, shot.scene] for step, shot in zip(_steps([(shot.start, shot.end) for shot in timeline.shots]), timeline.shots, strict=True)],
        "marks": [section["start"] for section in sections(work, item) if section["title"]],
    }


def _steps(spans: Sequence[tuple[float, float]]) -> list[list[int]]:
    """Gap and length of each, in thousandths of a second."""
    edges = [0, *(round(1000 * edge) for span in spans for edge in span)]
    steps = [later - earlier for earlier, later in pairwise(edges)]
    return [[gap, length] for gap, length in zip(steps[::2], steps[1::2], strict=True)]


def _row(work: Work, number: int, title: str, estimate: float, item: Published | None) -> Json:
    row: Json = {"number": number, "title": title, "done": item is not None, "minutes": max(1, round(estimate / 60))}
    if item is None:
        return row
    named = files_of(work, item)
    chapters = list(dict.fromkeys(segment.chapter for segment in item.episode.segments))
    return {
        **row,
        "page": named.page,
        "key": f"{work.slug}/{number}",
        "duration": item.timeline.duration,
        "chapters": [_chapter(work, chapter) for chapter in chapters],
        "covers": [_gist(work, gist) for gist in item.covers],
        "cast": [_met(work, one) for one in item.cast],
        "picture": _scene(named, min(1, len(named.scenes) - 1), "") if named.scenes else None,
    }


def _gist(work: Work, gist: Gist) -> Json:
    return {"place": _chapter(work, gist.chapter), "text": gist.text}


def _met(work: Work, one: Met) -> Json:
    """Somebody of the cast list, in a few words: other names, where first met, with whom."""
    said = [f"also {credits.names(one.aliases)}"] if one.aliases else []
    said.append("first met in this episode" if one.new else f"since {_chapter(work, one.first_chapter)}")
    if not one.here:
        said.append("not met in this episode")
    if one.seen_with:
        said.append(f"seen with {credits.names(one.seen_with)}")
    text = "; ".join(said)
    return {"name": one.name, "new": one.new, "said": text[:1].upper() + text[1:] + "."}


def _neighbour(work: Work, place: int) -> Json | None:
    if not 0 <= place < len(work.episodes):
        return None
    item = work.episodes[place]
    return {"number": item.episode.number, "title": item.episode.title, "page": f"../../{files_of(work, item).page}"}
