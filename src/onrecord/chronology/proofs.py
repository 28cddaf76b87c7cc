"""Proofs: the statements and judgements that make a bound what it is, as few as one chain needs."""

from __future__ import annotations

from heapq import heappop, heappush

from onrecord.chronology.engine import EPOCH, Towards, dated, exact_from
from onrecord.chronology.network import Constraint
from onrecord.chronology.standing import Standing, records_of


class Proofs:
    """For each bound of one side the lightest chain of constraints that gives it, found for all at once."""

    def __init__(self, standing: Standing, towards: Towards) -> None:
        self._standing = standing
        self._towards = towards
        self._last = _lightest_chains(standing, towards)

    def of(self, time: int) -> tuple[str, ...]:
        """The records that a bound rests on, in the order of its chain; empty for none."""
        return records_of(self.chain(time))

    def chain(self, time: int) -> list[Constraint]:
        """The constraints that give a bound, from a date on; empty where nothing bounds it."""
        if self._standing.day(self._towards, time) is None:
            return []
        chain, at = [], time
        while at != EPOCH:
            if at not in self._last:
                # A chain that went round an odd month has no shorter form than as it was followed.
                return self._standing.chain(self._towards, time)
            number, at = self._last[at]
            chain.append(self._standing.constraint(number))
        return list(reversed(chain))


def _lightest_chains(standing: Standing, towards: Towards) -> dict[int, tuple[int, int]]:
    """The last constraint of the lightest chain to each time, and where it comes from (Dijkstra, exact arcs only)."""
    last: dict[int, tuple[int, int]] = {}
    weight: dict[int, int] = {}
    queue: list[tuple[int, int]] = []
    side = standing.engine.sides[towards]

    def reach(time: int, source: int, number: int, so_far: int) -> None:
        heavier = so_far + len(standing.constraint(number).because)
        if heavier < weight.get(time, heavier + 1):
            weight[time], last[time] = heavier, (number, source)
            heappush(queue, (heavier, time))

    for time, number in dated(standing.engine.web, side):
        reach(time, EPOCH, number, 0)
    while queue:
        so_far, time = heappop(queue)
        if so_far == weight[time]:
            for target, number in exact_from(standing.engine.web, side, time):
                reach(target, time, number, so_far)
    return last
