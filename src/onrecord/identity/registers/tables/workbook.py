"""Excel workbooks, the first sheet of them, read row by row without trusting the file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from onrecord.findings import Refusal
from onrecord.identity.registers.tables.refusals import GrowsTooMuch, NobodyIn, NotATable
from onrecord.identity.registers.tables.table import (
    MOST_COLUMNS,
    Broken,
    Table,
    as_headings,
    batch_of,
)

ROWS = 16_384
MOST_UNPACKED = 2 * 2**30
"""Bytes: a full sheet of a million rows and forty columns comes to one and a half thousand million."""
MOST_IN_MEMORY = 2**28
"""Bytes of all files that are not sheets: the words of the cells, which are held at once."""
MOST_GROWTH = 200
"""Times that a sheet may unpack to; real ones come to ten or twenty."""
SMALL = 2**24


def read_workbook(file: Path) -> Table:
    """The table of the first sheet."""
    from openpyxl import load_workbook  # here, since no other table should wait for it to load

    _look_through(file)
    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a sheet says of its own size is not believed
        rows = _rows(file, sheet)
        first = next((row for row in rows if any(row)), None)
    except Refusal:
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise whatever came in its way
        raise NotATable(file, f"the workbook is damaged ({type(error).__name__}).") from error
    if first is None:
        raise NobodyIn(file)
    headings, broken = as_headings(first), Broken()
    return Table(headings=headings, batches=_batches(rows, headings, broken), broken=broken)


def _look_through(file: Path) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            members = packed.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise NotATable(file, f"the workbook is damaged ({error}).") from error
    sheets = [one for one in members if one.filename.startswith("xl/worksheets/")]
    others = sum(one.file_size for one in members if one not in sheets)
    unpacked = sum(one.file_size for one in sheets)
    if unpacked > MOST_UNPACKED or others > MOST_IN_MEMORY:
        raise GrowsTooMuch(file, f"it unpacks to {unpacked + others:,} bytes")
    for one in members:
        if one.file_size > SMALL and one.file_size > MOST_GROWTH * one.compress_size:
            raise GrowsTooMuch(
                file, f"a part of it unpacks to {one.file_size // one.compress_size:,} times its size"
            )


def _rows(file: Path, sheet: Any) -> Iterator[list[str | None]]:
    try:
        for row in sheet.iter_rows(values_only=True):
            if len(row) > MOST_COLUMNS:
                raise NotATable(file, f"it has {len(row):,} columns; {MOST_COLUMNS:,} are the most.")
            yield [_written(cell) for cell in row]
    except Refusal:
        raise
    except Exception as error:
        raise NotATable(file, f"the workbook is damaged ({type(error).__name__}).") from error


def _batches(
    rows: Iterator[list[str | None]], headings: Sequence[str], broken: Broken
) -> Iterator[pa.RecordBatch]:
    numbered = enumerate(rows, 1)
    for one in numbered:
        together = chain([one], islice(numbered, ROWS - 1))
        fitting = [fit for number, row in together if (fit := _fitted(row, number, len(headings), broken))]
        yield batch_of(headings, fitting)


def _fitted(row: list[str | None], number: int, width: int, broken: Broken) -> list[str | None] | None:
    """A row as wide as the headings: empty cells at the end are not kept by Excel; an empty row is none."""
    if not any(row):
        return None
    if any(row[width:]):
        broken.row(number, f"{len(row)} cells, where {width} are due")
        return None
    return row[:width] + [None] * (width - len(row))


def _written(value: object) -> str | None:
    """A cell's value in words: days in ISO 8601, whole numbers without a point."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()[:10]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
