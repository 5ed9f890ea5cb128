"""Which place a setting's words mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from literai.engines.illustrator import lexicon
from literai.types import Fields

TOWNS = frozenset(("street", "alley", "square", "market"))
ANYWHERE = frozenset(
    (
        "book",
        "letter",
        "bottle",
        "food",
        "key",
        "watch",
        "hat",
        "skull",
        "cards",
        "money",
        "flowers",
        "lantern",
        "teapot",
        "gun",
        "sword",
        "ladder",
        "picture",
        "clock",
        "mirror",
    )
)  # these may lie or stand on the bare ground
WET = frozenset(("sea", "boat", "ship", "harbour", "beach", "shore", "island", "cliff", "river", "lake", "pool", "bridge", "market"))  # fish belong here
_SOUTH = re.compile(r"\b(?:desert|tropic\w*|palms?|palm trees?|coral|coconuts?|bananas?|parrots?|monkeys?|lagoon|cannibals?|savages?|turtles?|bamboo|jungle)\b")
DIM = frozenset(("cellar", "prison", "cave", "well", "attic", "staircase", "corridor", "tavern", "barn", "church"))


@dataclass(frozen=True, slots=True)
class Place:
    """What the setting's words mean here."""

    name: str  # a key of LANDS or ROOMS, or one of this module's own; "" for the vignette
    indoors: bool


def place_of(fields: Fields) -> Place:
    """The place a setting names; indoors decides where a word can be both."""
    outdoors, indoors = lexicon.find("outdoors", fields.setting), lexicon.find("indoors", fields.setting)
    if outdoors == "island" and not _SOUTH.search(" ".join((fields.setting, *fields.objects, *(kind for kind, _ in fields.cast))).lower()):
        outdoors = "shore"  # palms grow only where something says so
    if fields.indoors is True and indoors:
        return Place(indoors, True)
    if fields.indoors is False and outdoors:
        return Place(outdoors, False)
    if outdoors and not (indoors and fields.indoors is True):
        return Place(outdoors, False)
    if indoors:
        return Place(indoors, True)
    if fields.indoors is True:
        return Place("room", True)
    return Place("", False)
