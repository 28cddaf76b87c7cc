"""What every row can weigh at most, whatever it is compared with: by what it tells, and how rare that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from onrecord.identity.linking.columns import Laid
from onrecord.identity.linking.compiled import side_by_side
from onrecord.identity.linking.questions import All, Ask, Condition, Question
from onrecord.identity.linking.splink_model import Level
from onrecord.identity.linking.walk import Walks

Array = Any

ROUNDED = 1e-3
"""So much is left of every bound that what single precision rounds away gives up no pair."""


STRETCH = 1 << 16
"""Rows whose bounds are worked out while they are at hand."""

AtMost = Callable[..., Array]
"""What each of some rows can weigh at a level, by the rarity of its value: `at_most(level, rows=...)`."""


def spare(most: Sequence[float], walks: Walks, laid: Laid, at_most: AtMost) -> Array:
    """By how much every row must weigh less than the most there is, from each comparison on.

    `most` is what each comparison can weigh.
    """
    count = len(laid.columns.codes)
    told = np.zeros((count, len(most) + 1), dtype=np.float32)

    def of_stretch(begin: int) -> None:
        rows = slice(begin, begin + STRETCH)
        for place in reversed(range(len(most))):
            best = _best(walks, place, Known(laid, rows), at_most)
            told[rows, place] = told[rows, place + 1] + np.maximum(
                np.float32(most[place] - ROUNDED) - best, 0
            )

    with side_by_side() as threads:
        list(threads.map(of_stretch, range(0, count, STRETCH)))
    return told


@dataclass(frozen=True, slots=True)
class Known:
    """Some rows, and which of them tell a value."""

    laid: Laid
    rows: slice

    def __call__(self, value: str) -> Array:
        return self.laid.columns.codes[self.rows, self.laid.codes[value]] >= 0


def _best(walks: Walks, place: int, known: Known, at_most: AtMost) -> Array:
    """The most that each of some rows can weigh in a comparison."""
    levels, conditions = walks.comparisons[place].levels, walks.conditions[place]
    best: Array = np.float32(levels[-1].weight)
    for level, condition in zip(levels[-2::-1], reversed(conditions), strict=True):
        best = _either(level, condition, best, known, at_most(level, rows=known.rows))
    return best


def _either(level: Level, condition: Condition, below: Array, known: Known, weight: Array) -> Array:
    """The most that rows weigh at a level or those below it: at the one alone, at these alone, or at either."""
    if isinstance(condition, Question) and condition.ask is Ask.EITHER_UNKNOWN:
        return np.where(known(condition.left), np.maximum(below, np.float32(level.weight)), weight)
    reached = _reached(condition, known)
    better = np.maximum(below, weight)
    return better if reached is None else np.where(reached, better, below)


def _reached(condition: Condition, known: Known) -> Array | None:
    """Which rows may be at a level at all: to be the same a value must be known. None for all."""
    if isinstance(condition, Question) and condition.ask is Ask.SAME:
        return known(condition.left) | known(condition.right)
    if isinstance(condition, All):
        found = [one for one in (_reached(part, known) for part in condition.of) if one is not None]
        return np.logical_and.reduce(found) if found else None
    return None
