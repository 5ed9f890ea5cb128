"""A model's prose made fit for the ear: one line, whole sentences, no markup."""

from __future__ import annotations

import re

from literai.sentences import sentences, words

ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")
_STAGE = re.compile(r"\*[^*\n]{1,40}\*(?!\*)|\[[^\]\n]{1,40}\]|\((?:laugh|chuckl|paus|sigh|smil|nod|grin|think|whisper)[a-z]*[^)\n]{0,30}\)", re.I)
_MARKUP = re.compile(r"[*_`#]{1,3}|</?[a-zA-Z][^<>\n]{0,40}>")
_MARKS = {'"': '"', "“": "”", "'": "'", "‘": "’"}


def spoken(text: str) -> str:
    """On one line, without markup, stage directions, or quotation marks around the whole."""
    text = " ".join(_MARKUP.sub("", _STAGE.sub(" ", text.replace("**", ""))).split())
    while len(text) > 1 and _MARKS.get(text[0]) == text[-1] and text[0] not in text[1:-1] and text[-1] not in text[1:-1]:
        text = text[1:-1].strip()
    return text


def whole(text: str, longest: int, *, cut: bool = False) -> str:
    """The sentences from the first on that fit into `longest` words, none twice; "" when the first does not fit.

    Args:
        cut: the text ended before it was finished: its last sentence goes, unless it has an end.
    """
    kept: list[str] = []
    for extent in sentences(text):
        sentence = text[extent.start : extent.end]
        if not ENDS.search(sentence):
            if cut:
                break
            sentence = sentence.rstrip(" ,;:—–-") + "."
        if sentence in kept:
            continue  # small models go round in circles
        if words(" ".join([*kept, sentence])) > longest:
            break
        kept.append(sentence)
    return " ".join(kept)
