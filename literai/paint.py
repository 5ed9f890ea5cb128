"""Pictures of scenes, and their files.

Every scene gets a picture that shows something: a blank one is an error that names the scene. A file says
what made it. The same scene and painter give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np

from literai.engines import Painter
from literai.errors import LiteraiError
from literai.types import Blob, Image, Scene

if TYPE_CHECKING:
    from PIL import Image as Pillow

SPREAD = 0.06  # least distance of the 5th and 95th percentile of luminance in a picture that shows something
MADE_BY = "Drawn by the literai illustrator program (algorithmicMedia)"
SOURCE_TYPE = "algorithmicMedia"  # IPTC's word for art made by a program without a trained model; "trainedAlgorithmicMedia" is with one
# Measured on the illustrator's pictures of 512 x 768: at speed 9 an AVIF takes 20 ms of a core and is no larger than at 6, which takes 300.
AVIF_SPEED = 9  # 0 to 10
WEBP_METHOD = 2  # 0 to 6
Kind = Literal["jpeg", "avif", "webp"]
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def paint(scenes: Sequence[Scene], engine: Painter) -> list[Image]:
    """One picture a scene.

    Raises:
        LiteraiError: a picture is blank, or the painter returned another number of pictures.
    """
    images = engine.paint(scenes)
    if len(images) != len(scenes):
        raise LiteraiError(f"the painter returned {len(images)} pictures for {len(scenes)} scenes: choose another painter in the profile")
    for scene, image in zip(scenes, images, strict=True):
        if spread(image) < SPREAD:
            raise LiteraiError(
                f"the picture for {_short(scene.description)!r} is blank: run again with another --seed, or choose another painter in the profile"
            )
    return images


def spread(image: Image) -> float:
    """Distance of the 5th and 95th percentile of luminance (Rec. 709), 0..1."""
    luminance = image.pixels[::4, ::4].astype(np.float32) @ np.array([0.2126, 0.7152, 0.0722], np.float32) / 255
    low, high = np.percentile(luminance, [5, 95])
    return float(high - low)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77].rstrip() + "..."


def encode(image: Image, *, quality: int = 85, width: int | None = None, kind: Kind = "jpeg", note: str = MADE_BY, source_type: str = SOURCE_TYPE) -> Blob:
    """A picture's file: a progressive JPEG, an AVIF or a WebP.

    Args:
        quality: 1 to 95, as each format's own library counts.
        width: pixels; the height follows. None keeps the picture's own; nothing is made larger.
        note: what made it, written as the file's comment and its XMP creator tool.
        source_type: how, a term of IPTC's digital source types.
    """
    from PIL import Image as Pillow

    picture = Pillow.fromarray(image.pixels)
    if width is not None and width < image.width:
        picture = picture.resize((width, max(1, round(image.height * width / image.width))), Pillow.Resampling.LANCZOS)
    return Blob(compress(picture, kind, quality, note, source_type))


def compress(picture: Pillow.Image, kind: Kind, quality: int, note: str, source_type: str) -> bytes:
    """The bytes of a picture's file, with what made it written inside."""
    said, out = xmp(note, source_type), io.BytesIO()
    if kind == "jpeg":
        picture.save(out, "JPEG", quality=quality, progressive=True, optimize=True, comment=note.encode(), xmp=said)
    elif kind == "avif":
        picture.save(out, "AVIF", quality=quality, speed=AVIF_SPEED, max_threads=1, xmp=said)
    else:
        picture.save(out, "WEBP", quality=quality, method=WEBP_METHOD, xmp=said)
    return out.getvalue()


def xmp(note: str, source_type: str = SOURCE_TYPE) -> bytes:
    """The packet that says which program made a picture, and how, in IPTC's words."""
    safe = note.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
        f'xmp:CreatorTool="{safe}" Iptc4xmpExt:DigitalSourceType="{_SOURCE_TYPES}{source_type}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def fingerprint(image: Image) -> int:
    """A perceptual hash, 256 bits: which way brightness steps along each row and column of a 9 x 9 miniature, in two channels of colour.

    Equal pictures have distance 0; pictures that look alike differ in few bits (see `distance`).
    """
    from PIL import Image as Pillow

    small = Pillow.fromarray(image.pixels).convert("YCbCr").resize((9, 9), Pillow.Resampling.BOX)
    planes = np.asarray(small).astype(np.int16)
    bits: list[np.ndarray[tuple[int, ...], np.dtype[np.bool_]]] = []
    for plane in (planes[:, :, 0], planes[:, :, 2]):
        bits += [(plane[:8, 1:] > plane[:8, :-1]).ravel(), (plane[1:, :8] > plane[:-1, :8]).ravel()]
    return int("".join("1" if bit else "0" for bit in np.concatenate(bits)), 2)


def distance(first: int, second: int) -> int:
    """How many of the 256 bits of two fingerprints differ."""
    return (first ^ second).bit_count()
