"""What is said of a passage is true of it: names that stand alone, likenesses that are whole, sentences that need no other."""

from __future__ import annotations

import re

import pytest

from literai.cast import Ledger
from literai.chunk import split
from literai.engines.talk import forms
from literai.facts import Fact, Page, chapter_facts, happens, introductions, questions, quote_facts, soberly
from literai.facts.base import grave
from literai.jotting import Jotting
from literai.notes import jot, ledger
from literai.passages import balanced
from literai.types import Book, Chapter, Quote, Source

FAMILY = (
    "Mrs. Cratchit set the goose upon the table, and Mrs. Cratchit smiled at Tiny Tim. "
    "Cratchit came home in the dark, and Cratchit said that he was cold. "
    "Tiny Tim laughed, and Tiny Tim beat upon the table with a spoon. "
    "Mother Necessity came back again. "
    "Where had the old lamp gone? What ails the poor one most? Why to the poorest of all? "
    "They ran round the tree like a sheet of sea-weed in a gale. She was a thousand times as large as the Rabbit. "
    "He moved like a cat, and the old man was not so like a child as like an old man."
)


def read_closely(text: str) -> Jotting:
    book = Book("Home", "", "en", "utf-8", (Chapter(1, "One", text),))
    (jotting,) = jot(split(book))
    return jotting


def page_of(text: str) -> tuple[Page, Ledger]:
    jotting = read_closely(text)
    return Page("chapter one", "", (jotting,), (), {1: "chapter one"}, text), ledger([jotting])


def passage(text: str, within: str) -> Quote:
    return Quote(text, Source(1, within.index(text), within.index(text) + len(text)), 0)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("The King took a heavy bag from under his cloak and laid it on the table.", True),
        ("Mr. Windibank sprang out of his chair and picked up his hat.", True),
        ("I followed my companion into his room.", True),
        ("I had left my chair and was gazing at it over his shoulder.", False),
        ("I put him back with an icy pang along my blood.", False),
        ("At sight of the contents, he uttered one loud sob.", False),
        ("I began to search for their true home.", False),
        ("Scrooge did as he was told, and held it fast.", False),
        ("My opinion is, that it was a done thing between him and the nephew.", False),
        ("At one of these a lonely boy was reading near a feeble fire.", False),
        ("Sherlock Holmes sat down beside him on the couch.", False),
        ("Sir George tried to get away, but Arthur caught him.", True),
        ("Some were bathing in exactly the place where I had saved Weena.", False),
    ],
)
def test_a_sentence_of_the_plot_points_to_nobody_outside_it(text: str, alone: bool) -> None:
    assert happens(text) is alone


@pytest.mark.parametrize(
    ("text", "sober"),
    [
        ("The wind screamed in the chimney, and the storm sobbed like a child.", False),
        ("The baby grunted; it was only sobbing, and there were no tears.", False),
        ("He had a murderous mixture of timidity and boldness.", False),
        ("I mauled the unresisting body, and a cold thrill of terror went through me.", True),
        ("“Don’t be grieved!” they said. “My little child!” he cried.", True),
    ],
)
def test_a_storm_is_no_suffering_and_a_mourning_house_is(text: str, sober: bool) -> None:
    assert grave(text) is sober


def test_near_a_death_the_hosts_are_sober_though_the_passage_is_not_grave() -> None:
    fact = Fact("heard_plain", "x", {}, 0.2, 0)
    assert "grave" in soberly(fact, "Very quiet. The mother sewed. They had met with a death in the house.").slots
    assert "grave" not in soberly(fact, "He was dead tired, and as dead as a door-nail to the world.").slots


