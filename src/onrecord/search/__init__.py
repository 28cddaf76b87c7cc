"""Finding: in any form of a word, any spelling of a name and either alphabet, within what a reader may see."""

from onrecord.search.entries import What
from onrecord.search.hit import Hit
from onrecord.search.keeping import index_file
from onrecord.search.refusals import NoSuchDays, NoSuchValue, NothingSought, NotOnRecord, TooMuchSought
from onrecord.search.searching import Searching
from onrecord.search.sought import Sought
from onrecord.search.typed import FIELDS, read_typed

__all__ = [
    "FIELDS",
    "Hit",
    "NoSuchDays",
    "NoSuchValue",
    "NotOnRecord",
    "NothingSought",
    "Searching",
    "Sought",
    "TooMuchSought",
    "What",
    "index_file",
    "read_typed",
]
