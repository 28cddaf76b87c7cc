"""The rights in what a film shows: whether they are cleared, until when, and the log that a lawyer asks for."""

from onrecord.edition.cut.rights.log import COLUMNS, RightsLog
from onrecord.edition.cut.rights.sheet import as_csv, as_workbook
from onrecord.edition.cut.rights.terms import EXPIRED, expiring, standing_of, why_uncleared

__all__ = [
    "COLUMNS",
    "EXPIRED",
    "RightsLog",
    "as_csv",
    "as_workbook",
    "expiring",
    "standing_of",
    "why_uncleared",
]
