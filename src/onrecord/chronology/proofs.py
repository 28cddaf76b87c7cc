"""Proofs: the statements and judgements that make a bound what it is, as few as one chain needs."""

from __future__ import annotations

from heapq import heappop, heappush

from onrecord.chronology.network import EPOCH, Constraint
from onrecord.chronology.sides import Days, constraints_of


class Proofs:
    """For each bound of one side the lightest chain of constraints that gives it, found for all at once."""

    def __init__(self, days: Days, doubted: frozenset[str]) -> None:
        self._days = days
        self._last = _lightest_chains(days, doubted)

    def of(self, time: int) -> tuple[str, ...]:
        """The records that a bound rests on, in the order of its chain; empty for none."""
        if self._days.known(time) is None:
            return ()
        return tuple(dict.fromkeys(record for one in self._chain(time) for record in one.because))

    def _chain(self, time: int) -> list[Constraint]:
        chain = []
        at = time
        while at != EPOCH:
            if at not in self._last:
                # A chain that went round an odd month has no shorter form than as it was followed.
                return list(reversed(list(constraints_of(self._days.why[time]))))
            chain.append(self._last[at])
            at = self._days.source(self._last[at])
        return list(reversed(chain))


def _lightest_chains(days: Days, doubted: frozenset[str]) -> dict[int, Constraint]:
    """The last constraint of the lightest chain to each time (Dijkstra over exact constraints)."""
    last: dict[int, Constraint] = {}
    weight = {EPOCH: 0}
    queue = [(0, EPOCH)]
    while queue:
        so_far, time = heappop(queue)
        if so_far > weight[time]:
            continue
        for constraint in _exact_from(days, time, doubted):
            target = days.target(constraint)
            heavier = so_far + len(constraint.because)
            if heavier < weight.get(target, heavier + 1):
                weight[target] = heavier
                last[target] = constraint
                heappush(queue, (heavier, target))
    return last


def _exact_from(days: Days, time: int, doubted: frozenset[str]) -> list[Constraint]:
    """The constraints that carry a time's bound to another time exactly as it stands there."""
    day = days.value[time]
    if day is None:
        return []
    return [
        constraint
        for constraint in days.leaving(time)
        if days.carry(constraint, day) == days.value[days.target(constraint)]
        and doubted.isdisjoint(constraint.because)
    ]
