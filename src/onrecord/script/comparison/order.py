"""What has moved: of things in a new order, the fewest whose moving explains it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved(places: Sequence[int]) -> set[int]:
    """Which of things, given by the places that they had, have moved; the most that can have stayed did.

    The longest increasing run is kept (Schensted, 1961); positions in the list are given back.
    """
    ends: list[int] = []
    end_at: list[int] = []
    before: dict[int, int | None] = {}
    for at, place in enumerate(places):
        row = bisect_left(ends, place)
        before[at] = end_at[row - 1] if row else None
        ends[row : row + 1] = [place]
        end_at[row : row + 1] = [at]
    stayed: set[int] = set()
    at_last = end_at[-1] if end_at else None
    while at_last is not None:
        stayed.add(at_last)
        at_last = before[at_last]
    return set(range(len(places))) - stayed
