"""Giving numbers to what rows say: equal lists of values get one number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa

from onrecord.identity.lookup.coding.reading import Lists, Texts
from onrecord.identity.lookup.column import Column, Numbers, narrow

Values = Iterable[int]


def column(told: Texts, values: Sequence[Values]) -> Column:
    """What rows tell in texts as a column, by the values of each text."""
    codes, examples = distinct_lists(told.lists)
    said: list[Values] = [()]
    for row in examples[1:].tolist():
        texts = told.lists.of(row)
        said.append(values[texts[0]] if len(texts) == 1 else [one for text in texts for one in values[text]])
    return column_of(codes, said)


def column_of(codes: Numbers, said: Sequence[Values]) -> Column:
    """A column from the number of what each row says and the values of that; what has the same values is one."""
    known: dict[tuple[int, ...], int] = {(): 0}
    same = [known.setdefault(tuple(sorted(set(values))), len(known)) for values in said]
    rows = np.array(same, np.int64)[codes]
    return Column(
        said=narrow(rows),
        rows=np.bincount(rows, minlength=len(known)),
        starts=np.cumsum([len(values) for values in known]),
        items=narrow(np.array([value for values in known for value in values], np.int64)),
    )


def distinct_lists(lists: Lists) -> tuple[Numbers, Numbers]:
    """For every row the number of its list, 0 for the empty one, and for each list a row that has it.

    A list is a shorter list and one number more, so that all of one length are told apart at once.
    """
    lengths = lists.lengths()
    codes = np.zeros(len(lengths) + 1, np.int64)  # an empty one before all others
    for place in range(int(lengths.max(initial=0))):
        longer = np.flatnonzero(lengths > place)
        beginnings, _, _ = paired(codes[longer + 1], lists.numbers[lists.starts[longer] + place])
        codes[longer + 1] = beginnings + int(codes.max()) + 1  # above all that shorter lists have
    numbers, distinct = numbered(codes)
    return numbers[1:], first_of_each(numbers[1:], len(distinct))


def first_of_each(codes: Numbers, count: int) -> Numbers:
    """The first place at which each number stands; 0 for one that stands nowhere."""
    first = np.zeros(count, np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return first


def numbered(values: Numbers) -> tuple[Numbers, Numbers]:
    """Every value as the number of a distinct one, and the distinct ones in the order in which they are met."""
    coded = pa.array(values).dictionary_encode()
    codes: Numbers = coded.indices.to_numpy(zero_copy_only=False)
    return codes, coded.dictionary.to_numpy(zero_copy_only=False)


def paired(left: Numbers, right: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Two columns of numbers as one: its numbers, and the left and the right of each distinct pair."""
    width = int(right.max(initial=0)) + 1
    codes, pairs = numbered(left.astype(np.int64) * width + right)
    return codes, pairs // width, pairs % width
