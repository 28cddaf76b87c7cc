"""The pairs that some blocking rule brings together, each once: under the first rule that it satisfies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from onrecord.identity.linking.compiled import compiled
from onrecord.identity.linking.rules import NONE, Keys

Array = Any

CHUNK = 1 << 17
"""About so many pairs are made at a time; they are weighed and forgotten before others are made."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Under one rule the rows with a key, and for each left row where in `order` the right rows that it meets lie."""

    rule: int
    order: Array
    left: Array
    begin: Array
    end: Array

    @property
    def count(self) -> int:
        """How many pairs meet, by this rule alone."""
        return int((self.end - self.begin).sum(dtype=np.int64))

    def chunks(self) -> Iterator[Meetings]:
        """The same, so much at a time that about CHUNK pairs meet."""
        met = np.cumsum(self.end - self.begin, dtype=np.int64)
        if not len(met):
            return
        cuts = np.searchsorted(met, np.arange(CHUNK, met[-1] + CHUNK, CHUNK), side="right")
        bounds = np.unique([0, *cuts, len(met)])
        for first, last in pairwise(bounds):
            part = slice(first, last)
            yield Meetings(self.rule, self.order, self.left[part], self.begin[part], self.end[part])


def meetings(keys: Keys, rule: int) -> Meetings:
    """Who meets under a rule: right rows by their key and then their number, and for each left row those after it."""
    order, high = _ordered(keys.right[:, rule])
    left: Array
    begin: Array
    end: Array
    if keys.left is keys.right:
        left, begin = order, np.arange(1, len(order) + 1, dtype=np.int32)
        ends = np.append(np.flatnonzero(high[1:] != high[:-1]) + 1, len(order)).astype(np.int32)
        end = np.repeat(ends, np.diff(ends, prepend=0)) if len(order) else begin
    else:
        left, sought = _ordered(keys.left[:, rule])
        begin, end = (np.searchsorted(high, sought, side=side) for side in ("left", "right"))
    met = begin < end
    return Meetings(rule, order, left[met], begin[met], end[met])


def _ordered(keys: Array) -> tuple[Array, Array]:
    """The rows that have a key, by it and then by their number; and what the keys were sorted by.

    The number stands in the lowest bits of what is sorted: that is five times as quick as sorting places by keys. Keys
    that differ only in those bits come to lie together, and are told apart where pairs are made.
    """
    keys = np.ascontiguousarray(keys)  # it is gone through several times
    bits = np.uint64(max(len(keys) - 1, 1).bit_length())
    low = (np.uint64(1) << bits) - np.uint64(1)
    whole = (keys & ~low) | np.arange(len(keys), dtype=np.uint64)
    whole = whole[keys != NONE]
    whole.sort()
    return (whole & low).astype(np.int32), whole >> bits


def pairs_of(meetings: Meetings, keys: Keys, apart: Array) -> tuple[Array, Array]:
    """The pairs that meet and have not met under an earlier rule; none that `apart` keeps apart."""
    left, right = (np.empty(meetings.count, dtype=np.int32) for _ in range(2))
    made = _pair_up(
        meetings.rule,
        meetings.order,
        (meetings.left, meetings.begin, meetings.end),
        keys,
        apart,
        (left, right),
    )
    return left[:made], right[:made]


@compiled
def _pair_up(
    rule: int,
    order: Array,
    met: tuple[Array, Array, Array],
    keys: Keys,
    apart: Array,
    pairs: tuple[Array, Array],
) -> int:
    """Write the pairs; gives how many there are."""
    rows, begin, end = met
    of_left, of_right = keys
    left, right = pairs
    some_apart = len(apart) > 0
    made = 0
    for place in range(len(rows)):
        one = rows[place]
        for at in range(begin[place], end[place]):
            other = order[at]
            if other <= one or of_left[one, rule] != of_right[other, rule]:
                continue
            if some_apart and apart[one] == apart[other]:
                continue
            new = True
            for earlier in range(rule):
                key = of_left[one, earlier]
                if key != 0 and key == of_right[other, earlier]:
                    new = False
                    break
            if new:
                left[made], right[made] = one, other
                made += 1
    return made
