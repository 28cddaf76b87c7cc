"""What a solver can be asked, and the shape of a solver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from typing import TypeAlias

from benchmarks.chronology.checking import Conflict
from benchmarks.chronology.diagnosing import Diagnosis
from benchmarks.chronology.networks import Bounds, Network

Answer: TypeAlias = Bounds | list[Conflict] | Diagnosis
Prepare: TypeAlias = Callable[[Network], Callable[[], Answer]]
"""Builds what a solver needs of a network, and gives back what is then measured apart."""


class Ask(StrEnum):
    """A question; each is a function of that name in a solver's file."""

    BOUNDS = "bounds"
    ONE_CONFLICT = "one_conflict"
    CONFLICTS = "conflicts"
    DIAGNOSIS = "diagnosis"

    @property
    def of_faults(self) -> bool:
        """Whether it is asked of a network that cannot be true."""
        return self is not Ask.BOUNDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Solver:
    """A solver: the file that asks it, the package that it is, and what it can be asked."""

    name: str
    file: str
    package: str
    asks: tuple[Ask, ...]
    by_calendar: bool = False
    claims_minimal: bool = False
    is_ours: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether its package is there."""
        return find_spec(self.package) is not None

    def prepare(self, ask: Ask) -> Prepare:
        """The function that builds what is needed for an answer."""
        found: Prepare = getattr(import_module(self.file), ask.value)
        return found
