"""What days a date covers, and what of it is not known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from when_strategies import edtf_texts

from onrecord.dates import Calendar, Dated, NoSuchDay, Reading, read_date, readings
from onrecord.dates.days import iso

GREGORIAN, JULIAN, RUSSIAN, UNKNOWN = Calendar


def days(reading: Reading) -> tuple[str | None, ...]:
    extent = reading.extent
    numbers = (extent.first, extent.latest_start, extent.earliest_end, extent.last)
    return tuple(None if number is None else iso(number) for number in numbers)


def only(text: str, calendar: Calendar = GREGORIAN, about: int = 2) -> tuple[str | None, ...]:
    (reading,) = readings(read_date(text), calendar, about=about)
    return days(reading)


@pytest.mark.parametrize(
    ("text", "first", "latest_start", "earliest_end", "last"),
    [
        ("1907", "1907-01-01", "1907-01-01", "1907-12-31", "1907-12-31"),
        ("1904-02", "1904-02-01", "1904-02-01", "1904-02-29", "1904-02-29"),
        ("1924?", "1924-01-01", "1924-01-01", "1924-12-31", "1924-12-31"),
        ("190X", "1900-01-01", "1909-01-01", "1900-12-31", "1909-12-31"),
        ("[1924,1925]", "1924-01-01", "1925-01-01", "1924-12-31", "1925-12-31"),
        ("1885~", "1883-01-01", "1887-01-01", "1883-12-31", "1887-12-31"),
        ("1885%", "1883-01-01", "1887-01-01", "1883-12-31", "1887-12-31"),
        ("190X~", "1880-01-01", "1929-01-01", "1880-12-31", "1929-12-31"),
        ("19XX~", "1700-01-01", "2199-01-01", "1700-12-31", "2199-12-31"),
        ("1904-12~", "1904-10-01", "1905-02-01", "1904-10-31", "1905-02-28"),
        ("1904-02-29~", "1904-02-27", "1904-03-02", "1904-02-27", "1904-03-02"),
        ("2004-06~-11", "2004-04-11", "2004-08-11", "2004-04-11", "2004-08-11"),
        ("2004~-06", "2002-06-01", "2006-06-01", "2002-06-30", "2006-06-30"),
        ("2004-06-~11", "2004-06-09", "2004-06-13", "2004-06-09", "2004-06-13"),
        ("2004-XX~", "2002-01-01", "2006-12-01", "2002-01-31", "2006-12-31"),
        ("1921-22~", "1920-12-01", "1921-12-01", "1921-02-28", "1922-02-28"),
        ("1924/1925", "1924-01-01", "1924-01-01", "1925-12-31", "1925-12-31"),
        ("1924~/1925", "1922-01-01", "1926-01-01", "1925-12-31", "1925-12-31"),
        ("../1917", None, None, "1917-12-31", "1917-12-31"),
        ("/1917", None, None, "1917-12-31", "1917-12-31"),
        ("1917/", "1917-01-01", "1917-01-01", None, None),
        ("/", None, None, None, None),
        ("1985-XX", "1985-01-01", "1985-12-01", "1985-01-31", "1985-12-31"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31", "1985-01-01", "1985-12-31"),
        ("1984-1X", "1984-10-01", "1984-12-01", "1984-10-31", "1984-12-31"),
        ("XXXX-12-25", "0000-12-25", "9999-12-25", "0000-12-25", "9999-12-25"),
        ("15XX-12-25", "1500-12-25", "1599-12-25", "1500-12-25", "1599-12-25"),
        ("190X-02-29", "1904-02-29", "1908-02-29", "1904-02-29", "1908-02-29"),
        ("1X32-X1-X2", "1032-01-02", "1932-11-22", "1032-01-02", "1932-11-22"),
        ("-156X", "-1569-01-01", "-1560-01-01", "-1569-12-31", "-1560-12-31"),
        ("1950S2", "1900-01-01", "1999-01-01", "1900-12-31", "1999-12-31"),
        ("{1667,1668}", "1667-01-01", "1667-01-01", "1668-12-31", "1668-12-31"),
        ("{1667, 1670..1672}", "1667-01-01", "1667-01-01", "1672-12-31", "1672-12-31"),
        ("[1670..1672]", "1670-01-01", "1672-01-01", "1670-12-31", "1672-12-31"),
        ("[..1760-12-03]", None, "1760-12-03", None, "1760-12-03"),
        ("[1760-12..]", "1760-12-01", None, "1760-12-31", None),
        ("{..1984}", None, None, "1984-12-31", "1984-12-31"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "1985-04-12", "1985-04-12"),
    ],
)
def test_the_four_days(text: str, first: str, latest_start: str, earliest_end: str, last: str) -> None:
    assert only(text) == (first, latest_start, earliest_end, last)


@pytest.mark.parametrize(
    ("codes", "first", "last"),
    [
        (("21", "25", "31"), "1921-03-01", "1921-05-31"),
        (("22", "26", "32"), "1921-06-01", "1921-08-31"),
        (("23", "27", "29"), "1921-09-01", "1921-11-30"),
        (("24", "28", "30"), "1921-12-01", "1922-02-28"),
        (("33",), "1921-01-01", "1921-03-31"),
        (("36",), "1921-10-01", "1921-12-31"),
        (("37",), "1921-01-01", "1921-04-30"),
        (("39",), "1921-09-01", "1921-12-31"),
        (("40",), "1921-01-01", "1921-06-30"),
        (("41",), "1921-07-01", "1921-12-31"),
    ],
)
def test_seasons_and_parts_of_a_year(codes: tuple[str, ...], first: str, last: str) -> None:
    for code in codes:
        assert only(f"1921-{code}") == (first, first, last, last)


@pytest.mark.parametrize(
    ("text", "calendar", "first", "last"),
    [
        ("1907", JULIAN, "1907-01-14", "1908-01-13"),
        ("1907-02", JULIAN, "1907-02-14", "1907-03-13"),
        ("1907-21", JULIAN, "1907-03-14", "1907-06-13"),
        ("O.S. 1917-10-25", GREGORIAN, "1917-11-07", "1917-11-07"),
        ("O.S. 1917-10-25", UNKNOWN, "1917-11-07", "1917-11-07"),
        ("N.S. 1914-08-01", RUSSIAN, "1914-08-01", "1914-08-01"),
        ("1917-10-25", RUSSIAN, "1917-11-07", "1917-11-07"),
        ("1918-01-31", RUSSIAN, "1918-02-13", "1918-02-13"),
        ("1918-02-14", RUSSIAN, "1918-02-14", "1918-02-14"),
        ("1918-02", RUSSIAN, "1918-02-14", "1918-02-28"),
        ("1918-02-XX", RUSSIAN, "1918-02-14", "1918-02-28"),
        ("1918", RUSSIAN, "1918-01-14", "1918-12-31"),
        ("1917", RUSSIAN, "1917-01-14", "1918-01-13"),
        ("1917-24", RUSSIAN, "1917-12-14", "1918-02-28"),
        ("1919", RUSSIAN, "1919-01-01", "1919-12-31"),
        ("1907", UNKNOWN, "1907-01-01", "1908-01-13"),
        ("1917-10", UNKNOWN, "1917-10-01", "1917-11-13"),
        ("1900-02-29", JULIAN, "1900-03-13", "1900-03-13"),
        ("1900-02-29", UNKNOWN, "1900-03-13", "1900-03-13"),
        ("19XX-02-29", GREGORIAN, "1904-02-29", "1996-02-29"),
    ],
)
def test_calendars(text: str, calendar: Calendar, first: str, last: str) -> None:
    found = only(text, calendar)
    assert (found[0], found[3]) == (first, last)


def test_a_year_of_unknown_calendar_holds_both() -> None:
    assert only("1907", UNKNOWN) == ("1907-01-01", "1907-01-14", "1907-12-31", "1908-01-13")


@pytest.mark.parametrize(
    "text", ["1917-10-25", "1917-10-25~", "1917-10-25/1917-11-01", "[1917-10-25,1917-11-01]"]
)
def test_a_date_to_the_day_of_unknown_calendar_has_two_readings(text: str) -> None:
    found = readings(Dated(text), UNKNOWN, about=2)
    assert [reading.calendar for reading in found] == [GREGORIAN, JULIAN]
    for reading in found:
        assert (reading,) == readings(Dated(text), reading.calendar, about=2)


@pytest.mark.parametrize(
    ("text", "calendar", "help_"),
    [
        ("1917-02-29", GREGORIAN, "look again"),
        ("1917-02-29", RUSSIAN, "look again"),
        ("1917-02-29", UNKNOWN, "look again"),
        ("1900-02-29", GREGORIAN, "`O.S. 1900-02-29`"),
        ("N.S. 1900-02-29", JULIAN, "`O.S. 1900-02-29`"),
        ("1918-02-05", RUSSIAN, "`N.S. 1918-02-05` or `O.S. 1918-02-05`"),
        ("1918-02-0X", RUSSIAN, "There is no 1918-02-0X"),
        ("19X1-02-29", GREGORIAN, "There is no 19X1-02-29"),
        ("1917-02-29/1917-03-01", GREGORIAN, "1917-02-29/1917-03-01"),
    ],
)
def test_a_day_that_the_calendar_does_not_have(text: str, calendar: Calendar, help_: str) -> None:
    with pytest.raises(NoSuchDay) as refusal:
        readings(read_date(text), calendar, about=2)
    assert help_ in refusal.value.sentence == str(refusal.value)


@given(edtf_texts, st.sampled_from(Calendar), st.integers(0, 3))
def test_beginnings_come_before_ends_and_about_only_widens(text: str, calendar: Calendar, about: int) -> None:
    try:
        found = readings(read_date(text), calendar, about=about)
    except NoSuchDay:
        return
    for reading, wider in zip(found, readings(read_date(text), calendar, about=about + 1), strict=True):
        extent, wide = reading.extent, wider.extent
        for early, late in [
            (extent.first, extent.latest_start),
            (extent.earliest_end, extent.last),
            (extent.first, extent.earliest_end),
            (extent.latest_start, extent.last),
            (wide.first, extent.first),
            (extent.latest_start, wide.latest_start),
            (wide.earliest_end, extent.earliest_end),
            (extent.last, wide.last),
        ]:
            assert early is None or late is None or early <= late


@given(edtf_texts)
def test_an_unknown_calendar_holds_what_either_style_does(text: str) -> None:
    try:
        unknown = readings(read_date(text), UNKNOWN, about=2)
    except NoSuchDay:
        return
    for style in (GREGORIAN, JULIAN):
        try:
            (known,) = readings(read_date(text), style, about=2)
        except NoSuchDay:
            continue
        assert any(
            (whole.extent.first is None or (known.extent.first or 0) >= whole.extent.first)
            and (whole.extent.last is None or (known.extent.last or 0) <= whole.extent.last)
            for whole in unknown
        )
