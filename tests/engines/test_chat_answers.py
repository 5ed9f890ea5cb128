"""Answers of chat models: how they are mended, and what of them is dropped."""

from __future__ import annotations

import json

import pytest
from chat_samples import PASSAGE, TALK, TEXT, TOPIC, talk

from literai.engines import Said
from literai.engines.chat import scenes, summaries, turns
from literai.engines.chat.answer import parse
from literai.engines.chat.hosts import hosts_of, label
from literai.engines.chat.names import is_english, strangers, words_of
from literai.engines.chat.prose import spoken, whole

# -- mending ---------------------------------------------------------------------------------------

GOOD = {"turns": [{"speaker": "Alice", "text": "It's here."}, {"speaker": "Bob", "text": "Is it?"}]}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(GOOD),
        f"```json\n{json.dumps(GOOD, indent=1)}\n```",
        f"Sure! Here is the JSON [as you asked]:\n\n{json.dumps(GOOD)}\n\nLet me know if {{you}} like it.",
        f"<think>I could say {{'turns': []}} but no.</think>{json.dumps(GOOD)}",
        '{"turns": [{"speaker": "Alice", "text": "It\'s here.",}, {"speaker": "Bob", "text": "Is it?"},],}',
        "{'turns': [{'speaker': 'Alice', 'text': 'It's here.'}, {'speaker': 'Bob', 'text': 'Is it?'}]}",
        '{turns: [{speaker: "Alice", text: "It\'s here."} {speaker: "Bob" text: "Is it?"}]}',
        "{“turns”: [{“speaker”: “Alice”, “text”: “It's here.”}, {“speaker”: “Bob”, “text”: “Is it?”}]}",
        '{"turns": [{"speaker": "Alice", "text": "It\\u0027s here."}, {"speaker": "Bob", "text": "Is it?"',
        '{"turns": [{"speaker": "Alice", "text": "It\'s here."}, {"speaker": "Bob", "text": "Is it?"}}',
    ],
    ids=["plain", "fenced", "prose", "thought", "commas", "single", "bare", "curly", "cut", "brackets"],
)
def test_malformed_answers_are_mended(text: str) -> None:
    answer = parse(text)
    assert answer is not None
    assert answer.value == GOOD


def test_marks_and_line_ends_inside_a_string_stay() -> None:
    answer = parse('{"text": "He said "open", twice.\nThen nothing.", "n": null}')
    assert answer is not None
    assert answer.value == {"text": 'He said "open", twice.\nThen nothing.', "n": None}


def test_a_cut_answer_says_so() -> None:
    answer = parse('{"summary": "He stands at the door. He raises his')
    assert answer == ({"summary": "He stands at the door. He raises his"}, True)


@pytest.mark.parametrize("text", ["", "no", "{", "[" * 5000, "{}", "[1, 2]", '{"', "``````", "}{", "<think>", "{:::,,,'", "[[[{" * 300])
def test_rubbish_is_no_answer_and_no_error(text: str) -> None:
    answer = parse(text)
    assert answer is None or answer.value


def test_prose_is_made_fit_for_the_ear() -> None:
    assert spoken("“**Well**, *laughs* he  is\nhere (chuckles softly).”") == "Well, he is here ."
    assert spoken("“Open,” he said, “now.”") == "“Open,” he said, “now.”"
    assert whole("One is here. Two is there. Three is", 99, cut=True) == "One is here. Two is there."
    assert whole("One is here. Two is there", 99) == "One is here. Two is there."
    assert whole("One is here. Two is over there.", 4) == "One is here."
    assert whole("One is here. One is here. Two is there. One is here.", 99) == "One is here. Two is there."
    assert whole("One is far too long for this.", 4) == ""


