"""Order between uncertain times: five answers and their laws."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import BackwardWindow, Order, Window, order

bounds = st.one_of(st.none(), st.integers(0, 12))
windows = st.tuples(bounds, bounds).filter(lambda w: None in w or w[0] <= w[1]).map(lambda w: Window(*w))


def some_days(window: Window) -> range:
    """The days of a window, the boundless sides cut off far outside every bound that is drawn."""
    earliest = -20 if window.earliest is None else window.earliest
    latest = 40 if window.latest is None else window.latest
    return range(earliest, latest + 1)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (Window(1, 4), Window(5, 9), Order.BEFORE),
        (Window(None, 4), Window(5, None), Order.BEFORE),
        (Window(5, 9), Window(1, 4), Order.AFTER),
        (Window(3, 3), Window(3, 3), Order.SAME),
        (Window(3, 4), Window(3, 4), Order.OVERLAPPING),
        (Window(1, 4), Window(4, 9), Order.OVERLAPPING),
        (Window(3, 3), Window(1, 9), Order.OVERLAPPING),
        (Window(None, 9), Window(1, None), Order.OVERLAPPING),
        (Window(None, 4), Window(None, 9), Order.UNKNOWN),
        (Window(1, None), Window(3, None), Order.UNKNOWN),
        (Window(None, None), Window(3, 3), Order.UNKNOWN),
        (Window(None, None), Window(None, None), Order.UNKNOWN),
    ],
)
def test_the_five_answers(a: Window, b: Window, answer: Order) -> None:
    assert order(a, b) is answer


@given(windows, windows)
def test_the_order_the_other_way_is_the_converse(a: Window, b: Window) -> None:
    assert order(b, a) is order(a, b).converse


@given(windows, windows, windows)
def test_before_is_transitive(a: Window, b: Window, c: Window) -> None:
    if order(a, b) is Order.BEFORE and order(b, c) is Order.BEFORE:
        assert order(a, c) is Order.BEFORE


@given(windows, windows)
def test_an_answer_is_certain_when_every_pair_of_days_bears_it_out(a: Window, b: Window) -> None:
    pairs = list(product(some_days(a), some_days(b)))
    assert (order(a, b) is Order.BEFORE) == all(x < y for x, y in pairs)
    assert (order(a, b) is Order.AFTER) == all(x > y for x, y in pairs)
    assert (order(a, b) is Order.SAME) == all(x == y for x, y in pairs)


@given(windows)
def test_a_time_is_never_before_itself(a: Window) -> None:
    assert order(a, a) in (Order.SAME, Order.OVERLAPPING, Order.UNKNOWN)


@given(windows, windows)
def test_knowing_more_never_turns_an_order_round(a: Window, b: Window) -> None:
    narrower = [Window(day, day) for day in some_days(a)]
    if order(a, b) in (Order.BEFORE, Order.AFTER):
        assert {order(day, b) for day in narrower} == {order(a, b)}


def test_windows_have_no_less_than() -> None:
    with pytest.raises(TypeError):
        Window(1, 2) < Window(3, 4)  # type: ignore[operator]  # noqa: B015


def test_a_window_does_not_end_before_it_begins() -> None:
    with pytest.raises(BackwardWindow):
        Window(4, 3)
