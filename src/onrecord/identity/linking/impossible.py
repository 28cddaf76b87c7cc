"""Two rows that cannot be one person, whatever speaks for it: by sex, by birth and death."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow.compute as pc

Array = Any

A_SLIP = 1827
"""Days, five years: by so much records of one person differ where an age was guessed."""

HARDLY_EVER = 0.002
"""The m of a contradiction that is one: whoever keeps the register takes care of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """Two rows, and why they cannot be one person."""

    left: int
    right: int
    why: str


def impossible_pairs(people: Any, left: Array, right: Array, settings: Mapping[str, Any]) -> list[Impossible]:
    """Those of some pairs of rows that cannot be one person, by columns of `people.parquet`.

    A contradiction that the model has met with among rows of one person is an error of the register, and impossible
    for nobody.
    """
    found: dict[tuple[int, int], str] = {}
    for why, cannot in _reasons(people, left, right, _seldom(settings)):
        for place in np.flatnonzero(cannot):
            found.setdefault((int(left[place]), int(right[place])), why)
    return [Impossible(left=one, right=other, why=why) for (one, other), why in sorted(found.items())]


WORST = {"sex": "different", "birth": "apart", "death": "apart"}


def _seldom(settings: Mapping[str, Any]) -> frozenset[str]:
    """The comparisons whose worst level is hardly ever met with among rows of one person."""
    return frozenset(
        one["output_column_name"]
        for one in settings["comparisons"]
        for level in one["comparison_levels"]
        if level.get("label_for_charts") == WORST.get(one["output_column_name"])
        and level.get("m_probability", 1.0) <= HARDLY_EVER
    )


def _reasons(people: Any, left: Array, right: Array, seldom: frozenset[str]) -> Iterator[tuple[str, Array]]:
    birth, death = _span(people, "birth"), _span(people, "death")
    if "sex" in seldom:
        sexes = people["sex"].combine_chunks().dictionary_encode().indices
        sex = pc.fill_null(sexes, -1).to_numpy(zero_copy_only=False)
        yield (
            "one is a man, the other a woman",
            (sex[left] >= 0) & (sex[right] >= 0) & (sex[left] != sex[right]),
        )
    if "birth" in seldom:
        yield "they were born more than five years apart", _gap(birth, birth, left, right) > A_SLIP
    if "death" in seldom:
        yield "they died more than five years apart", _gap(death, death, left, right) > A_SLIP
    if seldom >= {"birth", "death"}:
        dead_before = np.fmax(_later(birth, death, left, right), _later(birth, death, right, left))
        yield "one was dead before the other was born", dead_before > 0


Span = tuple[Array, Array]


def _span(people: Any, end: str) -> Span:
    """From which day and until which; what is unknown is no number, and nothing is true of it."""
    begin, until = (people[f"{end}_{side}"].to_numpy().astype(float) for side in ("from", "until"))
    return begin, until


def _gap(one: Span, other: Span, left: Array, right: Array) -> Array:
    """How many days two spans are apart at least, whichever is the first."""
    return np.fmax(_later(one, other, left, right), _later(other, one, right, left))


def _later(one: Span, other: Span, left: Array, right: Array) -> Array:
    """By how many days the left's span begins after the right's has ended."""
    return one[0][left] - other[1][right]
