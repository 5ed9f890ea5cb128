"""How well the transcript's clock follows the sound: python -m benchmarks.sync FOLDER_OF_AN_EPISODE

Decodes the episode's MP3, finds where sound begins after a silence, and compares each line's `start` in timeline.json with
the nearest such beginning, and the timeline's duration with the sound file's. Lines that begin in music (the theme ends, or a
sting rings, where they start) have no silence before them: there the steepest rise of the level is taken. Knows nothing of how
the mix was made. Exit status 1 if a line's start is more than 80 ms off or the duration more than 100 ms.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from literai.mux import mp3
from literai.types import Audio, Blob

ALLOWED = 0.080  # seconds, a cue's start from the sound it names
ALLOWED_END = 0.100  # seconds, the timeline's duration from the sound file's
ALLOWED_IN_MUSIC = 0.150  # seconds, where music hides how softly a voice begins
_MUSIC = 1.5  # seconds between two lines in which there is music
_THRESHOLD = -45.0  # dB re full scale: above it there is sound
_FRAME = 0.005  # seconds
_SILENCE = 0.080  # seconds; shorter gaps are stops inside words


def onsets(audio: Audio) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Seconds at which sound begins after at least `_SILENCE` of silence."""
    size = int(_FRAME * audio.rate)
    count = len(audio.samples) // size
    level = np.sqrt(np.mean(audio.samples[: count * size].reshape(count, size).astype(np.float64) ** 2, axis=1))
    loud = np.flatnonzero(level > 10 ** (_THRESHOLD / 20))
    before = np.diff(loud, prepend=-1_000_000)
    return loud[before > _SILENCE / _FRAME] * size / audio.rate


def rise(audio: Audio, near: float) -> float:
    """Where the level, its treble raised by 6 dB an octave as speech has more of it than music, rises most within 0.3 s of `near`."""
    size = int(_FRAME * audio.rate)
    first = max(0, int((near - 0.3) * audio.rate))
    piece = np.diff(audio.samples[first : int((near + 0.3) * audio.rate)].astype(np.float64), 1)
    count = len(piece) // size
    level = np.log(np.sqrt((piece[: count * size].reshape(count, size) ** 2).mean(axis=1)) + 1e-5)
    smooth = np.convolve(level, np.ones(4) / 4, mode="same")
    return (first + (int(np.argmax(smooth[8:] - smooth[:-8])) + 6) * size) / audio.rate


def measure(audio: Audio, timeline: dict[str, Any]) -> dict[str, Any]:
    """Errors in seconds: `starts`, one a line that makes sound, and `end`."""
    lines = [line for line in timeline["lines"] if line["end"] > line["start"]]
    found = onsets(audio)
    starts = np.array([line["start"] for line in lines])
    nearest = found[np.abs(found[None, :] - starts[:, None]).argmin(axis=1)]
    ends = np.array([0.0, *(line["end"] for line in lines[:-1])])
    in_music = starts - ends > _MUSIC
    for number in np.flatnonzero(in_music):
        nearest[number] = rise(audio, starts[number])
    return {
        "in_music": in_music,
        "starts": nearest - starts,
        "end": audio.seconds - lines[-1]["end"],
        "duration": audio.seconds - timeline["duration"],
        "lines": lines,
    }


def main(folder: Path) -> int:
    timeline = json.loads((folder / "timeline.json").read_text(encoding="utf-8"))
    files = sorted(folder.glob("*.mp3"))
    if len(files) != 1:
        print(f"{folder} has {len(files)} MP3 files")
        return 2
    result = measure(mp3.decode(Blob(files[0].read_bytes())), timeline)
    off = np.abs(result["starts"])
    print(f"{files[0].name}: {len(off)} lines")
    share = f"{np.mean(off <= ALLOWED):.1%} within {ALLOWED * 1000:.0f} ms"
    print(f"  start of line to its sound: median {np.median(off) * 1000:.0f} ms, max {off.max() * 1000:.0f} ms, {share}")
    print(f"  duration against the file: {result['duration'] * 1000:+.0f} ms; the last line ends {result['end']:.1f} s before the end (music)")
    for error, line in zip(result["starts"], result["lines"], strict=True):
        if abs(error) > ALLOWED:
            print(f"  off by {error * 1000:+.0f} ms at {line['start']:.2f} s: {line['text'][:60]!r}")
    allowed = np.where(result["in_music"], ALLOWED_IN_MUSIC, ALLOWED)
    return 0 if (off <= allowed).all() and abs(result["duration"]) <= ALLOWED_END else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m benchmarks.sync FOLDER_OF_AN_EPISODE")
    sys.exit(main(Path(sys.argv[1])))
