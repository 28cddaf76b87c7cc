"""Dates as files from outside write them, where the language of time has them."""

from __future__ import annotations

from functools import lru_cache

from onrecord.dates import (
    All,
    BadDate,
    Beside,
    Calendar,
    Dated,
    During,
    Moment,
    NoSuchDay,
    Shifted,
    Within,
    read_moment,
    readings,
)


@lru_cache(maxsize=4_096)
def when_of(cell: str) -> Moment | None:
    """A time that is told by dates alone and that some calendar has; None for anything else.

    A lone word such as “spring” would read as the id of another statement, and nothing in a sheet has one.
    """
    try:
        moment = read_moment(cell)
        dates = _dates_in(moment)
        if dates is None:
            return None
        for date in dates:
            readings(date, Calendar.UNKNOWN, about=0)
    except (BadDate, NoSuchDay):
        return None
    return moment


def _dates_in(moment: Moment) -> list[Dated] | None:
    """The dates that a time is told by; None where it is told by anything else."""
    match moment:
        case During(of) | Beside(_, of) | Within(_, _, of):
            anchor = of.of if isinstance(of, Shifted) else of
            return [anchor] if isinstance(anchor, Dated) else None
        case All(members):
            found = [_dates_in(member) for member in members]
            return None if None in found else [date for dates in found for date in dates or ()]
        case _:
            return None
