"""What a careful reader jots down, chunk by chunk, knowing no page that is still to come.

Holds: `jot` looks at one chunk alone; `take` folds jottings in order, and Notes for chunk n use jottings 0..n and
nothing else; quotes are whole sentences copied by offset; a speaker is named only where the text names him.

    jottings = jot(chunks)            the dear part, once a chunk, in any order
    notes = take(jottings)            cheap, the whole book in a moment
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from literai import attribution, cast, excerpts, narrator, passages, people
from literai.jotting import Excerpt, Heard, Jotting, Mention
from literai.lexicon import labels, matches, tables, tally
from literai.parse import parse, plain
from literai.sentences import Extent, paragraphs, sentences, words
from literai.speech import Speeches, covered, speeches
from literai.types import Chunk, Notes, Quote, TimeOfDay

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TIMES: dict[str, TimeOfDay] = {label: label for label in tables()["time"]}  # type: ignore[misc]


def jot(chunks: Sequence[Chunk]) -> list[Jotting]:
    """One Jotting a chunk (about 0.4 s of CPU for 1,500 words: grammar, names, lines)."""
    return [_jot(chunk) for chunk in chunks]


def take(jottings: Sequence[Jotting]) -> tuple[Notes, ...]:
    """Notes after each chunk: who has been met by then, and this chunk's place, hour, weather, mood and quotes."""
    return tuple(_notes(jottings[: at + 1]) for at in range(len(jottings)))


def ledger(jottings: Sequence[Jotting]) -> cast.Ledger:
    """The characters and places of these chunks, with who is in which."""
    known = cast.ledger([(jotting.chunk, jotting.mentions) for jotting in jottings])
    known.narrators = narrator.narrators(jottings, known)
    return known


def speakers(jotting: Jotting, known: cast.Ledger) -> tuple[Heard, ...]:
    """The speeches of a chunk whose speaker is sure, under the name the ledger has for him; "the narrator" for an "I" without a name."""
    named = [(h, speaker(h.speaker, jotting.chunk, known)) for h in jotting.heard]
    return tuple(Heard(name, h.start, h.end, h.words) for h, name in named if name)


def speaker(written: str, chunk: int, known: cast.Ledger) -> str:
    """Whom a tag means: a Character.name, "the narrator", or "" for nobody known."""
    return known.narrators.get(chunk, "") if written == "I" else known.who.get(written, "")


def _notes(so_far: Sequence[Jotting]) -> Notes:
    last, known = so_far[-1], ledger(so_far)
    here = {mention.surface for mention in last.mentions}
    named = [place for place in known.places if place.removeprefix("the ") in here]
    return Notes(
        chunk=last.chunk,
        characters=known.characters,
        present=tuple(known.per_chunk[last.chunk]),
        places=(*named, *(f"the {noun}" for noun, count in last.settings if count > 1 or not named))[:6],
        time_of_day=last.times[0][0] if last.times else None,
        weather=last.weather[0][0] if last.weather else "",
        mood=last.moods[0][0] if last.moods and last.moods[0][1] >= 3 else "",
        quotes=tuple(_resolved(quote, known) for quote in last.quotes),
    )


def _resolved(quote: Quote, known: cast.Ledger) -> Quote:
    """The speaker under the name the notes know; nobody, if they know none (an "I" who has no name yet is none)."""
    name = speaker(quote.speaker, quote.chunk, known)
    return Quote(quote.text, quote.source, quote.chunk, "" if name == narrator.UNNAMED else name, quote.weight)


# -- one chunk ---------------------------------------------------------------------------------


