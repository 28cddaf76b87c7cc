"""A network as it stands: its bounds while some records are doubted, and what would follow if more held."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from onrecord.chronology.choices import OneOf
from onrecord.chronology.engine import Clash, Engine, Side, Towards, chain_to
from onrecord.chronology.network import Constraint, Network, columns_of


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that cannot all hold, in the order of their chain."""

    constraints: tuple[Constraint, ...]

    @property
    def because(self) -> tuple[str, ...]:
        """The records they rest on, each once, in that order."""
        return records_of(self.constraints)


def records_of(constraints: Iterable[Constraint]) -> tuple[str, ...]:
    """The records that constraints rest on, each once, in their order."""
    return tuple(dict.fromkeys(record for one in constraints for record in one.because))


Meet = Callable[[Contradiction], Iterable[str]]
"""Which records of a contradiction to doubt, so that the rest can be settled; none to leave it."""


def doubt_nothing(_: Contradiction) -> Iterable[str]:
    """Leave the first contradiction as it is."""
    return ()


class Schedule:
    """The day of every time when all is as early, or as late, as it can be, as it is at the moment of asking."""

    __slots__ = ("_sign", "_values")

    def __init__(self, side: Side) -> None:
        self._values, self._sign = side.labels.value, side.towards.sign

    def __getitem__(self, time: int) -> int:
        return int(self._values[time]) * self._sign


