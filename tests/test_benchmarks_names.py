"""The pairs on which names are measured are what they say, and our own comparison is as good on them as is claimed."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

pytest.importorskip("pyarrow", reason="the counts of names are Parquet: pip install '.[registers]'")

from benchmarks.identity.name_pairs import Pair, declined, groups, labelled, spelt_otherwise
from benchmarks.identity.name_peers import ours
from benchmarks.identity.name_writers import written_twice
from benchmarks.identity.names import best, told


def figures(pairs: list[Pair]) -> tuple[float, float]:
    """Recall and precision from where we say that two names may be one."""
    found = told(pairs, ours([(pair.left, pair.right) for pair in pairs]), 0.5)
    return found.recall, found.precision


def test_full_names_by_two_hands_are_told_apart(shared: Path) -> None:
    recall, precision = figures(written_twice(shared / "data", 600, Random(3)))
    assert recall > 0.94
    assert precision > 0.96


def test_declined_given_names_are_found(shared: Path) -> None:
    recall, precision = figures(declined(shared / "data", 150, Random(3)))
    assert recall > 0.98
    assert precision > 0.75


def test_foreign_names_are_heard_in_the_other_alphabet(shared: Path) -> None:
    recall, precision = figures(spelt_otherwise(groups(shared / "data"), 300, Random(3)))
    assert recall > 0.9
    assert precision > 0.83


def test_labelled_pairs_are_judged_better_than_by_the_tool_that_came_with_them(shared: Path) -> None:
    """Of the persons, nomenklatura's logic-v2 reaches F1 .743 at its own threshold."""
    pairs = labelled(shared / "data", by_people_only=False)
    found = told(pairs, ours([(pair.left, pair.right) for pair in pairs]), 0.5)
    assert found.f1 > 0.76


def test_hard_pairs_share_no_spelling(shared: Path) -> None:
    known = groups(shared / "data")
    pairs = spelt_otherwise(known, 40, Random(3))
    together = {frozenset((left, right)) for names in known.values() for left in names for right in names}
    assert all((frozenset((pair.left, pair.right)) in together) == pair.are_one for pair in pairs)
    assert {pair.are_one for pair in pairs} == {True, False}


def test_the_best_threshold_is_at_least_as_good_as_any() -> None:
    pairs = [Pair("a", "b", True), Pair("c", "d", False), Pair("e", "f", True)]
    likeness = [0.9, 0.4, 0.3]
    assert best(pairs, likeness) == (pytest.approx(0.8), 0.3)
    assert told(pairs, likeness, 0.5).f1 == pytest.approx(2 / 3)
