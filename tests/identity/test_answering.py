"""How likely each of several is, and when nobody can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.answering import answer_among, beforehand, probabilities
from onrecord.identity.explaining import SPEAKS_ENGLISH
from onrecord.identity.model import shipped_model
from onrecord.identity.wording import likelihood_in_words

ANSWERING = shipped_model().answering
WEIGHTS = st.lists(st.floats(-60, 60), min_size=1, max_size=8)


@given(WEIGHTS, st.integers(0, 1_000_000))
def test_it_is_one_of_them_or_nobody(weights: list[float], more: int) -> None:
    odds = probabilities(weights, len(weights) + more, ANSWERING)
    assert all(0 <= one <= 1 for one in odds)
    assert sum(odds) <= 1 + 1e-9


@given(WEIGHTS)
def test_the_weightiest_is_the_likeliest(weights: list[float]) -> None:
    odds = probabilities(weights, len(weights), ANSWERING)
    assert odds[weights.index(max(weights))] == max(odds)


@given(st.floats(-20, 60), st.integers(1, 100_000))
def test_the_more_are_compared_the_less_a_weight_proves(weight: float, among: int) -> None:
    few, many = (probabilities([weight], number, ANSWERING)[0] for number in (among, 10 * among))
    assert many < few


def test_what_speaks_against_each_beforehand_is_what_a_reason_must_outweigh() -> None:
    [likely] = probabilities([-beforehand(17, ANSWERING)], 17, ANSWERING)
    assert likely == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("odds", "answer"),
    [
        ([], None),
        ([("a", 0.97)], "a"),
        ([("a", 0.89)], None),
        ([("a", 0.9), ("b", 0.08)], "a"),
        ([("a", 0.9), ("b", 0.0901)], None),
    ],
)
def test_only_a_sure_one_without_a_rival_is_the_answer(
    odds: list[tuple[str, float]], answer: str | None
) -> None:
    assert answer_among(odds, ANSWERING) == answer


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.999999, "over 99%"),
        (0.9901, "over 99%"),
        (0.99, "99%"),
        (0.886, "89%"),
        (0.01, "1%"),
        (0.0099, "under 1%"),
        (0.0, "under 1%"),
    ],
)
def test_a_probability_is_told_no_finer_than_it_is_known(probability: float, words: str) -> None:
    assert likelihood_in_words(probability, SPEAKS_ENGLISH) == words
