"""Nouns the lexicon lacks, matched by meaning: the nearest known noun of MiniLM, above a tested threshold.

Holds: a noun under the threshold, or nearest to something that cannot be seen, stays unknown; nothing is guessed for it.
"""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from literai.engines.illustrator import lexicon

if TYPE_CHECKING:
    from literai.engines.minilm import MiniLM

THRESHOLD = 0.55  # cosine: of the nouns tried in tests/engines/test_scene_nouns.py four of five above it are of the right kind, and none of 18 abstract ones is above it
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


_FILE = Path(__file__).with_name("nearest.npz")  # rows of `_examples`, made by `python -m literai.engines.scene_lines.nearest`
_SCALE = 127.0 / 0.35  # rows lie in the file as int8; no component of a unit row of this model is above 0.35


@cache
def _known() -> tuple[npt.NDArray[np.float32], tuple[tuple[str, str], ...]]:
    """Unit rows and the (table, noun) of each; the table of what cannot be seen is ""."""
    with np.load(_FILE) as stored:
        rows = stored["rows"].astype(np.float32)
        words = tuple((str(table), str(word)) for table, word in stored["words"])
    return rows / np.linalg.norm(rows, axis=1, keepdims=True), words


@cache
def _model() -> MiniLM:
    from literai.engines.minilm import MiniLM

    return MiniLM()


def make() -> None:
    """Writes the file of known nouns; needed again when the lexicon's keys or the embedder change."""
    known = [(name, word) for name in ("people", "animals", "things", "builds", "plants", "outdoors", "indoors") for word in _examples(name)]
    known += [("", word.strip()) for word in _UNSEEN.split(",")]
    rows = np.clip(np.round(_model().embed([word for _, word in known]) * _SCALE), -127, 127).astype(np.int8)
    np.savez_compressed(_FILE, rows=rows, words=np.array(known))


def _examples(name: str) -> list[str]:
    """Every key of a table and the first one-word nouns given to it: some 800 in all."""
    table = {"people": lexicon.PEOPLE, "animals": lexicon.ANIMALS, "things": lexicon.THINGS, "builds": lexicon.BUILDS, "plants": lexicon.PLANTS, "outdoors": lexicon.OUTDOORS, "indoors": lexicon.INDOORS}[name]  # fmt: skip
    most = 4 if name in ("people", "things") else 2
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
    rows, known = _known()
    likeness = rows @ _model().embed([noun])[0]
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


if __name__ == "__main__":
    make()
