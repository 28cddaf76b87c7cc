"""From the globe to the page: Lambert's conformal cone through two parallels of what is shown (Snyder 1987, p. 104)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, log, pi, radians, sin, tan

from onrecord.edition.site.map.land import Point

NEAR_POLE = 88.0
ONE_PARALLEL = 1e-6
LEAST_CONE = 0.02
"""About the equator the cone becomes a cylinder; nearer to it than this it is taken as if this far."""


@dataclass(frozen=True)
class Cone:
    """The projection; its two parallels lie a sixth of the height within the map's edges."""

    west: float
    east: float
    south: float
    north: float

    @cached_property
    def _cone(self) -> float:
        sixth = (self.north - self.south) / 6
        low, high = radians(self.south + sixth), radians(self.north - sixth)
        same = abs(high - low) < ONE_PARALLEL
        cone = sin(low) if same else log(cos(low) / cos(high)) / log(_slope(high) / _slope(low))
        return cone if abs(cone) >= LEAST_CONE else LEAST_CONE

    @cached_property
    def _radius(self) -> float:
        low = radians(self.south + (self.north - self.south) / 6)
        return float(cos(low) * _slope(low) ** self._cone / self._cone)

    def place(self, point: Point) -> tuple[float, float]:
        """Where a point lies, in radians of the globe's own size, x to the right and y down."""
        longitude, latitude = point
        bent = max(-NEAR_POLE, min(NEAR_POLE, latitude))
        distance = self._radius / _slope(radians(bent)) ** self._cone
        angle = self._cone * radians(longitude - (self.west + self.east) / 2)
        return distance * sin(angle), distance * cos(angle)


def _slope(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
