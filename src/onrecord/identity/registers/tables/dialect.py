"""How a text table is written, told by its first rows: what stands between cells, and whether marks quote."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from onrecord.identity.registers.mapping.headings import is_heading
from onrecord.identity.registers.mapping.mapping import TextForm

DELIMITERS = ("\t", ";", ",", "|")
LOOKED_AT = 200
LONGEST_HEADING = 60


def text_form(sample: str, encoding: str) -> TextForm:
    """How the table is written of which the sample is the beginning."""
    delimiter = max(DELIMITERS, key=lambda one: _evenness(sample, one))
    quoted = delimiter != "\t" or _quotes(sample)
    return TextForm(
        encoding=encoding,
        delimiter=delimiter,
        quoted=quoted,
        headings=_has_headings(_rows(sample, delimiter, quoted)),
    )


def _rows(sample: str, delimiter: str, quoted: bool) -> list[list[str]]:
    reader = reader_of(sample, delimiter, quoted)
    rows: list[list[str]] = []
    try:
        rows.extend(row for row in islice(reader, LOOKED_AT) if row)
    except csv.Error:  # a cell longer than any; the rows before it will do
        return rows
    return rows


def reader_of(sample: str, delimiter: str, quoted: bool) -> Iterator[list[str]]:
    """The rows of the beginning of a table."""
    lines = io.StringIO(sample, newline="")
    if quoted:
        return csv.reader(lines, delimiter=delimiter)
    return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)


def _evenness(sample: str, delimiter: str) -> tuple[int, int, int]:
    """How many headings it gives that are known, how many rows of one width, and how wide they are."""
    rows = _rows(sample, delimiter, quoted=True)
    [(width, agreeing)] = Counter(map(len, rows)).most_common(1) or [(0, 0)]
    known = sum(map(is_heading, rows[0])) if rows else 0
    return (known, agreeing, width) if width > 1 else (0, 0, 0)


def _quotes(sample: str) -> bool:
    """Whether marks quote cells in a table with tabs: only if every cell that begins with one ends with one.

    The lists of Memorial have cells that begin with a mark and end with a full stop: there it is a mark like any.
    Where tabs or ends of lines are quoted, only rows that are read so are of one width.
    """
    rows = _rows(sample, "\t", quoted=False)
    begun = [cell for row in rows for cell in row if cell.startswith('"')]
    if all(len(cell) > 1 and cell.endswith('"') for cell in begun):
        return bool(begun)
    return len(set(map(len, rows))) > 1 == len(set(map(len, _rows(sample, "\t", quoted=True))))


def _has_headings(rows: list[list[str]]) -> bool:
    """Whether the first row are headings: one is known, or none of its cells is a figure, long or empty."""
    if not rows:
        return True
    cells = [cell.strip() for cell in rows[0]]
    if any(map(is_heading, cells)):
        return True
    return all(cell and len(cell) <= LONGEST_HEADING and not cell[0].isdigit() for cell in cells)
