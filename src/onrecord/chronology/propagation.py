"""The earliest and the latest day of every time, as least and greatest fixpoints of its constraints.

Shortest paths in the manner of Bellman and Ford, first in first out, where the length of an arc is a
monotone function of the day it starts from. Each day reached keeps the chain of constraints that led to
it, so that a chain which comes back to its own time is seen at once (Tarjan's subtree disassembly does the
same for plain lengths; Cherkassky and Goldberg, "Negative-cycle detection algorithms", 1999) and every
bound has its proof at hand.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.chronology.circles import day_of_rest
from onrecord.chronology.network import EPOCH, Constraint, Network
from onrecord.chronology.sides import FOREVER, Chain, Days, Towards, Trail, resting_on


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that cannot all hold, in the order of their chain."""

    constraints: tuple[Constraint, ...]

    @property
    def because(self) -> tuple[str, ...]:
        """The records they rest on, each once, in that order."""
        return tuple(dict.fromkeys(record for one in self.constraints for record in one.because))


def settled(
    network: Network, towards: Towards, *, doubted: frozenset[str] = frozenset()
) -> tuple[Days, list[Contradiction]]:
    """One side's bounds of a whole network, of no use where there are contradictions, and these.

    What hangs from no date is then settled from as far off as can be, so that times which only hang from
    one another are found to contradict each other too.
    """
    count = len(network.names)
    days = Days(network, towards, [None] * count, [None] * count)
    days.value[EPOCH] = 0
    found = settle(days, [EPOCH], doubted=doubted)
    return days, found + _settle_adrift(days, doubted.union(*(one.because for one in found)))


def resettle(days: Days, *, doubted: frozenset[str], suspected: frozenset[str]) -> list[Contradiction]:
    """Take back what rests on any suspected record, settle anew without the doubted, and give contradictions.

    Suspected is whatever was doubted in an earlier run or is now; all other bounds stay as they are (after
    Ramalingam and Reps, "An incremental algorithm for a generalization of the shortest-path problem", 1996).
    """
    loose = resting_on(days, suspected)
    for time in loose:
        days.value[time] = days.why[time] = None
    again = {days.source(constraint) for time in loose for constraint in days.arriving(time)}
    again.update(days.source(constraint) for constraint in days.network.resting_on(suspected))
    found = settle(days, again, doubted=doubted)
    return found + _settle_adrift(days, doubted.union(*(one.because for one in found)))


def _settle_adrift(days: Days, doubted: frozenset[str]) -> list[Contradiction]:
    """Settle what no date has reached from as far off as can be."""
    adrift = [time for time, day in enumerate(days.value) if day is None]
    for time in adrift:
        days.value[time] = -FOREVER * days.towards.value
    return settle(days, adrift, doubted=doubted)


def settle(
    days: Days,
    begin: Iterable[int],
    *,
    doubted: frozenset[str] = frozenset(),
    also: Sequence[Constraint] = (),
    trail: Trail | None = None,
) -> list[Contradiction]:
    """Carry bounds on from some times until nothing changes; give the contradictions met on the way.

    Constraints that rest on a doubted record are left out; `also` holds constraints tried on top of the
    network's. After a contradiction its own records are doubted too for the rest of the run, whose bounds
    are then of no use: run again without them.
    """
    run = _Run(days, set(doubted), also, trail)
    run.start(begin)
    return run.found


class _Run:
    """One run of propagation: its queue, what it doubts and what it found."""

    def __init__(
        self, days: Days, doubted: set[str], also: Sequence[Constraint], trail: Trail | None
    ) -> None:
        self.days = days
        self.forth = days.towards is Towards.EARLIEST
        self.doubted = doubted
        self.trail = trail
        self.found: list[Contradiction] = []
        self.queue: deque[int] = deque()
        self.queued: set[int] = set()
        self.also: dict[int, list[Constraint]] = {}
        for constraint in also:
            self.also.setdefault(days.source(constraint), []).append(constraint)

    def start(self, begin: Iterable[int]) -> None:
        for time in begin:
            self._queue(time)
        # Only what is tried is carried from a settled time: the epoch alone has tens of thousands.
        for time, tried in self.also.items():
            for constraint in tried:
                day = self.days.value[time]
                if day is not None:
                    self._relax(constraint, day)
        while self.queue:
            time = self.queue.popleft()
            self.queued.discard(time)
            day = self.days.value[time]
            if day is not None:
                self._carry_from(time, day)

    def _carry_from(self, time: int, day: int) -> None:
        forth, value = self.forth, self.days.value
        leaving: Sequence[Constraint] = self.days.leaving(time)
        if self.also:
            leaving = (*leaving, *self.also.get(time, ()))
        for constraint in leaving:
            # Most constraints change nothing: this is asked of each of them, and so is asked without a call.
            target = constraint.late if forth else constraint.early
            new = constraint.push(day) if forth else constraint.pull(day)
            old = value[target]
            if old is None or (new > old if forth else new < old):
                self._move(constraint, target, old, new)
                if value[time] != day:
                    # A constraint of a time with itself moved it: it is queued again with its new day.
                    return

    def _relax(self, constraint: Constraint, day: int) -> None:
        target = self.days.target(constraint)
        new, old = self.days.carry(constraint, day), self.days.value[target]
        if self.days.is_tighter(new, old):
            self._move(constraint, target, old, new)

    def _move(self, constraint: Constraint, target: int, old: int | None, new: int) -> None:
        days = self.days
        if not self.doubted.isdisjoint(constraint.because):
            return
        chain: Chain = (constraint, days.why[days.source(constraint)])
        if old is not None:
            rest = self._where_it_rests(target, new, chain)
            if rest is None:
                return
            new = rest
        if self.trail is not None:
            self.trail.changed.append((target, old, days.why[target]))
        days.value[target] = new
        days.why[target] = chain
        self._queue(target)

    def _queue(self, time: int) -> None:
        if time not in self.queued:
            self.queued.add(time)
            self.queue.append(time)

    def _where_it_rests(self, target: int, new: int, chain: Chain) -> int | None:
        """The day to which a chain moves a time; None where it began at that time and moves it for ever."""
        circle = self._circle(target, chain)
        if circle is None:
            return new
        if any(not self.doubted.isdisjoint(one.because) for one in circle):
            return None
        rest = None if target == EPOCH else day_of_rest(self.days, circle[::-1], self._day_of(target))
        if rest is None:
            contradiction = Contradiction(tuple(reversed(circle)))
            self.found.append(contradiction)
            self.doubted.update(contradiction.because)
        return rest

    def _circle(self, target: int, chain: Chain) -> list[Constraint] | None:
        """The end of a chain from where it left the target, the last constraint first."""
        back: Chain | None = chain
        # Most chains do not come back: whether one does is asked of every time that is moved again.
        while back is not None and (back[0].early if self.forth else back[0].late) != target:
            back = back[1]
        if back is None:
            return None
        circle = []
        link: Chain | None = chain
        while link is not None and link is not back:
            circle.append(link[0])
            link = link[1]
        return [*circle, back[0]]

    def _day_of(self, time: int) -> int:
        day = self.days.value[time]
        assert day is not None  # a chain only leaves a time that has a day
        return day
