from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec
import pytest
from novels import chunks, jottings, known

from literai import chunk, dialogue, facts, notes, plan, sitting
from literai.engines.talk import Talk
from literai.errors import UsageError
from literai.jotting import Jotting
from literai.notes import ledger
from literai.sentences import words
from literai.types import Book, Chapter, Chunk, Episode, Notes, Script, Turn

BOOKS = ["sample", "time_machine", "jekyll_hyde"]


class Series(msgspec.Struct, frozen=True):
    book: Book
    chunks: tuple[Chunk, ...]
    notes: tuple[Notes, ...]
    episodes: tuple[Episode, ...]
    scripts: tuple[Script, ...]


def compose(book: Book, pieces: tuple[Chunk, ...], jotted: Sequence[Jotting], episodes: tuple[Episode, ...], **options: object) -> Series:
    taken = notes.take(jotted)
    scripts: list[Script] = []
    for episode in episodes:
        scripts += dialogue.write([dialogue.brief(book, episode, pieces, jotted, taken, (), scripts)], Talk(), **options)  # type: ignore[arg-type]
    return Series(book, pieces, taken, episodes, tuple(scripts))


@cache
def series(name: str) -> Series:
    return compose(known(name), chunks(name), jottings(name), plan.plan(known(name), chunks(name)))


def talk(script: Script) -> list[Turn]:
    return [turn for turn in script.turns if turn.kind == "talk"]


@pytest.mark.parametrize("name", BOOKS)
def test_every_quotation_is_verbatim_at_its_offsets(name: str) -> None:
    s = series(name)
    for script in s.scripts:
        quoted = [turn for turn in script.turns if turn.kind == "quotation"]
        assert len(quoted) >= 5
        for turn in quoted:
            assert turn.speaker == "Reader" and turn.source is not None
            assert s.book.chapters[turn.source.chapter - 1].text[turn.source.start : turn.source.end] == turn.text


@pytest.mark.parametrize("name", BOOKS)
def test_what_a_host_says_in_quotation_marks_stands_in_the_pages_read(name: str) -> None:
    s = series(name)
    for episode, script in zip(s.episodes, s.scripts, strict=True):
        last = episode.segments[-1].chunks[-1]
        read = " ".join(c.text for c in s.chunks if c.index <= last)
        titles = {title for c in s.book.chapters for title in (c.title, re.sub(r"^[IVXL]+\. |^Chapter \w+\. ", "", c.title))}
        names = {form for c in s.notes[last].characters for form in (c.name, *c.aliases)}
        for turn in talk(script):
            for inner in re.findall(r"“([^”]+)”", turn.text):
                said = inner.rstrip(".,;")
                ours = said in titles | names or said in ("I", "he", "she", "and", "only")
                assert ours or said in read or said[:1].lower() + said[1:] in read, (script.episode, inner)


@pytest.mark.parametrize("name", BOOKS)
def test_every_chapter_is_discussed_and_marked(name: str) -> None:
    s = series(name)
    for episode, script in zip(s.episodes, s.scripts, strict=True):
        for number, segment in enumerate(episode.segments):
            mine = [turn for turn in script.turns if turn.segment == number]
            assert len(mine) >= 3
            assert mine[0].mark.startswith(s.book.chapters[segment.chapter - 1].title)
            assert any(turn.kind == "quotation" for turn in mine)
            assert {turn.chunk for turn in mine} <= set(segment.chunks)
        assert script.turns[0].mark == "Welcome"


@pytest.mark.parametrize("name", BOOKS)
def test_no_name_is_said_before_the_pages_name_it(name: str) -> None:
    s = series(name)
    for episode, script in zip(s.episodes, s.scripts, strict=True):
        last = episode.segments[-1].chunks[-1]
        read = set(re.findall(r"\w+", " ".join(c.text for c in s.chunks if c.index <= last)))
        ours = set(re.findall(r"\w+", " ".join([s.book.title, s.book.author, *(c.title for c in s.book.chapters)]))) | {"Alice", "Bob", "Reader"}
        for turn in talk(script):
            for sentence in re.split(r"[.!?:]”?\s+|[“”]", turn.text):
                for name_said in re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+", sentence):
                    assert name_said in read | ours, (name_said, turn.text)


