"""Links and clusters held against the truth: how many of the true pairs are found, how many of the found are true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Score:
    """How many pairs were found, how many of them are true, and how many true ones there are."""

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        """How many of the found are true."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How many of the true are found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Both in one figure: their harmonic mean."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


def pairs_scored(left: Any, right: Any, person: Any) -> Score:
    """Pairs of rows against whom each row is of in truth; a pair is given once."""
    return Score(int((person[left] == person[right]).sum()), len(left), pairs_within(person))


def clusters_scored(cluster: Any, person: Any) -> Score:
    """Clusters of rows against the truth: every pair within a cluster counts as found."""
    both = np.unique(np.stack([cluster, person]), axis=1, return_counts=True)[1]
    return Score(_pairs(both), pairs_within(cluster), pairs_within(person))


def pairs_within(groups: Any) -> int:
    """How many pairs of rows are in one group."""
    return _pairs(np.unique(groups, return_counts=True)[1])


def joined(left: Any, right: Any, rows: int) -> Any:
    """Of each row the number of the cluster that links join it to."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    links = coo_array((np.ones(len(left), bool), (left, right)), shape=(rows, rows))
    return connected_components(links, directed=False)[1]


def best_threshold(left: Any, right: Any, weight: Any, person: Any) -> tuple[float, Score]:
    """The weight from which on links have the best F1, and that score."""
    order = np.argsort(-weight, kind="stable")
    right_so_far = np.cumsum(person[left[order]] == person[right[order]])
    found = np.arange(1, len(order) + 1)
    true = pairs_within(person)
    last_of_its_weight = np.append(weight[order][1:] != weight[order][:-1], True)
    f1 = np.where(last_of_its_weight, 2 * right_so_far / (found + true), -1)
    at = int(f1.argmax())
    return float(weight[order][at]), Score(int(right_so_far[at]), int(found[at]), true)


def _pairs(sizes: Any) -> int:
    return int((sizes.astype(np.int64) * (sizes - 1) // 2).sum())
