"""Paper, grain and brush: made once a size and shared by every picture, as one paper stock is."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from literai.engines.illustrator import noise

Floats = npt.NDArray[np.float32]


@lru_cache(maxsize=2)
def paper(height: int, width: int) -> Floats:
    """Fibres and tooth, standard deviation 1."""
    random = np.random.default_rng(7)
    grain = random.normal(0, 1, (height, width)).astype(np.float32)
    fibres = sum((np.roll(grain, i, 1) for i in range(7)), np.zeros_like(grain)) / 7
    weave = sum((np.roll(grain[::-1], i, 0) for i in range(9)), np.zeros_like(grain)) / 9
    tooth = fibres * 2.2 + weave * 1.8 + noise.field(height, width, 8, base=24) * 0.7 + grain * 0.12
    return np.asarray(tooth / np.std(tooth), np.float32)


@lru_cache(maxsize=2)
def grain(height: int, width: int) -> Floats:
    """Blue-ish noise, uniform in 0..1: neighbours differ, so that sprayed dots spread evenly."""
    random = np.random.default_rng(3)
    g = random.uniform(0, 1, (height, width)).astype(np.float32)
    g = g - 0.25 * (np.roll(g, 1, 0) + np.roll(g, -1, 0) + np.roll(g, 1, 1) + np.roll(g, -1, 1))
    g = (g - g.min()) / (g.max() - g.min())
    counts, edges = np.histogram(g, 1024, (0, 1))
    return np.asarray(np.interp(g, edges[1:], np.cumsum(counts) / g.size), np.float32)


@lru_cache(maxsize=2)
def vignette(height: int, width: int) -> Floats:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    r = ((x / width - 0.5) / 0.62) ** 2 + ((y / height - 0.5) / 0.66) ** 2
    return np.asarray(np.clip(r - 0.45, 0, 1.2), np.float32)


@lru_cache(maxsize=2)
def blotches(height: int, width: int) -> Floats:
    return noise.field(height, width, 5, base=10, octaves=5, gain=0.62)


@lru_cache(maxsize=2)
def strokes(height: int, width: int) -> Floats:
    """Marks of a flat brush, long across the slope of a hand; standard deviation 1."""
    random = np.random.default_rng(11)
    side = int((height**2 + width**2) ** 0.5) + 4
    out = np.zeros((height, width), np.float32)
    for thick, long, angle, weight in ((5, 60, 16, 1.0), (9, 120, -24, 0.8), (2, 30, 12, 0.5)):
        scale = width / 512
        rows, columns = max(2, int(side / (thick * scale))), max(2, int(side / (long * scale)))
        small = Pillow.fromarray(random.normal(0, 1, (rows, columns)).astype(np.float32))
        turned = small.resize((side, side), Pillow.Resampling.BICUBIC).rotate(angle, Pillow.Resampling.BILINEAR)
        top, left = (side - height) // 2, (side - width) // 2
        out += weight * np.asarray(turned)[top : top + height, left : left + width]
    return np.asarray(out / np.std(out), np.float32)
