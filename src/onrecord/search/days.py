"""Stretches of days: when to look, and when a source came into being by its card."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.dates import BadDate, Calendar, Dated, During, NoSuchDay, Reading, read_date, readings
from onrecord.dates.extents import either
from onrecord.evidence import Source
from onrecord.search.refusals import NoSuchDays


class Days(NamedTuple):
    """From a day to a day, both counted in; None is unbounded."""

    first: int | None
    last: int | None

    @property
    def is_known(self) -> bool:
        """Whether anything bounds it."""
        return self.first is not None or self.last is not None

    def meets(self, other: Days) -> bool:
        """Whether some day may be of both."""
        return _not_after(self.first, other.last) and _not_after(other.first, self.last)


def read_days(value: str) -> Days:
    """When to look: 1933, 1933-09, 1933..1937, ..1917, or any date in EDTF; refuses as `NoSuchDays`."""
    try:
        begun, between, ended = (value, "", "") if "/" in value else value.partition("..")
        ended = ended if between else begun
        days = Days(_days(begun).first if begun else None, _days(ended).last if ended else None)
    except (BadDate, NoSuchDay):
        raise NoSuchDays(value) from None
    if not days.is_known or not _not_after(days.first, days.last):
        raise NoSuchDays(value)
    return days


def days_of_card(source: Source, about: int) -> Days:
    """When a source came into being by its card alone, where that gives a date."""
    if isinstance(source.made, During) and isinstance(source.made.of, Dated):
        try:
            return _covered(readings(source.made.of, source.calendar, about=about))
        except NoSuchDay:
            pass
    return Days(None, None)


def _days(date: str) -> Days:
    return _covered(readings(read_date(date), Calendar.GREGORIAN, about=0))


def _covered(found: tuple[Reading, ...]) -> Days:
    extent = either(reading.extent for reading in found)
    return Days(extent.first, extent.last)


def _not_after(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one <= other
