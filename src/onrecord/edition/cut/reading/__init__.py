"""A cut from the cutting room read, whatever it was written with."""

from onrecord.edition.cut.reading.opening import read_cut

__all__ = ["read_cut"]
