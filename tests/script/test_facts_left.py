"""Facts left, by scene, by person and by who checks."""

from __future__ import annotations

from pathlib import Path

import pytest
from signing_case import Desk

from onrecord.evidence import Hold
from onrecord.script.facts_left import Checker, FactsLeft, PersonLeft, SceneLeft, facts_left

FILM = """EXT. MILL - DAY

They met. [[@letter/met @diary/met]]

She looks up. [[not a fact: staging]]

He was ill. [[@diary/ill]]

INT. HOUSE - DAY

Nobody knows what became of her. [[@fate]]
"""


@pytest.fixture
def desk(case: Path) -> Desk:
    """The invented case with a script of two scenes."""
    (case / "scripts").mkdir()
    (case / "scripts/film.fountain").write_text(FILM, encoding="utf-8")
    return Desk(case)


def left(desk: Desk) -> FactsLeft:
    return facts_left(desk.report())


def test_at_first_every_line_of_fact_is_left_and_no_exempted_one(desk: Desk) -> None:
    assert (left(desk).facts, left(desk).left, left(desk).checkers) == (3, 3, ())


def test_by_scene(desk: Desk) -> None:
    desk.sign("film:3")
    assert left(desk).scenes == (
        SceneLeft(script="film", scene="EXT. MILL - DAY", line=3, facts=2, left=1),
        SceneLeft(script="film", scene="INT. HOUSE - DAY", line=11, facts=1, left=1),
    )


def test_by_person_as_judged_and_by_whom_a_question_concerns(desk: Desk) -> None:
    desk.sign("film:7")
    assert set(left(desk).people) == {
        PersonLeft(id="anna-example", facts=2, left=2),
        PersonLeft(id="boris-sample", facts=2, left=1),
    }


def test_by_who_checks(desk: Desk) -> None:
    desk.sign("film:3")
    desk.sign("film:7")
    desk.sign("film:7", by="B. Counsel", role="lawyer", hold=Hold.SET, note="x")
    desk.edit("sources/letter/statements.yaml", "They met at the mill.", "They met.")
    assert left(desk).checkers == (
        Checker(by="A. Checker", role="fact-checker", signed=2, again=1, held=0),
        Checker(by="B. Counsel", role="lawyer", signed=0, again=0, held=1),
    )


def test_a_stale_line_and_a_held_line_are_left(desk: Desk) -> None:
    desk.sign("film:3")
    desk.sign("film:7")
    assert left(desk).left == 1
    desk.edit("sources/letter/statements.yaml", "They met at the mill.", "They met.")
    assert left(desk).left == 2
    desk.sign("film:7", by="B. Counsel", role="lawyer", hold=Hold.SET, note="x")
    assert left(desk).left == 3
