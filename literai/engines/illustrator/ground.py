"""A stage for figures: where the floor is, how tall a man stands there, and which places are taken."""

from __future__ import annotations

from dataclasses import dataclass, field

from literai.engines.illustrator.picture import Picture


@dataclass
class Ground:
    """The floor of a composed setting, from `back` (far) to `front` (near), in picture units."""

    picture: Picture
    back: float
    front: float
    tall_back: float  # height of a man standing at `back`
    tall_front: float
    indoors: bool = False
    water: bool = False  # the floor is water: figures need a boat, animals swim
    roofs: bool = False  # high above a town, where no furniture stands
    rim: float = 2.0
    walls: list[tuple[float, float]] = field(default_factory=list)  # free spots for pictures and maps, their middles
    tops: list[tuple[float, float, float]] = field(default_factory=list)  # table tops: middle x, y, width
    taken: list[tuple[float, float]] = field(default_factory=list)  # spans of x used on the floor
    frame: str = ""  # what stands darkly in front
    tint: str = "#8a8070"  # of the floor

    def tall(self, y: float) -> float:
        """How high a man is who stands at y."""
        share = (y - self.back) / max(1.0, self.front - self.back)
        return self.tall_back + (self.tall_front - self.tall_back) * min(1.3, max(-0.2, share))

    def at(self, share: float) -> float:
        """The floor's y, 0 at the back, 1 in front."""
        return self.back + (self.front - self.back) * share

    def free(self, x: float, width: float) -> bool:
        return all(x + width / 2 <= left or x - width / 2 >= right for left, right in self.taken)

    def take(self, x: float, width: float) -> None:
        self.taken.append((x - width / 2, x + width / 2))

    def spot(self, width: float, *, prefer: float | None = None) -> float | None:
        """A free x on the floor for something of this width, nearest to `prefer`; None when there is no room."""
        w = self.picture.width
        middle = prefer if prefer is not None else w / 2
        steps = sorted((abs(i / 24 * w - middle), i / 24 * w) for i in range(2, 23))
        for _, x in steps:
            if width / 2 - 30 < x < w - width / 2 + 30 and self.free(x, width * 0.85):
                self.take(x, width)
                return x
        return None
