"""An episode's film, and a short of one passage for telephones held upright."""

from __future__ import annotations

import io
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from literai.cards import chapter_card
from literai.errors import UsageError
from literai.mux import ffmpeg, mp4
from literai.mux.chapters import Stop
from literai.mux.mp3 import RATE
from literai.publish.captions import Caption, captions
from literai.types import Audio, Blob, Cue, Script, Shot, Size, Timeline
from literai.types import Image as Picture
from literai.video.film import Film
from literai.video.overlay import Card
from literai.video.strip import Planar, planar
from literai.video.write import needed, write

SIZES = {720: Size(1280, 720), 1080: Size(1920, 1080)}
SHORT = Size(1080, 1920)
SHORTEST, LONGEST = 15.0, 59.0  # seconds of a short: all platforms take one under a minute

Scored = tuple[Blob, Script, Timeline, tuple[Blob, ...], Blob, Card]
"""M4A, script, clock, one JPEG a scene, cover, card."""


def to_mp4(items: Sequence[Scored], *, height: int, burnt: bool) -> list[Blob]:
    """Films of whole episodes; `burnt`: with captions in the picture."""
    needed()
    made = []
    for sound, script, clock, pictures, cover, card in items:
        shown = captions(script.turns, clock.cues) if burnt else []
        frame, drawn = SIZES[height], [one.data for one in pictures]
        chapters = _chapters(clock, card.title, cover.data, frame)
        film = Film(frame, drawn, clock.shots, shown, seconds=clock.duration, cover=cover.data, card=card, chapters=chapters)
        with tempfile.TemporaryDirectory(prefix="literai-") as name:
            folder = Path(name)
            (folder / "sound.m4a").write_bytes(sound.data)
            write(film, folder / "sound.m4a", folder / "film.mp4")
            made.append(Blob((folder / "film.mp4").read_bytes()))
    return made


def _chapters(clock: Timeline, book: str, cover: bytes, frame: Size) -> list[tuple[float, Planar]]:
    """The card of each podcast chapter but the first, which begins under the title card; it shows from the end of what was said before."""
    with Image.open(io.BytesIO(cover), formats=("JPEG",)) as picture:
        picture.draft("RGB", (256, 256))
        art = Picture(np.asarray(picture.convert("RGB")))
    found = []
    for mark in clock.marks[1:]:
        start = max((cue.end for cue in clock.cues if cue.end <= mark.start), default=mark.start)
        card = chapter_card(mark.title, book, seed=zlib.crc32(mark.title.encode("utf-8", "replace")), art=art, size=frame)
        found.append((start, planar(card.pixels)))
    return found


def passage(script: Script, clock: Timeline, at: float | None = None) -> tuple[float, float]:
    """Start and end of the passage for a short: the turn that sounds at `at` seconds, else the longest quotation that fits, and
    what follows it up to `SHORTEST` seconds at least and `LONGEST` at most.

    Raises:
        UsageError: nothing is said then.
    """
    cues = [cue for cue in clock.cues if cue.end > cue.start]
    if at is not None:
        first = next((place for place, cue in enumerate(cues) if cue.end > at >= 0), None)
        if first is None:
            raise UsageError(f"nothing is said at {at:.0f} s: the episode lasts {clock.duration:.0f} s")
    else:
        read = [place for place, cue in enumerate(cues) if script.turns[cue.turn].kind == "quotation" and cue.end - cue.start <= LONGEST]
        first = max(read, key=lambda place: cues[place].end - cues[place].start) if read else 0
    last = first
    while last + 1 < len(cues) and cues[last].end - cues[first].start < SHORTEST and cues[last + 1].end - cues[first].start <= LONGEST:
        last += 1
    return cues[first].start, min(cues[last].end, cues[first].start + LONGEST)


def short(
    sound: Path,
    script: Script,
    clock: Timeline,
    pictures: Sequence[bytes],
    cover: bytes,
    card: Card,
    span: tuple[float, float],
    out: Path,
    *,
    frame: Size = SHORT,
) -> float:
    """Write a 9:16 film of one passage with captions; returns its length in seconds.

    Args:
        sound: the episode's M4A.
        span: seconds, as `passage` gives it.
        out: MP4, replaced whole.
    """
    needed()
    start, end = span
    length = end - start
    raw = ffmpeg.run(["-i", str(sound), "-map", "0:a:0", "-f", "f32le", "-ac", str(_channels(sound)), "-ar", str(RATE), "pipe:1"])
    samples = np.frombuffer(raw, "<f4").reshape(-1, _channels(sound))[round(start * RATE) : round(end * RATE)]
    cues = [Cue(cue.turn, cue.start - start, cue.end - start) for cue in clock.cues if start <= cue.start and cue.end <= end + 0.001]
    shots = [Shot(shot.scene, max(0.0, shot.start - start), min(length, shot.end - start)) for shot in clock.shots if shot.start < end and shot.end > start]
    film = Film(frame, pictures, shots, _within(captions(script.turns, cues), length), seconds=length, cover=cover, card=card, titled=not shots)
    with tempfile.TemporaryDirectory(prefix=".literai-", dir=out.parent) as name:
        folder = Path(name)
        cut = Audio(np.ascontiguousarray(samples.squeeze()), RATE)
        tags = {"title": f"{card.title}: {card.episode}", "artist": card.author, "comment": card.said}
        (folder / "sound.m4a").write_bytes(mp4.m4a(cut, tags=tags, chapters=[Stop(0.0, length, card.episode, True)], cover=cover).data)
        write(film, folder / "sound.m4a", folder / "film.mp4")
        (folder / "film.mp4").replace(out)
    return length


def _channels(sound: Path) -> int:
    return 2 if " stereo" in ffmpeg.described(sound) else 1


def _within(shown: Sequence[Caption], length: float) -> list[Caption]:
    return [caption for caption in shown if caption.start < length]
