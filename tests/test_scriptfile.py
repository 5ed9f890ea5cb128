"""A script can be written out, edited by a person and read back; the reader reads nothing but the book."""

from __future__ import annotations

import pytest

from literai.errors import UsageError
from literai.scriptfile import edited, parse, render, render_candidates
from literai.types import PassedOver, Script, Source, Turn

CHAPTERS = {1: "It was late. The lamp\nburned -- low. Nobody came."}
SCRIPT = Script(
    2,
    "Chapter I: a start",
    (
        Turn("Alice", "Welcome.", mark="Welcome"),
        Turn("Bob", "Where: here? <!-- no -->", chunk=0, segment=0, mark="Chapter I"),
        Turn("Reader", CHAPTERS[1][13:36], "quotation", 0, Source(1, 13, 36), 0),
        Turn("Alice", "Goodbye."),
    ),
    ("key",),
)


def read(text: str) -> Script:
    return parse(text, SCRIPT, path="002.md", speakers=("Alice", "Bob", "Reader"), reader="Reader", chapters=CHAPTERS)


def test_it_reads_back_as_it_was() -> None:
    assert read(render(SCRIPT)) == SCRIPT
    assert not edited(render(SCRIPT))


def test_an_edit_is_noticed_and_used() -> None:
    text = render(SCRIPT).replace("Welcome.", "Good evening.") + "Bob: One thing more.\n"
    assert edited(text)
    script = read(text)
    assert script.turns[0].text == "Good evening."
    assert script.turns[-1] == Turn("Bob", "One thing more.")
    added = read(render(SCRIPT).replace("Alice: Goodbye.", "Bob: And?\nAlice: Goodbye."))
    assert added.turns[3:] == (Turn("Bob", "And?", chunk=0, segment=0), Turn("Alice", "Goodbye."))


def test_the_reader_may_read_another_line_of_the_book() -> None:
    script = read("Reader: Nobody came.")
    assert script.turns == (Turn("Reader", "Nobody came.", "quotation", None, Source(1, 37, 49)),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Reader: Somebody came.", "line 1: these words are not in the book"),
        ("\nCarol: Hello.", "line 2: a line starts with one of Alice, Bob, Reader"),
        ("Alice:  ", "has nothing to say"),
        ("# Nothing", "no lines to speak"),
    ],
)
def test_mistakes_name_their_line(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read(text)


def test_lines_that_were_passed_over_stand_under_the_one_that_was_said() -> None:
    script = Script(1, "One", (Turn("Alice", "Here we are."), Turn("Bob", "So we are.")), (), (PassedOver(1, ("Are we?", "Hardly.")),))
    text = render_candidates(script)
    assert "Bob: So we are.\n    not: Are we?\n    not: Hardly.\n" in text and "Here we are" not in text
