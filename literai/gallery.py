"""One page of all scenes of a book with their lines, for looking them over: `literai gallery`.

Holds: whatever a book says is text on the page, never markup; the page needs no network and no script.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from literai import rights, store
from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.alt import plural
from literai.types import Blob, Book, Episode, Fields, Scene

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.45 Georgia, serif; }
body { margin: 2rem auto 4rem; max-width: 80rem; padding: 0 1rem; }
.scenes { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 2rem 1.5rem; }
figure { margin: 0; }
nav a { margin-right: .8rem; color: inherit; }
h2 { margin: 2.5rem 0 1rem; border-bottom: 1px solid; padding-bottom: .3rem; font-weight: normal; }
img { width: 100%; height: auto; display: block; border-radius: 3px; }
figcaption p { margin: .5rem 0 0; }
.read { font: 13px/1.4 system-ui, sans-serif; opacity: .75; }
""".strip()


def write(folder: Path, book: Book, parts: Sequence[tuple[Episode, Sequence[tuple[Scene, Blob]]]], *, painter: str, note: str, source_type: str) -> Path:
    """Writes the page, its pictures and `sources.json` into `folder`; returns the page's path."""
    entries: dict[str, dict[str, Any]] = {}
    sections = []
    for episode, scenes in parts:
        figures = []
        for number, (scene, picture) in enumerate(scenes, 1):
            name = f"{episode.number:03d}-{number:03d}.jpg"
            store.write(folder / name, picture.data)
            entries[name] = rights.record(scene, painter, note, source_type)
            figures.append(_figure(name, scene, number))
        sections.append(
            f'<section id="e{episode.number}"><h2>Episode {episode.number}. {escape(episode.title)}</h2><div class="scenes">{"".join(figures)}</div></section>'
        )
    for stale in folder.glob("[0-9][0-9][0-9]-[0-9][0-9][0-9].jpg"):
        if stale.name not in entries:
            stale.unlink()
    store.write(folder / "sources.json", json.dumps(rights.sidecar(entries), ensure_ascii=False, indent=1).encode())
    store.write(folder / "index.html", _page(book, sections, [episode.number for episode, _ in parts]).encode())
    return folder / "index.html"


def _page(book: Book, sections: Sequence[str], numbers: Sequence[int]) -> str:
    title = escape(f"{book.title}: scenes")
    jumps = " ".join(f'<a href="#e{number}">Episode {number}</a>' for number in numbers) if len(numbers) > 1 else ""
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><header><h1>{title}</h1><nav>{jumps}</nav></header>{''.join(sections)}</body></html>\n"
    )


def _figure(name: str, scene: Scene, number: int) -> str:
    source = scene.source
    return (
        f'<figure><img src="{name}" alt="{escape(scene.alt)}" loading="lazy" width="512" height="768"><figcaption><p>{number}. {escape(scene.description)}</p>'
        f'<p class="read">{escape(understood(scene.fields))} Chapter {source.chapter}, {source.start} to {source.end}.</p></figcaption></figure>'
    )


def understood(fields: Fields) -> str:
    """One line for people: what was read off the scene's line."""
    where = fields.setting or "no place said"
    drawn = lexicon.find("indoors", fields.setting) if fields.indoors else lexicon.find("outdoors", fields.setting) or lexicon.find("indoors", fields.setting)
    parts = [f"{where} (drawn as {drawn})" if drawn and drawn != where else where]
    parts += [
        word for word in ({True: "indoors", False: "outdoors", None: ""}[fields.indoors], fields.time or "", fields.weather, fields.season, fields.mood) if word
    ]
    cast = [f"{_counted(kind, count, several=i in fields.unsure)}{_doing(fields, i, count)}" for i, (kind, count) in enumerate(fields.cast)]
    lists = [f"who: {', '.join(cast)}" if cast else "nobody", f"things: {', '.join(fields.objects)}" if fields.objects else ""]
    return f"{', '.join(parts)}; {'; '.join(part for part in lists if part)}."


def _counted(kind: str, count: int, *, several: bool) -> str:
    if count == 1 or kind.split()[-1] in lexicon.GROUPS:
        return kind
    plain, named, name = kind.partition(" named ")
    return f"{'several' if several else count} {plural(plain)}{named}{name}"


def _doing(fields: Fields, i: int, count: int) -> str:
    each = " each" if count > 1 else ""
    told = [f" ({fields.actions[i]})" if i < len(fields.actions) and fields.actions[i] else ""]
    told += [
        f"{each} with {fields.held[i]}" if i < len(fields.held) and fields.held[i] else "",
        f"{each} on {fields.seats[i]}" if i < len(fields.seats) and fields.seats[i] else "",
    ]
    return "".join(told)
