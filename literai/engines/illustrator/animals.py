"""Every animal that can be drawn: how high it is beside a man, which function draws it."""

# ruff: noqa: E501 - the table

from __future__ import annotations

from collections.abc import Callable

from literai.engines.illustrator.beasts import beast
from literai.engines.illustrator.creatures import bird, dragon, fish, flying, frog, insect, owl, rabbit, snake, turtle, whale
from literai.engines.illustrator.picture import Part

# name: (height beside a man, how to draw it)
ANIMALS: dict[str, tuple[float, Callable[[float], list[Part]]]] = {
    "horse": (0.98, lambda rim: beast("horse", rim)), "donkey": (0.72, lambda rim: beast("donkey", rim)), "cow": (0.8, lambda rim: beast("cow", rim)),
    "dog": (0.42, lambda rim: beast("dog", rim)), "hound": (0.6, lambda rim: beast("hound", rim)), "wolf": (0.56, lambda rim: beast("wolf", rim)),
    "fox": (0.38, lambda rim: beast("fox", rim)), "cat": (0.3, lambda rim: beast("cat", rim)), "lion": (0.72, lambda rim: beast("lion", rim)),
    "tiger": (0.68, lambda rim: beast("tiger", rim)), "bear": (0.85, lambda rim: beast("bear", rim)), "pig": (0.42, lambda rim: beast("pig", rim)),
    "sheep": (0.5, lambda rim: beast("sheep", rim)), "goat": (0.5, lambda rim: beast("goat", rim)), "deer": (0.8, lambda rim: beast("deer", rim)),
    "elephant": (1.6, lambda rim: beast("elephant", rim)), "camel": (1.15, lambda rim: beast("camel", rim)), "monkey": (0.5, lambda rim: beast("monkey", rim)),
    "mouse": (0.16, lambda rim: beast("mouse", rim)), "hedgehog": (0.18, lambda rim: beast("hedgehog", rim)), "lizard": (0.18, lambda rim: beast("lizard", rim)),
    "rabbit": (0.4, rabbit), "hare": (0.48, lambda rim: rabbit(rim, "#a8835a")), "white rabbit": (0.5, lambda rim: rabbit(rim, "#f6f2ea", "#b8443c")),
    "bird": (0.22, lambda rim: bird(rim, "#8a6a4a")), "crow": (0.32, lambda rim: bird(rim, "#2a2a32", beak=0.18, beak_colour="#3a3a40")),
    "dove": (0.26, lambda rim: bird(rim, "#c8ccd4")), "parrot": (0.34, lambda rim: bird(rim, "#c8382c", beak=0.1, tail=0.5)),
    "duck": (0.32, lambda rim: bird(rim, "#8a7a5a", legs=0.12, neck=0.12, beak=0.16)), "swan": (0.6, lambda rim: bird(rim, "#f6f4ee", legs=0.06, neck=0.5, beak=0.14)),
    "goose": (0.45, lambda rim: bird(rim, "#e6e2d8", legs=0.16, neck=0.34)), "chicken": (0.34, lambda rim: bird(rim, "#d8b48a", crest=True, tail=0.18)),
    "cock": (0.42, lambda rim: bird(rim, "#b8602c", crest=True, tail=0.5)), "flamingo": (0.85, lambda rim: bird(rim, "#e890a0", legs=0.6, neck=0.5, tail=0.12)),
    "heron": (0.8, lambda rim: bird(rim, "#9aa8b4", legs=0.5, neck=0.44, beak=0.26)), "peacock": (0.6, lambda rim: bird(rim, "#2f6a9a", neck=0.3, tail_fan="#3a8a6a")),
    "eagle": (0.4, lambda rim: bird(rim, "#5a4230", beak=0.12, tail=0.34)), "owl": (0.34, owl), "gull": (0.3, flying), "bat": (0.3, lambda rim: flying(rim, bat=True)),
    "snake": (0.4, snake), "fish": (0.3, fish), "whale": (1.6, whale), "shark": (0.8, lambda rim: whale(rim, "#7a8692")),
    "butterfly": (0.16, lambda rim: insect(rim, "butterfly")), "caterpillar": (0.4, lambda rim: insect(rim, "caterpillar")),
    "spider": (0.18, lambda rim: insect(rim, "spider")), "crab": (0.2, lambda rim: insect(rim, "crab")), "beetle": (0.2, lambda rim: insect(rim, "beetle")),
    "turtle": (0.4, turtle), "frog": (0.22, frog), "dragon": (1.4, dragon),
}  # fmt: skip
FLYING = frozenset(("gull", "bat", "butterfly"))
SWIMMING = frozenset(("fish", "whale", "shark"))
