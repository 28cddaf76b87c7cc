"""Days of a source whose calendar nobody stated: Julian and Gregorian, until the rest excludes one."""

from __future__ import annotations

from told import chronology, conflicts, statement, when

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