# -- hosts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "labels",
    [
        "Alice Bob",
        "ALICE: BOB:",
        "**Alice** **Bob**",
        "A B",
        "A: B:",
        "Host_1 Host_2",
        "1 2",
        "Alcie Bbo",
        "Speaker Other",
        "alice. bob.",
        "Host_Alice Host_Bob",
    ],
)
def test_hosts_are_known_by_many_names(labels: str) -> None:
    one, two = (name.replace("_", " ") for name in labels.split())
    assert hosts_of([one, two, one], ("Alice", "Bob")) == ["Alice", "Bob", "Alice"]


def test_no_label_is_the_turns_place_and_the_reader_is_no_host() -> None:
    assert hosts_of(["", "", ""], ("Ann", "Amy")) == ["Ann", "Amy", "Ann"]
    assert hosts_of(["Ann", "Reader", "Amy"], ("Ann", "Amy")) == ["Ann", None, "Amy"]
    assert hosts_of(["Ann", "Poole", "Amy"], ("Ann", "Amy")) == ["Ann", None, "Amy"]
    assert hosts_of(["A", "B"], ("Ann", "Amy")) == ["Ann", "Amy"]


def test_labels_are_not_spoken() -> None:
    for text in ("Alice: It is so.", "**ALICE:** It is so.", "Host 1: It is so.", "A: It is so.", "It is so."):
        assert label(text, ("Alice", "Bob")).strip("* ") == "It is so."
    assert label("A door: it is shut.", ("Alice", "Bob")) == "A door: it is shut."


# -- talk ------------------------------------------------------------------------------------------


def test_a_good_talk_stays_as_it_is() -> None:
    reading = turns.read(talk(*TALK), TOPIC)
    assert reading == (tuple(Said(("Alice", "Bob")[n % 2], text) for n, text in enumerate(TALK)), "")


def test_a_transcript_is_understood() -> None:
    text = "\n".join(f"**{('Host 1', 'Host 2')[n % 2]}:** {line}" for n, line in enumerate(TALK))
    assert turns.read(text, TOPIC) == turns.read(talk(*TALK), TOPIC)


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("Sherlock and David would have broken it down at once, I think.", "nobody called Sherlock, David"),
        ("I love how an old servant in a black coat came running over the wet stones.", "says the quotation again"),
        (TALK[0].replace("at all, ", ""), "repeats another"),
        ("word " * 70, "has 70 words"),
        ("*laughs*", ""),
    ],
)
def test_bad_turns_go_and_take_their_answers_with_them(bad: str, fault: str) -> None:
    reading = turns.read(talk(TALK[0], TALK[1], bad, TALK[3], TALK[2], "Then who holds the other key, if it is not he?"), TOPIC)
    assert reading.value is not None
    assert fault in reading.fault
    assert bool(reading.fault) == bool(fault)
    assert [turn.speaker for turn in reading.value] == ["Alice", "Bob", "Alice", "Bob"][: len(reading.value)]
    assert all(bad not in turn.text for turn in reading.value)
    assert len(reading.value) >= 2


def test_two_turns_of_one_host_are_one_and_no_more_than_wanted_are_kept() -> None:
    hosts = ("Alice", "Alice", "Bob", "Alice", "Bob", "Alice")
    texts = ("Who is there?", "I mean it.", *TALK)
    text = json.dumps({"turns": [{"speaker": host, "text": line} for host, line in zip(hosts, texts, strict=True)]})
    reading = turns.read(text, TOPIC)
    assert reading.value is not None
    assert reading.value[0] == Said("Alice", "Who is there? I mean it.")
    assert len(reading.value) == 4


def test_a_talk_that_the_second_host_opens_begins_with_the_first() -> None:
    reading = turns.read(talk(*TALK, hosts=("Bob", "Alice")), TOPIC)
    assert reading.value is not None
    assert reading.value[0] == Said("Alice", TALK[1])


def test_one_turn_is_no_talk() -> None:
    assert turns.read(talk(TALK[0]), TOPIC).value is None
    assert turns.read("I cannot do that.", TOPIC).value is None


# -- names -----------------------------------------------------------------------------------------


