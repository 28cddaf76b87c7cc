"""Days and windows of days as an English reader writes them."""

from __future__ import annotations

from onrecord.dates.days import civil, day_number, month_length
from onrecord.dates.weekdays import Weekday

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(number: int) -> str:
    """A day, Gregorian: 1 August 1914."""
    year, month, day = civil(number)
    return f"{day} {MONTHS[month - 1]} {year}"


def weekday_in_words(weekday: Weekday) -> str:
    """A day of the week: Saturday."""
    return weekday.name.capitalize()


def window_in_words(earliest: int | None, latest: int | None) -> str:
    """When something was, as far as its bounds tell: in 1907, in September 1933, not before 1 August 1914."""
    if earliest is None and latest is None:
        return "at a time unknown"
    if earliest is None and latest is not None:
        return f"not after {day_in_words(latest)}"
    if latest is None and earliest is not None:
        return f"not before {day_in_words(earliest)}"
    assert earliest is not None and latest is not None  # all other cases have been told
    return _both_known(earliest, latest)


def _both_known(earliest: int, latest: int) -> str:
    if earliest == latest:
        return f"on {day_in_words(earliest)}"
    first_year, first_month, first_day = civil(earliest)
    last_year, last_month, _ = civil(latest)
    whole_months = first_day == 1 and latest == day_number(
        last_year, last_month, month_length(last_year, last_month)
    )
    if whole_months and (first_month, last_month) == (1, 12):
        return f"in {first_year}" if first_year == last_year else f"between {first_year} and {last_year}"
    if whole_months and (first_year, first_month) == (last_year, last_month):
        return f"in {MONTHS[first_month - 1]} {first_year}"
    return f"between {day_in_words(earliest)} and {day_in_words(latest)}"
