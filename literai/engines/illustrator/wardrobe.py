"""Who wears what: a look for each role, and the words that name the role.

Looks are of the nineteenth century, the age of most novels out of copyright. A named character keeps one look
through the book, because its colours are drawn from the name.
"""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np

from literai.engines.illustrator.colour import RGB, rgb

COAT, TRIM, LEGS, SKIN, HAIR_COLOUR = (rgb(c) for c in ("#2d3142", "#8a6a4a", "#3a3a44", "#e3b591", "#3b2a20"))


@dataclass(frozen=True, slots=True)
class Look:
    garb: str = "frock"  # frock, suit, coat, uniform, gown, dress, robe, night, smock, rags
    coat: RGB = COAT
    trim: RGB = TRIM
    legs: RGB = LEGS
    skin: RGB = SKIN
    hair: str = "short"
    hair_colour: RGB = HAIR_COLOUR
    hat: str = ""
    hat_colour: RGB | None = None
    beard: str = ""
    glasses: bool = False
    apron: bool = False
    belt: bool = False
    cape: bool = False
    bulk: float = 1.0
    head: float = 1.0
    size: float = 1.0  # height beside a grown man
    short: float = 1.0  # of a dress: how far the hem is off the ground
    creature: str = ""
    item: str = ""  # carried unless the scene says otherwise


COATS = tuple(
    rgb(c)
    for c in (
        "#2d3a52",
        "#4a3a36",
        "#30463f",
        "#5a3540",
        "#3c3c46",
        "#6a5238",
        "#37506a",
        "#57604a",
        "#7a4a36",
        "#7a3a40",
        "#2f5f6a",
        "#8a6c3f",
        "#5a4a72",
        "#456a52",
    )
)
GOWNS = tuple(rgb(c) for c in ("#9c4a54", "#3f6f7a", "#7a5a8c", "#c0803e", "#4f7a54", "#b4667a", "#44568a", "#d0a656", "#8c4a6a"))
TRIMS = tuple(rgb(c) for c in ("#c9a25a", "#a8543c", "#e6dcc4", "#6f8f8a", "#8c6a4a", "#b8864a"))
SKINS = tuple(rgb(c) for c in ("#e8bd9a", "#dca983", "#f0cbaa", "#c98f68", "#e3b591"))
HAIRS = tuple(rgb(c) for c in ("#3b2a20", "#5a3d26", "#241c1a", "#8a5a30", "#c09048", "#6a4028"))
GREY = rgb("#d6d2ca")

