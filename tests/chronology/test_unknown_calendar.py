"""Days of a source whose calendar nobody stated: Julian and Gregorian, until the rest excludes one."""

from __future__ import annotations

import pytest
from told import chronology, conflicts, judgement, statement, when

from onrecord.evidence import Statement

UNKNOWN = {"calendar": "unknown"}


def test_a_day_is_both_until_one_is_excluded() -> None:
    story = chronology(statement("letter/met", "meeting", "1907-05-01"), letter=UNKNOWN)
    assert when(story, "letter/met.start") == ("1907-05-01", "1907-05-14")


def test_what_excludes_one_is_in_the_proof() -> None:
    met = statement("letter/met", "meeting", "1907-05-01")
    story = chronology(
        met, statement("case/after", "event", {"all": ["1907-05-10", "before letter/met"]}), letter=UNKNOWN
    )
    assert when(story, "letter/met.start") == ("1907-05-14", "1907-05-14")
    assert set(story.proof("letter/met.start").earliest) == {"letter/met", "case/after"}
    before = chronology(
        met, statement("case/it", "event", {"all": ["1907-05-10", "after letter/met"]}), letter=UNKNOWN
    )
    assert when(before, "letter/met.end") == ("1907-05-01", "1907-05-01")


def test_where_neither_can_be_it_is_a_conflict() -> None:
    told = [
        statement("letter/met", "meeting", "1907-05-01"),
        statement("case/met", "meeting", {"all": ["1907-05-05/1907-05-08", "letter/met"]}),
    ]
    assert conflicts(*told, letter=UNKNOWN) == [("time", {"letter/met", "case/met"})]


def test_a_month_is_widened_to_hold_both() -> None:
    story = chronology(statement("letter/met", "meeting", "1907-05"), letter=UNKNOWN)
    assert when(story, "letter/met.start") == ("1907-05-01", "1907-06-13")


def test_a_day_that_only_the_julian_calendar_has() -> None:
    story = chronology(statement("letter/met", "meeting", "1900-02-29"), letter=UNKNOWN)
    assert when(story, "letter/met.start") == ("1900-03-13", "1900-03-13")
    assert story.findings == ()


def test_julian_and_russian_sources() -> None:
    for calendar, day in (("julian", "1917-11-07"), ("russian", "1917-11-07"), ("gregorian", "1917-10-25")):
        story = chronology(statement("letter/it", "event", "1917-10-25"), letter={"calendar": calendar})
        assert when(story, "letter/it.start") == (day, day)
    story = chronology(statement("letter/it", "event", "1918-02"), letter={"calendar": "russian"})
    assert when(story, "letter/it.start") == ("1918-02-14", "1918-02-28")


def test_a_weekday_decides_at_once() -> None:
    """1 August 1914 was a Saturday in the new style and a Friday in the old: 14 August in the new."""
    story = chronology(statement("letter/war", "event", "Friday 1914-08-01"), letter=UNKNOWN)
    assert when(story, "letter/war.start") == ("1914-08-14", "1914-08-14")
    assert set(story.proof("letter/war.start").earliest) == {"letter/war"}
    assert (story.findings, story.conflicts) == ((), ())


def test_a_weekday_decides_for_the_other_dates_of_its_when() -> None:
    stay = {"from": "Friday 1914-08-01", "until": "1914-08-05"}
    story = chronology(statement("letter/moscow", "residence", stay), letter=UNKNOWN)
    assert when(story, "letter/moscow.end") == ("1914-08-18", "1914-08-18")


def test_a_weekday_that_fits_neither_is_said_and_the_date_counts() -> None:
    story = chronology(statement("letter/war", "event", "Sunday 1914-08-01"), letter=UNKNOWN)
    assert when(story, "letter/war.start") == ("1914-08-01", "1914-08-14")
    [found] = story.findings
    assert (found.code, found.about, found.field) == ("weekday-differs", ("letter/war",), ("when",))


def test_a_weekday_against_the_calendar_of_the_card() -> None:
    story = chronology(statement("case/it", "event", "1914"), case={"made": "Friday 1914-08-01"})
    assert when(story, "made(case)") == ("1914-08-01", "1914-08-01")
    assert [(one.code, one.about, one.field) for one in story.findings] == [
        ("weekday-differs", ("case",), ("made",))
    ]


