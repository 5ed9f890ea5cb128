"""What a series will take, told before it is started: minutes of sound, minutes of work, megabytes.

The factors were measured with the embedded profile on two cores (benchmarks/whole.py measures them anew) and
are meant to be right within a factor of two.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from literai.types import Episode, Value

SPEECH = 0.45  # CPU-seconds for each second of sound: synthesis, levelling, MP3
PICTURE = 0.9  # CPU-seconds for each picture: finding the scene, painting, JPEG
READING = 1 / 900  # CPU-seconds for each word of the novel: notes, summaries, scripts
SOUND_MB = 3.5  # kept for each minute: clips and mixed files in the store, beside the MP3s
PICTURE_MB = 0.9  # kept for each picture


class Estimate(Value, frozen=True):
    """Minutes of sound, pictures, wall minutes of work on `cores`, megabytes in the output folder."""

    minutes: float
    pictures: int
    compute_minutes: float
    cores: int
    disk_mb: float


def estimate(episodes: Sequence[Episode], *, every: float, bitrate: int, words: int) -> Estimate:
    """Args:
    every: seconds of talk a picture.
    bitrate: of the MP3s, kbit/s.
    words: of the novel.
    """
    seconds = sum(episode.seconds for episode in episodes)
    pictures = round(seconds / every)
    cores = min(4, os.cpu_count() or 1)
    work = seconds * SPEECH / min(cores, 2) + pictures * PICTURE + words * READING
    mp3 = 2 * seconds * bitrate / 8000  # once in the store, once in the site
    return Estimate(seconds / 60, pictures, work / 60, cores, mp3 + seconds / 60 * SOUND_MB + pictures * PICTURE_MB)
