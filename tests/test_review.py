"""Each measure fails on a script with that fault and passes on a good one; real series keep the limits."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import pytest
from novels import chunks, jottings, known

from literai import dialogue, notes, plan, review
from literai.engines.extractive import Extractive
from literai.engines.minilm import MiniLM
from literai.engines.talk import Talk
from literai.types import Book, Chapter, Character, Episode, Notes, Script, Segment, Source, Turn

PAGES = ("It was late when Nell Brock came in. The lamp burned low.", "In the morning Captain Moriarty rowed over. Nobody spoke.")
BOOK = Book("A Short One", "A. Nonym", "en", "utf-8", tuple(Chapter(n + 1, f"Chapter {n + 1}", text) for n, text in enumerate(PAGES)))
EPISODE = Episode(1, 2, "Chapter 1", (Segment(1, (0,)),), 60.0)
SECOND = Episode(2, 2, "Chapter 2", (Segment(2, (1,)),), 60.0)
NOTES = (Notes(0, (Character("Nell Brock", ("Nell",)),)), Notes(1, (Character("Nell Brock", ("Nell",)), Character("Captain Moriarty", ("Moriarty",)))))
QUOTE = Turn("Reader", PAGES[0][37:], "quotation", 0, Source(1, 37, len(PAGES[0])), 0)
GOOD = Script(
    1,
    "Chapter 1",
    (Turn("Alice", "Here is how it begins, Bob.", "talk", 0, None, 0), QUOTE, Turn("Bob", "You can hear Nell Brock listening.", "talk", 0, None, 0)),
    ("candidates:6:2",),
)


def flat(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Texts are alike if they are the same."""
    out = np.zeros((len(texts), 4096), np.float32)
    for at, text in enumerate(texts):
        out[at, sum(map(ord, text)) % 4096] = 1.0
    return out


def look(*scripts: Script) -> review.Review:
    return review.review(BOOK, list(zip((EPISODE, SECOND), scripts, strict=False)), NOTES, flat, hosts=("Alice", "Bob"))


def said(*texts: str) -> Script:
    extra = tuple(Turn("Alice", text, "talk", 0, None, 0) for text in texts)
    return msgspec.structs.replace(GOOD, turns=(*GOOD.turns, *extra))


def alarms(found: review.Review) -> set[str]:
    return {alarm.measure for alarm in found.alarms}


def test_a_good_script_raises_no_alarm() -> None:
    found = look(GOOD)
    assert found.alarms == () and found.line == "review: no alarms"
    (one,) = found.episodes
    assert (one.quotations, one.verbatim, one.chapters, one.discussed, one.longest, one.tried, one.accepted) == (1, 1, 1, 1, 6, 6, 2)
    assert one.quoted == pytest.approx(4 / 16)
    assert one.talk_seconds + one.quotation_seconds + one.silence_seconds == pytest.approx(60, abs=0.2)


