"""From a date in EDTF to the days between which something began and ended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from onrecord.dates import BadDate, Calendar, Dated, NoSuchDay, readings
from onrecord.dates.days import day_number, month_length
from onrecord.identity.registers.reading.dating import date_said

ABOUT = 2
"""Years, months or days by which `~` widens a date: the policy of a new dossier."""
Between = tuple[int | None, int | None]
NEVER: Between = (None, None)
FURTHEST = 2**31 - 1
NO_DAY = re.compile(r"(\d{4})-\d\d(-\d\d)?", re.ASCII)
"""A slip of the pen in the day or month, as 1931-04-31 or 1913-17-05."""
PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Told:
    """The days from which to which it began, and from which to which it ended; None is unbounded.

    What a date without a slash tells of began and ended within it. `is_stretch` is of one with a slash: something
    went on from the one time until the other.
    """

    first: int | None
    latest_start: int | None
    earliest_end: int | None
    last: int | None
    is_stretch: bool = False


@lru_cache(maxsize=2**18)
def told(text: str, *, month_first: bool, calendar: Calendar) -> Told | None:
    """What a cell tells of a time, however it writes it; None where no date can be read in it."""
    said = date_said(text, month_first=month_first)
    return None if said is None else told_in_edtf(said, calendar)


@lru_cache(maxsize=2**18)
def told_in_edtf(said: str, calendar: Calendar) -> Told | None:
    """What a date in EDTF tells; None where it is none. Of a day that no calendar has, the year is believed."""
    found = _told(said, calendar)
    year = NO_DAY.fullmatch(said) if found is None else None
    return _told(year[1], calendar) if year else found


def _told(said: str, calendar: Calendar) -> Told | None:
    begun, slash, ended = said.partition("/")
    if slash and not said.startswith(("[", "{")):
        return _stretch(_within(begun, calendar), _within(ended, calendar))
    first, last = _within(said, calendar) or NEVER
    return None if first is None and last is None else Told(first, last, first, last)


def _stretch(begun: Between | None, ended: Between | None) -> Told | None:
    if begun is None or ended is None or begun == ended == NEVER:
        return None
    return Told(*begun, *ended, is_stretch=True)


def _within(said: str, calendar: Calendar) -> Between | None:
    """The days between which a date lies; unbounded for `..` and nothing, None where it is no date."""
    if said in ("", ".."):
        return NEVER
    if calendar is Calendar.GREGORIAN and (plain := PLAIN.fullmatch(said)):
        return _plain(*plain.groups())
    try:
        extents = [one.extent for one in readings(Dated(said), calendar, about=ABOUT)]
    except (BadDate, NoSuchDay):
        return None
    first, last = _either(min, (one.first for one in extents)), _either(max, (one.last for one in extents))
    return None if any(day is not None and abs(day) > FURTHEST for day in (first, last)) else (first, last)


def _plain(year: str, month: str | None, day: str | None) -> Between | None:
    """A Gregorian year, month or day: what all but a few dates of a register are, without the grammar's time."""
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    if int(year) == 0:
        return None
    longest = month_length(int(year), last_month)
    first_day, last_day = (int(day), int(day)) if day else (1, longest)
    if not 1 <= first_day <= last_day <= longest:
        return None
    first = day_number(int(year), first_month, first_day)
    return first, day_number(int(year), last_month, last_day)


def _either(choose: Callable[[Iterable[int]], int], days: Iterable[int | None]) -> int | None:
    """The least or greatest by either calendar; unbounded by one is unbounded."""
    found = list(days)
    known = [day for day in found if day is not None]
    return choose(known) if len(known) == len(found) else None
