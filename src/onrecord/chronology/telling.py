"""From what a `when` says to what it means: constraints between times (design, section 5, "Precisely")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple, Protocol

from onrecord.chronology.engine import EPOCH
from onrecord.chronology.network import Constraint, Mark, at_least, at_most
from onrecord.dates import (
    Aged,
    All,
    Anchor,
    Beside,
    Calendar,
    Dated,
    Duration,
    During,
    Life,
    LifeTime,
    MadeTime,
    Moment,
    Reference,
    Shifted,
    Side,
    Span,
    StatementTime,
    Step,
    Unit,
    When,
    Within,
    readings,
)
from onrecord.evidence import Policy

MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
DAYS = {Unit.DAY: 1, Unit.WEEK: 7}


class Times(Protocol):
    """Where the times that a `when` is told from are found; None for one that the dossier does not have."""

    def of_statement(self, id: str) -> tuple[int, int] | None:
        """A statement's start and end."""
        ...

    def of_life(self, told: LifeTime) -> int | None:
        """A persona's birth or death."""
        ...

    def of_making(self, source: str | None) -> int | None:
        """The day a source came into being."""
        ...

    def records_of(self, anchor: Anchor) -> tuple[str, ...]:
        """The records without which a time is not there to be told from."""
        ...

    def unnamed(self) -> int:
        """A time that only this `when` speaks of."""
        ...


