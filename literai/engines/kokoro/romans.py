"""Roman numerals in words: after headings, kings and names, on a line of their own, and wherever two letters make one.

What holds here: "I" stays a pronoun wherever it may be one.
"""

from __future__ import annotations

import re

from literai.engines.kokoro.counting import cardinal, ordinal, year
from literai.engines.kokoro.wordlist import is_word

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_ROMAN = frozenset(["MIX", "DI", "MD", "CD", "DC", "LI", "MI", "CV", "CC", "DIV", "MM", "CM", "DCI"])

_HEADS = (
    "chapter|book|part|volume|vol|act|scene|canto|section|letter|stave|adventure|lecture|appendix|plate|page|phase|number|psalm|sonnet|article|verse|"
    "figure|fig|chap|ch|bk|pt|sec|sc|note|table|map|class|type|mark|ode|epistle|hymn|episode|tome|lesson|rule|problem|case|story|tale|night|day|war|paragraph|para|clause|item|exhibit|proposition|theorem|"
    "sect|pl|ode|eclogue|satire|georgic|idyll|essay|dialogue|fable|ward|cell|room|box|lib|company|squadron|statute|discourse|station|form|standard|lower|upper|circle|group|ward|generation|dynasty|division|plan|stanza|chant|fit|series|cantos|degree"
)
_NOT_ONE = frozenset(
    [
        "day",
        "night",
        "story",
        "tale",
        "case",
        "war",
        "problem",
        "rule",
        "fit",
        "plan",
        "degree",
        "form",
        "standard",
        "lower",
        "upper",
        "circle",
        "group",
        "ward",
        "cell",
        "room",
        "box",
        "company",
        "fable",
        "statute",
        "generation",
    ]
)  # "The Day I Left"
_KINGS = (
    "Louis|Henry|George|Edward|Charles|James|William|Richard|John|Philip|Frederick|Napoleon|Alexander|Nicholas|Peter|Catherine|Elizabeth|Mary|"
    "Pius|Leo|Gregory|Innocent|Clement|Benedict|Boniface|Urban|Paul|Francis|Ferdinand|Gustavus|Christian|Ivan|Otto|Wilhelm|Leopold|Victor|"
    "Haakon|Henri|Carl|Gustav|Alphonse|Luis|Francois|Guillaume|Philippe|Enrique|Fernando|Vittorio|Kamehameha|Menelik|Olaf|Eric|Erik|Albert|Carol|Casimir|Sigismund|Baldwin|Amenhotep|Thutmose|Seti|Cleopatra|Antiochus|Juan|Carlos|Felipe|Pedro|Manuel|Afonso|"
    "Maximilian|Matthias|Adolphus|Oscar|Valdemar|Isabella|Anne|Mahomet|Mehmed|Selim|Murad|Suleiman|Hamid|Boris|Basil|Michael|Alexius|Lothair|Conrad|Hugh|"
    "Geoffrey|Adrian|Celestine|Honorius|Martin|Eugene|Eugenius|Stephen|Karl|Friedrich|Heinrich|Ludwig|Sancho|Theodore|Theodosius|Tiberius|Clovis|"
    "Constantine|Justinian|Ptolemy|Rameses|Ramses|Rudolf|Rudolph|Robert|Malcolm|David|Alfonso|Joseph|Umberto|Harold|Edgar|Xerxes|Darius|Sixtus|Julius"
)
_COUNTED = frozenset(["Apollo", "Faust", "Stalag"])
_SMALL_WORDS = frozenset(["li", "ci", "cc", "cl", "xxx", "ill", "xi", "cv"])  # letters that are also words or signs
_SHORT_KINGS = {
    **{"Geo": "George", "Chas": "Charles", "Wm": "William", "Hen": "Henry", "Edw": "Edward", "Jas": "James", "Eliz": "Elizabeth", "Ric": "Richard"},
    **{"Vict": "Victoria", "Car": "Charles", "Hy": "Henry", "Fred": "Frederick", "Alex": "Alexander", "Edwd": "Edward", "Richd": "Richard"},
}
_TITLES = "King|Queen|Pope|Emperor|Empress|Czar|Tsar|Kaiser|Prince"
_HEAD_NAMES = {
    **{
        "p": "page",
        "pp": "pages",
        "nos": "numbers",
        "Nos": "Numbers",
        "no": "number",
        "No": "Number",
        "vol": "volume",
        "Vol": "Volume",
        "fig": "figure",
        "Fig": "Figure",
        "chap": "chapter",
        "lib": "book",
        "Lib": "Book",
        "sect": "section",
        "Sect": "Section",
        "pl": "plate",
        "Pl": "Plate",
        "PL": "Plate",
        "Chap": "Chapter",
    },
    **{"ch": "chapter", "Ch": "Chapter", "bk": "book", "Bk": "Book", "pt": "part", "Pt": "Part", "sec": "section", "Sec": "Section", "sc": "scene"},
    **{"Sc": "Scene", "CHAP": "Chapter", "VOL": "Volume", "BK": "Book", "PT": "Part", "SEC": "Section", "NO": "Number", "FIG": "Figure"},
}
_NO_PEOPLE = "War|Part|Book|Act|Mark|Type|Phase|Volume|Series|Class|Chapter|Scene|Canto|Section|Stage|Day|Night|Episode|Episodes|Testament|Corps|Army"


