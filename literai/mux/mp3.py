"""MP3 from samples, by ffmpeg's LAME; the tag is `id3`'s.

What holds here: the same samples give the same bytes (no date, no encoder version); the file says
how many samples of padding the encoder added, so that players start and end where the clock does; what was written is decoded
again and its length compared before it counts.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

from literai.errors import LiteraiError
from literai.mux import ffmpeg
from literai.types import Audio, Blob

RATE = 44_100  # Hz: every player and every host takes it
BITRATES = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # kbit/s, MPEG-1 Layer III
# LAME turns its input down by 0.95 (less at high bit rates), as room for its own overshoot; measured. We leave that
# room ourselves (`loudness.CEILING`) and want the loudness we asked for, so the samples go in that much higher.
_LAME_SCALE = {192: 0.97, 224: 0.98, 256: 1.0, 320: 1.0}
_LAME_USUAL_SCALE = 0.95
TOLERANCE = 0.060  # seconds


def encode(audio: Audio, *, bitrate_kbps: int = 96) -> Blob:
    """An MP3 at 44.1 kHz without a tag, mono or stereo as the samples are (shape (n,) or (n, 2)).

    Raises:
        LiteraiError: ffmpeg failed, or the file does not last as long as the samples.
        MissingPart: there is no ffmpeg.
        ValueError: no samples, or a bit rate that MP3 does not have.
    """
    if bitrate_kbps not in BITRATES:
        raise ValueError(f"MP3 has no bit rate of {bitrate_kbps} kbit/s; it has {', '.join(map(str, BITRATES))}")
    source, channels = ffmpeg.samples_in(audio)
    arguments = [*source, "-map_metadata", "-1", "-vn"]
    arguments += ["-c:a", "libmp3lame", "-b:a", f"{bitrate_kbps}k", "-ar", str(RATE), "-ac", str(channels), "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    arguments += ["-id3v2_version", "0", "-write_xing", "1"]
    with tempfile.TemporaryDirectory(prefix="literai-") as folder:
        path = Path(folder) / "out.mp3"  # a file, not a pipe: LAME goes back to write the header
        samples = audio.samples / _LAME_SCALE.get(bitrate_kbps, _LAME_USUAL_SCALE)
        ffmpeg.run([*arguments, "-f", "mp3", str(path)], stdin=samples.astype("<f4").tobytes())
        data = path.read_bytes()
        lasts = _decoded(path, RATE).seconds
    check_length("MP3", lasts, audio.seconds)
    return Blob(data)


def check_length(kind: str, lasts: float, wanted: float) -> None:
    """Raises LiteraiError when a file is not as long as its samples; both in seconds."""
    if abs(lasts - wanted) > TOLERANCE:
        raise LiteraiError(f"the {kind} lasts {lasts:.3f} s, its samples {wanted:.3f} s; try another ffmpeg with LITERAI_FFMPEG")


def decode(blob: Blob, *, rate: int = RATE) -> Audio:
    """The sound of an MP3, mono at `rate` Hz, without the padding its header tells of."""
    with tempfile.TemporaryDirectory(prefix="literai-") as folder:
        path = Path(folder) / "in.mp3"  # a file: from a pipe ffmpeg leaves the padding at the end
        path.write_bytes(blob.data)
        return _decoded(path, rate)


def _decoded(path: Path, rate: int) -> Audio:
    raw = ffmpeg.run(["-f", "mp3", "-i", str(path), "-map", "0:a:0", "-f", "f32le", "-ac", "1", "-ar", str(rate), "pipe:1"])
    return Audio(np.frombuffer(raw, "<f4").astype(np.float32), rate)
