"""Running ffmpeg, as a program of its own: arguments in a list, never a shell, never a file name from a book.

What holds here: ffmpeg reads only what it is given, and when it fails its own last words are in the error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec

from literai.errors import LiteraiError, MissingPart


def program() -> str:
    """Path of ffmpeg: `$LITERAI_FFMPEG`, else the one that comes with imageio-ffmpeg.

    Raises:
        MissingPart: there is none.
    """
    if chosen := os.environ.get("LITERAI_FFMPEG"):
        found = shutil.which(chosen)
        if found is None:
            raise MissingPart(f"LITERAI_FFMPEG names {chosen!r}, which is not a program; give the path of ffmpeg or unset it")
        return found
    return _packaged()


@lru_cache(maxsize=1)
def _packaged() -> str:
    if find_spec("imageio_ffmpeg") is None:
        raise MissingPart("ffmpeg is not here; run: pip install imageio-ffmpeg, or set LITERAI_FFMPEG to the path of one")
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise MissingPart("imageio-ffmpeg has no ffmpeg for this machine; set LITERAI_FFMPEG to the path of one") from error


def run(arguments: Sequence[str], *, stdin: bytes = b"") -> bytes:
    """What ffmpeg writes to its standard output.

    Args:
        arguments: all but the program's name and the options that keep it quiet and off the keyboard.

    Raises:
        LiteraiError: it failed; the message holds the last line it said.
    """
    command = [program(), "-hide_banner", "-nostdin" if not stdin else "-y", "-loglevel", "error", *arguments]
    try:
        done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    except OSError as error:
        raise LiteraiError(f"ffmpeg cannot be run: {error.strerror or error}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise LiteraiError(f"ffmpeg failed ({done.returncode}): {said[-1] if said else 'it said nothing'}")
    return done.stdout
