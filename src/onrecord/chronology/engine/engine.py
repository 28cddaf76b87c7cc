"""The engine: both bounds of every time in a web of numbered constraints, kept up as these change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from typing import NamedTuple

from onrecord.chronology.engine.chains import chain_to, closed_under, source_of, target_of
from onrecord.chronology.engine.columns import (
    CLOSED,
    DONE,
    EPOCH,
    FLOOR,
    FULL,
    OVER,
    ROUND,
    STOPPED_ARC,
    STOPPED_TIME,
    Arcs,
    Column,
    Trail,
)
from onrecord.chronology.engine.compiling import Loops
from onrecord.chronology.engine.refusals import TooTangled
from onrecord.chronology.engine.resting import rest_of
from onrecord.chronology.engine.side import FOREVER, Clash, Rested, Side, Towards
from onrecord.chronology.engine.web import DATED, Told, Web

FAR = 32
"""How many links of its own chain a time that is moved is sought in; longer circles are looked for now and then."""

MOST_MOVES = 4_000_000_000
"""How many moves one run may take when compiled, a minute or two; as it stands, a hundredth."""


class Frame(NamedTuple):
    """What one `push` let hold: its constraints, the times that dates among them bind, and what it changed."""

    arcs: list[int]
    bound: list[int]
    changed: list[tuple[Side, Trail, list[Rested]]]


Decide = Callable[[Clash], Iterable[int]]
"""Which constraints of a clash to switch off so that the work can go on; none to stop there."""


def stop(_: Clash) -> tuple[int, ...]:
    """Decide nothing: the first clash ends the work."""
    return ()


class Engine:
    """Times and what holds between them. Time 0 is the epoch; constraints are known by their numbers."""

    def __init__(self, times: int, arcs: Arcs, loops: Loops | None = None) -> None:
        self.web = Web(times, arcs, loops)
        self.loops = self.web.loops
        self.sides = Side(Towards.EARLIEST, times, self.loops), Side(Towards.LATEST, times, self.loops)
        self._pin(0, times)
        self._loose = self.loops.filled(times, 0)
        self._trail = self._no_trail = self._new_trail(0)
        self._frames: list[Frame] = []
        self._far = FAR
        self._watched: set[int] | None = None
        self._seen: set[int] | None = None

    @property
    def times(self) -> int:
        """How many times there are, the epoch counted in."""
        return self.web.times

    def earliest(self, time: int) -> int | None:
        """The earliest day of a time; None is unbounded."""
        return self.sides[0].day(time)

    def latest(self, time: int) -> int | None:
        """The latest day of a time; None is unbounded."""
        return self.sides[1].day(time)

    @property
    def _begun(self) -> list[Side]:
        """The sides that are settled, or on the way there."""
        return [side for side in self.sides if side.begun]

    # Settling

    def settle(self, towards: Towards, decide: Decide = stop) -> Clash | None:
        """Settle one side from nothing; gives the clash at which nothing was decided."""
        side = self.sides[towards]
        side.begun = True
        labels, line = side.labels, side.line
        # What is early moves what is late more often than not, and what was told first is mostly early: in this
        # order most times are moved before they are carried on from.
        order = self.loops.ascending(labels.floor, last_first=towards is Towards.LATEST)
        if self.loops.line_up(order, labels, line):
            side.pressed += [
                time for time in range(1, self.times) if labels.floor[time] > labels.ceiling[time]
            ]
        undecided = self.carry_on(side, decide)
        if undecided is None and self.loops.cast_off(labels, line, 1, -FOREVER):
            undecided = self.carry_on(side, decide)
        return undecided

    def carry_on(self, side: Side, decide: Decide = stop) -> Clash | None:
        """Settle what waits on one side; gives the clash at which nothing was decided."""
        towards, moves_left = int(side.towards), MOST_MOVES if self.loops.compiled else MOST_MOVES // 100
        most = max(self.times, 4 * FAR)
        while side.pressed:
            undecided = self._keep_under(side, side.pressed.pop(), decide)
            if undecided is not None:
                return undecided
        while True:
            outcome = self.loops.settle(
                self.web.rows[towards],
                self.web.arcs,
                side.labels,
                side.line,
                self._trail,
                self.web.starts,
                towards,
                self._far,
                most,
            )
            undecided = None
            if outcome == DONE:
                return None
            if outcome == OVER:
                undecided = self._keep_under(side, int(side.line.at[STOPPED_TIME]), decide)
            elif outcome == CLOSED:
                at = side.line.at
                undecided = self._close(side, int(at[STOPPED_TIME]), int(at[STOPPED_ARC]), decide)
            elif outcome == FULL:
                self._lengthen_trail()
            else:
                moves_left -= most
                if moves_left < 0:
                    raise TooTangled(self.times, len(self.web.arcs.early))
                undecided = self._look_round(side, decide)
            if undecided is not None:
                return undecided

    def _keep_under(self, side: Side, time: int, decide: Decide) -> Clash | None:
        """Decide until a time no longer passes the latest (or earliest) day that a date lets it have."""
        labels = side.labels
        while labels.value[time] > labels.ceiling[time]:
            closed = closed_under(self.web, side, time)
            if closed is None:
                undecided = self._decided(self._over(side, time), decide)
            else:
                undecided = self._open(side, closed, decide)
            if undecided is not None:
                return undecided
        return None

    def _look_round(self, side: Side, decide: Decide) -> Clash | None:
        """Look for a chain that has closed further back than is looked at each move."""
        source = self.web.arcs.late if side.towards is Towards.LATEST else self.web.arcs.early
        time = self.loops.find_loop(side.labels, side.line, source, self.loops.filled(self.times, 0))
        return None if time == EPOCH else self._open(side, time, decide)

    def _open(self, side: Side, time: int, decide: Decide) -> Clash | None:
        """A closed chain was found late: a clash, or it is opened and closed again under one's eyes."""
        closing = side.came_by(time)
        if rest_of(self.web, side, time, closing)[0] is None:
            return self._close(side, time, closing, decide)
        self.web.switch(closing, on=False)
        self._loosen(side, [time])
        undecided = self.carry_on(side, decide)
        self.web.switch(closing, on=True)
        self._far = self.times
        side.queue(source_of(self.web, side, closing))
        return undecided

    def _over(self, side: Side, time: int) -> Clash:
        ceiling = int(side.labels.ceiling[time]) * side.towards.sign
        date = next(self.web.dates_at(time, ceiling, ceiling=side.towards is Towards.EARLIEST))
        return Clash((*chain_to(self.web, side, time), date))

    def _close(self, side: Side, time: int, closing: int, decide: Decide) -> Clash | None:
        """A chain has come back to its own time: a clash, or steps by the calendar that come to rest."""
        rest, whole = rest_of(self.web, side, time, closing)
        if rest is None:
            return self._decided(Clash(whole), decide)
        self._come_to_rest(side, time, rest, whole)
        return self._keep_under(side, time, decide)

    def _come_to_rest(self, side: Side, time: int, rest: int, circle: tuple[int, ...]) -> None:
        labels = side.labels
        before = side.circle(time)
        self._note(side, time)
        side.rested.append(Rested(time, int(labels.prior[time]), side.circles.get(time, ())))
        if labels.parent[time] != ROUND:
            labels.prior[time], labels.parent[time] = labels.parent[time], ROUND
        labels.value[time] = rest
        side.circles[time] = (*dict.fromkeys((*before, *circle)),)
        side.queue(time)

    def _decided(self, clash: Clash, decide: Decide) -> Clash | None:
        off = list(decide(clash))
        self.switch_off(off)
        return None if off else clash

    # Changes

    def switch_off(self, arcs: Iterable[int]) -> None:
        """Let constraints hold no more, and take back what came by them; `carry_on` settles the rest."""
        self._switch([arc for arc in arcs if self.web.is_on(arc)], on=False)

    def switch_on(self, arcs: Iterable[int]) -> None:
        """Let constraints hold again; `carry_on` settles what follows."""
        self._switch([arc for arc in arcs if not self.web.is_on(arc)], on=True)

    def _switch(self, arcs: Sequence[int], *, on: bool) -> None:
        for arc in arcs:
            self.web.switch(arc, on=on)
        self._attend(arcs, gone=not on)

    def add_times(self, count: int) -> int:
        """Make room for more times, which nothing binds yet; gives the first of them."""
        first = self.times
        self.web.add_times(first + count)
        for side in self.sides:
            side.add_times(first + count, self.loops)
        self._loose = self.loops.grown(self._loose, first + count, 0)
        self._pin(first, first + count)
        for side in self._begun:
            self.loops.cast_off(side.labels, side.line, first, -FOREVER)
        return first

    def add(self, told: Iterable[Told]) -> list[int]:
        """Take constraints in, by the numbers given; `carry_on` settles what follows."""
        arcs = [self.web.add(one) for one in told]
        self._attend(arcs, gone=False)
        return arcs

    def remove(self, arcs: Sequence[int]) -> None:
        """Forget constraints and take back what came by them; `carry_on` settles the rest."""
        bound = [time for arc in arcs if (time := self.web.binds(arc)) is not None]
        begun = self._begun
        loose = [self._came_by_any(side, arcs) for side in begun]
        for arc in arcs:
            self.web.remove(arc)
        self._pin_again(bound)
        for side, times in zip(begun, loose, strict=True):
            self._loosen(side, [*times, *self._fallen(side, bound)])

    def change(self, arc: int, told: Told) -> int:
        """Tighten or loosen a constraint between the same times; gives its number."""
        self.remove([arc])
        return self.add([told])[0]

    def _attend(self, arcs: Sequence[int], *, gone: bool) -> None:
        """Bring the labels of both sides in line with constraints that came or went."""
        bound = [time for arc in arcs if (time := self.web.binds(arc)) is not None]
        begun = self._begun
        loose = [self._came_by_any(side, arcs) if gone else [] for side in begun]
        self._pin_again(bound)
        for side, times in zip(begun, loose, strict=True):
            self._loosen(side, [*times, *self._fallen(side, bound)])
            if not gone:
                self._press(side, arcs, bound)

    def _pin(self, first: int, last: int) -> None:
        earliest, latest = self.sides
        self.loops.pin(self.web.rows[DATED], earliest.labels, latest.labels, first, last)

    def _pin_again(self, times: Iterable[int]) -> None:
        for time in times:
            self._pin(time, time + 1)

    def _came_by_any(self, side: Side, arcs: Sequence[int]) -> list[int]:
        """The times that came by any of some constraints, a circle's among them."""
        gone = set(arcs)
        between = (arc for arc in arcs if self.web.binds(arc) is None)
        times = [time for arc in between if side.came_by(time := target_of(self.web, side, arc)) == arc]
        return [*times, *(time for time in side.circles if not gone.isdisjoint(side.circle(time)))]

    def _fallen(self, side: Side, times: Iterable[int]) -> list[int]:
        """The times that stood where a date had them which has gone."""
        value, floor = side.labels.value, side.labels.floor
        return [time for time in times if side.came_by(time) == FLOOR and value[time] > floor[time]]

    def _press(self, side: Side, arcs: Iterable[int], bound: Iterable[int]) -> None:
        """Let new constraints bear on a side: `bound` are the times that dates among them bind."""
        labels = side.labels
        for time in bound:
            if labels.floor[time] > labels.value[time]:
                self._note(side, time)
                labels.value[time], labels.parent[time] = labels.floor[time], FLOOR
                side.queue(time)
            side.pressed.append(time)
        for arc in arcs:
            if self.web.binds(arc) is None:
                side.queue(source_of(self.web, side, arc))

    def _loosen(self, side: Side, times: Sequence[int]) -> None:
        if not times:
            return
        towards = int(side.towards)
        loose = (*dict.fromkeys(times),)
        for at, time in enumerate(loose):
            self._loose[at] = time
        count = self.loops.loosen(
            self.web.rows[towards],
            self.web.rows[1 - towards],
            self.web.arcs,
            side.labels,
            side.line,
            self.web.starts,
            towards,
            self._loose,
            len(loose),
            -FOREVER,
        )
        if self._watched is not None:
            self._watched.update(int(self._loose[at]) for at in range(count))

    # Trials

    def push(self, told: Sequence[Told], sides: Sequence[Towards] = (Towards.EARLIEST,)) -> Clash | None:
        """Let more hold until `pop`, on these sides; gives the clash that this comes to, with its numbers standing."""
        arcs = [self.web.add(one) for one in told]
        bound = [time for arc in arcs if (time := self.web.binds(arc)) is not None]
        self._pin_again(bound)
        frame = Frame(arcs, bound, [])
        self._frames.append(frame)
        for side in (self.sides[towards] for towards in sides):
            self._trail = self._new_trail(64)
            side.rested = []
            self._press(side, arcs, bound)
            clash = self.carry_on(side)
            frame.changed.append((side, self._trail, side.rested))
            self._trail = self._no_trail
            if clash is not None:
                return clash
        return None

    def pop(self) -> None:
        """Take back what the last `push` let hold, and everything that followed from it."""
        frame = self._frames.pop()
        if self._seen is not None:
            self._see(frame, self._seen)
        for side, trail, rested in frame.changed:
            side.undo(trail, rested)
        for arc in frame.arcs:
            self.web.remove(arc)
        self._pin_again(frame.bound)

    @property
    def pushed(self) -> list[int]:
        """The numbers of what the last `push` let hold."""
        return self._frames[-1].arcs

    @property
    def moved(self) -> list[int]:
        """The times that the last `push` moved."""
        return [int(trail.time[at]) for _, trail, _ in self._frames[-1].changed for at in range(trail.at[0])]

    @contextmanager
    def trial(
        self, told: Sequence[Told], sides: Sequence[Towards] = (Towards.EARLIEST,)
    ) -> Iterator[Clash | None]:
        """What would follow if more held: a clash, or bounds to read. Afterwards all is as it was."""
        try:
            yield self.push(told, sides)
        finally:
            self.pop()

    @contextmanager
    def seeing(self) -> Iterator[set[int]]:
        """Gather the times that trials move meanwhile, or bind: what is so of all others has no part in them."""
        seen: set[int] = set()
        self._seen = seen
        try:
            yield seen
        finally:
            self._seen = None
            seen.discard(EPOCH)

    def _see(self, frame: Frame, seen: set[int]) -> None:
        early, late = self.web.arcs[:2]
        for arc in frame.arcs:
            seen.update((int(early[arc]), int(late[arc])))
        for _, trail, _ in frame.changed:
            seen.update(int(trail.time[at]) for at in range(trail.at[0]))

    def noted(self) -> tuple[Column, ...]:
        """The bounds of all times as they are, to be compared with what they will be."""
        return tuple(copy(side.labels.value) for side in self.sides)

    def moved_since(self, noted: tuple[Column, ...]) -> set[int]:
        """The times of which either bound is another than it was, and those that are new."""
        sides = zip(self.sides, noted, strict=True)
        moved = {at for side, were in sides for at in self.loops.differing(side.labels.value, were)}
        return moved | set(range(len(noted[0]), self.times))

    @contextmanager
    def watching(self) -> Iterator[set[int]]:
        """Gather the times that are moved or taken back meanwhile."""
        touched: set[int] = set()
        self._watched = touched
        self._trail = self._new_trail(64)
        try:
            yield touched
        finally:
            touched.update(int(self._trail.time[at]) for at in range(self._trail.at[0]))
            self._trail, self._watched = self._no_trail, None

    def _new_trail(self, room: int) -> Trail:
        filled = self.loops.filled
        kept = filled(1, 0 if room else -1)
        return Trail(filled(room, 0), filled(room, 0, wide=True), filled(room, 0), kept)

    def _lengthen_trail(self) -> None:
        room, grown = 2 * len(self._trail.time), self.loops.grown
        time, value, parent, at = self._trail
        self._trail = Trail(grown(time, room, 0), grown(value, room, 0), grown(parent, room, 0), at)

    def _note(self, side: Side, time: int) -> None:
        """Remember what a time is before it is moved, where that is to be undone."""
        if self._trail.at[0] < 0:
            return
        if self._trail.at[0] == len(self._trail.time):
            self._lengthen_trail()
        trail, labels = self._trail, side.labels
        at = trail.at[0]
        trail.time[at], trail.value[at], trail.parent[at] = time, labels.value[time], labels.parent[time]
        trail.at[0] += 1
