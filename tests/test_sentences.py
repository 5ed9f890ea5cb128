from __future__ import annotations

import pytest

from literai.sentences import paragraphs, sentences
from literai.speech import speeches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Hyde went in. He shut the door.", ["Mr. Hyde went in.", "He shut the door."]),
        ("“Why not?” said Filby. “It cannot be.”", ["“Why not?” said Filby.", "“It cannot be.”"]),
        ("“Stop!” The Time Traveller cried. We stopped.", ["“Stop!” The Time Traveller cried.", "We stopped."]),
        ("It was H. G. Wells! Was it? (It was.) Yes.", ["It was H. G. Wells!", "Was it?", "(It was.)", "Yes."]),
        ("One.\n\nTwo", ["One.", "Two"]),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, expected: list[str]) -> None:
    assert [text[e.start : e.end] for e in sentences(text)] == expected


def test_paragraphs_lie_between_blank_lines() -> None:
    text = "\n\nA b\nc.\n \nD.\n"
    assert [text[e.start : e.end] for e in paragraphs(text)] == ["A b\nc.", "D."]


def test_speech_is_found_under_any_marks() -> None:
    for text in ("“Yes,” she said, “it’s so.”", '"Yes," she said, "it\'s so."', "‘Yes,’ she said, ‘it’s so.’"):
        found = speeches(text + "\n\n" + text)
        assert [text[e.start : e.end] for e in found.extents[:2]] == [text[:6], text[-10:]]
        assert not found.told


def test_a_tale_told_aloud_gives_its_inner_speech() -> None:
    text = "\n\n".join(["“I went on. ‘Who is there?’ I cried."] * 4)
    found = speeches(text)
    assert found.told
    assert [text[e.start : e.end] for e in found.extents] == ["‘Who is there?’"] * 4
