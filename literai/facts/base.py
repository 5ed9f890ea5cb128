"""A fact, the page it is about, and counting over jottings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from literai.cast import Ledger
from literai.jotting import Jotting
from literai.lexicon import tables
from literai.types import Value

VERBATIM = ("first", "last", "simile", "beat", "question", "phrase", "word", "colour", "sound", "opening", "ending", "verb", "verbs", "other")


class Fact(Value, frozen=True):
    """Something true of these pages."""

    topic: str
    key: str
    slots: dict[str, str]
    worth: float
    chunk: int


def soberly(fact: Fact, text: str) -> Fact:
    """The fact, marked "grave" if what it is about, or stands near, is: here one word of death is enough."""
    quiet = grave(text) or _DEATH.search(text) is not None
    return Fact(fact.topic, fact.key, {**fact.slots, "grave": "yes"}, fact.worth, fact.chunk) if quiet else fact


class Page(Value, frozen=True):
    """One chapter as far as it has been read in this episode, with all that came before it."""

    label: str  # "chapter four", "the epilogue", "“A Case of Identity”"
    heading: str  # "Time Travelling", or nothing
    here: tuple[Jotting, ...]  # this chapter's
    past: tuple[Jotting, ...]  # everything before it
    labels: dict[int, str]  # chapter number -> label, this and earlier ones
    text: str  # this chapter's words, as far as they have been read: what is counted aloud is counted here
    heard: str = ""  # what of it has been read aloud before it is come to: the passage that the episode opens on


# one of the first, or two of the others: a passage in which somebody dies, or suffers what is no matter for a joke
_GRAVEST = re.compile(
    r"\b(?:corpse|murder(?:ed|er)?|strangled|hanged|suicide|funeral|coffin|mourners|dying|death-?bed|(?:lay|fell) dead|the dead man|dead body"
    r"|took (?:his|her) own life|beaten to death|bludgeoned|massacre"
    r"|(?:was|is) dead(?! (?:tired|beat|set|drunk|asleep|calm|silence|certain|sure|against)))\b",
    re.I,
)
_GRAVE = re.compile(
    r"\b(?:dead|death|died|killed|blood|bleeding|bloody|wound(?:ed)?|grave|buried|agony|anguish|torture|sobb(?:ed|ing)|sobs|wept|weeping|shriek(?:ed|s)?"
    r"|scream(?:ed|s|ing)?|groan(?:ed|s)?|terror|horror|convuls(?:ed|ion|ions)|writhed|writhing|despair|mourning|perished|drowned|stabbed|trampled"
    r"|starv(?:ed|ing)|orphan|widow|murderous|grie(?:f|ved)|broke down|mauled|mangled|lifeless|slain|(?:poor )?(?:little|dear) child)\b",
    re.I,
)
_DEATH = re.compile(r"\b(?:death|died|dying|dead)\b(?! (?:tired|beat|set|drunk|asleep|calm|silence|certain|sure|against|as a))|\bburst into tears\b", re.I)
_WEATHER = re.compile(r"\b(?:wind|storm|gale|rain|sea|engine|whistle|brakes|hinges)\b[^.;!?]*", re.I)  # they scream and sob, and nobody suffers


def grave(text: str) -> bool:
    """Does it tell of death or suffering? Then a host makes no joke of it."""
    return _GRAVEST.search(text) is not None or len({found.lower() for found in _GRAVE.findall(_WEATHER.sub("", text))}) >= 2


# heard twice in a passage these mean nothing: joints of sentences, and words of measure
PALE = frozenset(
    """self among liked indeed behind before after above below beneath beside between beyond through towards toward round around along across against
    within without upon under over once again never always almost already also another both each either else enough even ever every first last least
    less little large long just many might other others perhaps quite rather same seem seemed seems since still such sure than though thought till
    together until well while whole whose sometimes often soon later going write like look looked make made take took taken came come comes gone know
    known knew tell told says said asked answered cried here back down away hundred thousand twenty thirty forty fifty half sort kind thing pair
    matter number instance it’s don’t can’t won’t that’s didn’t isn’t wasn’t shall shan’t eyes hand hands face head being having does done doing used
    must cannot dear sir madam during whether because whom them these those whatever therefore however""".split()  # noqa: SIM905
)


@cache
def plain_nouns() -> frozenset[str]:
    """Nouns too common to be worth counting."""
    return frozenset(tables()["plain"]["nouns"])


def counts(jottings: Sequence[Jotting], known: Ledger) -> dict[str, int]:
    total: dict[str, int] = {}
    for jotting in jottings:
        for name, count in known.per_chunk.get(jotting.chunk, {}).items():
            total[name] = total.get(name, 0) + count
    return dict(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def named(page: Page, known: Ledger) -> dict[str, int]:
    """How often each person of these pages is named in their text, by any name the ledger knows, most first."""
    surfaces = sorted(known.who, key=lambda surface: (-len(surface), surface))
    if not surfaces:
        return {}
    found = Counter(known.who[surface] for surface in re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, surfaces))})(?!\w)", page.text))
    here = {name: found[name] for name in counts(page.here, known) if found[name]}
    return dict(sorted(here.items(), key=lambda item: (-item[1], item[0])))


def mean(jottings: Sequence[Jotting], what: str) -> float:
    return sum(float(getattr(j, what)) * j.words for j in jottings) / max(1, sum(j.words for j in jottings))


def chapters(jottings: Sequence[Jotting]) -> list[list[Jotting]]:
    return [[j for j in jottings if j.chapter == number] for number in sorted({j.chapter for j in jottings})]


def outside(jottings: Sequence[Jotting]) -> bool:
    """Is it told from outside? An "I" may be anybody with a name, so that who is absent cannot be counted."""
    return not any(j.told for j in jottings) and mean(jottings, "first_person") < 0.012


def noun_counts(jottings: Sequence[Jotting]) -> dict[str, int]:
    """Counts of nouns, to choose by and not to say: a word in the singular here and in the plural there counts under each chunk's commoner form."""
    total: dict[str, int] = {}
    for j in jottings:
        for noun, count in j.nouns:
            total[noun] = total.get(noun, 0) + count
    return total


def name_words(known: Ledger) -> frozenset[str]:
    """Every word of every name, in lower case."""
    return frozenset(part.lower() for c in known.characters for part in (c.name, *c.aliases) for part in part.split())


def several(name: str, known: Ledger) -> bool:
    """ "Cratchits" or "the Miss Fezziwigs", where there is a Cratchit, and a Fezziwig."""
    last = name.split()[-1]
    return last.endswith("s") and any(last[:-1] in character.name.split() for character in known.characters)
