"""Figures that belong to a book, a game or a formula: chapter and verse, moves at chess, scores, symbols of elements.

What holds here: what these rules leave is words and plain figures, which the rules after them read as any others.
"""

from __future__ import annotations

import re

from literai.engines.kokoro.counting import ordinal
from literai.engines.kokoro.romans import roman

_BIBLE = {
    **{"Gen": "Genesis", "Ex": "Exodus", "Exod": "Exodus", "Lev": "Leviticus", "Levit": "Leviticus", "Num": "Numbers", "Numb": "Numbers"},
    **{"Deut": "Deuteronomy", "Josh": "Joshua", "Judg": "Judges", "Sam": "Samuel", "Kgs": "Kings", "Chron": "Chronicles", "Chr": "Chronicles"},
    **{"Neh": "Nehemiah", "Esth": "Esther", "Ps": "Psalm", "Psa": "Psalm", "Pss": "Psalms", "Prov": "Proverbs", "Eccl": "Ecclesiastes"},
    **{"Eccles": "Ecclesiastes", "Cant": "Canticles", "Isa": "Isaiah", "Is": "Isaiah", "Jer": "Jeremiah", "Lam": "Lamentations", "Ezek": "Ezekiel"},
    **{"Dan": "Daniel", "Hos": "Hosea", "Obad": "Obadiah", "Jon": "Jonah", "Mic": "Micah", "Nah": "Nahum", "Hab": "Habakkuk", "Zeph": "Zephaniah"},
    **{"Hag": "Haggai", "Zech": "Zechariah", "Mal": "Malachi", "Matt": "Matthew", "Mat": "Matthew", "Mt": "Matthew", "Rom": "Romans"},
    **{"Cor": "Corinthians", "Gal": "Galatians", "Eph": "Ephesians", "Ephes": "Ephesians", "Phil": "Philippians", "Col": "Colossians"},
    **{"Coloss": "Colossians", "Thess": "Thessalonians", "Tim": "Timothy", "Tit": "Titus", "Philem": "Philemon", "Heb": "Hebrews", "Jas": "James"},
    **{"Pet": "Peter", "Rev": "Revelation", "Apoc": "Apocalypse", "Ecclus": "Ecclesiasticus", "Macc": "Maccabees", "Wisd": "Wisdom", "Tob": "Tobit"},
    **{"Lk": "Luke", "Jn": "John", "Mk": "Mark", "Acts": "Acts", "Eccls": "Ecclesiastes", "Sirach": "Sirach", "Hebr": "Hebrews", "Habak": "Habakkuk"},
}
_WHOLE = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs|Ecclesiastes|"
    "Canticles|Song of (?:Solomon|Songs)|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|"
    "Haggai|Zechariah|Malachi|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|"
    "Philemon|Hebrews|James|Peter|Jude|Revelations?|Tobit|Judith|Wisdom|Ecclesiasticus|Maccabees|Apocalypse"
)
_PEOPLE = frozenset(["Gen", "Col", "Rev", "Phil", "Dan", "Sam", "Tim", "Jon", "Hos", "Cor", "Is", "Num", "Mt", "Jas", "Pet", "Ex", "Gal", "Mal", "Mat"])
_COUNT = {"1": "First", "2": "Second", "3": "Third", "I": "First", "II": "Second", "III": "Third", "1st": "First", "2nd": "Second", "2d": "Second"}
_SHORT = "|".join(sorted(_BIBLE, key=len, reverse=True))
_CHAPTER = r"(?:[ivxlc]+|[IVXLC]+|\d{1,3})"
_VERSES = r"\d{1,3}(?:(?:\s?[-–—]\s?|,\s?|,?\s(?:and|to|&)\s)\d{1,3}(?![\d:]))*"
_REFERENCE = re.compile(
    rf"(?<![\w.])(?:(III?|I|[123]|1st|2nd|2d)\.?\s)?(?:({_SHORT})\b(\.?)|({_WHOLE})\b,?)\s(?:ch(?:ap)?\.\s)?({_CHAPTER})"
    rf"(?:(?:[.,:]\s?|\.,\s)(?:v(?:v|er|erse)?\.\s?)?({_VERSES})(?![\d:/]|\s?[ap]\.?m\b|\.\d)|(?=[.,;:!?)\"]|\s|$))"
)

