"""Threads: a conflict as a line through all rows from its first member to its last, with an arm to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.chronology import Conflict
from onrecord.edition.picture.strips import Placed, Strip

ASIDE = 0.4
"""Per cent of the width: how far the lines of conflicts at one place stand apart."""


@dataclass(frozen=True, slots=True)
class Arm:
    """From the line to a member; `y` as the member has it."""

    to: float
    y: int | None


@dataclass(frozen=True, slots=True)
class Thread:
    """What one row shows of a conflict: the line at `at`, from its top or first arm, to its last arm or bottom."""

    conflict: int
    at: float
    arms: tuple[Arm, ...]
    from_above: bool
    goes_on: bool


def threads_of(conflicts: Sequence[Conflict], strips: Sequence[Strip]) -> Mapping[int, tuple[Thread, ...]]:
    """For each row, by its place, the lines that meet it."""
    where = _places(strips)
    threads: dict[int, list[Thread]] = defaultdict(list)
    for number, conflict in enumerate(conflicts, start=1):
        members = sorted(where[id] for id in conflict.members if id in where)
        if len(members) > 1:
            for row, thread in _threads(number, members, strips):
                threads[row].append(thread)
    return {row: tuple(each) for row, each in threads.items()}


def _places(strips: Sequence[Strip]) -> dict[str, tuple[int, int]]:
    """The row, and the place in it, at which each record is drawn first."""
    where: dict[str, tuple[int, int]] = {}
    for row, strip in enumerate(strips):
        for place, placed in enumerate(strip.marks):
            where.setdefault(placed.mark.happening.id, (row, place))
    return where


def _threads(
    number: int, members: Sequence[tuple[int, int]], strips: Sequence[Strip]
) -> list[tuple[int, Thread]]:
    first, last = members[0][0], members[-1][0]
    drawn: dict[int, list[Placed]] = defaultdict(list)
    for row, place in members:
        drawn[row].append(strips[row].marks[place])
    at = min(max(drawn[first][0].mark.anchor + ASIDE * (number % 3 - 1), 0.2), 99.8)
    return [
        (row, Thread(number, at, tuple(_arms(drawn.get(row, ()))), row > first, row < last))
        for row in range(first, last + 1)
    ]


def _arms(members: Sequence[Placed]) -> list[Arm]:
    return [Arm(placed.mark.anchor, placed.y) for placed in members]
