"""The cells of one batch by what they tell, cleaned, and what could not be read in them noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.registers.mapping.mapping import Column, Dates, RegisterMapping
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.reading.columns import cleaned, first_of, rows_where
from onrecord.identity.registers.reading.days import told
from onrecord.identity.registers.reading.times import Times, times_of
from onrecord.identity.registers.reading.unread import Reading


@dataclass(frozen=True)
class Cells:
    """A batch of rows, its mapping, and where to note what cannot be read."""

    batch: pa.RecordBatch
    mapping: RegisterMapping
    reading: Reading

    def __len__(self) -> int:
        return int(self.batch.num_rows)

    @cached_property
    def _nothing(self) -> pa.Array:
        return pa.array(["", *self.mapping.nothing], pa.string())

    def of(self, column: Column) -> pa.Array:
        """What the cells of a column say."""
        return cleaned(self.batch[column.heading], self._nothing)

    def columns(self, role: Role, of: str | None = None) -> Iterator[Column]:
        """The columns that hold something."""
        return (one for one in self.mapping.of(role) if of is None or one.holds.of == of)

    def text(self, role: Role) -> pa.Array:
        """What the rows say of something that is said once."""
        return first_of([self.of(column) for column in self.columns(role)], len(self))

    def times(self, column: Column) -> Times:
        """The times that a column tells, read once however often they are asked for."""
        if column.heading not in self._read:
            self._read[column.heading] = self._times(column)
        return self._read[column.heading]

    @cached_property
    def _read(self) -> dict[str, Times]:
        return {}

    def _times(self, column: Column) -> Times:
        cells = self.of(column)
        coded = cells.dictionary_encode()
        month_first = self.mapping.dates is Dates.MONTH_FIRST
        distinct = [
            told(cell, month_first=month_first, calendar=self.mapping.calendar)
            for cell in coded.dictionary.to_pylist()
        ]
        times = times_of(distinct).take(coded.indices)
        self.misread(column, rows_where(pc.and_not(cells.is_valid(), times.said)))
        return times

    def misread(self, column: Column, rows: Any) -> None:
        """Notes cells of a column that could not be read."""
        self.reading.misread(column.heading, rows)
