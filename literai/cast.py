"""Who is in the book so far: mentions of many chunks folded into characters and places.

Holds: `ledger` looks at the mentions it is given and nothing else; two surfaces are one character only when their
words allow no other reading seen so far ("Mr. Utterson", "Utterson", "Gabriel John Utterson"); a name that could be a
place, a month or a sentence's first word is nobody until the text treats it as somebody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from literai.jotting import Mention
from literai.lexicon import labels
from literai.people import HE_TITLES, SHE_TITLES, TITLES
from literai.types import Character
from literai.wording import is_group


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
    acts: int = 0
    chunks: list[int] = field(default_factory=list)


@dataclass
class Ledger:
    """Characters so far, and which surfaces mean whom."""

    characters: tuple[Character, ...]
    who: dict[str, str]  # surface -> Character.name
    places: tuple[str, ...]
    per_chunk: dict[int, dict[str, int]]  # chunk -> name -> mentions
    narrators: dict[int, str] = field(default_factory=dict)  # chunk -> who its "I" is: a Character.name, or "the narrator"; "" when nobody can say


def ledger(by_chunk: Sequence[tuple[int, Sequence[Mention]]]) -> Ledger:
    """Merge the mentions of the chunks given, in order."""
    surfaces = _surfaces(by_chunk)
    nowhere = [s for s in surfaces.values() if not _is_place(s, surfaces)]
    people = [s for s in nowhere if _is_person(s)]
    people += [s for s in nowhere if s not in people and s.place <= s.person and any(_same(s, p) and not _clash(s, p) for p in people)]
    surnames = {s.core[-1] for s in people}
    groups = _groups(
        [s for s in people if not (len(s.core) == 1 and s.text.endswith("s") and s.text[:-1] in surnames)]
    )  # the Cratchits are nobody in particular
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
            s.acts += m.acts
            s.chunks.append(chunk)
    return out


def _parts(surface: str) -> tuple[str, tuple[str, ...]]:
    words = surface.split()
    if len(words) > 1 and words[0].rstrip(".") in TITLES:
        return words[0].rstrip("."), _plain(words[1:])
    return "", _plain(words)


def _plain(words: list[str]) -> tuple[str, ...]:
    """A name without "Old" before it and without where its bearer lives ("of Gaunt Street"); "Duchess of Kent" and "Knave of Hearts" are whole."""
    if len(words) > 1 and words[0] in ("Old", "Poor", "Dear"):
        words = words[1:]
    if "of" in words[1:] and words[0] not in TITLES and words[-1] in labels("streets"):
        words = words[: words.index("of")]
    return tuple(word for at, word in enumerate(words) if not at or word != words[at - 1])


def _is_place(s: _Surface, known: dict[str, _Surface]) -> bool:
    """A street or a house by its last word, or where somebody is said to be of ("Roylott of Stoke Moran")."""
    tail = f" of {s.text}"
    ends = s.text.split()
    lives = any(
        other.endswith(tail) and known[other].article * 2 <= known[other].count and other.split()[0] not in ("King", "Duke", "Queen") for other in known
    )
    return (len(ends) > 1 and ends[-1] in labels("streets") and not s.title) or (lives and not s.title and s.says == 0)


def _is_person(s: _Surface) -> bool:
    return (s.person >= 3 and s.person > s.place and s.acts >= max(1, 0.03 * s.count)) or (s.says >= 1 and s.person > s.place)


def _groups(people: list[_Surface]) -> list[list[_Surface]]:
    """Surfaces that mean the same person."""
    groups: list[list[_Surface]] = []
    for s in sorted(people, key=lambda s: (-len(s.core), -s.count, s.text)):
        homes = [group for group in groups if any(_same(s, other) for other in group)]
        homes = [group for group in homes if not any(_clash(s, other) for other in group)]
        same = [group for group in homes if any(s.core == other.core for other in group)]
        homes = same[:1] or homes
        if len(homes) > 1:
            homes.sort(key=lambda group: -sum(o.count for o in group))
            homes = homes[:1] if sum(o.count for o in homes[0]) >= 3 * sum(o.count for o in homes[1]) and not _rivals(homes) else []
        if homes and not _apart(s, homes[0]):
            homes[0].append(s)
        else:
            groups.append([s])
    return groups


def _apart(s: _Surface, group: list[_Surface]) -> bool:
    """Is it a bare first name that is mostly used where its fuller form is nowhere near? Then there are two of that name: Mary Sutherland, and Mary."""
    fuller = [other for other in group if len(other.core) > 1 and other.core[0] == s.core[0] and other.core[-1] != s.core[0]]
    if s.title or len(s.core) > 1 or not fuller:
        return False
    near = {chunk + step for other in fuller for chunk in other.chunks for step in range(-_NEAR, _NEAR + 1)}
    return sum(chunk not in near for chunk in s.chunks) * 2 > len(s.chunks)


def _rivals(homes: list[list[_Surface]]) -> bool:
    """Do two of these have the same surname and different first names? Then the bare surname means father or son, and nobody can say which."""
    firsts: dict[str, set[str]] = defaultdict(set)
    for home in homes:
        longest = max(home, key=lambda s: len(s.core))
        if len(longest.core) > 1 and _sex(longest) != "she" and not longest.core[0].endswith("."):  # initials are a signature, not a relation
            firsts[longest.core[-1]].add(_full(longest.core[0]))
    return any(len(names) > 1 for names in firsts.values())


def _full(first: str) -> str:
    """A first name for its short form: Henry for Harry."""
    return labels("nicknames").get(first, first)


def _same(a: _Surface, b: _Surface) -> bool:
    """Could the shorter be a form of the longer: same words, its surname, or its first name."""
    if a.core == b.core:
        return True
    short, long = (a, b) if len(a.core) < len(b.core) else (b, a)
    if len(short.core) > 1 and short.core[-1] == long.core[-1] and any(word.endswith(".") for word in (*a.core, *b.core)):
        return all(x[0] == y[0] for x, y in zip(short.core, long.core, strict=False))
    if len(short.core) == len(long.core):
        return len(a.core) > 1 and a.core[1:] == b.core[1:] and _full(a.core[0]) == _full(b.core[0])
    if len(short.core) == 2 and len(long.core) == 3 and short.core[-1] == long.core[-1] and short.core[0] == long.core[0]:
        return True  # without the middle name
    if "of" in long.core:
        return long.core[: len(short.core)] == short.core
    if a.article * 2 > a.count or b.article * 2 > b.count:
        ends = long.core[-len(short.core) :] == short.core
        return ends and (a.article * 2 > a.count) == (b.article * 2 > b.count) and long.count > 1
    first = not short.title or short.title in _FIRST_NAME_TITLES
    return long.core[-len(short.core) :] == short.core or (first and long.core[: len(short.core)] == short.core)


_NEAR = 12  # chunks, some 18,000 words: about as far as somebody is remembered by a first name

_FIRST_NAME_TITLES = ("Sir", "Lady", "Lord", "Master", "Miss", "Uncle", "Aunt")  # said before a first name


def _clash(a: _Surface, b: _Surface) -> bool:
    ga, gb = _sex(a), _sex(b)
    if a.title and b.title and ga and gb and ga != gb:
        return True
    if "she" in (ga, gb) and not (ga and gb):
        other = b if ga else a
        if other.title and other.he > other.she:
            return True  # Dr. Roylott, who is "he", is not Miss Roylott
    if a.title and b.title:
        return {a.title, b.title} in ({"Miss", "Mrs"}, {"Mrs", "Mr"})
    titled, bare = (a, b) if a.title else (b, a)
    if titled.title == "Mrs" and len(titled.core) == 1 and len(bare.core) > 1:
        return True  # Mrs. Cratchit is not Belinda Cratchit
    if titled.title in ("Uncle", "Father") and len(titled.core) == 1 and bare.core[0] == titled.core[0] and len(bare.core) == 1:
        return False
    # "old Fezziwig" is not Mrs. Fezziwig, unless the bare name has been "she"
    return titled.title in SHE_TITLES and len(bare.core) == 1 and len(titled.core) == 1 and bare.she <= bare.he


_RANKS = ("Captain", "Capt", "Colonel", "Col", "Major", "Major-General", "General", "Sergeant", "Lieutenant", "Reverend", "Rev")


def _sex(s: _Surface) -> str:
    if s.title in HE_TITLES or s.title in _RANKS or s.core[0] in HE_TITLES:
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
    elif not is_group(name) and he + she >= 2 and max(he, she) >= 3 * min(he, she):
        pronoun = "he" if he > she else "she"
    chunks = [chunk for s in group for chunk in s.chunks]
    aliases = tuple(sorted({_with_article(s) for s in group if len(set(s.text.split())) == len(s.text.split())} - {name}))
    return Character(name, aliases, min(chunks), max(chunks), sum(s.count for s in group), pronoun)


def _present(found: Sequence[Mention], who: dict[str, str]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for mention in found:
        if mention.surface in who:
            counts[who[mention.surface]] += mention.count + mention.initial
    return dict(sorted(counts.items(), key=lambda item: -item[1]))
