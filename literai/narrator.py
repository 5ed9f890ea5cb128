"""Who "I" is: the narrator of each chunk, as far as its pages and the earlier ones say.

Holds: a name is given only where the book gives it: in the chapter's own title ("Dr. Lanyon’s Narrative"), where somebody has just
begun his story, or where others call the narrator by it and never by another; else it is "the narrator", or nobody where a
tale is told aloud by a teller who has not been named. Never a name from a later chunk.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai.jotting import Jotting
from literai.speech import Speeches

if TYPE_CHECKING:
    from literai.cast import Ledger

UNNAMED = "the narrator"
_FIRST_PERSON = 0.012  # of the words of the narration; an essayist's "I" in a tale of others stays below
_CALLED = 2  # times that a narrator is called by name before it is believed
_NAME = r"(?:(?:Mr|Mrs|Dr)\.\s|Miss\s)?[A-Z][a-z]+"
_VOCATIVE = re.compile(rf"(?:(?<=,\s)|(?<=\bdear\s)|(?<=[“‘\"]))(?P<name>{_NAME})(?=[,.?!;—])")
_BEGINS = re.compile(r"\b(?:[Tt]he\s)?(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})\s(?:began|resumed)\s(?:his|her)\s(?:story|tale|narrative)\b")
_TITLE = re.compile(r"(?P<name>(?:[A-Z][\w.]*\s){0,3}[A-Z]\w+)[’']s\s(?:[A-Z]\w+\s){0,2}(?:Narrative|Statement|Story|Tale|Journal|Diary|Account|Confession)\b")


def called(text: str, speech: Speeches) -> tuple[tuple[str, int], ...]:
    """Names to which the speeches of a text are spoken, most often first."""
    counts = Counter(found["name"] for e in speech.extents for found in _VOCATIVE.finditer(text, e.start, e.end))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def begins(text: str) -> str:
    """Who is the last to begin a story in a text; "" for nobody."""
    found = [match["name"] for match in _BEGINS.finditer(text)]
    return found[-1] if found else ""


def narrators(jottings: Sequence[Jotting], known: Ledger) -> dict[int, str]:
    """Chunk -> who its "I" is."""
    out: dict[int, str] = {}
    teller, friends, voices = "", Counter[str](), set[str]()
    for jotting in jottings:
        if jotting.told:
            out[jotting.chunk] = teller
            teller = known.who.get(jotting.begins, "") or teller
            continue
        teller = known.who.get(jotting.begins, "")
        voices |= {known.who[h.speaker] for h in jotting.heard if h.speaker in known.who}
        titled = _titled(jotting.title, known)
        if titled:
            out[jotting.chunk] = titled
            continue
        for name, count in jotting.called if jotting.first_person >= _FIRST_PERSON else ():
            friends[known.who.get(name, "")] += count
        out[jotting.chunk] = _friend(friends, voices)
    return out


def _titled(title: str, known: Ledger) -> str:
    """The character in whose words the chapter's title says it is."""
    found = _TITLE.search(title)
    return known.who.get(found["name"], "") if found else ""


def _friend(friends: Counter[str], voices: set[str]) -> str:
    """The one who is spoken to and of whom it is never said that he speaks: a narrator says "I said"."""
    silent = [(count, name) for name, count in friends.items() if name and name not in voices]
    silent.sort(key=lambda item: (-item[0], item[1]))
    alone = len(silent) == 1 or (len(silent) > 1 and silent[0][0] >= 3 * silent[1][0])
    return silent[0][1] if alone and silent[0][0] >= _CALLED else UNNAMED
