from __future__ import annotations

import pytest

from literai.summarize import summarize
from literai.types import Chunk, Summary


class Scripted:
    fingerprint = "scripted"

    def __init__(self, found: list[Summary]) -> None:
        self.found = found

    def summarize(self, chunks: object) -> list[Summary]:
        return self.found


def test_a_newline_in_a_summary_cannot_shift_the_next() -> None:
    chunks = [Chunk(0, 1, 0, 1, "a"), Chunk(1, 1, 3, 4, "b")]
    found = summarize(chunks, Scripted([Summary(0, "one\ntwo\n"), Summary(1, "three")]))
    assert [s.text for s in found] == ["one two", "three"]


def test_an_engine_that_skips_a_chunk_is_found_out() -> None:
    chunks = [Chunk(0, 1, 0, 1, "a"), Chunk(1, 1, 3, 4, "b")]
    with pytest.raises(RuntimeError, match="Scripted"):
        summarize(chunks, Scripted([Summary(1, "three")]))
