from __future__ import annotations

import pytest
from novels import sample

from literai import chunk
from literai.engines.extractive import Extractive
from literai.types import Chunk


@pytest.fixture(scope="module")
def engine() -> Extractive:
    return Extractive()


def test_a_summary_is_whole_sentences_of_the_chunk_in_order(engine: Extractive) -> None:
    chunks = chunk.split(sample())[:2]
    for c, summary in zip(chunks, engine.summarize(chunks), strict=True):
        text = sample().chapters[c.chapter - 1].text
        assert summary.chunk == c.index
        assert summary.text == " ".join(" ".join(text[s.start : s.end].split()) for s in summary.sources)
        assert [s.start for s in summary.sources] == sorted(s.start for s in summary.sources)
        assert 1 <= len(summary.sources) <= 5
        assert all(c.start <= s.start < s.end <= c.end for s in summary.sources)


def test_a_chunk_without_a_whole_sentence_still_gets_what_it_has(engine: Extractive) -> None:
    (summary,) = engine.summarize([Chunk(0, 1, 0, 5, "Stop!")])
    assert summary.text == "Stop!"
