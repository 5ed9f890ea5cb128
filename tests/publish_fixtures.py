"""A small made-up series for tests of the site: real MP3 sound of the right length, real JPEGs."""

from __future__ import annotations

import io
import re
import subprocess
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from literai import paint, stages
from literai.publish.site import Copies, Credit, Published, Work
from literai.types import Cue, Episode, Fields, Gist, Mark, Met, Scene, Script, Segment, Shot, Source, Summary, Timeline, Turn
from literai.types import Image as Picture

QUOTE = "It is a law of nature we overlook, that intellectual versatility is the compensation for change, danger, and trouble."
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"quoted\" 'single' &amp; \u202eright to left\u202c עברית 🐇 {{ 7*7 }} --> ]]>"

TALK = (
    ("Alice", "Welcome. This is a conversation made by machine: I am Alice, Bob is with me, and neither of us has ever been out of doors.", None),
    ("Bob", "And today we open The Time Machine, by H. G. Wells, at the very beginning.", None),
    ("Alice", "A dinner party, a fire, and a host who insists that time is only another direction. Why start there?", 0),
    ("Bob", "Because everybody at that table is comfortable. Comfort is what the book is going to take apart.", 0),
    ("Alice", "There is a sentence much later that I cannot get out of my head.", 0),
    ("Reader", QUOTE, 1),
    ("Bob", "Compensation is such a cold word for it. As if wit were a wage, paid out for suffering.", 1),
    ("Alice", "Do you believe him?", 1),
    ("Bob", "I believe that he needs it to be true. He has just seen what happens to people for whom nothing is at stake.", 2),
    ("Alice", "That is all for today.", None),
)


