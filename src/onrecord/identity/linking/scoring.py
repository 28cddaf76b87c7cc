"""The loop in which all the time goes: pairs of rows, each walked through every comparison and weighed.

Exact branch and bound: what the comparisons still to come can weigh at most is known, and a pair that cannot reach the
threshold any more is given up before its names are compared. None that can is lost.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from onrecord.identity.linking.columns import Columns
from onrecord.identity.linking.compiled import compiled
from onrecord.identity.linking.likeness import damerau, jaro, jaro_winkler, levenshtein

Array = Any

YES, NO, NOT_KNOWN = 1, 0, -1

SAME, UNKNOWN, AT_MOST, APART, JARO_WINKLER, JARO, LEVENSHTEIN, DAMERAU, SHARED, HOLDS = range(10)
"""As in `questions.Ask`: a loop compares bare numbers."""

GIVEN_UP = -np.inf
"""The weight of a pair that cannot reach the threshold."""


class Steps(NamedTuple):
    """The steps of all walks as columns; `best` is the most that a step's comparison can still weigh."""

    ask: Array
    left: Array
    right: Array
    bound: Array
    wanted: Array
    yes: Array
    no: Array
    best: Array


class Levels(NamedTuple):
    """The levels as columns; where `rare` is a column of codes, agreeing on what is rarer weighs more.

    The rarity of a code, log2 of one in how many rows has it, is `rarity[shelf + code]`, and at most `most`.
    """

    weight: Array
    rare: Array
    shelf: Array
    share: Array
    counts: Array
    most: Array


class Weighing(NamedTuple):
    """A model made ready for the rows: where each comparison's walk begins, and what those after it weigh at most."""

    steps: Steps
    levels: Levels
    entries: Array
    after: Array
    rarity: Array
    prior: float


@compiled
def weigh(  # noqa: C901, PLR0913, PLR0915 (one loop, kept whole: a call in it would cost more than all else)
    left: Array,
    right: Array,
    columns: Columns,
    weighing: Weighing,
    foreign: Array,
    threshold: float,
    weights: Array,
) -> int:
    """Write the weight of every pair; gives how many reach the threshold."""
    codes, numbers, begin, letters, starts, members = columns
    ask, of_left, of_right, bound, wanted, yes, no, best = weighing.steps
    weight, rare, shelf, share, counts, most = weighing.levels
    entries, after, rarity = weighing.entries, weighing.after, weighing.rarity
    reached = 0
    for pair in range(len(left)):
        one, other = left[pair], right[pair]
        total = weighing.prior
        for comparison in range(len(entries)):
            if total + after[comparison] < threshold:
                total = GIVEN_UP
                break
            step = entries[comparison]
            while step >= 0:
                kind = ask[step]
                answer = NO
                if kind == SAME:
                    a, b = codes[one, of_left[step]], codes[other, of_right[step]]
                    answer = NOT_KNOWN if a < 0 or b < 0 else YES if a == b else NO
                elif kind == UNKNOWN:
                    row = other if bound[step] else one
                    answer = YES if codes[row, of_left[step]] < 0 else NO
                elif kind == AT_MOST:
                    apart = numbers[one, of_left[step]] - numbers[other, of_right[step]]
                    answer = YES if apart <= bound[step] else NO if apart > bound[step] else NOT_KNOWN
                elif kind == APART:
                    apart = abs(numbers[one, of_left[step]] - numbers[other, of_right[step]])
                    answer = YES if apart <= bound[step] else NO if apart > bound[step] else NOT_KNOWN
                elif kind == HOLDS:
                    held = numbers[other if bound[step] else one, of_left[step]]
                    answer = YES if held == 1 else NO if held == 0 else NOT_KNOWN
                elif kind == SHARED:
                    first, last = starts[of_left[step], one], starts[of_left[step], one + 1]
                    number = 0
                    for place in range(first, last):
                        for near in range(starts[of_right[step], other], starts[of_right[step], other + 1]):
                            number += members[place] == members[near]
                    answer = YES if number >= bound[step] else NO
                elif kind > HOLDS:
                    answer = foreign[of_left[step], pair]
                else:
                    if total + best[step] + after[comparison + 1] < threshold:
                        break
                    a, b = codes[one, of_left[step]], codes[other, of_right[step]]
                    if a < 0 or b < 0:
                        answer = NOT_KNOWN
                    elif kind == JARO_WINKLER:
                        alike = jaro_winkler(letters, begin[a], begin[a + 1], begin[b], begin[b + 1])
                        answer = YES if alike >= bound[step] else NO
                    elif kind == JARO:
                        alike = jaro(letters, begin[a], begin[a + 1], begin[b], begin[b + 1])
                        answer = YES if alike >= bound[step] else NO
                    elif kind == LEVENSHTEIN:
                        unlike = levenshtein(letters, begin[a], begin[a + 1], begin[b], begin[b + 1])
                        answer = YES if unlike <= bound[step] else NO
                    elif kind == DAMERAU:
                        unlike = damerau(letters, begin[a], begin[a + 1], begin[b], begin[b + 1])
                        answer = YES if unlike <= bound[step] else NO
                step = yes[step] if answer == wanted[step] else no[step]
            if step >= 0:
                total = GIVEN_UP
                break
            level = -1 - step
            total += weight[level]
            if rare[level] >= 0:
                a, b = codes[one, rare[level]], codes[other, rare[level]]
                if a >= 0 or b >= 0:
                    rarest = most[level]
                    if a >= 0:
                        rarest = min(rarest, rarity[shelf[level] + a])
                    if b >= 0:
                        rarest = min(rarest, rarity[shelf[level] + b])
                    total += counts[level] * (share[level] + rarest)
        weights[pair] = total
        reached += total >= threshold
    return reached
