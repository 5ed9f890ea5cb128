"""What is written short with full stops: initials, degrees, titles, saints and streets, states.

What holds here: a full stop that stays ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from literai.engines.kokoro import places
from literai.engines.kokoro import shortforms as table
from literai.engines.kokoro.wordlist import is_word

_NOT_STREETS = frozenset(["the", "in", "at", "of", "to", "and", "by", "on", "from", "old", "mount", "lord", "lady", "sir", "miss", "count", "de"])
_NUMBER_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\\b"
_MONTHS = {"Jan": "January", "Mar": "March", "Jun": "June", "Jul": "July"}
_OF_ORDERS = frozenset(["Sister", "Brother", "Mother", "Father", "Judge", "General", "Captain", "Senator"])
_DEAR = "Sir|Sirs|Madam|Friend|Mamma|Papa|Brother|Sister|Mother|Father|Aunt|Uncle|Cousin|Child|Boy|Girl|Ladies"
_CLOSED = (
    r"\b(?:mother|father|sister|brother|aunt|uncle|cousin|niece|nephew|friend|servant|servt\.|daughter|son|wife|husband|"
    r"yours|truly|sincerely|faithfully|obediently)\b"
)
# Where a short form may start: not inside a word, and after a hyphen only in a rank or an office.
_START = (
    r"(?<![\w'])(?:(?<![A-Za-z]-)|(?<=\b[Ee]x-)|(?<=[Vv]ice-)|(?<=ance-)|(?<=\b[Ss]ub-)|(?<=[Rr]ear-)|(?<=nder-)|(?<=ajor-)|"
    r"(?<=Pay-)|(?<=Drum-)|(?<=olour-)|(?<=olor-)|(?<=aff-))"
)
_STREETS = {"Dr": "Drive", "Pl": "Place", "Ct": "Court", "Ln": "Lane", "Pk": "Park", "Ter": "Terrace", "Hts": "Heights"}
# Short forms that only their neighbours tell from words, names or other short forms.
_IN_CONTEXT: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"(?<=(?:First|econd|Third|ourth|Fifth|Sixth))[.,]? c\. (?=\d)", " chapter "),  # "22 Geo. III. c. 14"
    (r"(?<=\d) Vict\.,? c\. (?=\d)", " Victoria chapter "),
    (r"(?<=\d) Vict\.", " Victoria"),
    (r"(?<=[a-z] )p\.\s?c\.", "percent"),
    (r"(?:(?<=\bto )|(?<=\bof )|(?<=\bby )|(?<=\band )|(?<=\bwith )|(?<=^)|(?<=[,\"] ))Sr\. (?=[A-Z][a-z])", "Senor "),
    (r"\b(?:[A-Z]\.-)+(?:in-)?[A-Z]\.", lambda m: " ".join(re.findall(r"[A-Z]|in", m[0]))),  # "C.-in-C."
    (r"(?<=\bHon\. )Sec\.", "Secretary"),
    (r"\bSec\. (?=(?!Lieut|Lt)[A-Z][a-z]+)", "Secretary "),
    (r"\b([Aa])ffect\. (?=[a-z])", r"\1ffectionate "),
    (r"\bcr\. (?=octavo|quarto|8vo|4to)", "crown "),
    (r"(?<=\d[a-z][a-z] )edit\.|(?<=\dd )edit\.", "edition"),
    (r"\bQr\.-?\s?M(?:r\.|aster)", "Quartermaster"),
    (r"\bfl\. (?=\d{3,4}\b)", "flourished "),
    (r"\b(?:Dep|Arr|arr)\.(?= \d)", lambda m: {"D": "Depart", "A": "Arrive", "a": "arrive"}[m[0][0]]),
    (rf"\b[Cc]o\. (?=(?:{places.COUNTIES})\b)", "County "),
    (r"\bSt\.-(?=[A-Z])", "Saint "),
    (r"\bSat\.(?=,? (?:\d|[A-Z][a-z]+\.? \d|morn|evening|night|afternoon|next|last|A M|P M))", "Saturday"),
    (r"\bSun\.(?=,? (?:\d|[A-Z][a-z]+\.? \d|morn|evening|night|afternoon|next|last|A M|P M))", "Sunday"),
    (r"\bper ann\b\.?", "per annum"),
    (r"\bAnn?(?:o\b|\.) Dom(?:ini\b|\.)", "Anno Domini"),
    (r"\bNO\.\s*(?=\d)", "NUMBER "),
    (r"(?<=\d )do\. do\.(?=[\s,;]|$)", "ditto ditto"),
    (r"(?<=\d )do\.(?=[\s,;]|$)", "ditto"),
)


def say_dotted(text: str) -> str:
    """Initials and letters with dots: "H. G. Wells", "J.R.", "5 p.m.", "A.D."."""
    text = re.sub(rf"({_CLOSED}[^.]*,) M\.(?= [A-Z][a-z]+\.?$)", r"\1 M", text)
    text = re.sub(r"\b([A-Z][a-z]+) M\.(?=\s[A-Z])", lambda m: f"{m[1]} M" if m[1] in _OF_ORDERS or not is_word(m[1].lower()) else m[0], text)
    text = re.sub(
        r"(?<!\.)(?<![A-Z]\.\s)(?<!Mr\.\s)(?<!Dr\.\s)(?<!rs\.\s)\bM\.\s+(?=[A-Z][a-z]|(?:de|du|des|le|la|et)\s|[dl]'|and\s(?:Mme|Mdme|Mad|Mlle)\b)",
        "Monsieur ",
        text,
    )
    text = re.sub(r"(?<=\d)\.(?=[ap]\.m\.)", " ", text)
    text = re.sub(r"\b[qQ]\.\s?v\.", "which see", re.sub(r"\bc\.\s?(?=1?\d{3}\b)", "circa ", text))
    text = re.sub(r"\b([bd])\.\s?(?=1?\d{3}\b)", lambda m: {"b": "born ", "d": "died "}[m[1]], text)
    text = re.sub(r"\b(Herr|Baron|Graf|Frau|General|Count|Fräulein|Fraulein|Prinz|Freiherr)\s+v\.\s?(?=[A-Z])", r"\1 von ", text)
    text = re.sub(r"\b(LL|Litt|D|B|M)\.\s?((?:Litt|Lit|Sc|Mus|Ed|Phil|D|B|M|C)(?=\.[\s,;)]|\.?$))\.?(?=[\s,;.:)]|$)", _degree, text)
    text = re.sub(r"(?<=[a-z])\s+v\.\s+(?=[A-Z])", " versus ", re.sub(r"\bPh\.\s?D\b\.?", "P H D", text))
    text = re.sub(r"\b[iI]\.\s?e\.", "that is", text)
    text = re.sub(r"\b[eE]\.\s?g\.", "for example", text)
    text = re.sub(r"(?<![A-Z]\.)\b([A-Z])\.(?='s\b)", r"\1", text)  # "Mr. F.'s Aunt"
    text = re.sub(r"(?<![\w.])(?:[a-z]\.){2,}(?!\w)", _small_letters, text)
    text = re.sub(r"\b(c|st)\. (?=[A-Z][\w']+,? b\. [A-Z])", lambda m: "caught " if m[1] == "c" else "stumped ", text)
    text = re.sub(r"(?<=[\w,] )b\. (?=[A-Z][\w']+,? \d)", "bowled ", text)
    text = re.sub(r"(?<![a-z], )\bN\.\s?B\.", "nota bene:", text)
    text = re.sub(r"(?<!\bletter )\b([A-Z])\.\s?(?=(?:[A-Z]\.\s?)*[A-Z][a-z])(?!I\b)", r"\1 ", text)
    text = re.sub(r"\b(?:[A-Z]\.\s?){2,}", lambda m: " ".join(re.findall("[A-Z]", m[0])) + ("." if not m.string[m.end() :].strip() else " "), text)
    return re.sub(r"\b([aApP])\.\s?([mM])\.(?=(\s+[A-Z]|\s*$)?)", lambda m: f"{m[1].upper()} M" + ("." if m[3] is not None else ""), text)


def _small_letters(match: re.Match[str]) -> str:
    """ "l.s.d.", "c.o.d."; hours and "v.i." of their own rules stay."""
    if match[0] in ("a.m.", "p.m.", "m.p.", "i.e.", "e.g.", "q.v."):
        return match[0]
    return " ".join(match[0].replace(".", "")).upper() + ("." if re.match(r"\s*$|\s+[A-Z]", match.string[match.end() :]) else "")


def _degree(match: re.Match[str]) -> str:
    """ "LL.D.", "D.Sc.": letters one by one, syllables as they are."""
    parts = [" ".join(part) if part.isupper() else part for part in match.groups()]
    return " ".join(parts) + ("." if not match.string[match.end() :].strip() else "")


def say_abbreviations(text: str) -> str:
    """Saints and streets, numbers called "No.", months, states, titles."""
    text = re.sub(r"(?<=[a-z.], )O\.(?=\s*[;,)]|\s*$|\s+[a-z])", "Ohio", text)
    text = re.sub(r"(?<=[a-z])-(st|rd|sq|pl)\.(?=[\s,;:.!?)]|$)", _hyphened_street, text)
    for pattern, said in _IN_CONTEXT:
        text = re.sub(pattern, said, text)
    text = re.sub(r"\bSS\.\s(?=[A-Z][a-z]+(?:,| and\b| &))", "Saints ", re.sub(r"\bL(?:\.-|\.\s?|-|/)Cpl\b\.?", "Lance Corporal", text))
    text = re.sub(r"\bST\.(?=\s[A-Z]{3})", "SAINT", re.sub(r"(?<=[A-Z]{3} )ST\.(?!\s[A-Z]{3})", "STREET", text))
    text = re.sub(r"(?:(\w+)\s+)?\bSt\.(?=(\s*))(?=(\s+[A-Z]|\s*[,;:!?)\"']|\s+[a-z]|\s*\.?\s*$))", _saint_or_street, text)
    text = re.sub(rf"\b(?:[Nn]o|[Nn]r)\.\s*(?=\d|{_NUMBER_WORD})", "number ", text)
    text = re.sub(r"(?<=[a-z\d](?:st|nd|rd|th)) cent\.", " century", text)
    text = re.sub(r"\bp\.\s*(?=\d)", "page ", text)
    text = re.sub(r"\b(\d+)\s?(?:lbs?|lb\.)(?!\w)\.?", r"\1 pounds", text)
    text = re.sub(r"§§\s?(?=\w)", "sections ", re.sub(r"\bc/o\b", "care of", re.sub(r"\ba/c\b", "account", text)))
    text = re.sub(rf"\b(?:[Mm]y\s+)?(D)r\.?\s+(?=(?:{_DEAR})\b)", lambda m: ("my " if m[0][0] == "m" else "My " if m[0][0] == "M" else "") + "Dear ", text)
    text = re.sub(
        r"(\d\s(?:[A-Z][a-z]+\s){1,3})(Dr|Pl|Ct|Ln|Pk|Ter|Hts)\.(?!\s+[A-Z][a-z]+\s+(?:[A-Z]|was|is|has|had))",
        lambda m: f"{m[1]}{_STREETS[m[2]]}" + ("." if re.match(r"\s*$", m.string[m.end() :]) else ""),
        text,
    )
    text = re.sub(r"\b(Jan|Mar|Jun|Jul)\.(?=\s+(?:\d|and\b|or\b|to\b))", lambda m: _MONTHS[m[1]], text)
    states = "|".join(places.STATES)
    text = re.sub(rf"(?:(?<=\., )|\b([A-Z][a-z]+), )({states})\.(?=(\s*$|\s+[A-Z])?)", _state, text)
    text = re.sub(_START + r"(&c|[A-Za-z]{2,9})(\.)", _abbreviation, text)
    text = re.sub(rf"{_START}({'|'.join(sorted(table.WITHOUT_DOT, key=len, reverse=True))})()(?![\w'.-])", _abbreviation, text)
    return re.sub(r"\b([A-Z]{2,6})(?:\.(?=[\s,;:)]|$)|(?=\s\d))", _capital_abbreviation, text)


def _hyphened_street(match: re.Match[str]) -> str:
    """ "Oxford-st."."""
    if not re.search(r"[A-Z][a-z]+$", match.string[: match.start()]):
        return match[0]
    end = "." if re.match(r"\s*$|\s+[A-Z]", match.string[match.end() :]) else ""
    return {"st": " Street", "rd": " Road", "sq": " Square", "pl": " Place"}[match[1]] + end


def _state(match: re.Match[str]) -> str:
    """ "Boston, Mass."; but "Yes, Pa." is no place."""
    town, short = match[1], match[2]
    sure = match.string.startswith(",", match.end()) and short not in places.CALLED
    said = short in places.STATES_TOO and town and not sure and is_word(town.lower())
    if said or (short in places.STATE_TOWNS and town not in places.STATE_TOWNS[short]):
        return match[0]
    return (f"{town}, " if town else "") + places.STATES[short] + ("." if match[3] is not None else "")


def _saint_or_street(match: re.Match[str]) -> str:
    before, rest = match[1] or "", match.string[match.end() :]
    lead = f"{before} " if before else ""
    name = re.match(r"\s+([A-Z][a-z]*)", rest)
    if name and (name[1] in places.SAINTS or not before[:1].isupper() or before.lower() in _NOT_STREETS):
        return f"{lead}Saint"
    return f"{lead}Street" + ("." if re.match(r"\s+[A-Z]|\s*$", rest) else "")


def _abbreviation(match: re.Match[str]) -> str:
    short, dot, rest = match[1], match[2], match.string[match.end() :]
    if short not in table.ABBREVIATIONS:
        return match[0]
    before = match.string[: match.start()]
    if short in table.ONLY_BEFORE_NAMES and not re.match(r"\s+[A-Z]", rest):
        return match[0]
    if short in table.ONLY_AFTER_NAMES and not re.search(r"[A-Z][\w']+\s(?<!Oh )(?<!Ah )$", before):
        return match[0]
    if short in table.ONLY_AFTER_COMMAS and not ((town := re.search(r"([A-Z][a-z]+), $", before)) and town[1] not in {"Salop", *table.ONLY_AFTER_COMMAS}):
        return match[0]
    if short in table.BEFORE_FIGURES and not re.match(rf",?\s*(?:\d|[ivxlIVXL]+\b|and\s+(?:{'|'.join(table.ABBREVIATIONS)})\.|{_NUMBER_WORD})", rest):
        return match[0]
    ends = dot and short not in table.BEFORE_NAMES and re.match(r"[\"')]*\s*$|[\"')]*\s+[\"'(]*[A-Z]", rest)
    return table.ABBREVIATIONS[short] + ("." if ends else "") + (" " if rest[:1].isalnum() else "")


def _capital_abbreviation(match: re.Match[str]) -> str:
    """ "CAPT. SMITH", "RECD. 10 A.M.": in capitals as the words about it are."""
    short = match[1].capitalize()
    long = table.ABBREVIATIONS.get(short) or table.ABBREVIATIONS.get(short.lower())
    figures = {short, short.lower()} & table.BEFORE_FIGURES and not re.match(r"\s*\d", match.string[match.end() :])
    if long is None or figures or (match[0][-1] != "." and short.lower() != "recd"):
        return match[0]
    return long.upper() + ("." if not match.string[match.end() :].strip() else "")
