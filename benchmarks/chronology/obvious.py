"""The slow reference: every constraint is carried again and again, one by one, until nothing changes.

It shares nothing with the solvers but the meaning of one constraint.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network
from onrecord.chronology.network import Constraint
from onrecord.dates import Step


class CannotBe(Exception):
    """No days can be found for which all constraints hold."""


def constraints_of(network: Network) -> list[Constraint]:
    """The constraints one by one, as Onrecord has them."""
    columns = (network.early, network.late, network.months, network.days, network.at_most, network.record)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [
        Constraint(early, late, Step(months, days), at_most, (str(record),))
        for early, late, months, days, at_most, record in rows
    ]


def bounds(network: Network) -> Bounds:
    """The earliest and the latest day of every time; for networks in which every time has both."""
    constraints = constraints_of(network)
    return _earliest(network.times, constraints), _latest(network.times, constraints)


def _earliest(times: int, constraints: Sequence[Constraint]) -> Days:
    days: list[int | None] = [0, *[None] * (times - 1)]
    changed = True
    while changed:
        changed = False
        for one in constraints:
            start, old = days[one.early], days[one.late]
            if start is not None and (old is None or one.push(start) > old):
                days[one.late], changed = one.push(start), True
        if days[EPOCH]:
            raise CannotBe
    return np.array([NEVER if day is None else day for day in days])


def _latest(times: int, constraints: Sequence[Constraint]) -> Days:
    days: list[int | None] = [0, *[None] * (times - 1)]
    changed = True
    while changed:
        changed = False
        for one in constraints:
            start, old = days[one.late], days[one.early]
            if start is not None and (old is None or one.pull(start) < old):
                days[one.early], changed = one.pull(start), True
        if days[EPOCH]:
            raise CannotBe
    return np.array([-NEVER if day is None else day for day in days])


def solution(constraints: Sequence[Constraint]) -> dict[int, int] | None:
    """Days for which all of these hold, the epoch at 0; None where so many rounds as there are times find none."""
    furthest = sum(abs(one.step.days) + 31 * abs(one.step.months) + 4 for one in constraints)
    days = {time: -furthest for one in constraints for time in (one.early, one.late)}
    if EPOCH in days:
        days[EPOCH] = 0
    for _ in range(len(days) + 1):
        moved = [one for one in constraints if _carry(one, days)]
        if not moved:
            return days
        if days.get(EPOCH):
            break
    return None


def _carry(one: Constraint, days: dict[int, int]) -> bool:
    reached = one.push(days[one.early])
    later = reached > days[one.late]
    if later:
        days[one.late] = reached
    return later
