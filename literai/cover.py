"""The book's cover: lettering on a plate of paper above, a framed picture below.

Lettering straight over the art could not be kept readable, so it never touches it. Square, as podcast
directories ask; RGB JPEG under 512 KB (Apple Podcasts' limits: 1400 to 3000 pixels, 512 KB).
"""

from __future__ import annotations

import colorsys
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from literai import lettering
from literai.errors import LiteraiError
from literai.paint import MADE_BY, SOURCE_TYPE, xmp
from literai.types import Blob, Image, Size

if TYPE_CHECKING:
    from PIL import Image as Pillow
    from PIL import ImageDraw

SIDE = 3000
LIMIT = 512 * 1024  # bytes
MARGIN = 0.032  # of the art's shorter side: prints have a margin of bare paper, which the frame must not show
SMALLEST = 1400  # pixels: the least a podcast directory takes
ART = Size(1240, 900)  # pixels: the shape that fills the frame without cropping, for a painter that can paint any shape
Colour = tuple[int, int, int]
Page = Any  # PIL.Image.Image, imported only when a sheet is drawn


@dataclass(frozen=True)
class Scheme:
    """The plate's colours."""

    paper: Colour
    ink: Colour
    rule: Colour


def cover(title: str, author: str, *, seed: int, art: Image | None = None, size: int = SIDE) -> Image:
    """The cover, `size` x `size`.

    Args:
        title: any text; see `lettering` for letters the carried fonts lack. When nothing of it can be set, an ornament stands in its place.
        author: "" leaves the line out.
        seed: decides the plate's paper and the pattern that stands in for missing art.
        art: cropped to the frame; ART's shape is not cropped at all.
    """
    from PIL import Image as Pillow
    from PIL import ImageDraw

    scheme = scheme_of(art, seed)
    page = Pillow.fromarray(paper(size, scheme.paper, seed))
    pen = ImageDraw.Draw(page)
    k = size / SIDE
    for inset, width in ((62, 9), (88, 3)):
        pen.rectangle([inset * k, inset * k, size - inset * k, size - inset * k], outline=scheme.ink, width=max(1, round(width * k)))
    words, rule = layout(title, author, size)
    for placed in words:
        lettering.put(pen, placed, scheme.ink)
    ornament(pen, size / 2, rule, k * (1.0 if words else 2.2), scheme)
    bottom = max([rule, *(placed.bottom for placed in words)]) + 70 * k
    framed(page, pen, (190 * k, bottom, size - 190 * k, size - 190 * k), art, seed, scheme, k)
    return Image(np.asarray(page))


def layout(title: str, author: str, size: int) -> tuple[list[lettering.Placed], float]:
    """Title and author as they stand on the plate of a cover `size` wide, and the y of the ornament between them."""
    k, middle, top = size / SIDE, size / 2, 190 * size / SIDE
    name = lettering.label(author, (2300 * k, 110 * k), middle, 0.0, largest=0.036)
    heading = lettering.fit(title, (2420 * k, (700 if name else 780) * k), weight=800, largest=0.152)
    words = [lettering.Placed(heading, middle, top)] if heading is not None else []
    rule = words[0].bottom + 62 * k if words else top + 120 * k
    if name is not None:
        words.append(replace(name, top=rule + 50 * k))
    return words, rule


def ornament(pen: ImageDraw.ImageDraw, x: float, y: float, k: float, scheme: Scheme) -> None:
    for side in (-1, 1):
        pen.line([(x + side * 46 * k, y), (x + side * 420 * k, y)], fill=scheme.rule, width=max(1, round(5 * k)))
        r = 11 * k
        pen.ellipse([x + side * 438 * k - r, y - r, x + side * 438 * k + r, y + r], fill=scheme.rule)
    pen.polygon([(x, y - 26 * k), (x + 26 * k, y), (x, y + 26 * k), (x - 26 * k, y)], fill=scheme.rule)


