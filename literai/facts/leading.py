"""How a passage is led up to: who is in it, where in its chapter it stands, how far it is from the passage read before.

Holds: a form says where a passage stands, or how far on it is, only if it was counted: the slots "barely", "near" and "after" are
there where that is so, and a form which claims as much asks for them (`when` in a form).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from literai.cast import Ledger
from literai.facts.base import Fact, Page, noun_counts, several
from literai.facts.passage import phrases
from literai.jotting import Jotting
from literai.sentences import words
from literai.types import Quote, Source
from literai.wording import listed, pronouns

EARLY, LATE = 0.12, 0.9  # shares of a chapter: before it, and after it, we are near an end
CENTRE = 0.04  # and so near its middle, either way
BARELY, HARDLY = 1200, 0.06  # characters, and share of a chapter, within which one has hardly begun
NEAR = 1200  # characters between two passages, so that the second is "a little" on


def _standing(text: str, known: Ledger) -> set[str]:
    """The names that stand in a text, each by itself: "Mrs. Cratchit" names no other "Cratchit"."""
    found = set()
    for surface in sorted(known.who, key=lambda surface: (-len(surface), surface)):
        text, times_found = re.subn(rf"\b{re.escape(surface)}(?!\w)", "_", text)
        if times_found:
            found.add(surface)
    return found


def introductions(quote: Quote, page: Page, known: Ledger, size: int, read: Sequence[Source] = ()) -> list[Fact]:
    """How a passage may be led up to: where it stands, who is in it, what to listen for.

    Args:
        size: characters of the chapter, as far as it is discussed.
        read: passages of the chapter that were read while it was discussed.
    """
    key, found = f"intro:{quote.source.chapter}:{quote.source.start}", []
    jotting = next(j for j in (*page.past, *page.here) if j.chunk == quote.chunk)
    speaker = known.who.get(quote.speaker, quote.speaker)
    standing = _standing(quote.text, known)
    named = [known.who[m.surface] for m in jotting.mentions if m.surface in standing]
    named = [name for name in dict.fromkeys(named) if (" of " not in name or name.startswith("the ")) and not several(name, known)]
    who = {c.name: c for c in known.characters}
    if not speaker and quote.source.start in jotting.voiced:
        found.append(Fact("intro_voice", key, {}, 2.0, quote.chunk))
    if speaker in who:
        found.append(Fact("intro_speaker", key, {"name": speaker, **pronouns(who[speaker])}, 0.9, quote.chunk))
    for name in named[:1]:
        if who[name].first_chunk == quote.chunk and _enters(name, quote, page, jotting, known):
            found.append(Fact("intro_meet", key, {"name": name, **pronouns(who[name])}, 1.0, quote.chunk))
        found.append(Fact("intro_name", key, {"name": name, **pronouns(who[name])}, 0.7, quote.chunk))
    if len(named) >= 2 and not any(re.fullmatch(r"the \w+", name) for name in named[:2]):  # "the Spirit" and "the Ghost" may be one
        found.append(Fact("intro_names", key, {"names": listed(named[:2])}, 0.75, quote.chunk))
    topic = "intro_on" if page.label.startswith("the ") else _where(quote.source, size)  # an epilogue has no pages to be halfway through
    if topic == "intro_on" and not read:
        topic = "intro_third"
    found.append(Fact(topic, key, _steps(quote.source, size, read), {"intro_start": 0.95, "intro_end": 0.95}.get(topic, 0.55), quote.chunk))
    telling = phrases(quote, jotting)
    if telling:
        found.append(Fact("intro_phrase", key, {"phrase": telling[-1]}, 0.7, quote.chunk))
    if words(quote.text) < 25:
        found.append(Fact("intro_line", key, {}, 0.6, quote.chunk))
    return found


def _enters(name: str, quote: Quote, page: Page, jotting: Jotting, known: Ledger) -> bool:
    """Is the passage the first to name somebody, and not by the way ("the Lord St. Simon marriage", "Mother Necessity")?"""
    mine = [m for m in jotting.mentions if known.who.get(m.surface) == name]
    first = min(m.first for m in mine) + jotting.opening.start  # mentions count from the chunk's start
    last = re.escape(name.split()[-1])
    by_the_way = (
        re.search(rf"{last}[’']s|\b(?:[Tt]he|[Aa]n?|[Tt]hat|[Tt]his) (?:[A-Z][\w.]+ )*{last} [a-z]+", quote.text) if not name.startswith("the ") else None
    )
    named = sum(m.count + m.initial for m in mine) >= 2
    return not by_the_way and named and quote.source.start <= first < quote.source.end and not _in_small_before(name, page, quote)


def _in_small_before(name: str, page: Page, quote: Quote) -> bool:
    """Was "the Caterpillar" met as "a large caterpillar"?"""
    word = name.split()[-1].lower()
    before = page.text.partition(quote.text)[0]
    return name.startswith("the ") and (word in noun_counts(page.past) or re.search(rf"\b{re.escape(word)}\b", before) is not None)


def _where(source: Source, size: int) -> str:
    place = source.start / max(1, size)
    if source.start <= 2:
        return "intro_start"
    if source.end >= size - 3:
        return "intro_end"
    if place < EARLY or place > LATE:
        return "intro_early" if place < EARLY else "intro_late"
    return "intro_middle" if abs(place - 0.5) <= CENTRE else "intro_third" if place < 0.5 else "intro_on"


def _steps(source: Source, size: int, read: Sequence[Source]) -> dict[str, str]:
    """How far this is from what was read of the chapter before."""
    before = [other.end for other in read if other.end <= source.start]
    gap = source.start - max(before) if before else None
    barely = not read and source.start < min(BARELY, HARDLY * size)
    return {
        **({"barely": "yes"} if barely else {}),
        **({"after": "yes"} if gap is not None and len(before) == len(read) else {}),
        **({"near": "yes"} if gap is not None and len(before) == len(read) and gap <= NEAR else {}),
    }
