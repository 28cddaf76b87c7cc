"""Dates as registers write them: what is read of each, and from which day to which it is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Calendar
from onrecord.identity.registers.reading.dating import date_said
from onrecord.identity.registers.reading.days import Told, told, told_in_edtf

SAID = {
    "_.5.1939": "1939-05",
    "5._.1939": "1939-XX-05",
    "_._.1939": "1939",
    "8.10.1937": "1937-10-08",
    "22.04. 50": "1950-04-22",
    "19560409": "1956-04-09",
    "1956-04-09": "1956-04-09",
    "arr. 14.06.41": "1941-06-14",
    "ок. 1885 г.": "1885~",
    "1893-1895": "1893/1895",
    "1890 (по другим данным - 1891)": "[1890,1891]",
    "5 мая 1937 г.": "1937-05-05",
    "апреля 1937 года": "1937-04",
    "16-14 сентября 1940г.": "1940-09",
    "June 4, 1912": "1912-06-04",
    "до 1940": "../1940",
    "после 1940": "1940/..",
    "05.1939": "1939-05",
    "1914/1918": "1914/1918",
    "1921-22": "1921/1922",
    "1921-12": "1921-12",
    "1914-08-01/1918": "1914-08-01/1918",
}


@pytest.mark.parametrize(("written", "said"), SAID.items())
def test_a_date_is_read_as_it_is_written(written: str, said: str) -> None:
    assert date_said(written) == said


@pytest.mark.parametrize("written", ["нет", "12345", "тоже", "ч. 3", "", "0", "1.2.3.4", "99999999999"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert told(written, month_first=False, calendar=Calendar.GREGORIAN) is None


def test_the_month_may_stand_first() -> None:
    assert date_said("4/25/1937", month_first=True) == "1937-04-25"


def test_of_a_day_that_no_calendar_has_the_year_is_believed() -> None:
    year = told("1931", month_first=False, calendar=Calendar.GREGORIAN)
    assert told("31.04.1931", month_first=False, calendar=Calendar.GREGORIAN) == year
    assert told("1931-17-05", month_first=False, calendar=Calendar.GREGORIAN) == year


def test_an_unknown_calendar_makes_a_day_either_of_two() -> None:
    day = told("25.10.1917", month_first=False, calendar=Calendar.UNKNOWN)
    assert day is not None
    assert (day.first, day.last) == (date(1917, 10, 25).toordinal(), date(1917, 11, 7).toordinal())


@given(st.dates())
def test_a_day_is_itself_however_it_is_written(day: date) -> None:
    it = Told(*[day.toordinal()] * 4)
    for written in (f"{day.day}.{day.month}.{day.year:04}", f"{day.day:02}/{day.month:02}/{day.year:04}"):
        assert told(written, month_first=False, calendar=Calendar.GREGORIAN) == it
    assert told(day.isoformat(), month_first=False, calendar=Calendar.GREGORIAN) == it


@given(st.integers(1, 9999), st.none() | st.integers(0, 99), st.none() | st.integers(0, 99))
def test_the_short_way_is_the_way_of_the_grammar(year: int, month: int | None, day: int | None) -> None:
    """A plain date, read without the grammar, gives what the grammar of dates gives."""
    said = f"{year:04}" + (f"-{month:02}" if month is not None else "")
    said += f"-{day:02}" if month is not None and day is not None else ""
    by_grammar = told_in_edtf(f"[{said}]", Calendar.GREGORIAN)
    plain = told_in_edtf(said, Calendar.GREGORIAN)
    if by_grammar is not None:
        assert plain == by_grammar
    else:
        assert plain == told_in_edtf(f"{year:04}", Calendar.GREGORIAN)


@given(st.text(max_size=40))
def test_no_cell_breaks_the_reading(cell: str) -> None:
    found = told(cell, month_first=False, calendar=Calendar.GREGORIAN)
    if found is not None and found.first is not None and found.last is not None:
        assert found.first <= found.last
