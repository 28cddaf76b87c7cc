"""Taking in what teams have: the spreadsheets in which facts are kept today."""

from onrecord.intake.fact_sheet import FactSheet, Mapped, take_in
from onrecord.intake.headings import Column, Field
from onrecord.intake.reading import read_sheets
from onrecord.intake.refusals import HasDocumentType, NoHeadings, NoSuchHeading, NotASheet, TooMuch
from onrecord.intake.sheet import Row, Sheet, letters
from onrecord.intake.unplaced import Unplaced, Why

__all__ = [
    "Column",
    "FactSheet",
    "Field",
    "HasDocumentType",
    "Mapped",
    "NoHeadings",
    "NoSuchHeading",
    "NotASheet",
    "Row",
    "Sheet",
    "TooMuch",
    "Unplaced",
    "Why",
    "letters",
    "read_sheets",
    "take_in",
]
