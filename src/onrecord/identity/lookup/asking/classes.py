"""Classes of values that the model cannot tell apart."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onrecord.identity.lookup.column import NONE, Levels, Numbers
from onrecord.identity.model import LEVELS


def asked(comparison: str, classes: Numbers, level: Callable[[int], str | None]) -> Levels:
    """The number of every value's level, by asking for the first value of each class."""
    order = LEVELS[comparison]
    return asked_once(classes, lambda value: NONE if (found := level(value)) is None else order.index(found))


def asked_once(classes: Numbers, ask: Callable[[int], int]) -> Levels:
    """What is answered for every value, by asking for the first value of each class."""
    examples, numbers = classed(classes)
    return np.array([ask(value) for value in examples], np.uint8)[numbers]


def classed(classes: Numbers) -> tuple[list[int], Numbers]:
    """The first value of each class that there is, and which of them each value is like."""
    first = np.full(int(classes.max(initial=0)) + 1, -1, np.int64)
    first[classes[::-1]] = np.arange(len(classes) - 1, -1, -1)
    met = np.flatnonzero(first >= 0)
    numbers = np.zeros(len(first), np.min_scalar_type(len(met)))
    numbers[met] = np.arange(len(met))
    return first[met].tolist(), numbers[classes]


def mixed(*sides: tuple[Numbers, int]) -> Numbers:
    """One class for each combination of several, each given with how many classes it has."""
    whole = np.zeros(len(sides[0][0]), np.int64)
    for classes, count in sides:
        whole *= count
        whole += classes
    return whole
