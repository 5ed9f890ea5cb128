"""Words that the printer broke: withheld, stammered, drawn out, spelt letter by letter.

What holds here: no word gains letters that are not on the page, but for oaths that everybody reads whole ("d—n").
"""

from __future__ import annotations

import re
from itertools import pairwise

from literai.engines.kokoro.wordlist import is_word
from literai.engines.kokoro.words import INTERJECTIONS, word_set

_OATHS = {
    **{"d_n": "damn", "d_m": "damn", "d_mn": "damn", "d_d": "damned", "d_ned": "damned", "d_nd": "damned", "d_nable": "damnable", "d_nably": "damnably"},
    **{"d_nation": "damnation", "d_l": "devil", "d_ls": "devils", "d_lish": "devilish", "h_l": "hell", "h_ll": "hell", "b_y": "bloody", "b_dy": "bloody"},
    **{"g_d": "god", "g_d's": "god's", "b_h": "bitch", "b_tch": "bitch", "w_e": "whore", "b_d": "bastard", "b_ds": "bastards", "j_s": "Jesus", "l_d": "Lord"},
}
_OATH = re.compile(r"(?<![\w'—-])([dhgbwjlDHGBWJL])(-{1,4}|[—–]{1,3})([a-z]{1,6}(?:'s)?)\b(?!-)")
_TITLED = re.compile(r"(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|Lady|Count|Baron|Captain|Capt|Colonel|Col|Major|General|Prince|Duke|Madame|Mme|St|of|in|at|to)\.?\s$")
_CALLED = re.compile(r"(?:[Bb]y|[Oo]h?|[Gg]ood|[Mm]y|the|[Tt]hank|[Ff]or|[Ww]ith)\s$")
_ONSET = r"[bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ]{1,3}"
_DOUBLED = word_set("good soon too feed meet cool pool boot shoot speed root mood peer week need seed see been fool food three free")
_PLACES = (
    "[Ss]treet|Square|Hall|House|Hotel|Castle|Abbey|Park|Court|Terrace|Place|[Rr]oad|Row|[Rr]egiment|College|Club|Inn|Foot|Dragoons|Hussars|[Ll]ane|Crescent|"
    "[Cc]ounty|Church|Assizes|Gazette|Railway|Bank"
)
_CALLS = word_set("hullo hallo hollo holla hillo hello yo heigh ahoy bravo huzza hurrah hurra hooray haloo")
_SHORT_VOICED = frozenset(["be", "we", "he", "me", "no", "so", "go", "do", "lo", "ho", "ha", "she", "the"])


def mend_broken(text: str) -> str:
    """Oaths whole, a stammer said once, a drawn-out word as it is spelled, letters of a spelt word apart."""
    if "-" not in text and "—" not in text and "–" not in text:
        return text
    text = re.sub(r"\b([Dd])(?:am|amn|')?(?:—+|-{2,})(v(?:—+|-{2,})l|mn|d)\b", _curse, text)
    text = _OATH.sub(_oath, text)
    text = re.sub(r"(?<![\w'-])([Aa])((?:-\1)+)(?![\w'-])", lambda m: m[1] + m[2].replace("-", ", "), text, flags=re.IGNORECASE)  # "a-a ghost"
    text = re.sub(r"(?<![\w-])I-(?=I\b)|(?<=I-)I-(?=I\b)", "I, ", text)
    text = re.sub(r"(?<![\w—-])(?:—+|-{2,})(?:st|nd|rd|th)\b", "something", text)  # "the —th regiment"
    text = re.sub(r"(?<![\w—-])(?:—+|-{2,})(?=shire\b)", "blank", text)
    text = re.sub(r"(?<=[a-z.] )(?:—|--)[—-]*(?='s\b)", "Blank", text)
    text = re.sub(r"(?<![\w'])([A-Z])(?:—+|-{2,})(?='s\b)", r"\1", text)  # "Lord M——'s carriage"
    text = re.sub(r"£\s?(?:—+|-{2,})", "blank pounds ", re.sub(r"\b([Nn])o\. (?:—+|-{2,})", r"\1umber blank ", text))
    text = re.sub(r"\b((?:M(?:rs?|me|lle)|Dr|Rev|Capt|Col|St|Lieut|Prof|Gen|Maj)\.) (?:—+|-{2,})(?=\s[a-z]|[,;.:?!)]|$)", r"\1 Blank", text)
    text = re.sub(
        r"\b((?:Lord|Lady|Sir|Miss|Count|Countess|Madame|Captain|Colonel|Doctor|in|at|of|to|from|near)) (?:——+|-{4,})(?=\s[a-z]|[,;.?!])", r"\1 Blank", text
    )
    text = re.sub(rf"(?<=[a-z,.] )(?:——+|-{{4,}}) (?=(?:{_PLACES})\b)", "blank ", text)
    text = re.sub(rf"(?<![\w'-])(?![IVXLC-]+\b|D-day|H-hour)({_ONSET}|[AEIOUaeiou])-(?:\1-)*(?=\1[a-z'])", "", text, flags=re.IGNORECASE)  # "w-w-what"
    text = re.sub(r"(?<![\w'-])[A-Za-z](?:-[A-Za-z]){2,}(?![\w'-]|,? [a-z]+-)", _spelt, text)
    return re.sub(r"(?<![\w'-])[A-Za-z]+(?:-[A-Za-z]+)+(?:'[a-z]+)?(?![\w-])", _drawn, text)


