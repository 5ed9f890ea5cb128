"""From a novel's text to words that a lexicon can say.

What holds here: after `normalize` there are no figures, no markup and no abbreviations, every full stop ends
a sentence, and square brackets stand only where this module put them, as `[word](/phonemes/)`: a book cannot
smuggle pronunciations in. Paragraphs are divided by a newline. "" means that there is nothing to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from literai.engines.kokoro import words as table
from literai.engines.kokoro.apostrophes import say_apostrophes
from literai.engines.kokoro.broken import mend_broken
from literai.engines.kokoro.measures import say_measures
from literai.engines.kokoro.numbers import say_numbers
from literai.engines.kokoro.references import say_references
from literai.engines.kokoro.romans import say_romans
from literai.engines.kokoro.wordlist import is_word

_PLAIN = str.maketrans(
    {
        **{"‘": "'", "’": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"'},
        **{"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": ""},
        **{"―": "—", "⸺": "—", "⸻": "—", "−": "-", "‐": "-", "‑": "-", "‒": "-", "…": "...", "\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n"},
        **{"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ſ": "s"},
        **table.LATIN,
    }
)
_SIGNS = {
    "&": " and ",
    "+": " plus ",
    "=": " equals ",
    "@": " at ",
    "§": " section ",
    "¶": " ",
    "℅": " care of ",
    "†": " ",
    "‡": " ",
    "©": " copyright ",
    "×": " times ",
}
_NOT_STREETS = frozenset(["the", "in", "at", "of", "to", "and", "by", "on", "from", "old", "mount", "lord", "lady", "sir", "miss", "count", "de"])
_VOWELS = "AEIOUY"
_NUMBER_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\\b"
_MONTHS = {"Jan": "January", "Mar": "March", "Jun": "June", "Jul": "July"}
_CONTRACTED = frozenset(["I'LL", "I'VE", "I'M", "I'D", "I'S"])
_OF_ORDERS = frozenset(["Sister", "Brother", "Mother", "Father", "Judge", "General", "Captain", "Senator"])
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SUITS = dict(zip("♠♣♥♦♤♧♡♢", ("spades", "clubs", "hearts", "diamonds") * 2, strict=True))
_COURT = {"A": "ace", "K": "king", "Q": "queen", "J": "jack", "Kn": "knave"}
_TAGS = "a|b|big|blockquote|body|br|center|cite|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|q|s|sc|small|span|strong|sub|sup|table|td|th|tr|tt|u|ul"
_DEAR = "Sir|Sirs|Madam|Friend|Mamma|Papa|Brother|Sister|Mother|Father|Aunt|Uncle|Cousin|Child|Boy|Girl|Ladies"
_STREETS = {"Dr": "Drive", "Pl": "Place", "Ct": "Court", "Ln": "Lane", "Pk": "Park", "Ter": "Terrace", "Hts": "Heights"}
_DOMAINS = "org|com|net|edu|gov|co|uk|info|html|htm|txt"


def normalize(text: str, say: Sequence[tuple[str, str]] = ()) -> str:
    """Speakable text of a line.

    Args:
        say: words with the phonemes that this book wants for them; they go before our own.
    """
    wanted = {_bare(word): phonemes for word, phonemes in say}
    text = re.sub(r"([ÆŒ])(?=[A-Z])", lambda m: "AE" if m[1] == "Æ" else "OE", _exotic_figures(text))
    text = unicodedata.normalize("NFC", text.translate(_PLAIN))
    paragraphs = re.split(r"\n\s*\n", text)
    said = [_paragraph(" ".join(paragraph.split()), wanted) for paragraph in paragraphs]
    return "\n".join(paragraph for paragraph in said if any(c.isalpha() for c in paragraph))


def _exotic_figures(text: str) -> str:
    """Raised and lowered figures of fractions and formulae, the pips of cards."""
    if text.isascii():
        return text
    text = re.sub(r"([⁰¹²³⁴-⁹]+|\d+)⁄([₀-₉]+|\d+)", lambda m: f"{m[1].translate(_RAISED)}/{m[2]}", text).translate(_LOWERED)
    text = re.sub(r"\b(A|K|Q|J|Kn)\s?([♠♣♥♦♤♧♡♢])", lambda m: f"{_COURT[m[1]]} of {_SUITS[m[2]]}", text)
    return re.sub(r"\s?([♠♣♥♦♤♧♡♢])\ufe0f?", lambda m: f" {_SUITS[m[1]]}", text)


def _paragraph(text: str, wanted: Mapping[str, str]) -> str:
    for step in _STEPS:
        text = step(text)
    return _tidy(_listed(_as_wanted(text, wanted) if wanted else text))


def _bare(word: str) -> str:
    """A word as it stands after `_scripts`."""
    return _scripts(unicodedata.normalize("NFC", word.translate(_PLAIN)))


def _as_wanted(text: str, wanted: Mapping[str, str]) -> str:
    """The book's own pronunciations: a word as it is spelled, or with a capital where a sentence gives it one."""
    names = "|".join(sorted(map(re.escape, {*wanted, *(word[:1].upper() + word[1:] for word in wanted)}), key=len, reverse=True))

    def said(match: re.Match[str]) -> str:
        phonemes = wanted.get(match[1]) or wanted[match[1][:1].lower() + match[1][1:]]
        return table.link(match[0], phonemes + table.possessive(phonemes) if match[2] else phonemes)

    return re.sub(rf"(?<![\w'\[/])({names})('s)?(?![\w'/])(?!\]\()", said, text)


