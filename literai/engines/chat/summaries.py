"""A model's answer as the summary of a chunk.

Holds: one paragraph of whole sentences, `SHORTEST` to `LONGEST` words, in which nobody is named whom the chunk does not
name (in English; see names.py); a sentence that does is asked for again, then left out.
"""

from __future__ import annotations

import re

from literai.engines.chat.answer import parse
from literai.engines.chat.asking import Reading
from literai.engines.chat.names import strangers, words_of
from literai.engines.chat.prose import spoken, whole
from literai.sentences import sentences, words

SHORTEST, LONGEST = 5, 250  # words
_LEAD = re.compile(r"^(?:(?:sure|certainly|okay|ok)[,.!]?\s+)?(?:here(?:'s| is)[^:]{0,60}:|(?:the )?summary:)\s*", re.I)


def read(text: str, passage: str) -> Reading[str]:
    """The summary in `text` of `passage`."""
    answer = parse(text)
    if answer is None:
        return Reading(None, "there is no JSON in it")
    found = _said(answer.value)
    kept = whole(_LEAD.sub("", spoken(found)), LONGEST, cut=answer.cut)
    if words(kept) < min(SHORTEST, words(passage)):
        return Reading(None, f"the summary has {words(kept)} words of whole sentences")
    known = words_of([passage])
    named = strangers(kept, known)
    if not named:
        return Reading(kept)
    lines = [kept[e.start : e.end] for e in sentences(kept)]
    rest = " ".join(line for line in lines if not strangers(line, known))
    fault = f"the passage does not name {', '.join(named[:5])}"
    return Reading(rest if words(rest) >= min(SHORTEST, words(passage)) else None, fault)


def _said(value: object) -> str:
    """The text wherever the model has put it."""
    if isinstance(value, dict):
        inner = value.get("summary", next(iter(value.values())))
        return inner if isinstance(inner, str) else _said(inner)
    if isinstance(value, list):
        return " ".join(item if isinstance(item, str) else _said(item) for item in value)
    return ""
