"""Title, author and language of a book that has no header to say them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from literai.reading import gutenberg, headings
from literai.reading.blocks import Block, scene_break
from literai.reading.contents import is_prose
from literai.reading.titles import show

_NAMES = [
    "english",
    "en",
    "german",
    "de",
    "deutsch",
    "de",
    "french",
    "fr",
    "français",
    "fr",
    "spanish",
    "es",
    "italian",
    "it",
    "dutch",
    "nl",
    "portuguese",
    "pt",
    "finnish",
    "fi",
    "swedish",
    "sv",
    "danish",
    "da",
    "norwegian",
    "no",
    "latin",
    "la",
    "polish",
    "pl",
    "russian",
    "ru",
    "greek",
    "el",
    "hungarian",
    "hu",
    "czech",
    "cs",
    "catalan",
    "ca",
    "esperanto",
    "eo",
    "chinese",
    "zh",
    "japanese",
    "ja",
]
_LANGUAGES = dict(zip(_NAMES[0::2], _NAMES[1::2], strict=True))
_COMMON = {
    "en": "the and of to a in was that he it his had with as her she for not at but",
    "de": "und die der er sie nicht das in zu den es ein sich mit war ich dem auf so hatte",
    "fr": "de et la le il les un à que elle des qui une dans se ne était en pas vous",
    "es": "de que y la el en a los se no un con su las por una del al lo había",
    "it": "di che e la il un a non in per era si una le con del i della lo aveva",
    "nl": "de en het een van dat hij te in niet ik was zijn op met zij is haar er had",
}
_BY = re.compile(r"(?:a (?:novel|romance|tale|story|novella) )?(?:written )?(?:by|von|par|de|di|door)[\s:]+(?P<name>.{3,60})", re.IGNORECASE)


def tag(name: str) -> str:
    """BCP 47 of a language's name ("English", "German"); a code is given back in its usual case ("en-GB"); "" when unknown."""
    first = re.split(r"[,;/]| and ", name.strip(), maxsplit=1)[0].strip().casefold()
    if first in _LANGUAGES:
        return _LANGUAGES[first]
    parts = first.replace("_", "-").split("-")
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", "-".join(parts)):
        return ""
    return "-".join([parts[0], *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in parts[1:])])


def guess_language(blocks: Sequence[Block]) -> str:
    """By its most common words, from up to 5,000 words of the middle; "und" when none fits."""
    middle = " ".join(block.text for block in blocks[len(blocks) // 3 : len(blocks) // 3 + 400])[:60_000]
    words = re.findall(r"[^\W\d_]+", middle.casefold())[:5000]
    if not words:
        words = re.findall(r"[^\W\d_]+", " ".join(block.text for block in blocks)[:60_000].casefold())[:5000]
    best = max(_COMMON, key=lambda code: sum(word in _COMMON[code].split() for word in words))
    common = frozenset(_COMMON[best].split())
    return best if words and sum(word in common for word in words) > 0.12 * len(words) else "und"


def without_credits(blocks: Sequence[Block]) -> list[Block]:
    """Leave out credits ("Produced by ...") near the ends and every word about the licence."""
    edge = max(40, len(blocks) // 50)
    kept = []
    for at, block in enumerate(blocks):
        if (at < edge or at >= len(blocks) - edge) and gutenberg.credit(block.text):
            continue
        if gutenberg.licence(block.text):
            continue
        kept.append(block)
    return kept


def title_page(blocks: Sequence[Block]) -> tuple[str, str]:
    """Title and author from the lines before the first prose or heading; "" where they do not say."""
    lines = list[str]()
    for block in blocks[:12]:
        heading = headings.parse(block.text)
        if is_prose(block) or (heading is not None and heading.kind != "numeral") or headings.front(block.text) or len(lines) > 8:
            break
        if not scene_break(block.text):
            lines += [" ".join(line.split()).strip("_*= ") for line in block.lines]
    else:
        if len(blocks) < 12:
            lines = lines[:2]
    lines = [line for line in lines if line]
    if (
        not lines
        or len(lines[0]) > 100
        or lines[0][-1] in ",;"
        or re.match(r"[“\"‘'`]", lines[0])
        or not lines[0][0].isupper()
        or headings.parse(lines[0]) is not None
    ):
        return "", ""
    title, author = lines[0], ""
    if len(lines) == 1 and title[-1] in ".!?" and len(title.split()) > 6:
        return "", ""
    for place, line in enumerate(lines):
        found = _BY.fullmatch(line)
        if found:
            author = found["name"]
        elif re.fullmatch(r"(by|von|par)", line, re.IGNORECASE) and place + 1 < len(lines):
            author = lines[place + 1]
        if author:
            break
    else:
        author = lines[1] if len(lines) > 1 and _person(lines[1]) else ""
    if author and lines.index(next(line for line in lines if author in line)) == 0:
        return "", show(author)
    together = re.fullmatch(r"(?P<title>.{3,90}?),? by (?P<name>[A-Z].{2,50})", title)
    if together and not author:
        return show(together["title"]), together["name"]
    return show(title), show(author)


def _person(line: str) -> bool:
    words = line.split()
    return (
        2 <= len(words) <= 4
        and all(re.fullmatch(r"[A-ZÀ-Ý][\w.’'-]*|(van|von|de|du|la|le)", word) for word in words)
        and headings.parse(line) is None
        and not line.endswith(".")
    )


def from_name(name: str) -> str:
    """A title of last resort: "the_time-machine.txt" -> "The Time Machine"."""
    stem = re.sub(r"[\s_\-+.]+", " ", PurePath(name).stem).strip()
    return show(stem.upper()) if stem and stem == stem.lower() else stem or "Untitled"