class Reach(NamedTuple):
    """How far the beginning and the end of a time may lie apart from what is known; None is anywhere."""

    first: Mark | None
    latest_start: Mark | None
    earliest_end: Mark | None
    last: Mark | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One teller: whose times are meant, in which calendar, by which policy, on whose word."""

    times: Times
    calendar: Calendar
    policy: Policy
    because: tuple[str, ...]

    def constraints(self, when: When, start: int, end: int) -> Iterator[Constraint]:
        """What a `when` says of a start and an end."""
        if isinstance(when, Span):
            yield from self._span(when, start, end)
        else:
            yield from self._moment(when, start, end)

    def _span(self, span: Span, start: int, end: int) -> Iterator[Constraint]:
        if span.begun is not None:
            yield from self._moment(span.begun, start, start)
        if span.ended is not None:
            yield from self._moment(span.ended, end, end)
        counted_to = end
        if span.still is not None:
            counted_to = self.times.unnamed()
            yield from self._moment(span.still, counted_to, counted_to)
            yield at_least(counted_to, Mark(start, Step()), self.because)
            yield at_most(counted_to, Mark(end, Step()), self.because)
        if span.length is not None:
            least, greatest = lengths(span.length, self.policy)
            yield at_least(counted_to, Mark(start, least), self.because)
            yield at_most(counted_to, Mark(start, greatest), self.because)

    def _moment(self, moment: Moment, start: int, end: int) -> Iterator[Constraint]:
        match moment:
            case All(of=parts):
                for part in parts:
                    yield from self._moment(part, start, end)
            case Aged():
                yield from self._aged(moment, start, end)
            case _:
                yield from self._resting_on(moment)._relation(moment, start, end)

    def _resting_on(self, moment: During | Beside | Within) -> Telling:
        """The same teller, resting also on the records that the moment is told from."""
        anchor = moment.of.of if isinstance(moment.of, Shifted) else moment.of
        records = self.times.records_of(anchor)
        return replace(self, because=tuple(dict.fromkeys((*self.because, *records)))) if records else self

    def _relation(self, moment: During | Beside | Within, start: int, end: int) -> Iterator[Constraint]:
        match moment:
            case During(of=reference):
                reach = self._reach(reference)
                yield from self._between(start, reach.first, end, reach.last)
            case Beside(side=Side.AFTER, of=reference, counted_in=True):
                yield from self._between(start, self._reach(reference).first, end, None)
            case Beside(of=reference, counted_in=True):
                yield from self._between(start, None, end, self._reach(reference).last)
            case Beside(side=Side.AFTER, of=reference):
                yield from self._between(
                    start, _further(self._reach(reference).earliest_end, Step(days=1)), end, None
                )
            case Beside(of=reference):
                yield from self._between(
                    start, None, end, _further(self._reach(reference).latest_start, Step(days=-1))
                )
            case Within():
                yield from self._within(moment, start, end)

    def _within(self, within: Within, start: int, end: int) -> Iterator[Constraint]:
        reach = self._reach(within.of)
        length = step(within.length.count, within.length.unit)
        if within.side is Side.AFTER:
            yield from self._between(start, reach.earliest_end, start, _further(reach.last, length))
        else:
            back = Step(-length.months, -length.days)
            yield from self._between(end, _further(reach.first, back), end, reach.latest_start)

    def _aged(self, aged: Aged, start: int, end: int) -> Iterator[Constraint]:
        birth = self.times.of_life(LifeTime(Life.BIRTH, aged.who))
        if birth is None:
            return
        length = Duration(aged.years, Unit.YEAR, completed=not aged.spoken)
        least, greatest = lengths(length, self.policy)
        yield from self._between(start, Mark(birth, least), end, Mark(birth, greatest))

    def _between(self, start: int, first: Mark | None, end: int, last: Mark | None) -> Iterator[Constraint]:
        if first is not None:
            yield at_least(start, first, self.because)
        if last is not None:
            yield at_most(end, last, self.because)

    def _reach(self, reference: Reference) -> Reach:
        if not isinstance(reference, Shifted):
            return self._reach_of_anchor(reference)
        near, far = lengths(reference.by, self.policy)
        if reference.side is Side.BEFORE:
            near, far = Step(-far.months, -far.days), Step(-near.months, -near.days)
        reach = self._reach_of_anchor(reference.of)
        return Reach(
            _further(reach.first, near),
            _further(reach.latest_start, far),
            _further(reach.earliest_end, near),
            _further(reach.last, far),
        )

    def _reach_of_anchor(self, anchor: Anchor) -> Reach:
        match anchor:
            case Dated():
                return _reach_of_date(anchor, self.calendar, self.policy.about)
            case StatementTime(id=id):
                both = self.times.of_statement(id)
                start, end = (None, None) if both is None else both
            case LifeTime():
                start = end = self.times.of_life(anchor)
            case MadeTime(source=source):
                start = end = self.times.of_making(source)
        first = None if start is None else Mark(start, Step())
        last = None if end is None else Mark(end, Step())
        return Reach(first, first, last, last)


@lru_cache(maxsize=65_536)
def _reach_of_date(date: Dated, calendar: Calendar, about: int) -> Reach:
    extents = [reading.extent for reading in readings(date, calendar, about=about)]
    return Reach(
        _on(min, [extent.first for extent in extents]),
        _on(max, [extent.latest_start for extent in extents]),
        _on(min, [extent.earliest_end for extent in extents]),
        _on(max, [extent.last for extent in extents]),
    )


def step(count: int, unit: Unit) -> Step:
    """So many units of time, as a step by the calendar."""
    return Step(months=count * MONTHS[unit]) if unit in MONTHS else Step(days=count * DAYS[unit])


def lengths(length: Duration, policy: Policy) -> tuple[Step, Step]:
    """The least and the greatest that a length can be: completed, or off by what the policy bears."""
    if length.completed:
        over = step(length.count + 1, length.unit)
        return step(length.count, length.unit), Step(over.months, over.days - 1)
    slack = policy.spoken
    return step(length.count - slack, length.unit), step(length.count + slack, length.unit)


def _further(mark: Mark | None, by: Step) -> Mark | None:
    if mark is None:
        return None
    return Mark(mark.time, Step(mark.step.months + by.months, mark.step.days + by.days), mark.day)


def _on(choose: Callable[[Iterable[int]], int], days: list[int | None]) -> Mark | None:
    known = [day for day in days if day is not None]
    return Mark(EPOCH, Step(), choose(known)) if len(known) == len(days) else None
