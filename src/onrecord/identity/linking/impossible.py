"""Two rows that cannot be one person, whatever speaks for it: by sex, by birth and death."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = Any

A_SLIP = 1827
"""Days, five years: by so much two registers of one person differ through slips and guesses. See decision 21."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """Two rows, and why they cannot be one person."""

    left: int
    right: int
    why: str


def impossible_pairs(people: Any, left: Array, right: Array) -> list[Impossible]:
    """Those of some pairs of rows that cannot be one person, by the columns of `people.parquet`."""
    found: dict[tuple[int, int], str] = {}
    for why, cannot in _reasons(people, left, right):
        for place in np.flatnonzero(cannot):
            found.setdefault((int(left[place]), int(right[place])), why)
    return [Impossible(left=one, right=other, why=why) for (one, other), why in sorted(found.items())]


def _reasons(people: Any, left: Array, right: Array) -> Iterator[tuple[str, Array]]:
    sexes = people["sex"].combine_chunks().dictionary_encode().indices
    sex = np.nan_to_num(sexes.to_numpy(zero_copy_only=False).astype(float), nan=-1)
    yield "one is a man, the other a woman", (sex[left] >= 0) & (sex[right] >= 0) & (sex[left] != sex[right])
    birth, death = _span(people, "birth"), _span(people, "death")
    yield "born more than five years apart", _gap(birth, birth, left, right) > A_SLIP
    yield "died more than five years apart", _gap(death, death, left, right) > A_SLIP
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
