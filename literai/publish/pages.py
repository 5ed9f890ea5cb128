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
from urllib.parse import quote

from literai.publish import credits
from literai.publish.assets import MANIFEST, WORKER, player_folder
from literai.publish.captions import captions, clock
from literai.publish.feed import base
from literai.publish.json2023 import HEIGHT, WIDTH, seconds
from literai.publish.layout import EpisodeFiles, cover_of, files_of, small_cover_of, thumbnails_of, wide_cover_of
from literai.publish.work import Published, Work
from literai.types import Gist, Met, Source

if TYPE_CHECKING:
    from jinja2 import Environment

Json = dict[str, Any]
CSP = "; ".join(
    ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'", "object-src 'none'"]
    + [f"{kind}-src 'self'" for kind in ("script", "style", "font", "media", "manifest", "worker")]
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
        cover=_cover(work, "../../"),
        shared=_shared(work, named.page, named.cover),
        sections=sections(work, item),
        marks=bool(item.timeline.marks),
        gallery=_gallery(item, named, inside),
        disclosure=credits.disclosure(work),
        earlier=_neighbour(work, place - 1),
        later=_neighbour(work, place + 1),
        data=_inline(_player_data(work, item)),
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
    return _page("credits.html", assets, "../", theme=theme, work=work, engines=credits.engines(work), disclosure=credits.disclosure(work))


def library_page(entries: Sequence[Mapping[str, Any]], assets: Mapping[str, str]) -> str:
    """`entries`: as in the library's index.json."""
    books = []
    for entry in entries:
        home = f"{entry['slug']}/"
        lighter = [(kind, side, f"{home}{name}") for kind, side, name in entry.get("thumbnails", ())]
        shown = _picture(f"{home}{entry['thumbnail']}", lighter, "", (600, 600)) if "thumbnail" in entry else None
        books.append({**entry, "shown": shown})
    return _page("library.html", assets, "", theme="", books=books)


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
    """Each scene once, with the second at which it first shows."""
    first: dict[int, float] = {}
    for shot in item.timeline.shots:
        first.setdefault(shot.scene, shot.start)
    return [{**_scene(named, scene, item.scenes[scene].alt, inside), "number": scene, "start": seconds(start)} for scene, start in first.items()]


def _player_data(work: Work, item: Published) -> Json:
    """What the scripts need; they take words and pictures from the page itself.

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
        "lines": [[seconds(cue.start), seconds(cue.end)] for cue in timeline.cues],
        "cuts": cuts,
        "shots": [[seconds(shot.start), seconds(shot.end), shot.scene] for shot in timeline.shots],
        "marks": [section["start"] for section in sections(work, item) if section["title"]],
    }


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


def _page(template: str, assets: Mapping[str, str], root: str, **values: object) -> str:
    """`root`: the way from the page to the library's folder, "../" or so."""
    linked = {re.sub(r"\W", "_", name): f"{root}assets/{file}" for name, file in assets.items()}
    return _templates().get_template(template).render(csp=CSP, root=root, assets=linked, worker=WORKER, manifest=MANIFEST, **values)


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
    made.filters["long"] = _long
    made.filters["names"] = credits.names
    return made


def _long(value: float) -> str:
    """ "48 min", "2 h 05 min"."""
    minutes = max(1, round(value / 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"


def _shown(value: object) -> object:
    """Without characters that HTML forbids (controls, lone surrogates)."""
    if type(value) is not str:
        return value
    return "".join(mark for mark in value if mark in "\t\n" or (mark >= " " and mark != "\x7f" and not "\ud800" <= mark <= "\udfff"))
