"""What cannot be decoded again does not count as done."""

from __future__ import annotations

import io

import numpy as np
import PIL.Image
import pytest

from literai import codec
from literai.errors import LiteraiError
from literai.proof import proved
from literai.types import Audio, Blob, Image, Summary

CLIP = Audio(np.sin(np.arange(8000, dtype=np.float32) / 9) * np.float32(0.3), 8000)
PICTURE = Image(np.random.default_rng(1).integers(0, 256, (64, 48, 3), np.uint8))


def jpeg() -> bytes:
    out = io.BytesIO()
    PIL.Image.fromarray(PICTURE.pixels).save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize("value", [CLIP, PICTURE, Blob(jpeg()), Summary(1, "They met."), Audio(np.zeros(0, np.float32), 8000)])
def test_what_is_whole_passes_unchanged(value: object) -> None:
    data = codec.encode(value)
    assert proved(value, data) == data


@pytest.mark.parametrize("value", [CLIP, PICTURE, Blob(jpeg())])
@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_what_was_cut_short_does_not(value: object, keep: float) -> None:
    data = codec.encode(value)
    with pytest.raises(LiteraiError):
        proved(value, data[: int(len(data) * keep)])


def test_another_length_or_size_does_not() -> None:
    with pytest.raises(LiteraiError, match="8000 samples came back with 4000"):
        proved(CLIP, codec.encode(Audio(CLIP.samples[:4000], 8000)))
    with pytest.raises(LiteraiError, match="another size"):
        proved(PICTURE, codec.encode(Image(PICTURE.pixels[:32])))
