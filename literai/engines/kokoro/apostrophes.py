"""Apostrophes: what is left out, what is owned, and what is only a quotation mark.

What holds here: an apostrophe that stays in the text stands between two letters, or ends a word whose "-ing" lost its g.
"""

from __future__ import annotations

import re

from literai.engines.kokoro import words as table
from literai.engines.kokoro.wordlist import is_word

_ENDINGS = frozenset(["s", "t", "d", "m", "ll", "re", "ve", "em", "er", "un", "n"])  # after an apostrophe, of a whole word
_OPENING = frozenset("bfghkprvwz")  # before an apostrophe: the rest open French words, Irish names and English short forms (d'etat, O'Hara, s'pose)
_AUXILIARIES = "could|would|should|did|had|has|is|was|were|does|must|need|might|have|are|do|ca|wo|sha|dare|ought|ai"
_DROPPED = "’"  # stands for the apostrophe of a dropped g while the others are cleared away
_LEFT_OUT = ("e", "o", "i", "a", "u", "ve", "er", "v", "h", "th", "w", "en", "ar", "or", "ou", "ai", "ern", "t", "d", "r", "ur")


def say_apostrophes(text: str) -> str:
    """'tis, o' and goin' are said short, heav'n as heaven; quotation marks and plural possessives fall silent."""
    if "'" not in text:
        return text
    text = re.sub(
        r"(?<=[A-Za-z])(?<!\bdunno)(?<!know)(?<!far)(?<!long)(?<!soon)(?<!well)(?<!much) '(ll|re|ve|[sdm])(?=[\s,;:.!?—]|$)", r"'\1", text
    )  # "it 's", "I 'll"
    text = re.sub(rf"\b({_AUXILIARIES}) n't\b", r"\1n't", text, flags=re.IGNORECASE)
    whole = "|".join(sorted(map(re.escape, table.SHORTENED), key=len, reverse=True))
    text = re.sub(rf"(?<![\w'])({whole})(?!\w|'\w)", _spelled_out, text, flags=re.IGNORECASE)
    text = re.sub(r"\b((?:could|would|should|did|had|has|is|was|were|does|must|need|might|have|are|do)n)'(?!\w)", r"\1't", text, flags=re.IGNORECASE)
    text = re.sub(r"\b([A-Za-z]+)'n't\b", r"\1n't", text)  # sha'n't, ca'n't
    front = "|".join(sorted(map(re.escape, table.ELISIONS), key=len, reverse=True))
    text = re.sub(rf"(?<![\w'])'({front})(?![\w'])", _clipped_front, text, flags=re.IGNORECASE)
    back = "|".join(sorted(table.CLIPPED, key=len, reverse=True))
    text = re.sub(rf"(?<![\w'])({back})'(?=\s+[a-z])", lambda m: table.link(m[1], table.CLIPPED[m[1].lower()]), text, flags=re.IGNORECASE)
    text = re.sub(r"(?<![\w'])'?([A-Za-z]{2,}(?<!a)in)'(?!\w)", _dropped_g, text)
    text = re.sub(r"\b([A-Za-z]+)'([a-z]+)\b(?!')", _filled, text)
    return re.sub(r"(?<![A-Za-z])'|'(?![A-Za-z])", "", text).replace(_DROPPED, "'")


def _spelled_out(match: re.Match[str]) -> str:
    long = table.SHORTENED[match[1].lower()]
    return long.capitalize() if match[1][:1].isupper() else long


def _clipped_front(match: re.Match[str]) -> str:
    word = match[1].lower()
    if word in table.AMBIGUOUS and not re.search(r"[a-z,] $", match.string[: match.start()]):
        return match[0]
    return table.link(match[1], table.ELISIONS[word])


def _dropped_g(match: re.Match[str]) -> str:
    """ "goin'" keeps its apostrophe, which tells the voice; "the 'Dolphin'" loses it."""
    return f"{match[1]}{_DROPPED}" if match[1].lower() not in table.IN_WORDS and _is_verb(match[1].lower()[:-2]) else match[1]


def _is_verb(stem: str) -> bool:
    """Whether "-ing" after it makes a word: go, com(e), sett (set), moth (nothing has none, but is a word itself)."""
    return any(map(is_word, (f"{stem}ing", stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)))


def _filled(match: re.Match[str]) -> str:
    """The word with what was left out inside it, where that makes an English word of it: ev'ry, pow'r, list'ning; w'at is what, H'm only Hm."""
    before, after = match[1].lower(), match[2]
    if after == "d" and len(before) > 2 and is_word(before + "ed"):
        return f"{match[1]}ed"  # lov'd, turn'd
    if after == "d" and re.search("[^aeou]y$", before) and is_word(before):
        return f"{match[1][:-1]}ied"  # weary'd
    alone = len(before) < 2
    if alone and (before not in _OPENING or after == "s" or match[0].lower() in table.INTERJECTIONS):
        return match[0]
    if after == "n" and before[-1:] != "e" and is_word(before + "en"):
        return match[1] + "en"  # fall'n
    if after == "st" and is_word(before):
        return match[0]  # "be'st", "know'st"
    if before in ("th", "qu") or (not alone and (after in _ENDINGS and (after != "n" or is_word(before)))) or is_word(f"{before}'{after}"):
        return match[0]
    lost = ("h", *_LEFT_OUT) if before == "w" else ("l", *_LEFT_OUT) if not alone and after[0] in "fkmpt" else _LEFT_OUT  # "w'at", "he'p"
    for letters in lost:
        if _is_form(before + letters + after):
            return match[1] + letters + after
    return match[1] + after if len(before) > 2 < len(after) and is_word(before + after) else match[0]  # "wond'rous"


def _is_form(word: str) -> bool:
    """A word of the lexicon, or its plural, its -ing or -ed: flow'rs, he'ped."""
    return (
        is_word(word)
        or (word.endswith("s") and is_word(word[:-1]))
        or (word.endswith("ing") and is_word(word[:-3]))
        or (word.endswith("ed") and len(word) > 5 and is_word(word[:-2]))
    )
