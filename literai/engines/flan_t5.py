"""FLAN-T5 says what a painter would show of a passage: a few words a scene, after eight examples, as in 2023.

A chunk is read through windows of whole sentences, about 256 tokens each; as many as scenes are wanted, evenly spread,
and others in place of those whose answer will not do (too short, a loop, a name the passage does not know, the same as
another). The prompt is a LangChain few-shot template; the passage goes in as a value and is never taken for a template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar
from zlib import crc32

import msgspec

from literai.engines import Passage, grounding
from literai.engines.scene_lines import parse_line
from literai.engines.scene_lines.alt import alt
from literai.engines.t5 import T5, Decoding, Written, plain
from literai.errors import LiteraiError, MissingPart, UsageError
from literai.sentences import Extent, sentences
from literai.types import Fields, Notes, Scene, Source

MODEL = "google/flan-t5-xl"
REVISION = "7d6315df2c2fb742f0f5b556879d730926ca9001"
WINDOW = 256  # tokens of a window. 2023: 256
SHORTEST = 10  # characters; an answer of so many or fewer is dropped. 2023: 10
TASK = "For each passage of a novel, say in one line what a picture of it would show: who is there, what they are doing, where, and in what light."

_DANGLING = re.compile(
    r"[\s,;:—-]+(?:(?:a|an|the|and|or|but|of|in|on|at|by|to|for|from|with|into|under|over|near|his|her|its|their|is|are|as|while|who|which)\b)?$", re.I
)


@dataclass
class _Search:
    """What has been found in one passage, and the windows not yet looked through, best first."""

    passage: Passage
    left: list[Extent]
    scenes: list[Scene] = field(default_factory=list)

    @property
    def missing(self) -> int:
        return max(1, self.passage.wanted) - len(self.scenes)


class FlanT5:
    """Describer of the profile `classic`.

    Args:
        model: a local folder or the name of a T5 checkpoint in the hub's cache.
        revision: of a model in the cache; "" is the pinned one for the default model, else what the cache has.
        device: "auto", "cuda", "mps", "cpu".
        dtype: "auto", "bfloat16", "float32"; float16 is refused.
        batch: windows at a time; halved when they do not fit.
        tokens: new ones a scene, 24 to 64. 2023: 24, too few for a long sentence.
        rounds: how often other windows are tried in place of those that gave nothing.
        compiled: a static cache and CUDA graphs, where the device has them.

    Raises:
        MissingPart: torch, transformers, langchain-core or the model is not here.
        UsageError: an option out of range.
    """

    fingerprint: ClassVar[str] = f"flan-t5 1 {MODEL}@{REVISION[:12]}"
    neutral: ClassVar[Sequence[str]] = ("device", "batch")

    def __init__(
        self,
        *,
        model: str = MODEL,
        revision: str = "",
        device: str = "auto",
        dtype: str = "auto",
        batch: int = 32,
        tokens: int = 48,
        rounds: int = 3,
        compiled: bool = False,
    ) -> None:
        if not 24 <= tokens <= 64 or min(batch, rounds) < 1:
            raise UsageError(f"flan_t5 takes tokens of 24 to 64, batch and rounds of 1 or more; not {tokens}, {batch}, {rounds}")
        self._template = template()
        self._t5 = T5("flan_t5", model, revision=revision or (REVISION if model == MODEL else ""), device=device, dtype=dtype, compiled=compiled)
        self._batch, self._rounds, self._decoding = batch, rounds, Decoding(tokens)

    def describe(self, passages: Sequence[Passage]) -> list[tuple[Scene, ...]]:
        """The scenes of each passage, in reading order: at most `wanted`, at least one.

        Raises:
            LiteraiError: a passage gave no scene; names its chunk.
        """
        searches = [_Search(passage, self._windows(passage)) for passage in passages]
        for _ in range(self._rounds):
            asked = [(search, window) for search in searches for window in _take(search)]
            if not asked:
                break
            texts = [search.passage.chunk.text[start:end] for search, (start, end) in asked]
            written = self._t5.write([self._template.format(passage=plain(text)) for text in texts], self._decoding, batch=self._batch)
            lines = [scene_line(one) for one in written]
            strange = grounding.strangers(lines, [search.passage.chunk.text for search, _ in asked])
            for (search, window), line, names in zip(asked, lines, strange, strict=True):
                if not names and fit(line, [scene.description for scene in search.scenes]):
                    search.scenes.append(_scene(search.passage, window, line))
        for search in searches:
            if not search.scenes:
                chunk = search.passage.chunk
                raise LiteraiError(
                    f"flan_t5 saw no scene in chunk {chunk.index} (chapter {chunk.chapter}): raise its option rounds, or choose another model or describer"
                )
        return [tuple(sorted(search.scenes, key=lambda scene: scene.source.start)) for search in searches]

    def _windows(self, passage: Passage) -> list[Extent]:
        text, wanted = passage.chunk.text, max(1, passage.wanted)
        extents = sentences(text)
        found = windows(extents, self._t5.lengths([text[start:end] for start, end in extents]), wanted)
        return spread(found, wanted)


def template() -> Any:
    """The few-shot prompt; its one variable is `passage`.

    Raises:
        MissingPart: langchain-core is not installed.
    """
    try:
        from langchain_core.prompts import FewShotPromptTemplate, PromptTemplate
    except ImportError as error:
        raise MissingPart("the engine flan_t5 needs langchain-core: pip install 'literai[classic]'") from error
    from literai.engines.flan_t5_examples import EXAMPLES

    return FewShotPromptTemplate(
        examples=[{"passage": passage, "scene": scene} for passage, scene in EXAMPLES],
        example_prompt=PromptTemplate.from_template("Passage: {passage}\nScene: {scene}"),
        prefix=TASK,
        suffix="Passage: {passage}\nScene:",
        input_variables=["passage"],
        example_separator="\n\n",
    )


def windows(extents: Sequence[Extent], lengths: Sequence[int], wanted: int) -> list[Extent]:
    """Runs of whole sentences, about `WINDOW` tokens each, fewer where the text is too short for `wanted` of them; in order."""
    size = min(WINDOW, max(1, sum(lengths) // max(1, wanted)))
    found: list[Extent] = []
    held = size  # tokens in the last window; full, so that the first sentence opens one
    for (start, end), length in zip(extents, lengths, strict=True):
        if held > 0 and held + length / 2 > size:
            found.append(Extent(start, end))
            held = 0
        found[-1] = Extent(found[-1].start, end)
        held += length
    return found


def spread(items: Sequence[Extent], wanted: int) -> list[Extent]:
    """All of `items`, `wanted` evenly spread ones first, then the others in order."""
    count = min(wanted, len(items))
    first = [(2 * n + 1) * len(items) // (2 * count) for n in range(count)]
    return [items[n] for n in first] + [item for n, item in enumerate(items) if n not in first]


def scene_line(written: Written) -> str:
    """What was written, on one line, its first letter a capital; an end cut off goes back to the last comma or loses its small words."""
    line = plain(written.text).strip(" \"'“”‘’")
    if not written.ended:
        shorter = re.split(r"[,;.](?=[^,;.]*$)", line)[0]
        line = shorter if len(shorter) > 2 * SHORTEST else line.rpartition(" ")[0]
        while (bare := _DANGLING.sub("", line)) != line:
            line = bare
    line = line.rstrip(" ,;:—-")
    return line[:1].upper() + line[1:]


def fit(line: str, others: Sequence[str]) -> bool:
    """Is it long enough, no loop, and unlike the others?"""
    return len(line) > SHORTEST and len(grounding.words(line)) > 2 and not grounding.loops(line) and not grounding.repeats(line, others, most=0.8)


def source(text: str, window: Extent, line: str) -> Extent:
    """The sentence of the window that shares most meaning words with the line; the first of those that share as many."""
    mean = grounding.content(line)
    inside = [extent for extent in sentences(text) if window.start <= extent.start and extent.end <= window.end]
    return max(inside, key=lambda extent: len(mean & grounding.content(text[extent.start : extent.end])))


def _take(search: _Search) -> list[Extent]:
    """The next windows to look through, as many as scenes are missing."""
    count = max(0, search.missing)
    taken, search.left = search.left[:count], search.left[count:]
    return taken


def _scene(passage: Passage, window: Extent, line: str) -> Scene:
    chunk = passage.chunk
    start, end = source(chunk.text, window, line)
    fields = _filled(parse_line(line), passage.notes)
    return Scene(
        description=line,
        alt=alt(fields) if fields.cast or fields.setting or fields.objects else f"Illustration: {line.rstrip('.')}.",
        fields=fields,
        chunk=chunk.index,
        source=Source(chunk.chapter, chunk.start + start, chunk.start + end),
        seed=crc32(f"{line}\n{chunk.text[start:end]}".encode()),
    )


def _filled(fields: Fields, notes: Notes) -> Fields:
    """The line's fields; the hour and the mood are the notes' where the line does not say."""
    return msgspec.structs.replace(fields, time=fields.time or notes.time_of_day, mood=fields.mood or notes.mood)
