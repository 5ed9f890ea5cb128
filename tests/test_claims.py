"""What the hosts count, and where they say a passage stands, is true: every counted claim of two novels' scripts is counted again from the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from novels import jottings
from test_dialogue import series
from test_facts import page_of

from literai.engines.talk import Form, forms
from literai.engines.talk.bank import by_key
from literai.facts import chapter_facts
from literai.facts.leading import NEAR
from literai.facts.standing import standing, tokens
from literai.frame import LAST_PAGES
from literai.lexicon import tables
from literai.notes import ledger
from literai.types import Script, Turn
from literai.wording import spell, times, told_apart

NOVELS = ["time_machine", "jekyll_hyde"]
COUNTING = {"times", "times_word", "n", "m", "words_said"}  # slots that hold a number
NUMBERS = {said: n for n in range(1, 101) for said in (spell(n), times(n))}


class Exchange:
    """One exchange of a script: the words its slots were filled with, and where it stands."""

    def __init__(self, name: str, script: Script, at: int, form: Form, slots: dict[str, str]) -> None:
        self.name, self.script, self.at, self.form, self.slots = name, script, at, form, slots
        self.s = s = series(name)
        self.episode = s.episodes[script.episode - 1]
        self.turn = script.turns[at]

    @property
    def chunks(self) -> tuple[int, ...]:
        segments = self.episode.segments
        return segments[self.turn.segment].chunks if self.turn.segment is not None else tuple(i for segment in segments for i in segment.chunks)

    @property
    def text(self) -> str:
        """What is counted in: the chapter as far as it is discussed; at the end, all that the episode discusses."""
        return "\n\n".join(chunk.text for chunk in self.s.chunks if chunk.index in self.chunks)

    @property
    def passage(self) -> str:
        return next(turn.text for turn in reversed(self.script.turns[: self.at]) if turn.kind == "quotation")

    def number(self, slot: str) -> int:
        return NUMBERS[self.slots[slot].lower()]


def exchanges(name: str) -> Iterator[Exchange]:
    for script in series(name).scripts:
        keys = [key for key in script.keys if re.search(r"\.[0-9a-f]{8}#\d$", key)]
        talk = [at for at, turn in enumerate(script.turns) if turn.kind == "talk"]
        assert len(keys) == len(talk)
        begun: tuple[int, Form, dict[str, str]] | None = None
        for key, at in zip(keys, talk, strict=True):
            form_key, _, number = key.partition("#")
            form = by_key()[form_key]
            if number == "0":
                if begun:
                    yield Exchange(name, script, *begun)
                begun = (at, form, {})
            assert begun is not None
            begun[2].update(filled(form.turns[int(number)][1], script.turns[at]))
        if begun:
            yield Exchange(name, script, *begun)


def filled(pattern: str, turn: Turn) -> dict[str, str]:
    seen: set[str] = set()

    def hole(found: re.Match[str]) -> str:
        slot = found.group(1).lower()
        if slot in seen:
            return ".+?"
        seen.add(slot)
        return f"(?P<{slot}>.+?)"

    parts = re.split(r"(\{\w+\})", pattern)
    built = "".join(re.sub(r"\{(\w+)\}", hole, part) if part.startswith("{") else re.escape(part).replace(r"\.", r"\.?") for part in parts)
    found = re.fullmatch(built, turn.text)
    assert found, (pattern, turn.text)
    return found.groupdict()


# -- counting again, by looking for the word ----------------------------------------------------


def exactly(word: str, text: str) -> int:
    """The very word that is said, whatever its capitals."""
    return len(re.findall(rf"(?<![a-zà-ÿ]){word.lower()}(?![a-zà-ÿ])", text.lower()))


def word(e: Exchange) -> None:
    assert e.number("times_word" if "times_word" in e.slots else "times") == exactly(e.slots["word"], e.text), (e.slots, e.turn.text)


def sense(e: Exchange) -> None:
    assert e.number("times") == exactly(e.slots.get("colour") or e.slots["sound"], e.text), e.slots


def named(slot: str) -> Callable[[Exchange], None]:
    def check(e: Exchange) -> None:
        assert e.number("times") == exactly(e.slots[slot], e.text), e.slots

    return check


def mood(e: Exchange) -> None:
    label = {"good cheer": "cheer", "quiet": "calm"}.get(e.slots["mood"].lower(), e.slots["mood"].lower())
    assert e.number("n") == sum(exactly(each, e.text) for each in tables()["mood"][label]), e.slots


def again(e: Exchange) -> None:
    assert e.number("times") == exactly(e.slots["word"], e.passage) and not exactly(e.slots["word"] + "s", e.passage), e.slots


def in_passage(slot: str, count: Callable[[str], int]) -> Callable[[Exchange], None]:
    def check(e: Exchange) -> None:
        assert e.number(slot) == count(e.passage), (e.slots, e.passage)

    return check


def in_chapter(count: Callable[[str], int]) -> Callable[[Exchange], None]:
    def check(e: Exchange) -> None:
        said, true = e.slots["n"].lower(), count(e.text)
        assert NUMBERS[said] == true if said in NUMBERS else said.startswith("about ") and said == spell(true), (said, true)

    return check


def size(e: Exchange) -> None:
    true = sum(jotting.words for jotting in jottings(e.name) if jotting.chunk in e.chunks)
    said = (e.slots.get("words_said") or e.slots["n"]).lower()
    assert said.rpartition("about ")[1:] == ("about ", spell(round(true, -2)).removeprefix("about "))


def person(e: Exchange) -> None:
    """By any of the names the book has given somebody so far."""
    bare = re.sub(r"^the book’s ", "", e.slots["name"])
    known = ledger([jotting for jotting in jottings(e.name) if jotting.chunk <= e.chunks[-1]])
    name = next(c.name for c in known.characters if bare in (c.name, f"the {c.name}") or bare[:1].lower() + bare[1:] == c.name)
    surfaces = sorted(known.who, key=len, reverse=True)
    found = re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, surfaces))})(?!\w)", e.text)
    assert e.number("times") == sum(known.who[surface] == name for surface in found), (e.slots, e.turn.text)


def listed_names(e: Exchange) -> None:
    assert "names" not in e.slots or e.number("n") == len(re.split(r", | and ", e.slots["names"]))


def nothing(_: Exchange) -> None:
    """Not counted here: speeches, of which the text must be understood; averages; and people, who have several names."""


CHECKS: dict[str, Callable[[Exchange], None]] = {
    **dict.fromkeys(("new_word", "old_word", "often", "title_word", "point_title_word", "thought", "thought_word"), word),
    **dict.fromkeys(("colour", "sound"), sense),
    "hour": named("time"),
    "weather": named("weather"),
    **dict.fromkeys(("place", "point_place"), named("place")),
    **dict.fromkeys(("mood", "mood_turn", "point_mood", "point_mood_turn"), mood),
    **dict.fromkeys(("lead", "point_lead", "newcomer", "point_newcomer"), person),
    "newcomers": listed_names,
    "heard_again": again,
    "heard_and": in_passage("n", lambda text: exactly("and", text)),
    "heard_cries": in_passage("n", lambda text: text.count("!")),
    "heard_one": in_passage("n", lambda text: len(re.findall(r"\w+(?:[’'-]\w+)*", text))),
    "questions": in_chapter(lambda text: text.count("?")),
    "cries": in_chapter(lambda text: text.count("!")),
    **dict.fromkeys(("open_long", "open_brief", "long", "short"), size),
    **dict.fromkeys(("talkers", "quicker", "slower", "crowd", "sentence", "heard_short", "heard_ending", "heard_commas"), nothing),
}


def test_every_topic_that_counts_is_counted_again() -> None:
    counting = {topic for topic, found in forms().items() for form in found if form.slots & COUNTING}
    assert counting <= set(CHECKS), counting - set(CHECKS)


@pytest.mark.parametrize("name", NOVELS)
def test_every_count_in_a_script_is_what_the_page_has(name: str) -> None:
    checked = 0
    for e in exchanges(name):
        if e.form.slots & COUNTING and e.slots.keys() & COUNTING:
            CHECKS[e.form.topic](e)
            checked += CHECKS[e.form.topic] is not nothing
    assert checked >= 15


def _read_before(e: Exchange) -> list[Turn]:
    return [t for t in e.script.turns[: e.at] if t.source and t.segment is not None and t.segment == e.turn.segment]


@pytest.mark.parametrize("name", NOVELS)
def test_where_a_passage_stands_is_where_it_stands(name: str) -> None:
    """Each claim is measured on the script itself, from its passages' offsets."""
    claims = 0
    for e in exchanges(name):
        passage = next((t for t in e.script.turns[e.at :] if t.kind == "quotation"), None)
        if passage is None or passage.source is None or not e.form.topic.startswith(("intro_", "recap")):
            continue
        claims += bool(e.form.when)
        end = max(jotting.closing.end for jotting in jottings(name) if jotting.chapter == passage.source.chapter)
        before = [t.source.end for t in _read_before(e) if t.source]
        if "near" in e.form.when and e.form.topic == "recap":
            last = max(jotting.chunk for jotting in jottings(name) if jotting.chunk < e.episode.segments[0].chunks[0])
            assert passage.chunk == last and end - passage.source.end <= LAST_PAGES
        elif "near" in e.form.when:
            assert 0 <= passage.source.start - max(before) <= NEAR
        if "after" in e.form.when:
            assert passage.source.start >= max(before)
        if "barely" in e.form.when:
            assert not before and passage.source.start < 1200
        if "back" in e.form.when:
            assert passage.source.start < max(before)
        if e.form.topic in ("intro_early", "intro_middle", "intro_late"):
            assert {"intro_early": (0, 0.12), "intro_middle": (0.46, 0.54), "intro_late": (0.9, 1)}[e.form.topic][0] <= passage.source.start / end
            assert passage.source.start / end <= {"intro_early": (0, 0.12), "intro_middle": (0.46, 0.54), "intro_late": (0.9, 1)}[e.form.topic][1]
    assert claims