_PIECES = {"P": "pawn", "K": "king", "Q": "queen", "B": "bishop", "R": "rook", "Kt": "knight", "N": "knight"}
_PIECE = r"(?:[KQ]?(?:Kt|[PKQBRN]))"
_MOVE = re.compile(
    rf"\b({_PIECE}P?)(?:\s?[-–]\s?((?:[KQ]?(?:Kt|[BRN])|[KQ])[1-8])|\s?[x×]\s?({_PIECE}P?))(?:\s?(dis\.?\s?)?(ch|mate)\b\.?(?!\w))?(?:\s?e\.\s?p\.)?(?!\w)"
)
_ELEMENTS = re.compile(r"\b(?=[A-Za-z]*\d)(?=[^\W\d]*(?:\d+[A-Z]|[A-Z]{2}))(?:[A-Z][a-z]?\d{0,3}){1,8}\b(?!['-])")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_MONTH_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SMALL = {"²": " squared", "³": " cubed", "⁴": " to the fourth"}


def say_references(text: str) -> str:
    """Verses, moves, scores, formulae."""
    if not re.search(r"[\d²³√]|\b[ivxlc]+\b|\b[A-Z]+x[A-Z]", text):
        return text
    text = re.sub(r"\b(\d{1,2})[./-]([ivx]{1,4})[./-]\s?((?:1[5-9]|20)?\d\d)\b", _roman_month, text)
    text = _REFERENCE.sub(_verse, text)
    text = re.sub(rf"\b(III?|I|[123])\.? (?=(?:{_WHOLE})\b(?!'|,? [a-z]))", lambda m: f"{_COUNT[m[1]]} " if m[1] != "I" else m[0], text)
    text = re.sub(r"\b(III?|I|[123]) (?=(?:St|Saint)\.? (?:Peter|John|Timothy)\b)", lambda m: f"{_COUNT[m[1]]} ", text)
    text = re.sub(r"\b[Vv](?:er|v)?\.\s?(?=\d)", lambda m: "verses " if m[0][1] == "v" else "verse ", text)
    text = re.sub(r"\b(ll?)\.\s(?=\d)", lambda m: "lines " if len(m[1]) > 1 else "line ", text)
    text = _MOVE.sub(_move, text)
    text = re.sub(r"\b([KQRBN])(x?)([a-h])([1-8])\b", lambda m: f"{_PIECES[m[1]]} {'takes ' if m[2] else ''}{m[3].upper()} {m[4]}", text)
    text = re.sub(r"(?<=\d)\s?[-–]\s?(\d{1,2}) dec\b\.", r" for \1 declared", text)
    text = re.sub(r"(?<=\d) dec\b\.", " declared", re.sub(r"(?<=\d) n\.\s?o\.", " not out", text))
    text = re.sub(r"(?<![\w^])([A-HJ-Za-z]|\d{1,2}|\))([²³⁴])(?!\w)", lambda m: m[1] + _SMALL[m[2]], text)
    text = re.sub(r"√\s?(?=\w)", "the square root of ", text)
    text = re.sub(r"(\d)\s?[-–]\s?(?=\d+\s?=)", r"\1 minus ", text)
    text = _ELEMENTS.sub(_formula, text)
    return re.sub(r"\b[A-Z]{1,2}\d{1,2}\b(?!['-])", lambda m: " ".join(re.findall(r"[A-Z]|\d+", m[0])), text)


def _formula(match: re.Match[str]) -> str:
    if re.match(r"[A-Z]{4}", match[0]):
        return match[0]  # a word in capitals with a figure
    return " ".join(part.upper() for part in re.findall(r"[A-Za-z]|\d+", match[0]))


def _roman_month(match: re.Match[str]) -> str:
    """ "25.xii.1889"."""
    if match[2] not in _MONTH_ROMANS:
        return match[0]
    return f"the {ordinal(int(match[1]))} of {_MONTHS[_MONTH_ROMANS.index(match[2])]} {match[3]}"


def _verse(match: re.Match[str]) -> str:
    count, short, dot, whole, chapter, verses = match.groups()
    if short in _PEOPLE and not (dot or count):
        return match[0]
    if not verses and (whole or (short in _PEOPLE and not count) or not chapter.islower() or chapter == "i"):
        return match[0]
    if chapter.isdigit():
        number = int(chapter)
    else:
        value = roman(chapter.upper())
        if value is None:
            return match[0]
        number = value
    book = _BIBLE[short] if short else whole
    lead = f"{_COUNT[count]} " if count else ""
    if not verses:
        return f"{lead}{book} {number}"
    return f"{lead}{book} {number}, " + re.sub(r"(?<=\d)\s?[-–—]\s?(?=\d)", " to ", verses)


def _move(match: re.Match[str]) -> str:
    piece, square, taken, found, check = match.groups()
    said = f"{_pieces(piece)} to {_pieces(square)}" if square else f"{_pieces(piece)} takes {_pieces(taken)}"
    ending = "mate" if check == "mate" else "discovered check" if found else "check" if check else ""
    return f"{said}, {ending}" if ending else said


def _pieces(letters: str) -> str:
    return " ".join(_PIECES.get(part, part) for part in re.findall(r"Kt|[A-Z]|\d", letters))
