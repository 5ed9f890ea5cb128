"""Hours and minutes, written with a colon, with a full stop as English timetables do, or as four figures.

What holds here: a full stop before two figures below 60 is a clock's, unless a measure follows or goes before; else it is
a decimal point.
"""

from __future__ import annotations

import re

from literai.engines.kokoro.counting import cardinal

_TRAINS = (
    "train|boat|express|mail|bus|coach|tram|steamer|packet|post|omnibus|service|appointment|dinner|supper|breakfast|lunch|luncheon|curtain|performance|edition"
)
_TIMELY = re.compile(
    r"\s+(?:to-?night|to-?morrow|to-?day|yesterday|this (?:morning|evening|afternoon)|in the (?:morning|afternoon|evening)|at night|"
    rf"(?:[a-z]+[\s-])?(?:{_TRAINS}))\b",
    re.IGNORECASE,
)
_NO_MEASURE = re.compile(
    r"\s*(?:$|[.,;:!?)\"'—]|(?:in (?!length|height|diameter)|on|to|that|the|and|or|when|precisely|sharp|exactly|from|for|he|she|we|they|I|up|down|via|"
    r"is|was|at|as|with|until|till|by|a train|if|but|punctual\w*|stop)\b)",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:^[\"'(]*|\b(?:bar|barometer|temperature|pulse|ther|therm|thermometer|averaged?|ratio|scored?|by|section|number|page|gravity|is|was|equals?|than|times|of|figure|"
    r"measured|measuring|weighed|weighing|plus|minus|point|version|verse|chapter|latitude|longitude)\W*)$",
    re.IGNORECASE,
)
_DIARY = re.compile(r"(?:^|[.!?]\s|—\s?)[\"'(]*$")
_AFTER_DIARY = re.compile(r"\.?\s*(?:—|-{2})|\s*(?:\.\s+[\"']?[A-Z])|\s(?:[AaPp]\.? ?[Mm]\b|from\s[A-Z]|(?:to|till|until)\s\d)")


def clock_point(match: re.Match[str]) -> str:
    """ "at 11.45", "the 10.30 train", "Breakfast, 9.15": minutes after a full stop, where no measure follows."""
    hour, minute = int(match[2]), int(match[3])
    before, rest = match.string[: match.start()], match.string[match.end() :]
    led = match[1] and not re.search(r"\d $", before)  # not "2.25 by 1.50"
    told = _TIMELY.match(rest) or (led and _NO_MEASURE.match(rest)) or (_DIARY.search(before) and _AFTER_DIARY.match(rest))
    bare = (led or not match[1]) and _NO_MEASURE.match(rest) and not _MEASURED.search(before) and not re.search(r"\d\.\d+\W*$", before)
    if hour > 24 or not (told or bare):
        return match[0]
    said = "o'clock" if not minute else f"{'oh ' if minute < 10 else ''}{cardinal(minute)}"
    return f"{match[1] or ''}{cardinal(hour)} {said}"


def of_a_train(match: re.Match[str]) -> str:
    """ "the last train, the 11.5, had gone": one figure of minutes, where trains are spoken of."""
    return f"{match[1]}:0{match[2]}" if re.search(r"\b(?:trains?|express|mail|boat)\b|\b\d{1,2}[.:]\d\d and the $", match.string[: match.start()]) else match[0]


def clock(match: re.Match[str]) -> str:
    """ "3:15", "12:00"."""
    hour, minute = int(match[1]), int(match[2])
    if not (hour < 25 and minute < 60):
        return f"{cardinal(hour)} {cardinal(minute)}"
    if minute == 0:
        return cardinal(hour) if re.match(r"\s*(?:o'clock|[aApP]\.?\s?[mM]\b)", match.string[match.end() :]) else f"{cardinal(hour)} o'clock"
    return f"{cardinal(hour)} {'oh ' if minute < 10 else ''}{cardinal(minute)}"


def military(match: re.Match[str]) -> str:
    """ "0800 hours", "1430 hours"."""
    hour, minute = match[1], match[2]
    said = f"oh {cardinal(int(hour))}" if hour[0] == "0" else cardinal(int(hour))
    return f"{said} hundred" if minute == "00" else f"{said} {'oh ' if minute[0] == '0' else ''}{cardinal(int(minute))}"
