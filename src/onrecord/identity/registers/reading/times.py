"""Columns of times: when something began and ended, each between two days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.registers.reading.days import Told

DAYS = pa.int32()


@dataclass(frozen=True, slots=True)
class Times:
    """A time for each row, as `Told` has it; `said` is whether there is one."""

    said: pa.Array
    first: pa.Array
    latest_start: pa.Array
    earliest_end: pa.Array
    last: pa.Array
    is_stretch: pa.Array

    def take(self, rows: pa.Array) -> Times:
        """The times of some rows; of a null row, none."""
        return Times(
            self.said.take(rows).fill_null(False),
            self.first.take(rows),
            self.latest_start.take(rows),
            self.earliest_end.take(rows),
            self.last.take(rows),
            self.is_stretch.take(rows).fill_null(False),
        )

    def or_else(self, other: Times) -> Times:
        """These times and, where there is none, others."""
        return Times(
            pc.or_(self.said, other.said),
            pc.if_else(self.said, self.first, other.first),
            pc.if_else(self.said, self.latest_start, other.latest_start),
            pc.if_else(self.said, self.earliest_end, other.earliest_end),
            pc.if_else(self.said, self.last, other.last),
            pc.if_else(self.said, self.is_stretch, other.is_stretch),
        )


def times_of(told: Sequence[Told | None]) -> Times:
    """A column of times that have been read one by one."""
    return Times(
        pa.array([one is not None for one in told], pa.bool_()),
        pa.array([one and one.first for one in told], DAYS),
        pa.array([one and one.latest_start for one in told], DAYS),
        pa.array([one and one.earliest_end for one in told], DAYS),
        pa.array([one and one.last for one in told], DAYS),
        pa.array([one is not None and one.is_stretch for one in told], pa.bool_()),
    )


def no_times(count: int) -> Times:
    """A column in which no time is told."""
    return times_of([None]).take(pa.nulls(count, pa.int32()))
