"""Scenes of the passages that are talked about.

Every passage gets at least one scene and at most as many as wanted, in reading order, each with alt text and a
source inside its own chunk.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.engines import Describer, Passage
from literai.errors import LiteraiError
from literai.types import Scene


def describe(passages: Sequence[Passage], engine: Describer) -> list[tuple[Scene, ...]]:
    """The scenes of each passage.

    Raises:
        LiteraiError: the describer gave no scene, too many, or one that lies outside its chunk.
    """
    found = engine.describe(passages)
    if len(found) != len(passages):
        raise LiteraiError(f"the describer answered for {len(found)} of {len(passages)} passages: choose another describer in the profile")
    for passage, scenes in zip(passages, found, strict=True):
        _check(passage, scenes)
    return found


def _check(passage: Passage, scenes: Sequence[Scene]) -> None:
    chunk = passage.chunk
    where = f"chunk {chunk.index} (chapter {chunk.chapter})"
    if not 1 <= len(scenes) <= max(1, passage.wanted):
        raise LiteraiError(
            f"the describer gave {len(scenes)} scenes for {where}, 1 to {max(1, passage.wanted)} are wanted: choose another describer in the profile"
        )
    last = chunk.start
    for scene in scenes:
        source = scene.source
        if scene.chunk != chunk.index or source.chapter != chunk.chapter or not chunk.start <= source.start < source.end <= chunk.end:
            raise LiteraiError(
                f"a scene of {where} points outside it (chapter {source.chapter}, {source.start} to {source.end}): choose another describer in the profile"
            )
        if source.start < last:
            raise LiteraiError(f"the scenes of {where} are not in reading order: choose another describer in the profile")
        if not scene.description.strip() or not scene.alt.strip():
            raise LiteraiError(f"a scene of {where} has no words: choose another describer in the profile")
        last = source.start
