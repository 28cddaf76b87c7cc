"""Work on whole columns: each distinct cell is read once, and what came of it put where the cell stood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

Read = Callable[[str], Any]


def cleaned(column: pa.Array, nothing: pa.Array) -> pa.Array:
    """Cells without space around them; those that say nothing are null."""
    trimmed = pc.utf8_trim_whitespace(column)
    says_nothing = pc.is_in(trimmed, value_set=nothing)
    return pc.if_else(says_nothing, pa.scalar(None, pa.string()), trimmed)


def nulls(count: int, kind: pa.DataType) -> pa.Array:
    """A column in which nothing is said."""
    return pa.nulls(count, kind)


def first_of(columns: Sequence[pa.Array], count: int) -> pa.Array:
    """Of several columns with the same meaning, what the first of them says that says anything."""
    return pc.coalesce(*columns) if columns else nulls(count, pa.string())


def each_distinct(column: pa.Array, read: Read, kind: pa.DataType) -> pa.Array:
    """What is read in each cell."""
    coded = column.dictionary_encode()
    values = [read(cell) for cell in coded.dictionary.to_pylist()]
    return pa.array(values, kind).take(coded.indices)


def rows_where(chosen: pa.Array) -> Any:
    """The numbers of the rows that are chosen."""
    return np.flatnonzero(chosen.fill_null(False).to_numpy(zero_copy_only=False))


def split(column: pa.Array, between: str | None) -> tuple[Any, pa.Array]:
    """The values in the cells of a column, several to a cell where something stands between; and their rows."""
    if between is None:
        rows = rows_where(column.is_valid())
        return rows, column.take(pa.array(rows))
    lists = pc.split_pattern(column, between)
    values = pc.utf8_trim_whitespace(pc.list_flatten(lists))
    rows, said = pc.list_parent_indices(lists).to_numpy(), rows_where(pc.not_equal(values, ""))
    return rows[said], values.take(pa.array(said))


def lists_of(pieces: Iterable[tuple[Any, pa.Array]], count: int, kind: pa.DataType) -> pa.Array:
    """A list for each row, of values that are each given with its row; values of one row keep their order."""
    gathered = [(rows, values) for rows, values in pieces if len(rows)]
    if not gathered:
        return pa.ListArray.from_arrays(pa.array(np.zeros(count + 1, np.int32)), pa.nulls(0, kind))
    rows = np.concatenate([rows for rows, _ in gathered])
    values = pa.concat_arrays([values.cast(kind) for _, values in gathered])
    order = np.argsort(rows, kind="stable")
    offsets = np.searchsorted(rows[order], np.arange(count + 1)).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), values.take(pa.array(order)))
