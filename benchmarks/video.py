"""How fast films are made, beside MoviePy's own CompositeVideoClip and ffmpeg's crop: python -m benchmarks.video [SECONDS] [HEIGHT] [--film MINUTES]

One shot scrolls over a picture with captions; the same settings of x264 and 30 frames a second in all three. CPU seconds count the
whole process tree, as one wall clock says little on a busy machine. Rounds are interleaved; medians are printed. With --film, one
whole episode's film of so many minutes is made instead, by the stage itself: its speed, and the most memory it took.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from literai.mux import ffmpeg, mp4
from literai.publish.captions import Caption, srt
from literai.types import Audio, Blob, Cue, Script, Shot, Size, Timeline, Turn
from literai.video.film import FPS, Film
from literai.video.make import SIZES, to_mp4
from literai.video.overlay import Card, box
from literai.video.write import QUALITY, SPEED, THREADS, write

ROUNDS = 3
_PEER = 4.0  # seconds that CompositeVideoClip makes: it is slow, and its speed is the same throughout
_LINE = "He saw the island for the first time as it went away behind him"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("seconds", type=float, nargs="?", default=20.0)
    ask.add_argument("height", type=int, nargs="?", default=720, choices=SIZES)
    ask.add_argument("--film", type=float, metavar="MINUTES")
    told = ask.parse_args()
    if told.film:
        _film(60 * told.film, told.height)
    else:
        _compare(told.seconds, SIZES[told.height])


def _compare(seconds: float, size: Size) -> None:
    shown = [Caption(speaker="Alice", text=_LINE, start=start, end=start + 2.8) for start in np.arange(0.1, seconds - 3, 3.0)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture = _picture()
        (folder / "picture.jpg").write_bytes(picture)
        sound = Audio((0.1 * np.sin(np.arange(round(seconds * 24_000)) / 20)).astype(np.float32), 24_000)
        (folder / "sound.m4a").write_bytes(mp4.m4a(sound, tags={}, chapters=[], cover=picture).data)
        (folder / "captions.srt").write_text(srt(shown), encoding="utf-8")
        ways: dict[str, Callable[[], float]] = {
            "ours": lambda: _ours(folder, size, picture, shown, seconds),
            "ffmpeg crop": lambda: _crop(folder, size, seconds),
            "CompositeVideoClip": lambda: _composite(folder, size, shown),
        }
        found: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
        for _ in range(ROUNDS):
            for way, make in ways.items():
                cpu, wall = _cpu(), time.perf_counter()
                made = make()
                found[way].append(((_cpu() - cpu) / made, (time.perf_counter() - wall) / made))
    _tell(found, size, seconds)


def _tell(found: dict[str, list[tuple[float, float]]], size: Size, seconds: float) -> None:
    cpu = {way: statistics.median(row[0] for row in rows) for way, rows in found.items()}
    wall = {way: statistics.median(row[1] for row in rows) for way, rows in found.items()}
    print(f"{size.width}x{size.height}, {FPS} frames a second, {seconds:.0f} s, {ROUNDS} rounds, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for way in found:
        print(f"  {way:<20} {cpu[way]:6.3f} CPU-s and {wall[way]:6.3f} s for each second of film ({1 / wall[way]:.1f} x real time)")
    print(f"  ours beside ffmpeg crop: {cpu['ours'] / cpu['ffmpeg crop']:.2f} of its CPU time (limit 1.3)")
    peer = "CompositeVideoClip"
    print(f"  ours beside {peer}: {cpu[peer] / cpu['ours']:.1f} times less CPU, {wall[peer] / wall['ours']:.1f} times faster (limit 5)")
    print(f"  on two free cores: {2 / cpu['ours']:.1f} x real time from its CPU time (limit 2)")
    print(f"  {_memory()}")


def _film(seconds: float, height: int) -> None:
    """An episode as the pipeline has it: a line every 3 seconds, each with its caption, a scene every 9, chapters."""
    lines, shots = range(int(seconds / 3)), range(int(seconds / 9))
    turns = tuple(Turn(speaker=("Alice", "Bob")[line % 2], text=_LINE, kind="talk", chunk=0, source=None, mark="") for line in lines)
    clock = Timeline(
        duration=seconds,
        cues=tuple(Cue(line, line * 3.0, line * 3.0 + 2.8) for line in lines),
        shots=tuple(Shot(shot, shot * 9.0, shot * 9.0 + 9.0) for shot in shots),
        marks=(),
    )
    pictures = [Blob(_picture(shot)) for shot in shots]
    samples = np.zeros(round(seconds * 24_000), np.float32)
    samples[::2] = 0.01
    sound = mp4.m4a(Audio(samples, 24_000), tags={}, chapters=[], cover=pictures[0].data)
    del samples
    cpu, wall = _cpu(), time.perf_counter()
    card = Card("A book", "An author", "Episode 1 of 1", "Machine-made.")
    (made,) = to_mp4([(sound, Script(1, "Episode", turns), clock, tuple(pictures), pictures[0], card)], height=height, burnt=True)
    cpu, wall = _cpu() - cpu, time.perf_counter() - wall
    print(f"{seconds / 60:.0f} minutes at {height}p, {len(shots)} scenes, {len(lines)} captions, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores:")
    print(f"  {len(made.data) / 1e6:.0f} MB; {seconds / wall:.1f} x real time, {2 * seconds / cpu:.1f} x on two free cores from its CPU time (limit 2)")
    print(f"  {_memory()} (limit 1000)")


def _memory() -> str:
    own, others = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return f"memory at most: {own:.0f} MB here, {others:.0f} MB in ffmpeg, {own + others:.0f} MB together"


def _cpu() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _picture(seed: int = 0) -> bytes:
    """A scene's size, with soft shapes and grain, as the illustrator's pictures have."""
    random = np.random.default_rng(seed)
    small = Image.fromarray(random.integers(40, 220, (24, 16, 3), dtype=np.uint8)).resize((512, 768), Image.Resampling.BICUBIC)
    grain = random.normal(0, 4, (768, 512, 1))
    out = io.BytesIO()
    Image.fromarray(np.clip(np.asarray(small) + grain, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=85)
    return out.getvalue()


def _ours(folder: Path, size: Size, picture: bytes, shown: list[Caption], seconds: float) -> float:
    card = Card("A book", "An author", "Episode 1 of 1", "Machine-made.")
    film = Film(size, [picture], [Shot(0, 0.0, seconds)], shown, seconds=seconds, cover=picture, card=card, titled=False)
    write(film, folder / "sound.m4a", folder / "ours.mp4")
    return seconds


def _crop(folder: Path, size: Size, seconds: float) -> float:
    """The same with ffmpeg's filters: whole pixels, captions by libass."""
    tall = round(size.width * 1.5 / 2) * 2
    speed = (tall - size.height) / seconds
    picture = f"scale={size.width}:{tall}:flags=bicubic,format=yuv420p,loop=loop=-1:size=1:start=0,fps={FPS}"
    steps = f"[0:v]{picture},crop={size.width}:{size.height}:0:'t*{speed:.3f}',subtitles=captions.srt[v]"
    coding = ["-c:v", "libx264", *QUALITY, "-x264-params", SPEED, "-threads", str(THREADS), "-c:a", "copy", "-movflags", "+faststart"]
    inputs = ["-y", "-loglevel", "error", "-i", "picture.jpg", "-i", "sound.m4a", "-filter_complex", steps, "-map", "[v]", "-map", "1:a:0"]
    subprocess.run([ffmpeg.program(), *inputs, *coding, "-t", str(seconds), "crop.mp4"], cwd=folder, check=True)
    return seconds


