"""Every stage in the order of the story, with the version its cache is keyed by; and the values that join one to the next.

Raise a version when the same inputs should give other bytes. `literai status` and `--force` know stages by these names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literai import cards, dialogue, encoders, listen, notes, paint, plan, scene, speak, summarize, timeline
from literai import chunk as chunking
from literai import cover as covers
from literai import review as reviewing
from literai.engines import Passage, Said
from literai.engines.loading import EngineSpec, engine_class
from literai.jotting import Jotting
from literai.mux.levels import Levels
from literai.overview import Overview, overview
from literai.review import Review
from literai.sound import mixing
from literai.sound.align import align
from literai.stage import Stage
from literai.store import Artifact
from literai.types import Audio, Blob, Book, Chunk, Episode, Gist, Image, Met, Notes, Scene, Script, Summary, Timeline, Value

if TYPE_CHECKING:
    from literai.config import Settings
    from literai.run import Run


class Finished(Value, frozen=True):
    """One episode, done: its words and its clock, and the hashes of its sound (MP3) and pictures (JPEG)."""

    episode: Episode
    script: Script
    timeline: Timeline
    scenes: tuple[Scene, ...]
    summaries: tuple[Summary, ...]
    audio: str
    pictures: tuple[str, ...]
    cast: tuple[Met, ...] = ()
    covers: tuple[Gist, ...] = ()
    m4a: str = ""
    video: str = ""  # MP4, where one was asked for
    levels: Levels | None = None  # of the MP3
    copies: tuple[tuple[paint.Kind, int, tuple[str, ...]], ...] = ()  # lighter files of all its pictures: format, pixels of width, hashes
    cover: str = ""  # its own cover (JPEG)


@dataclass(frozen=True)
class Cover:
    """The book's cover as a JPEG in the store, the same as a wide sheet, and the accent colour its pages take from it ("#8a3b2e")."""

    file: Artifact[Blob]
    accent: str
    wide: Artifact[Blob]
    seed: int  # of its paper, which all sheets of the series share


class Face(Value, frozen=True):
    """What a book's cover says. `seed` decides its paper."""

    title: str
    author: str
    seed: int


class Front(Value, frozen=True):
    """What an episode's cover says."""

    book: str
    number: int
    title: str
    seed: int


def _chunk(items: Sequence[Book], *, tokens: int) -> list[tuple[Chunk, ...]]:
    return [chunking.split(book, tokens=tokens) for book in items]


def _plan(items: Sequence[tuple[Book, tuple[Chunk, ...]]], *, minutes: float) -> list[tuple[Episode, ...]]:
    return [plan.plan(book, chunks, target_minutes=minutes) for book, chunks in items]


def _notes(items: Sequence[tuple[Jotting, ...]]) -> list[tuple[Notes, ...]]:
    return [notes.take(jottings) for jottings in items]


def _overview(items: Sequence[tuple[Book, Episode, tuple[Jotting, ...], tuple[Summary, ...]]]) -> list[Overview]:
    return [overview(book, episode, jottings, summaries) for book, episode, jottings, summaries in items]


def _review(items: Sequence[tuple[Book, tuple[tuple[Episode, Script], ...], tuple[Notes, ...]]], *, hosts: Sequence[str]) -> list[Review]:
    from literai.engines.minilm import MiniLM

    return [reviewing.review(book, scripts, taken, MiniLM().embed, hosts=hosts) for book, scripts, taken in items]


def _encode(
    items: Sequence[Image],
    *,
    quality: int,
    width: int | None = None,
    kind: paint.Kind = "jpeg",
    note: str = paint.MADE_BY,
    source_type: str = paint.SOURCE_TYPE,
) -> list[Blob]:
    return [paint.encode(image, quality=quality, width=width, kind=kind, note=note, source_type=source_type) for image in items]


def _cover(items: Sequence[tuple[Face, Image]]) -> list[Image]:
    return [covers.cover(face.title, face.author, seed=face.seed, art=art) for face, art in items]


def _wide(items: Sequence[tuple[Face, Image]]) -> list[Image]:
    return [cards.wide_cover(face.title, face.author, seed=face.seed, art=art) for face, art in items]


