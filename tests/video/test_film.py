"""Films: what is on screen when, motion that never repeats a frame, files that others read."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from publish_fixtures import colour_of, jpeg, published

from literai.errors import MissingPart, UsageError
from literai.mux import mp4
from literai.mux.chapters import sections, stops
from literai.publish.captions import captions
from literai.types import Audio, Blob, Shot, Size
from literai.video import make, write
from literai.video.film import FPS, Film
from literai.video.overlay import Card, box
from literai.video.strip import PHASES, Strip, planar, planes, steps

SMALL = Size(320, 180)
CARD = Card("The Time Machine", "H. G. Wells", "Episode 1 of 3: Chapters I and II", "Machine-made.", ("Voices: Kokoro-82M, Apache-2.0",))
COVER = jpeg(600, 600, (43, 79, 88))


def noise(seed: int = 0) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    return np.random.default_rng(seed).integers(0, 256, (768, 512, 3), dtype=np.uint8)


@pytest.mark.parametrize(("travel", "frames"), [(4800, 30), (4800, 180), (4800, 4800), (4800, 20_000), (100, 101), (3, 50)])
@pytest.mark.parametrize("down", [True, False])
def test_a_scroll_never_stands_still_and_stays_in_the_picture(travel: int, frames: int, down: bool) -> None:
    places = steps(travel, frames, fastest=13.0, down=down)
    assert len(places) == frames and min(places) >= 0 and max(places) <= travel
    assert all(a != b for a, b in pairwise(places))
    assert max(abs(a - b) for a, b in pairwise(places)) <= 14


def test_a_strip_moves_by_quarters_of_a_pixel() -> None:
    strip = Strip(noise(), SMALL)
    whole, quarter, after = (planes(strip.at(step))[0].astype(float) for step in (40 * PHASES, 40 * PHASES + 1, 41 * PHASES))
    assert np.abs(after[:-1] - whole[1:]).max() == 0, "a pixel further is the next row"
    assert np.abs(quarter - (0.75 * whole + 0.25 * after)).max() <= 0.5
    for plane, later in zip(planes(strip.at(40 * PHASES))[1:], planes(strip.at(42 * PHASES))[1:], strict=True):
        assert np.abs(later[:-1].astype(int) - plane[1:]).max() == 0, "colour moves with the light"
    assert planes(strip.at(strip.travel))[0].shape == (180, 320)


def test_colours_are_bt709() -> None:
    for colour, expected in (((255, 255, 255), (235, 128, 128)), ((0, 0, 0), (16, 128, 128)), ((255, 0, 0), (63, 102, 240)), ((0, 0, 255), (32, 240, 118))):
        frame = planar(np.full((4, 6, 3), colour, np.uint8))
        assert [int(np.median(plane)) for plane in planes(frame)] == pytest.approx(expected, abs=1)


def film(seconds: float = 28.0, burnt: bool = True) -> Film:
    item = published()
    shown = captions(item.script.turns, item.timeline.cues) if burnt else []
    return Film(SMALL, [one for one in item.pictures if isinstance(one, bytes)], item.timeline.shots, shown, seconds=seconds, cover=COVER, card=CARD)


def test_each_shot_shows_its_picture_and_the_cards_stand_at_both_ends() -> None:
    item, plain = published(), film(published().timeline.duration, burnt=False)
    first, last = plain.frame(0.0), plain.frame(item.timeline.duration - 0.1)
    assert not np.array_equal(first, last)
    for shot in item.timeline.shots:
        moment = (shot.start + shot.end) / 2
        if 3.0 < moment < item.timeline.duration - 3.0:
            red, green, blue = colour_of(shot.scene)
            light = np.median(planes(plain.frame(moment))[0])
            assert light == pytest.approx(16 + 0.1826 * red + 0.6142 * green + 0.062 * blue, abs=4)
    assert np.array_equal(plain.frame(0.0), plain.frame(0.5)), "a card stands still"


def test_a_chapters_card_lies_over_the_pictures_and_no_other_frame_changes() -> None:
    plain, drawn = film(burnt=False), planar(np.full((180, 320, 3), 200, np.uint8))
    item = published()
    pictures = [jpeg(512, 768, colour_of(n)) for n in range(6)]
    marked = Film(SMALL, pictures, item.timeline.shots, [], seconds=28.0, cover=COVER, card=CARD, chapters=[(0.5, drawn), (10.0, drawn), (12.0, drawn)])
    shown = [number for number in range(marked.frames) if np.array_equal(marked.frame(number / FPS), drawn)]
    assert shown == [*range(plain._takes[0].end, 4 * FPS), *range(10 * FPS, round(15.5 * FPS))], "the title card stays whole"


def test_a_caption_lies_over_the_picture_while_it_is_said() -> None:
    item, plain, burnt = published(), film(burnt=False), film()
    shown = captions(item.script.turns, item.timeline.cues)
    caption = next(one for one in shown if one.start > 10)
    for moment, there in ((caption.start + 0.2, True), (shown[-1].end + 0.3, False)):
        differ = np.abs(planes(burnt.frame(moment))[0].astype(int) - planes(plain.frame(moment))[0]).max(axis=1)
        assert (differ.max() > 60) == there
        assert differ[:90].max() == 0, "the upper half stays free"
    assert box("漢字", Size(1280, 720)) is not None  # by sound, in the letters there are


@pytest.fixture(scope="module")
def sound() -> tuple[Audio, Blob]:
    item = published()
    audio = Audio((0.1 * np.sin(np.arange(round(item.timeline.duration * 24_000)) / 15)).astype(np.float32), 24_000)
    listed = sections(stops(item.timeline, item.scenes), item.timeline.duration)
    return audio, mp4.m4a(audio, tags={"title": "Chapters I and II"}, chapters=listed, cover=COVER)


def test_a_film_is_read_by_others_and_moves_in_every_frame(sound: tuple[Audio, Blob], tmp_path: Path) -> None:
    audio, m4a = sound
    (tmp_path / "sound.m4a").write_bytes(m4a.data)
    one = Film(SMALL, [_jpeg(noise(1))], [Shot(0, 0.0, audio.seconds)], [], seconds=audio.seconds, cover=COVER, card=CARD)
    write.write(one, tmp_path / "sound.m4a", tmp_path / "film.mp4")
    write.write(one, tmp_path / "sound.m4a", tmp_path / "again.mp4")
    data = (tmp_path / "film.mp4").read_bytes()
    assert data == (tmp_path / "again.mp4").read_bytes() and data.index(b"moov") < data.index(b"mdat")
    shown = ["-show_streams", "-show_chapters", "-show_format", "-of", "json", str(tmp_path / "film.mp4")]
    read = json.loads(subprocess.run(["ffprobe", "-v", "error", *shown], check=True, capture_output=True).stdout)
    picture, heard = (next(stream for stream in read["streams"] if stream["codec_type"] == kind) for kind in ("video", "audio"))
    assert (picture["codec_name"], picture["pix_fmt"], picture["width"], picture["height"]) == ("h264", "yuv420p", 320, 180)
    assert (picture["color_space"], picture["r_frame_rate"], heard["codec_name"]) == ("bt709", "30/1", "aac")
    assert float(picture["duration"]) == pytest.approx(audio.seconds, abs=0.060)
    assert mp4.seconds(tmp_path / "film.mp4") == pytest.approx(audio.seconds, abs=0.060)
    assert [chapter["tags"]["title"] for chapter in read["chapters"]] == [mark.title for mark in published().timeline.marks]
    frames = ["-i", str(tmp_path / "film.mp4"), "-map", "0:v", "-f", "framemd5", "-"]
    sums = [
        line.split(",")[-1]
        for line in subprocess.run(["ffmpeg", "-v", "error", *frames], check=True, capture_output=True, text=True).stdout.splitlines()
        if line[:1] != "#"
    ]
    moving = sums[round(2.9 * FPS) : round((audio.seconds - 2.9) * FPS)]
    assert len(sums) == one.frames and all(a != b for a, b in pairwise(moving))


def _jpeg(pixels: np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]) -> bytes:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG")
    return out.getvalue()


def test_a_short_is_one_passage_and_upright(sound: tuple[Audio, Blob], tmp_path: Path) -> None:
    item = published()
    (tmp_path / "sound.m4a").write_bytes(sound[1].data)
    span = make.passage(item.script, item.timeline)
    read = next(cue for cue in item.timeline.cues if item.script.turns[cue.turn].kind == "quotation")
    assert span[0] == read.start and span[1] > read.end
    pictures = [one for one in item.pictures if isinstance(one, bytes)]
    out = tmp_path / "short.mp4"
    length = make.short(tmp_path / "sound.m4a", item.script, item.timeline, pictures, COVER, CARD, span, out, frame=Size(180, 320))
    assert length == pytest.approx(span[1] - span[0]) and mp4.seconds(out) == pytest.approx(length, abs=0.060)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["short.mp4", "sound.m4a"]
    at = make.passage(item.script, item.timeline, 0.1)
    assert at[0] == item.timeline.cues[0].start and make.SHORTEST <= at[1] - at[0] <= make.LONGEST
    with pytest.raises(UsageError, match="nothing is said at 900 s"):
        make.passage(item.script, item.timeline, 900.0)


def test_without_moviepy_it_says_so_before_any_work(
    monkeypatch: pytest.MonkeyPatch, literai: Callable[..., tuple[int, str, str]], short_book: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(write, "find_spec", lambda name: None)
    with pytest.raises(MissingPart, match=r"pip install 'literai\[video\]'"):
        write.needed()
    code, _, err = literai("make", short_book, "--output", tmp_path, "--profile", "fake", "--video", "720")
    assert code == 2 and "literai[video]" in err and err.count("\n") == 1


@pytest.mark.slow
def test_the_commands_make_films(monkeypatch: pytest.MonkeyPatch, literai: Callable[..., tuple[int, str, str]], short_book: Path, tmp_path: Path) -> None:
    """In small, as a whole episode at full size takes minutes."""
    monkeypatch.setitem(make.SIZES, 720, Size(96, 54))
    flags = ("--output", tmp_path, "--profile", "fake", "--base-url", "https://example.org/p", "--quiet")
    assert literai("make", short_book, *flags, "--video", "720", "--captions")[0] == 0
    film_of = next((tmp_path / "site").glob("*/episodes/001-*/*.mp4"))
    feed = next((tmp_path / "site").glob("*/feed.xml")).read_text()
    assert f'type="video/mp4" length="{film_of.stat().st_size}"' in feed
    code, out, _ = literai("m4b", short_book, "--output", tmp_path)
    assert code == 0 and out.startswith(str(tmp_path / "extras" / "the-heavy-pound.m4b"))
    assert literai("m4b", "nowhere", "--output", tmp_path)[0] == 2
    code, _, err = literai("short", "the-heavy-pound", "--output", tmp_path, "--episode", "9")
    assert code == 2 and "there are 1" in err
