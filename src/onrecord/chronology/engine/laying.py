"""The rows and dates of a web, laid from its columns; compiled where that pays."""

from __future__ import annotations

from onrecord.chronology.engine.columns import (
    EPOCH,
    OFF,
    UNREACHED,
    Arcs,
    Column,
    Labels,
    Rows,
    anchored,
    shift_of,
)


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
