"""Circles: chains of steps that come back to the time they left, and where going round them ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from onrecord.dates import Step
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES, civil, day_number, month_length


class Arc(NamedTuple):
    """One step of a circle on one side: how it carries a value, by what step, whether along that step."""

    carry: Callable[[int], int]
    step: Step
    along: bool


def value_at_rest(circle: Sequence[Arc], start: int, sign: int) -> int | None:
    """The first value at which going round no longer moves a time; None where it moves on and on.

    A circle with steps by the calendar may move a time past an odd month or a leap day and then rest. The
    calendar repeats after 400 years, and so does any step by it: a time that has been moved so far without
    coming to rest never will. Values are days times `sign`, and only grow.
    """
    value = start
    while value - start <= DAYS_IN_FOUR_CENTURIES:
        again, steady = _once_round(circle, value, sign)
        if again <= value:
            return value
        if steady is None:
            return None
        # As long as every step keeps its length, each further round moves the time by as much again.
        value += (again - value) * (1 + steady // (again - value))
    return None


def _once_round(circle: Sequence[Arc], value: int, sign: int) -> tuple[int, int | None]:
    """Where one round leads, and how many days on all steps keep their length; None is for ever."""
    steady: int | None = None
    for arc in circle:
        reached = arc.carry(value)
        if arc.step.months:
            kept = _steady(arc, value * sign, reached * sign, sign)
            steady = kept if steady is None else min(steady, kept)
        value = reached
    return value, steady


def _steady(arc: Arc, day: int, reached: int, sign: int) -> int:
    """How many days on, or back on the latest side, an arc goes on carrying as far as from this day."""
    start, end = (day, reached) if arc.along else (reached, day)
    if arc.step.forward(start) != end:
        return 0
    back, on = _steady_around(start, arc.step)
    return on if sign > 0 else back


def _steady_around(start: int, step: Step) -> tuple[int, int]:
    """How far back, and how far on, from a day a step by the calendar keeps its length in days."""
    year, month, day = civil(start)
    if step.months % 12 == 0:
        # Steps of whole years change their length only where one end passes the end of a February.
        if month == 2 and day > 27:
            return 0, 0
        march = year if month > 2 else year - 1
        return start - day_number(march, 3, 1), day_number(march + 1, 2, 27) - start
    years, from_zero = divmod(year * 12 + month - 1 + step.months, 12)
    shorter = min(month_length(year, month), month_length(years, from_zero + 1))
    return (0, 0) if day >= shorter else (day - 1, shorter - 1 - day)
