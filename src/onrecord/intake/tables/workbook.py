"""Sheets as Excel workbooks: the values of their cells, read without trusting the file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import repeat, zip_longest
from pathlib import Path
from typing import Any

from onrecord.findings import Refusal
from onrecord.intake.packed import looked_through
from onrecord.intake.refusals import NotASheet, TooMuch
from onrecord.intake.tables.sheet import Sheet, bounded

MOST_CELLS = 10_000_000
"""Cells gone through, empty ones between others counted in: what takes about ten seconds."""
FORMULA = re.compile(rb"<(?:\w+:)?f[ >]")


def read_workbook(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook in order; of a formula, the value that was saved with it."""
    from openpyxl import load_workbook  # here, since no other command should wait for it to load

    try:
        has_formulas = _has_formulas(path, content)
        values = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        formulas = values
        if has_formulas:  # openpyxl gives either them or their values
            formulas = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        return tuple(
            bounded(path, page.title, _numbered(path, page, behind if has_formulas else None))
            for page, behind in zip(values.worksheets, formulas.worksheets, strict=True)
        )
    except (Refusal, MemoryError):
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise whatever came in its way
        raise NotASheet(path, f"the workbook is damaged ({type(error).__name__}).") from error


def _has_formulas(path: Path, content: bytes) -> bool:
    with looked_through(path, content) as packed:
        pages = (name for name in packed.namelist() if name.startswith("xl/worksheets/"))
        return any(FORMULA.search(packed.read(name)) for name in pages)


def _numbered(path: Path, values: Any, formulas: Any) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of a sheet; a formula whose value was not saved stands for itself, so that it is not lost."""
    behind = _rows(formulas) if formulas is not None else repeat(())
    cells = 0
    for number, (row, of) in enumerate(zip(_rows(values), behind, strict=False), start=1):
        cells += len(row)
        if cells > MOST_CELLS:
            raise TooMuch(path, f"more than {MOST_CELLS:,} cells")
        yield number, [_written(own if own is not None else other) for own, other in zip_longest(row, of)]


def _rows(page: Any) -> Iterator[Sequence[object]]:
    page.reset_dimensions()  # what a sheet says of its own size is not believed
    rows: Iterator[Sequence[object]] = page.iter_rows(values_only=True)
    return rows


def _written(value: object) -> str:
    """A cell's value in words: days in ISO 8601, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
