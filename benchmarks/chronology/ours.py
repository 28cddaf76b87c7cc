"""Onrecord's own engine, asked as the peers are."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from benchmarks.chronology.asks import Ask, Solver
from benchmarks.chronology.checking import Conflict
from benchmarks.chronology.engine import Build
from benchmarks.chronology.networks import NEVER, Bounds, Days, Network
from benchmarks.chronology.obvious import one_by_one
from benchmarks.chronology.shapes import lives
from onrecord.chronology.network import Constraint
from onrecord.chronology.network import Network as Laid
from onrecord.chronology.propagation import Contradiction, resettle, settled
from onrecord.chronology.sides import Days as Side
from onrecord.chronology.sides import Towards

OURS = (
    Solver(
        name="ours, plain",
        file=__name__,
        package="onrecord",
        asks=(Ask.BOUNDS, Ask.CONFLICTS),
        by_calendar=True,
        is_ours=True,
    ),
)
ENGINES: dict[str, Build] = {}
"""Those of our engines that take edits."""


def warm() -> float:
    """Seconds that it takes to compile what is compiled, so that no figure has it in it."""
    begun = time.perf_counter()
    bounds(lives(100))()
    return time.perf_counter() - begun


def bounds(network: Network) -> Callable[[], Bounds]:
    """Both bounds, settled from the epoch."""
    laid = _laid(network)

    def solve() -> Bounds:
        earliest, latest = (settled(laid, towards)[0] for towards in Towards)
        return _known(earliest, NEVER), _known(latest, -NEVER)

    return solve


def conflicts(network: Network) -> Callable[[], list[Conflict]]:
    """Conflict after conflict, each doubted as a whole, until the rest agrees."""
    laid = _laid(network)
    number_of = {id(constraint): number for number, constraint in enumerate(laid.constraints)}

    def solve() -> list[Conflict]:
        earliest, found = settled(laid, Towards.EARLIEST)
        every: list[Contradiction] = []
        while found:
            every += found
            doubted = frozenset(record for one in every for record in one.because)
            passing = frozenset(record for one in found for record in one.because)
            found = resettle(earliest, doubted=doubted, suspected=passing)
        return [np.array([number_of[id(each)] for each in one.constraints]) for one in every]

    return solve


def _laid(network: Network) -> Laid:
    laid = Laid()
    for _ in range(1, network.times):
        laid.unnamed()
    for one, record in zip(one_by_one(network), network.record.tolist(), strict=True):
        laid.add([Constraint(*one, because=(str(record),))])
    return laid


def _known(side: Side, never: int) -> Days:
    known = (side.known(time) for time in range(len(side.value)))
    return np.array([never if day is None else day for day in known], dtype=np.int64)
