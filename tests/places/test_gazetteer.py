"""Places: which are one, which lies in which, and rings that somebody recorded by mistake."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.places import Gazetteer

RUSSIA = Gazetteer(
    within={"leningrad": "russia", "lubyanka": "moskva", "moscow": "russia", "irkutsk": "siberia"},
    same_as={"petrograd": "leningrad", "moskva": "moscow", "piter": "petrograd"},
    names={"moscow": ("Moscow", "Москва"), "berlin": ("Berlin",), "west": ("West Berlin",)},
)

ids = st.sampled_from("abcde")
links = st.dictionaries(ids, st.none() | ids)


def test_another_record_of_a_place_is_that_place_however_many_steps_away() -> None:
    assert RUSSIA.canonical("piter") == "leningrad"
    assert RUSSIA.same("piter", "petrograd")
    assert not RUSSIA.same("piter", "moscow")


def test_a_prison_in_a_record_of_moscow_lies_in_russia() -> None:
    assert RUSSIA.contains("russia", "lubyanka")
    assert RUSSIA.contains("moscow", "lubyanka")
    assert not RUSSIA.contains("lubyanka", "russia")
    assert not RUSSIA.contains("siberia", "lubyanka")


def test_one_can_be_in_a_place_and_in_what_it_lies_in_but_not_in_two_cities() -> None:
    assert RUSSIA.compatible("petrograd", "leningrad")
    assert RUSSIA.compatible("petrograd", "russia")
    assert RUSSIA.compatible("russia", "petrograd")
    assert not RUSSIA.compatible("petrograd", "moscow")


def test_a_place_nobody_recorded_is_only_itself() -> None:
    assert RUSSIA.canonical("paris") == "paris"
    assert RUSSIA.compatible("paris", "paris")
    assert not RUSSIA.compatible("paris", "russia")


def test_rings_are_told_and_hang_nothing() -> None:
    ringed = Gazetteer(within={"a": "b", "b": "a", "c": "c"}, same_as={"x": "y", "y": "z", "z": "y"})
    assert ringed.cycles() == [("a", "b"), ("c",), ("y", "z")]
    assert ringed.canonical("x") == "y"
    assert not ringed.contains("a", "a")


def test_a_ring_through_two_records_of_one_place_is_told() -> None:
    assert Gazetteer(within={"a": "b"}, same_as={"b": "a"}).cycles() == [("a",)]


def test_the_longest_name_at_a_word_is_the_place_meant() -> None:
    assert RUSSIA.named("From west berlin to Москва, then Berlin") == ("west", "moscow", "berlin")


@given(links, links)
def test_any_gazetteer_answers_and_compatibility_has_no_side(
    within: dict[str, str | None], same_as: dict[str, str | None]
) -> None:
    places = Gazetteer(within=within, same_as=same_as)
    for one in "abcde":
        assert places.canonical(places.canonical(one)) == places.canonical(one)
        assert not places.contains(one, one)
        for other in "abcde":
            assert places.compatible(one, other) == places.compatible(other, one)
