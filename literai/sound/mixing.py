"""The finished samples of an episode: voices in their places in one room, music under and between them, all at one loudness.

What holds here: a turn's first sample lies at its cue's start, to the sample; the same values give the same
samples; left plus right loses nothing of any voice (they differ in level only, never in time).
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence

import numpy as np

from literai import loudness, timeline
from literai.sound import music, room, voice
from literai.sound.spectrum import Samples, convolve
from literai.types import Audio, Script, Timeline

RATE = 24_000  # Hz, where no clip has samples
ROOM_SECONDS = 0.28  # in which the voices' room falls silent
PLACES = (-0.14, 0.14)  # of the two hosts, from -1 (left) to 1 (right): within 20 %; a reader sits in the middle
READER_SEND = 1.5  # the reader sits a little further from the microphone
_MUSIC = {"theme": -1.5, "sting": -5.5, "ending": -2.5}  # LU from the voices' loudness
_UNDER = -15.0  # dB of the theme while somebody speaks
_DUCK = 0.45  # seconds in which it goes down


def mix(
    script: Script,
    clips: Sequence[Audio],
    clock: Timeline,
    *,
    target: float = loudness.TARGET,
    stereo: bool = True,
    with_music: bool = True,
    seed: int = 0,
    mood: str = "",
) -> Audio:
    """The whole episode, shape (n, 2), or (n,) when not stereo.

    Args:
        target: LUFS of the stereo episode; a mono one is 3 LU lower, which is as loud.
        with_music: the timeline was laid out with room for music.
        seed: of the book's music.
        mood: of the book, one of `lexicon.toml`'s, or "".

    Raises:
        ValueError: clips and cues do not match in number, length or rate.
    """
    rate = _check(script, clips, clock)
    level = target - 3.0
    count = round(clock.duration * rate)
    out, send = np.zeros((count, 2), np.float32), np.zeros(count, np.float32)
    sides = places(script)
    for turn, clip, cue in zip(script.turns, clips, clock.cues, strict=True):
        made = voice.treat(clip.samples, rate, target=level)
        start = round(cue.start * rate)
        made, side = made[: count - start], sides[turn.speaker]
        out[start : start + len(made)] += made[:, None] * np.array([1 - side, 1 + side], np.float32)
        send[start : start + len(made)] += made * np.float32(READER_SEND if turn.kind == "quotation" else 1.0)
    out += convolve(send, room.impulse(rate, seconds=ROOM_SECONDS))[:count] * np.float32(1.5)
    for piece in timeline.music(script, clock.cues) if with_music else ():
        _lay(out, piece, rate, level, seed, mood)
    samples = out if stereo else out.mean(axis=1)
    return Audio(loudness.master(samples, rate, target=target if stereo else target - 3.0), rate)


def seed_of(title: str, seed: int) -> int:
    """The seed of a book's music: the same for all its episodes."""
    return zlib.crc32(f"{title}\0{seed}".encode())


def places(script: Script) -> dict[str, float]:
    """Where each speaker sits: whoever reads in the middle, the others left and right in the order in which they speak."""
    readers = {turn.speaker for turn in script.turns if turn.kind == "quotation"}
    hosts = [speaker for speaker in dict.fromkeys(turn.speaker for turn in script.turns) if speaker not in readers]
    hosts.sort()
    return {**dict.fromkeys(readers, 0.0), **{speaker: PLACES[number % 2] for number, speaker in enumerate(hosts)}}


def _lay(out: Samples, piece: timeline.Music, rate: int, level: float, seed: int, mood: str) -> None:
    made = getattr(music, piece.kind)(seed, mood, rate)
    gain = 10 ** ((level + 3.0 + _MUSIC[piece.kind] - loudness.integrated(made, rate)) / 20)
    shape = np.full(len(made), gain, np.float32)
    if piece.under is not None:
        at = (piece.under - piece.start - _DUCK) * rate
        down = np.clip((np.arange(len(made)) - at) / (_DUCK * rate), 0, 1)
        shape *= (10 ** (_UNDER * (0.5 - 0.5 * np.cos(math.pi * down)) / 20)).astype(np.float32)
    start = round(piece.start * rate)
    place = out[start : start + len(made)]
    place += (made * shape[:, None])[: len(place)]


def _check(script: Script, clips: Sequence[Audio], clock: Timeline) -> int:
    """The rate of all clips."""
    if not len(clips) == len(clock.cues) == len(script.turns):
        raise ValueError(f"{len(script.turns)} turns, {len(clips)} clips and {len(clock.cues)} cues")
    rate = next((clip.rate for clip in clips if len(clip.samples)), RATE)
    for number, (clip, cue) in enumerate(zip(clips, clock.cues, strict=True), 1):
        if len(clip.samples) and clip.rate != rate:
            raise ValueError(f"turn {number} has {clip.rate} Hz, the first {rate} Hz")
        if abs(clip.seconds - (cue.end - cue.start)) > 0.001:
            raise ValueError(f"turn {number} lasts {clip.seconds:.3f} s, its cue {cue.end - cue.start:.3f} s")
    return rate
