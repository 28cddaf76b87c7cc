"""Fact sheets as Excel workbooks: the values of their cells, read without trusting the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import repeat, zip_longest
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from onrecord.findings import Refusal
from onrecord.intake.refusals import NotASheet, TooMuch
from onrecord.intake.sheet import Sheet, bounded

MOST_UNPACKED = 128_000_000
"""Bytes of all files in the workbook together; 50,000 full rows come to about 30 million."""
MOST_FILES = 2_000
MOST_CELLS = 10_000_000
"""Cells gone through, empty ones between others counted in: what takes about ten seconds."""
PIECE = 65_536
FORMULA = re.compile(rb"<(?:\w+:)?f[ >]")


def read_workbook(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook in order; of a formula, the value that was saved with it."""
    from openpyxl import load_workbook  # here, since no other command should wait for it to load

    try:
        has_formulas = _inspect(path, content)
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


def _inspect(path: Path, content: bytes) -> bool:
    """Refuse what unpacks to too much, or declares entities; whether there are formulas in it.

    What a member says of its size binds: the zip module reads no further.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        members = packed.infolist()
        if len(members) > MOST_FILES:
            raise TooMuch(path, f"{len(members):,} files inside")
        unpacked = sum(member.file_size for member in members)
        if unpacked > MOST_UNPACKED:
            raise TooMuch(path, f"{unpacked:,} bytes when unpacked")
        for member in members:
            if member.filename.endswith((".xml", ".rels")):
                _refuse_entities(path, packed, member)
        pages = (name for name in packed.namelist() if name.startswith("xl/worksheets/"))
        return any(FORMULA.search(packed.read(name)) for name in pages)


class _Begun(Exception):
    """The first element of a document has been reached."""


def _refuse_entities(path: Path, packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Refuse a document type, with which a small file can be made to grow; Excel writes none."""

    def refuse(*_: object) -> None:
        raise NotASheet(path, "there is a document type in it, which no spreadsheet program writes.")

    def begin(*_: object) -> None:
        raise _Begun

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler, parser.StartElementHandler = refuse, begin
    with packed.open(member) as file:
        try:
            while piece := file.read(PIECE):
                parser.Parse(piece)
        except (_Begun, ExpatError):
            return


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
