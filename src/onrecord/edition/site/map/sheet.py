"""The sheet on which a map is drawn: how much of the world it shows, and how large."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.edition.site.map.land import Point, within
from onrecord.edition.site.map.projection import Cone

WIDTH = 1_000.0
TALLEST, FLATTEST = 0.8, 0.5
"""Height for width: what lies in a row or a column still gets a map, and not a strip."""

MARGIN = 0.14
LEAST = 0.06
"""Radians: a map of one place shows some four hundred kilometres about it."""

MESHES = (1, 2, 5, 10, 20, 30)
AROUND = 25.0
"""Degrees around what is shown, from which coasts may reach into it."""


@dataclass(frozen=True)
class Sheet:
    """A map of so many points."""

    points: Sequence[Point]

    @cached_property
    def _degrees(self) -> tuple[float, float, float, float]:
        longitudes, latitudes = zip(*self.points, strict=True)
        return min(longitudes), max(longitudes), min(latitudes), max(latitudes)

    @cached_property
    def _cone(self) -> Cone:
        return Cone(*self._degrees)

    @cached_property
    def _frame(self) -> tuple[float, float, float, float]:
        """Left, top, width and height, in the projection's own units."""
        xs, ys = zip(*map(self._cone.place, self.points), strict=True)
        across, down = max(xs) - min(xs), max(ys) - min(ys)
        edge = max(across, down, LEAST) * MARGIN
        width = max(across + 2 * edge, (down + 2 * edge) / TALLEST, LEAST)
        height = max(down + 2 * edge, width * FLATTEST)
        return (min(xs) + max(xs) - width) / 2, (min(ys) + max(ys) - height) / 2, width, height

    @property
    def height(self) -> float:
        """How high the map is, its width being a thousand."""
        return self._frame[3] * self._scale

    @property
    def _scale(self) -> float:
        return WIDTH / self._frame[2]

    def place(self, point: Point) -> tuple[float, float]:
        """Where a point lies on the sheet."""
        x, y = self._cone.place(point)
        left, top, *_ = self._frame
        return (x - left) * self._scale, (y - top) * self._scale

    def land(self) -> str:
        """The coasts, as the path of an SVG."""
        return "".join(self._path(ring) + "Z" for ring in within(self._box))

    def mesh(self) -> str:
        """Meridians and parallels, as the path of an SVG."""
        return "".join(map(self._path, self._lines()))

    @property
    def _box(self) -> tuple[float, float, float, float]:
        west, east, south, north = self._degrees
        wide = AROUND + (east - west) / 3
        return west - wide, east + wide, max(south - AROUND, -80.0), min(north + AROUND, 84.0)

    def _lines(self) -> Iterator[list[Point]]:
        west, east, south, north = map(int, self._box)
        span = max(self._degrees[1] - self._degrees[0], 2 * (self._degrees[3] - self._degrees[2]), 8)
        step = next((mesh for mesh in MESHES if span / mesh <= 9), MESHES[-1])
        for longitude in range(west // step * step, east + step, step):
            yield [(float(longitude), float(latitude)) for latitude in range(south, north + 1, 4)]
        for latitude in range(max(south // step * step, -80), min(north + step, 84), step):
            yield [(float(longitude), float(latitude)) for longitude in range(west, east + 1, 2)]

    def _path(self, points: Iterable[Point]) -> str:
        """Through points, of which those that fall on the one before are left out."""
        told: list[str] = []
        for x, y in map(self.place, points):
            here = f"{x:.0f},{y:.0f}"
            if not told or here != told[-1]:
                told.append(here)
        return f"M{' '.join(told)}"
