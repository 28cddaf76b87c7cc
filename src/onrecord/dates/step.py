"""A step from one day to another by the calendar: so many months and then so many days later."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.dates.days import civil, day_number, month_length


class Step(NamedTuple):
    """So many months and then so many days later; negative is earlier.

    A day that the month reached does not have becomes that month's last: a month after 31 January is
    28 February, a year after 29 February too. So a step never turns two days round (it is monotone), but
    may bring several days to one, and has no exact inverse: hence `latest_from` and `earliest_from`.
    """

    months: int = 0
    days: int = 0

    def forward(self, day: int) -> int:
        """The day that is reached from a day."""
        return (_months_later(day, self.months) if self.months else day) + self.days

    def latest_from(self, reached: int) -> int:
        """The latest day from which no day after `reached` is reached."""
        target = reached - self.days
        if not self.months:
            return target
        start = _months_later(target, -self.months)
        while _months_later(start, self.months) > target:
            start -= 1
        while _months_later(start + 1, self.months) <= target:
            start += 1
        return start

    def earliest_from(self, reached: int) -> int:
        """The earliest day from which no day before `reached` is reached."""
        target = reached - self.days
        if not self.months:
            return target
        start = _months_later(target, -self.months)
        while _months_later(start, self.months) < target:
            start += 1
        while _months_later(start - 1, self.months) >= target:
            start -= 1
        return start


def _months_later(day: int, months: int) -> int:
    year, month, day_of_month = civil(day)
    years, month_from_zero = divmod(year * 12 + month - 1 + months, 12)
    longest = month_length(years, month_from_zero + 1)
    return day_number(years, month_from_zero + 1, min(day_of_month, longest))
