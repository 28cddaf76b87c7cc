"""Certificates of a diagnosis: that it is one, and how far it is at most from the lightest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.chronology.checking import Conflict, NotTrue, is_a_conflict
from benchmarks.chronology.networks import Network
from benchmarks.chronology.rounds import agrees


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Records without which the rest can be true, and the conflicts because of which no less will do, if told."""

    records: npt.NDArray[np.integer]
    conflicts: Sequence[Conflict] = ()


def is_a_diagnosis(network: Network, diagnosis: Diagnosis) -> None:
    """Refuse records without which the rest still cannot be true, and conflicts that are none."""
    if not agrees(network.without(diagnosis.records)):
        raise NotTrue(f"without {len(diagnosis.records)} records the rest still does not agree")
    for conflict in diagnosis.conflicts:
        is_a_conflict(network, conflict)


def weight_of(network: Network, records: npt.ArrayLike) -> float:
    """What it costs to doubt these records."""
    return float(network.trust[np.unique(np.asarray(records, dtype=np.int64))].sum())


def least_weight(network: Network, conflicts: Iterable[Conflict]) -> float:
    """No diagnosis costs less: each conflict needs one of its records, at what no other conflict has paid for it.

    Conflicts that share no record each need their least trusted; those that share some divide its trust
    (a feasible solution of the dual of the hitting set's linear program).
    """
    left = network.trust.copy()
    weight = 0.0
    for conflict in sorted(conflicts, key=len):
        records = np.unique(network.record[conflict])
        least = left[records].min()
        left[records] -= least
        weight += float(least)
    return weight
