"""Writes a book into the library: `publish(root, work)`.

After it the folder holds exactly what the `Work` says, every file whole; files that already say so are not
touched, other books are left alone, and the library's catalogue lists every book that is there. Sound and
pictures are written before the pages that show them, the feed and the catalogue last, so a site that is
being rebuilt never points at something that is not yet there.
"""

from __future__ import annotations

import io
import json
import posixpath
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from literai import __version__, rights
from literai.paint import AVIF_SPEED, WEBP_METHOD
from literai.publish import assets, captions, colour, credits, feed, files, json2023, pages, templates
from literai.publish.layout import cover_of, digest, files_of, folder_of, small_cover_of, thumbnails_of, wide_cover_of
from literai.publish.library_feed import library_feed
from literai.publish.slug import identity
from literai.publish.work import Bytes, Changes, Copies, Credit, Published, Work

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["Changes", "Copies", "Credit", "Published", "Work", "publish", "taken_slugs"]

SOURCES = "picture-sources.json"  # beside an episode's page: what made each of its pictures, and whose work is in it
THUMBNAIL = 600  # pixels, the square cover on pages
# What Netlify and Cloudflare Pages should say beside the files; other hosts ignore it. Names with a hash never change.
HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/*/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
  Access-Control-Allow-Origin: *
/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
  Access-Control-Allow-Origin: *
/*.vtt
  Content-Type: text/vtt; charset=utf-8
  Access-Control-Allow-Origin: *
/*.srt
  Content-Type: application/x-subrip; charset=utf-8
  Access-Control-Allow-Origin: *
/*.json
  Access-Control-Allow-Origin: *
/*.m4a
  Content-Type: audio/x-m4a
"""


def publish(root: Path, work: Work) -> Changes:
    """Bring the site in `root` up to date with a book.

    Raises:
        UsageError: `root` cannot be written, or `work.base_url` is no absolute address.
        Busy: another process is writing this site.
        ValueError: `work` contradicts itself (a scene without a picture, a colour that is none).
    """
    _check(work)
    with files.opened(root) as site:
        before = _record(root / work.slug / "index.json") or {}
        work = _dated(work, before)
        show = before.get("guid") or (feed.guid(work.base_url, work.slug) if work.base_url else None)
        shared = assets.load()
        for name, data in sorted(shared.content.items()):
            site.put(f"assets/{name}", data)
        for name, data in sorted(shared.rooted.items()):
            site.put(name, data)
        theme = _covers_and_theme(site, work)
        for place in range(len(work.episodes)):
            _episode(site, work, place, shared, theme)
        _book(site, work, shared, theme, show)
        _library(site, shared, work)
        _sweep(site, work, theme)
        return Changes(
            page=f"{work.slug}/index.html",
            written=tuple(site.written),
            removed=tuple(site.removed),
            unchanged=site.unchanged,
            notes=_notes(root, work),
        )


def taken_slugs(root: Path) -> dict[str, str]:
    """slug -> identity of the books in a library, for `slug.book_slug`."""
    return {path.parent.name: str(record["identity"]) for path, record in _records(root) if "identity" in record}


def _dated(work: Work, before: dict[str, Any]) -> Work:
    """What has a date in the site keeps it, even where the store that remembered it is gone."""
    rows = before.get("episodes") if before.get("identity") == identity(work.title, work.author, work.edition) else None
    dates = {row["number"]: row["published"] for row in rows or () if isinstance(row, dict) and {"number", "published"} <= row.keys()}
    episodes = tuple(msgspec.structs.replace(item, published=dates.get(item.episode.number, item.published)) for item in work.episodes)
    return msgspec.structs.replace(work, episodes=episodes)


def _check(work: Work) -> None:
    colour.parse(work.accent)
    if work.base_url is not None:
        feed.base(work.base_url)
    for item in work.episodes:
        if len(item.pictures) != len(item.scenes):
            raise ValueError(f"episode {item.episode.number} has {len(item.scenes)} scenes and {len(item.pictures)} pictures")
        if any(len(copy.files) != len(item.scenes) for copy in item.copies):
            raise ValueError(f"episode {item.episode.number} has {len(item.scenes)} scenes and other numbers of copies of their pictures")
        feed.moment(item.published)
    numbers = [item.episode.number for item in work.episodes]
    if numbers != sorted(set(numbers)):
        raise ValueError(f"episodes {numbers} are not in order, each once")


def _covers_and_theme(site: files.Site, work: Work) -> str:
    """Returns the name of the book's style sheet, relative to its folder."""
    site.put(f"{work.slug}/{cover_of(work)}", work.cover)
    if work.wide is not None:
        site.put(f"{work.slug}/{wide_cover_of(work)}", work.wide)
    wanted = [("jpeg", THUMBNAIL, small_cover_of(work)), *thumbnails_of(work)]
    if all((site.root / work.slug / name).is_file() for _, _, name in wanted):  # their names carry the cover's hash
        site.unchanged += len(wanted)
    else:
        large = _opened(work.cover)
        for kind, side, name in wanted:
            site.put(f"{work.slug}/{name}", _smaller(large, side, kind))
    sheet = colour.stylesheet(work.accent)
    name = f"theme.{digest(sheet.encode())}.css"
    site.put(f"{work.slug}/{name}", sheet)
    return name


def _opened(cover: Bytes) -> Image.Image:
    """The cover, decoded no larger than its thumbnails need."""
    from PIL import Image

    with Image.open(io.BytesIO(cover) if isinstance(cover, bytes) else cover) as picture:
        picture.draft("RGB", (2 * THUMBNAIL, 2 * THUMBNAIL))
        return picture.convert("RGB")


def _smaller(picture: Image.Image, side: int, kind: str) -> bytes:
    from PIL import Image

    shown, out = picture.resize((side, side), Image.Resampling.LANCZOS), io.BytesIO()
    said = {name: picture.info[name] for name in ("comment", "xmp") if name in picture.info}  # what made it
    xmp = {"xmp": said["xmp"]} if "xmp" in said else {}
    if kind == "jpeg":
        shown.save(out, "JPEG", quality=84, optimize=True, progressive=True, **said)
    elif kind == "avif":
        shown.save(out, "AVIF", quality=58, speed=AVIF_SPEED, max_threads=1, **xmp)
    else:
        shown.save(out, "WEBP", quality=76, method=WEBP_METHOD, **xmp)
    return out.getvalue()


def _episode(site: files.Site, work: Work, place: int, shared: assets.Assets, theme: str) -> None:
    item, home = work.episodes[place], work.slug
    named = files_of(work, item)
    turns, timeline = item.script.turns, item.timeline
    shown = captions.captions(turns, timeline.cues)
    away = f"{feed.base(work.base_url)}/{home}/" if work.base_url else None

    def address(scene: int | None) -> str:
        """Of a scene's picture, or of the cover."""
        name = named.cover if scene is None else named.scenes[scene]
        return away + name if away else posixpath.relpath(name, named.folder)

    site.put(f"{home}/{named.audio}", item.audio)
    for name, picture in zip(named.scenes, item.pictures, strict=True):
        site.put(f"{home}/{name}", picture)
    for name, content in ((named.m4a, item.m4a), (named.video, item.video), (named.cover, item.cover)):
        if content is not None:
            site.put(f"{home}/{name}", content)
    site.put(f"{home}/{named.folder}/{SOURCES}", json2023.dump(_sources(work, item, named.scenes)))
    for copy, (_, _, names) in zip(item.copies, named.copies, strict=True):
        for name, picture in zip(names, copy.files, strict=True):
            site.put(f"{home}/{name}", picture)
    site.put(f"{home}/{named.vtt}", captions.vtt(shown))
    site.put(f"{home}/{named.srt}", captions.srt(shown))
    site.put(f"{home}/{named.transcript}", json2023.dump(captions.transcript(turns, timeline.cues)))
    site.put(f"{home}/{named.text}", captions.text(turns, timeline.cues))
    title, said = f"{work.title}: {item.episode.title}", credits.disclosure(work)
    site.put(f"{home}/{named.html}", captions.page(title, work.language, said, turns, timeline.cues, policy=templates.CSP))
    site.put(f"{home}/{named.chapters}", json2023.dump(captions.chapters(item.episode.title, work.title, timeline.marks, timeline.shots, address)))
    site.put(f"{home}/{named.timeline}", json2023.dump(json2023.part(work, item, __version__)))
    site.put(f"{home}/{named.page}", pages.episode_page(work, place, shared.names, theme))


def _sources(work: Work, item: Published, names: Sequence[str]) -> dict[str, Any]:
    """The file that says of each picture what made it and whose work is in it."""
    painter = work.engines.get("painter", "")
    entries = {Path(name).name: rights.record(scene, painter) for name, scene in zip(names, item.scenes, strict=True)}
    if item.cover is not None:
        entries[Path(files_of(work, item).cover).name] = rights.lettered(painter)
    return rights.sidecar(entries)


def _book(site: files.Site, work: Work, shared: assets.Assets, theme: str, show: str | None) -> None:
    site.put(f"{work.slug}/credits.html", pages.credits_page(work, shared.names, theme))
    site.put(f"{work.slug}/index.html", pages.book_page(work, shared.names, theme))
    site.put(f"{work.slug}/index.json", json2023.dump(json2023.book(work, __version__, show)))
    if work.base_url and show:
        site.put(f"{work.slug}/feed.xml", feed.feed(work, show, __version__))


def _library(site: files.Site, shared: assets.Assets, work: Work) -> None:
    entries = [entry for _, record in _records(site.root) if (entry := json2023.catalogue_entry(record))]
    entries.sort(key=lambda entry: (str(entry["title"]).casefold(), str(entry["slug"])))
    site.put("index.html", pages.library_page(entries, shared.names))
    site.put("index.json", json2023.dump(entries))
    site.put("_headers", HEADERS)
    site.put(".nojekyll", "")
    if work.base_url and (whole := library_feed(site.root, work.base_url, __version__, title=work.library, email=work.email, owner=work.owner)):
        site.put("feed.xml", whole)


def _sweep(site: files.Site, work: Work, theme: str) -> None:
    """Take away what an earlier version of this book left: old scenes, renamed episodes, old covers."""
    folder = site.root / work.slug
    for item in work.episodes:
        named = files_of(work, item)
        kept = [named.page, named.audio, named.timeline, named.transcript, named.chapters, named.vtt, named.srt, named.text, named.html]
        kept += [name for name, content in ((named.m4a, item.m4a), (named.video, item.video), (named.cover, item.cover)) if content is not None]
        inside = {Path(name).name for name in kept}
        site.keep_only(f"{work.slug}/{named.folder}", {*inside, "scenes", SOURCES})
        scenes = {Path(name).name for names in (named.scenes, *(names for _, _, names in named.copies)) for name in names}
        site.keep_only(f"{work.slug}/{named.folder}/scenes", scenes)
    planned = {f"{plan.number:03d}" for plan in work.episodes_planned}
    done = {f"{item.episode.number:03d}": Path(folder_of(item.episode)).name for item in work.episodes}
    for path in sorted((folder / "episodes").glob("*")):
        number = path.name.split("-")[0]
        if number not in planned or done.get(number, path.name) != path.name:
            site.remove(path)
    used = {cover_of(work), wide_cover_of(work), small_cover_of(work), theme, *(name for _, _, name in thumbnails_of(work))}
    for pattern in ("cover.*.jpg", "cover-*.*.*", "wide.*.jpg", "theme.*.css"):
        for path in sorted(folder.glob(pattern)):
            if path.name not in used:
                site.remove(path)


def _notes(root: Path, work: Work) -> tuple[str, ...]:
    if work.base_url:
        return ()
    if (root / work.slug / "feed.xml").is_file():
        return ("no base URL was given, so the podcast feed was left as it was; to bring it up to date give --base-url",)
    return ("no base URL was given, so there is no podcast feed; to get one give --base-url https://where.the/site/will/be (or site.base_url in literai.toml)",)


def _records(root: Path) -> list[tuple[Path, dict[str, Any]]]:
    found = [(path, _record(path)) for path in sorted(root.glob("*/index.json"))]
    return [(path, record) for path, record in found if record is not None and record.get("slug") == path.parent.name]


def _record(path: Path) -> dict[str, Any] | None:
    """A book's index.json; None where there is none, or something else of that name."""
    try:
        record = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    return record if isinstance(record, dict) else None
