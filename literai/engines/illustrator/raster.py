"""Sheets to buffers: colour, light, emission, and for a cut style also contours and directions of line.

Five pictures of the same scene are painted with the same shapes; a style only combines them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import skia

from literai.engines.illustrator.colour import RGB
from literai.engines.illustrator.path import Path, moved, place
from literai.engines.illustrator.picture import HATCHES, Glow, Part, Picture, Sheet, Veil

Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Manner:
    """What a style asks of the raster."""

    shadow: float = 0.5  # of a sheet on what lies below it, 0..1
    blur: float = 10.0  # of that shadow, units
    contact: float = 0.26  # of a part on its own sheet
    ink: float = 0.0  # width of contours, units; 0 leaves them out
    halo: float = 0.0  # width of the light gap about things that carving leaves


@dataclass(frozen=True, slots=True)
class Buffers:
    """All of shape (height, width[, 3]), uint8. `light` is 128 where nothing brightens or darkens."""

    colour: Bytes
    light: Bytes
    emission: Bytes
    ink: Bytes | None
    hatch: Bytes | None


class _Canvas:
    """One buffer and its canvas, in the picture's units."""

    def __init__(self, width: int, height: int, picture: Picture, background: int) -> None:
        self.pixels: Bytes = np.zeros((height, width, 4), np.uint8)
        self.surface: Any = skia.Surface(self.pixels)
        self.on: Any = self.surface.getCanvas()
        if picture.mirrored:
            self.on.translate(width, 0)
            self.on.scale(-1, 1)
        scale, zoom = width / picture.width, picture.zoom
        self.on.scale(scale * zoom, scale * zoom)
        self.on.translate(-picture.width * picture.focus[0] * (1 - 1 / zoom), -picture.height * picture.focus[1] * (1 - 1 / zoom))
        self.on.clear(background)


def _argb(colour: RGB, alpha: float = 1.0) -> int:
    r, g, b = (int(min(1.0, max(0.0, v)) * 255 + 0.5) for v in colour)
    return int(alpha * 255 + 0.5) << 24 | r << 16 | g << 8 | b


def _grey(value: float) -> int:
    return _argb((value, value, value))


