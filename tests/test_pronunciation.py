"""The lexicon of a book: what is listed, how corrections are read, and a command that tells plainly what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from novels import sample

from literai import pronunciation
from literai.engines.kokoro.respell import phonemes
from literai.errors import UsageError
from literai.types import Book, Chapter

Run = Callable[..., tuple[int, str, str]]
TEXT = (
    "At last Weena came. “Weena!” I said to Weena, and the Morlocks went. The Morlocks slept. Nobody snorvelled. He walked; the Wind rose. The wind fell. Wind!"
)


def book(text: str) -> Book:
    return Book("A Book", "Somebody", "en", "utf-8", (Chapter(1, "I", text),))


def test_names_first_then_odd_words() -> None:
    found = pronunciation.entries(book(TEXT), lambda word: word != "snorvelled")
    assert [(entry.word, entry.times, entry.name) for entry in found] == [("Weena", 3, True), ("Morlocks", 2, True), ("snorvelled", 1, False)]


def test_corrections_are_read(tmp_path: Path) -> None:
    path = tmp_path / "b.lexicon.toml"
    assert pronunciation.read(path, phonemes) == {}
    path.write_text('[say]\nWeena = "WEE-nah"\n"Hyde" = "/hˈId/"\n', encoding="utf-8")
    assert pronunciation.read(path, phonemes) == {"Weena": "wˈinɑ", "Hyde": "hˈId"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[say]\nWeena = 3\n", r"b\.lexicon\.toml: .*it holds \[say\]"),
        ("[says]\nWeena = 'x'\n", "unknown field"),
        ("Weena", "it holds"),
        ("[say]\n'Two Words' = 'too'\n", "'Two Words' is not one word"),
        ("[say]\nWeena = 'w33na'\n", "Weena: 'w33na' is no respelling"),
        ("[say]\nWeena = '/qqq★/'\n", "no phoneme"),
        ("[say]\n'[x](/y/)' = 'too'\n", "is not one word"),
    ],
)
def test_a_wrong_file_is_refused_with_the_word(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "b.lexicon.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        pronunciation.read(path, phonemes)


def test_the_template_changes_nothing_until_it_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "b.lexicon.toml"
    path.write_text(pronunciation.template({"Weena": "WEE-nuh", "Eloi": "EE-loy"}), encoding="utf-8")
    assert pronunciation.read(path, phonemes) == {}
    path.write_text(path.read_text().replace('# "Weena"', '"Weena"'), encoding="utf-8")
    assert list(pronunciation.read(path, phonemes)) == ["Weena"]


def test_the_command_lists_writes_and_takes_corrections(literai: Run, tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    path.write_text("The Odd Book\n\nby A. Writer\n\n\nCHAPTER I\n\n" + (TEXT + "\n\n") * 12, encoding="utf-8")
    output = tmp_path / "out"
    code, out, _ = literai("lexicon", path, "--output", output, "--json")
    told = json.loads(out)
    assert code == 0
    words = {row["word"]: row for row in told["words"]}
    assert words["Morlocks"]["phonemes"] == "mˈɔɹlɑks"
    assert words["snorvelled"]["from"] == "guessed"
    assert literai("lexicon", path, "--output", output, "--write")[0] == 0
    assert literai("lexicon", path, "--output", output, "--write")[0] == 2, "a person's file is not overwritten"
    Path(told["file"]).write_text('[say]\nsnorvelled = "snor-VELD"\n', encoding="utf-8")
    words = {row["word"]: row for row in json.loads(literai("lexicon", path, "--output", output, "--json")[1])["words"]}
    assert (words["snorvelled"]["from"], words["snorvelled"]["phonemes"]) == ("yours", "snɔɹvˈɛld")
    Path(told["file"]).write_text("[say]\nsnorvelled = 7\n", encoding="utf-8")
    code, _, err = literai("lexicon", path, "--output", output)
    assert code == 2 and err.count("\n") == 1


def test_a_voice_without_phonemes_says_so(literai: Run, tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    path.write_text("The Odd Book\n\nby A. Writer\n\n\nCHAPTER I\n\n" + (TEXT + "\n\n") * 12, encoding="utf-8")
    code, _, err = literai("lexicon", path, "--profile", "fake")
    assert code == 2
    assert "takes no pronunciations" in err


def test_the_sample_lists_its_people() -> None:
    names = [entry.word for entry in pronunciation.entries(sample(), lambda word: True) if entry.name]
    assert names and all(name[0].isupper() for name in names)
