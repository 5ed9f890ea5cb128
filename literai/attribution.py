"""Who says it: speeches with a tag that names the speaker.

Holds: nobody is named who is not named beside the speech, or beside the speech it goes on from; when in doubt, nobody.
"""

from __future__ import annotations

import re

from literai.jotting import Heard
from literai.sentences import SAID, Extent, words
from literai.speech import PAIRS, Speeches
from literai.types import Chunk

_VERB = SAID.pattern
_NAME = r"(?P<name>I\b|(?:the\s)?(?:(?:Mr|Mrs|Dr|Miss|Lady|Lord|Sir|Captain)\.?\s)?[A-Z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+){0,3})"
_AFTER = (re.compile(rf"[^\S\n]*{_VERB}\s(?:poor\s|old\s|little\s)?{_NAME}(?!\sand\s[A-Z])"), re.compile(rf"[^\S\n]*{_NAME}\s(?:\w+ly\s)?{_VERB}"))
_BEFORE = re.compile(rf"(?:^|[.!?]\s+|—|and\s|Then\s){_NAME}\s(?:\w+ly\s)?{_VERB}(?:\s\w+ly)?[,:]\s*$")


def heard(chunk: Chunk, speech: Speeches) -> tuple[Heard, ...]:
    """Speeches with a tag beside them that names the speaker; all others are left to nobody.

    A speech taken up again after its tag ("Yes," said Utterson; "I know") and one that runs on in the next paragraph
    keep their speaker.
    """
    out: list[Heard] = []
    closer = PAIRS.get(speech.mark, "")
    speaker, end = "", -1
    for e in speech.extents:
        gap = chunk.text[end : e.start] if end >= 0 else ""
        goes_on = (
            bool(speaker) and end >= 0 and (_TAKEN_UP.fullmatch(gap) is not None if "\n" not in gap else not gap.strip() and chunk.text[end - 1] != closer)
        )
        speaker = _tag(chunk.text, e) or (speaker if goes_on else "")
        end = e.end
        if speaker:
            out.append(Heard(speaker, chunk.start + e.start, chunk.start + e.end, words(chunk.text[e.start : e.end])))
    return tuple(out)


_TAKEN_UP = re.compile(r"[^“”\"\n]{3,90}[,;:.—-]\s*")


def _tag(text: str, e: Extent) -> str:
    """The name in "said X" after a speech, or in "X said," before it; "" for none."""
    after = next((match for pattern in _AFTER if (match := pattern.match(text, e.end))), None)
    line = text.rfind("\n", 0, e.start) + 1
    found = after or _BEFORE.search(text[line : e.start])
    name = re.sub(r"^the\s", "", found["name"] or "", flags=re.I) if found else ""
    if re.search(r"[’']s?$", name):
        return ""  # "said Scrooge's nephew" is not Scrooge
    return "" if name in ("The", "This", "That", "He", "She", "It", "They", "We") else name
