"""Heads in three views: three-quarter, profile, from behind. Own space: centre at 0, radius 1, facing right."""

# ruff: noqa: E501 - shapes read best one a line

from __future__ import annotations

from literai.engines.illustrator.colour import RGB, mix, rgb, shift
from literai.engines.illustrator.expression import Expression, face_of
from literai.engines.illustrator.hair import beard, behind, hair
from literai.engines.illustrator.hats import hat
from literai.engines.illustrator.masks import mask
from literai.engines.illustrator.path import Path, blob, curve, disc, oval, smooth
from literai.engines.illustrator.picture import Part, Pen
from literai.engines.illustrator.wardrobe import Look

VIEWS = ("quarter", "profile", "back")
DARK = rgb("#1a1412")
_QUARTER = blob(
    (-0.2, -1.08), (0.5, -0.98), (0.9, -0.44), (0.96, 0.12), (0.84, 0.58), (0.54, 0.98), (0.16, 1.0), (-0.42, 0.66), (-0.86, 0.3), (-0.95, -0.3), (-0.74, -0.82)
)
_PROFILE = smooth(
    ((-0.2, -1.12), (0.3, -1.08), (0.66, -0.78), (0.76, -0.4), (0.74, -0.2), (0.86, 0.02), (0.99, 0.2), (0.95, 0.31), (0.79, 0.36), (0.85, 0.47), (0.79, 0.54), (0.84, 0.63), (0.74, 0.74), (0.76, 0.9), (0.6, 1.05), (0.3, 0.98), (-0.1, 0.7), (-0.4, 0.5), (-0.84, 0.34), (-1.0, -0.25), (-0.8, -0.84)), ease=0.62,
)  # fmt: skip
_BACK = blob((0.0, -1.1), (0.66, -0.86), (0.92, -0.2), (0.8, 0.4), (0.42, 0.8), (-0.42, 0.8), (-0.8, 0.4), (-0.92, -0.2), (-0.66, -0.86))


def head(look: Look, rim: float, mood: str = "", *, view: str = "quarter", pose: str = "") -> list[Part]:
    """One head. `view` is one of VIEWS; a back shows no face."""
    pen = Pen(rim * 0.8)
    if look.creature:
        mask(pen, look)
        return pen.parts
    hooded = look.hat == "hood"
    behind(pen, look, view)
    outline = {"profile": _PROFILE, "back": _BACK}.get(view, _QUARTER)
    pen.fill(outline, look.skin, 0.03, shade=0.16)
    if view == "back":
        for x in (-0.93, 0.93):
            pen.fill(oval(x, 0.06, 0.12, 0.2), shift(look.skin, -0.03), 0.0, rim=0)
    else:
        _shadow(pen, look.skin, outline, profile=view == "profile")
        (_profile if view == "profile" else _quarter)(pen, look, face_of(mood, pose))
    if not hooded:
        hair(pen, look, view)
        if view != "back" and look.hair != "long":
            pen.fill(oval(-0.2 if view == "profile" else -0.36, 0.1, 0.15, 0.21), shift(look.skin, -0.05), 0.0, rim=0, edge=False)
            pen.line(curve((-0.26 if view == "profile" else -0.42, 0.04), (-0.18 if view == "profile" else -0.34, 0.1)), shift(look.skin, -0.16), 0.05, -0.1)
    if view != "back":
        beard(pen, look, view)
        if look.glasses:
            for x in (0.66,) if view == "profile" else (0.72, 0.2):
                pen.line(disc(x, 0.02, 0.2), "#3a3026", 0.05)
    if look.hat:
        hat(pen, look)
    return pen.parts


def _shadow(pen: Pen, skin: RGB, outline: Path, *, profile: bool) -> None:
    """The planes that turn away: under the brow, the cheek, the jaw."""
    dark = mix(shift(skin, -0.09), "#a8503c", 0.18)
    jaw = blob((-1.0, -0.1), (-0.5, 0.3), (0.05, 0.66), (0.4, 0.92), (0.5, 1.1), (-0.3, 1.0), (-1.0, 0.5))
    pen.fill(jaw, dark, -0.06, edge=False, clip=outline, alpha=0.55)
    pen.fill(oval(0.3 if profile else 0.14, 0.34, 0.2, 0.13), mix(skin, "#d0553c", 0.45), 0.0, edge=False, clip=outline, alpha=0.4)


def _eye(pen: Pen, x: float, y: float, wide: float, face: Expression, skin: RGB) -> None:
    if face.lids < 0.2:
        pen.line(curve((x - wide, y), (x, y + 0.05), (x + wide, y)), DARK, 0.06, -0.2)
        return
    high = 0.085 * face.lids
    if face.lids > 1.1:
        pen.mark(oval(x, y, wide * 1.15, high * 1.1), "#f4ecdd", 0.1)
    pen.mark(oval(x + wide * 0.12, y, wide * 0.62, high), DARK, -0.3)
    pen.line(curve((x - wide * 1.15, y - high * 0.4), (x, y - high * 1.25), (x + wide * 1.2, y - high * 0.3)), mix(DARK, skin, 0.25), 0.055, -0.2)


def _quarter(pen: Pen, look: Look, face: Expression) -> None:
    skin, brow = look.skin, mix(shift(look.hair_colour, -0.06), DARK, 0.3)
    _eye(pen, 0.2, 0.0, 0.13, face, skin)
    _eye(pen, 0.74, 0.0, 0.11, face, skin)
    pen.line(curve((0.02, -0.23 - face.outer), (0.2, -0.31 - (face.outer + face.inner) / 2), (0.37, -0.25 - face.inner)), brow, 0.075, -0.2)
    pen.line(curve((0.6, -0.25 - face.inner), (0.74, -0.31 - (face.outer + face.inner) / 2), (0.88, -0.22 - face.outer)), brow, 0.07, -0.2)
    dark = mix(shift(skin, -0.12), "#9a4a38", 0.25)
    pen.line(curve((0.54, -0.1), (0.66, 0.18), (0.68, 0.3), (0.52, 0.33)), dark, 0.055, -0.1)
    y = 0.6
    if face.gape:
        pen.mark(oval(0.56, y, 0.13, face.gape), "#4a1c1a", -0.2)
    pen.line(curve((0.38, y - face.smile), (0.56, y + face.smile * 0.8 + 0.01), (0.74, y - face.smile)), "#7a3a30", 0.06, -0.12)
    pen.line(curve((0.46, y + 0.15), (0.62, y + 0.15)), dark, 0.045, -0.06)


def _profile(pen: Pen, look: Look, face: Expression) -> None:
    skin, brow = look.skin, mix(shift(look.hair_colour, -0.06), DARK, 0.3)
    _eye(pen, 0.58, -0.08, 0.1, face, skin)
    pen.line(curve((0.4, -0.28 - face.outer), (0.56, -0.36 - (face.outer + face.inner) / 2), (0.72, -0.31 - face.inner)), brow, 0.075, -0.2)
    dark = mix(shift(skin, -0.12), "#9a4a38", 0.25)
    pen.line(curve((0.8, 0.28), (0.74, 0.24), (0.76, 0.16)), dark, 0.045, -0.1)
    y = 0.55
    if face.gape:
        pen.mark(oval(0.72, y, 0.1, face.gape), "#4a1c1a", -0.2)
    pen.line(curve((0.56, y - face.smile), (0.68, y + face.smile * 0.4), (0.82, y)), "#7a3a30", 0.06, -0.12)
