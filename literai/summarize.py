"""What happens in each chunk, said by an engine.

Holds: one Summary a chunk, in order, each naming its own chunk, on one line.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.engines import Summarizer
from literai.types import Chunk, Summary


def summarize(chunks: Sequence[Chunk], engine: Summarizer) -> list[Summary]:
    """Summaries of `chunks`, line ends made blanks (a newline inside a summary once shifted every later one).

    Raises:
        RuntimeError: the engine gave another number of summaries than chunks, or for other chunks.
    """
    found = engine.summarize(chunks)
    if [summary.chunk for summary in found] != [chunk.index for chunk in chunks]:
        raise RuntimeError(f"{type(engine).__name__} gave summaries for chunks {[s.chunk for s in found][:5]}, asked for {[c.index for c in chunks][:5]}")
    return [Summary(summary.chunk, " ".join(summary.text.split()), summary.sources) for summary in found]
