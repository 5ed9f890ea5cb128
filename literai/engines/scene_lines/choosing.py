"""Which sentences of a chunk make pictures, and how much of a sentence is quoted."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literai.engines.illustrator import lexicon
from literai.engines.scene_lines.understand import Found
from literai.engines.scene_lines.words import MENTAL
from literai.sentences import SAID

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOTION = frozenset(
    ["run", "walk", "climb", "fall", "jump", "ride", "row", "sail", "fly", "throw", "carry", "lift", "drag", "push", "pull", "rush", "creep", "march", "dance", "fight", "strike", "kneel", "sit", "stand", "lie", "open", "enter", "leave", "cross", "follow", "chase", "wave", "point", "hold", "light", "pour", "cut", "dig", "swim", "burn", "shine", "gleam", "loom", "stretch", "swing", "lean", "bend", "hang", "burst", "drop", "seize", "snatch", "gallop", "hurry", "step", "stride", "wander", "turn", "crouch", "stagger", "plunge", "roll", "rise", "sink", "flash", "blaze"]
)  # fmt: skip
_OPENING = re.compile(r"(?:^|[\s(—-])[“‘\"']")
_CLOSING = re.compile(r"[,.!?—-][”’\"'](?:\s|$)")
LONGEST = 230  # characters of a description
SHORTEST = 40


@dataclass(frozen=True)
class Candidate:
    """A sentence, read."""

    start: int  # in the chunk's text
    end: int
    doc: Doc
    found: Found
    score: float
    spoken: bool  # somebody says it, so its places may be elsewhere


def drawable(doc: Doc, found: Found, raw: str) -> float:
    """How much of the sentence can be seen: people, place, things, motion; less for thoughts, talk, and length."""
    length = len(raw)
    score = 1.6 * min(2, len(found.cast)) + 0.7 * min(2, len(found.pronouns)) * (not found.cast)
    best = max((weight for weight, _, _ in found.places), default=0.0)
    score += min(2.4, best)
    score += 0.55 * min(4, len(found.objects))
    verbs = {t.lemma_.lower() for t in doc if t.pos_ == "VERB"}
    score += 0.6 * min(2, len(verbs & MOTION)) - 0.5 * min(3, len(verbs & MENTAL))
    animals = sum(1 for kind, _, _ in found.cast if lexicon.find("animals", kind))
    score += 0.4 * animals
    spoken = len(_OPENING.findall(raw))
    score -= 2.5 * min(2, spoken) if _CLOSING.search(raw) or raw[:1] in "‘'" else 0.4 * spoken
    score -= 1.2 if SAID.search(raw) else 0.0
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is not None and (root.tag_ in ("VBZ", "VBP") or any(t.dep_ == "aux" and t.tag_ in ("VBZ", "VBP", "MD") for t in root.children)):
        score -= 1.4  # the narrator reasons: stories happen in the past tense
    if any(t.lower_ in ("if", "perhaps", "always", "never", "instance", "instead", "whether", "idea") for t in doc):
        score -= 0.8
    if length < SHORTEST:
        score -= 1.5
    if length > LONGEST:
        score -= 0.6 + (length - LONGEST) / 160
    if doc.text.rstrip().endswith("?"):
        score -= 1.0
    if not found.cast and not found.pronouns and best < 1.2:
        score -= 1.0
    return score


def is_spoken(raw: str) -> bool:
    return bool(_OPENING.search(raw) or _CLOSING.search(raw))


def _likeness(one: Candidate, before: Candidate | None) -> float:
    """What a scene loses for showing what the one before it shows: the same people, doing the same, in the same place."""
    if before is None:
        return 0.0
    ours, theirs = {kind for kind, _, _ in one.found.cast}, {kind for kind, _, _ in before.found.cast}
    deeds, done = {action for _, _, action in one.found.cast if action}, {action for _, _, action in before.found.cast if action}
    places, places_before = {name for _, name, _ in one.found.places}, {name for _, name, _ in before.found.places}
    return 0.5 * bool(ours and ours == theirs) + 0.5 * bool(deeds & done) + 0.5 * bool(places & places_before)


def spread(candidates: Sequence[Candidate], wanted: int, length: int) -> list[Candidate]:
    """The best of each of `wanted` equal stretches, then the best of what is left; in reading order."""
    chosen: list[Candidate] = []
    for i in range(wanted):
        low, high = i * length / wanted, (i + 1) * length / wanted
        here = [c for c in candidates if low <= c.start < high and c.score > 1.0]
        if here:
            before = chosen[-1] if chosen else None
            chosen.append(max(here, key=lambda c: (c.score - _likeness(c, before), -c.start)))
    rest = sorted((c for c in candidates if c not in chosen), key=lambda c: (-c.score, c.start))
    for candidate in rest:
        if len(chosen) >= wanted:
            break
        if candidate.score > 1.5 or not chosen:
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)


_BREAK = re.compile(r"(?:;|:|—|--)\s*|,\s+(?=(?:and|but|while|as|so|yet|when|where|which)\b)")


def trimmed(sentence: str) -> str:
    """A line of prose: the sentence on one line, cut at a clause's end when it is long. The grammar stays whole."""
    line = " ".join(sentence.split())
    if len(line) <= LONGEST:
        return line
    ends = [m.start() for m in _BREAK.finditer(line) if 60 <= m.start() <= LONGEST]
    if not ends:
        ends = [m.start() for m in re.finditer(r",\s", line) if 60 <= m.start() <= LONGEST]
    if not ends:
        return line
    kept = line[: ends[-1]].rstrip(" ,;:—-")
    return kept + "." if kept.count("(") <= kept.count(")") else line
