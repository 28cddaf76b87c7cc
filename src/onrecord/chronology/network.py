"""The network of times: days not yet known, and what holds between any two of them.

A simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence
49, 1991) in whole days, where a step between two times may be of calendar years and months and so is a
monotone function rather than a constant. Each constraint carries the ids of the records it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.dates import Step

EPOCH = 0
"""The variable that stands for day 0 itself: what is known of a date is known against it."""


class Constraint(NamedTuple):
    """One thing that holds between two times.

    Either `late` is not before `step` from `early` (at_most False), or `early` is not after `step` from
    `late` (at_most True). Both push the earliest day of `late` later and pull the latest of `early` back.
    """

    early: int
    late: int
    step: Step
    at_most: bool
    because: tuple[str, ...]

    def push(self, day: int) -> int:
        """The earliest that `late` can be, when `early` is not before `day`."""
        if not self.step.months:
            return day - self.step.days if self.at_most else day + self.step.days
        return self.step.earliest_from(day) if self.at_most else self.step.forward(day)

    def pull(self, day: int) -> int:
        """The latest that `early` can be, when `late` is not after `day`."""
        if not self.step.months:
            return day + self.step.days if self.at_most else day - self.step.days
        return self.step.forward(day) if self.at_most else self.step.latest_from(day)


class Mark(NamedTuple):
    """A point that a time is held against: so far from a variable, or for a date so far from a known day."""

    time: int
    step: Step
    day: int = 0

    @property
    def from_epoch(self) -> Step:
        """How far a date's point lies from the epoch."""
        return Step(days=self.step.forward(self.day))


def at_least(time: int, mark: Mark, because: tuple[str, ...]) -> Constraint:
    """The time is not before the mark."""
    step = mark.from_epoch if mark.time == EPOCH else mark.step
    return Constraint(mark.time, time, step, at_most=False, because=because)


def at_most(time: int, mark: Mark, because: tuple[str, ...]) -> Constraint:
    """The time is not after the mark."""
    if mark.time == EPOCH:
        return Constraint(time, EPOCH, Step(days=-mark.from_epoch.days), at_most=False, because=because)
    return Constraint(time, mark.time, mark.step, at_most=True, because=because)


def equal(one: int, other: int, because: tuple[str, ...]) -> Iterator[Constraint]:
    """Two times are one."""
    mark = Mark(other, Step())
    yield at_least(one, mark, because)
    yield at_most(one, mark, because)


@dataclass(slots=True)
class Network:
    """Named times and the constraints between them; it only grows."""

    names: list[str] = field(default_factory=lambda: ["the epoch"])
    constraints: list[Constraint] = field(default_factory=list)
    outgoing: list[list[Constraint]] = field(default_factory=lambda: [[]])
    incoming: list[list[Constraint]] = field(default_factory=lambda: [[]])
    _index: dict[str, int] = field(default_factory=dict)
    _resting_on: dict[str, list[int]] = field(default_factory=dict)
    _unsaid: dict[int, list[int]] = field(default_factory=dict)
    _indexed: int = 0

    def time(self, name: str) -> int:
        """The variable of a named time, made where it is new."""
        found = self._index.get(name)
        if found is None:
            found = self.unnamed()
            self.names[found] = name
            self._index[name] = found
        return found

    def known(self, name: str) -> int | None:
        """The variable of a named time, if the network has it."""
        return self._index.get(name)

    def unnamed(self) -> int:
        """A variable of its own for a time that nobody names: one at which something still went on."""
        self.names.append("")
        self.outgoing.append([])
        self.incoming.append([])
        return len(self.names) - 1

    def add(self, constraints: Iterable[Constraint]) -> None:
        """Take constraints in."""
        for constraint in constraints:
            self.constraints.append(constraint)
            self.outgoing[constraint.early].append(constraint)
            self.incoming[constraint.late].append(constraint)

    def only(self, records: Iterable[str]) -> list[Constraint]:
        """The constraints that rest on nothing but these records, with what is unsaid of their times."""
        self._index_records()
        kept = set(records)
        chosen = {
            number
            for record in kept
            for number in self._resting_on.get(record, ())
            if kept.issuperset(self.constraints[number].because)
        }
        times = {time for number in chosen for time in self._ends(number)} - {EPOCH}
        chosen.update(number for time in times for number in self._unsaid.get(time, ()))
        return [self.constraints[number] for number in sorted(chosen)]

    def resting_on(self, records: Iterable[str]) -> Iterator[Constraint]:
        """The constraints that rest on any of these records."""
        self._index_records()
        return (self.constraints[number] for record in records for number in self._resting_on.get(record, ()))

    def _index_records(self) -> None:
        """Note what each new constraint rests on; only when asked, since few dossiers have conflicts."""
        for number in range(self._indexed, len(self.constraints)):
            constraint = self.constraints[number]
            for record in constraint.because:
                self._resting_on.setdefault(record, []).append(number)
            if not constraint.because:
                self._unsaid.setdefault(constraint.early, []).append(number)
                self._unsaid.setdefault(constraint.late, []).append(number)
        self._indexed = len(self.constraints)

    def _ends(self, number: int) -> tuple[int, int]:
        constraint = self.constraints[number]
        return constraint.early, constraint.late
