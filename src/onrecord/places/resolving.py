"""What a phrase means on the map: each part by what it may be, the smaller narrowed by what it lies in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.places.phrase import Part, parts_of
from onrecord.places.spot import Extent, PlaceRelation, Spot, relation

FITTING = frozenset((PlaceRelation.SAME, PlaceRelation.WITHIN, PlaceRelation.REGION))


class Known(Protocol):
    """Some places that are known by their names."""

    def whole(self, text: str, year: int | None) -> tuple[Spot, ...]:
        """The places whose name is the whole of a text."""

    def named(self, part: Part, year: int | None) -> tuple[Spot, ...]:
        """The places that a part of a phrase may name, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A part of a phrase with the spots that it may mean."""

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


def meanings(words: Sequence[str], known: Sequence[Known], year: int | None) -> tuple[Spot, ...]:
    """The spots that words may mean, the first of them being what is meant and the others what it lies in."""
    first = _meant(words[0], known, year)
    around = [meant for text in words[1:] for meant in _meant(text, known, year) if meant.spots]
    if not first:
        return _smallest(around)
    sites = sorted((one for one in first if one.extent is Extent.SITE), key=lambda one: one.people)
    areas = [one for one in first if one.extent is not Extent.SITE]
    if not sites:
        return _smallest([*areas, *around])
    return _inside(sites[0], [*sites[1:], *areas, *around])


def _meant(text: str, known: Sequence[Known], year: int | None) -> list[Meant]:
    for places in known:
        whole = places.whole(text, year)
        if whole:
            return [Meant(Part(text, text), whole)]
    return [Meant(part, _named(part, known, year)) for part in parts_of(text)]


def _named(part: Part, known: Sequence[Known], year: int | None) -> tuple[Spot, ...]:
    return next((found for places in known if (found := places.named(part, year))), ())


def _smallest(areas: Iterable[Meant]) -> tuple[Spot, ...]:
    """The smallest of several areas, as far as it lies in the larger ones."""
    found: tuple[Spot, ...] = ()
    for area in sorted(areas, key=lambda one: -one.extent):
        found = _fitting(area.spots, found) or found or area.spots
    return found


def _inside(site: Meant, around: list[Meant]) -> tuple[Spot, ...]:
    """A site as far as it lies in what is around it; one that no map knows is a spot of its own in there."""
    container = _smallest(around)
    if not container:
        return site.spots
    return _fitting(site.spots, container) or (_unmapped(site.part, container[0]),)


def _fitting(spots: tuple[Spot, ...], containers: tuple[Spot, ...]) -> tuple[Spot, ...]:
    if not containers:
        return spots
    return tuple(
        spot for spot in spots if any(relation(spot, container) in FITTING for container in containers)
    )


def _unmapped(part: Part, outer: Spot) -> Spot:
    return Spot(
        key=f"{outer.key}/{part.spelt}",
        name=part.text,
        country=outer.country,
        within=(outer.key, *outer.within),
        at=outer.at if outer.extent <= Extent.DISTRICT else None,
        regions=outer.regions,
    )
