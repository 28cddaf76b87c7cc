"""The most obvious solver of all: every day tried for every time, by the formulas as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import reference_days as days

from onrecord.dates import (
    Aged,
    All,
    Anchor,
    Beside,
    Dated,
    Duration,
    LifeTime,
    MadeTime,
    Moment,
    Reference,
    Shifted,
    Side,
    Span,
    StatementTime,
    When,
    Within,
)
from onrecord.evidence import Policy, Statement

NEVER = 10**9
"""An end that a date leaves open lies beyond every day tried."""

Length = tuple[int, int]
"""Months and days."""

Point = tuple[int, Length]
"""So far from a day."""


@dataclass(frozen=True)
class World:
    """A day for every time of one source, in which what it tells is true or not."""

    source: str
    calendar: str
    policy: Policy
    day: Mapping[str, int]

    def holds(self, when: When, start: int, end: int) -> bool:
        """Whether a `when` is true of a start and an end."""
        if not isinstance(when, Span):
            return self._moment(when, start, end)
        return (
            (when.begun is None or self._moment(when.begun, start, start))
            and (when.ended is None or self._moment(when.ended, end, end))
            and self._lasts(when, start, end)
        )

    def _lasts(self, span: Span, start: int, end: int) -> bool:
        goes_on = [end] if span.still is None else range(start, end + 1)
        return any(
            (span.still is None or self._moment(span.still, day, day))
            and (span.length is None or self._is_apart(start, day, span.length))
            for day in goes_on
        )

    def _moment(self, moment: Moment, start: int, end: int) -> bool:
        match moment:
            case All(of=parts):
                return all(self._moment(part, start, end) for part in parts)
            case Aged(who=who, years=years, spoken=spoken):
                birth = self.day[f"birth({self.source}:{who})"]
                age = Duration(years, "y", completed=not spoken)
                return self._is_apart(birth, start, age) and self._is_apart(birth, end, age)
            case Within(length=length, side=Side.AFTER, of=told):
                _, _, earliest_end, last = self._four(told)
                return _on(earliest_end) <= start <= _on(last, _size(length))
            case Within(length=length, of=told):
                first, latest_start, _, _ = self._four(told)
                return _on(first, _size(length, -1)) <= end <= _on(latest_start)
            case Beside(side=Side.AFTER, of=told, counted_in=True):
                return start >= _on(self._four(told)[0])
            case Beside(of=told, counted_in=True):
                return end <= _on(self._four(told)[3])
            case Beside(side=Side.AFTER, of=told):
                return start >= _on(self._four(told)[2]) + 1
            case Beside(of=told):
                return end <= _on(self._four(told)[1]) - 1
            case _:
                first, _, _, last = self._four(moment.of)
                return _on(first) <= start and end <= _on(last)

    def _is_apart(self, start: int, end: int, length: Duration) -> bool:
        least, greatest = self._slack(length)
        return _on((start, least)) <= end <= _on((start, greatest))

    def _four(self, told: Reference) -> tuple[Point, ...]:
        if not isinstance(told, Shifted):
            return self._anchor(told)
        least, greatest = self._slack(told.by)
        if told.side is Side.BEFORE:
            least, greatest = _less(greatest), _less(least)
        moves = (least, greatest, least, greatest)
        return tuple(
            (day, _sum(far, move)) for (day, far), move in zip(self._anchor(told.of), moves, strict=True)
        )

    def _slack(self, length: Duration) -> tuple[Length, Length]:
        if length.completed:
            return _size(length), _sum(_size(Duration(length.count + 1, length.unit)), (0, -1))
        spoken = self.policy.spoken
        return (
            _size(Duration(length.count - spoken, length.unit)),
            _size(Duration(length.count + spoken, length.unit)),
        )

    def _anchor(self, anchor: Anchor) -> tuple[Point, ...]:
        match anchor:
            case Dated(text=text, mark=mark):
                extent = days.hull(days.extents(text, mark, self.calendar, self.policy.about))
                beyond = (-NEVER, NEVER, -NEVER, NEVER)
                found = [open_ if day is None else day for day, open_ in zip(extent, beyond, strict=True)]
            case StatementTime(id=id):
                start, end = (self.day[f"{self.source}/{id}.{which}"] for which in ("start", "end"))
                found = [start, start, end, end]
            case LifeTime(life=life, who=who):
                found = [self.day[f"{life}({self.source}:{who})"]] * 4
            case MadeTime():
                found = [self.day[f"made({self.source})"]] * 4
        return tuple((day, (0, 0)) for day in found)


def every_solution(told: Sequence[Statement], window: range, world: World) -> Iterator[dict[str, int]]:
    """Every way to put statements in a window of days so that all they say is true."""
    yield from _filled(told, window, world, {})


def _filled(
    told: Sequence[Statement], window: range, world: World, day: dict[str, int]
) -> Iterator[dict[str, int]]:
    if len(day) == 2 * len(told):
        full = World(world.source, world.calendar, world.policy, {**world.day, **day})
        if all(one.when is None or full.holds(one.when, *_ends(one, day)) for one in told):
            yield day
        return
    placed = told[len(day) // 2]
    for start in window:
        for end in range(start, window.stop):
            both = {f"{placed.key}.start": start, f"{placed.key}.end": end}
            if _stands_alone(placed) and not world.holds(placed.when, start, end):
                continue
            yield from _filled(told, window, world, {**day, **both})


def _stands_alone(told: Statement) -> bool:
    """Whether a `when` speaks of nothing but dates, so that most days need not be tried with all others."""
    return told.when is not None and "StatementTime" not in repr(told.when) and "Life" not in repr(told.when)


def _ends(told: Statement, day: Mapping[str, int]) -> tuple[int, int]:
    return day[f"{told.key}.start"], day[f"{told.key}.end"]


def _on(point: Point, further: Length = (0, 0)) -> int:
    day, (months, more) = point[0], _sum(point[1], further)
    return day if abs(day) == NEVER else days.walk(day, months) + more


def _size(length: Duration, sign: int = 1) -> Length:
    in_months = {"m": 1, "y": 12}.get(length.unit, 0)
    in_days = {"d": 1, "w": 7}.get(length.unit, 0)
    return sign * in_months * length.count, sign * in_days * length.count


def _sum(one: Length, other: Length) -> Length:
    return one[0] + other[0], one[1] + other[1]


def _less(length: Length) -> Length:
    return -length[0], -length[1]
