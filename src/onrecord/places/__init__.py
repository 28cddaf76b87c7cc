"""Places: which are one, which lies in which, how far apart they are, and where a text names them."""

from onrecord.places.atlas import Atlas, closest
from onrecord.places.gazetteer import Gazetteer
from onrecord.places.spot import Extent, PlaceRelation, Spot, distance, relation

__all__ = ["Atlas", "Extent", "Gazetteer", "PlaceRelation", "Spot", "closest", "distance", "relation"]
