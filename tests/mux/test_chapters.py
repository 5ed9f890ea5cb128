"""Chapters as other people's readers see them: mutagen, eyeD3 and ffprobe list the timeline's, in order, each with its picture."""

from __future__ import annotations

import io
import itertools
import json
import logging
import subprocess
from pathlib import Path

import eyed3
import mutagen
import numpy as np
import pytest
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from PIL import Image
from publish_fixtures import colour_of, jpeg, published

from literai import encoders
from literai.encoders import MACHINE_MADE, Heading
from literai.mux import id3, mp3, mp4
from literai.mux.chapters import Stop, sections, stops
from literai.types import Audio, Blob

NEAR = 0.050  # seconds
HEADING = Heading("Chapters I and II", "The Time Machine", "H. G. Wells", "1/3")
ODD = ["-i /etc/passwd", "a=b; c", "Ünï → 漢字 \N{GRINNING FACE}", "quo\"te's $(id) `id`", "title=other", "%s %d", "\\n\\", "[CHAPTER]", "# no"]


@pytest.fixture(scope="module")
def item():  # type: ignore[no-untyped-def]
    return published()


@pytest.fixture(scope="module")
def sound(item) -> Audio:  # type: ignore[no-untyped-def]
    time = np.arange(round(item.timeline.duration * 24_000)) / 24_000
    return Audio((0.2 * np.sin(2 * np.pi * 330 * time)).astype(np.float32), 24_000)


@pytest.fixture(scope="module")
def tagged(item, sound: Audio, tmp_path_factory: pytest.TempPathFactory) -> Path:  # type: ignore[no-untyped-def]
    small = tuple(encoders.shrink([Blob(data) for data in item.pictures]))
    (blob,) = encoders.tag([(mp3.encode(sound), HEADING, item.timeline, item.scenes, small, Blob(jpeg(1400, 1400, (43, 79, 88))))])
    path = tmp_path_factory.mktemp("mp3") / "episode.mp3"
    path.write_bytes(blob.data)
    return path


def wanted(item) -> list[tuple[float, str]]:  # type: ignore[no-untyped-def]
    marks = [(mark.start, mark.title) for mark in item.timeline.marks]
    taken = {round(start, 3) for start, _ in marks}
    scenes = [(shot.start, item.scenes[shot.scene].alt) for shot in item.timeline.shots if round(shot.start, 3) not in taken]
    return sorted(marks + scenes)


