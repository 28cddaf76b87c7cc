"""Places: which are one, which lies in which, how far apart they are, and where a text names them."""

from onrecord.places.atlas import Atlas, closest, open_atlas
from onrecord.places.gazetteer import Gazetteer
from onrecord.places.spot import Extent, PlaceRelation, Spot, distance, likely, relation
from onrecord.places.years import Years

__all__ = [
    "Atlas",
    "Extent",
    "Gazetteer",
    "PlaceRelation",
    "Spot",
    "Years",
    "closest",
    "distance",
    "likely",
    "open_atlas",
    "relation",
]
