"""What gives an episode its shape: the passage it opens on, the point of each chapter, where the hosts differ, what is left open.

Holds: positions are kept: what the hosts held of somebody in an earlier episode (`STANCE` in a Script's keys) is what they hold
when that name comes up again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from literai.cast import Ledger
from literai.facts.base import Fact, Page
from literai.facts.story import questions
from literai.jotting import Jotting
from literai.sentences import words
from literai.types import Quote
from literai.wording import spell

SHORTEST, LONGEST = 12, 48  # words of a cold open: with the welcome's own, the disclosure comes within the first minute
STANCE = "stance="  # then the name as it was known, "=", the number of an episode in which they differed over it, "=" and the role of who opened
_VAGUE = re.compile(r"\b(?:he|she|it|they|him|her|them|this|that|these|those)\b", re.I)
_LEANS = re.compile(
    r"[“‘\"]?(?:And|But|So|Or|For|Yet|Then|He|She|It|They|This|That|These|Those|His|Her|Their|At that|Because|Yes|No|Tut|Well|Oh|Ah|Nor|Might I|Certainly"
    r"|Thank)\b"
)  # it begins in the middle of something
POINTS = ("told", "first_person", "pair", "newcomer", "return", "mood_turn", "absent", "title_word", "talky", "silent", "lead", "place", "mood")


def cold_open(jottings: Sequence[Jotting], taken: Sequence[Quote] = ()) -> Quote | None:
    """The most striking short passage of an episode, not from a chapter's last pages, where things come out. None where there is none to spare."""
    count: dict[int, int] = {}
    for jotting in jottings:
        count[jotting.chapter] = count.get(jotting.chapter, 0) + len(jotting.quotes)
    ends = {jotting.chapter: jotting.closing.end for jotting in jottings}
    found = [(at / len(jottings), quote) for at, jotting in enumerate(jottings) for quote in jotting.quotes if count[jotting.chapter] >= 3]
    fit = [(at, q) for at, q in found if SHORTEST <= words(q.text) <= LONGEST and "\n" not in q.text and q not in taken]
    best = max(fit, key=lambda item: (_pull(item[0], item[1], ends[item[1].source.chapter]), -item[0], -item[1].source.start), default=None)
    return best[1] if best else None


def _pull(at: float, quote: Quote, end: int) -> float:
    """How much a passage, `at` 0..1 of the episode, in a chapter of `end` characters, makes one want to know where it belongs."""
    late = quote.source.start > 0.6 * end
    return quote.weight - 0.15 * at - 0.5 * late - 0.2 * (_LEANS.match(quote.text) is not None) - 0.04 * len(_VAGUE.findall(quote.text))


def points(page: Page, found: Sequence[Fact], episode: int) -> list[tuple[Fact, Fact]]:
    """What a chapter's talk could be about: facts to say at its head, each with the one it is made from (to be said no second time)."""
    ranked = sorted(
        (fact for fact in found if fact.topic in POINTS and fact.worth >= (0.8 if fact.topic == "newcomer" else 0.5)),
        key=lambda fact: (-fact.worth, POINTS.index(fact.topic), fact.key),
    )
    return [(Fact(f"point_{fact.topic}", f"point:{page.label}:{episode}:{fact.key}", fact.slots, fact.worth, page.here[0].chunk), fact) for fact in ranked]


def differ(name: str, known: Ledger, used: Sequence[str], episode: int, chunk: int) -> list[Fact]:
    """Over whom, or over what, the hosts differ; an old quarrel is gone on with where the same person comes up, by whatever name."""
    key, plain = f"differ:{episode}", Fact("differ_plain", f"differ:{episode}", {}, 0.8, chunk)
    if not name:
        return [plain]
    quarrels = [key.removeprefix(STANCE).split("=") for key in used if key.startswith(STANCE)]
    mine = [(int(part), began) for of, part, began in quarrels if of == name or _same(of, name, known)]
    if not mine:
        return [Fact("differ", key, {"name": name}, 1.0, chunk), plain]
    slots = {"name": name, "since_part": spell(mine[0][0]), "last_part": spell(mine[-1][0]), "began": mine[0][1]}
    return [Fact("differ_again", key, slots, 1.2, chunk), plain]


def _same(old: str, name: str, known: Ledger) -> bool:
    """Is somebody known by an older name ("Holmes") the one who is called so now ("Sherlock Holmes")?"""
    now = next((character for character in known.characters if character.name == name), None)
    return now is not None and (old in now.aliases or old.removeprefix("the ") in now.aliases or known.who.get(old.removeprefix("the ")) == name)


def left_open(here: Sequence[Jotting], name: str, episode: int) -> list[Fact]:
    """Questions to end on: the book's own, then one about a person, then one for anybody."""
    found = [Fact("open_question", fact.key, fact.slots, fact.worth, -1) for jotting in here for fact in questions(jotting)]
    found += [Fact("open_person", f"person:{name}", {"name": name}, 0.5, -1)] if name else []
    return [*found, Fact("open_plain", f"open_plain:{episode}", {}, 0.1, -1)]
