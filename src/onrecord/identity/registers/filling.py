"""How full a register is: of each column of its people, how many rows say anything in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from onrecord.identity.registers.register import Register

INTERVALS = {"birth_from": "birth", "death_from": "death"}
"""Columns of two ends that are told of as one."""
OTHER_ENDS = frozenset({"birth_until", "death_until"})


def filling_of(register: Register) -> Mapping[str, int]:
    """How many rows of a register say anything, column by column, and of which kinds facts are told."""
    with pq.ParquetFile(register.people) as opened:
        return filled(opened.iter_batches())


def filled(batches: Iterable[pa.RecordBatch]) -> Mapping[str, int]:
    """How many rows of some people say anything, column by column."""
    counts: Counter[str] = Counter()
    for batch in batches:
        for name in batch.schema.names:
            if name not in OTHER_ENDS:
                counts[INTERVALS.get(name, name)] += _said(batch, name)
        counts.update(_kinds(batch["facts"]))
    return counts


def _said(batch: pa.RecordBatch, name: str) -> int:
    column = batch[name]
    if pa.types.is_list(column.type):
        return int(pc.sum(pc.greater(pc.list_value_length(column), 0)).as_py() or 0)
    known = column.is_valid()
    if name in INTERVALS:
        known = pc.or_(known, batch[name.replace("_from", "_until")].is_valid())
    return int(pc.sum(known).as_py() or 0)


def _kinds(facts: pa.Array) -> dict[str, int]:
    """How many facts there are of each kind."""
    counted = pc.value_counts(pc.struct_field(pc.list_flatten(facts), "what"))
    return {f"facts: {one['values']}": one["counts"] for one in counted.to_pylist()}
