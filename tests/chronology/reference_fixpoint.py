"""The obvious engine: every constraint is gone through, over and over, until nothing moves."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.chronology.engine import EPOCH, Told, Towards
from onrecord.dates import Step
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES

FAR_BACK = -400 * DAYS_IN_FOUR_CENTURIES
"""Where a time stands that no date has reached; the calendar is there as it is anywhere else."""

PASSES = 1000


class NeverRests(Exception):
    """Nothing has come of it in so many passes: most likely the times move on for ever."""


def bounds(times: int, constraints: Sequence[Told], towards: Towards) -> list[int | None] | None:
    """The earliest, or the latest, day of each time (None: unbounded); None where the constraints contradict."""
    value = [FAR_BACK] * times
    value[EPOCH] = 0
    for _ in range(PASSES):
        moved = [_carry(one, value, towards) for one in constraints]
        if value[EPOCH] > 0:
            return None
        if not any(moved):
            return [None if day < FAR_BACK // 2 else day * towards.sign for day in value]
    if any(one.months for one in constraints):
        raise NeverRests
    return None


def _carry(one: Told, value: list[int], towards: Towards) -> bool:
    """Move the later of two times on (or, seen from behind, the earlier back); whether it moved."""
    step = Step(one.months, one.days)
    if towards is Towards.EARLIEST:
        source, target, day = one.early, one.late, value[one.early]
        reached = step.earliest_from(day) if one.at_most else step.forward(day)
    else:
        source, target, day = one.late, one.early, -value[one.late]
        reached = -(step.forward(day) if one.at_most else step.latest_from(day))
    moved = reached > value[target] and source != target
    if moved:
        value[target] = reached
    return moved


def contradict(times: int, constraints: Sequence[Told]) -> bool:
    """Whether constraints cannot all hold; what never comes to rest cannot."""
    try:
        return bounds(times, constraints, Towards.EARLIEST) is None
    except NeverRests:
        return True
