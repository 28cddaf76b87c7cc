"""The columns that the loops work on, and how one constraint carries a value.

They are plain whole numbers, so that the loops can be compiled as they stand. Days are held with the sign of
their side (the latest days are negative), so that both sides seek the greatest value and one loop serves them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from onrecord.dates.months import earliest_day_from, latest_day_from, months_later

Column = Any
"""An array of whole numbers: Python's own, or numpy's."""

EPOCH = 0
"""The time that stands for day 0 itself."""

UNREACHED = -(1 << 60)
"""The value of a time that nothing has reached yet: below any day."""

OFF = -(3 << 60)
"""The length of an arc that is switched off: whatever it carries stays below UNREACHED."""

CALENDAR = 1 << 61
"""The length of an arc that is a step by months: it seems to move everything, and is then looked at."""

FLOOR = -1
"""The parent of a time that stands where a date has it, or where nothing has."""

ROUND = -2
"""The parent of a time that a circle of arcs moved until it came to rest; `prior` tells how it got there."""

WAITING, SCANNED, LOOSE = 1, 2, 4
"""What a time is, in its state: in the queue; carried on from before; being taken back."""

DONE, CLOSED, OVER, FULL, LOOK = range(5)
"""Why a run stopped: nothing moves; a chain closed; a time is over its ceiling; the trail is full; time to look."""


class Arcs(NamedTuple):
    """The constraints as columns, each as `Told` has it."""

    early: Column
    late: Column
    months: Column
    days: Column
    at_most: Column


class Rows(NamedTuple):
    """For every time the arcs that leave it on one side: where they lie, where they lead, how far."""

    begin: Column
    end: Column
    limit: Column
    to: Column
    length: Column
    arc: Column


class Labels(NamedTuple):
    """For every time its value on one side, the arc that it came by, and the value that it must not pass."""

    value: Column
    parent: Column
    prior: Column
    floor: Column
    ceiling: Column
    state: Column


class Line(NamedTuple):
    """The times that wait to be carried on from; `at` is the head, the count, and where a run stopped."""

    waiting: Column
    at: Column


HEAD, COUNT, STOPPED_TIME, STOPPED_ARC, MOVES = range(5)


class Trail(NamedTuple):
    """What a trial changed: times with the value and parent that they had; `at[0]` is how many, -1 for none kept."""

    time: Column
    value: Column
    parent: Column
    at: Column


def carried(months: int, days: int, at_most: int, towards: int, value: int, starts: Column) -> int:
    """Where a step by the calendar carries a value of one side (0 the earliest days, 1 the latest)."""
    day = -value if towards else value
    if at_most == towards:
        reached = months_later(day, months, starts) + days
    elif towards:
        reached = latest_day_from(day - days, months, starts)
    else:
        reached = earliest_day_from(day - days, months, starts)
    return -reached if towards else reached


def shift_of(months: int, days: int, at_most: int) -> int:
    """The length of an arc, the same on both sides; CALENDAR for a step by months."""
    if months != 0:
        return CALENDAR
    return -days if at_most else days


def anchored(months: int, days: int, at_most: int, towards: int, starts: Column) -> int:
    """The day by which an arc from (0) or to (1) the epoch binds its time."""
    shift = shift_of(months, days, at_most)
    if shift == CALENDAR:
        shift = carried(months, days, at_most, towards, 0, starts)
    return -shift if towards else shift
