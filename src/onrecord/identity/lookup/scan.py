"""Scoring every row of a register against one profile: the weights of all, and the best of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import NDArray

from onrecord.identity.features import Told, weights_of
from onrecord.identity.lookup.asking import Answer, answers
from onrecord.identity.lookup.coded import Coded
from onrecord.identity.lookup.column import NONE, Numbers
from onrecord.identity.lookup.loops import loops
from onrecord.identity.lookup.rows import STRETCH, each_stretch
from onrecord.identity.model import Model, Rarity

Weights = NDArray[np.float64]

LOST = 45.0
"""Bits: ten million rows that are so much weaker than the best come to less than a millionth of it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scan:
    """The weight of every row of a register, and how many rows are at each level of each comparison."""

    rarity: Rarity
    weights: Weights

    def best(self, count: int) -> list[int]:
        """So many rows of the greatest weight, the weightiest first; of equal ones the first in the register."""
        best = np.zeros(0, np.int64)
        least = -np.inf
        for begin in range(0, len(self.weights) if count else 0, STRETCH):
            some = self.weights[begin : begin + STRETCH]
            best = self._best_of(np.append(best, begin + np.flatnonzero(some >= least)), count)
            least = self.weights[best[-1]] if len(best) == count else least
        return [int(row) for row in best]

    def odds(self, slope: float, *, without: Sequence[int] = ()) -> float:
        """The sum of 2 to the power of each weight times a slope, but for some rows.

        Rows that are lost beside the weightiest of all are not counted.
        """
        if not len(self.weights):
            return 0.0
        least = self.weights.max() - LOST / slope
        left_out = np.sort(np.asarray(without, np.int64))
        sums: list[float] = []

        def of_stretch(begin: int, end: int) -> None:
            counted = self.weights[begin:end] >= least
            counted[left_out[slice(*np.searchsorted(left_out, (begin, end)))] - begin] = False
            sums.append(float(np.exp2(slope * self.weights[begin:end][counted]).sum()))

        each_stretch(len(self.weights), of_stretch)
        return fsum(sums)

    def _best_of(self, rows: Numbers, count: int) -> Numbers:
        weights = self.weights[rows]
        if len(rows) > count:
            rows = rows[weights >= np.partition(weights, -count)[-count]]
        ranked = np.lexsort((rows, -self.weights[rows]))[:count]
        return rows[ranked]


def scan(told: Told, coded: Coded, model: Model) -> Scan:
    """Every row scored, none left out: rows that say the same are weighed once, and then only added up."""
    found = tuple(answers(told, coded))
    rarity = Rarity({answer.counted: answer.counts for answer in found})
    weights = weights_of(told, model, rarity)
    rows = np.zeros(len(coded.names.surname.column.said))
    weighed = [(answer, _table(weights.get(answer.counted, {}), answer)) for answer in found]
    add = loops().add_weights

    def of_stretch(begin: int, end: int) -> None:
        for answer, table in weighed:
            add(rows[begin:end], answer.said[begin:end], answer.levels, table)

    each_stretch(len(rows), of_stretch)
    return Scan(rarity=rarity, weights=rows)


def _table(weights: Mapping[str, float], answer: Answer) -> Weights:
    """What each level weighs, by its number."""
    table = np.zeros(NONE + 1)
    for number, level in enumerate(answer.counts):
        table[number] = weights.get(level, 0.0)
    return table
