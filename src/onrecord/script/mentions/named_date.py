"""A date as a text names it: the days that it may mean."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.dates.days import civil, day_number, is_leap, julian_day_number, month_length

ABOUT_YEARS = 2
"""How far "about 1925" reaches, each way: the policy's `about` where nobody set it otherwise."""

LAST_DAY_OF_AMBIGUITY = day_number(1918, 2, 13)
"""The last day, Gregorian, that Russia wrote in the Julian calendar."""

EVER = 10_000_000
"""A day later than any; its negative is earlier than any."""

Days = tuple[int, int]
"""A first and a last day."""


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date as a text names it, from its first day to its last; None for both where no year is named.

    `others` are the other ways to read it: a day in the Julian calendar, the winter at the other end of a
    year. Where no year is named, `month` and `day` say what is; `day` is None for a month alone.
    """

    text: str
    start: int
    end: int
    first_day: int | None
    last_day: int | None
    others: tuple[Days, ...] = ()
    month: int | None = None
    day: int | None = None

    def readings(self, near: Days) -> tuple[Days, ...]:
        """The stretches of days that it may mean; without a year, those of the years that a time touches."""
        if self.first_day is not None and self.last_day is not None:
            return ((self.first_day, self.last_day), *self.others)
        years = range(civil(near[0])[0], civil(near[1])[0] + 1)
        return tuple(days for year in years if (days := self._in_year(year)) is not None)

    def _in_year(self, year: int) -> Days | None:
        month = self.month or 1
        if self.day is None:
            return month_days(year, month)
        if self.day > month_length(year, month):
            return None
        number = day_number(year, month, self.day)
        return number, number


def day_days(year: int, month: int, day: int) -> Days | None:
    """One Gregorian day, as the stretch that it is; None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    number = day_number(year, month, day)
    return number, number


def julian_reading(year: int, month: int, day: int) -> tuple[Days, ...]:
    """The same day if it was meant in the Julian calendar, while that was Russia's."""
    if day == 29 and month == 2 and not is_leap(year):
        return ()
    number = julian_day_number(year, month, day)
    return ((number, number),) if number <= LAST_DAY_OF_AMBIGUITY else ()


def month_days(year: int, month: int) -> Days:
    """The days of a month."""
    return day_number(year, month, 1), day_number(year, month, month_length(year, month))


def months_days(year: int, first: int, last: int) -> Days:
    """The days from one month to another; months after the twelfth are the next year's."""
    ahead, month = divmod(last - 1, 12)
    start_ahead, start = divmod(first - 1, 12)
    return month_days(year + start_ahead, start + 1)[0], month_days(year + ahead, month + 1)[1]


def years_days(first: int, last: int) -> Days:
    """The days from one year to another."""
    return day_number(first, 1, 1), day_number(last, 12, 31)