def _front(items: Sequence[tuple[Front, Image]]) -> list[Image]:
    return [cards.episode_cover(front.book, front.number, front.title, seed=front.seed, art=art, size=EPISODE_SIDE) for front, art in items]


def _printed(items: Sequence[Image], *, note: str = paint.MADE_BY, source_type: str = paint.SOURCE_TYPE) -> list[Blob]:
    return [covers.encode(image, note=note, source_type=source_type) for image in items]


def _accent(items: Sequence[Image]) -> list[str]:
    return [covers.accent(image) for image in items]


def _timeline(items: Sequence[tuple[Script, tuple[Audio, ...], tuple[Scene, ...]]], *, music: bool = True) -> list[Timeline]:
    return [_laid(script, clips, scenes, music) for script, clips, scenes in items]


def _laid(script: Script, clips: Sequence[Audio], scenes: Sequence[Scene], music: bool) -> Timeline:
    words = [clip.words or align(clip.samples, clip.rate, turn.text) for clip, turn in zip(clips, script.turns, strict=True)]
    tail = timeline.ENDING_AFTER + timeline.ENDING if music else timeline.TAIL
    return timeline.lay(script, [clip.seconds for clip in clips], scenes, pauses=timeline.gaps(script, music=music), tail=tail, words=words)


def _video(items: Sequence[Any], *, height: int, burnt: bool) -> list[Blob]:
    from literai.video.make import to_mp4

    return to_mp4(items, height=height, burnt=burnt)


CHUNK = Stage("chunk", _chunk, 2, tuple[Chunk, ...], label="dividing the book")
PLAN = Stage("plan", _plan, 1, tuple[Episode, ...], label="planning episodes")
SUMMARIZE = Stage("summarize", summarize.summarize, 1, Summary, "summarizer", "summarising")
JOT = Stage("jot", notes.jot, 4, Jotting, label="reading closely")
NOTES = Stage("notes", _notes, 2, tuple[Notes, ...], label="keeping notes")
WRITE = Stage("write", dialogue.write, 8, Script, "writer", "writing the talk")
CONVERSE = Stage("converse", dialogue.converse, 1, tuple[Said, ...], "writer", "talking it over")
JOIN = Stage("join", dialogue.join, 8, Script, label="putting the talk together")
OVERVIEW = Stage("overview", _overview, 1, Overview, label="listing who is who")
REVIEW = Stage("review", _review, 2, Review, label="reviewing the scripts")
DESCRIBE = Stage("describe", scene.describe, 1, tuple[Scene, ...], "describer", "finding scenes")
PAINT = Stage("paint", paint.paint, 1, Image, "painter", "painting scenes")
ENCODE = Stage("encode", _encode, 1, Blob, label="framing pictures")
COVER_ART = Stage("cover_art", paint.paint, 1, Image, "cover_painter", "painting covers")
COVER = Stage("cover", _cover, 3, Image, label="drawing the cover")
WIDE_COVER = Stage("wide_cover", _wide, 1, Image, label="drawing the wide cover")
EPISODE_COVER = Stage("episode_cover", _front, 1, Image, label="drawing the episode's cover")
COVER_FILE = Stage("cover_file", _printed, 1, Blob, label="printing the cover")
ACCENT = Stage("accent", _accent, 1, str, label="choosing a colour")
SPEAK = Stage("speak", speak.speak, 2, Audio, "synthesizer", "speaking")
LISTEN = Stage("listen", listen.listen, 1, listen.Heard, label="listening")
TIMELINE = Stage("timeline", _timeline, 2, Timeline, label="setting the clock")
MIX = Stage("mix", encoders.to_mp3, 4, Blob, label="mixing the sound")
M4A = Stage("m4a", encoders.to_m4a, 3, Blob, label="mixing the M4A")
LEVELS = Stage("levels", encoders.measure, 1, Levels, label="measuring loudness")
SHRINK = Stage("shrink", encoders.shrink, 1, Blob, label="making chapter pictures")
TAG = Stage("tag", encoders.tag, 1, Blob, label="writing chapters")
VIDEO = Stage("video", _video, 2, Blob, label="filming")