_NUMBERED = (
    "(?:Army |Cavalry |Infantry )?(?:Corps|Army|Legion|Regiment|Division|Battalion|Hussars|Dragoons|Lancers|Century|[Cc]entury|Dynasty|Brigade|Olympiad)"
)
_TITLE_WORD = r"(?:[A-Z][\w'’]+|of|the|and|in|a|an|to|at|on|from|for)"
_MAYBE = re.compile(
    r"\b(?:[IVXLCDM]{2,}|[VXLCDM]|[ivxlc]{2,}|[ivxl]|[IVXLC]+(?:th|st|nd|rd)|[ivxlc]{2,}(?:th|st|nd|rd))\b|"
    r"(?i:\b(?:chapter|chap\.?|stave|act|scene|canto|volume|vol\.?) I\b)|"
    r"\bI(?=[.,:;)?!—]|'s\b|$|\s(?:of|was|reigned|died|ruled|became|abdicated|succeeded|or|and|to|—|[A-Z]))"
)


def roman(numeral: str) -> int | None:
    """The value of a well-formed numeral in capitals, else None."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    values = [_LETTERS[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def say_romans(text: str) -> str:
    """Roman numerals: after a heading word, after a king's name, on a line of their own, or of two letters and more."""
    if not _MAYBE.search(text):
        return text
    text = re.sub(
        rf"\b(nos?\.|(?-i:pp?\.)|(?:{_HEADS})s?\b\.?)((?:\s+(?:(?:to|and|&|through|—)\s+)?(?:[IVXLC]+|[ivxl]+|[ivxlc]{{2,}})\b)(?:(?:\.?,?\s+(?:to|and|&|through|—)\s+|\.?\s?[-–]\s?)(?:[IVXLC]+|[ivxl]+)\b)*)(?:\.(?=\s?[,;:]))?",
        _head,
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\(([ivxl]{1,6})\)", lambda m: f"({cardinal(value)})" if (value := roman(m[1].upper())) else m[0], text)
    text = re.sub(
        r"\b(the) ([IVXL]+)(?=\.?$|[.,;:)])",
        lambda m: f"the {ordinal(v).capitalize()}" if (v := roman(m[2])) and re.search(rf"\b(?:{_KINGS}) $", m.string[: m.start()]) else m[0],
        text,
    )
    text = re.sub(r"\bI\.?(?=(?:,|\s(?:and|or|to|&)|-)\s?II\b)", "one", re.sub(r"\b([IVX]+)\.?,? ([ivxl]+)\.?,? (?=\d)", _act_scene, text))
    text = re.sub(r"\b(Geo|Chas|Wm|Hen|Edw|Jas|Eliz|Ric|Vict|Car|Hy|Fred|Alex|Edwd|Richd)\. (?=[IVX]+\b)", lambda m: _SHORT_KINGS[m[1]] + " ", text)
    text = re.sub(rf"\b((?:(?:{_TITLES})\s+)?(?:{_KINGS}))\s+([IVXL]+)\b(\.(?=\s+[a-z]|'s))?", _king, text)
    text = re.sub(rf"\b(?!(?:{_NO_PEOPLE})\b)([A-Z][a-z]+ (?!(?:{_NO_PEOPLE})\b)[A-Z][a-z]+),? (II|III|IV)\b(?!\.?\w|\.?\s+[A-Z])", _king, text)
    text = re.sub(r"\b([IVXLC]+)(?:th|st|nd|rd)\b", lambda m: ordinal(value) if (value := roman(m[1])) else m[0], text)
    text = re.sub(r"\b([ivxlc]{2,})(?:th|st|nd|rd)\b", lambda m: ordinal(value) if (value := roman(m[1].upper())) and not is_word(m[0]) else m[0], text)
    text = re.sub(rf"(?:^|(?<=[.!?] ))({_KINGS}) I(?= (?:was|reigned|died|ruled|became|abdicated|succeeded)\b)", r"\1 the First", text)
    text = re.sub(rf"\b(the) ([IVXL]+)\.? (?={_NUMBERED}\b)", lambda m: f"the {ordinal(v).capitalize()} " if (v := roman(m[2])) else m[0], text)
    text = re.sub(r"^I\.\s+(?=[A-Z][a-z']|[AI]\s[A-Z]|[A-Z]{3})", "One. ", text)  # "I. Marley's Ghost"
    text = re.sub(r"(?<=[A-Z]{4}\. )I\.(?:\s+(?=[A-Z][a-z])|$)", "One. ", text)  # "THE GOLDEN THREAD. I. Five Years Later"
    text = re.sub(
        rf"^([VX])\.\s+(?={_TITLE_WORD}(?:[\s,-]+{_TITLE_WORD})+[\s,-]*[.!?]?$)",
        lambda m: f"{cardinal(_LETTERS[m[1]]).capitalize()}. ",
        text,
    )
    text = re.sub(r"^([ivx]{2,5})\.\s+(?=[\"A-Z])", lambda m: f"{cardinal(value).capitalize()}. " if (value := roman(m[1].upper())) else m[0], text)
    text = re.sub(r"^\s*([IVXLC]+)\.?\s*$", lambda m: f"{cardinal(value).capitalize()}." if (value := roman(m[1])) else m[0], text)
    text = re.sub(r"\b([A-Z][a-zé]+) ((?=[IVX]{2})(?:X{1,2}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|II|III))\b(?!\.?\w|'[A-Z]|\.?\s+[A-Z])", _unknown_king, text)
    text = re.sub(r"(?<![\w'])([ivxlc]{2,7})\b(?!')", _small_numeral, text)
    return re.sub(r"(?<![\w'])([IVXLCDM]{2,})\b(?!'[A-Z])", _numeral, text)


def _act_scene(match: re.Match[str]) -> str:
    """ "III. i. 56": act, scene and line."""
    act, scene = roman(match[1]), roman(match[2].upper())
    return f"{cardinal(act)} {cardinal(scene)} " if act and scene else match[0]


def _unknown_king(match: re.Match[str]) -> str:
    """ "Ottokar II": the second, if the word before the numeral is a name and no thing that is counted."""
    if is_word(match[1].lower()) or match[1] in _COUNTED or re.fullmatch(_NO_PEOPLE, match[1]):
        return match[0]
    return _king(match)


def _small_numeral(match: re.Match[str]) -> str:
    value = roman(match[1].upper())
    return match[0] if not value or match[1] in _SMALL_WORDS else cardinal(value)


def _numeral(match: re.Match[str]) -> str:
    value = roman(match[1])
    if not value or match[1] in _NOT_ROMAN:
        return match[0]
    return year(value) if 1400 <= value <= 2100 else cardinal(value)


def _head(match: re.Match[str]) -> str:
    head, rest = match[1].rstrip("."), match[2]
    if re.fullmatch(r"\s+(?:to|and|&|through|—)\s+[Ii]", rest):
        return match[0]  # "the letter and I"
    if re.fullmatch(r"\s+I", rest) and not _is_one(head, match.string[match.end() :]):
        return match[0]
    rest = re.sub(r"(?<=\w)\.?\s?[-–—]\s?(?=\w)", " to ", rest)
    said = re.sub(r"[IVXLC]+\b|[ivxlc]+\b", lambda m: cardinal(value) if (value := roman(m[0].upper())) else m[0], rest)
    many = _HEAD_NAMES[head[:-1]] + "s" if head.endswith("s") and head[:-1] in _HEAD_NAMES else head
    return _HEAD_NAMES.get(head, many) + said


def _is_one(head: str, rest: str) -> bool:
    """Whether the I after a heading word is a numeral: not in "the part I played", "Letter I wrote"."""
    if head[0].islower() and head != "no":
        return False
    if head.lower() in _NOT_ONE:
        return False
    return head.lower() in ("chapter", "stave", "act", "scene", "canto", "volume", "vol") or bool(
        re.match(r"[.,:;)?!—]|\s+—|\s*$|\s+[A-Z]|\s+(?:or|and|to)\s+(?:[A-Z][a-z]+\s+)?[IVX]+\b", rest)
    )


def _king(match: re.Match[str]) -> str:
    name, numeral, rest = match[1], match[2], match.string[match.end() :]
    value = roman(numeral)
    dotted = match.re.groups > 2 and match[3]
    if value is None or (
        numeral == "I"
        and not dotted
        and not (
            name.split()[0] in _TITLES.split("|")
            or re.match(
                rf"[,;:)'’]|\.(?!\s+[A-Z])|\.\s+(?:He|She|It|They|The|His|Her|This|That|There|But|And|We)\b|\s+of\b|$|\s+(?:and|or|to)\s+(?:{_KINGS})\s+[IVXL]+\b",
                rest,
            )
        )
    ):
        return match[0]
    return f"{name} the {ordinal(value).capitalize()}"
