"""How a word is said, as people write it ("ras-KOL-ni-kof"), to phonemes and back.

What holds here: every phoneme that `phonemes` gives is one the model knows, with one main stress a word at
least; `respelled` of misaki's phonemes can be read back by `phonemes` to about the same sound.
"""

from __future__ import annotations

import re

from literai.engines.kokoro.phonemes import vocabulary
from literai.errors import UsageError


def _map(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


# Letters to sounds, the longest first. "V" marks vowels.
_VOWELS = _map(
    "ay=A ai=A ei=A eigh=A ey=A "
    "ee=i ea=i ie=I igh=I eye=I y=I oh=O oa=O oe=O owe=O ow=W ou=W oo=u ew=u ue=u uu=ʊ aw=ɔ au=ɔ ah=ɑ aa=ɑ a=æ e=ɛ eh=ɛ i=ɪ ih=ɪ o=ɑ u=ʌ uh=ʌ oy=Y "
    " oi=Y er=ɜɹ ur=ɜɹ ir=ɜɹ ar=ɑɹ or=ɔɹ oor=ʊɹ air=ɛɹ eer=ɪɹ ear=ɪɹ ire=Iəɹ our=Wəɹ"
)
_CONSONANTS = _map(
    "tch=ʧ ch=ʧ "
    "sh=ʃ th=θ dh=ð zh=ʒ ng=ŋ kh=k ph=f ck=k gh=ɡ wh=w kn=n wr=ɹ b=b c=k d=d f=f g=ɡ h=h j=ʤ k=k l=l m=m n=n p=p q=k r=ɹ s=s t=t v=v w=w x=ks y=j z=z"
)
_WEAK = {"ʌ": "ə", "ɜɹ": "əɹ", "æ": "ə"}  # where no stress falls
_OPEN = {"ɛ": "A", "ɑ": "O", "ʌ": "u", "ɪ": "i"}  # a vowel that ends a syllable: "so", "me" ("ni" keeps its i)
_SOUND = re.compile("|".join(sorted({*_VOWELS, *_CONSONANTS}, key=len, reverse=True)))

_BACK = _map(
    "A=ay i=ee "
    "I=y O=oh W=ow u=oo ʊ=uu ɔ=aw ɑ=ah æ=a ɛ=e ɪ=i ᵻ=i ʌ=u ə=uh ɐ=uh ᵊ=uh Y=oy ɜ=u Q=oh a=a ɒ=o ʧ=ch ʃ=sh θ=th ð=dh ʒ=zh ŋ=ng ʤ=j ɡ=g ɹ=r T=t ɾ=t j=y x=kh"
)


def phonemes(written: str) -> str:
    """A respelled word in misaki's American alphabet; "/.../" holds phonemes already.

    Args:
        written: syllables with hyphens, the stressed one in capitals.

    Raises:
        UsageError: it cannot be read; the message says why.
    """
    written = written.strip()
    if len(written) > 2 and written[0] == written[-1] == "/":
        inside = written[1:-1].strip()
        unknown = sorted({c for c in inside if c not in vocabulary() or c in '/()[]"'})
        if unknown or not any(c.isalpha() for c in inside):
            raise UsageError(f"{written} has {', '.join(unknown) or 'nothing'}, which is no phoneme of the voice")
        return inside
    syllables = [part for part in re.split(r"[-\s·]+", written) if part]
    if not syllables or not all(part.isalpha() and part.isascii() for part in syllables):
        raise UsageError(f"{written!r} is no respelling: write syllables with hyphens, the stressed one in capitals, such as ras-KOL-ni-kof")
    stressed = next((n for n, part in enumerate(syllables) if part.isupper() and len(part) > 1), None)
    stressed = stressed if stressed is not None else next((n for n, part in enumerate(syllables) if part.isupper()), 0)
    return "".join(_syllable(part.lower(), number == stressed) for number, part in enumerate(syllables))


def _syllable(letters: str, stressed: bool) -> str:
    sounds: list[tuple[bool, str]] = []
    at = 0
    while at < len(letters):
        found = _SOUND.match(letters, at)
        part = found[0] if found else letters[at]
        before_vowel = any(c in "aeiou" for c in letters[at + 1 :])
        if part == "y" and (before_vowel or not any(vowel for vowel, _ in sounds)) and at + 1 < len(letters):
            sounds.append((False, "j"))
        elif part in _VOWELS:
            sounds.append((True, _VOWELS[part]))
        elif not (sounds and sounds[-1] == (False, _CONSONANTS.get(part, ""))):
            sounds.append((False, _CONSONANTS.get(part, "")))
        at += len(part)
    out = ""
    for place, (vowel, sound) in enumerate(sounds):
        if vowel and place == len(sounds) - 1 and letters[-1] in "eoui" and letters[-2:] not in ("ee", "oo", "ie", "ei", "ew", "ou", "uu", "oe", "ue"):
            sound = _OPEN.get(sound, sound)
        if vowel and not stressed:
            sound = _WEAK.get(sound, sound)
        out += ("ˈ" if vowel and stressed and "ˈ" not in out else "") + sound
    return out


def respelled(said: str) -> str:
    """misaki's phonemes as people write them: "ɹəskˈOlnɪkɔf" -> "ruhs-KOHL-ni-kawf"."""
    words = [_respelled_word(word) for word in said.split()]
    return " ".join(word for word in words if word)


def _respelled_word(said: str) -> str:
    units = re.findall(r"[ˈˌ]*(?:[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐᵊ]ː?)|[^ˈˌːAIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐᵊ\W]|[ɡɹʃʧʤθðŋʒ]", said)
    syllables: list[list[str]] = []
    loose: list[str] = []
    stress: list[bool] = []
    for unit in units:
        bare = unit.strip("ˈˌː")
        if re.fullmatch(r"[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐᵊ]", bare):
            if syllables and len(loose) > 1:
                keep = 1 if len(loose) == 2 and "".join(loose) not in _ONSETS else max(0, len(loose) - 2)
                syllables[-1] += loose[:keep]
                loose = loose[keep:]
            syllables.append([*loose, bare])
            stress.append("ˈ" in unit)
            loose = []
        else:
            loose.append(bare)
    if not syllables:
        return "".join(_BACK.get(c, c) for c in loose)
    syllables[-1] += loose
    made = ["".join(_BACK.get(c, c) for c in syllable) for syllable in syllables]
    return "-".join(part.upper() if strong and len(made) > 1 else part for part, strong in zip(made, stress, strict=True))


_ONSETS = frozenset(
    [
        "bɹ",
        "kɹ",
        "dɹ",
        "fɹ",
        "ɡɹ",
        "pɹ",
        "tɹ",
        "bl",
        "kl",
        "fl",
        "ɡl",
        "pl",
        "sl",
        "st",
        "sp",
        "sk",
        "sm",
        "sn",
        "sw",
        "tw",
        "kw",
        "θɹ",
        "ʃɹ",
        "hj",
        "fj",
        "kj",
        "mj",
        "pj",
        "bj",
    ]
)
