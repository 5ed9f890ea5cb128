"""A passage, a topic and a talk for the tests of the chat engines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from literai.engines import Passage, Topic
from literai.types import Character, Chunk, Notes, Quote, Source

TEXT = (
    "The lamp had gone out. Mr. Utterson stood at the laboratory door in the rain, holding an iron key in his hand. "
    "“Open,” he said, “or I shall break it down!”\n\nNobody answered him. An old servant in a black coat came running over the wet stones with a lantern."
)
CHUNK = Chunk(3, 2, 100, 100 + len(TEXT), TEXT)
NOTES = Notes(3, (Character("Mr. Utterson", ("Utterson",), 0, 3, 12, "he"),), ("Mr. Utterson",), ("the laboratory",), "night", "rain", "tense")
PASSAGE = Passage(CHUNK, NOTES, 2)
QUOTE = Quote("Nobody answered him. An old servant in a black coat came running over the wet stones with a lantern.", Source(2, 270, 370), 3)
TOPIC = Topic(
    book="The Strange Door",
    author="A. Writer",
    hosts=("Alice", "Bob"),
    summary="Mr. Utterson stands before the laboratory with a key and threatens to break down the door. Nobody answers.",
    turns=4,
    facts=("The door has been named five times so far.",),
    people=("Mr. Utterson", "Poole"),
    quote=QUOTE,
    earlier="They spoke about the will.",
)
TALK = (
    "Why does he knock at all, when he has the key in his own hand?",
    "Because a door that opens from inside would prove that nothing is wrong in there.",
    "So the threat is really a plea, and he is the frightened one.",
    "Yes, and the five doors so far have all been shut by somebody else.",
)


def talk(*texts: str, hosts: Sequence[str] = ("Alice", "Bob")) -> str:
    return json.dumps({"turns": [{"speaker": hosts[n % 2], "text": text} for n, text in enumerate(texts)]})
