"""Giving numbers to what rows say: equal lists of values get one number."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from onrecord.identity.lookup.column import Column, Numbers, narrow


class Lists(NamedTuple):
    """A list of numbers for every row, one after the other: a row's begins at its `start` and ends at the next."""

    starts: Numbers
    numbers: Numbers

    def lengths(self) -> Numbers:
        """How long the list of each row is."""
        return np.diff(self.starts)

    def of(self, row: int) -> tuple[int, ...]:
        """The list of one row."""
        return tuple(self.numbers[self.starts[row] : self.starts[row + 1]].tolist())


def numbered(values: Numbers) -> tuple[Numbers, Numbers]:
    """Every value as the number of a distinct one, and the distinct ones in the order in which they are met."""
    coded = pa.array(values).dictionary_encode()
    return coded.indices.to_numpy(zero_copy_only=False), coded.dictionary.to_numpy(zero_copy_only=False)


def together(left: Numbers, right: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Two columns of numbers as one: its numbers, and the left and right of each distinct pair."""
    width = int(right.max(initial=0)) + 1
    codes, pairs = numbered(left.astype(np.int64) * width + right)
    return codes, pairs // width, pairs % width


def distinct_lists(lists: Lists) -> tuple[Numbers, Numbers]:
    """For every row the number of its list, 0 for the empty one, and for each list a row that has it.

    A list is a shorter list and one number more; so all of one length are told apart at once.
    """
    lengths = lists.lengths()
    codes = np.zeros(len(lengths), np.int64)
    for place in range(int(lengths.max(initial=0))):
        longer = np.flatnonzero(lengths > place)
        beginnings, _, _ = together(codes[longer], lists.numbers[lists.starts[:-1][longer] + place])
        # Above all numbers that shorter lists have.
        codes[longer] = beginnings + int(codes.max()) + 1
    numbers, met = numbered(np.concatenate(([0], codes)))
    example = np.zeros(len(met), np.int64)
    example[numbers[:0:-1]] = np.arange(len(codes))[::-1]
    return numbers[1:], example


def column_of(codes: Numbers, said: Sequence[Iterable[int]]) -> Column:
    """A column from the number of what each row says and the values of that; what has the same values is one."""
    known: dict[Hashable, int] = {(): 0}
    same = np.fromiter(
        (known.setdefault(tuple(sorted(set(values))), len(known)) for values in said), np.int64, len(said)
    )
    lengths = [len(values) for values in known]  # type: ignore[arg-type]
    items = [value for values in known for value in values]  # type: ignore[attr-defined]
    rows = same[codes]
    return Column(
        said=narrow(rows),
        rows=np.bincount(rows, minlength=len(known)),
        starts=np.cumsum(lengths),
        items=narrow(np.array(items, np.int64)),
    )
