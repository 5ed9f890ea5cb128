"""From a novel's text to words that a lexicon can say.

What holds here: after `normalize` there are no figures, no markup and no abbreviations, every full stop ends
a sentence, and square brackets stand only where this module put them, as `[word](/phonemes/)`: a book cannot
smuggle pronunciations in. Paragraphs are divided by a newline. "" means that there is nothing to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from literai.engines.kokoro import words as table
from literai.engines.kokoro.abbreviations import say_abbreviations, say_dotted
from literai.engines.kokoro.alphabets import exotic_figures, say_scripts
from literai.engines.kokoro.apostrophes import say_apostrophes
from literai.engines.kokoro.bearings import say_points
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
_VOWELS = "AEIOUY"
_CONTRACTED = frozenset(["I'LL", "I'VE", "I'M", "I'D", "I'S"])
_TAGS = "a|b|big|blockquote|body|br|center|cite|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|q|s|sc|small|span|strong|sub|sup|table|td|th|tr|tt|u|ul"
_DOMAINS = "org|com|net|edu|gov|co|uk|info|html|htm|txt"


def normalize(text: str, say: Sequence[tuple[str, str]] = ()) -> str:
    """Speakable text of a line.

    Args:
        say: words with the phonemes that this book wants for them; they go before our own.
    """
    wanted = {_bare(word): phonemes for word, phonemes in say}
    text = re.sub(r"([ÆŒ])(?=[A-Z])", lambda m: "AE" if m[1] == "Æ" else "OE", exotic_figures(text))
    text = unicodedata.normalize("NFC", text.translate(_PLAIN))
    paragraphs = re.split(r"\n\s*\n", text)
    said = [_paragraph(" ".join(paragraph.split()), wanted) for paragraph in paragraphs]
    return "\n".join(paragraph for paragraph in said if any(c.isalpha() for c in paragraph))


def _paragraph(text: str, wanted: Mapping[str, str]) -> str:
    for step in _STEPS:
        text = step(text)
    return _tidy(_listed(_as_wanted(text, wanted) if wanted else text))


def _bare(word: str) -> str:
    """A word as it stands after `say_scripts`."""
    return say_scripts(unicodedata.normalize("NFC", word.translate(_PLAIN)))


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
    text = re.sub(r"(?<=\d)·(?=\d)", ".", text)
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
    *(_markup, mend_broken, say_references, say_points, say_measures, _dashes, say_scripts, say_romans, say_dotted, say_abbreviations, say_numbers, _signs),
    *(_stretched, _capitals, say_apostrophes),
)
