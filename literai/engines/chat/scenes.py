"""A model's answer as the scenes of a passage.

Holds what `Describer` asks for: at most `Passage.wanted` scenes, at least one, in reading order, no sentence twice; a
scene's source is a sentence of the chunk, the one that the model copied or the one most like it; what it shows and its alt
text are parsed from the description by the line parser of `scene_lines`, with the notes for what the line does not say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from zlib import crc32

from literai.engines import Passage
from literai.engines.chat.answer import parse
from literai.engines.chat.asking import Reading
from literai.engines.chat.names import parsed, strangers, words_of
from literai.engines.chat.prose import spoken, whole
from literai.sentences import Extent, sentences, words
from literai.types import Fields, Notes, Scene, Source

SHORTEST, LONGEST = 5, 60  # words of a description
LIKE = 0.45  # likeness of words from which a sentence is the one that was meant
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"})


def read(text: str, passage: Passage) -> Reading[tuple[Scene, ...]]:
    """The scenes in `text` of `passage`."""
    answer = parse(text)
    entries = _entries(answer.value) if answer else []
    if not entries:
        return Reading(None, "there are no scenes in it, as JSON with quote and description")
    notes, extents = passage.notes, sentences(passage.chunk.text)
    known = words_of([passage.chunk.text, *(name for c in notes.characters for name in (c.name, *c.aliases)), *notes.places])
    found: dict[Extent, str] = {}
    faults: list[str] = []
    for quote, raw in entries:
        line = whole(spoken(raw), LONGEST)
        extent = locate(passage.chunk.text, quote, extents)
        named = strangers(line, known)
        if extent is None:
            faults.append(f"“{quote[:60]}” is not in the passage")
        elif words(line) < SHORTEST:
            faults.append(f"a description has {words(line)} words of whole sentences")
        elif named:
            faults.append(f"the passage does not name {', '.join(named)}")
        elif extent in found or line in found.values():
            faults.append("a scene is there twice")
        else:
            found[extent] = line
    chosen = sorted(list(found)[: max(1, passage.wanted)])
    scenes = tuple(_scene(passage, extent, found[extent]) for extent in chosen)
    return Reading(scenes or None, "; ".join(dict.fromkeys(faults)))


def locate(text: str, quote: str, extents: Sequence[Extent]) -> Extent | None:
    """The sentence of `text` that `quote` copies: exactly, as a part, over more than one (the first), or nearly; None if there is none like it."""
    wanted = _plain(quote)
    if not words(wanted):
        return None
    plain = [_plain(text[extent.start : extent.end]) for extent in extents]
    for extent, sentence in zip(extents, plain, strict=True):
        if sentence and (wanted in sentence or wanted.startswith(sentence)) and min(len(wanted), len(sentence)) >= 8:
            return extent
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted.split())
    best, likeness = None, LIKE
    for extent, sentence in zip(extents, plain, strict=True):
        matcher.set_seq1(sentence.split())
        if matcher.real_quick_ratio() > likeness and matcher.ratio() > likeness:
            best, likeness = extent, matcher.ratio()
    return best


def _plain(text: str) -> str:
    """Words in small letters with typewriter marks, blanks evened, without marks at the ends."""
    return re.sub(r"^\W+|\W+$", "", " ".join(text.translate(_MARKS).casefold().split()))


def _entries(value: object) -> list[tuple[str, str]]:
    """(quote, description) of each scene."""
    if isinstance(value, dict):
        value = next((inner for inner in value.values() if isinstance(inner, list)), [value])
    items = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    pairs = [(item.get("quote", item.get("source", "")), item.get("description", item.get("scene", ""))) for item in items]
    return [(quote, line) for quote, line in pairs if isinstance(quote, str) and isinstance(line, str) and line.strip()]


def _scene(passage: Passage, extent: Extent, line: str) -> Scene:
    from literai.engines.scene_lines.alt import alt

    chunk = passage.chunk
    fields = _fields(line, passage.notes)
    source = Source(chunk.chapter, chunk.start + extent.start, chunk.start + extent.end)
    return Scene(description=line, alt=alt(fields), fields=fields, chunk=chunk.index, source=source, seed=crc32(line.encode()))


def _fields(line: str, notes: Notes) -> Fields:
    """What the line shows; the hour and the mood are the chunk's where it does not say."""
    from literai.engines.scene_lines.fields import fields_of
    from literai.engines.scene_lines.understand import understand

    here = [character for character in notes.characters if character.name in notes.present]
    doc = parsed(line)
    found = understand(doc, (*here, *(character for character in notes.characters if character not in here)))
    return fields_of(doc, found, time=notes.time_of_day, mood=notes.mood, people=here)
