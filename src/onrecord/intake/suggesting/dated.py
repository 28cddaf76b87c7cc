"""A date as a text names it, written as a `when` has it: in EDTF, as wide as the words are and no wider."""

from __future__ import annotations

from onrecord.dates import Calendar, Dated
from onrecord.dates.days import civil
from onrecord.script.mentions import NamedDate
from onrecord.script.mentions.date_shapes import DOUBLE_DAY, SEASON_YEAR
from onrecord.script.mentions.dates import ABOUT
from onrecord.script.mentions.named_date import day_days, month_days, months_days, years_days
from onrecord.script.mentions.years import word_before

SEASON_CODES = {(3, 5): 21, (6, 8): 22, (9, 11): 23, (12, 14): 24}


def dated(text: str, named: NamedDate) -> Dated | None:
    """The date that a text names; None for one without a year, which no `when` can have.

    A day written in both calendars is told by the newer, marked so; any other is in the source's own.
    """
    if named.first_day is None or named.last_day is None:
        return None
    if word_before(text, named.start) in ABOUT and named.text[:4].isdigit():
        return Dated(f"{named.text[:4]}~")
    mark = Calendar.GREGORIAN if DOUBLE_DAY.match(text, named.start) else None
    season = SEASON_YEAR.match(text, named.start)
    if season is not None:
        return _season(named.first_day, named.last_day, ambiguous=bool(named.others))
    return Dated(edtf(named.first_day, named.last_day), mark)


def edtf(first: int, last: int) -> str:
    """Days from a first to a last: a day, a month, a year, a decade, or from one to another."""
    (year, month, day), (last_year, last_month, _) = civil(first), civil(last)
    if (first, last) == day_days(year, month, day):
        return f"{year:04d}-{month:02d}-{day:02d}"
    if (first, last) == years_days(year, last_year):
        if year % 10 == 0 and last_year == year + 9:
            return f"{year // 10:03d}X"
        return f"{year:04d}" if year == last_year else f"{year:04d}/{last_year:04d}"
    if (first, last) == month_days(year, month):
        return f"{year:04d}-{month:02d}"
    if first == month_days(year, month)[0] and last == month_days(last_year, last_month)[1]:
        return f"{year:04d}-{month:02d}/{last_year:04d}-{last_month:02d}"
    return f"{edtf(first, first)}/{edtf(last, last)}"


def _season(first: int, last: int, *, ambiguous: bool) -> Dated:
    """A season by its code; a winter of one year may be that at either end of it."""
    year, month, _ = civil(first)
    code = next(
        (code for months, code in SEASON_CODES.items() if months_days(year, *months) == (first, last)), None
    )
    if code is None or month < 3:
        return Dated(edtf(first, last))
    return Dated(f"[{year - 1:04d}-{code},{year:04d}-{code}]" if ambiguous else f"{year:04d}-{code}")
