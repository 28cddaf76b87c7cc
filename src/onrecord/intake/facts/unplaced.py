"""What a fact sheet holds that a dossier has no place for, or that only a person can place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why something was left for a person to place; the value is a heading of the list."""

    NO_HEADINGS = "Sheets without headings for fact and source: nothing of them was taken in"
    ABOVE_HEADINGS = "Rows above the headings"
    NO_FACT = "Rows without a fact: no statement was made"
    NO_SOURCE = "Facts without a source: no statement was made"
    NO_LINE = "Facts under no story line: their statements are cited nowhere"
    STRAY_PASSAGE = "Pages, quotations and times without a source in their row"
    SEVERAL_SOURCES = "Cells that look like several sources: each was kept as one, and counts as one voice"
    NO_KIND = (
        "Sources whose words do not say what they are: kind `other`, which counts as primary until you say"
    )
    SEVERAL_PEOPLE = "Cells that look like several people: each was kept as one persona"
    NOT_A_DATE = "Dates that cannot be read: kept in the words of their statements"
    NOT_A_TIME = "Times that are no time code: kept as the section of their passage"
    UNKNOWN_STATUS = "Statuses that nobody here knows: their statements are only probable"
    TASK_STATUS = "Statuses that say what to do with a line: their statements are only probable"
    CHECKED_BY = "Who checked: a sign-off is not made up from a sheet, it is given"
    NOTE = "Notes"
    EXTRA_COLUMN = "Columns that nothing here stands for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Words of a sheet that were left over; `column` is as spreadsheets call it, none for a whole row."""

    sheet: str
    row: int
    column: str | None
    heading: str | None
    why: Why
    words: str
