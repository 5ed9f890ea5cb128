from __future__ import annotations

import re
from itertools import pairwise

import msgspec
import pytest

from literai.engines import Ask
from literai.engines.talk import Talk, forms
from literai.engines.talk.bank import fill
from literai.engines.talk.writer import CANDIDATES
from literai.facts.base import grave

ASK = Ask("remark", "Bob", "Alice", "The Book", "A. Writer", 1, 2, {"topic": "simile", "role": "making", "simile": "like a lamp"}, seed=3)


def every() -> list[object]:
    return [form for found in forms().values() for form in found]


def test_there_is_enough_to_say() -> None:
    assert len(every()) >= 700
    assert len({form.key for found in forms().values() for form in found}) == len(every())


@pytest.mark.parametrize("topic", sorted(forms()))
def test_forms_are_short_alternate_and_are_well_made(topic: str) -> None:
    for form in forms()[topic]:
        roles = [role for role, _ in form.turns]
        assert all(a != b for a, b in pairwise(roles)), f"{form.key}: a host answers himself"
        assert set(roles) <= {"P", "M"} or set(roles) <= {"A", "B"}
        assert len(roles) <= 5
        for _, text in form.turns:
            assert len(re.sub(r"\{\w+\}", "x", text).split()) <= 50
            assert "'" not in text and '"' not in text, f"{form.key}: typographic marks, please"
            assert not re.search(r"\{(?!\w+\})", text)


def test_a_form_needs_all_its_facts_and_the_right_speaker() -> None:
    (reply,) = Talk().reply([ASK])
    assert "like a lamp" in reply.text
    assert Talk().reply([msgspec.structs.replace(ASK, facts={"topic": "simile", "role": "making"})])[0].text == ""
    assert Talk().reply([msgspec.structs.replace(ASK, facts={"topic": "no such topic", "role": "making"})])[0].text == ""


def test_the_answer_belongs_to_the_opener_and_then_the_exchange_is_over() -> None:
    (opener,) = Talk().reply([ASK])
    used, lines = [opener.key], [opener.text]
    while True:
        (reply,) = Talk().reply([msgspec.structs.replace(ASK, move="answer", speaker="Alice", partner="Bob", used=tuple(used))])
        if not reply.text:
            break
        used.append(reply.key)
        lines.append(reply.text)
    form = next(f for f in forms()["simile"] if f.key == opener.key.partition("#")[0])
    assert len(lines) == len(form.turns)


def test_never_twice_in_an_episode_and_the_oldest_first_in_a_series() -> None:
    used = ["episode:1"]
    while True:
        (reply,) = Talk().reply([msgspec.structs.replace(ASK, used=tuple(used))])
        if not reply.text:
            break
        assert reply.key not in used
        used.append(reply.key)
    assert len(used) > 3
    (again,) = Talk().reply([msgspec.structs.replace(ASK, used=(*used, "episode:2"))])
    assert again.key in used[1 : 1 + CANDIDATES]


def test_a_form_whose_words_have_been_heard_too_often_is_left_out_unless_there_is_no_other() -> None:
    used = [key for n in range(1, 9) for key in (f"episode:{n}", *(f"{form.key}#0" for form in forms()["simile"]))]
    worn_out = msgspec.structs.replace(ASK, used=(*used, "episode:9"))
    assert Talk().reply([worn_out])[0].text == ""
    (allowed,) = Talk().reply([msgspec.structs.replace(worn_out, facts={**ASK.facts, "worn": "allowed"})])
    assert allowed.text


@pytest.mark.parametrize(("total", "times"), [(4, 2), (12, 3), (20, 4)])
def test_a_form_comes_seldom_in_a_series(total: int, times: int) -> None:
    mine, *others = [f"{form.key}#0" for form in forms()["simile"] if form.turns[0][0] == "M"]
    for heard, said in ((times - 1, True), (times, False)):
        heard_so_far = [key for n in range(times) for key in (f"episode:{n + 1}", *others, *([mine] if n < heard else []))]
        (reply,) = Talk().reply([msgspec.structs.replace(ASK, total=total, used=(*heard_so_far, "episode:39"))])
        assert (reply.key == mine) is said


def test_no_joke_is_made_of_death() -> None:
    light = {form.key for found in forms().values() for form in found if form.light}
    assert len(light) >= 90
    for topic in ("heard_plain", "heard_verbs", "beats", "gists", "heard_again"):
        assert any(form.key in light for form in forms()[topic]) and any(form.key not in light for form in forms()[topic])
        slots = {slot: "x" for form in forms()[topic] for slot in form.slots}
        for seed in range(20):
            ask = msgspec.structs.replace(ASK, facts={**slots, "topic": topic, "role": "making", "grave": "yes"}, seed=seed)
            (reply,) = Talk().reply([ask])
            assert reply.key.partition("#")[0] not in light


@pytest.mark.parametrize(
    ("text", "sober"),
    [
        ("She fell to the ground, and when I reached her she was dying.", True),
        ("There, in the middle of the floor, lay the corpse of a man.", True),
        ("She screamed, and there was blood upon the sheet.", True),
        ("She screamed with laughter, and upset the milk.", False),
        ("He was dead tired, and went to bed.", False),
        ("The White Rabbit looked at his watch.", False),
    ],
)
def test_what_is_grave(text: str, sober: bool) -> None:
    assert grave(text) is sober


def test_lines_that_were_weighed_are_told() -> None:
    (reply,) = Talk().reply([ASK])
    assert 1 <= len(reply.others) < CANDIDATES and reply.text not in reply.others


def test_slots_get_capitals_and_stops_meet_once() -> None:
    facts = {"name": "the Morlocks", "question": "Who goes there?"}
    assert fill("{name} are {name}’s. {name}", facts, "", "") == "The Morlocks are the Morlocks’. The Morlocks"
    assert fill("Asked “{question}.” So.", facts, "", "") == "Asked “Who goes there?” So."
