"""A film to an MP4 file, through MoviePy: its clip, its frame loop, its pipe to ffmpeg.

What holds here: the same film gives the same bytes (a fixed number of threads, no dates); the index stands before the
pictures (faststart); the sound is copied, so that it is heard exactly as in the M4A; chapters come with it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from literai.errors import LiteraiError, MissingPart
from literai.mux import ffmpeg
from literai.mux.mp3 import check_length
from literai.mux.mp4 import seconds
from literai.video.film import FPS, Film

_QUALITY = "23"  # x264's constant rate factor
_THREADS = 4  # x264's bytes depend on their number
_COLOURS = ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
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
    clip = _clip(film.frame, film.frames)
    options = [*_MAPS, "-crf", _QUALITY, *_COLOURS, *_EXACT]
    try:
        clip.write_videofile(
            str(out), fps=FPS, codec="libx264", preset="veryfast", audio=str(sound), audio_codec="copy", threads=_THREADS, ffmpeg_params=options, logger=None
        )
    except OSError as error:
        raise LiteraiError(f"the video could not be written: {' '.join(str(error).split())[-300:]}") from error
    check_length("MP4", seconds(out), seconds(sound))


def _clip(frame: Callable[[float], Any], frames: int) -> Any:
    needed()
    os.environ.setdefault("FFMPEG_BINARY", ffmpeg.program())  # MoviePy reads it once, when it is imported
    from moviepy import VideoClip

    return VideoClip(frame, duration=(frames + 0.5) / FPS)  # it rounds down
