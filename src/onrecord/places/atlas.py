"""What words may mean on the map: the places of the dossier first, then those of the former Union."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.places.gazetteer import Gazetteer
from onrecord.places.own import OwnPlaces
from onrecord.places.resolving import Known, Reader
from onrecord.places.spot import PlaceRelation, Spot, likely, relation
from onrecord.places.union import Union, union_if_made
from onrecord.places.years import Called

CLOSEST_FIRST = tuple(PlaceRelation)
REMEMBERED = 65_536

Resolve = Callable[[tuple[str, ...], int | None], tuple[Spot, ...]]


@dataclass(frozen=True, slots=True)
class Atlas:
    """All places that are known; of words that nobody knows it says nothing, and it never refuses."""

    own: Gazetteer = field(default_factory=Gazetteer)
    union: Union | None = None
    _own: OwnPlaces = field(init=False, repr=False, compare=False)
    _resolve: Resolve = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        maps: tuple[Known, ...] = () if self.union is None else (self.union,)
        own = OwnPlaces(self.own, maps)
        reader = Reader((own, *maps), first=own)

        @lru_cache(maxsize=REMEMBERED)
        def resolve(words: tuple[str, ...], year: int | None) -> tuple[Spot, ...]:
            return reader.meanings(words, year) if words else ()

        object.__setattr__(self, "_own", own)
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

    def names_of(self, spot: Spot) -> tuple[Called, ...]:
        """The names that a place has borne, with their years: by the dossier's record of it, else by our tables."""
        return self._own.names_of(spot.key) or (self.union.names_of(spot.key) if self.union else ())

    def name_of(self, key: str) -> str:
        """The name of what a spot lies in."""
        called = self._own.names_of(key)
        known = None if called or self.union is None else self.union.spot_of(key)
        return called[0].text if called else known.name if known else key


def open_atlas(own: Gazetteer | None = None) -> Atlas:
    """The atlas of a dossier's own places, and of the former Union if its gazetteer was made on this machine."""
    return Atlas(own or Gazetteer(), union_if_made())


def closest(left: Sequence[Spot], right: Sequence[Spot]) -> PlaceRelation:
    """The closest that any likely meaning of some words lies to any of others: a namesake accuses nobody."""
    pair = closest_pair(left, right)
    return PlaceRelation.UNKNOWN if pair is None else relation(*pair)


def closest_pair(left: Sequence[Spot], right: Sequence[Spot]) -> tuple[Spot, Spot] | None:
    """The likely meanings of some words and of others that lie closest; None where one of them means nothing."""
    pairs = [(one, other) for one in likely(left) for other in likely(right)]
    return min(pairs, key=lambda pair: CLOSEST_FIRST.index(relation(*pair)), default=None)
