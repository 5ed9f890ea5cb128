"""From an episode's clips and clock to the files that players open: what goes into each, and what each says of itself.

Every file says that it was made by machine.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from literai import loudness as speech_loudness
from literai import speak
from literai.errors import LiteraiError
from literai.mux import id3, levels, mp3, mp4
from literai.mux.chapters import sections, stops
from literai.mux.levels import Levels
from literai.types import Audio, Blob, Book, Episode, Scene, Script, Timeline, Value

MACHINE_MADE = "Machine-made: voices, words and pictures come from computer programs (literai)."
_THUMB_QUALITY = 78  # JPEG, of chapter pictures: a player shows them small
PEAK = -1.1  # dBTP after decoding: -1 is what directories allow, and meters round to a tenth
_ROUNDS, _SPARE = 5, 0.1  # of limiting again; dB
_COVER = 600  # pixels, the cover inside a sound file


class Heading(Value, frozen=True):
    """What a sound file says of itself."""

    title: str
    album: str
    artist: str
    track: str  # "2/7"
    language: str = "en"  # of the talk, BCP 47


Sound = tuple[Script, tuple[Audio, ...], Timeline]


def heading(book: Book, episode: Episode) -> Heading:
    language = book.language if book.language != "und" else "en"
    return Heading(episode.title, book.title, book.author or "literai", f"{episode.number}/{episode.total}", language)


def to_mp3(items: Sequence[Sound], *, loudness: float, bitrate: int, stereo: bool = True, music: bool = True, seed: int = 0, mood: str = "") -> list[Blob]:
    """The sound as MP3, without a tag."""
    return [
        _under(speak.mix(*item, target=loudness, stereo=stereo, with_music=music, seed=seed, mood=mood), lambda audio: mp3.encode(audio, bitrate_kbps=bitrate))
        for item in items
    ]


def _under(audio: Audio, encode: Callable[[Audio], Blob]) -> Blob:
    """Encoded, and no louder in its peaks than `PEAK` once decoded: what coding adds is measured and taken off before it.

    Raises:
        LiteraiError: it cannot be brought under `PEAK`.
    """
    samples, ceiling = audio.samples, speech_loudness.CEILING
    for _ in range(_ROUNDS):
        made = encode(Audio(samples, audio.rate))
        over = levels.peak(made) - PEAK
        if over <= 0:
            return made
        ceiling -= over + _SPARE
        samples = speech_loudness.limit(samples, audio.rate, ceiling=ceiling)
    raise LiteraiError(f"the encoded sound peaks {over:.1f} dB over {PEAK} dBTP after {_ROUNDS} rounds of limiting; choose a higher sound.bitrate")


def to_m4a(
    items: Sequence[tuple[Script, tuple[Audio, ...], Timeline, Heading, Blob]],
    *,
    loudness: float,
    bitrate: int,
    stereo: bool = True,
    music: bool = True,
    seed: int = 0,
    mood: str = "",
) -> list[Blob]:
    """The sound as M4A with listed chapters and the cover (JPEG)."""
    made = []
    for script, clips, clock, words, cover in items:
        audio = speak.mix(script, clips, clock, target=loudness, stereo=stereo, with_music=music, seed=seed, mood=mood)
        tags = {"title": words.title, "album": words.album, "artist": words.artist, "track": words.track, "genre": "Podcast", "comment": MACHINE_MADE}
        listed = sections(stops(clock, ()), clock.duration)
        front = smaller(cover.data, _COVER)
        made.append(_under(audio, partial(mp4.m4a, bitrate_kbps=bitrate, tags=tags, chapters=listed, cover=front)))
    return made


def tag(items: Sequence[tuple[Blob, Heading, Timeline, tuple[Scene, ...], tuple[Blob, ...], Blob]]) -> list[Blob]:
    """MP3s with their ID3v2.3 tags: words, cover, and chapters whose pictures change with the talk.

    Items: the bare MP3, its heading, its clock, the scenes, one small JPEG a scene, the cover.
    """
    made = []
    for sound, words, clock, scenes, pictures, cover in items:
        texts = {"TIT2": words.title, "TALB": words.album, "TPE1": words.artist, "TRCK": words.track, "TCON": "Podcast"}
        texts |= {"TLEN": str(round(clock.duration * 1000)), "TLAN": {"en": "eng", "de": "deu", "fr": "fra"}.get(words.language[:2].lower(), "und")}
        front = smaller(cover.data, _COVER)
        chapters = [(stop, front if stop.scene is None else pictures[stop.scene].data) for stop in stops(clock, scenes)]
        own = {"AI-CONTENT": "yes", "DISCLOSURE": MACHINE_MADE}
        made.append(Blob(id3.write(texts, own=own, comment=MACHINE_MADE, language=words.language, cover=front, chapters=chapters) + sound.data))
    return made


def shrink(items: Sequence[Blob]) -> list[Blob]:
    """Pictures small enough to be a chapter's."""
    return [Blob(smaller(item.data, id3.LARGEST)) for item in items]


def smaller(jpeg: bytes, side: int) -> bytes:
    """A JPEG whose longer side is at most `side` pixels, with the words that say what made it."""
    from PIL import Image

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as picture:
        said = {name: picture.info[name] for name in ("comment", "xmp") if name in picture.info}
        picture.draft("RGB", (2 * side, 2 * side))
        small = picture.convert("RGB")
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_THUMB_QUALITY, optimize=True, progressive=False, subsampling=2, **said)
    return out.getvalue()


def measure(items: Sequence[tuple[Blob, Script, Timeline]]) -> list[Levels]:
    """Levels of the encoded sound (any format ffmpeg reads)."""
    made = []
    for sound, script, clock in items:
        with tempfile.TemporaryDirectory(prefix="literai-") as folder:
            path = Path(folder) / "sound"
            path.write_bytes(sound.data)
            made.append(levels.measure(path, script, clock))
    return made
