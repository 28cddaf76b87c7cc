"""Whether a source is closed on a day: restrictions lapse by themselves, on the day after their last."""

from __future__ import annotations

from datetime import date

from onrecord.dates import Calendar, Dated, NoSuchDay, readings
from onrecord.evidence import Access, AccessStatus

SHUT = frozenset({AccessStatus.RESTRICTED, AccessStatus.CLOSED})


def is_shut(access: Access | None, today: date) -> bool:
    """Whether a source is closed or restricted on a day, its term not being over."""
    if access is None or access.status not in SHUT:
        return False
    return access.until is None or not is_over(access.until, today)


def is_over(until: Dated, today: date) -> bool:
    """Whether a term has run out: its last possible day lies before today; a day that never was is never over."""
    last = last_day(until)
    return last is not None and last < today.toordinal()


def last_day(until: Dated) -> int | None:
    """The last possible day of a term; None for a term without end, and for a day that never was."""
    try:
        lasts = [reading.extent.last for reading in readings(until, Calendar.GREGORIAN, about=0)]
    except NoSuchDay:
        return None
    known = [last for last in lasts if last is not None]
    return max(known) if known and len(known) == len(lasts) else None
