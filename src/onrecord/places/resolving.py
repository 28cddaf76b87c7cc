"""What a phrase means on the map: each part by what it may be, the smaller narrowed by what it lies in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Protocol

from onrecord.places.phrase import Part, parts_of, splits_of, without_its_mark
from onrecord.places.spelling import spelling
from onrecord.places.spot import Extent, PlaceRelation, Spot, distance, relation

REMEMBERED = 65_536
ACROSS_A_DISTRICT = 75.0
"""Kilometres from a town to the farthest village of the district, or of the town, that is named after it."""

FITTING = frozenset((PlaceRelation.SAME, PlaceRelation.WITHIN, PlaceRelation.REGION))


class Known(Protocol):
    """Some places that are known by their names."""

    def readings(self, part: Part, year: int | None) -> Iterator[tuple[Spot, ...]]:
        """The places that a part of a phrase may name, the likeliest first: as it stands, then as a case of a name."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A part of a phrase with the spots that it may mean as it stands."""

    part: Part
    spots: tuple[Spot, ...]

    @property
    def extent(self) -> Extent:
        """How much of the map it is: as its mark says, else as what it may mean."""
        if self.part.extent is not None:
            return self.part.extent
        return self.spots[0].extent if self.spots else Extent.SITE

    @property
    def people(self) -> int:
        """How many live there today; nobody where it is unknown."""
        return max((spot.people for spot in self.spots), default=0)


class Whole(Protocol):
    """Some places of which each is known by the whole of its name."""

    def whole(self, text: str, year: int | None) -> tuple[Spot, ...]:
        """The places whose name is the whole of a text."""


class Reader:
    """Reads phrases with the places that are known, those first that are asked for by the whole of their names."""

    def __init__(self, known: Sequence[Known], first: Whole | None = None) -> None:
        self._known, self._first = known, first
        # The regions in a register's column are few, and each stands in thousands of its rows.
        self._meaning = lru_cache(maxsize=REMEMBERED)(self._meaning_of)
        self._container = lru_cache(maxsize=REMEMBERED)(self._container_of)
        self._every = lru_cache(maxsize=REMEMBERED)(self._every_of)
        self._widest = lru_cache(maxsize=REMEMBERED)(self._widest_of)

    def meanings(self, words: Sequence[str], year: int | None) -> tuple[Spot, ...]:
        """The spots that words may mean, the first of them naming a place and the others what it lies in."""
        first = self._meant(words[0], year)
        around = [meant for text in words[1:] for meant in self._meant(text, year) if meant.spots]
        sites = [one for one in first if one.extent is Extent.SITE]
        areas = [one for one in first if one.extent is not Extent.SITE]
        if not sites:
            return self._container(tuple(one.part for one in (*areas, *around)), year)
        # Of two sites the larger lies around the smaller; of two that are unknown the last is meant, as records
        # that begin with the region do.
        least = min(reversed(sites), key=lambda one: one.people)
        outer = (*(one for one in sites if one is not least), *areas, *around)
        return self._inside(least, tuple(one.part for one in outer), year)

    def _meant(self, text: str, year: int | None) -> list[Meant]:
        whole = () if self._first is None else self._first.whole(text, year)
        if whole:
            return [Meant(Part(spelling(text), text), whole)]
        return [meant for part in parts_of(text) for meant in self._meaning(part, year)]

    def _meaning_of(self, part: Part, year: int | None) -> tuple[Meant, ...]:
        """A part with what it means; where it means nothing, perhaps a site and what it lies in without a comma."""
        spots = self._first_reading(part, year)
        if spots:
            return (Meant(part, spots),)
        for adjective in without_its_mark(part):
            if around := self._first_reading(adjective, year):
                return (Meant(adjective, around),)
        for site, area in splits_of(part):
            around = self._first_reading(area, year)
            if around and around[0].extent is not Extent.SITE:
                return Meant(site, self._first_reading(site, year)), Meant(area, around)
        return (Meant(part, ()),)

    def _first_reading(self, part: Part, year: int | None) -> tuple[Spot, ...]:
        return next(self._readings(part, year), ())

    def _readings(self, part: Part, year: int | None) -> Iterator[tuple[Spot, ...]]:
        for places in self._known:
            yield from places.readings(part, year)

    def _inside(self, site: Meant, around: tuple[Part, ...], year: int | None) -> tuple[Spot, ...]:
        """A site as far as it lies in what is around it; one that no map has there is a spot of its own."""
        container = self._container(around, year)
        if not container:
            return site.spots
        found = _fitting(site.spots, container)
        if not found and site.spots:
            found = self._by_another_reading(site.part, around, year)
        return found or (_unmapped(site.part, container[0]),)

    def _by_another_reading(self, site: Part, around: tuple[Part, ...], year: int | None) -> tuple[Spot, ...]:
        """A site that may be a case of another name, in regions as wide as they have ever been."""
        container = self._widest(around, year)
        return next(filter(None, (_fitting(spots, container) for spots in self._readings(site, year))), ())

    def _container_of(self, parts: tuple[Part, ...], year: int | None) -> tuple[Spot, ...]:
        meant = [one for part in parts for one in self._meaning(part, year)]
        return _smallest(one for one in meant if one.spots)

    def _widest_of(self, parts: tuple[Part, ...], year: int | None) -> tuple[Spot, ...]:
        meant = [Meant(part, self._every(part, year)) for part in parts]
        return _smallest(one for one in meant if one.spots)

    def _every_of(self, part: Part, year: int | None) -> tuple[Spot, ...]:
        return tuple(chain.from_iterable(self._readings(part, year)))


def _smallest(areas: Iterable[Meant]) -> tuple[Spot, ...]:
    """The smallest of several areas, as far as it lies in the larger ones."""
    found: tuple[Spot, ...] = ()
    for area in sorted(areas, key=lambda one: -one.extent):
        found = _fitting(area.spots, found) or found or area.spots
    return found


def _fitting(spots: tuple[Spot, ...], containers: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The spots that lie in one of some containers, or may do so."""
    if not containers:
        return spots
    return tuple(spot for spot in spots if any(_fits(spot, container) for container in containers))


def _fits(spot: Spot, container: Spot) -> bool:
    away = distance(spot, container)
    return relation(spot, container) in FITTING if away is None else away <= ACROSS_A_DISTRICT


def _unmapped(part: Part, outer: Spot) -> Spot:
    return Spot(
        key=f"{outer.key}/{part.spelt}",
        name=part.text,
        country=outer.country,
        within=(outer.key, *outer.within),
        at=outer.at if outer.extent <= Extent.DISTRICT else None,
        regions=outer.regions,
    )
