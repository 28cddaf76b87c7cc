"""The kernel reads Splink's model and gives each pair the weight that Splink gives it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from splink_demos import DEMOS, Demo

from onrecord.identity.linking.kernel import Kernel
from onrecord.identity.linking.splink_model import read_model
from onrecord.identity.linking.table import People


@pytest.fixture(scope="module", params=sorted(DEMOS))
def demo(request: pytest.FixtureRequest, shared: Path) -> Demo:
    return DEMOS[request.param](shared)


@pytest.fixture(scope="module")
def predicted(demo: Demo) -> dict[str, np.ndarray]:
    """What Splink makes of it: every pair that a rule brings together, by the places of its rows, and its weight."""
    return demo.predicted()


@pytest.fixture(scope="module")
def kernel(demo: Demo) -> Kernel:
    people = demo.people()
    return Kernel(read_model(demo.model), People(people), demo.sources(people))


def test_every_pair_weighs_what_splink_says(predicted: dict[str, np.ndarray], kernel: Kernel) -> None:
    """With Splink's own demonstrations: the same pairs, each weight within a millionth."""
    weights = kernel.weights(predicted["l"], predicted["r"])
    assert len(weights) > 10_000
    assert np.abs(weights - predicted["match_weight"]).max() < 1e-6


def test_the_rules_bring_together_whom_splink_brings_together(
    predicted: dict[str, np.ndarray], kernel: Kernel
) -> None:
    """Every pair once, under its first rule."""
    linked = kernel.linked(-1000)
    assert linked.compared == len(predicted["l"])
    assert set(zip(linked.left, linked.right, strict=True)) == set(
        zip(predicted["l"], predicted["r"], strict=True)
    )


@pytest.mark.parametrize("threshold", [-10, 0, 7.5])
def test_nothing_that_reaches_a_threshold_is_given_up(
    predicted: dict[str, np.ndarray], kernel: Kernel, threshold: float
) -> None:
    """Branch and bound is exact: those kept are those that Splink would keep, no more and no fewer."""
    linked = kernel.linked(threshold)
    enough = predicted["match_weight"] >= threshold
    assert sorted(zip(linked.left, linked.right, strict=True)) == sorted(
        zip(predicted["l"][enough], predicted["r"][enough], strict=True)
    )
