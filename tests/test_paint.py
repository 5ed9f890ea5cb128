"""Pictures: never blank, the same bytes twice, a file that says what made it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import pytest
from PIL import Image as Pillow

from literai import paint
from literai.errors import LiteraiError
from literai.types import Fields, Image, Scene, Source


def scene(text: str) -> Scene:
    return Scene(text, f"Illustration: {text}", Fields(), 0, Source(1, 0, 1), 1)


def gradient(width: int = 96, height: int = 144) -> Image:
    y, x = np.mgrid[0:height, 0:width]
    return Image(np.stack([x * 255 // width, y * 255 // height, (x + y) % 256], axis=-1).astype(np.uint8))


class OneColour:
    fingerprint: ClassVar[str] = "one-colour"

    def paint(self, scenes: Sequence[Scene]) -> list[Image]:
        return [Image(np.full((30, 20, 3), 128, np.uint8)) for _ in scenes]


class Forgetful:
    fingerprint: ClassVar[str] = "forgetful"

    def paint(self, scenes: Sequence[Scene]) -> list[Image]:
        return []


def test_a_blank_picture_is_refused_by_name() -> None:
    with pytest.raises(LiteraiError, match="An old man by the sea"):
        paint.paint([scene("An old man by the sea")], OneColour())


def test_every_scene_gets_a_picture() -> None:
    with pytest.raises(LiteraiError, match="0 pictures for 1 scenes"):
        paint.paint([scene("x")], Forgetful())


def test_spread_tells_flat_from_full() -> None:
    assert paint.spread(Image(np.zeros((16, 16, 3), np.uint8))) == 0
    half = np.zeros((16, 16, 3), np.uint8)
    half[:, 8:] = 255
    assert paint.spread(Image(half)) == pytest.approx(1.0)


def test_the_file_is_progressive_and_says_what_made_it() -> None:
    data = paint.encode(gradient()).data
    picture = Pillow.open(io.BytesIO(data))
    assert picture.format == "JPEG" and picture.size == (96, 144) and picture.mode == "RGB"
    assert picture.info["progressive"] == 1
    assert picture.info["comment"] == paint.MADE_BY.encode()
    assert b"algorithmicMedia" in picture.info["xmp"]
    assert data == paint.encode(gradient()).data


def test_a_width_scales_both_sides_and_a_note_is_escaped() -> None:
    picture = Pillow.open(io.BytesIO(paint.encode(gradient(), width=48, note='<b>"&').data))
    assert picture.size == (48, 72)
    assert b"&lt;b>&quot;&amp;" in picture.info["xmp"]


def test_fingerprints_are_near_for_alike_and_far_for_unlike() -> None:
    first = gradient()
    brighter = Image(np.minimum(255, first.pixels.astype(int) + 9).astype(np.uint8))
    mirrored = Image(first.pixels[:, ::-1].copy())
    assert paint.distance(paint.fingerprint(first), paint.fingerprint(first)) == 0
    assert paint.distance(paint.fingerprint(first), paint.fingerprint(brighter)) < paint.distance(paint.fingerprint(first), paint.fingerprint(mirrored))


@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_lighter_files_look_the_same_and_say_what_made_them(kind: paint.Kind) -> None:
    image = Image(np.asarray(Pillow.fromarray(gradient().pixels).resize((512, 768))))
    data = paint.encode(image, kind=kind, quality=60, width=256).data
    picture = Pillow.open(io.BytesIO(data))
    assert picture.format == kind.upper() and picture.size == (256, 384)
    assert b"algorithmicMedia" in picture.info["xmp"]
    assert data == paint.encode(image, kind=kind, quality=60, width=256).data
    small = np.asarray(Pillow.fromarray(image.pixels).resize((256, 384), Pillow.Resampling.LANCZOS)).astype(int)
    assert np.abs(np.asarray(picture.convert("RGB")).astype(int) - small).mean() < 6


def test_nothing_is_made_larger() -> None:
    assert Pillow.open(io.BytesIO(paint.encode(gradient(), kind="webp", width=512).data)).size == (96, 144)
