"""Words with apostrophes that no lexicon has: "tain't", "I'd've", "th'other", "M'Cabe", "summat'll".

What holds here: a part without a vowel is sounded, never spelt: the t of "tain't" is a t and no "tee".
"""

from __future__ import annotations

from collections.abc import Callable

from literai.engines.kokoro.words import CONSONANTS

# What stands after the apostrophe: its phonemes after a consonant and after a vowel.
_AFTER = {
    **{"ll": ("əl", "l"), "ve": ("əv", "v"), "re": ("əɹ", "ɹ"), "d": ("d", "d"), "m": ("əm", "m"), "n": ("ən", "n"), "t": ("t", "t"), "rt": ("ɹt", "ɹt")},
    **{"st": ("st", "st"), "lt": ("lt", "lt"), "em": ("əm", "əm"), "un": ("ən", "ən"), "er": ("əɹ", "əɹ"), "ee": ("i", "i"), "e": ("i", "i")},
}
# What stands before it, clipped: "th'other", "m'dear", "y'are", "qu'il".
_BEFORE = {
    **{"th": "ð", "qu": "k", "y": "j", "sh": "ʃ", "ch": "ʧ", "wh": "w", "fr": "fɹ"},
    **{letter: CONSONANTS[letter] for letter in "bcdfghjklmnpqrstvwz"},
}
_VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻː"


def contracted(word: str, known: Callable[[str], str], guess: Callable[[str], str]) -> str:
    """Phonemes of a word with apostrophes inside.

    Args:
        known: what the lexicon says of a word in lower case, "" if it has none.
        guess: phonemes of any word that has a vowel.
    """
    parts = [part for part in word.lower().split("'") if part]
    first = next((count for count in range(len(parts) - 1, 0, -1) if len(parts[0]) > 1 and known("'".join(parts[:count]))), 0)
    said = known("'".join(parts[:first])) if first else ""
    for place, part in enumerate(parts):
        if place < first:
            continue
        if place and part in _AFTER:
            said += _AFTER[part][said[-1:] in _VOWELS]
        elif not place and part == "m" and len(parts) > 1 and word[2:3].isupper():
            said += "mə" if parts[1][0] in "ck" else "mək"
        elif part in _BEFORE and place < len(parts) - 1:
            after = parts[place + 1]
            said += "s" if part == "c" and after[0] in "eiy" else _BEFORE[part]
            if part in ("l", "d", "qu", "j") and after[0] == "h" and len(after) > 3:
                parts[place + 1] = after[1:]  # "l'homme"
            elif part in ("b", "d", "g", "m", "t", "y") and after[0] not in "aeiouy":
                said += "ə"  # "m'lord"
        elif any(letter in "aeiouy" for letter in part):
            said += known(part) or guess(part)
        else:
            said += "".join(CONSONANTS.get(letter, "") for letter in part)
    return said
