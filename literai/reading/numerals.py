"""Numbers as headings write them: "XIV", "14", "Fourteen", "the Fourteenth", "Vierzehntes", "quatorze".

`number(word)` gives the value or None; it never guesses: "MIX" and "DID" are words, not numerals, to
`roman`, because only the canonical spelling of a value counts ("IIII" is allowed, printers used it).
"""

from __future__ import annotations

import re

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,4})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth",
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "erste zweite dritte vierte fünfte sechste siebente achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte sechzehnte "
    "siebzehnte achtzehnte neunzehnte zwanzigste",
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième "
    "quinzième seizième dix-septième dix-huitième dix-neuvième vingtième",
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo",
    "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_MORE = {"eins": 1, "siebte": 7, "première": 1, "seconde": 2, "second": 2, "primera": 1, "segunda": 2, "tercera": 3, "prima": 1, "seconda": 2, "terza": 3}


def _table() -> dict[str, int]:
    table = dict(_MORE)
    for line in reversed(_UNITS):
        table.update({word: value for value, word in enumerate(line.split(), 1)})
    for tens, word in enumerate(_TENS, 2):
        table[word] = tens * 10
        table[word[:-1] + "ieth"] = tens * 10
        for line in _UNITS[:2]:
            for unit, small in enumerate(line.split()[:9], 1):
                table[f"{word}-{small}"] = table[f"{word} {small}"] = tens * 10 + unit
    for value, word in enumerate(_UNITS[3].split(), 1):
        for ending in ("r", "s", "n"):
            table[word + ending] = value
    table["hundred"] = table["one hundred"] = table["hundredth"] = 100
    return table


WORDS = _table()
_LONGEST = max(len(word) for word in WORDS)


def roman(text: str) -> int | None:
    """The value of an upper- or lower-case Roman numeral, 1..3999, or None."""
    caps = text.upper()
    if not caps or len(caps) > 12 or not _ROMAN.fullmatch(caps) or not (text.isupper() or text.islower()):
        return None
    total = 0
    for here, after in zip(caps, caps[1:] + "I", strict=True):
        value = _VALUES[here]
        total += -value if value < _VALUES[after] else value
    return total


def number(text: str) -> int | None:
    """The value of a numeral or number word, 0..3999, or None.

    >>> number("XIV"), number("14"), number("Fourteenth"), number("twenty-one"), number("of")
    (14, 14, 14, 21, None)
    """
    if text.isdecimal() and len(text) <= 4:
        return int(text)
    if len(text) > _LONGEST:
        return None
    return roman(text) or WORDS.get(re.sub(r"\s*[-‐‑]\s*", "-", text.casefold()))
