"""Media are decoded before they count as done: what an engine made and a codec packed must come back whole, and as long or as large as it went in."""

from __future__ import annotations

import io

from literai import codec
from literai.errors import Damaged, LiteraiError
from literai.types import Audio, Blob, Image


def proved(value: object, data: bytes) -> bytes:
    """`data`, the encoded `value`; MP3s are decoded where they are made (`mux.mp3`).

    Raises:
        LiteraiError: it does not decode to what it was made from.
    """
    try:
        match value:
            case Audio():
                back = codec.decode(data, Audio)
                if (len(back.samples), back.rate if data else value.rate) != (len(value.samples), value.rate):
                    raise LiteraiError(f"a clip of {len(value.samples)} samples came back with {len(back.samples)}: libsndfile did not write it whole")
            case Image():
                if codec.decode(data, Image).pixels.shape != value.pixels.shape:
                    raise LiteraiError("a picture came back in another size: Pillow did not write it whole")
            case Blob() if data.startswith(b"\xff\xd8"):
                _jpeg(data)
    except Damaged as error:
        raise LiteraiError(f"what was made cannot be decoded: {error}") from error
    return data


def _jpeg(data: bytes) -> None:
    import PIL.Image

    try:
        with PIL.Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
            picture.load()
    except (OSError, ValueError) as error:
        raise LiteraiError(f"a JPEG cannot be decoded again: {error}") from error
