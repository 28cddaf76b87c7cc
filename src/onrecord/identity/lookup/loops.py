"""The two loops in which a scan's time goes: what all rows weigh, and the best of every row's facts.

They are written so that numba compiles them as they stand: one number after the other, no slices, no calls and no
branches within, which would cost several times as much. Without numba, numpy does the same more slowly.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np


class Loops(NamedTuple):
    """Both loops, in the one form or the other."""

    add_weights: Callable[..., None]
    best_facts: Callable[..., None]


def add_weights(totals: Any, said: Any, levels: Any, weights: Any) -> None:
    """Add to the total of every row what the level of that which it says weighs."""
    for row in range(len(totals)):
        totals[row] += weights[levels[said[row]]]


def best_facts(  # noqa: PLR0913 (columns)
    best: Any, rows: Any, deeds: Any, spans: Any, levels: Any, deed_kinds: Any, span_kinds: Any
) -> None:
    """Better the level of each fact's row to that of the fact: by the kind of its deed and the kind of its span."""
    for fact in range(len(rows)):
        row = rows[fact]
        best[row] = min(best[row], levels[deed_kinds[deeds[fact]], span_kinds[spans[fact]]])


def add_weights_by_numpy(totals: Any, said: Any, levels: Any, weights: Any) -> None:
    """The same without a compiler."""
    totals += weights[levels][said]


def best_facts_by_numpy(  # noqa: PLR0913
    best: Any, rows: Any, deeds: Any, spans: Any, levels: Any, deed_kinds: Any, span_kinds: Any
) -> None:
    """The same without a compiler."""
    np.minimum.at(best, rows, levels[deed_kinds[deeds], span_kinds[spans]])


BY_NUMPY = Loops(add_weights_by_numpy, best_facts_by_numpy)


@cache
def loops() -> Loops:
    """The loops as machine code, kept on disk from the first run on; by numpy where numba is not installed."""
    if find_spec("numba") is None:
        return BY_NUMPY
    from numba import njit

    compiled: Callable[..., Any] = njit(cache=True, nogil=True)
    return Loops(compiled(add_weights), compiled(best_facts))
