"""Figures with a unit, a direction or a sign beside them, said before figures themselves are.

What holds here: what these rules leave is figures and words; abbreviations that are read here need no full stop
to be recognised after a figure, and keep the full stop only where it ends the sentence.
"""

from __future__ import annotations

import re

_UNITS = {
    **{"ft": ("foot", "feet"), "ins": ("inch", "inches"), "in": ("inch", "inches"), "yd": ("yard", "yards"), "yds": ("yard", "yards"), "mi": ("mile", "miles")},
    **{
        "oz": ("ounce", "ounces"),
        "lb": ("pound", "pounds"),
        "lbs": ("pound", "pounds"),
        "cwt": ("hundredweight", "hundredweight"),
        "cwts": ("hundredweight", "hundredweight"),
    },
    **{"dwt": ("pennyweight", "pennyweight"), "st": ("stone", "stone"), "qt": ("quart", "quarts"), "qts": ("quart", "quarts"), "pt": ("pint", "pints")},
    **{"pts": ("pint", "pints"), "gal": ("gallon", "gallons"), "gals": ("gallon", "gallons"), "hr": ("hour", "hours"), "hrs": ("hour", "hours")},
    **{"min": ("minute", "minutes"), "mins": ("minute", "minutes"), "sec": ("second", "seconds"), "secs": ("second", "seconds"), "yr": ("year", "years")},
    **{"yrs": ("year", "years"), "ct": ("cent", "cents"), "cts": ("cent", "cents"), "kg": ("kilogram", "kilograms"), "km": ("kilometre", "kilometres")},
    **{"cm": ("centimetre", "centimetres"), "mm": ("millimetre", "millimetres"), "deg": ("degree", "degrees"), "kts": ("knot", "knots")},
    **{
        "gs": ("guinea", "guineas"),
        "gns": ("guinea", "guineas"),
        "guas": ("guinea", "guineas"),
        "hhds": ("hogshead", "hogsheads"),
        "hhd": ("hogshead", "hogsheads"),
        "h.p": ("horsepower", "horsepower"),
        "hp": ("horsepower", "horsepower"),
    },
    **{
        "m.p.h": ("mile an hour", "miles an hour"),
        "pdr": ("pounder", "pounders"),
        "pdrs": ("pounder", "pounders"),
        "mph": ("mile an hour", "miles an hour"),
        "m": ("metre", "metres"),
        "g": ("gram", "grams"),
    },
    **{"fath": ("fathom", "fathoms"), "fm": ("fathom", "fathoms"), "fur": ("furlong", "furlongs"), "bbl": ("barrel", "barrels"), "doz": ("dozen", "dozen")},
    **{"fr": ("franc", "francs"), "frs": ("franc", "francs"), "fcs": ("franc", "francs"), "fl": ("florin", "florins"), "¢": ("cent", "cents")},
    **{"qrs": ("quarter", "quarters"), "qr": ("quarter", "quarters"), "grs": ("grain", "grains"), "gr": ("grain", "grains"), "drs": ("drachm", "drachms")},
    **{"dr": ("drachm", "drachms"), "kr": ("krone", "kroner"), "h.-p": ("horsepower", "horsepower"), "kilos": ("kilo", "kilos"), "p.c": ("percent", "percent")},
    **{"bush": ("bushel", "bushels"), "bu": ("bushel", "bushels"), "pk": ("peck", "pecks"), "pwt": ("pennyweight", "pennyweight"), "ac": ("acre", "acres")},
    **{"mk": ("mark", "marks"), "mks": ("mark", "marks"), "rbls": ("rouble", "roubles"), "rs": ("rupee", "rupees"), "dols": ("dollar", "dollars")},
    **{"c.c": ("c c", "c c"), "kil": ("kilometre", "kilometres"), "kilom": ("kilometre", "kilometres"), "yd": ("yard", "yards"), "fms": ("fathom", "fathoms")},
    **{"tbsp": ("tablespoon", "tablespoons"), "tsp": ("teaspoon", "teaspoons"), "Kr": ("krone", "kroner"), "pf": ("pfennig", "pfennigs")},
    **{"pfg": ("pfennig", "pfennigs"), "ozs": ("ounce", "ounces"), "fts": ("foot", "feet"), "kilogs": ("kilogram", "kilograms")},
    **{"pr": ("pair", "pairs"), "prs": ("pair", "pairs"), "pkt": ("packet", "packets"), "pkts": ("packet", "packets"), "lbs": ("pound", "pounds")},
    **{"mo": ("month", "months"), "mos": ("month", "months"), "wk": ("week", "weeks"), "wks": ("week", "weeks"), "dz": ("dozen", "dozen")},
}
_SOLID = {"sq": "square", "cu": "cubic", "cub": "cubic"}
_NEED_DOT = frozenset(
    ["pr", "dr", "gr", "ac", "pk", "kil", "rs", "bush", "mk", "bu", "in", "st", "m", "g", "min", "sec", "mi", "pt", "mo", "fur"]
)  # words or letters of their own without it
_FORMATS = {"4to": "quarto", "8vo": "octavo", "12mo": "duodecimo", "16mo": "sextodecimo", "2mo": "folio"}
_SCALES = {"F": "Fahrenheit", "C": "Centigrade", "R": "Reaumur"}
_COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}
_POINTS = r"(?:N|S|E|W|NE|NW|SE|SW|N\.\s?E|N\.\s?W|S\.\s?E|S\.\s?W)"
_EACH = "lb|oz|doz|yd|ft|cwt|hr|min|gal|qt|pt|bbl|bu|wk|mo|yr|in"
_FIGURE = r"(?:\d[\d,]*(?:\.\d+)?(?:\s?[½⅓⅔¼¾⅛])?|[½⅓⅔¼¾⅛])"


