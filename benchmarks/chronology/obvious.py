"""The slow reference: every constraint is carried again and again, one by one, until nothing changes.

It shares nothing with the solvers but steps by the calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

import numpy as np

from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network
from onrecord.dates import Step
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES


class CannotBe(Exception):
    """No days can be found for which all constraints hold."""


class Between(NamedTuple):
    """One constraint: `late` not before a step from `early`, or (at_most) `early` not after one from `late`."""

    early: int
    late: int
    step: Step
    at_most: bool

    def push(self, day: int) -> int:
        """The earliest that `late` can be, when `early` is not before a day."""
        return self.step.earliest_from(day) if self.at_most else self.step.forward(day)

    def pull(self, day: int) -> int:
        """The latest that `early` can be, when `late` is not after a day."""
        return self.step.forward(day) if self.at_most else self.step.latest_from(day)


def one_by_one(network: Network) -> list[Between]:
    """The constraints of a network, each for itself."""
    columns = (network.early, network.late, network.months, network.days, network.at_most)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [Between(early, late, Step(months, days), at_most) for early, late, months, days, at_most in rows]


def bounds(network: Network) -> Bounds:
    """The earliest and the latest day of every time; for networks in which every time has both."""
    constraints = one_by_one(network)
    return _earliest(network.times, constraints), _latest(network.times, constraints)


def _earliest(times: int, constraints: Sequence[Between]) -> Days:
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


def _latest(times: int, constraints: Sequence[Between]) -> Days:
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


def solution(constraints: Sequence[Between]) -> dict[int, int] | None:
    """Days on which all of these hold, the epoch at 0; None where there are none.

    Times are moved up, from far below where they hang from the epoch. By plain days more rounds than there
    are times are never needed. By the calendar a circle may move on for long and then rest; but the calendar
    repeats after four centuries, and so do solutions: what has gone further than that, and than all steps
    together, never rests.
    """
    steps = sum(abs(one.step.days) + 31 * abs(one.step.months) + 4 for one in constraints)
    far = DAYS_IN_FOUR_CENTURIES + 2 * steps
    days = {time: 0 for one in constraints for time in (one.early, one.late)}
    if EPOCH in days:
        days = dict.fromkeys(days, -far) | {EPOCH: 0}
    by_calendar = any(one.step.months for one in constraints)
    rounds = count() if by_calendar else range(len(days) + 1)
    for _ in rounds:
        if not sum(_carry(one, days) for one in constraints):
            return days
        if days.get(EPOCH) or max(days.values()) > far:
            break
    return None


def _carry(one: Between, days: dict[int, int]) -> bool:
    reached = one.push(days[one.early])
    later = reached > days[one.late]
    if later:
        days[one.late] = reached
    return later
