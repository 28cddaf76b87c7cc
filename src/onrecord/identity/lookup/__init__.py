"""Looking somebody up in a register of millions: every row is scored, none is left out by what it is called.

Each distinct name, place and span is held against the profile once; what it weighs is then added up by its number for
every row. It needs numpy and pyarrow, and is quicker with numba.
"""

from onrecord.identity.lookup.scan import Scan
from onrecord.identity.lookup.searching import search

__all__ = ["Scan", "search"]
