"""The loops in which all the time goes, on plain columns of whole numbers.

They are written once. Where a network is large and numba is installed they are compiled, and the columns
are numpy's; otherwise Python runs them as they stand, and the columns are its own arrays. Days are held with the
sign of their side (the latest days are negative), so that both sides seek the greatest value and one loop
serves them.

Shortest paths in the manner of Bellman and Ford, first in first out (Cherkassky and Goldberg,
"Negative-cycle detection algorithms", Mathematical Programming 85, 1999), where an arc may be a step by the
calendar and so a monotone function. Whatever moves a time looks back along its own chain: if that began at
this time, the chain has closed. Taking back and carrying on only what changed is after Ramalingam and Reps,
"An incremental algorithm for a generalization of the shortest-path problem", Journal of Algorithms 21, 1996.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from onrecord.dates.months import earliest_day_from, latest_day_from, months_later

Column = Any
"""An array of whole numbers: Python's own, or numpy's."""

EPOCH = 0
"""The time that stands for day 0 itself."""

UNREACHED = -(1 << 60)
"""The value of a time that nothing has reached yet: below any day."""

OFF = -(3 << 60)
"""The length of an arc that is switched off: whatever it carries stays below UNREACHED."""

CALENDAR = 1 << 61
"""The length of an arc that is a step by months: it seems to move everything, and is then looked at."""

FLOOR = -1
"""The parent of a time that stands where a date has it, or where nothing has."""

ROUND = -2
"""The parent of a time that a circle of arcs moved until it came to rest; `prior` tells how it got there."""

WAITING, SCANNED, LOOSE = 1, 2, 4
"""What a time is, in its state: in the queue; carried on from before; being taken back."""

DONE, CLOSED, OVER, FULL, LOOK = range(5)
"""Why a run stopped: nothing moves; a chain closed; a time is over its ceiling; the trail is full; time to look."""


class Arcs(NamedTuple):
    """The constraints as columns, each as `Told` has it."""

    early: Column
    late: Column
    months: Column
    days: Column
    at_most: Column


class Rows(NamedTuple):
    """For every time the arcs that leave it on one side: where they lie, where they lead, how far."""

    begin: Column
    end: Column
    limit: Column
    to: Column
    length: Column
    arc: Column


class Labels(NamedTuple):
    """For every time its value on one side, the arc that it came by, and the value that it must not pass."""

    value: Column
    parent: Column
    prior: Column
    floor: Column
    ceiling: Column
    state: Column


class Line(NamedTuple):
    """The times that wait to be carried on from; `at` is the head, the count, and where a run stopped."""

    waiting: Column
    at: Column


HEAD, COUNT, STOPPED_TIME, STOPPED_ARC, MOVES = range(5)


class Trail(NamedTuple):
    """What a trial changed: times with the value and parent that they had; `at[0]` is how many, -1 for none kept."""

    time: Column
    value: Column
    parent: Column
    at: Column


def carried(months: int, days: int, at_most: int, towards: int, value: int, starts: Column) -> int:
    """Where a step by the calendar carries a value of one side (0 the earliest days, 1 the latest)."""
    day = -value if towards else value
    if at_most == towards:
        reached = months_later(day, months, starts) + days
    elif towards:
        reached = latest_day_from(day - days, months, starts)
    else:
        reached = earliest_day_from(day - days, months, starts)
    return -reached if towards else reached


def shift_of(months: int, days: int, at_most: int) -> int:
    """The length of an arc, the same on both sides; CALENDAR for a step by months."""
    if months != 0:
        return CALENDAR
    return -days if at_most else days


def anchored(months: int, days: int, at_most: int, towards: int, starts: Column) -> int:
    """The day by which an arc from (0) or to (1) the epoch binds its time."""
    shift = shift_of(months, days, at_most)
    if shift == CALENDAR:
        shift = carried(months, days, at_most, towards, 0, starts)
    return -shift if towards else shift


def lay_rows(arcs: Arcs, count: int, towards: int, rows: Rows, places: Column) -> None:
    """Sort the arcs between two times by the time that they leave on a side; `places` tells where each lies."""
    begin, end, limit, to, length, arc = rows
    tails = arcs.late if towards else arcs.early
    heads = arcs.early if towards else arcs.late
    for at in range(count):
        if tails[at] != EPOCH and heads[at] != EPOCH:
            limit[tails[at]] += 1
    so_far = 0
    for time in range(len(begin)):
        begin[time] = end[time] = so_far
        so_far += limit[time]
        limit[time] = so_far
    for at in range(count):
        tail = tails[at]
        if tail != EPOCH and heads[at] != EPOCH:
            place = end[tail]
            to[place] = heads[at]
            length[place] = shift_of(arcs.months[at], arcs.days[at], arcs.at_most[at])
            arc[place] = at
            places[at] = place
            end[tail] = place + 1


def lay_anchors(arcs: Arcs, count: int, anchors: Rows, starts: Column) -> None:
    """Sort the arcs from and to the epoch by the time that they bind: `to` is 0 for a floor, 1 for a ceiling."""
    begin, end, limit, to, length, arc = anchors
    for at in range(count):
        if arcs.early[at] == EPOCH or arcs.late[at] == EPOCH:
            limit[arcs.early[at] + arcs.late[at]] += 1
    so_far = 0
    for time in range(len(begin)):
        begin[time] = end[time] = so_far
        so_far += limit[time]
        limit[time] = so_far
    for at in range(count):
        if arcs.early[at] == EPOCH or arcs.late[at] == EPOCH:
            time = arcs.early[at] + arcs.late[at]
            place = end[time]
            to[place] = 1 if arcs.late[at] == EPOCH else 0
            length[place] = anchored(arcs.months[at], arcs.days[at], arcs.at_most[at], to[place], starts)
            arc[place] = at
            end[time] = place + 1


def pin(anchors: Rows, earliest: Labels, latest: Labels, first: int, last: int) -> None:
    """Set the floors and ceilings of the times from `first` up to `last` as their dates have them."""
    for time in range(first, last):
        low, high = UNREACHED, -UNREACHED
        for place in range(anchors.begin[time], anchors.end[time]):
            day = anchors.length[place]
            if day == OFF:
                continue
            if anchors.to[place]:
                high = min(high, day)
            else:
                low = max(low, day)
        earliest.floor[time], earliest.ceiling[time] = low, high
        latest.floor[time], latest.ceiling[time] = -high, -low


def line_up(order: Column, labels: Labels, line: Line) -> int:
    """Set every time where a date has it, and let these wait in the order given; gives how many pass their ceiling."""
    value, _, _, floor, ceiling, state = labels
    waiting, at = line
    over = 0
    for time in order:
        value[time] = floor[time]
        if time != EPOCH and floor[time] != UNREACHED:
            waiting[at[COUNT]] = time
            at[COUNT] += 1
            state[time] = WAITING
            if floor[time] > ceiling[time]:
                over += 1
    at[HEAD] = 0
    return over


def cast_off(labels: Labels, line: Line, first: int, far: int) -> int:
    """Put the times from `first` on that nothing has reached as far off as can be; gives how many there were."""
    value, _, _, _, _, state = labels
    waiting, at = line
    size, count = len(waiting), 0
    for time in range(first, len(value)):
        if value[time] == UNREACHED:
            value[time] = far
            place_in_line = at[HEAD] + at[COUNT]
            if place_in_line >= size:
                place_in_line -= size
            waiting[place_in_line] = time
            at[COUNT] += 1
            state[time] |= WAITING
            count += 1
    return count


def settle(  # noqa: C901, PLR0913, PLR0915 (one loop, kept whole: a call in it would cost more than all else)
    rows: Rows,
    arcs: Arcs,
    labels: Labels,
    line: Line,
    trail: Trail,
    starts: Column,
    towards: int,
    far: int,
    most: int,
) -> int:
    """Carry values on from the times that wait until nothing moves, or until somebody has to decide.

    Gives DONE; CLOSED with the time that would move itself and the arc that closes the chain; OVER with the
    time that passed its ceiling; FULL; or, after `most` moves, LOOK: a chain is followed back `far` links and
    no further, and so a longer one may have closed unseen. It goes on where it stopped when called again.
    """
    begin, end, _, to, length, number = rows
    value, parent, prior, _, ceiling, state = labels
    waiting, at = line
    kept = trail.at[0]
    _, _, months, days, at_most = arcs
    source = arcs.late if towards else arcs.early
    size = len(waiting)
    head, count = at[HEAD], at[COUNT]
    moves = 0
    outcome = DONE
    while count > 0 and outcome == DONE:
        tail = waiting[head]
        head += 1
        if head == size:
            head = 0
        count -= 1
        state[tail] = SCANNED
        here = value[tail]
        for place in range(begin[tail], end[tail]):
            target = to[place]
            new = here + length[place]
            old = value[target]
            if new <= old:
                continue
            arc = number[place]
            if length[place] == CALENDAR:
                new = carried(months[arc], days[arc], at_most[arc], towards, here, starts)
                if new <= old:
                    continue
            if state[target] >= SCANNED:
                # Only what has been carried on from can have this chain begin at it.
                back, links = tail, 0
                while back != target and links < far:
                    links += 1
                    behind = parent[back]
                    if behind == ROUND:
                        behind = prior[back]
                    if behind < 0:
                        break
                    back = source[behind]
                if back == target:
                    at[STOPPED_TIME], at[STOPPED_ARC] = target, arc
                    outcome = CLOSED
                    break
            if kept >= 0:
                if kept == len(trail.time):
                    outcome = FULL
                    break
                trail.time[kept], trail.value[kept], trail.parent[kept] = target, old, parent[target]
                kept += 1
            value[target] = new
            parent[target] = arc
            moves += 1
            if not state[target] & WAITING:
                state[target] |= WAITING
                place_in_line = head + count
                if place_in_line >= size:
                    place_in_line -= size
                waiting[place_in_line] = target
                count += 1
            if new > ceiling[target]:
                at[STOPPED_TIME] = target
                outcome = OVER
                break
        if outcome == DONE and moves >= most:
            outcome = LOOK
        if outcome != DONE and not state[tail] & WAITING:
            # What was stopped in the middle is begun again.
            state[tail] |= WAITING
            head = head - 1 if head > 0 else size - 1
            waiting[head] = tail
            count += 1
    at[HEAD], at[COUNT] = head, count
    at[MOVES] += moves
    if kept >= 0:
        trail.at[0] = kept
    return outcome


def find_loop(labels: Labels, line: Line, source: Column, marks: Column) -> int:
    """A time whose chain leads back to itself, among those from which others still wait to be moved; else the epoch.

    A chain that has closed goes on moving its times, so one of them is waiting. `marks` are all 0.
    """
    _, parent, prior, _, _, _ = labels
    waiting, at = line
    size = len(waiting)
    for ahead in range(at[COUNT]):
        place = at[HEAD] + ahead
        time = waiting[place - size if place >= size else place]
        while marks[time] == 0:
            marks[time] = ahead + 1
            behind = parent[time]
            if behind == ROUND:
                behind = prior[time]
            if behind < 0:
                break
            time = source[behind]
            if marks[time] == ahead + 1:
                return int(time)
    return EPOCH


def loosen(  # noqa: C901, PLR0913 (the columns of both sides)
    rows: Rows,
    back: Rows,
    arcs: Arcs,
    labels: Labels,
    line: Line,
    starts: Column,
    towards: int,
    loose: Column,
    count: int,
    adrift: int,
) -> int:
    """Take back some times and all that came by them, and set each to what the rest gives it.

    `loose` begins with `count` times and then holds all that were taken back, whose number is given. What
    nothing else reaches is set `adrift`.
    """
    value, parent, prior, floor, _, state = labels
    waiting, at = line
    size = len(waiting)
    for at_loose in range(count):
        state[loose[at_loose]] |= LOOSE
    done = 0
    while done < count:
        time = loose[done]
        done += 1
        for place in range(rows.begin[time], rows.end[time]):
            target, arc = rows.to[place], rows.arc[place]
            came_by = parent[target]
            if came_by == ROUND:
                came_by = prior[target]
            if came_by == arc and not state[target] & LOOSE:
                state[target] |= LOOSE
                loose[count] = target
                count += 1
    for at_loose in range(count):
        time = loose[at_loose]
        best, by = max(floor[time], adrift), FLOOR
        for place in range(back.begin[time], back.end[time]):
            source = back.to[place]
            if state[source] & LOOSE or value[source] == UNREACHED or back.length[place] == OFF:
                continue
            if back.length[place] == CALENDAR:
                arc = back.arc[place]
                new = carried(
                    arcs.months[arc], arcs.days[arc], arcs.at_most[arc], towards, value[source], starts
                )
            else:
                new = value[source] + back.length[place]
            if new > best:
                best, by = new, back.arc[place]
        value[time], parent[time] = best, by
    for at_loose in range(count):
        time = loose[at_loose]
        state[time] &= ~LOOSE
        if not state[time] & WAITING:
            state[time] |= WAITING
            place_in_line = at[HEAD] + at[COUNT]
            if place_in_line >= size:
                place_in_line -= size
            waiting[place_in_line] = time
            at[COUNT] += 1
    return count