def _composite(folder: Path, size: Size, shown: list[Caption]) -> float:
    """The same as MoviePy's guide would do it: clips with positions, one over another."""
    from moviepy import CompositeVideoClip, ImageClip

    tall = round(size.width * 1.5)
    with Image.open(folder / "picture.jpg") as picture:
        pixels = np.asarray(picture.convert("RGB").resize((size.width, tall)))
    speed = (tall - size.height) / 20
    scene = ImageClip(pixels, duration=_PEER).with_position(lambda t: (0, -t * speed))
    parts = [scene]
    for caption in shown:
        drawn = box(caption.text, size)
        if drawn is not None and caption.start < _PEER:
            letters = np.dstack([(drawn.add >> 8).astype(np.uint8)] * 3 + [np.full(drawn.add.shape, 160, np.uint8)])
            end = min(caption.end, _PEER)
            parts.append(ImageClip(letters, transparent=True, duration=end - caption.start).with_start(caption.start).with_position((drawn.left, drawn.top)))
    film = CompositeVideoClip(parts, size=(size.width, size.height)).with_duration(_PEER)
    film.write_videofile(
        str(folder / "composite.mp4"),
        fps=FPS,
        codec="libx264",
        preset=QUALITY[-1],
        ffmpeg_params=[*QUALITY[:2], "-x264-params", SPEED],
        threads=THREADS,
        audio=False,
        logger=None,
    )
    return _PEER


if __name__ == "__main__":
    main()