@pytest.mark.parametrize("name", BOOKS)
def test_turns_are_short_whole_and_shared(name: str) -> None:
    for script in series(name).scripts:
        previous = ""
        for turn in script.turns:
            assert turn.text.strip() == turn.text != ""
            assert turn.text[0].isupper() or turn.text[0] in "“‘" or turn.kind == "quotation"
            assert turn.text[-1] in ".!?”’" or turn.kind == "quotation", turn.text
            assert not re.search(r"\b(the the|a a|an an|\{|\}|None)\b|[{}]|\.\.(?!\.)|”\.\.| ,", turn.text) or turn.kind == "quotation", turn.text
            assert not re.match(r"(?:Alice|Bob|Reader):", turn.text)
            if turn.kind == "talk":
                assert turn.text.count("“") == turn.text.count("”") and not re.search(r"“[^”]*“", turn.text), turn.text
                assert words(turn.text) <= dialogue.LONGEST_TURN
                assert turn.speaker != previous or turn.mark, f"{turn.speaker} answers himself: {turn.text}"
            previous = turn.speaker
        counts = Counter(turn.speaker for turn in talk(script))
        assert min(counts.values()) > 0.35 * sum(counts.values())


@pytest.mark.parametrize("name", BOOKS)
def test_the_planned_time_is_filled(name: str) -> None:
    s = series(name)
    for episode, script in zip(s.episodes, s.scripts, strict=True):
        minutes = sum(words(turn.text) for turn in script.turns) / sitting.WORDS_PER_MINUTE
        assert minutes == pytest.approx(episode.seconds / 60, rel=0.12)
        quoted = sum(words(turn.text) for turn in script.turns if turn.kind == "quotation")
        assert 0.25 <= quoted / sum(words(turn.text) for turn in script.turns) <= 0.48


@pytest.mark.parametrize("name", BOOKS)
def test_nothing_is_said_twice(name: str) -> None:
    s = series(name)
    over_all: Counter[tuple[str, ...]] = Counter()
    for script in s.scripts:
        lines = [re.sub(r"“[^”]*”", " “” ", turn.text) for turn in talk(script)]
        grams = Counter(tuple(gram) for line in lines for gram in zip(*[re.findall(r"\w+(?:’\w+)?|“”", line)[i:] for i in range(4)], strict=False))
        assert max(grams.values()) <= 3, grams.most_common(3)
        over_all += grams
        forms = [key for key in script.keys if "#0" in key]
        assert len(forms) == len(set(forms)), "a form was used twice in an episode"
        openings = [" ".join(line.split()[:4]) for line in lines]
        assert len(set(openings)) >= 0.85 * len(openings)
        quoted = [turn.text for turn in script.turns if turn.kind == "quotation"]
        assert len(quoted) == len(set(quoted))
    assert max(over_all.values()) <= 8, over_all.most_common(3)


@pytest.mark.parametrize("name", ["jekyll_hyde"])
def test_an_episode_is_written_from_its_own_past_only(name: str) -> None:
    s = series(name)
    second = s.episodes[1]
    last = second.segments[-1].chunks[-1]
    cut = tuple(c for c in s.chunks if c.index <= last)
    shorter = msgspec.structs.replace(s.book, chapters=s.book.chapters[: cut[-1].chapter])
    assert compose(shorter, cut, notes.jot(cut), s.episodes[:2]).scripts == s.scripts[:2]


def test_the_first_words_disclose_the_machine_and_count_the_parts() -> None:
    first = series("time_machine").scripts[0]
    opening = " ".join(turn.text for turn in first.turns[:4])
    assert "The Time Machine" in opening and "H. G. Wells" in opening
    assert re.search(r"program|software|machine-made|computed|generated", opening) and "four parts" in opening
    assert any(turn.mark == "Previously" for turn in series("time_machine").scripts[1].turns)
    assert not any(turn.mark == "Previously" for turn in first.turns)
    only = " ".join(turn.text for turn in series("sample").scripts[0].turns[:4])
    assert not re.search(r"\bof one\b|\bpart one\b|\bfirst of\b", only)


