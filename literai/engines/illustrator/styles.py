"""Buffers to pictures: three manners over the same scene.

gouache: sprayed, brushed poster colour.  woodcut: flat colour blocks and one carved dark block.
print: a silk screen of a few flat inks mixed for the picture, from the book's own ink to its paper.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from literai.engines.illustrator.colour import RGB
from literai.engines.illustrator.picture import HATCHES, Picture
from literai.engines.illustrator.raster import Bytes, Manner, Raster
from literai.engines.illustrator.textures import blotches, strokes, vignette
from literai.engines.illustrator.textures import grain as grain_of
from literai.engines.illustrator.textures import paper as paper_of

Floats = npt.NDArray[np.float32]
Reals = npt.NDArray[np.floating[Any]]
LUMA = np.array([0.3, 0.59, 0.11], np.float32)
HUES = np.array(
    [[0.3, -0.24, 0.7], [0.59, -0.46, -0.59], [0.11, 0.7, -0.11]], np.float32
)  # RGB to lightness, blue and red differences, in which inks are told apart


def _unit(pixels: Bytes) -> Floats:
    return np.asarray(pixels, np.float32) * np.float32(1 / 255)


def _levels(light: Floats, picture: Picture) -> Floats:
    """Auto exposure: the illumination of every picture uses the whole range, or nights and mists wash out."""
    low, high = np.percentile(light[::8, ::8], [3, 97])
    gain = min(2.1, max(0.9, 0.8 * picture.palette.contrast / max(float(high - low), 0.05)))
    return np.asarray(np.clip((light - (low + high) / 2) * gain + picture.palette.key, 0, 1), np.float32)


def _pop(out: Floats, saturation: float, contrast: float) -> Floats:
    grey = (out @ LUMA)[..., None]
    return ((grey + (out - grey) * saturation - 0.5) * contrast + 0.5).astype(np.float32)


def _bytes(out: Floats) -> Bytes:
    return (np.clip(out, 0, 1) * 255 + 0.5).astype(np.uint8)


def _tint(colour: RGB) -> Floats:
    return np.array(colour, np.float32)


def gouache(picture: Picture, pixels: tuple[int, int]) -> Bytes:
    """Sprayed light and shadow in three steps over flat colour."""
    buffers = Raster(picture, pixels, Manner(shadow=0.5, blur=10.0, contact=0.28)).run()
    height, width = buffers.light.shape
    paper, grain, palette = paper_of(height, width), grain_of(height, width), picture.palette
    brush = strokes(height, width)
    light = _levels(_unit(buffers.light), picture) + paper * 0.012 + brush * 0.012
    down, up = np.clip(1 - light * 2, 0, 1), np.clip(light * 2 - 1, 0, 1)
    down = 0.6 * np.floor(down * 1.1 * 3 + grain) / 3 + 0.4 * down
    up = (0.55 * np.floor(up * 1.05 * 3 + grain) / 3 + 0.45 * up) * palette.lift
    colour = _unit(buffers.colour)
    colour += brush[..., None] * np.array([0.008, 0.005, -0.003], np.float32)
    out = colour + (1 - (1 - colour) * (1 - _tint(palette.light) * 0.85) - colour) * np.clip(up, 0, 1)[..., None]
    out *= 1 - (1 - _tint(palette.shadow)) * np.clip(down * 0.92, 0, 1)[..., None]
    shine = np.clip(_unit(buffers.emission) * (0.6 + 0.7 * grain)[..., None], 0, 1) * 0.95
    out = _pop((1 - (1 - out) * (1 - shine)).astype(np.float32), 1.14, 1.10)
    out *= ((1 + paper * 0.015) * (1 - 0.18 * vignette(height, width)))[..., None]
    return _bytes(out)


def _carved(kind: int, x: Floats, y: Floats, wobble: Floats, horizon: float) -> Floats:
    """Distance to the nearest carved line, 0..1, for one direction of hatching."""
    name = HATCHES[kind]
    p: Reals
    if name == "level":
        p = (y + wobble * 1.2 + np.sin(x / 47) * 2.2) / 4.6
    elif name == "fall":
        p = ((x + y) * 0.7071 + wobble) / 4.6
    elif name == "rise":
        p = ((x - y) * 0.7071 + wobble) / 4.6
    elif name == "upright":
        p = (x + wobble) / 4.4
    elif name == "ground":
        p = np.log(np.maximum(y - horizon + 36, 8)) * 30 + wobble * 0.3 + np.sin(x / 70) * 0.8
    elif name == "water":
        below = np.maximum(y - horizon + 36, 8)
        p = np.log(below) * 28 + np.sin(x * 9 / np.sqrt(below + 30)) * 0.5 + wobble * 0.15
    elif name == "cloth":
        p = (x * 0.86 + y * 0.5 + wobble * 1.2) / 4.1
    else:
        p = (x * 0.35 + y * 0.94 + wobble * 2) * 0.25
    p = p - np.floor(p)
    return np.asarray(np.abs(p * 2 - 1), np.float32)


def woodcut(picture: Picture, pixels: tuple[int, int]) -> Bytes:
    """Colour blocks under a carved key block; the darkest half of the sheet carries lines."""
    buffers = Raster(picture, pixels, Manner(shadow=0.35, blur=7.0, contact=0.25, ink=1.8, halo=1.5)).run()
    assert buffers.ink is not None and buffers.hatch is not None
    height, width = buffers.light.shape
    palette, grain, scale = picture.palette, grain_of(height, width), width / picture.width
    blotch = blotches(height, width)
    colour, shine, light = _unit(buffers.colour), _unit(buffers.emission), _unit(buffers.light)
    value = 0.62 * light + 0.42 * np.sqrt(colour @ LUMA) + shine.max(-1) * 0.6
    ranked = np.sort(value[::4, ::4].ravel())
    low, high = float(ranked[int(0.03 * ranked.size)]), float(ranked[int(0.5 * ranked.size)])
    cover = (np.clip((high - value) / max(high - low, 0.06), 0, 1) * 0.94).astype(np.float32)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / np.float32(scale)
    key = np.zeros((height, width), np.float32)
    for kind in range(1, len(HATCHES)):
        where = buffers.hatch == kind
        if where.any():
            key[where] = _carved(kind, x[where], y[where], blotch[where] * 1.5, picture.horizon)
    key = np.clip((cover + blotch * 0.03 - (1 - key) * 0.98 - 0.012) * 5 * scale + 0.5, 0, 1)
    key[cover < 0.085] = 0
    flat = buffers.hatch == 0
    key[flat] = np.clip((cover[flat] - 0.62) * 5, 0, 1)
    key = np.maximum(key, np.clip((_unit(buffers.ink) * (1 + blotch * 0.12) - 0.12) * 1.25, 0, 1)) * np.clip((grain - 0.003) * 60, 0.55, 1)
    lit = _levels(light, picture)
    bright = np.clip((lit + shine.max(-1) * 0.5 - 0.62) * 9, 0, 1)[..., None] * 0.4
    dark = np.clip((0.4 - lit) * 6, 0, 1)[..., None] * 0.3
    block = colour + (1 - (1 - colour) * (1 - _tint(palette.light) * 0.75) - colour) * bright
    block = block * (1 - dark) + block * _tint(palette.shadow) * dark * 1.6
    block = _pop((1 - (1 - block) * (1 - shine * 0.7)).astype(np.float32), 1.12, 1.05)
    paper = _tint(palette.paper)
    wear = (np.clip((grain - 0.002) * 40, 0.5, 1) * (0.965 + 0.02 * np.clip(blotch, -1.2, 1.2)))[..., None]
    out = paper * (1 - wear) + block * (0.35 + 0.65 * paper) * wear
    out = out * (1 - key[..., None]) + _tint(palette.ink) * key[..., None]
    edge = np.clip((_margin(x, y, picture) - 12 - blotch * 0.7) * 1.6 * scale, 0, 1)[..., None]
    return _bytes((paper * (1 + paper_of(height, width)[..., None] * 0.012) * (1 - edge) + out * edge).astype(np.float32))


def _margin(x: Floats, y: Floats, picture: Picture) -> Floats:
    return np.asarray(np.minimum(np.minimum(x, picture.width - x), np.minimum(y, picture.height - y)), np.float32)


def _inks(samples: Floats, weights: Floats, count: int) -> Floats:
    """`count` colours that stand for the samples (k-means from quantiles of lightness, the first column), darkest first; shape (count, 3)."""
    order = np.argsort(samples[:, 0], kind="stable")
    share = np.cumsum(weights[order]) / weights.sum()
    centres = samples[order[np.searchsorted(share, (np.arange(count) + 0.5) / count)]]
    for _ in range(7):
        nearest = ((samples[:, None] - centres[None]) ** 2).sum(-1).argmin(1)
        for k in range(count):
            here = nearest == k
            if here.any():
                centres[k] = np.average(samples[here], axis=0, weights=weights[here])
    return np.asarray(centres[np.argsort(centres[:, 0], kind="stable")], np.float32)


def silk(picture: Picture, pixels: tuple[int, int]) -> Bytes:
    """A silk-screen print: twelve inks, hard edges, a spray where light falls off."""
    buffers = Raster(picture, pixels, Manner(shadow=0.3, blur=5.0, contact=0.16)).run()
    height, width = buffers.light.shape
    palette, grain, scale = picture.palette, grain_of(height, width), width / picture.width
    light = _levels(_unit(buffers.light), picture)
    steps: Reals = (np.floor(light * 5 + (grain - 0.5) * 0.5 + 0.5) / 5)[..., None]
    colour = _unit(buffers.colour)
    lit = np.clip(steps * 2 - 1, 0, 1) * palette.lift
    mixed: Reals = colour + (1 - (1 - colour) * (1 - _tint(palette.light) * 0.9) - colour) * lit
    mixed = mixed * (1 - (1 - _tint(palette.shadow)) * np.clip((1 - steps * 2) * 0.95, 0, 1))
    shine = np.clip(np.floor(_unit(buffers.emission) * 4 + grain[..., None]) / 4, 0, 1) * 0.95
    out = _pop((1 - (1 - mixed) * (1 - shine)).astype(np.float32), 1.3, 1.16)
    few = np.asarray(np.clip(out[::6, ::6], 0, 1).reshape(-1, 3), np.float32)
    chroma = few.max(1) - few.min(1)
    inks = _inks(few @ HUES, (0.25 + chroma**1.5 * 2).astype(np.float32), 12)
    own = _pop(np.asarray(inks @ np.linalg.inv(HUES), np.float32), 1.12, 1.06)
    own[0] = own[0] * 0.35 + _tint(palette.ink) * 0.65
    own[-1] = own[-1] * 0.6 + _tint(palette.paper) * 0.4
    score = (out.reshape(-1, 3) @ HUES) @ (-2 * inks.T)
    score += (inks**2).sum(1)
    chosen = own[score.argmin(1)].reshape(height, width, 3)
    paper = _tint(palette.paper)
    wear = np.clip((grain - 0.004) * 50, 0.7, 1)[..., None]
    out = paper * (1 - wear) + chosen * wear
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / np.float32(scale)
    edge = np.clip((_margin(x, y, picture) - 14) * 3 * scale, 0, 1)[..., None]
    return _bytes((paper * (1 - edge) + out * edge) * (1 + paper_of(height, width)[..., None] * 0.012))


STYLES: dict[str, Callable[[Picture, tuple[int, int]], Bytes]] = {"gouache": gouache, "woodcut": woodcut, "print": silk}
