"""How loud a finished file is, measured on what a listener decodes, by ffmpeg's ebur128 (EBU R 128, ITU-R BS.1770).

Measured with another meter than `loudness`, which set the levels, so that a fault in one shows in the other.
"""

from __future__ import annotations

import math
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from literai.errors import LiteraiError
from literai.mux import ffmpeg
from literai.types import Blob, Script, Timeline, Value

_METER = ("-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-")
_SHORTEST = 0.4  # seconds, BS.1770-4's block: less has no loudness


class Levels(Value, frozen=True):
    """Of one encoded episode."""

    loudness: float  # LUFS, integrated; -70 for silence, as ebur128 says it
    peak: float  # dBTP
    channels: int
    speakers: dict[str, float]  # LUFS of all that each one says


def measure(path: Path, script: Script, timeline: Timeline) -> Levels:
    """Levels of the sound in a file that lasts as long as the timeline."""
    rate = 44_100
    channels = _channels(path)
    raw = ffmpeg.run(["-i", str(path), "-map", "0:a:0", "-f", "f32le", "-ac", str(channels), "-ar", str(rate), "pipe:1"])
    samples = np.frombuffer(raw, "<f4").reshape(-1, channels)
    whole, peak = ebur128(samples, rate)
    said = {name: _only(samples, rate, spans) for name, spans in _spans(script, timeline).items()}
    speakers = {name: ebur128(part, rate)[0] for name, part in said.items() if len(part) >= _SHORTEST * rate}
    return Levels(whole, peak, channels, speakers)


def peak(sound: Blob) -> float:
    """True peak in dBTP of an encoded file's sound, as ffmpeg decodes it."""
    with tempfile.TemporaryDirectory(prefix="literai-") as folder:
        path = Path(folder) / "sound"
        path.write_bytes(sound.data)
        return _read(ffmpeg.said(["-i", str(path), "-map", "0:a:0", *_METER]))[1]


def ebur128(samples: np.ndarray[tuple[int, int], np.dtype[np.float32]], rate: int) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP of samples of shape (n, channels)."""
    arguments = ["-f", "f32le", "-ar", str(rate), "-ac", str(samples.shape[1]), "-i", "pipe:0", *_METER]
    return _read(ffmpeg.said(arguments, stdin=samples.astype("<f4").tobytes()))


def _read(said: str) -> tuple[float, float]:
    level, peak = re.findall(r"\bI:\s+(-?[\d.]+|-inf|nan) LUFS", said), re.findall(r"\bPeak:\s+(-?[\d.]+|-inf|nan) dBFS", said)
    if not level or not peak:
        raise LiteraiError("ffmpeg's loudness meter said nothing; try another ffmpeg with LITERAI_FFMPEG")
    return _number(level[-1]), _number(peak[-1])


def _number(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else -70.0


def _channels(path: Path) -> int:
    """1 or 2."""
    return 2 if re.search(r"Audio:.*\bstereo\b", ffmpeg.described(path)) else 1


def _spans(script: Script, timeline: Timeline) -> Mapping[str, Sequence[tuple[float, float]]]:
    found: dict[str, list[tuple[float, float]]] = {}
    for cue in timeline.cues:
        found.setdefault(script.turns[cue.turn].speaker, []).append((cue.start, cue.end))
    return dict(sorted(found.items()))


def _only(
    samples: np.ndarray[tuple[int, int], np.dtype[np.float32]], rate: int, spans: Sequence[tuple[float, float]]
) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.concatenate([samples[round(start * rate) : round(end * rate)] for start, end in spans])
