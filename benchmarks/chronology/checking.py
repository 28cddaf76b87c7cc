"""Certificates: what a solver answered is looked at on its own, without asking how it was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from benchmarks.chronology.networks import EPOCH, Bounds, Days, Network, Numbers
from benchmarks.chronology.obvious import one_by_one, solution
from benchmarks.chronology.steps import earliest_from, forward
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES

Conflict = npt.NDArray[np.integer]
"""The numbers of constraints that cannot all hold."""


class NotTrue(Exception):
    """A solver's answer is not what it says it is."""


def same_bounds(answered: Bounds, expected: Bounds) -> None:
    """Refuse bounds that differ for any time."""
    for side, one, other in zip(("earliest", "latest"), answered, expected, strict=True):
        wrong = np.flatnonzero(one != other)
        if len(wrong):
            time = wrong[0]
            raise NotTrue(
                f"{len(wrong)} {side} days differ: of time {time}, {one[time]} instead of {other[time]}"
            )


def is_a_conflict(network: Network, conflict: Conflict) -> None:
    """Refuse constraints that can all hold."""
    circle = network.only(_in_a_circle(network, conflict))
    days = np.arange(DAYS_IN_FOUR_CENTURIES, dtype=np.int64)  # after which the calendar repeats
    if circle.early[0] == EPOCH:
        days = np.zeros(1, dtype=np.int64)
    if not (_carried(circle, days) > days).all():
        raise NotTrue(f"constraints {conflict.tolist()} can all hold")


def cannot_all_hold(network: Network, constraints: Conflict) -> None:
    """Refuse constraints, more perhaps than a smallest set, that can all hold; plain days only."""
    if solution(one_by_one(network.only(constraints))) is not None:
        raise NotTrue(f"constraints {constraints.tolist()[:20]} can all hold")


def is_minimal(network: Network, conflict: Conflict) -> None:
    """Refuse constraints of which one can be spared; for each, days are found on which all the others hold."""
    constraints = one_by_one(network.only(conflict))
    for at, number in enumerate(conflict):
        if solution(constraints[:at] + constraints[at + 1 :]) is None:
            raise NotTrue(f"no solution of constraints {conflict.tolist()} without {number}")


def _in_a_circle(network: Network, conflict: Conflict) -> Numbers:
    """The constraints in the order in which they carry a day round, from the epoch if that is among them."""
    leaving = {int(network.early[number]): int(number) for number in conflict}
    time = EPOCH if EPOCH in leaving else int(network.early[conflict[0]])
    circle = list(_walk(network, leaving, time))
    if len(circle) != len(conflict) or network.late[circle[-1]] != time:
        raise NotTrue(f"constraints {conflict.tolist()} are not one circle of times")
    return np.array(circle, dtype=np.int32)


def _walk(network: Network, leaving: dict[int, int], time: int) -> Iterator[int]:
    while time in leaving:
        number = leaving.pop(time)
        yield number
        time = int(network.late[number])


def _carried(circle: Network, days: Days) -> Days:
    """The days that a circle makes of these."""
    for months, then, at_most in zip(circle.months, circle.days, circle.at_most, strict=True):
        by = np.full(len(days), months, dtype=np.int32)
        days = earliest_from(days, by, then) if at_most else forward(days, by, then)
    return days


def sample(conflicts: Sequence[Conflict], most: int, chance: np.random.Generator) -> list[Conflict]:
    """Some of the conflicts, to look at closely."""
    at = chance.choice(len(conflicts), min(most, len(conflicts)), replace=False)
    return [conflicts[number] for number in sorted(at)]
