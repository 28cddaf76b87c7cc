"""What words may mean on the map: the places of the dossier first, then those of the former Union."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.places.gazetteer import Gazetteer
from onrecord.places.own import OwnPlaces
from onrecord.places.spot import PlaceRelation, Spot, relation

CLOSEST_FIRST = tuple(PlaceRelation)


@dataclass(frozen=True, slots=True)
class Atlas:
    """All places that are known; of words that nobody knows it says nothing, and never refuses."""

    own: Gazetteer = field(default_factory=Gazetteer)
    _own: OwnPlaces = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_own", OwnPlaces(self.own))

    def resolve(self, text: str, year: int | None = None) -> tuple[Spot, ...]:
        """The places that a text may mean, the likeliest first, in a year if one is given."""
        return self.resolve_words((text,), year)

    def resolve_words(self, words: tuple[str, ...], year: int | None = None) -> tuple[Spot, ...]:
        """The places that words may mean that name a place first and then what it lies in."""
        return self._own.called(words[0], year) if words else ()

    def relation(self, left: Spot, right: Spot) -> PlaceRelation:
        """How two places lie to each other."""
        return relation(left, right)

    def relation_of(self, left: tuple[str, ...], right: tuple[str, ...]) -> PlaceRelation:
        """How two places lie to each other that are given in words, each with what it lies in."""
        return closest(self.resolve_words(left), self.resolve_words(right))


def closest(left: Iterable[Spot], right: Iterable[Spot]) -> PlaceRelation:
    """The closest that any meaning of some words lies to any of others: nobody is accused for a namesake."""
    others = tuple(right)
    found = {relation(one, other) for one in left for other in others}
    return min(found, key=CLOSEST_FIRST.index, default=PlaceRelation.UNKNOWN)
