"""Chains: how a bound came about, constraint by constraint, read from the labels of one side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.chronology.engine.columns import CALENDAR, FLOOR, carried, shift_of
from onrecord.chronology.engine.side import Side, Towards
from onrecord.chronology.engine.web import Web
from onrecord.dates.months import MONTH_STARTS


def source_of(web: Web, side: Side, arc: int) -> int:
    """The time from which a constraint carries a bound on a side."""
    arcs = web.arcs
    return int(arcs.late[arc] if side.towards is Towards.LATEST else arcs.early[arc])


def target_of(web: Web, side: Side, arc: int) -> int:
    """The time to which a constraint carries a bound on a side."""
    arcs = web.arcs
    return int(arcs.early[arc] if side.towards is Towards.LATEST else arcs.late[arc])


def carry_of(web: Web, side: Side, arc: int) -> Callable[[int], int]:
    """How a constraint carries a value of a side."""
    _, _, months, days, at_most = web.told(arc)
    length, towards = shift_of(months, days, at_most), int(side.towards)
    if length != CALENDAR:
        return lambda value: value + length
    return lambda value: carried(months, days, at_most, towards, value, MONTH_STARTS)


def chain_to(web: Web, side: Side, time: int) -> list[int]:
    """The constraints that led to a time's bound, the date first; of a circle come to rest, all its arcs."""
    chain: list[int] = []
    while (arc := side.came_by(time)) != FLOOR:
        chain += [*side.circle(time), arc]
        time = source_of(web, side, arc)
    chain += side.circle(time)
    day = int(side.labels.floor[time]) * side.towards.sign
    date = next(web.dates_at(time, day, ceiling=side.towards is Towards.LATEST), None)
    return [*([] if date is None else [date]), *dict.fromkeys(reversed(chain))]


def closed_under(web: Web, side: Side, time: int) -> int | None:
    """A time of a closed chain that a time's own chain leads into; None where that begins at a date."""
    seen: set[int] = set()
    while time not in seen:
        seen.add(time)
        arc = side.came_by(time)
        if arc == FLOOR:
            return None
        time = source_of(web, side, arc)
    return time


def dated(web: Web, side: Side) -> Iterator[tuple[int, int]]:
    """The times that stand on a side where a date has them, each with that date's constraint."""
    labels, latest = side.labels, side.towards is Towards.LATEST
    for time in range(1, web.times):
        value = int(labels.value[time])
        if value == labels.floor[time]:
            for arc in web.dates_at(time, value * side.towards.sign, ceiling=latest):
                yield time, arc


def exact_from(web: Web, side: Side, time: int) -> Iterator[tuple[int, int]]:
    """The times to which a constraint carries a time's bound just as it stands there, with that constraint."""
    rows, value = web.rows[side.towards], side.labels.value
    here = int(value[time])
    for place in range(rows.begin[time], rows.end[time]):
        length, arc, target = int(rows.length[place]), int(rows.arc[place]), int(rows.to[place])
        reached = carry_of(web, side, arc)(here) if length == CALENDAR else here + length
        if reached == value[target]:
            yield target, arc