def _markup(text: str) -> str:
    """Illustrations, notes, italics, rules of stars; other brackets become commas."""
    text = re.sub(r"\[(oe|OE|ae|AE|Oe|Ae)\]", r"\1", re.sub(r"\[[=):'^~,.]([A-Za-z])\]|\[([A-Za-z])[=):'^~,.]\]", r"\1\2", text))  # "[oe]uvre", "caf['e]"
    text = re.sub(r"\b(1[5-9])(?:\*{2,3}|\.\.(?!\.)|__|\?\?|[xX]{2})(?!\w)", r"\1—", text)  # "in the year 17**"
    text = re.sub(r"(?<=\d)_(?=(?:st|nd|rd|th)\b)", "", text)
    text = re.sub(r"(?<=\d)_([a-z]{1,3})_(?!\w)|(?<=[a-z])_([a-z]{2,})_(?!\w)|(?<!\w)_(L|[A-Za-z]{2,})_(?=\w)", r"\1\2\3", text)  # "6_d_.", "10_th_", "_L_100"
    text = re.sub(r"(\w)\^\{?(\w+)\}?", r"\1\2", text)  # "M^{r}", "1^{st}"
    text = re.sub(rf"</?(?:{_TAGS})\b[^<>]{{0,80}}>", "", text, flags=re.IGNORECASE)
    text = re.sub(r"§+(?!§|\s?[\dIVXLivxl])", "", text)
    text = re.sub(r"(?<![\w=])=(?=[^\s=])([^=]+?)(?<=\S)=(?![\w=])", r"\1", text)
    text = re.sub(r"(?<![\w+])\+(?=[^\s+])([^+]+?)(?<=\S)\+(?![\w+])", r"\1", text)
    text = re.sub(r"#(?=\d)", "№", text)
    text = re.sub(
        r"\[\s*(?:\d+|[*†]|[a-z]|(?:Pg|Page|p)\.?\s*\d+|(?:Illustration|Footnote|Transcriber|Sidenote|Picture|Decoration|Blank)\b[^\]]*)\s*\]",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\{\s*[\divxl]+\s*\}", " ", re.sub(r"\[Greek:\s*([^\]]*)\]", r"\1", text))
    text = re.sub(r"https?://\S+", " a web address ", text)
    text = re.sub(rf"\b[\w-]+(?:\.[\w-]+)*\.(?:{_DOMAINS})\b", lambda m: m[0].replace(".", " dot "), text)
    text = re.sub(r"(?<=\w)[_*](?=\w)", " ", re.sub(r"(?:(?<=^)|(?<=[^\w]))[_*~^|#\\]+|[_*~^|#\\]+(?=[^\w]|$)", "", text))
    text = re.sub(r"\s*[\[\]{}<>]\s*", lambda m: " " if m.start() == 0 else ", ", text)
    return " ".join(text.split())


