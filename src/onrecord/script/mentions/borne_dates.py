"""Whether a statement bears a date out: by its bounds, or by the same date in its words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.dates.wording import day_in_words
from onrecord.script.mentions.dates import dates_named
from onrecord.script.mentions.evidence import Bearing, Window
from onrecord.script.mentions.named_date import EVER, Days, NamedDate
from onrecord.sentences import Sentence, Timed

WIDEST_YEARS = 150
"""A window wider than a life and more says nothing of a day in a year."""


def bears_date(bearing: Bearing, named: NamedDate) -> bool:
    """Whether the start or the end lies wholly in the named time, or that time in what certainly went on.

    A date of its `when` as it stands there bears it out too, in whatever calendar it is, and so does the same
    date in the words of the passage; in what the researcher says of it only where the statement has no time
    of its own, which would say the same or something better.
    """
    if any(_certainly_in(window, named) for window in (bearing.start, bearing.end, *bearing.written)):
        return True
    words = bearing.quotes if bearing.dated else bearing.words
    return _went_on(bearing, named) or any(_same(one, named) for text in words for one in dates_named(text))


def _certainly_in(window: Window, named: NamedDate) -> bool:
    first = window[0] if window[0] is not None else -EVER
    last = window[1] if window[1] is not None else EVER
    return any(start <= first and last <= end for start, end in _readings(named, window))


def _went_on(bearing: Bearing, named: NamedDate) -> bool:
    """Whether it lies inside what certainly went on: from the latest start to the earliest end."""
    latest_start, earliest_end = bearing.start[1], bearing.end[0]
    if latest_start is None or earliest_end is None or latest_start > earliest_end:
        return False
    went_on = (latest_start, earliest_end)
    return any(went_on[0] <= first and last <= went_on[1] for first, last in _readings(named, went_on))


def _readings(named: NamedDate, near: Window) -> tuple[Days, ...]:
    if named.first_day is not None:
        return named.readings((0, 0))
    first, last = near
    if first is None or last is None or last - first > WIDEST_YEARS * 366:
        return ()
    return named.readings((first, last))


def _same(said: NamedDate, named: NamedDate) -> bool:
    """Whether words name the same date, or one within it: 12 September 1933 bears September 1933 out."""
    if named.first_day is None or named.last_day is None or said.first_day is None or said.last_day is None:
        return _same_in_any_year(said, named)
    return named.first_day <= said.first_day and said.last_day <= named.last_day


def _same_in_any_year(said: NamedDate, named: NamedDate) -> bool:
    if named.first_day is not None:
        return False
    if said.first_day is None:
        return said.month == named.month and named.day in (None, said.day)
    if said.last_day is None:
        return False
    inside = named.readings((said.first_day, said.last_day)) if said.last_day - said.first_day < 32 else ()
    return any(first <= said.first_day and said.last_day <= last for first, last in inside)


def when_of(bearing: Bearing) -> str:
    """What the evidence has for a date, in words; empty where it sets no bound."""
    spoken = [words for window in dict.fromkeys((bearing.start, bearing.end)) if (words := _spoken(window))]
    if len(spoken) == 2 and bearing.start[1] is not None and bearing.start != bearing.end:
        return Sentence("its beginning {start} and its end {end}", start=spoken[0], end=spoken[1])
    return Sentence("it {when}", when=spoken[0]) if spoken else ""


def _spoken(window: Window) -> str:
    first, last = window
    if first is None and last is None:
        return ""
    return Timed(_in_words(first, last), first, last)


def _in_words(first: int | None, last: int | None) -> str:
    if first is None or last is None:
        return (
            f"not before {day_in_words(first)}"
            if first is not None
            else f"not after {day_in_words(last or 0)}"
        )
    return (
        f"on {day_in_words(first)}"
        if first == last
        else f"between {day_in_words(first)} and {day_in_words(last)}"
    )


def nearest_first(bearings: tuple[Bearing, ...], named: NamedDate) -> Iterator[tuple[Bearing, str]]:
    """The dated statements with what each has, the nearest to the named date first."""
    dated = [(bearing, words) for bearing in bearings if (words := when_of(bearing))]
    yield from sorted(dated, key=lambda one: _distance(one[0], named))


def _distance(bearing: Bearing, named: NamedDate) -> int:
    bounds = [day for window in (bearing.start, bearing.end) for day in window if day is not None]
    return min(abs(day - (named.first_day or day)) for day in bounds)
