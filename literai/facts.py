"""What can be truly said about a chapter and about a passage: facts that are counted or copied, never guessed.

Holds: every fact follows from jottings up to the chunk it is about; each has a topic (what kind of thing it is), slots
(words to say it with, in plain English, names as the ledger has them so far), a worth (how interesting, about 0..1)
and a key (what it is about: a series says it once). Slots in `VERBATIM` are the author's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from literai.jotting import Excerpt, Jotting
from literai.people import Ledger
from literai.sentences import words
from literai.types import Character, Quote, Value

VERBATIM = ("first", "last", "simile", "beat", "question", "phrase", "word", "colour", "sound", "opening", "ending", "verb", "verbs", "other")


class Fact(Value, frozen=True):
    """Something true of these pages."""

    topic: str
    key: str
    slots: dict[str, str]
    worth: float
    chunk: int


class Page(Value, frozen=True):
    """One chapter as far as it has been read in this episode, with all that came before it."""

    label: str  # "chapter four", "the epilogue", "“A Case of Identity”"
    heading: str  # "Time Travelling", or nothing
    here: tuple[Jotting, ...]  # this chapter's
    past: tuple[Jotting, ...]  # everything before it
    labels: dict[int, str]  # chapter number -> label, this and earlier ones


@cache
def spell(number: int) -> str:
    """A whole number in words; over a hundred, a round one with "about"."""
    from num2words import num2words

    if number <= 100:
        return str(num2words(number))
    step = 10 if number < 300 else 50 if number < 1000 else 100
    rounded = round(number / step) * step
    return ("" if rounded == number else "about ") + str(num2words(rounded)).replace(",", "")


def times(number: int) -> str:
    """ "once", "twice", "eleven times"."""
    return {1: "once", 2: "twice"}.get(number, f"{spell(number)} times")


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def share(part: float) -> str:
    """A share of the whole in words: "about a third"."""
    steps = ((0.08, "hardly any"), (0.15, "about a tenth"), (0.22, "a fifth"), (0.29, "a quarter"), (0.38, "a third"), (0.45, "two fifths"), (0.56, "half"))
    steps += ((0.63, "three fifths"), (0.71, "two thirds"), (0.79, "three quarters"), (0.87, "four fifths"), (0.95, "nine tenths"))
    return next((name for limit, name in steps if part < limit), "nearly all")


def chapter_facts(page: Page, known: Ledger) -> list[Fact]:
    """Facts about a chapter as a whole and about its chunks."""
    found = [*_people(page, known), *_shape(page), *_words(page, known), *_air(page), *(fact for jotting in page.here for fact in _lines(page, jotting))]
    return [fact for fact in found if fact.worth > 0]


# -- who ---------------------------------------------------------------------------------------


def _counts(jottings: Sequence[Jotting], known: Ledger) -> dict[str, int]:
    total: dict[str, int] = {}
    for jotting in jottings:
        for name, count in known.per_chunk.get(jotting.chunk, {}).items():
            total[name] = total.get(name, 0) + count
    return dict(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def pronouns(character: Character) -> dict[str, str]:
    """Slots for a character whose pronoun is known; none otherwise."""
    if character.pronoun == "they":
        return {}
    return {"he": "he", "him": "him", "his": "his"} if character.pronoun == "he" else {"he": "she", "him": "her", "his": "her"}


def _people(page: Page, known: Ledger) -> Iterator[Fact]:
    here, who = _counts(page.here, known), {c.name: c for c in known.characters}
    start = page.here[0].chunk
    chapters = {j.chunk: j.chapter for j in (*page.past, *page.here)}
    new = [name for name, count in here.items() if who[name].first_chunk >= start and count >= 2]
    at = {name: max(who[name].first_chunk, start) for name in here}
    if page.past and len(new) == 1:
        yield Fact("newcomer", f"met:{new[0]}", {"name": new[0], "times": times(here[new[0]]), **pronouns(who[new[0]])}, 0.85, at[new[0]])
    elif page.past and len(new) > 1:
        yield Fact("newcomers", f"met:{','.join(new[:3])}", {"names": listed(new[:3]), "n": spell(len(new[:3]))}, 0.85, start)
    before = {j.chunk for j in page.past}
    last_seen = {name: max((c for c in before if name in known.per_chunk.get(c, {})), default=-1) for name in who}
    previous = chapters[max(before)] if before else 0
    for name, count in here.items():
        gap = last_seen[name]
        if gap >= 0 and count >= 2 and previous - chapters[gap] >= 1:
            yield Fact("return", f"back:{name}:{page.label}", {"name": name, "since": page.labels[chapters[gap]], **pronouns(who[name])}, 0.75, at[name])
    for character in known.characters[:4]:
        if last_seen[character.name] >= 0 and chapters[last_seen[character.name]] == previous and character.name not in here and character.mentions >= 8:
            yield Fact("absent", f"gone:{character.name}", {"name": character.name, "since": page.labels[previous], **pronouns(character)}, 0.7, start)
    if here:
        lead, count = next(iter(here.items()))
        if count >= 6:
            yield Fact("lead", f"lead:{lead}:{page.label}", {"name": lead, "times": times(count), **pronouns(who[lead])}, 0.5, start)
        if len(here) == 1 and count >= 3:
            yield Fact("solo", f"solo:{page.label}", {"name": lead, **pronouns(who[lead])}, 0.6, start)
        elif len(here) >= 6:
            yield Fact("crowd", f"crowd:{page.label}", {"n": spell(len(here)), "names": listed(list(here)[:4])}, 0.55, start)
    yield from _together(page, known, here)
    yield from _talkers(page, known, who)
    for name in here:
        aliases = [alias for alias in who[name].aliases if alias.split()[-1] != name.split()[-1] or alias.split()[0] != name.split()[0]]
        used = {mention.surface for j in page.here for mention in j.mentions}
        alias = next((a for a in aliases if a.removeprefix("the ") in used and name.removeprefix("the ") in used), "")
        if alias and here[name] >= 6:
            yield Fact("alias", f"alias:{name}", {"name": name, "alias": alias}, 0.6, at[name])


def _together(page: Page, known: Ledger, here: dict[str, int]) -> Iterator[Fact]:
    """Two who have both been met, and never in one chapter before."""
    past = [
        {name for j in page.past if j.chapter == chapter for name in known.per_chunk.get(j.chunk, {})} for chapter in sorted({j.chapter for j in page.past})
    ]
    met = set().union(*past) if past else set()
    strong = [name for name, count in here.items() if count >= 3 and name in met][:4]
    for i, a in enumerate(strong):
        for b in strong[i + 1 :]:
            if not any(a in names and b in names for names in past):
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


# -- how it is made ------------------------------------------------------------------------------


def _mean(jottings: Sequence[Jotting], what: str) -> float:
    return sum(float(getattr(j, what)) * j.words for j in jottings) / max(1, sum(j.words for j in jottings))


def _chapters(jottings: Sequence[Jotting]) -> list[list[Jotting]]:
    return [[j for j in jottings if j.chapter == number] for number in sorted({j.chapter for j in jottings})]


def _shape(page: Page) -> Iterator[Fact]:
    start, end = page.here[0].chunk, page.here[-1].chunk
    size, past = sum(j.words for j in page.here), _chapters(page.past)
    sizes = [sum(j.words for j in group) for group in past]
    if len(past) >= 2 and size > 1.15 * max(sizes):
        yield Fact("long", f"size:{page.label}", {"n": spell(round(size, -2))}, 0.5, start)
    if len(past) >= 2 and size < 0.75 * min(sizes):
        yield Fact("short", f"size:{page.label}", {"n": spell(round(size, -2))}, 0.6, start)
    spoken, before = _mean(page.here, "spoken"), _mean(past[-1], "spoken") if past else None
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
    if words(longest.longest.text) >= 70:
        yield Fact("sentence", f"longest:{page.label}", {"n": spell(words(longest.longest.text))}, 0.5, longest.chunk)
    if past:
        pace, old = size / sum(j.sentences for j in page.here), sum(j.words for j in past[-1]) / sum(j.sentences for j in past[-1])
        if pace < 0.8 * old:
            yield Fact("quicker", f"pace:{page.label}", {"n": spell(round(pace)), "m": spell(round(old))}, 0.55, start)
        if pace > 1.25 * old:
            yield Fact("slower", f"pace:{page.label}", {"n": spell(round(pace)), "m": spell(round(old))}, 0.55, start)
        person, once = _mean(page.here, "first_person"), _mean(page.past, "first_person")
        if person > 0.025 and once < 0.008:
            yield Fact("first_person", "person:first", {}, 0.95, start)
        if told and not any(j.told for j in page.past):
            yield Fact("told", "told", {}, 0.9, start)
    if _sayable(page.here[0].opening, 4, 18):
        yield Fact("opens", f"opens:{page.label}", {"first": page.here[0].opening.text.rstrip(".")}, 0.65, start)
    if _sayable(page.here[-1].closing, 3, 18):
        yield Fact("closes", f"closes:{page.label}", {"last": page.here[-1].closing.text.rstrip(".")}, 0.7, end)


def _sayable(excerpt: Excerpt, least: int, most: int) -> bool:
    return least <= words(excerpt.text) <= most and not re.search(r"[“”\"‘()\[\]\n:—]|\d", excerpt.text) and excerpt.text[-1] in ".!?"


# -- words that come back ----------------------------------------------------------------------


def _noun_counts(jottings: Sequence[Jotting]) -> dict[str, int]:
    total: dict[str, int] = {}
    for j in jottings:
        for noun, count in j.nouns:
            total[noun] = total.get(noun, 0) + count
    return total


def _words(page: Page, known: Ledger) -> Iterator[Fact]:
    here, past = _noun_counts(page.here), _noun_counts(page.past)
    size, before = sum(j.words for j in page.here), sum(j.words for j in page.past)
    names = {part.lower() for c in known.characters for part in (c.name, *c.aliases) for part in part.split()}
    for noun, count in sorted(here.items(), key=lambda item: (-item[1], item[0])):
        if count < 4 or noun in names or noun in _PLAIN_NOUNS:
            continue
        chunk = next(j.chunk for j in page.here if noun in dict(j.nouns))
        if noun not in past and before > 1500:
            yield Fact("new_word", f"word:{noun}", {"word": noun, "times": times(count), "n": spell(count)}, 0.45 + 0.04 * min(count, 10), chunk)
        elif noun in past and count / size > 2 * past[noun] / max(1, before):
            first = next(j.chapter for j in page.past if noun in dict(j.nouns))
            slots = {"word": noun, "times": times(count), "n": spell(count), "since": page.labels[first]}
            yield Fact("old_word", f"word:{noun}", slots, 0.5 + 0.03 * min(count, 10), chunk)
        elif noun not in past:
            yield Fact("often", f"word:{noun}", {"word": noun, "times": times(count), "n": spell(count)}, 0.4 + 0.03 * min(count, 10), chunk)
    for word in re.findall(r"[a-z]{4,}", page.heading.lower()):
        count = here.get(word, here.get(word + "s", 0))
        if count >= 3:
            yield Fact("title_word", f"word:{word}", {"word": word, "times": times(count), "heading": page.heading}, 0.75, page.here[0].chunk)


_PLAIN_NOUNS = frozenset(
    ["head", "face", "hand", "hands", "eyes", "voice", "door", "moment", "words", "name", "question", "answer", "room", "house", "half", "people", "tone", "idea", "reason", "manner", "mind", "home", "world", "days", "years", "foot", "feet", "arms"]
) - {"door"}


# -- weather, hour, mood -------------------------------------------------------------------------


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


def _air(page: Page) -> Iterator[Fact]:
    start, past = page.here[0].chunk, _chapters(page.past)
    moods, old = _sum(page.here, "moods"), _sum(past[-1], "moods") if past else []
    if moods and moods[0][1] >= 5:
        slots = {"mood": MOODS[moods[0][0]], "n": spell(moods[0][1])}
        if old and old[0][0] != moods[0][0] and old[0][1] >= 4:
            yield Fact("mood_turn", f"mood:{page.label}", {**slots, "old_mood": MOODS[old[0][0]]}, 0.7, start)
        else:
            yield Fact("mood", f"mood:{page.label}", slots, 0.5, start)
    for what, topic in (("colours", "colour"), ("sounds", "sound")):
        found = [item for item in _sum(page.here, what) if item[0] not in ("cry", "cried", "shout", "sighed", "sigh", "gold", "gray")]
        if found and found[0][1] >= 4:
            others = [label for label, count in found[1:3] if count > 1]
            slots = {topic: found[0][0], "times": times(found[0][1]), "n": spell(found[0][1])}
            yield Fact(topic, f"{topic}:{found[0][0]}", {**slots, "others": listed(others)} if others else slots, 0.55, start)
    hours, before = _sum(page.here, "times"), _sum(past[-1], "times") if past else []
    if hours and hours[0][1] >= 3:
        yield Fact("hour", f"hour:{page.label}", {"time": hours[0][0], "times": times(hours[0][1])}, 0.45, start)
    skies = [item for item in _sum(page.here, "weather") if item[1] >= 2]
    if skies:
        yield Fact("weather", f"weather:{skies[0][0]}", {"weather": skies[0][0], "times": times(skies[0][1])}, 0.6, start)
    places = [item for item in _sum(page.here, "settings") if item[1] >= 3]
    if places:
        slots = {"place": places[0][0], "times": times(places[0][1])}
        yield Fact("place", f"place:{places[0][0]}:{page.label}", {**slots, "other_place": places[1][0]} if len(places) > 1 else slots, 0.6, start)


def _lines(page: Page, jotting: Jotting) -> Iterator[Fact]:
    for topic, slot, found, worth in (
        ("simile", "simile", jotting.similes, 0.75),
        ("beat", "beat", jotting.beats, 0.55),
        ("asked", "question", jotting.asked, 0.6),
    ):
        for excerpt in found:
            yield Fact(topic, f"{topic}:{jotting.chapter}:{excerpt.start}", {slot: excerpt.text.rstrip(".")}, worth, jotting.chunk)


def questions(jotting: Jotting) -> list[Fact]:
    """The questions of a chunk, as things to leave open; the last first."""
    return [Fact("asked", f"asked:{jotting.chapter}:{excerpt.start}", {"question": excerpt.text}, 0.6, jotting.chunk) for excerpt in jotting.asked[::-1]]


def favourite(here: Sequence[Jotting], known: Ledger) -> tuple[str, int] | None:
    """The common noun these pages use most, names and the commonest words aside."""
    names = {part.lower() for c in known.characters for part in (c.name, *c.aliases) for part in part.split()}
    counts = [(count, noun) for noun, count in _noun_counts(here).items() if noun not in names and noun not in _PLAIN_NOUNS and count >= 4]
    return (max(counts)[1], max(counts)[0]) if counts else None


def protagonist(here: Sequence[Jotting], known: Ledger) -> str:
    """Whom these pages name most; "" for nobody."""
    counts = _counts(here, known)
    return next((name for name, count in counts.items() if count >= 4), "")


# -- a passage -----------------------------------------------------------------------------------

_STOP = frozenset(
    ["that", "this", "with", "from", "have", "been", "were", "they", "them", "their", "there", "then", "than", "which", "what", "when", "where", "would", "could", "should", "about", "into", "upon", "some", "such", "very", "more", "most", "much", "only", "your", "will", "shall", "might", "must", "said", "says", "like", "over", "under", "down", "after", "before", "again", "never", "every", "other", "these", "those", "himself", "herself", "itself", "being", "through", "because", "against", "between", "another", "though", "still", "even", "just", "well", "here", "come", "came", "went", "make", "made", "take", "took", "know", "knew", "think", "thought", "seem", "seemed", "looked", "good", "great", "little", "long", "once", "whom", "whose", "does", "done", "quite", "rather", "almost", "perhaps", "without", "within", "while", "have", "hadn’t"]
)


def quote_facts(quote: Quote, jotting: Jotting, known: Ledger) -> list[Fact]:
    """What may be said about a passage just read: of its words, its build, its sound."""
    text, key = quote.text, f"quote:{quote.source.chapter}:{quote.source.start}"
    return [Fact(topic, f"{key}:{topic}", slots, worth, quote.chunk) for topic, slots, worth in _remarks(text, quote, jotting, known)]


def _inside(quote: Quote, excerpts: Sequence[Excerpt]) -> list[str]:
    return [e.text for e in excerpts if quote.source.start <= e.start and e.end <= quote.source.end]


def _remarks(text: str, quote: Quote, jotting: Jotting, known: Ledger) -> Iterator[tuple[str, dict[str, str], float]]:
    sentences = [s for s in re.split(r"(?<=[.!?])[”’\"]?\s+", text) if s]
    plain = [re.sub(r"^[“‘\"]|[”’\".]+$", "", s) for s in sentences]
    likenesses = _inside(quote, jotting.similes)
    if likenesses:
        yield "heard_simile", {"simile": likenesses[-1]}, 0.95
    phrases = sorted(_inside(quote, jotting.phrases), key=lambda p: -len(p))
    if phrases:
        yield "heard_phrase", {"phrase": phrases[0]}, 0.8
    if len(phrases) > 2:
        yield "heard_phrases", {"phrase": phrases[0], "other": phrases[1]}, 0.7
    verbs = list(dict.fromkeys(_inside(quote, jotting.verbs)))
    if len(verbs) >= 3:
        yield "heard_verbs", {"verbs": "”, “".join(verbs[:3])}, 0.75
    if len(sentences) > 1 and words(plain[-1]) <= 8 and not re.search(r"[“”\"‘(;:—]", plain[-1]) and words(plain[-1]) >= 2:
        yield "heard_ending", {"ending": plain[-1], "n": spell(words(plain[-1]))}, 0.85
    if len(sentences) == 1 and words(text) >= 32:
        yield "heard_one", {"n": spell(words(text))}, 0.7
    if len(sentences) >= 3 and words(text) / len(sentences) <= 12:
        yield "heard_short", {"n": spell(len(sentences))}, 0.7
    lower = re.findall(r"[a-z]+(?:’[a-z]+)?", text.lower())
    again = next((w for w in lower if len(w) >= 4 and lower.count(w) >= 2 and w not in _STOP and not _is_name(w, known)), "")
    if again:
        yield "heard_again", {"word": again, "times": times(lower.count(again))}, 0.8
    if lower.count("and") >= 5:
        yield "heard_and", {"n": spell(lower.count("and"))}, 0.7
    absolute = next((w for w in ("nothing", "never", "nobody", "everything", "always", "alone", "forever", "impossible") if w in lower), "")
    if absolute:
        yield "heard_absolute", {"word": absolute}, 0.75
    colour = [w for w in dict.fromkeys(lower) if w in dict(jotting.colours) and w not in ("gold",)]
    if colour:
        yield ("heard_colours", {"colour": colour[0], "other": colour[1]}, 0.75) if len(colour) > 1 else ("heard_colour", {"colour": colour[0]}, 0.65)
    if text.count("?") >= 1 and text.rstrip('”’"').endswith("?"):
        yield "heard_question", {}, 0.6
    if text.count("!") >= 2:
        yield "heard_cries", {"n": spell(text.count("!"))}, 0.5
    speaker = known.who.get(quote.speaker, quote.speaker)
    if speaker in {c.name for c in known.characters}:
        character = next(c for c in known.characters if c.name == speaker)
        yield "heard_speaker", {"name": speaker, **pronouns(character)}, 0.75
    if re.search(r"\bas (?:if|though)\b", text):
        yield "heard_as_if", {}, 0.7
    if max(s.count(",") + s.count(";") for s in sentences) >= 6:
        yield "heard_commas", {"n": spell(max(s.count(",") + s.count(";") for s in sentences))}, 0.55
    yield "heard_plain", {"opening": " ".join(re.sub(r"^[“‘\"]", "", text).split()[:4]).rstrip(",;:.!?—”’")}, 0.2


def _is_name(word: str, known: Ledger) -> bool:
    return any(word in surface.lower().split() for surface in known.who)


def introductions(quote: Quote, page: Page, known: Ledger, size: int) -> list[Fact]:
    """How a passage may be led up to: where it stands, who is in it, what to listen for."""
    key, found = f"intro:{quote.source.chapter}:{quote.source.start}", []
    jotting = next(j for j in (*page.past, *page.here) if j.chunk == quote.chunk)
    speaker = known.who.get(quote.speaker, quote.speaker)
    named = [known.who[m.surface] for m in jotting.mentions if m.surface in known.who and re.search(rf"\b{re.escape(m.surface)}\b", quote.text)]
    named = list(dict.fromkeys(named))
    who = {c.name: c for c in known.characters}
    if speaker in who:
        found.append(Fact("intro_speaker", key, {"name": speaker, **pronouns(who[speaker])}, 0.9, quote.chunk))
    for name in named[:1]:
        first = min(m.first for m in jotting.mentions if known.who.get(m.surface) == name)
        if who[name].first_chunk == quote.chunk and quote.source.start <= first + jotting_offset(jotting) < quote.source.end:
            found.append(Fact("intro_meet", key, {"name": name, **pronouns(who[name])}, 1.0, quote.chunk))
        found.append(Fact("intro_name", key, {"name": name, **pronouns(who[name])}, 0.7, quote.chunk))
    if len(named) >= 2:
        found.append(Fact("intro_names", key, {"names": listed(named[:2])}, 0.75, quote.chunk))
    place = quote.source.start / max(1, size)
    topic = (
        "intro_start"
        if quote.source.start <= 2
        else "intro_early"
        if place < 0.2
        else "intro_end"
        if quote.source.end >= size - 3
        else "intro_late"
        if place > 0.82
        else ""
    )
    if not topic:
        topic = "intro_middle" if 0.4 < place < 0.6 else "intro_third" if place < 0.4 else "intro_on"
    found.append(Fact(topic, key, {}, {"intro_start": 0.95, "intro_end": 0.95}.get(topic, 0.55), quote.chunk))
    phrases = sorted(_inside(quote, jotting.phrases), key=lambda p: -len(p))
    if phrases:
        found.append(Fact("intro_phrase", key, {"phrase": phrases[-1]}, 0.7, quote.chunk))
    if words(quote.text) < 25:
        found.append(Fact("intro_line", key, {}, 0.6, quote.chunk))
    return found


def jotting_offset(jotting: Jotting) -> int:
    """Mentions count from the chunk's start; this is where that is in the chapter."""
    return jotting.opening.start
