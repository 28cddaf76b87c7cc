"""Where a chain that has come back to its own time comes to rest, if it does."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.chronology.engine.chains import carry_of, source_of, target_of
from onrecord.chronology.engine.circles import Arc, value_at_rest
from onrecord.chronology.engine.side import Side, Towards
from onrecord.chronology.engine.web import Web
from onrecord.dates import Step
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES


def rest_of(web: Web, side: Side, time: int, closing: int) -> tuple[int | None, tuple[int, ...]]:
    """The value at which a circle through a time comes to rest, None where it never does; and its arcs."""
    circle = [closing]
    rounds: list[int] = []
    while (source := source_of(web, side, circle[-1])) != time:
        rounds += side.circle(source)
        circle.append(side.came_by(source))
    circle.reverse()
    by_calendar = any(map(web.is_by_calendar, (*circle, *rounds)))
    start = int(side.labels.value[time])
    rest = _rest(web, side, circle, start) if by_calendar else None
    whole = (*dict.fromkeys((*circle, *rounds)),)
    if rest is not None and rounds:
        rest = _rest_among(web, side, whole, time)
    return rest, whole


def _rest_among(web: Web, side: Side, arcs: Sequence[int], time: int) -> int | None:
    """Where circles through one another bring a time to rest: they are gone round until nothing moves."""
    steps = [(source_of(web, side, arc), target_of(web, side, arc), carry_of(web, side, arc)) for arc in arcs]
    value = {end: int(side.labels.value[end]) for step in steps for end in step[:2]}
    furthest = value[time] + DAYS_IN_FOUR_CENTURIES
    moving = True
    while moving and value[time] <= furthest:
        moving = False
        for source, target, carry in steps:
            reached = carry(value[source])
            if reached > value[target]:
                value[target], moving = reached, True
    return None if moving else value[time]


def _rest(web: Web, side: Side, circle: Sequence[int], start: int) -> int | None:
    arcs = []
    for arc in circle:
        told = web.told(arc)
        along = told.at_most is (side.towards is Towards.LATEST)
        arcs.append(Arc(carry_of(web, side, arc), Step(told.months, told.days), along))
    return value_at_rest(arcs, start, side.towards.sign)