def framed(page: Page, pen: ImageDraw.ImageDraw, box: tuple[float, float, float, float], art: Image | None, seed: int, scheme: Scheme, k: float) -> None:
    """The picture, or a pattern where there is none, in its frame of ink and rule."""
    x0, y0, x1, y1 = (round(v) for v in box)
    pen.rectangle([x0 - 34 * k, y0 - 34 * k, x1 + 34 * k, y1 + 34 * k], outline=scheme.rule, width=max(1, round(6 * k)))
    pen.rectangle([x0 - 16 * k, y0 - 16 * k, x1 + 16 * k, y1 + 16 * k], fill=scheme.ink)
    page.paste(_fill(art, box, seed, scheme), (x0, y0))


def _fill(art: Image | None, box: tuple[float, float, float, float], seed: int, scheme: Scheme) -> Pillow.Image:
    """The picture cropped about its middle third and scaled to the frame."""
    from PIL import Image as Pillow
    from PIL import ImageFilter

    wide, high = round(box[2]) - round(box[0]), round(box[3]) - round(box[1])
    if art is None:
        return _pattern(wide, high, seed, scheme)
    picture = Pillow.fromarray(art.pixels)
    trim = round(min(picture.size) * MARGIN)
    picture = picture.crop((trim, trim, picture.width - trim, picture.height - trim))
    ratio = wide / high
    if picture.width / picture.height > ratio:
        cut = round(picture.height * ratio)
        left = (picture.width - cut) // 2
        picture = picture.crop((left, 0, left + cut, picture.height))
    else:
        cut = round(picture.width / ratio)
        top = round((picture.height - cut) * 0.72)
        picture = picture.crop((0, top, picture.width, top + cut))
    grown = picture.resize((wide, high), Pillow.Resampling.LANCZOS)
    scale = wide / picture.width
    return grown.filter(ImageFilter.GaussianBlur(0.85 * scale)) if scale > 1.2 else grown  # enlarged grain would cost the file its size


def _pattern(wide: int, high: int, seed: int, scheme: Scheme) -> Pillow.Image:
    """Hills under a sun, in the plate's own colours, where there is no art."""
    from PIL import Image as Pillow

    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:high:2, 0:wide:2].astype(np.float32)
    ink, paper = np.array(scheme.ink, np.float32), np.array(scheme.paper, np.float32)
    share = np.full(x.shape, 0.12, np.float32)
    sx, sy, r = wide * float(random.uniform(0.3, 0.7)), high * float(random.uniform(0.25, 0.4)), high * 0.13
    for ring in range(6, -1, -1):
        share[np.hypot(x - sx, y - sy) < r * (1 + ring * 0.9)] = 0.12 + 0.06 * (ring % 2 if ring else 2)
    share[np.hypot(x - sx, y - sy) < r] = 0.0
    for i in range(5):
        a, b, p = (float(v) for v in random.uniform(0, 6.28, 3))
        line = high * (0.52 + 0.1 * i) + high * 0.05 * np.sin(x / wide * (4 + a) + b) + high * 0.02 * np.sin(x / wide * 11 + p)
        share[y > line] = 0.3 + 0.15 * i
    pixels = paper * (1 - share[..., None]) + ink * share[..., None]
    return Pillow.fromarray(pixels.astype(np.uint8)).resize((wide, high), Pillow.Resampling.BICUBIC)


# -- colours --------------------------------------------------------------------------------------

PAPERS: tuple[Colour, ...] = ((244, 236, 216), (240, 233, 222), (246, 238, 226), (236, 234, 222), (245, 234, 214))


def scheme_of(art: Image | None, seed: int) -> Scheme:
    hue, saturation = _hue(art) if art is not None else ((seed % 360) / 360, 0.5)
    ink = _rgb(hue, 0.15, min(0.55, saturation))
    rule = _rgb(hue, 0.38, min(0.6, saturation + 0.1))
    return Scheme(PAPERS[seed % len(PAPERS)], ink, rule)


def _rgb(hue: float, light: float, saturation: float) -> Colour:
    r, g, b = colorsys.hls_to_rgb(hue, light, saturation)
    return (round(r * 255), round(g * 255), round(b * 255))


