"""What `literai scene` and `literai gallery` do, once their flags are read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zlib import crc32

from literai import gallery as page
from literai import paint, rights, stages, store
from literai.commands import order_of, writable
from literai.engines.loading import EngineSpec
from literai.engines.scene_lines import parse_line
from literai.engines.scene_lines.alt import alt
from literai.engines.scene_lines.report import as_json
from literai.errors import UsageError
from literai.pipeline import scenes as book_scenes
from literai.progress import reporter
from literai.run import Run
from literai.store import Store
from literai.types import Scene, Source

Out = Callable[[str], None]
LONGEST = 2000  # characters of a line that is read


def scene(options: argparse.Namespace, out: Out) -> int:
    """Print what a line shows, and draw it if told where.

    Raises:
        UsageError: there are no words in it, it is too long, or the picture cannot be written there.
    """
    text = " ".join(options.text.split())
    if not any(letter.isalpha() for letter in text):
        raise UsageError(f"there are no words in {options.text!r}: give a sentence in quotes")
    if len(text) > LONGEST:
        raise UsageError(f"a scene line of {len(text):,} characters is too long: give at most {LONGEST:,}")
    fields = parse_line(text)
    said = alt(fields)
    if options.json:
        out(json.dumps({"text": text, "alt": said, **as_json(fields)}, ensure_ascii=False))
    else:
        out(page.understood(fields))
        out(said)
    if options.out is not None:
        seed = crc32(text.encode()) if options.seed is None else options.seed & 0xFFFFFFFF
        _draw(options, Scene(text, said, fields, 0, Source(1, 0, len(text)), seed), out)
    return 0


def _draw(options: argparse.Namespace, shown: Scene, out: Out) -> None:
    """The JPEG, and beside it what made it."""
    target: Path = options.out
    if target.suffix.lower() not in (".jpg", ".jpeg"):
        raise UsageError(f"-o {target}: pictures are written as JPEG, so name it {target.with_suffix('.jpg')}")
    if not target.absolute().parent.is_dir():
        raise UsageError(f"-o {target}: there is no folder {target.parent}")
    from literai.engines.illustrator import Illustrator

    painter = Illustrator(style=options.style) if options.style else Illustrator()
    [image] = paint.paint([shown], painter)
    store.write(target, paint.encode(image).data)
    entry = rights.record(shown, painter.fingerprint, paint.MADE_BY, paint.SOURCE_TYPE)
    beside = target.with_name(f"{target.name}.json")
    store.write(beside, json.dumps(rights.sidecar({target.name: entry}), ensure_ascii=False, indent=1).encode())
    if not options.json:
        out(f"Drawn: {target}, with {beside.name}")


def _name(spec: EngineSpec) -> str:
    return f"{spec.name} ({spec.fingerprint})"


def gallery(options: argparse.Namespace, out: Out, say: Out) -> int:
    """Write the page of a book's scenes."""
    order = order_of(options)
    writable(order.output)
    with ThreadPoolExecutor(1) as executor:
        run = Run(Store(order.output / "store"), order.settings.engines(), executor, reporter())
        slug, book, parts = book_scenes(run, order, say)
        maker = stages.maker(run.engines["painter"])
        painter = _name(run.engines["painter"])
    path = page.write(
        order.output / "gallery" / slug,
        book,
        parts,
        painter=painter,
        note=maker.get("note", paint.MADE_BY),
        source_type=maker.get("source_type", paint.SOURCE_TYPE),
    )
    out(f"{sum(len(found) for _, found in parts)} scenes: {path}")
    return 0
