"""The facts of each row, out of columns of their own and out of the stays in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.registers.mapping.mapping import Column
from onrecord.identity.registers.mapping.meaning import Part, Role
from onrecord.identity.registers.people import FACT
from onrecord.identity.registers.reading.cells import Cells
from onrecord.identity.registers.reading.columns import lists_of, nulls, rows_where, split
from onrecord.identity.registers.reading.staying import BETWEEN, LASTING, Stay, stay_of
from onrecord.identity.registers.reading.times import DAYS, Times, no_times, times_of

Piece = tuple[Any, pa.Array]
Ends = tuple[pa.Array, pa.Array, pa.Array, pa.Array]


def facts_of(cells: Cells) -> pa.Array:
    """The facts of the rows, a list each."""
    pieces = [*_of_columns(cells), *(_of_stays(cells, column) for column in cells.columns(Role.STAYS))]
    return lists_of(pieces, len(cells), FACT)


def _of_columns(cells: Cells) -> Iterator[Piece]:
    """Facts that have a column each for when, where, with whom: one fact for each kind and number."""
    together: dict[tuple[str, int], dict[Part, Column]] = {}
    for column in cells.columns(Role.FACT):
        part = column.holds.part
        if part is not None:
            together.setdefault((column.holds.of, column.holds.number), {})[part] = column
    for (what, _), columns in together.items():
        yield _fact(cells, what, columns)


def _fact(cells: Cells, what: str, columns: dict[Part, Column]) -> Piece:
    place, beside = (_text(cells, columns.get(part)) for part in (Part.WHERE, Part.WITH))
    ends = _ends(cells, what, columns)
    told = [column.is_valid() for column in (place, beside, *ends)]
    rows = rows_where(_any(told))
    return rows, _structs(pa.array([what] * len(cells)), place, ends, beside).take(pa.array(rows))


def _text(cells: Cells, column: Column | None) -> pa.Array:
    return nulls(len(cells), pa.string()) if column is None else cells.of(column)


def _ends(cells: Cells, what: str, columns: dict[Part, Column]) -> Ends:
    times = {part: cells.times(columns[part]) for part in columns if part not in (Part.WHERE, Part.WITH)}
    if Part.WHEN in times:
        return ends_of(times[Part.WHEN], pa.array([what in LASTING] * len(cells)))
    none = no_times(len(cells))
    begun, ended = times.get(Part.FROM, none), times.get(Part.UNTIL, none)
    return begun.first, begun.last, ended.first, ended.last


def ends_of(times: Times, lasting: pa.Array) -> Ends:
    """When something began and ended that is dated so.

    What happens lies within its date. What lasts began and ended with a stretch, and only touches a date.
    """
    touched = pc.and_not(lasting, times.is_stretch)
    happened = pc.invert(lasting)
    unknown = nulls(len(lasting), DAYS)
    return (
        pc.if_else(touched, unknown, times.first),
        pc.if_else(happened, times.last, times.latest_start),
        pc.if_else(happened, times.first, times.earliest_end),
        pc.if_else(touched, unknown, times.last),
    )


def _of_stays(cells: Cells, column: Column) -> Piece:
    rows, texts = split(cells.of(column), column.split or BETWEEN)
    stays = [stay_of(text, cells.mapping.calendar) for text in texts.to_pylist()]
    known = np.array([stay is not None for stay in stays], bool)
    cells.misread(column, rows[~known])
    return rows[known], _structs_of([stay for stay in stays if stay is not None])


def _structs_of(stays: list[Stay]) -> pa.Array:
    what = pa.array([stay.what for stay in stays], pa.string())
    lasting = pa.array([stay.what in LASTING for stay in stays], pa.bool_())
    place = pa.array([stay.place for stay in stays], pa.string())
    beside = pa.array([stay.beside for stay in stays], pa.string())
    return _structs(what, place, ends_of(times_of([stay.when for stay in stays]), lasting), beside)


def _structs(what: pa.Array, place: pa.Array, ends: Ends, beside: pa.Array) -> pa.Array:
    columns = [what.cast(pa.string()), place, *ends, beside]
    return pa.StructArray.from_arrays(columns, fields=list(FACT))


def _any(chosen: list[pa.Array]) -> pa.Array:
    found = chosen[0]
    for one in chosen[1:]:
        found = pc.or_(found, one)
    return found
