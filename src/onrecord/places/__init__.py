"""Places: which are one, which lies in which, and where a text names them."""

from onrecord.places.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
