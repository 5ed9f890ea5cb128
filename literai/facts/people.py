"""Who is here, who is new, who is back, who is missing, who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from literai.cast import Ledger
from literai.facts.base import Fact, Page, counts, named, noun_counts, outside, several
from literai.types import Character
from literai.wording import is_group, listed, pronouns, spell, times, told_apart


def people(page: Page, known: Ledger) -> Iterator[Fact]:
    here, who = named(page, known), {c.name: c for c in known.characters}
    groups = {name: count for name, count in here.items() if is_group(name) or several(name, known)}
    here = {name: count for name, count in here.items() if name not in groups}
    start = page.here[0].chunk
    at = {name: max(who[name].first_chunk, start) for name in here}
    yield from _newcomers(page, who, here, at)
    yield from _back_and_gone(page, known, who, here, at)
    yield from _share(page, who, here, max(groups.values(), default=0))
    yield from _together(page, known, here)
    yield from _talkers(page, known, who)
    used = {mention.surface for j in page.here for mention in j.mentions}
    for name in here:
        aliases = [a for a in who[name].aliases if " of " not in a and "-" not in a and len(a) < 24]
        aliases = [a for a in aliases if not {*a.split()} <= {*name.split()} and not {*name.split()} <= {*a.split()}]
        aliases = [a for a in aliases if "." in a or a.split()[0] != name.split()[0]]  # "Miss Alice" and "Miss Rucastle" are hardly one
        alias = next((a for a in aliases if a.removeprefix("the ") in used and name.removeprefix("the ") in used), "")
        if alias and here[name] >= 6:
            yield Fact("alias", f"alias:{name}", {"name": name, "alias": alias}, 0.6, at[name])


def _newcomers(page: Page, who: dict[str, Character], here: dict[str, int], at: dict[str, int]) -> Iterator[Fact]:
    """Who is first named in this chapter, and more than once."""
    start = page.here[0].chunk
    new = [name for name, count in here.items() if who[name].first_chunk >= start and count >= 2 and not _met(name, page)]
    if page.past and len(new) == 1 and here[new[0]] >= 3:
        worth = 0.85 if here[new[0]] >= 6 else 0.7
        yield Fact("newcomer", f"met:{new[0]}", {"name": new[0], "times": times(here[new[0]]), **pronouns(who[new[0]])}, worth, at[new[0]])
    elif page.past and len(new) > 1:
        yield Fact("newcomers", f"met:{','.join(new[:3])}", {"names": listed(new[:3]), "n": spell(len(new[:3]))}, 0.85, start)


def _back_and_gone(page: Page, known: Ledger, who: dict[str, Character], here: dict[str, int], at: dict[str, int]) -> Iterator[Fact]:
    """Who was not in the chapter before and is in this one, and who was, much, and is not."""
    chapters = {j.chunk: j.chapter for j in (*page.past, *page.here)}
    before = {j.chunk for j in page.past}
    last_seen = {name: max((c for c in before if name in known.per_chunk.get(c, {})), default=-1) for name in who}
    previous = chapters[max(before)] if before else 0
    for name, count in here.items():
        gap = last_seen[name]
        between = [j for j in page.past if j.chunk > gap]
        if gap >= 0 and count >= 2 and previous - chapters[gap] >= 1 and outside([*between, *page.here]):
            yield Fact("return", f"back:{name}:{page.label}", {"name": name, "since": page.labels[chapters[gap]], **pronouns(who[name])}, 0.75, at[name])
    once = counts([j for j in page.past if j.chapter == previous], known)
    for character in known.characters[:4]:
        name = character.name
        if not outside([*page.past, *page.here]) or is_group(name):
            break
        if last_seen[name] >= 0 and chapters[last_seen[name]] == previous and name not in here and once.get(name, 0) >= 5:
            slots = {"name": name, "since": page.labels[previous], **pronouns(character)}
            yield Fact("absent", f"gone:{name}", slots, 0.7, page.here[0].chunk)


def _share(page: Page, who: dict[str, Character], here: dict[str, int], group: int) -> Iterator[Fact]:
    """Whom the chapter names most, if there is one and no `group` ("the Morlocks") is named as often; whether there is nobody else, or many."""
    if not here:
        return
    start = page.here[0].chunk
    lead, count = next(iter(here.items()))
    second = max([group, *list(here.values())[1:]])
    if count >= 6 and count > second:
        clear = "yes" if count >= 2 * second else "no"
        yield Fact("lead", f"lead:{lead}:{page.label}", {"name": lead, "times": times(count), "clear": clear, **pronouns(who[lead])}, 0.5, start)
    if len(here) == 1 and count >= 3 and not group and outside(page.here):
        yield Fact("solo", f"solo:{page.label}", {"name": lead, **pronouns(who[lead])}, 0.6, start)
    elif len(here) >= 6:
        yield Fact("crowd", f"crowd:{page.label}", {"n": spell(len(here)), "names": listed(told_apart(list(here))[:4])}, 0.55, start)


def _met(name: str, page: Page) -> bool:
    """Was the name heard before the chapter began, or its bearer met as "a large caterpillar"?"""
    word = name.split()[-1]
    return re.search(rf"\b{re.escape(word)}\b", page.heard) is not None or (name.startswith("the ") and word.lower() in noun_counts(page.past))


def _together(page: Page, known: Ledger, here: dict[str, int]) -> Iterator[Fact]:
    """Two who have both been met, and never in one chapter before."""
    past = [
        {name for j in page.past if j.chapter == chapter for name in known.per_chunk.get(j.chunk, {})} for chapter in sorted({j.chapter for j in page.past})
    ]
    met = set().union(*past) if past else set()
    strong = [name for name, count in here.items() if count >= 3 and name in met and not is_group(name)][:4]
    for i, a in enumerate(strong):
        for b in strong[i + 1 :]:
            if told_apart([a, b]) == [a, b] and not any(a in names and b in names for names in past):
                yield Fact("pair", f"pair:{a}:{b}", {"a": a, "b": b}, 0.8, page.here[0].chunk)
                return


def _talkers(page: Page, known: Ledger, who: dict[str, Character]) -> Iterator[Fact]:
    counts: dict[str, int] = {}
    for j in page.here:
        for h in j.heard:
            if h.speaker in known.who:
                counts[known.who[h.speaker]] = counts.get(known.who[h.speaker], 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) >= 2 and ranked[0][1] >= 4 and ranked[0][1] > ranked[1][1]:
        (a, n), (b, m) = ranked[0], ranked[1]
        yield Fact("talkers", f"talk:{a}:{page.label}", {"name": a, "other_name": b, "n": spell(n), "m": spell(m), **pronouns(who[a])}, 0.6, page.here[0].chunk)