def _dashes(text: str) -> str:
    text = re.sub(r"\b([A-Z])(?:-{2,}|—+)(?=[\s,.;'])", r"\1 —", text)  # "Mr. B—— of D——shire"
    text = re.sub(r"(?<=\d)\s?[–—]\s?(?=\d)", "-", text)
    text = re.sub(r"\s*(?:-{2,}|—+|–|(?<=\s)-(?=\s))\s*", " — ", text)
    return re.sub(r"(?:\.\s?){3,}", "… ", text)


def _scripts(text: str) -> str:
    """Accents off, Greek and Cyrillic by their sounds; a run of any other script is named, as a reader aloud would do."""
    if text.isascii():
        return text
    text = re.sub(r"(?<!\w)([α-ωΔΩ])(?!\w)", lambda m: unicodedata.name(m[1]).rsplit(" ", 1)[-1].lower(), text)
    out = []
    for run in re.findall(r"[^\W\d_]+|[\W\d_]+", text):
        out.append(_letters(run) if run[0].isalpha() and not run.isascii() else run)
    return "".join(out)


@lru_cache(maxsize=4096)
def _letters(run: str) -> str:
    out: list[str] = []
    for letter in unicodedata.normalize("NFD", run):
        low = letter.lower()
        sound = letter if letter.isascii() else table.GREEK.get(low, table.CYRILLIC.get(low))
        if sound is not None:
            out.append(sound.capitalize() if letter != low and not letter.isascii() else sound)
        elif unicodedata.category(letter) in ("Lo", "Lu", "Ll", "Lt"):
            script = unicodedata.name(letter, "foreign").split()[0].capitalize()
            return f" some {table.SCRIPTS.get(script, script)} words "
    return "".join(out)


def _dotted(text: str) -> str:
    """Initials and letters with dots: "H. G. Wells", "J.R.", "5 p.m.", "A.D."."""
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
    text = re.sub(r"\bN\.\s?B\.", "nota bene:", text)
    text = re.sub(r"\b([A-Z])\.\s?(?=(?:[A-Z]\.\s?)*[A-Z][a-z])(?!I\b)", r"\1 ", text)
    text = re.sub(r"\b(?:[A-Z]\.\s?){2,}", lambda m: " ".join(re.findall("[A-Z]", m[0])) + ("." if not m.string[m.end() :].strip() else " "), text)
    return re.sub(r"\b([aApP])\.\s?([mM])\.(?=(\s+[A-Z]|\s*$)?)", lambda m: f"{m[1].upper()} M" + ("." if m[3] is not None else ""), text)


def _degree(match: re.Match[str]) -> str:
    """ "LL.D.", "D.Sc.": letters one by one, syllables as they are."""
    parts = [" ".join(part) if part.isupper() else part for part in match.groups()]
    return " ".join(parts) + ("." if not match.string[match.end() :].strip() else "")