@cache
def mp3(seconds: float, *, header: bool = True) -> bytes:
    """A quiet tone, coded as the real ones are; without the header that tells its length, pieces can be laid end to end."""
    from imageio_ffmpeg import get_ffmpeg_exe

    tone = f"sine=frequency=220:sample_rate=44100:duration={seconds}"
    bare = [] if header else ["-write_xing", "0", "-id3v2_version", "0"]
    command = [get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", tone, "-b:a", "32k", *bare, "-f", "mp3", "pipe:1"]
    return subprocess.run(command, check=True, capture_output=True).stdout


@cache
def jpeg(width: int, height: int, colour: tuple[int, int, int], text: str = "") -> bytes:
    return drawn(width, height, colour, text, "jpeg")


@cache
def drawn(width: int, height: int, colour: tuple[int, int, int], text: str, kind: str) -> bytes:
    image = Image.new("RGB", (width, height), colour)
    if text:
        ImageDraw.Draw(image).text((width / 2, height / 2), text, fill="white", anchor="mm", font_size=width / 4)
    out = io.BytesIO()
    image.save(out, kind.upper(), quality=80)
    return out.getvalue()


def copies(count: int) -> tuple[Copies, ...]:
    """Lighter files of the pictures of `published`, as the real ones are."""
    sizes = (("avif", 512), ("avif", 256), ("webp", 512))
    files = [tuple(drawn(width, width * 3 // 2, colour_of(n), str(n + 1), kind) for n in range(count)) for kind, width in sizes]
    return tuple(Copies(kind=kind, width=width, files=of) for (kind, width), of in zip(sizes, files, strict=True))


def colour_of(scene: int) -> tuple[int, int, int]:
    """Far enough apart to be told from a screenshot."""
    rng = np.random.default_rng(scene)
    red, green, blue = (int(part) for part in rng.integers(30, 220, 3))
    return red, green, blue


def scene(number: int, chunk: int) -> Scene:
    return Scene(
        description=f"A laboratory by lamplight, view {number + 1}.",
        alt=f"Picture {number + 1}: a laboratory by lamplight",
        fields=Fields(setting="laboratory", indoors=True),
        chunk=chunk,
        source=Source(chapter=1, start=10 * number, end=10 * number + 9),
        seed=number,
    )


def plan(number: int, title: str, total: int) -> Episode:
    return Episode(
        number=number, total=total, title=title, segments=(Segment(chapter=number, chunks=(0, 1)), Segment(chapter=number + 1, chunks=(2,))), seconds=700
    )


def published(
    number: int = 1, title: str = "Chapters I and II", total: int = 3, talk: tuple[tuple[str, str, int | None], ...] = TALK, gap: float = 0.4
) -> Published:
    """Turns of 2.4 s each; two pictures a passage, the first passage beginning with the third turn."""
    turns, cues, at = [], [], 0.0
    for place, (speaker, text, chunk) in enumerate(talk):
        quoted = speaker == "Reader"
        turns.append(
            Turn(
                speaker=speaker,
                text=text,
                kind="quotation" if quoted else "talk",
                chunk=chunk,
                source=Source(chapter=number, start=100, end=100 + len(text)) if quoted else None,
                mark="" if place not in (0, 2) else ("Opening" if place == 0 else "The dinner party"),
            )
        )
        cues.append(Cue(turn=place, start=at, end=at + 2.4))
        at += 2.4 + gap
    duration = at - gap
    first = next(cue.start for cue, row in zip(cues, talk, strict=True) if row[2] is not None)
    last = max(cue.end for cue, row in zip(cues, talk, strict=True) if row[2] is not None)
    scenes = tuple(scene(place, place // 2) for place in range(6))
    edges = np.linspace(first, last, len(scenes) + 1)
    shots = tuple(Shot(scene=place, start=float(edges[place]), end=float(edges[place + 1])) for place in range(len(scenes)))
    marks = tuple(Mark(title=turn.mark, start=cue.start) for turn, cue in zip(turns, cues, strict=True) if turn.mark)
    return Published(
        episode=plan(number, title, total),
        script=Script(episode=number, title=title, turns=tuple(turns)),
        timeline=Timeline(duration=duration, cues=tuple(cues), shots=shots, marks=marks),
        scenes=scenes,
        audio=mp3(round(duration, 3)),
        pictures=tuple(jpeg(512, 768, colour_of(place), str(place + 1)) for place in range(len(scenes))),
        published=f"2026-11-{number:02d}T09:00:00+00:00",
        summaries=(Summary(chunk=0, text="Guests at dinner hear of a machine."),),
        cast=(
            Met(name="The Time Traveller", aliases=("the host",), new=number == 1, first_chapter=1, seen_with=("Filby", "the Medical Man")),
            Met(name="Filby", new=number == 1, here=number == 1, first_chapter=1),
        ),
        covers=(Gist(chapter=number, text="The Time Traveller was expounding a recondite matter to us."),),
        copies=copies(len(scenes)),
        cover=jpeg(1400, 1400, colour_of(90 + number), str(number)),
    )


HOUR, LINES, SCENES = 3600.0, 900, 400


@cache
def busy(number: int) -> tuple[bytes, bytes, bytes, bytes]:
    """A picture as heavy as the drawn ones (a JPEG of about 90 kB, an AVIF of 40): JPEG, AVIF, small AVIF, WebP."""
    rng = np.random.default_rng(number)
    red, green, blue = colour_of(number)
    soft = np.asarray(Image.fromarray(rng.integers(0, 90, (12, 8), np.uint8)).resize((512, 768), Image.Resampling.BICUBIC)).astype(np.int16)
    grain = rng.normal(0, 8, (768, 512, 1))
    pixels = np.clip(np.array([red, green, blue]) - 45 + soft[..., None] + grain, 0, 255).astype(np.uint8)
    painted = Picture(pixels)
    kinds: tuple[tuple[paint.Kind, int, int], ...] = (("jpeg", 512, 85), *stages.COPIES)
    jpeg_file, avif, small, webp = (paint.encode(painted, kind=kind, width=width, quality=quality).data for kind, width, quality in kinds)
    return jpeg_file, avif, small, webp


@cache
def hour() -> Published:
    """An hour of talk: 900 lines of the sample novella's sentences, 400 scenes of 12 heavy pictures, 12 marks."""
    sentences = re.split(r"(?<=[.!?])\s+", " ".join((Path(__file__).parents[1] / "books" / "the-heavy-pound.txt").read_text(encoding="utf-8").split()))
    said = [" ".join(sentences[(2 * n + k) % len(sentences)] for k in range(1 + n % 2)) for n in range(LINES)]
    each, shown = HOUR / LINES, (HOUR - 40) / SCENES
    turns = tuple(
        Turn(
            speaker=("Reader" if n % 9 == 4 else ("Alice", "Bob")[n % 2]),
            text=text,
            kind="quotation" if n % 9 == 4 else "talk",
            chunk=n // 30,
            source=Source(chapter=1, start=n, end=n + 9) if n % 9 == 4 else None,
            mark=f"Chapter {n // 75 + 1}" if n % 75 == 0 else "",
        )
        for n, text in enumerate(said)
    )
    pictures = [busy(n % 12) for n in range(SCENES)]
    return Published(
        episode=plan(1, "The whole hour", 1),
        script=Script(episode=1, title="The whole hour", turns=turns),
        timeline=Timeline(
            duration=HOUR,
            cues=tuple(Cue(turn=n, start=n * each, end=(n + 1) * each - 0.3) for n in range(LINES)),
            shots=tuple(Shot(scene=n, start=40 + n * shown, end=40 + (n + 1) * shown) for n in range(SCENES)),
            marks=tuple(Mark(title=turn.mark, start=n * each) for n, turn in enumerate(turns) if turn.mark),
        ),
        scenes=tuple(scene(n, n // 14) for n in range(SCENES)),
        audio=mp3(60, header=False) * 60,
        pictures=tuple(files[0] for files in pictures),
        published="2026-11-01T09:00:00+00:00",
        copies=tuple(
            Copies(kind=kind, width=width, files=tuple(files[place] for files in pictures)) for place, (kind, width, _) in enumerate(stages.COPIES, 1)
        ),
    )


def work(**changes: object) -> Work:
    """Two episodes of three made."""
    titles = ("Chapters I and II", "Chapters III and IV", "Chapter V to the Epilogue")
    values: dict[str, object] = {
        "slug": "the-time-machine",
        "title": "The Time Machine",
        "author": "H. G. Wells",
        "language": "en",
        "source": "Project Gutenberg eBook #35, The Time Machine",
        "chapters": ("I. Introduction", "II. The Machine", "III. The Time Traveller Returns", "IV. Time Travelling", "V. In the Golden Age"),
        "episodes_planned": tuple(plan(number, title, 3) for number, title in enumerate(titles, 1)),
        "episodes": tuple(published(number, title) for number, title in enumerate(titles[:2], 1)),
        "cover": jpeg(1400, 1400, (43, 79, 88)),
        "wide": jpeg(1920, 1080, (43, 79, 88)),
        "accent": "#a5532f",
        "hosts": ("Alice", "Bob"),
        "reader": "Reader",
        "profile": "embedded",
        "engines": {"synthesizer": "Kokoro-82M v1.0", "painter": "literai illustrator 1", "writer": "literai talk 1", "summarizer": "extractive 1"},
        "voices": {"Alice": "af_heart", "Bob": "am_michael", "Reader": "bm_george"},
        "credits": (Credit(what="Kokoro-82M", who="hexgrad", licence="Apache-2.0", url="https://example.org/kokoro"),),
        "created_at": "2026-11-01T09:00:00+00:00",
    }
    return Work(**{**values, **changes})  # type: ignore[arg-type]
