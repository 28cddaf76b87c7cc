"""A spot on the map that words may mean, and how two of them lie to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS = 6371.0
NEIGHBOURHOOD = 60.0
"""Kilometres within which two places are near each other: two days on foot, one by cart."""

UNLIKELIER = 20
"""A namesake with so many times fewer people is not meant unless more is said of it."""

IMPERIAL = "governorate:"
"""How the key of an imperial governorate begins; two of them never overlap, whatever lies there today."""


class Extent(IntEnum):
    """How much of the map a spot is: a town or village, a district, a region, a land as Siberia, a state."""

    SITE = 1
    DISTRICT = 2
    REGION = 3
    LAND = 4
    STATE = 5


class PlaceRelation(Enum):
    """How two places lie to each other, the closest first."""

    SAME = "same"
    WITHIN = "within"
    REGION = "region"
    NEAR = "near"
    APART = "apart"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place that words may mean; `within` are the keys of what it lies in, the nearest first.

    `regions` are the regions of today over which it spreads: one for a village, all for a state, none if nobody
    knows; `people` live there today. `recorded` says that the dossier itself has a record of it.
    """

    key: str
    name: str
    extent: Extent = Extent.SITE
    country: str | None = None
    within: tuple[str, ...] = ()
    at: tuple[float, float] | None = None
    regions: frozenset[str] = frozenset()
    people: int = 0
    recorded: bool = False


def relation(left: Spot, right: Spot) -> PlaceRelation:
    """How two spots lie to each other; the order of the two does not matter."""
    if left.key == right.key:
        return PlaceRelation.SAME
    if right.key in left.within or left.key in right.within:
        return PlaceRelation.WITHIN
    if not (left.regions and right.regions):
        return _by_record(left, right)
    if left.regions.isdisjoint(right.regions):
        return _by_distance(left, right)
    return _where_they_overlap(left, right)


def holds(outer: Spot, inner: Spot) -> bool:
    """Whether the second spot lies in the first: by what it is known to lie in, else by how far they spread."""
    if relation(outer, inner) is not PlaceRelation.WITHIN:
        return False
    if outer.key in inner.within or inner.key in outer.within:
        return outer.key in inner.within
    return _spread(inner) < _spread(outer)


def distance(left: Spot, right: Spot) -> float | None:
    """Kilometres between two sites as the crow flies; None where it is not known where they are."""
    if left.at is None or right.at is None or max(left.extent, right.extent) > Extent.DISTRICT:
        return None
    return kilometres(left.at, right.at)


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """The way between two points, given as latitude and longitude, on a round earth."""
    (north, east), (other_north, other_east) = (tuple(map(radians, point)) for point in (left, right))
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(half)))


def _by_record(left: Spot, right: Spot) -> PlaceRelation:
    """Of places on no map: whoever recorded both as lying in neither holds them to be two."""
    near = _are_near(left, right)
    if near is not None:
        return PlaceRelation.NEAR if near else PlaceRelation.APART
    return PlaceRelation.APART if left.recorded and right.recorded else PlaceRelation.UNKNOWN


def _by_distance(left: Spot, right: Spot) -> PlaceRelation:
    return PlaceRelation.NEAR if _are_near(left, right) else PlaceRelation.APART


def _are_near(left: Spot, right: Spot) -> bool | None:
    """Whether two sites are neighbours; None where it is not known where they are."""
    if left.at is None or right.at is None or max(left.extent, right.extent) > Extent.DISTRICT:
        return None
    # A degree of latitude is 111 km, and most places of a register are as far.
    return abs(left.at[0] - right.at[0]) < 1 and kilometres(left.at, right.at) <= NEIGHBOURHOOD


def _where_they_overlap(left: Spot, right: Spot) -> PlaceRelation:
    if _is_one_unmapped(left.key, right.key):
        return PlaceRelation.SAME
    small, large = sorted((left, right), key=_spread)
    if large.extent >= Extent.REGION and small.regions <= large.regions:
        alike = small.extent == large.extent and small.regions == large.regions
        return PlaceRelation.SAME if alike else PlaceRelation.WITHIN
    return PlaceRelation.NEAR if _in_two_governorates(left, right) else PlaceRelation.REGION


def _spread(spot: Spot) -> tuple[int, Extent]:
    """How far a spot spreads, to be held against another that it overlaps."""
    return len(spot.regions), spot.extent


def _is_one_unmapped(left: str, right: str) -> bool:
    """Whether two villages on no map bear one name: `region:RU-86/hlevnoe`."""
    _, slash, name = left.partition("/")
    return slash == "/" and name == right.partition("/")[2]


def _in_two_governorates(left: Spot, right: Spot) -> bool:
    return all(any(key.startswith(IMPERIAL) for key in (spot.key, *spot.within)) for spot in (left, right))


def likely(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Of spots that a name may mean, the first and those that it may as well mean: no hamlet beside Moscow."""
    return tuple(spot for spot in spots if spot is spots[0] or _may_as_well(spot, spots[0]))


def _may_as_well(spot: Spot, first: Spot) -> bool:
    if first.extent is not Extent.SITE:
        return spot.extent is not Extent.SITE
    return spot.people * UNLIKELIER > first.people
