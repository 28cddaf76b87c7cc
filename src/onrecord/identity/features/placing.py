"""Where the places are that two profiles tell of, and how they lie to each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from onrecord.identity.features.folding import folded
from onrecord.identity.model.levels import PLACES, words_relation
from onrecord.places import Atlas, PlaceRelation, Spot, holds, likely
from onrecord.places import relation as spots_relation

UNKNOWN = "unknown"
RELATIONS = (*PLACES, UNKNOWN)
"""How places lie to each other, the closest first."""


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
    lies = [lie(one, other) for one, other in product(left.spots, right.spots)]
    found = min(lies, key=RELATIONS.index, default=UNKNOWN)
    return words_relation(left.words, right.words) if found == UNKNOWN else found


def lie(left: Spot, right: Spot) -> str:
    """How two spots lie to each other, and which of them in which."""
    found = spots_relation(left, right)
    return "holds" if found is PlaceRelation.WITHIN and holds(left, right) else str(found.value)
