"""Long-T5 summaries: what happens in a chunk, told anew by the 2023 model.

A chunk is read whole, up to 16,384 tokens (a longer one in pieces). Each summary is checked against its chunk: it must not
be empty, name anybody or any place the chunk does not name, say the same twice, or leave out half of the chunk. One that
fails is tried once more with the chunk cut in two halves, each summarised on its own, and runs of three tokens not allowed
twice. What is still wrong then is left out sentence by sentence; when nothing is left, the chunk fails with its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from literai.engines import grounding
from literai.engines.t5 import T5, Decoding, plain
from literai.errors import LiteraiError, UsageError
from literai.sentences import sentences
from literai.types import Chunk, Summary

MODEL = "pszemraj/long-t5-tglobal-xl-16384-book-summary"
AGAIN_NGRAMS = 3  # tokens; blocks loops in the second try
_OWN = 12  # words a half must have to itself before it can be called left out


class LongT5:
    """Summarizer of the profile `classic`.

    Args:
        model: a local folder or the name of a LongT5 checkpoint in the hub's cache. The card of -base is lighter.
        revision: of a model in the cache; "" is what the cache has.
        device: "auto", "cuda", "mps", "cpu".
        dtype: "auto", "bfloat16", "float32"; float16 is refused.
        batch: chunks at a time; halved when they do not fit.
        tokens: new ones a summary, at most. 2023: 512.
        context: tokens read at once. The checkpoint was trained on 16,384.
        beams, repetition_penalty, length_penalty, min_length: 2023: 4, 2.5, 0.8, 8; early stopping, no sampling, no n-gram block.

    Raises:
        MissingPart: torch, transformers or the model is not here.
        UsageError: an option out of range.
    """

    fingerprint: ClassVar[str] = f"long-t5 1 {MODEL}"
    neutral: ClassVar[Sequence[str]] = ("device", "batch")

    def __init__(
        self,
        *,
        model: str = MODEL,
        revision: str = "",
        device: str = "auto",
        dtype: str = "auto",
        batch: int = 8,
        tokens: int = 512,
        context: int = 16384,
        beams: int = 4,
        repetition_penalty: float = 2.5,
        length_penalty: float = 0.8,
        min_length: int = 8,
    ) -> None:
        if min(batch, tokens, beams) < 1 or not 16 <= context <= 16384:
            raise UsageError(f"long_t5 takes batch, tokens and beams of 1 or more, context of 16 to 16384; not {batch}, {tokens}, {beams}, {context}")
        self._t5 = T5("long_t5", model, revision=revision, device=device, dtype=dtype)
        self._batch, self._context = batch, context
        first = Decoding(tokens, beams, repetition_penalty, length_penalty, min_length, early_stopping=True)
        self._first = first
        self._again = Decoding(tokens, beams, repetition_penalty, length_penalty, min_length, early_stopping=True, ngrams=AGAIN_NGRAMS)

    def summarize(self, chunks: Sequence[Chunk]) -> list[Summary]:
        """One Summary a chunk, its text on one line.

        Raises:
            LiteraiError: nothing of a chunk's summary can be kept; names the chunk and why.
        """
        found = self._write([self._pieces(chunk.text) for chunk in chunks], self._first)
        wrong = [n for n, faults in enumerate(problems(found, [chunk.text for chunk in chunks])) if faults]
        again = self._write([[piece for half in halves(chunks[n].text) for piece in self._pieces(half)] for n in wrong], self._again)
        for n, text in zip(wrong, again, strict=True):
            found[n] = kept(text, chunks[n].text)
            if not found[n]:
                reasons = " and ".join(problems([text], [chunks[n].text])[0])
                raise LiteraiError(
                    f"the summary of chunk {chunks[n].index} (chapter {chunks[n].chapter}) {reasons}, twice: choose another model or summarizer in the profile"
                )
        return [Summary(chunk.index, text) for chunk, text in zip(chunks, found, strict=True)]

    def _write(self, pieces: Sequence[Sequence[str]], decoding: Decoding) -> list[str]:
        """A text's pieces summarised and joined, for each text."""
        written = iter(self._t5.write([piece for text in pieces for piece in text], decoding, batch=self._batch))
        return [" ".join(plain(next(written).text) for _ in text).strip() for text in pieces]

    def _pieces(self, text: str) -> list[str]:
        """`text` halved, at a paragraph's or a sentence's end, until each piece fits the context (its end mark too)."""
        line = plain(text)
        if self._t5.lengths([line])[0] < self._context:
            return [line]
        parts = halves(text)
        if len(parts) == 1:
            raise LiteraiError(
                f"a sentence of {self._t5.lengths([line])[0]} tokens is longer than the {self._context} that long_t5 reads: raise its option context"
            )
        return [piece for part in parts for piece in self._pieces(part)]


def halves(text: str) -> list[str]:
    """`text` cut in two at the sentence's end nearest to its middle; itself when it is one sentence."""
    inner = [end for _, end in sentences(text)[:-1]]
    if not inner:
        return [text]
    cut = min(inner, key=lambda end: abs(2 * end - len(text)))
    return [text[:cut].strip(), text[cut:].strip()]


def problems(summaries: Sequence[str], texts: Sequence[str]) -> list[tuple[str, ...]]:
    """What is wrong with each summary of each text, in words; nothing when all is well."""
    strange = grounding.strangers(summaries, texts)
    return [_faults(summary, text, names) for summary, text, names in zip(summaries, texts, strange, strict=True)]


def _faults(summary: str, text: str, names: Sequence[str]) -> tuple[str, ...]:
    if len(grounding.words(summary)) < 3:
        return ("says nothing",)
    faults = [f"names {', '.join(names)}, of whom the chunk knows nothing"] if names else []
    faults += ["repeats itself"] if grounding.loops(summary) else []
    faults += ["leaves out half of the chunk"] if left_out(summary, text) else []
    return tuple(faults)


def left_out(summary: str, text: str) -> bool:
    """Is there a half of `text` of whose own words (those the other half does not have) not one is in the summary?"""
    said = grounding.content(summary)
    parts = [grounding.content(part) for part in halves(text)]
    if len(parts) < 2:
        return False
    own = (parts[0] - parts[1], parts[1] - parts[0])
    return any(len(words) >= _OWN and not words & said for words in own)


def kept(summary: str, text: str) -> str:
    """The sentences of `summary` that name no stranger and are not said twice, at least three words each; "" if none."""
    every = [summary[start:end] for start, end in sentences(summary)]
    strange = grounding.strangers(every, [text] * len(every))
    said: list[str] = []
    for sentence, names in zip(every, strange, strict=True):
        if not names and len(grounding.words(sentence)) > 2 and not grounding.loops(" ".join([*said, sentence])):
            said.append(sentence)
    return " ".join(said)
