"""Knots: everything that cannot be is found in one run, and the lightest doubts that end it are offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import chronology, dossier, judgement, statement, when

from onrecord.chronology import Chronology, Conflict, ConflictKind, chronology_of
from onrecord.chronology.conflict import members_of
from onrecord.chronology.knots import knots_of
from onrecord.chronology.repairs import lightest_repair
from onrecord.chronology.trust import Trust
from onrecord.evidence import Judgement, Statement

Fault = list[Statement | Judgement]


def early_and_late(source: str) -> Fault:
    return [
        statement(f"{source}/early", "event", "before 1900"),
        statement(f"{source}/late", "event", {"all": ["after 1910", "during early"]}),
    ]


def two_births(source: str) -> Fault:
    return [
        statement(f"{source}/born", "birth", "1885", who=["np"]),
        statement(f"{source}/again", "birth", "1887", who=["np"]),
    ]


def two_places(source: str) -> Fault:
    return [
        statement(f"{source}/here", "presence", "1914-08-01", who=["np"], where="moscow"),
        statement(f"{source}/there", "meeting", "1914-08-01", who=["np"], where="berlin"),
    ]


def a_circle(source: str) -> Fault:
    ids = ("one", "two", "three")
    return [
        statement(f"{source}/{id}", "event", f"before {other}")
        for id, other in zip(ids, ids[1:] + ids[:1], strict=True)
    ]


def two_people(source: str) -> Fault:
    return [
        statement(f"{source}/born", "birth", "1885", who=["np"]),
        statement(f"{source}/died", "death", "1880", who=["poliakov"]),
        judgement(f"{source}-same", "same", f"{source}:np", f"{source}:poliakov"),
    ]


FAULTS = [early_and_late, two_births, two_places, a_circle, two_people]


def sets(found: Chronology) -> set[frozenset[str]]:
    return {frozenset(conflict.members) for conflict in found.conflicts}


@given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=5))
@settings(max_examples=40)
def test_independent_faults_are_all_found_in_one_run(makers: list[Callable[[str], Fault]]) -> None:
    faults = [make(f"s{number}") for number, make in enumerate(makers)]
    found = chronology(*chain(*faults))
    told = [frozenset(one.key if isinstance(one, Statement) else one.id for one in fault) for fault in faults]
    assert sets(found) == set(told)
    assert [len(knot.conflicts) for knot in found.knots] == [1] * len(faults)


def test_a_fault_is_found_behind_another() -> None:
    """Without the birth of 1887 the death of 1884 is still before the birth of 1885."""
    found = chronology(
        *two_births("letter"), statement("letter/died", "death", "1884", who=["np"]), *early_and_late("case")
    )
    assert sets(found) == {
        frozenset({"letter/born", "letter/again"}),
        frozenset({"letter/born", "letter/died"}),
        frozenset({"letter/again", "letter/died"}),
        frozenset({"case/early", "case/late"}),
    }


@pytest.fixture
def an_early_meeting() -> Fault:
    """A birth that stands against two things said of the years before."""
    return [
        statement("letter/born", "birth", "1890", who=["np"]),
        statement("letter/met", "meeting", "1889", who=["np"]),
        statement("case/work", "work", "1888", who=["p"]),
        judgement("same", "same", "letter:np", "case:p"),
    ]


def test_conflicts_that_share_members_are_one_knot(an_early_meeting: Fault) -> None:
    found = chronology(*an_early_meeting, *early_and_late("s"))
    assert sorted(len(knot.conflicts) for knot in found.knots) == [1, 2]


def test_one_doubt_ends_all_conflicts_that_share_it(an_early_meeting: Fault) -> None:
    assert [knot.doubt for knot in chronology(*an_early_meeting).knots] == [("letter/born",)]


@pytest.mark.parametrize(
    ("doubted", "trusted"),
    [
        ({"circumstances": "coerced"}, {"circumstances": "voluntary"}),
        ({"circumstances": "anonymous"}, {"circumstances": "official"}),
        ({"kind": "book", "circumstances": "voluntary"}, {"circumstances": "voluntary"}),
        ({"circumstances": "coerced"}, {"kind": "book", "circumstances": "voluntary"}),
        ({"criticism": ("against",)}, {}),
        ({"criticism": ("against", "against", "for")}, {"criticism": ("against", "for")}),
    ],
)
@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_the_weaker_source_is_offered_for_doubt(doubted: Any, trusted: Any, names: tuple[str, str]) -> None:
    weak, strong = names
    told = [statement("a/met", "meeting", "1907"), statement("b/met", "meeting", "1908")]
    found = chronology(*told, judgement("one", "same", "a/met", "b/met"), **{weak: doubted, strong: trusted})
    assert [knot.doubt for knot in found.knots] == [(f"{weak}/met",)]


def test_a_judgement_is_offered_before_a_witness_and_after_a_book() -> None:
    told = [statement("a/met", "meeting", "1907"), statement("b/met", "meeting", "1908")]
    one = judgement("one", "same", "a/met", "b/met")
    free: Any = {"circumstances": "voluntary"}
    [witnesses] = chronology(*told, one, a=free, b=free).knots
    [book] = chronology(*told, one, a=free, b={**free, "kind": "book"}).knots
    assert (witnesses.doubt, book.doubt) == (("one",), ("b/met",))


def test_what_is_offered_is_not_applied() -> None:
    """Neither of two births is believed, however little one of them is trusted."""
    found = chronology(
        statement("letter/born", "birth", "1885", who=["np"]),
        statement("case/born", "birth", "1887", who=["p"]),
        judgement("same", "same", "letter:np", "case:p"),
        letter={"circumstances": "voluntary"},
        case={"circumstances": "coerced"},
    )
    assert [knot.doubt for knot in found.knots] == [("case/born",)]
    assert found.contested == {"letter/born", "case/born", "same"}
    assert when(found, "birth(letter:np)") == (None, None)


@given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3), st.integers(0, 1))
@settings(max_examples=25)
def test_without_what_is_offered_nothing_contradicts_and_less_is_not_enough(
    makers: list[Callable[[str], Fault]], shared: int
) -> None:
    """All faults in one source, so that births and deaths of different faults meet."""
    told = {one.key if isinstance(one, Statement) else one.id: one for make in makers for one in make("s")}
    if shared:
        told["s/met"] = statement("s/met", "meeting", "1884", who=["np", "poliakov"], where="odessa")
    story = dossier(*told.values())
    found = chronology_of(story)
    trust = Trust(story).of
    offered = {member for knot in found.knots for member in knot.doubt}

    def agrees(doubted: set[str]) -> bool:
        return not chronology(*(one for id, one in told.items() if id not in doubted)).conflicts

    assert agrees(offered)
    for count in range(len(offered)):
        for fewer in combinations(sorted(found.contested), count):
            assert sum(map(trust, fewer)) > sum(map(trust, offered)) - 1e-9 or not agrees(set(fewer)), fewer


MEMBERS = "abcdefg"
FAMILIES = st.lists(st.frozensets(st.sampled_from(MEMBERS), min_size=1, max_size=4), max_size=8)
WEIGHTS = st.fixed_dictionaries({member: st.sampled_from([0.05, 0.6, 0.8, 0.9, 1.0]) for member in MEMBERS})


def every_repair(family: list[frozenset[str]]) -> list[frozenset[str]]:
    """Every set of members that meets every conflict."""
    every = chain(*(combinations(MEMBERS, count) for count in range(len(MEMBERS) + 1)))
    return [frozenset(doubted) for doubted in every if all(not one.isdisjoint(doubted) for one in family)]


@given(FAMILIES, WEIGHTS)
def test_no_repair_is_lighter_than_the_one_found(
    family: list[frozenset[str]], weights: dict[str, float]
) -> None:
    found, every = lightest_repair(family, weights), every_repair(family)
    assert found in every
    lightest = min(sum(map(weights.__getitem__, doubted)) for doubted in every)
    assert sum(map(weights.__getitem__, found)) == pytest.approx(lightest)


@given(FAMILIES)
def test_knots_share_no_member_and_cannot_be_parted(family: list[frozenset[str]]) -> None:
    conflicts = [Conflict(ConflictKind.TIME, tuple(sorted(members))) for members in family]
    knots = knots_of(conflicts, Trust(dossier()))
    gathered = [members_of(knot.conflicts) for knot in knots]
    assert Counter(one for knot in knots for one in knot.conflicts) == Counter(conflicts)
    assert sum(map(len, gathered)) == len(frozenset().union(*gathered))
    for knot in knots:
        reached, left = set(knot.conflicts[0].members), list(knot.conflicts[1:])
        while near := [one for one in left if not reached.isdisjoint(one.members)]:
            reached.update(*(one.members for one in near))
            left = [one for one in left if one not in near]
        assert left == []
