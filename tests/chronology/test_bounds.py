"""What follows from what is told of time, one small story at a time."""

from __future__ import annotations

import pytest
from told import chronology, judgement, statement, when


def test_the_meeting_was_on_29_december_1907_at_the_latest() -> None:
    """Born by the last day of 1885, he was 21 on 30 December 1907 at the latest, after the meeting."""
    story = chronology(
        statement("article/born", "birth", "1885", who=["np"]),
        statement("letter/met", "meeting", "1907", who=["np"]),
        statement("letter/literate", "study", {"from": {"all": ["age(np) 21", "after met"]}}, who=["np"]),
        judgement("np", "same", "article:np", "letter:np"),
    )
    assert when(story, "letter/met.start") == ("1907-01-01", "1907-12-29")
    assert when(story, "birth(letter:np)") == ("1885-01-03", "1885-12-31")
    assert set(story.proof("letter/met.end").latest) == {
        "article/born",
        "np",
        "letter/literate",
        "letter/met",
    }
    assert set(story.proof("birth(article:np)").earliest) == {"letter/met", "letter/literate", "np"}


@pytest.mark.parametrize(
    ("told", "earliest", "latest"),
    [
        ("1904-01-31 + =1m", "1904-02-29", "1904-03-30"),
        ("1905-01-31 + =1m", "1905-02-28", "1905-03-30"),
        ("1904-02-29 + =1y", "1905-02-28", "1906-02-27"),
        ("1904-02-29 + =4y", "1908-02-29", "1909-02-27"),
        ("1907-05-31 - =3m", "1907-02-01", "1907-02-28"),
        ("1907-05-17 + 8d", "1907-05-24", "1907-05-26"),
        ("1907 + 17y", "1923-01-01", "1925-12-31"),
        ("after 1907-12-31", "1908-01-01", None),
        ("before 1904-03-01", None, "1904-02-29"),
        ("after 1917~", "1916-01-01", None),
        ("before 1917~", None, "1918-12-31"),
        ("1924/1925", "1924-01-01", "1925-12-31"),
        ("after 1924/1925", "1926-01-01", None),
        ("1900-02-28 + =1d", "1900-03-01", "1900-03-01"),
        ("O.S. 1900-02-29", "1900-03-13", "1900-03-13"),
    ],
)
def test_dates_and_lengths_are_walked_by_the_calendar(told: str, earliest: str, latest: str) -> None:
    story = chronology(statement("letter/it", "event", told))
    assert when(story, "letter/it.start")[0] == earliest
    assert when(story, "letter/it.end")[1] == latest


def test_within_is_of_the_nearer_end_alone() -> None:
    story = chronology(
        statement("letter/after", "event", "within 3m after 1907-11-30"),
        statement("letter/before", "event", "within 1m before 1907-03-31"),
    )
    assert when(story, "letter/after.start") == ("1907-11-30", "1908-02-29")
    assert when(story, "letter/after.end") == ("1907-11-30", None)
    assert when(story, "letter/before.end") == ("1907-02-28", "1907-03-31")
    assert when(story, "letter/before.start") == (None, "1907-03-31")


def test_a_date_and_a_statement_of_that_day_are_walked_alike() -> None:
    """Lengths add before they are walked: two months less a day from 31 January, not by way of February."""
    by_day = chronology(statement("letter/it", "event", "within 1m after 1907-01-31 + =0m"))
    by_statement = chronology(
        statement("letter/day", "event", "1907-01-31"),
        statement("letter/it", "event", "within 1m after day + =0m"),
    )
    assert (
        when(by_day, "letter/it.start")
        == when(by_statement, "letter/it.start")
        == ("1907-01-31", "1907-03-30")
    )


def test_someone_born_on_a_leap_day_is_a_year_old_on_28_february() -> None:
    story = chronology(
        statement("letter/born", "birth", "1904-02-29", who=["np"]),
        statement("letter/it", "event", "age(np) 1"),
    )
    assert when(story, "letter/it.start") == ("1905-02-28", "1906-02-27")
    assert when(story, "letter/it.end") == ("1905-02-28", "1906-02-27")


def test_still_says_nothing_of_an_end() -> None:
    story = chronology(
        statement("letter/union", "union", {"from": "1907-05-01", "still": "made", "for": "=17y"}),
        letter={"made": "1924/1930"},
    )
    assert when(story, "made(letter)") == ("1924-05-01", "1925-04-30")
    assert when(story, "letter/union.end") == ("1924-05-01", None)


