"""A table (CSV, Excel): an oral history turn by turn, or a list of sources, told by its headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from onrecord.intake.content import content_of
from onrecord.intake.reading import source_rows, turns
from onrecord.intake.reading.letters import encoding_of
from onrecord.intake.reading.plain import read_text
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import UnknownFormat
from onrecord.intake.tables.delimited import read_delimited
from onrecord.intake.tables.sheet import Row, Sheet
from onrecord.intake.tables.workbook import read_workbook

SEARCHED = 30
"""Rows in which the headings are looked for."""
NO_TITLE = "give it a column of titles, or save it as text"


def read_csv(given: Given) -> Reading | tuple[Reading, ...]:
    """A table as text; one whose headings say nothing to us is a text like any other."""
    content = content_of(given.file)
    encoding = given.wishes.encoding or encoding_of(content)
    sheet, read_as = read_delimited(given.file, content, encoding, _how_many_known)
    return _sheet(sheet, f"CSV, {read_as}") or read_text(given)


def read_xlsx(given: Given) -> tuple[Reading, ...]:
    """A workbook: every sheet that has a column of titles or of words."""
    sheets = read_workbook(given.file, content_of(given.file))
    found = tuple(chain.from_iterable(_sheet(sheet, "Excel") for sheet in sheets))
    if not found:
        raise UnknownFormat("a workbook without headings that are known", NO_TITLE)
    return found


def _sheet(sheet: Sheet, form: str) -> tuple[Reading, ...]:
    """The interview or the sources of a sheet; nothing where its headings are not known."""
    for number, row in enumerate(sheet.rows[:SEARCHED]):
        below = sheet.rows[number + 1 :]
        heard = [turns.column(cell) for cell in row.cells]
        if "words" in heard and {"speaker", "time"} & set(heard):
            return (turns.read_turns(_by_column(heard, below), form),)
        if "title" in map(source_rows.column, row.cells) and _how_many_known(row.cells) > 1:
            return tuple(source_rows.read_rows(row.cells, (one.cells for one in below), form))
    return ()


def _by_column(columns: Sequence[str | None], rows: Iterable[Row]) -> Iterable[turns.Row]:
    for row in rows:
        yield {what: cell for what, cell in zip(columns, row.cells, strict=False) if what is not None}


def _how_many_known(cells: Sequence[str]) -> int:
    return max(
        sum(turns.column(cell) is not None for cell in cells),
        sum(source_rows.column(cell) is not None for cell in cells),
    )
