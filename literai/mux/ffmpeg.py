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
from pathlib import Path

from literai.errors import LiteraiError, MissingPart
from literai.types import Audio


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
    return _done(["-loglevel", "error", *arguments], stdin).stdout


def said(arguments: Sequence[str], *, stdin: bytes = b"") -> str:
    """What ffmpeg says while it works: the words of its meters.

    Raises:
        LiteraiError: it failed.
    """
    return _done(["-nostats", *arguments], stdin).stderr.decode("utf-8", "replace")


def described(path: Path) -> str:
    """What ffmpeg says of a file: its streams, their coding, its length."""
    command = [program(), "-hide_banner", "-nostdin", "-i", str(path)]
    return subprocess.run(command, capture_output=True, check=False).stderr.decode("utf-8", "replace")  # fails: it wants an output


def samples_in(audio: Audio) -> tuple[list[str], int]:
    """Options that make ffmpeg read samples from its standard input, and how many channels they have.

    Raises:
        ValueError: no samples, or more than two channels.
    """
    if not len(audio.samples):
        raise ValueError("there are no samples to encode")
    channels = 1 if audio.samples.ndim == 1 else int(audio.samples.shape[1])
    if channels not in (1, 2):
        raise ValueError(f"samples of shape {audio.samples.shape}; mono has (n,), stereo (n, 2)")
    return ["-f", "f32le", "-ar", str(audio.rate), "-ac", str(channels), "-i", "pipe:0"], channels


def _done(arguments: Sequence[str], stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [program(), "-hide_banner", "-nostdin" if not stdin else "-y", *arguments]
    try:
        done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    except OSError as error:
        raise LiteraiError(f"ffmpeg cannot be run: {error.strerror or error}") from error
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise LiteraiError(f"ffmpeg failed ({done.returncode}): {words[-1] if words else 'it said nothing'}")
    return done
