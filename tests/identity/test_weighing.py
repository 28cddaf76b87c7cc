"""What a level weighs for one profile: rarity counts, and what a profile cannot reach is not held against it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.features import told_of, weights_of
from onrecord.identity.model import Rarity, shipped_model
from onrecord.identity.profile import Between, Profile
from onrecord.places import Atlas

MODEL = shipped_model()


def weights(profile: Profile, **counts: dict[str, int]) -> dict[str, dict[str, float]]:
    weighed = weights_of(told_of(profile, Atlas()), MODEL, Rarity(counts))
    return {counted: dict(levels) for counted, levels in weighed.items()}


def test_a_rare_surname_weighs_more_than_one_that_many_bear() -> None:
    profile = Profile(id="a", names=("Ника Поляков",))
    rare = weights(profile, surname={"same": 3, "different": 1_000_000})
    common = weights(profile, surname={"same": 30_000, "different": 1_000_000})
    assert rare["surname"]["same"] - common["surname"]["same"] > 12


def test_where_nothing_is_counted_the_model_decides() -> None:
    assert weights(Profile(id="a", names=("Ника Поляков",)))["surname"]["same"] == pytest.approx(
        MODEL.chances["surname"]["same"].weight
    )


def test_few_rows_hardly_change_what_the_model_holds() -> None:
    profile = Profile(id="a", names=("Ника Поляков",))
    few = weights(profile, surname={"different": 3})["surname"]["same"]
    assert few == pytest.approx(MODEL.chances["surname"]["same"].weight, abs=0.3)


def test_an_initial_that_fits_speaks_for_whoever_is_called_by_an_initial() -> None:
    by_initial = weights(Profile(id="a", names=("Н. Поляков",)))["given"]
    in_full = weights(Profile(id="a", names=("Ника Поляков",)))["given"]
    assert "same" not in by_initial
    assert by_initial["initial"] > in_full["initial"]


@given(st.integers(366, 20_000), st.integers(366, 20_000))
def test_the_wider_the_window_of_a_birth_the_less_it_weighs_to_fall_into_it(one: int, other: int) -> None:
    narrow, wide = sorted((one, other))
    assert _overlap(wide) <= _overlap(narrow) + 1e-9


def test_a_birth_of_which_nothing_is_known_on_one_side_weighs_nothing() -> None:
    profile = Profile(id="a", birth=Between(688_000, None))
    assert weights(profile)["birth"]["overlap"] == pytest.approx(0)


def _overlap(width: int) -> float:
    return weights(Profile(id="a", birth=Between(680_000, 680_000 + width)))["birth"]["overlap"]
