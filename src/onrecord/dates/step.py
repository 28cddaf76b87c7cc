"""A step from one day to another by the calendar: so many months and then so many days later."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.dates.months import MONTH_STARTS, earliest_day_from, latest_day_from, months_later


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
        return (months_later(day, self.months, MONTH_STARTS) if self.months else day) + self.days

    def latest_from(self, reached: int) -> int:
        """The latest day from which no day after `reached` is reached."""
        target = reached - self.days
        return latest_day_from(target, self.months, MONTH_STARTS) if self.months else target

    def earliest_from(self, reached: int) -> int:
        """The earliest day from which no day before `reached` is reached."""
        target = reached - self.days
        return earliest_day_from(target, self.months, MONTH_STARTS) if self.months else target
