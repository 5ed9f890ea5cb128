"""Values to bytes and back, so that equal values have equal bytes and every artifact has a hash.

Sound is FLAC (24 bits, the times of its words in its comment), a picture PNG, a `Blob` its own bytes, anything else JSON in field order with
sorted mappings. Decoding is strict: a byte sequence that is not of the type raises `Damaged`.
"""

from __future__ import annotations

import hashlib
import io
from typing import Any, TypeVar, cast

import msgspec
import numpy as np

from literai.errors import Damaged
from literai.types import Audio, Blob, Image, Span

T = TypeVar("T")

_json = msgspec.json.Encoder(order="deterministic")


def digest(data: bytes) -> str:
    """SHA-256, 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def encode(value: object) -> bytes:
    """The bytes of `value`; equal values give equal bytes with the same versions of libsndfile and Pillow."""
    match value:
        case Audio():
            return _flac(value)
        case Image():
            return _png(value)
        case Blob():
            return value.data
        case _:
            return _json.encode(value)


def decode(data: bytes, kind: type[T]) -> T:
    """The value whose bytes are `data`.

    Raises:
        Damaged: the bytes are not those of a `kind`.
    """
    try:
        if kind is Audio:
            return cast(T, _from_flac(data))
        if kind is Image:
            return cast(T, _from_png(data))
        if kind is Blob:
            return cast(T, Blob(data))
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, OSError, RuntimeError, ValueError) as error:
        raise Damaged(f"an artifact cannot be read as {getattr(kind, '__name__', kind)}: {error}; run literai verify") from error


_NOTHING_SAID = 24_000  # Hz, of a clip without samples: FLAC has no such thing, so it is kept as no bytes


def _flac(audio: Audio) -> bytes:
    import soundfile

    if not len(audio.samples):
        return b""
    out = io.BytesIO()
    channels = 1 if audio.samples.ndim == 1 else audio.samples.shape[1]
    with soundfile.SoundFile(out, "w", audio.rate, channels, format="FLAC", subtype="PCM_24") as file:
        if audio.words:
            file.comment = _json.encode(audio.words).decode()
        file.write(audio.samples)
    return out.getvalue()


def _from_flac(data: bytes) -> Audio:
    import soundfile

    if not data:
        return Audio(np.zeros(0, np.float32), _NOTHING_SAID)
    with soundfile.SoundFile(io.BytesIO(data)) as file:
        samples, rate, told = file.read(dtype="float32"), file.samplerate, file.comment
    words = msgspec.json.decode(told, type=tuple[Span, ...]) if told else ()
    return Audio(np.asarray(samples, np.float32), int(rate), words)


def _png(image: Image) -> bytes:
    import PIL.Image

    out = io.BytesIO()
    PIL.Image.fromarray(image.pixels).save(out, "PNG", compress_level=3)
    return out.getvalue()


def _from_png(data: bytes) -> Image:
    import PIL.Image

    with PIL.Image.open(io.BytesIO(data), formats=("PNG",)) as picture:
        return Image(np.asarray(picture.convert("RGB"), np.uint8))


def plain(value: object) -> Any:
    """`value` as dicts, lists, strings and numbers, for printing as JSON."""
    return msgspec.to_builtins(value)
