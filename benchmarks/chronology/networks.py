"""A network of times as plain columns, which every solver can be given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.int32]
Days: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]
Weights: TypeAlias = npt.NDArray[np.float64]
Bounds: TypeAlias = tuple[Days, Days]
"""The earliest and the latest day of every time."""

EPOCH = 0
COLUMNS = ("early", "late", "months", "days", "at_most", "record")
"""What is told of each constraint."""
NEVER = -(2**60)
"""The earliest day of a time that nothing bounds from below; its negative is such a latest day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Times, of which 0 is the epoch at day 0, and constraints between them; each rests on one record.

    Where `at_most` is false, `late` is not before the step from `early`; where it is true, `early` is not
    after the step from `late`: as in `onrecord.chronology.network.Constraint`. `planted` are the records
    known to be false.
    """

    name: str
    times: int
    early: Numbers
    late: Numbers
    months: Numbers
    days: Numbers
    at_most: Flags
    record: Numbers
    trust: Weights
    planted: Numbers

    @property
    def size(self) -> int:
        """How many constraints there are."""
        return len(self.early)

    @property
    def by_calendar(self) -> bool:
        """Whether any step is of months, which are not of one length."""
        return bool(self.months.any())

    @property
    def least_apart(self) -> Days:
        """How many days `late` is after `early` at least; only where no step is of months."""
        days = self.days.astype(np.int64)
        return np.where(self.at_most, -days, days)

    def only(self, constraints: npt.ArrayLike) -> Network:
        """The same times with nothing but these constraints, by number or by flag."""
        kept = np.asarray(constraints)
        return replace(self, **{column: getattr(self, column)[kept] for column in COLUMNS})

    def also(self, constraints: Mapping[str, Sequence[int]]) -> Network:
        """The network with more constraints, given as columns."""
        columns: dict[str, Any] = {name: getattr(self, name) for name in COLUMNS}
        longer = {name: np.append(old, constraints[name]).astype(old.dtype) for name, old in columns.items()}
        return replace(self, **dict[str, Any](longer))

    def without(self, records: npt.ArrayLike) -> Network:
        """The network if these records said nothing."""
        doubted = np.zeros(len(self.trust), dtype=np.bool_)
        doubted[np.asarray(records, dtype=np.int64)] = True
        return self.only(~doubted[self.record])
