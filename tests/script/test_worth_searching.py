"""What would be worth searching next: the time that most lines wait for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience
from onrecord.protection import TEAM, narrow
from onrecord.script import check
from onrecord.script.worth_searching import Waiting, worth_searching
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
NOTE = """
== sources/note/source.yaml
kind: letter
title: A note
authors: [emma]
made: 1930-01-01
calendar: gregorian
personas: {emma: {names: [Emma Unreal]}}
== sources/note/statements.yaml
- {id: wed, what: union, who: [emma], when: 1907-05, says: She wed., at: {page: 1}}
- {id: lease, what: event, who: [emma], when: {from: after wed, until: 1909-12-31}, says: A lease., at: {page: 1}}
- {id: left, what: journey, who: [emma], when: after wed, says: She left., at: {page: 1}}
- {id: ill, what: illness, who: [emma], says: She was ill., at: {page: 1}}
== sources/book/source.yaml
kind: book
title: A book
calendar: gregorian
personas: {wife: {names: [Emma U.]}}
== sources/book/statements.yaml
- {id: left, what: journey, who: [wife], when: before 1912, says: She left., at: {page: 1}}
== questions.yaml
- {id: when-left, asks: When did she leave?, concerns: [note/left], searched: [{where: the port books, found: nothing}]}
== scripts/film.fountain
"""
JUDGED = """
== people.yaml
judgements:
- {id: one-journey, compares_events: [note/left, book/left], decision: same, because: x, by: x, date: 2026-01-01}
"""


@pytest.fixture
def waits(told: Callable[[str], Path]) -> Callable[..., tuple[Waiting, ...]]:
    """What the lines of a film wait for."""

    def found(*lines: str, more: str = "") -> tuple[Waiting, ...]:
        dossier = read_folder(told(NOTE + "\n\n".join(lines) + more)).dossier
        return worth_searching(check(narrow(dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY))

    return found


Waits = Callable[..., tuple[Waiting, ...]]


def test_a_line_waits_for_the_time_that_may_be_the_one_it_names(waits: Waits) -> None:
    [one] = waits("In 1908 she left. [[@note/left]]")
    assert (one.time, len(one.lines), one.earliest, one.latest) == ("note/left.start", 1, True, True)


def test_a_date_that_the_evidence_excludes_waits_for_nothing(waits: Waits) -> None:
    assert waits("In 1906 she left. [[@note/left]]") == ()


def test_a_date_that_is_borne_out_waits_for_nothing(waits: Waits) -> None:
    assert waits("In May 1907 she wed. [[@note/wed]]") == ()


def test_a_statement_without_a_time_is_not_waited_for(waits: Waits) -> None:
    assert waits("In 1908 she was ill. [[@note/ill]]") == ()


def test_only_the_side_that_is_too_wide_is_wanted(waits: Waits) -> None:
    [one] = waits("In 1907 she left. [[@note/left]]")
    assert (one.earliest, one.latest) == (False, True)


def test_the_time_of_most_lines_comes_first(waits: Waits) -> None:
    found = waits(
        "The lease began in 1908. [[@note/lease]]",
        "In 1908 she left. [[@note/left]]",
        "She left in 1909. [[@note/left]]",
        "In 1910 she had not left. [[@note/left]]",
    )
    assert [(one.statement, len(one.lines)) for one in found] == [("note/left", 3), ("note/lease", 1)]


def test_statements_of_one_event_are_one_time(waits: Waits) -> None:
    lines = ("In 1908 she left. [[@note/left]]", "In 1910 she left. [[@book/left]]")
    assert [len(one.lines) for one in waits(*lines)] == [1, 1]


def test_judged_to_be_one_event_they_are_waited_for_together(waits: Waits) -> None:
    lines = ("In 1908 she left. [[@note/left]]", "In 1910 she left. [[@book/left]]")
    [one] = waits(*lines, more=JUDGED)
    assert (one.statement, len(one.lines)) == ("note/left", 2)


def test_a_question_that_asks_for_it_already_is_named(waits: Waits) -> None:
    [one] = waits("In 1908 she left. [[@note/left]]")
    assert [question.id for question in one.asked] == ["when-left"]
    [other] = waits("The lease began in 1908. [[@note/lease]]")
    assert other.asked == ()