class Raster:
    """Paints one picture into its buffers."""

    def __init__(self, picture: Picture, pixels: tuple[int, int], manner: Manner) -> None:
        width, height = pixels
        self.picture, self.manner = picture, manner
        self.colour = _Canvas(width, height, picture, 0xFF000000)
        self.light = _Canvas(width, height, picture, 0xFF808080)
        self.emission = _Canvas(width, height, picture, 0xFF000000)
        self.ink = _Canvas(width, height, picture, 0xFF000000) if manner.ink else None
        self.hatch = _Canvas(width, height, picture, 0xFF000000) if manner.ink else None
        self.page = skia.Rect.MakeWH(picture.width, picture.height)
        self.shaders: dict[tuple[float, float, bool], Any] = {}

    def run(self) -> Buffers:
        for layer in self.picture.layers:
            if isinstance(layer, Sheet):
                self._sheet(layer)
            elif isinstance(layer, Glow):
                self._glow(layer)
            else:
                self._veil(layer)
        for canvas in (self.colour, self.light, self.emission, self.ink, self.hatch):
            if canvas is not None:
                canvas.surface.flushAndSubmit()
        return Buffers(
            self.colour.pixels[:, :, :3],
            self.light.pixels[:, :, 0],
            self.emission.pixels[:, :, :3],
            None if self.ink is None else self.ink.pixels[:, :, 0],
            None if self.hatch is None else np.right_shift(self.hatch.pixels[:, :, 0], 4, dtype=np.uint8),
        )

    # -- sheets -------------------------------------------------------------------------------

    def _sheet(self, sheet: Sheet) -> None:
        outline = skia.Path()
        for part in sheet.parts:
            if part.edge and not part.width:
                outline.addPath(part.path)
        outline.setFillType(skia.PathFillType.kWinding)
        if not outline.isEmpty():
            self._cast_shadow(sheet, outline)
            self.emission.on.drawPath(outline, skia.Paint(AntiAlias=True, Color=_argb((0, 0, 0), 0.85)))
        for part in sheet.parts:
            canvases = [c.on for c in (self.colour, self.light, self.emission, self.ink, self.hatch) if c is not None]
            if part.clip is not None:
                for canvas in canvases:
                    canvas.save()
                    canvas.clipPath(part.clip, True)
            self._part(part, sheet, outline)
            if part.clip is not None:
                for canvas in canvases:
                    canvas.restore()

    def _cast_shadow(self, sheet: Sheet, outline: Path) -> None:
        if not sheet.shadow:
            return
        on, manner = self.light.on, self.manner
        side = 1 if self.picture.light[0] < self.picture.width / 2 else -1
        paint = skia.Paint(
            AntiAlias=True,
            Color=_argb((0, 0, 0), manner.shadow * min(1.0, 0.3 + 0.7 * (1 - sheet.depth))),
            MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, manner.blur * sheet.shadow),
        )
        on.save()
        on.translate(side * 2.5 * sheet.shadow, 4 * sheet.shadow)
        on.drawPath(outline, paint)
        on.restore()
        if manner.halo:
            stroke = _stroke(manner.halo * 2 * (1.2 - 0.7 * sheet.depth), 0xFFFFFFFF)
            on.drawPath(outline, stroke)

    def _part(self, part: Part, sheet: Sheet, outline: Path) -> None:
        colour = part.colour if part.glow else self.picture.graded(part.colour, sheet.depth)
        bounds = part.path.getBounds()
        size = 0.0 if part.width else min(bounds.width(), bounds.height())
        if part.rim and part.edge and size > 6 and self.manner.contact:
            self._contact(part, outline, size)
        self.colour.on.drawPath(part.path, _paint(part, _argb(colour, part.alpha)))
        lit = _paint(part, 0xFFFFFFFF)
        lit.setShader(self._falling(part.tone, sheet.depth, part.glow > 0))
        lit.setAlphaf(part.alpha)
        self.light.on.drawPath(part.path, lit)
        if self.ink is not None and self.hatch is not None and part.alpha > 0.5:
            self._carve(part, sheet, size)
        if part.shade:
            self._form(part, bounds)
        if not part.glow and not part.width:
            self._lamps(part, bounds, sheet.depth)
        if part.rim and size > 3:
            self._rim(part, bounds)
        if part.glow:
            r, g, b = part.colour
            k = part.glow * 0.5
            self.emission.on.drawPath(part.path, _paint(part, _argb((r * k, g * k, b * k), part.alpha)))

    def _falling(self, tone: float, depth: float, shines: bool) -> Any:
        """The main light as it falls on a part of this tone and depth."""
        key = (round(tone, 2), round(depth, 2), shines)
        if key not in self.shaders:
            picture, k = self.picture, 1 - 0.45 * depth
            base = 0.5 + tone
            stops = [base + picture.gain * k, base + picture.gain * 0.35 * k, base - picture.fall * k]
            if shines:
                stops = [0.58, 0.58, 0.58]
            self.shaders[key] = skia.GradientShader.MakeRadial(picture.light, picture.reach, [_grey(v) for v in stops], [0, 0.4, 1])
        return self.shaders[key]

    def _contact(self, part: Part, outline: Path, size: float) -> None:
        spread = min(4.5, 1.2 + size * 0.03)
        on = self.light.on
        on.save()
        on.clipPath(outline, True)
        on.translate((1 if self.picture.light[0] < self.picture.width / 2 else -1) * spread * 0.35, spread * 0.55)
        on.drawPath(
            part.path,
            skia.Paint(AntiAlias=True, Color=_argb((0, 0, 0), self.manner.contact), MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, spread)),
        )
        on.restore()

    def _form(self, part: Part, bounds: Any) -> None:
        left = self.picture.light[0] < (bounds.left() + bounds.right()) / 2
        x0, x1 = (bounds.left(), bounds.right()) if left else (bounds.right(), bounds.left())
        paint = _paint(part, 0xFFFFFFFF)
        paint.setShader(skia.GradientShader.MakeLinear([(x0, bounds.top()), (x1, bounds.bottom())], [0x00000000, _argb((0, 0, 0), part.shade)], [0.25, 1]))
        self.light.on.drawPath(part.path, paint)

    def _lamps(self, part: Part, bounds: Any, depth: float) -> None:
        for lamp in self.picture.lamps:
            r = lamp.radius
            if bounds.right() > lamp.x - r and bounds.left() < lamp.x + r and bounds.bottom() > lamp.y - r and bounds.top() < lamp.y + r:
                k = lamp.strength * (1 - 0.5 * depth) * part.alpha
                paint = _paint(part, 0xFFFFFFFF)
                paint.setShader(skia.GradientShader.MakeRadial((lamp.x, lamp.y), r, [_argb((1, 1, 1), k), _argb((1, 1, 1), k * 0.3), 0x00FFFFFF], [0, 0.45, 1]))
                self.light.on.drawPath(part.path, paint)

    def _rim(self, part: Part, bounds: Any) -> None:
        x, y = (bounds.left() + bounds.right()) / 2, (bounds.top() + bounds.bottom()) / 2
        lights = [(lamp.x, lamp.y) for lamp in self.picture.lamps] + [self.picture.light]
        lx, ly = min(lights, key=lambda at: (at[0] - x) ** 2 + (at[1] - y) ** 2)
        far = math.hypot(lx - x, ly - y) or 1.0
        on = self.light.on
        on.save()
        on.clipPath(part.path, True)
        on.clipPath(moved(part.path, place(-(lx - x) / far * part.rim, -(ly - y) / far * part.rim)), skia.ClipOp.kDifference, True)
        on.drawRect(self.page, skia.Paint(Color=_argb((1, 1, 1), 0.55)))
        on.restore()

    def _carve(self, part: Part, sheet: Sheet, size: float) -> None:
        """The key block: what is on top hides older contours, then draws its own."""
        assert self.ink is not None and self.hatch is not None
        ink = self.ink.on
        ink.drawPath(part.path, _paint(part, 0xFF000000))
        plain = _paint(part, 0xFF000000 | HATCHES.index(part.hatch or sheet.hatch) * 0x101010)
        plain.setAntiAlias(False)
        self.hatch.on.drawPath(part.path, plain)
        if part.width or part.glow or size <= 3 or not sheet.shadow:
            return
        width = self.manner.ink * (1 - 0.75 * sheet.depth) * (1.0 if part.edge and part.rim else 0.6 if part.edge else 0.35 if size > 9 else 0.0)
        if width > 0.18:
            ink.drawPath(part.path, _stroke(width, 0xFFFFFFFF))

    # -- air ----------------------------------------------------------------------------------

    def _glow(self, glow: Glow) -> None:
        stops = [_argb(glow.colour, glow.strength * k) for k in (1, 0.42, 0.12, 0)]
        shader = skia.GradientShader.MakeRadial((glow.x, glow.y), glow.radius, stops, [0, 0.18, 0.5, 1])
        self.emission.on.drawRect(self.page, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))

    def _veil(self, veil: Veil) -> None:
        band = skia.Rect.MakeLTRB(0, veil.top, self.picture.width, veil.bottom)

        def mist(colour: RGB) -> Any:
            stops = [_argb(colour, veil.strength * k) for k in (0, 0.45, 1, 0.45, 0)]
            return skia.Paint(Shader=skia.GradientShader.MakeLinear([(0, veil.top), (0, veil.bottom)], stops, [0, 0.25, 0.5, 0.75, 1]))

        self.colour.on.drawRect(band, mist(veil.colour))
        self.light.on.drawRect(band, mist((0.53, 0.53, 0.53)))
        if self.ink is not None:
            self.ink.on.drawRect(band, mist((0.0, 0.0, 0.0)))


def _paint(part: Part, argb: int) -> Any:
    paint = skia.Paint(AntiAlias=True, Color=argb)
    if part.width:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(part.width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


@lru_cache(maxsize=64)
def _stroke(width: float, argb: int) -> Any:
    return skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width, StrokeJoin=skia.Paint.kRound_Join, Color=argb)
