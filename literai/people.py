"""Names in a paragraph, and what speaks for their being somebody or somewhere.

Holds: a mention's surface stands in the text as it is; it never begins with a word that is only a sentence's first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from literai.jotting import Mention
from literai.lexicon import labels

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HE_TITLES = ("Mr", "Sir", "Lord", "Master", "King", "Prince", "Duke", "Count", "Baron", "Monsieur", "Herr", "Signor", "Uncle", "Father", "Brother", "Don")
SHE_TITLES = ("Mrs", "Miss", "Ms", "Lady", "Madame", "Mme", "Mlle", "Queen", "Princess", "Duchess", "Countess", "Frau", "Aunt", "Mother", "Sister", "Dame")
OTHER_TITLES = (
    "Dr",
    "Doctor",
    "Captain",
    "Capt",
    "Colonel",
    "Col",
    "Professor",
    "Prof",
    "Major",
    "Major-General",
    "General",
    "Inspector",
    "Sergeant",
    "Reverend",
    "Rev",
    "Judge",
    "Lieutenant",
    "Saint",
)
TITLES = {*HE_TITLES, *SHE_TITLES, *OTHER_TITLES}
_WORD = r"(?!Mr\b|Mrs\b|Dr\b|St\.)[A-ZÀ-Þ](?:[a-zß-ÿ]+|['’](?=[A-Z])[A-Za-z]+)(?:[A-Z][a-z]+)?(?:-[A-Za-z][a-z]+)*"
_SHORT = ("Mr", "Mrs", "Ms", "Dr", "Mme", "Mlle", "Capt", "Col", "Prof", "Rev")
_TITLE = "(?:(?:" + "|".join(_SHORT) + r")\b\.?|(?:" + "|".join(sorted(TITLES - {*_SHORT}, key=len, reverse=True)) + r")\b)"
RUN = re.compile(rf"\b(?:{_TITLE}\s)?(?:{_WORD}|(?:St|[A-Z])\.(?=\s[A-Z]))(?:\s(?:of\s(?:the\s)?|de\s|von\s|van\s)?(?:{_WORD}|(?:St|[A-Z])\.(?=\s[A-Z])))*")
_DATES = {"January", "February", "July", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"}
_BEFORE_PLACE = {"in", "at", "from", "near", "through", "towards", "into", "across", "outside", "leave", "reach", "to"}


def mentions(doc: Doc, offset: int, sentence_starts: frozenset[int], says: dict[int, int]) -> list[tuple[str, int, dict[str, int]]]:
    """Name runs of one parsed paragraph: (surface, offset, evidence)."""
    out = []
    for found in RUN.finditer(doc.text):
        trimmed = _trim(found.group(), found.start(), doc.text[max(0, found.start() - 4) : found.start()])
        if trimmed is None:
            continue
        surface, start = trimmed
        span = doc.char_span(start, start + len(surface), alignment_mode="expand")
        if span is None or not len(span):
            continue
        evidence = _evidence(doc, span[0], span[-1], surface)
        evidence["initial"] = int(_is_initial(doc.text, start, sentence_starts) and not evidence["titled"])
        evidence["says"] = says.get(offset + start, 0)
        evidence["person"] += evidence["says"]
        evidence["acts"] += evidence["says"]
        out.append((surface, offset + start, evidence))
    return out


def tally(found: Iterable[tuple[str, int, dict[str, int]]]) -> tuple[Mention, ...]:
    """One Mention a surface, most often met first."""
    groups: dict[str, list[tuple[int, dict[str, int]]]] = defaultdict(list)
    for surface, start, evidence in found:
        groups[surface].append((start, evidence))
    out = []
    for surface, group in groups.items():
        total = {key: sum(evidence[key] for _, evidence in group) for key in ("initial", "person", "place", "article", "he", "she", "says", "titled", "acts")}
        first = min(start for start, _ in group)
        out.append(
            Mention(
                surface,
                len(group) - total["initial"],
                total["initial"],
                total["person"],
                total["place"],
                total["article"],
                total["he"],
                total["she"],
                total["says"],
                first,
                total["titled"] > 0,
                total["acts"],
            )
        )
    return tuple(sorted(out, key=lambda mention: (-mention.count, mention.first)))


def _trim(surface: str, start: int, before: str = "") -> tuple[str, int] | None:
    """Take words off the front that only begin a sentence ("But Alice"); nothing left: no name."""
    leading, nobody = labels("leading"), labels("nobody")
    named = before.endswith("the ")  # "the Very Young Man" begins no sentence
    while surface and (surface.split()[0].rstrip(".").lower() in leading or surface.split()[0] in _DATES):
        if surface.split()[0] not in _DATES and surface.count(" ") and named:
            break
        named = surface.split()[0] == "The"
        rest = re.sub(r"^\S+\s*(?:(?:of|de|von|van)\s(?:the\s)?)?", "", surface)
        start, surface = start + len(surface) - len(rest), rest
    sole = surface.rstrip(".").lower()
    if len(surface) < 3 or surface.isupper() or sole in nobody or (surface.endswith(".") and surface.rstrip(".") in TITLES):
        return None
    return surface, start


def _is_initial(text: str, start: int, sentence_starts: frozenset[int]) -> bool:
    before = text[:start].rstrip("\"'([ ")
    return start in sentence_starts or not before or before[-1] in ".!?:-;" or text[start - 1] in "\"'"


def _evidence(doc: Doc, first: Token, last: Token, surface: str) -> dict[str, int]:
    before = doc[first.i - 1] if first.i else None
    titled = surface.split()[0].rstrip(".") in TITLES and len(surface.split()) > 1
    article = int(before is not None and before.lower_ == "the")
    anchor = doc[first.i - 2] if article and first.i > 1 else before
    subject = last.dep_ == "nsubj" and last.head.lemma_.lower() in labels("human")
    person = int(last.ent_type_ == "PERSON") + 2 * int(subject) + 3 * int(titled)
    place = (
        2 * int(last.ent_type_ in ("GPE", "LOC", "FAC")) + 2 * int(anchor is not None and anchor.lower_ in _BEFORE_PLACE and anchor.lower_ != "to")
        if not titled
        else 0
    )
    he, she = _gender(doc, last)
    return {"person": person, "place": place, "article": article, "he": he, "she": she, "titled": int(titled), "acts": int(subject) + int(titled)}


def _gender(doc: Doc, last: Token) -> tuple[int, int]:
    """The first "he" or "she" within ten words after a subject, if no other name comes between."""
    if last.dep_ not in ("nsubj", "ROOT", "pobj", "dobj"):
        return 0, 0
    for token in doc[last.i + 1 : last.i + 12]:
        if token.pos_ == "PROPN" or token.text in '"':
            return 0, 0
        if token.lower_ in ("he", "his", "him", "himself"):
            return 1, 0
        if token.lower_ in ("she", "her", "hers", "herself"):
            return 0, 1
    return 0, 0
