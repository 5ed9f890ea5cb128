"""Where the eye stands: far off, at speaking distance, or close. The seed chooses; what must be seen limits it."""

from __future__ import annotations

from literai.engines.illustrator import known, lexicon
from literai.engines.illustrator.builds import BUILDS
from literai.engines.illustrator.ground import Ground
from literai.engines.illustrator.picture import Picture
from literai.engines.illustrator.places import Place
from literai.engines.illustrator.things import THINGS
from literai.types import Fields

FAR = 0.62  # height of figures in a wide shot beside those of a middle one
_VAST = frozenset(
    ("mountain", "desert", "sea", "valley", "moor", "cliff", "snowfield", "castle", "lake", "forest", "jungle", "city", "beach", "shore", "ruins", "wasteland")
)


def shot(picture: Picture, fields: Fields, where: Place) -> str:
    """ "wide", "middle" or "close"."""
    many = len(fields.cast) > 2 or any(count > 2 for _, count in fields.cast) or any(kind.split()[-1] in lexicon.GROUPS for kind, _ in fields.cast)
    beasts = any(known.animal(kind) for kind, _ in fields.cast)
    options: list[str] = ["middle"] * 3
    stands = any(_stands(known.thing(phrase)) for phrase in fields.objects)
    if fields.cast and not many and not beasts and not stands and where.name:
        options += ["close"] * 3
    if not where.indoors and where.name:
        options += ["wide"] * (5 if where.name in _VAST else 2)
    return picture.choose(options)


def _stands(name: str) -> bool:
    """Whether this needs room beside the figures: a close shot would cut it off."""
    return (name in THINGS and THINGS[name][1] in ("floor", "back", "sea", "far", "sky") and THINGS[name][0] > 0.15) or name in BUILDS or name in known.PLANTS


def stand_back(ground: Ground, kind: str) -> None:
    """A wide shot has smaller figures; a room is not much wider than it was."""
    if kind == "wide" and not ground.water:
        ground.tall_back *= FAR
        ground.tall_front *= FAR


def frame(picture: Picture, kind: str) -> None:
    """Comes close to the figures, where they are known."""
    if kind != "close" or picture.focal is None:
        return
    x, y, tall, wide = picture.focal
    zoom = min(1.9, picture.pick(0.66, 0.86) * picture.height / tall, 0.92 * picture.width / max(1.0, wide))
    if zoom < 1.1:
        return
    w, h = picture.width, picture.height
    target = (w * picture.pick(0.42, 0.58), h * picture.pick(0.46, 0.54))
    centre = (x, y - tall * 0.62)
    share = 1 - 1 / zoom
    picture.zoom = zoom
    picture.focus = tuple(min(1.0, max(0.0, (c - t / zoom) / (side * share))) for c, t, side in zip(centre, target, (w, h), strict=True))  # type: ignore[assignment]
