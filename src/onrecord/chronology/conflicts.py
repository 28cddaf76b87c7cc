"""Conflicts told from contradictions: of times, of calendars, of places, of judgements.

Each is a contradiction lightened by whatever it can do without (deletion filtering: Chinneck, *Feasibility
and Infeasibility in Optimization*, 2008, section 2.2). Whether records alone contradict one another is asked
of a network of their own, with the choices that they alone leave.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from onrecord.chronology.choices import Choice, OneOf, bound_by
from onrecord.chronology.conflict import Conflict, ConflictKind
from onrecord.chronology.engine import Towards
from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.network import Constraint, network_of
from onrecord.chronology.search import Deadlock, search
from onrecord.chronology.standing import Contradiction, Standing
from onrecord.evidence import StatementKind


def of_judgements(ground: Groundwork) -> list[Conflict]:
    """Judgements that contradict one another on who is who or which event is which."""
    torn = dict.fromkeys([*ground.people.torn(), *ground.events.torn()])
    return [Conflict(ConflictKind.IDENTITY, judgements) for judgements in torn]


@dataclass(frozen=True)
class Telling:
    """Tells contradictions of a network as conflicts between records."""

    ground: Groundwork
    choices: Sequence[Choice]

    def of_times(self, contradiction: Contradiction) -> Conflict:
        """The smallest set of records within a contradiction that still is one."""
        return self._conflict(contradiction.because)

    def of_deadlock(self, deadlock: Deadlock) -> Conflict:
        """The smallest set of records that leave no way for a choice."""
        return self._conflict(deadlock.because)

    def _conflict(self, records: Sequence[str]) -> Conflict:
        """A contradiction of times may hold a smaller one of places, and the other way round: what is left tells."""
        members = self._lightened(records)
        is_of_times = self._cannot_all_be(members, (ConflictKind.TIME,))
        return Conflict(ConflictKind.TIME if is_of_times else ConflictKind.PLACE, members)

    def _lightened(self, records: Sequence[str]) -> tuple[str, ...]:
        """Leave out, one after another, each record without which the rest still contradict one another.

        Journeys are tried first: what they explain, they explain only as long as all that dates them is there.
        """
        kept = list(dict.fromkeys(records))
        for record in sorted(kept, key=self._is_no_journey):
            without = [other for other in kept if other != record]
            if self._cannot_all_be(without):
                kept = without
        return tuple(kept)

    def _is_no_journey(self, record: str) -> bool:
        statement = self.ground.dossier.statements.get(record)
        return statement is None or statement.what is not StatementKind.JOURNEY

    def _cannot_all_be(
        self, records: Sequence[str], kinds: Collection[ConflictKind] = tuple(ConflictKind)
    ) -> bool:
        """Whether these records alone contradict one another, be it by choices of these kinds."""
        known = frozenset(records)
        constraints = self.ground.network.only(records)
        choices = [
            choice for choice in self.choices_of(records) if choice.kind in kinds and choice.within(known)
        ]
        told = [tuple(choice.ways(known.__contains__)) for choice in choices]
        alone, own = network_of(chain(constraints, *(way for ways in told for way in ways)))
        alone.constraints[:] = [owned(one, own) for one in constraints]
        standing = Standing(alone)
        if standing.settle(Towards.EARLIEST) is not None:
            return True
        owned_choices = [OneOf(tuple(tuple(owned(one, own) for one in way) for way in ways)) for ways in told]
        return bool(search(standing, owned_choices).deadlocks)

    def choices_of(self, records: Iterable[str]) -> Iterator[Choice]:
        """The choices in which any of some statements or cards has a part."""
        numbers = dict.fromkeys(at for record in records for at in self._left_by.get(record, ()))
        return (self.choices[at] for at in numbers)

    def choices_near(self, times: Iterable[int]) -> list[Choice]:
        """The choices that what happens at some times may leave no way for.

        They are those in which these times have a part, those of the people in them, and all calendars: it may take
        several choices together to leave no way for one.
        """
        begun = {at for time in times for at in self._bound_by.get(time, ())}
        people = {
            who for at in begun for record in self.choices[at].statements for who in self._people_in(record)
        }
        told = {record for who in people for record in self._told_of.get(who, ())}
        numbers = begun.union(self._of_calendars, *(self._left_by[record] for record in told))
        return [self.choices[at] for at in sorted(numbers)]

    def _people_in(self, record: str) -> set[str]:
        statement = self.ground.dossier.statements.get(record)
        return set() if statement is None else {self.ground.people.one(who) for who in statement.who_keys}

    @cached_property
    def _told_of(self) -> dict[str, list[str]]:
        """Of each person the statements that leave choices."""
        found: dict[str, list[str]] = defaultdict(list)
        for record in self._left_by:
            for who in self._people_in(record):
                found[who].append(record)
        return found

    @cached_property
    def _of_calendars(self) -> list[int]:
        return [at for at, choice in enumerate(self.choices) if choice.kind is ConflictKind.TIME]

    @cached_property
    def _bound_by(self) -> dict[int, list[int]]:
        """The choices that each time has a part in."""
        return bound_by(self.choices)

    @cached_property
    def _left_by(self) -> dict[str, list[int]]:
        """The choices that each statement or card has a part in."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, choice in enumerate(self.choices):
            for record in choice.statements:
                found[record].append(at)
        return found


def owned(constraint: Constraint, own: Mapping[int, int]) -> Constraint:
    """A constraint between the times that stand for its own in another network."""
    return constraint._replace(early=own[constraint.early], late=own[constraint.late])
