"""One network given to every solver, each answer looked at before its time counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from benchmarks.chronology import obvious
from benchmarks.chronology.asks import Answer, Ask, Solver
from benchmarks.chronology.checking import (
    Conflict,
    NotTrue,
    is_a_conflict,
    is_minimal,
    same_bounds,
    sample,
)
from benchmarks.chronology.diagnosing import Diagnosis, is_a_diagnosis, least_weight, weight_of
from benchmarks.chronology.limits import Missing, Ran, within
from benchmarks.chronology.networks import Bounds, Network

LOOKED_AT = 50
"""Of how many conflicts of one answer it is checked that they are conflicts, and as small as is claimed."""
SMALL = 1_001
"""Up to so many times bounds are compared with the slow reference."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What one solver took for one question about one network; None where it has no answer, and why."""

    network: str
    times: int
    constraints: int
    faults: int
    ask: Ask
    solver: str
    is_ours: bool
    seconds: float | None
    building: float | None
    remark: str


@dataclass(slots=True)
class Measuring:
    """A run over several networks, the small ones first: who was too slow for one is not given a larger one."""

    limit: float
    runs: int
    wrong: int = 0
    _gave_up: dict[tuple[str, Ask, str], int] = field(default_factory=dict)

    def figures(self, network: Network, solvers: Sequence[Solver]) -> Iterator[Figure]:
        """The figures of every solver for a network; the first that bounds it, or the slow reference, is believed."""
        seen = Seen(network)
        for ask in Ask:
            if ask.of_faults == bool(len(network.planted)):
                for solver in solvers:
                    if ask in solver.asks and (solver.by_calendar or not network.by_calendar):
                        yield self._figure(seen, ask, solver)

    def _figure(self, seen: Seen, ask: Ask, solver: Solver) -> Figure:
        network = seen.network
        ran = self._ask(network, ask, solver)
        remark = ran.why if isinstance(ran, Missing) else self._look_at(seen, ask, solver, ran.answer)
        believed = None if isinstance(ran, Missing) or remark.startswith("WRONG") else ran
        return Figure(
            network=network.name,
            times=network.times - 1,
            constraints=network.size,
            faults=len(network.planted),
            ask=ask,
            solver=solver.name,
            is_ours=solver.is_ours,
            seconds=believed.seconds if believed else None,
            building=believed.building if believed else None,
            remark=remark,
        )

    def _ask(self, network: Network, ask: Ask, solver: Solver) -> Ran[Answer] | Missing:
        kind = (network.name, ask, solver.name)
        if kind in self._gave_up:
            return Missing(f"not asked: too slow at {self._gave_up[kind]:,}")
        if not solver.is_installed:
            return Missing("not installed")
        ran = within(self.limit, partial(solver.prepare, ask), network, self.runs)
        if isinstance(ran, Missing) and ran.too_slow:
            self._gave_up[kind] = network.times - 1
        return ran

    def _look_at(self, seen: Seen, ask: Ask, solver: Solver, answer: Answer) -> str:
        try:
            return seen.check(ask, solver, answer)
        except NotTrue as why:
            self.wrong += 1
            return f"WRONG: {why}"


@dataclass(slots=True)
class Seen:
    """What is known of a network from answers so far."""

    network: Network
    bounds: Bounds | None = None
    least: float = 0.0

    def __post_init__(self) -> None:
        if self.network.times <= SMALL and not len(self.network.planted):
            self.bounds = obvious.bounds(self.network)

    def check(self, ask: Ask, solver: Solver, answer: Answer) -> str:
        """Refuse an answer that is not true; what is to be said of one that is."""
        if isinstance(answer, tuple):
            return self._check_bounds(answer)
        if isinstance(answer, list):
            return self._check_conflicts(answer, ask, claims_minimal=solver.claims_minimal)
        return self._check_diagnosis(answer)

    def _check_diagnosis(self, answer: Diagnosis) -> str:
        is_a_diagnosis(self.network, answer)
        self.least = max(self.least, least_weight(self.network, answer.conflicts))
        planted = len(np.intersect1d(answer.records, self.network.planted))
        weight = weight_of(self.network, answer.records)
        named = f"{len(answer.records)} records, {planted} of them planted"
        return f"{named}; weight {weight:.3f}, none below {self.least:.3f}"

    def _check_bounds(self, answer: Bounds) -> str:
        if self.bounds is None:
            self.bounds = answer
            return "compared with by those that follow"
        same_bounds(answer, self.bounds)
        return "the same bounds"

    def _check_conflicts(self, answer: list[Conflict], ask: Ask, *, claims_minimal: bool) -> str:
        for conflict in sample(answer, LOOKED_AT, np.random.default_rng(1)):
            is_a_conflict(self.network, conflict)
            if claims_minimal:
                is_minimal(self.network, conflict)
        self.least = max(self.least, least_weight(self.network, answer))
        if ask is Ask.ONE_CONFLICT:
            return f"{len(answer[0])} constraints" + ("" if claims_minimal else ", perhaps more than needed")
        return f"{len(answer)} conflicts"
