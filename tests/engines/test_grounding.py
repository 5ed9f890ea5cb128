"""Names, repeats and whole sentences, asked of texts by rule."""

from __future__ import annotations

import pytest

from literai.engines import grounding

PAGE = "Alice followed the White Rabbit. Mr. Dodgson's watch ticked in Oxford."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alice follows the Rabbit through Oxford.", ()),
        ("Do you think David was right to follow the Rabbit?", ("David",)),
        ("David seems to know the way to Marseilles.", ("David", "Marseilles")),
        ("What an odd watch! Perhaps Alice is dreaming, I'm not sure.", ()),
        ("On Monday an English reader would smile at Dodgson’s joke.", ()),
        ("She says: “Where is Dinah now?”", ("Dinah",)),
    ],
)
def test_strangers_are_names_the_page_does_not_have(text: str, names: tuple[str, ...]) -> None:
    assert grounding.strangers([text], [PAGE]) == [names]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("She ran. He fell. And then the", "She ran. He fell."),
        ("no end here", ""),
        ("", ""),
        ("  Who\nknows?  ", "Who knows?"),
        ("Mr. Hyde waited at the", ""),
        ("He said “Stay.” She", "He said “Stay.”"),
    ],
)
def test_only_whole_sentences_stay(text: str, kept: str) -> None:
    assert grounding.whole(text) == kept


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("The rain fell. The rain fell.", True),
        ("on and on and on and on", True),
        ("very very very good", True),
        ("he went to the inn, he went to the mill, he went to the sea", True),
        ("The rain fell on the roof while two people talked.", False),
        ("", False),
    ],
)
def test_loops(text: str, again: bool) -> None:
    assert grounding.loops(text) is again


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Why does she open the gate?", True),
        ("why does she open the GATE", True),
        ("She opened gates.", False),
        ("The lamp is lit and the house grows dark in the cold evening.", True),
        ("A boat drifts along the harbour at dawn.", False),
    ],
)
def test_repeats(text: str, again: bool) -> None:
    assert grounding.repeats(text, ["Why does she open the gate?", "The evening grows dark and cold, the lamp is lit in the house."]) is again
