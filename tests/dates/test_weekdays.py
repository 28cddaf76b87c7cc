"""A weekday that a source names decides its calendar, or shows that its date is wrong."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Calendar, Dated, Weekday, common_styles, differing_weekdays, read_date, readings
from onrecord.dates.days import iso
from onrecord.dates.weekdays import SPELLINGS

GREGORIAN, JULIAN, RUSSIAN, UNKNOWN = Calendar
NAMES = [weekday.name for weekday in Weekday]


def days(text: str, calendar: Calendar) -> list[str]:
    return [iso(one.extent.first or 0) for one in readings(read_date(text), calendar, about=2)]


def said(*texts: str, calendar: Calendar) -> list[str]:
    return list(differing_weekdays([read_date(text) for text in texts], calendar))


@pytest.mark.parametrize(
    ("text", "calendar", "meant"),
    [
        ("1914-08-01", UNKNOWN, ["1914-08-01", "1914-08-14"]),
        ("Friday 1914-08-01", UNKNOWN, ["1914-08-14"]),
        ("Saturday 1914-08-01", UNKNOWN, ["1914-08-01"]),
        ("суббота 1914-08-01?", UNKNOWN, ["1914-08-01"]),
        ("Friday 1914-08-01", RUSSIAN, ["1914-08-14"]),
        ("Thursday 1917-10-26", RUSSIAN, ["1917-11-08"]),
        ("Wednesday 1918-01-31", RUSSIAN, ["1918-02-13"]),
        ("Thursday 1918-02-14", RUSSIAN, ["1918-02-14"]),
        ("Thursday 1900-03-01", UNKNOWN, ["1900-03-01"]),
        ("Tuesday 1900-02-29", UNKNOWN, ["1900-03-13"]),
        ("Wednesday O.S. -0043-03-15", UNKNOWN, ["-0043-03-13"]),
        ("Saturday 0000-01-01", UNKNOWN, ["0000-01-01"]),
        ("Thursday 0000-01-01", UNKNOWN, ["-0001-12-30"]),
        ("Tuesday 1250-07-05", UNKNOWN, ["1250-07-05", "1250-07-12"]),
    ],
)
def test_a_weekday_leaves_the_days_that_it_was(text: str, calendar: Calendar, meant: list[str]) -> None:
    assert days(text, calendar) == meant
    assert said(text, calendar=calendar) == []


@pytest.mark.parametrize(
    ("text", "calendar", "meant", "sentence"),
    [
        (
            "Sunday 1914-08-01",
            UNKNOWN,
            ["1914-08-01", "1914-08-14"],
            "1914-08-01 was a Saturday by the Gregorian calendar and a Friday by the Julian; "
            "the source says a Sunday.",
        ),
        (
            "пятница 1914-08-01",
            GREGORIAN,
            ["1914-08-01"],
            "1914-08-01 was a Saturday by the Gregorian calendar and a Friday by the Julian; "
            "the source, which dates it by the Gregorian calendar, says a Friday.",
        ),
        (
            "Saturday O.S. 1914-08-01",
            UNKNOWN,
            ["1914-08-14"],
            "1914-08-01 was a Saturday by the Gregorian calendar and a Friday by the Julian; "
            "the source, which dates it by the Julian calendar, says a Saturday.",
        ),
        (
            "Saturday 1914-08-01",
            RUSSIAN,
            ["1914-08-14"],
            "1914-08-01 was a Saturday by the Gregorian calendar and a Friday by the Julian; "
            "the source, which dates it by the Russian calendar, says a Saturday.",
        ),
        (
            "Monday 1900-02-29",
            UNKNOWN,
            ["1900-03-13"],
            "1900-02-29 was a Tuesday by the Julian calendar; the source says a Monday.",
        ),
    ],
)
def test_where_it_was_another_the_date_still_counts(
    text: str, calendar: Calendar, meant: list[str], sentence: str
) -> None:
    assert said(text, calendar=calendar) == [sentence]
    assert days(text, calendar) == meant


def test_weekdays_of_two_calendars_in_one_breath() -> None:
    assert said("Friday 1914-08-01", "Friday 1914-08-07", calendar=UNKNOWN) == [
        "One source keeps one calendar, but 1914-08-01 can only be Julian and 1914-08-07 can only be Gregorian."
    ]
    assert said("Friday 1914-08-01", "N.S. 1914-08-07", "1914-09", calendar=UNKNOWN) == []


def test_one_weekday_decides_for_the_dates_beside_it() -> None:
    assert common_styles([read_date("Friday 1914-08-01"), read_date("1914-08-05")]) == (JULIAN,)
    assert common_styles([read_date("1700-02-29/1701"), read_date("1702-05-05")]) == (JULIAN,)
    assert common_styles([read_date("Sunday 1914-08-01"), read_date("1914")]) == (GREGORIAN, JULIAN)


@given(st.dates(), st.sampled_from(NAMES))
def test_a_gregorian_weekday_is_that_of_pythons_own_calendar(day: date, name: str) -> None:
    fits = not said(f"{name} {day.isoformat()}", calendar=GREGORIAN)
    assert fits is (day.weekday() == NAMES.index(name))


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28), st.sampled_from(NAMES))
def test_a_julian_weekday_is_that_of_zellers_congruence(year: int, month: int, day: int, name: str) -> None:
    """Christian Zeller, 1882: h = (q + [13 (m + 1) / 5] + K + [K / 4] + 5 - J) mod 7, Saturday 0, March 3."""
    q, m, y = day, month + 12 * (month < 3), year - (month < 3)
    h = (q + 13 * (m + 1) // 5 + y % 100 + y % 100 // 4 + 5 - y // 100) % 7
    fits = not said(f"{name} {year:04d}-{month:02d}-{day:02d}", calendar=JULIAN)
    assert fits is ((h + 5) % 7 == NAMES.index(name))


@given(st.dates(), st.sampled_from(Calendar))
def test_of_the_seven_one_is_right_in_each_calendar(day: date, calendar: Calendar) -> None:
    if calendar is RUSSIAN and date(1918, 2, 1) <= day <= date(1918, 2, 13):
        return
    right = [name for name in NAMES if not said(f"{name} {day.isoformat()}", calendar=calendar)]
    styles = {
        Weekday.of(one.extent.first or 0) for one in readings(Dated(day.isoformat()), calendar, about=0)
    }
    assert len(right) == len(styles)


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("Monday monday понедельник Понедельник понедельника понедѣльникъ", Weekday.MONDAY),
        ("Tuesday вторник вторника вторникъ", Weekday.TUESDAY),
        ("Wednesday среда среду среды середа", Weekday.WEDNESDAY),
        ("Thursday четверг четверга четвергъ", Weekday.THURSDAY),
        ("Friday FRIDAY пятница ПЯТНИЦА пятницу пятницы", Weekday.FRIDAY),
        ("Saturday суббота субботу субботы", Weekday.SATURDAY),
        ("Sunday воскресенье воскресенья воскресение", Weekday.SUNDAY),
    ],
)
def test_weekdays_as_sources_write_them(words: str, weekday: Weekday) -> None:
    assert {read_date(f"{word} 1914-08-01").weekday for word in words.split()} == {weekday}


def test_the_grammar_has_the_spellings_of_the_table() -> None:
    grammar = (files("onrecord.dates") / "when.lark").read_text(encoding="utf-8")
    assert f"/({'|'.join(SPELLINGS)}) " in grammar
