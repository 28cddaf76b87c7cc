"""Two places at once: what a person's presence in one place means for their presence in another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.chronology.choices import Counts, Way, meets
from onrecord.chronology.conflict import ConflictKind
from onrecord.chronology.network import DayOf, Mark, at_least, at_most
from onrecord.chronology.telling import step
from onrecord.dates import Duration, Step
from onrecord.dossier.clusters import Clusters
from onrecord.evidence import Statement, StatementKind
from onrecord.places import Gazetteer


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
class Journey:
    """A journey of someone to a place, as one statement has it."""

    statement: str
    place: str
    times: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Apart:
    """Two stays of one person in places that do not contain one another: they cannot be at once.

    `travel` is the least time from the one place to the other; a journey that led to the later of them, and
    may have been made on that day, lets both stays be on one day.
    """

    left: Stay
    right: Stay
    absence: Duration
    travel: Step
    journeys: Sequence[Journey]
    people: Clusters
    gazetteer: Gazetteer

    @property
    def kind(self) -> ConflictKind:
        """Nobody is in two places at once."""
        return ConflictKind.PLACE

    @property
    def statements(self) -> tuple[str, str]:
        """The two statements."""
        return self.left.statement.key, self.right.statement.key

    @property
    def because(self) -> tuple[str, ...]:
        """The two statements, and the judgements that make those in them one person."""
        return *self.statements, *(self.people.path(self.left.persona, self.right.persona) or ())

    @property
    def times(self) -> Collection[int]:
        """When either stay began and ended, and when the journeys were made that may explain both."""
        ends = *self.left.times, *self.right.times
        if self.bears_absence:
            return ends
        led = (
            one for one in self.journeys if any(self._leads_to(one, stay) for stay in (self.left, self.right))
        )
        return *ends, *(time for one in led for time in one.times)

    @property
    def bears_absence(self) -> bool:
        """Whether one of the stays is a residence."""
        return self.left.bears_absence or self.right.bears_absence

    def is_met(self, day_of: DayOf) -> bool:
        """Whether, on these days, one stay follows the other, or the two can be together.

        It is asked of every two stays, so the days are compared before any constraint is made.
        """
        if self.bears_absence:
            return any(day_of[end] <= self._shared.forward(day_of[start]) for start, end in self._together())
        if self._follow(day_of, self.left, self.right) or self._follow(day_of, self.right, self.left):
            return True
        return any(meets(way, day_of) for way in self._on_journeys((), lambda _: True))

    def _follow(self, day_of: DayOf, earlier: Stay, later: Stay) -> bool:
        (begun, ended), (begins, ends) = earlier.times, later.times
        return day_of[begins] >= self.travel.forward(day_of[ended]) and day_of[ends] > day_of[begun]

    def within(self, records: Collection[str]) -> bool:
        """Whether these records alone put one person in both places."""
        return all(key in records for key in self.statements) and (
            self.people.path(self.left.persona, self.right.persona, records) is not None
        )

    def ways(self, counts: Counts) -> Sequence[Way]:
        """How both can be: one after the other, or together for less than a residence bears."""
        because = self.because
        if self.bears_absence:
            return [(at_most(end, Mark(start, self._shared), because),) for start, end in self._together()]
        in_order = ((self.left, self.right), (self.right, self.left))
        return [*(self._after(*stays, because) for stays in in_order), *self._on_journeys(because, counts)]

    @property
    def _shared(self) -> Step:
        """How long after the one begins the other ends at the latest: an absence, with both ends counted in."""
        length = step(max(self.absence.count, 1), self.absence.unit)
        return Step(length.months, length.days - 2)

    def _together(self) -> Iterator[tuple[int, int]]:
        """The starts and ends between which all that the two stays share lies."""
        for begun, _ in (self.left.times, self.right.times):
            for _, ended in (self.left.times, self.right.times):
                yield begun, ended

    def _on_journeys(self, because: tuple[str, ...], counts: Counts) -> Iterator[Way]:
        for journey in self.journeys:
            for earlier, later in ((self.left, self.right), (self.right, self.left)):
                if counts(journey.statement) and self._leads_to(journey, later):
                    yield _on_a_journey(journey, earlier.times, later.times, (*because, journey.statement))

    def _leads_to(self, journey: Journey, later: Stay) -> bool:
        return self.gazetteer.compatible(journey.place, later.place)

    def _after(self, earlier: Stay, later: Stay, because: tuple[str, ...]) -> Way:
        """One stay ends by the day on which the other begins, and not both are that one day.

        On the day of a journey, of an arrest in the village and a cell in the town, a person is in both
        places; on a day that is all there is of either, in one, unless the journey itself is on record.
        """
        return (
            at_least(later.times[0], Mark(earlier.times[1], self.travel), because),
            at_least(later.times[1], Mark(earlier.times[0], Step(days=1)), because),
        )


def _on_a_journey(
    journey: Journey, earlier: tuple[int, int], later: tuple[int, int], because: tuple[str, ...]
) -> Way:
    """One stay ends and the other begins while a journey is made, be it on one day."""
    left, arrived = journey.times
    return (
        at_least(later[0], Mark(earlier[1], Step()), because),
        at_least(earlier[1], Mark(left, Step()), because),
        at_most(later[0], Mark(arrived, Step()), because),
    )
