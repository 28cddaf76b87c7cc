"""What words may mean on the map: the places of the dossier first, then those of the former Union."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.places.gazetteer import Gazetteer
from onrecord.places.own import OwnPlaces
from onrecord.places.resolving import Known, meanings
from onrecord.places.spot import PlaceRelation, Spot, likely, relation
from onrecord.places.union import Union, union_if_made

CLOSEST_FIRST = tuple(PlaceRelation)
REMEMBERED = 65_536

Resolve = Callable[[tuple[str, ...], int | None], tuple[Spot, ...]]


@dataclass(frozen=True, slots=True)
class Atlas:
    """All places that are known; of words that nobody knows it says nothing, and it never refuses."""

    own: Gazetteer = field(default_factory=Gazetteer)
    union: Union | None = None
    _resolve: Resolve = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        maps: tuple[Known, ...] = () if self.union is None else (self.union,)
        known: tuple[Known, ...] = (OwnPlaces(self.own, maps), *maps)

        @lru_cache(maxsize=REMEMBERED)
        def resolve(words: tuple[str, ...], year: int | None) -> tuple[Spot, ...]:
            return meanings(words, known, year) if words else ()

        object.__setattr__(self, "_resolve", resolve)

    def resolve(self, text: str, year: int | None = None) -> tuple[Spot, ...]:
        """The places that a text may mean, the likeliest first; those first that were so called in the year."""
        return self._resolve((text,), year)

    def resolve_words(self, words: tuple[str, ...], year: int | None = None) -> tuple[Spot, ...]:
        """The places that words may mean that name a place first and then what it lies in."""
        return self._resolve(words, year)

    def relation(self, left: Spot, right: Spot) -> PlaceRelation:
        """How two places lie to each other."""
        return relation(left, right)

    def relation_of(self, left: tuple[str, ...], right: tuple[str, ...]) -> PlaceRelation:
        """How two places lie to each other that are given in words, each with what it lies in."""
        return closest(self._resolve(left, None), self._resolve(right, None))


def open_atlas(own: Gazetteer | None = None) -> Atlas:
    """The atlas of a dossier's own places, and of the former Union if its gazetteer was made on this machine."""
    return Atlas(own or Gazetteer(), union_if_made())


def closest(left: Iterable[Spot], right: Iterable[Spot]) -> PlaceRelation:
    """The closest that any likely meaning of some words lies to any of others: a namesake accuses nobody."""
    others = likely(tuple(right))
    found = {relation(one, other) for one in likely(tuple(left)) for other in others}
    return min(found, key=CLOSEST_FIRST.index, default=PlaceRelation.UNKNOWN)