@pytest.mark.parametrize(
    ("script", "measure", "quoted"),
    [
        (
            msgspec.structs.replace(GOOD, turns=(GOOD.turns[0], msgspec.structs.replace(QUOTE, text="The lamp burned high."), GOOD.turns[2])),
            "quotation",
            "high",
        ),
        (msgspec.structs.replace(GOOD, turns=(GOOD.turns[0], msgspec.structs.replace(QUOTE, source=None), GOOD.turns[2])), "quotation", "The lamp"),
        (said("And what would Moriarty say?"), "name", "Moriarty say"),
        (said("Moriarty would know."), "name", "Moriarty would"),
        (said("I blame Dr Frankenstein."), "name", "Frankenstein"),
        (said(*(f"{word}, and there we have it again." for word in ("One", "Two", "Three", "Four"))), "repeated", "Four, and there"),
        (said("Well now, then.", "Well now, then!", "Well now, then?"), "openings", "Well now, then!"),
        (said(" ".join(["word", *("abcdefghij"[n % 10] * (n // 10 + 1) for n in range(60))])), "long turn", "word a"),
    ],
)
def test_each_fault_is_found_and_quoted(script: Script, measure: str, quoted: str) -> None:
    found = [alarm for alarm in look(script).alarms if alarm.measure == measure]
    assert found, look(script).alarms
    assert any(quoted in line for line in found[0].lines)
    assert "see literai review BOOK" in look(script).line


def test_faults_without_a_line() -> None:
    elsewhere = msgspec.structs.replace(GOOD, turns=tuple(msgspec.structs.replace(turn, segment=None) for turn in GOOD.turns))
    assert "chapter" in alarms(look(elsewhere))
    assert "share" in alarms(look(msgspec.structs.replace(GOOD, turns=(GOOD.turns[0], *[QUOTE] * 4))))
    assert "share" in alarms(look(msgspec.structs.replace(GOOD, turns=(GOOD.turns[0], GOOD.turns[2]))))


def test_two_segments_alike_and_a_phrase_too_often_in_a_series() -> None:
    again = msgspec.structs.replace(GOOD, episode=2)
    assert "alike" in alarms(look(GOOD, again))
    other = msgspec.structs.replace(again, turns=(*GOOD.turns[:2], Turn("Bob", "Another day, Captain Moriarty.", "talk", 1, None, 0)))
    assert "alike" not in alarms(look(GOOD, other))
    four = said(*(f"{word} so it goes on and on." for word in "abc"))
    often = [msgspec.structs.replace(four, episode=n) for n in (1, 2, 3)]
    found = review.review(BOOK, [(EPISODE, script) for script in often], NOTES, flat)
    assert any(alarm.measure == "repeated" and alarm.episode == 0 and "9 times" in alarm.said for alarm in found.alarms)


def test_names_and_quotations_are_no_repetition_and_the_pages_may_be_named() -> None:
    assert "repeated" not in alarms(look(said(*(f"{word} “it was late when he” Nell Brock Nell Brock." for word in ("One", "Two", "Three", "Four")))))
    assert "name" not in alarms(look(said("I like Nell, Bob, in A Short One, by A. Nonym.")))
    later = msgspec.structs.replace(GOOD, episode=2, turns=(*GOOD.turns, Turn("Bob", "And here is Moriarty.", "talk", 1, None, 0)))
    assert "name" not in alarms(look(GOOD, later))


@cache
def series(name: str) -> review.Review:
    book, pieces, jotted = known(name), chunks(name), jottings(name)
    taken, summaries, scripts = notes.take(jotted), Extractive().summarize(pieces), list[Script]()
    episodes = plan.plan(book, pieces)
    for episode in episodes:
        scripts += dialogue.write([dialogue.brief(book, episode, pieces, jotted, taken, summaries, scripts)], Talk())
    return review.review(book, list(zip(episodes, scripts, strict=True)), taken, MiniLM().embed, hosts=("Alice", "Bob"))


BOOKS = ["sample", "time_machine", "alice", "jekyll_hyde", "christmas_carol", "sherlock_adventures"]


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_the_embedded_series_keeps_every_limit(name: str) -> None:
    found = series(name)
    assert found.alarms == ()
    assert all(one.tried > 2 * one.accepted > 0 for one in found.episodes)


def test_the_command(literai: Callable[..., tuple[int, str, str]], short_book: Path, tmp_path: Path) -> None:
    command = ("review", short_book, "--output", tmp_path, "--profile", "fake")
    code, out, told = literai(*command, "--json")
    assert code == 0, told
    (one,) = json.loads(out)["episodes"]
    assert one["quotations"] == one["verbatim"] > 0
    path = next(iter(_written(literai, short_book, tmp_path)))
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "Bob: Professor Zebedee would disagree with Zebedee, and so would I.\n", encoding="utf-8")
    code, out, _ = literai(*command)
    assert code == 0 and "Zebedee" in out and "verbatim\t" in out and "alarm" in out.splitlines()[-1]
    assert literai(*command, "--strict")[0] == 1


def test_lines_that_were_weighed_are_kept_for_the_curious(literai: Callable[..., tuple[int, str, str]], short_book: Path, tmp_path: Path) -> None:
    command = ("script", short_book, "--output", tmp_path, "--profile", "fake", "--set", "writer.engine=talk", "--set", "summarizer.engine=extractive")
    assert literai(*command)[0] == 0
    assert not list(tmp_path.rglob("*.candidates.md"))
    code, out, told = literai(*command, "--keep-candidates")
    assert code == 0, told
    (kept,) = sorted(tmp_path.rglob("*.candidates.md"))[:1]
    assert "    not: " in kept.read_text(encoding="utf-8") and "lines that were weighed and not said" in out


def _written(literai: Callable[..., tuple[int, str, str]], book: Path, output: Path) -> list[Path]:
    assert literai("script", book, "--output", output, "--profile", "fake")[0] == 0
    return sorted((output / "scripts").glob("*/*.md"))


def test_make_ends_with_the_review(literai: Callable[..., tuple[int, str, str]], short_book: Path, tmp_path: Path) -> None:
    code, out, _ = literai("make", short_book, "--output", tmp_path, "--profile", "fake", "--quiet")
    assert code == 0 and any(line.startswith("review: ") for line in out.splitlines())
