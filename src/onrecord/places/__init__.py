"""Places: which are one, which lies in which, how far apart they are, and where a text names them."""

from onrecord.places.atlas import Atlas, closest, closest_pair, open_atlas
from onrecord.places.gazetteer import Gazetteer
from onrecord.places.spot import Extent, PlaceRelation, Spot, distance, holds, likely, relation
from onrecord.places.years import Called, Years

__all__ = [
    "Atlas",
    "Called",
    "Extent",
    "Gazetteer",
    "PlaceRelation",
    "Spot",
    "Years",
    "closest",
    "closest_pair",
    "distance",
    "holds",
    "likely",
    "open_atlas",
    "relation",
]
