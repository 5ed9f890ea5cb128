"""How each kind of room is dressed."""

# ruff: noqa: E501 - a room a line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """How a kind of room is furnished. `back` stands against the wall, `floor` in the room, `tops` on the table."""

    walls: tuple[str, ...]  # colours to choose from
    pattern: str = "paper"  # paper, stone, panel, plain, plank
    boards: str = "#8a6444"
    floor: str = "plank"  # plank, tile, stone, earth
    windows: str = "sash"  # sash, arch, gothic, slit, none, train
    back: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    tops: tuple[str, ...] = ()
    rug: bool = False
    curtains: bool = False
    hall: bool = False  # high, with columns
    lit: str = ""  # chandelier, lantern


ROOMS = {
    "room": Room(("#a89a7c", "#8fa08c", "#b0907a", "#8a98a8"), back=("bookcase", "picture"), stands=("table", "chair"), tops=("lamp", "book"), rug=True, curtains=True),
    "parlour": Room(("#b08a72", "#8a9a84", "#a87f80", "#b8a078"), back=("fireplace", "clock", "picture"), stands=("armchair", "round table"), tops=("teapot", "cup"), rug=True, curtains=True),
    "bedroom": Room(("#a8a4b4", "#b4a08c", "#98a8a0"), back=("cupboard", "mirror"), stands=("bed",), tops=(), rug=True, curtains=True),
    "kitchen": Room(("#d8c09a", "#c8b08c"), "plain", "#a87a5a", "tile", back=("stove", "cupboard"), stands=("table", "stool"), tops=("bread", "food", "bottle")),
    "dining room": Room(("#8c4f48", "#6f7f68", "#a88858"), "panel", back=("fireplace", "picture", "cupboard"), stands=("table", "chair"), tops=("food", "glass", "candle", "bottle"), rug=True, curtains=True, lit="chandelier"),
    "library": Room(("#6a7460", "#7a5c48", "#5f6a78"), "panel", back=("bookcase", "bookcase", "bookcase", "fireplace"), stands=("armchair", "desk"), tops=("globe", "lamp", "book"), rug=True),
    "study": Room(("#6f7a68", "#7f6450", "#68727c"), "panel", back=("bookcase", "fireplace", "map"), stands=("desk", "armchair"), tops=("lamp", "letter", "book", "globe"), rug=True, curtains=True),
    "laboratory": Room(("#8a8276", "#7f8a88", "#8c7a6a"), "stone", "#6a5a4c", "stone", "arch", back=("cupboard", "bookcase"), stands=("table", "machine"), tops=("flask", "flask", "bottle", "lamp", "skull")),
    "workshop": Room(("#a08a6c", "#948470"), "plank", back=("cupboard", "clock"), stands=("table", "barrel", "wheel"), tops=("lamp", "key")),
    "office": Room(("#a09a84", "#8c9488"), "panel", back=("bookcase", "clock", "map"), stands=("desk", "stool"), tops=("candle", "letter", "book")),
    "shop": Room(("#b49a74", "#94a084"), "plank", back=("cupboard", "bookcase", "cupboard"), stands=("barrel", "crate", "sack"), tops=("bottle", "food", "key")),
    "schoolroom": Room(("#b0a888", "#98a898"), "plain", back=("map", "cupboard"), stands=("desk", "stool"), tops=("book", "globe", "bell")),
    "tavern": Room(("#a07a50", "#8f7050"), "plank", "#6a4a30", "plank", back=("fireplace", "barrel", "cupboard"), stands=("table", "stool"), tops=("bottle", "glass", "candle", "bread"), lit="lantern"),
    "hall": Room(("#c0a884", "#a89a8c", "#b8a4a0", "#8f9a8c", "#a88068", "#9aa4b0"), "panel", "#b8a890", "tile", "arch", back=("door", "clock", "picture", "mirror"), stands=("statue", "bench"), hall=True, lit="chandelier"),
    "ballroom": Room(("#d8b474", "#c09aa0", "#b0a8c0"), "panel", "#c8a878", "tile", "arch", back=("mirror",), hall=True, curtains=True, lit="chandelier"),
    "throne room": Room(("#b89a78", "#a08a94"), "stone", "#a09080", "tile", "gothic", back=(), stands=("throne",), hall=True, rug=True),
    "church": Room(("#b4aa98", "#a8a09c"), "stone", "#9a9084", "stone", "gothic", back=("cross",), stands=("bench", "bench"), hall=True),
    "courtroom": Room(("#8f6f50", "#84705a"), "panel", "#7a5a40", "plank", "arch", back=("clock",), stands=("bench", "desk"), tops=("book",), hall=True),
    "theatre": Room(("#6a2f3a", "#5a3a4a"), "plain", "#8a6040", "plank", "none", back=("curtain", "curtain"), stands=("chair",), hall=True, lit="chandelier"),
    "museum": Room(("#a8a294", "#94a0a0"), "panel", "#a89c88", "tile", "arch", back=("picture", "picture"), stands=("statue", "skeleton"), hall=True),
    "prison": Room(("#7a7872", "#6f7478"), "stone", "#5f5a54", "stone", "slit", back=("door",), stands=("bench",), tops=()),
    "cellar": Room(("#7a7064", "#6a6460"), "stone", "#554c44", "earth", "none", back=("barrel", "crate"), stands=("barrel", "crate", "chest"), lit="lantern"),
    "attic": Room(("#94806a", "#8a7464"), "plank", "#7a5c40", "plank", "sash", back=("chest", "mirror"), stands=("chest", "crate", "bed")),
    "staircase": Room(("#9a8a78", "#84887c", "#8a7468"), "panel", back=("clock", "picture"), stands=(), lit="lantern"),
    "corridor": Room(("#948878", "#7f8a88", "#9a7f70"), "panel", back=("door", "picture", "door"), stands=(), rug=True, lit="lantern"),
    "barn": Room(("#9a7450", "#8a6848"), "plank", "#c8a860", "earth", "slit", back=("ladder", "barrel"), stands=("sack", "wheel"), lit="lantern"),
    "cabin": Room(("#8a6240", "#7a5838"), "plank", "#7a5a3c", "plank", "port", back=("map", "cupboard"), stands=("table", "chest"), tops=("lantern", "map", "bottle"), lit="lantern"),
    "carriage": Room(("#7a4038", "#4f5f4a", "#5a4a60"), "panel", "#5a4434", "plank", "train", back=(), stands=("sofa",)),
    "hospital": Room(("#c8d0c8", "#c0c8d0"), "plain", "#b0a890", "tile", back=("cupboard",), stands=("bed", "chair"), tops=("bottle",)),
    "tent": Room(("#d0bc90",), "plain", "#a88a58", "earth", "none", back=("chest",), stands=("table", "stool"), tops=("lantern", "map"), lit="lantern"),
}  # fmt: skip