PLACED = (
    r"barely|hardly through|(?:[Rr]ead|[Gg]o) on a little|the next bit in|soon after|[Ff]urther (?:on|down|back)|[Tt]urn back|go back for"
    r"|(?:where|when) we stopped|shut the book|page or so|some pages|some way apart|good time"
)


def test_every_form_that_claims_a_place_or_a_distance_has_its_condition() -> None:
    topics = [topic for topic in forms() if topic.startswith(("intro_", "recap", "after_recap")) or topic in ("gists", "beats")]
    leading = [form for topic in topics for form in forms()[topic]]
    found = [form for form in leading if re.search(PLACED, form.turns[-1][1] + form.turns[0][1])]
    assert len(found) >= 12
    assert not [form.turns for form in found if not form.when and not re.search("And further on, “", form.turns[0][1])]


def test_a_noun_is_said_in_the_form_that_is_counted() -> None:
    counted = tokens("The Beryl Coronet. A coronet, two coronets; the coronet-box. Hedgehogs and a hedgehog, ladies, a lady, wolves and a wolf.")
    assert [standing(noun, counted) for noun in ("coronet", "coronets", "hedgehog", "lady", "wolf")] == [
        ("coronet", 3),
        ("coronet", 3),
        ("hedgehog", 1),
        ("lady", 1),
        ("wolf", 1),
    ]
    assert standing("news", tokens("New news is good news."))[1] == 2 and standing("glass", tokens("a glass, two glasses, no glasses")) == ("glasses", 2)


def test_a_word_of_a_chapter_is_a_noun_and_was_looked_for_before() -> None:
    text = "The leave was short. “Leave me,” she said, “or I leave you; they all leave, and I shall leave.” A lamp, two lamps, the lamp, that lamp, this lamp."
    page, known = page_of(f"{text} Hats, a hat, the hat, hats.")
    assert {fact.slots["word"] for fact in chapter_facts(page, known) if "word" in fact.slots} == {"lamp"}


def test_two_plain_words_may_mean_one_person() -> None:
    assert told_apart(["Scrooge", "the Ghost", "the Spirit", "Fezziwig"]) == ["Scrooge", "the Ghost", "Fezziwig"]
    assert told_apart(["the Time Traveller", "the Psychologist"]) == ["the Time Traveller", "the Psychologist"]


def test_a_recap_without_a_passage_announces_none() -> None:
    for form in forms()["recap_bare"]:
        assert not re.search(r"[Ll]isten|passage|lines|Here’s|[Hh]ear", " ".join(text for _, text in form.turns))
