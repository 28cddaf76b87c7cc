"""Bounds by rounds over whole columns: Bellman and Ford in numpy, with steps by the calendar too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network, Numbers
from benchmarks.chronology.steps import earliest_from, forward, latest_from

Carry = Callable[[Days, Numbers, Numbers], Days]


class DoesNotSettle(Exception):
    """Bounds go on moving: the network cannot be true, or is too long for so many rounds."""


def bounds(network: Network, *, most_rounds: int | None = None) -> Callable[[], Bounds]:
    """Both bounds, made ready; more rounds than there are times are never needed by steps of plain days."""
    earliest, latest = _side(network, forth=True), _side(network, forth=False)
    rounds = most_rounds or network.times + 1

    def solve() -> Bounds:
        return _settled(earliest, network.times, rounds), _settled(latest, network.times, rounds)

    return solve


def agrees(network: Network, *, most_rounds: int = 2_000) -> bool:
    """Whether everything in a network can be true: then its earliest days are a solution."""
    try:
        _settled(_side(network, forth=True), network.times, most_rounds)
    except DoesNotSettle:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Side:
    """The constraints in the order of the times that they move, and how days are carried over them."""

    forth: bool
    source: Numbers
    apart: Days
    moved: Numbers
    begins: Days
    by_calendar: tuple[tuple[Carry, Numbers, Numbers, Numbers], ...]


def _side(network: Network, *, forth: bool) -> _Side:
    source, target = (network.early, network.late) if forth else (network.late, network.early)
    order = np.argsort(target, kind="stable")
    apart = network.least_apart if forth else -network.least_apart
    moved, begins = np.unique(target[order], return_index=True)
    return _Side(forth, source[order], apart[order], moved, begins, tuple(_steps(network.only(order), forth)))


def _steps(network: Network, forth: bool) -> list[tuple[Carry, Numbers, Numbers, Numbers]]:
    """The constraints by the calendar, with the way in which each kind carries a day."""
    found: list[tuple[Carry, Numbers, Numbers, Numbers]] = []
    for at_most in (False, True):
        inverse: Carry = earliest_from if forth else latest_from
        rows = np.flatnonzero((network.months != 0) & (network.at_most == at_most)).astype(np.int32)
        if len(rows):
            carry = inverse if forth == at_most else forward
            found.append((carry, rows, network.months[rows], network.days[rows]))
    return found


def _settled(side: _Side, times: int, most_rounds: int) -> Days:
    never = NEVER if side.forth else -NEVER
    best, tighter = (np.maximum, np.greater) if side.forth else (np.minimum, np.less)
    days = np.full(times, never, dtype=np.int64)
    days[EPOCH] = 0
    for _ in range(most_rounds):
        carried = best.reduceat(_carried(side, days), side.begins)
        changed = tighter(carried, days[side.moved]) & (abs(carried) < abs(never) // 2)
        if not changed.any():
            return days
        days[side.moved[changed]] = carried[changed]
        if days[EPOCH]:
            break
    raise DoesNotSettle


def _carried(side: _Side, days: Days) -> Days:
    carried = days[side.source] + side.apart
    for carry, rows, months, then in side.by_calendar:
        start = days[side.source[rows]]
        known = abs(start) < abs(NEVER) // 2
        carried[rows[known]] = carry(start[known], months[known], then[known])
        carried[rows[~known]] = start[~known]
    return carried
