"""Names in a text, and who they are: mentions in one chunk, characters and places over many.

Holds: `characters` looks at the mentions it is given and nothing else; two surfaces are one character only when
their words allow no other reading seen so far ("Mr. Utterson", "Utterson", "Gabriel John Utterson"); a name that
could be a place, a month or a sentence's first word is nobody until the text treats it as somebody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from literai.jotting import Mention
from literai.lexicon import labels
from literai.types import Character

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
_WORD = r"(?!Mr\b|Mrs\b|Dr\b)[A-ZÀ-Þ](?:[a-zß-ÿ]+|['’](?=[A-Z])[A-Za-z]+)(?:[A-Z][a-z]+)?(?:-[A-Za-z][a-z]+)*"
_TITLE = "(?:" + "|".join(sorted(TITLES, key=len, reverse=True)) + r")\b\.?"
RUN = re.compile(rf"\b(?:{_TITLE}\s)?(?:{_WORD}|[A-Z]\.(?=\s[A-Z]))(?:\s(?:of\s(?:the\s)?|de\s|von\s|van\s)?(?:{_WORD}|[A-Z]\.(?=\s[A-Z])))*")
_HUMAN = frozenset(
    ["say", "ask", "cry", "reply", "answer", "think", "look", "speak", "tell", "know", "feel", "see", "hear", "turn", "come", "go", "walk", "run", "sit", "stand", "smile", "laugh", "nod", "shake", "take", "put", "hold", "begin", "seem", "want", "wish", "remark", "exclaim", "whisper", "murmur", "continue", "return", "sigh", "weep", "sob", "believe", "remember", "forget", "love", "hate", "marry", "die", "live", "sleep", "wake", "eat", "drink", "read", "write", "open", "close", "shut", "bow", "rise", "get", "give", "make", "try", "wonder", "suppose", "observe", "add", "shout", "call", "pause", "start", "stare", "gaze", "glance", "follow", "enter", "leave"]
)
_BEFORE_PLACE = {"in", "at", "from", "near", "through", "towards", "into", "across", "outside", "leave", "reach", "to"}


def mentions(doc: Doc, offset: int, sentence_starts: frozenset[int], says: dict[int, int]) -> list[tuple[str, int, dict[str, int]]]:
    """Name runs of one parsed paragraph: (surface, offset, evidence)."""
    out = []
    for found in RUN.finditer(doc.text):
        trimmed = _trim(found.group(), found.start())
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
        out.append((surface, offset + start, evidence))
    return out


def tally(found: Iterable[tuple[str, int, dict[str, int]]]) -> tuple[Mention, ...]:
    """One Mention a surface, most often met first."""
    groups: dict[str, list[tuple[int, dict[str, int]]]] = defaultdict(list)
    for surface, start, evidence in found:
        groups[surface].append((start, evidence))
    out = []
    for surface, group in groups.items():
        total = {key: sum(evidence[key] for _, evidence in group) for key in ("initial", "person", "place", "article", "he", "she", "says", "titled")}
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
            )
        )
    return tuple(sorted(out, key=lambda mention: (-mention.count, mention.first)))


def _trim(surface: str, start: int) -> tuple[str, int] | None:
    """Take words off the front that only begin a sentence ("But Alice"); nothing left: no name."""
    leading, nobody = labels("leading"), labels("nobody")
    while surface and surface.split()[0].rstrip(".").lower() in leading:
        rest = re.sub(r"^\S+\s*(?:(?:of|de|von|van)\s(?:the\s)?)?", "", surface)
        start, surface = start + len(surface) - len(rest), rest
    sole = surface.rstrip(".").lower()
    if len(surface) < 3 or surface.isupper() or sole in nobody or surface.rstrip(".") in TITLES:
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
    subject = last.dep_ == "nsubj" and last.head.lemma_.lower() in _HUMAN
    person = int(last.ent_type_ == "PERSON") + 2 * int(subject) + 3 * int(titled)
    place = (
        2 * int(last.ent_type_ in ("GPE", "LOC", "FAC")) + 2 * int(anchor is not None and anchor.lower_ in _BEFORE_PLACE and anchor.lower_ != "to")
        if not titled
        else 0
    )
    he, she = _gender(doc, last)
    return {"person": person, "place": place, "article": article, "he": he, "she": she, "titled": int(titled)}


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


# -- over many chunks --------------------------------------------------------------------------


@dataclass
class _Surface:
    text: str
    core: tuple[str, ...]
    title: str
    count: int = 0
    person: int = 0
    place: int = 0
    article: int = 0
    he: int = 0
    she: int = 0
    says: int = 0
    chunks: list[int] = field(default_factory=list)


@dataclass
class Ledger:
    """Characters so far, and which surfaces mean whom."""

    characters: tuple[Character, ...]
    who: dict[str, str]  # surface -> Character.name
    places: tuple[str, ...]
    per_chunk: dict[int, dict[str, int]]  # chunk -> name -> mentions


def ledger(by_chunk: Sequence[tuple[int, Sequence[Mention]]]) -> Ledger:
    """Merge the mentions of the chunks given, in order."""
    surfaces = _surfaces(by_chunk)
    people = [s for s in surfaces.values() if _is_person(s)]
    groups = _groups(people)
    who: dict[str, str] = {}
    characters = []
    for group in groups:
        name = _name(group)
        for surface in group:
            who[surface.text] = name
        characters.append(_character(name, group))
    per_chunk = {chunk: _present(mentions, who) for chunk, mentions in by_chunk}
    characters.sort(key=lambda c: (-c.mentions, c.first_chunk, c.name))
    places = tuple(_with_article(s) for s in sorted(surfaces.values(), key=lambda s: -s.count) if s.text not in who and s.place >= 2 and s.place > s.person)
    return Ledger(tuple(characters), who, places, per_chunk)


def _surfaces(by_chunk: Sequence[tuple[int, Sequence[Mention]]]) -> dict[str, _Surface]:
    sure = {mention.surface for _, mentions in by_chunk for mention in mentions if mention.count}
    out: dict[str, _Surface] = {}
    for chunk, mentions in by_chunk:
        for m in mentions:
            if m.surface not in sure:
                continue
            title, core = _parts(m.surface)
            s = out.setdefault(m.surface, _Surface(m.surface, core, title))
            s.count += m.count + m.initial
            s.person, s.place, s.article = s.person + m.person, s.place + m.place, s.article + m.article
            s.he, s.she, s.says = s.he + m.he, s.she + m.she, s.says + m.says
            s.chunks.append(chunk)
    return out


def _parts(surface: str) -> tuple[str, tuple[str, ...]]:
    words = surface.split()
    if len(words) > 1 and words[0].rstrip(".") in TITLES:
        return words[0].rstrip("."), tuple(words[1:])
    return "", tuple(words)


def _is_person(s: _Surface) -> bool:
    return (s.person >= 3 and s.person > s.place) or (s.says >= 1 and s.person > s.place)


def _groups(people: list[_Surface]) -> list[list[_Surface]]:
    """Surfaces that mean the same person."""
    groups: list[list[_Surface]] = []
    for s in sorted(people, key=lambda s: (-len(s.core), -s.count, s.text)):
        homes = [group for group in groups if any(_same(s, other) for other in group)]
        homes = [group for group in homes if not any(_clash(s, other) for other in group)]
        if len(homes) > 1:
            homes.sort(key=lambda group: -sum(o.count for o in group))
            homes = homes[:1] if sum(o.count for o in homes[0]) >= 3 * sum(o.count for o in homes[1]) or s.title else []
        if homes:
            homes[0].append(s)
        else:
            groups.append([s])
    return groups


def _same(a: _Surface, b: _Surface) -> bool:
    """Could the shorter be a form of the longer: same words, its surname, or its first name."""
    if a.core == b.core:
        return True
    short, long = (a, b) if len(a.core) < len(b.core) else (b, a)
    if len(short.core) == len(long.core):
        return False
    if "of" in long.core:
        return long.core[: len(short.core)] == short.core
    if a.article * 2 > a.count or b.article * 2 > b.count:
        ends = long.core[-len(short.core) :] == short.core
        return ends and (a.article * 2 > a.count) == (b.article * 2 > b.count)
    return long.core[-len(short.core) :] == short.core or (not short.title and long.core[: len(short.core)] == short.core)


def _clash(a: _Surface, b: _Surface) -> bool:
    ga, gb = _sex(a), _sex(b)
    if a.title and b.title and ga and gb and ga != gb:
        return True
    return bool(a.title and b.title and {a.title, b.title} in ({"Miss", "Mrs"}, {"Mrs", "Mr"}))


def _sex(s: _Surface) -> str:
    if s.title in HE_TITLES or s.core[0] in HE_TITLES:
        return "he"
    if s.title in SHE_TITLES or s.core[0] in SHE_TITLES:
        return "she"
    return ""


def _with_article(s: _Surface) -> str:
    return f"the {s.text}" if s.article * 2 > s.count else s.text


def _name(group: list[_Surface]) -> str:
    """The fullest form that the book really uses: titled or of several words, met at least twice and not rare beside the rest."""
    most = max(s.count for s in group)
    full = [s for s in group if (s.title or len(s.core) > 1) and s.count >= max(2, 0.25 * most)]
    best = max(full or group, key=lambda s: (s.count, len(s.text), s.text))
    return _with_article(best)


def _character(name: str, group: list[_Surface]) -> Character:
    he, she = sum(s.he for s in group), sum(s.she for s in group)
    titles = {_sex(s) for s in group} - {""}
    pronoun: Literal["he", "she", "they"] = "they"
    if len(titles) == 1:
        pronoun = "he" if "he" in titles else "she"
    elif he + she >= 2 and max(he, she) >= 3 * min(he, she):
        pronoun = "he" if he > she else "she"
    chunks = [chunk for s in group for chunk in s.chunks]
    aliases = tuple(sorted({_with_article(s) for s in group} - {name}))
    return Character(name, aliases, min(chunks), max(chunks), sum(s.count for s in group), pronoun)


def _present(found: Sequence[Mention], who: dict[str, str]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for mention in found:
        if mention.surface in who:
            counts[who[mention.surface]] += mention.count + mention.initial
    return dict(sorted(counts.items(), key=lambda item: -item[1]))
