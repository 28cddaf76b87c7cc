"""At which level two values agree: names by their keys, births by their windows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.features import key_part
from onrecord.identity.model import LEVELS, Initials
from onrecord.identity.model.levels import days_apart, initials_level, part_level, span_level, words_relation
from onrecord.identity.profile import Between

YEAR_1885 = Between(688_088, 688_452)
DAYS = st.integers(1, 5_000)


@st.composite
def spans(draw: st.DrawFn) -> Between:
    """A window, open on neither side, one or both."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Between(draw(st.sampled_from((first, None))), draw(st.sampled_from((last, None))))


@pytest.mark.parametrize(
    ("which", "left", "right", "level"),
    [
        ("surname", "Поляков", "Poljakow", "same"),
        ("surname", "Полякова", "Poliakov", "same"),
        ("surname", "П.", "Поляков", "initial"),
        ("surname", "С.", "Поляков", "different"),
        ("surname", "Поляков", "Палаков", "similar"),
        ("surname", "Поляков", "Минин", "different"),
        ("given", "Коля", "Николай", "same"),
        ("given", "Ольга", "Олег", "different"),
        ("patronymic", "Петровна", "Пётр", "same"),
    ],
)
def test_parts_of_names_agree_by_their_keys(which: str, left: str, right: str, level: str) -> None:
    assert part_level(which, key_part(which, left), key_part(which, right)) == level


@pytest.mark.parametrize(
    ("letters", "level"), [(("n", "p"), "same"), (("p", "n"), "reversed"), (("s", "a"), "different")]
)
def test_bare_initials_are_read_in_the_order_of_a_signature_first(
    letters: tuple[str, str], level: str
) -> None:
    surnames, givens = (key_part("surname", "Поляков"),), (key_part("given", "Ника"),)
    assert initials_level(Initials(*letters), surnames, givens, ()) == level


def test_of_a_row_without_a_given_name_initials_say_nothing() -> None:
    assert initials_level(Initials("n", "p"), (key_part("surname", "Поляков"),), (), ()) is None


@pytest.mark.parametrize(
    ("other", "level"),
    [
        (Between(688_100, 688_100), "year"),
        (Between(None, 688_100), "overlap"),
        (Between(688_500, 688_500), "within-1y"),
        (Between(689_100, 689_100), "within-2y"),
        (Between(690_000, 690_000), "within-5y"),
        (Between(700_000, None), "apart"),
        (Between(), None),
    ],
)
def test_births_agree_by_their_windows(other: Between, level: str | None) -> None:
    assert span_level(YEAR_1885, other) == level


def test_only_two_exact_days_agree_to_the_day() -> None:
    day = Between(688_100, 688_100)
    assert span_level(day, day) == "day"


@given(spans(), spans())
def test_neither_of_two_births_is_the_first(left: Between, right: Between) -> None:
    assert span_level(left, right) == span_level(right, left)


@given(spans(), spans(), st.integers(0, 400))
def test_a_wider_window_is_never_further_away(left: Between, right: Between, days: int) -> None:
    wider = Between(
        None if left.earliest is None else left.earliest - days,
        None if left.latest is None else left.latest + days,
    )
    assert days_apart(wider, right) <= days_apart(left, right)


@given(spans(), spans())
def test_every_level_is_one_that_the_model_can_know(left: Between, right: Between) -> None:
    assert span_level(left, right) in {*LEVELS["birth"], None}


@pytest.mark.parametrize(
    ("left", "right", "lie"),
    [
        (("moskva",), ("moskva", "rosia"), "same"),
        (("sibir",), ("irkutsk", "sibir"), "holds"),
        (("irkutsk", "sibir"), ("sibir",), "within"),
        (("odesa",), ("moskva",), "unknown"),
    ],
)
def test_places_on_no_map_lie_as_their_words_tell(
    left: tuple[str, ...], right: tuple[str, ...], lie: str
) -> None:
    assert words_relation(left, right) == lie
