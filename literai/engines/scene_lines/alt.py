"""Alt text: one full sentence that says what the picture really shows."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from literai.engines.illustrator import lexicon
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
_DOING = {
    "run": "running", "walk": "walking", "sit": "sitting", "read": "reading", "write": "writing", "kneel": "kneeling", "dance": "dancing", "sleep": "lying asleep", "lie": "lying down", "point": "pointing",
    "climb": "climbing", "weep": "weeping", "fight": "fighting", "ride": "riding", "drink": "drinking", "smoke": "smoking", "swim": "swimming", "crouch": "crouching",
}  # fmt: skip


def article(phrase: str) -> str:
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


def counted(kind: str, count: int) -> str:
    if kind == "narrator":
        return "the narrator"
    plain, named, name = kind.partition(" named ")
    if named:
        return f"{article(plain)} named {name}"
    if kind == "people":
        return "people"
    if kind in lexicon.GROUPS or kind.split()[-1] in lexicon.GROUPS:
        return article(kind)
    if count == 1:
        return article(kind)
    return f"{NUMBERS[count]} {plural(kind)}" if count < len(NUMBERS) else f"a crowd of {plural(kind)}"


def listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def alt(fields: Fields) -> str:
    """ "Illustration: a man and a woman in a laboratory at night." """
    people = []
    for (kind, count), action in zip(fields.cast, fields.actions or ("",) * len(fields.cast), strict=False):
        doing = _DOING.get(action, "")
        people.append(f"{counted(kind, count)} {doing}".strip())
    where = place(fields)
    things = [
        article(name) if not name.endswith("s") else name
        for name in fields.objects
        if lexicon.find("things", name) or lexicon.find("builds", name) or lexicon.find("plants", name)
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


_ON = frozenset(
    [
        "street",
        "road",
        "beach",
        "hill",
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
