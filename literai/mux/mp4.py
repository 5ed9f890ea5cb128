"""M4A and M4B: AAC in MP4 with chapters, tags and a cover, by ffmpeg.

What holds here: the same samples and words give the same bytes; the index stands before the sound, so that a player starts
before it has all (faststart); chapters are the listed ones only, as MP4 players list every chapter there is.
"""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from literai.errors import LiteraiError
from literai.mux import ffmpeg
from literai.mux.chapters import Stop
from literai.mux.mp3 import RATE, check_length
from literai.types import Audio, Blob

TAGS = ("title", "artist", "album", "album_artist", "track", "genre", "comment", "description", "copyright", "synopsis")
_FRAME = 1024  # samples of one AAC frame, and of the encoder's delay
_LONGEST = 1000  # characters of a tag
_EXACT = ["-fflags", "+bitexact", "-flags:a", "+bitexact"]


def m4a(audio: Audio, *, bitrate_kbps: int = 96, tags: Mapping[str, str], chapters: Sequence[Stop], cover: bytes) -> Blob:
    """An M4A at 44.1 kHz, mono or stereo as the samples are.

    Args:
        tags: values by ffmpeg's names, one of `TAGS`; empty ones are left out.
        chapters: in order of time, without gaps.
        cover: JPEG.

    Raises:
        LiteraiError: ffmpeg failed, or the file does not last as long as the samples.
        ValueError: no samples, or an unknown tag.
    """
    source, channels = ffmpeg.samples_in(audio)
    with tempfile.TemporaryDirectory(prefix="literai-") as name:
        folder = Path(name)
        path = folder / "out.m4a"
        coding = ["-c:a", "aac", "-b:a", f"{bitrate_kbps}k", "-ar", str(RATE), "-ac", str(channels)]
        ffmpeg.run(
            [*source, *_described(folder, tags, chapters, cover), *coding, *_EXACT, "-f", "ipod", str(path)], stdin=audio.samples.astype("<f4").tobytes()
        )
        check_length("M4A", seconds(path), audio.seconds)
        return Blob(path.read_bytes())


def m4b(parts: Sequence[tuple[Path, Sequence[Stop]]], out: Path, *, tags: Mapping[str, str], cover: bytes) -> float:
    """Episodes joined into one audiobook without coding them again; returns its length in seconds.

    Args:
        parts: each M4A with its chapters, whose times count from its own start.
        out: the file to write, replaced whole.

    Raises:
        LiteraiError: ffmpeg failed.
        ValueError: there are no parts.
    """
    if not parts:
        raise ValueError("there are no episodes to join")
    with tempfile.TemporaryDirectory(prefix=".literai-", dir=out.parent) as name:
        folder = Path(name)
        chapters: list[Stop] = []
        clock = 0.0
        with (folder / "joined.aac").open("wb") as joined:
            for path, stops in parts:
                stream = ffmpeg.run(["-i", str(path), "-map", "0:a:0", "-c", "copy", "-f", "adts", "pipe:1"])
                joined.write(stream)
                delay = _FRAME / RATE if clock else 0.0  # the first one's is skipped by the player
                end = clock + frames(stream) * _FRAME / RATE
                chapters += [
                    Stop(stop.start + clock + delay if place else clock, stop.end + clock + delay, stop.title, True) for place, stop in enumerate(stops)
                ]
                clock = end
        draft = folder / "out.m4b"
        chapters = [
            Stop(stop.start, later.start, stop.title, True) for stop, later in zip(chapters, [*chapters[1:], Stop(clock, clock, "", True)], strict=True)
        ]
        source = ["-f", "aac", "-i", str(folder / "joined.aac")]
        ffmpeg.run([*source, *_described(folder, tags, chapters, cover), "-c:a", "copy", *_EXACT, "-f", "ipod", str(draft)])
        draft.replace(out)
    return clock


def frames(adts: bytes) -> int:
    """How many frames an ADTS stream holds.

    Raises:
        LiteraiError: it is none.
    """
    at, count = 0, 0
    while at + 7 <= len(adts):
        if adts[at] != 0xFF or adts[at + 1] & 0xF6 != 0xF0:
            raise LiteraiError(f"no AAC frame at byte {at}: the M4A is damaged, make the episode again")
        at += (adts[at + 3] & 3) << 11 | adts[at + 4] << 3 | adts[at + 5] >> 5
        count += 1
    return count


def seconds(path: Path) -> float:
    """How long a file's sound lasts when it is decoded."""
    raw = ffmpeg.run(["-i", str(path), "-map", "0:a:0", "-f", "s16le", "-ac", "1", "-ar", str(RATE), "pipe:1"])
    return len(raw) / 2 / RATE


def _described(folder: Path, tags: Mapping[str, str], chapters: Sequence[Stop], cover: bytes) -> list[str]:
    """Input and mapping options for tags, chapters and cover, as inputs 1 and 2."""
    (folder / "words.txt").write_text(_metadata(tags, chapters), encoding="utf-8")
    (folder / "cover.jpg").write_bytes(cover)
    inputs = ["-f", "ffmetadata", "-i", str(folder / "words.txt"), "-i", str(folder / "cover.jpg")]
    maps = ["-map", "0:a:0", "-map", "2:v:0", "-map_metadata", "1", "-map_chapters", "1", "-c:v", "copy", "-disposition:v:0", "attached_pic"]
    return [*inputs, *maps, "-movflags", "+faststart"]


def _metadata(tags: Mapping[str, str], chapters: Sequence[Stop]) -> str:
    rows = [";FFMETADATA1"]
    for name, value in sorted(tags.items()):
        if name not in TAGS:
            raise ValueError(f"no tag is called {name!r}; there are {', '.join(TAGS)}")
        if text := _plain(value):
            rows.append(f"{name}={_escaped(text)}")
    for stop in chapters:
        rows += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={round(stop.start * 1000)}", f"END={round(stop.end * 1000)}", f"title={_escaped(_plain(stop.title))}"]
    return "\n".join(rows) + "\n"


def _plain(value: str) -> str:
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in value)
    return " ".join(text.split())[:_LONGEST]


def _escaped(text: str) -> str:
    text = text.rstrip("\\")  # ffmpeg takes one at the end of a line for a line that goes on, even escaped
    return "".join(f"\\{c}" if c in "=;#\\" else c for c in text)
