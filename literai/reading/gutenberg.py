"""Project Gutenberg's header, footer and marks, of the 1990s and of today, in English and German.

`strip(text)` gives the book's own text and what the header says. A text from elsewhere comes back whole.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_START = re.compile(
    r"^[ \t]*\*{1,5}[ \t]*START[ \t]+(?:OF|DES|DER)[ \t]+(?:(?:THE|THIS|DIESES|"
    r"DES)[ \t]+)?PROJE[CK]T[ \t]+GUTENBERG[^*\n]{0,1500}(?:\n[^*\n]{0,300}){0,4}\*{3}[^\n]*$"
    r"|^[^\n]*\*END[ \t]?\*?[ \t]*THE SMALL PRINT!?[^\n]*$"
    r"|^[^\n]*\*{3}[ \t]*END[^\n]{0,20}SMALL PRINT[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_END = re.compile(
    r"^[ \t]*\*{1,5}[ \t]*END[ \t]+(?:OF|DES|DER)[ \t]+(?:(?:THE|THIS|DIESES|DES)[ \t]+)?PROJE[CK]T[ \t]+GUTENBERG"
    r"|^[ \t*]*End of (?:the |this )?Project Gutenberg"
    r"|^[ \t*]*Ende (?:dieses|des|von) Proje[ck]t Gutenberg"
    r"|^[ \t*]*(?:\*\*\*[ \t]*)?START:[ \t]+FULL LICENSE"
    r"|^[ \t]*THE FULL PROJECT GUTENBERG(?:-tm|™)? LICENSE"
    r"|^[ \t]*\**This file should be named [\w.-]+\.(?:txt|zip)",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"^(Title|Author|Language|Titel|Autor|Sprache):[ \t]*(.*(?:\n[ \t]{2,}\S.*)*)", re.MULTILINE | re.IGNORECASE)
_NUMBER = re.compile(r"\[\s*(?:e-?book|e-?text)\s*#\s*(\d+)\s*\]", re.IGNORECASE)
_FIRST = re.compile(
    r"^[ \t*]*(?:This is |Dies ist )?(?:The |Das )?Project Gutenberg(?:['’]s)?(?: Edition)?(?: E-?(?:book|text))?(?: of| von|,)?[ \t]+"
    r"(?P<title>[^\s*](?:[^\n*]{0,400}?[^\s*])?)(?:,?\s+(?:by|von)\s+(?P<author>[^\s*](?:[^\n*]{0,200}?[^\s*])?))?[ \t*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CREDIT = re.compile(
    r"(this )?(e-?text|e-?book|text|html version|file|book)?\s*(was )?(produced|prepared|transcribed|created|scanned|typed|proofread|digitized|"
    r"digitised|edited|converted)( and [\w ]{3,30})? (by|from|for)\b"
    r"|e-?text (prepared|produced|by|scanned)|\[?transcriber['’]?s['’]? notes?\b|\[?anmerkungen? (zur|des) (transkription|bearbeiter)|"
    r"note: (project gutenberg|images of|this)|"
    r"updated editions will replace|(this|dieses) (e-?book|etext|e-?text|buch) (wurde|is|was)\b|images? (courtesy|generously)|www\.pgdp\.net|http://www\.pgdp|"
    r"see \d+-h\.(htm|zip)|cover(:| image)|character set|html version by|credits?:|the online distributed proofreading",
    re.IGNORECASE,
)
LICENCE = re.compile(
    r"project gutenberg|projekt gutenberg|gutenberg\.(org|net)|gutenberg literary archive|pglaf|promo\.net/pg|gutenberg2000|\betext\d\d\b|full license",
    re.IGNORECASE,
)


class Stripped(NamedTuple):
    """The book's own text and what was said about it; "" where nothing was."""

    text: str
    title: str  # what "Title:" says
    first: str  # what the first line calls it, often shorter
    author: str
    language: str  # as printed: "English", "German"
    source: str  # for the credits


def strip(text: str) -> Stripped:
    """Take the header and footer off; the marks count only near the ends of the file."""
    head_limit = max(40_000, len(text) // 5)
    starts = list(_START.finditer(text, 0, min(len(text), head_limit)))
    begin = starts[-1].end() if starts else 0
    ends = [found.start() for found in _END.finditer(text, begin)]
    end = next((place for place in ends if place > begin + (len(text) - begin) // 3), len(text))
    header, body = text[:begin], text[begin:end]
    is_ours = bool(starts) or "gutenberg" in text[:2000].casefold()
    if not is_ours:
        return _own_header(body)
    title, first, author, language = _fields(header or text[:3000])
    name = title or first
    number = _NUMBER.search(header or text[:3000])
    source = f"Project Gutenberg eBook #{number[1]}, {name}" if number and name else f"Project Gutenberg, {name}" if name else "Project Gutenberg"
    return Stripped(body, title, first, author, language, source)


_OWN_LINE = re.compile(r"(title|author|language|licen[cs]e|source|date|titel|autor|sprache|lizenz|quelle):[ \t]*(.{1,300})", re.IGNORECASE)


def _own_header(text: str) -> Stripped:
    """A file of one's own may begin with "Title: ...", "Author: ..." lines; anything else is left as it is."""
    lines = text.lstrip().split("\n", 12)
    found: dict[str, str] = {}
    for line in lines:
        match = _OWN_LINE.fullmatch(line.strip())
        if match is None:
            break
        found[match[1].casefold()] = match[2].strip()
    place = len(found)
    title = found.get("title") or found.get("titel") or ""
    if len(found) < 2 or not title or len(lines) == place:
        return Stripped(text, "", "", "", "", "")
    terms = found.get("license") or found.get("licence") or found.get("lizenz") or ""
    source = found.get("source") or found.get("quelle") or ", ".join(part for part in (title, terms) if part)
    author, language = found.get("author") or found.get("autor") or "", found.get("language") or found.get("sprache") or ""
    return Stripped("\n".join(lines[place:]), title, "", author, language, source)


def _fields(header: str) -> tuple[str, str, str, str]:
    found = {name.casefold(): value for name, value in reversed(_FIELD.findall(header))}
    title = _main_title(found.get("title", "") or found.get("titel", ""))
    author = " ".join((found.get("author", "") or found.get("autor", "")).split())
    language = " ".join((found.get("language", "") or found.get("sprache", "")).split())
    called = ""
    if not title:
        for first in _FIRST.finditer(header[:6000]):
            name, by = " ".join(first["title"].split()), " ".join((first["author"] or "").split())
            if not re.match(r"(\(one page\)|literary|license|volunteer|is |and |to |has |in\b)", name, re.IGNORECASE):
                called, author = name.strip(" ,.*"), author or by.strip(" ,.*")
                break
    return title, called, author, language


def _main_title(value: str) -> str:
    """The title without its subtitle; lines that only wrap a long title are joined."""
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    title = lines[0] if lines else ""
    for line in lines[1:]:
        if len(title) < 50 and not title.endswith((",", ":", ";", "-")):
            break
        title += " " + line
    return title[:1000].strip()


def credit(paragraph: str) -> bool:
    """Is this short paragraph a credit or a note of those who prepared the file?"""
    return len(paragraph) < 1500 and _CREDIT.match(paragraph.strip().lstrip("*_[ ")) is not None


def licence(paragraph: str) -> bool:
    """Does this paragraph speak of the licence or the project? No novel in the public domain does."""
    return LICENCE.search(paragraph) is not None
