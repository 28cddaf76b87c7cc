"""Where the places are that two profiles tell of, and how they lie to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from onrecord.identity.features.folding import folded
from onrecord.identity.model.levels import words_relation
from onrecord.places import Atlas, PlaceRelation, Spot, closest, likely


@dataclass(frozen=True, slots=True)
class Located:
    """A place as it is told: its words, folded, and the spots on the map that they may mean."""

    words: tuple[str, ...]
    spots: tuple[Spot, ...]


def located(places: tuple[str, ...], atlas: Atlas) -> Located:
    """A place that is told by its name and then what it lies in, found on a map; unlikely namesakes left out."""
    return Located(tuple(map(folded, places)), likely(atlas.resolve_words(places)))


def relation(left: Located, right: Located) -> str:
    """How two places lie to each other: by the map and, where that is silent, by the words."""
    found = closest(left.spots, right.spots)
    if found is PlaceRelation.UNKNOWN:
        return words_relation(left.words, right.words)
    if found is PlaceRelation.WITHIN and _holds(left.spots, right.spots):
        return "holds"
    return str(found.value)


def _holds(left: Sequence[Spot], right: Sequence[Spot]) -> bool:
    """Whether it is the right place that lies in the left."""
    return any(
        one.key in other.within or one.extent > other.extent
        for one, other in product(left, right)
        if closest((one,), (other,)) is PlaceRelation.WITHIN
    )