def test_weekdays_of_two_calendars_leave_every_date_to_its_own() -> None:
    told = {"from": "Friday 1914-08-01", "until": {"all": ["Friday 1914-08-21", "before 1914-09-01"]}}
    story = chronology(statement("letter/moscow", "residence", told), letter=UNKNOWN)
    assert when(story, "letter/moscow.start") == ("1914-08-14", "1914-08-14")
    assert when(story, "letter/moscow.end") == ("1914-08-21", "1914-08-21")
    assert [one.code for one in story.findings] == ["weekday-differs"]


def apart(days: int, first: str = "1907-05-01", then: str = "1907-05-20") -> list[Statement]:
    """Two days in unknown calendars, and somebody who knows how far they were apart."""
    return [
        statement("letter/one", "event", first),
        statement("diary/two", "event", then),
        statement("case/gap", "event", {"all": [f"letter/one + ={days}d", "diary/two"]}),
    ]


TWO_UNKNOWN = {"letter": UNKNOWN, "diary": UNKNOWN}


@pytest.mark.parametrize(
    ("days", "first", "then"),
    [
        (6, ("1907-05-14", "1907-05-14"), ("1907-05-20", "1907-05-20")),
        (19, ("1907-05-01", "1907-05-14"), ("1907-05-20", "1907-06-02")),
        (32, ("1907-05-01", "1907-05-01"), ("1907-06-02", "1907-06-02")),
    ],
)
def test_one_calendar_decides_another(days: int, first: tuple[str, str], then: tuple[str, str]) -> None:
    """By which days of two calendars can lie so far apart."""
    story = chronology(*apart(days), **TWO_UNKNOWN)
    assert (when(story, "letter/one.start"), when(story, "diary/two.start")) == (first, then)


def test_calendars_that_exclude_one_another_only_together() -> None:
    """Each day can be in either calendar, and no two of them are 25 days apart."""
    told = apart(25)
    assert conflicts(*told, **TWO_UNKNOWN) == [("time", {"letter/one", "diary/two", "case/gap"})]
    for left_out in range(3):
        assert conflicts(*(one for at, one in enumerate(told) if at != left_out), **TWO_UNKNOWN) == []


def test_one_calendar_decides_another_and_that_a_third() -> None:
    """Twenty days on from the first is only in the old style the second; six days back the third is in the new."""
    told = [
        statement("letter/one", "event", "1907-05-01"),
        statement("diary/two", "event", {"all": ["1907-05-08", "letter/one + =20d"]}),
        statement("memoir/three", "event", {"all": ["1907-05-15", "diary/two - =6d"]}),
    ]
    story = chronology(*told, letter=UNKNOWN, diary=UNKNOWN, memoir=UNKNOWN)
    assert when(story, "diary/two.start") == ("1907-05-21", "1907-05-21")
    assert when(story, "memoir/three.start") == ("1907-05-15", "1907-05-15")


def test_a_weekday_against_a_calendar_that_somebody_else_knows() -> None:
    """Friday makes it 14 August in the new style; whoever was there knows 1 August."""
    war = statement("letter/war", "event", "Friday 1914-08-01")
    told = [war, statement("case/war", "event", {"all": ["1914-08-01", "letter/war"]})]
    assert conflicts(*told, letter=UNKNOWN) == [("time", {"letter/war", "case/war"})]
    told[0] = statement("letter/war", "event", "Saturday 1914-08-01")
    assert conflicts(*told, letter=UNKNOWN) == []


def test_weekdays_that_cannot_both_be() -> None:
    """One event, on the first of two days by its weekday, and on the second by another's."""
    told = [
        statement("letter/war", "event", "Friday 1914-08-01"),
        statement("diary/war", "event", "Saturday 1914-08-01"),
    ]
    assert conflicts(*told, judgement("one", "same", "letter/war", "diary/war"), **TWO_UNKNOWN) == [
        ("time", {"letter/war", "diary/war", "one"})
    ]
