"""Spots: how far apart, and how they lie to each other."""

from __future__ import annotations

from math import acos, cos, degrees, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.places import Extent, PlaceRelation, Spot, distance, holds, relation

points = st.tuples(st.floats(-80, 80), st.floats(-170, 170))
spots = st.builds(
    lambda number, extent, outer, regions, at, recorded: Spot(
        key=f"spot:{number}",
        name=f"Spot {number}",
        extent=extent,
        within=tuple(f"spot:{one}" for one in outer if one > number),
        regions=regions,
        at=at,
        recorded=recorded,
    ),
    st.integers(0, 9),
    st.sampled_from(Extent),
    st.frozensets(st.integers(0, 9), max_size=2),
    st.frozensets(st.sampled_from(("A-1", "A-2", "B-1")), max_size=3),
    st.none() | points,
    st.booleans(),
)


@given(spots, spots)
def test_how_two_spots_lie_has_no_side(left: Spot, right: Spot) -> None:
    assert relation(left, right) is relation(right, left)


@given(spots, spots)
def test_of_two_spots_one_lies_in_the_other_and_not_the_other_way_round(left: Spot, right: Spot) -> None:
    assert holds(left, right) + holds(right, left) == (relation(left, right) is PlaceRelation.WITHIN)


def test_a_region_lies_in_a_larger_one_though_both_are_regions() -> None:
    """As the Ekaterinoslav governorate and the one oblast of today that lies wholly in it."""
    large = Spot(key="governorate:e", name="E", extent=Extent.REGION, regions=frozenset(("UA-12", "UA-23")))
    small = Spot(key="geonames:1", name="D", extent=Extent.REGION, regions=frozenset(("UA-12",)))
    assert holds(large, small) and not holds(small, large)


@given(points, points)
def test_the_way_is_as_long_as_on_a_globe(one: tuple[float, float], other: tuple[float, float]) -> None:
    """The haversine against the law of cosines, which is another way round the same earth."""
    away = distance(Spot(key="a", name="A", at=one), Spot(key="b", name="B", at=other))
    assert away == pytest.approx(_by_cosines(one, other), rel=1e-3, abs=0.5)


def _by_cosines(one: tuple[float, float], other: tuple[float, float]) -> float:
    (north, east), (other_north, other_east) = (tuple(map(radians, point)) for point in (one, other))
    cosine = sin(north) * sin(other_north) + cos(north) * cos(other_north) * cos(east - other_east)
    return degrees(acos(max(-1.0, min(1.0, cosine)))) * 111.1949


def test_the_middle_of_a_region_is_no_place_to_measure_from() -> None:
    region = Spot(key="r", name="R", extent=Extent.REGION, at=(55.0, 37.0))
    assert distance(region, Spot(key="s", name="S", at=(55.0, 37.0))) is None


def test_what_nobody_knows_is_unknown_and_no_contradiction() -> None:
    mapped = Spot(key="geonames:1", name="A", regions=frozenset(("RU-20",)), at=(52.0, 104.0))
    assert relation(mapped, Spot(key="b", name="B")) is PlaceRelation.UNKNOWN