def say_measures(text: str) -> str:
    """Feet and inches, degrees and bearings, weights, numbers called "No.", sizes of books."""
    text = re.sub(rf"\b([Pp]er)\s({_EACH})\b\.?", _each, text)
    if not any(c.isdigit() or c in "#№°¢" for c in text):
        return text
    text = re.sub(r"\b(\d{1,2})\s?h\.?\s?(\d{1,2})\s?m\b\.?", r"\1 hours \2 minutes", text)
    text = re.sub(r"(?<=[½¼¾⅓⅔])\s?°", " degrees", text)
    text = re.sub(r"\b([Aa]|[Oo]ne) pr\.(?=\s)", r"\1 pair", text)
    text = re.sub(r"\b(\d{1,2}(?:-|\s)?)ct\b\.?(?= (?:gold|ring|diamond|stone))", r"\1carat", text)
    text = re.sub(r"(?:#|№\s?|\bN[º°o]\.?\s)(?=\d)", "number ", text)
    text = re.sub(r"\b(?:2|4|8|12|16)(?:to|vo|mo)\b\.?", lambda m: _FORMATS.get(m[0].rstrip("."), m[0]), text)
    text = re.sub(rf"(\d)\s?°\s*(?:(\d+)\s?'\s*(?:(\d+)\s?\"\s*)?)({_POINTS}\b\.?)?", _bearing, text)
    text = re.sub(rf"(\d\s?°)\s*({_POINTS}\b)\.?(?!\w)", lambda m: f"{m[1]} {_direction(m[2])}{_stop(m)}", text)
    text = re.sub(r"(?<![\d'])(\d{1,3})\s?'\s?(\d{1,2})(?:\s?\"|\b(?!['\d]))", lambda m: f"{m[1]} {'foot' if m[1] == '1' else 'feet'} {m[2]}", text)
    text = re.sub(r"(?<=\d )deg\. (Fahr|Cent|Réaum|Reaum)\b\.?", lambda m: f"degrees {_SCALES[m[1][0]]}{_stop(m)}", text)
    text = re.sub(r"(?<![\d½] )(?<!\d)\b(?:[Ff]rs?|[Ff]cs)\.\s?(\d[\d,]*)(?![\d:])", r"\1 francs", text)
    text = re.sub(r"\bRs\.?\s?(\d[\d,]*)", r"\1 rupees", text)
    text = re.sub(r"(?<=\d)\s?per cent\.", lambda m: " percent" + _stop(m), text)
    text = re.sub(r"(?<=\d)\s?(sq|cub?)\.?\s(?=(?:ft|in|yd|yds|mi|miles?|feet|inch|inches|yards?|m)\b)", lambda m: f" {_SOLID[m[1]]} ", text)
    names = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
    text = re.sub(r"(\d\s?(?:fr|frs|fcs|francs)\b\.?,? \d{1,2})\s?c\b\.?", r"\1 centimes", text)
    text = re.sub(rf"(?<![\w£$€.])({_FIGURE})((?:\s(?:square|cubic))?\s?|-)({names})(\.|(?![\w'-]))", _unit, text)
    return re.sub(r"(?<=(?:feet|foot|ches|inch|ards|yard)) [x×] (?=\d)", " by ", text)


def _bearing(match: re.Match[str]) -> str:
    said = f"{match[1]} degrees {match[2]} minutes"
    said += f" {match[3]} seconds" if match[3] else ""
    return f"{said} {_direction(match[4])}{_stop(match)}" if match[4] else f"{said} "


def _direction(point: str) -> str:
    return "-".join(_COMPASS[letter] for letter in point if letter in _COMPASS)


def _stop(match: re.Match[str]) -> str:
    """A full stop where an abbreviation's own also ends the sentence."""
    return "." if match[0].endswith(".") and re.match(r"[\"')]*\s*$|[\"')]*\s+[\"'(]*[A-Z]", match.string[match.end() :]) else ""


def _each(match: re.Match[str]) -> str:
    """ "per lb."."""
    if match[2] == "in" and not match[0].endswith("."):
        return match[0]
    return f"{match[1]} {_UNITS[match[2]][0]}{_stop(match)}"


def _unit(match: re.Match[str]) -> str:
    figure, space, unit, dot = match.groups()
    if not dot and (unit in _NEED_DOT and not (unit in ("m", "g", "mi", "min", "sec") and space != "-")):
        return match[0]
    if unit in ("in", "m", "g") and dot and re.match(r"\s+[A-Z]", match.string[match.end() :]) and "feet" not in match.string[: match.start()]:
        return match[0]  # "He let 6 in. Then"
    if space == "-" and unit == "pr":
        return f"{figure}-pounder{_stop(match)}"
    if space == "-" and unit != "pdrs":
        return f"{figure}-{_UNITS[unit][0]}{_stop(match)}"
    one = figure == "1" or (figure[0] in "½¼¾" and len(figure) == 1)
    return f"{figure}{space.rstrip()} {_UNITS[unit][0 if one else 1]}{_stop(match)}"
