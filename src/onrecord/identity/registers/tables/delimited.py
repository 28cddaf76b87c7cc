"""Tables as text, CSV and TSV, read in bounded memory however large they are."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.csv

from onrecord.identity.registers.mapping.mapping import TextForm
from onrecord.identity.registers.tables.dialect import reader_of, text_form
from onrecord.identity.registers.tables.encodings import encoding_of, text_of
from onrecord.identity.registers.tables.refusals import NobodyIn, NotATable
from onrecord.identity.registers.tables.table import MOST_COLUMNS, Broken, Table, as_headings, text_schema

BLOCK = 2**24
"""Bytes that are read at a time; no row may be longer."""
SAMPLE = 2**18


def form_of_text(file: Path) -> TextForm:
    """How a text file is written, by its beginning."""
    encoding = encoding_of(file)
    return text_form(_beginning(file, encoding), encoding)


def read_delimited(file: Path, form: TextForm) -> Table:
    """The table of a text file."""
    headings = _headings(file, form)
    broken = Broken()
    return Table(headings=headings, batches=_batches(file, form, headings, broken), broken=broken)


def _beginning(file: Path, encoding: str) -> str:
    """The first whole lines, or what there is of one."""
    with text_of(file, encoding, Broken()) as text:
        sample = text.read(SAMPLE).decode("utf-8", errors="ignore")
    if not sample.strip():
        raise NobodyIn(file)
    whole, _, _ = sample.rpartition("\n")
    return whole if len(sample) >= SAMPLE // 4 and whole else sample


def _headings(file: Path, form: TextForm) -> tuple[str, ...]:
    try:
        rows = reader_of(_beginning(file, form.encoding), form.delimiter, form.quoted)
        first = next(row for row in rows if row)
    except (csv.Error, StopIteration):
        raise NotATable(file, "its first row has no end in sight.") from None
    if len(first) > MOST_COLUMNS:
        raise NotATable(file, f"it has {len(first):,} columns; {MOST_COLUMNS:,} are the most.")
    return as_headings(first if form.headings else [""] * len(first))


def _batches(
    file: Path, form: TextForm, headings: tuple[str, ...], broken: Broken
) -> Iterator[pa.RecordBatch]:
    text = text_of(file, form.encoding, broken)
    try:
        yield from pa.csv.open_csv(
            text,
            # One after another, so that a row which does not fit is known by its number.
            pa.csv.ReadOptions(
                use_threads=False,
                block_size=BLOCK,
                column_names=headings,
                skip_rows_after_names=int(form.headings),
            ),
            pa.csv.ParseOptions(
                delimiter=form.delimiter,
                quote_char='"' if form.quoted else False,
                newlines_in_values=form.quoted,
                invalid_row_handler=_telling(broken, int(form.headings)),
            ),
            pa.csv.ConvertOptions(
                column_types=text_schema(headings),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
                check_utf8=False,
            ),
        )
    except pa.ArrowInvalid as error:
        raise _refused(file, form, error) from error
    finally:
        text.close()


def _telling(broken: Broken, before: int) -> Callable[[pa.csv.InvalidRow], str]:
    """Counts rows with too many or too few cells, and leaves them out."""

    def left_out(row: pa.csv.InvalidRow) -> str:
        lines = row.text.count("\n")
        over = f", over {lines + 1} lines: is a quotation mark left open?" if lines else ""
        broken.row(
            row.number - before, f"{row.actual_columns} cells, where {row.expected_columns} are due{over}"
        )
        return "skip"

    return left_out


def _refused(file: Path, form: TextForm, error: pa.ArrowInvalid) -> NotATable | NobodyIn:
    if "Empty CSV" in str(error):
        return NobodyIn(file)
    if "straddling" in str(error):
        marks = (
            " A quotation mark may be left open: `quotation: none` in the mapping takes marks as they are."
        )
        return NotATable(
            file, f"one of its rows is longer than {BLOCK >> 20} MB.{marks if form.quoted else ''}"
        )
    return NotATable(file, f"{error}")