def by_ffprobe(path: Path) -> list[tuple[float, str]]:
    said = subprocess.run(["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(path)], check=True, capture_output=True).stdout
    return [(float(row["start_time"]), row["tags"]["title"]) for row in json.loads(said)["chapters"]]


def same(found: list[tuple[float, str]], expected: list[tuple[float, str]]) -> None:
    assert [title for _, title in found] == [title for _, title in expected]
    assert max(abs(a - b) for (a, _), (b, _) in zip(found, expected, strict=True)) <= NEAR


def test_three_readers_list_the_timelines_chapters_in_order(item, tagged: Path) -> None:  # type: ignore[no-untyped-def]
    expected = wanted(item)
    assert len(expected) > len(item.timeline.marks) + 3
    same(by_ffprobe(tagged), expected)
    same([(chapter.start_time / 1000, str(chapter.sub_frames["TIT2"])) for chapter in ID3(tagged).getall("CHAP")], expected)
    logging.getLogger("eyed3").setLevel(logging.CRITICAL)
    same([(chapter.times.start / 1000, chapter.title) for chapter in eyed3.load(tagged).tag.chapters], expected)


def test_only_sections_are_in_the_table_of_contents(item, tagged: Path) -> None:  # type: ignore[no-untyped-def]
    tags = ID3(tagged)
    (toc,) = tags.getall("CTOC")
    titles = {chapter.element_id: str(chapter.sub_frames["TIT2"]) for chapter in tags.getall("CHAP")}
    assert [titles[name] for name in toc.child_element_ids] == [mark.title for mark in item.timeline.marks]
    assert toc.flags == 3


def test_every_chapter_has_the_picture_that_is_on_screen(item, tagged: Path) -> None:  # type: ignore[no-untyped-def]
    for chapter in ID3(tagged).getall("CHAP"):
        (picture,) = chapter.sub_frames.getall("APIC")
        with Image.open(io.BytesIO(picture.data)) as opened:
            opened.load()
            assert max(opened.size) <= id3.LARGEST
            middle = np.asarray(opened.convert("RGB"))[20, 20]
        moment = (chapter.start_time + chapter.end_time) / 2000
        shown = next((shot.scene for shot in item.timeline.shots if shot.start <= moment < shot.end), None)
        expected = (43, 79, 88) if shown is None else colour_of(shown)
        assert np.abs(middle.astype(int) - expected).max() <= 6


def test_chapters_leave_no_gap(item) -> None:  # type: ignore[no-untyped-def]
    found = stops(item.timeline, item.scenes)
    assert found[0].start == 0 and found[-1].end == pytest.approx(item.timeline.duration, abs=0.001)
    assert all(stop.end == later.start and stop.end > stop.start for stop, later in itertools.pairwise(found))
    listed = sections(found, item.timeline.duration)
    assert [stop.title for stop in listed] == [mark.title for mark in item.timeline.marks]
    assert listed[-1].end == pytest.approx(item.timeline.duration, abs=0.001)


def test_the_file_says_what_it_is_and_that_it_was_made_by_machine(tagged: Path, sound: Audio) -> None:
    tags = ID3(tagged)
    assert tags.version == (2, 3, 0)
    assert (str(tags["TIT2"]), str(tags["TALB"]), str(tags["TPE1"]), str(tags["TRCK"])) == tuple(
        getattr(HEADING, name) for name in ("title", "album", "artist", "track")
    )
    assert str(tags["TXXX:AI-CONTENT"]) == "yes" and str(tags["TXXX:DISCLOSURE"]) == MACHINE_MADE
    assert tags.getall("COMM")[0].lang == "eng" and str(tags.getall("COMM")[0]) == MACHINE_MADE
    data = tagged.read_bytes()
    assert data[id3.length(data) :] == mp3.encode(sound).data
    assert mutagen.File(tagged).info.length == pytest.approx(sound.seconds, abs=0.060)
    assert mp4.seconds(tagged) == pytest.approx(sound.seconds, abs=0.001)


@pytest.mark.parametrize("title", [*ODD, "one\0two\nthree\ud800four", "x" * 3000])
def test_hostile_titles_are_only_titles(title: str, sound: Audio, tmp_path: Path) -> None:
    plain = " ".join("".join(" " if c in "\0\n\ud800" else c for c in title).split())[:1000]
    stop = Stop(0.0, sound.seconds, title, True)
    path = tmp_path / "odd.mp3"
    path.write_bytes(id3.write({"TIT2": title, "TPE1": ""}, own={}, chapters=[(stop, None)]) + mp3.encode(sound).data)
    assert str(ID3(path)["TIT2"]) == plain and "TPE1" not in ID3(path)
    assert by_ffprobe(path) == [(0.0, plain)]
    (tmp_path / "odd.m4a").write_bytes(mp4.m4a(sound, tags={"title": title, "artist": ""}, chapters=[stop], cover=jpeg(64, 64, (1, 2, 3))).data)
    kept = plain.rstrip("\\")  # ffmpeg cannot read one at the end of a line
    assert MP4(tmp_path / "odd.m4a")["\xa9nam"] == [kept]
    assert by_ffprobe(tmp_path / "odd.m4a")[0][1][:200] == kept[:200]


def test_a_table_of_contents_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="256 listed chapters"):
        id3.write({}, own={}, chapters=[(Stop(float(n), n + 1.0, "x", True), None) for n in range(256)])


@pytest.fixture(scope="module")
def small_m4a(item, sound: Audio, tmp_path_factory: pytest.TempPathFactory) -> Path:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("m4a") / "episode.m4a"
    listed = sections(stops(item.timeline, item.scenes), item.timeline.duration)
    path.write_bytes(mp4.m4a(sound, tags={"title": HEADING.title, "album": HEADING.album}, chapters=listed, cover=jpeg(600, 600, (43, 79, 88))).data)
    return path


def test_an_m4a_has_its_sections_its_cover_and_its_length(item, sound: Audio, small_m4a: Path) -> None:  # type: ignore[no-untyped-def]
    expected = [(mark.start, mark.title) for mark in item.timeline.marks]
    same(by_ffprobe(small_m4a), expected)
    read = MP4(small_m4a)
    same([(chapter.start, chapter.title) for chapter in read.chapters], expected)
    with Image.open(io.BytesIO(bytes(read["covr"][0]))) as cover:
        assert cover.size == (600, 600)
    assert mp4.seconds(small_m4a) == pytest.approx(sound.seconds, abs=0.060)
    data = small_m4a.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_an_m4a_has_the_same_bytes_again(item, sound: Audio, small_m4a: Path) -> None:  # type: ignore[no-untyped-def]
    listed = sections(stops(item.timeline, item.scenes), item.timeline.duration)
    again = mp4.m4a(sound, tags={"album": HEADING.album, "title": HEADING.title}, chapters=listed, cover=jpeg(600, 600, (43, 79, 88)))
    assert again.data == small_m4a.read_bytes()


def test_episodes_joined_into_one_audiobook(item, sound: Audio, small_m4a: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    listed = sections(stops(item.timeline, item.scenes), item.timeline.duration)
    length = mp4.m4b([(small_m4a, listed)] * 3, tmp_path / "book.m4b", tags={"title": "The Time Machine"}, cover=jpeg(600, 600, (43, 79, 88)))
    assert length == pytest.approx(3 * sound.seconds, abs=0.100)
    expected = [(place * sound.seconds + mark.start, mark.title) for place in range(3) for mark in item.timeline.marks]
    found = by_ffprobe(tmp_path / "book.m4b")
    assert [title for _, title in found] == [title for _, title in expected]
    assert max(abs(a - b) for (a, _), (b, _) in zip(found, expected, strict=True)) <= NEAR * 2
    assert mp4.seconds(tmp_path / "book.m4b") == pytest.approx(length, abs=NEAR)
    assert list(tmp_path.iterdir()) == [tmp_path / "book.m4b"]
