"""What every row can weigh at most, whatever it is compared with: by what it tells, and how rare that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from onrecord.identity.linking.columns import Laid
from onrecord.identity.linking.questions import All, Ask, Condition, Question
from onrecord.identity.linking.splink_model import Level
from onrecord.identity.linking.walk import Walks

Array = Any

ROUNDED = 1e-3
"""So much is left of every bound that what single precision rounds away gives up no pair."""


def spare(most: Sequence[float], walks: Walks, laid: Laid, at_most: Callable[[Level], Array]) -> Array:
    """By how much every row must weigh less than the most there is, from each comparison on.

    `most` is what each comparison can weigh, and `at_most` what every row can at a level, by the rarity of its value.
    """
    count = len(laid.columns.codes)
    told = np.zeros((count, len(most) + 1), dtype=np.float32)
    for place in reversed(range(len(most))):
        levels, conditions = walks.comparisons[place].levels, walks.conditions[place]
        best = np.full(count, levels[-1].weight, dtype=np.float32)
        for level, condition in zip(levels[-2::-1], reversed(conditions), strict=True):
            best = _either(level, condition, best, laid, at_most(level))
        told[:, place] = told[:, place + 1] + np.maximum(np.float32(most[place] - ROUNDED) - best, 0)
    return told


def _either(level: Level, condition: Condition, below: Array, laid: Laid, weight: Array) -> Array:
    """The most that rows weigh at a level or those below it: at the one alone, at these alone, or at either."""
    if isinstance(condition, Question) and condition.ask is Ask.EITHER_UNKNOWN:
        return np.where(_known(condition.left, laid), np.maximum(below, np.float32(level.weight)), weight)
    reached = _reached(condition, laid)
    better = np.maximum(below, weight)
    return better if reached is None else np.where(reached, better, below)


def _reached(condition: Condition, laid: Laid) -> Array | None:
    """Which rows may be at a level at all: to be the same a value must be known. None for all."""
    if isinstance(condition, Question) and condition.ask is Ask.SAME:
        return _known(condition.left, laid) | _known(condition.right, laid)
    if isinstance(condition, All):
        found = [one for one in (_reached(part, laid) for part in condition.of) if one is not None]
        return np.logical_and.reduce(found) if found else None
    return None


def _known(value: str, laid: Laid) -> Array:
    return laid.columns.codes[:, laid.codes[value]] >= 0
