"""Days between which something began and ended, as a `when` of a statement."""

from __future__ import annotations

from onrecord.dates import Dated, During, Span, When
from onrecord.dates.days import civil, day_number, iso, month_length
from onrecord.identity.profile import Between


def written_between(between: Between) -> During | None:
    """A day that is somewhere between two, as EDTF has it: 1907, 1907-05, or from the one to the other."""
    first, last = between.earliest, between.latest
    if first is None and last is None:
        return None
    if first is None or last is None:
        return During(Dated(f"../{_end(last)}" if last is not None else f"{_start(first or 1)}/.."))
    return During(
        Dated(_whole(first, last) or (iso(first) if first == last else f"{_start(first)}/{_end(last)}"))
    )


def when_of(start: Between, end: Between) -> When | None:
    """When something was that began and ended between such days; None where nothing is known of it."""
    if start.earliest is not None and start == end:
        return written_between(start)
    if _touches(start, end):
        still = written_between(Between(end.earliest, start.latest))
        return None if still is None else Span(still=still)
    begun, ended = written_between(start), written_between(end)
    if begun is None and ended is None:
        return None
    return Span(begun=begun, ended=ended)


def _touches(start: Between, end: Between) -> bool:
    """Whether all that is known is that it went on at some time in a date, and who knows how long."""
    if start.earliest is not None or end.latest is not None:
        return False
    return start.latest is not None and end.earliest is not None and end.earliest <= start.latest


def _whole(first: int, last: int) -> str | None:
    """The year or month whose first and last days these are."""
    year, month, day = civil(first)
    if day != 1:
        return None
    if last == day_number(year, month, month_length(year, month)):
        return f"{year:04}-{month:02}"
    return f"{year:04}" if month == 1 and last == day_number(year, 12, 31) else None


def _start(day: int) -> str:
    year, month, of_month = civil(day)
    return f"{year:04}" if (month, of_month) == (1, 1) else iso(day)


def _end(day: int) -> str:
    year, month, of_month = civil(day)
    return f"{year:04}" if (month, of_month) == (12, 31) else iso(day)
