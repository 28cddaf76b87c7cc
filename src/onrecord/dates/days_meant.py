"""Which days a date of a source is, by the calendars that it may be in and the weekday that it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from onrecord.dates.edtf import Edtf, is_to_the_day
from onrecord.dates.edtf_reading import read_edtf
from onrecord.dates.extents import Extent, either, extent_of
from onrecord.dates.pieces import NoDayFitsError
from onrecord.dates.refusals import NoSuchDay
from onrecord.dates.values import Calendar, Dated
from onrecord.dates.weekdays import Weekday

BOTH_STYLES = (Calendar.GREGORIAN, Calendar.JULIAN)


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as one calendar has it; UNKNOWN where it is wide enough for both styles."""

    calendar: Calendar
    extent: Extent

    def falls_on(self, weekday: Weekday | None) -> bool:
        """Whether it begins on a day of the week."""
        return self.extent.first is not None and Weekday.of(self.extent.first) is weekday


@lru_cache(maxsize=65_536)
def readings(date: Dated, calendar: Calendar, *, about: int) -> tuple[Reading, ...]:
    """What days a date of a source covers, `~` widening it by `about` of its own unit; raises NoSuchDay.

    There is one reading, save for a date to the day in a calendar that is not known: there the Gregorian
    and the Julian are both given, or the one of them that has the day and, where one is named, its weekday.
    A weekday that the day had in neither decides nothing.
    """
    found = _by_calendar(date.text, date.mark or calendar, about)
    if date.weekday is None:
        return found
    return tuple(reading for reading in found if reading.falls_on(date.weekday)) or found


def common_styles(dates: Iterable[Dated]) -> tuple[Calendar, ...]:
    """The calendars, Gregorian and Julian, in which dates without a mark can all be; raises NoSuchDay.

    There may be none where weekdays are named, each of which can be right in one calendar only.
    """
    bare = [date for date in dates if date.mark is None]
    return tuple(style for style in BOTH_STYLES if all(_can_be_in(style, date) for date in bare))


def _can_be_in(style: Calendar, date: Dated) -> bool:
    found = readings(date, Calendar.UNKNOWN, about=0)
    return _has(read_edtf(date.text), style) and any(
        reading.calendar in (style, Calendar.UNKNOWN) for reading in found
    )


def _by_calendar(text: str, calendar: Calendar, about: int) -> tuple[Reading, ...]:
    parts = read_edtf(text)
    if calendar is not Calendar.UNKNOWN:
        return (Reading(calendar, _extent_or_refusal(text, parts, calendar, about)),)
    found = tuple(
        Reading(style, extent_of(parts, style, about)) for style in BOTH_STYLES if _has(parts, style)
    )
    if not found:
        raise NoSuchDay(text, calendar)
    if is_to_the_day(parts):
        return found
    return (Reading(calendar, either(reading.extent for reading in found)),)


def _extent_or_refusal(text: str, parts: Edtf, calendar: Calendar, about: int) -> Extent:
    try:
        return extent_of(parts, calendar, about)
    except NoDayFitsError:
        others = tuple(other for other in BOTH_STYLES if other is not calendar and _has(parts, other))
        raise NoSuchDay(text, calendar, others) from None


def _has(parts: Edtf, calendar: Calendar) -> bool:
    try:
        extent_of(parts, calendar, 0)
    except NoDayFitsError:
        return False
    return True