MAN, WOMAN = Look(), Look(garb="gown", hair="bun")
ROLES: dict[str, Look] = {
    "man": MAN,
    "woman": WOMAN,
    "boy": Look(garb="smock", size=0.7, head=1.28, hat="cap", hair="side"),
    "girl": Look(garb="dress", hair="long", size=0.68, head=1.3, short=1.3, apron=True),
    "baby": Look(garb="night", size=0.38, head=1.9, hair="bald"),
    "old man": replace(MAN, hair="bald", hair_colour=GREY, beard="full", item="stick", size=0.96),
    "old woman": replace(WOMAN, garb="dress", hair_colour=GREY, hat="bonnet", short=0.4, size=0.92),
    "gentleman": replace(MAN, hat="top", item="stick"),
    "lady": replace(WOMAN, hat="straw"),
    "detective": Look(garb="coat", coat=rgb("#6b5a44"), trim=rgb("#4a3f34"), hat="deerstalker", cape=True, item="pipe"),
    "doctor": replace(MAN, garb="frock", coat=rgb("#33363f"), hat="bowler", beard="moustache", item="bag"),
    "lawyer": replace(MAN, coat=rgb("#2a2c34"), glasses=True, hair_colour=GREY, hair="side"),
    "scientist": Look(garb="coat", coat=rgb("#e7dfca"), trim=rgb("#5b4a3c"), hair="wild", hair_colour=GREY, glasses=True),
    "clerk": replace(MAN, garb="suit", glasses=True, coat=rgb("#4a4a50")),
    "servant": replace(MAN, garb="suit", coat=rgb("#23252c"), trim=rgb("#e8e0cc"), hair="side"),
    "maid": Look(garb="dress", coat=rgb("#3a4460"), trim=rgb("#f0e8d8"), hair="bun", hat="maid", apron=True, short=0.4),
    "cook": Look(garb="dress", coat=rgb("#8a5a4a"), hair="bun", hat="chef", apron=True, bulk=1.2, short=0.4),
    "policeman": Look(garb="uniform", coat=rgb("#20304e"), trim=rgb("#c9b060"), legs=rgb("#1c2438"), hat="helmet", beard="moustache"),
    "soldier": Look(garb="uniform", coat=rgb("#a8322e"), trim=rgb("#f0e2b8"), legs=rgb("#2a2c38"), hat="helmet", hat_colour=rgb("#23232b"), item="gun"),
    "officer": Look(garb="uniform", coat=rgb("#2a3a60"), trim=rgb("#e0bc58"), hat="tricorne", beard="whiskers", item="sword"),
    "knight": Look(garb="uniform", coat=rgb("#8e98a6"), trim=rgb("#d8dde4"), legs=rgb("#7a8492"), hat="helmet", hat_colour=rgb("#9aa4b2"), item="sword", cape=True),
    "sailor": Look(garb="smock", coat=rgb("#34507a"), legs=rgb("#e4dcc8"), hat="cap", hat_colour=rgb("#e8e2d2"), beard="whiskers"),
    "captain": Look(garb="uniform", coat=rgb("#232f4c"), trim=rgb("#d8b658"), hat="cap", hat_colour=rgb("#20242e"), beard="full", hair_colour=GREY),
    "fisherman": Look(garb="smock", coat=rgb("#b89a3c"), legs=rgb("#4a4a3c"), hat="wide", hat_colour=rgb("#b08f34"), beard="full"),
    "farmer": Look(garb="smock", coat=rgb("#b9a88a"), legs=rgb("#5a4a34"), hat="straw", item="tool"),
    "labourer": Look(garb="smock", coat=rgb("#8a7a66"), legs=rgb("#4a4038"), hat="cap"),
    "gardener": Look(garb="smock", coat=rgb("#6f8a5c"), legs=rgb("#4a4234"), hat="straw", apron=True, item="tool"),
    "smith": Look(garb="smock", coat=rgb("#7a5a44"), legs=rgb("#3a3230"), beard="full", apron=True, bulk=1.25),
    "beggar": Look(garb="rags", coat=rgb("#7a6a54"), legs=rgb("#5a4c3e"), hair="wild", beard="full"),
    "ruffian": Look(garb="coat", coat=rgb("#4a443e"), hat="cap", beard="full", bulk=1.15, item="stick"),
    "pirate": Look(garb="coat", coat=rgb("#6a2f34"), trim=rgb("#d8b24a"), hat="tricorne", beard="full", item="sword"),
    "prisoner": Look(garb="rags", coat=rgb("#9a948a"), legs=rgb("#8a8478"), hair="wild"),
    "priest": Look(garb="robe", coat=rgb("#26242a"), trim=rgb("#f0ead8"), hair="bald", belt=True),
    "monk": Look(garb="robe", coat=rgb("#6a4a34"), trim=rgb("#d8c8a4"), hat="hood", belt=True),
    "nun": Look(garb="robe", coat=rgb("#2a2a32"), trim=rgb("#f0ead8"), hat="hood"),
    "king": Look(garb="robe", coat=rgb("#8a2a3c"), trim=rgb("#e2b33c"), hat="crown", beard="full", cape=True, belt=True, bulk=1.1),
    "queen": Look(garb="gown", coat=rgb("#8c2f4a"), trim=rgb("#e6c060"), hair="long", hat="crown"),
    "prince": Look(garb="uniform", coat=rgb("#3a5a8c"), trim=rgb("#e6c868"), hat="crown", cape=True),
    "princess": Look(garb="gown", coat=rgb("#d08aa4"), trim=rgb("#f2dcb0"), hair="long", hat="crown"),
    "nobleman": Look(garb="frock", coat=rgb("#4a2f5a"), trim=rgb("#d8b658"), hat="tricorne", hair="tail", item="stick"),
    "wizard": Look(garb="robe", coat=rgb("#3a3a7a"), trim=rgb("#d8c060"), hat="wizard", beard="full", hair_colour=GREY, hair="long", item="staff", belt=True),
    "witch": Look(garb="robe", coat=rgb("#2c2836"), trim=rgb("#7a5a8c"), hat="wizard", hair="long", hair_colour=GREY, item="staff"),
    "hatter": Look(garb="frock", coat=rgb("#3f7a5a"), trim=rgb("#e0b040"), hat="top", hat_colour=rgb("#5a7a3a"), hair="wild", hair_colour=rgb("#c0703a"), head=1.15, item="cup"),
    "bride": Look(garb="gown", coat=rgb("#f2ece0"), trim=rgb("#e6d8c0"), hair="bun", hat="veil", item="flower"),
    "nurse": Look(garb="dress", coat=rgb("#7a9ab0"), trim=rgb("#f6f2e8"), hair="bun", hat="maid", apron=True, short=0.4),
    "traveller": Look(garb="coat", coat=rgb("#6a5a46"), hat="wide", hat_colour=rgb("#4a4034"), item="bag"),
    "shepherd": Look(garb="smock", coat=rgb("#a89a80"), hat="wide", hat_colour=rgb("#6a5a40"), item="staff"),
    "hunter": Look(garb="coat", coat=rgb("#4f6a44"), hat="wide", hat_colour=rgb("#3f4a34"), item="gun"),
    "musician": replace(MAN, hair="tail", item="violin", coat=rgb("#4a3050")),
    "driver": Look(garb="coat", coat=rgb("#4f4a44"), hat="top", cape=True, beard="whiskers"),
    "schoolmaster": replace(MAN, glasses=True, hair_colour=GREY, item="book"),
    "child": Look(garb="smock", size=0.66, head=1.3, hair="side"),
    "ghost": Look(garb="robe", coat=rgb("#dfe8ee"), trim=rgb("#aab8c8"), skin=rgb("#e6eef2"), creature="ghost"),
    "death": Look(garb="robe", coat=rgb("#1c1c24"), creature="skull", skin=rgb("#e8dec6"), item="staff"),
    "monster": Look(garb="rags", coat=rgb("#4a4438"), skin=rgb("#8a9a6a"), creature="beast", bulk=1.3, size=1.2),
    "creature": Look(garb="night", coat=rgb("#cfd0c4"), skin=rgb("#dcdccc"), creature="beast", size=0.8),
    "sleeper": Look(garb="night", coat=rgb("#e6ddcc"), hat="nightcap"),
    "robed": Look(garb="robe", coat=rgb("#c8b48a"), belt=True),
    "eastern": Look(garb="robe", coat=rgb("#b8864a"), trim=rgb("#e6dcc4"), skin=rgb("#b07a52"), hat="turban", beard="full", belt=True),
    "vampire": Look(garb="frock", coat=rgb("#1f1c26"), trim=rgb("#8a2430"), skin=rgb("#e2d8cc"), hair_colour=rgb("#1c1820"), cape=True),
    "angel": Look(garb="robe", coat=rgb("#f4efe2"), trim=rgb("#e2c468"), hair="long", hair_colour=rgb("#d8b060"), belt=True),
    "devil": Look(garb="suit", coat=rgb("#7a2028"), trim=rgb("#2a1618"), skin=rgb("#c86a4a"), hair="wild", hair_colour=rgb("#241416"), beard="full", cape=True),
    "fairy": Look(garb="dress", coat=rgb("#b8d0a8"), trim=rgb("#f0e0a0"), hair="long", size=0.6, short=0.8),
    "clown": Look(garb="smock", coat=rgb("#e0c040"), legs=rgb("#b8403a"), hat="wizard", hat_colour=rgb("#3a6a9a"), skin=rgb("#f0e4d6"), hair="wild", hair_colour=rgb("#c0502c")),
    "acrobat": Look(garb="suit", coat=rgb("#a83a4a"), legs=rgb("#e8dcc4"), trim=rgb("#e0b040")),
    "dancer": Look(garb="dress", coat=rgb("#d88a9c"), trim=rgb("#f4e4d4"), hair="bun", short=1.6),
    "bishop": Look(garb="robe", coat=rgb("#5a2f5e"), trim=rgb("#e0c068"), hat="crown", belt=True, bulk=1.1),
    "judge": Look(garb="robe", coat=rgb("#8a2430"), trim=rgb("#f4ecdc"), hair="long", hair_colour=GREY, belt=True, bulk=1.1),
    "indian": Look(garb="robe", coat=rgb("#a87a4a"), trim=rgb("#b8402c"), skin=rgb("#b0734c"), hair="long", hair_colour=rgb("#1f1a1a"), belt=True, item="spear"),
    "cowboy": Look(garb="smock", coat=rgb("#a8563c"), legs=rgb("#4a5a74"), hat="wide", hat_colour=rgb("#8a6440"), item="gun"),
    "musketeer": Look(garb="coat", coat=rgb("#34508a"), trim=rgb("#e8e2d2"), hat="wide", hat_colour=rgb("#3a2c28"), hair="long", beard="moustache", cape=True, item="sword"),
    "bandit": Look(garb="coat", coat=rgb("#4a3c34"), trim=rgb("#a83a2c"), hat="wide", hat_colour=rgb("#241f1f"), beard="full", item="gun"),
    "chimney sweep": Look(garb="smock", coat=rgb("#34323a"), legs=rgb("#26252c"), hat="cap", hat_colour=rgb("#201f26"), skin=rgb("#b08c74"), size=0.8, head=1.15, item="tool"),
    "skeleton": Look(garb="rags", coat=rgb("#d8ccb0"), legs=rgb("#d8ccb0"), skin=rgb("#e8dec6"), creature="skull", bulk=0.7),
    "mummy": Look(garb="suit", coat=rgb("#d8cba6"), legs=rgb("#ccbd96"), trim=rgb("#b8a87e"), skin=rgb("#d2c49c"), creature="beast"),
    "dwarf": Look(garb="smock", coat=rgb("#7a3a34"), legs=rgb("#4a4038"), hat="nightcap", beard="full", size=0.55, head=1.55, bulk=1.3),
    "mermaid": Look(garb="gown", coat=rgb("#3f8a7a"), trim=rgb("#c8e0b0"), hair="long", hair_colour=rgb("#b8742c")),
    "scarecrow": Look(garb="rags", coat=rgb("#7a6440"), legs=rgb("#8a7a50"), skin=rgb("#d8b870"), hat="straw", hair="wild", hair_colour=rgb("#d8b24c")),
    "giant": Look(garb="rags", coat=rgb("#6a5a44"), legs=rgb("#4a4036"), hair="wild", beard="full", bulk=1.2, size=1.5, head=0.9),
    "murderer": Look(garb="coat", coat=rgb("#2a2630"), hat="wide", hat_colour=rgb("#201c24"), cape=True),
}  # fmt: skip
FIXED = frozenset(role for role, look in ROLES.items() if look.coat != MAN.coat)  # their clothes say who they are