def test_only_names_that_stand_by_themselves_are_announced() -> None:
    jotting = read_closely(FAMILY)
    known = ledger([jotting])
    page = Page("chapter one", "", (jotting,), (), {1: "chapter one"}, FAMILY)
    said = introductions(passage(FAMILY[: FAMILY.index(" Cratchit came")], FAMILY), page, known, len(FAMILY))
    names = {fact.slots["names"] for fact in said if fact.topic == "intro_names"}
    assert names == {"Mrs. Cratchit and Tiny Tim"}
    met = introductions(passage("Mother Necessity came back again.", FAMILY), page, known, len(FAMILY))
    assert not any(fact.topic == "intro_meet" for fact in met)


def test_likenesses_are_whole() -> None:
    similes = [excerpt.text for excerpt in read_closely(FAMILY).similes]
    assert "like a cat" in similes
    assert not any(text.endswith("sea") or " as like " in text or "as the Rabbit" in text for text in similes)


def test_an_open_question_means_something_by_itself() -> None:
    assert [fact.slots["question"] for fact in questions(read_closely(FAMILY))] == ["Where had the old lamp gone?"]


def test_whom_the_page_names_most_is_said_only_when_there_is_one() -> None:
    one, tie = "Anna went home. Ben said that Anna was late. " * 7, "Anna said that Ben was late. " * 7
    group = one + "“No,” said the Morlocks. The Morlocks ran. I saw the Morlocks. " * 5
    for text, topics in ((one, {"lead"}), (tie, set[str]()), (group, set[str]())):
        assert {fact.topic for fact in chapter_facts(*page_of(text)) if fact.topic == "lead"} == topics


def test_the_only_colour_is_the_only_one_and_as_truly_as_if_is_no_fancy() -> None:
    text = "The White Rabbit ran by with a pair of white gloves in his paw, and he had saved the day as truly as if he had won the war."
    jotting = read_closely(text)
    topics = {fact.topic for fact in quote_facts(passage(text, text), jotting, ledger([jotting]))}
    assert not topics & {"heard_colour", "heard_as_if"}


def test_a_name_may_have_an_article() -> None:
    lines = [line for found in forms().values() for form in found for _, line in form.turns]
    assert not [line for line in lines if re.search(r"\b(?:[Nn]o|[Tt]he|[Aa]n?|name) \{(?:name|a|b|other_name)\}", line)]


CALLERS = (
    "Mr. Dene sat by the fire and told Anna about the Lord Vane marriage. “Lord Vane is no friend of mine,” said Mr. Dene. "
    "A large caterpillar lay on the leaf, and Anna laughed. The Caterpillar looked at Anna. “Who are you?” said the Caterpillar. "
    "Then old Mrs. Mab came to the door, and Mrs. Mab said that she was wet."
)


@pytest.mark.parametrize(
    ("within", "met"),
    [
        ("Mr. Dene sat by the fire and told Anna about the Lord Vane marriage.", {"Mr. Dene"}),
        ("“Lord Vane is no friend of mine,” said Mr. Dene.", set()),
        ("The Caterpillar looked at Anna. “Who are you?” said the Caterpillar.", set()),
        ("Then old Mrs. Mab came to the door, and Mrs. Mab said that she was wet.", {"Mrs. Mab"}),
    ],
)
def test_nobody_is_met_by_the_way_or_twice(within: str, met: set[str]) -> None:
    page, known = page_of(CALLERS)
    said = introductions(passage(within, CALLERS), page, known, len(CALLERS))
    assert {fact.slots["name"] for fact in said if fact.topic == "intro_meet"} == met


def test_the_first_words_of_a_passage_are_not_cut_before_what_they_need() -> None:
    for text in ("You shall leave it in the hands of the police to find.", "He gave me a card and left the room."):
        jotting = read_closely(text)
        heard = quote_facts(passage(text, text), jotting, ledger([jotting]))
        assert all(fact.slots.get("opening", "He gave me a card") == "He gave me a card" for fact in heard)


def test_a_reading_does_not_begin_in_the_middle_of_a_speech() -> None:
    assert not balanced("I must go back and see after some executions I have ordered’; and she walked off.")
    assert balanced("‘I must go,’ she said; and the boys’ caps were off.")
