"""Trials: whether something can be beside all that is known, and whether records alone contradict one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.chronology.network import EPOCH, Constraint, Network
from onrecord.chronology.propagation import Contradiction, settle, settled
from onrecord.chronology.sides import Days, Towards, Trail

Bundle = Sequence[Constraint]
"""Constraints that are tried together."""


def refuted(earliest: Days, tried: Bundle, doubted: frozenset[str]) -> Contradiction | None:
    """Why something cannot be beside all that is known; None where it can. Leaves the days as they were."""
    trail = Trail([])
    found = settle(earliest, (), doubted=doubted, also=tried, trail=trail)
    trail.undo(earliest)
    return found[0] if found else None


def refute_all(earliest: Days, ways: Sequence[Bundle], doubted: frozenset[str]) -> list[Contradiction] | None:
    """Why none of several ways can be; None where one of them can."""
    refutations = []
    for way in ways:
        refutation = refuted(earliest, way, doubted)
        if refutation is None:
            return None
        refutations.append(refutation)
    return refutations


def lighten(records: Sequence[str], contradicts: Callable[[Sequence[str]], bool]) -> tuple[str, ...]:
    """Leave out, one after another, each record without which the rest still contradict one another."""
    kept = list(records)
    for record in records:
        without = [other for other in kept if other != record]
        if contradicts(without):
            kept = without
    return tuple(kept)


def cannot_hold(constraints: Bundle) -> bool:
    """Whether constraints contradict one another, tried in a network of their own."""
    alone, _ = network_of(constraints)
    return bool(settled(alone, Towards.EARLIEST)[1])


def network_of(constraints: Bundle) -> tuple[Network, dict[int, int]]:
    """A network of some constraints alone, and which of its times stands for which of theirs."""
    alone = Network()
    own = {EPOCH: EPOCH}
    for constraint in constraints:
        for time in (constraint.early, constraint.late):
            if time not in own:
                own[time] = alone.unnamed()
    alone.add(
        Constraint(own[one.early], own[one.late], one.step, one.at_most, one.because) for one in constraints
    )
    return alone, own
