"""Chains of proof, link by link: from a date to the time in question, each link on somebody's word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.chronology.engine import EPOCH, Towards
from onrecord.chronology.network import Constraint
from onrecord.dates import Step


@dataclass(frozen=True, slots=True)
class Link:
    """One link: `time` is bound by how far it lies from `other`, or by a date where that is None.

    `least` is how far after the other it is at the least (negative: no more than so far before it), or, on
    the latest side, at the most. Unnamed times, at which something merely went on, have an empty name.
    """

    time: str
    other: str | None
    least: Step
    day: int
    because: tuple[str, ...]


def links_of(
    chain: Sequence[Constraint], towards: Towards, names: Sequence[str], day_of: Callable[[int], int]
) -> Iterator[Link]:
    """The links of a chain of constraints, the date first."""
    for one in chain:
        source, target = (one.late, one.early) if towards is Towards.LATEST else (one.early, one.late)
        other = None if source == EPOCH else names[source]
        yield Link(names[target], other, _distance(one, towards), day_of(target), one.because)


def _distance(constraint: Constraint, towards: Towards) -> Step:
    """How far the time that is bound lies after the other, at the least or at the most."""
    months, days = constraint.step
    along = constraint.at_most is (towards is Towards.LATEST)
    return Step(months, days) if along else Step(-months, -days)
