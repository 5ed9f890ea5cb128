"""A film to an MP4 file, through MoviePy: its clip, its frame loop, its pipe to ffmpeg with its care for what ffmpeg says.

What holds here: the same film gives the same bytes (a fixed number of threads, no dates); the index stands before the
pictures (faststart); the sound is copied, so that it is heard exactly as in the M4A; chapters come with it.
"""

from __future__ import annotations

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from literai.errors import LiteraiError, MissingPart
from literai.mux import ffmpeg
from literai.mux.mp3 import check_length
from literai.mux.mp4 import seconds
from literai.video.film import FPS, Film

# x264's quality, and its speed: sub-pixel motion is looked for once (subme=1) rather than twice, a quarter of the processor's time, as
# ours is a scroll by whole quarters: measured on drawn scenes the picture is the same (SSIM 0.9823 and 0.9824), the file 7 to 18 % larger.
QUALITY = ["-crf", "23", "-preset", "veryfast"]
SPEED = "subme=1"
_PIPE = 1 << 20  # bytes under way to ffmpeg: with the usual 64 KB, waking each other costs a quarter of the time
THREADS = 4  # x264's bytes depend on their number
# Said to x264 alone: as options of ffmpeg's they would have every frame converted from an unknown kind of YUV to this one.
_COLOURS = ["-x264-params", f"{SPEED}:colorprim=bt709:transfer=bt709:colormatrix=bt709:fullrange=off"]
_MAPS = ["-map", "0:v:0", "-map", "1:a:0", "-map_metadata", "1", "-map_chapters", "1"]
_EXACT = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart"]


def needed() -> None:
    """Raises MissingPart where MoviePy is not here, before any work."""
    if find_spec("moviepy") is None:
        raise MissingPart("video needs MoviePy; run: pip install 'literai[video]'")


def write(film: Film, sound: Path, out: Path) -> None:
    """Write `film` with the sound of an M4A.

    Raises:
        MissingPart: MoviePy is not here.
        LiteraiError: ffmpeg failed, or the film does not last as long as its sound.
    """
    needed()
    os.environ.setdefault("FFMPEG_BINARY", ffmpeg.program())  # MoviePy reads it once, when it is imported
    from moviepy import VideoClip

    clip = VideoClip(film.frame, duration=(film.frames + 0.5) / FPS)  # it rounds down
    with _writer(film, sound, out) as writer:
        try:
            for frame in clip.iter_frames(fps=FPS, dtype="uint8"):
                writer.write_frame(frame)
        except OSError as error:
            raise LiteraiError(f"the video could not be written: {' '.join(str(error).split())[-300:]}") from error
    check_length("MP4", seconds(out), seconds(sound))


def _writer(film: Film, sound: Path, out: Path) -> Any:
    """MoviePy's writer, fed with planar frames: its own start of ffmpeg knows only RGB, which doubles the bytes and has them converted."""
    from moviepy.video.io.ffmpeg_writer import FFMPEG_VideoWriter

    class PlanarWriter(FFMPEG_VideoWriter):  # type: ignore[misc]
        def __init__(self) -> None:
            self.filename, self.codec, self.ext, self.logfile = str(out), "libx264", "mp4", subprocess.PIPE
            frames = ["-f", "rawvideo", "-s", f"{film.size.width}x{film.size.height}", "-pix_fmt", "yuv420p", "-r", str(FPS), "-i", "pipe:0"]
            coding = ["-c:v", "libx264", *QUALITY, "-threads", str(THREADS), "-c:a", "copy", *_COLOURS, *_EXACT]
            command = [ffmpeg.program(), "-y", "-hide_banner", "-loglevel", "error", *frames, "-i", str(sound), *_MAPS, *coding, str(out)]
            self.proc = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, pipesize=_PIPE)

    return PlanarWriter()
