"""Order between uncertain times: five answers, and no `<`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """How one time lies to another, as far as it is certain.

    OVERLAPPING: both may lie on the same days, and which those are is known on both sides. UNKNOWN: too
    little is known to say even that.
    """

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    OVERLAPPING = "overlapping"
    UNKNOWN = "unknown"

    @property
    def converse(self) -> Order:
        """How the other time lies to the one."""
        return _CONVERSE.get(self, self)


_CONVERSE = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}


class BackwardWindow(ValueError):
    """A window that ends before it begins, which no time can lie in."""

    def __init__(self, earliest: int, latest: int) -> None:
        super().__init__(f"No time lies between day {earliest} and day {latest}, which comes before it.")


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which a time lies, both counted in; None is unbounded. For `<` see `order`."""

    earliest: int | None
    latest: int | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise BackwardWindow(self.earliest, self.latest)

    @property
    def is_one_day(self) -> bool:
        """Whether the day is known."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_boundless(self) -> bool:
        """Whether nothing is known of it."""
        return self.earliest is None and self.latest is None


def order(a: Window, b: Window) -> Order:
    """How the time in window `a` certainly lies to the time in window `b`.

    BEFORE and AFTER hold for every pair of days that the windows allow; SAME only for one known day. Where
    the windows meet, they are OVERLAPPING if the days that they share are bounded on both sides and neither
    is boundless; otherwise the order is UNKNOWN.
    """
    if _ends_before(a, b):
        return Order.BEFORE
    if _ends_before(b, a):
        return Order.AFTER
    if a.is_one_day and a == b:
        return Order.SAME
    return Order.UNKNOWN if _tell_too_little(a, b) else Order.OVERLAPPING


def _ends_before(a: Window, b: Window) -> bool:
    return a.latest is not None and b.earliest is not None and a.latest < b.earliest


def _tell_too_little(a: Window, b: Window) -> bool:
    without_begin = a.earliest is None and b.earliest is None
    without_end = a.latest is None and b.latest is None
    return a.is_boundless or b.is_boundless or without_begin or without_end
