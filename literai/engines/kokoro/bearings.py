"""Letters that are points of the compass: winds and courses, numbered streets, halves of countries.

What holds here: "S.W." after a comma is a postal district and stays letters; three letters that make a point
are always one; a single letter or two are read as a point only where a neighbour says so.
"""

from __future__ import annotations

import re

POINTS = {"N": "north", "S": "south", "E": "east", "W": "west"}
_THREE = re.compile(r"\b(?:(N|S)(\.?)[\s-]?\1\2[\s-]?[EW]|(E|W)(\.?)[\s-]?[NS]\4[\s-]?\3)(?:\.|\b)(?!\s?[A-Z]\.)")
_LETTERS = r"(?:[NS]\.[\s-]?[EW]\.|[NSEW]\.(?![\s-]?[A-Z]\.))"
_HALVES = r"(?:½|half|by)\s(?:[NS]\.\s?[EW]|[NSEW])\b\.?"
_NAMED = r"(?:[NS]\.?[\s-]?[EW]|[NSEW])"
_BLOWN = (
    "winds?|gales?|breezes?|courses?|bearing|bears?|bore|blowing|blew|blows|blown|steered|steering|steer|headed|heading|head|due|veered|veering|backed|shifted|hauled|"
    "stood|standing|sailed|sailing|ran|running|trending|drifted|facing|faced|light|fresh|strong|moderate"
)
_LED = r"\b(?:from|to|towards?|in|on|of|at) the"
_AFTER_POINT = re.compile(
    rf"((?:\b(?:{_BLOWN})\b(?:\s(?:to|from|the|being|now|was|is|still|at|by|away|round|in|for|off))*|{_LED})[,:]?\s)({_LETTERS})(?=([^\w]|$))",
    re.IGNORECASE,
)
_SIDES = (
    "winds?|gales?|breezes?|monsoons?|trades?|corners?|sides?|coasts?|ends?|angles?|wings?|towers?|quarters?|passage|swell|shores?|banks?|slopes?|faces?|front|"
    "direction|extremity|transept|aisle|gate|porch|window|part|portion|frontier|point|latitude|lat|longitude|long|of (?:the|us|it|our|this|that)"
)
_BEFORE_SIDE = re.compile(rf"\b({_LETTERS})(?=\s(?:{_SIDES})\b)")
_REGIONS = (
    "Africa|African|Africans|America|American|Americans|Wales|Indies|India|Indian|Carolina|Dakota|Virginia|Pacific|Atlantic|Riding|Kensington|Australia|Sea|"
    "Pole|Devon|Lancashire|London|Foreland|Hampstead|Dulwich|Ham|Lynn|China|Germany|Italy|Ireland|Britain|Coast|Shore|End|Wing"
)
_STREETS = r"(?:St|Ave?|Rd|Street|Avenue|Road|Boulevard|Blvd|Place|Broadway)\b"


def say_points(text: str) -> str:
    """ "W.S.W.", "the wind N.E.", "23 E. 42d St.", "S. Africa"."""
    if not re.search(r"\b[NSEW](?:\.|[NSEW]|\s\d)", text):
        return text
    text = re.sub(rf"\b({_NAMED})\.?\s+by\s+({_NAMED})(?!\w)\.?", lambda m: f"{_point(m, 1)} by {_point(m, 2)}{_stop(m)}", text)
    text = _THREE.sub(_point, text)
    text = re.sub(rf"\b([NS])\.?[\s-]?([EW])\.?\s(?={_HALVES})", lambda m: f"{POINTS[m[1]]}-{POINTS[m[2]]} ", text)
    text = re.sub(r"\b([NS])\.-([EW])\b\.?", _point, text)
    text = _AFTER_POINT.sub(lambda m: m[1] + _point(m, 2), text)
    text = _BEFORE_SIDE.sub(_point, text)
    text = re.sub(r"(?<=(?:miles|agues|yards|grees) )([NS]\.\s?[EW]\.|[NSEW]\.)(?= of\b)", _point, text)
    text = re.sub(r"(?<=(?:orth|outh|east|west) )(?:½|half) ([NSEW])\b\.?", lambda m: f"half {POINTS[m[1]]}", text)
    text = re.sub(r"\b([NSEW])\.?\s(?=\d+(?:st|nd|rd|th|d)\b\.?(?:\s(?:St|Ave|Street|Avenue|Place)|[,;.]|$))", _street, text)
    text = re.sub(rf"(?<=\d )([NSEW])\.\s(?=(?:[A-Z][a-z]+\s){{1,3}}{_STREETS})", _street, text)
    return re.sub(rf"(?<![A-Z]\.\s)(?<![A-Z]\.)\b([NSEW])\.\s(?=(?:{_REGIONS})\b)", _street, text)


def _point(match: re.Match[str], group: int = 0) -> str:
    said = "-".join(POINTS[letter] for letter in match[group] if letter in POINTS)
    return said + (_stop(match, group) if match[group].endswith(".") else "")


def _stop(match: re.Match[str], group: int = 0) -> str:
    """A full stop where a point's own also ends the sentence."""
    return "." if match[0].endswith(".") and re.match(r"[\"')]*\s*$|[\"')]*\s+[\"'(]*[A-Z][a-z]", match.string[match.end(group) :]) else ""


def _street(match: re.Match[str]) -> str:
    return POINTS[match[1]].capitalize() + " "