def test_hosts_and_reader_may_have_other_names() -> None:
    s = series("sample")
    other = compose(s.book, s.chunks, jottings("sample"), s.episodes, hosts=("Mina", "Jonathan"), reader="Voice").scripts[0]
    assert {turn.speaker for turn in other.turns} == {"Mina", "Jonathan", "Voice"}
    hosts = {"Alice", "Bob"} - {form for c in s.notes[-1].characters for form in (c.name, *c.aliases)}  # the sample has an Alice of its own
    assert "Bob" in hosts and not any(re.search(rf"\b({'|'.join(sorted(hosts))})\b", turn.text) for turn in talk(other))
    assert compose(s.book, s.chunks, jottings("sample"), s.episodes, seed=1).scripts != s.scripts
    assert compose(s.book, s.chunks, jottings("sample"), s.episodes).scripts == s.scripts


def test_a_tiny_text_still_makes_an_honest_episode() -> None:
    text = "Nell Brock rowed home in the rain. “Nobody saw me,” said Nell. She tied the boat to the ring in the harbour wall and counted the lamps."
    book = Book("A Short One", "", "en", "utf-8", (Chapter(1, "Chapter I", text),))
    pieces = chunk.split(book)
    script = compose(book, pieces, notes.jot(pieces), plan.plan(book, pieces)).scripts[0]
    assert any(turn.mark == "Chapter I" for turn in script.turns) and len(script.turns) > 5


def test_a_book_in_german_is_refused_in_one_line() -> None:
    s = series("sample")
    german = dialogue.brief(msgspec.structs.replace(s.book, language="de"), s.episodes[0], s.chunks, jottings("sample"))
    with pytest.raises(UsageError, match="this book is in German: use --profile modern") as caught:
        dialogue.write([german], Talk())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", BOOKS)
def test_an_episode_opens_cold_and_discloses_within_a_minute(name: str) -> None:
    s = series(name)
    for script in s.scripts:
        first = script.turns[0]
        assert (first.kind, first.mark, first.segment) == ("quotation", "Welcome", None)
        assert script.turns[1].kind == "talk" and words(script.turns[1].text) <= 25
        said = 0
        for turn in script.turns:
            said += words(turn.text)
            if re.search(r"program|software|machine|computed|generated|synthetic", turn.text) and turn.kind == "talk":
                break
        assert said <= sitting.WORDS_PER_MINUTE, "the disclosure comes after the first minute"


@pytest.mark.parametrize("name", BOOKS)
def test_an_episode_has_its_shape(name: str) -> None:
    for script in series(name).scripts:
        marks = [turn.mark for turn in script.turns if turn.mark]
        assert marks[0] == "Welcome" and marks[-1] == "Last words"
        assert ("Previously" in marks) == (script.episode > 1)
        keys = " ".join(script.keys)
        assert re.search(rf"fact:differ:{script.episode}\b", keys), "the hosts agree on everything"
        last = next(i for i, turn in enumerate(script.turns) if turn.mark == "Last words")
        asked = [key for key in script.keys if re.match(r"open_(?:question|person|plain)\.", key)]
        assert len(asked) == 1 and any("?" in turn.text for turn in script.turns[last:]), "nothing is left open"
        assert f"fact:thought:{script.episode}" in script.keys


def test_a_quarrel_is_gone_on_with_where_the_person_comes_back() -> None:
    known = ledger(jottings("jekyll_hyde"))
    first = facts.differ("Mr. Utterson", known, (), 1, 3)
    assert [fact.topic for fact in first] == ["differ", "differ_plain"]
    used = ("stance=Utterson=1=making", "stance=Mr. Hyde=2=people", "stance=Mr. Utterson=3=people")
    later = facts.differ("Mr. Utterson", known, used, 4, 30)
    assert [fact.topic for fact in later] == ["differ_again", "differ_plain"]
    assert later[0].slots == {"name": "Mr. Utterson", "since_part": "one", "last_part": "three", "began": "making"}
    assert [fact.topic for fact in facts.differ("Poole", known, used, 4, 30)] == ["differ", "differ_plain"]
    again = [key for script in series("jekyll_hyde").scripts for key in script.keys if key.startswith("stance=")]
    assert again and len(again) == len(set(again))


def test_the_opening_passage_is_not_read_again_and_none_is_better_than_a_bad_one() -> None:
    for name in BOOKS:
        for script in series(name).scripts:
            assert sum(turn.source == script.turns[0].source for turn in script.turns) == 1
    assert facts.cold_open(jottings("sample")[:0]) is None
    taken = [quote for jotting in jottings("sample") for quote in jotting.quotes]
    assert facts.cold_open(jottings("sample"), taken) is None
