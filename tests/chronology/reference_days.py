"""Days and dates for the obvious solver: its own arithmetic over `datetime.date`."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

JULIAN, GREGORIAN, RUSSIAN, UNKNOWN = "julian", "gregorian", "russian", "unknown"
Extent = tuple[int | None, int | None, int | None, int | None]
"""First day, latest beginning, earliest ending, last day."""


class NoDay(Exception):
    """A day that a calendar lacks."""


@cache
def walk(day: int, months: int) -> int:
    """So many months on; a day that the month lacks is its last."""
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, _gregorian_length(year, month + 1))).toordinal()


@cache
def extent(text: str, style: str, about: int) -> Extent:
    """What a date in EDTF covers in one calendar; NoDay where it does not have it."""
    if text.startswith("["):
        ones = [extent(part, style, about) for part in text[1:-1].split(",")]
        return (
            min(one[0] for one in ones),
            max(one[1] for one in ones),
            min(one[2] for one in ones),
            max(one[3] for one in ones),
        )
    if "/" in text:
        begin, end = (None if part == ".." else extent(part, style, about) for part in text.split("/"))
        return (*(begin or (None,) * 4)[:2], *(end or (None,) * 4)[2:])
    return _of_point(text.rstrip("?~"), style, about if text.endswith("~") else 0)


def extents(text: str, mark: str | None, calendar: str, about: int) -> list[Extent]:
    """A date as a source's calendar has it: two extents for a day in a calendar not known."""
    style = mark or calendar
    if style != UNKNOWN:
        return [extent(text, style, about)]
    found = []
    for style in (GREGORIAN, JULIAN):
        try:
            found.append(extent(text, style, about))
        except NoDay:
            continue
    if not found:
        raise NoDay(text)
    return found if is_to_the_day(text) else [hull(found)]


def is_to_the_day(text: str) -> bool:
    """Whether every date in a text has its day."""
    return all(len(part.rstrip("?~")) == 10 for part in re.split(r"[/,]", text.strip("[]")) if part != "..")


def hull(found: list[Extent]) -> Extent:
    """The extent that holds all of several."""
    sides = zip((min, max, min, max), zip(*found, strict=True), strict=True)
    return tuple(None if None in days else choose(days) for choose, days in sides)  # type: ignore[return-value]


def _of_point(text: str, style: str, about: int) -> Extent:
    if text.endswith("X"):
        first, last = _of_point(text[:-1] + "0", style, 0), _of_point(text[:-1] + "9", style, 0)
        return first[0], last[0], first[3], last[3]
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        number = _number(style, year, month, day)
        return number - about, number + about, number - about, number + about
    length = 1 if month else 12
    reach = about * length
    begins, ends = _month(year, month or 1, 0), _month(year, month or 1, length - 1)
    return (
        _first_of(style, *_month(*begins, -reach)),
        _first_of(style, *_month(*begins, reach)),
        _last_of(style, *_month(*ends, -reach)),
        _last_of(style, *_month(*ends, reach)),
    )


def _month(year: int, month: int, later: int) -> tuple[int, int]:
    years, month = divmod(month - 1 + later, 12)
    return year + years, month + 1


def _first_of(style: str, year: int, month: int) -> int:
    for day in range(1, 32):
        try:
            return _number(style, year, month, day)
        except NoDay:
            continue
    raise NoDay(style)


def _last_of(style: str, year: int, month: int) -> int:
    for day in range(31, 0, -1):
        try:
            return _number(style, year, month, day)
        except NoDay:
            continue
    raise NoDay(style)


def _number(style: str, year: int, month: int, day: int) -> int:
    if style == RUSSIAN:
        if (1918, 1, 31) < (year, month, day) < (1918, 2, 14):
            raise NoDay(style)
        style = JULIAN if (year, month, day) <= (1918, 1, 31) else GREGORIAN
    if style == GREGORIAN:
        try:
            return date(year, month, day).toordinal()
        except ValueError:
            raise NoDay(style) from None
    leap = 29 if year % 4 == 0 else 28
    if day > (31, leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]:
        raise NoDay(style)
    # The Julian day number of noon (US Naval Observatory), less that of 31 December of the year before 1.
    back = (14 - month) // 12
    years, months = year + 4800 - back, month + 12 * back - 3
    return day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083 - 1721425


def _gregorian_length(year: int, month: int) -> int:
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - date(year, month, 1)).days
