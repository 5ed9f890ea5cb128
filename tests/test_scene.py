"""What the stage demands of a describer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import pytest

from literai import scene
from literai.engines import Passage
from literai.errors import LiteraiError
from literai.types import Chunk, Fields, Notes, Scene, Source

CHUNK = Chunk(index=3, chapter=2, start=100, end=140, text="A man came in. A dog lay by the fire....")
PASSAGE = Passage(CHUNK, Notes(3), 2)


def made(start: int, end: int, *, chunk: int = 3, chapter: int = 2, alt: str = "Illustration: a man.") -> Scene:
    return Scene("A man came in.", alt, Fields(), chunk, Source(chapter, start, end), 1)


class Scripted:
    fingerprint: ClassVar[str] = "scripted"

    def __init__(self, *scenes: Scene) -> None:
        self.scenes = scenes

    def describe(self, passages: Sequence[Passage]) -> list[tuple[Scene, ...]]:
        return [self.scenes for _ in passages]


def test_good_scenes_pass() -> None:
    scenes = (made(100, 114), made(115, 140))
    assert scene.describe([PASSAGE], Scripted(*scenes)) == [scenes]


@pytest.mark.parametrize(
    ("scenes", "message"),
    [
        ((), "0 scenes"),
        ((made(100, 110), made(110, 120), made(120, 130)), "3 scenes"),
        ((made(90, 110),), "outside"),
        ((made(100, 110, chunk=2),), "outside"),
        ((made(100, 110, chapter=1),), "outside"),
        ((made(115, 140), made(100, 114)), "reading order"),
        ((made(100, 110, alt=" "),), "no words"),
    ],
)
def test_bad_scenes_are_refused(scenes: tuple[Scene, ...], message: str) -> None:
    with pytest.raises(LiteraiError, match=message):
        scene.describe([PASSAGE], Scripted(*scenes))
