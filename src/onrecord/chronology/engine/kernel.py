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

from onrecord.chronology.engine.columns import (
    CALENDAR,
    CLOSED,
    COUNT,
    DONE,
    EPOCH,
    FLOOR,
    FULL,
    HEAD,
    LOOK,
    LOOSE,
    MOVES,
    OFF,
    OVER,
    ROUND,
    SCANNED,
    STOPPED_ARC,
    STOPPED_TIME,
    UNREACHED,
    WAITING,
    Arcs,
    Column,
    Labels,
    Line,
    Rows,
    Trail,
    carried,
)


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
