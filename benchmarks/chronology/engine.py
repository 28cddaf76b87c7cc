"""What the benchmark wants of Onrecord's engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy.typing as npt

from benchmarks.chronology.checking import Conflict
from benchmarks.chronology.diagnosing import Diagnosis
from benchmarks.chronology.networks import Bounds, Network


class Kind(StrEnum):
    """What one edit does to one constraint."""

    ADDED = "added"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One constraint as it is after the edit; one that is added has the next number."""

    kind: Kind
    number: int
    early: int
    late: int
    months: int
    days: int
    at_most: bool
    record: int


class Engine(Protocol):
    """A network built, ready to be asked and edited."""

    def bounds(self) -> Bounds:
        """Both bounds of every time; of no use while there are conflicts."""

    def conflicts(self) -> Sequence[Conflict]:
        """Smallest sets of constraints, by number, that cannot all hold."""

    def diagnosis(self) -> Diagnosis:
        """The records of least trust without which the rest can be true, and every conflict met on the way."""

    def edit(self, edit: Edit) -> npt.ArrayLike:
        """Takes one edit in; the times whose bounds it touched."""


Build = Callable[[Network], Engine]
