"""Nouns the lexicon lacks, matched by meaning: the nearest known noun of MiniLM, above a tested threshold.

Holds: a noun under the threshold, or nearest to something that cannot be seen, stays unknown; nothing is guessed for it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from literai.engines.illustrator import lexicon

THRESHOLD = 0.55  # cosine; chosen on 80 nouns of our own, see tests/engines/test_scene_nouns.py
_UNSEEN = (
    "thought, idea, feeling, anger, law, question, answer, reason, year, week, hour, moment, minute, way, manner, word, sentence, song, noise, sound, voice, smell, taste, "
    "hope, fear, promise, plan, price, number, name, language, lesson, crime, marriage, war, peace, illness, fever, pain, sleep, power, strength, speed, colour, shape, size, "
    "religion, government, business, trade, work, duty, habit, custom, fashion, weather, temperature, danger, luck, chance, success, failure, beginning, end, cause, purpose, "
    "knowledge, education, opinion, argument, quarrel, mistake, truth, lie, joke, game, race, journey, visit, meeting, event, accident, memory, dream, distance, direction"
)  # fmt: skip


class Near(NamedTuple):
    """A known noun like an unknown one."""

    table: str  # "people", "animals", "things", "builds", "plants", "outdoors", "indoors"
    noun: str
    likeness: float  # cosine


@cache
def _model() -> tuple[object, npt.NDArray[np.float32], tuple[tuple[str, str], ...]]:
    from literai.engines.minilm import MiniLM

    model = MiniLM()
    known = [(name, word) for name in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors") for word in _examples(name)]
    known += [("", word.strip()) for word in _UNSEEN.split(",")]
    return model, model.embed([word for _, word in known]), tuple(known)


def _examples(name: str) -> list[str]:
    """Every key of a table and the first one-word nouns given to it: some 900 in all, so that the first question takes about a second."""
    table = {"people": lexicon.PEOPLE, "animals": lexicon.ANIMALS, "things": lexicon.THINGS, "builds": lexicon.BUILDS, "plants": lexicon.PLANTS, "outdoors": lexicon.OUTDOORS, "indoors": lexicon.INDOORS}[name]  # fmt: skip
    most = 6 if name in ("people", "things") else 3
    taken: dict[str, int] = {}
    words = []
    for word, key in table.items():
        if taken.get(key, 0) < most and (word == key or (" " not in word and lexicon.singular(word) == word and "'" not in word)):
            taken[key] = taken.get(key, 0) + 1
            words.append(word)
    return words


@cache
def near(noun: str, tables: tuple[str, ...]) -> Near | None:
    """The nearest known noun of these tables, or None when nothing is near enough or what is near cannot be seen.

    Raises:
        MissingPart: the sentence embedder is not installed.
    """
    model, rows, known = _model()
    likeness = rows @ model.embed([noun])[0]  # type: ignore[attr-defined]
    for index in np.argsort(-likeness, kind="stable")[:12]:
        table, word = known[int(index)]
        score = float(likeness[index])
        if score < THRESHOLD or not table:
            return None
        if table in tables and not _only_spelling(noun, word):
            return Near(table, word, round(score, 3))
    return None


def _only_spelling(noun: str, word: str) -> bool:
    """The model reads rare words in pieces: "trampoline" comes out near "tramp"."""
    return noun[:4] == word[:4] and " " not in noun and "-" not in noun
