"""The network of times: days not yet known, and what holds between any two of them.

A simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence
49, 1991) in whole days, where a step between two times may be of calendar years and months and so is a
monotone function rather than a constant. Each constraint carries the ids of the records it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from onrecord.chronology.engine import EPOCH, Arcs, Told
from onrecord.dates import Step


class DayOf(Protocol):
    """On which day each time is."""

    def __getitem__(self, time: int, /) -> int:
        """The day of a time."""
        ...


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

    @property
    def told(self) -> Told:
        """The constraint in numbers, as the engine takes it."""
        return Told(self.early, self.late, self.step.months, self.step.days, self.at_most)

    def holds(self, day_of: DayOf) -> bool:
        """Whether it holds where the times are on these days; the epoch is on day 0."""
        early = day_of[self.early] if self.early else 0
        late = day_of[self.late] if self.late else 0
        return early <= self.step.forward(late) if self.at_most else late >= self.step.forward(early)


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


def columns_of(constraints: list[Constraint]) -> Arcs:
    """Constraints as the columns that the engine begins with."""
    return Arcs(
        [one.early for one in constraints],
        [one.late for one in constraints],
        [one.step.months for one in constraints],
        [one.step.days for one in constraints],
        [int(one.at_most) for one in constraints],
    )


@dataclass(slots=True)
class Network:
    """Named times and the constraints between them, with what each constraint rests on."""

    names: list[str] = field(default_factory=lambda: ["the epoch"])
    constraints: list[Constraint] = field(default_factory=list)
    _index: dict[str, int] = field(default_factory=dict)
    _resting_on: dict[str, list[int]] = field(default_factory=dict)
    _unsaid: dict[int, list[int]] = field(default_factory=dict)
    _indexed: int = 0
    _gathered: list[Constraint] | None = None

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
        return len(self.names) - 1

    def add(self, constraints: Iterable[Constraint]) -> None:
        """Take constraints in, or only gather them where they are wanted by themselves."""
        (self.constraints if self._gathered is None else self._gathered).extend(constraints)

    @contextmanager
    def gathering(self) -> Iterator[list[Constraint]]:
        """Gather what is added meanwhile, instead of taking it in."""
        gathered: list[Constraint] = []
        self._gathered = gathered
        try:
            yield gathered
        finally:
            self._gathered = None

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
        times = {time for number in chosen for time in self.constraints[number][:2]} - {EPOCH}
        chosen.update(number for time in times for number in self._unsaid.get(time, ()))
        return [self.constraints[number] for number in sorted(chosen)]

    def resting_on(self, record: str) -> list[int]:
        """The numbers of the constraints that rest on a record."""
        self._index_records()
        return self._resting_on.get(record, [])

    def times_of(self, record: str) -> set[int]:
        """The times that a record says something of."""
        return {time for number in self.resting_on(record) for time in self.constraints[number][:2]} - {EPOCH}

    def forget(self, number: int) -> None:
        """Take a constraint out, once records are indexed; its number may be given to another."""
        constraint = self.constraints[number]
        for record in constraint.because:
            self._resting_on[record].remove(number)
        self.constraints[number] = constraint._replace(because=())

    def place(self, number: int, constraint: Constraint) -> None:
        """Take a constraint in under a number that nothing else has."""
        self._index_records()
        nothing = Constraint(EPOCH, EPOCH, Step(), at_most=False, because=())
        self.constraints += [nothing] * (number + 1 - len(self.constraints))
        self._indexed = len(self.constraints)
        self.constraints[number] = constraint
        for record in constraint.because:
            self._resting_on.setdefault(record, []).append(number)
        if not constraint.because:
            self._unsaid.setdefault(constraint.early, []).append(number)
            self._unsaid.setdefault(constraint.late, []).append(number)

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


def network_of(constraints: Iterable[Constraint]) -> tuple[Network, dict[int, int]]:
    """A network of some constraints alone, and which of its times stands for which of theirs."""
    alone = Network()
    own = {EPOCH: EPOCH}

    def owned(time: int) -> int:
        found = own.get(time)
        if found is None:
            found = own[time] = alone.unnamed()
        return found

    alone.add(one._replace(early=owned(one.early), late=owned(one.late)) for one in constraints)
    return alone, own
