"""Our engine in its two forms: compiled, and as it stands."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from benchmarks.chronology.asks import Answer, Ask, Prepare, Solver
from benchmarks.chronology.checking import Conflict
from benchmarks.chronology.diagnosing import Diagnosis
from benchmarks.chronology.edits import ready
from benchmarks.chronology.networks import Bounds, Network
from benchmarks.chronology.ours import Ours
from benchmarks.chronology.shapes import lives
from onrecord.chronology.engine import AS_THEY_STAND, Loops, Towards, compiled_loops


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Solver):
    """Our engine with its loops in one form."""

    loops: Callable[[], Loops]

    def prepare(self, ask: Ask) -> Prepare:
        """The function that builds the engine."""
        import_module("highspy")  # before any time counts, as a peer's package is

        def build(network: Network) -> Callable[[], Answer]:
            ours = Ours(network, self.loops())
            return lambda: ANSWERS[ask](ours)

        return build

    def settled(self, network: Network) -> Ours:
        """The engine built and settled, ready for edits."""
        ours = Ours(network, self.loops())
        ours.settle(*Towards)
        return ours

    def warm(self) -> float:
        """How many seconds go into compiling what is compiled, so that no figure has them in it."""
        begun = time.perf_counter()
        for by_calendar in (False, True):
            ready(self.settled, 100)(lives(100, by_calendar=by_calendar))()
            Ours(lives(100, faults=1, by_calendar=by_calendar), self.loops()).settle(*Towards)
        return time.perf_counter() - begun


def _bounds(ours: Ours) -> Bounds:
    ours.settle(*Towards)
    return ours.bounds()


def _conflicts(ours: Ours) -> list[Conflict]:
    ours.settle(Towards.EARLIEST)
    return ours.conflicts()


def _diagnosis(ours: Ours) -> Diagnosis:
    ours.settle(Towards.EARLIEST)
    return ours.diagnosis()


ANSWERS: dict[Ask, Callable[[Ours], Answer]] = {
    Ask.BOUNDS: _bounds,
    Ask.CONFLICTS: _conflicts,
    Ask.DIAGNOSIS: _diagnosis,
}
OURS = tuple(
    Form(
        name=f"ours, {form}",
        file=__name__,
        package=package,
        asks=tuple(ANSWERS),
        by_calendar=True,
        claims_minimal=True,
        is_ours=True,
        loops=loops,
    )
    for form, package, loops in (
        ("compiled", "numba", compiled_loops),
        ("plain", "onrecord", lambda: AS_THEY_STAND),
    )
)
