"""Episodes whose talk comes a topic at a time: our frame, the author's words, and somebody else's talk between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec
import pytest
from novels import chunks, jottings, known

from literai import dialogue, notes, plan
from literai.engines import Said, Topic
from literai.engines.extractive import Extractive
from literai.errors import LiteraiError
from literai.types import Script, Summary

HOSTS = ("Alice", "Bob")


class Talker:
    """Says what it is told to, and keeps what it was asked."""

    fingerprint = "test"

    def __init__(self, say: Callable[[Topic], tuple[Said, ...]]) -> None:
        self.say, self.asked = say, list[Topic]()

    def converse(self, topics: Sequence[Topic]) -> list[tuple[Said, ...]]:
        self.asked += topics
        return [self.say(topic) for topic in topics]


def plainly(topic: Topic) -> tuple[Said, ...]:
    return tuple(Said(topic.hosts[n % 2], f"Thought {n + 1} on {topic.summary[:20]} {topic.seed}.") for n in range(topic.turns))


@cache
def summaries(name: str) -> tuple[Summary, ...]:
    return tuple(Extractive().summarize(chunks(name)))


def write(talker: Talker, *, language: str = "en") -> list[Script]:
    book, pieces, jotted = msgspec.structs.replace(known("sample"), language=language), chunks("sample"), jottings("sample")
    scripts: list[Script] = []
    for episode in plan.plan(book, pieces, target_minutes=8):
        brief = dialogue.brief(book, episode, pieces, jotted, notes.take(jotted), summaries("sample"), scripts)
        talks = dialogue.converse(dialogue.topics(brief, hosts=HOSTS), talker)
        scripts += dialogue.join([(brief, tuple(talks))], hosts=HOSTS)
    return scripts


def test_the_frame_is_ours_and_every_topic_is_talked_through() -> None:
    talker = Talker(plainly)
    scripts = write(talker)
    said = [turn for script in scripts for turn in script.turns]
    assert any("person" in turn.text for turn in said[:5])  # the disclosure
    assert [topic.summary for topic in talker.asked] == [summary.text for summary in summaries("sample")]
    assert all(2 <= topic.turns <= 10 and topic.turns % 2 == 0 for topic in talker.asked)
    for topic in talker.asked:
        assert sum(str(topic.seed) in turn.text for turn in said) == topic.turns
    for turn in said:
        if turn.kind == "quotation":
            assert turn.source is not None
            assert known("sample").chapters[turn.source.chapter - 1].text[turn.source.start : turn.source.end] == turn.text
    marks = [turn.mark for turn in said if turn.mark]
    assert all(any(mark.startswith(chapter.title) for mark in marks) for chapter in known("sample").chapters)


def test_what_the_reader_reads_last_is_what_the_talk_is_about() -> None:
    talker = Talker(plainly)
    turns = [turn for script in write(talker) for turn in script.turns]
    for topic in talker.asked:
        first = next(n for n, turn in enumerate(turns) if str(topic.seed) in turn.text)
        if topic.quote is not None:
            assert turns[first - 1].text == topic.quote.text
    assert any(topic.quote is not None for topic in talker.asked)


def test_nobody_answers_himself() -> None:
    for turns in (plainly, lambda topic: plainly(topic)[:3], lambda topic: (Said("Alice", f"Well, Bob? {topic.seed}"), Said("Bob", f"Well. {topic.seed}"))):
        for script in write(Talker(turns)):
            pairs = [(a, b) for a, b in zip(script.turns, script.turns[1:], strict=False) if a.kind == b.kind == "talk"]
            assert all(a.speaker != b.speaker for a, b in pairs)


def test_a_topic_knows_nothing_of_later_pages() -> None:
    talker = Talker(plainly)
    write(talker)
    for at, topic in enumerate(talker.asked):
        read = " ".join(chunk.text for chunk in chunks("sample")[: at + 1])
        assert all(name.split()[-1] in read for name in topic.people)
        assert topic.earlier == (summaries("sample")[at - 1].text if at else "")


def test_a_book_in_another_language_is_talked_about_but_not_read() -> None:
    for script in write(Talker(plainly), language="de"):
        assert {turn.kind for turn in script.turns} == {"talk"}


@pytest.mark.parametrize(
    ("turns", "fault"),
    [
        (lambda topic: plainly(topic)[:1], "1 turns"),
        (lambda topic: (*plainly(topic), *plainly(topic)), "turns; choose"),
        (lambda topic: (Said("Alice", "One."), Said("Alice", "Two.")), "is not one"),
        (lambda topic: (Said("Alice", "One."), Said("Bob", " ")), "is not one"),
    ],
)
def test_talk_that_is_none_is_refused(turns: Callable[[Topic], tuple[Said, ...]], fault: str) -> None:
    with pytest.raises(LiteraiError, match=fault):
        write(Talker(turns))


def test_answers_for_too_few_topics_are_refused() -> None:
    talker = Talker(plainly)
    talker.converse = lambda topics: []  # type: ignore[method-assign]
    with pytest.raises(LiteraiError, match="talked about 0 of"):
        write(talker)


def test_the_whole_way_with_a_writer_that_talks_topics_through(literai: Callable[..., tuple[int, str, str]], short_book: Path, tmp_path: Path) -> None:
    command = ("make", short_book, "--output", tmp_path, "--profile", "fake", "--set", "writer.engine=fake_talker", "--set", "plan.minutes=8")
    code, _, told = literai(*command)
    assert code == 0, told
    spoken = next((tmp_path / "site").glob("*/episodes/*/transcript.json")).read_text()
    assert "this is thought 2 of" in spoken and "Neither of us is a person" in spoken
    _, status, _ = literai("status", "--output", tmp_path)
    assert "converse" in status and "join" in status
    assert literai(*command)[0] == 0
    assert "converse       0 made" in literai("status", "--output", tmp_path)[1]
