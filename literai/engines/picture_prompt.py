"""What a text-to-image model is told of a scene: first what is seen, then how its people look, last the style.

Holds: `prompt`, which fits a scene into the model's token limit; `look_of`, which gives a person the same looks in every
picture; the styles by name; the negative prompt. No model is needed. The reader's words win: looks never contradict a coat or
hair that the line itself speaks of, and no style word takes the place of a word of the scene. (2023: the style came with the names
of four living artists and left little room for the scene; here styles say era, medium and technique.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from hashlib import sha256

from literai.types import Scene, TimeOfDay

# The first phrase of a style is what a series is known by, and is kept longest.
STYLES = {
    "gouache": "gouache book illustration, late nineteenth century, matte opaque colour, visible brushwork, muted palette",
    "watercolour": "watercolour book illustration, early nineteenth century, loose washes, paper grain, soft light",
    "engraving": "wood engraving, mid nineteenth century, black ink on cream paper, fine hatching, strong light and shade",
    "oil": "oil painting, nineteenth century romantic landscape, glazed colour, warm light, broad brushwork",
    "lithograph": "colour lithograph, turn of the century poster, flat shapes, firm outlines, few colours",
}

# Lettering first: a scene's line is a sentence, and these models like to write sentences into pictures.
NEGATIVE = "text, letters, watermark, signature, frame, border, blurry, deformed hands, extra limbs, extra fingers, cropped head, nudity, gore"

_TIMES: dict[TimeOfDay, str] = {
    "dawn": "at dawn",
    "morning": "morning light",
    "noon": "midday light",
    "day": "daylight",
    "afternoon": "afternoon light",
    "dusk": "at dusk",
    "evening": "evening light",
    "night": "at night",
}


def style_words(style: str) -> str:
    """The words of a style called by name; any other text is taken as it is."""
    return STYLES.get(style, style)


def prompt(scene: Scene, style: str, fits: Callable[[str], bool]) -> str:
    """The scene as one line that fits.

    What is asked for first is kept longest: the scene's line, the style's first phrase, place and light, people's looks, season
    and mood, the rest of the style. In the text the style stands last, as early words weigh most.

    Args:
        style: phrases with commas between, or a name of `STYLES`.
        fits: does this text stay within the model's limit of tokens?
    """
    line = _shortened(_line(scene), fits)
    phrases = [phrase.strip() for phrase in style_words(style).split(",") if phrase.strip()]
    groups = ((3, phrases[:1]), (1, _place(scene)), (0, looks_in(scene)), (2, _air(scene)), (4, phrases[1:]))  # (place in the text, phrases), as they are kept
    chosen: list[tuple[int, int, str]] = []
    for place, group in groups:
        for number, phrase in enumerate(group):
            longer = sorted([*chosen, (place, number, phrase)])
            if fits(_join(line, longer)):
                chosen = longer
    return _join(line, chosen)


def _join(line: str, chosen: Sequence[tuple[int, int, str]]) -> str:
    return ", ".join([line, *(phrase for _, _, phrase in chosen)])


def _line(scene: Scene) -> str:
    return " ".join(scene.description.split()).strip(" .,;:\"'“”‘’")


def _shortened(text: str, fits: Callable[[str], bool]) -> str:
    """The most words from the start that fit; one word at least."""
    words = text.split()
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(" ".join(words[:middle])) else (low, middle - 1)
    return " ".join(words[:low])


def _place(scene: Scene) -> list[str]:
    fields, line = scene.fields, scene.description.lower()
    weather = "" if fields.indoors else {"clear": "clear sky", "wind": "windy"}.get(fields.weather, fields.weather)
    found = [fields.setting, _TIMES[fields.time] if fields.time else "", weather]
    return [phrase for phrase in found if phrase and phrase.split()[-1] not in line]


def _air(scene: Scene) -> list[str]:
    fields, line = scene.fields, scene.description.lower()
    found = [fields.season, f"{fields.mood} mood" if fields.mood else ""]
    return [phrase for phrase in found if phrase and phrase.split()[0] not in line]


# -- people ------------------------------------------------------------------------------------------

_WOMEN = "woman lady wife widow mother aunt sister daughter queen princess duchess maid governess nurse witch mrs miss madame mme grandmother hostess bride"
_MEN = (
    "man gentleman husband father uncle brother son king prince duke lord sir mr monsieur sailor captain soldier officer priest monk doctor professor farmer "
    "fisherman butler coachman policeman detective grandfather clerk traveller hunter blacksmith shepherd beggar miller knight wizard master"
)
_CHILDREN = "girl boy child"
_BUILDS = {word: build for build, words in (("woman", _WOMEN), ("man", _MEN), ("child", _CHILDREN)) for word in words.split()}

_COLOURS = ("black", "dark brown", "chestnut", "auburn", "red", "fair", "golden")
_OLD_COLOURS = ("white", "grey", "silver")
_HAIR = {
    "woman": ("hair in a bun", "braided hair", "curled hair tied back", "long wavy hair"),
    "man": ("hair and a beard", "hair and side-whiskers", "hair and a moustache", "short hair"),
    "child": ("tousled hair", "straight hair", "curly hair"),
    "": ("wavy hair", "short hair", "straight hair"),
}
_DYES = ("dark green", "navy blue", "grey", "brown", "plum", "mustard", "rust red", "cream")
_GARMENTS = {"woman": ("dress", "shawl", "cloak"), "man": ("coat", "jacket", "waistcoat"), "child": ("coat", "smock"), "": ("coat", "cloak")}

_OLD = re.compile(r"\b(old|aged|elderly|ancient|grandmother|grandfather)\b")
_SAYS_HAIR = re.compile(r"\b(hair|haired|beard|bearded|bald|moustache|whiskers|braids?|curls|wig|locks)\b", re.I)
_SAYS_DRESS = re.compile(
    r"\b(dress|dressed|coats?|cloaks?|gowns?|jackets?|shawls?|robes?|uniforms?|suits?|waistcoats?|frocks?|smocks?|shirts?|aprons?|rags|wearing|clad|naked)\b",
    re.I,
)


def look_of(name: str) -> str:
    """How somebody looks: always the same words for the same name, from its hash.

    Args:
        name: a person's name ("Mrs. Dalloway") or kind ("old fisherman"); case, a possessive and a leading article do not matter.
    """
    return " and ".join(_look(name))


def _look(name: str) -> tuple[str, str]:
    """(hair, garment)"""
    key = re.sub(r"^(the|a|an) |['’]s$", "", " ".join(name.lower().replace(".", "").split()))
    words = key.split()
    build = next((_BUILDS[word] for word in (*words[-1:], *words[:1]) if word in _BUILDS), "")
    dice = sha256(key.encode()).digest()
    colours = _OLD_COLOURS if _OLD.search(key) else _COLOURS
    hair = f"{colours[dice[0] % len(colours)]} {_HAIR[build][dice[1] % len(_HAIR[build])]}"
    return hair, f"a {_DYES[dice[2] % len(_DYES)]} {_GARMENTS[build][dice[3] % len(_GARMENTS[build])]}"


def looks_in(scene: Scene) -> list[str]:
    """A phrase for each person of the scene: those it names, then single people of the cast it does not name; crowds and animals get none."""
    kinds = [(kind, count) for kind, count in scene.fields.cast if kind.split() and kind.lower().split()[-1] in _BUILDS]
    names = names_in(scene.description, expected=bool(kinds))
    unnamed = sum(count for _, count in kinds) - len(names)
    single = [kind for kind, count in kinds if count == 1]
    people = [*names, *(f"the {kind}" for kind in single[-unnamed:])] if unnamed > 0 else names
    return [phrase for phrase in (_phrase(name, scene.description) for name in people) if phrase]


def _phrase(name: str, line: str) -> str:
    hair, garment = _look(name)
    parts = [part for part, said in ((hair, _SAYS_HAIR), (garment, _SAYS_DRESS)) if not said.search(line)]
    return f"{name} with {' and '.join(parts)}" if parts else ""


_TITLE = r"(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lady|Lord|Captain|Colonel|Major|Professor|Father|Aunt|Uncle|King|Queen|Prince|Princess|Madame|Mme|Monsieur)\.?"
_NAME = re.compile(rf"(?:{_TITLE}\s+)?[A-Z][a-z’'-]+(?:\s+[A-Z][a-z’'-]+)*")
_PLACED = re.compile(r"\b(in|at|to|from|of|near|through|into|towards?|across|over|outside|inside|down|up|the|a|an)\s+$", re.I)
_VERB = re.compile(r"^(['’]s\b|,|\s+(and|is|was|are|in|on|at|with|has|had|\w+(?:s|ed|ing))\b)")
_COMMON = (
    "the a an he she they it we you i his her their its our my this that these those there here one two three four some many all each every both no another "
    "in on at by from under over near behind beside inside outside through after before while when as with within across around against beneath above into "
    "rain snow fog mist smoke night day morning evening dawn dusk sunlight moonlight light darkness fire water dust wind men women people children soldiers "
    "sailors horses birds waves trees stars god christmas sunday monday tuesday wednesday thursday friday saturday"
)
_NOT_NAMES = frozenset(_COMMON.split())


def names_in(line: str, *, expected: bool = True) -> list[str]:
    """Names of people in a line, in order, each once. A capital after a preposition or an article is a place's; at a sentence's start it needs a verb after it.

    Args:
        expected: whether the cast holds people; without any, only a title makes a name.
    """
    found: dict[str, None] = {}
    for match in _NAME.finditer(line):
        before, after, name = line[: match.start()], line[match.end() :], re.sub(r"['’]s$", "", match.group())
        titled = re.match(rf"{_TITLE}\s", name) is not None
        starts = not before.strip(" \"'“‘") or before.rstrip(" \"'“‘")[-1:] in ".!?"
        if titled or (
            expected and name.split()[0].lower() not in _NOT_NAMES and not _PLACED.search(before) and (not starts or " " in name or _VERB.match(after))
        ):
            found[name] = None
    return list(found)
