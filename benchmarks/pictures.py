"""How fast pictures are drawn, how they differ, how far their light spreads: python -m benchmarks.pictures NOVEL [LINES]

Takes LINES (300) scene lines of the novel, evenly spread over its pages, and draws each in every style on one core, each style in a
process of its own so that its memory is its own. Prints CPU milliseconds a picture (median and most, wall beside it), the ratio to a
floor measured in the same run (every shape painted once, in flat colour, into one buffer), the same at 1024 x 1536, the most memory
held, the least distance of two pictures' perceptual hashes (paint.fingerprint, 256 bits), whether a second run gave the same bytes,
and the pictures whose luminance spread lies under 0.35 though their line says nothing of fog, mist or dark.
"""

# ruff: noqa: E501 - what is printed, a line a line

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np

from literai import chunk, codec, notes, paint
from literai.engines import Passage
from literai.engines.illustrator import Illustrator
from literai.reading import read
from literai.types import Image, Scene

LARGE = (1024, 1536)
STYLES = ("gouache", "woodcut", "print")
DIM = re.compile(r"\b(?:fog|foggy|mist|misty|haze|dark|darkness|night|gloom|gloomy|dim|dusk|black|midnight|shadow|shadows|moonless)\b", re.IGNORECASE)


def scenes(novel: Path, count: int) -> list[Scene]:
    """Lines of one novel with distinct words, evenly spread."""
    from literai.engines.scene_lines import SceneLines

    book = read(novel)
    pieces = chunk.split(book)
    jotted = notes.take(notes.jot(pieces))
    engine = SceneLines()
    found: dict[str, Scene] = {}
    for passage in (Passage(piece, note, 12) for piece, note in zip(pieces, jotted, strict=True)):
        for scene in engine.describe([passage])[0]:
            found.setdefault(scene.description, scene)
    lines = list(found.values())
    return [lines[i * len(lines) // count] for i in range(count)] if len(lines) > count else lines


def floor(painter: Illustrator, scene: Scene) -> float:
    """CPU seconds to paint the scene's shapes once in flat colour."""
    import skia

    from literai.engines.illustrator.compose import compose
    from literai.engines.illustrator.picture import Sheet

    width, height = painter.size
    pixels = np.zeros((height, width, 4), np.uint8)
    start = time.process_time()
    picture = compose(scene, width, height)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(width / picture.width, width / picture.width)
    for layer in picture.layers:
        if isinstance(layer, Sheet):
            for part in layer.parts:
                r, g, b = (int(v * 255) for v in part.colour)
                canvas.drawPath(part.path, skia.Paint(AntiAlias=True, Color=0xFF000000 | r << 16 | g << 8 | b))
    return time.process_time() - start


def draw(style: str, lines: list[Scene]) -> None:
    painter = Illustrator(style=style)
    painter.paint(lines[:1])
    wall, cpu, bare = [], [], []
    images: list[Image] = []
    for scene in lines:
        w, c = time.perf_counter(), time.process_time()
        images += painter.paint([scene])
        wall.append(time.perf_counter() - w)
        cpu.append(time.process_time() - c)
        bare.append(floor(painter, scene))
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - len(images) * images[0].pixels.nbytes / 2**20
    print(
        f"{style}: median {statistics.median(cpu) * 1000:.0f} ms, most {max(cpu) * 1000:.0f} ms (wall {statistics.median(wall) * 1000:.0f} and {max(wall) * 1000:.0f})"
    )
    print(f"  {sum(cpu) / sum(bare):.1f} times the floor of {statistics.median(bare) * 1000:.0f} ms; {held:.0f} MB beside the pictures kept for comparison")
    prints = [paint.fingerprint(image) for image in images]
    near = min(((paint.distance(prints[a], prints[b]), a, b) for a, b in combinations(range(len(prints)), 2)), default=(256, 0, 0))
    print(
        f"  {len({image.pixels.tobytes() for image in images})} different pictures of {len(lines)}; nearest two {near[0]} of 256 bits apart: {lines[near[1]].description!r}, {lines[near[2]].description!r}"
    )
    again = Illustrator(style=style)
    same = all(again.paint([scene])[0].pixels.tobytes() == image.pixels.tobytes() for scene, image in zip(lines, images, strict=True))
    print(f"  a second run gave {'the same bytes' if same else 'OTHER BYTES'}")
    flat = [
        (paint.spread(image), scene)
        for scene, image in zip(lines, images, strict=True)
        if paint.spread(image) < 0.35
        and not DIM.search(scene.description)
        and scene.fields.weather not in ("fog", "mist")
        and scene.fields.time not in ("night", "evening", "dusk")
    ]
    print(f"  spread: least {min(map(paint.spread, images)):.2f}; under 0.35 without fog, mist or dark: {len(flat)}")
    for spread, scene in flat:
        print(f"    {spread:.2f} {scene.description!r} {scene.fields.setting!r} {scene.fields.time} {scene.fields.weather}")
    big, times = Illustrator(style=style, width=LARGE[0], height=LARGE[1]), []
    big.paint(lines[:1])
    for scene in lines[:: max(1, len(lines) // 12)]:
        c = time.process_time()
        big.paint([scene])
        times.append(time.process_time() - c)
    print(f"  {LARGE[0]} x {LARGE[1]}: median {statistics.median(times) * 1000:.0f} ms, most {max(times) * 1000:.0f} ms", flush=True)


def main() -> None:
    if sys.argv[1] == "--draw":
        draw(sys.argv[2], msgspec.json.decode(Path(sys.argv[3]).read_bytes(), type=list[Scene]))
        return
    lines = scenes(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300)
    print(f"{len(lines)} lines of {sys.argv[1]}", flush=True)
    with tempfile.TemporaryDirectory(prefix="literai-bench-") as folder:
        kept = Path(folder) / "scenes.json"
        kept.write_bytes(codec.encode(lines))
        for style in STYLES:
            subprocess.run([sys.executable, "-m", "benchmarks.pictures", "--draw", style, str(kept)], check=True)


if __name__ == "__main__":
    main()
