"""What one line of a novel says when it is a heading.

`parse(line)` gives a `Heading` or None and knows nothing of the lines around it: whether a line that could
be a heading is one is decided by `literai.reading.chapters`, which sees the whole book.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from literai.reading.numerals import number, roman

LEAVES = {
    "chapter": "chapter chap chapt kapitel capitel kap chapitre capítulo capitulo capitolo hoofdstuk kapittel luku rozdział глава",
    "stave": "stave",
    "letter": "letter brief lettre",
    "adventure": "adventure abenteuer",
    "scene": "scene szene scène",
    "canto": "canto gesang chant fytte",
    "story": "story tale geschichte",
    "episode": "episode",
    "section": "section abschnitt",
}
CONTAINERS = {
    "volume": "volume vol band tome",
    "book": "book buch livre libro boek",
    "part": "part teil theil partie parte deel",
    "act": "act akt acte aufzug",
    "phase": "phase",
    "period": "period epoch",
    "narrative": "narrative",
    "epilogue": "epilogue",
}
KINDS = {word: kind for table in (LEAVES, CONTAINERS) for kind, words in table.items() for word in words.split()}
TEXT_KINDS = frozenset(LEAVES)  # divisions that hold text
PART_KINDS = frozenset(CONTAINERS)  # divisions that hold divisions, when there are any in them

STORY = frozenset(
    [
        "prologue",
        "prolog",
        "epilogue",
        "epilog",
        "épilogue",
        "epilogo",
        "epílogo",
        "prologo",
        "prólogo",
        "prelude",
        "finale",
        "conclusion",
        "postscript",
        "interlude",
        "vorspiel",
        "nachspiel",
        "zwischenspiel",
        "schluss",
        "schluß",
        "intermezzo",
        "lenvoi",
        "envoi",
        "coda",
    ]
)
BEFORE = re.compile(
    r"(the |an? )?((\w+[’']s? |original |general |translators? |publishers? |editors? |authors? )?(preface|foreword|introduction|introductory( note|"
    r" remarks)?|advertisement|"
    r"note|notes|notice|apology|dedication)( to .{1,60}|( (by|of) .{1,60}))?|dedicatory.{0,40}|dedicated to.{0,40}|to the reader|acknowledge?ments?|"
    r"(etymology|extracts)( supplied .*)?|explanatory( note)?|"
    r"contents|table of contents|list of (illustrations|plates|characters|books)|illustrations|dramatis personae|transcribers? notes?|epigraph|"
    r"persons of the (story|tale|drama)|"
    r"(half )?title ?page|half title|cover( page)?|imprint|copyright( page| notice)?|about this (e?book|edition)|notes? on the text|"
    r"principal characters|characters|"
    r"vorwort|vorbemerkung|vorrede|einleitung|inhalt|inhaltsverzeichnis|widmung|impressum|titelseite|préface|preface|avant propos|avertissement|"
    r"table des matières|dédicace|au lecteur|"
    r"prefacio|índice|indice|prefazione|bookplate|frontispiece|series page|also by .{0,60}|by the same author|books by .{0,60}|other (books|"
    r"works) by .{0,60}|praise for .{0,60}|maps?)"
)
AFTER = re.compile(
    r"(the )?((transcribers? |editors? |authors? )?(foot|end)?notes?|index|glossary|appendix.{0,40}|bibliography|errata|corrigenda|colophon|uncopyright|"
    r"copyright( page| notice)?|imprint|"
    r"advertisements?|about the (author|publisher|translator)|(the )?full project gutenberg.*|project gutenberg.*|license|licence|anmerkungen|fußnoten|"
    r"nachwort|afterword|impressum|"
    r"table des matières|contents|table of contents|inhalt|inhaltsverzeichnis|list of (illustrations|plates|books)|illustrations|also by .{0,60}|"
    r"by the same author|books by .{0,60}|"
    r"acknowledge?ments?|copyright|sources|credits|back cover|loi|landmarks|other (books|works) by .{0,60}|newsletter.{0,40})"
)
END = re.compile(r"(the |an? )?(end|finis|fin|ende|schluss|schluß|fine|explicit)( of .{1,60}| des .{1,60}| du .{1,60})?")


class Heading(NamedTuple):
    """A line that may head a division.

    kind: a key of `LEAVES` or `CONTAINERS`, or "numeral", "name" (prologue, epilogue), "title".
    style: what tells one series of numerals from another in the same book: "#", "# #", "[#]", "—#—", "# title", "word".
    number: None where there is none ("Chapter the Last", "Prologue").
    label: the words before the title, in ordinary case: "Chapter I", "Book the First", "I", "".
    title: what follows on the same line, as printed; "" if nothing.
    """

    kind: str
    style: str
    number: int | None
    label: str
    title: str


_NUM = r"[IVXLCDM]{1,9}|[ivxlc]{1,9}|\d{1,3}"
_WORD = r"[^\W\d_]+(?:[- ‐‑][^\W\d_]+)?"
_SEP = r"[\s.:,;)\]—–―\-]*"
_KEYWORD_FIRST = re.compile(r"(?P<open>[\[(—–*\s]*)(?P<word>[^\W\d_]+)(?P<dot>\.?)\s+(?P<the>the\s+)?(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)
_NUMERAL_HEAD = re.compile(rf"(?P<number>{_NUM})(?P<sep>[.:)\]]*\s*[—–―-]*|[.:)\]]+)(?=\s|$|[—–―\-\]\[(“\"A-ZÀ-Ý])\s*(?P<title>.*)", re.DOTALL)
_WORD_HEAD = re.compile(rf"(?P<number>{_WORD})(?P<sep>{_SEP})(?P<title>.*)", re.DOTALL)
_ORDINAL_FIRST = re.compile(
    rf"(?:the\s+|das\s+|der\s+)?(?P<number>{_WORD}|\d{{1,3}})[.]?\s+(?P<word>[^\W\d_]+)(?P<sep>{_SEP})(?P<title>.*)", re.IGNORECASE | re.DOTALL
)
_BARE = re.compile(rf"(?P<open>[\[({{—–―\-*.\s]*)(?P<number>{_NUM}|{_WORD})(?P<close>[\])}}—–―\-*.:\s]*)")
_TITLED = re.compile(rf"(?P<number>{_NUM})(?P<sep>\s*[.:)—–―-]+\s*|\s{{2,}}|\s)(?P<title>[“\"'‘(¿¡«»„A-ZÀ-Ý0-9_].*)", re.DOTALL)
_NO_TITLE = re.compile(r"^(of|is|was|and|or|in|to|had|has|which|that|the following|were|are|we|he|she|it|they)\b")


def key(text: str) -> str:
    """Letters and digits only, case folded: two prints of one heading have the same key."""
    return re.sub(r"[\W_]+", "", text.casefold())


def plain(text: str) -> str:
    """Words in lower case with single spaces, no marks: what the lists of names above are written in."""
    return " ".join(re.sub(r"[^\w\s]|_", "", re.sub(r"[-—–]", " ", text.casefold())).split())


def parse(line: str) -> Heading | None:
    """The heading that a line (or the joined lines of a short block) may be, or None."""
    line = line.strip().strip("_=").strip()
    if not line or len(line) > 300:
        return None
    return _keyword(line) or _ordinal(line) or _named(line) or _bare(line) or _titled(line)


def _keyword(line: str) -> Heading | None:
    found = _KEYWORD_FIRST.fullmatch(line)
    if not found or found["word"].casefold() not in KINDS or not found["word"][0].isupper():
        return None
    kind, rest = KINDS[found["word"].casefold()], found["rest"].strip(" _*")
    if found["the"] and re.fullmatch(r"last\W*", rest, re.IGNORECASE):
        return Heading(kind, "#", None, f"{found['word'].capitalize()} the Last", "")
    head = _NUMERAL_HEAD.fullmatch(rest)
    if head is None or number(head["number"]) is None:
        head = _word_head(rest)
    if head is None:
        return None
    value, title = number(head["number"]), _clean_title(head["title"])
    if value is None or _NO_TITLE.match(title) or (title and not head["sep"].strip() and title[0].islower()):
        return None
    the = "the " if found["the"] else ""
    return Heading(kind, "#", value, f"{found['word'].capitalize()}{found['dot']} {the}{_number_text(head['number'])}", title)


def _word_head(rest: str) -> re.Match[str] | None:
    """The longest number word at the start: "Twenty One" before "Twenty"."""
    head = _WORD_HEAD.fullmatch(rest)
    if head and number(head["number"]) is None:
        shorter = re.fullmatch(rf"(?P<number>[^\W\d_]+)(?P<sep>{_SEP})(?P<title>.*)", rest, re.DOTALL)
        return shorter if shorter and number(shorter["number"]) is not None else None
    return head


def _number_text(word: str) -> str:
    if roman(word) is not None:
        return word.upper()
    return "-".join(part.capitalize() for part in word.split("-")) if word.isalpha() or "-" in word else " ".join(w.capitalize() for w in word.split())


def _ordinal(line: str) -> Heading | None:
    found = _ORDINAL_FIRST.fullmatch(line)
    if not found or found["word"].casefold() not in KINDS or (not line[0].isupper() and not line[0].isdecimal()):
        return None
    if not found["word"][0].isupper():
        return None
    value, title = number(found["number"]), _clean_title(found["title"])
    if value is None or (title and (not found["sep"].strip() or title[0].islower())):
        return None
    label = " ".join(word.capitalize() if word.isalpha() else word for word in line[: found.end("word")].split())
    return Heading(KINDS[found["word"].casefold()], "#", value, label, title)


def _named(line: str) -> Heading | None:
    head, _, title = (line, "", "") if len(line.split()) == 1 else _split_name(line)
    name = plain(head)
    if name.removeprefix("the ") in STORY and head.strip("“\"'")[:1].isupper():
        return Heading("name", "name", None, head.strip(" .:_").capitalize(), _clean_title(title))
    return None


def _split_name(line: str) -> tuple[str, str, str]:
    found = re.fullmatch(r"((?:the\s+)?[^\W\d_]+)\s*([.:—–-]+)\s*(.*)", line, re.IGNORECASE | re.DOTALL)
    return (found[1], found[2], found[3]) if found else (line, "", "")


def _bare(line: str) -> Heading | None:
    found = _BARE.fullmatch(line)
    if not found:
        return None
    text = found["number"]
    value = number(text)
    if value is None or (text.isalpha() and roman(text) is None and not text[0].isupper()) or (text.islower() and found["open"].strip() == ""):
        return None
    shape = "#" if text.isdecimal() else "R" if roman(text) is not None else "W"
    dressed = bool(found["open"].strip()) and bool(found["close"].strip())
    return Heading("numeral", f"{found['open'].strip()[:1]}{shape}{found['close'].strip()[:1]}" if dressed else shape, value, _number_text(text), "")


def _titled(line: str) -> Heading | None:
    found = _TITLED.fullmatch(line)
    if not found or len(line) > 160:
        return None
    text, separator, title = found["number"], found["sep"], _clean_title(found["title"])
    value = number(text)
    if value is None or not title or text.islower() or re.fullmatch(r"[\d.,\s]+", title):
        return None
    if separator == " " and (text == "I" or text.isdecimal()) and title != title.upper():
        return None
    return Heading("numeral", ("#" if text.isdecimal() else "R") + " title", value, _number_text(text), title)


def _clean_title(title: str) -> str:
    title = " ".join(title.split()).strip(" _*")
    return title[1:].strip() if title[:1] in "—–-:." else title.rstrip("]") if "[" not in title else title


def front(line: str) -> bool:
    """Is this the name of something that comes before the story (preface, list of illustrations)?"""
    return len(line) < 100 and BEFORE.fullmatch(plain(line)) is not None


def back(line: str) -> bool:
    """Is this the name of something that comes after it (index, footnotes, licence)?"""
    return len(line) < 100 and AFTER.fullmatch(plain(line)) is not None


def end(line: str) -> bool:
    """ "THE END", "FINIS", "End of Volume I"."""
    return len(line) < 80 and END.fullmatch(plain(line)) is not None
