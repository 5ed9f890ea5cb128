"""What the sky is doing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Air:
    """What the sky is doing."""

    time: str
    weather: str
    season: str

    @property
    def dark(self) -> bool:
        return self.time in ("night", "evening", "dusk")

    @property
    def snowy(self) -> bool:
        return self.weather == "snow"