class Standing:
    """The bounds of a network without what is doubted: doubts and constraints come and go, and they follow."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.doubted: set[str] = set()
        self._engine = Engine(len(network.names), columns_of(network.constraints))
        self._constraints: dict[int, Constraint] = {}
        self._doubts: dict[int, int] = {}
        self.decided: list[tuple[OneOf, list[int]]] = []
        """The choices that are held to one of their ways, each with the constraints that do so."""

    # Bounds

    def settle(self, towards: Towards, meet: Meet = doubt_nothing) -> Contradiction | None:
        """Settle one side from nothing, doubting what is given for each contradiction; gives one that is left."""
        clash = self._engine.settle(towards, self._deciding(meet))
        return None if clash is None else self._told(clash)

    def carry_on(self, meet: Meet = doubt_nothing) -> Contradiction | None:
        """Settle what has changed on every side that is settled; doubting, and giving, as `settle` does."""
        for side in self._engine.sides:
            if side.begun:
                clash = self._engine.carry_on(side, self._deciding(meet))
                if clash is not None:
                    return self._told(clash)
        return None

    def _deciding(self, meet: Meet) -> Callable[[Clash], Iterable[int]]:
        return lambda clash: self._newly_doubted(meet(self._told(clash)))

    def day(self, towards: Towards, time: int) -> int | None:
        """The bound of a time; None where no date bounds it on this side."""
        return self._engine.sides[towards].day(time)

    def far_day(self, towards: Towards, time: int) -> int:
        """The bound of a time as a plain day, far off where nothing bounds it."""
        return int(self._engine.sides[towards].labels.value[time]) * towards.sign

    def days(self, towards: Towards) -> Schedule:
        """The bounds of all times as plain days, far off where nothing bounds them: a schedule that can be."""
        return Schedule(self._engine.sides[towards])

    def chain(self, towards: Towards, time: int) -> list[Constraint]:
        """The constraints that led to a bound, from the date on."""
        return [self.constraint(arc) for arc in chain_to(self._engine.web, self._engine.sides[towards], time)]

    @property
    def engine(self) -> Engine:
        """The engine, for whoever reads its columns."""
        return self._engine

    def constraint(self, number: int) -> Constraint:
        """The constraint of a number."""
        found = self._constraints.get(number)
        return self.network.constraints[number] if found is None else found

    # Doubts

    def counts(self, record: str) -> bool:
        """Whether a record is not doubted."""
        return record not in self.doubted

    def doubt(self, records: Iterable[str]) -> None:
        """Let nothing hold that rests on these records."""
        # Sorted, because sets come in: what is found must not hang on their order.
        self._engine.switch_off(self._newly_doubted(sorted(records)))

    def _newly_doubted(self, records: Iterable[str]) -> list[int]:
        numbers = []
        for record in records:
            if record not in self.doubted:
                self.doubted.add(record)
                for number in self.network.resting_on(record):
                    self._doubts[number] = self._doubts.get(number, 0) + 1
                    numbers.append(number)
        return numbers

    def trust(self, records: Iterable[str]) -> None:
        """Let hold again what rests on these records and on nothing else that is doubted."""
        numbers = []
        for record in sorted(self.doubted.intersection(records)):
            self.doubted.discard(record)
            for number in self.network.resting_on(record):
                self._doubts[number] -= 1
                if not self._doubts[number]:
                    numbers.append(number)
        self._engine.switch_on(numbers)

    # Trials

    def push(
        self, constraints: Sequence[Constraint], sides: Sequence[Towards] = (Towards.EARLIEST,)
    ) -> Contradiction | None:
        """Let more hold until `pop`; what rests on a doubted record does not."""
        holding = [one for one in constraints if self.doubted.isdisjoint(one.because)]
        clash = self._engine.push([one.told for one in holding], sides)
        self._constraints.update(zip(self._engine.pushed, holding, strict=True))
        return None if clash is None else self._told(clash)

    def pop(self) -> None:
        """Take back what the last `push` let hold."""
        for number in self._engine.pushed:
            del self._constraints[number]
        self._engine.pop()

    @contextmanager
    def trial(
        self, constraints: Sequence[Constraint], sides: Sequence[Towards] = (Towards.EARLIEST,)
    ) -> Iterator[Contradiction | None]:
        """What would follow if more held: a contradiction, or bounds to read."""
        try:
            yield self.push(constraints, sides)
        finally:
            self.pop()

    @property
    def moved(self) -> list[int]:
        """The times that the last `push` moved."""
        return self._engine.moved

    def _told(self, clash: Clash) -> Contradiction:
        return Contradiction(tuple(map(self.constraint, clash.arcs)))

    # Amendments

    def decide(self, reading: OneOf, way: Iterable[Constraint]) -> None:
        """Hold a choice to one of its ways from now on, as far as that rests on nothing doubted."""
        holding = [one for one in way if self.doubted.isdisjoint(one.because)]
        numbers = self._engine.add(one.told for one in holding)
        self._constraints.update(zip(numbers, holding, strict=True))
        self.decided.append((reading, numbers))

    def reopen(self, records: Collection[str]) -> list[OneOf]:
        """Take back the decisions that rest on any of some records; gives the choices that are open again."""
        known = frozenset(records)
        again = [
            one
            for one in self.decided
            if any(not known.isdisjoint(self._constraints[n].because) for n in one[1])
        ]
        self.take_back(again)
        return [reading for reading, _ in again]

    def take_back(self, decisions: Sequence[tuple[OneOf, list[int]]]) -> None:
        """Hold these choices to their one way no longer."""
        for _, numbers in decisions:
            self._engine.remove(numbers)
            for number in numbers:
                del self._constraints[number]
        self.decided = [one for one in self.decided if one not in decisions]

    def replace(self, numbers: Sequence[int], constraints: Sequence[Constraint]) -> None:
        """Put other constraints in the place of some; `carry_on` settles what follows."""
        missing = len(self.network.names) - self._engine.times
        if missing:
            self._engine.add_times(missing)
        self._engine.remove(numbers)
        for number in numbers:
            self._doubts.pop(number, None)
            self.network.forget(number)
        for number, constraint in zip(
            self._engine.add(one.told for one in constraints), constraints, strict=True
        ):
            self.network.place(number, constraint)
            doubts = sum(record in self.doubted for record in constraint.because)
            if doubts:
                self._doubts[number] = doubts
                self._engine.switch_off([number])
