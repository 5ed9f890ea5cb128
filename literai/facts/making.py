"""How a chapter is made: its size, its talk, its sentences, the words that come back, its hour and weather and mood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from literai.cast import Ledger
from literai.facts.base import PALE, Fact, Page, chapters, mean, name_words, noun_counts, plain_nouns
from literai.facts.standing import family, mostly_noun, standing, tokens
from literai.jotting import Excerpt, Jotting
from literai.lexicon import tables
from literai.sentences import words
from literai.wording import listed, roughly, share, spell, times

_COMMON_SENSES = ("cry", "cried", "shout", "sighed", "sigh", "gold", "gray")  # said too often, or of other things, to be remarked on


def shape(page: Page) -> Iterator[Fact]:
    start, end = page.here[0].chunk, page.here[-1].chunk
    size, past = sum(j.words for j in page.here), chapters(page.past)
    sizes = [sum(j.words for j in group) for group in past]
    if len(past) >= 2 and size > 1.15 * max(sizes):
        yield Fact("long", f"size:{page.label}", {"n": roughly(size)}, 0.5, start)
    if len(past) >= 2 and size < 0.75 * min(sizes):
        yield Fact("short", f"size:{page.label}", {"n": roughly(size)}, 0.6, start)
    spoken, before = mean(page.here, "spoken"), mean(past[-1], "spoken") if past else None
    told = sum(j.told for j in page.here) * 2 > len(page.here)
    if not told and spoken > 0.5:
        yield Fact("talky", f"spoken:{page.label}", {"share": share(spoken)}, 0.5 + 0.2 * (before is not None and before < 0.3), start)
    if not told and spoken < 0.06 and size > 500:
        yield Fact("silent", f"spoken:{page.label}", {}, 0.55 + 0.2 * (before is not None and before > 0.3), start)
    asked = sum(j.questions for j in page.here)
    if asked >= 12 and asked / size > 0.008:
        yield Fact("questions", f"questions:{page.label}", {"n": spell(asked)}, 0.5, start)
    cries = sum(j.exclamations for j in page.here)
    if cries >= 15 and cries / size > 0.01:
        yield Fact("cries", f"cries:{page.label}", {"n": spell(cries)}, 0.45, start)
    longest = max(page.here, key=lambda j: words(j.longest.text))
    if 60 <= words(longest.longest.text) <= 120 and "\n" not in longest.longest.text:
        yield Fact("sentence", f"longest:{page.label}", {"n": spell(words(longest.longest.text))}, 0.5, longest.chunk)
    if past:
        pace, old = size / sum(j.sentences for j in page.here), sum(j.words for j in past[-1]) / sum(j.sentences for j in past[-1])
        if pace < 0.8 * old:
            yield Fact("quicker", f"pace:{page.label}", {"n": spell(round(pace)), "m": spell(round(old))}, 0.55, start)
        if pace > 1.25 * old:
            yield Fact("slower", f"pace:{page.label}", {"n": spell(round(pace)), "m": spell(round(old))}, 0.55, start)
        person, once = mean(page.here, "first_person"), mean(page.past, "first_person")
        if person > 0.025 and once < 0.008:
            yield Fact("first_person", "person:first", {}, 0.95, start)
        if told and not any(j.told for j in page.past):
            yield Fact("told", "told", {}, 0.9, start)
    if _sayable(page.here[0].opening, 4, 18):
        yield Fact("opens", f"opens:{page.label}", {"first": page.here[0].opening.text.rstrip(".")}, 0.65, start)
    if _sayable(page.here[-1].closing, 3, 18):
        yield Fact("closes", f"closes:{page.label}", {"last": page.here[-1].closing.text.rstrip(".")}, 0.7, end)


def _sayable(excerpt: Excerpt, least: int, most: int) -> bool:
    return least <= words(excerpt.text) <= most and not re.search(r"[“”\"‘()\[\]\n:—]|\d|\b[A-Z]{2,}\b", excerpt.text) and excerpt.text[-1] in ".!?"


def returning(page: Page, known: Ledger) -> Iterator[Fact]:
    counted, names = tokens(page.text), name_words(known)
    now, old = noun_counts(page.here), noun_counts(page.past)
    here = {standing(noun, counted) for noun in now}
    size, before = sum(j.words for j in page.here), sum(j.words for j in page.past)
    for noun, count in sorted(here, key=lambda item: (-item[1], item[0])):
        forms = family(noun)
        if count < 4 or any(form in names or form in plain_nouns() or form in PALE for form in forms):
            continue
        if not mostly_noun(noun, now, counted) or any(len(form) <= 3 and counted[form] for form in forms):  # "hat" was not looked for in earlier chapters
            continue
        chunk = next((j.chunk for j in page.here if any(form in dict(j.nouns) for form in forms)), page.here[0].chunk)
        slots = {"word": noun, "times": times(count), "n": spell(count)}
        past = sum(old.get(form, 0) for form in forms)
        if not past and before > 1500:
            yield Fact("new_word", f"word:{noun}", slots, 0.45 + 0.04 * min(count, 10), chunk)
        elif past >= 2 and count / size > 2 * past / max(1, before) and any(noun in dict(j.nouns) for j in page.past):
            first = next(j.chapter for j in page.past if noun in dict(j.nouns))  # this very form of it
            yield Fact("old_word", f"word:{noun}", {**slots, "since": page.labels[first]}, 0.5 + 0.03 * min(count, 10), chunk)
        elif not past:
            yield Fact("often", f"word:{noun}", slots, 0.4 + 0.03 * min(count, 10), chunk)
    yield from _in_title(page, names)


def _in_title(page: Page, names: Collection[str]) -> Iterator[Fact]:
    """Nouns of the heading that the text has as well."""
    nouns, counted = noun_counts(page.here), tokens(page.text)
    for word in re.findall(r"[a-z]{4,}", page.heading.lower()):
        said, count = standing(word, counted)
        if count >= 3 and any(form in nouns for form in family(word)) and not any(form in names for form in family(word)):
            yield Fact("title_word", f"word:{word}", {"word": said, "times": times(count), "heading": page.heading}, 0.75, page.here[0].chunk)


def _sum(jottings: Sequence[Jotting], what: str) -> list[tuple[str, int]]:
    total: dict[str, int] = {}
    for j in jottings:
        for label, count in getattr(j, what):
            total[label] = total.get(label, 0) + count
    return sorted(total.items(), key=lambda item: (-item[1], item[0]))


MOODS = {
    "fear": "fear",
    "grief": "grief",
    "anger": "anger",
    "cheer": "good cheer",
    "wonder": "wonder",
    "unease": "unease",
    "tenderness": "tenderness",
    "calm": "quiet",
}


def air(page: Page, known: Ledger) -> Iterator[Fact]:
    """Mood, colour, sound, hour, weather and place; each count is of the very word that is said, or of the words of a mood."""
    counted = tokens(page.text)
    yield from _mood(page, counted)
    yield from _senses(page, counted, name_words(known))
    start = page.here[0].chunk
    hours = _named([label for label, _ in _sum(page.here, "times")], counted)
    if hours and hours[0][1] >= 3 and (len(hours) == 1 or hours[0][1] > hours[1][1]):
        yield Fact("hour", f"hour:{page.label}", {"time": hours[0][0], "times": times(hours[0][1])}, 0.45, start)
    skies = [(word, count) for word, count in _named([label for label, _ in _sum(page.here, "weather")], counted) if count >= 2]
    if skies:
        yield Fact("weather", f"weather:{skies[0][0]}", {"weather": skies[0][0], "times": times(skies[0][1])}, 0.6, start)
    stood_in = [label for label, count in _sum(page.here, "settings") if count >= 3]
    places = _named(stood_in[:1], counted)
    if places:
        slots = {"place": places[0][0], "times": times(places[0][1])}
        fewer = [word for word, count in _named(stood_in[1:], counted) if 2 <= count <= places[0][1] - 2]
        worth = 0.6 if places[0][1] >= 5 else 0.45
        yield Fact("place", f"place:{places[0][0]}:{page.label}", {**slots, "other_place": fewer[0]} if fewer else slots, worth, start)


def _named(nouns: Sequence[str], counted: Counter[str]) -> list[tuple[str, int]]:
    """How often each of these words itself stands there, most first."""
    return sorted(((noun, counted[noun]) for noun in nouns), key=lambda item: -item[1])


def _mood(page: Page, counted: Counter[str]) -> Iterator[Fact]:
    past, words_of = chapters(page.past), tables()["mood"]
    moods = sorted(((mood, sum(counted[word] for word in words_of[mood])) for mood in MOODS), key=lambda item: (-item[1], item[0]))
    old = _sum(past[-1], "moods") if past else []
    if moods[0][1] < 5:
        return
    slots = {"mood": MOODS[moods[0][0]], "n": spell(moods[0][1])}
    if old and old[0][0] != moods[0][0] and old[0][1] >= 4:
        yield Fact("mood_turn", f"mood:{page.label}", {**slots, "old_mood": MOODS[old[0][0]]}, 0.7, page.here[0].chunk)
    else:
        yield Fact("mood", f"mood:{page.label}", slots, 0.5, page.here[0].chunk)


def _senses(page: Page, counted: Counter[str], names: Collection[str]) -> Iterator[Fact]:
    """The colour and the sound that are named most, by that word."""
    for what, topic in (("colours", "colour"), ("sounds", "sound")):
        heard = [label for label, _ in _sum(page.here, what) if label not in _COMMON_SENSES and label not in names]
        found = sorted(((label, counted[label]) for label in heard), key=lambda item: (-item[1], item[0]))
        if found and found[0][1] >= 4:
            others = [label for label, count in found[1:3] if count > 1]
            slots = {topic: found[0][0], "times": times(found[0][1])}
            yield Fact(topic, f"{topic}:{found[0][0]}", {**slots, "others": listed(others)} if others else slots, 0.55, page.here[0].chunk)
