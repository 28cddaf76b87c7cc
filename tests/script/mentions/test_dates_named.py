"""The dates that a text names, and the figures and words that only look like dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates.days import civil, iso
from onrecord.script.mentions import dates_named


def spans(text: str) -> list[str]:
    """Each date as first..last day, or month-day where no year is named."""
    return [
        f"{iso(one.first_day)}..{iso(one.last_day)}"
        if one.first_day is not None and one.last_day is not None
        else f"{one.month}-{one.day or 'any'}"
        for one in dates_named(text)
    ]


@pytest.mark.parametrize(
    "text",
    ["On 1 August 1914 they", "August 1, 1914, was", "the 1st of August 1914", "1 августа 1914 года",
     "1914-08-01",
     "01.08.1914",
     "1 Aug. 1914", "1-го августа 1914 г."],
)  # fmt: skip
def test_a_day_in_every_writing(text: str) -> None:
    assert spans(text) == ["1914-08-01..1914-08-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in August 1914", ["1914-08-01..1914-08-31"]),
        ("AUGUST 1914", ["1914-08-01..1914-08-31"]),
        ("в сентябре 1933 г. их взяли", ["1933-09-01..1933-09-30"]),
        ("1–3 August 1914", ["1914-08-01..1914-08-03"]),
        ("1910–1914", ["1910-01-01..1910-12-31", "1914-01-01..1914-12-31"]),
        ("1924–25", ["1924-01-01..1924-12-31", "1925-01-01..1925-12-31"]),
        ("from 1910 to 1914", ["1910-01-01..1910-12-31", "1914-01-01..1914-12-31"]),
        ("с 1910 по 1914 год", ["1910-01-01..1910-12-31", "1914-01-01..1914-12-31"]),
        ("between 1908 and 1909", ["1908-01-01..1909-12-31"]),
        ("между 1908 и 1909 годами", ["1908-01-01..1909-12-31"]),
        ("1908 or 1909", ["1908-01-01..1909-12-31"]),
        ("the 1920s", ["1920-01-01..1929-12-31"]),
        ("the late 1920s", ["1926-01-01..1929-12-31"]),
        ("1920-е годы", ["1920-01-01..1929-12-31"]),
        ("в 20-х годах", ["1920-01-01..1929-12-31"]),
        ("spring of 1925", ["1925-03-01..1925-05-31"]),
        ("весной 1925 года", ["1925-03-01..1925-05-31"]),
        ("early 1925", ["1925-01-01..1925-04-30"]),
        ("в конце 1925 года", ["1925-09-01..1925-12-31"]),
        ("the 19th century", ["1801-01-01..1900-12-31"]),
        ("XIX век", ["1801-01-01..1900-12-31"]),
        ("about 1925", ["1923-01-01..1927-12-31"]),
        ("7 ноября (25 октября) 1917 года", ["1917-10-25..1917-10-25"]),
        ("25 October (7 November) 1917", ["1917-11-07..1917-11-07"]),
        ("In nineteen thirty-three they", ["1933-01-01..1933-12-31"]),
        ("eighteen ninety", ["1890-01-01..1890-12-31"]),
        ("on 1 August they", ["8-1"]),
        ("May 1 was warm", ["5-1"]),
        ("they march in March and may in May", ["3-any", "5-any"]),
        ("в мае", ["5-any"]),
        ("31 June 1914", ["1914-06-01..1914-06-30"]),
    ],
)
def test_other_dates(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    ["In 1925 they signed", "the spring festival of 1925", "Moscow, 1925", "1925: they sign", "к 1925-му",
     "1925-го",
     "В 1925 они", "In 1925 soldiers came", "Then came 1925"],
)  # fmt: skip
def test_four_figures_in_a_dates_place_are_a_year(text: str) -> None:
    assert spans(text) == ["1925-01-01..1925-12-31"]


@pytest.mark.parametrize(
    "text",
    ["1,500 men", "1500 men", "2000 roubles", "in 1500 villages", "over 1500", "от 1000 до 1500 человек",
     "$1914",
     "1914.5", "1000 to 1500 men", "Article 1934", "№ 1914", "1925 prisoners", "the march of women",
     "he may go",
     "May Wilson came", "19 лет", "12:03"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert spans(text) == []


def test_a_day_before_1918_may_be_meant_in_the_old_style() -> None:
    (day,) = dates_named("On 25 October 1917 it began")
    assert [civil(first) for first, _ in day.others] == [(1917, 11, 7)]
    assert dates_named("On 25 October 1919 it ended")[0].others == ()


def test_a_winter_lies_at_either_end_of_its_year() -> None:
    (winter,) = dates_named("the winter of 1925")
    assert winter.first_day is not None
    assert civil(winter.first_day) == (1925, 12, 1)
    assert [civil(last) for _, last in winter.others] == [(1925, 2, 28)]


@given(st.text(alphabet="абвмае 0123456789.,-–MayrchuinAgst()/", max_size=60))
def test_any_text_is_read_and_dates_do_not_overlap(text: str) -> None:
    found = dates_named(text)
    assert all(text[one.start : one.end].startswith(one.text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