def _jot(chunk: Chunk) -> Jotting:
    parts = paragraphs(chunk.text)
    docs = [(part.start, doc) for part, doc in zip(parts, parse([chunk.text[p.start : p.end] for p in parts]), strict=True)]
    speech = speeches(chunk.text)
    heard = attribution.heard(chunk, speech)
    lines = sentences(chunk.text)
    lower = re.findall(r"[a-zà-ÿ]+(?:-[a-z]+)*", chunk.text.lower())
    longest = max(lines, key=lambda e: words(chunk.text[e.start : e.end]))
    quotes = passages.passages(chunk, speech, heard)
    named = [found for start, doc in docs for found in people.mentions(doc, start, _starts(doc.text), {})]
    spoken = covered(speech.extents, 0, len(chunk.text)) / max(1, len(chunk.text))
    return Jotting(
        chunk=chunk.index,
        chapter=chunk.chapter,
        words=words(chunk.text),
        sentences=len(lines),
        opening=_excerpt(chunk, lines[0]),
        closing=_excerpt(chunk, lines[-1]),
        longest=_excerpt(chunk, longest),
        spoken=round(spoken, 4),
        first_person=round(_first_person(chunk.text, speech), 4),
        told=speech.told,
        questions=chunk.text.count("?"),
        exclamations=chunk.text.count("!"),
        mentions=_with_says(people.tally(named), [h.speaker for h in heard]),
        settings=_settings(chunk.text),
        times=tuple((_TIMES[label], count) for label, count in tally("time", lower)),
        weather=tally("weather", lower),
        moods=tally("mood", lower),
        colours=matches("colour", lower),
        sounds=matches("sound", lower),
        nouns=_nouns(chunk.text, [doc for _, doc in docs]),
        similes=excerpts.similes(chunk, docs),
        beats=excerpts.beats(chunk, docs, speech),
        asked=excerpts.asked(chunk),
        phrases=excerpts.phrases(chunk, docs),
        verbs=excerpts.verbs(chunk, docs),
        heard=heard,
        quotes=quotes,
        voiced=tuple(
            q.source.start for q in quotes if any(e.start <= q.source.start - chunk.start and q.source.end - chunk.start <= e.end for e in speech.extents)
        ),
        title=chunk.title,
        seasons=tally("season", lower),
        called=narrator.called(chunk.text, speech),
        begins=narrator.begins(chunk.text),
    )


def _excerpt(chunk: Chunk, extent: Extent) -> Excerpt:
    return Excerpt(chunk.text[extent.start : extent.end], chunk.start + extent.start, chunk.start + extent.end)


def _starts(text: str) -> frozenset[int]:
    return frozenset(e.start for e in sentences(text))


def _with_says(found: tuple[Mention, ...], speakers: list[str]) -> tuple[Mention, ...]:
    from msgspec.structs import replace

    counts = Counter(speakers)
    return tuple(
        replace(m, says=counts[m.surface], person=m.person + 2 * counts[m.surface], acts=m.acts + counts[m.surface]) if counts[m.surface] else m for m in found
    )


def _first_person(text: str, speech: Speeches) -> float:
    narration, at = [], 0
    for e in speech.extents:
        narration.append(text[at : e.start])
        at = e.end
    told = re.findall(r"[A-Za-z]+", " ".join([*narration, text[at:]]))
    return sum(word in ("I", "me", "my", "My", "myself") for word in told) / max(60, len(told))


_SETTING = re.compile(
    r"\b(?:in|into|at|through|across|from|outside|inside|towards|toward|on|along|down|up|round|within|of)\s(?:the|his|her|my|our|their|an?)\s(?:[a-z-]+\s)?([a-z-]+)\b"
)


def _settings(text: str) -> tuple[tuple[str, int], ...]:
    nouns = labels("places")
    counts = Counter(noun for noun in _SETTING.findall(plain(text)) if noun in nouns)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6])


def _nouns(text: str, docs: Sequence[Doc]) -> tuple[tuple[str, int], ...]:
    """Common nouns by the form most used, with the times that any form of it stands in the text; words that are as often verbs are left out."""
    forms: dict[str, Counter[str]] = {}
    for doc in docs:
        for token in doc:
            if token.pos_ == "NOUN" and token.is_alpha and token.is_lower and len(token.text) > 3:
                forms.setdefault(token.lemma_, Counter())[token.text] += 1
    standing = Counter(re.findall(r"[a-zà-ÿ]+", text.lower()))
    counts = [(max(found, key=lambda form: (found[form], form)), sum(found.values()), sum(standing[form] for form in found)) for found in forms.values()]
    plain_nouns = tables()["plain"]["nouns"]
    return tuple(
        sorted(((form, all_) for form, nouns, all_ in counts if nouns >= 0.75 * all_ and form not in plain_nouns), key=lambda item: (-item[1], item[0]))
    )
