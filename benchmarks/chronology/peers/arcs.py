"""A network as the weighted graph that solvers of shortest paths want; plain days only.

From the epoch along its arcs a time is as far as its earliest day is late, with the sign turned; against
them, as far as its latest day. A circle of negative length is a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.chronology.networks import Days, Network, Numbers


class NeedsPlainDays(Exception):
    """A month has no one length, so a graph with lengths cannot hold it."""


@dataclass(frozen=True, slots=True)
class Arcs:
    """The longest step between any two times, by number of its constraint; of parallel ones only one counts."""

    source: Numbers
    target: Numbers
    length: Days
    constraint: Days

    def between(self) -> dict[tuple[int, int], int]:
        """The constraint from one time to another."""
        pairs = zip(self.source.tolist(), self.target.tolist(), strict=True)
        return dict(zip(pairs, self.constraint.tolist(), strict=True))


def arcs_of(network: Network) -> Arcs:
    """The arcs of a network of plain days."""
    if network.by_calendar:
        raise NeedsPlainDays
    length = -network.least_apart
    order = np.lexsort((length, network.late, network.early))
    early, late = network.early[order], network.late[order]
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = (early[1:] != early[:-1]) | (late[1:] != late[:-1])
    return Arcs(early[first], late[first], length[order][first], order[first])


def circle(arcs: Arcs, times: list[int]) -> Days:
    """The constraints round a circle of times; it may or may not name its first time again at its end."""
    between = arcs.between()
    times = times[:-1] if times[0] == times[-1] else times
    following = [*times[1:], times[0]]
    return np.array([between[pair] for pair in zip(times, following, strict=True)])
