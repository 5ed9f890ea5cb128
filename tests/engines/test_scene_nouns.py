"""Nouns that the lexicon lacks: matched by meaning above a threshold, or left alone."""

from __future__ import annotations

import numpy as np
import pytest

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import nearest, parse_line
from literai.engines.scene_lines.nearest import near

SEEN = ("things", "builds", "plants", "animals", "outdoors", "indoors")
# noun the lexicon does not know: what it may be matched with
LIKE = {
    "motel": {"indoors"}, "helicopter": {"builds", "things"}, "laptop": {"things"}, "minibus": {"builds"}, "cardigan": {"things"}, "sitar": {"things"},
    "wolverine": {"animals"}, "tugboat captain's dinghy": {"builds", "outdoors"},
}  # fmt: skip
ABSTRACT = [
    "jealousy",
    "photosynthesis",
    "bankruptcy",
    "algebra",
    "syntax",
    "irony",
    "velocity",
    "inflation",
    "nostalgia",
    "treason",
    "etiquette",
    "gratitude",
    "arithmetic",
    "chastity",
    "solvency",
    "causality",
    "tenure",
    "piety",
]


def test_the_lexicon_is_wide_and_everything_in_it_is_drawn_or_said_not_to_be() -> None:
    assert lexicon.NOUNS >= 9000
    assert len(set(lexicon.OUTDOORS.values()) | set(lexicon.INDOORS.values())) >= 40
    for table in ("people", "animals", "things", "builds"):
        for noun in ("", *list(getattr(lexicon, table.upper()))[:400]):
            key = lexicon.find(table, noun)
            assert key == "" or key in lexicon.DRAWN[table]


def test_a_wanted_drawing_is_drawn_as_its_nearest_until_it_is_there() -> None:
    for key in lexicon.WANTED:
        assert not any(key in drawn and lexicon.exact(table, key) != key for table, drawn in lexicon.DRAWN.items() if table != "people")


@pytest.mark.parametrize("noun", sorted(LIKE))
def test_unknown_things_are_matched_with_their_kind_or_not_at_all(noun: str) -> None:
    found = near(noun, SEEN)
    assert found is None or (found.table in LIKE[noun] and found.likeness >= nearest.THRESHOLD)


def test_most_of_them_are_matched() -> None:
    assert sum(near(noun, SEEN) is not None for noun in LIKE) >= len(LIKE) // 2


def test_what_cannot_be_seen_is_left_alone() -> None:
    matched = [noun for noun in ABSTRACT if near(noun, SEEN)]
    assert len(matched) <= 1, matched


def test_the_rows_in_the_file_are_the_models() -> None:
    rows, words = nearest._known()
    assert len(rows) == len(words) and np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    picked = [0, len(words) // 2, len(words) - 1]
    fresh = nearest._model().embed([words[i][1] for i in picked])
    assert np.min(np.sum(fresh * rows[picked], axis=1)) > 0.99


def test_whoever_does_something_is_somebody() -> None:
    fields = parse_line("The cheesemonger runs down the lane.")
    assert fields.cast == (("cheesemonger", 1),) and fields.actions == ("run",)
