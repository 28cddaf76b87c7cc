"""Certificates: what a solver answered is looked at on its own, without asking how it was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from benchmarks.chronology.networks import Bounds, Network
from benchmarks.chronology.obvious import one_by_one, solution

Conflict: TypeAlias = npt.NDArray[np.integer]
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
    if solution(one_by_one(network.only(conflict))) is not None:
        raise NotTrue(f"constraints {conflict.tolist()[:20]} can all hold")


def is_minimal(network: Network, conflict: Conflict) -> None:
    """Refuse constraints of which one can be spared; for each, days are found on which all the others hold."""
    constraints = one_by_one(network.only(conflict))
    for at, number in enumerate(conflict):
        if solution(constraints[:at] + constraints[at + 1 :]) is None:
            raise NotTrue(f"no solution of constraints {conflict.tolist()} without {number}")


def sample(conflicts: Sequence[Conflict], most: int, chance: np.random.Generator) -> list[Conflict]:
    """Some of the conflicts, to look at closely."""
    at = chance.choice(len(conflicts), min(most, len(conflicts)), replace=False)
    return [conflicts[number] for number in sorted(at)]
