"""What is to be said of dates that were other weekdays than their source says."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from onrecord.dates.days_meant import common_styles, readings
from onrecord.dates.refusals import NAMES
from onrecord.dates.values import Calendar, Dated
from onrecord.dates.weekdays import Weekday
from onrecord.dates.wording import weekday_in_words


def differing_weekdays(dates: Collection[Dated], calendar: Calendar) -> Iterator[str]:
    """A sentence for each date of one `when` that was another weekday than it says; raises NoSuchDay.

    Where the calendar is not known, there is one too if weekdays put dates of one source into two calendars.
    """
    named = [(date, date.weekday) for date in dates if date.weekday is not None]
    for date, said in named:
        if not readings(date, calendar, about=0)[0].falls_on(said):
            yield _differing(date, said, date.mark or calendar)
    if named and calendar is Calendar.UNKNOWN and not common_styles(dates):
        yield f"One source keeps one calendar, but {_each_in_its_own(dates)}."


def _differing(date: Dated, said: Weekday, calendar: Calendar) -> str:
    first, *second = (f"a {weekday} by the {style}" for style, weekday in _by_style(Dated(date.text)))
    was = " and ".join([f"{first} calendar", *second])
    dating = "" if calendar is Calendar.UNKNOWN else f", which dates it by the {NAMES[calendar]} calendar,"
    return f"{date.text} was {was}; the source{dating} says a {weekday_in_words(said)}."


def _each_in_its_own(dates: Collection[Dated]) -> str:
    bare = [(date, list(_by_style(date))) for date in dates if date.mark is None]
    return " and ".join(f"{date.text} can only be {found[0][0]}" for date, found in bare if len(found) == 1)


def _by_style(date: Dated) -> Iterator[tuple[str, str]]:
    """In which calendars a date can be, each with the weekday that it was there."""
    for reading in readings(date, Calendar.UNKNOWN, about=0):
        if reading.extent.first is not None:
            yield NAMES[reading.calendar], weekday_in_words(Weekday.of(reading.extent.first))