def _curse(match: re.Match[str]) -> str:
    """ "d—v—l", "dam—d", "d—mn"."""
    said = "evil" if match[2][0] == "v" else "amned" if match[2] == "d" else "amn"
    return match[1] + said


def _oath(match: re.Match[str]) -> str:
    first, dash, rest = match.groups()
    key, before = f"{first.lower()}_{rest}", match.string[: match.start()]
    whole = _OATHS.get(key)
    if (
        whole is None
        or (first.isupper() and _TITLED.search(before))
        or (first in "BHJLW" and key != "h_ll" and not _CALLED.search(before))
        or (dash == "-" and key not in ("g_d", "d_n", "d_d", "d_l", "h_l"))
    ):
        return match[0]
    return whole.capitalize() if first.isupper() else whole


def _spelt(match: re.Match[str]) -> str:
    letters = match[0].split("-")
    if len({letter.lower() for letter in letters}) == 1 or not (match[0].isupper() or re.search("[aeiouyAEIOUY]", match[0])):
        return match[0]  # "z-z-z", "b-r-r"
    return " ".join(letters).upper()


def _drawn(match: re.Match[str]) -> str:
    """ "He-e-elp" is help: letters repeated across a hyphen are one, or two where that is a word too."""
    token = match[0]
    parts = token.split("-")
    if len(parts) > 2 and not token.isupper() and not re.search("[aeiouy]", token, re.IGNORECASE) and sum(len(part) == 1 for part in parts) > 1:
        return re.sub(r"([a-z])\1+", r"\1\1", "".join(parts), flags=re.IGNORECASE)  # "B-r-r-r"
    if re.match("(?:co-o|re-e|pre-e)[^-]", token, re.IGNORECASE):
        whole = "".join(parts)
        return whole if token[0] in "cC" and len(whole) > 5 and is_word(whole.lower()) else token  # "co-operation"; "co-op" is no coop
    if not any(a[-1].lower() == b[0].lower() for a, b in pairwise(parts)):
        return _run_in(token, parts)
    if token.lower() != "we-ell" and all(len(part) > 1 and (is_word(part.lower()) or part[0].isupper()) for part in parts):
        return token
    first = parts[0].lower()
    if all(part.lower() == first[-1] for part in parts[1:]) and (first in _SHORT_VOICED or (is_word(first) and (first[-1] not in "eo" or len(first) > 3))):
        return parts[0]
    once = twice = parts[0]
    for part in parts[1:]:
        once += part.lstrip(once[-1] + once[-1].swapcase())
        rest = part.lstrip(twice[-1] + twice[-1].swapcase())
        twice += rest if len(part) == len(rest) or twice[-2:].lower() == twice[-1].lower() * 2 else twice[-1].lower() + rest
    if len(parts) > 2 and all(len(part) == 1 for part in parts[1:-1]):
        overlap = next((n for n in range(len(parts[-1]), 0, -1) if parts[0].lower().endswith(parts[-1][:n].lower())), 0)
        once = once if is_word(once.lower()) else parts[0] + parts[-1][overlap:]  # "blow-o-o-ows"
    if (is_word(once.lower()) or once.lower() in _CALLS or once.lower() in INTERJECTIONS) and twice.lower() not in _DOUBLED:
        return once
    for form in (twice, once, _overlapped(parts)):
        if is_word(form.lower()) or (form.endswith("s") and is_word(form[:-1].lower())):
            return form
    if len(parts) > 2 and all(len(part) == 1 for part in parts[1:-1]) and parts[1] in "oeOE":
        return twice  # a name: "Scro-o-oge"
    return "-".join(parts[:-1]) if set(parts[-1].lower()) == {parts[-2][-1].lower()} and len(parts[-1]) < len(parts[-2]) else token  # "doodle-doo-oo"


def _overlapped(parts: list[str]) -> str:
    """ "afr-fraid": the second try says the end of the first again."""
    first, *_, last = parts
    if is_word(last.lower()) or len(parts) != 2:
        return ""
    return next((first + last[n:] for n in range(len(first), 1, -1) if first[-n:].lower() == last[:n].lower()), "")


def _run_in(token: str, parts: list[str]) -> str:
    """ "B-e-a-utiful": begun in letters, ended as a word."""
    whole = "".join(parts)
    letters = sum(len(part) == 1 for part in parts)
    if letters > 1 and len(parts[-1]) > 1 and is_word(whole.lower()):
        return whole
    again = _overlapped(parts)
    return again if is_word(again.lower()) else token