def _abbreviations(text: str) -> str:
    text = re.sub(r"(?<=[a-z.], )O\.(?=\s*[;,)]|\s*$|\s+[a-z])", "Ohio", text)
    text = re.sub(r"\bSS\.\s(?=[A-Z][a-z]+(?:,| and\b| &))", "Saints ", re.sub(r"\bL(?:\.-|\.\s?|-|/)Cpl\b\.?", "Lance Corporal", text))
    text = re.sub(r"\bST\.(?=\s[A-Z]{3})", "SAINT", re.sub(r"(?<=[A-Z]{3} )ST\.(?!\s[A-Z]{3})", "STREET", text))
    text = re.sub(r"(?:(\w+)\s+)?\bSt\.(?=(\s*))(?=(\s+[A-Z]|\s*[,;:!?)\"']|\s+[a-z]|\s*\.?\s*$))", _saint_or_street, text)
    text = re.sub(r"\b(?:[Nn]o|[Nn]r)\.\s*(?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)", "number ", text)
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
    states = "|".join(table.STATES)
    text = re.sub(rf"(?:(?<=\., )|\b([A-Z][a-z]+), )({states})\.(?=(\s*$|\s+[A-Z])?)", _state, text)
    place = r"(?<![\w'])(?:(?<![A-Za-z]-)|(?<=\b[Ee]x-)|(?<=[Vv]ice-))"
    text = re.sub(place + r"(&c|[A-Za-z]{2,9})(\.)", _abbreviation, text)
    text = re.sub(rf"{place}({'|'.join(sorted(table.WITHOUT_DOT, key=len, reverse=True))})()(?![\w'.-])", _abbreviation, text)
    return re.sub(r"\b(GT|CO|RD|LT|MT|SQ|OB|[A-Z]{3,6})(?:\.(?=[\s,;:)]|$)|(?=\s\d))", _capital_abbreviation, text)


def _state(match: re.Match[str]) -> str:
    """ "Boston, Mass."; but "Yes, Pa." is no place."""
    town, short = match[1], match[2]
    if town and short in table.STATES_TOO and is_word(town.lower()):
        return match[0]
    return (f"{town}, " if town else "") + table.STATES[short] + ("." if match[3] is not None else "")


def _saint_or_street(match: re.Match[str]) -> str:
    before, rest = match[1] or "", match.string[match.end() :]
    lead = f"{before} " if before else ""
    name = re.match(r"\s+([A-Z][a-z]*)", rest)
    if name and (name[1] in table.SAINTS or not before[:1].isupper() or before.lower() in _NOT_STREETS):
        return f"{lead}Saint"
    return f"{lead}Street" + ("." if re.match(r"\s+[A-Z]|\s*$", rest) else "")


def _abbreviation(match: re.Match[str]) -> str:
    short, dot, rest = match[1], match[2], match.string[match.end() :]
    if short not in table.ABBREVIATIONS:
        return match[0]
    if short in table.BEFORE_FIGURES and not re.match(rf"\s*(?:\d|[ivxlIVXL]+\b|and\s+(?:{'|'.join(table.ABBREVIATIONS)})\.|{_NUMBER_WORD})", rest):
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


def _signs(text: str) -> str:
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return "".join(c if c.isalpha() or c in " .,;:!?…—'\"()-" else " " for c in text)


def _stretched(text: str) -> str:
    """Words drawn out for the eye: "No-o-o", "Ye-e-es", "Sooo"; said plain."""
    text = re.sub(r"\b([A-Za-z]*([A-Za-z]))(?:-\2)+(?:-\2([a-z]*))?\b(?!-)", lambda m: m[1] + (m[3] or ""), text, flags=re.IGNORECASE)
    return re.sub(r"\b(?!www\b)[A-Za-z]*([A-Za-z])\1{2,}[A-Za-z]*\b", _plain_word, text, flags=re.IGNORECASE)


def _doubled(match: re.Match[str]) -> str:
    return match[1] + match[1].lower() if not match[0].isupper() else match[1] * 2


def _plain_word(match: re.Match[str]) -> str:
    word = match[0]
    if word.lower() in table.INTERJECTIONS:
        return word
    once, twice = (re.sub(r"([A-Za-z])\1{2,}", again, word, flags=re.IGNORECASE) for again in (r"\1", _doubled))
    known = [form for form in (twice, once) if is_word(form.lower()) or form.lower() in table.INTERJECTIONS]
    return known[0] if known else twice


