"""Figures in words, as an English reader says them.

What holds here: after `say_numbers` no decimal digit is left.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import gcd

from literai.engines.kokoro.clock import clock, clock_point, military, of_a_train
from literai.engines.kokoro.counting import LONGEST, cardinal, digits, number, ordinal, year
from literai.engines.kokoro.money import CURRENCIES, SMALL_COINS, money, old_money, small_money

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
_MONTH_NAMES = {"Jan": "January", "Feb": "February", "Aug": "August", "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December"}
_FRACTIONS = {
    **{"½": "half", "⅓": "third", "⅔": "two thirds", "¼": "quarter", "¾": "three quarters", "⅛": "eighth", "⅜": "three eighths", "⅝": "five eighths"},
    **{"⅞": "seven eighths", "⅕": "fifth", "⅖": "two fifths", "⅗": "three fifths", "⅘": "four fifths", "⅙": "sixth", "⅚": "five sixths"},
}
_SLASHED = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/8": "⅛"}
_YEAR_BEFORE = r"in|since|of|year|from|by|until|till|to|before|after|circa|about|winter|spring|summer|autumn|fall|early|late|A D|and"
_FIGURES = re.compile(f"[\\d{''.join(_FRACTIONS)}]")


def say_numbers(text: str) -> str:
    """Money, times, dates, years, ranges, ordinals, fractions, decimals, and at last every figure left."""
    if not _FIGURES.search(text) and "£" not in text and "$" not in text:
        return text
    for pattern, say in _RULES:
        text = re.sub(pattern, say, text)
    return text


def _decade(match: re.Match[str]) -> str:
    words = year(int(match[1] + "0")) if match[1] and len(match[1]) == 3 else cardinal(int(match[1] + "0"))
    return words[:-1] + "ies" if words.endswith("y") else words + "s"


def _year_or_count(match: re.Match[str]) -> str:
    value = int(match[2])
    rest = match.string[match.end() :]
    likely = bool(re.search(rf"(?:\b(?:{_YEAR_BEFORE})|[(,])\s*$", match.string[: match.start(2)], re.IGNORECASE))
    counted = re.match(r"\s+(?:men|people|feet|other|more|women|children|of\b|[a-z]{3,}s\b(?<!was)(?<!has)(?<!its)(?<!this))", rest)
    if counted and (not likely or re.match(r"\s+(?:men|people|feet|pounds|miles)\b", rest)):
        return match[1] + cardinal(value)
    return match[1] + year(value)


def _mixed(match: re.Match[str]) -> str:
    fraction = _FRACTIONS[match[2]]
    rest = match.string[match.end() :]
    if (
        not match[1]
        and fraction == "half"
        and (noun := re.match(r" (?!(?:an?|the|of|my|his|her|their|our|your|its|past|to|in|and|or|that|this)\b)([a-z])", rest))
    ):
        return "half an" if noun[1] in "aeiou" else "half a"  # "½ dozen"
    if not match[1]:
        return fraction if " " in fraction or (fraction == "half" and match[3]) else f"one {fraction}"
    article = "" if " " in fraction else "an " if fraction[0] == "e" else "a "
    return f"{number(match[1])} and {article}{fraction}"


def _house(match: re.Match[str]) -> str:
    figures, letter = match[1], match[2]
    said = f"{cardinal(int(figures[0]))} {cardinal(int(figures[1:]))}" if len(figures) == 3 and figures[1] != "0" else number(figures)
    return f"{said} {letter.upper()}"


def _slashed(match: re.Match[str]) -> str:
    """3/4 is a part, 7/6 seven shillings and sixpence, 24/7 two numbers."""
    top, under = int(match[1]), int(match[2])
    if 1 < under <= 100 and 0 < top < under and gcd(top, under) == 1:
        part = "half" if under == 2 else "quarter" if under == 4 else ordinal(under)
        return f"{cardinal(top)} {part}{'s' if top > 1 else ''}"
    if under < 12 and top <= 20:
        return f"{cardinal(top)} and {cardinal(under)}"
    return f"{cardinal(top)} {cardinal(under)}"


def _year_dash(match: re.Match[str]) -> str:
    """ "17—" and "18--": a year that the author keeps to himself."""
    return f"{cardinal(int(match[1]))} something"


def _month_second(match: re.Match[str]) -> str:
    """ "Jan. 2d."."""
    ends = match[3] and re.match(r"\s*$|\s+[A-Z]", match.string[match.end() :])
    return f"{_MONTH_NAMES.get(match[1], match[1])} {ordinal(int(match[2]))}{'.' if ends else ''}"


def _decade_dash(match: re.Match[str]) -> str:
    """ "183-": the last figure is withheld."""
    value = int(match[1] + "0")
    return f"{year(value)} something" if value % 100 else f"{year(value)} and something"


def _span(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    if len(first) == 4 and len(last) == 2:
        last = first[:2] + last
    return f"{first} to {last}"


_RANKED = (
    "battalion|regiment|class|floor|edition|volume|chapter|verse|mate|cousin|rate|division|brigade|corps|company|infantry|cavalry|artillery|instalment|"
    "time|part|series|person|century|ward|story|house|ballot|district|prize|officer|lieutenant|son|daughter|wife|edit|act|scene|book|page|watch|quarter|round"
)
_HEADED = "hapter|art|ct|cene|anto|ook|olume|ection|erse|etter|tanza|egiment|ivision|ompany"
_TOLD = (
    "it(?: is| was|'s)(?: now| about| then| just| exactly| nearly| past)?|at|by|till|until|about|the|past|left|"
    "leav(?:es?|ing)|arriv(?:es?|ed|ing)|due|start(?:s|ed|ing)?|depart(?:s|ed|ing)?"
)
_Say = str | Callable[[re.Match[str]], str]
_RULES: tuple[tuple[str, _Say], ...] = (
    (r"(?<=\d),(?=\d)(?!\d{3}(?!\d))", ", "),
    (r"\b(\d{1,3}) (000)\b", r"\1\2"),
    (r"\b((?:[Bb]etween|[Ff]rom)\s+\d{1,2})\.([0-5]\d\s+(?:and|to|till|until)\s+\d{1,2})\.([0-5]\d)(?![\d%])", r"\1:\2:\3"),
    (r"\b(1?\d|2[0-4])\.([0-5]\d)\s?[-–]\s?(1?\d|2[0-4])\.([0-5]\d)(?![\d%°.])", r"\1:\2 to \3:\4"),
    (
        r"\b((?:[Aa]t|[Bb]y|[Tt]he|[Tt]ill|[Bb]efore|[Aa]fter) )(1?\d)\.([0-5]\d)(,? (?:or|and|to|till)(?: at| by| the)? )(1?\d)\.([0-5]\d)(?![\d%°]|\.\d)",
        r"\1\2:\3\4\5:\6",
    ),
    (
        r"(?<![\d.])((?i:at|by|about|till|from|until|between) 1?\d,? (?:or|and|to|till) )(1?\d)\.([0-5]\d)(?![\d%°]|\.\d)(?=\s*(?:[,.;:!?)\"'—]|$))",
        r"\1\2:\3",
    ),
    (r"\b((?:[Aa]t|[Ff]rom|[Bb]y) 1?\d)\s?[-–]\s?(1?\d)\.([0-5]\d)(?![\d%°.])", r"\1 to \2:\3"),
    (r"(?<=train )\((1?\d|2[0-3])\.([0-5]\d)\)", r"(\1:\2)"),
    (r"\b(\d+)(ST|ND|RD|TH)\b", lambda m: m[1] + m[2].lower()),
    (r"(?:(?<=\b[A-Z]{2} )|(?<=\b[A-Z]{3} )|(?<=[A-Z]{4} )|(?<=, ))(\d{1,2})([SD])\.(?=,? [A-Z\d]|\W*$)", lambda m: m[1] + m[2].lower() + "."),
    (r"(?<=\bTHE )(\d*[23])D\b", lambda m: ordinal(int(m[1]))),
    (r"\b(1?\d)([ap])m\b", lambda m: f"{m[1]} {m[2].upper()} M"),
    (r"\b(\d{1,2})(?:i?eme|er|re|me|nde)\b", lambda m: ordinal(int(m[1]))),
    (r"\b(1?\d)[.:]0(?=\s?[aApP]\.?\s?[mM]\b)", r"\1"),
    (r"(\b(?:[Dd]epart|[Aa]rrive|arrived) (?:1?\d|2[0-3]))\.(\d)(?![\d%°])", r"\1:0\2"),
    (r"\b12\.0(?!\d)|(?<=\bat )(\d)\.0(?=[,.;:!?)](?!\d)|$| (?:exactly|precisely|sharp)\b)", lambda m: f"{m[1] or 12}:00"),
    (r"(?<=\b[Tt]he )(1?\d|2[0-3])\.([1-9])(?=[,.;:!?)](?!\d)|$| (?:had|was|is|from|to|up|down)\b)", of_a_train),
    (r"\b(1?\d)\.([1-9])(?=\s?[aApP]\.?\s?[mM]\b)", r"\1:0\2"),
    (r"(?:(?<=\b[Aa]t )|(?<=\b[Bb]y ))(1?\d)-([0-5][05])(?=\s*(?:$|[.,;:!?)]|(?:in the|on|and|precisely|sharp|exactly|to-day|today)\b))", r"\1:\2"),
    (r"\b(1?\d)-([0-5]\d)(?=\s?[aApP]\.?\s?[mM]\b)", lambda m: f"{m[1]} to {m[2]}" if int(m[1]) < int(m[2]) <= 12 else f"{m[1]}:{m[2]}"),
    (r"\b(\d{1,2})-(\d{1,3})(?:ths|rds|ds)\b", lambda m: f"{cardinal(int(m[1]))} {ordinal(int(m[2]))}s"),
    (r"\b(\d{1,4})(?:ths|rds)\b", lambda m: f"{ordinal(int(m[1]))}s"),
    (r"\b(\d{1,3})(?:st|nd|rd|th|d)\s?[-–]\s?(\d{1,3})(?:st|nd|rd|th|d)\b", r"\1th to \2th"),
    (r"(?<!\w)'(\d\d)\s?[-–]\s?'(\d\d)\b", r"'\1 to '\2"),
    (r"(?<![\d£])(\d{1,3})([sd])(?=\s?…)", lambda m: f"{cardinal(int(m[1]))} {'shillings' if m[2] == 's' else 'pence'}"),
    (r"\b(\d{1,2})\s?h\.(?=\s)", r"\1 hours"),
    (r"(\d)\s?[-–]\s?(?=[1-9]/[2348](?![\d/]))", r"\1 "),
    (r"(?<![\d/])([123]/[2348])(?![\d/])", lambda m: _SLASHED.get(m[1], m[1])),
    (r"(?<![\d£])(?:(\d{1,2})\s?)?([½¼¾])d\b\.?", small_money),
    (r"(?<![\d£$])(\d[\d,]*)\s?l\.(?=\s+(?:a\b|an\b|per\b|\d|[a-z])|[,;:)]|$)", r"£\1"),
    (rf"\b({_MONTHS})\b\.?\s+(\d?[23])d\b(\.?)", _month_second),
    (r"(?<=\b[Tt]he )(1?\d?[23])d\b\.?(?=\s+[a-zA-Z])", lambda m: ordinal(int(m[1]))),
    (r"\b(\d*[23])d\b(?=\s+(?:of\s+)?[A-Z]|\s+(?:of|day|inst|ult|instant)\b)", lambda m: ordinal(int(m[1]))),
    (r"\b(1[0-9])\s?(?:—+|-{2,}|–+)(?!\s?\d|year)", _year_dash),
    (r"(?<=\b[Yy]ear )(1[5-9])-(?=[\s,.;:)]|$)", _year_dash),
    (r"\b(1[5-9]\d)\s?(?:—+|-{2,}|–+)(?!\s?\d)", _decade_dash),
    (r"(?:(?<=[Ii]n )|(?<=[Yy]ear )|(?<=[Oo]f )|(?<=, ))(1[5-9]\d)-(?=$|[\s,.;:)](?! ?(?:or|and|to) \d))", _decade_dash),
    (r"\b(\d{3})-(\d{4})\b", lambda m: f"{digits(m[1])} {digits(m[2])}"),
    (r"(?<![\d/])(\d{1,2})/(\d{1,2})([½¼¾])", lambda m: f"{cardinal(int(m[1]))} and {cardinal(int(m[2]))}pence {SMALL_COINS[m[3]]}"),
    (r"£\.?,? s\.,?(?: and)? d\.", "pounds, shillings and pence"),
    (r"£\s?(?P<l>\d[\d,]*)/(?P<s>\d{1,2})/(?P<d>\d{1,2})(?!\d)", old_money),
    (r"(?<![\d£/])(?P<l>)(?P<s>\d{1,2})/[-—](?P<d>)(?!\d)", old_money),
    (r"£\s?(?P<l>\d[\d,]*)\s*,?\s+(?P<s>\d{1,2})s\b\.?(?:,?\s*(?P<d>\d{1,2})d\b\.?)?", old_money),
    (r"(?<![\d£])(?P<l>)(?P<s>\d{1,2})s\.,?\s*(?P<d>\d{1,2})d\b\.?", old_money),
    (r"(?<![\d£])(?P<l>)(?P<s>\d{1,2})s\.(?P<d>)", old_money),
    (r"(?<![\d£])(?P<l>)(?P<s>)(?P<d>\d{1,2})d\.", old_money),
    (r"¢\s?(\d+)", r"\1 cents"),
    (r"\$\s?(?=\.\d\d\b)", "$0"),
    (r"([£$€])\s?(\d*[½¼¾])( (?:hundred|thousand|million|billion))?", lambda m: f"{m[2]}{m[3] or ''} {CURRENCIES[m[1]][1]}"),
    (r"(?<![\d\s])(?<!\d )([½¼¾])-(?=[a-z])", lambda m: {"½": "half-", "¼": "quarter-", "¾": "three-quarter-"}[m[1]]),
    (r"(?<=\s)(?<!\d )([½¼¾])-(?=(?!past|to|after)[a-z])", lambda m: {"½": "half-", "¼": "quarter-", "¾": "three-quarter-"}[m[1]]),
    (r"\b(\d{1,2})[./-](\d{1,2})[./-]((?:1[5-9]|20)\d\d)\b", r"\1 \2 \3"),
    (r"([½¼¾])(?=(?:\s|-)(?:past|to|after)\b)", lambda m: {"½": "half", "¼": "quarter", "¾": "three quarters"}[m[1]]),
    (r"(?<=\b[Tt]he )(\d{1,2})\.(\d)(?=(?:\s(?:and|or)(?: the)? \d{1,2}\.\d{1,2})*\s(?:[a-z]+[\s-])?(?:trains?|express|mail|boat)\b)", r"\1:0\2"),
    (r"(?<=\d:\d\d (?:and|.or) )(?:the )?(\d{1,2})\.(\d)(?=\s(?:[a-z]+[\s-])?(?:trains?|express|mail|boat)\b)", r"\1:0\2"),
    (r"(?<=(?:st|nd|rd|th) and )(\d*[23])d\b(?!\.)", lambda m: ordinal(int(m[1]))),
    (rf"\b(\d*[23])d\b(?=[\s-](?:{_RANKED}|in command|to none)\b)", lambda m: ordinal(int(m[1]))),
    (rf"(?<=\b[A-Z])({_HEADED}) (\d*[23])d\b", lambda m: f"{m[1]} {ordinal(int(m[2]))}"),
    (r"(?<=\bthe )(\d*[23])d\b", lambda m: ordinal(int(m[1]))),
    (r"\b(\d*[23])d\b(?=(?:,| and|, and| or| &) (?:the )?\d+(?:st|nd|rd|th|d)\b)", lambda m: ordinal(int(m[1]))),
    (r"(?<=(?:st|nd|rd|th), )(\d*[23])d\b(?=[,;. ])", lambda m: ordinal(int(m[1]))),
    (r"(?<=\b[Tt]he )(1?\d?[23])d\b(?=[,;:)]|\.?$)", lambda m: ordinal(int(m[1]))),
    (r"(?<![\d$])(\d{1,2})c\.(?=\s)", r"\1 cents"),
    (r"\b(the|a|per) ([£$])(?!\s?\d)", lambda m: f"{m[1]} {CURRENCIES[m[2]][0]}"),
    (r"₣\s?(\d[\d,]*)", r"\1 francs"),
    (r"([£$€])\s?(\d+(?:,\d+)*(?:\.\d+)?)(\s+(?:hundred|thousand|million|billion))?(?:\s+(?:dollars|pounds|euros)\b)?", money),
    (r"\b([01]\d|2[0-3])([0-5]\d)(?= (?:hours|hrs)\b)", military),
    (r"\b(\d{1,2})[:.](\d{2})(?=\s*[aApP]\.?\s?[mM]\b)", clock),
    (r"\b(\d{1,2}):(\d{2})\b(?!:)", clock),
    (
        rf"(?:\b((?i:{_TOLD})\s+))?(?<![\d.,£$])(\d{{1,2}})\.([0-5]\d)(?![\d%°]|\.\d)",
        clock_point,
    ),
    (r"\b(\d{1,3}(?:[-–]\d{1,3}){2,})\b(?![-–]\d)", lambda m: re.sub("[-–]", " ", m[1])),
    (r"\b(\d{1,4})\s?[-–]\s?(\d{1,4})\b(?!-)", _span),
    (rf"\b({_MONTHS})\b\.?\s+(\d{{1,2}})(?:st\b|nd\b|rd\b|th\b|d\b\.?|\b)(?!:)", lambda m: f"{_MONTH_NAMES.get(m[1], m[1])} {ordinal(int(m[2]))}"),
    (
        rf"\b(?:([Tt]he)\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTHS})\b\.?",
        lambda m: f"{m[1] or 'the'} {ordinal(int(m[2]))} of {_MONTH_NAMES.get(m[3], m[3])}",
    ),
    (r"\b(\d[\d,]*)(?:st|nd|rd|th)\b", lambda m: ordinal(int(m[1].replace(",", "")[:LONGEST]))),
    (r"(?:\b|')(\d{3}|\d)0'?s\b", _decade),
    (r"(?:(\d[\d,]*)\s?)?([½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])(?=(\s+an?\b)?)", _mixed),
    (
        r"\b((?:[Ii]n|[Ss]ince|of|year|[Uu]ntil|[Bb]efore|[Aa]fter|circa|Domini|A\.?\s?D\.?|[a-z-]+(?:st|nd|rd|th),)\s+)(10\d\d)\b(?!\s+(?:men|people|feet|pounds|miles))",
        lambda m: m[1] + year(int(m[2])),
    ),
    (r"(?<![\d.,])\b()(1[1-9]\d\d|20\d\d)\b(?![,.]?\d)", _year_or_count),
    (r"\b(\d{1,3})([A-Da-d])\b", _house),
    (r"(\d)\s?%", r"\1 percent"),
    (r"(\d)\s?°(?:\s?([FC])\b)?", lambda m: f"{m[1]} degrees{ {'F': ' Fahrenheit', 'C': ' Centigrade', None: ''}[m[2]] }"),
    (r"(\d)\s?[x×]\s?(?=\d)", r"\1 by "),
    (r"(?<![\d/])(\d{1,2})/(\d{1,3})(?![\d/])", _slashed),
    (r"(\d)/(?=\d)", r"\1 "),
    (r"(?<=\d)\s?÷\s?(?=\d)", " divided by "),
    (r"(?<![\w])-(?=\d)", "minus "),
    (r"(?<=[A-Za-z])\.?(?=\d)", " "),
    (r"(?<=\d)(?=[A-Z]|[abnxyz]\b)", " "),
    (r"\d[\d,]*(?:\.\d+)?|\.\d+", lambda m: number(m[0].rstrip(",")) + ("," if m[0].endswith(",") else "")),
)
