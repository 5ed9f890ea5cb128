"""How to say a word that no lexicon has: the g2p_en network (Apache-2.0), run in numpy.

An encoder GRU reads the word's letters, a decoder GRU writes ARPAbet phonemes one by one, each the likeliest
after the last; `misaki_symbols` then writes them in Kokoro's alphabet. The weights come with the package
piper-plus-g2p, whose code is not imported: only its file is read.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from literai.errors import MissingPart

_GRAPHEMES = ("<pad>", "<unk>", "</s>", *"abcdefghijklmnopqrstuvwxyz")


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


_VOWELS = frozenset(["AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"])
_ARPABET = (  # in the order of the network's outputs
    "AA0 AA1 AA2 AE0 AE1 AE2 AH0 AH1 AH2 AO0 AO1 AO2 AW0 AW1 AW2 AY0 AY1 AY2 B CH D DH EH0 EH1 EH2 ER0 ER1 ER2 EY0 EY1 EY2 F G HH "
    "IH0 IH1 IH2 IY0 IY1 IY2 JH K L M N NG OW0 OW1 OW2 OY0 OY1 OY2 P R S SH T TH UH0 UH1 UH2 UW UW0 UW1 UW2 V W Y Z ZH"
)
_PHONEMES = ("<pad>", "<unk>", "<s>", "</s>", *_ARPABET.split(" "))
_START, _END = 2, 3
_LONGEST = 24  # phonemes of one word; the network was trained on words of at most 20

_AMERICAN = _table(
    "AA=ɑ AE=æ AH=ʌ AO=ɔ AW=W AY=I B=b CH=ʧ D=d DH=ð EH=ɛ ER=ɜɹ EY=A F=f G=ɡ HH=h IH=ɪ IY=i JH=ʤ K=k L=l M=m N=n NG=ŋ OW=O OY=Y "
    "P=p R=ɹ S=s SH=ʃ T=t TH=θ UH=ʊ UW=u V=v W=w Y=j Z=z ZH=ʒ"
)
_BRITISH = _AMERICAN | _table("AA=ɑː AE=a AO=ɔː ER=ɜː IY=iː OW=Q UW=uː")
_STRESS = {"0": "", "1": "ˈ", "2": "ˌ"}


class Network:
    """`phonemes(word)`: the word, lower-case letters only, in Kokoro's alphabet. Same word, same answer.

    Raises:
        MissingPart: the package with the weights is not installed.
    """

    def __init__(self) -> None:
        import numpy as np

        with np.load(_weights(), allow_pickle=False) as file:
            self._w: dict[str, Any] = {name: file[name].astype(np.float32) for name in file.files}
        self._np = np
        self._arpabet = lru_cache(maxsize=50_000)(self._decode)

    def phonemes(self, word: str, *, british: bool = False) -> str:
        return misaki_symbols(self._arpabet(word), british=british)

    def _decode(self, word: str) -> tuple[str, ...]:
        w = self._w
        hidden = self._np.zeros(w["enc_w_hh"].shape[1], self._np.float32)
        for letter in (*word, "</s>"):
            grapheme = _GRAPHEMES.index(letter) if letter in _GRAPHEMES else 1
            hidden = self._step(w["enc_emb"][grapheme], hidden, "enc")
        said: list[str] = []
        last = _START
        while len(said) < _LONGEST:
            hidden = self._step(w["dec_emb"][last], hidden, "dec")
            last = int((w["fc_w"] @ hidden + w["fc_b"]).argmax())
            if last == _END:
                break
            if last > _END:
                said.append(_PHONEMES[last])
        return tuple(said)

    def _step(self, x: Any, hidden: Any, side: str) -> Any:
        """One step of a GRU; gates in PyTorch's order: reset, update, new."""
        w, np = self._w, self._np
        inside = w[f"{side}_w_ih"] @ x + w[f"{side}_b_ih"]
        before = w[f"{side}_w_hh"] @ hidden + w[f"{side}_b_hh"]
        size = len(hidden)
        gates = 1.0 / (1.0 + np.exp(-(inside[: 2 * size] + before[: 2 * size])))
        reset, update = gates[:size], gates[size:]
        new = np.tanh(inside[2 * size :] + reset * before[2 * size :])
        return (1.0 - update) * new + update * hidden


def misaki_symbols(arpabet: tuple[str, ...], *, british: bool = False) -> str:
    """ARPAbet with stress digits ("HH AH0 L OW1") to Kokoro's alphabet ("həlˈO")."""
    table = _BRITISH if british else _AMERICAN
    out = []
    for position, phoneme in enumerate(arpabet):
        sound, stress = (phoneme[:-1], phoneme[-1]) if phoneme[-1].isdigit() else (phoneme, "")
        symbol = table[sound]
        if stress == "0" and sound == "AH":
            symbol = "ə"
        if stress == "0" and sound == "ER":
            symbol = "ə" if british else "əɹ"
        if british and sound == "R" and not _before_vowel(arpabet, position):
            symbol = ""
        if british and sound == "ER" and _before_vowel(arpabet, position):
            symbol += "ɹ"
        out.append(_STRESS.get(stress, "") + symbol)
    return "".join(out)


def _before_vowel(arpabet: tuple[str, ...], position: int) -> bool:
    after = arpabet[position + 1 : position + 2]
    return bool(after) and after[0].rstrip("012") in _VOWELS


def _weights() -> Path:
    spec = find_spec("piper_plus_g2p")
    if spec and spec.submodule_search_locations:
        path = Path(spec.submodule_search_locations[0]) / "_vendor" / "g2p_en" / "checkpoint20.npz"
        if path.is_file():
            return path
    raise MissingPart("the network for unknown words is not installed; run: pip install piper-plus-g2p==0.3.1")
