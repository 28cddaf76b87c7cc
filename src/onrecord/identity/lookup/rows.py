"""Going over all rows of a register, by stretches that stay near the processor, on two of them at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

STRETCH = 1 << 16
"""Rows whose totals, half a megabyte, are still at hand when the next column is added."""

MOST_AT_ONCE = 4
"""Processors: more of them wait for the memory."""


def each_stretch(count: int, do: Callable[[int, int], None]) -> None:
    """Do something with every stretch of so many rows, given by where it begins and ends."""
    stretches = [(begin, min(begin + STRETCH, count)) for begin in range(0, count, STRETCH)]
    if len(stretches) <= 1:
        for stretch in stretches:
            do(*stretch)
        return
    for done in _workers().map(lambda stretch: do(*stretch), stretches):
        assert done is None


@cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_AT_ONCE))
