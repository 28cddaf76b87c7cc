"""Months counted on and back from a day, by a table of one cycle of the calendar.

The Gregorian calendar repeats after 400 years, which are 4,800 months: the first days of these are all that
is needed to count months from any day to any other. The functions take the table as `starts` and are plain
arithmetic on whole numbers, so that the chronology can have them compiled as they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES, month_length

MONTHS_IN_FOUR_CENTURIES = 4_800

_LENGTHS = [month_length(year, month) for year in range(1, 401) for month in range(1, 13)]
MONTH_STARTS: list[int] = [0, *accumulate(_LENGTHS)]
"""How many days of a cycle are over when each of its months begins; the last is the whole cycle."""


def months_later(day: int, months: int, starts: Sequence[int]) -> int:
    """The day so many months later, the last of its month where that has no such day; negative is earlier."""
    cycles = (day - 1) // DAYS_IN_FOUR_CENTURIES
    rest = day - 1 - cycles * DAYS_IN_FOUR_CENTURIES
    # No month begins further than a day or two from where the mean month would have it.
    month = rest * MONTHS_IN_FOUR_CENTURIES // DAYS_IN_FOUR_CENTURIES
    if starts[month] > rest:
        month -= 1
    elif starts[month + 1] <= rest:
        month += 1
    past = rest - starts[month]
    month += months
    more = month // MONTHS_IN_FOUR_CENTURIES
    month -= more * MONTHS_IN_FOUR_CENTURIES
    first = starts[month]
    longest = starts[month + 1] - first - 1
    past = min(past, longest)
    return (cycles + more) * DAYS_IN_FOUR_CENTURIES + first + past + 1


def latest_day_from(reached: int, months: int, starts: Sequence[int]) -> int:
    """The latest day from which so many months lead to no day after `reached`."""
    start = months_later(reached, -months, starts)
    while months_later(start, months, starts) > reached:
        start -= 1
    while months_later(start + 1, months, starts) <= reached:
        start += 1
    return start


def earliest_day_from(reached: int, months: int, starts: Sequence[int]) -> int:
    """The earliest day from which so many months lead to no day before `reached`."""
    start = months_later(reached, -months, starts)
    while months_later(start, months, starts) < reached:
        start += 1
    while months_later(start - 1, months, starts) >= reached:
        start -= 1
    return start
