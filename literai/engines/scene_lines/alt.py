"""Alt text: one full sentence that says what the picture really shows."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from literai.engines.illustrator import lexicon
from literai.engines.illustrator.actions import ACTIONS
from literai.types import Fields

NUMBERS = ("no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PLURAL = {v: k for k, v in lexicon.IRREGULAR.items() if v != "people"}
_TIMES = {
    "dawn": "at dawn",
    "morning": "in the morning",
    "noon": "at noon",
    "day": "by daylight",
    "afternoon": "in the afternoon",
    "dusk": "at dusk",
    "evening": "in the evening",
    "night": "at night",
}
_WEATHER = {"rain": "in the rain", "snow": "in falling snow", "fog": "in fog", "storm": "in a storm", "wind": "in the wind"}
_DOING = {"sleep": "lying asleep", "lie": "lying down", "stand": "", "be": "", "have": "", "seem": "", "drink": "drinking", "toast": "drinking", "love": ""}


_UNSEEN = frozenset(("give", "see", "lead", "draw", "take", "hand", "bring", "hold", "carry", "tell", "say", "ask", "show", "bear", "order", "command", "start", "fear", "catch", "meet", "pass", "return", "come", "go", "enter", "leave", "call", "work", "pull", "push", "open", "drag", "touch", "feed", "offer", "drop", "slip", "study", "warn", "think", "consider", "doubt", "hang", "raise", "lift", "seat", "escape", "hit", "beat", "kill", "stir", "reach"))  # fmt: skip
_MASS = frozenset(
    (
        "wool",
        "knitting",
        "flour",
        "hay",
        "straw",
        "food",
        "bread",
        "money",
        "smoke",
        "water",
        "wine",
        "tea",
        "snow",
        "ice",
        "sand",
        "grass",
        "mud",
        "gold",
        "silver",
        "fire",
        "coal",
        "rum",
        "brandy",
        "milk",
        "opium",
        "tobacco",
        "ivy",
        "fruit",
        "washing",
        "embroidery",
        "armour",
        "sugar",
        "corn",
        "lightning",
        "fog",
        "mist",
        "moonlight",
        "treasure",
        "luggage",
        "jewellery",
        "cheese",
        "porridge",
        "soup",
        "beer",
        "ale",
        "coffee",
        "butter",
        "honey",
        "frost",
        "beef",
        "mutton",
        "ham",
        "bacon",
        "sunlight",
        "glassware",
        "seaweed",
        "wreckage",
        "rubble",
        "machinery",
        "furniture",
        "lamplight",
    )
)
_BUILT_IN = frozenset(("wall", "floor", "roof", "ceiling"))  # of any room


def doing(action: str) -> str:
    """The pose in words: "running", "lying asleep"; "" for what has no pose of its own."""
    if action in _DOING or action not in ACTIONS or action in _UNSEEN:
        return _DOING.get(action, "")
    if action.endswith("ie"):
        return f"{action[:-2]}ying"
    if action.endswith("e") and not action.endswith(("ee", "oe", "ye")):
        return f"{action[:-1]}ing"
    short = len(action) > 2 and action[-1] in "bdgmnprt" and action[-2] in "aeiou" and action[-3] not in "aeiou"
    double = short and (len(action) <= 4 or action in ("begin", "admit")) and action not in ("open", "enter", "wait")
    return f"{action}{action[-1] if double else ''}ing"


def article(phrase: str) -> str:
    if phrase.split()[-1:] and phrase.split()[-1] in _MASS:
        return phrase
    return f"{'an' if phrase[:1].lower() in 'aeiou' and not phrase.startswith(('uni', 'one', 'eu')) else 'a'} {phrase}"


def plural(phrase: str) -> str:
    head, _, last = phrase.rpartition(" ")
    if last in _PLURAL:
        last = _PLURAL[last]
    elif last.endswith("man"):
        last = last[:-3] + "men"
    elif last.endswith(("s", "x", "ch", "sh", "z")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    else:
        last += "s"
    return f"{head} {last}".strip()


def counted(kind: str, count: int, *, several: bool = False) -> str:
    if kind == "narrator":
        return "the narrator"
    plain, named, name = kind.partition(" named ")
    if named:
        return f"{article(plain)} named {name}"
    if kind == "people":
        return "people"
    if several and kind not in lexicon.GROUPS and kind.split()[-1] not in lexicon.GROUPS and count > 1:
        return f"several {plural(kind)}" if count < len(NUMBERS) else f"a crowd of {plural(kind)}"
    if kind in lexicon.GROUPS or kind.split()[-1] in lexicon.GROUPS:
        return article(kind)
    if count == 1:
        return article(kind)
    return f"{NUMBERS[count]} {plural(kind)}" if count < len(NUMBERS) else f"a crowd of {plural(kind)}"


def listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def alt(fields: Fields) -> str:
    """ "Illustration: an old man sitting in an armchair, holding a book, and a woman in a parlour at night, with a lamp." """
    people = [_person(fields, i) for i in range(len(fields.cast))]
    where = place(fields)
    held = set(fields.held)
    things = [
        article(name) if not name.endswith("s") or name.endswith("ss") else name
        for name in fields.objects
        if name not in held
        and any(lexicon.find(table, name) for table in ("things", "builds", "plants"))
        and name != fields.setting
        and name.split()[-1] not in _BUILT_IN
    ][:4]
    subject = listed(people[:4]) if people else ""
    if not subject:
        subject, things = (listed(things), []) if things else ("a quiet view" if where else "an empty vignette", [])
    parts = [subject]
    if where:
        parts.append(where)
    elif people or fields.objects:
        parts.append("against a plain background")
    if fields.time:
        parts.append(_TIMES[fields.time])
    if fields.weather in _WEATHER and fields.indoors is not True:
        parts.append(_WEATHER[fields.weather])
    sentence = " ".join(parts)
    if things:
        sentence += f", with {listed(things)}"
    return f"Illustration: {sentence}."


def _person(fields: Fields, i: int) -> str:
    """One of the cast: who, how many, doing what, with what."""
    kind, count = fields.cast[i]
    said = counted(kind, count, several=i in fields.unsure)
    act = doing(fields.actions[i]) if i < len(fields.actions) else ""
    seat = fields.seats[i] if i < len(fields.seats) else ""
    held = fields.held[i] if i < len(fields.held) else ""
    if seat:
        act = (
            f"{act or 'resting'} on {article(seat)}"
            if seat not in ("armchair", "bed", "boat", "cart", "carriage", "hammock", "cradle")
            else f"{act or 'resting'} in {article(seat)}"
        )
    if held and act not in ("reading", "writing", "smoking", "playing"):
        act = f"{act} with {article(held) if not held.endswith('s') else held}".strip()
    elif held:
        act = f"{act} {article(held) if not held.endswith('s') else held}"
    return f"{said} {act}".strip()


_ON = frozenset(
    [
        "street",
        "road",
        "beach",
        "hill",
        "tor",
        "moor",
        "island",
        "bridge",
        "ship",
        "boat",
        "square",
        "shore",
        "lawn",
        "cliff",
        "mountain",
        "battlefield",
        "railway",
        "staircase",
        "hillside",
        "hilltop",
        "deck",
        "pavement",
        "corner",
        "lane",
        "path",
        "avenue",
        "platform",
        "bank",
        "riverbank",
        "rock",
        "wall",
        "roof",
        "steps",
        "scaffold",
        "causeway",
        "quay",
        "pier",
        "moors",
        "terrace",
        "balcony",
        "hearthrug",
        "stairs",
        "track",
        "trail",
        "pavements",
        "desert",
    ]
)
_AT = frozenset(("sea", "door", "window", "market", "hearth", "harbour", "quay"))
_BARE = frozenset(("sea", "london", "paris"))


def place(fields: Fields) -> str:
    """ "in a laboratory", "on a hill", "at sea"; "" when unknown."""
    name = fields.setting
    if not name:
        return "indoors" if fields.indoors else ""
    last = name.split()[-1]
    if last in _BARE:
        return "at sea" if last == "sea" else f"in {name.title()}"
    prep = "on" if last in _ON else "at" if last in _AT else "in"
    if last in ("house", "cottage", "castle", "manor", "mansion") and fields.indoors is not True:
        prep = "outside"
    return f"{prep} {name if name.endswith('s') and not name.endswith('ss') else article(name)}"
