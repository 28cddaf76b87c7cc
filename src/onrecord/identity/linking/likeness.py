"""How alike two texts are, letter by letter as DuckDB has it, on columns of bytes."""

from __future__ import annotations

from typing import Any

import numpy as np

from onrecord.identity.linking.compiled import compiled

Array = Any


SHORT = 64
"""So many letters have their marks in one machine word; an array for them would take longer than the comparison."""


@compiled
def jaro(letters: Array, one: int, end: int, other: int, stop: int) -> float:
    """Jaro's likeness of `letters[one:end]` and `letters[other:stop]`.

    The order of the sums is DuckDB's, so that what is just at a threshold is so here too.
    """
    length, size = end - one, stop - other
    if length == 0 or size == 0:
        return 0.0
    if length <= SHORT and size <= SHORT:
        common, moved = _in_common(letters, one, end, other, stop)
    else:
        common, moved = _in_common_of_long(letters, one, end, other, stop)
    if common == 0:
        return 0.0
    return float((common / length + common / size + (common - moved // 2) / common) / 3.0)


@compiled
def _in_common(letters: Array, one: int, end: int, other: int, stop: int) -> tuple[int, int]:
    """How many letters are found again not far off, and how many of these stand in another order."""
    length, size = end - one, stop - other
    reach = max(max(length, size) // 2 - 1, 0)
    bit = np.uint64(1)
    taken, found = np.uint64(0), np.uint64(0)
    common = 0
    for place in range(length):
        letter = letters[one + place]
        for near in range(max(0, place - reach), min(size, place + reach + 1)):
            mark = bit << np.uint64(near)
            if letters[other + near] == letter and not taken & mark:
                taken |= mark
                found |= bit << np.uint64(place)
                common += 1
                break
    moved, near = 0, 0
    for place in range(length):
        if found >> np.uint64(place) & bit:
            while not taken >> np.uint64(near) & bit:
                near += 1
            moved += letters[one + place] != letters[other + near]
            near += 1
    return common, moved


@compiled
def _in_common_of_long(letters: Array, one: int, end: int, other: int, stop: int) -> tuple[int, int]:
    """The same, of texts of any length."""
    length, size = end - one, stop - other
    reach = max(max(length, size) // 2 - 1, 0)
    taken = np.zeros(size, np.uint8)
    found = np.empty(min(length, size), np.uint8)
    common = 0
    for place in range(length):
        for near in range(max(0, place - reach), min(size, place + reach + 1)):
            if not taken[near] and letters[other + near] == letters[one + place]:
                taken[near] = 1
                found[common] = letters[one + place]
                common += 1
                break
    moved, at = 0, 0
    for near in range(size):
        if taken[near]:
            moved += letters[other + near] != found[at]
            at += 1
    return common, moved


@compiled
def jaro_winkler(letters: Array, one: int, end: int, other: int, stop: int) -> float:
    """Jaro's likeness, raised where the first letters, up to four, are the same."""
    likeness = jaro(letters, one, end, other, stop)
    if likeness > 0.7:
        prefix = 0
        while (
            prefix < 4
            and one + prefix < end
            and other + prefix < stop
            and letters[one + prefix] == letters[other + prefix]
        ):
            prefix += 1
        likeness += prefix * 0.1 * (1.0 - likeness)
    return likeness


@compiled
def levenshtein(letters: Array, one: int, end: int, other: int, stop: int) -> int:
    """How many letters have to be put in, taken out or changed."""
    size = stop - other
    row = np.arange(size + 1)
    for place in range(one, end):
        corner = row[0]
        row[0] = place - one + 1
        for near in range(size):
            changed = corner + (letters[place] != letters[other + near])
            corner = row[near + 1]
            row[near + 1] = min(changed, corner + 1, row[near] + 1)
    return int(row[size])


@compiled
def damerau(letters: Array, one: int, end: int, other: int, stop: int) -> int:
    """The same, two neighbours that have changed places being one change (Lowrance and Wagner, 1975)."""
    length, size = end - one, stop - other
    far = length + size
    cost = np.zeros((length + 2, size + 2), np.int64)
    cost[0, :] = far
    cost[:, 0] = far
    for place in range(length + 1):
        cost[place + 1, 1] = place
    for near in range(size + 1):
        cost[1, near + 1] = near
    last_row = np.zeros(256, np.int64)
    for place in range(1, length + 1):
        last_column = 0
        for near in range(1, size + 1):
            row, column = last_row[letters[other + near - 1]], last_column
            same = letters[one + place - 1] == letters[other + near - 1]
            if same:
                last_column = near
            swapped = cost[row, column] + (place - row - 1) + 1 + (near - column - 1)
            cost[place + 1, near + 1] = min(
                cost[place, near] + (0 if same else 1),
                cost[place + 1, near] + 1,
                cost[place, near + 1] + 1,
                swapped,
            )
        last_row[letters[one + place - 1]] = place
    return int(cost[length + 1, size + 1])
