"""Years, months and days of a calendar as the days they cover."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.dates.days import day_number, julian_day_number, julian_month_length, month_length
from onrecord.dates.values import Calendar

LAST_RUSSIAN_JULIAN_DAY = (1918, 1, 31)
FIRST_RUSSIAN_GREGORIAN_DAY = (1918, 2, 14)


@dataclass(frozen=True, slots=True)
class Piece:
    """So many months from a month on, or one day where `day` is given, of some calendar."""

    year: int
    month: int = 1
    months: int = 12
    day: int | None = None

    def later(self, months: int) -> Piece:
        """The piece so many months later."""
        years, month = divmod(self.month - 1 + months, 12)
        return Piece(self.year + years, month + 1, self.months, self.day)


def has_day(calendar: Calendar, year: int, month: int, day: int) -> bool:
    """Whether a calendar, Gregorian, Julian or Russian, has a day."""
    if calendar is Calendar.RUSSIAN:
        if LAST_RUSSIAN_JULIAN_DAY < (year, month, day) < FIRST_RUSSIAN_GREGORIAN_DAY:
            return False
        calendar = _style(year, month, day)
    return day <= _length(calendar, year, month)


def first_day(calendar: Calendar, piece: Piece) -> int:
    """The number of the first day of a piece."""
    return _number(calendar, piece.year, piece.month, piece.day or 1)


def last_day(calendar: Calendar, piece: Piece) -> int:
    """The number of the last day of a piece."""
    if piece.day is not None:
        return _number(calendar, piece.year, piece.month, piece.day)
    last = piece.later(piece.months - 1)
    return _number(calendar, last.year, last.month, 31)


def _number(calendar: Calendar, year: int, month: int, day: int) -> int:
    """The number of a day, a month's last where it has fewer, the next where days were left out."""
    if calendar is Calendar.RUSSIAN:
        if LAST_RUSSIAN_JULIAN_DAY < (year, month, day) < FIRST_RUSSIAN_GREGORIAN_DAY:
            year, month, day = FIRST_RUSSIAN_GREGORIAN_DAY
        calendar = _style(year, month, day)
    day = min(day, _length(calendar, year, month))
    count = day_number if calendar is Calendar.GREGORIAN else julian_day_number
    return count(year, month, day)


def _style(year: int, month: int, day: int) -> Calendar:
    """How Russia counted on a day: by the old style to 31 January 1918, by the new from 14 February."""
    return Calendar.JULIAN if (year, month, day) <= LAST_RUSSIAN_JULIAN_DAY else Calendar.GREGORIAN


def _length(calendar: Calendar, year: int, month: int) -> int:
    return month_length(year, month) if calendar is Calendar.GREGORIAN else julian_month_length(year, month)
