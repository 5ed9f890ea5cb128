"""Words that tell when, in what weather and mood; and words whose objects are not really there. They lie in `words.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

from literai.types import TimeOfDay

_DATA: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _by_word(section: str) -> dict[str, str]:
    """Word or phrase to label."""
    return {word: label for label, text in _DATA[section].items() for word in _listed(text)}


def _set(name: str) -> frozenset[str]:
    return frozenset(_listed(_DATA["sets"][name]))


TIMES = cast("dict[str, TimeOfDay]", _by_word("times"))
STRONG = ("dawn", "morning", "noon", "afternoon", "dusk", "evening")  # said outright; "night" and "day" are also implied by lamps, moon and sun
WEATHERS = _by_word("weathers")
SEASONS = _by_word("seasons")
MOODS = _by_word("moods")
TITLES = _by_word("titles")
SPELLED = {word: number for number, word in enumerate(_listed(_DATA["spelled"]["numbers"]))}
SPELLED |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "both": 2, "dozen": 12, "score": 20, "couple": 2, "pair": 2}
MENTAL, WANTING, REFUSAL, NOT, LIKE = (_set(name) for name in ("mental", "wanting", "refusal", "not", "like"))
REPORT, ABSTRACT, BODY = (_set(name) for name in ("report", "abstract", "body"))
SIZES, GONE, SURE, HYPOTHETICAL, CALLING = (_set(name) for name in ("sizes", "gone", "sure", "hypothetical", "calling"))
SUITS, ONLY_SAID, EMPTIED, PERSONS, UNREAL = (_set(name) for name in ("suits", "only_said", "emptied", "persons", "unreal"))
ENTERING, SKYISH, LOOSE, MANNER, TOWARD = (_set(name) for name in ("entering", "skyish", "loose", "manner", "toward"))
BUILDINGS, OUTER, PASSING, LOOKING, WATERS = (_set(name) for name in ("buildings", "outer", "passing", "looking", "waters"))
HEAPS, SEEN_WEATHER, CARRIED, ROOMS = (_set(name) for name in ("heaps", "seen_weather", "carried", "rooms"))
SAYINGS = tuple(tuple(saying.replace("'s", " 's").replace("-", " - ").split()) for saying in _listed(_DATA["idioms"]["sayings"]))
ALIVE = _set("alive")
QUALITIES, COVERS, MATTERS = (_set(name) for name in ("qualities", "covers", "matters"))
WHOLE_BEINGS = _set("whole_beings")
COLDNESS = _set("coldness")
GUISES, DOUBLES = (_set(name) for name in ("guises", "doubles"))
SETTLING = _set("settling")
KINDLY = _set("kindly")
UNSEXED, UNCHANGED, CARRYING = (_set(name) for name in ("unsexed", "unchanged", "carrying"))
SAID_BY, BEDRIDDEN, SNATCHING = (_set(name) for name in ("said_by", "bedridden", "snatching"))
MINDS, WOUNDING, BODIES, HULKS = (_set(name) for name in ("minds", "wounding", "bodies", "hulks"))
WHOLES = dict(pair.split(": ") for pair in _listed(_DATA["sets"]["wholes"]))  # a place that acts: who acts in it
WORN, SPANS, OUTINGS, COLOURS, SHED, STUFFS = (_set(name) for name in ("worn", "spans", "outings", "colours", "shed", "stuffs"))
ASKING, SPARED, DEFINITE, SPEAKING, KEPT_IN_MIND = (_set(name) for name in ("asking", "spared", "definite", "speaking", "kept_in_mind"))
HOLLOW, PARTS, LIGHT_OF, INNER, NEAR, NOT_PLACES = (_set(name) for name in ("hollow", "parts", "light_of", "inner", "near", "not_places"))
VERBS, SHE_NAMES, YOUNG, BOYS = (_set(name) for name in ("verbs", "she_names", "young", "boys"))
CHARACTERS = _set("characters")  # of other books: the lexicon says how they are drawn
SHE_ROLES, HE_ONLY = _set("she_roles"), _set("he_only")
