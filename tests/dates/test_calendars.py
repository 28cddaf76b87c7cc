"""Days as numbers: against Python's own calendar and against known pairs of old and new style."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates.days import civil, day_number, iso, julian_day_number, julian_month_length, month_length


@given(st.dates())
def test_gregorian_days_are_those_of_python(day: date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert civil(number) == (day.year, day.month, day.day)
    assert iso(number) == day.isoformat()


@given(st.integers(-(10**9), 10**9))
def test_every_day_has_a_date_and_comes_back(number: int) -> None:
    assert day_number(*civil(number)) == number


@given(st.integers(-5000, 5000), st.integers(1, 12))
def test_months_follow_one_another_in_both_styles(year: int, month: int) -> None:
    then, next_month = (year, month + 1) if month < 12 else (year + 1, 1)
    assert day_number(year, month, month_length(year, month)) + 1 == day_number(then, next_month, 1)
    last = julian_day_number(year, month, julian_month_length(year, month))
    assert last + 1 == julian_day_number(then, next_month, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((1917, 10, 25), (1917, 11, 7)),
        ((1914, 7, 19), (1914, 8, 1)),
        ((1900, 2, 28), (1900, 3, 12)),
        ((1900, 2, 29), (1900, 3, 13)),
        ((1900, 3, 1), (1900, 3, 14)),
        ((1582, 10, 4), (1582, 10, 14)),
        ((1, 1, 3), (1, 1, 1)),
        ((-44, 3, 15), (-44, 3, 13)),
    ],
)
def test_old_style_and_new(old: tuple[int, int, int], new: tuple[int, int, int]) -> None:
    assert civil(julian_day_number(*old)) == new


@pytest.mark.parametrize(
    ("day", "text"),
    [((0, 2, 29), "0000-02-29"), ((-44, 3, 15), "-0044-03-15"), ((12_000, 1, 1), "+12000-01-01")],
)
def test_years_that_four_digits_cannot_hold_have_a_sign(day: tuple[int, int, int], text: str) -> None:
    assert iso(day_number(*day)) == text
