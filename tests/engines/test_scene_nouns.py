"""Nouns that the lexicon lacks: matched by meaning above a threshold, or left alone."""

from __future__ import annotations

import numpy as np

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import nearest, parse_line
from literai.engines.scene_lines.nearest import near

SEEN = ("things", "builds", "plants", "animals", "outdoors", "indoors")
# noun the lexicon does not know: what it may be matched with
LIKE = {
    "motel": "indoors", "supermarket": "indoors", "handgun": "things", "saxophone": "things", "laptop": "things", "waterway": "outdoors", "sailplane": "builds",
    "tractor": "builds",
    "television": "things", "helicopter": "builds", "wolverine": "animals", "cardigan": "things", "minibus": "builds", "airport": "outdoors",
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


def test_three_of_four_that_are_matched_are_matched_with_their_kind() -> None:
    assert not any(lexicon.find(table, noun) for noun in LIKE for table in SEEN), "these are to be nouns that the lexicon lacks"
    found = {noun: match for noun in LIKE if (match := near(noun, SEEN))}
    assert len(found) >= 8
    right = sum(match.table == LIKE[noun] for noun, match in found.items())
    assert right >= 0.75 * len(found), found
    assert all(match.likeness >= nearest.THRESHOLD for match in found.values())


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
