"""Going over all rows of a register, by stretches that stay near a processor, on several of them at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

STRETCH = 1 << 16
"""Rows whose totals, half a megabyte, are still at hand when the next column is added."""

AT_ONCE = min(os.cpu_count() or 1, 4)
"""Processors that are used: more of them wait for the memory."""


def each_stretch(count: int, do: Callable[[int, int], None]) -> None:
    """Do something with every stretch of so many rows, given by where it begins and ends."""
    stretches = [(begin, min(begin + STRETCH, count)) for begin in range(0, count, STRETCH)]

    def share(number: int) -> None:
        for begin, end in stretches[number::AT_ONCE]:
            do(begin, end)

    if len(stretches) == 1:
        do(0, count)
    else:
        list(_workers().map(share, range(AT_ONCE)))


@cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(AT_ONCE)
