"""The outline of the land: Natural Earth 1:50m (public domain), thinned to a twentieth of a degree.

It is kept beside this file, so that no map asks anyone for anything. Each row is a ring of longitude,latitude;
taken from `land-50m` of world-atlas 2.0.2 and simplified by Douglas and Peucker's rule; islands of less than a
sixteenth of a square degree are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


@cache
def rings() -> tuple[tuple[Point, ...], ...]:
    """Every coast, and every shore of an inland sea."""
    rows = files(__package__).joinpath("land.txt").read_text(encoding="ascii").splitlines()
    return tuple(tuple(_point(pair) for pair in row.split()) for row in rows)


def _point(pair: str) -> Point:
    longitude, _, latitude = pair.partition(",")
    return float(longitude), float(latitude)


def within(box: tuple[float, float, float, float]) -> Iterator[Sequence[Point]]:
    """The coasts as far as they lie in a box of least and greatest longitude, least and greatest latitude."""
    west, east, south, north = box
    for ring in rings():
        cut: Sequence[Point] = ring
        for axis, limit, keep_greater in (
            (0, west, True),
            (0, east, False),
            (1, south, True),
            (1, north, False),
        ):
            cut = _cut(cut, axis, limit, keep_greater=keep_greater)
        if len(cut) > 2:
            yield cut


def _cut(ring: Sequence[Point], axis: int, limit: float, *, keep_greater: bool) -> Sequence[Point]:
    """What of a ring lies on one side of a meridian or parallel (Sutherland and Hodgman)."""
    kept: list[Point] = []
    before = ring[-1] if ring else (0.0, 0.0)
    for point in ring:
        inside, was_inside = ((one[axis] >= limit) == keep_greater for one in (point, before))
        if inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
            )
        if inside:
            kept.append(point)
        before = point
    return kept
