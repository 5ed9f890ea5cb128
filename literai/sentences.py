"""Where sentences begin and end in a novel's prose.

Holds: the spans returned are in order, do not overlap, lie inside one paragraph each, begin and end on a
character that is not blank, and leave out nothing but white space. Rules, not a model: a parser trained on
news cuts Victorian dialogue in odd places ("Why?" said he), and cutting has to be the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

CLOSERS = r"\"'”’)\]»"
OPENERS = r"\"'“‘(\[«"
_END = re.compile(rf"(?:[.!?…]+|(?<=[.!?…])—)[{CLOSERS}]*(?=\s+[{OPENERS}—]*[A-Z0-9À-Þ])|[.!?…]+[{CLOSERS}]*\s+(?=[{OPENERS}])")
_SHORT = re.compile(r"(?:^|[\s(“‘\"'])(?:Mr|Mrs|Ms|Dr|St|Messrs|Mme|Mlle|M|Esq|Prof|Capt|Col|Gen|Lieut|Lt|Rev|Hon|No|Vol|Mt|Jr|Sr|etc|viz|i\.e|e\.g|[A-Z])\.$")
_SAYS = (
    r"said|says|cried|asked|replied|answered|exclaimed|remarked|returned|observed|whispered|shouted|murmured|muttered|continued|added|"
    r"began|repeated|thought|went on|interrupted|screamed|roared|sighed|growled|called|inquired|enquired|demanded|proceeded|echoed|put in|gasped|broke in"
)
SAID = re.compile(rf"\b(?:{_SAYS})\b")
_TAG = re.compile(
    rf"^\s*(?:(?:the|my|our|his|her|a|an|poor|old|young|little|Mr\.|Mrs\.|Miss|Dr\.|I|he|she|they|we|it|[A-Z][\w'’-]+)\s+){{1,5}}(?:\w+ly\s+)?(?:{_SAYS})\b"
)


class Extent(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int


def paragraphs(text: str) -> list[Extent]:
    """Extents of paragraphs: runs between blank lines, without the blanks around them."""
    return [Extent(found.start(), found.end()) for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*\S|\S", text)]


def sentences(text: str) -> list[Extent]:
    """Extents of the sentences of `text`, paragraph by paragraph."""
    return [sentence for paragraph in paragraphs(text) for sentence in _within(text, paragraph)]


def _within(text: str, paragraph: Extent) -> Iterator[Extent]:
    start = paragraph.start
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        end = found.start() + len(found.group().rstrip())
        if end <= start or not _is_end(text, start, found.start(), end, paragraph.end):
            continue
        yield Extent(start, end)
        start = end + (len(text[end : paragraph.end]) - len(text[end : paragraph.end].lstrip()))
    if start < paragraph.end:
        yield Extent(start, paragraph.end)


def _is_end(text: str, start: int, stop: int, end: int, limit: int) -> bool:
    """Does a sentence end at `stop`, closers included at `end`? Not after "Mr.", nor between a cry and its "he said"."""
    if text[stop] == "." and _SHORT.search(text[start : stop + 1]):
        return False
    return not (end - stop > 1 and text[end - 1] in "\"'”’" and _TAG.match(text[end : min(limit, end + 80)]))


def words(text: str) -> int:
    """How many words: runs between white space (a dash without spaces joins two: counted apart)."""
    return len(text.replace("—", " ").replace("--", " ").split())
