"""Parquet files, their values in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from onrecord.identity.registers.tables.refusals import NotATable
from onrecord.identity.registers.tables.table import MOST_COLUMNS, Table, as_headings, text_schema

ROWS = 32_768
BETWEEN = "; "
"""What stands between several values of one cell."""


def read_parquet(file: Path) -> Table:
    """The table of a Parquet file."""
    try:
        opened = pq.ParquetFile(file)
    except (pa.ArrowInvalid, OSError) as error:
        raise NotATable(file, f"the Parquet file is damaged ({error}).") from error
    names = opened.schema_arrow.names
    if len(names) > MOST_COLUMNS:
        raise NotATable(file, f"it has {len(names):,} columns; {MOST_COLUMNS:,} are the most.")
    headings = as_headings(names)
    return Table(headings=headings, batches=_batches(file, opened, headings))


def _batches(file: Path, opened: pq.ParquetFile, headings: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
    schema = text_schema(headings)
    try:
        for batch in opened.iter_batches(ROWS):
            yield pa.RecordBatch.from_arrays([_in_words(column) for column in batch.columns], schema=schema)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError) as error:
        raise NotATable(file, f"the Parquet file is damaged ({error}).") from error
    finally:
        opened.close()


def _in_words(column: pa.Array) -> pa.Array:
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _in_words(column.dictionary_decode())
    if pa.types.is_timestamp(kind):
        return pc.strftime(column, format="%Y-%m-%d")
    if pa.types.is_floating(kind) and _is_whole(column):  # years beside which some are missing
        return column.cast(pa.int64()).cast(pa.string())
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return pa.array([_written(value) for value in column.to_pylist()], pa.string())
    return column.cast(pa.string())


def _is_whole(column: pa.Array) -> bool:
    return bool(pc.all(pc.equal(column, pc.round(column))).as_py()) and len(column) > column.null_count


def _written(value: object) -> str | None:
    if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
        return BETWEEN.join(str(one) for one in value if one is not None)
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    return None if value is None else json.dumps(value, ensure_ascii=False, default=str)
