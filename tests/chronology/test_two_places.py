"""Two places at once."""

from __future__ import annotations

from typing import Any

import pytest
from told import conflicts, judgement, statement


def stay(key: str, what: str, where: str, when: Any, who: str = "np") -> Any:
    return statement(key, what, when, who=[who], where=where)


BOTH = [("place", {"a/one", "a/two"})]


def test_a_day_is_spent_in_one_place() -> None:
    moscow = stay("a/one", "presence", "moscow", "1914-08-01")
    assert conflicts(moscow, stay("a/two", "meeting", "berlin", "1914-08-01")) == BOTH
    assert conflicts(moscow, stay("a/two", "meeting", "berlin", "1914-08")) == []
    assert conflicts(moscow, stay("a/two", "work", "berlin", "1914-08-01")) == []


def test_a_place_holds_what_lies_in_it_and_goes_by_several_names() -> None:
    moscow = stay("a/one", "presence", "leningrad", "1914-08-01")
    for where in ("russia", "petrograd", "leningrad"):
        assert conflicts(moscow, stay("a/two", "presence", where, "1914-08-01")) == []
    assert conflicts(moscow, stay("a/two", "presence", "moscow", "1914-08-01")) == BOTH


def test_stays_that_touch_on_one_day_are_a_journey() -> None:
    village = stay("a/one", "presence", "odessa", {"from": "1914-07-01", "until": "1914-08-01"})
    cell = stay("a/two", "detention", "berlin", {"from": "1914-08-01", "until": "1914-09-01"})
    assert conflicts(village, cell) == []
    assert conflicts(stay("a/one", "arrest", "odessa", "1914-08-01"), cell) == []
    assert (
        conflicts(
            village, stay("a/two", "detention", "berlin", {"from": "1914-07-31", "until": "1914-09-01"})
        )
        == BOTH
    )


@pytest.mark.parametrize(("back", "found"), [("1914-03-30", []), ("1914-03-31", BOTH), ("1914-04-01", BOTH)])
def test_a_residence_bears_an_absence_of_less_than_90_days(back: str, found: object) -> None:
    """From 1 January to 30 March are 89 days, both counted in."""
    home = stay("a/one", "residence", "moscow", {"from": "1910-01-01", "until": "1920-01-01"})
    away = stay("a/two", "detention", "berlin", {"from": "1914-01-01", "until": back})
    assert conflicts(home, away) == found


def test_a_residence_beside_another() -> None:
    home = stay("a/one", "residence", "moscow", {"from": "1910-01-01", "until": "1914-06-01"})
    assert (
        conflicts(home, stay("a/two", "residence", "berlin", {"from": "1914-04-01", "until": "1918-01-01"}))
        == []
    )
    assert (
        conflicts(home, stay("a/two", "residence", "berlin", {"from": "1914-02-01", "until": "1918-01-01"}))
        == BOTH
    )


def test_an_absence_of_a_day_lets_residences_not_even_touch() -> None:
    home = stay("a/one", "residence", "moscow", {"from": "1910-01-01", "until": "1914-06-01"})
    away = stay("a/two", "residence", "berlin", {"from": "1914-06-01", "until": "1918-01-01"})
    assert conflicts(home, away) == []
    assert conflicts(home, away, absence="1d") == BOTH


def test_the_judgement_that_makes_one_of_two_is_part_of_the_conflict() -> None:
    told = [
        stay("a/one", "birth", "moscow", "1885-01-01"),
        stay("b/two", "birth", "berlin", "1885-01-01", who="p"),
    ]
    assert conflicts(*told) == []
    same = judgement("same", "same", "a:np", "b:p")
    assert conflicts(*told, same) == [("place", {"a/one", "b/two", "same"})]


def test_nobody_is_born_in_two_places_even_where_no_day_is_told() -> None:
    told = [stay("a/one", "birth", "moscow", None), stay("b/two", "birth", "berlin", None, who="p")]
    assert conflicts(*told, judgement("same", "same", "a:np", "b:p")) == [
        ("place", {"a/one", "b/two", "same"})
    ]


def test_undated_stays_that_must_overlap() -> None:
    told = [
        stay("a/one", "presence", "moscow", None),
        stay("a/two", "presence", "berlin", {"from": "before one"}),
    ]
    assert conflicts(*told) == []
    told[1] = stay("a/two", "presence", "berlin", {"from": "before one", "until": "after one"})
    assert conflicts(*told) == BOTH


def test_of_a_birth_only_the_child_is_certainly_there() -> None:
    born = statement("a/one", "birth", "1885-01-01", who=["child", "father"], where="moscow")
    assert conflicts(born, stay("a/two", "presence", "berlin", "1885-01-01", who="father")) == []
    assert conflicts(born, stay("a/two", "presence", "berlin", "1885-01-01", who="child")) == BOTH


def test_what_is_only_probable_puts_nobody_anywhere() -> None:
    told = [stay("a/one", "presence", "moscow", "1914-08-01")]
    unsure = statement("a/two", "presence", "1914-08-01", who=["np"], where="berlin", certainty="probable")
    assert conflicts(*told, unsure) == []
