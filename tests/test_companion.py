"""The companion knows the pages read and no other, copies what it quotes, and reads well in a pipe."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import msgspec
import pytest
from novels import SAMPLE, chunks, jottings, known
from rich.console import Console

from literai import companion, notes
from literai.companion_table import show

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(("name", "until"), [("sample", 3), ("jekyll_hyde", 4), ("time_machine", 3)])
def test_nothing_later_shows(name: str, until: int) -> None:
    book = known(name)
    read = [jotting for jotting in jottings(name) if jotting.chapter <= until]
    found = companion.companion(book, read)
    text = " ".join(chapter.text for chapter in book.chapters[:until])
    cut = msgspec.structs.replace(book, chapters=book.chapters[:until])
    again = companion.companion(cut, notes.jot([piece for piece in chunks(name) if piece.chapter <= until]))
    assert msgspec.structs.replace(again, chapters_in_all=found.chapters_in_all) == found
    for person in found.cast:
        assert 1 <= person.first_seen <= person.last_seen <= until
        if person.name != "the narrator":
            assert person.name.removeprefix("the ") in text
    assert max(chapter for motif in found.motifs for chapter in motif.chapters) <= until


@pytest.mark.parametrize("name", ["sample", "jekyll_hyde", "time_machine"])
def test_lines_and_questions_are_copied_by_offset(name: str) -> None:
    book, found = known(name), companion.companion(known(name), jottings(name))
    assert found.lines and found.questions
    for line in (*found.lines, *found.questions):
        assert book.chapters[line.source.chapter - 1].text[line.source.start : line.source.end] == line.text
    assert [stage.chapter for stage in found.chapters] == [chapter.number for chapter in book.chapters]
    assert 0.0 <= sum(person.share for person in found.cast) <= 1.001


def test_the_companion_of_jekyll_and_hyde() -> None:
    found = companion.companion(known("jekyll_hyde"), jottings("jekyll_hyde"))
    cast = {person.name: person for person in found.cast}
    assert cast["Dr. Lanyon"].narrates == (9,) and cast["Dr. Jekyll"].narrates == (10,)
    assert "Mr. Hyde" in cast["Mr. Utterson"].seen_with and cast["Mr. Utterson"].speeches > 50
    assert [stage.told_by for stage in found.chapters] == [*[""] * 8, "Dr. Lanyon", "Dr. Jekyll"]
    assert "London" in found.chapters[0].places and found.chapters[3].weather == "fog"
    assert not {"door", "hand", "man", "Utterson"} & {motif.word for motif in found.motifs}


def test_a_motif_comes_back_and_is_rare_elsewhere() -> None:
    words = [motif.word for motif in companion.companion(known("time_machine"), jottings("time_machine")).motifs]
    assert {"lever", "camphor"} <= set(words) and len(words) == len(set(words)) and not {"machine", "light", "weena", "morlocks"} & set(words)


def test_on_paper_it_is_plain_and_fits() -> None:
    paper = io.StringIO()
    show(companion.companion(known("sample"), jottings("sample")), Console(file=paper, width=80))
    text = paper.getvalue()
    assert "\x1b" not in text and max(map(len, text.splitlines())) <= 80
    for heading in ("Who is who", "Where and when", "What comes back", "Lines worth keeping", "Asked, and perhaps open"):
        assert heading in text


def test_the_command(literai: Run) -> None:
    code, out, err = literai("notes", SAMPLE, "--until", 2, "--json")
    told = json.loads(out)
    assert code == 0 and "reading closely" in err
    assert (told["until"], told["chapters_in_all"], len(told["chapters"])) == (2, 8, 2)
    assert {"name", "aliases", "first_seen", "last_seen", "seen_with", "speeches", "share"} <= set(told["cast"][0])
    code, out, _ = literai("notes", SAMPLE, "--until", 1)
    assert code == 0 and "nothing later shows here" in out and "\x1b" not in out


@pytest.mark.parametrize("until", [0, 9, -1])
def test_a_chapter_that_is_not_there(literai: Run, until: int) -> None:
    code, _, err = literai("notes", SAMPLE, "--until", until)
    assert code == 2 and "chapters 1 to 8" in err and err.count("\n") == 1


def test_help_teaches(literai: Run) -> None:
    code, out, _ = literai("notes", "--help")
    assert code == 0 and "--until 4" in out and "nothing later" in out
