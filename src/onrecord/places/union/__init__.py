"""The gazetteer of the former Union: made on demand out of GeoNames, and kept in the user's data folder."""

from onrecord.places.union.keeping import ATTRIBUTION, make_union, union_file, union_if_made
from onrecord.places.union.union import Union

__all__ = ["ATTRIBUTION", "Union", "make_union", "union_file", "union_if_made"]
