"""Small random networks, and edits of them, as hypothesis draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from onrecord.chronology.engine import EPOCH, Told

FIRST = date(1890, 1, 1).toordinal()
DAYS = st.integers(FIRST, FIRST + 2000)
BY_DAYS = st.tuples(st.just(0), st.integers(-40, 40))
BY_MONTHS = st.tuples(st.sampled_from([1, 12, -1, 24, 3]), st.integers(-2, 2))
AT_MOST_BY_DAYS = st.tuples(st.just(0), st.integers(0, 140))
AT_MOST_BY_MONTHS = st.tuples(st.sampled_from([1, 12, 24, 3]), st.integers(-2, 2))


@dataclass(frozen=True)
class Drawn:
    """So many times, the epoch counted in, and what holds between them."""

    times: int
    constraints: list[Told]


def constraints(times: int, *, months: bool) -> st.SearchStrategy[Told]:
    """A date that a time is not before, or not after, or a step between two times."""
    time = st.integers(1, times - 1)
    two = st.permutations(range(1, times)).map(lambda order: (order[0], order[1]))
    ahead = st.one_of(BY_DAYS, BY_MONTHS) if months else BY_DAYS
    at_most = st.one_of(AT_MOST_BY_DAYS, AT_MOST_BY_MONTHS) if months else AT_MOST_BY_DAYS
    return st.one_of(
        st.builds(lambda one, day: Told(EPOCH, one, 0, day, False), time, DAYS),
        st.builds(lambda one, day: Told(one, EPOCH, 0, -day - 700, False), time, DAYS),
        st.builds(lambda ends, step: Told(*ends, *step, False), two, ahead),
        st.builds(lambda ends, step: Told(*ends, *step, True), two, at_most),
    )


@st.composite
def circles(draw: st.DrawFn, times: int) -> list[Told]:
    """So many months on and back again, less a day or so: it moves two times along until a month is too short."""
    one, other, *_ = draw(st.permutations(range(1, times)))
    months, days = draw(st.sampled_from([1, 3, -1])), draw(st.integers(1, 3))
    there = Told(one, other, months, 0, False)
    back = draw(
        st.sampled_from([Told(other, one, -months, days, False), Told(other, one, months, -days, True)])
    )
    begun = Told(EPOCH, one, 0, draw(DAYS), False)
    return [begun, there, back] if months > 0 or not back.at_most else [begun, there]


@st.composite
def networks(draw: st.DrawFn, *, months: bool = True) -> Drawn:
    """A network of three to nine times; where there are steps by months, perhaps with a circle that rests."""
    times = draw(st.integers(3, 9))
    told = draw(st.lists(constraints(times, months=months), min_size=3, max_size=22))
    return Drawn(times, told + (draw(st.one_of(st.just([]), circles(times))) if months else []))


@st.composite
def edited(draw: st.DrawFn) -> tuple[Drawn, list[Told | int]]:
    """A network and edits of it: constraints to add, and numbers that say which to remove or switch."""
    drawn = draw(networks())
    edit = st.one_of(constraints(drawn.times, months=True), st.integers(0, 1000))
    return drawn, draw(st.lists(edit, min_size=1, max_size=8))