def test_strangers_are_names_that_nobody_gave() -> None:
    known = words_of(["Mr. Utterson met Poole’s brother near Soho."])
    assert strangers("Utterson trusts Poole, and Poole's fear is in Soho with Utterson.", known) == ()
    assert strangers("I think that David is in the house with Mary Ann.", known) == ("David", "Mary", "Ann")
    assert strangers("There is something of the Victorian in it, on a Monday.", known) == ()
    assert strangers("Der Schlüssel liegt unter dem Stein vor der Tür im Garten.", known) == ()
    assert not is_english("Der Schlüssel liegt unter dem Stein vor der Tür im Garten.")


# -- summaries -------------------------------------------------------------------------------------


def test_a_summary_is_whole_sentences_of_known_people() -> None:
    good = "Mr. Utterson stands at the laboratory door in the rain and threatens to break it down."
    assert summaries.read(json.dumps({"summary": f"Here is the summary: {good}"}), TEXT) == (good, "")
    invented = summaries.read(json.dumps({"summary": f"{good} His friend David is at home with the key."}), TEXT)
    assert invented == (good, "the passage does not name David")
    assert summaries.read(json.dumps({"summary": f"{good} A servant comes"})[:-2], TEXT).value == good
    assert summaries.read('{"summary": ""}', TEXT).value is None


# -- scenes ----------------------------------------------------------------------------------------

FIRST = "Mr. Utterson stood at the laboratory door in the rain, holding an iron key in his hand."
SECOND = "An old servant in a black coat came running over the wet stones with a lantern."


def painted(*pairs: tuple[str, str]) -> str:
    return json.dumps({"scenes": [{"quote": quote, "description": line} for quote, line in pairs]})


def test_scenes_are_in_reading_order_with_sources_and_alt_text() -> None:
    one = "A gentleman in a dark coat stands in a laboratory by night, holding an iron key, while rain runs down the window."
    two = "An old servant in a black coat runs across wet stones with a lantern at night."
    reading = scenes.read(painted((SECOND.lower(), two), (FIRST.replace("holding", "with"), one)), PASSAGE)
    assert reading.fault == ""
    assert reading.value is not None
    assert [scene.description for scene in reading.value] == [one, two]
    assert [TEXT[s.source.start - 100 : s.source.end - 100] for s in reading.value] == [FIRST, SECOND]
    assert all(s.chunk == 3 and s.source.chapter == 2 and s.alt.startswith("Illustration: ") for s in reading.value)
    assert reading.value[0].fields.setting == "laboratory"
    assert reading.value[0].fields.time == "night"
    assert reading.value[0].fields.weather == "rain"
    assert "laboratory" in reading.value[0].alt


@pytest.mark.parametrize(
    ("pair", "fault"),
    [
        (("The whale rose out of the sea before them.", "A white whale rises from a dark sea at dawn."), "is not in the passage"),
        ((SECOND, "A lantern."), "has 2 words"),
        ((SECOND, "An old servant runs to Captain Ahab with a lantern in the rain."), "does not name Ahab"),
        ((FIRST, "A gentleman stands at a door once more in the rain."), "twice"),
    ],
)
def test_scenes_that_do_not_hold_are_dropped(pair: tuple[str, str], fault: str) -> None:
    reading = scenes.read(painted((FIRST, "A gentleman stands at a laboratory door in the rain."), pair), PASSAGE)
    assert reading.value is not None
    assert len(reading.value) == 1
    assert fault in reading.fault


def test_a_quote_is_found_in_part_over_more_than_one_and_with_other_marks() -> None:
    extents = scenes.sentences(TEXT)
    found = [
        scenes.locate(TEXT, quote, extents)
        for quote in ('"Open," he said, "or', f"{FIRST} “Open,” he said", "he stood by the laboratory door in the rain with a key", "")
    ]
    assert [found[0], found[1], found[2], found[3]] == [extents[2], extents[1], extents[1], None]
