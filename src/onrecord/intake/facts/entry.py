"""One row of a fact sheet with its headings: what it holds, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.intake.facts.headings import Column, Field
from onrecord.intake.facts.unplaced import Unplaced, Why
from onrecord.intake.tables.sheet import Row, letters


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a sheet, read by the sheet's columns; `cells` are those that are not empty."""

    sheet: str
    row: Row
    columns: Sequence[Column]
    cells: tuple[tuple[Column, str], ...]

    @classmethod
    def read(cls, sheet: str, columns: Sequence[Column], row: Row) -> Entry:
        """The row as its sheet's headings have it."""
        cells = ((column, row.cell(column.index)) for column in columns)
        return cls(sheet, row, columns, tuple((column, words) for column, words in cells if words))

    def has_column(self, field: Field) -> bool:
        """Whether the sheet has a column for this at all."""
        return any(column.field is field for column in self.columns)

    def filled(self, *fields: Field | None) -> Iterator[tuple[Column, str]]:
        """The columns of these fields that are not empty in this row, with their words."""
        return ((column, words) for column, words in self.cells if column.field in fields)

    def words(self, field: Field, *, source: int | None = None) -> str:
        """What the row says in a field; of a passage, in the columns that belong to one column of sources."""
        said = (words for column, words in self.filled(field) if source in (None, column.source))
        return "\n".join(said)

    def left(self, why: Why, *fields: Field | None) -> Iterator[Unplaced]:
        """What stands in these fields, as left over for a person to place."""
        for column, words in self.filled(*fields):
            yield self.unplaced(why, column, words)

    def unplaced(self, why: Why, column: Column, words: str) -> Unplaced:
        """One cell, as left over for a person to place."""
        return Unplaced(
            sheet=self.sheet,
            row=self.row.number,
            column=letters(column.index),
            heading=column.heading or None,
            why=why,
            words=words,
        )


def whole_row(sheet: str, row: Row, why: Why) -> Unplaced:
    """A row that nothing was taken from."""
    words = " | ".join(filter(None, row.cells))
    return Unplaced(sheet=sheet, row=row.number, column=None, heading=None, why=why, words=words)
