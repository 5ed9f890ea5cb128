"""What was found in a sentence, and what holds when it does not say, to fields."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines import words
from literai.engines.scene_lines.grammar import absent
from literai.types import Character, Fields, TimeOfDay

if TYPE_CHECKING:
    from spacy.tokens import Doc
from literai.engines.scene_lines.understand import Found, kind_of


def fields_of(doc: Doc, found: Found, *, setting: str = "", indoors: bool | None = None, time: TimeOfDay | None = None, weather: str = "", season: str = "", mood: str = "", people: Sequence[Character] = ()) -> Fields:  # fmt: skip
    """Fields of the sentence; the keyword arguments are what holds when it does not say."""
    gone = absent(doc)
    said = [(t.lemma_.lower(), t.lower_) for t in doc if t.i not in gone]
    cast, actions = _cast(found, people)
    if found.places:
        ranked = sorted(range(len(found.places)), key=lambda i: (-found.places[i][0], i))
        _weight, setting, indoors = found.places[ranked[0]]
        strong = [found.places[i] for i in ranked if found.places[i][0] >= 1.2]
        known = [inside for _, _, inside in strong if inside is not None]
        if indoors is None and known:
            indoors = known[0]
        if indoors is not None and len({*known}) == 2:
            indoors = None if abs(strong[0][0] - strong[1][0]) < 0.5 else indoors
    else:
        implied, inside = _implied(found.objects)
        if implied and (not setting or (inside is True and indoors is not True)):
            setting, indoors = implied, inside
    hour = _time(doc, said)
    weather_said = next((words.WEATHERS[w] for pair in said for w in pair if w in words.WEATHERS), "")
    season_said = next((words.SEASONS[w] for pair in said for w in pair if w in words.SEASONS and w not in ("may", "spring")), "")
    mood_said = next((words.MOODS[w] for pair in said for w in pair if w in words.MOODS), "")
    objects = tuple(dict.fromkeys(o for o in found.objects if o != setting or lexicon.find("things", o)))[:8]
    return Fields(setting, indoors, hour or time, weather_said or weather, season_said or season, mood_said or mood, cast, objects, actions)


def _implied(objects: Sequence[str]) -> tuple[str, bool | None]:
    """Where these things stand, when no place is named."""
    things = {lexicon.find("things", name) for name in objects}
    if {lexicon.find("builds", name) for name in objects} & {"ship", "boat"}:
        return "sea", False
    if things & {"fireplace", "armchair", "sofa", "piano"} or (
        "fire" in things and things & {"table", "chair", "glass", "bottle", "teapot", "round table", "cup", "food", "book", "cushion", "letter", "watch"}
    ):
        return "parlour", True
    if "bed" in things:
        return "bedroom", True
    if "door" in things:
        return "doorway", None
    if "window" in things:
        return "window", None
    return "", None


def _time(doc: Doc, said: Sequence[tuple[str, str]]) -> TimeOfDay | None:
    text = doc.text.lower()
    if "christmas eve" in text:
        said = [pair for pair in said if pair[0] != "eve"]
    if "good morning" in text or "good night" in text or "good evening" in text or "good afternoon" in text:
        return None
    if "half-light before sunrise" in text or "small hours" in text:
        return "night" if "small hours" in text else "dawn"
    if "after dinner" in text or "after supper" in text or "dinner guests have left" in text:
        return "evening"
    found = [words.TIMES[w] for pair in said for w in dict.fromkeys(pair) if w in words.TIMES]
    if "night" in found and any(w in text for w in ("nights", "days and nights")):
        found = [label for label in found if label != "night"]
    strong = [label for label in found if label in words.STRONG]
    if strong:
        return strong[0] if strong[0] != "night" or len(set(strong)) == 1 else next((s for s in strong if s != "night"), "night")
    if found:
        return found[0]
    if any(pair[0] == "star" for pair in said):
        return "night"
    return "day" if "all day" in text else None


def _cast(found: Found, people: Sequence[Character]) -> tuple[tuple[tuple[str, int], ...], tuple[str, ...]]:
    """Merges what was found: the same kind twice is one, pronouns stand for those already named."""
    merged: dict[str, tuple[int, str]] = {}
    for kind, count, action in found.cast:
        if kind in merged:
            before, did = merged[kind]
            merged[kind] = (max(before, count), did or action)
        else:
            merged[kind] = (count, action)
    for pronoun, action in found.pronouns:
        _resolve(pronoun, action, merged, people)
    return tuple((kind, count) for kind, (count, _) in merged.items()), tuple(action for _, action in merged.values())


def _resolve(pronoun: str, action: str, merged: dict[str, tuple[int, str]], people: Sequence[Character]) -> None:
    if pronoun in ("he", "she"):
        gender = {"he": ("woman", "girl", "lady"), "she": ("man", "boy", "gentleman")}[pronoun]
        for kind, (count, did) in merged.items():
            role = lexicon.find("people", kind.partition(" named ")[0])
            if (role and role not in gender and count == 1) or (lexicon.find("animals", kind) and count == 1):
                merged[kind] = (count, did or action)
                return
        here = [c for c in people if c.pronoun == pronoun]
        plain = "man" if pronoun == "he" else "woman"
        kind = kind_of(here[0]) if len(here) == 1 else plain
        merged.setdefault(kind, (1, action))
    elif pronoun == "they" and not merged:
        merged["people"] = (2, action)
    elif pronoun == "I" and "narrator" not in merged:
        merged["narrator"] = (1, action)
    elif pronoun == "we" and not merged:
        merged["narrator"] = (1, action)
        merged["companion"] = (1, action)
