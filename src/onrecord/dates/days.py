"""Days as whole numbers: 1 is 1 January of the year 1, Gregorian, as in Python's `date.toordinal`.

Years are astronomical (0 is 1 BC) and have no limit; the arithmetic is that of the proleptic calendars
(Reingold and Dershowitz, *Calendrical Calculations*, chapters 2 and 3).
"""

from __future__ import annotations

from datetime import date

DAYS_IN_FOUR_CENTURIES = 146_097
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

LAST_DAY_OF_PYTHON = date.max.toordinal()

# The Julian 1 January of the year 1 was the Gregorian 30 December of the year 0.
JULIAN_EPOCH_LAG = -2


def is_leap(year: int) -> bool:
    """Whether a Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def is_julian_leap(year: int) -> bool:
    """Whether a Julian year has a 29 February."""
    return year % 4 == 0


def month_length(year: int, month: int) -> int:
    """How many days a Gregorian month has."""
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def julian_month_length(year: int, month: int) -> int:
    """How many days a Julian month has."""
    return 29 if month == 2 and is_julian_leap(year) else MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a Gregorian day."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    after_february = 1 if month > 2 and is_leap(year) else 0
    return before * 365 + leaps + DAYS_BEFORE_MONTH[month - 1] + after_february + day


def julian_day_number(year: int, month: int, day: int) -> int:
    """The number of a Julian day: 25 October 1917 gives that of 7 November 1917, Gregorian."""
    before = year - 1
    after_february = 1 if month > 2 and is_julian_leap(year) else 0
    return before * 365 + before // 4 + DAYS_BEFORE_MONTH[month - 1] + after_february + day + JULIAN_EPOCH_LAG


def civil(number: int) -> tuple[int, int, int]:
    """The Gregorian year, month and day of a day's number."""
    if 1 <= number <= LAST_DAY_OF_PYTHON:
        # Python's own dates reach from year 1 to 9999 and are several times as quick.
        day = date.fromordinal(number)
        return day.year, day.month, day.day
    cycles, rest = divmod(number - 1, DAYS_IN_FOUR_CENTURIES)
    centuries = min(rest // 36_524, 3)
    rest -= centuries * 36_524
    fours, rest = divmod(rest, 1_461)
    years = min(rest // 365, 3)
    rest -= years * 365
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    month = min(rest // 29, 11) + 1
    while rest < _days_before(year, month):
        month -= 1
    return year, month, rest - _days_before(year, month) + 1


def iso(number: int) -> str:
    """A day in ISO 8601, Gregorian, with a sign before years that four digits cannot hold."""
    year, month, day = civil(number)
    if 0 <= year <= 9999:
        return f"{year:04d}-{month:02d}-{day:02d}"
    return f"{year:+05d}-{month:02d}-{day:02d}"


def _days_before(year: int, month: int) -> int:
    return DAYS_BEFORE_MONTH[month - 1] + (1 if month > 2 and is_leap(year) else 0)
