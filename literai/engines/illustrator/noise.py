"""Smooth random values, the same for the same seed on every machine."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

Floats = npt.NDArray[np.float32]


def wave(count: int, seed: int, *, base: int = 4, octaves: int = 5, gain: float = 0.5) -> npt.NDArray[np.float64]:
    """`count` samples of fractal noise along a line, roughly -1..1."""
    random = np.random.default_rng(seed)
    x, out, amplitude, frequency = np.linspace(0, 1, count), np.zeros(count), 1.0, base
    for _ in range(octaves):
        knots = random.uniform(-1, 1, frequency + 2)
        at = x * frequency
        i = at.astype(int)
        u = at - i
        u = u * u * (3 - 2 * u)
        out += amplitude * (knots[i] * (1 - u) + knots[np.minimum(i + 1, frequency + 1)] * u)
        amplitude *= gain
        frequency *= 2
    return out


def field(height: int, width: int, seed: int, *, base: int = 4, octaves: int = 4, gain: float = 0.5) -> Floats:
    """Fractal noise over a sheet, shape (height, width), mean near 0, standard deviation 1."""
    random = np.random.default_rng(seed)
    out, amplitude, frequency = np.zeros((height, width), np.float32), 1.0, base
    for _ in range(octaves):
        grid = random.uniform(-1, 1, (max(2, frequency * height // width), frequency)).astype(np.float32)
        out += amplitude * np.asarray(Pillow.fromarray(grid).resize((width, height), Pillow.Resampling.BICUBIC))
        amplitude *= gain
        frequency *= 2
    return (out / float(np.std(out))).astype(np.float32)
