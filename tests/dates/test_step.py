"""Steps by the calendar: monotone, with the two inverses that a chronology needs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Step
from onrecord.dates.days import day_number

steps = st.builds(Step, st.integers(-600, 600), st.integers(-500, 500))
some_days = st.integers(-1_000_000, 1_000_000)
near = st.integers(-40, 40)


@given(steps, some_days, st.integers(0, 400))
def test_a_step_never_turns_two_days_round(step: Step, day: int, further: int) -> None:
    assert step.forward(day) <= step.forward(day + further)


@given(steps, some_days, near)
def test_latest_from_is_the_upper_adjoint(step: Step, day: int, off: int) -> None:
    reached = step.forward(day) + off
    assert (step.forward(day) <= reached) == (day <= step.latest_from(reached))


@given(steps, some_days, near)
def test_earliest_from_is_the_lower_adjoint(step: Step, day: int, off: int) -> None:
    reached = step.forward(day) + off
    assert (step.forward(day) >= reached) == (day >= step.earliest_from(reached))


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert Step(months=1).forward(day_number(1903, 1, 31)) == day_number(1903, 2, 28)
    assert Step(months=12).forward(day_number(1904, 2, 29)) == day_number(1905, 2, 28)
    assert Step(months=-1, days=1).forward(day_number(1904, 3, 31)) == day_number(1904, 3, 1)