def _hue(image: Image) -> tuple[float, float]:
    """The hue that most of the colourful pixels share, and how saturated they are, 0..1."""
    from PIL import Image as Pillow

    small = np.asarray(Pillow.fromarray(image.pixels).resize((48, 48), Pillow.Resampling.BOX).convert("HSV")).astype(np.float32) / 255
    hue, saturation, value = small[..., 0].ravel(), small[..., 1].ravel(), small[..., 2].ravel()
    weight = saturation**1.5 * np.clip(value - 0.1, 0, 1) * np.clip(1.4 - value, 0.2, 1)
    counts, _ = np.histogram(hue, 24, (0, 1), weights=weight)
    smooth = counts + 0.5 * (np.roll(counts, 1) + np.roll(counts, -1))
    best = int(np.argmax(smooth))
    near = np.abs((hue - (best + 0.5) / 24 + 0.5) % 1 - 0.5) < 1.5 / 24
    strength = float(np.average(saturation[near], weights=weight[near] + 1e-6)) if near.any() else 0.0
    return (best + 0.5) / 24, min(0.85, strength)


def luminance(colour: Colour) -> float:
    """WCAG 2 relative luminance, 0..1."""
    channels = [v / 255 for v in colour]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(first: Colour, second: Colour) -> float:
    """WCAG 2 contrast ratio, 1..21."""
    a, b = sorted((luminance(first), luminance(second)))
    return (b + 0.05) / (a + 0.05)


def accent(image: Image) -> str:
    """A "#rrggbb" from the picture's leading hue, for a page.

    At least 4.5 : 1 against white (WCAG AA, text) and 3 : 1 against #111111 (AA, large text and controls); no one colour reaches 4.5 on both.
    """
    hue, saturation = _hue(image)
    chosen = _rgb(hue, 0.5, max(0.35, saturation))
    for step in range(100):
        candidate = _rgb(hue, 0.62 - step * 0.006, min(0.7, max(0.35, saturation)))
        if contrast(candidate, (255, 255, 255)) >= 4.55:
            chosen = candidate
            break
    return "#{:02x}{:02x}{:02x}".format(*chosen)


# -- files ----------------------------------------------------------------------------------------


def paper(size: int, colour: Colour, seed: int) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    """A soft mottle, too gentle to cost the file much."""
    from PIL import Image as Pillow

    random = np.random.default_rng(seed)
    small = random.normal(0, 1, (size // 12 + 1, size // 12 + 1)).astype(np.float32)
    mottle = np.asarray(Pillow.fromarray(small).resize((size, size), Pillow.Resampling.BICUBIC))
    return np.clip(np.array(colour, np.float32) + mottle[..., None] * 1.6, 0, 255).astype(np.uint8)


def encode(image: Image, *, limit: int = LIMIT, note: str = MADE_BY, source_type: str = SOURCE_TYPE) -> Blob:
    """A progressive JPEG no larger than `limit` bytes: at the best quality that allows it, and smaller, to SMALLEST at least, where none does.

    Args:
        limit: bytes.
        note, source_type: what made it and how, as in `paint.encode`.

    Raises:
        LiteraiError: not even that fits.
    """
    from PIL import Image as Pillow

    picture = Pillow.fromarray(image.pixels)
    for side in (picture.width, 2000, SMALLEST):
        smaller = picture if side >= picture.width else picture.resize((side, round(side * picture.height / picture.width)), Pillow.Resampling.LANCZOS)
        for quality in (88, 84, 80, 76, 72, 66, 60, 54, 48, 42):
            out = io.BytesIO()
            said = {"comment": note.encode(), "xmp": xmp(note, source_type)}
            smaller.save(out, "JPEG", quality=quality, progressive=True, optimize=True, subsampling=2, **said)
            if out.tell() <= limit:
                return Blob(out.getvalue())
    raise LiteraiError(f"the cover does not fit into {limit // 1024} KB: give it a smaller size")
