"""The loops in which all the time goes: one question asked of many pairs, which go on by their answers.

Each takes the places of the pairs that it is asked of, writes those that answer as wanted into `yes` and the others into
`no`, and gives how many the first are. What is not known is never as wanted. A place is written into both and counted
in one: nobody can guess what it will be, and a processor that guesses wrong loses more time than the writing takes.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from onrecord.identity.linking.compiled import compiled
from onrecord.identity.linking.likeness import damerau, jaro, jaro_winkler, levenshtein

Array = Any

UNMEASURED = -np.inf
"""Stands where a measure has not been taken of a pair; an unknown one is no number."""

APART, GAP = 6, 7
LEVENSHTEIN, DAMERAU, JARO = 8, 9, 11
"""As in `questions.Ask`: a loop compares bare numbers."""


@compiled
def ask_same(
    places: Array, left: Array, right: Array, of_left: Array, of_right: Array, wanted: bool, yes: Array, no: Array
) -> int:
    """Whether two codes are the same."""
    met, others = 0, 0
    for place in places:
        one, other = of_left[left[place]], of_right[right[place]]
        as_wanted = (one >= 0) & (other >= 0) & ((one == other) == wanted)
        yes[met], no[others] = place, place
        met += as_wanted
        others += not as_wanted
    return met


@compiled
def ask_unknown(places: Array, left: Array, right: Array, codes: Array, wanted: bool, yes: Array, no: Array) -> int:
    """Whether a code is unknown here or there; of one row alone both are that row."""
    met, others = 0, 0
    for place in places:
        as_wanted = ((codes[left[place]] < 0) | (codes[right[place]] < 0)) == wanted
        yes[met], no[others] = place, place
        met += as_wanted
        others += not as_wanted
    return met


@compiled
def ask_answered(places: Array, rows: Array, answers: Array, wanted: bool, yes: Array, no: Array) -> int:
    """Whether something holds of a row, or was answered of a pair: 1 for yes, 0 for no, anything else for unknown."""
    met, others = 0, 0
    for place in places:
        as_wanted = answers[rows[place]] == (1 if wanted else 0)
        yes[met], no[others] = place, place
        met += as_wanted
        others += not as_wanted
    return met


@compiled
def ask_measured(
    places: Array, measured: Array, bound: float, up: bool, wanted: bool, yes: Array, no: Array
) -> int:
    """Whether a measure is at least the bound, or at most, for those of whom it has been taken."""
    met, others = 0, 0
    for place in places:
        measure = measured[place]
        holds = measure >= bound if up else measure <= bound
        as_wanted = (holds == wanted) & (measure == measure)
        yes[met], no[others] = place, place
        met += as_wanted
        others += not as_wanted
    return met


@compiled
def measure_numbers(
    places: Array, left: Array, right: Array, of_left: Array, of_right: Array, kind: int, measured: Array
) -> None:
    """How much more the one is than the other; how far apart they are; how far apart two intervals are.

    Of intervals `of_left` is where they begin and `of_right` where they end. Where one of the ways round is unknown
    the other counts, as in DuckDB.
    """
    for place in places:
        if measured[place] != UNMEASURED:
            continue
        one, other = left[place], right[place]
        measure = of_left[one] - of_right[other]
        if kind == APART:
            measure = abs(measure)
        elif kind == GAP:
            back = of_left[other] - of_right[one]
            if not back <= measure:
                measure = measure if back != back else back
        measured[place] = measure


@compiled
def measure_shared(
    places: Array, left: Array, right: Array, of_left: Array, of_right: Array, members: Array, measured: Array
) -> None:
    """How many members two lists share, each given by where those of a row begin."""
    for place in places:
        one, other = left[place], right[place]
        shared = 0
        for member in range(of_left[one], of_left[one + 1]):
            for near in range(of_right[other], of_right[other + 1]):
                shared += members[member] == members[near]
        measured[place] = shared


@compiled
def measure_texts(  # noqa: PLR0913
    places: Array,
    left: Array,
    right: Array,
    of_left: Array,
    of_right: Array,
    begin: Array,
    letters: Array,
    kind: int,
    measured: Array,
) -> None:
    """How alike two texts are, or how unlike."""
    for place in places:
        if measured[place] != UNMEASURED:
            continue
        one, other = of_left[left[place]], of_right[right[place]]
        if one < 0 or other < 0:
            measured[place] = np.nan
            continue
        first, last, start, stop = begin[one], begin[one + 1], begin[other], begin[other + 1]
        if kind == LEVENSHTEIN:
            measured[place] = levenshtein(letters, first, last, start, stop)
        elif kind == DAMERAU:
            measured[place] = damerau(letters, first, last, start, stop)
        elif kind == JARO:
            measured[place] = jaro(letters, first, last, start, stop)
        else:
            measured[place] = jaro_winkler(letters, first, last, start, stop)


@compiled
def add(places: Array, weight: float, totals: Array) -> None:
    """Give every pair the weight of its level."""
    for place in places:
        totals[place] += weight


@compiled
def add_rarity(
    places: Array, left: Array, right: Array, codes: Array, rarity: Array, share: float, counts: float, totals: Array
) -> None:
    """Give every pair what it weighs more for agreeing on something rare; of two values the commoner decides."""
    for place in places:
        one, other = codes[left[place]], codes[right[place]]
        if one >= 0 or other >= 0:
            rarest = np.inf
            if one >= 0:
                rarest = rarity[one]
            if other >= 0:
                rarest = min(rarest, rarity[other])
            totals[place] += counts * (share + rarest)


@compiled
def able(
    places: Array, left: Array, right: Array, totals: Array, spare: Array, least: float, kept: Array
) -> int:
    """Keep the pairs that can still reach a threshold: those of at least so much, once what their rows lack is off."""
    count = 0
    for place in places:
        if totals[place] >= least + max(spare[left[place]], spare[right[place]]):
            kept[count] = place
            count += 1
        else:
            totals[place] = UNMEASURED
    return count
