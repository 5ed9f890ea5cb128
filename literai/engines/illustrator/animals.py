"""Every animal that can be drawn: how high it is beside a man, which function draws it."""

# ruff: noqa: E501 - the table

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from literai.engines.illustrator.beasts import beast
from literai.engines.illustrator.bestiary import BEASTS
from literai.engines.illustrator.creatures import bird, dragon, fish, flying, frog, owl, rabbit, snake, turtle, whale
from literai.engines.illustrator.insects import insect
from literai.engines.illustrator.oddities import ODDITIES
from literai.engines.illustrator.picture import Part, Pen

# height of the withers beside a man; drawn by the skeleton of `beasts`, in any of its attitudes
_BEASTS = {
    "horse": 0.9, "white horse": 0.9, "black horse": 0.92, "zebra": 0.8, "donkey": 0.68, "ass": 0.68, "pony": 0.7, "cow": 0.8, "ox": 0.86, "bull": 0.86, "buffalo": 0.92, "dog": 0.36, "puppy": 0.22, "terrier": 0.24, "hound": 0.52,
    "greyhound": 0.46, "poodle": 0.3, "wolf": 0.5, "fox": 0.26, "jackal": 0.3, "hyena": 0.48, "cat": 0.2, "black cat": 0.2, "kitten": 0.15, "lion": 0.64, "lioness": 0.6, "tiger": 0.6, "leopard": 0.45, "panther": 0.45, "bear": 0.72,
    "polar bear": 0.8, "badger": 0.24, "pig": 0.44, "boar": 0.5, "sheep": 0.46, "lamb": 0.32, "ram": 0.5, "goat": 0.46, "deer": 0.58, "stag": 0.68, "fawn": 0.4, "antelope": 0.55, "reindeer": 0.62, "elephant": 1.5, "rhinoceros": 0.86,
    "hippopotamus": 0.82, "camel": 1.0, "llama": 0.62, "giraffe": 1.6, "kangaroo": 0.7, "monkey": 0.36, "ape": 0.6, "mouse": 0.1, "rat": 0.12, "squirrel": 0.14, "weasel": 0.14, "hedgehog": 0.14, "lizard": 0.12, "crocodile": 0.26, "mole": 0.1,
    "otter": 0.2, "beaver": 0.24, "calf": 0.5, "unicorn": 0.9, "griffin": 0.8, "porcupine": 0.24, "guinea pig": 0.13,
}  # fmt: skip
_PLANS: dict[str, tuple[float, Callable[[float], list[Part]]]] = {
    "rabbit": (0.34, lambda rim: rabbit(rim, "#a88a68")), "hare": (0.42, lambda rim: rabbit(rim, "#a8835a")), "white rabbit": (0.46, lambda rim: rabbit(rim, "#f6f2ea", "#b8443c")),
    "bird": (0.18, lambda rim: bird(rim, "#8a6a4a")), "sparrow": (0.16, lambda rim: bird(rim, "#8f7358", legs=0.14, beak=0.08)), "robin": (0.17, lambda rim: bird(rim, "#7a664e", legs=0.18, beak=0.08, breast="#c8582c")),
    "crow": (0.28, lambda rim: bird(rim, "#26262e", beak=0.18, beak_colour="#3a3a40")), "magpie": (0.28, lambda rim: bird(rim, "#23242e", tail=0.6, breast="#f2eee4", beak_colour="#2a2a30")), "dove": (0.22, lambda rim: bird(rim, "#c4c8d2", legs=0.12, beak=0.07)),
    "parrot": (0.3, lambda rim: bird(rim, "#c8382c", beak=0.1, tail=0.6, legs=0.1)), "canary": (0.16, lambda rim: bird(rim, "#e6c040", legs=0.14, beak=0.07)), "duck": (0.3, lambda rim: bird(rim, "#8a7a5a", legs=0.1, neck=0.14, beak=0.17, tail=0.14)), "swan": (0.6, lambda rim: bird(rim, "#f4f1ea", legs=0.06, neck=0.56, beak=0.15, tail=0.16)),
    "goose": (0.45, lambda rim: bird(rim, "#e2ddd2", legs=0.14, neck=0.36, tail=0.14)), "chicken": (0.32, lambda rim: bird(rim, "#c89a68", crest=True, tail=0.18, legs=0.16)), "turkey": (0.5, lambda rim: bird(rim, "#4a3a34", neck=0.2, tail_fan="#6a4a34", legs=0.18)),
    "cock": (0.42, lambda rim: bird(rim, "#b05a28", crest=True, tail=0.5, neck=0.16)), "flamingo": (0.85, lambda rim: bird(rim, "#e28c9c", legs=0.7, neck=0.56, tail=0.1)), "ostrich": (1.2, lambda rim: bird(rim, "#3c3434", legs=0.7, neck=0.6, tail=0.12, breast="#efe8dc")),
    "heron": (0.8, lambda rim: bird(rim, "#94a2b0", legs=0.55, neck=0.5, beak=0.26)), "stork": (0.8, lambda rim: bird(rim, "#f0ece2", legs=0.6, neck=0.4, beak=0.28, beak_colour="#c84a30")), "peacock": (0.6, lambda rim: bird(rim, "#2f6a9a", neck=0.34, tail_fan="#3a8a6a")), "pelican": (0.5, lambda rim: bird(rim, "#ece6da", legs=0.14, neck=0.3, beak=0.34)),
    "penguin": (0.45, lambda rim: bird(rim, "#23262e", legs=0.06, tail=0.06, breast="#f4f0e6")), "eagle": (0.42, lambda rim: bird(rim, "#5a4230", beak=0.13, tail=0.34, legs=0.12)), "hawk": (0.34, lambda rim: bird(rim, "#7a5c40", beak=0.1, tail=0.36, legs=0.12, breast="#d8c4a0")), "vulture": (0.5, lambda rim: bird(rim, "#3c342e", neck=0.16, beak=0.14, legs=0.12)),
    "owl": (0.32, owl), "gull": (0.3, flying), "bat": (0.3, lambda rim: flying(rim, bat=True)), "snake": (0.4, snake), "fish": (0.3, fish), "whale": (1.6, whale), "white whale": (1.6, lambda rim: whale(rim, "#d8dcdc")),
    "shark": (0.8, lambda rim: whale(rim, "#7a8692")), "butterfly": (0.16, lambda rim: insect(rim, "butterfly")), "caterpillar": (0.4, lambda rim: insect(rim, "caterpillar")), "spider": (0.18, lambda rim: insect(rim, "spider")),
    "crab": (0.2, lambda rim: insect(rim, "crab")), "beetle": (0.2, lambda rim: insect(rim, "beetle")), "turtle": (0.4, turtle), "frog": (0.22, frog), "toad": (0.22, frog), "raven": (0.32, lambda rim: bird(rim, "#202028", beak=0.2, beak_colour="#303038")), "pheasant": (0.36, lambda rim: bird(rim, "#9a5a2c", tail=0.9, breast="#6a3a24")),
    "swallow": (0.16, lambda rim: bird(rim, "#2c3a5a", legs=0.1, tail=0.5, breast="#f0e6d8")), "cuckoo": (0.22, lambda rim: bird(rim, "#7c8694", tail=0.5, breast="#e2e0d8")), "dragon": (1.4, dragon),
}  # fmt: skip


def _sketched(name: str, rim: float) -> list[Part]:
    pen = Pen(rim)
    ODDITIES[name][2](pen)
    return pen.parts


ANIMALS: dict[str, tuple[float, Callable[[float], list[Part]]]] = {
    **{name: (odd[0], partial(_sketched, name)) for name, odd in ODDITIES.items()},
    **{name: (size, partial(beast, name)) for name, size in _BEASTS.items()},
    **_PLANS,
}
FLYING = frozenset(("gull", "bat", "butterfly", "bee", "fly", "moth", "dragonfly"))
SWIMMING = frozenset(("fish", "whale", "white whale", "shark", "octopus", "jellyfish", "mermaid", "sea serpent"))


def animal(name: str, rim: float, pose: str = "stand") -> list[Part]:
    """One of ANIMALS in its own space; only those with a skeleton have poses."""
    return beast(name, rim, pose) if name in BEASTS and name != "dragon" else ANIMALS[name][1](rim)
