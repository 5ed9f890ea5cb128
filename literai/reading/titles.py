"""Titles as one would show them: capitals that shout become title case, the rest is left as printed."""

from __future__ import annotations

import re

from literai.reading.numerals import roman

_SMALL = {
    "en": "a an and as at but by for from in into nor of off on or over so the to up via with upon yet than",
    "de": "der die das den dem des ein eine einer eines einem einen und oder in im am an auf aus von vom zu zum zur mit bei für über unter wie als",
    "fr": "le la les un une des de du d l et ou à au aux en dans sur par pour avec",
    "es": "el la los las un una de del y o a al en por para con",
    "it": "il lo la i gli le un una di del della e o a al in per con",
}
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_DOTTED = frozenset({"dr", "mr", "mrs", "st", "mme", "mlle", "jr", "messrs"})


def show(title: str, language: str = "en") -> str:
    """One line, spaces collapsed, a final full stop taken off, shouted capitals lowered.

    >>> show("THE ADVENTURE OF THE RED-HEADED LEAGUE."), show("Down the Rabbit-Hole")
    ('The Adventure of the Red-Headed League', 'Down the Rabbit-Hole')
    """
    title = " ".join(title.replace("_", "").split())
    if title.endswith(".") and not title.endswith("..") and not re.search(r"\b(\w|Mr|Mrs|Dr|St|Esq|etc|Jr|Co)\.$", title, re.IGNORECASE):
        title = title[:-1].rstrip()
    letters = [c for c in title if c.isalpha()]
    if len(letters) < 2 or sum(c.islower() for c in letters) > 0.4 * len(letters):
        return title
    return lower(title, language)


def lower(title: str, language: str = "en") -> str:
    """Title case for a title in capitals; Roman numerals (of I, V, X) and initials stay."""
    small = frozenset(_SMALL.get(language[:2], _SMALL["en"]).split())

    def word(found: re.Match[str]) -> str:
        text, start = found[0], found.start()
        before = title[:start].rstrip()
        dotted = title[found.end() : found.end() + 1] == "."
        first = not before or (before[-1] in '.:!?—–;([“"' and not before.casefold().endswith(("mr.", "mrs.", "dr.", "st."))) or before.endswith("--")
        if not text.isupper():
            return text
        if roman(text) is not None and set(text.upper()) <= set("IVX") and (len(text) > 1 or language[:2] == "en"):
            return text.upper()
        if dotted and len(text) == 1:
            return text.upper()
        if text.casefold() in small and not first and not dotted:
            return text.lower()
        head = re.match(r"(o|d|l|m)([’'])(\w.+)", text, re.IGNORECASE)
        if head and len(head[3]) > 2:
            joint = head[1].upper() if head[1].lower() in "om" or first else head[1].lower()
            return joint + head[2] + head[3].capitalize()
        return text[:1].upper() + text[1:].lower()

    return _WORD.sub(word, title)


def compose(label: str, title: str, language: str = "en") -> str:
    """Label and title in one: "Chapter I. Down the Rabbit-Hole", either alone where the other is missing."""
    label, title = " ".join(label.split()).rstrip(".: "), show(title, language)
    if not label:
        return title
    return f"{label}. {title[:1].upper()}{title[1:]}" if title else label


SAYABLE = 300  # characters; the longest titles of real novels ("The Life and Strange Surprizing Adventures of ...") are about as long


def sayable(title: str, longest: int = SAYABLE) -> str:
    """A title as one says it aloud: the start of one that nobody could say, whole words where it has any.

    >>> sayable("Emma"), sayable("A" * 5000) == "A" * 300
    ('Emma', True)
    """
    if len(title) <= longest:
        return title
    kept = title[:longest]
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept).rstrip(" ,;:-")
