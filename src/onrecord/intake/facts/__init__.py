"""The spreadsheets in which teams keep their facts today, as dossiers."""

from onrecord.intake.facts.fact_sheet import FactSheet, Mapped, take_in
from onrecord.intake.facts.headings import Column, Field
from onrecord.intake.facts.reading import read_sheets
from onrecord.intake.facts.refusals import NoHeadings, NoSuchHeading
from onrecord.intake.facts.unplaced import Unplaced, Why
from onrecord.intake.tables.sheet import Row, Sheet, letters

__all__ = [
    "Column",
    "FactSheet",
    "Field",
    "Mapped",
    "NoHeadings",
    "NoSuchHeading",
    "Row",
    "Sheet",
    "Unplaced",
    "Why",
    "letters",
    "read_sheets",
    "take_in",
]
