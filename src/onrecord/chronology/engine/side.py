"""One side of what is known of all times: their earliest days or their latest, and how each came about."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from onrecord.chronology.engine.columns import (
    COUNT,
    FLOOR,
    HEAD,
    ROUND,
    UNREACHED,
    WAITING,
    Labels,
    Line,
    Trail,
)
from onrecord.chronology.engine.compiling import Loops
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES

FOREVER = DAYS_IN_FOUR_CENTURIES * 10**11
"""Further off than any date that can be written: where a time stands that no date bounds on a side."""


class Towards(IntEnum):
    """Which bound is sought."""

    EARLIEST = 0
    LATEST = 1

    @property
    def sign(self) -> int:
        """What a day is multiplied with to be a value of this side."""
        return -1 if self is Towards.LATEST else 1


class Clash(NamedTuple):
    """Constraints that cannot all hold, by their numbers, in the order of their chain."""

    arcs: tuple[int, ...]


class Rested(NamedTuple):
    """What a time was before it came to rest on a circle: its prior arc and the circle that it had."""

    time: int
    prior: int
    circle: tuple[int, ...]


class Side:
    """The labels of one side, and the line of times that wait to be carried on from."""

    def __init__(self, towards: Towards, times: int, loops: Loops) -> None:
        filled = loops.filled
        self.towards = towards
        self.begun = False
        self.labels = Labels(
            value=filled(times, UNREACHED, wide=True),
            parent=filled(times, FLOOR),
            prior=filled(times, FLOOR),
            floor=filled(times, UNREACHED, wide=True),
            ceiling=filled(times, -UNREACHED, wide=True),
            state=filled(times, 0),
        )
        self.line = Line(filled(times + 1, 0), filled(5, 0, wide=True))
        self.circles: dict[int, tuple[int, ...]] = {}
        """Of each time that came to rest on a circle, the circle's arcs."""
        self.rested: list[Rested] = []
        """The times that came to rest since a trial began."""
        self.pressed: list[int] = []
        """The times that may pass their ceilings since these came down."""

    def add_times(self, times: int, loops: Loops) -> None:
        """Make room for more times; nothing waits while that is done."""
        empty = (UNREACHED, FLOOR, FLOOR, UNREACHED, -UNREACHED, 0)
        columns = zip(self.labels, empty, strict=True)
        self.labels = Labels(*(loops.grown(column, times, number) for column, number in columns))
        self.line.at[HEAD] = 0
        self.line = Line(loops.grown(self.line.waiting, times + 1, 0), self.line.at)

    def day(self, time: int) -> int | None:
        """The bound of a time; None where no date bounds it on this side."""
        value = int(self.labels.value[time])
        return None if abs(value) > FOREVER // 2 else value * self.towards.sign

    def queue(self, time: int) -> None:
        """Let a time wait to be carried on from."""
        state, (waiting, at) = self.labels.state, self.line
        if not state[time] & WAITING:
            state[time] |= WAITING
            waiting[(at[HEAD] + at[COUNT]) % len(waiting)] = time
            at[COUNT] += 1

    def clear_line(self) -> None:
        """Let nothing wait any more, as after a trial that was broken off."""
        state, (waiting, at) = self.labels.state, self.line
        for ahead in range(at[COUNT]):
            state[waiting[(at[HEAD] + ahead) % len(waiting)]] &= ~WAITING
        at[COUNT] = 0

    def came_by(self, time: int) -> int:
        """The arc by which a time first left where a date has it; FLOOR where it never did."""
        parent = int(self.labels.parent[time])
        return int(self.labels.prior[time]) if parent == ROUND else parent

    def circle(self, time: int) -> tuple[int, ...]:
        """The arcs of the circle on which a time came to rest; none where it did not."""
        return self.circles[time] if self.labels.parent[time] == ROUND else ()

    def undo(self, trail: Trail, rested: list[Rested]) -> None:
        """Put back every time as it was before a trial."""
        value, parent = self.labels.value, self.labels.parent
        for at in range(int(trail.at[0]) - 1, -1, -1):
            time = trail.time[at]
            value[time], parent[time] = trail.value[at], trail.parent[at]
        for before in reversed(rested):
            self.labels.prior[before.time], self.circles[before.time] = before.prior, before.circle
        self.pressed.clear()
        self.clear_line()
