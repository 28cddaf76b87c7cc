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

SAME, UNKNOWN, EITHER_UNKNOWN, HOLDS, FOREIGN, AT_MOST, APART, GAP, LEVENSHTEIN, DAMERAU, SHARED, JARO = (
    range(12)
)
"""As in `questions.Ask`: a loop compares bare numbers."""

GIVEN_UP = -np.inf
"""The weight of a pair that cannot reach the threshold."""


class Steps(NamedTuple):
    """The steps of all walks as columns; `best` is the most that a step's comparison can still weigh.

    Steps that hold the same measure against different bounds have one `measure`: it is taken once.
    """

    ask: Array
    left: Array
    right: Array
    measure: Array
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
    """A model made ready for the rows: where each comparison's walk begins, and what those from it on weigh at most.

    A row of which little is known, or nothing rare, must weigh less: `spare[row, k]` is by how much, from the
    comparison k on.
    """

    steps: Steps
    levels: Levels
    entries: Array
    after: Array
    spare: Array
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
    met: Array,
) -> None:
    """Write the weight of every pair, and count in `met` how many are at each level, where it has room for them."""
    codes, numbers, begin, letters, starts, members = columns
    ask, of_left, of_right, measure, bound, wanted, yes, no, best = weighing.steps
    weight, rare, shelf, share, counts, most = weighing.levels
    entries, after, spare = weighing.entries, weighing.after, weighing.spare
    rarity = weighing.rarity
    counted = len(met) > 0
    for pair in range(len(left)):
        one, other = left[pair], right[pair]
        total = weighing.prior
        measured, last = 0.0, -1
        for comparison in range(len(entries)):
            if total + after[comparison] < threshold + max(spare[one, comparison], spare[other, comparison]):
                total = GIVEN_UP
                break
            step = entries[comparison]
            while step >= 0:
                kind = ask[step]
                a_column, b_column = of_left[step], of_right[step]
                answer = NO
                if kind == SAME:
                    a, b = codes[one, a_column], codes[other, b_column]
                    answer = NOT_KNOWN if a < 0 or b < 0 else YES if a == b else NO
                elif kind == EITHER_UNKNOWN:
                    answer = YES if codes[one, a_column] < 0 or codes[other, a_column] < 0 else NO
                elif kind == UNKNOWN:
                    answer = YES if codes[other if bound[step] else one, a_column] < 0 else NO
                elif kind == HOLDS:
                    held = numbers[other if bound[step] else one, a_column]
                    answer = YES if held == 1 else NO if held == 0 else NOT_KNOWN
                elif kind == FOREIGN:
                    answer = foreign[a_column, pair]
                else:
                    if measure[step] != last:
                        last = measure[step]
                        if kind <= GAP:
                            measured = numbers[one, a_column] - numbers[other, b_column]
                            if kind == APART:
                                measured = abs(measured)
                            elif kind == GAP:
                                back = numbers[other, a_column] - numbers[one, b_column]
                                if not back <= measured:
                                    measured = measured if back != back else back
                        elif kind == SHARED:
                            measured = 0.0
                            for place in range(starts[a_column, one], starts[a_column, one + 1]):
                                for near in range(starts[b_column, other], starts[b_column, other + 1]):
                                    measured += members[place] == members[near]
                        elif total + best[step] + after[comparison + 1] < threshold:
                            break
                        else:
                            a, b = codes[one, a_column], codes[other, b_column]
                            if a < 0 or b < 0:
                                measured = np.nan
                            elif kind == LEVENSHTEIN:
                                measured = levenshtein(
                                    letters, begin[a], begin[a + 1], begin[b], begin[b + 1]
                                )
                            elif kind == DAMERAU:
                                measured = damerau(letters, begin[a], begin[a + 1], begin[b], begin[b + 1])
                            elif kind == JARO:
                                measured = jaro(letters, begin[a], begin[a + 1], begin[b], begin[b + 1])
                            else:
                                measured = jaro_winkler(
                                    letters, begin[a], begin[a + 1], begin[b], begin[b + 1]
                                )
                    if measured != measured:
                        answer = NOT_KNOWN
                    elif kind < SHARED:
                        answer = YES if measured <= bound[step] else NO
                    else:
                        answer = YES if measured >= bound[step] else NO
                step = yes[step] if answer == wanted[step] else no[step]
            if step >= 0:
                total = GIVEN_UP
                break
            level = -1 - step
            total += weight[level]
            if counted:
                met[level] += 1
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
