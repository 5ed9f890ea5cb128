"""Novels for tests: the sample that comes with the program, and real ones beside the checkout where they are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from literai import chunk, notes
from literai.jotting import Jotting
from literai.reading import read
from literai.types import Book, Chunk

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "books" / "the-heavy-pound.txt"
SHARED = ROOT.parent / "shared" / "books"


@cache
def sample() -> Book:
    return read(SAMPLE)


@cache
def novel(name: str) -> Book:
    path = SHARED / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{path} is not here: it lies in ../shared beside the checkout")
    return read(path)


def known(name: str) -> Book:
    return sample() if name == "sample" else novel(name)


@cache
def chunks(name: str) -> tuple[Chunk, ...]:
    return chunk.split(known(name))


@cache
def jottings(name: str) -> tuple[Jotting, ...]:
    """Read closely once for all tests: it is the dear part."""
    return tuple(notes.jot(chunks(name)))