def look_for(role: str, name: str, index: int, seed: int) -> Look:
    """A role's look with colours of its own.

    Args:
        role: a key of ROLES.
        name: of a character, "" when nobody in particular; the same name gets the same colours in every scene.
        index: which of several alike.
        seed: of the scene, for those without a name.
    """
    base = ROLES[role]
    random = np.random.default_rng(crc32(f"{role}/{name.lower()}".encode()) if name else [seed, index, crc32(role.encode())])
    picks = [int(v) for v in random.integers(0, 1000, 6)]
    female = base.garb in ("gown", "dress")
    colours = GOWNS if female else COATS
    look = replace(
        base,
        skin=base.skin if base.creature or role == "eastern" else SKINS[picks[0] % len(SKINS)],
        trim=base.trim if role in FIXED else TRIMS[picks[1] % len(TRIMS)],
        coat=base.coat if role in FIXED else colours[picks[2] % len(colours)],
        hair_colour=base.hair_colour if base.hair_colour == GREY else HAIRS[picks[3] % len(HAIRS)],
    )
    if base is MAN or role in ("gentleman", "traveller", "labourer", "servant", "clerk"):
        hats = ("", "", "top", "bowler", "cap", "") if base is MAN else (base.hat,)
        look = replace(
            look, hat=hats[picks[4] % len(hats)], beard=("", "moustache", "", "whiskers", "full")[picks[5] % 5], hair=("short", "side")[picks[0] % 2]
        )
    if role in ("woman", "lady", "girl"):
        look = replace(look, hair=("bun", "long", "tail")[picks[5] % 3] if role != "girl" else ("long", "tail")[picks[5] % 2])
    return look


