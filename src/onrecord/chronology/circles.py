"""Circles: chains of constraints that come back to the time they left, and where going round them ends."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.chronology.network import Constraint
from onrecord.chronology.sides import Days, Towards
from onrecord.dates import Step
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES, civil, day_number, month_length


def day_of_rest(days: Days, circle: Sequence[Constraint], start: int) -> int | None:
    """The first day at which going round no longer moves a time; None where it moves on and on.

    A circle with steps by the calendar may move a time past an odd month or a leap day and then rest. The
    calendar repeats after 400 years, and so does any step by it: a time that has been moved so far without
    coming to rest never will.
    """
    day = start
    while abs(day - start) <= DAYS_IN_FOUR_CENTURIES:
        again, steady = _once_round(days, circle, day)
        if not days.is_tighter(again, day):
            return day
        if steady is None:
            return None
        # As long as every step keeps its length, each further round moves the time by as much again.
        day += (again - day) * (1 + steady // abs(again - day))
    return None


def _once_round(days: Days, circle: Sequence[Constraint], day: int) -> tuple[int, int | None]:
    """Where one round leads, and how many days on (or back) all steps keep their length; None is for ever."""
    steady: int | None = None
    for constraint in circle:
        reached = days.carry(constraint, day)
        if constraint.step.months:
            kept = _steady(days.towards, constraint, day, reached)
            steady = kept if steady is None else min(steady, kept)
        day = reached
    return day, steady


def _steady(towards: Towards, constraint: Constraint, day: int, reached: int) -> int:
    """How many days on, or back, a constraint goes on carrying as far as it does from this day."""
    goes_forward = constraint.at_most is (towards is Towards.LATEST)
    start, end = (day, reached) if goes_forward else (reached, day)
    if constraint.step.forward(start) != end:
        return 0
    back, on = _steady_around(start, constraint.step)
    return on if towards is Towards.EARLIEST else back


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
