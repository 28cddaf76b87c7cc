"""Clusters, and those that cannot be one person."""

from __future__ import annotations

from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.linking.clusters import connected, members, split_impossible, within
from onrecord.identity.linking.impossible import Impossible, impossible_pairs
from onrecord.identity.linking.kernel import Linked

ENDS = ("birth_from", "birth_until", "death_from", "death_until")

WORST = {"sex": "different", "birth": "apart", "death": "apart"}


def told_by(**chances: float) -> dict[str, list[dict[str, object]]]:
    """A model in which contradictions are so likely among rows of one person."""
    return {
        "comparisons": [
            {
                "output_column_name": name,
                "comparison_levels": [{"label_for_charts": WORST[name], "m_probability": chance}],
            }
            for name, chance in chances.items()
        ]
    }


CAREFUL = told_by(sex=0.0005, birth=0.0005, death=0.0005)
"""A register of whose model contradictions are hardly ever met with."""


def linked(*links: tuple[int, int, float]) -> Linked:
    left, right, weight = (np.array(one) for one in zip(*links, strict=True))
    return Linked(left=left, right=right, weight=weight, compared=len(links))


def people(*born: int | None, sex: tuple[str | None, ...] | None = None) -> pa.Table:
    """People born in certain years."""
    days = [None if year is None else date(year, 1, 1).toordinal() for year in born]
    columns = {
        name: pa.array(days if name.startswith("birth") else [None] * len(born), pa.int32()) for name in ENDS
    }
    return pa.table({"sex": pa.array(sex or [None] * len(born), pa.string()), **columns})


def test_a_cluster_is_taken_apart_at_its_weakest_link() -> None:
    """The first two are surely one, the last two are too; what links both is weak, and 0 cannot be 3."""
    links = linked((0, 1, 20.0), (1, 2, 8.5), (2, 3, 15.0))
    of_row = connected(4, links.left, links.right)
    split = split_impossible(links, of_row, [Impossible(left=0, right=3, why="so")])
    assert list(members(split.of_row)) == [[0, 1], [2, 3]]
    assert [one.into for one in split.splits] == [((0, 1), (2, 3))]


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 30)), min_size=1, max_size=25),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=8),
)
def test_no_cluster_keeps_two_who_cannot_be_one(
    links: list[tuple[int, int, int]], never: list[tuple[int, int]]
) -> None:
    """And none is made of rows that were not in one before."""
    told = linked(*((one, other, float(weight)) for one, other, weight in links))
    before = connected(10, told.left, told.right)
    bad = [Impossible(left=a, right=b, why="") for a, b in never if a != b and before[a] == before[b]]
    after = split_impossible(told, before, bad).of_row
    assert all(after[one.left] != after[one.right] for one in bad)
    assert all(len({before[row] for row in group}) == 1 for group in members(after))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12))
def test_all_pairs_of_a_cluster_are_found(of_row: list[int]) -> None:
    left, right = within(np.array(of_row))
    pairs = {frozenset(pair) for pair in zip(left.tolist(), right.tolist(), strict=True)}
    rows = range(len(of_row))
    assert len(left) == len(pairs)
    assert pairs == {frozenset((a, b)) for a in rows for b in rows if a < b and of_row[a] == of_row[b]}


def test_births_far_apart_are_impossible() -> None:
    """Two years may be a guess; ten are not, and of one who tells nothing nothing is said."""
    left, right = np.array([0, 0, 0]), np.array([1, 2, 3])
    found = impossible_pairs(people(1890, 1892, 1900, None), left, right, CAREFUL)
    assert [(one.left, one.right, one.why) for one in found] == [
        (0, 2, "they were born more than five years apart")
    ]


def test_two_sexes_are_impossible_where_the_register_can_be_trusted_in_it() -> None:
    told = people(1890, 1890, sex=("male", "female"))
    careless = told_by(sex=0.05)
    pair = np.array([0]), np.array([1])
    assert [one.why for one in impossible_pairs(told, *pair, CAREFUL)] == ["one is a man, the other a woman"]
    assert impossible_pairs(told, *pair, careless) == []


@pytest.mark.parametrize("count", [1, 3])
def test_without_links_everybody_is_alone(count: int) -> None:
    nobody = np.empty(0, dtype=np.int32)
    assert list(members(connected(count, nobody, nobody))) == []
