"""z3: unsatisfiable cores of tracked assertions, and the weightiest set that can be true."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import z3

from benchmarks.chronology.diagnosing import Diagnosis
from benchmarks.chronology.networks import EPOCH, Days, Network
from benchmarks.chronology.peers.arcs import NeedsPlainDays


class Undecided(Exception):
    """The solver gave up, or says that everything can be true."""


def one_conflict(network: Network) -> Callable[[], list[Days]]:
    """One core, which need not be a smallest set."""
    solver = z3.Solver()
    for number, difference in enumerate(_differences(network)):
        solver.assert_and_track(difference, f"c{number}")

    def solve() -> list[Days]:
        if solver.check() != z3.unsat:
            raise Undecided
        return [np.array(sorted(int(str(tracked)[1:]) for tracked in solver.unsat_core()))]

    return solve


def diagnosis(network: Network) -> Callable[[], Diagnosis]:
    """The records of least trust without which the rest can be true."""
    optimizer = z3.Optimize()
    believed = [z3.Bool(f"r{record}") for record in range(len(network.trust))]
    for record, difference in zip(network.record.tolist(), _differences(network), strict=True):
        optimizer.add(z3.Implies(believed[record], difference))
    for record, weight in zip(believed, network.trust.tolist(), strict=True):
        optimizer.add_soft(record, str(round(weight, 6)))

    def solve() -> Diagnosis:
        if optimizer.check() != z3.sat:
            raise Undecided
        model = optimizer.model()
        return Diagnosis(
            np.array([at for at, record in enumerate(believed) if not z3.is_true(model[record])])
        )

    return solve


def _differences(network: Network) -> list[z3.BoolRef]:
    if network.by_calendar:
        raise NeedsPlainDays
    days = [z3.IntVal(0), *(z3.Int(f"t{time}") for time in range(EPOCH + 1, network.times))]
    rows = zip(network.early.tolist(), network.late.tolist(), network.least_apart.tolist(), strict=True)
    return [days[late] - days[early] >= apart for early, late, apart in rows]
