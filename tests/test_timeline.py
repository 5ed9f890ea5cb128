"""The clock: order, no drift, pictures that follow the talk and never leave a hole."""

from __future__ import annotations

import math
import random

import pytest

from literai import timeline
from literai.types import Fields, Scene, Script, Shot, Source, Turn

PLACE = Source(1, 0, 1)


def turn(speaker: str = "Alice", text: str = "A sentence of some six words here.", **more: object) -> Turn:
    return Turn(speaker, text, **more)  # type: ignore[arg-type]


def script(*turns: Turn) -> Script:
    return Script(1, "Chapter I", tuple(turns))


def scenes(*chunks: int) -> list[Scene]:
    return [Scene("a room", "A room.", Fields(), chunk, PLACE, 0) for chunk in chunks]


def test_cues_lie_end_to_end_with_their_pauses() -> None:
    laid = timeline.lay(script(turn(), turn(), turn()), [1.5, 2.25, 3.0], [], pauses=[0.5, 0.25, 1.0])
    assert [(cue.start, cue.end) for cue in laid.cues] == [(0.5, 2.0), (2.25, 4.5), (5.5, 8.5)]
    assert laid.duration == 8.5 + timeline.TAIL
    assert timeline.TAIL <= 0.1


def test_a_turn_without_sound_moves_nothing() -> None:
    """In 2023 an empty turn shifted every later caption."""
    full, blank = turn(), turn(text="* * *")
    with_it = timeline.lay(script(full, blank, full), [2.0, 0.0, 3.0], [], pauses=[0.3, 0.9, 0.4])
    without = timeline.lay(script(full, full), [2.0, 3.0], [], pauses=[0.3, 0.4])
    assert (with_it.cues[0], with_it.cues[2].start, with_it.cues[2].end) == (without.cues[0], without.cues[1].start, without.cues[1].end)
    assert with_it.cues[1].start == with_it.cues[1].end == with_it.cues[0].end
    assert with_it.duration == without.duration


def test_a_thousand_turns_do_not_drift() -> None:
    rng = random.Random(1)
    lengths = [rng.randrange(1, 400_000) / 24_000 for _ in range(1000)]
    laid = timeline.lay(script(*[turn()] * 1000), lengths, [], pauses=[0.25] * 1000)
    assert laid.duration == pytest.approx(math.fsum(lengths) + 250 + timeline.TAIL, abs=0.001)
    assert all(before.end <= after.start for before, after in zip(laid.cues, laid.cues[1:], strict=False))


@pytest.mark.parametrize("wrong", [-1.0, math.nan, math.inf])
def test_a_wrong_duration_names_its_turn(wrong: float) -> None:
    with pytest.raises(ValueError, match=r"turn 2 .*Bob.*durations"):
        timeline.lay(script(turn(), turn("Bob")), [1.0, wrong], [])
    with pytest.raises(ValueError, match=r"turn 2 .*Bob.*pauses"):
        timeline.lay(script(turn(), turn("Bob")), [1.0, 1.0], [], pauses=[0.0, wrong])


def test_a_missing_duration_is_refused() -> None:
    with pytest.raises(ValueError, match="2 turns but 1 durations"):
        timeline.lay(script(turn(), turn()), [1.0], [])


def test_pauses_follow_the_talk() -> None:
    said = script(
        turn("Alice", "Would you have believed the Time Traveller?"),
        turn("Bob", "Not for a moment, but listen to this."),
        turn("Reader", "There is no difference between Time and Space.", kind="quotation", source=PLACE),
        turn("Alice", "That line is the whole of the novel in small."),
        turn("Bob", "It is."),
        turn("Alice", "And then there are all of the guests at dinner."),
        turn("Bob", "Who leave without believing a word of what he says.", segment=1),
        turn("Alice", "On we go, to the second chapter of the book.", segment=1, mark="Chapter II"),
    )
    lead, answer, before, after, reaction, on, segment, mark = timeline.gaps(said)
    assert lead == timeline.LEAD_IN
    assert reaction < answer < on
    assert answer < before < after < segment < mark


def test_marks_begin_at_zero() -> None:
    first = timeline.lay(script(turn(mark="Welcome"), turn(mark="Chapter I")), [2.0, 2.0], [], pauses=[0.5, 1.0])
    assert [(mark.title, mark.start) for mark in first.marks] == [("Welcome", 0.0), ("Chapter I", 3.5)]
    later = timeline.lay(script(turn(), turn(mark="On the river")), [2.0, 2.0], [], pauses=[0.5, 1.0])
    assert [(mark.title, mark.start) for mark in later.marks] == [("Chapter I", 0.0), ("On the river", 3.5)]
    assert timeline.lay(script(turn()), [2.0], []).marks == ()


def test_pictures_stay_with_their_chunk() -> None:
    said = script(turn(), turn(chunk=0), turn(chunk=0), turn(), turn(chunk=1), turn(chunk=1), turn())
    laid = timeline.lay(said, [10.0] * 7, scenes(0, 0, 1), pauses=[0.0] * 7, tail=0.0)
    assert laid.shots == (Shot(0, 10.0, 20.0), Shot(1, 20.0, 40.0), Shot(2, 40.0, 70.0))


def test_a_picture_comes_back_when_the_talk_does() -> None:
    said = script(turn(chunk=0), turn(chunk=1), turn(chunk=0))
    laid = timeline.lay(said, [8.0] * 3, scenes(0, 1), pauses=[0.0] * 3, tail=0.0)
    assert [shot.scene for shot in laid.shots] == [0, 1, 0]


def test_too_many_pictures_are_thinned_not_flickered() -> None:
    laid = timeline.lay(script(turn(chunk=0)), [20.0], scenes(*[0] * 10), pauses=[0.0], tail=0.0)
    assert len(laid.shots) == 3
    assert all(shot.end - shot.start >= timeline.SHORTEST_SHOT for shot in laid.shots)


def test_pictures_of_an_unmentioned_chunk_are_shown_with_the_one_before() -> None:
    laid = timeline.lay(script(turn(chunk=2), turn(chunk=5)), [20.0, 20.0], scenes(0, 3, 5), pauses=[0.0, 0.0], tail=0.0)
    assert [shot.scene for shot in laid.shots] == [0, 1, 2]
    assert laid.shots[2].start == 20.0


@pytest.mark.parametrize("seed", range(40))
def test_from_the_first_shot_to_the_end_there_is_one_picture(seed: int) -> None:
    rng = random.Random(seed)
    turns, chunk = [], 0
    for _ in range(rng.randrange(1, 60)):
        chunk += rng.random() < 0.2
        turns.append(turn(chunk=chunk if rng.random() < 0.7 else None))
    lengths = [rng.choice([0.0, 0.4, rng.uniform(1, 25)]) for _ in turns]
    pictures = scenes(*sorted(rng.choices(range(chunk + 2), k=rng.randrange(0, 20))))
    laid = timeline.lay(script(*turns), lengths, pictures)
    if laid.shots:
        assert laid.shots[-1].end == laid.duration
        assert all(before.end == after.start and before.scene != after.scene for before, after in zip(laid.shots, laid.shots[1:], strict=False))
        assert all(shot.end > shot.start for shot in laid.shots)
        told = [cue.start for cue, one in zip(laid.cues, turns, strict=True) if one.chunk is not None and cue.end > cue.start]
        assert min(told) <= laid.shots[-1].end
    else:
        assert not pictures or all(one.chunk is None or not length for one, length in zip(turns, lengths, strict=True))