def test_events_judged_the_same_have_one_time() -> None:
    story = chronology(
        statement("letter/arrest", "event", "1933-09"),
        statement("case/arrest", "event", "1933-09-12/1933-12-31"),
        judgement("one-arrest", "same", "letter/arrest", "case/arrest"),
    )
    assert (
        when(story, "letter/arrest.start") == when(story, "case/arrest.end") == ("1933-09-12", "1933-09-30")
    )
    assert story.proof("letter/arrest.start").earliest == ("case/arrest", "one-arrest")


def test_nobody_lives_over_120_years_or_acts_outside_their_life() -> None:
    story = chronology(
        statement("letter/born", "birth", "1885-06-01", who=["np"]),
        statement("letter/work", "work", None, who=["np"]),
        statement("letter/buried", "burial", None, who=["np"]),
    )
    assert when(story, "death(letter:np)") == ("1885-06-01", "2005-06-01")
    assert when(story, "letter/work.start")[0] == "1885-06-01"
    assert when(story, "letter/work.end")[1] == "2005-06-01"
    assert when(story, "letter/buried.end")[1] is None


@pytest.mark.parametrize(("kind", "latest"), [("letter", "1930-12-31"), ("book", None), ("article", None)])
def test_authors_are_alive_when_a_letter_is_made_but_books_come_out_after_them(
    kind: str, latest: str | None
) -> None:
    story = chronology(
        statement("written/died", "death", "1930", who=["np"]), written={"kind": kind, "authors": ["np"]}
    )
    assert when(story, "made(written)")[1] == latest


def test_the_second_in_a_birth_is_not_who_was_born() -> None:
    story = chronology(statement("record/born", "birth", "1885-06-01", who=["child", "mother"]))
    assert when(story, "birth(record:child)") == ("1885-06-01", "1885-06-01")
    assert when(story, "birth(record:mother)") == ("1765-06-01", "1885-06-01")


def test_what_is_probable_constrains_nothing_and_has_the_bounds_it_would_have() -> None:
    story = chronology(
        statement("letter/met", "meeting", "1907"),
        statement("letter/parted", "event", {"all": ["after met", "1905/1910"]}, certainty="probable"),
        statement("letter/later", "event", "after parted"),
    )
    assert when(story, "letter/parted.start") == ("1907-01-02", "1910-12-31")
    assert when(story, "letter/later.start") == (None, None)
    assert story.conflicts == ()
    assert story.findings == ()


@pytest.mark.parametrize("certainty", ["probable", "hearsay"])
def test_what_is_supposed_against_the_evidence_is_said(certainty: str) -> None:
    story = chronology(
        statement("letter/born", "birth", "1885", who=["np"]),
        statement("letter/met", "meeting", "1884", who=["np"], certainty=certainty),
    )
    assert story.conflicts == ()
    assert [(one.code, one.about) for one in story.findings] == [
        ("against-evidence", ("letter/met", "letter/born"))
    ]


def test_a_supposition_that_cannot_be_by_its_own_words_is_said() -> None:
    story = chronology(
        statement("letter/met", "meeting", {"all": ["1907", "after 1908"]}, certainty="hearsay"),
    )
    assert [(one.code, one.about) for one in story.findings] == [("against-evidence", ("letter/met",))]


def test_what_is_denied_constrains_nothing() -> None:
    story = chronology(
        statement("letter/born", "birth", "1885", who=["np"]),
        statement("letter/met", "meeting", "1884", who=["np"], certainty="denied"),
    )
    assert when(story, "letter/met.start") == (None, None)
    assert story.findings == ()


def test_a_day_that_is_in_no_calendar_is_a_finding_and_says_nothing() -> None:
    story = chronology(statement("letter/met", "meeting", "1905-02-29"), letter={"made": "1900-02-29"})
    assert when(story, "letter/met.start") == when(story, "made(letter)") == (None, None)
    assert [(one.code, one.about, one.field) for one in story.findings] == [
        ("no-such-day", ("letter",), ("made",)),
        ("no-such-day", ("letter/met",), ("when",)),
    ]


def test_what_is_told_from_a_record_that_is_not_there_says_nothing() -> None:
    story = chronology(statement("letter/it", "event", {"all": ["after gone", "before 1910"]}))
    assert when(story, "letter/it.end") == (None, "1909-12-31")
