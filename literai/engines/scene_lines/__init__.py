"""The embedded describer: grammar and a lexicon find what can be seen, without a language model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar
from zlib import crc32

from literai.engines import Passage
from literai.types import Character, Fields, Notes, Scene, Source

if TYPE_CHECKING:
    from literai.engines.scene_lines.choosing import Candidate

NEAR = 2500  # characters after which a place named earlier no longer holds


class SceneLines:
    """Describer of the embedded profile."""

    fingerprint: ClassVar[str] = "scene-lines-6"

    def __init__(self) -> None:
        from literai import parse

        parse.english()

    def describe(self, passages: Sequence[Passage]) -> list[tuple[Scene, ...]]:
        return [_scenes(passage) for passage in passages]


def parse_line(text: str) -> Fields:
    """What one line shows, with nothing known before it."""
    from literai.engines.scene_lines.fields import fields_of
    from literai.engines.scene_lines.repair import read
    from literai.engines.scene_lines.understand import understand

    doc = read([text])[0]
    return fields_of(doc, understand(doc))


def _scenes(passage: Passage) -> tuple[Scene, ...]:
    from literai.engines.scene_lines.choosing import spread

    candidates = _read(passage)
    chosen = spread(candidates, max(1, passage.wanted), len(passage.chunk.text))
    return tuple(_scene(passage, candidate, candidates) for candidate in chosen)


def _read(passage: Passage) -> list[Candidate]:
    """Every sentence of the chunk with what it shows."""
    from literai import sentences
    from literai.engines.scene_lines.choosing import Candidate, drawable, is_spoken
    from literai.engines.scene_lines.repair import read
    from literai.engines.scene_lines.understand import understand

    text = passage.chunk.text
    extents = sentences.sentences(text)
    people = _known(passage.notes)
    docs = read([text[start:end] for start, end in extents])
    found_all = []
    for (start, end), doc in zip(extents, docs, strict=True):
        found = understand(doc, people)
        found_all.append(Candidate(start, end, doc, found, drawable(doc, found, text[start:end]), is_spoken(text[start:end])))
    return found_all


def _known(notes: Notes) -> tuple[Character, ...]:
    """The characters of this chunk first, so that a pronoun means one of them."""
    here = [c for c in notes.characters if c.name in notes.present]
    return (*here, *(c for c in notes.characters if c not in here))


def _scene(passage: Passage, candidate: Candidate, candidates: Sequence[Candidate]) -> Scene:
    from literai.engines.scene_lines.alt import alt
    from literai.engines.scene_lines.choosing import trimmed
    from literai.engines.scene_lines.fields import fields_of

    chunk, notes = passage.chunk, passage.notes
    sentence = chunk.text[candidate.start : candidate.end]
    setting, indoors = _place_before(candidate, candidates, notes)
    present = [c for c in notes.characters if c.name in notes.present]
    fields = fields_of(
        candidate.doc,
        candidate.found,
        setting=setting,
        indoors=indoors,
        time=notes.time_of_day,
        weather=_weather(candidate, candidates, notes),
        mood=notes.mood,
        people=present,
    )
    start = chunk.start + candidate.start
    return Scene(
        description=trimmed(sentence),
        alt=alt(fields),
        fields=fields,
        chunk=chunk.index,
        source=Source(chunk.chapter, start, chunk.start + candidate.end),
        seed=crc32(sentence.encode()),
    )


def _weather(candidate: Candidate, candidates: Sequence[Candidate], notes: Notes) -> str:
    """The chunk's weather, if it was spoken of shortly before."""
    from literai.engines.scene_lines.words import WEATHERS

    near = [c for c in candidates if 0 <= candidate.start - c.start < NEAR]
    weather = {"sunshine": "clear", "frost": ""}.get(notes.weather, notes.weather)
    return weather if any(WEATHERS.get(t.lemma_.lower()) == weather for c in near for t in c.doc) else ""


def _place_before(candidate: Candidate, candidates: Sequence[Candidate], notes: Notes) -> tuple[str, bool | None]:
    """Where we are when the sentence does not say: the last place somebody was in, else the chunk's."""
    from literai.engines.illustrator import lexicon

    for earlier in reversed([c for c in candidates if c.start < candidate.start and candidate.start - c.start < NEAR and not c.spoken]):
        strong = [entry for entry in earlier.found.places if entry[0] >= 2.0]
        if strong:
            _weight, name, inside = max(strong, key=lambda entry: entry[0])
            return name, inside
    weights: Counter[tuple[str, bool | None]] = Counter()
    for other in (c for c in candidates if candidate.start - NEAR < c.start < candidate.start + NEAR // 2):
        for weight, name, inside in other.found.places if not other.spoken else ():
            if weight >= 1.8:
                weights[name, inside] += round(weight * 10)
    if weights:
        return max(weights, key=lambda key: (weights[key], key[0]))
    for known in notes.places:
        plain = known.lower().removeprefix("the ")
        outdoors, indoors = lexicon.find("outdoors", plain), lexicon.find("indoors", plain)
        if outdoors or indoors:
            return plain, True if indoors and not outdoors else False if outdoors and not indoors else None
    return "", None