_ALL: tuple[Stage[Any], ...] = (
    *(CHUNK, PLAN, SUMMARIZE, JOT, NOTES, WRITE, CONVERSE, JOIN, OVERVIEW, REVIEW),
    *(DESCRIBE, COVER_ART, COVER, WIDE_COVER, EPISODE_COVER, COVER_FILE, ACCENT, PAINT, ENCODE),
    *(SPEAK, LISTEN, TIMELINE, MIX, M4A, LEVELS, SHRINK, TAG, VIDEO),
)
STAGES: Mapping[str, Stage[Any]] = {stage.name: stage for stage in _ALL}

COPIES: tuple[tuple[paint.Kind, int, int], ...] = (("avif", 512, 55), ("avif", 256, 55), ("webp", 512, 74))  # format, width, quality
EPISODE_SIDE = 1500  # pixels of an episode's cover: podcast directories take 1400 to 3000
WORDS_A_SECOND = 2.8  # of the voices, pauses included; only for how many scenes a chunk is worth


def passages(script: Script, chunks: Sequence[Chunk], taken: Sequence[Notes], *, every: float) -> list[Passage]:
    """What the describer looks at: the chunks that are talked about, each with a scene for every `every` seconds of talk."""
    talked: Counter[int] = Counter()
    for turn in script.turns:
        if turn.chunk is not None:
            talked[turn.chunk] += len(turn.text.split())
    return [Passage(chunks[index], taken[index], max(1, round(words / WORDS_A_SECOND / every))) for index, words in sorted(talked.items())]


def sound(settings: Settings, book: Book, taken: Sequence[Notes]) -> dict[str, Any]:
    """How an episode is to sound, as options of the stages that mix it. The music's mood is the commonest of these notes."""
    moods = Counter(note.mood for note in taken if note.mood)
    mood = min(moods, key=lambda name: (-moods[name], name)) if moods else ""
    chosen = settings.sound
    return {
        **{"loudness": chosen.loudness, "stereo": chosen.stereo, "music": chosen.music},
        **{"seed": mixing.seed_of(book.title, settings.seed), "mood": mood},
    }


def copies(run: Run, images: Sequence[Artifact[Image]]) -> tuple[tuple[paint.Kind, int, tuple[str, ...]], ...]:
    """Lighter files of the pictures, for pages: `COPIES` of each."""
    by = maker(run.engines["painter"])
    made = [(kind, width, run.map(ENCODE, images, quality=quality, width=width, kind=kind, **by)) for kind, width, quality in COPIES]
    return tuple((kind, width, tuple(file.digest for file in files)) for kind, width, files in made)


def cover(run: Run, book: Book, scene: Scene) -> Cover:
    """The cover with its files and its colour, made or found."""
    face, art = Face(book.title, book.author, scene.seed), run.one(COVER_ART, scene)
    image, wide = run.one(COVER, (face, art)), run.one(WIDE_COVER, (face, art))
    return Cover(_cover_file_of(run, image), run.one(ACCENT, image).value, _cover_file_of(run, wide), scene.seed)


def episode_cover(run: Run, book: Book, episode: Episode, scene: Scene, seed: int) -> Artifact[Blob]:
    """An episode's own cover (JPEG), with the scene on it, made or found; `seed`: of the book's cover."""
    image = run.one(EPISODE_COVER, (Front(book.title, episode.number, episode.title, seed), run.one(COVER_ART, scene)))
    return _cover_file_of(run, image)


def _cover_file_of(run: Run, image: Artifact[Image]) -> Artifact[Blob]:
    return run.one(COVER_FILE, image, **maker(run.engines["cover_painter"], composite=True))


def maker(painter: EngineSpec, *, composite: bool = False) -> dict[str, str]:
    """What a picture's file says of its maker, as options of ENCODE and COVER_FILE; nothing more than usual for a painter that is no trained model.

    A painter with a trained model has `source_type` (a term of IPTC's digital source types) and `made_by(options)` (a line that names the model).

    Args:
        composite: the picture also holds what no model painted, such as a cover's lettering.
    """
    kind = engine_class(painter.role, painter.name)
    if not hasattr(kind, "made_by"):
        return {}
    source_type = {"trainedAlgorithmicMedia": "compositeWithTrainedAlgorithmicMedia"}.get(kind.source_type, kind.source_type) if composite else kind.source_type
    return {"note": kind.made_by(dict(painter.options)), "source_type": source_type}
