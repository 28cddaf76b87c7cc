"""From one place to another: the least time a way took, journeys on record, and many stays together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from told import PLACES, chronology, conflicts, judgement, statement

from onrecord.chronology import search
from onrecord.dates import read_duration
from onrecord.evidence import Place, Statement, Travel

TOWNS = ("moscow", "odessa", "berlin", "leningrad")


def stay(id: str, where: str, when: Any, what: str = "presence") -> Statement:
    return statement(f"a/{id}", what, when, who=["np"], where=where)


def ways(*least: tuple[str, str, str]) -> dict[str, Place]:
    """The places of all stories, with the least times that some ways took."""
    places = dict(PLACES)
    for begin, to, days in least:
        travel = Travel(to=to, least=read_duration(days))
        places[begin] = replace(places[begin], travel=(*places[begin].travel, travel))
    return places


def found(*told: Statement, places: dict[str, Place] = PLACES) -> list[tuple[str, set[str]]]:
    return conflicts(*told, places=places)


def is_possible(begin: str, end: str, days_later: int, places: dict[str, Place]) -> bool:
    """Whether somebody can be in one place on 1 August 1914, and so many days later in another."""
    told = [stay("one", begin, "1914-08-01"), stay("two", end, f"1914-08-{1 + days_later:02d}")]
    conflicting = found(*told, places=places)
    assert conflicting in ([], [("place", {"a/one", "a/two"})])
    return not conflicting


@pytest.mark.parametrize(("begin", "end"), [("moscow", "berlin"), ("berlin", "moscow")])
@pytest.mark.parametrize("places", [ways(("moscow", "berlin", "3d")), ways(("berlin", "moscow", "3d"))])
def test_a_way_takes_its_least_time_there_and_back(begin: str, end: str, places: dict[str, Place]) -> None:
    assert [is_possible(begin, end, days, places) for days in (2, 3)] == [False, True]


@pytest.mark.parametrize(
    ("begin", "end"), [("odessa", "berlin"), ("berlin", "moscow"), ("petrograd", "berlin")]
)
def test_what_is_set_for_a_place_holds_for_what_lies_in_it(begin: str, end: str) -> None:
    places = ways(("berlin", "russia", "3d"))
    assert [is_possible(begin, end, days, places) for days in (2, 3)] == [False, True]


def test_within_a_place_no_way_to_another_counts() -> None:
    assert is_possible("moscow", "odessa", 1, ways(("berlin", "russia", "3d")))


def test_of_two_least_times_the_longer_counts() -> None:
    places = ways(("russia", "berlin", "3d"), ("odessa", "berlin", "5d"))
    assert [is_possible("odessa", "berlin", days, places) for days in (4, 5)] == [False, True]
    assert is_possible("moscow", "berlin", 3, places)


def test_a_residence_needs_no_journey_to_be_begun_by() -> None:
    """Who lives in one town may be away for less than an absence, however long the way is."""
    home = stay("one", "moscow", {"from": "1914-01-01", "until": "1914-12-31"}, "residence")
    away = stay("two", "berlin", "1914-08-01", "meeting")
    assert found(home, away, places=ways(("moscow", "berlin", "3d"))) == []


# Several stays together


def test_three_towns_in_two_days_of_which_any_two_fit() -> None:
    places = ways(("moscow", "odessa", "1d"), ("odessa", "berlin", "1d"), ("berlin", "moscow", "1d"))
    told = [stay(town, town, "1914-08-01/1914-08-02") for town in TOWNS[:3]]
    for left_out in range(3):
        assert found(*(one for at, one in enumerate(told) if at != left_out), places=places) == []
    assert found(*told, places=places) == [("place", {"a/moscow", "a/odessa", "a/berlin"})]
    later = stay("berlin", "berlin", "1914-08-01/1914-08-03")
    assert found(*told[:2], later, places=places) == []


def test_four_towns_in_two_days_of_which_any_three_fit() -> None:
    """A day in the first, the journey on both days, a day in the last: a fourth has no day left."""
    told = [stay(town, town, "1914-08-01/1914-08-02") for town in TOWNS]
    for left_out in range(4):
        assert found(*(one for at, one in enumerate(told) if at != left_out)) == []
    assert found(*told) == [("place", {f"a/{town}" for town in TOWNS})]


def test_three_orders_that_go_round_in_a_circle() -> None:
    """Each before the next, by words that tell of starts alone; only their places forbid that they overlap."""
    told = [
        stay("one", "moscow", {"from": "before two", "for": "=5d"}),
        stay("two", "odessa", {"from": "before three", "for": "=5d"}),
        stay("three", "berlin", {"from": "1914-08-10", "for": "=5d"}),
        stay("four", "leningrad", {"from": "after three", "until": "1914-08-18"}),
    ]
    assert found(*told) == []
    narrow = stay("one", "moscow", {"from": {"all": ["before two", "after 1914-07-31"]}, "for": "=5d"})
    assert found(narrow, *told[1:]) == [("place", {"a/one", "a/two", "a/three"})]


# Journeys


def journey(where: str | None, when: Any = "1914-08-01", **more: Any) -> Statement:
    return statement("b/went", "journey", when, who=more.pop("who", ["np"]), where=where, **more)


ONE_PERSON = judgement("same", "same", "a:np", "b:np")
HERE_AND_THERE = [
    stay("here", "moscow", "1914-08-01"),
    stay("there", "berlin", "1914-08-01", "meeting"),
    ONE_PERSON,
]
BOTH = [("place", {"a/here", "a/there"})]


@pytest.mark.parametrize("where", ["berlin", "moscow", "russia"])
def test_a_journey_on_that_day_explains_both_places(where: str) -> None:
    """It led to one of them, or to what holds one: so the day began in the other."""
    assert conflicts(*HERE_AND_THERE, journey(where)) == []


@pytest.mark.parametrize(
    "went",
    [
        journey("odessa"),
        journey(None),
        journey("berlin", "1914-08-02"),
        journey("berlin", "1914-07-31"),
        journey("berlin", certainty="probable"),
        journey("berlin", who=["another"]),
    ],
    ids=["elsewhere", "nobody says where", "a day late", "a day early", "perhaps", "somebody else"],
)
def test_any_other_journey_explains_nothing(went: Statement) -> None:
    assert conflicts(*HERE_AND_THERE, went) == BOTH


def test_a_journey_of_somebody_not_judged_to_be_the_same_explains_nothing() -> None:
    assert conflicts(*HERE_AND_THERE[:2], journey("berlin")) == BOTH


def test_a_journey_of_which_nobody_knows_the_day_may_have_been_on_this_one() -> None:
    assert conflicts(*HERE_AND_THERE, journey("berlin", None)) == []
    assert conflicts(*HERE_AND_THERE, journey("berlin", "after 1914-08-01")) == BOTH


def test_a_journey_outdoes_the_least_time_of_a_way() -> None:
    """What is on record was possible."""
    places = ways(("moscow", "berlin", "3d"))
    assert conflicts(*HERE_AND_THERE, places=places) == BOTH
    assert conflicts(*HERE_AND_THERE, journey("berlin"), places=places) == []


def test_one_journey_does_not_explain_two_days_in_two_places() -> None:
    day_long = {"from": "1914-08-01", "until": "1914-08-02"}
    told = [stay("here", "moscow", day_long), stay("there", "berlin", day_long), ONE_PERSON]
    assert conflicts(*told, journey("berlin")) == BOTH


# Giving up


def test_a_search_that_is_too_hard_is_given_up_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six towns that nobody was in for more than two days, in four days: nothing but trying tells."""
    told = [stay(f"{town}{again}", town, "1914-08-01/1914-08-04") for town in TOWNS for again in (1, 2)]
    monkeypatch.setattr(search, "MOST_TRIES", -20)
    story = chronology(*told)
    assert (story.given_up, [one.code for one in story.findings]) == (True, ["too-tangled"])


def test_a_search_that_ends_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One order has to be chosen, and the first that is tried will do."""
    monkeypatch.setattr(search, "MOST_TRIES", 0)
    story = chronology(*(stay(town, town, "1914-08-01/1914-08-03") for town in TOWNS[:2]))
    assert (story.given_up, story.findings, story.conflicts) == (False, (), ())
