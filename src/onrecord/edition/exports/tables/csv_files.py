"""The tables as CSV (RFC 4180, UTF-8), one file each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.table import Cell, rows_of
from onrecord.edition.exports.tables.tables import tables_of

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
GUARD = "'"


def csv_files(out: Outgoing) -> Mapping[str, bytes]:
    """Each table as a file; a table without rows still says which columns it has."""
    return {f"{table.name}.csv": _file(tuple(table.columns), rows_of(table, out)) for table in tables_of(out)}


def _file(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(columns)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return page.getvalue().encode("utf-8", errors="replace")


def _written(cell: Cell) -> Cell:
    return guarded(cell) if isinstance(cell, str) else cell


def guarded(words: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe stands before what would begin one.

    It stands before what already has one as well, so that `unguarded` always gives the words back.
    """
    return f"{GUARD}{words}" if _would_begin(words) else words


def unguarded(words: str) -> str:
    """The words of a cell, without the apostrophe that kept them from being a formula."""
    return words[1:] if words.startswith(GUARD) and _would_begin(words[1:]) else words


def _would_begin(words: str) -> bool:
    return words.lstrip(f" {GUARD}").startswith(BEGINS_A_FORMULA)