def _capitals(text: str) -> str:
    """Headings and shouts in capitals become words; real initials stay. "A" as a letter of somebody's name is said so."""

    def calm(match: re.Match[str]) -> str:
        word = match[0]
        bare = word.partition("'")[0]
        if bare in table.ACRONYMS and not (bare == "US" and _shouted(match)):
            return word
        if len(bare) < 3 and bare not in table.SHORT_WORDS:
            return word
        if not any(c in _VOWELS for c in bare):
            return word
        return word.lower() if bare in table.SHORT_WORDS or _shouted(match) else word.capitalize()

    text = re.sub(r"\b[A-Z]{2,}(?:'[A-Z]+)*\b", calm, text)
    text = re.sub(r"\b[A-Z]'[A-Z]{1,}\b", lambda m: m[0][:2] + (m[0][2:].lower() if m[0] in _CONTRACTED else m[0][2:].capitalize()), text)  # I'LL, O'BRIEN
    return re.sub(r"\bA(?=\s(?:M|D|B|C)\b|\s[A-Z]\s|\s[A-Z][a-z]+\s(?:[A-Z]|and\b|said\b))(?<!^A)", "[A](/ˈA/)", text)


def _shouted(match: re.Match[str]) -> bool:
    """Whether a neighbour in the same sentence is in capitals too: then it is a shout, not a name."""
    before = re.search(r"([\w']+),? $", match.string[: match.start()])
    after = re.match(r",? ([\w']+)", match.string[match.end() :])
    return any(found and re.fullmatch(r"[A-Z']{2,}", found[1]) for found in (before, after))


def _listed(text: str) -> str:
    """Words whose saying we know better: names by their spelling, cries where they stand as cries."""
    names = "|".join(sorted(map(re.escape, table.PRONUNCIATIONS), key=len, reverse=True))
    text = re.sub(rf"(?<![\w'\[])({names})('s)?(?![\w'\]])", _known, text)
    cries = "|".join(sorted(map(re.escape, table.INTERJECTIONS), key=len, reverse=True))
    return re.sub(
        rf"(?:^|(?<=[\"(—,.!?…;] )|(?<=[\"(]))({cries})(?=[!,.?…;—]| —|$)",
        lambda m: table.link(m[1], table.INTERJECTIONS[m[1].lower()]),
        text,
        flags=re.IGNORECASE,
    )


def _known(match: re.Match[str]) -> str:
    said = table.PRONUNCIATIONS[match[1]]
    return table.link(match[0], said + table.possessive(said) if match[2] else said)


def possessive(phonemes: str) -> str:
    """The sound of 's after a word."""
    return "ɪz" if phonemes[-1] in "szʃʒʧʤ" else "s" if phonemes[-1] in "ptkfθ" else "z"


def _tidy(text: str) -> str:
    """Marks that stand alone or double are put right; dashes at the ends go."""
    text = re.sub(r"\(\s*\)|\"\s*\"", " ", text)
    text = re.sub(r"\(\s+", "(", text)
    text = re.sub(r"\s+([,;:.!?…)])", r"\1", " ".join(text.split()))
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r"(?<=\w)\.\s?([,;:])(?=\s|$)", r"\1", text)  # the full stop was an abbreviation's
    text = re.sub(r"([.!?…])\s*[,;:.]+(?=\s|$)", r"\1", text)
    text = re.sub(r"(?:—\s*){2,}", "— ", text)
    return re.sub(r"^(?:[,;:.!?…—)\-]\s*)+|(?:\s*[—\-])+$", "", text).strip()


_STEPS = (
    *(_markup, mend_broken, say_references, say_measures, _dashes, _scripts, say_romans, _dotted, _abbreviations, say_numbers, _signs),
    *(_stretched, _capitals, say_apostrophes),
)
