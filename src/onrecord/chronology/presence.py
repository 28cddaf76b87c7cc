"""Two places at once: what a person's presence in one place means for their presence in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.network import Constraint, Mark, at_least, at_most
from onrecord.chronology.registry import end_of, start_of
from onrecord.chronology.telling import step
from onrecord.dates import Duration, Step
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Certainty, Statement, StatementKind

THERE = frozenset(
    {
        StatementKind.BIRTH,
        StatementKind.DEATH,
        StatementKind.MEETING,
        StatementKind.ARREST,
        StatementKind.DETENTION,
        StatementKind.PRESENCE,
    }
)
"""What nobody can be part of without being there for all of it."""

LIFE_ENDS = frozenset({StatementKind.BIRTH, StatementKind.DEATH})


@dataclass(frozen=True, slots=True)
class Stay:
    """Someone's presence at a place, as one statement has it."""

    persona: str
    statement: Statement
    place: str
    times: tuple[int, int]

    @property
    def bears_absence(self) -> bool:
        """Whether short absences leave it what it is."""
        return self.statement.what is StatementKind.RESIDENCE


@dataclass(frozen=True, slots=True)
class Apart:
    """Two stays of one person in places that do not contain one another."""

    left: Stay
    right: Stay
    absence: Duration

    @property
    def first(self) -> tuple[int, int]:
        """The start and end of the one stay."""
        return self.left.times

    @property
    def second(self) -> tuple[int, int]:
        """The start and end of the other."""
        return self.right.times

    @property
    def because(self) -> tuple[str, str]:
        """The two statements."""
        return self.left.statement.key, self.right.statement.key

    def follow(self, day: Sequence[int | None]) -> bool:
        """Whether, on these days, one stay follows the other; beside a residence, with no day in common."""
        one, other = self.left.times, self.right.times
        gap = 1 if self.bears_absence else 0
        return _follow(day, one, other, gap) or _follow(day, other, one, gap)

    @property
    def bears_absence(self) -> bool:
        """Whether one of the stays is a residence."""
        return self.left.bears_absence or self.right.bears_absence

    def ways(self) -> Iterator[tuple[Constraint, ...]]:
        """How both can be: one after the other, or together for less than a residence bears."""
        if not self.bears_absence:
            yield _one_after_the_other(self.first, self.second, self.because)
            yield _one_after_the_other(self.second, self.first, self.because)
            return
        length = step(max(self.absence.count, 1), self.absence.unit)
        # Both ends are counted in: an absence of less than 90 days ends at most 88 days after it began.
        shared = Step(length.months, length.days - 2)
        crosswise = (self.first[0], self.second[1]), (self.second[0], self.first[1])
        for start, end in (*crosswise, self.first, self.second):
            yield (at_most(end, Mark(start, shared), self.because),)


def stays_apart(ground: Groundwork) -> Iterator[Apart]:
    """Every two stays of one person that cannot be at once."""
    gazetteer = gazetteer_of(ground.dossier.places.values())
    # The same few places meet again and again: each two of them are compared once.
    compatible = cache(gazetteer.compatible)
    absence = ground.dossier.production.policy.absence
    for stays in _stays_by_person(ground).values():
        for left, right in combinations(stays, 2):
            if left.statement is not right.statement and not compatible(left.place, right.place):
                yield Apart(left, right, absence)


def _stays_by_person(ground: Groundwork) -> dict[str, list[Stay]]:
    stays: dict[str, list[Stay]] = defaultdict(list)
    for statement in ground.dossier.statements.values():
        place = statement.where
        if place not in ground.dossier.places or statement.certainty is not Certainty.ASSERTED:
            continue
        if statement.what in THERE or statement.what is StatementKind.RESIDENCE:
            times = ground.network.time(start_of(statement.key)), ground.network.time(end_of(statement.key))
            # Of a birth or death it is certain only whose it is that they were there.
            present = statement.who_keys[:1] if statement.what in LIFE_ENDS else statement.who_keys
            for persona in dict.fromkeys(present):
                stays[ground.people.one(persona)].append(Stay(persona, statement, place or "", times))
    return stays


def _follow(day: Sequence[int | None], earlier: tuple[int, int], later: tuple[int, int], gap: int) -> bool:
    ends, begins = day[earlier[1]], day[later[0]]
    first, last = day[earlier[0]], day[later[1]]
    if ends is None or begins is None or first is None or last is None:
        return False
    return ends + gap <= begins and first < last


def _one_after_the_other(
    earlier: tuple[int, int], later: tuple[int, int], because: tuple[str, ...]
) -> tuple[Constraint, ...]:
    """One stay ends by the day on which the other begins, and not both are that one day.

    On the day of a journey, of an arrest in the village and a cell in the town, a person is in both
    places; on a day that is all there is of either, in one.
    """
    return (
        at_least(later[0], Mark(earlier[1], Step()), because),
        at_least(later[1], Mark(earlier[0], Step(days=1)), because),
    )
