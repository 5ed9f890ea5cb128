"""Words and what they are drawn as: places, people, animals, things.

Pure data and look-ups; no drawing library. The tables in `nouns/` map lower-case nouns to a key; a describer uses
them to know what can be drawn, and the illustrator to draw what any describer names.

Holds: `find` gives only keys that are drawn (`nouns/drawn.txt` lists them, a test compares it with the drawings).

A line of a table is "key: word, word" or, for a key that may lack a drawing of its own, "key > nearest: word, word";
the key is a word for itself, a word keeps the first key given to it, hyphens count as blanks; the nearest "-" means that
nothing is drawn for it.
"""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).with_name("nouns")
GROUPS = {
    "crowd": 7, "people": 5, "group": 4, "mob": 7, "throng": 7, "party": 5, "company": 5, "family": 4, "household": 4, "army": 7, "troop": 6, "troops": 6, "gang": 4, "crew": 5,
    "audience": 7, "congregation": 6, "band": 4, "procession": 6, "folk": 4, "police": 2, "couple": 2, "pair": 2, "cavalry": 5, "infantry": 6, "orchestra": 5, "villagers": 5,
    "flock": 5, "herd": 5, "pack": 4, "swarm": 6, "regiment": 6, "jury": 6, "multitude": 7, "knot": 4, "row": 5, "team": 4, "little people": 5, "row of boys": 4, "children": 3, "staff": 3,
    "townspeople": 6, "townsfolk": 6, "gentry": 4, "peasantry": 5, "rabble": 7, "horde": 7, "host": 7, "bunch": 4, "circle": 5, "ring": 5, "line": 5, "cluster": 4, "parade": 6, "caravan": 5,
    "garrison": 6, "patrol": 4, "squad": 5, "squadron": 5, "platoon": 6, "battalion": 7, "legion": 7, "platoons": 7, "tribe": 5, "clan": 5, "gathering": 5, "assembly": 6, "choir": 5, "chorus": 5,
    "bevy": 4, "brood": 4, "litter": 4, "shoal": 6, "school of fish": 6, "drove": 5, "covey": 4, "posse": 5, "retinue": 4, "entourage": 4, "cortege": 5, "deputation": 4, "delegation": 4, "trio": 3,
    "quartet": 4, "horsemen": 4, "passengers": 4, "royalty": 2, "clergy": 3, "relations": 4, "relatives": 4, "young people": 4, "everybody": 5, "everyone": 5, "others": 3, "countryfolk": 5,
    "mankind": 5, "public": 6, "crush": 7, "huddle": 4, "scores": 7, "dozens": 7, "hundreds": 9, "thousands": 9, "spectators": 6, "onlookers": 5, "generation": 4, "generations": 5, "nobility": 4,
}  # fmt: skip
IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "mice": "mouse", "geese": "goose", "wolves": "wolf", "knives": "knife", "leaves": "leaf", "calves": "calf", "thieves": "thief",
    "shelves": "shelf", "oxen": "ox", "wives": "wife", "feet": "foot", "teeth": "tooth", "dice": "dice", "loaves": "loaf", "people": "people", "ladies": "lady", "dwarves": "dwarf",
    "elves": "elf", "hooves": "hoof", "staves": "staff", "scarves": "scarf", "halves": "half", "lice": "louse", "brethren": "brother", "stairs": "stairs", "scissors": "scissors", "bedclothes": "bedclothes", "clothes": "clothes", "stocks": "stocks", "spectacles": "spectacles", "trousers": "trousers", "gallows": "gallows", "barracks": "barracks", "cards": "cards",
}  # fmt: skip


def singular(phrase: str) -> str:
    """The last word without its plural."""
    head, _, last = phrase.rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("women"):
        last = last[:-5] + "woman"
    elif len(last) > 5 and last.endswith("men"):
        last = last[:-3] + "man"
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("ches", "shes", "sses", "xes", "zes")) or (
        last.endswith("oes") and last not in ("shoes", "toes", "hoes", "canoes", "oboes", "does", "roes", "woes", "foes")
    ):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3:
        last = last[:-1]
    return f"{head} {last}".strip()


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().replace("_", " ").replace("-", " ").replace("’", "'").split())


def _lines(name: str) -> list[tuple[str, list[str]]]:
    """The lines of a table: what stands before the colon, the words after it."""
    found = []
    for line in (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        key, _, words = line.partition(":")
        found.append((key.strip(), [word for word in (_plain(word) for word in words.split(",")) if word]))
    return found


UNDRAWN = "-"  # a nearest that means: known, but nothing is drawn for it
DRAWN: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in _lines("drawn")}
WANTED: set[str] = set()  # keys that are drawn as their nearest


def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for head, words in _lines(name):
        key, _, nearest = (part.strip() for part in head.partition(">"))
        target = key
        if nearest and key not in DRAWN[name]:
            target = nearest
            WANTED.add(key)
        if nearest:
            table[_plain(key)] = target
            table.update(dict.fromkeys(words, target))
        for word in (_plain(key), *words):
            table.setdefault(word, target)
    for word, target in list(table.items()):
        if " " in word:
            table.setdefault(singular(word), target)
    return table


OUTDOORS, INDOORS, PEOPLE, ANIMALS, THINGS, BUILDS, PLANTS = (
    _table(name) for name in ("outdoors", "indoors", "people", "animals", "things", "builds", "plants")
)
_TABLES = {"outdoors": OUTDOORS, "indoors": INDOORS, "people": PEOPLE, "animals": ANIMALS, "things": THINGS, "builds": BUILDS, "plants": PLANTS}
NOUNS = len({singular(word) for table in _TABLES.values() for word in table})


@lru_cache(maxsize=16384)
def find(table_name: str, phrase: str) -> str:
    """What a noun phrase is drawn as in one of the tables, or "": the whole phrase, then its shorter endings."""
    table = _TABLES[table_name]
    words = _plain(phrase).split()
    for start in range(len(words)):
        rest = " ".join(words[start:])
        for tail in (rest, singular(rest)):
            if tail in table:
                return table[tail].replace(UNDRAWN, "")
    return ""


@lru_cache(maxsize=16384)
def exact(table_name: str, phrase: str) -> str:
    """The same for the whole phrase only; "-" for what is known and not drawn."""
    plain = _plain(phrase)
    table = _TABLES[table_name]
    return table.get(plain) or table.get(singular(plain), "")
