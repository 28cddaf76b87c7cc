"""The web of constraints as columns, sorted by the time that each leaves on either side, and kept so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.chronology.engine.columns import (
    EPOCH,
    OFF,
    Arcs,
    Column,
    Rows,
    anchored,
    shift_of,
)
from onrecord.chronology.engine.compiling import Loops, loops_for
from onrecord.dates.months import MONTH_STARTS


class Told(NamedTuple):
    """One constraint in numbers: `late` is not before a step from `early`.

    With `at_most`, `early` is not after a step from `late`.
    """

    early: int
    late: int
    months: int
    days: int
    at_most: bool


EARLY, LATE, DATED = range(3)
"""Which rows: by what is early, by what is late, and of what binds a time to a date."""


class Web:
    """Constraints by their numbers, in rows by what is early, by what is late, and by the time that a date binds."""

    def __init__(self, times: int, arcs: Arcs, loops: Loops | None) -> None:
        count = len(arcs.early)
        self.loops = loops or loops_for(count)
        column, filled = self.loops.column, self.loops.filled
        self.times = times
        self.arcs = Arcs(
            column(arcs.early),
            column(arcs.late),
            column(arcs.months),
            column(arcs.days, wide=True),
            column(arcs.at_most),
        )
        self.starts = column(MONTH_STARTS)
        self.places: list[Column] = [filled(count, -1), filled(count, -1)]
        self.rows = [self._empty_rows(count) for _ in (EARLY, LATE, DATED)]
        self._laid = [count] * 3
        for towards in (EARLY, LATE):
            self.loops.lay_rows(self.arcs, count, towards, self.rows[towards], self.places[towards])
        self.loops.lay_anchors(self.arcs, count, self.rows[DATED], self.starts)
        self._used = count
        self._free: list[int] = []

    def _empty_rows(self, arcs: int) -> Rows:
        filled = self.loops.filled
        begin, end, limit = (filled(self.times, 0) for _ in range(3))
        return Rows(begin, end, limit, filled(arcs, 0), filled(arcs, 0, wide=True), filled(arcs, 0))

    def add_times(self, times: int) -> None:
        """Make room for more times, which nothing binds yet."""
        self.times = times
        self.rows = [self._with_times(rows) for rows in self.rows]

    def _with_times(self, rows: Rows) -> Rows:
        begin, end, limit, *arcs = rows
        return Rows(*(self.loops.grown(column, self.times, 0) for column in (begin, end, limit)), *arcs)

    def add(self, told: Told) -> int:
        """Take a constraint in; gives its number."""
        arc = self._number()
        for column, number in zip(self.arcs, told, strict=True):
            column[arc] = number
        if self.binds(arc) is None:
            for towards in (EARLY, LATE):
                self._place(towards, arc)
        else:
            self._anchor(arc)
        return arc

    def _number(self) -> int:
        if self._free:
            return self._free.pop()
        arc, self._used = self._used, self._used + 1
        grown = self.loops.grown
        self.arcs = Arcs(*(grown(column, self._used, 0) for column in self.arcs))
        self.places = [grown(column, self._used, -1) for column in self.places]
        return arc

    def remove(self, arc: int) -> None:
        """Forget a constraint; its number may be given to another."""
        if self.binds(arc) is None:
            for towards in (EARLY, LATE):
                self._displace(towards, arc)
        else:
            self._unanchor(arc)
        self._free.append(arc)

    def switch(self, arc: int, *, on: bool) -> None:
        """Let a constraint hold or not."""
        if self.binds(arc) is None:
            for towards in (EARLY, LATE):
                length = self.rows[towards].length
                length[self.places[towards][arc]] = self.shift(arc) if on else OFF
        else:
            self.rows[DATED].length[self._anchor_place(arc)] = self._binding_day(arc) if on else OFF

    def is_on(self, arc: int) -> bool:
        """Whether a constraint holds."""
        if self.binds(arc) is None:
            return bool(self.rows[EARLY].length[self.places[EARLY][arc]] != OFF)
        return bool(self.rows[DATED].length[self._anchor_place(arc)] != OFF)

    def binds(self, arc: int) -> int | None:
        """The time that a date binds, where the constraint is of a date; None where it is between two times."""
        early, late = int(self.arcs.early[arc]), int(self.arcs.late[arc])
        return early + late if EPOCH in (early, late) else None

    def shift(self, arc: int) -> int:
        """The length of a constraint in days, the same on both sides; CALENDAR for a step by months."""
        _, _, *step = self.told(arc)
        return shift_of(*step)

    def told(self, arc: int) -> Told:
        """A constraint's numbers."""
        early, late, months, days, at_most = (int(column[arc]) for column in self.arcs)
        return Told(early, late, months, days, bool(at_most))

    def _binding_day(self, arc: int) -> int:
        _, late, months, days, at_most = self.told(arc)
        return anchored(months, days, at_most, 1 if late == EPOCH else 0, MONTH_STARTS)

    def is_by_calendar(self, arc: int) -> bool:
        """Whether a constraint is a step by months."""
        return bool(self.arcs.months[arc] != 0)

    def dates_at(self, time: int, day: int, *, ceiling: bool) -> Iterator[int]:
        """The constraints of dates that bind a time by just this day."""
        dated = self.rows[DATED]
        for place in range(dated.begin[time], dated.end[time]):
            if bool(dated.to[place]) is ceiling and dated.length[place] == day:
                yield int(dated.arc[place])

    def _place(self, towards: int, arc: int) -> None:
        tail, head = (self.arcs.late, self.arcs.early) if towards else (self.arcs.early, self.arcs.late)
        place = self._room(towards, int(tail[arc]))
        rows = self.rows[towards]
        rows.to[place], rows.length[place], rows.arc[place] = head[arc], self.shift(arc), arc
        self.places[towards][arc] = place

    def _displace(self, towards: int, arc: int) -> None:
        tail = self.arcs.late if towards else self.arcs.early
        rows, places = self.rows[towards], self.places[towards]
        gap, last = int(places[arc]), int(rows.end[tail[arc]]) - 1
        places[rows.arc[last]] = gap
        _move(rows, last, gap)
        rows.end[tail[arc]] = last
        places[arc] = -1

    def _anchor(self, arc: int) -> None:
        place = self._room(DATED, self.binds(arc) or EPOCH)
        dated = self.rows[DATED]
        dated.to[place] = 1 if self.arcs.late[arc] == EPOCH else 0
        dated.length[place], dated.arc[place] = self._binding_day(arc), arc

    def _unanchor(self, arc: int) -> None:
        time, dated = self.binds(arc) or EPOCH, self.rows[DATED]
        last = int(dated.end[time]) - 1
        _move(dated, last, self._anchor_place(arc))
        dated.end[time] = last

    def _anchor_place(self, arc: int) -> int:
        time, dated = self.binds(arc) or EPOCH, self.rows[DATED]
        return next(place for place in range(dated.begin[time], dated.end[time]) if dated.arc[place] == arc)

    def _room(self, which: int, time: int) -> int:
        """A place for one more arc of a time; where its row is full, it is laid anew at the end, twice as long."""
        rows = self.rows[which]
        begin, end = int(rows.begin[time]), int(rows.end[time])
        if end == rows.limit[time]:
            at, room = self._laid[which], max(4, 2 * (end - begin))
            self._laid[which] = at + room
            grown = self.loops.grown
            self.rows[which] = rows = Rows(*rows[:3], *(grown(column, at + room, 0) for column in rows[3:]))
            for offset in range(end - begin):
                _move(rows, begin + offset, at + offset)
                if which != DATED:
                    self.places[which][rows.arc[at + offset]] = at + offset
            begin, end = at, at + end - begin
            rows.begin[time], rows.limit[time] = begin, at + room
        rows.end[time] = end + 1
        return end


def _move(rows: Rows, source: int, target: int) -> None:
    for column in rows[3:]:
        column[target] = column[source]
