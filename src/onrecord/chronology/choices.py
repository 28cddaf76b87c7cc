"""Things that can be in one of several ways: which calendar a day is in, which of two stays was first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.chronology.conflict import ConflictKind
from onrecord.chronology.engine import EPOCH
from onrecord.chronology.network import Constraint, DayOf

Way = tuple[Constraint, ...]
"""One of the ways, as what holds if it is so."""

Counts = Callable[[str], bool]
"""Whether a record is to be reckoned with."""


class Choice(Protocol):
    """Something that has to be in one of its ways, on the word of some records."""

    @property
    def kind(self) -> ConflictKind:
        """What cannot be where no way is left."""
        ...

    @property
    def because(self) -> tuple[str, ...]:
        """The records without which there is nothing to choose."""
        ...

    @property
    def statements(self) -> tuple[str, ...]:
        """Those of them that tell of it, without the judgements on who is who."""
        ...

    @property
    def times(self) -> Collection[int]:
        """The times that it binds."""
        ...

    def is_met(self, day_of: DayOf) -> bool:
        """Whether the times, on these days, are in one of the ways."""
        ...

    def ways(self, counts: Counts) -> Sequence[Way]:
        """The ways that there are where not every record counts; together all that is possible."""
        ...

    def within(self, records: Collection[str]) -> bool:
        """Whether it has to be chosen where nothing but these records is known."""
        ...


@dataclass(frozen=True, slots=True)
class OneOf:
    """A choice whose ways are all told: a `when` as it is by the Julian and by the Gregorian calendar."""

    told: tuple[Way, ...]
    because: tuple[str, ...] = ()
    kind: ConflictKind = ConflictKind.TIME

    @property
    def statements(self) -> tuple[str, ...]:
        """Whoever tells of it."""
        return self.because

    @property
    def times(self) -> Collection[int]:
        """The times that the ways tell of."""
        return {time for way in self.told for one in way for time in one[:2] if time != EPOCH}

    def is_met(self, day_of: DayOf) -> bool:
        """Whether it is so in one of the ways."""
        return any(meets(way, day_of) for way in self.told)

    def ways(self, counts: Counts) -> Sequence[Way]:
        """The ways, each without what rests on a record that does not count."""
        return [tuple(one for one in way if all(map(counts, one.because))) for way in self.told]

    def within(self, records: Collection[str]) -> bool:
        """Whether whoever leaves the choice is among them."""
        return all(record in records for record in self.because)


def bound_by(choices: Sequence[Choice]) -> dict[int, list[int]]:
    """Of each time the choices, by their place, in which it has a part."""
    found: dict[int, list[int]] = defaultdict(list)
    for at, choice in enumerate(choices):
        for time in choice.times:
            found[time].append(at)
    return found


def meets(way: Iterable[Constraint], day_of: DayOf) -> bool:
    """Whether all of a way holds on these days."""
    return all(one.holds(day_of) for one in way)
