from __future__ import annotations

import io
import itertools
import json

import numpy as np
import pytest
import webvtt
from lxml import html
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
        {"startTime": 0, "title": "Opening", "img": "None.jpg"},
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


@pytest.mark.parametrize("seed", range(6))
def test_every_caption_can_be_read(seed: int) -> None:
    """Also where somebody only says "Oh.", talks very fast or very slowly, or is followed at once."""
    random = np.random.default_rng(seed)
    turns, cues, at = [], [], 0.3
    for place in range(60):
        words = "Oh." if random.random() < 0.2 else " ".join(QUOTE.split()[: int(random.integers(1, 18))] * int(random.integers(1, 4)))
        length = max(0.25, len(words) / float(random.choice([9, 15, 24])))
        turns.append(Turn(speaker="Alice" if place % 2 else "Bob", text=words))
        cues.append(Cue(turn=place, start=at, end=at + length))
        at += length + float(random.choice([0.0, 0.14, 0.4]))
    shown = captions.captions(turns, cues)
    read = webvtt.from_buffer(io.StringIO(captions.vtt(shown)))
    lengths = [caption.end_in_seconds - caption.start_in_seconds for caption in shown_exactly(read)]
    assert min(lengths) >= captions.SHORTEST - 0.0011 and max(lengths) <= captions.LONGEST + 0.0011
    assert all(before.end <= after.start for before, after in itertools.pairwise(shown))
    assert all(len(line) <= LINE for caption in read for line in caption.text.split("\n"))
    assert " ".join(" ".join(caption.text.split()) for caption in read) == " ".join(turn.text for turn in turns)
    assert shown[-1].end <= cues[-1].end + captions.SHORTEST
    late = [abs(caption.start - cue.start) for caption in shown for cue in cues if caption.text.split()[0] == "Oh." and caption.text == turns[cue.turn].text]
    assert min(late) < 0.01


class Exact:
    """webvtt-py's caption with its times to the millisecond."""

    def __init__(self, caption: webvtt.Caption) -> None:
        self.start_in_seconds, self.end_in_seconds = seconds(caption.start), seconds(caption.end)


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def shown_exactly(read: webvtt.WebVTT) -> list[Exact]:
    return [Exact(caption) for caption in read]


def test_text_and_html_have_every_word_and_no_markup() -> None:
    turns, cues = (Turn(speaker="A<b>", text=HOSTILE), Turn(speaker="Bob", text="Two.")), (Cue(turn=0, start=0, end=9), Cue(turn=1, start=9, end=10))
    text = captions.text(turns, cues)
    assert text.startswith("A<b>: ") and text.endswith("\n\nBob: Two.\n")
    page = html.document_fromstring(captions.page(HOSTILE, "en", "Machine-made.", turns, cues, policy="default-src 'none'"))
    assert [node.text_content() for node in page.cssselect("cite")] == ["A<b>:", "Bob:"]
    assert [node.text for node in page.cssselect("time")] == ["0:00", "0:09"]
    assert not page.cssselect("script, img, style")
    assert page.cssselect("p")[0].text == "Machine-made." and HOSTILE in page.cssselect("p")[1].text_content()
