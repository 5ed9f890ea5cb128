"""One episode, once its script is there: pictures, voices, one clock, and the files that players open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from literai import encoders, pronunciation, release, speak, stages
from literai.engines.loading import engine_class
from literai.mux.levels import Levels
from literai.order import Order, Outcome, Reading, Tell, Understood
from literai.run import Run
from literai.stages import Cover, Finished
from literai.store import Artifact
from literai.types import Audio, Blob, Book, Episode, Image, Line, Notes, Scene, Script, Timeline

Sound = tuple[Script, tuple[Artifact[Audio], ...], Artifact[Timeline]]


def episode_of(
    run: Run, order: Order, known: Understood, reading: Reading, episode: Episode, script: Script, cover: Cover, say: Mapping[str, str], tell: Tell
) -> Finished:
    """Everything that is published of an episode, made and kept.

    Raises:
        Failures: some pictures or lines could not be made; all others are kept.
    """
    shown = scenes_of(run, order, known, reading, script)
    lines = lines_of(order, script, say)
    run.ahead(stages.SPEAK, lines)
    painted, unpainted = run.try_map(stages.PAINT, shown)
    spoken, unspoken = run.try_map(stages.SPEAK, lines)
    for failure in (unpainted, unspoken):  # after both, so that the next run has no more to do than what failed
        if failure:
            raise failure
    images = [made for made in painted if made]
    pictures = framed(run, order, images)
    clips = understood(run, order, lines, [made for made in spoken if made], tell)
    timeline = run.one(stages.TIMELINE, (script, clips, shown), music=order.settings.sound.music)
    options = stages.sound(order.settings, known.book, _opening(known, reading))
    front = _front(run, known.book, episode, shown, cover)
    audio, m4a, video, levels = _air(run, order, known, episode, (script, clips, timeline), options, shown, pictures, cover, front)
    about = {index for segment in episode.segments for index in segment.chunks}
    summaries = tuple(summary for summary in reading.summaries if summary.chunk in about)
    read = [jotting for jotting in reading.jottings if jotting.chunk <= max(about)]
    beside = run.one(stages.OVERVIEW, (known.book, episode, tuple(read), summaries)).value
    found = tuple(picture.digest for picture in pictures)
    copies = stages.copies(run, images)
    return Finished(episode, script, timeline.value, shown, summaries, audio, found, beside.cast, beside.covers, m4a, video, levels, copies, front.digest)


def scenes_of(run: Run, order: Order, known: Understood, reading: Reading, script: Script) -> tuple[Scene, ...]:
    """What is to be seen while it is talked about."""
    passages = stages.passages(script, known.chunks, reading.notes, every=order.settings.scene.every)
    return tuple(scene for found in run.map(stages.DESCRIBE, passages) for scene in found.value)


def framed(run: Run, order: Order, images: Sequence[Artifact[Image]]) -> Sequence[Artifact[Blob]]:
    """A JPEG a picture, saying what made it."""
    return run.map(stages.ENCODE, images, quality=order.settings.picture.quality, **stages.maker(run.engines["painter"]))


def _air(
    run: Run,
    order: Order,
    known: Understood,
    episode: Episode,
    sound: Sound,
    options: Mapping[str, Any],
    shown: tuple[Scene, ...],
    pictures: Sequence[Artifact[Blob]],
    cover: Cover,
    front: Artifact[Blob],
) -> tuple[str, str, str, Levels]:
    """The files of an episode that players open (MP3, M4A, the film or ""), by digest, and how loud the sound is."""
    settings, heading, (script, _, timeline) = order.settings, encoders.heading(known.book, episode), sound
    mixed = run.one(stages.MIX, sound, **options, bitrate=settings.sound.bitrate)
    levels = run.one(stages.LEVELS, (mixed, script, timeline))
    m4a = run.one(stages.M4A, (*sound, heading, front), **options, bitrate=settings.sound.bitrate)
    small = tuple(run.map(stages.SHRINK, pictures))
    audio = run.one(stages.TAG, (mixed, heading, timeline, shown, small, front))
    video = ""
    if settings.video.height:
        scored = (m4a, script, timeline, tuple(pictures), cover.file, release.card(settings, known.book, episode))
        video = run.one(stages.VIDEO, scored, height=settings.video.height, burnt=settings.video.captions).digest
    return audio.digest, m4a.digest, video, levels.value


def _front(run: Run, book: Book, episode: Episode, shown: Sequence[Scene], cover: Cover) -> Artifact[Blob]:
    """The episode's own cover: the first of the scenes that show most is on it. An episode without a scene has the book's."""
    best = max(shown, key=_told, default=None)
    return cover.file if best is None else stages.episode_cover(run, book, episode, best, cover.seed)


def _told(scene: Scene) -> int:
    """How much of a scene is known: a place, people, things."""
    fields = scene.fields
    return 2 * bool(fields.setting) + 2 * min(2, len(fields.cast)) + min(2, len(fields.objects))


def lines_of(order: Order, script: Script, say: Mapping[str, str]) -> tuple[Line, ...]:
    """A script's turns as they are to be spoken; `say` tells how certain words are said."""
    return tuple(speak.lines_of(script, order.settings.voice_of(), paces=order.settings.pace_of(), say=say))


def understood(run: Run, order: Order, lines: Sequence[Line], spoken: Sequence[Artifact[Audio]], tell: Tell) -> tuple[Artifact[Audio], ...]:
    """A clip a line. With `--listen`, one that is not understood is spoken again in other pieces; the best take counts, and what is still wrong is told."""
    clips = list(spoken)
    if not order.listen:
        return tuple(clips)
    heard = [made.value for made in run.map(stages.LISTEN, list(zip(lines, clips, strict=True)))]
    for take in range(1, speak.TAKES):
        again = [number for number, one in enumerate(heard) if one.bad]
        if not again:
            break
        retold = [replace(lines[number], take=take) for number in again]
        fresh = run.map(stages.SPEAK, retold)
        for number, clip, made in zip(again, fresh, run.map(stages.LISTEN, list(zip(retold, fresh, strict=True))), strict=True):
            if made.value.errors < heard[number].errors:
                clips[number], heard[number] = clip, made.value
    for number, one in enumerate(heard):
        if one.bad:
            tell(f"  turn {number + 1}: {lines[number].text!r} was understood as {one.text!r}")
    wrong, words = sum(one.errors for one in heard), sum(one.words for one in heard)
    tell(f"  listened to {len(heard)} clips: {wrong} of {words} words not understood")
    return tuple(clips)


def _opening(known: Understood, reading: Reading) -> Sequence[Notes]:
    """Notes of the first episode's pages, which every run has read."""
    return reading.notes[: known.episodes[0].segments[-1].chunks[-1] + 1]


def corrections(order: Order, slug: str, outcome: Outcome) -> dict[str, str]:
    """How the person wants words said: word -> phonemes; noted where the voice takes none."""
    path = pronunciation.path_of(order.path, slug)
    kind = engine_class("synthesizer", order.settings.synthesizer.engine)
    if hasattr(kind, "pronounced"):
        return pronunciation.read(path, kind.pronounced)
    if path.exists():
        outcome.notes.append(f"{path} is not used: the voices of {order.settings.synthesizer.engine} take no pronunciations")
    return {}
