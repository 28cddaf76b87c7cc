"""A spreadsheet as it was read: its sheets, their rows, and how much of all that is too much."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.intake.refusals import TooMuch

LONGEST_CELL = 50_000
"""Characters in one cell; Excel itself allows 32,767."""
MOST_ROWS = 200_000
LAST_ROW = 1_048_576
"""Excel's own last row: blank ones may go as far, since formatting often does."""
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank, by the number that a spreadsheet program shows."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The words in a column, counted from 0; none beyond the row's end."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or the only one of a CSV file, which has no name of its own."""

    name: str
    rows: tuple[Row, ...]


def bounded(path: Path, name: str, numbered: Iterable[tuple[int, Sequence[str]]]) -> Sheet:
    """A sheet of the rows that are not blank; raises TooMuch before any of them grows out of hand."""
    return Sheet(name, tuple(_rows(path, name, numbered)))


def letters(column: int) -> str:
    """A column, counted from 0, as spreadsheets call it: A, B, … Z, AA."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _rows(path: Path, name: str, numbered: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Row]:
    where = f" in the sheet “{name}”" if name else ""
    for number, written in numbered:
        if number > (MOST_ROWS if any(written) else LAST_ROW):
            raise TooMuch(path, f"more than {MOST_ROWS:,} rows{where}")
        if any(len(cell) > LONGEST_CELL for cell in written):
            raise TooMuch(path, f"a cell of more than {LONGEST_CELL:,} characters in row {number:,}{where}")
        cells = [_clean(cell) for cell in written]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise TooMuch(path, f"more than {MOST_COLUMNS} columns in row {number:,}{where}")
        if cells:
            yield Row(number, tuple(cells))


def _clean(written: str) -> str:
    """The words of a cell; control characters, which no one typed, are left out."""
    if written.isprintable():
        return written.strip()
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc").strip()
