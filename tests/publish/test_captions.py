from __future__ import annotations

import io
import json

import pytest
import webvtt
from publish_fixtures import HOSTILE, QUOTE, published

from literai.publish import captions
from literai.publish.captions import LINE, even_lines
from literai.types import Cue, Mark, Shot, Turn


def test_lines_are_short_even_and_whole() -> None:
    text = " ".join([QUOTE] * 4) + " " + "x" * 200
    lines = even_lines(text)
    assert all(0 < len(line) <= LINE for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert even_lines("Yes.") == ["Yes."]
    halves = even_lines("one two three four five six seven eight nine ten eleven twelve thirteen")
    assert len(halves) == 2 and min(map(len, halves)) > 25


def test_vtt_reads_back_with_speakers_and_without_overlap() -> None:
    item = published()
    shown = captions.captions(item.script.turns, item.timeline.cues)
    read = webvtt.from_buffer(io.StringIO(captions.vtt(shown)))
    assert len(read) == len(shown) > len(item.script.turns)
    for caption, before, after in zip(read, shown, [*shown[1:], None], strict=True):
        assert (caption.voice, caption.text) == (before.speaker, before.text)
        assert caption.start_in_seconds == pytest.approx(int(before.start), abs=1)
        assert after is None or before.end <= after.start + 1e-9
    words = " ".join(caption.text for caption in read)
    assert words == " ".join(turn.text for turn in item.script.turns)


def test_hostile_text_stays_text() -> None:
    turns, cues = (Turn(speaker="A>\n\n00:00", text=HOSTILE),), (Cue(turn=0, start=0, end=9),)
    text = captions.vtt(captions.captions(turns, cues))
    assert text.count("-->") == len(captions.captions(turns, cues))
    assert "<script" not in text
    assert "\n\n00:00\n" not in text


def test_srt_counts_and_names_a_speaker_when_it_changes() -> None:
    turns = (Turn(speaker="Alice", text="One."), Turn(speaker="Alice", text="Two."), Turn(speaker="Bob", text="Three."))
    cues = tuple(Cue(turn=place, start=place + 3599.5, end=place + 3600.25) for place in range(3))
    blocks = captions.srt(captions.captions(turns, cues)).strip().split("\n\n")
    assert blocks[0] == "1\n00:59:59,500 --> 01:00:00,250\nAlice: One."
    assert blocks[1].endswith("\nTwo.") and blocks[2].endswith("\nBob: Three.")


def test_podcast_transcript_has_every_turn() -> None:
    item = published()
    made = json.loads(json.dumps(captions.transcript(item.script.turns, item.timeline.cues)))
    assert made["version"] == "1.0.0"
    assert [(row["speaker"], row["body"]) for row in made["segments"]] == [(turn.speaker, turn.text) for turn in item.script.turns]
    assert all(row["startTime"] < row["endTime"] for row in made["segments"])


def test_chapters_list_marks_and_hide_scene_changes() -> None:
    marks = (Mark(title="Opening", start=0), Mark(title="Talk", start=5))
    shots = (Shot(scene=0, start=5, end=8), Shot(scene=1, start=8, end=9))
    rows = captions.chapters("E", "B", marks, shots, lambda scene: f"{scene}.jpg")["chapters"]
    assert rows == [
        {"startTime": 0, "title": "Opening"},
        {"startTime": 5, "title": "Talk", "img": "0.jpg"},
        {"startTime": 8, "toc": False, "img": "1.jpg"},
    ]


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.9, "0:59"), (200, "3:20"), (3723, "1:02:03")])
def test_clock(seconds: float, text: str) -> None:
    assert captions.clock(seconds) == text


def test_what_has_no_length_has_no_caption() -> None:
    turns = (Turn(speaker="Alice", text="One."), Turn(speaker="Bob", text="..."), Turn(speaker="Alice", text="Three."))
    cues = (Cue(turn=0, start=0, end=1), Cue(turn=1, start=1, end=1), Cue(turn=2, start=1, end=2))
    assert [caption.text for caption in captions.captions(turns, cues)] == ["One.", "Three."]
