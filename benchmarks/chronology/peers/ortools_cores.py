"""OR-tools CP-SAT: assumptions that are enough to fail, and the weightiest set that can be true."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from ortools.sat.python import cp_model

from benchmarks.chronology.diagnosing import Diagnosis
from benchmarks.chronology.networks import Days, Network
from benchmarks.chronology.peers.arcs import NeedsPlainDays

FURTHEST = 10_000_000
WORKERS = 2
OF_ONE = 1_000_000
"""Weights must be whole numbers."""


class Undecided(Exception):
    """The solver gave up, or says that everything can be true."""


def one_conflict(network: Network) -> Callable[[], list[Days]]:
    """The constraints of one set of records that cannot all be true, which need not be a smallest set."""
    model, believed = _model(network)
    model.add_assumptions(believed)
    record_of = {literal.index: record for record, literal in enumerate(believed)}

    def solve() -> list[Days]:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1  # assumptions are only explained by a search of one worker
        if solver.solve(model) != cp_model.INFEASIBLE:
            raise Undecided
        core = [record_of[literal] for literal in solver.sufficient_assumptions_for_infeasibility()]
        return [np.flatnonzero(np.isin(network.record, core))]

    return solve


def diagnosis(network: Network) -> Callable[[], Diagnosis]:
    """The records of least trust without which the rest can be true."""
    model, believed = _model(network)
    weights = (network.trust * OF_ONE).round().astype(np.int64)
    model.maximize(cp_model.LinearExpr.weighted_sum(believed, weights.tolist()))

    def solve() -> Diagnosis:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        if solver.solve(model) != cp_model.OPTIMAL:
            raise Undecided
        return Diagnosis(
            np.array([at for at, record in enumerate(believed) if not solver.boolean_value(record)])
        )

    return solve


def _model(network: Network) -> tuple[cp_model.CpModel, list[cp_model.IntVar]]:
    if network.by_calendar:
        raise NeedsPlainDays
    model = cp_model.CpModel()
    days = [
        model.new_int_var(0, 0, ""),
        *(model.new_int_var(-FURTHEST, FURTHEST, "") for _ in range(1, network.times)),
    ]
    believed = [model.new_bool_var("") for _ in network.trust]
    rows = zip(
        network.early.tolist(),
        network.late.tolist(),
        network.least_apart.tolist(),
        network.record.tolist(),
        strict=True,
    )
    for early, late, apart, record in rows:
        model.add(days[late] - days[early] >= apart).only_enforce_if(believed[record])
    return model, believed