_BLACK, _RED = rgb("#23222a"), rgb("#a8502a")


def trimmed(look: Look, traits: tuple[str, ...]) -> Look:
    """The look with what the line says of it: "fat", "tall", "ragged", "red-haired", "bearded"."""
    said = {word for trait in traits for word in (trait, *trait.replace("-", " ").split())}
    if said & {"fat", "stout", "plump", "portly", "corpulent", "burly", "broad", "heavy"}:
        look = replace(look, bulk=look.bulk * 1.28)
    if said & {"thin", "lean", "gaunt", "slender", "slim", "bony", "meagre", "skinny", "lanky"}:
        look = replace(look, bulk=look.bulk * 0.84)
    if said & {"tall", "huge", "giant", "gigantic", "enormous", "towering", "big"}:
        look = replace(look, size=look.size * 1.1)
    if said & {"short", "little", "small", "tiny", "diminutive", "dwarfish"}:
        look = replace(look, size=look.size * 0.9)
    if said & {"ragged", "tattered", "barefoot", "shabby"} and look.garb not in ("gown", "dress"):
        look = replace(look, garb="rags", hat="")
    if said & {"old", "aged", "elderly", "grey-haired", "white-haired", "venerable", "grizzled"} and not look.creature:
        look = replace(look, hair_colour=GREY)
    hair = {
        "red-haired": _RED,
        "red-headed": _RED,
        "ginger": _RED,
        "fair": rgb("#d8b060"),
        "fair-haired": rgb("#d8b060"),
        "blonde": rgb("#d8b060"),
        "golden-haired": rgb("#d8b060"),
        "dark-haired": rgb("#2a2020"),
    }
    for word, colour in hair.items():
        if word in said:
            look = replace(look, hair_colour=colour)
    if "bald" in said:
        look = replace(look, hair="bald", hat="")
    if said & {"bearded", "whiskered"} and look.garb not in ("gown", "dress"):
        look = replace(look, beard="full")
    if said & {"bareheaded", "hatless"}:
        look = replace(look, hat="")
    coats = {
        "black": _BLACK,
        "red": rgb("#9c3438"),
        "white": rgb("#ece6da"),
        "blue": rgb("#34507a"),
        "green": rgb("#3f6a4c"),
        "grey": rgb("#8a8a8e"),
        "scarlet": rgb("#b8302c"),
        "purple": rgb("#64406e"),
        "yellow": rgb("#d8b048"),
    }
    for word, colour in coats.items():
        if word in traits:
            look = replace(look, coat=colour)
    return look
